// Headings are compared by match_key: whole words in lower case, punctuation set aside.
#include "lists/recognise.h"

#include <algorithm>
#include <utility>

#include "lists/put_in_order.h"
#include "lists/text.h"

namespace bandstand {
namespace {

std::vector<std::string_view> words_of(std::string_view key) { return split(key, ' '); }

// A column of a list, by its place there.
struct Place {
  std::size_t list;
  std::size_t column;
};

// A heading, as its match_key.
struct ExactName {
  std::string key;
  Place place;
  std::string_view looked_up_by() const { return key; }
};

// Headings that have the words of the table in this order, whatever stands between them.
struct LooseName {
  std::vector<std::string_view> words;
  Place place;
  std::string_view looked_up_by() const { return words.front(); }
};

template <class Name>
void put_in_order_of_lookup(std::vector<Name>& names) {
  put_in_order(names,
               [](const Name& a, const Name& b) { return a.looked_up_by() < b.looked_up_by(); });
}

template <class Name>
std::span<const Name> found_by(std::string_view key, std::span<const Name> names) {
  const auto first = std::lower_bound(
      names.begin(), names.end(), key,
      [](const Name& name, std::string_view wanted) { return name.looked_up_by() < wanted; });
  const auto last = std::find_if(first, names.end(),
                                 [key](const Name& name) { return name.looked_up_by() != key; });
  return names.subspan(static_cast<std::size_t>(first - names.begin()),
                       static_cast<std::size_t>(last - first));
}

// Every spelling of every column, in the order in which it is looked up.
struct KnownHeadings {
  std::vector<ExactName> exact;
  std::vector<LooseName> loose;
};

KnownHeadings all_known_headings() {
  KnownHeadings known;
  for (std::size_t list = 0; list < list_count; ++list) {
    if (!comes_in_files(list_at(list))) continue;
    const auto columns = list_spec(list_at(list)).columns;
    for (std::size_t column = 0; column < columns.size(); ++column) {
      const ColumnSpec& spec = columns[column];
      const Place place{list, column};
      known.exact.push_back({match_key(spec.header), place});
      for (const std::string_view alias : split(spec.aliases, '|')) {
        known.exact.push_back({match_key(alias), place});
      }
      for (const std::string_view text : split(spec.loose, '|')) {
        known.loose.push_back({words_of(text), place});
      }
    }
  }
  put_in_order_of_lookup(known.exact);
  put_in_order_of_lookup(known.loose);
  return known;
}

const KnownHeadings& known_headings() {
  static const KnownHeadings known = all_known_headings();
  return known;
}

bool has_in_order(std::span<const std::string_view> words,
                  std::span<const std::string_view> wanted) {
  std::size_t met = 0;
  for (const std::string_view word : words) {
    if (met < wanted.size() && word == wanted[met]) ++met;
  }
  return met == wanted.size();
}

void put_names_in_order(std::vector<HeadingRow::Name>& names) {
  put_in_order(names, [](const HeadingRow::Name& a, const HeadingRow::Name& b) {
    return std::pair(a.column, a.heading) < std::pair(b.column, b.heading);
  });
}

// The council's own headings of a list's columns.
std::vector<HeadingRow::Name> own_names(const ListSpec& list, std::span<const std::string> keys,
                                        const Aliases& aliases) {
  std::vector<HeadingRow::Name> names;
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    for (std::size_t h = 0; h < keys.size(); ++h) {
      if (aliases.is_heading(list.id, list.columns[c].column, keys[h])) names.push_back({c, h});
    }
  }
  return names;
}

struct ScoredMatch {
  HeaderMatch match;
  int score = 0;
  bool has_person = false;
  bool has_mark = false;
};

ScoredMatch match_list(const ListSpec& list, const HeadingRow& headings, const Aliases& aliases) {
  constexpr int exact_score = 10;
  constexpr int loose_score = 6;
  ScoredMatch result;
  result.match.list = list.id;
  result.match.columns.assign(headings.size(), nullptr);
  const auto keys = headings.keys();
  std::vector<bool> taken(list.columns.size(), false);
  std::vector<bool> free(keys.size());
  for (std::size_t h = 0; h < keys.size(); ++h) free[h] = !aliases.is_not_needed(list.id, keys[h]);
  // Each column takes the first free heading that names it.
  const auto pair_up = [&](std::span<const HeadingRow::Name> names, int score) {
    for (const auto& [column, heading] : names) {
      if (taken[column] || !free[heading]) continue;
      taken[column] = true;
      free[heading] = false;
      result.match.columns[heading] = &list.columns[column];
      result.score += score;
      ++result.match.recognised;
      const Column which = list.columns[column].column;
      result.has_person = result.has_person || which == Column::child;
      result.has_mark = result.has_mark || which == list.marks[0] || which == list.marks[1];
    }
  };
  if (aliases.has_headings()) pair_up(own_names(list, keys, aliases), exact_score);
  pair_up(headings.exact_names(list.id), exact_score);
  pair_up(headings.loose_names(list.id), loose_score);
  return result;
}

// The lists that any of the headings is of.
std::vector<ScoredMatch> match_all(const HeadingRow& headings, const Aliases& aliases) {
  std::vector<ScoredMatch> matches;
  for (const ListSpec& list : list_specs()) {
    if (!aliases.has_headings() && headings.exact_names(list.id).empty() &&
        headings.loose_names(list.id).empty()) {
      continue;
    }
    matches.push_back(match_list(list, headings, aliases));
  }
  return matches;
}

}  // namespace

HeadingRow::HeadingRow(std::span<const std::string_view> headings) : size_(headings.size()) {
  constexpr std::size_t longest = 500;
  for (const std::string_view heading : headings.first(std::min(headings.size(), most_headings))) {
    keys_.push_back(match_key(heading.substr(0, longest)));
    add_exact_names(keys_.size() - 1);
    add_loose_names(keys_.size() - 1);
  }
  for (std::vector<Name>& names : exact_) put_names_in_order(names);
  for (std::vector<Name>& names : loose_) put_names_in_order(names);
}

void HeadingRow::add_exact_names(std::size_t heading) {
  for (const ExactName& name : found_by<ExactName>(keys_[heading], known_headings().exact)) {
    exact_[name.place.list].push_back({name.place.column, heading});
  }
}

void HeadingRow::add_loose_names(std::size_t heading) {
  const std::vector<std::string_view> words = words_of(keys_[heading]);
  for (auto word = words.begin(); word != words.end(); ++word) {
    // A word that stands here again names nothing more.
    if (std::find(words.begin(), word, *word) != word) continue;
    for (const LooseName& name : found_by<LooseName>(*word, known_headings().loose)) {
      if (!has_in_order(words, name.words)) continue;
      loose_[name.place.list].push_back({name.place.column, heading});
    }
  }
}

std::optional<HeaderMatch> recognise_list(const HeadingRow& headings, const Aliases& aliases) {
  std::vector<ScoredMatch> matches = match_all(headings, aliases);
  ScoredMatch* best = nullptr;
  for (ScoredMatch& match : matches) {
    if (!match.has_person || !match.has_mark) continue;
    if (best == nullptr || match.score > best->score) best = &match;
  }
  if (best == nullptr) return std::nullopt;
  return std::move(best->match);
}

std::vector<const ColumnSpec*> read_as(ListId list, const HeadingRow& headings,
                                       const Aliases& aliases) {
  return match_list(list_spec(list), headings, aliases).match.columns;
}

std::optional<NearMatch> nearest_list(const HeadingRow& headings) {
  constexpr std::size_t enough = 3;
  const std::vector<ScoredMatch> matches = match_all(headings, {});
  const auto best = std::max_element(
      matches.begin(), matches.end(),
      [](const ScoredMatch& a, const ScoredMatch& b) { return a.score < b.score; });
  if (best == matches.end() || best->match.recognised < enough) return std::nullopt;
  const ListSpec& list = list_spec(best->match.list);
  const Column wanted = best->has_person ? list.marks[0] : Column::child;
  return NearMatch{list.id, find_column(list.id, wanted)->header};
}

}  // namespace bandstand
