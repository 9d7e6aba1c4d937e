// The families in order, checked when the program is built.
#include "indicators/registry.h"

#include <algorithm>
#include <vector>

#include "indicators/families.h"
#include "indicators/return_rules.h"
#include "lists/put_in_order.h"

namespace bandstand {
namespace {

std::vector<const Definition*> all_definitions() {
  std::vector<const Definition*> all;
  for (const auto family :
       {contacts_and_referrals, children_in_need, early_help, assessments, section_47,
        census_reviews, protection_plans, care_checks, looked_after_children, leaving_care,
        care_leavers, workforce, open_assessments, comparisons}) {
    for (const Definition& definition : family()) all.push_back(&definition);
  }
  put_in_order(all, [](const Definition* a, const Definition* b) { return a->group < b->group; });
  return all;
}

const std::vector<const Definition*>& definitions() {
  static const std::vector<const Definition*> all = all_definitions();
  return all;
}

// `list 4 (assessments)`, of Annex A.
std::string own_name(ListId list) {
  std::string title(list_spec(list).title);
  title[0] = static_cast<char>(title[0] | 0x20);
  return "list " + std::to_string(static_cast<int>(list)) + " (" + title + ")";
}

// `list 4 (assessments)`; `list 4 (assessments) from the CIN census` where the council wants it so.
std::string list_name(ListId list, const Caseload& caseload) {
  if (list_spec(list).source != ListSource::annex_a) {
    return "the table " + std::string(list_spec(list_in_files(list)).title) + " of the " +
           (list_spec(list).source == ListSource::census ? "CIN census" : "SSDA903 return");
  }
  std::string name = own_name(list);
  const ListId table = caseload.list(list).id;
  if (table != list) name += " from the " + list_source_text(table);
  return name;
}

// `"Date of referral"`; `"one" or "other"` where either will do.
std::string wanted_columns(ListId counted, const std::array<Column, 2>& columns) {
  std::string wanted = '"' + std::string(find_column(counted, columns[0])->header) + '"';
  if (columns[1] != columns[0]) {
    wanted += " or \"" + std::string(find_column(counted, columns[1])->header) + '"';
  }
  return wanted;
}

// A column that the return used in place of the list cannot have; empty otherwise.
std::string not_in_return(ListId counted, const std::array<Column, 2>& columns,
                          const Caseload& caseload) {
  const ListId table = caseload.list(counted).id;
  if (table == counted) return {};
  for (const Column column : columns) {
    if (find_column(table, column) != nullptr) return {};
  }
  return "Needs the column " + wanted_columns(counted, columns) + ", which the " +
         list_source_text(table) + " does not have. Take it from " + own_name(counted) + ".";
}

// `Assessments and Section 47 enquiries`, `Episodes`.
std::string joined(const std::vector<std::string>& names) {
  std::string text;
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) text += i + 1 == names.size() ? " and " : ", ";
    text += names[i];
  }
  return text;
}

// ` In place of list 8, the table Episodes of the SSDA903 return will do.`
std::string instead(const std::vector<std::string>& lists, const std::vector<std::string>& tables,
                    std::string_view source) {
  if (lists.empty() || tables.empty()) return {};
  return " In place of list" + std::string(lists.size() > 1 ? "s " : " ") + joined(lists) +
         ", the table" + (tables.size() > 1 ? "s " : " ") + joined(tables) + " of the " +
         std::string(source) + " will do.";
}

// What the census may give in place of lists of Annex A that are not loaded, as a sentence.
std::string census_instead(const std::vector<ListId>& missing, ListId counted,
                           const std::array<Column, 2>& columns, const Caseload& caseload) {
  std::vector<std::string> lists;
  std::vector<std::string> tables;
  for (const ListId list : missing) {
    const auto table = stand_in_for(list);
    if (!table) continue;
    const std::size_t number = static_cast<std::size_t>(list);
    if (caseload.settings.sources[number - 1] != SourceChoice::automatic) continue;
    const bool has_column = list != counted || columns[0] == Column::child ||
                            find_column(*table, columns[0]) != nullptr ||
                            find_column(*table, columns[1]) != nullptr;
    if (!has_column) continue;
    lists.push_back(std::to_string(number));
    tables.emplace_back(list_spec(*table).title);
  }
  return instead(lists, tables, "CIN census");
}

// The same of the SSDA903 return.
std::string return_instead(const Definition& definition, ListId counted, const Caseload& caseload) {
  const bool by_itself = !definition.rule && !definition.state;
  const SourceChoice choice = definition.return_choice == ReturnChoice::stability
                                  ? caseload.settings.stability_from
                                  : caseload.settings.looked_after_from;
  if (by_itself || choice != SourceChoice::automatic) return {};
  std::vector<std::string> tables;
  const auto add = [&tables](ListId list) {
    tables.emplace_back(list_spec(list_in_files(list)).title);
  };
  if (definition.return_rule != nullptr) {
    for (const ListId list : definition.return_rule->lists(caseload)) add(list);
  } else if (definition.return_state != nullptr) {
    add(definition.return_state->counted);
    if (definition.return_state->also_needs) add(*definition.return_state->also_needs);
  }
  return instead({std::to_string(static_cast<int>(counted))}, tables, "SSDA903 return");
}

// Which of a rule's columns no file of its list has; empty if one has one of them.
std::string missing_column(ListId counted, const std::array<Column, 2>& columns,
                           const Caseload& caseload) {
  if (columns[0] == Column::child) return {};
  const ListView& view = caseload.list(counted);
  if (view.has(columns[0]) || view.has(columns[1])) return {};
  std::string reason = not_in_return(counted, columns, caseload);
  if (!reason.empty()) return reason;
  return "Needs the column " + wanted_columns(counted, columns) + " in " +
         list_name(counted, caseload) + ": no file of it has one.";
}

// Where an age is asked for and nothing loaded tells any, there is no answer, not a count of 0.
std::string missing_ages(const StateRule& state, const Caseload& caseload) {
  if (state.ages == AgesFrom::return_tables) {
    const bool known = caseload.list(ListId::return_children).loaded ||
                       std::any_of(caseload.born.begin(), caseload.born.end(),
                                   [](Date born) { return born.known(); });
    if (!known) {
      return "Needs dates of birth: load " + list_name(ListId::return_children, caseload) + ".";
    }
  }
  if (state.ages == AgesFrom::list) {
    const ListView& view = caseload.list(state.counted);
    const std::array<Column, 2> columns = {Column::birth, Column::age};
    if (!view.has(columns[0]) && !view.has(columns[1])) {
      return "Needs the column " + wanted_columns(state.counted, columns) + " in " +
             list_name(state.counted, caseload) + ": no file of it has one.";
    }
  }
  return {};
}

}  // namespace

std::span<const Definition* const> registry() { return definitions(); }

const Definition& definition_at(std::uint16_t position) { return *definitions()[position]; }

std::optional<std::uint16_t> find_definition(std::string_view id) {
  const auto& all = definitions();
  const auto found =
      std::find_if(all.begin(), all.end(), [id](const Definition* d) { return d->id == id; });
  if (found == all.end()) return std::nullopt;
  return static_cast<std::uint16_t>(found - all.begin());
}

const CaseRule* rule_of(const Definition& definition, const Caseload& caseload) {
  if (uses_return(definition, caseload)) return definition.return_rule;
  return definition.rule ? &*definition.rule : nullptr;
}

const StateRule* state_of(const Definition& definition, const Caseload& caseload) {
  if (uses_return(definition, caseload)) return definition.return_state;
  return definition.state ? &*definition.state : nullptr;
}

std::vector<ListId> missing_lists(const Definition& definition, const Caseload& caseload) {
  std::vector<ListId> missing;
  const auto need = [&](ListId list) {
    if (!caseload.list(list).loaded) missing.push_back(list);
  };
  const CaseRule* rule = rule_of(definition, caseload);
  const StateRule* state = state_of(definition, caseload);
  if (rule != nullptr) {
    for (const ListId list : rule->lists(caseload)) need(list);
  } else if (state != nullptr) {
    need(state->counted);
  }
  if (state != nullptr && state->also_needs) need(*state->also_needs);
  return missing;
}

std::string missing_input(const Definition& definition, const Caseload& caseload) {
  const CaseRule* rule = rule_of(definition, caseload);
  const StateRule* state = state_of(definition, caseload);
  if (rule == nullptr && state == nullptr) {
    return "Needs a measures file (a CSV with the columns indicator, period, numerator and "
           "denominator): case lists do not hold it.";
  }
  const ListId counted = rule != nullptr ? rule->counted : state->counted;
  const std::vector<ListId> missing = missing_lists(definition, caseload);
  if (!missing.empty()) {
    std::vector<std::string> names;
    for (const ListId list : missing) names.push_back(list_name(list, caseload));
    const std::string reason =
        "Needs " + joined(names) + ": no file of " + (missing.size() > 1 ? "them" : "it") +
        " is loaded." +
        census_instead(missing, counted, rule != nullptr ? rule->columns : state->columns,
                       caseload);
    return uses_return(definition, caseload)
               ? reason
               : reason + return_instead(definition, counted, caseload);
  }
  std::string reason =
      missing_column(counted, rule != nullptr ? rule->columns : state->columns, caseload);
  if (reason.empty() && rule != nullptr && rule->against != nullptr) {
    reason = missing_column(rule->against->counted, rule->against->columns, caseload);
  }
  if (reason.empty() && state != nullptr) reason = missing_ages(*state, caseload);
  return reason;
}

}  // namespace bandstand
