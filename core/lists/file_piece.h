// The rows of one stretch of a list file, read by another engine: what several workers make of one
// large file is put together from these. A piece is bytes, because each worker has its own memory.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lists/content_hash.h"
#include "lists/csv_scanner.h"
#include "lists/list_table.h"

namespace bandstand {

/// Texts one after the other: many short ones without an allocation each.
struct FlatTexts {
  std::string letters;
  std::vector<std::uint32_t> ends;

  void add(std::string_view text) {
    letters += text;
    ends.push_back(static_cast<std::uint32_t>(letters.size()));
  }
  std::size_t size() const { return ends.size(); }
  std::string_view operator[](std::size_t i) const {
    const std::size_t start = i == 0 ? 0 : ends[i - 1];
    return std::string_view(letters).substr(start, ends[i] - start);
  }
};

struct FilePiece {
  /// Bytes of the file from which on rows were looked for, and to which. The rows are those that
  /// start behind the first line end at or after `start`, to the one that spans `end`.
  std::uint64_t start = 0;
  std::uint64_t end = 0;
  std::uint64_t rows_end = 0;      ///< where the last row ends, in bytes of the file
  bool ends_between_rows = false;  ///< false: what ends there is inside a row, and nothing is right
  std::uint64_t read_under = 0;    ///< the fingerprint of the aliases
  ListId list = ListId::contacts;
  std::uint64_t lines = 0;  ///< line ends in the rows; lines below count from 1
  std::uint64_t rows_read = 0;
  std::uint64_t repeated_headings = 0;
  ContentHash hash;    ///< of the bytes from `start` to `end`
  std::string beyond;  ///< the bytes from `end` to `rows_end`
  struct Issue {
    std::uint32_t line = 0;
    RowReason reason = RowReason::no_child_id;
    std::uint16_t column = RowIssue::no_column;
    std::string value;
  };
  std::vector<Issue> issues;
  std::vector<CsvProblem> problems;
  FlatTexts children;  ///< ids of this piece; `child` numbers them
  std::vector<std::uint32_t> child;
  std::vector<std::uint32_t> line;
  struct OfColumn {
    Column column = Column::child;
    std::vector<std::int32_t> values;
    FlatTexts words;  ///< of a column of names; its values number them
  };
  std::vector<OfColumn> columns;

  std::string bytes() const;
  /// Nothing if the bytes are no piece, or its numbers do not fit together.
  static std::optional<FilePiece> from_bytes(std::string_view bytes);
};

}  // namespace bandstand
