// One figure: what was counted, over which period and part of the council, and how it is judged.
// Definition: tidy figures file (columns, markers) and the settled points on categories.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dates/period.h"
#include "results/direction.h"
#include "results/exact.h"
#include "results/rating.h"
#include "results/unit.h"

namespace bandstand {

/// Why a figure is not a plain number; the strongest that applies.
enum class Marker : std::uint8_t {
  none,
  few_cases,       ///< `u`: a percentage of 1 to 29 cases
  part_period,     ///< `p`: only some months of the period are covered
  not_applicable,  ///< `z`: nothing to take a percentage of
  not_available,   ///< `x`: the lists say nothing about this period
  suppressed       ///< `c`: hidden, a small number
};
/// `u`, `p`, `z`, `x`, `c`; empty for none.
std::string_view marker_letter(Marker marker);
/// What the letter stands for, in words for the reader; empty for none.
std::string_view marker_words(Marker marker);

struct Figure {
  std::uint16_t indicator = 0;  ///< position in the registry
  Period period;
  std::string breakdown = "total";
  std::string category;  ///< empty for total
  Unit unit = Unit::count;
  int decimals = 0;
  std::optional<std::int64_t> numerator;
  std::optional<std::int64_t> denominator;
  /// Both counts are in parts of one: 10 for tenths of a full-time equivalent.
  std::int64_t counted_in = 1;
  /// Unrounded, in the unit shown; none where the marker says so.
  std::optional<Exact> value;
  Marker marker = Marker::none;
  std::optional<Exact> target;
  Rating rating = Rating::none;
  std::string band;
  Direction direction = Direction::none;
  std::string source = "cases";
  std::string note;
  /// False where the as-at date cuts the period short, or only part of its months are covered: such
  /// a count is not compared with that of a whole period.
  bool whole = true;
  Date counted_to;                    ///< the as-at date, where it cuts the period short
  std::int32_t months_covered = 0;    ///< of a part period: how many of its months
  Month first_covered, last_covered;  ///< of a part period
  /// A national statistic, made safe by its publisher: never hidden again.
  bool published = false;
  /// What was true on the period's last day; periods of such figures do not add up.
  bool of_a_day = false;
  /// Never shown: it is only what the arrow of another figure compares with.
  bool only_compared = false;
};

/// Sets the counts, the value and the marker of a percentage: `z` of none, `u` of fewer than 30.
void set_percentage(Figure& figure, std::int64_t numerator, std::int64_t denominator);

}  // namespace bandstand
