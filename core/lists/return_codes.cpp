// One row for each run of codes that came and went together.
#include "lists/return_codes.h"

#include <algorithm>

#include "lists/text.h"

namespace bandstand {
namespace {

// Years are those of the return: 2019 is the year to 31 March 2019.
struct CodesInUse {
  Column column;
  std::string_view codes;
  std::int32_t first = 0;
  std::int32_t last = 9999;
};

constexpr CodesInUse code_lists[] = {
    {Column::gender, "1 2 MALE FEMALE", 0, 2024},
    {Column::gender, "M F U", 2025, 9999},
    {Column::episode_reason, "S L P T B U"},
    {Column::legal_status, "C1 C2 D1 E1 V2 V3 V4 L1 L2 L3 J1 J2 J3"},
    {Column::category_of_need, "N1 N2 N3 N4 N5 N6 N7 N8"},
    {Column::placement_type,
     "A3 A4 A5 A6 K1 K2 P1 P3 R1 R2 R3 R5 S1 T0 T1 T2 T3 T4 U1 U2 U3 U4 U5 U6 Z1"},
    {Column::placement_type, "H5 P2", 0, 2024},
    {Column::placement_type, "K3", 2025, 9999},
    {Column::placement_type, "Z11 Z12 Z13 Z14", 2026, 9999},
    {Column::placement_provider, "PR0 PR1 PR2 PR3 PR4 PR5"},
    {Column::care_end_reason, "X1 E11 E12 E2 E3 E4 E4A E4B E13 E41 E5 E6 E7 E9 E14 E15 E16 E17 E8"},
    {Column::care_end_reason, "E43 E44", 0, 2018},
    {Column::care_end_reason, "E45 E46 E47 E48", 2019, 9999},
    {Column::review_code, "PN0 PN1 PN2 PN3 PN4 PN5 PN6 PN7"},
    {Column::in_touch, "YES NO DIED REFU NREQ RHOM"},
    {Column::activity, "F1 P1 F2 P2 G4 G5 G6 0"},
    {Column::activity, "F3 P3", 0, 2021},
    {Column::activity, "F4 P4 F5 P5", 2022, 9999},
    {Column::accommodation,
     "B1 B2 C1 C2 D1 D2 E1 E2 G1 G2 H1 H2 K1 K2 R1 R2 S1 S2 T1 T2 U1 U2 V1 V2 W1 W2 X1 X2 Y1 Y2 "
     "Z1 Z2 0"},
    {Column::placed_ceased_reason, "RD1 RD2 RD3 RD4"},
};

bool lists_code(std::string_view codes, std::string_view code) {
  const std::vector<std::string_view> all = split(codes, ' ');
  return std::find(all.begin(), all.end(), code) != all.end();
}

}  // namespace

std::string read_return_code(Column column, std::string_view cleaned) {
  std::string code;
  for (const char c : cleaned) {
    if (c == ' ') continue;
    code += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  }
  if (code.size() > 2 && code.ends_with(".0")) {
    const std::string_view number = std::string_view(code).substr(0, code.size() - 2);
    if (std::all_of(number.begin(), number.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      code.resize(number.size());
    }
  }
  const bool is_padded = code == "00" || code == "01" || code == "02";
  if (column == Column::accommodation && is_padded) code = "0";
  return code;
}

bool is_return_code(Column column, std::string_view code, std::optional<FinancialYear> year) {
  bool has_list = false;
  for (const CodesInUse& list : code_lists) {
    if (list.column != column) continue;
    has_list = true;
    const bool in_use =
        !year || (list.first <= year->start_year + 1 && year->start_year + 1 <= list.last);
    if (in_use && lists_code(list.codes, code)) return true;
  }
  return !has_list;
}

ReviewPart read_review_part(std::string_view code) {
  if (code.size() != 3 || code.substr(0, 2) != "PN") return ReviewPart::not_recorded;
  switch (code[2]) {
    case '0':
      return ReviewPart::under_four;
    case '1':
    case '2':
    case '3':
      return ReviewPart::attended;
    case '4':
      return ReviewPart::attended_only;
    case '5':
    case '6':
      return ReviewPart::contributed;
    case '7':
      return ReviewPart::neither;
    default:
      return ReviewPart::not_recorded;
  }
}

}  // namespace bandstand
