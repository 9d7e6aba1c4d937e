// Spellings of coded values. Everything here works on cleaned text.
#include "lists/codes.h"

#include <algorithm>
#include <array>

#include "lists/text.h"

namespace bandstand {
namespace {

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool one_of(std::string_view text, std::initializer_list<std::string_view> choices) {
  return std::find(choices.begin(), choices.end(), text) != choices.end();
}

// `1 - yes` and `0: no` carry a number before the word.
std::string_view without_number(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size() && is_digit(text[i])) ++i;
  if (i == 0 || i == text.size()) return text;
  const std::size_t word = text.find_first_not_of(" -:.", i);
  if (word == std::string_view::npos || word == i) return text;
  return is_digit(text[word]) ? text : text.substr(word);  // 1.0 is a number, no word after one
}

bool has_word(std::string_view lowered, std::string_view word) {
  for (std::size_t at = lowered.find(word); at != std::string_view::npos;
       at = lowered.find(word, at + 1)) {
    const bool starts = at == 0 || !is_letter(lowered[at - 1]);
    const std::size_t after = at + word.size();
    if (starts && (after == lowered.size() || !is_letter(lowered[after]))) return true;
  }
  return false;
}

constexpr std::array<std::string_view, 22> source_codes = {
    "1A", "1B", "1C", "1D", "2A", "2B", "3A", "3B", "3C", "3D", "3E",
    "3F", "4",  "5A", "5B", "5C", "5D", "6",  "7",  "8",  "9",  "10"};

}  // namespace

std::string_view without_prefix(std::string_view cleaned) {
  const std::size_t end = cleaned.find_first_of(").");
  if (end == std::string_view::npos || end == 0 || end > 2 || !is_letter(cleaned[0])) {
    return cleaned;
  }
  if (end == 2 && !is_letter(cleaned[1]) && !is_digit(cleaned[1])) return cleaned;
  if (cleaned[end] == '.' && (end + 1 >= cleaned.size() || cleaned[end + 1] != ' ')) {
    return cleaned;
  }
  const std::size_t rest = cleaned.find_first_not_of(' ', end + 1);
  return rest == std::string_view::npos ? cleaned : cleaned.substr(rest);
}

std::optional<YesNo> read_yes_no(std::string_view cleaned) {
  if (is_blank_value(cleaned)) return YesNo::not_recorded;
  const std::string lowered = lower_case(without_prefix(cleaned));
  const std::string_view word = without_number(lowered);
  if (one_of(word, {"yes", "y", "true", "1", "1.0", "nfa", "no further action"})) return YesNo::yes;
  if (one_of(word, {"no", "n", "false", "0", "0.0", "fa", "further action"})) return YesNo::no;
  if (one_of(word, {"unknown", "not known", "not recorded", "not stated", "n/a", "na", "none"})) {
    return YesNo::not_recorded;
  }
  return std::nullopt;
}

std::string read_source(std::string_view cleaned) {
  const std::string_view value = without_prefix(cleaned);
  std::size_t i = 0;
  while (i < value.size() && is_digit(value[i])) ++i;
  if (i > 0 && i < value.size() && is_letter(value[i])) ++i;
  if (i > 0 && (i == value.size() || !(is_letter(value[i]) || is_digit(value[i])))) {
    std::string code(value.substr(0, i));
    if (is_letter(code.back())) code.back() = static_cast<char>(code.back() & ~0x20);
    if (std::find(source_codes.begin(), source_codes.end(), code) != source_codes.end()) {
      return code;
    }
  }
  return std::string(cleaned);
}

AssessmentType read_assessment_type(std::string_view cleaned) {
  if (is_blank_value(cleaned)) return AssessmentType::not_recorded;
  const std::string lowered = lower_case(cleaned);
  if (has_word(lowered, "initial")) return AssessmentType::initial;
  if (has_word(lowered, "core")) return AssessmentType::core;
  return AssessmentType::other;
}

bool is_closed_and_logged(std::string_view cleaned_outcome) {
  const std::string lowered = lower_case(cleaned_outcome);
  for (const std::string_view phrase :
       {"closed and logged", "logged and closed", "no further action"}) {
    if (lowered.find(phrase) != std::string::npos) return true;
  }
  return has_word(lowered, "nfa");
}

}  // namespace bandstand
