// Social workers: caseloads, agency staff, vacancies, turnover and sickness.
// Definition: workforce (DfE formulas for agency, vacancy, turnover and average caseload; days lost
// per full-time equivalent; cases per allocated worker against a recommended maximum).
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
     .sentence = {.total = {"open [cases|case]", "[were|was] held by workers"},
                  .part = {"cases", "{category} held {value} open [cases|case]"},
                  .unrecorded = "{value} open [cases|case] had no recorded worker"},
     .numerator_words =
         "Children with an open case in list 6, 7 or 8 on the date, each counted once, by the "
         "worker of list 8, else of list 7, else of list 6. A blank worker passes to the next list",
     .caveats = "Earlier dates come from a caseload readings file; their total is the sum of the "
                "workers' readings.",
     .sources = "Annex A lists 6, 7 and 8|Caseload readings|Measures",
     .table_category = "worker"},
    {.id = "caseload-over",
     .title = "Workers above recommended maximum",
     .group = Group::workforce,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "How many workers hold more cases than recommended.",
     .sentence = {.total = {"[workers|worker]", "held more cases than recommended"}},
     .numerator_words = "Workers whose open cases are more than the maximum: the recommended "
                        "maximum of the workers file, else that of the role times the full-time "
                        "equivalent",
     .caveats = "A worker without a maximum, or without both role and full-time equivalent, is not "
                "judged; the note says how many.",
     .sources = "Annex A lists 6, 7 and 8 with a workers file|Measures"},
    {.id = "agency-rate",
     .title = "Agency workers",
     .group = Group::workforce,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "The share of social workers from an agency.",
     .sentence = {.total = {"social workers", "[were|was] from an agency"}},
     .numerator_words = "Agency workers, as full-time equivalents",
     .denominator_words = "Agency and permanent workers, as full-time equivalents",
     .caveats = "Counted by head, with a note, where the full-time equivalent of some is missing.",
     .sources = "Workers|Measures"},
    {.id = "vacancy-rate",
     .title = "Vacancies",
     .group = Group::workforce,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "The share of social work posts that are vacant.",
     .sentence = {.total = {"social work posts", "[were|was] vacant"}},
     .numerator_words = "Vacant posts, as full-time equivalents",
     .denominator_words = "Vacant posts and workers in post, as full-time equivalents",
     .sources = "Workers (column vacancies)|Measures"},
    {.id = "turnover-rate",
     .title = "Turnover of social workers",
     .group = Group::workforce,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::year,
     .plain = "The share of social workers who left in the year.",
     .sentence = {.total = {"social workers", "left {in}"}},
     .numerator_words = "Leavers in the year, as full-time equivalents",
     .denominator_words = "Workers in post at the end of it, as full-time equivalents",
     .sources = "Measures"},
    {.id = "average-caseload",
     .title = "Average caseload",
     .group = Group::workforce,
     .decimals = 1,
     .national = Polarity::smaller,
     .default_basis = Basis::asat,
     .plain = "Open cases for each full-time social worker who holds any.",
     .sentence = {.total = {"social workers with cases",
                            "each full-time social worker with any cases held {value} on average"},
                  .counts = "{n} cases, {d} full-time equivalents"},
     .numerator_words = "Open cases of workers whose full-time equivalent is known",
     .denominator_words = "Full-time equivalents of the workers who hold at least one case",
     .sources = "Annex A lists 6, 7 and 8 with a workers file|Measures"},
    {.id = "sickness",
     .title = "Sickness days per FTE and rate",
     .group = Group::workforce,
     .unit = Unit::days,
     .decimals = 2,
     .national = Polarity::smaller,
     .default_basis = Basis::ytd,
     .plain = "Days lost to sickness for each full-time worker.",
     .sentence =
         {.total = {"workers",
                    "each full-time worker lost {value} [days|day] to sickness {in} on average"},
          .part = {"working days {in}", "[were|was] lost to sickness"},
          .counts = "{n} days, {d} full-time equivalents"},
     .numerator_words = "Working days lost to sickness",
     .denominator_words = "Average full-time equivalents in the period",
     .caveats = "The category Rate is the share of working days lost: days lost over full-time "
                "equivalents times the real working days of the period, weekends and bank holidays "
                "left out.",
     .sources = "Measures"},
    {.id = "workforce-composition",
     .title = "Workforce composition",
     .group = Group::workforce,
     .default_basis = Basis::asat,
     .plain = "Who works in children's social care.",
     .sentence = {.total = {"[workers|worker]", "[were|was] in post"},
                  .part = {"[workers|worker]", "had the role \"{category}\""},
                  .unrecorded = "had no recorded role"},
     .numerator_words = "Workers of a role, as full-time equivalents",
     .denominator_words = "All workers, as full-time equivalents",
     .caveats = "Counted by head, with a note, where the full-time equivalent of some is missing.",
     .sources = "Workers|Measures",
     .table_category = "role"},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> workforce() { return family; }

}  // namespace bandstand
