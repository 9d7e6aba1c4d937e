// Which months of a period a figure is summed over.
// Definition: coverage (no month covered, part covered, look-backs), incomplete last period.
#pragma once

#include <string>
#include <vector>

#include "indicators/definition.h"

namespace bandstand {

// The months of a period that figures are summed over, and what there is to say about them.
struct Window {
  std::vector<Month> months;  // covered, up to the as-at date
  bool all_covered = false;   // every month of the period up to the as-at date
  bool available = false;
  bool no_answers = false;   // no file has the column that the numerator rests on
  bool as_supplied = false;  // look-back months are missing: the supplied count answers instead
  bool cut_short = false;    // by the as-at date, with working days still to come
};

Window window_of(const Period& period, const CaseRule& rule, const Caseload& caseload);

/// `2018-08 to 2018-09`; several runs of months are separated by commas.
std::string month_runs_text(const std::vector<Month>& months);

}  // namespace bandstand
