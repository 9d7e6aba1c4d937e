// What has to hold of the rows that a file left in the store, and a store that lasts: making one
// costs more than reading a short file.
#pragma once

#include <algorithm>
#include <cstdint>

#include "fuzz/fuzz.h"
#include "lists/codes.h"
#include "lists/list_table.h"

namespace bandstand::fuzz {

/// The part of a table that came from a file; null if none did.
inline const FilePart* part_of(const ListTable& table, int file) {
  const auto found = std::find_if(table.parts.begin(), table.parts.end(),
                                  [file](const FilePart& part) { return part.file == file; });
  return found == table.parts.end() ? nullptr : &*found;
}

/// Takes a file out of all tables.
inline void remove_file(ListStore& store, int file) {
  for (ListTable& table : store.tables) table.remove_part(file);
}

/// A store without rows or words, the same one each time. What the last execution put there must
/// have been taken out of its tables.
inline ListStore& empty_store() {
  static ListStore store;
  for (const ListTable& table : store.tables) {
    require(table.parts.empty() && table.rows() == 0 && table.line.empty(),
            "a file that is taken out leaves no row behind");
  }
  store.children.clear();
  for (Interner& words : store.words) {
    words.clear();
    words.id("");
  }
  return store;
}

inline void check_value(const ColumnSpec& column, std::int32_t value, const ListStore& store) {
  const Date date = Date::from_days(value);
  switch (column.type) {
    case CellType::first_date:
    case CellType::event_date:
    case CellType::other_date:
      if (value == missing_value) return;
      require(date >= Date::from_ymd(1990, 1, 1) && date <= Date::from_ymd(9999, 12, 31),
              "a stored date is of 1990 or later");
      return;
    case CellType::birth_date:
      if (value == missing_value) return;
      require(date >= Date::from_ymd(1, 1, 1) && date <= Date::from_ymd(9999, 12, 31),
              "a stored date of birth is in the calendar");
      return;
    case CellType::yes_no:
      require(value >= 0 && value <= static_cast<std::int32_t>(YesNo::no), "an answer is one");
      return;
    case CellType::text:
      require(value >= 0 &&
                  static_cast<std::uint32_t>(value) < store.vocabulary(column.vocabulary).size(),
              "a stored name is in the vocabulary");
      return;
    case CellType::thousandths:
      require(value == missing_value || value >= 0, "an amount is not negative");
      return;
    case CellType::child_id:
    case CellType::whole_number:
    case CellType::unread:
      return;
  }
}

/// Every row of the part has a child, a line behind the one before it, and values of its columns.
inline void check_rows(const ListSpec& spec, const FilePart& part, const ListStore& store) {
  const ListTable& table = store.table(spec.id);
  require(part.first + part.count <= table.rows() && table.line.size() == table.rows(),
          "the table has the rows of its parts");
  for (std::uint32_t row = part.first; row < part.first + part.count; ++row) {
    require(
        table.child[row] < store.children.size() && !store.children.text(table.child[row]).empty(),
        "every row has a child");
    require(row == part.first || table.line[row - 1] <= table.line[row], "rows are in order");
  }
  for (const ColumnSpec& column : spec.columns) {
    if (!table.has(column.column)) continue;
    const Values<std::int32_t>& values = table.column(column.column);
    require(values.size() == table.rows(), "a column has a value for every row");
    for (std::uint32_t row = part.first; row < part.first + part.count; ++row) {
      check_value(column, values[row], store);
    }
  }
}

/// Every row read is in a table or set aside, and every issue is one of the file's.
inline void check_account(const FileRecord& record, const ListStore& store) {
  std::uint64_t stored = 0;
  for (const ListSpec& spec : list_specs()) {
    const FilePart* part = part_of(store.table(spec.id), record.id);
    if (part == nullptr) continue;
    require(record.kind == FileKind::list, "only a list has rows in the store");
    stored += part->count;
    check_rows(spec, *part, store);
  }
  std::uint64_t issues = 0;
  std::uint64_t set_aside = 0;
  for (std::size_t reason = 0; reason < row_reason_count; ++reason) {
    issues += record.counts[reason];
    if (is_set_aside(static_cast<RowReason>(reason))) set_aside += record.counts[reason];
  }
  require(record.issues.size() == issues, "every issue is counted under its reason");
  if (record.kind == FileKind::list) {
    require(record.rows_read == stored + set_aside, "rows read = rows stored + rows set aside");
  }
  for (const RowIssue& issue : record.issues) {
    require(issue.column == RowIssue::no_column || issue.column < record.headers.size(),
            "an issue is about a column of the file");
    require(issue.value < record.values.size(), "an issue has its value");
  }
  require((record.kind == FileKind::unusable) == !record.message.empty(),
          "a file is of use, or says why not");
}

/// Whether two files left the same rows in a list.
inline bool have_same_rows(ListId list, int a, int b, const ListStore& store) {
  const ListTable& table = store.table(list);
  const FilePart* const one = part_of(table, a);
  const FilePart* const other = part_of(table, b);
  if (one == nullptr || other == nullptr) return one == other;
  if (one->count != other->count) return false;
  for (std::uint32_t i = 0; i < one->count; ++i) {
    const std::uint32_t x = one->first + i;
    const std::uint32_t y = other->first + i;
    if (table.child[x] != table.child[y] || table.line[x] != table.line[y]) return false;
    for (const Values<std::int32_t>& values : table.columns) {
      if (!values.empty() && values[x] != values[y]) return false;
    }
  }
  return true;
}

}  // namespace bandstand::fuzz
