// Young people who left care.
// Titles, units and polarities of the framework; their figures come from a measures file.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr Definition family[] = {
    {.id = "cl-accommodation",
     .title = "Care leavers in suitable accommodation",
     .codes = "NI147",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of care leavers in suitable accommodation.",
     .sources = "Measures"},
    {.id = "cl-eet",
     .title = "Care leavers in EET",
     .codes = "NI148",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of care leavers in education, employment or training.",
     .sources = "Measures"},
    {.id = "cl-neet",
     .title = "Care leavers NEET",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::ytd,
     .plain = "The share of care leavers not in education, employment or training.",
     .sources = "Measures"},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> care_leavers() { return family; }

}  // namespace bandstand
