// The small tables that can be settings: targets, bandings, workers ... with their columns.
// Definition: other CSVs it reads; a table on the settings page is the text of such a file.
#pragma once

#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/list_table.h"
#include "model/settings.h"

namespace bandstand {

/// Where the values to choose from, or to suggest, come from.
enum class TableChoices : std::uint8_t { none, indicators, lists, list_columns, statuses };

struct TableColumnSpec {
  std::string_view heading;
  std::string_view title;
  std::string_view kind;    ///< `choice`, `text`, `number`, `date`, `yes-no`
  std::string_view wanted;  ///< completes "must be ..."
  std::string_view keys;    ///< match_keys of the headings it may have, separated by `|`
  bool required = false;
  bool names_row = false;  ///< two rows with the same such cells say the same thing
  TableChoices choices = TableChoices::none;
};

struct TableSpec {
  std::string_view key;
  std::string_view title;
  std::string_view help;
  FileKind kind;
  std::span<const TableColumnSpec> columns;
  /// A file's row gives way to the page's rows that agree with it in so many naming columns: a
  /// banding as a whole, an authority's neighbours as a whole, else a row for a row.
  std::size_t gives_way_by = std::numeric_limits<std::size_t>::max();
};

std::span<const TableSpec> table_specs();
/// The table with this key, or null.
const TableSpec* find_table(std::string_view key);
/// The table whose rows a file of this kind holds, or null.
const TableSpec* find_table(FileKind kind);
/// The number that stands for a table's setting where rows name their file: below 0, as no file's.
int file_of_table(const TableSpec& table);

/// A column as the page edits it.
SettingColumn column_view(const TableColumnSpec& column);

}  // namespace bandstand
