// The printed counts of figures, in the order of the series they belong to.
#pragma once

#include <cstdint>
#include <vector>

#include "results/disclosure_names.h"
#include "results/disclosure_series.h"

namespace bandstand::disclosure {

/// One count of one figure. Its window is a pair of points in time.
struct Count {
  std::uint32_t series = 0;  ///< position in the order of the series
  std::int32_t from = 0;
  std::int32_t to = 0;
  std::int32_t cost = 0;  ///< what the reader loses when it is hidden
  Place place;
  bool of_month = false;  ///< printed as a month
  std::int64_t count = Cell::unknown;
  std::int64_t rest = Cell::unknown;  ///< denominator less numerator
};

struct Counts {
  std::vector<Count> counts;      ///< by series, window and figure
  std::vector<SeriesKey> series;  ///< in order
  /// All points in time, with every month border between the first and the last; days and the start
  /// of all days behind them.
  std::vector<std::int32_t> marks;
  Index index;  ///< the names
};

/// Whether some of its months are not covered that lie between others that are. Such a sum is of no
/// window, and is never shown: other figures may tell what it leaves out.
bool leaves_months_out(const Figure& figure);

/// The same for every order of the figures, but for their positions. Without those that leave
/// months out.
Counts counts_of(const std::vector<Figure>& figures, const DisclosureRules& rules);

}  // namespace bandstand::disclosure
