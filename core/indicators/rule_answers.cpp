// Asking the rule, row by row.
#include "indicators/rule_answers.h"

namespace bandstand {

MonthSpan::MonthSpan(Month first, Month last)
    : first_(first),
      size_(static_cast<std::uint32_t>(last - first + 1)),
      first_day_(first.first_day().days_since_1970()) {
  for (Month month = first; month <= last; month = month + 1) {
    const auto days = static_cast<std::size_t>(days_in_month(month.year(), month.month()));
    of_day_.insert(of_day_.end(), days, static_cast<std::uint32_t>(month - first));
  }
}

std::uint32_t RowKind::count_of(const CaseRule& rule) {
  return RowKind{.answer = rule.holds == nullptr ? Answer::no : Answer::not_so_far,
                 .supplied = rule.holds_as_supplied != nullptr,
                 .unusual_start = rule.clock != nullptr}
             .number() +
         1;
}

void RuleAnswers::ask(const CaseRule& rule, const Caseload& caseload, std::span<const Row> rows,
                      const MonthSpan& months) {
  kinds = RowKind::count_of(rule);
  superseded_on.clear();
  if (rule.ask != nullptr) {
    rule.ask(caseload, rows, months, *this);
    return;
  }
  fill(
      rows.size(), months, [&](std::size_t i) { return rule.counts_on(caseload, rows[i]); },
      [&](std::size_t i, Date) {
        const Row row = rows[i];
        RowKind kind;
        if (rule.holds != nullptr) kind.answer = rule.holds(caseload, row);
        if (rule.holds_as_supplied != nullptr) {
          kind.supplied = rule.holds_as_supplied(caseload, row) == Answer::yes;
        }
        if (rule.clock != nullptr) kind.unusual_start = !rule.clock(caseload, row).usual_start;
        return kind;
      });
  if (rule.superseded_on == nullptr) return;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const bool counts = slot[i] < months.size() * kinds;
    superseded_on.push_back(counts ? rule.superseded_on(caseload, rows[i]) : Date::none());
  }
}

bool answer_alike(const CaseRule& a, const CaseRule& b) {
  return a.counts_on == b.counts_on && a.holds == b.holds && a.clock == b.clock &&
         a.holds_as_supplied == b.holds_as_supplied && a.superseded_on == b.superseded_on;
}

}  // namespace bandstand
