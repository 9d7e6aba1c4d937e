// How alike two headings are: words, usual abbreviations and spelling mistakes.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bandstand {

/// A heading as words of one spelling each: `RefDt`, `ref_date` and `Referral date` are the same.
std::vector<std::string> heading_words(std::string_view raw);

/// From 0 to 1: how alike two words are. Short words must be equal.
double word_likeness(std::string_view a, std::string_view b);

/// From 0 to 1: how much of both headings is the same. Words that many headings have count little;
/// headings that speak of different things (start and end, team and worker, contact and referral)
/// are not alike at all.
double heading_likeness(const std::vector<std::string>& heading,
                        const std::vector<std::string>& standard);

/// From 0 to 1: how alike two headings of a return are, which are names rather than words
/// (`DECOM`, `PLACE_PROVIDER`).
double name_likeness(std::string_view heading, std::string_view standard);

/// From 0 to 1: how much of both phrases is the same, every word counting alike.
double phrase_likeness(const std::vector<std::string>& phrase,
                       const std::vector<std::string>& standard);

}  // namespace bandstand
