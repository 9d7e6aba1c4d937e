// Which indicators' figures rest on which column of which table.
// Definition: row accounting (what a row or a blank cell changes).
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "lists/schema.h"
#include "model/caseload.h"

namespace bandstand {

/// Worked out from the rules in force for the tables in use; what a rule reads beyond what its
/// definition names stands in a table in column_uses.cpp, and a test that empties every column in
/// turn checks that none is left out.
class ColumnUses {
 public:
  explicit ColumnUses(const Caseload& caseload);

  /// Positions in the registry, in its order; of the figures themselves, not of their breakdowns.
  const std::vector<std::uint16_t>& indicators(ListId table, Column column) const;
  /// Every indicator that counts or looks up rows of the table.
  const std::vector<std::uint16_t>& of_table(ListId table) const {
    return tables_[list_index(table)];
  }
  /// Whether figures are broken down by the column: teams, localities, sources ...
  bool breaks_down(ListId table, Column column) const {
    return by_[list_index(table)][static_cast<std::size_t>(column)];
  }

 private:
  void add(const Caseload& caseload, ListId list, Column column, std::uint16_t indicator);
  void add_list(const Caseload& caseload, ListId list, std::uint16_t indicator);
  template <class Rule>
  void add_rule(const Caseload& caseload, const Rule& rule, std::uint16_t indicator);
  void add_what_rules_read(const Caseload& caseload);

  struct Feed {
    ListId table;
    Column column;
    std::vector<std::uint16_t> indicators;
  };
  std::vector<Feed> feeds_;
  std::array<std::vector<std::uint16_t>, list_count> tables_;
  std::array<std::array<bool, column_count>, list_count> by_{};
};

}  // namespace bandstand
