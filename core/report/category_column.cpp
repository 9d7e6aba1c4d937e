// Finding and reading breakdown columns.
#include "report/category_column.h"

#include <utility>

#include "indicators/families.h"

namespace bandstand {
namespace {

// In the order of YesNo.
constexpr std::string_view answer_names[] = {Categories::not_recorded, "Yes", "No"};

}  // namespace

std::size_t CategoryColumn::category_of_word(std::int32_t word) const {
  const auto number = static_cast<std::size_t>(word);
  return names == nullptr ? number : names->of_word[number];
}

std::string CategoryColumn::name_of(std::size_t category) const {
  return names == nullptr ? std::string(answer_names[category]) : names->names[category];
}

std::size_t CategoryColumn::size() const {
  return names == nullptr ? std::size(answer_names) : names->names.size();
}

std::size_t CategoryColumn::word_count() const {
  return names == nullptr ? std::size(answer_names) : names->of_word.size();
}

namespace {

// Adds a breakdown if a file of the list has its column.
bool add_column(std::vector<CategoryColumn>& columns, const Caseload& caseload, ListId counted,
                std::string name, Column column) {
  const ListView& list = caseload.list(counted);
  const ColumnSpec* spec = find_column(list.id, column);
  if (spec == nullptr || !list.has(column)) return false;
  columns.push_back(
      {std::move(name), column, ValueColumn(*list.table, column, 0),
       spec->type == CellType::yes_no ? nullptr : &caseload.categories.of(spec->vocabulary), 1});
  return true;
}

}  // namespace

std::vector<CategoryColumn> category_columns(const CaseRule& rule, const Caseload& caseload) {
  std::vector<CategoryColumn> columns;
  if (rule.per_10000) return columns;  // the population is not known by team or locality
  const auto add = [&](std::string name, Column column) {
    return add_column(columns, caseload, rule.counted, std::move(name), column);
  };
  if (rule.by_team) add("team", Column::team);
  add("locality", Column::locality);
  if (!rule.category_column) return columns;
  // The first of a rule's columns that is there gives the categories.
  const bool found = add(std::string(rule.category_breakdown), *rule.category_column);
  if (!found && rule.columns[1] != Column::child) {
    add(std::string(rule.category_breakdown), rule.columns[1]);
  }
  if (rule.stage != nullptr) columns.back().parts = stage_names().size();
  return columns;
}

std::vector<CategoryColumn> category_columns(const StateRule& rule, const Caseload& caseload) {
  std::vector<CategoryColumn> columns;
  if (rule.per_10000) return columns;
  if (rule.by_team) add_column(columns, caseload, rule.counted, "team", Column::team);
  add_column(columns, caseload, rule.counted, "locality", Column::locality);
  return columns;
}

}  // namespace bandstand
