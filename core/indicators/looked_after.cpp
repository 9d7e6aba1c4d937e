// Children looked after: how many, under which legal status, how settled, how far from home.
// Definition: outputs of list 8. Short breaks (V3, V4) are never counted as looked after.
#include "indicators/families.h"
#include "indicators/looked_after_rules.h"
#include "indicators/return_rules.h"

namespace bandstand {
namespace {

constexpr std::int32_t unknown_distance = 999'900;  // 999.9 miles
constexpr std::int32_t far_away = 20'000;           // thousandths of a mile

LegalStatus legal_status(const Caseload& caseload, Row row) {
  return caseload.meanings.legal_status[caseload.care.legal_status[row]];
}

bool is_section_20(const Caseload& caseload, Row row, Date) {
  return legal_status(caseload, row) == LegalStatus::section_20;
}

constexpr std::string_view legal_parts[] = {"Section 20", "Legal order", "not recorded"};

std::size_t legal_part(const Caseload& caseload, Row row, Date) {
  enum { section_20, legal_order, not_recorded };
  switch (legal_status(caseload, row)) {
    case LegalStatus::section_20:
      return section_20;
    case LegalStatus::legal_order:
      return legal_order;
    default:
      return not_recorded;
  }
}

bool had_3_placements(const Caseload& caseload, Row row, Date) {
  return caseload.care.placements[row] >= 3;
}

bool is_long_term_and_under_16(const Caseload& caseload, Row row, Date day) {
  if (!is_looked_after(caseload, row, day)) return false;
  if (add_months(caseload.care.started[row], 30) > day) return false;
  const std::optional<std::int32_t> age =
      age_on(caseload.care.born[row], caseload.care.age[row], day);
  return age && *age < 16;
}
bool same_placement_for_2_years(const Caseload& caseload, Row row, Date day) {
  const Date placed = caseload.care.placed[row];
  return placed.known() && placed <= day && add_months(placed, 24) <= day;
}

bool is_far_from_home(const Caseload& caseload, Row row, Date) {
  const std::int32_t distance = caseload.care.distance[row];
  return distance > far_away && distance != unknown_distance;
}

constexpr StateRule looked_after{.counted = ListId::looked_after,
                                 .counts = is_looked_after,
                                 .only_on_extract_dates = false,
                                 .open = is_looked_after,
                                 .started = care_started};
constexpr StateRule looked_after_rate = [] {
  StateRule rule = looked_after;
  rule.per_10000 = true;
  return rule;
}();
constexpr StateRule legal_rule = [] {
  StateRule rule = care_state(is_looked_after, is_section_20, Column::legal_status);
  rule.part = legal_part;
  rule.parts = legal_parts;
  return rule;
}();
constexpr StateRule stability_rule = [] {
  StateRule rule =
      care_state(is_long_term_and_under_16, same_placement_for_2_years, Column::placement_start);
  rule.ages = AgesFrom::list;
  return rule;
}();
constexpr StateRule placements_rule = [] {
  StateRule rule = care_state(is_looked_after, had_3_placements, Column::placements_in_12_months);
  rule.looks_back_12_months = true;
  rule.only_at_as_at = true;
  return rule;
}();

constexpr Definition family[] = {
    {.id = "care-applications",
     .title = "Care applications",
     .group = Group::processes,
     .unit = Unit::rate_per_10000,
     .decimals = 1,
     .default_basis = Basis::year,
     .plain = "Applications to court for a care order, for every 10,000 children.",
     .sentence = {.total = {"[applications|application] for a care order",
                            "[were|was] made to court {in} for every 10,000 children"}},
     .caveats = "Courts publish these; no list of the council's holds them, so they come from a "
                "measures file: applications over the population aged 0 to 17.",
     .sources = "Measures"},
    {.id = "lac-legal-status",
     .title = "LAC by section 20 or legal order",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .default_basis = Basis::asat,
     .plain = "Looked-after children by agreement (section 20) or by legal order.",
     .sentence = {.total = {"looked-after children",
                            "[were|was] looked after by agreement under section 20"},
                  .part = {"looked-after children", "had the legal status \"{category}\""},
                  .unrecorded = "had no recorded legal status"},
     .numerator_words = "Of these, children accommodated under section 20 (legal status V2). The "
                        "parts also show legal orders (C, D, E, J, L) and not recorded.",
     .denominator_words = "Children looked after on the day, short breaks left out.",
     .caveats = "From the SSDA903 return: the legal status of the episode open on the day, at "
                "every month end.",
     .sources = "List 8 (children looked after)|SSDA903 return|Measures",
     .state = legal_rule,
     .return_state = &return_legal_status},
    {.id = "lac-number",
     .title = "Children looked after",
     .group = Group::outputs,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "How many children are looked after.",
     .sentence = {.total = {"[children|child]", "[were|was] looked after"}},
     .numerator_words = "Children who started to be looked after on or before the day and had not "
                        "ceased by it, short breaks (V3, V4) left out.",
     .caveats =
         "A child who ceases on the day is not counted.|List 8 has the present legal status "
         "only: a child in short breaks now is left out of earlier month ends too."
         "|From the SSDA903 return: children with an episode open on the day, V3 and V4 left out; "
         "an episode found open in an older return only is open until that return ends.",
     .sources = "List 8 (children looked after)|SSDA903 return|Measures",
     .state = looked_after,
     .return_state = &return_number},
    {.id = "lac-rate",
     .title = "Children looked after per 10000",
     .codes = "CSC014",
     .group = Group::outputs,
     .unit = Unit::rate_per_10000,
     .decimals = 1,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "Children looked after for every 10,000 children.",
     .sentence = {.total = {"[children|child] in every 10,000", "[were|was] looked after"}},
     .numerator_words = "Children looked after on the day, short breaks left out.",
     .denominator_words = "Children aged 0 to 17: the mid-year estimate of the year in which the "
                          "financial year starts.",
     .caveats =
         "From the SSDA903 return: children with an episode open on the day, V3 and V4 left out.",
     .sources =
         "List 8 (children looked after) or the SSDA903 return, and a population file|Measures",
     .state = looked_after_rate,
     .return_state = &return_rate},
    {.id = "lac-placements-3",
     .title = "LAC with 3 or more placements",
     .codes = "NI62;A1",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::rolling12,
     .plain = "The share of looked-after children with three or more placements in twelve months.",
     .sentence = {.total = {"looked-after children", "had been in 3 or more placements {over}"}},
     .numerator_words = "Of these, children with three or more placements in the 12 months to the "
                        "day, counting the one they were in at its start.",
     .denominator_words = "Children looked after on the day, short breaks left out.",
     .caveats = "Three placements are two moves.|From list 8 it rests on the supplied number of "
                "placements and is known on the as-at date only."
                "|From the SSDA903 return: a new placement is an episode that starts for the "
                "reason S, P or B. Temporary placements (T0 to T4), stays that end on the day they "
                "start and adoption by the present carer (A3, A5) do not count.",
     .sources = "List 8 (children looked after)|SSDA903 return|Measures",
     .state = placements_rule,
     .return_state = &return_placements,
     .return_choice = ReturnChoice::stability,
     .return_first = true},
    {.id = "lac-stability-2y",
     .title = "LAC in the same placement for 2 years",
     .codes = "NI63;D78;CSC016",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::asat,
     .plain = "The share of children looked after for long who have been in the same placement for "
              "two years.",
     .sentence = {.total = {"children under 16 in care for two and a half years or more",
                            "had been in the same placement for 2 years"}},
     .numerator_words = "Of these, children whose present placement started 24 months ago or more.",
     .denominator_words =
         "Children under 16 on the day who have been looked after for 30 months or "
         "more, short breaks left out.",
     .caveats =
         "List 8 does not tell whether an adoptive placement follows one with the same "
         "family, so such a child counts as moved.|A child without date of birth and age is "
         "left out."
         "|From the SSDA903 return: a child placed for adoption counts with the placement before. "
         "Where the first episode is not the start of care (S), care is counted from it.",
     .sources = "List 8 (children looked after)|SSDA903 return|Measures",
     .state = stability_rule,
     .return_state = &return_stability,
     .return_choice = ReturnChoice::stability,
     .return_first = true},
    {.id = "lac-20-miles",
     .title = "LAC more than 20 miles from home",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "The share of looked-after children placed more than 20 miles from home.",
     .sentence = {.total = {"looked-after children", "lived more than 20 miles from home"}},
     .numerator_words = "Of these, children whose distance from home is above 20 miles.",
     .denominator_words = "Children looked after on the day, short breaks left out.",
     .caveats = "Needs the extra column Distance From Home in miles; 999.9 means not known and "
                "stays in the denominator.|The national measure also asks for a placement outside "
                "the council's area.",
     .sources = "List 8 (children looked after) with Distance From Home|Measures",
     .state = care_state(is_looked_after, is_far_from_home, Column::distance_from_home)},
};

static_assert(well_formed(family));

}  // namespace

bool is_looked_after(const Caseload& caseload, Row row, Date day) {
  return legal_status(caseload, row) != LegalStatus::short_break &&
         caseload.is_open(ListId::looked_after, row, caseload.care.started[row],
                          caseload.care.ended, day);
}

Date care_started(const Caseload& caseload, Row row) { return caseload.care.started[row]; }

bool is_in_short_breaks(const Caseload& caseload, Row row) {
  return legal_status(caseload, row) == LegalStatus::short_break;
}

std::optional<std::int32_t> age_on(Date born, std::int32_t stated, Date day) {
  if (born.known() && born <= day) {
    const auto birth = born.ymd();
    const auto today = day.ymd();
    const bool before_birthday = add_months(born, 12 * (today.year - birth.year)) > day;
    return today.year - birth.year - (before_birthday ? 1 : 0);
  }
  if (stated == missing_value) return std::nullopt;
  return stated;
}

std::span<const Definition> looked_after_children() { return family; }

}  // namespace bandstand
