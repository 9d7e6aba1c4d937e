// The first few values of a column whose heading was not recognised, and what kind they are of.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "lists/schema.h"

namespace bandstand {

class SampleValues {
 public:
  /// Takes in one cell; blank ones tell nothing.
  void add(std::string_view raw);

  /// The first distinct values, at most five.
  const std::vector<std::string>& shown() const { return shown_; }
  /// Whether the values could stand in a column of this kind; without any value, yes.
  bool fit(const ColumnSpec& column) const;

 private:
  bool mostly(std::size_t count) const { return count * 5 >= filled_ * 4; }
  std::vector<std::string> shown_;
  std::size_t filled_ = 0;
  std::size_t written_dates_ = 0;  // with separators, as no number or id is written
  std::size_t serial_dates_ = 0;   // whole numbers that a spreadsheet may mean as days
  std::size_t numbers_ = 0;
  std::size_t answers_ = 0;  // yes, no and the like
};

/// Whether a cell is a date as people write it, rather than a number that could be a day.
bool is_written_date(std::string_view raw);

}  // namespace bandstand
