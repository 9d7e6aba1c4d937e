// What the words of the coded columns mean, worked out once for each word.
#pragma once

#include <cstdint>
#include <vector>

#include "lists/care_codes.h"
#include "lists/codes.h"
#include "lists/list_table.h"
#include "lists/return_codes.h"

namespace bandstand {

/// Meaning by word of one vocabulary; ask with the value of a column.
template <class Meaning>
class MeaningOf {
 public:
  template <class Read>
  void read(const Interner& words, Read&& meaning) {
    meanings_.clear();
    for (std::uint32_t word = 0; word < words.size(); ++word) {
      meanings_.push_back(static_cast<Meaning>(meaning(words.text(word))));
    }
  }
  Meaning operator[](std::int32_t word) const { return meanings_[static_cast<std::size_t>(word)]; }

 private:
  std::vector<Meaning> meanings_;
};

struct Meanings {
  explicit Meanings(const ListStore& store);

  MeaningOf<AssessmentType> assessment_type;
  MeaningOf<std::uint8_t> closed_and_logged;
  MeaningOf<LegalStatus> legal_status;
  MeaningOf<CareEnd> care_end;
  MeaningOf<CaseStatus> case_status;
  MeaningOf<InTouch> in_touch;
  MeaningOf<Activity> activity;
  MeaningOf<std::uint8_t> suitable;
  MeaningOf<std::uint8_t> suitable_code;
  MeaningOf<std::uint8_t> stays_long_term;
  MeaningOf<ReviewPart> review_part;
};

}  // namespace bandstand
