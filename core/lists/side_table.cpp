// Recognising the small CSVs by their headings.
#include "lists/side_table.h"

#include <algorithm>
#include <initializer_list>

#include "lists/published_tables.h"
#include "lists/text.h"

namespace bandstand {
namespace {

std::vector<std::string> keys_of(std::span<const std::string_view> headings) {
  std::vector<std::string> keys;
  for (const std::string_view heading :
       headings.first(std::min<std::size_t>(headings.size(), 500))) {
    keys.push_back(match_key(heading.substr(0, 200)));
  }
  return keys;
}

bool all_of(const std::vector<std::string>& keys, std::initializer_list<std::string_view> wanted) {
  return std::all_of(wanted.begin(), wanted.end(), [&keys](std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  });
}

bool any_of(const std::vector<std::string>& keys, std::initializer_list<std::string_view> wanted) {
  return std::any_of(wanted.begin(), wanted.end(), [&keys](std::string_view key) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  });
}

bool is_comparator_table(const std::vector<std::string>& keys) {
  if (all_of(keys, {"indicator", "authority", "comparator type", "comparator", "value"})) {
    return true;
  }
  const auto tables = published_tables();
  return std::any_of(tables.begin(), tables.end(), [&keys](const PublishedTableSpec& spec) {
    return spec.id != PublishedTableId::population && has_marks(spec, keys);
  });
}

bool is_neighbour_table(const std::vector<std::string>& keys) {
  if (all_of(keys, {"authority", "neighbour"})) return true;
  return any_of(keys, {"sn 1", "sn1"}) && any_of(keys, {"old la code", "la num", "la number"});
}

// `sn 3` and `sn3`; what stands beside it (how close) is not read.
bool is_neighbour_column(std::string_view key) {
  if (key.substr(0, 2) != "sn") return false;
  key.remove_prefix(key.substr(2, 1) == " " ? 3 : 2);
  return !key.empty() &&
         std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

}  // namespace

std::string_view SideTable::cell(const Row& row, std::string_view key) const {
  const auto found = std::find(keys.begin(), keys.end(), key);
  if (found == keys.end()) return {};
  const auto index = static_cast<std::size_t>(found - keys.begin());
  if (index >= row.cells.size() || is_blank_value(row.cells[index])) return {};
  return row.cells[index];
}

bool SideTable::has(std::string_view key) const {
  return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::optional<FileKind> recognise_side_table(std::span<const std::string_view> headings) {
  const std::vector<std::string> keys = keys_of(headings);
  if (is_comparator_table(keys)) return FileKind::comparators;
  if (is_neighbour_table(keys)) return FileKind::neighbours;
  if (all_of(keys, {"indicator", "lower", "upper"}) && any_of(keys, {"label", "band"})) {
    return FileKind::bandings;
  }
  if (all_of(keys, {"indicator", "period"})) {
    if (any_of(keys, {"numerator", "value", "published value"})) return FileKind::measures;
    if (any_of(keys, {"target"})) return FileKind::targets;
  }
  if (all_of(keys, {"year", "population"}) ||
      all_of(keys, {"time period", "geographic level", "population estimate"})) {
    // The table of looked-after children also has populations, in a column of its own kind.
    if (!any_of(keys, {"population type", "indicator"})) return FileKind::population;
  }
  if (all_of(keys, {"setting", "value"})) return FileKind::settings;
  if (all_of(keys, {"worker", "date", "caseload"})) return FileKind::caseloads;
  if (all_of(keys, {"worker"}) && any_of(keys, {"fte", "recommended max", "role", "agency"})) {
    return FileKind::workers;
  }
  if (all_of(keys, {"action"}) && any_of(keys, {"due", "status"})) return FileKind::actions;
  if (all_of(keys, {"indicator"}) && any_of(keys, {"corporate priority", "area agreement"})) {
    return FileKind::flags;
  }
  if (all_of(keys, {"list", "column"}) && any_of(keys, {"header", "value"})) {
    return FileKind::aliases;
  }
  if (all_of(keys, {"collection", "year", "referencedate"})) return FileKind::census_header;
  if (all_of(keys, {"source", "item"})) return FileKind::context;
  if (all_of(keys, {"date", "title"})) return FileKind::bank_holidays;
  return std::nullopt;
}

bool is_read_column(FileKind kind, std::string_view key) {
  const auto among = [key](std::initializer_list<std::string_view> keys) {
    return std::find(keys.begin(), keys.end(), key) != keys.end();
  };
  switch (kind) {
    case FileKind::measures:
      return among({"indicator", "title", "period", "basis", "numerator", "denominator", "value",
                    "published value", "unit", "target", "source", "note", "breakdown",
                    "category"});
    case FileKind::targets:
      return among({"indicator", "period", "target", "tolerance", "red below", "red above",
                    "red below red above"});
    case FileKind::bandings:
      return among({"indicator", "year", "band", "label", "lower", "lower inclusive", "upper",
                    "upper inclusive", "set by", "source"});
    case FileKind::population:
      return is_published_column(key) || among({"year", "population"});
    case FileKind::bank_holidays:
      return among({"date", "title"});
    case FileKind::settings:
      return among({"setting", "value"});
    case FileKind::workers:
      return among({"worker", "team", "area", "role", "fte", "recommended max", "agency",
                    "vacancies", "newly qualified"});
    case FileKind::caseloads:
      return among({"worker", "date", "caseload", "source"});
    case FileKind::actions:
      return among({"indicator", "action", "lead", "due", "status", "comment", "note"});
    case FileKind::flags:
      return among({"indicator", "corporate priority", "area agreement"});
    case FileKind::context:
      return true;
    case FileKind::aliases:
      return among({"list", "column", "header", "value", "meaning"});
    case FileKind::census_header:
      return among({"collection", "year", "referencedate", "sourcelevel", "lea", "softwarecode",
                    "release", "serialno", "datetime"});
    case FileKind::comparators:
      return is_published_column(key) ||
             among({"indicator", "year", "period", "authority", "comparator type", "comparator",
                    "value", "unit", "note", "source"});
    case FileKind::neighbours:
      return among({"authority", "neighbour", "source", "old la code", "la num", "la number",
                    "la name"}) ||
             is_neighbour_column(key);
    case FileKind::list:
    case FileKind::unusable:
      return false;
  }
  return false;
}

std::string_view side_table_title(FileKind kind) {
  switch (kind) {
    case FileKind::measures:
      return "Measures";
    case FileKind::targets:
      return "Targets";
    case FileKind::bandings:
      return "Bandings";
    case FileKind::population:
      return "Population";
    case FileKind::bank_holidays:
      return "Bank holidays";
    case FileKind::settings:
      return "Settings";
    case FileKind::workers:
      return "Workers";
    case FileKind::caseloads:
      return "Caseload readings";
    case FileKind::actions:
      return "Actions";
    case FileKind::flags:
      return "Flags for the checklist";
    case FileKind::context:
      return "Context figures";
    case FileKind::aliases:
      return "Other headings and spellings";
    case FileKind::census_header:
      return "Header (CIN census)";
    case FileKind::comparators:
      return "Published figures for comparison";
    case FileKind::neighbours:
      return "Statistical neighbours";
    default:
      return "Not recognised";
  }
}

std::optional<std::string_view> known_unread_file(std::span<const std::string_view> headings) {
  const std::vector<std::string> keys = keys_of(headings);
  if (all_of(keys, {"time period", "geographic level"})) {
    return "a table of published national statistics";
  }
  return std::nullopt;
}

}  // namespace bandstand
