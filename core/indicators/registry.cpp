// The families in order, checked when the program is built.
#include "indicators/registry.h"

#include <algorithm>
#include <vector>

#include "indicators/families.h"

namespace bandstand {
namespace {

std::vector<const Definition*> all_definitions() {
  std::vector<const Definition*> all;
  for (const auto family :
       {contacts_and_referrals, early_help, assessments, child_protection, looked_after_children,
        care_leavers, workforce, open_assessments, comparisons}) {
    for (const Definition& definition : family()) all.push_back(&definition);
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Definition* a, const Definition* b) { return a->group < b->group; });
  return all;
}

const std::vector<const Definition*>& definitions() {
  static const std::vector<const Definition*> all = all_definitions();
  return all;
}

std::string list_name(ListId list) {
  std::string title(list_spec(list).title);
  title[0] = static_cast<char>(title[0] | 0x20);
  return "list " + std::to_string(static_cast<int>(list)) + " (" + title + ")";
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

std::string missing_input(const Definition& definition, const Caseload& caseload) {
  if (!definition.rule)
    return "Needs a measures file: this version does not work it out from case lists.";
  const CaseRule& rule = *definition.rule;
  std::vector<ListId> missing;
  for (const ListId list : rule.lists(caseload)) {
    if (!caseload.list(list).loaded) missing.push_back(list);
  }
  if (!missing.empty()) {
    std::string names;
    for (std::size_t i = 0; i < missing.size(); ++i) {
      if (i > 0) names += i + 1 == missing.size() ? " and " : ", ";
      names += list_name(missing[i]);
    }
    return "Needs " + names + ": no file of " + (missing.size() > 1 ? "them" : "it") +
           " is loaded.";
  }
  if (rule.columns[0] == Column::child) return {};
  const ListView& counted = caseload.list(rule.counted);
  if (counted.has(rule.columns[0]) || counted.has(rule.columns[1])) return {};
  std::string wanted = '"' + std::string(find_column(rule.counted, rule.columns[0])->header) + '"';
  if (rule.columns[1] != rule.columns[0]) {
    wanted += " or \"" + std::string(find_column(rule.counted, rule.columns[1])->header) + '"';
  }
  return "Needs the column " + wanted + " in " + list_name(rule.counted) +
         ": no file of it has one.";
}

}  // namespace bandstand
