// Which counts of the framework are the same cases, so that none hidden in one indicator is shown
// in another. Definition: sharing figures (no hidden cell can be recovered).
#pragma once

#include "model/caseload.h"
#include "results/disclosure.h"

namespace bandstand {

/// The relations between the indicators for the lists that are loaded.
DisclosureRules disclosure_rules(const Caseload& caseload);

}  // namespace bandstand
