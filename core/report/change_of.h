// How a figure moved against the period before: by how much, whether chance would explain it, and
// how many periods it has gone the same way.
#pragma once

#include <cstdint>
#include <string>

#include "report/figure_set.h"

namespace bandstand {

/// What chance alone would give, as far as can be told.
enum class Chance : std::uint8_t {
  unknown,   ///< no test holds: a state counts largely the same children as the one before
  explains,  ///< the change is no more than chance would give
  does_not   ///< it is more
};

struct FigureChange {
  const Figure* before = nullptr;  ///< null: nothing to compare with, or what there is is hidden
  Chance chance = Chance::unknown;
  /// The control chart of quarters marks its last point, which is this one, for the way it went.
  bool stands_out = false;
  /// Periods in a row, this one included, that went the way this one did.
  std::int32_t in_a_row = 0;
  /// In percentage points for a percentage, else in percent of the value before.
  double size = 0;
};

/// Percentages by the test of two proportions, those of fewer than 30 cases also by intervals that
/// do not touch; counts and rates of events by such intervals.
FigureChange change_of(const Figure& figure, const FigureSet& figures, const Caseload& caseload,
                       const CouncilData& council);

/// `In 2018-19 Q1 it was 78.4%, so it is down by 11.6 percentage points, more than chance would
/// explain. It has got worse 3 quarters in a row.` Empty where there is nothing to compare with.
std::string change_sentence(const Figure& figure, const FigureChange& change,
                            const FigureSet& figures);

}  // namespace bandstand
