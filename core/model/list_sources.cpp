// The crosswalk between lists and the tables of the children in need census.
#include "model/list_sources.h"

#include <algorithm>
#include <vector>

namespace bandstand {
namespace {

struct StandIn {
  ListId list;
  ListId table;
};

// One row of CIN details is both a referral and the case that came of it.
constexpr StandIn stand_ins[] = {
    {ListId::referrals, ListId::census_referrals},
    {ListId::assessments, ListId::census_assessments},
    {ListId::section_47, ListId::census_section_47},
    {ListId::children_in_need, ListId::census_referrals},
    {ListId::protection_plans, ListId::census_plans},
};

ListId table_for(const StandIn& pair, const ListStore& store, SourceChoice choice) {
  switch (choice) {
    case SourceChoice::annex_a:
      return pair.list;
    case SourceChoice::statutory_return:
      return pair.table;
    case SourceChoice::automatic:
      break;
  }
  const bool own = !store.table(pair.list).parts.empty();
  const bool other = !store.table(pair.table).parts.empty();
  return !own && other ? pair.table : pair.list;
}

std::string numbered(const std::vector<ListId>& lists) {
  std::string text = lists.size() > 1 ? "lists " : "list ";
  for (std::size_t i = 0; i < lists.size(); ++i) {
    if (i > 0) text += i + 1 == lists.size() ? " and " : ", ";
    text += std::to_string(static_cast<int>(lists[i]));
  }
  return text;
}

}  // namespace

std::optional<ListId> stand_in_for(ListId list) {
  for (const StandIn& pair : stand_ins) {
    if (pair.list == list) return pair.table;
  }
  return std::nullopt;
}

std::array<ListId, list_count> tables_in_use(const ListStore& store, const SourceChoices& choices) {
  std::array<ListId, list_count> in_use{};
  for (std::size_t i = 0; i < list_count; ++i) in_use[i] = list_at(i);
  for (const StandIn& pair : stand_ins) {
    in_use[list_index(pair.list)] = table_for(pair, store, choices[list_index(pair.list)]);
  }
  return in_use;
}

std::string stand_ins_note(const ListStore& store, const std::array<ListId, list_count>& in_use) {
  std::vector<ListId> lists;
  for (const StandIn& pair : stand_ins) {
    const bool stands_in = in_use[list_index(pair.list)] == pair.table;
    if (stands_in && !store.table(pair.table).parts.empty()) lists.push_back(pair.list);
  }
  if (lists.empty()) return {};
  std::string text = numbered(lists);
  text[0] = 'L';
  return text + (lists.size() > 1 ? " are" : " is") + " taken from the " +
         list_source_text(stand_ins[0].table) + ".";
}

std::string not_in_use_note(ListId table, const std::array<ListId, list_count>& in_use) {
  std::vector<ListId> replaced;
  for (const StandIn& pair : stand_ins) {
    if (pair.list != table && pair.table != table) continue;
    const ListId used = in_use[list_index(pair.list)];
    if (used == table) return {};
    replaced.push_back(pair.list);
  }
  if (replaced.empty()) return {};
  const ListId used = in_use[list_index(replaced.front())];
  const std::string from = used == replaced.front() ? "Annex A" : "the " + list_source_text(used);
  return "Not used for figures (" + std::string(list_spec(table).title) +
         "): " + numbered(replaced) + (replaced.size() > 1 ? " are" : " is") + " taken from " +
         from + ". The settings let you choose.";
}

}  // namespace bandstand
