// Counting rows into the months and categories of a rule's breakdowns.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "report/category_column.h"
#include "report/month_cells.h"
#include "report/rule_answers.h"

namespace bandstand {

/// The categories of a list's rows, column by column: read once a batch for all rules that break
/// down by it.
class ListCategories {
 public:
  explicit ListCategories(const std::vector<Row>& rows) : rows_(&rows) {}

  struct OfColumn {
    CategoryColumn column;
    /// More categories are in use than can be shown; nothing is read then.
    std::size_t too_many = 0;
    std::vector<std::string> names;            ///< those in use, in order; if not too many
    std::vector<std::uint16_t> place_of_word;  ///< in `names`
    std::vector<std::uint16_t> of_row;         ///< of the batch: places in `names`
  };
  /// The column's entry; it stays where it is.
  const OfColumn* add(const CategoryColumn& column);
  void read(std::span<const Row> batch);

 private:
  std::span<const std::int32_t> words_of(const CategoryColumn& column, std::span<const Row> batch);

  const std::vector<Row>* rows_;
  std::vector<std::unique_ptr<OfColumn>> columns_;
  std::vector<std::int32_t> words_;  // of the batch and column in hand
};

/// The breakdowns of one rule while its rows are counted.
class RuleCounter {
 public:
  RuleCounter(const CaseRule& rule, const Caseload& caseload, const MonthSpan& months,
              ListCategories& categories);
  /// `answers` are the rule's on the batch that `categories` has read.
  void count(std::span<const Row> batch, const RuleAnswers& answers);
  /// To be called once, after the last batch.
  std::vector<BreakdownCells> cells() const;

 private:
  struct Counts {
    std::string name;
    const ListCategories::OfColumn* column = nullptr;  // null: the total, or the rule's parts
    std::size_t parts = 1;                             // within each category
    std::size_t categories = 1;                        // parts included
    std::vector<std::uint32_t> rows;                   // month x category x kind
    std::vector<BreakdownCells::Superseded> superseded;
  };
  template <class CategoryOf>
  void count_into(Counts& counts, std::size_t rows, const RuleAnswers& answers,
                  CategoryOf&& category_of) const;
  BreakdownCells cells_of(const Counts& counts) const;

  const CaseRule* rule_;
  const Caseload* caseload_;
  const MonthSpan* months_;
  std::size_t kinds_;  // numbers of kinds that the rule can give
  std::vector<Counts> breakdowns_;
};

}  // namespace bandstand
