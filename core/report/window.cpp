// Coverage of one period by the lists a rule needs.
#include "report/window.h"

#include <algorithm>

namespace bandstand {

Window window_of(const Period& period, const CaseRule& rule, const Caseload& caseload) {
  Window window;
  const auto lists = rule.lists(caseload);
  const Month last = std::min(period.last, Month::of(caseload.as_at));
  for (Month month = period.first; month <= last; month = month + 1) {
    if (caseload.covers(lists, month)) window.months.push_back(month);
  }
  window.all_covered = window.months.size() == static_cast<std::size_t>(last - period.first + 1);
  window.available =
      !window.months.empty() && (period.basis != Basis::rolling12 || window.all_covered);
  if (period.end() > caseload.as_at) {
    window.cut_short = caseload.day0_calendar.between(caseload.as_at, period.end()).count > 0;
  }
  if (rule.answers_from != Column::child && !caseload.list(rule.counted).has(rule.answers_from)) {
    window.available = false;
    window.no_answers = true;
  }
  if (window.available && rule.look_back_months > 0) {
    const MonthRange looked_at{period.first - rule.look_back_months, window.months.back()};
    bool seen = true;
    for (Month month = looked_at.first; month <= looked_at.last && seen; month = month + 1) {
      seen = caseload.covers(lists, month);
    }
    if (!seen) {
      window.as_supplied =
          rule.holds_as_supplied != nullptr && caseload.list(rule.counted).has(rule.supplied);
      window.available = window.as_supplied;
    }
  }
  return window;
}

std::string month_runs_text(const std::vector<Month>& months) {
  std::string text;
  for (std::size_t i = 0; i < months.size(); ++i) {
    const bool starts = i == 0 || months[i] - months[i - 1] > 1;
    const bool ends = i + 1 == months.size() || months[i + 1] - months[i] > 1;
    const std::string name = period_text(month_period(months[i]));
    if (starts) text += (text.empty() ? "" : ", ") + name;
    if (ends && !starts) text += " to " + name;
  }
  return text;
}

}  // namespace bandstand
