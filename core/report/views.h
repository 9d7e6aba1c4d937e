// What the page is shown, as plain values: each struct names its fields once, for whoever hands
// them over. Dates are ISO text; missing text is empty, missing numbers are none.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace bandstand {

struct FigureView {
  std::string indicator, title, basis, period, period_start, period_end;
  std::string breakdown, category, category_title;
  std::optional<double> numerator, denominator;
  std::string value;
  std::optional<double> plot;
  std::string unit, marker, marker_words, target, rag, rag_words, band, direction, direction_words;
  std::string source, note, words;
  std::optional<double> low, high;

  template <class Visit>
  void each(Visit&& v) const {
    v("indicator", indicator), v("title", title), v("basis", basis), v("period", period);
    v("period_start", period_start), v("period_end", period_end), v("breakdown", breakdown);
    v("category", category), v("category_title", category_title), v("numerator", numerator);
    v("denominator", denominator), v("value", value), v("plot", plot), v("unit", unit);
    v("marker", marker), v("marker_words", marker_words), v("target", target), v("rag", rag);
    v("rag_words", rag_words), v("band", band), v("direction", direction);
    v("direction_words", direction_words), v("source", source), v("note", note);
    v("words", words), v("low", low), v("high", high);
  }
};

struct ForecastView {
  std::string value, low, high, method, rag, rag_words, words, required;

  template <class Visit>
  void each(Visit&& v) const {
    v("value", value), v("low", low), v("high", high), v("method", method), v("rag", rag);
    v("rag_words", rag_words), v("words", words), v("required", required);
  }
};

struct ColumnView {
  std::string title, basis, period;

  template <class Visit>
  void each(Visit&& v) const {
    v("title", title), v("basis", basis), v("period", period);
  }
};

struct QuarterlyRowView {
  std::string indicator, title, unit, polarity, source;
  std::vector<std::optional<FigureView>> cells;
  std::string target, rag, rag_words, band;
  std::optional<ForecastView> forecast;

  template <class Visit>
  void each(Visit&& v) const {
    v("indicator", indicator), v("title", title), v("unit", unit), v("polarity", polarity);
    v("source", source), v("cells", cells), v("target", target), v("rag", rag);
    v("rag_words", rag_words), v("band", band), v("forecast", forecast);
  }
};

struct QuarterlyGroupView {
  std::string group, title;
  std::vector<QuarterlyRowView> rows;

  template <class Visit>
  void each(Visit&& v) const {
    v("group", group), v("title", title), v("rows", rows);
  }
};

struct NotComputableView {
  std::string indicator, title, reason;

  template <class Visit>
  void each(Visit&& v) const {
    v("indicator", indicator), v("title", title), v("reason", reason);
  }
};

struct QuarterlyTableView {
  std::string year, basis;
  std::vector<ColumnView> columns;
  std::vector<QuarterlyGroupView> groups;
  std::vector<NotComputableView> not_computable;
  std::vector<std::string> notes;

  template <class Visit>
  void each(Visit&& v) const {
    v("year", year), v("basis", basis), v("columns", columns), v("groups", groups);
    v("not_computable", not_computable), v("notes", notes);
  }
};

struct BandEdgeView {
  double value = 0;
  std::string words;

  template <class Visit>
  void each(Visit&& v) const {
    v("value", value), v("words", words);
  }
};

struct ChangeView {
  std::string date, words;

  template <class Visit>
  void each(Visit&& v) const {
    v("date", date), v("words", words);
  }
};

struct SeriesView {
  std::string basis, source;
  std::vector<FigureView> figures;

  template <class Visit>
  void each(Visit&& v) const {
    v("basis", basis), v("source", source), v("figures", figures);
  }
};

struct BreakdownView {
  std::string breakdown, basis;
  std::vector<FigureView> figures;

  template <class Visit>
  void each(Visit&& v) const {
    v("breakdown", breakdown), v("basis", basis), v("figures", figures);
  }
};

struct IndicatorView {
  std::optional<std::string> not_computable;
  std::string headline;
  std::optional<FigureView> latest;
  std::vector<SeriesView> series;
  std::optional<double> target;
  std::vector<BandEdgeView> band_edges;
  std::vector<ChangeView> changes;
  std::vector<std::string> breakdowns;
  std::optional<ForecastView> forecast;
  std::string computed_from, why;

  template <class Visit>
  void each(Visit&& v) const {
    v("not_computable", not_computable), v("headline", headline), v("latest", latest);
    v("series", series), v("target", target), v("band_edges", band_edges);
    v("changes", changes), v("breakdowns", breakdowns), v("forecast", forecast);
    v("computed_from", computed_from), v("why", why);
  }
};

struct TrackerCountsView {
  std::string category;
  double in_time = 0, becoming_overdue = 0, overdue = 0, total = 0;

  template <class Visit>
  void each(Visit&& v) const {
    v("category", category), v("in_time", in_time), v("becoming_overdue", becoming_overdue);
    v("overdue", overdue), v("total", total);
  }
};

struct DueSoonView {
  std::string category;
  double within_5 = 0, within_10 = 0, within_20 = 0;

  template <class Visit>
  void each(Visit&& v) const {
    v("category", category), v("within_5", within_5), v("within_10", within_10);
    v("within_20", within_20);
  }
};

struct TrackerView {
  std::string as_at;
  std::optional<std::string> not_computable;
  double limit = 0, warn_from = 0;
  std::string words;
  TrackerCountsView total;
  std::vector<TrackerCountsView> by_team, by_locality, by_worker;
  DueSoonView due_soon;
  std::vector<DueSoonView> due_soon_by_team;

  template <class Visit>
  void each(Visit&& v) const {
    v("as_at", as_at), v("not_computable", not_computable), v("limit", limit);
    v("warn_from", warn_from), v("words", words), v("total", total), v("by_team", by_team);
    v("by_locality", by_locality), v("by_worker", by_worker), v("due_soon", due_soon);
    v("due_soon_by_team", due_soon_by_team);
  }
};

struct CrossTableRowView {
  std::string category, category_title;
  std::vector<double> counts;
  std::vector<std::string> shares;

  template <class Visit>
  void each(Visit&& v) const {
    v("category", category), v("category_title", category_title), v("counts", counts);
    v("shares", shares);
  }
};

struct CrossTableView {
  std::optional<std::string> not_computable;
  std::string period, basis, title, row_title;
  std::vector<std::string> columns;
  std::vector<CrossTableRowView> rows;
  CrossTableRowView totals;
  std::vector<std::string> notes;

  template <class Visit>
  void each(Visit&& v) const {
    v("not_computable", not_computable), v("period", period), v("basis", basis);
    v("title", title), v("row_title", row_title), v("columns", columns), v("rows", rows);
    v("totals", totals), v("notes", notes);
  }
};

}  // namespace bandstand
