// Which periods figures are printed for, and which one an arrow compares with.
// Definition: which rows exist; previous period for the arrow.
#pragma once

#include <vector>

#include "dates/period.h"

namespace bandstand {

/// Every period of a flow basis from the one that holds `first` to the one that holds the as-at
/// date: year to date cut at quarter ends; twelve months only to the ends of finished months.
std::vector<Period> flow_periods(Basis basis, Month first, Date as_at);

/// The period before: for month, quarter and year the one before; for a year to date the previous
/// quarter's cut, and for the first quarter's the previous whole year; for twelve months and states
/// three months earlier.
Period previous_period(const Period& period);

}  // namespace bandstand
