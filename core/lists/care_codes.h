// What the codes of children in need, protection, care and leaving care mean, however spelt.
// Definition: code sets and value spellings of the input formats (bare code, code with its words,
// code in brackets, words alone).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bandstand {

/// `N1` to `N9`, `N0` where the value has one as a word of its own or right before its words
/// (`N1: Abuse`, `1ABUSNEG` has none); otherwise the value itself.
std::string read_primary_need(std::string_view cleaned);

enum class LegalStatus : std::uint8_t {
  not_recorded,  ///< blank, or a status that is none of the code list
  section_20,    ///< V2
  legal_order,   ///< C1, C2, D1, E1, J1 to J3, L1 to L3
  short_break    ///< V3, V4: not counted as looked after
};
LegalStatus read_legal_status(std::string_view cleaned);

enum class CareEnd : std::uint8_t {
  other,            ///< any other ending, and blank
  adoption,         ///< E11, E12
  residence_order,  ///< E41: residence or child arrangements order
  guardianship,     ///< E43 to E48: special guardianship
  home,             ///< E4, E4A, E4B
  next_episode      ///< X1: no ending
};
CareEnd read_care_end(std::string_view cleaned);

enum class CaseStatus : std::uint8_t {
  not_recorded,
  looked_after,
  protection_plan,
  need_plan,
  open_assessment,
  closed
};
CaseStatus read_case_status(std::string_view cleaned);

enum class InTouch : std::uint8_t { other, died, returned_home };
InTouch read_in_touch(std::string_view cleaned);

enum class Activity : std::uint8_t {
  not_recorded,
  in_work_or_learning,  ///< F and P codes: education, employment or training
  not_in_either         ///< G codes
};
Activity read_activity(std::string_view cleaned);

/// Whether accommodation is recorded as suitable; blank and anything unclear is not.
bool read_suitable(std::string_view cleaned);
/// The same from an accommodation code of the return: a letter, then 1 suitable or 2 not.
bool read_suitable_code(std::string_view cleaned);

/// Whether a permanence plan is to stay: long-term fostering, residential or supported living.
bool read_stays_long_term(std::string_view cleaned);

}  // namespace bandstand
