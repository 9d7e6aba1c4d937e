// Is a change more than chance? Process control lines around a series of values, and the points
// that break a rule. Definition: statistical additions (XmR chart; run chart where that is too
// short).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace bandstand {

enum class ControlRule : std::uint8_t {
  beyond_limit,  ///< outside a limit
  one_side,      ///< in a run of points on one side of the centre line
  trend,         ///< in a run of points that all rise or all fall
  near_limit     ///< one of two, among three in a row, beyond two thirds of the way to a limit
};

/// A rule that a point breaks, and to which side: above the centre or rising, else below or
/// falling.
struct ControlSignal {
  ControlRule rule = ControlRule::beyond_limit;
  bool up = false;
  friend bool operator==(const ControlSignal&, const ControlSignal&) = default;
};

struct ControlOptions {
  /// Points in a row that make a run or a trend on an XmR chart (7; other schools use 6 or 8).
  std::int32_t run_length = 7;
  /// What no value can pass (0 and 100 for a percentage): limits are drawn no further than that.
  std::optional<double> lowest;
  std::optional<double> highest;
};

/// Points from which there is an XmR chart, and from which its limits are settled.
inline constexpr std::size_t least_xmr_points = 7;
inline constexpr std::size_t settled_xmr_points = 13;
/// Points in a row that are a shift or a trend on a run chart (Perla, Provost and Murray 2011).
inline constexpr std::int32_t run_chart_shift = 6;
inline constexpr std::int32_t run_chart_trend = 5;

struct ControlLines {
  bool is_xmr = false;
  /// Mean of an XmR chart, median of a run chart; none without a value.
  std::optional<double> centre;
  /// Mean plus and minus 2.66 mean moving ranges, after screening; XmR only.
  std::optional<double> upper;
  std::optional<double> lower;
  /// The mean moving range that the limits rest on, and the limit above which a range was left out
  /// of it (3.267 times the mean of all of them); XmR only.
  std::optional<double> mean_range;
  std::optional<double> range_limit;
  std::size_t points = 0;
  /// XmR with fewer than 13 points: the limits may still move.
  bool provisional = false;
  /// By position in the values; a gap has none. In the order of ControlRule.
  std::vector<std::vector<ControlSignal>> signals;
};

/// The lines of a series in order of time; none = a gap, of which nothing is assumed: no moving
/// range crosses it and it ends a run. XmR with 7 points or more that have 6 moving ranges or more
/// between neighbours, else a run chart, which has only the rules on runs and trends. A point on
/// the centre line ends a run; a value equal to the one before ends a trend on an XmR chart and is
/// passed over on a run chart.
ControlLines control_lines(std::span<const std::optional<double>> values,
                           const ControlOptions& options = {});

/// The median of the values that are there; none without one.
std::optional<double> median_of(std::span<const std::optional<double>> values);

}  // namespace bandstand
