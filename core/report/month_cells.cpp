// One walk over the rows of each list, some rows at a time: each column is read once for all rules,
// and rules that answer alike are asked once for all their breakdowns.
#include "report/month_cells.h"

#include <algorithm>
#include <span>

#include "report/breakdown_counter.h"

namespace bandstand {
namespace {

void count_list(ListId id, std::span<const CaseRule* const> rules, const Caseload& caseload,
                std::map<const CaseRule*, std::vector<BreakdownCells>>& cells) {
  // A year that holds the first month may begin before it, and a list may cover that.
  const MonthSpan months(caseload.first_month(id) - 11, Month::of(caseload.as_at));
  ListCategories categories;
  std::vector<RuleCounter> counters;
  for (const CaseRule* rule : rules) {
    const auto alike = std::find_if(
        counters.begin(), counters.end(),
        [rule](const RuleCounter& counter) { return answer_alike(counter.rule(), *rule); });
    if (alike == counters.end()) {
      counters.emplace_back(*rule, caseload, months, categories);
    } else {
      alike->add(*rule);
    }
  }
  RuleAnswers answers;
  in_batches(caseload.list(id).rows, [&](std::span<const Row> batch) {
    categories.read(batch);
    for (RuleCounter& counter : counters) counter.count(batch, answers);
  });
  for (const RuleCounter& counter : counters) counter.put_in(cells);
}

}  // namespace

Cell& Cell::operator+=(const Cell& other) {
  counted += other.counted;
  met += other.met;
  met_as_supplied += other.met_as_supplied;
  not_so_far += other.not_so_far;
  unusual_start += other.unusual_start;
  return *this;
}

Cell& Cell::operator-=(const Cell& other) {
  counted -= other.counted;
  met -= other.met;
  met_as_supplied -= other.met_as_supplied;
  not_so_far -= other.not_so_far;
  unusual_start -= other.unusual_start;
  return *this;
}

Cell BreakdownCells::sum(std::size_t category, const std::vector<Month>& summed) const {
  Cell total;
  for (const Month month : summed) total += at(category, month);
  const auto is_summed = [&summed](Month month) {
    return std::binary_search(summed.begin(), summed.end(), month);
  };
  for (const Superseded& row : superseded) {
    if (row.category == category && is_summed(row.month) && is_summed(row.later)) {
      total -= row.cell;
    }
  }
  return total;
}

bool MonthCells::has(std::span<const CaseRule* const> rules) const {
  return std::all_of(rules.begin(), rules.end(),
                     [this](const CaseRule* rule) { return cells_.contains(rule); });
}

MonthCells::MonthCells(std::span<const CaseRule* const> rules, const Caseload& caseload) {
  // Several may be counted against one and the same.
  std::map<ListId, std::vector<const CaseRule*>> by_list;
  for (const CaseRule* rule : rules) {
    std::vector<const CaseRule*>& of_list = by_list[rule->counted];
    if (std::find(of_list.begin(), of_list.end(), rule) == of_list.end()) of_list.push_back(rule);
  }
  for (const auto& [id, of_list] : by_list) count_list(id, of_list, caseload, cells_);
}

}  // namespace bandstand
