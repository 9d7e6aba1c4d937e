// The printed counts of figures, in the order of the series they belong to.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "results/disclosure_names.h"
#include "results/disclosure_series.h"
#include "results/disclosure_windows.h"

namespace bandstand::disclosure {

/// One count of one figure.
struct Count {
  std::uint32_t series = 0;  ///< position in the order of the series
  std::uint32_t window = 0;  ///< position in the order of the windows
  std::int32_t cost = 0;     ///< what the reader loses when it is hidden
  Place place;
  bool of_month = false;  ///< printed as a month
  std::int64_t count = Cell::unknown;
  std::int64_t rest = Cell::unknown;  ///< denominator less numerator
};

struct Counts {
  std::vector<Count> counts;      ///< by series, window and figure
  std::vector<SeriesKey> series;  ///< in order
  std::vector<Window> windows;    ///< in order
  /// Points in time: every month border between the first and the last, then days and the start of
  /// all days.
  std::int32_t nodes = 0;
  Index index;  ///< the names
};

/// Whether some of its months are not covered that lie between others that are. Such a sum is of no
/// window, and is never shown: other figures may tell what it leaves out.
bool leaves_months_out(const Figure& figure);

/// The same for every order of the figures, but for their positions. Without those that leave
/// months out.
Counts counts_of(std::span<const Figure* const> figures, const DisclosureRules& rules);

}  // namespace bandstand::disclosure
