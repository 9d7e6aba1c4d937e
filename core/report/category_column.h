// The columns by which an indicator is broken down: team, locality, source, outcome, agency.
#pragma once

#include <string>
#include <vector>

#include "indicators/definition.h"

namespace bandstand {

/// The column a breakdown goes by: which category each row is in. Category 0 is not recorded.
struct CategoryColumn {
  std::string name;  ///< of the breakdown: `team`, `source` ...
  Column column = Column::child;
  ValueColumn words;
  const CategoryNames* names = nullptr;  ///< null: a Yes/No column stands in for the words
  std::size_t parts = 1;                 ///< stages within each category

  std::size_t category_of(Row row) const { return category_of_word(words[row]); }
  std::size_t category_of_word(std::int32_t word) const;
  std::string name_of(std::size_t category) const;
  std::size_t size() const;
  /// How many different words the column can have.
  std::size_t word_count() const;
};

/// Those that the loaded files have.
std::vector<CategoryColumn> category_columns(const CaseRule& rule, const Caseload& caseload);
std::vector<CategoryColumn> category_columns(const StateRule& rule, const Caseload& caseload);

}  // namespace bandstand
