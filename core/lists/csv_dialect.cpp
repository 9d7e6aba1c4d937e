// Telling delimiter and line end by how regularly they occur outside quotes.
#include "lists/csv_dialect.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace bandstand {
namespace {

constexpr std::string_view candidates = ",\t;|";
constexpr std::size_t lines_looked_at = 100;
using Counts = std::array<std::uint32_t, candidates.size()>;

// How often each candidate stands in each line that is not blank.
struct Survey {
  std::vector<Counts> lines;
  bool has_line_feed = false;
  bool has_lone_return = false;
  bool ends_in_quotes = false;
};

// `read_quotes` false takes quotation marks for letters: for an opening with a stray one.
Survey survey(std::string_view text, bool whole, bool read_quotes) {
  Survey found;
  Counts counts{};
  bool blank = true;
  bool in_quotes = false;
  bool at_cell_start = true;
  const auto end_line = [&] {
    if (!blank) found.lines.push_back(counts);
    counts = {};
    blank = true;
    at_cell_start = true;
  };
  for (std::size_t i = 0; i < text.size() && found.lines.size() < lines_looked_at; ++i) {
    const char c = text[i];
    if (c == '"' && in_quotes) {
      if (i + 1 < text.size() && text[i + 1] == '"') {
        ++i;
      } else {
        in_quotes = false;
      }
      continue;
    }
    if (in_quotes) continue;
    if (c == '"' && at_cell_start && read_quotes) {
      in_quotes = true;
      blank = false;
      at_cell_start = false;
      continue;
    }
    const std::size_t which = candidates.find(c);
    if (which != std::string_view::npos) {
      ++counts[which];
      at_cell_start = true;
    } else if (c == '\n') {
      found.has_line_feed = true;
      end_line();
    } else if (c == '\r') {
      if (i + 1 == text.size() ? whole : text[i + 1] != '\n') {
        found.has_lone_return = true;
        end_line();
      }
    } else if (c != ' ') {
      blank = false;
      at_cell_start = false;
    }
  }
  found.ends_in_quotes = in_quotes;
  // The last line counts if it is complete, or if there is no other.
  const bool complete = whole && !in_quotes;
  if (found.lines.size() < lines_looked_at && (complete || found.lines.empty())) end_line();
  return found;
}

// Equally often in every line from the first it stands in, there at least as often as a comma, and
// in half of the lines or more.
bool is_steady(const std::vector<Counts>& lines, std::size_t candidate) {
  std::size_t first = 0;
  while (first < lines.size() && lines[first][candidate] == 0) ++first;
  if (first == lines.size() || first > lines.size() / 2) return false;
  const std::uint32_t usual = lines[first][candidate];
  for (std::size_t i = first; i < lines.size(); ++i) {
    if (lines[i][candidate] != usual) return false;
  }
  return usual >= lines[first][0];
}

// The largest product of a number and the lines that have just that number.
std::uint64_t regularity(const std::vector<Counts>& lines, std::size_t candidate) {
  std::uint64_t best = 0;
  for (const Counts& model : lines) {
    std::uint64_t alike = 0;
    for (const Counts& line : lines) alike += line[candidate] == model[candidate] ? 1 : 0;
    const std::uint64_t product = alike * model[candidate];
    best = product > best ? product : best;
  }
  return best;
}

// Headings and rows that all have the same number of commas are a table of commas: a mark that the
// first line does not have stands inside the cells.
bool commas_explain(const std::vector<Counts>& lines, std::size_t candidate) {
  if (lines.empty() || lines[0][0] == 0 || lines[0][candidate] > 0) return false;
  for (const Counts& line : lines) {
    if (line[0] != lines[0][0]) return false;
  }
  return true;
}

char likely_delimiter(const std::vector<Counts>& lines) {
  std::size_t best = 0;
  for (std::size_t c = 1; c < candidates.size(); ++c) {
    if (!is_steady(lines, c) || commas_explain(lines, c)) continue;
    if (best == 0 || lines.back()[c] > lines.back()[best]) best = c;
  }
  if (best != 0) return candidates[best];
  for (std::size_t c = 1; c < candidates.size(); ++c) {
    if (commas_explain(lines, c)) continue;
    if (regularity(lines, c) > regularity(lines, best)) best = c;
  }
  return candidates[best];
}

// `sep=;` or `"sep=;"` as a whole line; NUL if there is none.
char named_delimiter(std::string_view text) {
  const bool quoted = text.starts_with('"');
  if (quoted) text.remove_prefix(1);
  if (text.size() < 5 || (!text.starts_with("sep=") && !text.starts_with("SEP="))) return '\0';
  const char named = text[4];
  text.remove_prefix(5);
  if (quoted) {
    if (!text.starts_with('"')) return '\0';
    text.remove_prefix(1);
  }
  const bool line_ends = text.empty() || text.front() == '\r' || text.front() == '\n';
  const bool usable = named == '\t' || (named > ' ' && named < '0' && named != '"') ||
                      named == ':' || named == ';' || named == '^' || named == '|' || named == '~';
  return line_ends && usable ? named : '\0';
}

}  // namespace

CsvDialect sniff_dialect(std::string_view opening, bool whole) {
  Survey found = survey(opening, whole, true);
  // A mark that swallows nearly all of the opening is a stray one.
  if (found.ends_in_quotes && found.lines.size() < 2) found = survey(opening, whole, false);
  CsvDialect dialect;
  if (found.has_lone_return && !found.has_line_feed) dialect.line_end = '\r';
  const char named = named_delimiter(opening);
  dialect.names_delimiter = named != '\0';
  dialect.delimiter = named != '\0' ? named : likely_delimiter(found.lines);
  return dialect;
}

}  // namespace bandstand
