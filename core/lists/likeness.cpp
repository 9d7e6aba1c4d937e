// Likeness of words and of headings; see likeness.h.
#include "lists/likeness.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <span>

#include "lists/text.h"

namespace bandstand {
namespace {

using Words = std::vector<std::string>;

constexpr bool one_of(std::string_view word, std::span<const std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::string_view empty_words[] = {"of",    "the",  "a",   "an",   "to",  "be",   "on",
                                            "in",    "is",   "was", "for",  "at",  "and",  "by",
                                            "this",  "that", "did", "does", "has", "have", "with",
                                            "their", "y",    "n",   "been", "or",  "if",   "from"};

struct Weight {
  std::string_view word;
  double weight;
};
// Everything else counts 1.
constexpr Weight weights[] = {
    {"date", 0.4},      {"child", 0.4},      {"latest", 0.5},      {"months", 0.5},
    {"code", 0.2},      {"name", 0.2},       {"description", 0.1}, {"value", 0.1},
    {"details", 0.2},   {"received", 0.3},   {"recorded", 0.2},    {"record", 0.2},
    {"allocated", 0.3}, {"continuous", 0.3}, {"single", 0.3},      {"unique", 0.2},
    {"social", 0.4},    {"care", 0.3},       {"number", 0.5},      {"no", 0.4},
    {"dfe", 0.1},       {"years", 0.3},      {"time", 0.2},        {"initiating", 0.3},
    {"statutory", 0.4}, {"annex", 0.1},      {"lead", 0.2},        {"responsible", 0.3},
};

double weight(std::string_view word) {
  if (one_of(word, empty_words)) return 0;
  const auto found = std::find_if(std::begin(weights), std::end(weights),
                                  [word](const Weight& w) { return w.word == word; });
  return found == std::end(weights) ? 1 : found->weight;
}

// Of the words of one line a heading and its standard must not have different ones.
constexpr std::string_view contrasts[][12] = {
    {"start", "end", "review", "birth", "death", "visit", "seen", "order"},
    {"start", "authorisation", "review", "birth", "visit"},
    {"team", "worker", "locality", "organisation", "provider", "advisor", "officer"},
    {"source", "outcome", "type", "reason", "status", "category", "need"},
    {"contact", "referral", "assessment", "enquiry", "conference", "plan", "placement",
     "accommodation", "activity", "distance", "adoption"},
    {"initial", "latest", "previous", "second", "first"},
    {"health", "dental"},
    {"date", "name", "number", "identifier"},
    {"gender", "ethnicity", "disability", "age", "identifier"},
};

// A heading with one of these speaks of something that a standard without it does not mean.
constexpr std::string_view qualifiers[] = {
    "mother",     "mothers",  "father",    "fathers",   "parent",    "parents",  "carer",
    "carers",     "gp",       "school",    "sibling",   "siblings",  "manager",  "adopter",
    "foster",     "due",      "target",    "planned",   "expected",  "next",     "created",
    "updated",    "modified", "extract",   "deleted",   "cancelled", "previous", "working",
    "overdue",    "days",     "duration",  "timescale", "email",     "phone",    "telephone",
    "address",    "forename", "surname",   "printed",   "entered",   "input",    "by",
    "unborn",     "family",   "case",      "worker",    "upn",       "nhs",      "comment",
    "comments",   "notes",    "weeks",     "hours",     "count",     "decided",  "first",
    "allocation", "transfer", "emergency", "postcode",  "language"};

// A question asked the other way round has the opposite answer.
constexpr std::string_view denials[] = {"not", "no", "unnecessary", "without", "never"};

// A bit for each line of contrasts that has the word.
std::uint32_t contrasts_of(std::string_view word) {
  static_assert(std::size(contrasts) <= 32);
  std::uint32_t lines = 0;
  if (word.empty()) return lines;
  for (std::size_t i = 0; i < std::size(contrasts); ++i) {
    if (one_of(word, contrasts[i])) lines |= std::uint32_t{1} << i;
  }
  return lines;
}

// Changes, left out and added letters, and neighbours changed over, up to `most`.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t most) {
  constexpr std::size_t longest = 40;
  if (a.size() > longest || b.size() > longest) return most + 1;
  if (std::max(a.size(), b.size()) - std::min(a.size(), b.size()) > most) return most + 1;
  // The steps from the start of `a` to every start of `b`, for the last three starts of `a`.
  std::array<std::array<std::uint8_t, longest + 1>, 3> rows;
  const auto row = [&rows](std::size_t i) -> auto& { return rows[i % rows.size()]; };
  for (std::size_t j = 0; j <= b.size(); ++j) row(0)[j] = static_cast<std::uint8_t>(j);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    const auto& before = row(i - 1);
    auto& steps = row(i);
    steps[0] = static_cast<std::uint8_t>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const int changed = a[i - 1] == b[j - 1] ? 0 : 1;
      int best = std::min({before[j] + 1, steps[j - 1] + 1, before[j - 1] + changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        best = std::min(best, row(i - 2)[j - 2] + 1);
      }
      steps[j] = static_cast<std::uint8_t>(best);
    }
  }
  return row(a.size())[b.size()];
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// `cntct` for contact: all its letters in order, no vowel, the same first and last letter.
bool shortens(std::string_view abbreviation, std::string_view word) {
  if (abbreviation.size() < 4 || abbreviation.back() != word.back()) return false;
  if (std::any_of(abbreviation.begin(), abbreviation.end(), is_vowel)) return false;
  std::size_t met = 0;
  for (const char c : word) {
    if (met < abbreviation.size() && c == abbreviation[met]) ++met;
  }
  return met == abbreviation.size();
}

// How much of the weight of two phrases is in words that they share. Of the second phrase, which is
// one of ours, no more words than bits are looked at.
double shared_part(const Words& a, std::span<const double> weights_a, const Words& b,
                   std::span<const double> weights_b) {
  constexpr double alike = 0.7;
  double shared = 0;
  std::uint64_t taken = 0;
  const std::size_t words = std::min<std::size_t>(b.size(), 64);
  for (std::size_t word = 0; word < a.size(); ++word) {
    double best = 0;
    std::size_t at = 0;
    for (std::size_t i = 0; i < words; ++i) {
      if ((taken >> i & 1U) != 0) continue;
      const double likeness = word_likeness(a[word], b[i]);
      if (likeness > best) {
        best = likeness;
        at = i;
      }
    }
    if (best < alike) continue;
    taken |= std::uint64_t{1} << at;
    shared += best * (weights_a[word] + weights_b[at]);
  }
  const double of_b = std::accumulate(weights_b.begin(), weights_b.end(), 0.0);
  const double all = std::accumulate(weights_a.begin(), weights_a.end(), of_b);
  return all > 0 ? shared / all : 0;
}

constexpr std::string_view authorisation = "authorisation";
constexpr std::string_view end = "end";

// A bit for the letter a word begins with; words alike have it in common.
std::uint32_t initials_of(std::string_view word) {
  constexpr std::uint32_t other = 26;
  const auto bit = [](std::uint32_t i) { return std::uint32_t{1} << i; };
  if (word == authorisation || word == end) return bit(authorisation[0] - 'a') | bit(end[0] - 'a');
  const bool is_letter = !word.empty() && word[0] >= 'a' && word[0] <= 'z';
  return bit(is_letter ? static_cast<std::uint32_t>(word[0] - 'a') : other);
}

bool has(const Words& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace

double word_likeness(std::string_view a, std::string_view b) {
  if (a.empty() || b.empty()) return a == b ? 1 : 0;
  if (a[0] != b[0]) {
    // An assessment ends when it is authorised.
    return (a == end && b == authorisation) || (a == authorisation && b == end) ? 0.8 : 0;
  }
  if (a == b) return 1;
  const std::string_view shorter = a.size() < b.size() ? a : b;
  const std::string_view longer = a.size() < b.size() ? b : a;
  if (shorter.size() >= 4 && longer.starts_with(shorter)) return 0.85;
  if (shorter.size() >= 5) {
    const std::size_t most = shorter.size() >= 8 ? 2 : 1;
    const std::size_t steps = edit_distance(a, b, most);
    if (steps <= most) {
      return 1 - static_cast<double>(steps) / static_cast<double>(longer.size());
    }
  }
  return shortens(shorter, longer) ? 0.75 : 0;
}

HeadingWords::HeadingWords(std::string_view raw) : words_(heading_words(raw)) {
  for (const std::string& word : words_) {
    weights_.push_back(weight(word));
    contrasts_.push_back(contrasts_of(word));
    const auto* const qualifier = std::find(std::begin(qualifiers), std::end(qualifiers), word);
    if (qualifier != std::end(qualifiers)) qualifiers_.push_back(*qualifier);
    all_contrasts_ |= contrasts_.back();
    initials_ |= initials_of(word);
    denies_ = denies_ || one_of(word, denials);
  }
}

bool HeadingWords::contrary_to(const HeadingWords& standard) const {
  if (denies_ != standard.denies_) return true;
  for (std::uint32_t lines = all_contrasts_ & standard.all_contrasts_; lines != 0;
       lines &= lines - 1) {
    const std::uint32_t line = lines & (~lines + 1);
    bool shared = false;
    for (std::size_t i = 0; i < words_.size() && !shared; ++i) {
      shared = (contrasts_[i] & line) != 0 && has(standard.words_, words_[i]);
    }
    if (!shared) return true;
  }
  return std::any_of(qualifiers_.begin(), qualifiers_.end(),
                     [&standard](std::string_view word) { return !has(standard.words_, word); });
}

double HeadingWords::likeness(const HeadingWords& standard) const {
  const bool may_share = (initials_ & standard.initials_) != 0;
  if (!may_share || contrary_to(standard)) return 0;
  return shared_part(words_, weights_, standard.words_, standard.weights_);
}

std::string name_letters(std::string_view heading) {
  std::string out;
  for (const char c : match_key(heading)) {
    if (c != ' ') out += c;
  }
  return out;
}

double phrase_likeness(const Words& phrase, const Words& standard) {
  const auto weights_of = [](const Words& words) {
    std::vector<double> out;
    for (const std::string& word : words) out.push_back(one_of(word, empty_words) ? 0 : 1);
    return out;
  };
  return shared_part(phrase, weights_of(phrase), standard, weights_of(standard));
}

}  // namespace bandstand
