// Early help assessments (also called CAFs).
// Definition: inputs, early help. List 2 has one row for each assessment.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr ListId early_help_list[] = {ListId::early_help};

std::span<const ListId> lists(const Caseload&) { return early_help_list; }

Date opened(const Caseload& caseload, Row row) { return caseload.early_help.started[row]; }

constexpr Definition family[] = {
    {.id = "early-help-opened",
     .title = "Early help assessments opened",
     .default_basis = Basis::ytd,
     .plain = "How many early help assessments were started.",
     .numerator_words = "Early help assessments (list 2) started in the period.",
     .caveats = "List 2 covers the months from its first completed assessment.",
     .sources = "List 2 (early help)|Measures",
     .rule = CaseRule{.counted = ListId::early_help, .lists = lists, .counts_on = opened}},
    {.id = "early-help-by-agency",
     .title = "Early help assessments by agency",
     .default_basis = Basis::ytd,
     .plain = "Which organisations started early help assessments.",
     .numerator_words = "Early help assessments started in the period, by organisation.",
     .caveats = "Rows without an organisation are shown as not recorded, so the parts add up.",
     .sources = "List 2 (early help)|Measures",
     .table_category = "organisation",
     .rule = CaseRule{.counted = ListId::early_help,
                      .lists = lists,
                      .columns = {Column::organisation, Column::organisation},
                      .counts_on = opened,
                      .category_column = Column::organisation,
                      .category_breakdown = "agency",
                      .by_team = false}},
    {.id = "step-down",
     .title = "Stepping down from plan to early help",
     .unit = Unit::percent,
     .decimals = 1,
     .default_basis = Basis::ytd,
     .plain = "The share of ended child protection plans followed by early help.",
     .sources = "Measures"},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> early_help() { return family; }

}  // namespace bandstand
