// One row for each code: the columns it is used in, the code, its words.
#include "lists/code_words.h"

#include "lists/care_codes.h"
#include "lists/codes.h"
#include "lists/return_codes.h"
#include "lists/text.h"

namespace bandstand {
namespace {

struct CodeRow {
  Column column;
  CodeWords code;
};

using enum Column;
constexpr CodeRow rows[] = {
    {contact_source, {"1A", "Family member, relative or carer"}},
    {contact_source, {"1B", "Acquaintance, neighbour or childminder"}},
    {contact_source, {"1C", "The child"}},
    {contact_source, {"1D", "Other individual"}},
    {contact_source, {"2A", "Schools"}},
    {contact_source, {"2B", "Education services"}},
    {contact_source, {"3A", "GP"}},
    {contact_source, {"3B", "Health visitor"}},
    {contact_source, {"3C", "School nurse"}},
    {contact_source, {"3D", "Other primary health services"}},
    {contact_source, {"3E", "Accident and emergency"}},
    {contact_source, {"3F", "Other health services"}},
    {contact_source, {"4", "Housing"}},
    {contact_source, {"5A", "Adult social care of the council"}},
    {contact_source, {"5B", "Other services of the council"}},
    {contact_source, {"5C", "Another council"}},
    {contact_source, {"5D", "Early help"}},
    {contact_source, {"6", "Police"}},
    {contact_source, {"7", "Other legal agency"}},
    {contact_source, {"8", "Other"}},
    {contact_source, {"9", "Anonymous"}},
    {contact_source, {"10", "Unknown"}},
    {legal_status, {"C1", "Interim care order"}},
    {legal_status, {"C2", "Full care order"}},
    {legal_status, {"D1", "Freeing order"}},
    {legal_status, {"E1", "Placement order"}},
    {legal_status, {"V2", "Single period of accommodation under section 20"}},
    {legal_status, {"V3", "Short-term breaks, single episodes"}},
    {legal_status, {"V4", "Short-term breaks, agreed series"}},
    {legal_status, {"L1", "Police protection"}},
    {legal_status, {"L2", "Emergency protection order"}},
    {legal_status, {"L3", "Child assessment order"}},
    {legal_status, {"J1", "Remanded to accommodation"}},
    {legal_status, {"J2", "Accommodated under PACE"}},
    {legal_status, {"J3", "Youth rehabilitation order with residence"}},
    {gender, {"1", "Male"}},
    {gender, {"2", "Female"}},
    {gender, {"M", "Male"}},
    {gender, {"F", "Female"}},
    {gender, {"U", "Unknown"}},
    {episode_reason, {"S", "Started to be looked after"}},
    {episode_reason, {"L", "Change of legal status only"}},
    {episode_reason, {"P", "Change of placement and carer only"}},
    {episode_reason, {"T", "Change of placement, same carer"}},
    {episode_reason, {"B", "Change of legal status, placement and carer"}},
    {episode_reason, {"U", "Change of legal status and placement, same carer"}},
    {primary_need, {"N1", "Abuse or neglect"}},
    {primary_need, {"N2", "Child's disability"}},
    {primary_need, {"N3", "Parental disability or illness"}},
    {primary_need, {"N4", "Family in acute stress"}},
    {primary_need, {"N5", "Family dysfunction"}},
    {primary_need, {"N6", "Socially unacceptable behaviour"}},
    {primary_need, {"N7", "Low income"}},
    {primary_need, {"N8", "Absent parenting"}},
    {primary_need, {"N9", "Cases other than children in need"}},
    {primary_need, {"N0", "Not stated"}},
    {placement_type, {"A3", "Placed for adoption with consent, current foster carer"}},
    {placement_type, {"A4", "Placed for adoption with consent, other carer"}},
    {placement_type, {"A5", "Placed for adoption with placement order, current foster carer"}},
    {placement_type, {"A6", "Placed for adoption with placement order, other carer"}},
    {placement_type, {"H5", "Semi-independent living"}},
    {placement_type, {"K1", "Secure children's home"}},
    {placement_type, {"K2", "Children's home"}},
    {placement_type, {"K3", "Supported accommodation"}},
    {placement_type, {"P1", "Placed with own parents"}},
    {placement_type, {"P2", "Independent living"}},
    {placement_type, {"P3", "Residential employment"}},
    {placement_type, {"R1", "Residential care home"}},
    {placement_type, {"R2", "Health service accommodation"}},
    {placement_type, {"R3", "Family centre or mother and baby unit"}},
    {placement_type, {"R5", "Young offender institution or prison"}},
    {placement_type, {"S1", "Residential school"}},
    {placement_type, {"T0", "Temporary move"}},
    {placement_type, {"T1", "Temporary stay in hospital"}},
    {placement_type, {"T2", "Temporary absence on holiday"}},
    {placement_type, {"T3", "Temporary, foster carer on holiday"}},
    {placement_type, {"T4", "Temporary, seven days or less"}},
    {placement_type, {"U1", "Relative or friend, long-term fostering"}},
    {placement_type, {"U2", "Relative or friend, fostering for adoption"}},
    {placement_type, {"U3", "Relative or friend, not long term"}},
    {placement_type, {"U4", "Other foster carer, long-term fostering"}},
    {placement_type, {"U5", "Other foster carer, fostering for adoption"}},
    {placement_type, {"U6", "Other foster carer, not long term"}},
    {placement_type, {"Z1", "Other placement"}},
    {placement_type, {"Z11", ""}},
    {placement_type, {"Z12", ""}},
    {placement_type, {"Z13", ""}},
    {placement_type, {"Z14", ""}},
    {placement_provider, {"PR0", "Parent or person with parental responsibility"}},
    {placement_provider, {"PR1", "Own provision"}},
    {placement_provider, {"PR2", "Other local authority"}},
    {placement_provider, {"PR3", "Other public provision"}},
    {placement_provider, {"PR4", "Private provision"}},
    {placement_provider, {"PR5", "Voluntary or third sector"}},
    {care_end_reason, {"E11", "Adopted, unopposed"}},
    {care_end_reason, {"E12", "Adopted, consent dispensed with"}},
    {care_end_reason, {"E2", "Died"}},
    {care_end_reason, {"E3", "Care taken over by another local authority"}},
    {care_end_reason, {"E4", "Returned home"}},
    {care_end_reason, {"E4A", "Returned home, planned"}},
    {care_end_reason, {"E4B", "Returned home, not planned"}},
    {care_end_reason, {"E13", "Lives with relatives without parental responsibility"}},
    {care_end_reason, {"E41", "Residence or child arrangements order"}},
    {care_end_reason, {"E43", "Special guardianship order, former foster carers"}},
    {care_end_reason, {"E44", "Special guardianship order, somebody else"}},
    {care_end_reason, {"E45", "Special guardianship order, relative who was the foster carer"}},
    {care_end_reason, {"E46", "Special guardianship order, other former foster carer"}},
    {care_end_reason, {"E47", "Special guardianship order, other relative"}},
    {care_end_reason, {"E48", "Special guardianship order, someone else"}},
    {care_end_reason, {"E5", "Independent living with support"}},
    {care_end_reason, {"E6", "Independent living without support"}},
    {care_end_reason, {"E7", "Transferred to adult social services"}},
    {care_end_reason, {"E9", "Sentenced to custody"}},
    {care_end_reason, {"E14", "Remand ended"}},
    {care_end_reason, {"E15", "Age assessed as 18 or over"}},
    {care_end_reason, {"E16", "Moved abroad"}},
    {care_end_reason, {"E17", "Aged 18, stays with carers"}},
    {care_end_reason, {"E8", "Any other reason"}},
    {care_end_reason, {"X1", "Episode ends, another begins the same day"}},
    {review_code, {"PN0", "Under four at the review"}},
    {review_code, {"PN1", "Attended and spoke for themselves"}},
    {review_code, {"PN2", "Attended, an advocate spoke"}},
    {review_code, {"PN3", "Attended, views shown without words"}},
    {review_code, {"PN4", "Attended, no views given"}},
    {review_code, {"PN5", "Not there, an advocate briefed"}},
    {review_code, {"PN6", "Not there, views sent"}},
    {review_code, {"PN7", "Not there, no views sent"}},
    {in_touch, {"YES", "In touch"}},
    {in_touch, {"NO", "Not in touch"}},
    {in_touch, {"DIED", "Died"}},
    {in_touch, {"REFU", "Refuses contact"}},
    {in_touch, {"NREQ", "No longer requires services"}},
    {in_touch, {"RHOM", "Returned home"}},
    {activity, {"F1", "Full-time higher education"}},
    {activity, {"P1", "Part-time higher education"}},
    {activity, {"F2", "Full-time education, not higher"}},
    {activity, {"P2", "Part-time education, not higher"}},
    {activity, {"F3", "Full-time training or employment"}},
    {activity, {"P3", "Part-time training or employment"}},
    {activity, {"F4", "Full-time apprenticeship"}},
    {activity, {"P4", "Part-time apprenticeship"}},
    {activity, {"F5", "Full-time training or employment, no apprenticeship"}},
    {activity, {"P5", "Part-time training or employment, no apprenticeship"}},
    {activity, {"G4", "Not in education or employment, illness or disability"}},
    {activity, {"G5", "Not in education or employment, other circumstances"}},
    {activity, {"G6", "Not in education or employment, pregnancy or parenting"}},
    {accommodation, {"B1", "With parents or relatives, suitable"}},
    {accommodation, {"B2", "With parents or relatives, unsuitable"}},
    {accommodation, {"C1", "Community home, suitable"}},
    {accommodation, {"C2", "Community home, unsuitable"}},
    {accommodation, {"D1", "Semi-independent, suitable"}},
    {accommodation, {"D2", "Semi-independent, unsuitable"}},
    {accommodation, {"E1", "Supported lodgings, suitable"}},
    {accommodation, {"E2", "Supported lodgings, unsuitable"}},
    {accommodation, {"G1", "Gone abroad, suitable"}},
    {accommodation, {"G2", "Gone abroad, unsuitable"}},
    {accommodation, {"H1", "Deported, suitable"}},
    {accommodation, {"H2", "Deported, unsuitable"}},
    {accommodation, {"K1", "Ordinary lodgings, suitable"}},
    {accommodation, {"K2", "Ordinary lodgings, unsuitable"}},
    {accommodation, {"R1", "Residence not known, suitable"}},
    {accommodation, {"R2", "Residence not known, unsuitable"}},
    {accommodation, {"S1", "No fixed abode, suitable"}},
    {accommodation, {"S2", "No fixed abode, unsuitable"}},
    {accommodation, {"T1", "Foyer, suitable"}},
    {accommodation, {"T2", "Foyer, unsuitable"}},
    {accommodation, {"U1", "Independent living, suitable"}},
    {accommodation, {"U2", "Independent living, unsuitable"}},
    {accommodation, {"V1", "Emergency accommodation, suitable"}},
    {accommodation, {"V2", "Emergency accommodation, unsuitable"}},
    {accommodation, {"W1", "Bed and breakfast, suitable"}},
    {accommodation, {"W2", "Bed and breakfast, unsuitable"}},
    {accommodation, {"X1", "In custody, suitable"}},
    {accommodation, {"X2", "In custody, unsuitable"}},
    {accommodation, {"Y1", "Other accommodation, suitable"}},
    {accommodation, {"Y2", "Other accommodation, unsuitable"}},
    {accommodation, {"Z1", "With former foster carers, suitable"}},
    {accommodation, {"Z2", "With former foster carers, unsuitable"}},
    {accommodation, {"0", "Not known"}},
    {placed_ceased_reason, {"RD1", "Needs changed"}},
    {placed_ceased_reason, {"RD2", "No placement order"}},
    {placed_ceased_reason, {"RD3", "No adopters found"}},
    {placed_ceased_reason, {"RD4", "Any other reason"}},
    {case_status, {"Looked after child", ""}},
    {case_status, {"Child protection plan", ""}},
    {case_status, {"Child in need plan", ""}},
    {case_status, {"Open assessment", ""}},
    {case_status, {"Closed episode", ""}},
};

std::vector<CodeWords> set_of(Column column) {
  std::vector<CodeWords> codes;
  for (const CodeRow& row : rows) {
    if (row.column == column) codes.push_back(row.code);
  }
  return codes;
}

}  // namespace

std::string_view words_of_code(Column column, std::string_view code) {
  for (const CodeRow& row : rows) {
    if (row.column == column && row.code.code == code) return row.code.words;
  }
  return {};
}

std::vector<CodeWords> codes_of(ListId list, const ColumnSpec& column) {
  if (column.type == CellType::yes_no) return {{"Yes", ""}, {"No", ""}};
  if (column.type != CellType::text) return {};
  if (column.vocabulary == Vocabulary::primary_need) return set_of(Column::primary_need);
  if (column.column == Column::category_of_need) {
    std::vector<CodeWords> codes = set_of(Column::primary_need);
    std::erase_if(codes, [](const CodeWords& one) { return one.code == "N9" || one.code == "N0"; });
    return codes;
  }
  const bool of_return = list_spec(list).source == ListSource::ssda903;
  const bool shared = column.column == Column::legal_status || column.column == Column::activity ||
                      column.column == Column::case_status;
  return of_return || shared ? set_of(column.column) : std::vector<CodeWords>();
}

bool is_unknown_code(ListId list, const ColumnSpec& column, std::string_view cleaned) {
  if (column.type != CellType::text || is_blank_value(cleaned)) return false;
  if (list_spec(list).source == ListSource::ssda903) {
    return !is_return_code(column.column, read_return_code(column.column, cleaned), std::nullopt);
  }
  if (column.vocabulary == Vocabulary::primary_need) {
    const std::string code = read_primary_need(cleaned);
    return code.size() != 2 || code[0] != 'N';
  }
  switch (column.column) {
    case Column::case_status:
      return read_case_status(cleaned) == CaseStatus::not_recorded;
    case Column::legal_status:
      return read_legal_status(cleaned) == LegalStatus::not_recorded;
    case Column::activity:
      return read_activity(cleaned) == Activity::not_recorded;
    default:
      return false;
  }
}

}  // namespace bandstand
