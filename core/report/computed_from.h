// Where the rows behind an indicator's figures come from, in words.
// Definition: tidy figures file (source `cases`; the note names a return used in place of a list).
#pragma once

#include <string>
#include <vector>

#include "indicators/definition.h"
#include "results/figure.h"

namespace bandstand {

/// `Annex A list 7`, `Annex A lists 1 and 3`, `Annex A list 1 and CIN census`: the sources of the
/// lists a case rule counts and needs, those that are loaded. Empty for an indicator without a
/// case rule.
std::string computed_from(const Definition& definition, const Caseload& caseload);

/// Adds to the note of each figure that it is from the children in need census, where a list the
/// rule counts or needs is taken from it.
void note_sources(std::vector<Figure>& figures, const Definition& definition,
                  const Caseload& caseload);

}  // namespace bandstand
