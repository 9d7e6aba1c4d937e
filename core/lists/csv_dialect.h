// How one CSV file separates its cells and its lines, told from its opening.
// Definition: input formats (comma, tab, semicolon, pipe; LF, CRLF, lone CR; a first line `sep=;`).
#pragma once

#include <string_view>

namespace bandstand {

struct CsvDialect {
  char delimiter = ',';
  char line_end = '\n';          ///< '\n' also for CRLF: the CR before it belongs to the line end
  bool names_delimiter = false;  ///< the first line is `sep=;` and no row
};

/// `opening` is text in UTF-8 or Windows-1252 without byte order mark; `whole` says that the file
/// ends with it, else its last line is taken to be cut. What stands in quotes does not count.
///
/// A tab, semicolon or pipe that occurs equally often in every line from the first it stands in (at
/// least half of them), and there at least as often as a comma, is the delimiter. Else it is the
/// one with the largest product of its usual number in a line and the lines that have just that
/// number.
CsvDialect sniff_dialect(std::string_view opening, bool whole);

}  // namespace bandstand
