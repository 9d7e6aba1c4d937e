// Reads one dropped file, in chunks: says what it is, and puts the rows of a list into the store.
// Definition: row accounting; reading; input formats (title rows, repeated headings, ragged rows).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lists/content_hash.h"
#include "lists/csv_scanner.h"
#include "lists/file_piece.h"
#include "lists/heading_search.h"
#include "lists/list_table.h"
#include "lists/recognise.h"
#include "lists/side_table.h"

namespace bandstand {

class CellReader;
class CensusXml;

/// Feed the bytes in order, then finish; or abandon, which takes its rows out of the store again.
/// Only one intake may be at work on a store at a time.
class FileIntake {
 public:
  /// `aliases` must outlive the intake. `today` bounds the dates by which a return's year is told.
  FileIntake(int id, std::string name, ListStore& store, const Aliases& aliases, Date today);
  ~FileIntake();
  FileIntake(const FileIntake&) = delete;
  FileIntake& operator=(const FileIntake&) = delete;

  void feed(std::string_view bytes);
  FileRecord finish();
  void abandon();

  // A large list can be dealt out in stretches among several engines. Each reads the opening of the
  // file with feed(); then one of them, which keeps the rows, reads the first stretch and adds the
  // pieces that the others make of theirs.

  /// Whether what was fed is the opening of a list, in an encoding in which a line end is one byte.
  bool can_be_dealt_out() const;
  /// Goes on with bytes `start` to `end` of the file, both multiples of eight: with the rows that
  /// start behind the first line end at or after `start` (at 0 with the first row).
  void begin_stretch(std::uint64_t start, std::uint64_t end);
  /// The file's bytes from `start` on. True as soon as the row that spans `end` is complete: the
  /// rest of the bytes are not needed.
  bool feed_stretch(std::string_view bytes);
  /// What was read since the last piece, which is then forgotten. `at_end` says that the file ends
  /// with the stretch.
  FilePiece take_piece(bool at_end);
  /// Adds a piece that follows on what was read. False, and nothing changes, if it does not: the
  /// reading then has to go on with feed(), from byte bytes_read() of the file.
  bool add_piece(const FilePiece& piece);
  std::uint64_t bytes_read() const { return record_.bytes; }

  std::uint64_t rows_so_far() const { return record_.rows_read; }
  /// The rows of a file that is no list, after finish().
  const SideTable& side_table() const { return side_table_; }

 private:
  static constexpr std::size_t kept_opening = std::size_t{256} << 10U;

  void take(std::string_view bytes);
  void judge_opening();
  void start_xml();
  void finish_xml();
  void take_row(const CsvRow& row);
  void look_for_headings(const CsvRow& row);
  void start_list(const CsvRow& row, HeaderMatch match);
  void start_side_table(const CsvRow& row, FileKind kind);
  void sample(const CsvRow& row);
  bool repeats_headings(const CsvRow& row) const;
  void end_list();
  void note_dialect();
  void take_settings_json();

  FileRecord record_;
  ListStore* store_;
  const Aliases* aliases_;
  Date today_;
  ListTable* table_ = nullptr;
  CsvScanner scanner_;
  ContentHash hash_;
  std::uint64_t stretch_start_ = 0;
  std::uint64_t stretch_end_ = 0;
  std::string beyond_stretch_;  // what was read behind its end, and is not in the hash yet
  bool judged_ = false;         // the opening was long enough to tell the format
  bool not_a_csv_ = false;
  bool json_ = false;
  std::unique_ptr<CensusXml> xml_;
  std::uint64_t heading_line_ = 0;
  std::uint64_t repeated_headings_ = 0;
  std::uint64_t rows_before_headings_ = 0;
  HeadingSearch search_;  // what stands there while no headings are found
  std::vector<std::string> headings_;
  std::unique_ptr<CellReader> cells_;
  SideTable side_table_;
};

}  // namespace bandstand
