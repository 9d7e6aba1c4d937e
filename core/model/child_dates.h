// The dated events of each child in order: what a rule asks to link one list to another.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "dates/date.h"

namespace bandstand {

/// One dated row of a list.
struct ChildDate {
  std::uint32_t child = 0;
  Date date;
  std::uint32_t row = 0;
};

/// Rows sorted by child, then date, then the order in which they were given. Built in linear time
/// but for the sort within a child; each question is a binary search among one child's rows.
class ChildDates {
 public:
  struct Entry {
    Date date;
    std::uint32_t row = 0;
  };
  ChildDates() = default;
  ChildDates(std::uint32_t children, std::span<const ChildDate> events);

  /// A child's events, earliest first.
  std::span<const Entry> of(std::uint32_t child) const;
  /// The child's latest event with date <= `limit`, or null.
  const Entry* latest_on_or_before(std::uint32_t child, Date limit) const;
  /// The child's latest event with date < `limit`, or null.
  const Entry* latest_before(std::uint32_t child, Date limit) const;
  /// The child's first event with date >= `limit`, or null.
  const Entry* first_on_or_after(std::uint32_t child, Date limit) const;

 private:
  std::vector<std::uint32_t> offsets_;  // children + 1
  std::vector<Entry> entries_;
};

}  // namespace bandstand
