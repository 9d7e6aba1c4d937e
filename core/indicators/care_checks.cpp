// Looked-after children: reviews, visits, health checks and allocation.
// Definition: processes of list 8 (LR-new, LV, IHA20, RHA, DC12).
#include "indicators/families.h"
#include "indicators/looked_after_rules.h"
#include "indicators/return_rules.h"
#include "indicators/state_dates.h"

namespace bandstand {
namespace {

constexpr std::int32_t first_review_days = 20;
constexpr std::int32_t initial_health_days = 20;
constexpr std::int32_t initial_health_calendar_days = 28;
constexpr std::int32_t first_week = 7;

bool is_due_a_review(const Caseload& caseload, Row row, Date day) {
  return is_looked_after(caseload, row, day) &&
         working_days(caseload, caseload.care.started[row], day) >= first_review_days;
}
bool is_reviewed(const Caseload& caseload, Row row, Date day) {
  return latest_review_holds(caseload.care.reviewed[row], day);
}

// Every 7 days in the first week of a placement, then every 42; every three months, where the
// council uses that rule, for a child who has been for a year in a placement meant to last.
bool is_visited(const Caseload& caseload, Row row, Date day) {
  const Date visit = by(caseload.care.visited[row], day);
  if (!visit.known()) return false;
  const Date placed = by(caseload.care.placed[row], day);
  if (placed.known() && day - placed < Days{first_week}) return day - visit <= Days{first_week};
  const bool is_settled = placed.known() && add_months(placed, 12) <= day &&
                          caseload.meanings.stays_long_term[caseload.care.permanence[row]] != 0;
  if (caseload.settings.care_visit_three_months && is_settled) {
    return day <= add_months(visit, 3);
  }
  return day - visit <= Days{caseload.settings.visit_days_care};
}

bool is_allocated(const Caseload& caseload, Row row, Date) {
  return caseload.is_qualified_worker(caseload.care.worker[row]);
}

// Whether the time allowed for the initial assessment has passed between two days.
bool initial_limit_reached(const Caseload& caseload, Date from, Date to) {
  if (caseload.settings.initial_health_limit == InitialHealthLimit::calendar_28) {
    return to - from >= Days{initial_health_calendar_days};
  }
  return working_days(caseload, from, to) >= initial_health_days;
}
bool within_initial_limit(const Caseload& caseload, Date from, Date to) {
  if (caseload.settings.initial_health_limit == InitialHealthLimit::calendar_28) {
    return to - from <= Days{initial_health_calendar_days};
  }
  return working_days(caseload, from, to) <= initial_health_days;
}

// Those who started in the 12 months to the day, early enough to be due and who stayed as long.
bool was_due_initial_health(const Caseload& caseload, Row row, Date day) {
  if (is_in_short_breaks(caseload, row)) return false;
  const Date start = caseload.care.started[row];
  if (start > day || start <= add_months(day, -12)) return false;
  if (!initial_limit_reached(caseload, start, day)) return false;
  const Date end = by(caseload.care.ended[row], day);
  if (!end.known()) return true;
  return end >= start && initial_limit_reached(caseload, start, end);
}
bool had_initial_health(const Caseload& caseload, Row row, Date day) {
  const bool own_column =
      caseload.list(ListId::looked_after).has(Column::initial_health_assessment);
  const Date assessed =
      by(own_column ? caseload.care.first_health_assessed[row] : caseload.care.health_assessed[row],
         day);
  const Date start = caseload.care.started[row];
  return assessed.known() && assessed >= start && within_initial_limit(caseload, start, assessed);
}

// Twice a year under five; a child whose age is not known counts as five or over.
bool health_is_up_to_date(const Caseload& caseload, Row row, Date day) {
  const Date assessed = by(caseload.care.health_assessed[row], day);
  if (!assessed.known()) return false;
  const std::optional<std::int32_t> age =
      age_on(caseload.care.born[row], caseload.care.age[row], day);
  return day <= add_months(assessed, age && *age < 5 ? 6 : 12);
}
bool teeth_are_up_to_date(const Caseload& caseload, Row row, Date day) {
  const Date checked = by(caseload.care.dental_checked[row], day);
  return checked.known() && day <= add_months(checked, 12);
}

constexpr StateRule initial_health_rule = [] {
  StateRule rule =
      care_state(was_due_initial_health, had_initial_health, Column::health_assessment);
  rule.columns[1] = Column::initial_health_assessment;
  rule.open = nullptr;  // every period of care counts
  return rule;
}();

constexpr Timescale all_review_timescales[] = {
    {28, "28 days after the start, then 3 months, then every 6 months", Date::none(),
     Date::from_ymd(2011, 3, 31)},
    {20, "20 working days after the start, then 3 months, then every 6 months",
     Date::from_ymd(2011, 4, 1), Date::none()}};
constexpr Timescale review_timescales[] = {
    {20, "20 working days after the start, then 3 months, then every 6 months",
     Date::from_ymd(2011, 4, 1), Date::none()}};
constexpr Timescale visit_timescales[] = {{42,
                                           "within a week of a new placement, then every 6 weeks",
                                           Date::from_ymd(2011, 4, 1), Date::none()}};

constexpr Definition family[] = {
    {.id = "lac-review",
     .title = "LAC reviews in time",
     .codes = "NI66;C68",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of looked-after children whose reviews were all held in time.",
     .sentence = {.total = {"looked-after children", "had every review due {in} held in time"}},
     .numerator_words = "Of these, children whose every review due in the financial year by the "
                        "period's end, or still outstanding when the year began, was held in time.",
     .denominator_words = "Children looked after on the last day of the period, long enough for "
                          "their first review to be due, short breaks left out.",
     .clock_words = "The first review within 20 working days of the start (28 days to March 2011), "
                    "the second within 3 months of it, each further one within 6 months.",
     .timescales = all_review_timescales,
     .caveats =
         "From the SSDA903 return only: list 8 has only the latest review, so it gives the "
         "weaker measure of reviews that are not overdue.|Reviews before the first loaded "
         "return are not known. A child in care by then counts as in time if the first known "
         "review could be, had the one before it been held on the last day before the "
         "returns begin.",
     .sources = "SSDA903 return|Measures",
     .return_state = &return_reviews_in_time},
    {.id = "lac-review-not-overdue",
     .title = "LAC with no overdue review",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::asat,
     .plain = "The share of looked-after children whose latest review is not overdue.",
     .sentence = {.total = {"looked-after children", "[were|was] up to date with reviews"}},
     .numerator_words = "Of these, children whose latest review is no more than 6 months ago.",
     .denominator_words = "Children looked after on the day for at least 20 working days, short "
                          "breaks left out.",
     .clock_words = "6 calendar months from the latest review. Without a review, not in time.",
     .timescales = review_timescales,
     .caveats = "The weaker form of reviews in time: earlier late reviews do not show.",
     .sources = "List 8 (children looked after)|Measures",
     .state = care_state(is_due_a_review, is_reviewed, Column::care_review)},
    {.id = "lac-review-attendance",
     .title = "Children attending LAC reviews",
     .codes = "C63",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of looked-after children who attended their reviews.",
     .sentence = {.total = {"reviews of looked-after children held {in}",
                            "[were|was] attended by the child"},
                  .part = {"reviews of looked-after children held {in}",
                           "[were|was] recorded as \"{category}\""},
                  .unrecorded = "had nothing recorded"},
     .numerator_words = "Of these, reviews that the child attended (PN1 to PN4).",
     .denominator_words = "Reviews in the period of children aged four and over, PN0 left out.",
     .caveats = "The lists do not record who attended; the SSDA903 return does.|Attending and "
                "taking part are different: the parts show who took part, in person or otherwise "
                "(PN1, PN2, PN3, PN5, PN6).|A review without a code counts as not attended.",
     .sources = "SSDA903 return|Measures",
     .return_rule = &return_attendance},
    {.id = "lac-visits",
     .title = "LAC visits in timescale",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::asat,
     .plain = "The share of looked-after children visited by their social worker in time.",
     .sentence = {.total = {"looked-after children",
                            "had been visited by their social worker in time"}},
     .numerator_words =
         "Of these, children whose last social work visit is no more than 42 days ago "
         "(unless set otherwise); in the first week of a placement no more than 7.",
     .denominator_words = "Children looked after on the day, short breaks left out.",
     .clock_words = "Days from the last visit. Without a visit, not in time.",
     .timescales = visit_timescales,
     .caveats = "The longer interval for settled placements (three months) is a setting.|The list "
                "has the last visit only, so this is true on the extract's own day.",
     .sources = "List 8 (children looked after)|Measures",
     .state = care_state(is_looked_after, is_visited, Column::social_work_visit)},
    {.id = "lac-allocated",
     .title = "LAC allocated to a qualified social worker",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::asat,
     .plain = "The share of looked-after children allocated to a qualified social worker.",
     .sentence = {.total = {"looked-after children", "had a qualified social worker"}},
     .numerator_words = "Of these, children with an allocated worker who is not in the list of "
                        "unqualified workers.",
     .denominator_words = "Children looked after on the day, short breaks left out.",
     .caveats = "Everyone counts as qualified who is not named in the settings as unqualified.",
     .sources = "List 8 (children looked after)|Measures",
     .state = care_state(is_looked_after, is_allocated, Column::worker)},
    {.id = "iha-20",
     .title = "Initial health assessments in 20 working days",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of children who had a health assessment within 20 working days of "
              "becoming looked after.",
     .sentence = {.total = {"children who became looked after {over}",
                            "had a health assessment within 20 working days"}},
     .numerator_words = "Of these, children with a health assessment on or after the start and "
                        "within 20 working days of it (28 days if set so).",
     .denominator_words = "Children who became looked after in the 12 months to the day, at least "
                          "20 working days before it, and stayed at least 20 working days.",
     .clock_words = "From becoming looked after (day 0) to the assessment.",
     .caveats = "Without the extra column Date Initial Health Assessment the last assessment is "
                "used: a later one hides the first.",
     .sources = "List 8 (children looked after)|Measures",
     .state = initial_health_rule},
    {.id = "lac-health",
     .title = "LAC with up to date health check",
     .group = Group::processes,
     .unit = Unit::percent,
     .national = Polarity::bigger,
     .default_basis = Basis::asat,
     .plain = "The share of looked-after children whose health check is up to date.",
     .sentence = {.total = {"looked-after children", "had an up-to-date health check"}},
     .numerator_words = "Of these, children with a health assessment in the last 12 months, under "
                        "five in the last 6.",
     .denominator_words = "All children looked after on the day, short breaks left out.",
     .caveats = "The national measure counts only children looked after for twelve months on 31 "
                "March.|A child whose age is not known counts as five or over."
                "|From the SSDA903 return, nationally: children looked after on 31 March and for "
                "12 months by then, whose flag in the table OC2 of that year is 1; without a row "
                "there, not seen.",
     .sources = "List 8 (children looked after)|SSDA903 return|Measures",
     .state = care_state(is_looked_after, health_is_up_to_date, Column::health_assessment),
     .return_state = &return_health_assessed},
    {.id = "lac-dental",
     .title = "LAC with up to date dental check",
     .group = Group::processes,
     .unit = Unit::percent,
     .national = Polarity::bigger,
     .default_basis = Basis::asat,
     .plain = "The share of looked-after children whose dental check is up to date.",
     .sentence = {.total = {"looked-after children", "had an up-to-date dental check"}},
     .numerator_words = "Of these, children with a dental check in the last 12 months.",
     .denominator_words = "All children looked after on the day, short breaks left out.",
     .caveats = "The national measure counts only children looked after for twelve months on 31 "
                "March."
                "|From the SSDA903 return, nationally: children looked after on 31 March and for "
                "12 months by then, whose flag in the table OC2 of that year is 1; without a row "
                "there, not seen.",
     .sources = "List 8 (children looked after)|SSDA903 return|Measures",
     .state = care_state(is_looked_after, teeth_are_up_to_date, Column::dental_check),
     .return_state = &return_teeth_checked},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> care_checks() { return family; }

}  // namespace bandstand
