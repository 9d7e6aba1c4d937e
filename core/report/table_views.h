// The tracker and the referrer by stage table as the page shows them.
#pragma once

#include "report/figure_set.h"
#include "report/views.h"

namespace bandstand {

/// Open assessments. In sharing mode counts come from the figures, so that what is hidden there is
/// hidden here (-1); workers and due dates by team are left out.
TrackerView tracker_view(const FigureSet& figures, const Caseload& caseload,
                         const CouncilData& council);

/// Sources by stages with shares of each column. A hidden count is -1. An empty period means the
/// latest of the basis.
CrossTableView cross_table_view(Basis basis, std::string_view period, const FigureSet& figures,
                                const Caseload& caseload, const CouncilData& council);

}  // namespace bandstand
