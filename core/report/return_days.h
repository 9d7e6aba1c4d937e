// The days and periods of figures of state from the SSDA903 return.
// Definition: which rows exist; coverage (a return covers April to March).
#pragma once

#include <vector>

#include "report/state_figures.h"

namespace bandstand {

/// The days of a rule whose `days` are those of the return, earliest first within a basis. A day
/// the loaded returns do not cover is there and says why.
std::vector<StateDay> return_days(const StateRule& rule, const Caseload& caseload);

}  // namespace bandstand
