// Comparison with other authorities, the checklist and the action plan.
// Titles, units and polarities of the framework; their figures come from a measures file.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr Definition family[] = {
    {.id = "rank-neighbours",
     .title = "Rank among statistical neighbours",
     .group = Group::comparators,
     .unit = Unit::rank,
     .default_basis = Basis::year,
     .plain = "The place of the authority among its statistical neighbours.",
     .sources = "Measures"},
    {.id = "neighbour-chart",
     .title = "Authority against neighbours",
     .group = Group::comparators,
     .unit = Unit::percent,
     .decimals = 1,
     .default_basis = Basis::year,
     .plain = "The authority beside its statistical neighbours.",
     .sources = "Measures"},
    {.id = "quartile-band",
     .title = "Quartile A to D",
     .group = Group::comparators,
     .unit = Unit::band,
     .default_basis = Basis::year,
     .plain = "The quarter of all authorities in which the authority falls, A to D.",
     .sources = "Measures"},
    {.id = "checklist",
     .title = "Underperformance checklist, 9 questions",
     .group = Group::checklist,
     .plain = "Nine questions about underperformance.",
     .sources = "Measures",
     .table_category = "category"},
    {.id = "action-plan",
     .title = "Action plan status",
     .group = Group::checklist,
     .default_basis = Basis::asat,
     .plain = "How far the actions of an improvement plan have come.",
     .sources = "Measures",
     .table_category = "category"},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> comparisons() { return family; }

}  // namespace bandstand
