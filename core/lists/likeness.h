// How alike two headings are: words, usual abbreviations and spelling mistakes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bandstand {

/// A heading as words of one spelling each: `RefDt`, `ref_date` and `Referral date` are the same.
std::vector<std::string> heading_words(std::string_view raw);

/// The words of a heading with what is known of each, so that it can be compared with many.
class HeadingWords {
 public:
  HeadingWords() = default;
  explicit HeadingWords(std::string_view raw);

  bool empty() const { return words_.empty(); }
  std::size_t size() const { return words_.size(); }

  /// From 0 to 1: how much of both headings is the same. Words that many headings have count
  /// little; headings that speak of different things (start and end, team and worker, contact and
  /// referral) are not alike at all.
  double likeness(const HeadingWords& standard) const;

 private:
  bool contrary_to(const HeadingWords& standard) const;

  std::vector<std::string> words_;
  std::vector<double> weights_;               // by word
  std::vector<std::uint32_t> contrasts_;      // by word: the lines of contrasts it stands in
  std::vector<std::string_view> qualifiers_;  // those of the words
  std::uint32_t all_contrasts_ = 0;
  std::uint32_t initials_ = 0;  // a bit for each letter that a word begins with
  bool denies_ = false;
};

/// From 0 to 1: how alike two words are. Short words must be equal.
double word_likeness(std::string_view a, std::string_view b);

/// The letters and digits of a heading of a return, which is a name rather than words (`DECOM`,
/// `PLACE_PROVIDER`): compared as one word.
std::string name_letters(std::string_view heading);

/// From 0 to 1: how much of both phrases is the same, every word counting alike.
double phrase_likeness(const std::vector<std::string>& phrase,
                       const std::vector<std::string>& standard);

}  // namespace bandstand
