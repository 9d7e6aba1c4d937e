// How far the loaded case lists can be trusted, before any figure is: rows, columns, months, traps.
// Definition: row accounting, coverage; sharing figures (see quality_numbers.h).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "model/caseload.h"

namespace bandstand {

struct IndicatorRefView {
  std::string indicator, title;
  template <class Visit>
  void each(Visit&& v) const {
    v("indicator", indicator), v("title", title);
  }
};

struct QualityReasonView {
  std::string reason, outcome;
  double rows = 0;
  std::string effect, advice;
  std::vector<IndicatorRefView> indicators;
  template <class Visit>
  void each(Visit&& v) const {
    v("reason", reason), v("outcome", outcome), v("rows", rows), v("effect", effect);
    v("advice", advice), v("indicators", indicators);
  }
};

struct QualityColumnView {
  std::string table, column, status, status_words;
  double rows = 0, filled = 0, blank = 0, unreadable = 0, unknown = 0;
  std::string share;
  std::optional<double> bar;
  std::string words;
  std::vector<IndicatorRefView> indicators;
  bool breakdown = false;
  template <class Visit>
  void each(Visit&& v) const {
    v("table", table), v("column", column), v("status", status), v("status_words", status_words);
    v("rows", rows), v("filled", filled), v("blank", blank), v("unreadable", unreadable);
    v("unknown", unknown), v("share", share), v("bar", bar), v("words", words);
    v("indicators", indicators), v("breakdown", breakdown);
  }
};

struct QualityMonthView {
  double events = 0;
  std::string state;
  template <class Visit>
  void each(Visit&& v) const {
    v("events", events), v("state", state);
  }
};

struct QualitySeriesView {
  std::string table, column, usual;
  std::vector<QualityMonthView> months;
  template <class Visit>
  void each(Visit&& v) const {
    v("table", table), v("column", column), v("usual", usual), v("months", months);
  }
};

struct QualityCodeView {
  std::string table, column, value;
  double rows = 0;
  template <class Visit>
  void each(Visit&& v) const {
    v("table", table), v("column", column), v("value", value), v("rows", rows);
  }
};

struct QualityCheckView {
  std::string check, title, outcome, outcome_words, words, advice;
  template <class Visit>
  void each(Visit&& v) const {
    v("check", check), v("title", title), v("outcome", outcome);
    v("outcome_words", outcome_words), v("words", words), v("advice", advice);
  }
};

struct QualityFileView {
  double id = 0;
  std::string name;
  double rows_read = 0, rows_used = 0;
  std::string covers;
  template <class Visit>
  void each(Visit&& v) const {
    v("id", id), v("name", name), v("rows_read", rows_read), v("rows_used", rows_used);
    v("covers", covers);
  }
};

struct QualityListView {
  std::string key, title;
  bool in_use = true;
  double rows_read = 0, rows_used = 0, rows_set_aside = 0;
  std::string used_share, covers;
  double to_look_at = 0;
  std::string words;
  std::vector<QualityFileView> files;
  std::vector<QualityReasonView> reasons;
  std::vector<QualityColumnView> columns;
  std::vector<QualityCodeView> codes;
  std::vector<QualitySeriesView> series;
  std::vector<QualityCheckView> checks;
  std::vector<std::string> notes;
  template <class Visit>
  void each(Visit&& v) const {
    v("key", key), v("title", title), v("in_use", in_use), v("rows_read", rows_read);
    v("rows_used", rows_used), v("rows_set_aside", rows_set_aside), v("used_share", used_share);
    v("covers", covers), v("to_look_at", to_look_at), v("words", words), v("files", files);
    v("reasons", reasons), v("columns", columns), v("codes", codes), v("series", series);
    v("checks", checks), v("notes", notes);
  }
};

struct DataQualityView {
  std::string as_at, words;
  double to_look_at = 0;
  std::vector<std::string> months;  ///< `2018-04`: the columns of every series
  std::vector<QualityListView> lists;
  std::vector<QualityCheckView> checks;  ///< across lists
  std::vector<std::string> notes;
  template <class Visit>
  void each(Visit&& v) const {
    v("as_at", as_at), v("words", words), v("to_look_at", to_look_at), v("months", months);
    v("lists", lists), v("checks", checks), v("notes", notes);
  }
};

/// Of the case lists only. Those that figures are computed from first, each group in the order of
/// its layout; the tables of a census in one XML file are one list.
DataQualityView data_quality_view(std::span<const FileRecord> files, const Caseload& caseload);

}  // namespace bandstand
