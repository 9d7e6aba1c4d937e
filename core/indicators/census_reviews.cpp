// Child protection reviews held in time, from the plans and reviews of the children in need census.
// Definition: NI67 (RCPC1, RCPC2). Always from the census, also where the plans of other indicators
// come from list 7, which has the latest review only.
#include "indicators/families.h"
#include "indicators/state_dates.h"

namespace bandstand {
namespace {

Date started(const Caseload& caseload, Row row) { return caseload.census_plans.started[row]; }

bool is_open(const Caseload& caseload, Row row, Date day) {
  return caseload.is_open(ListId::census_plans, row, started(caseload, row),
                          caseload.census_plans.ended, day);
}
bool is_open_for_3_months(const Caseload& caseload, Row row, Date day) {
  return is_open(caseload, row, day) && add_months(started(caseload, row), 3) <= day;
}

// The first day of the first year whose reviews are known: a census may leave out earlier ones.
Date reviews_known_from(const Caseload& caseload) {
  const auto first = caseload.table_view(ListId::census_reviews).coverage.first();
  return first ? FinancialYear::of(*first).first_month().first_day() : Date::none();
}

// Every review due so far was held by its day, and none is overdue. Reviews of the child within the
// plan are the plan's. One due before reviews are known may have been held as late as the day
// before that.
bool all_reviews_in_time(const Caseload& caseload, Row row, Date day) {
  const Date start = caseload.census_plans.started[row];
  const Date known_from = reviews_known_from(caseload);
  Date due = add_months(start, 3);
  if (due < known_from) due = add_months(known_from - Days{1}, 6);
  const std::uint32_t child = caseload.child(ListId::census_plans, row);
  for (const ChildDates::Entry& review : caseload.plan_reviews.of(child)) {
    if (review.date <= start) continue;
    if (review.date > day) break;
    if (review.date > due) return false;
    due = add_months(review.date, 6);
  }
  return day <= due;
}

// A rolling year in name: the state at its end, of children whose reviews go back as far.
constexpr StateRule reviewed_in_time{.counted = ListId::census_plans,
                                     .counts = is_open_for_3_months,
                                     .holds = all_reviews_in_time,
                                     .only_on_extract_dates = false,
                                     .open = is_open,
                                     .started = started,
                                     .looks_back_12_months = true,
                                     .also_needs = ListId::census_reviews};

constexpr Definition family[] = {
    {.id = "cpp-review",
     .title = "CP reviews in time",
     .codes = "NI67;C20",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::rolling12,
     .plain = "The share of children on a plan whose reviews were all held in time.",
     .sentence = {.total = {"children on a child protection plan on {end}",
                            "had every review in time"}},
     .numerator_words = "Of these, children whose every review due so far was held in time, and "
                        "none is overdue on the day.",
     .denominator_words =
         "Children on a child protection plan on the last day of the 12 months who "
         "have been on it for at least 3 months.",
     .clock_words = "The first review within 3 calendar months of the start of the plan, each "
                    "next one within 6 months of the one before.",
     .timescales = plan_review_timescales,
     .caveats =
         "Measured on the last day of each month, and named after the 12 months to that day.|List "
         "7 has only the latest review, so it gives the weaker measure of reviews that are not "
         "overdue.|Where the first review was due before the first year of the census that is "
         "loaded, the next one counts from the start of that year: earlier ones may be missing.",
     .sources = "Children in need census (plans and reviews)|Measures",
     .state = reviewed_in_time},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> census_reviews() { return family; }

}  // namespace bandstand
