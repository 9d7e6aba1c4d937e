// What of a file was not recognised, with what it likely is, and what it could be said to be.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lists/aliases.h"
#include "lists/list_table.h"

namespace bandstand {

struct MappedHeadingView {
  std::string header;
  std::optional<std::string> column;
  std::vector<std::string> samples;
  std::string likely;
  bool not_needed = false;

  template <class Visit>
  void each(Visit&& v) const {
    v("header", header), v("column", column), v("samples", samples), v("likely", likely);
    v("not_needed", not_needed);
  }
};

struct UnknownValueView {
  std::string list, column, header, value;
  double rows = 0;
  std::string likely, likely_words;

  template <class Visit>
  void each(Visit&& v) const {
    v("list", list), v("column", column), v("header", header), v("value", value), v("rows", rows);
    v("likely", likely), v("likely_words", likely_words);
  }
};

struct MoreValuesView {
  std::string header;
  double values = 0, rows = 0;

  template <class Visit>
  void each(Visit&& v) const {
    v("header", header), v("values", values), v("rows", rows);
  }
};

struct FileMappingView {
  std::string list, title;
  bool recognised = false;
  double rows = 0;
  std::vector<std::string> needed;
  std::vector<MappedHeadingView> headings;
  std::vector<UnknownValueView> values;
  std::vector<MoreValuesView> more;

  template <class Visit>
  void each(Visit&& v) const {
    v("list", list), v("title", title), v("recognised", recognised), v("rows", rows);
    v("needed", needed), v("headings", headings), v("values", values), v("more", more);
  }
};

/// The file as a list: the one it was recognised as, else the one named, else the one it likely is.
FileMappingView file_mapping(const FileRecord& record, std::string_view list,
                             const Aliases& aliases);

struct UnknownCounts {
  std::uint64_t headings = 0;
  std::uint64_t values = 0;
};
/// How many headings and values of a file wait for somebody to say what they are.
UnknownCounts unknown_counts(const FileRecord& record);

struct CodeView {
  std::string code, words;

  template <class Visit>
  void each(Visit&& v) const {
    v("code", code), v("words", words);
  }
};

struct LayoutColumnView {
  std::string header;
  std::vector<CodeView> codes;

  template <class Visit>
  void each(Visit&& v) const {
    v("header", header), v("codes", codes);
  }
};

struct ListLayoutView {
  std::string list, title;
  std::vector<LayoutColumnView> columns;

  template <class Visit>
  void each(Visit&& v) const {
    v("list", list), v("title", title), v("columns", columns);
  }
};

/// Every list that a file can be, with its columns and their codes.
std::vector<ListLayoutView> list_layouts();

}  // namespace bandstand
