// Reads the bytes of a CSV file, in chunks cut anywhere, into rows of cells.
// Definition: input formats, importer acceptance list (encodings, delimiters, quoting, line ends).
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "lists/csv_dialect.h"
#include "lists/csv_row_reader.h"
#include "lists/encoding.h"

namespace bandstand {

/// A row that is not blank. The cells are valid during the call only. Surrounding quotes are
/// removed and doubled quotes undoubled; nothing is trimmed. Bytes are those of the file, except
/// that UTF-16 has become UTF-8: `clean_text` decodes the rest, cell by cell.
struct CsvRow {
  std::uint64_t line = 0;  ///< 1-based physical line on which the row starts
  std::span<const std::string_view> cells;
};

/// Feed a whole file in order, then finish. The rows, their lines and the problems are the same
/// however the file is cut. Memory stays within a small multiple of the limits, whatever the file.
///
/// A quotation mark opens a quoted cell only at the start of a cell (after spaces); elsewhere it is
/// a letter. Text after the closing mark is kept. A mark that never closes is a letter, and so is
/// one whose partner stands on a later line with text straight after it: that partner opens a cell
/// of its own. Blank lines (delimiters and white space alone) are no rows but count as lines.
class CsvScanner {
 public:
  explicit CsvScanner(const CsvLimits& limits = CsvLimits{})
      : limits_(limits), reader_(limits, CsvDialect{}) {}

  /// `on_row(const CsvRow&)` is called for every row that is complete; it must not feed.
  template <class OnRow>
  void feed(std::string_view bytes, OnRow&& on_row) {
    feed_bytes(bytes, Sink(on_row));
  }
  /// Hands out the rows that remain. Nothing may be fed afterwards.
  template <class OnRow>
  void finish(OnRow&& on_row) {
    finish_rows(Sink(on_row));
  }

  /// Goes on somewhere else in the same file, as long as it is not UTF-16: with the row behind the
  /// first line end of what is fed next, which is on `line`. Only between rows.
  void jump(std::uint64_t line);
  /// Hands out the rows that are whole already: feeding may wait for more before it looks.
  template <class OnRow>
  void settle(OnRow&& on_row) {
    settle_rows(Sink(on_row));
  }
  /// After that: whether all that was fed are whole rows; the next row is then on `line`.
  bool is_between_rows() const { return judged_ && carry_.empty() && !skipping_; }
  /// The line of the next row, and what it is to be from now on.
  std::uint64_t line() const { return skipping_ ? line_ + 1 : line_; }
  void set_line(std::uint64_t line) { line_ = line; }
  char line_end() const { return dialect_.line_end; }
  void report(CsvProblem problem);
  /// The problems met, which are then forgotten.
  std::vector<CsvProblem> take_problems() { return std::exchange(problems_, {}); }

  /// Known once `CsvLimits::opening` bytes were fed, or after `finish`.
  char delimiter() const { return dialect_.delimiter; }
  /// As the opening of the file shows it. Between UTF-8 and Windows-1252 each cell is judged anew.
  Encoding encoding() const { return encoding_; }
  /// In order of the rows in which they stand.
  std::span<const CsvProblem> problems() const { return problems_; }
  /// All problems met, also quotation marks beyond `CsvLimits::problems`.
  std::uint64_t problem_count() const { return problem_count_; }
  /// Rows handed out so far.
  std::uint64_t row_count() const { return row_count_; }

 private:
  // A reference to any callable: one indirect call a row, nothing allocated.
  class Sink {
   public:
    template <class OnRow>
    explicit Sink(OnRow& on_row)
        : object_(const_cast<void*>(static_cast<const void*>(std::addressof(on_row)))),
          call_([](void* object, const CsvRow& row) { (*static_cast<OnRow*>(object))(row); }) {}
    void operator()(const CsvRow& row) const { call_(object_, row); }

   private:
    void* object_;
    void (*call_)(void*, const CsvRow&);
  };

  void feed_bytes(std::string_view bytes, const Sink& sink);
  void settle_rows(const Sink& sink);
  void finish_rows(const Sink& sink);
  void judge(std::string_view opening, bool whole);
  void take_bytes(std::string_view bytes, const Sink& sink);
  void take_text(std::string_view text, const Sink& sink);
  std::size_t complete_carried_row(std::string_view text, const Sink& sink);
  std::size_t scan(std::string_view text, bool last, const Sink& sink);
  void hand_out(const Sink& sink);
  bool skip_long_row(const char* begin, const char* from, const char* end);

  CsvLimits limits_;
  CsvDialect dialect_;
  CsvRowReader reader_;
  Encoding encoding_ = Encoding::utf8;
  Utf16Reader utf16_;
  bool judged_ = false;
  std::string opening_;        // bytes held back until there are enough to judge by
  std::size_t mark_left_ = 0;  // bytes of the byte order mark still to come
  std::string decoded_;        // UTF-8 of the UTF-16 bytes in hand
  bool skipping_ = false;      // inside a row too long, looking for its line end
  std::string carry_;          // the start of a row that is not complete
  std::size_t retry_at_ = 0;   // size of the carry at which it is worth reading again
  std::uint64_t line_ = 1;
  std::vector<CsvProblem> problems_;
  std::uint64_t problem_count_ = 0;
  std::uint64_t row_count_ = 0;
};

}  // namespace bandstand
