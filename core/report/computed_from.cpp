// Naming the tables in use behind a rule.
#include "report/computed_from.h"

#include <algorithm>

#include "indicators/registry.h"
#include "indicators/return_rules.h"
#include "lists/put_in_order.h"

namespace bandstand {
namespace {

// The tables in use for the lists of the rule, in order of list, each once; loaded ones only.
std::vector<ListId> tables_behind(const Definition& definition, const Caseload& caseload) {
  std::vector<ListId> tables;
  const auto add = [&](ListId list) {
    const ListView& view = caseload.list(list);
    if (!view.loaded) return;
    if (std::find(tables.begin(), tables.end(), view.id) == tables.end()) tables.push_back(view.id);
  };
  if (definition.id == "tracker") add(ListId::assessments);
  if (const CaseRule* rule = rule_of(definition, caseload)) {
    for (const ListId list : rule->lists(caseload)) add(list);
    add(rule->counted);
  }
  if (const StateRule* state = state_of(definition, caseload)) add(state->counted);
  put_in_order(tables);
  return tables;
}

std::string joined(const std::vector<std::string>& parts) {
  std::string text;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (i > 0) text += i + 1 == parts.size() ? " and " : ", ";
    text += parts[i];
  }
  return text;
}

}  // namespace

std::string computed_from(const Definition& definition, const Caseload& caseload) {
  std::vector<std::string> numbers;
  std::vector<std::string> sources;
  for (const ListId table : tables_behind(definition, caseload)) {
    if (list_spec(table).source == ListSource::annex_a) {
      numbers.push_back(std::to_string(static_cast<int>(table)));
      continue;
    }
    std::string source = list_source_text(table);
    if (sources.empty() || sources.back() != source) sources.push_back(std::move(source));
  }
  if (!numbers.empty()) {
    sources.insert(sources.begin(),
                   (numbers.size() > 1 ? "Annex A lists " : "Annex A list ") + joined(numbers));
  }
  return joined(sources);
}

void note_sources(std::vector<Figure>& figures, const Definition& definition,
                  const Caseload& caseload) {
  const std::vector<ListId> tables = tables_behind(definition, caseload);
  const bool from_census = std::any_of(tables.begin(), tables.end(), [](ListId table) {
    return list_spec(table).source == ListSource::census;
  });
  const std::string_view source = uses_return(definition, caseload) ? "from the SSDA903 return"
                                  : from_census                     ? "from the CIN census"
                                                                    : "";
  if (source.empty()) return;
  for (Figure& figure : figures) {
    if (!figure.note.empty()) figure.note += "; ";
    figure.note += source;
  }
}

}  // namespace bandstand
