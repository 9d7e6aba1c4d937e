// Headings are compared with every spelling of every column that is still free; see likeness.h.
#include "lists/suggest.h"

#include <algorithm>

#include "lists/likeness.h"
#include "lists/put_in_order.h"
#include "lists/recognise.h"
#include "lists/text.h"

namespace bandstand {
namespace {

// Below this no offer is made, nor where a second one is this close.
constexpr double least = 0.62;
constexpr double margin = 0.06;
// `Start date` could be any list's: a list is known by a heading that is nearly its own.
constexpr double nearly = 0.8;
constexpr std::size_t most_headings = 200;
// A text of more words is nobody's heading; comparing it word by word takes long.
constexpr std::size_t most_words = 25;

// A heading as it is compared: in words, or as the name that headings of some returns are.
struct Said {
  HeadingWords words;
  std::string name;
};

Said said(std::string_view text) { return {HeadingWords(text), name_letters(text)}; }

// Every spelling of every column of one list.
using Spellings = std::vector<std::vector<Said>>;

Spellings spellings_of(const ListSpec& list) {
  Spellings all;
  for (const ColumnSpec& column : list.columns) {
    std::vector<Said>& spellings = all.emplace_back();
    spellings.push_back(said(column.header));
    for (const auto more : {column.aliases, column.loose}) {
      for (const std::string_view text : split(more, '|')) {
        spellings.push_back(said(text));
      }
    }
  }
  return all;
}

const Spellings& spellings(ListId list) {
  static const std::vector<Spellings> all = [] {
    std::vector<Spellings> of_lists;
    for (const ListSpec& spec : list_specs()) of_lists.push_back(spellings_of(spec));
    return of_lists;
  }();
  return all[list_index(list)];
}

double likeness_to(ListId list, std::size_t column, const Said& heading) {
  const std::vector<Said>& all = spellings(list)[column];
  if (list_spec(list).source == ListSource::ssda903) {
    return word_likeness(heading.name, all.front().name);
  }
  double best = 0;
  for (const Said& spelling : all) {
    best = std::max(best, heading.words.likeness(spelling.words));
  }
  return best;
}

struct Offer {
  std::size_t heading;
  std::size_t column;
  double likeness;
};

// The offers for one heading, without the doubtful ones.
std::optional<Offer> offer_for(std::size_t heading, const Said& said, const Heading& of,
                               ListId list, const std::vector<bool>& taken) {
  const auto columns = list_spec(list).columns;
  std::optional<Offer> best;
  double second = 0;
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const double likeness = likeness_to(list, c, said);
    if (likeness < least - margin) continue;
    // A column that the file has speaks against the offer only where it is at least as like.
    if (taken[c] || (of.samples != nullptr && !of.samples->fit(columns[c]))) {
      if (taken[c]) second = std::max(second, likeness - margin);
      continue;
    }
    if (!best || likeness > best->likeness) {
      if (best) second = std::max(second, best->likeness);
      best = Offer{heading, c, likeness};
    } else {
      second = std::max(second, likeness);
    }
  }
  if (!best || best->likeness < least || best->likeness - second < margin) return std::nullopt;
  return best;
}

// Offers by list, each column for one heading: the most alike, then the one that stands first.
std::vector<Offer> offers_for(ListId list, std::span<const Heading> headings,
                              std::span<const Said> all_said) {
  const auto columns = list_spec(list).columns;
  std::vector<bool> taken(columns.size(), false);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    taken[c] = std::any_of(headings.begin(), headings.end(), [&](const Heading& heading) {
      return heading.column != nullptr && heading.column->column == columns[c].column;
    });
  }
  std::vector<Offer> offers;
  for (std::size_t h = 0; h < all_said.size(); ++h) {
    if (headings[h].column != nullptr || headings[h].not_needed) continue;
    if (all_said[h].words.empty()) continue;
    if (const auto offer = offer_for(h, all_said[h], headings[h], list, taken)) {
      offers.push_back(*offer);
    }
  }
  put_in_order(offers, [](const Offer& a, const Offer& b) { return a.likeness > b.likeness; });
  std::vector<Offer> kept;
  for (const Offer& offer : offers) {
    if (taken[offer.column]) continue;
    taken[offer.column] = true;
    kept.push_back(offer);
  }
  return kept;
}

std::vector<Said> said_by(std::span<const Heading> headings) {
  std::vector<Said> all;
  for (const Heading& heading : headings.first(std::min(headings.size(), most_headings))) {
    all.push_back(said(heading.text));
    if (all.back().words.size() > most_words) all.back() = {};
  }
  return all;
}

bool is_mark(const ListSpec& list, const ColumnSpec& column) {
  return column.column == list.marks[0] || column.column == list.marks[1];
}

// Whether a heading is read as one of the list's marks, or may be offered it. Comparing with two
// columns leaves most lists out.
bool may_have_mark(const ListSpec& list, std::span<const ColumnSpec* const> read,
                   std::span<const Said> all_said) {
  for (std::size_t c = 0; c < list.columns.size(); ++c) {
    if (!is_mark(list, list.columns[c])) continue;
    if (std::find(read.begin(), read.end(), &list.columns[c]) != read.end()) return true;
    const bool is_near = std::any_of(all_said.begin(), all_said.end(), [&](const Said& said) {
      return likeness_to(list.id, c, said) >= nearly;
    });
    if (is_near) return true;
  }
  return false;
}

// `V2` in `V2 - Section 20`, `PN1` of `pn 01`.
std::string letters_and_digits(std::string_view text) {
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  std::string all;
  for (const char c : lower_case(text)) {
    if (is_digit(c) || (c >= 'a' && c <= 'z')) all += c;
  }
  std::string out;
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool leads = all[i] == '0' && i + 1 < all.size() && is_digit(all[i + 1]) &&
                       (out.empty() || !is_digit(out.back()));
    if (!leads) out += all[i];
  }
  return out;
}

}  // namespace

std::vector<const ColumnSpec*> likely_columns(ListId list, std::span<const Heading> headings) {
  std::vector<const ColumnSpec*> likely(headings.size(), nullptr);
  for (const Offer& offer : offers_for(list, headings, said_by(headings))) {
    likely[offer.heading] = &list_spec(list).columns[offer.column];
  }
  return likely;
}

std::optional<LikelyList> likely_list(std::span<const Heading> headings, const Aliases& aliases) {
  constexpr double clearly = 0.5;  // of one heading
  std::vector<std::string_view> texts;
  for (const Heading& heading : headings) texts.push_back(heading.text);
  const HeadingRow row(texts);
  const std::vector<Said> all_said = said_by(headings);
  std::optional<LikelyList> best;
  double second = 0;
  for (const ListSpec& list : list_specs()) {
    if (!comes_in_files(list.id)) continue;
    const std::vector<const ColumnSpec*> columns = read_as(list.id, row, aliases);
    if (!may_have_mark(list, columns, all_said)) continue;
    std::vector<Heading> read(headings.begin(), headings.end());
    for (std::size_t h = 0; h < read.size(); ++h) read[h].column = columns[h];
    double score = 0;
    bool has_person = false;
    bool has_mark = false;
    const auto count = [&](const ColumnSpec& column, double likeness) {
      score += likeness;
      has_person = has_person || column.column == Column::child;
      has_mark = has_mark || (is_mark(list, column) && likeness >= nearly);
    };
    for (const ColumnSpec* column : columns) {
      if (column != nullptr) count(*column, 1);
    }
    for (const Offer& offer : offers_for(list.id, read, all_said)) {
      count(list.columns[offer.column], offer.likeness);
    }
    if (!has_person || !has_mark) continue;
    if (!best || score > best->score) {
      second = best ? best->score : second;
      best = LikelyList{list.id, score};
    } else {
      second = std::max(second, score);
    }
  }
  if (!best || best->score - second < clearly) return std::nullopt;
  return best;
}

std::optional<CodeWords> likely_code(ListId list, const ColumnSpec& column,
                                     std::string_view value) {
  const std::vector<CodeWords> codes = codes_of(list, column);
  const std::string whole = letters_and_digits(value);
  const std::string key = match_key(value);
  const std::vector<std::string_view> parts = split(key, ' ');
  const CodeWords* found = nullptr;
  // The code itself, as the whole value or as its first or last word; two codes in one are none.
  for (const CodeWords& code : codes) {
    const std::string wanted = letters_and_digits(code.code);
    if (whole == wanted) return code;
    const bool stands_out =
        wanted.size() >= 2 && !parts.empty() && (parts.front() == wanted || parts.back() == wanted);
    if (!stands_out) continue;
    if (found != nullptr) return std::nullopt;
    found = &code;
  }
  if (found != nullptr) return *found;
  double best = 0;
  double second = 0;
  const std::vector<std::string> words = heading_words(value);
  for (const CodeWords& code : codes) {
    const double likeness =
        phrase_likeness(words, heading_words(code.words.empty() ? code.code : code.words));
    if (likeness > best) {
      second = best;
      best = likeness;
      found = &code;
    } else {
      second = std::max(second, likeness);
    }
  }
  if (found == nullptr || best < least || best - second < margin) return std::nullopt;
  return *found;
}

}  // namespace bandstand
