// The rows of one Annex A list as typed columns, and the record of every file they came from.
// Definition: row accounting (rows read = used + set aside, by reason, line and value).
#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dates/period.h"
#include "lists/interner.h"
#include "lists/schema.h"
#include "lists/unrecognised.h"
#include "lists/values.h"

namespace bandstand {

/// Why a row is not used, or is used but worth a look.
enum class RowReason : std::uint8_t {
  // set aside
  no_child_id,
  no_date,
  unreadable_date,
  implausible_date,
  after_as_at,
  duplicate,
  row_too_long,
  not_understood,  ///< a row of a measures, targets or other settings file
  not_needed,      ///< of a national table: another area, age or group
  // queries: the row is used
  unreadable_later_date,
  implausible_later_date,
  end_before_start,
  unknown_code,
  unreadable_number,
  too_many_cells,
  unclosed_quote,
};
inline constexpr std::size_t row_reason_count = 16;
constexpr bool is_set_aside(RowReason reason) { return reason <= RowReason::not_needed; }
/// `unreadable date`, `after the as-at date`, `duplicate` ...
std::string_view row_reason_text(RowReason reason);

struct RowIssue {
  std::uint32_t line = 0;
  RowReason reason = RowReason::no_child_id;
  std::uint16_t column = 0;  ///< position of the heading in FileRecord::headers, or no_column
  std::uint32_t value = 0;   ///< in FileRecord::values
  static constexpr std::uint16_t no_column = std::numeric_limits<std::uint16_t>::max();
};

enum class FileKind : std::uint8_t {
  list,
  measures,
  targets,
  bandings,
  population,
  bank_holidays,
  settings,
  workers,
  caseloads,
  actions,
  flags,
  context,
  aliases,
  census_header,  ///< what a census says of itself; no figure rests on it
  comparators,    ///< published figures of other authorities
  neighbours,     ///< statistical neighbours
  unusable
};
/// `list`, `measures`, `targets`, `bandings`, `population`, `bank_holidays`, `settings` ...,
/// `unusable`.
std::string_view file_kind_name(FileKind kind);

struct FileHeader {
  std::string text;
  bool recognised = false;
  std::string_view column = {};  ///< the standard heading it was read as
  bool not_needed = false;       ///< the council has said that nothing is to be read from it
};

/// Everything known about one file except its rows.
struct FileRecord {
  int id = 0;
  std::string name;
  FileKind kind = FileKind::unusable;
  ListId list = ListId::contacts;  ///< only for FileKind::list
  std::string title;
  std::uint64_t bytes = 0;
  std::uint64_t rows_read = 0;
  std::vector<FileHeader> headers;
  std::vector<std::string_view> missing_columns;
  std::vector<RowIssue> issues;  ///< those that do not depend on the as-at date or other files
  Interner values;
  std::string message;  ///< what is wrong and what to do; only for FileKind::unusable
  /// The list that an unusable file with headings likely is.
  std::optional<ListId> likely_list;
  Unrecognised unrecognised;
  std::vector<std::string> notes;
  /// The opening bytes and a hash of all of them: what breaks a tie between files of one date.
  std::string opening;
  std::uint64_t content_hash = 0;
  /// Of a table of the SSDA903 return: the year it covers, where its name or its dates tell.
  std::optional<FinancialYear> return_year;
  bool year_from_name = false;
  std::uint64_t read_under = 0;  ///< the fingerprint of the aliases it was read with

  bool has_column(Column column) const;
  std::uint64_t count(RowReason reason) const { return counts[static_cast<std::size_t>(reason)]; }
  void add_issue(std::uint64_t line, RowReason reason, std::size_t header, std::string_view value);

  std::array<std::uint64_t, row_reason_count> counts{};
  std::array<bool, column_count> columns{};
};

/// The record with this id, or null.
const FileRecord* find_record(std::span<const FileRecord> files, int id);

/// What stands in a column where a cell says nothing.
constexpr std::int32_t missing_of(CellType type) {
  return type == CellType::text || type == CellType::yes_no ? 0 : missing_value;
}

/// The rows [first, first + count) of a table that came from one file, in the file's order.
struct FilePart {
  int file = 0;
  std::uint32_t first = 0;
  std::uint32_t count = 0;
  bool holds(std::uint32_t row) const { return row >= first && row - first < count; }
  friend bool operator==(const FilePart&, const FilePart&) = default;
};

/// What a column is that nobody has written to.
inline const Values<std::int32_t> no_values;

/// One list, all its files one after the other. A column no file has is empty; otherwise it has a
/// value for every row: days since 1970, a number, a YesNo, or the number of a word in its
/// vocabulary.
struct ListTable {
  Values<std::uint32_t> child;
  Values<std::uint32_t> line;
  std::vector<Values<std::int32_t>> columns;  // one for each Column, once anybody writes to one
  std::vector<FilePart> parts;

  std::uint32_t rows() const { return child.size(); }
  Values<std::int32_t>& column(Column c);
  const Values<std::int32_t>& column(Column c) const {
    return columns.empty() ? no_values : columns[static_cast<std::size_t>(c)];
  }
  bool has(Column c) const { return !column(c).empty(); }
  /// The position in `parts` of the file a row came from.
  std::size_t part_of(std::uint32_t row) const;
  /// Takes the rows of a file out again.
  void remove_part(int file);
};

/// All lists with the texts their numbers stand for.
struct ListStore {
  ListStore();
  std::array<ListTable, list_count> tables;
  Interner children;
  /// Cleaned texts of names and codes; number 0 is the empty text, not recorded.
  std::array<Interner, vocabulary_count> words;

  ListTable& table(ListId list) { return tables[list_index(list)]; }
  const ListTable& table(ListId list) const { return tables[list_index(list)]; }
  Interner& vocabulary(Vocabulary v) { return words[static_cast<std::size_t>(v)]; }
  const Interner& vocabulary(Vocabulary v) const { return words[static_cast<std::size_t>(v)]; }
};

}  // namespace bandstand
