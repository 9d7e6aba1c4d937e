// Figures of state from the case lists: what was open on a day, and how much of it was in order.
// Definition: which rows exist (state columns, month ends, extracts' dates), coverage, markers.
#pragma once

#include <string_view>
#include <vector>

#include "indicators/definition.h"
#include "report/council_data.h"
#include "results/figure.h"

namespace bandstand {

/// A day on which an indicator of state is measured, and the rows that tell of it.
struct StateDay {
  Date day;
  Period period;
  const std::vector<Row>* rows;
  bool covered;
  std::string_view why = "no file covers the month of this day";  ///< said where it is not
  /// Not shown: three months before the as-at date, for its arrow.
  bool only_compared = false;
};

/// The days of an indicator, earliest first: the as-at date, and either every month end from the
/// first month of the lists or, where the rule reads columns that are true on the day of their
/// extract only, the days of the other extracts.
std::vector<StateDay> state_days(const StateRule& rule, const Caseload& caseload);

/// The rows that count on such a day, in order; each child once where the rule says so.
std::vector<Row> rows_on(const StateDay& day, const StateRule& rule, const Caseload& caseload);

/// Every figure of an indicator with a rule of state, unjudged, those only compared with last.
std::vector<Figure> state_figures(std::uint16_t indicator, const Caseload& caseload,
                                  const CouncilData& council);

}  // namespace bandstand
