// The whole months that the files of a list say something about.
// Definition: coverage (an extract says nothing about the time before it starts).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "dates/period.h"
#include "lists/schema.h"

namespace bandstand {

/// Months from `first` to `last`, both included.
struct MonthRange {
  Month first;
  Month last;
  friend bool operator==(const MonthRange&, const MonthRange&) = default;
};

/// A set of whole months.
class Coverage {
 public:
  void add(MonthRange range) { ranges_.push_back(range); }
  bool contains(Month month) const;
  /// Every month of the range; true for an empty range.
  bool contains_all(MonthRange range) const;
  bool empty() const { return ranges_.empty(); }
  std::optional<Month> first() const;
  std::optional<Month> last() const;

 private:
  std::vector<MonthRange> ranges_;
};

/// The columns whose dates start a list's coverage: the event itself for lists 1, 3 and 5, the end
/// for those that also hold old open cases, as all tables of the two returns do.
std::optional<Column> coverage_column(ListId list);
/// The columns whose dates show how far an extract runs.
std::vector<Column> event_columns(ListId list);

/// Events of one file, counted by month.
class MonthHistogram {
 public:
  void count(Date date, std::uint32_t rows);
  /// Rows in a month.
  std::uint32_t at(Month month) const;
  std::optional<Month> first() const;
  std::optional<Month> last() const;
  /// Leaves out what lies across a gap of twelve or more months without any event: at the earliest
  /// gap the side with fewer rows (if equal, the earlier side), and so on until no gap is left.
  MonthRange without_strays() const;

 private:
  std::vector<std::uint32_t> rows_;
};

/// Reads `2018-04 to 2018-09`, the council's own word on what a list covers.
std::optional<MonthRange> parse_month_range(std::string_view text);

}  // namespace bandstand
