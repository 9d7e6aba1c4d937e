// Splits text that lies in memory into rows of cells: where quotes, delimiters and line ends meet.
// Definition: input formats, importer acceptance list (quoting, line ends, ragged rows).
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/byte_search.h"
#include "lists/csv_dialect.h"

namespace bandstand {

struct CsvProblem {
  enum class Kind : std::uint8_t {
    unclosed_quote,  ///< a quotation mark without a partner, read as a letter
    row_too_long     ///< a row over the limits, left out
  };
  std::uint64_t line = 0;  ///< where the quotation mark stands; where the row starts
  Kind kind = Kind::unclosed_quote;
};

/// Bounds on what is held in memory, in bytes unless said otherwise. Only tests change them.
struct CsvLimits {
  std::size_t opening = std::size_t{64} << 10;     ///< looked at to tell encoding and delimiter
  std::size_t quoted_cell = std::size_t{1} << 20;  ///< a longer quoted cell was never closed
  std::size_t row = std::size_t{16} << 20;
  std::size_t cells = std::size_t{1} << 20;     ///< cells in one row
  std::size_t problems = std::size_t{1} << 10;  ///< quotation marks kept; the rest are only counted
};

/// Reads the rows of one text after the other. What a row is never depends on where the text ends:
/// as long as more bytes could change it, it is `needs_more`.
class CsvRowReader {
 public:
  enum class End : std::uint8_t {
    complete,
    needs_more,  ///< the text ends inside the row, which is to be read again with more behind it
    too_long     ///< over the limits: `stop` is where it went over them
  };

  CsvRowReader(const CsvLimits& limits, const CsvDialect& dialect)
      : limits_(limits), dialect_(dialect), search_(text(nullptr, nullptr)) {}

  /// `last`: nothing follows this text, so that its end ends the row.
  void start(std::string_view text, bool last);
  /// Reads the row at `place`; only if that is not the end of the text.
  End read();
  /// Behind the last row that was complete.
  const char* place() const { return place_; }
  void go_to(const char* place);
  /// The largest text, in bytes from `place`, for which `read` may say needs_more.
  std::size_t most_needed() const { return limits_.row + limits_.quoted_cell + 2; }

  /// Of the row just read. Views of the text and of memory that the next `read` uses again.
  std::span<const std::string_view> cells() const { return {cells_.data(), cell_count_}; }
  std::uint64_t line_ends() const { return line_ends_; }  ///< inside it and at its end
  const char* stop() const { return stop_; }
  /// Lines count from the row's own, which is 0.
  std::span<const CsvProblem> problems() const { return problems_; }

 private:
  enum class Quote : std::uint8_t { closed, letter, needs_more };
  struct Rewritten {
    std::size_t cell = 0;
    std::size_t offset = 0;
    std::size_t length = 0;
  };

  ByteSearch text(const char* begin, const char* end) const {
    return {begin, end, dialect_.delimiter, dialect_.line_end, '"'};
  }
  const char* next_but_delimiters(const char*& cell_start);
  Quote find_closing_mark(const char* open, const char*& close, bool& doubled);
  std::string_view without_return(const char* begin, const char* end) const;
  std::string_view quoted_cell(std::string_view inside, bool doubled, std::string_view after);
  void keep(std::string_view cell);
  void settle_rewritten_cells();
  End ran_out();

  CsvLimits limits_;
  CsvDialect dialect_;
  ByteSearch search_;
  const char* place_ = nullptr;
  bool last_ = false;
  const char* stop_ = nullptr;
  std::uint64_t line_ends_ = 0;
  std::vector<std::string_view> cells_;  // the first `cell_count_` are the row's
  std::size_t cell_count_ = 0;
  std::size_t room_ = 0;  // cells that may be kept without looking at limits or memory
  std::string rewrites_;  // cells that do not stand in the text as they are meant
  std::vector<Rewritten> rewritten_;
  std::vector<CsvProblem> problems_;
};

}  // namespace bandstand
