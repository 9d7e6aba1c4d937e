// Headings are compared by match_key: whole words in lower case, punctuation set aside.
#include "lists/recognise.h"

#include <algorithm>
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

std::vector<std::vector<ColumnKeys>> all_column_keys() {
  std::vector<std::vector<ColumnKeys>> lists;
  for (const ListSpec& list : list_specs()) {
    std::vector<ColumnKeys>& columns = lists.emplace_back();
    for (const ColumnSpec& spec : list.columns) {
      ColumnKeys& keys = columns.emplace_back();
      keys.spec = &spec;
      keys.exact.push_back(match_key(spec.header));
      for (const std::string_view alias : split(spec.aliases, '|')) {
        keys.exact.push_back(match_key(alias));
      }
      for (const std::string_view words : split(spec.loose, '|')) {
        keys.loose.push_back(words_of(words));
      }
    }
  }
  return lists;
}

const std::vector<ColumnKeys>& column_keys(ListId list) {
  static const std::vector<std::vector<ColumnKeys>> keys = all_column_keys();
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
  const std::vector<ColumnKeys>& columns = column_keys(list.id);
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
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (std::size_t h = 0; h < keys.size() && !taken[c]; ++h) {
      if (free[h] && aliases.is_heading(list.id, columns[c].spec->column, keys[h])) {
        take(c, h, exact_score);
      }
    }
  }
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (std::size_t h = 0; h < keys.size() && !taken[c]; ++h) {
      if (free[h] && is_exact(columns[c], keys[h])) {
        take(c, h, exact_score);
      }
    }
  }
  for (std::size_t c = 0; c < columns.size(); ++c) {
    for (std::size_t h = 0; h < keys.size() && !taken[c]; ++h) {
      if (free[h] && is_loose(columns[c], words[h])) {
        take(c, h, loose_score);
      }
    }
  }
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
