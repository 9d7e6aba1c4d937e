// Dates as rules of state see them on a day.
#pragma once

#include "indicators/definition.h"

namespace bandstand {

/// A date that has come by the day, else none.
constexpr Date by(Date date, Date day) { return date > day ? Date::none() : date; }

/// Working days from one day to another, neither missing nor backwards, as the council counts them.
inline std::int32_t working_days(const Caseload& caseload, Date from, Date to) {
  return caseload.calendar.between(from, to).count;
}

/// Whether a review has been held by the day and the next, six months on, is not overdue.
inline bool latest_review_holds(Date reviewed, Date day) {
  const Date review = by(reviewed, day);
  return review.known() && day <= add_months(review, 6);
}

/// Of child protection reviews, from list 7 and from the census alike.
inline constexpr Timescale plan_review_timescales[] = {
    {6, "3 months after the start, then every 6 months", Date::none(), Date::none()}};

}  // namespace bandstand
