// Young people who left care: where they live and what they do.
// Definition: care leavers from list 9: their state at the as-at date, aged 17 to 21; those who
// died or returned home are left out.
#include "indicators/families.h"
#include "indicators/looked_after_rules.h"
#include "indicators/return_rules.h"

namespace bandstand {
namespace {

bool is_care_leaver(const Caseload& caseload, Row row, Date day) {
  if (caseload.meanings.in_touch[caseload.leavers.in_touch[row]] != InTouch::other) return false;
  const std::optional<std::int32_t> age =
      age_on(caseload.leavers.born[row], caseload.leavers.age[row], day);
  return age && *age >= 17 && *age <= 21;
}

// A council that keeps no column of suitability may still write it into the accommodation code.
bool is_in_suitable_accommodation(const Caseload& caseload, Row row, Date) {
  if (caseload.list(ListId::care_leavers).has(Column::suitability)) {
    return caseload.meanings.suitable[caseload.leavers.suitability[row]] != 0;
  }
  return caseload.meanings.suitable_code[caseload.leavers.accommodation[row]] != 0;
}

template <Activity activity>
bool is_active(const Caseload& caseload, Row row, Date) {
  return caseload.meanings.activity[caseload.leavers.activity[row]] == activity;
}

constexpr StateRule leaver_state(bool (*holds)(const Caseload&, Row, Date), Column column,
                                 Column other) {
  return {.counted = ListId::care_leavers,
          .columns = {column, other},
          .counts = is_care_leaver,
          .holds = holds,
          .only_at_as_at = true};
}

constexpr std::string_view leavers_words =
    "Care leavers of list 9 who are 17 to 21 on the day, except those who died or returned home.";
constexpr std::string_view leavers_caveats =
    "List 9 has the present state: the national measure asks for it around each birthday.|Young "
    "people not in touch stay in the denominator.|From the SSDA903 return: young people in the "
    "table "
    "OC3 of the year whose 17th to 21st birthday is in it, by whole years.";

constexpr Definition family[] = {
    {.id = "cl-accommodation",
     .title = "Care leavers in suitable accommodation",
     .codes = "NI147",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of care leavers in suitable accommodation.",
     .sentence = {.total = {"care leavers", "[were|was] in suitable accommodation"}},
     .numerator_words = "Of these, young people whose accommodation is recorded as suitable. Blank "
                        "is not suitable.",
     .denominator_words = leavers_words,
     .caveats = leavers_caveats,
     .sources = "List 9 (care leavers)|SSDA903 return|Measures",
     .state =
         leaver_state(is_in_suitable_accommodation, Column::suitability, Column::accommodation),
     .return_state = &return_accommodation,
     .return_choice = ReturnChoice::stability},
    {.id = "cl-eet",
     .title = "Care leavers in EET",
     .codes = "NI148",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of care leavers in education, employment or training.",
     .sentence = {.total = {"care leavers", "[were|was] in education, employment or training"}},
     .numerator_words =
         "Of these, young people whose activity is F1 to F5 or P1 to P5. Blank is not "
         "in education, employment or training.",
     .denominator_words = leavers_words,
     .caveats = leavers_caveats,
     .sources = "List 9 (care leavers)|SSDA903 return|Measures",
     .state =
         leaver_state(is_active<Activity::in_work_or_learning>, Column::activity, Column::activity),
     .return_state = &return_in_work_or_learning,
     .return_choice = ReturnChoice::stability},
    {.id = "cl-neet",
     .title = "Care leavers NEET",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::ytd,
     .plain = "The share of care leavers not in education, employment or training.",
     .sentence = {.total = {"care leavers",
                            "[were|was] out of education, employment and training"}},
     .numerator_words = "Of these, young people whose activity is G4, G5 or G6.",
     .denominator_words = leavers_words,
     .caveats = "Not 100 less the share in education, employment or training where the activity is "
                "not known.|List 9 has the present state: the national measure asks for it around "
                "each birthday."
                "|From the SSDA903 return: young people in the table OC3 of the year whose 17th to "
                "21st birthday is in it, by whole years.",
     .sources = "List 9 (care leavers)|SSDA903 return|Measures",
     .state = leaver_state(is_active<Activity::not_in_either>, Column::activity, Column::activity),
     .return_state = &return_in_neither,
     .return_choice = ReturnChoice::stability},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> care_leavers() { return family; }

}  // namespace bandstand
