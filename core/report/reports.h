// The kinds of report councils publish, each as a choice of rows and columns over the same figures.
// Definition: quarterly table, surgery, tracker, key indicators and front door reports.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/figure_set.h"
#include "report/views.h"

namespace bandstand {

struct ReportRowView {
  std::string indicator, title, unit, polarity_words, source;
  std::vector<std::optional<FigureView>> cells;
  std::string target, rag, rag_words, direction_words, rank_words, comparison_words, headline, why;

  template <class Visit>
  void each(Visit&& v) const {
    v("indicator", indicator), v("title", title), v("unit", unit);
    v("polarity_words", polarity_words), v("source", source), v("cells", cells);
    v("target", target), v("rag", rag), v("rag_words", rag_words);
    v("direction_words", direction_words), v("rank_words", rank_words);
    v("comparison_words", comparison_words), v("headline", headline), v("why", why);
  }
};

struct ReportSectionView {
  std::string title;
  std::vector<ReportRowView> rows;

  template <class Visit>
  void each(Visit&& v) const {
    v("title", title), v("rows", rows);
  }
};

struct ReportView {
  std::string name, title, words, year;
  std::vector<ColumnView> columns;
  std::vector<ReportSectionView> sections;
  std::vector<NotComputableView> not_computable;
  std::vector<std::string> notes;

  template <class Visit>
  void each(Visit&& v) const {
    v("name", name), v("title", title), v("words", words), v("year", year);
    v("columns", columns), v("sections", sections), v("not_computable", not_computable);
    v("notes", notes);
  }
};

/// `name`: front-door, quarterly, key-indicators, tracker or surgery; nothing for any other. A row
/// for each source an indicator has figures from in the year; indicators without any are listed
/// apart, with the reason.
std::optional<ReportView> report_view(std::string_view name, FinancialYear year,
                                      const FigureSet& figures, const Caseload& caseload,
                                      const CouncilData& council);

}  // namespace bandstand
