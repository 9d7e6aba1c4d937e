// How complete each column is that some figure rests on.
// Definition: row accounting (blank, unreadable and unknown values of used rows).
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "model/caseload.h"

namespace bandstand {

/// The cells of one column in the used rows of one file.
struct CellCounts {
  std::uint64_t rows = 0;  ///< rows that should have a value
  std::uint64_t filled = 0;
  std::uint64_t unreadable = 0;
  std::uint64_t unknown = 0;
  std::uint64_t blank() const { return rows - filled - unreadable - unknown; }
  void add(const CellCounts& more);
};

struct ColumnCells {
  ListId table = ListId::contacts;
  const ColumnSpec* spec = nullptr;
  bool present = false;  ///< some file has it
  /// Counted only where this date is known; Column::child = in every row.
  Column only_with = Column::child;
  /// A blank says that the event has not happened, or not yet.
  bool blank_is_an_answer = false;
  CellCounts all;
  struct OfFile {
    int file = 0;
    bool present = false;
    CellCounts cells;
  };
  std::vector<OfFile> files;  ///< in order of loading
};

/// A value that is no code of its column, and in how many used rows it stands.
struct UnknownCode {
  ListId table = ListId::contacts;
  std::string_view column;
  std::string value;
  std::uint64_t rows = 0;
};

struct TableCells {
  std::vector<ColumnCells> columns;
  std::vector<UnknownCode> codes;  ///< most frequent first
};

/// Every column of the table that some figure reads, present or not, without the child's id.
/// One pass over each column and over the noted cells.
TableCells table_cells(const ListView& view, std::span<const FileRecord> files);

}  // namespace bandstand
