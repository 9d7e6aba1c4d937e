// Which words of an authority's name matter.
#include "lists/authority_name.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "lists/text.h"

namespace bandstand {
namespace {

constexpr std::string_view additions[] = {
    "council", "borough",   "county", "city",        "metropolitan", "district", "unitary",
    "royal",   "authority", "of",     "corporation", "mbc",          "lbc",      "cc"};

bool is_addition(std::string_view word) {
  return std::find(std::begin(additions), std::end(additions), word) != std::end(additions);
}

}  // namespace

std::string authority_key(std::string_view name) {
  const std::string words = match_key(name);
  std::string key;
  for (const std::string_view word : split(words, ' ')) {
    if (word == "and" || word == "the") continue;
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

std::string loose_authority_key(std::string_view name) {
  std::string key = authority_key(name);
  constexpr std::string_view of_london = "city of london";
  if (key.substr(0, of_london.size()) == of_london) return std::string(of_london);
  constexpr std::string_view borough_of = "london borough of ";
  if (key.substr(0, borough_of.size()) == borough_of) key.erase(0, borough_of.size());
  std::string loose;
  for (const std::string_view word : split(key, ' ')) {
    if (is_addition(word)) continue;
    if (!loose.empty()) loose += ' ';
    loose += word;
  }
  return loose.empty() ? key : loose;
}

bool is_same_authority(std::string_view a, std::string_view b) {
  const std::string one = authority_key(a);
  const std::string other = authority_key(b);
  if (one.empty() || other.empty()) return false;
  return one == other || loose_authority_key(a) == loose_authority_key(b);
}

std::string old_authority_code(std::string_view text) {
  constexpr std::size_t digits = 3;
  if (text.size() > digits && text.substr(digits) == ".0") text = text.substr(0, digits);
  const bool code = text.size() == digits && std::all_of(text.begin(), text.end(), [](char c) {
                      return c >= '0' && c <= '9';
                    });
  return code ? std::string(text) : std::string();
}

}  // namespace bandstand
