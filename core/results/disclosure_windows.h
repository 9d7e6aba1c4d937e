// The periods of a report's counts as pairs of nodes.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "results/figure.h"

namespace bandstand::disclosure {

/// What a count is over: a pair of nodes.
struct Window {
  std::int32_t from = 0;
  std::int32_t to = 0;
};

/// Numbers windows, and the points in time at their ends.
class Windows {
 public:
  /// For these figures.
  explicit Windows(std::span<const Figure* const> figures);
  /// Takes in the window of a figure, and says how many were there before it came first.
  std::uint32_t add(const Figure& figure);
  /// Ends the adding; of each window by what `add` said, its position in order.
  std::vector<std::uint32_t> sort();
  /// Points in time: every month border between the first and the last, then other days and the
  /// start of all days.
  std::int32_t nodes() const { return static_cast<std::int32_t>(marks_.size()); }
  /// All windows in order.
  std::vector<Window> between_nodes() const;

 private:
  using Ends = std::pair<std::int32_t, std::int32_t>;  // as marks
  std::int32_t mark_of(Date day) const;
  std::int32_t node(std::int32_t mark) const;

  Date latest_day_;            ///< of the figures of a day
  std::vector<Ends> windows_;  // as added; once sorted, in order
  std::map<Ends, std::uint32_t> added_;
  std::uint32_t last_ = 0;
  std::vector<std::int32_t> marks_;
};

}  // namespace bandstand::disclosure
