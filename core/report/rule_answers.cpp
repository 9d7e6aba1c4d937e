// Asking the rule, row by row.
#include "report/rule_answers.h"

namespace bandstand {

MonthSpan::MonthSpan(Month first, Month last)
    : first_(first),
      size_(static_cast<std::size_t>(last - first + 1)),
      first_day_(first.first_day().days_since_1970()) {
  for (Month month = first; month <= last; month = month + 1) {
    const auto days = static_cast<std::size_t>(days_in_month(month.year(), month.month()));
    of_day_.insert(of_day_.end(), days, static_cast<std::uint16_t>(month - first));
  }
}

void RuleAnswers::ask(const CaseRule& rule, const Caseload& caseload, std::span<const Row> rows,
                      const MonthSpan& months) {
  superseded_on.assign(rule.superseded_on == nullptr ? 0 : rows.size(), Date::none());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row row = rows[i];
    month[i] = months.of(rule.counts_on(caseload, row));
    if (month[i] == MonthSpan::outside) continue;
    RowKind of_row;
    if (rule.holds != nullptr) of_row.answer = rule.holds(caseload, row);
    if (rule.holds_as_supplied != nullptr) {
      of_row.supplied = rule.holds_as_supplied(caseload, row) == Answer::yes;
    }
    if (rule.clock != nullptr) of_row.unusual_start = !rule.clock(caseload, row).usual_start;
    kind[i] = of_row.number();
    if (rule.superseded_on != nullptr) superseded_on[i] = rule.superseded_on(caseload, row);
  }
}

bool answer_alike(const CaseRule& a, const CaseRule& b) {
  return a.counts_on == b.counts_on && a.holds == b.holds && a.clock == b.clock &&
         a.holds_as_supplied == b.holds_as_supplied && a.superseded_on == b.superseded_on;
}

}  // namespace bandstand
