// Reads the text of a table that is a setting: all of it, or every cell that is wrong.
// Definition: settings that are tables are read as the files of their kind are.
#pragma once

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <vector>

#include "lists/list_table.h"
#include "lists/side_table.h"
#include "report/table_columns.h"

namespace bandstand {

/// The longest text of a table, in bytes, as it stands in a settings file with its quotation marks
/// doubled: what a cell of a CSV file may hold.
inline constexpr std::size_t longest_table = 1'000'000;

inline constexpr std::size_t every_name = std::numeric_limits<std::size_t>::max();

/// What is wrong with a table, and what would be right.
struct CellFault {
  std::uint64_t line = 0;  ///< the headings stand on line 1; 0: the table as a whole
  std::string column;      ///< its heading in TableSpec; empty: the row as a whole
  std::string value;
  std::string message;
};

struct TableReading {
  SideTable table;  ///< under the headings of the TableSpec, whatever headings the text has
  std::vector<CellFault> faults;
};

/// Blank text is a table without rows.
TableReading read_table(const TableSpec& spec, std::string_view text, Date today);

/// The rows of a file of the table's kind under the headings of the TableSpec. False where the file
/// has another layout, as a national table has.
bool has_layout_of(const TableSpec& spec, const SideTable& table);
SideTable in_layout_of(const TableSpec& spec, const SideTable& table);

/// As CSV text without a byte order mark; empty where there are no rows.
std::string table_text(const TableSpec& spec, const SideTable& table);

/// What names a row, by its naming columns or the first of them: two rows of a table with the same
/// name say the same thing.
std::string row_name(const TableSpec& spec, const SideTable::Row& row,
                     std::size_t most_columns = every_name);

/// One sentence about what is wrong: the first fault, and how many more there are.
std::string fault_sentence(const TableSpec& spec, const std::vector<CellFault>& faults);

}  // namespace bandstand
