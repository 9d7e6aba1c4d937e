// Counting rows into the months and categories of the breakdowns of rules.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "indicators/rule_answers.h"
#include "report/list_categories.h"
#include "report/month_cells.h"

namespace bandstand {

/// The breakdowns of rules that say the same of every row, while their rows are counted.
class RuleCounter {
 public:
  RuleCounter(const CaseRule& rule, const Caseload& caseload, const MonthSpan& months,
              ListCategories& categories);
  const CaseRule& rule() const { return *rules_.front().rule; }
  /// Another rule, which must answer alike; what it is broken down by may be counted already.
  void add(const CaseRule& rule);
  /// `batch` is what the categories have read; `answers` is where the rule's are put.
  void count(std::span<const Row> batch, RuleAnswers& answers);
  /// Puts in the cells of each rule; to be called after the last batch.
  void put_in(std::map<const CaseRule*, std::vector<BreakdownCells>>& cells) const;

 private:
  // What rows are counted by: a column's categories, the rule's parts, or the parts within each
  // category. Nothing: all in one.
  struct By {
    const ListCategories::OfColumn* column = nullptr;
    std::size_t (*part)(const Caseload&, Row) = nullptr;
    std::size_t parts = 1;
    friend bool operator==(const By&, const By&) = default;
  };
  struct Counts {
    By by;
    std::vector<std::uint32_t> rows;  // category x month x kind
    std::vector<BreakdownCells::Superseded> superseded;
  };
  struct Breakdown {
    std::string name;
    std::size_t counts;  // position
  };
  struct OfRule {
    const CaseRule* rule;
    std::vector<Breakdown> breakdowns;  // without the total
  };

  std::size_t counts_by(const By& by);
  template <class CategoryOf>
  void count_into(Counts& counts, std::size_t rows, const RuleAnswers& answers,
                  CategoryOf&& category_of) const;
  void add_category(const Counts& counts, std::size_t category, Cell* months) const;
  BreakdownCells empty_cells(std::string name, std::vector<std::string> categories,
                             std::size_t rows_of_cells) const;
  BreakdownCells total() const;
  BreakdownCells cells_of(const Breakdown& breakdown, const CaseRule& rule) const;

  const Caseload* caseload_;
  const MonthSpan* months_;
  ListCategories* categories_;
  std::uint32_t kinds_;      // numbers of kinds that the rules can give
  std::size_t of_category_;  // counts of one category; those of the rows that do not count are last
  std::vector<OfRule> rules_;
  std::vector<Counts> counts_;
};

}  // namespace bandstand
