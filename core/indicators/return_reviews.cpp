// Reviews of looked-after children from the SSDA903 return: held in time, and attended.
// Definition: NI66 (LR-old, LR-new) and participation in reviews.
#include <algorithm>

#include "indicators/looked_after_rules.h"
#include "indicators/return_rules.h"

namespace bandstand {
namespace {

constexpr ListId reviews_list[] = {ListId::return_reviews};

std::span<const ListId> review_lists(const Caseload&) { return reviews_list; }

// LR-old to March 2011, LR-new after, by the financial year the period ends in.
bool is_under_old_limit(Date day) { return FinancialYear::of(day) < FinancialYear{2011}; }

Date first_due(const Caseload& caseload, Date start, Date day) {
  return is_under_old_limit(day) ? start + Days{28} : caseload.calendar.due(start, WorkingDays{20});
}
// A review at the weekend after the last working day is still within 20 working days.
Date first_in_time(const Caseload& caseload, Date start, Date day) {
  Date last = first_due(caseload, start, day);
  if (is_under_old_limit(day)) return last;
  while (!caseload.calendar.is_working_day(last + Days{1})) last = last + Days{1};
  return last;
}

bool is_due_a_review(const Caseload& caseload, Row row, Date day) {
  const CarePeriod& period = caseload.care_history.of_row(row);
  return period.days.holds(day) && first_due(caseload, period.days.start, day) <= day;
}

// The first day from which the loaded returns tell of every review up to a day.
Date reviews_known_from(const Caseload& caseload, Date day) {
  const Coverage& coverage = caseload.list(ListId::return_reviews).coverage;
  Month month = Month::of(day);
  while (coverage.contains(month - 1)) month = month - 1;
  return month.first_day();
}

// Every review due by the day, and not held before the financial year began, was held by its due
// date. Reviews before the returns begin are not known: then the first one that is counts as in
// time where the one before it may have been held on the last day before the returns begin.
bool all_reviews_in_time(const Caseload& caseload, Row row, Date day) {
  const CarePeriod& period = caseload.care_history.of_row(row);
  const Date year_start = FinancialYear::of(day).first_month().first_day();
  const Date known_from = reviews_known_from(caseload, day);
  Date due = first_due(caseload, period.days.start, day);
  Date in_time_until = first_in_time(caseload, period.days.start, day);
  std::int32_t next_interval = 3;
  if (period.days.start < known_from) {
    const bool only_the_first_may_be_missing = period.has_start && due >= known_from;
    due = std::max(due, add_months(known_from - Days{1}, only_the_first_may_be_missing ? 3 : 6));
    in_time_until = std::max(due, in_time_until);
    next_interval = 6;
  }
  for (const ChildDates::Entry& review : caseload.review_dates.of(period.child)) {
    if (review.date < period.days.start || review.date > day) continue;
    if (review.date > in_time_until && review.date >= year_start) return false;
    due = add_months(review.date, next_interval);
    in_time_until = due;
    next_interval = 6;
  }
  return due > day;
}

ReviewPart part_in(const Caseload& caseload, Row row) {
  const ValueColumn code(*caseload.list(ListId::return_reviews).table, Column::review_code, 0);
  return caseload.meanings.review_part[code[row]];
}
Date reviewed(const Caseload& caseload, Row row) {
  const ListView& reviews = caseload.list(ListId::return_reviews);
  const Date held = DateColumn(*reviews.table, Column::review_date, caseload.as_at)[row];
  if (!held.known()) return held;
  const ReviewPart part = part_in(caseload, row);
  if (part == ReviewPart::under_four) return Date::none();
  const std::optional<std::int32_t> age =
      age_on(caseload.born[reviews.table->child[row]], missing_value, held);
  const bool is_four = age ? *age >= 4 : part != ReviewPart::not_recorded;
  return is_four ? held : Date::none();
}
Answer attended(const Caseload& caseload, Row row) {
  const ReviewPart part = part_in(caseload, row);
  return part == ReviewPart::attended || part == ReviewPart::attended_only ? Answer::yes
                                                                           : Answer::no;
}
constexpr std::string_view participation_parts[] = {"Participated", "Did not participate"};
std::size_t participation(const Caseload& caseload, Row row) {
  const ReviewPart part = part_in(caseload, row);
  return part == ReviewPart::attended || part == ReviewPart::contributed ? 0 : 1;
}

}  // namespace

constinit const StateRule return_reviews_in_time{.counted = ListId::care_periods,
                                                 .counts = is_due_a_review,
                                                 .holds = all_reviews_in_time,
                                                 .open = is_due_a_review,
                                                 .days = StateDays::years_to_date,
                                                 .also_needs = ListId::return_reviews};
constinit const CaseRule return_attendance{.counted = ListId::return_reviews,
                                           .lists = review_lists,
                                           .columns = {Column::review_code, Column::review_code},
                                           .counts_on = reviewed,
                                           .holds = attended,
                                           .part = participation,
                                           .parts = participation_parts};

}  // namespace bandstand
