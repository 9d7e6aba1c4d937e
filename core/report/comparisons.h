// Every indicator with a published counterpart, one row each, beside England, its region and its
// statistical neighbours; why the others have none; and which files bring what is missing.
// Definition: comparators (only like with like).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/comparison.h"
#include "report/views.h"

namespace bandstand {

struct ComparedIndicatorView {
  std::string indicator, title, group, unit, polarity, polarity_words, year;
  /// `own_computed` is of the mode in use; all others are published.
  std::optional<ComparisonValueView> own, own_computed, mean, median, region, england;
  std::optional<double> rank, rank_of;
  std::string rank_words, quartile, quartile_name, quartile_words;
  std::string beside_england;  ///< `Better than England`, `Above England` where neutral

  template <class Visit>
  void each(Visit&& v) const {
    v("indicator", indicator), v("title", title), v("group", group), v("unit", unit);
    v("polarity", polarity), v("polarity_words", polarity_words), v("year", year);
    v("own", own), v("own_computed", own_computed), v("mean", mean), v("median", median);
    v("region", region), v("england", england), v("rank", rank), v("rank_of", rank_of);
    v("rank_words", rank_words), v("quartile", quartile), v("quartile_name", quartile_name);
    v("quartile_words", quartile_words), v("beside_england", beside_england);
  }
};

/// A file that brings comparisons, and under which names its publisher has it.
struct ComparatorFileView {
  std::string title, publication, file_name;
  bool loaded = false;
  std::vector<std::string> compares;  ///< titles of indicators

  template <class Visit>
  void each(Visit&& v) const {
    v("title", title), v("publication", publication), v("file_name", file_name);
    v("loaded", loaded), v("compares", compares);
  }
};

struct ComparisonsView {
  /// Why there is no row at all.
  std::optional<std::string> not_computable;
  std::string authority, model, region, year, words;
  std::vector<std::string> years;  ///< latest first
  std::vector<ComparedIndicatorView> rows;
  std::vector<NotComputableView> without;
  std::vector<ComparatorFileView> files;
  std::vector<std::string> notes;

  template <class Visit>
  void each(Visit&& v) const {
    v("not_computable", not_computable), v("authority", authority), v("model", model);
    v("region", region), v("year", year), v("words", words), v("years", years), v("rows", rows);
    v("without", without), v("files", files), v("notes", notes);
  }
};

/// `year`: a financial year; empty: of each indicator the latest that has a published value.
ComparisonsView comparisons_view(std::string_view year, const FigureSet& figures,
                                 const Settings& settings, const CouncilData& council);

}  // namespace bandstand
