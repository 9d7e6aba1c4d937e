// Codes first, as words of their own; then the words that stand in for them.
#include "lists/care_codes.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <vector>

#include "lists/codes.h"
#include "lists/text.h"

namespace bandstand {
namespace {

using Words = std::initializer_list<std::string_view>;

bool is_letter_or_digit(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); }

// The letters and digits of a value, word by word, in lower case.
std::vector<std::string> words_of(std::string_view cleaned) {
  std::vector<std::string> words(1);
  for (const char c : lower_case(cleaned)) {
    if (is_letter_or_digit(c)) {
      words.back() += c;
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool has_code(const std::vector<std::string>& words, Words codes) {
  return std::any_of(words.begin(), words.end(), [codes](const std::string& word) {
    return std::find(codes.begin(), codes.end(), word) != codes.end();
  });
}

bool says(std::string_view lowered, Words phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [lowered](std::string_view phrase) {
    return lowered.find(phrase) != std::string_view::npos;
  });
}

}  // namespace

std::string read_primary_need(std::string_view cleaned) {
  for (const std::string& word : words_of(without_prefix(cleaned))) {
    if (word.size() == 2 && word[0] == 'n' && word[1] >= '0' && word[1] <= '9') {
      return std::string("N") + word[1];
    }
  }
  return std::string(cleaned);
}

LegalStatus read_legal_status(std::string_view cleaned) {
  const std::vector<std::string> words = words_of(without_prefix(cleaned));
  if (has_code(words, {"v3", "v4"})) return LegalStatus::short_break;
  if (has_code(words, {"v2"})) return LegalStatus::section_20;
  if (has_code(words, {"c1", "c2", "d1", "e1", "j1", "j2", "j3", "l1", "l2", "l3"})) {
    return LegalStatus::legal_order;
  }
  const std::string lowered = lower_case(cleaned);
  if (says(lowered, {"short-term break", "short term break", "short break", "respite"})) {
    return LegalStatus::short_break;
  }
  if (says(lowered, {"care order", "freeing order", "placement order", "police protection",
                     "emergency protection", "child assessment order", "remand", "pace",
                     "youth rehabilitation"})) {
    return LegalStatus::legal_order;
  }
  if (says(lowered, {"section 20", "s20", "s.20", "s 20"})) return LegalStatus::section_20;
  return LegalStatus::not_recorded;
}

CareEnd read_care_end(std::string_view cleaned) {
  const std::vector<std::string> words = words_of(without_prefix(cleaned));
  if (has_code(words, {"x1"})) return CareEnd::next_episode;
  if (has_code(words, {"e11", "e12"})) return CareEnd::adoption;
  if (has_code(words, {"e41"})) return CareEnd::residence_order;
  if (has_code(words, {"e43", "e44", "e45", "e46", "e47", "e48"})) return CareEnd::guardianship;
  if (has_code(words, {"e4", "e4a", "e4b"})) return CareEnd::home;
  if (has_code(words,
               {"e2", "e3", "e5", "e6", "e7", "e8", "e9", "e13", "e14", "e15", "e16", "e17"})) {
    return CareEnd::other;
  }
  const std::string lowered = lower_case(cleaned);
  if (says(lowered, {"adopted", "adoption"})) return CareEnd::adoption;
  if (says(lowered, {"special guardianship"})) return CareEnd::guardianship;
  if (says(lowered, {"residence order", "arrangements order"})) return CareEnd::residence_order;
  if (says(lowered, {"returned home", "return home", "returned to parent"})) return CareEnd::home;
  return CareEnd::other;
}

CaseStatus read_case_status(std::string_view cleaned) {
  const std::string lowered = lower_case(without_prefix(cleaned));
  const std::vector<std::string> words = words_of(lowered);
  if (has_code(words, {"closed", "closure", "ceased"})) return CaseStatus::closed;
  if (has_code(words, {"lac", "cla"}) || says(lowered, {"looked after", "looked-after"})) {
    return CaseStatus::looked_after;
  }
  if (has_code(words, {"cp", "cpp", "protection"})) return CaseStatus::protection_plan;
  if (has_code(words, {"assessment"})) return CaseStatus::open_assessment;
  if (has_code(words, {"cin"}) || says(lowered, {"in need"})) return CaseStatus::need_plan;
  return CaseStatus::not_recorded;
}

InTouch read_in_touch(std::string_view cleaned) {
  const std::string lowered = lower_case(without_prefix(cleaned));
  const std::vector<std::string> words = words_of(lowered);
  if (has_code(words, {"died", "dead", "deceased"})) return InTouch::died;
  if (has_code(words, {"rhom"}) || says(lowered, {"returned home", "return home"})) {
    return InTouch::returned_home;
  }
  return InTouch::other;
}

Activity read_activity(std::string_view cleaned) {
  const std::string lowered = lower_case(without_prefix(cleaned));
  const std::vector<std::string> words = words_of(lowered);
  for (const std::string& word : words) {
    if (word.size() != 2 || word[1] < '1' || word[1] > '6') continue;
    if (word[0] == 'f' || word[0] == 'p') return Activity::in_work_or_learning;
    if (word[0] == 'g') return Activity::not_in_either;
  }
  if (has_code(words, {"neet"}) || says(lowered, {"not in education", "not in employment"})) {
    return Activity::not_in_either;
  }
  if (has_code(words, {"eet"}) ||
      says(lowered, {"education", "training", "employment", "apprentice", "higher ed"})) {
    return Activity::in_work_or_learning;
  }
  return Activity::not_recorded;
}

bool read_suitable(std::string_view cleaned) {
  const std::string lowered = lower_case(without_prefix(cleaned));
  const std::vector<std::string> words = words_of(lowered);
  if (has_code(words, {"unsuitable", "not", "no"})) return false;
  if (has_code(words, {"suitable", "yes", "true"})) return true;
  // A digit or letter is an answer only where it is all there is.
  return words.size() == 1 && has_code(words, {"y", "1"});
}

bool read_suitable_code(std::string_view cleaned) {
  const std::vector<std::string> words = words_of(without_prefix(cleaned));
  return std::any_of(words.begin(), words.end(), [](const std::string& word) {
    return word.size() == 2 && word[0] >= 'a' && word[0] <= 'z' && word[1] == '1';
  });
}

bool read_stays_long_term(std::string_view cleaned) {
  return says(lower_case(cleaned), {"long-term", "long term", "supported living"});
}

}  // namespace bandstand
