// An indicator beside England, its region and its statistical neighbours.
// Definition: comparators (rank, mean and median of neighbours, quartile bands).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/figure_set.h"
#include "report/standing.h"

namespace bandstand {

struct ComparisonValueView {
  std::string name, kind, year, value;
  std::optional<double> plot;
  std::string marker, note;

  template <class Visit>
  void each(Visit&& v) const {
    v("name", name), v("kind", kind), v("year", year), v("value", value), v("plot", plot);
    v("marker", marker), v("note", note);
  }
};

struct ComparisonSeriesView {
  std::string name, kind;
  std::vector<ComparisonValueView> points;

  template <class Visit>
  void each(Visit&& v) const {
    v("name", name), v("kind", kind), v("points", points);
  }
};

struct ComparisonView {
  std::optional<std::string> not_computable;
  std::string title, unit, polarity, words, model, authority, year;
  std::vector<std::string> years;
  std::vector<ComparisonValueView> bars, lines;
  std::optional<double> rank, rank_of;
  std::string rank_words, quartile, quartile_words;
  std::vector<ComparisonSeriesView> series;
  std::vector<std::string> notes;

  template <class Visit>
  void each(Visit&& v) const {
    v("not_computable", not_computable), v("title", title), v("unit", unit);
    v("polarity", polarity), v("words", words), v("model", model), v("authority", authority);
    v("year", year), v("years", years), v("bars", bars), v("lines", lines), v("rank", rank);
    v("rank_of", rank_of), v("rank_words", rank_words), v("quartile", quartile);
    v("quartile_words", quartile_words), v("series", series), v("notes", notes);
  }
};

/// `year`: a financial year (`2024-25`) or the reporting year it ends in (`2025`); empty or
/// unknown: the latest published. The council's own figure of the year stands beside the published
/// ones.
ComparisonView comparison_view(std::uint16_t indicator, std::string_view year,
                               const FigureSet& figures, const Settings& settings,
                               const CouncilData& council);

}  // namespace bandstand
