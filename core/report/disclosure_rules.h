// Which counts of the framework are the same cases, so that none hidden in one indicator is shown
// in another. Definition: sharing figures (no hidden cell can be recovered).
#pragma once

#include <span>
#include <vector>

#include "model/caseload.h"
#include "results/disclosure.h"

namespace bandstand {

/// The relations between the indicators for the lists that are loaded, and for `figures`, all that
/// there are: children on a plan are the plans, unless a child has two.
DisclosureRules disclosure_rules(std::span<const Figure* const> figures, const Caseload& caseload);

/// The counts that nothing prints and everybody can work out, as figures that are protected with
/// the others: referrals less those without further action; and, where contacts without a referral
/// count as closed, those that may still have one.
std::vector<Figure> differences_of(std::span<const Figure* const> figures,
                                   const Caseload& caseload);

}  // namespace bandstand
