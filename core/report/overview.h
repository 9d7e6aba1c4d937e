// What stands out in one year's latest figures, in sentences: the first thing to read.
// Definition: targets, direction of travel, intervals and control rules, tracker, coverage.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/figure_set.h"
#include "report/views.h"

namespace bandstand {

/// One indicator in one list of the overview. Notable: off target, more than chance would explain,
/// or going the same way for several periods.
struct OverviewItemView {
  std::string indicator, title, group, sentence, rag, rag_words, direction;
  bool notable = false;
  FigureView figure;

  template <class Visit>
  void each(Visit&& v) const {
    v("indicator", indicator), v("title", title), v("group", group), v("sentence", sentence);
    v("rag", rag), v("rag_words", rag_words), v("direction", direction), v("notable", notable);
    v("figure", figure);
  }
};

struct OverviewSectionView {
  std::string name, title, words;
  std::vector<OverviewItemView> items;

  template <class Visit>
  void each(Visit&& v) const {
    v("name", name), v("title", title), v("words", words), v("items", items);
  }
};

/// How many indicators have a rating.
struct RatingCountView {
  std::string rag, words;
  double indicators = 0;

  template <class Visit>
  void each(Visit&& v) const {
    v("rag", rag), v("words", words), v("indicators", indicators);
  }
};

struct OverviewView {
  std::string year, as_at, summary;
  double indicators = 0, better = 0, worse = 0;
  std::vector<RatingCountView> ratings;
  std::vector<OverviewSectionView> sections;
  std::vector<std::string> caveats;

  template <class Visit>
  void each(Visit&& v) const {
    v("year", year), v("as_at", as_at), v("summary", summary), v("indicators", indicators);
    v("better", better), v("worse", worse), v("ratings", ratings), v("sections", sections);
    v("caveats", caveats);
  }
};

/// Of the figures that the quarterly table rates in the year: each indicator's latest, of its first
/// source. Sections `off_target` (the largest gap against the target first), `close`, `worse`,
/// `changed` (those that chance would not explain first) and, in the year of the as-at date,
/// `tracker`; a section without items says so in its words. What is hidden is in no section and in
/// no number; without any target there are no ratings.
OverviewView overview(FinancialYear year, const FigureSet& figures, const Caseload& caseload,
                      const CouncilData& council);

}  // namespace bandstand
