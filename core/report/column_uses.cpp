// What the registry says of its rules, and what the rules read beside it.
#include "report/column_uses.h"

#include <algorithm>
#include <string_view>

#include "indicators/registry.h"
#include "lists/text.h"

namespace bandstand {
namespace {

// Rules are functions: which columns they look at beyond those their definitions name.
struct AlsoRead {
  ListId list;
  Column column;
  std::string_view indicators;  // separated by `|`
};

constexpr std::string_view of_caseloads = "caseload-readings|caseload-over|average-caseload";
constexpr std::string_view of_care =
    "lac-legal-status|lac-number|lac-rate|lac-placements-3|lac-stability-2y|lac-20-miles|"
    "lac-review|lac-review-not-overdue|lac-visits|lac-allocated|iha-20|lac-health|lac-dental|"
    "exit-adoption|exit-residence-order|exit-sgo|exit-home|caseload-readings|caseload-over|"
    "average-caseload";

constexpr AlsoRead also_read[] = {
    {ListId::contacts, Column::contact_outcome,
     "contacts-closed-logged|closed-logged-active-caf|referrals-by-source"},
    // Events of one child and day are told apart by it.
    {ListId::early_help, Column::organisation, "early-help-opened"},
    {ListId::referrals, Column::referral_nfa, "referrals-by-source"},
    {ListId::assessments, Column::assessment_start, "tracker"},
    {ListId::assessments, Column::assessment_authorised, "tracker"},
    {ListId::assessments, Column::assessment_type,
     "assessment-45|assessment-45-by-outcome|tracker"},
    {ListId::assessments, Column::referral_date,
     "ia-7|ia-10|ca-35|assessment-45|assessment-45-by-outcome|tracker"},
    {ListId::section_47, Column::transfer_in, "icpc-number|icpc-15"},
    {ListId::children_in_need, Column::need_start, of_caseloads},
    {ListId::children_in_need, Column::need_closure, of_caseloads},
    {ListId::children_in_need, Column::worker, of_caseloads},
    {ListId::protection_plans, Column::plan_start, of_caseloads},
    {ListId::protection_plans, Column::plan_end, of_caseloads},
    {ListId::protection_plans, Column::worker, of_caseloads},
    {ListId::looked_after, Column::care_start, of_caseloads},
    {ListId::looked_after, Column::care_end, of_caseloads},
    {ListId::looked_after, Column::worker, of_caseloads},
    {ListId::looked_after, Column::legal_status, of_care},
    {ListId::looked_after, Column::placement_start, "lac-visits|lac-stability-2y"},
    {ListId::looked_after, Column::permanence_plan, "lac-visits"},
    {ListId::looked_after, Column::birth, "lac-health|lac-dental|lac-stability-2y"},
    {ListId::looked_after, Column::age, "lac-health|lac-dental|lac-stability-2y"},
    {ListId::looked_after, Column::health_assessment, "iha-20|lac-health"},
    {ListId::looked_after, Column::initial_health_assessment, "iha-20"},
    {ListId::care_leavers, Column::in_touch, "cl-accommodation|cl-eet|cl-neet"},
    {ListId::care_leavers, Column::birth, "cl-accommodation|cl-eet|cl-neet"},
    {ListId::care_leavers, Column::age, "cl-accommodation|cl-eet|cl-neet"},
    {ListId::adoption, Column::adoption_decision, "adopted-12m"},
    {ListId::adoption, Column::adoption_placed, "adopted-12m"},
};

void insert(std::vector<std::uint16_t>& sorted, std::uint16_t indicator) {
  const auto at = std::lower_bound(sorted.begin(), sorted.end(), indicator);
  if (at == sorted.end() || *at != indicator) sorted.insert(at, indicator);
}

// The table of a file whose rows stand for a list.
ListId table_of(const Caseload& caseload, ListId list) {
  return list_in_files(caseload.list(list).id);
}

std::optional<Column> first_date_of(ListId table) {
  for (const ColumnSpec& spec : list_spec(table).columns) {
    if (spec.type == CellType::first_date) return spec.column;
  }
  return std::nullopt;
}

}  // namespace

ColumnUses::ColumnUses(const Caseload& caseload) {
  for (std::size_t i = 0; i < registry().size(); ++i) {
    const auto indicator = static_cast<std::uint16_t>(i);
    const Definition& definition = definition_at(indicator);
    if (const CaseRule* rule = rule_of(definition, caseload)) {
      for (const ListId list : rule->lists(caseload)) add_list(caseload, list, indicator);
      add_rule(caseload, *rule, indicator);
      for (const Column column : {rule->answers_from, rule->supplied}) {
        if (column != Column::child) add(caseload, rule->counted, column, indicator);
      }
      if (rule->category_column) {
        const ListId table = table_of(caseload, rule->counted);
        by_[list_index(table)][static_cast<std::size_t>(*rule->category_column)] = true;
      }
      if (rule->against != nullptr) {
        add_list(caseload, rule->against->counted, indicator);
        add_rule(caseload, *rule->against, indicator);
      }
    }
    if (const StateRule* state = state_of(definition, caseload)) {
      add_rule(caseload, *state, indicator);
      if (state->also_needs) add_list(caseload, *state->also_needs, indicator);
      if (state->ages == AgesFrom::list) {
        add(caseload, state->counted, Column::birth, indicator);
        add(caseload, state->counted, Column::age, indicator);
      }
      if (state->ages == AgesFrom::return_tables) {
        add(caseload, ListId::return_children, Column::birth, indicator);
      }
    }
  }
  add_what_rules_read(caseload);
}

template <class Rule>
void ColumnUses::add_rule(const Caseload& caseload, const Rule& rule, std::uint16_t indicator) {
  add_list(caseload, rule.counted, indicator);
  for (const Column column : rule.columns) {
    if (column != Column::child) add(caseload, rule.counted, column, indicator);
  }
  auto& by = by_[list_index(table_of(caseload, rule.counted))];
  if (rule.per_10000) return;
  by[static_cast<std::size_t>(Column::locality)] = true;
  if (rule.by_team) by[static_cast<std::size_t>(Column::team)] = true;
}

void ColumnUses::add_what_rules_read(const Caseload& caseload) {
  for (const AlsoRead& entry : also_read) {
    for (const std::string_view id : split(entry.indicators, '|')) {
      add(caseload, entry.list, entry.column, *find_definition(id));
    }
  }
}

void ColumnUses::add_list(const Caseload& caseload, ListId list, std::uint16_t indicator) {
  const ListId table = table_of(caseload, list);
  insert(tables_[list_index(table)], indicator);
  // The date of the event, and the one that tells which months a file covers.
  for (const auto& column : {first_date_of(table), coverage_column(table)}) {
    if (column) add(caseload, list, *column, indicator);
  }
}

// A table that stands for a list may lack the column.
void ColumnUses::add(const Caseload& caseload, ListId list, Column column,
                     std::uint16_t indicator) {
  const ListId table = table_of(caseload, list);
  if (find_column(table, column) == nullptr) return;
  insert(tables_[list_index(table)], indicator);
  const auto found = std::find_if(feeds_.begin(), feeds_.end(), [&](const Feed& feed) {
    return feed.table == table && feed.column == column;
  });
  Feed& feed = found == feeds_.end() ? feeds_.emplace_back(Feed{table, column, {}}) : *found;
  insert(feed.indicators, indicator);
}

const std::vector<std::uint16_t>& ColumnUses::indicators(ListId table, Column column) const {
  static const std::vector<std::uint16_t> none;
  const auto found = std::find_if(feeds_.begin(), feeds_.end(), [&](const Feed& feed) {
    return feed.table == table && feed.column == column;
  });
  return found == feeds_.end() ? none : found->indicators;
}

}  // namespace bandstand
