// The small CSVs beside the case lists: measures, targets, bandings, population, bank holidays.
// Definition: other CSVs it reads (recognised by their headings, columns in any order).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/list_table.h"

namespace bandstand {

/// The rows of such a file as text, cleaned.
struct SideTable {
  FileKind kind = FileKind::unusable;
  std::vector<std::string> keys;  ///< match_key of each heading
  struct Row {
    std::uint64_t line = 0;
    std::vector<std::string> cells;
  };
  std::vector<Row> rows;

  /// The cell under a heading; empty where there is none or it stands for nothing.
  std::string_view cell(const Row& row, std::string_view key) const;
  bool has(std::string_view key) const;
};

/// Which of these files the headings belong to; nothing if none.
std::optional<FileKind> recognise_side_table(std::span<const std::string_view> headings);

/// Whether anything is read from the column with this match_key in such a file.
bool is_read_column(FileKind kind, std::string_view key);

/// `Measures`, `Targets`, `Bandings`, `Population`, `Bank holidays`.
std::string_view side_table_title(FileKind kind);

/// A kind of file that is known but not read, for the message that says so: an SSDA903 table, a
/// children in need census table, statistical neighbours ... Nothing if the headings are not those
/// of one.
std::optional<std::string_view> known_unread_file(std::span<const std::string_view> headings);

}  // namespace bandstand
