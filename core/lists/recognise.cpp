// Headings are compared by match_key: whole words in lower case, punctuation set aside.
#include "lists/recognise.h"

#include <algorithm>
#include <set>
#include <utility>

#include "lists/text.h"

namespace bandstand {
namespace {

// One column of one list with its comparison keys worked out.
struct ColumnKeys {
  const ColumnSpec* spec;
  std::vector<std::string> exact;
  std::vector<std::vector<std::string>> loose;
};

std::vector<std::string> words_of(std::string_view key) {
  const std::vector<std::string_view> words = split(key, ' ');
  return {words.begin(), words.end()};
}

// Most headings are of other lists: what they could have in common with this one is looked up
// before they are compared with each column.
struct ListKeys {
  std::vector<ColumnKeys> columns;
  std::set<std::string> exact;        // of all columns
  std::set<std::string> loose_first;  // the first words of what is loose
};

std::vector<ListKeys> all_list_keys() {
  std::vector<ListKeys> lists;
  for (const ListSpec& list : list_specs()) {
    ListKeys& all = lists.emplace_back();
    for (const ColumnSpec& spec : list.columns) {
      ColumnKeys& keys = all.columns.emplace_back();
      keys.spec = &spec;
      keys.exact.push_back(match_key(spec.header));
      for (const std::string_view alias : split(spec.aliases, '|')) {
        keys.exact.push_back(match_key(alias));
      }
      for (const std::string_view words : split(spec.loose, '|')) {
        keys.loose.push_back(words_of(words));
        all.loose_first.insert(keys.loose.back().front());
      }
      all.exact.insert(keys.exact.begin(), keys.exact.end());
    }
  }
  return lists;
}

const ListKeys& list_keys(ListId list) {
  static const std::vector<ListKeys> keys = all_list_keys();
  return keys[list_index(list)];
}

bool is_exact(const ColumnKeys& column, const std::string& key) {
  return std::find(column.exact.begin(), column.exact.end(), key) != column.exact.end();
}

bool is_loose(const ColumnKeys& column, const std::vector<std::string>& words) {
  return std::any_of(column.loose.begin(), column.loose.end(), [&words](const auto& wanted) {
    std::size_t met = 0;
    for (const std::string& word : words) {
      if (met < wanted.size() && word == wanted[met]) ++met;
    }
    return met == wanted.size();
  });
}

struct ScoredMatch {
  HeaderMatch match;
  int score = 0;
  bool has_person = false;
  bool has_mark = false;
};

ScoredMatch match_list(const ListSpec& list, const std::vector<std::string>& keys,
                       const std::vector<std::vector<std::string>>& words, const Aliases& aliases) {
  constexpr int exact_score = 10;
  constexpr int loose_score = 6;
  ScoredMatch result;
  result.match.list = list.id;
  result.match.columns.assign(keys.size(), nullptr);
  const ListKeys& known = list_keys(list.id);
  const std::vector<ColumnKeys>& columns = known.columns;
  std::vector<bool> taken(columns.size(), false);
  std::vector<bool> free(keys.size());
  for (std::size_t h = 0; h < keys.size(); ++h) free[h] = !aliases.is_not_needed(list.id, keys[h]);
  const auto take = [&](std::size_t column, std::size_t heading, int score) {
    taken[column] = true;
    free[heading] = false;
    result.match.columns[heading] = columns[column].spec;
    result.score += score;
    ++result.match.recognised;
    const Column which = columns[column].spec->column;
    result.has_person = result.has_person || which == Column::child;
    result.has_mark = result.has_mark || which == list.marks[0] || which == list.marks[1];
  };
  // Each column takes the first free heading that names it, of those that may name one at all.
  const auto pair_up = [&](int score, const auto& may_name, const auto& names) {
    std::vector<std::size_t> some;
    for (std::size_t h = 0; h < keys.size(); ++h) {
      if (free[h] && may_name(h)) some.push_back(h);
    }
    if (some.empty()) return;
    for (std::size_t c = 0; c < columns.size(); ++c) {
      if (taken[c]) continue;
      const auto found = std::find_if(
          some.begin(), some.end(), [&](std::size_t h) { return free[h] && names(columns[c], h); });
      if (found != some.end()) take(c, *found, score);
    }
  };
  pair_up(
      exact_score, [&](std::size_t) { return aliases.has_headings(); },
      [&](const ColumnKeys& column, std::size_t h) {
        return aliases.is_heading(list.id, column.spec->column, keys[h]);
      });
  pair_up(
      exact_score, [&](std::size_t h) { return known.exact.contains(keys[h]); },
      [&](const ColumnKeys& column, std::size_t h) { return is_exact(column, keys[h]); });
  pair_up(
      loose_score,
      [&](std::size_t h) {
        return std::any_of(words[h].begin(), words[h].end(), [&known](const std::string& word) {
          return known.loose_first.contains(word);
        });
      },
      [&](const ColumnKeys& column, std::size_t h) { return is_loose(column, words[h]); });
  return result;
}

// Headings as they are compared.
struct HeadingKeys {
  std::vector<std::string> keys;
  std::vector<std::vector<std::string>> words;
};

HeadingKeys keys_of(std::span<const std::string_view> headings) {
  HeadingKeys result;
  for (const std::string_view heading : headings.first(std::min(headings.size(), most_headings))) {
    constexpr std::size_t longest = 500;
    result.keys.push_back(match_key(heading.substr(0, longest)));
    result.words.push_back(words_of(result.keys.back()));
  }
  return result;
}

std::vector<ScoredMatch> match_all(std::span<const std::string_view> headings,
                                   const Aliases& aliases) {
  const HeadingKeys of = keys_of(headings);
  std::vector<ScoredMatch> matches;
  for (const ListSpec& list : list_specs()) {
    if (list.id == ListId::care_periods) continue;
    matches.push_back(match_list(list, of.keys, of.words, aliases));
    matches.back().match.columns.resize(headings.size(), nullptr);
  }
  return matches;
}

}  // namespace

std::optional<HeaderMatch> recognise_list(std::span<const std::string_view> headings,
                                          const Aliases& aliases) {
  std::vector<ScoredMatch> matches = match_all(headings, aliases);
  ScoredMatch* best = nullptr;
  for (ScoredMatch& match : matches) {
    if (!match.has_person || !match.has_mark) continue;
    if (best == nullptr || match.score > best->score) best = &match;
  }
  if (best == nullptr) return std::nullopt;
  return std::move(best->match);
}

std::vector<const ColumnSpec*> read_as(ListId list, std::span<const std::string_view> headings,
                                       const Aliases& aliases) {
  const HeadingKeys of = keys_of(headings);
  std::vector<const ColumnSpec*> columns =
      match_list(list_spec(list), of.keys, of.words, aliases).match.columns;
  columns.resize(headings.size(), nullptr);
  return columns;
}

std::optional<NearMatch> nearest_list(std::span<const std::string_view> headings) {
  constexpr std::size_t enough = 3;
  const std::vector<ScoredMatch> matches = match_all(headings, {});
  const auto best = std::max_element(
      matches.begin(), matches.end(),
      [](const ScoredMatch& a, const ScoredMatch& b) { return a.score < b.score; });
  if (best->match.recognised < enough) return std::nullopt;
  const ListSpec& list = list_spec(best->match.list);
  const Column wanted = best->has_person ? list.marks[0] : Column::child;
  return NearMatch{list.id, find_column(list.id, wanted)->header};
}

}  // namespace bandstand
