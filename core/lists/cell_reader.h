// Turns the cells of one list's rows into typed columns.
// Definition: reading, and row accounting (set aside, or used with a query).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/aliases.h"
#include "lists/cell_values.h"
#include "lists/csv_scanner.h"
#include "lists/file_piece.h"
#include "lists/list_table.h"
#include "lists/recognise.h"

namespace bandstand {

/// Remembers what each spelling in a column means, so that a cell costs one look-up. The spellings
/// seen last are found by their ends; only of a long one the middle is looked at too.
class SpellingCache {
 public:
  SpellingCache(ListId list, const ColumnSpec& column, const Aliases& aliases)
      : type_(column.type),
        vocabulary_(column.vocabulary),
        list_(list),
        column_(column.column),
        aliases_(&aliases),
        recent_(recent_spellings) {}
  static constexpr std::int32_t unknown = -1;
  /// The stored value of a cell: a YesNo or the number of a word; `unknown` for a code not known.
  std::int32_t meaning(std::string_view raw, ListStore& store);

 private:
  static constexpr std::size_t recent_spellings = 1024;
  struct Recent {
    std::uint64_t start = 0;  // up to eight bytes from there
    std::uint64_t end = 0;    // the last eight of a text of more
    std::size_t size = static_cast<std::size_t>(-1);
    std::int32_t meaning = 0;
    std::uint32_t spelling = 0;
  };
  std::int32_t read(std::string_view raw, ListStore& store);
  std::int32_t looked_up(std::string_view raw, Recent& recent, ListStore& store);
  CellType type_;
  Vocabulary vocabulary_;
  ListId list_;
  Column column_;
  const Aliases* aliases_;
  Interner spellings_;
  std::vector<std::int32_t> meanings_;
  std::vector<Recent> recent_;  // by what is mixed of the ends of a text
  std::string scratch_;
};

class CellReader {
 public:
  /// `aliases` must outlive the reader.
  CellReader(const HeaderMatch& match, const Aliases& aliases, ListStore& store,
             FileRecord& record);
  /// Reads one row into the table, or sets it aside; either way it is accounted for in the record.
  void read(const CsvRow& row);
  /// To be called after the last row, and before rows are added or taken otherwise: the table's
  /// rows are whole only then.
  void finish();
  /// Copies the rows of the part into a piece, with the ids and words they need.
  void copy_rows(const FilePart& part, FilePiece& piece) const;
  /// Whether a piece has just the columns that are read here.
  bool fits(const FilePiece& piece) const;
  /// Adds the rows of a piece that fits, `lines` further down.
  void add_rows(const FilePiece& piece, std::uint64_t lines);

 private:
  struct Cell {
    std::size_t index;  // of the heading
    const ColumnSpec* spec;
    Values<std::int32_t>* target;
    std::size_t cache;   // in caches_, for names and answers
    bool ends_interval;  // that the row's first date starts
  };
  std::string_view text_at(const CsvRow& row, std::size_t index) const {
    return index < row.cells.size() ? row.cells[index] : std::string_view{};
  }
  CellDate first_date(const CsvRow& row) const;
  void keep_child(std::string_view id);
  bool sets_aside(const CsvRow& row, const CellDate& first, std::string_view child);
  void note(const CsvRow& row, RowReason reason, std::size_t index);
  std::int32_t later_date(const CsvRow& row, const Cell& cell);
  std::int32_t number(const CsvRow& row, const Cell& cell);

  ListId list_;
  ListStore* store_;
  ListTable* table_;
  FileRecord* record_;
  bool has_event_;
  std::vector<Cell> cells_;
  std::vector<SpellingCache> caches_;
  std::size_t headings_;
  std::vector<std::size_t> numbers_;  // of the headings in the record, where they differ
  std::size_t child_at_ = none;
  std::size_t first_date_at_ = none;
  std::size_t conference_at_ = none;  // of list 5: a row may count for its conference alone
  std::string scratch_;
  std::string child_scratch_;
  // Child ids not yet numbered, in letters of their own: numbering many at once is faster.
  std::vector<char> letters_;
  std::size_t letters_filled_ = 0;
  std::vector<std::string_view> ids_;
  static constexpr std::size_t none = static_cast<std::size_t>(-1);
};

}  // namespace bandstand
