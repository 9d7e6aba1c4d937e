// How many events each list has month by month, and which months stand out.
// Definition: coverage (whole months a list says something about).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/caseload.h"
#include "report/quality_numbers.h"

namespace bandstand {

enum class MonthState : std::uint8_t {
  outside,  ///< the list says nothing about the month
  covered,  ///< too few events in a usual month for a judgement
  usual,
  fewer,  ///< less than half the usual number, and not none
  none,
  part  ///< the as-at date's month, which is not over
};
/// `outside`, `covered`, `usual`, `fewer`, `none`, `part`.
std::string_view month_state_name(MonthState state);

/// The events of one date column of one table.
struct MonthSeries {
  ListId table = ListId::contacts;
  Column column = Column::child;
  MonthRange range;                   ///< first and last covered month
  std::vector<std::uint32_t> counts;  ///< one per month of the range
  std::vector<MonthState> states;
  /// The median of the whole covered months; nothing where it is too small to judge by.
  std::optional<double> usual;
};

/// One for each column of events of a table that has coverage, in the order of its columns.
std::vector<MonthSeries> month_series(const ListView& view, const Caseload& caseload,
                                      const QualityNumbers& numbers);

}  // namespace bandstand
