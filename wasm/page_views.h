// The parts of the contract that are about files, settings and words rather than figures.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine.h"
#include "report/cases.h"

namespace bandstand {

struct ReasonCountView {
  std::string reason;
  double rows = 0;
  template <class Visit>
  void each(Visit&& v) const {
    v("reason", reason), v("rows", rows);
  }
};

struct FileColumnView {
  std::string header;
  std::optional<std::string> column;
  bool not_needed = false;
  template <class Visit>
  void each(Visit&& v) const {
    v("header", header), v("column", column), v("not_needed", not_needed);
  }
};

struct FileEndView {
  double id = 0;
  std::string name, kind;
  std::optional<std::string> message;
  template <class Visit>
  void each(Visit&& v) const {
    v("id", id), v("name", name), v("kind", kind), v("message", message);
  }
};

struct FileSummaryView {
  double id = 0;
  std::string name, kind, title;
  std::optional<double> list;
  double bytes = 0, rows_read = 0, rows_used = 0;
  std::vector<ReasonCountView> set_aside, queries;
  std::vector<FileColumnView> columns;
  std::vector<std::string> missing_columns;
  std::optional<std::string> message;
  std::vector<std::string> notes;
  std::optional<std::string> covered_from, covered_to;
  bool outdated = false;
  double unknown_headings = 0, unknown_values = 0;
  template <class Visit>
  void each(Visit&& v) const {
    v("id", id), v("name", name), v("kind", kind), v("title", title), v("list", list);
    v("bytes", bytes), v("rows_read", rows_read), v("rows_used", rows_used);
    v("set_aside", set_aside), v("queries", queries), v("columns", columns);
    v("missing_columns", missing_columns), v("message", message), v("notes", notes);
    v("covered_from", covered_from), v("covered_to", covered_to);
    v("outdated", outdated);
    v("unknown_headings", unknown_headings), v("unknown_values", unknown_values);
  }
};

struct RowIssueView {
  double line = 0;
  std::string outcome, reason, column, value;
  template <class Visit>
  void each(Visit&& v) const {
    v("line", line), v("outcome", outcome), v("reason", reason), v("column", column);
    v("value", value);
  }
};

struct RowIssuesView {
  double total = 0;
  std::vector<RowIssueView> rows;
  template <class Visit>
  void each(Visit&& v) const {
    v("total", total), v("rows", rows);
  }
};

struct ChoiceView {
  std::string value, label;
  template <class Visit>
  void each(Visit&& v) const {
    v("value", value), v("label", label);
  }
};

struct SettingColumnView {
  std::string heading, title, kind, wanted;
  bool required = false;
  std::vector<ChoiceView> choices;
  template <class Visit>
  void each(Visit&& v) const {
    v("heading", heading), v("title", title), v("kind", kind), v("wanted", wanted);
    v("required", required), v("choices", choices);
  }
};

struct SettingRowView {
  std::string key, title, help, kind, value, default_value;
  std::vector<ChoiceView> choices;
  std::vector<std::string> affects;
  std::vector<SettingColumnView> columns;
  template <class Visit>
  void each(Visit&& v) const {
    v("key", key), v("title", title), v("help", help), v("kind", kind), v("value", value);
    v("default_value", default_value), v("choices", choices), v("affects", affects);
    v("columns", columns);
  }
};

struct CellFaultView {
  double line = 0;
  std::string column, value, message;
  template <class Visit>
  void each(Visit&& v) const {
    v("line", line), v("column", column), v("value", value), v("message", message);
  }
};

struct OutcomeView {
  bool ok = false;
  std::string message;
  std::vector<CellFaultView> faults;
  template <class Visit>
  void each(Visit&& v) const {
    v("ok", ok), v("message", message), v("faults", faults);
  }
};

struct FileRowsView {
  double file = 0;
  std::string name;
  std::vector<std::vector<std::string>> rows;
  std::vector<bool> replaced;
  template <class Visit>
  void each(Visit&& v) const {
    v("file", file), v("name", name), v("rows", rows), v("replaced", replaced);
  }
};

struct TableRowsView {
  std::vector<std::vector<std::string>> rows;
  std::vector<FileRowsView> files;
  template <class Visit>
  void each(Visit&& v) const {
    v("rows", rows), v("files", files);
  }
};

struct FrameView {
  std::string as_at, as_at_default, mode;
  std::vector<std::string> years, notes;
  std::string council, council_colour;
  template <class Visit>
  void each(Visit&& v) const {
    v("as_at", as_at), v("as_at_default", as_at_default), v("mode", mode), v("years", years);
    v("notes", notes), v("council", council), v("council_colour", council_colour);
  }
};

struct DefinitionRowView {
  std::string indicator, title, codes, group, unit;
  double decimals = 0;
  std::string polarity, polarity_words, plain, numerator_words, denominator_words, clock_words;
  std::vector<std::string> timescales, bases, breakdowns, needs, bands, sources, caveats;
  bool from_cases = false;
  template <class Visit>
  void each(Visit&& v) const {
    v("indicator", indicator), v("title", title), v("codes", codes), v("group", group);
    v("unit", unit), v("decimals", decimals), v("polarity", polarity);
    v("polarity_words", polarity_words), v("plain", plain), v("numerator_words", numerator_words);
    v("denominator_words", denominator_words), v("clock_words", clock_words);
    v("timescales", timescales), v("bases", bases), v("breakdowns", breakdowns);
    v("needs", needs), v("bands", bands), v("sources", sources), v("caveats", caveats);
    v("from_cases", from_cases);
  }
};

struct CaseListView {
  explicit CaseListView(CaseTable table)
      : total(static_cast<double>(table.total)),
        columns(std::move(table.columns)),
        rows(std::move(table.rows)) {}
  double total;
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
  template <class Visit>
  void each(Visit&& v) const {
    v("total", total), v("columns", columns), v("rows", rows);
  }
};

/// Of the record alone: no rows are counted and no caseload is worked out.
FileEndView end_of(const FileRecord& record);
FileSummaryView summary_of(const FileRecord& record, Engine& engine);
RowIssuesView row_issues_view(int file, PageOfRows page, Engine& engine);
std::vector<SettingRowView> settings_views(const Engine& engine);
std::vector<SettingRowView> settings_affecting(std::string_view indicator, const Engine& engine);
OutcomeView outcome_of(std::string_view key, std::string_view value, Engine& engine);
TableRowsView table_rows_view(std::string_view key, const Engine& engine);
FrameView frame_view(Engine& engine);
DefinitionRowView definition_view(std::uint16_t indicator, Engine& engine);

}  // namespace bandstand
