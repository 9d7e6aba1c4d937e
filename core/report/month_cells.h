// Counted rows by category and month: every figure of a flow is a sum of these cells.
// Definition: breakdowns and categories; coverage in whole months.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indicators/definition.h"

namespace bandstand {

/// What one month of one category holds. All are numbers of rows.
struct Cell {
  std::int64_t counted = 0;  ///< the denominator, or the count
  std::int64_t met = 0;      ///< the numerator
  std::int64_t met_as_supplied = 0;
  std::int64_t not_so_far = 0;     ///< windows that run past the as-at date
  std::int64_t unusual_start = 0;  ///< clocks started from a stand-in day
  Cell& operator+=(const Cell& other);
  Cell& operator-=(const Cell& other);
};

/// One breakdown: categories in order of name, `not recorded` last; months from `first` on.
struct BreakdownCells {
  std::string name;  ///< `total`, `team`, `locality`, `source` ...
  std::vector<std::string> categories;
  Month first;
  std::size_t months = 0;
  std::vector<Cell> cells;  ///< categories x months
  /// More categories than can be shown: none are, and this says how many there are.
  std::size_t too_many = 0;
  /// Rows that do not count where the later month is in the period too.
  struct Superseded {
    std::size_t category;
    Month month;
    Month later;
    Cell cell;
  };
  std::vector<Superseded> superseded;

  /// The sum of a category over months in ascending order.
  Cell sum(std::size_t category, const std::vector<Month>& summed) const;

  const Cell& at(std::size_t category, Month month) const {
    return cells[category * months + static_cast<std::size_t>(month - first)];
  }
  Cell& at(std::size_t category, Month month) {
    return cells[category * months + static_cast<std::size_t>(month - first)];
  }
};

/// The cells of many rules, counted in one walk over the rows of each list.
class MonthCells {
 public:
  /// The inputs of every rule must be there.
  MonthCells(std::span<const CaseRule* const> rules, const Caseload& caseload);
  /// All breakdowns of one of the rules. The first is the total. Of a two-way table the breakdown
  /// `category` has the categories `<source>` x stage, source by source.
  const std::vector<BreakdownCells>& of(const CaseRule& rule) const { return cells_.at(&rule); }
  /// Whether all of these were counted.
  bool has(std::span<const CaseRule* const> rules) const;

 private:
  std::map<const CaseRule*, std::vector<BreakdownCells>> cells_;
};

}  // namespace bandstand
