// Social workers: caseloads, agency staff, vacancies and sickness.
// Titles, units and polarities of the framework; their figures come from a measures file.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr Definition family[] = {
    {.id = "caseload-readings",
     .title = "Caseload per worker and date",
     .group = Group::workforce,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "How many open cases each worker holds.",
     .sources = "Measures",
     .table_category = "category"},
    {.id = "caseload-over",
     .title = "Workers above recommended maximum",
     .group = Group::workforce,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "How many workers hold more cases than recommended.",
     .sources = "Measures"},
    {.id = "agency-rate",
     .title = "Agency workers",
     .group = Group::workforce,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "The share of social workers from an agency.",
     .sources = "Measures"},
    {.id = "vacancy-rate",
     .title = "Vacancies",
     .group = Group::workforce,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "The share of social work posts that are vacant.",
     .sources = "Measures"},
    {.id = "sickness",
     .title = "Sickness days per FTE and rate",
     .group = Group::workforce,
     .unit = Unit::days,
     .decimals = 2,
     .national = Polarity::smaller,
     .default_basis = Basis::ytd,
     .plain = "Days lost to sickness for each full-time worker.",
     .sources = "Measures"},
    {.id = "workforce-composition",
     .title = "Workforce composition",
     .group = Group::workforce,
     .default_basis = Basis::asat,
     .plain = "Who works in children's social care.",
     .sources = "Measures",
     .table_category = "category"},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> workforce() { return family; }

}  // namespace bandstand
