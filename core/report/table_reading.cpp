// The text goes through the intake and the readers that dropped files go through.
#include "report/table_reading.h"

#include <algorithm>
#include <memory>
#include <unordered_map>

#include "lists/aliases.h"
#include "lists/cell_values.h"
#include "lists/file_intake.h"
#include "lists/put_in_order.h"
#include "lists/text.h"
#include "lists/utf8.h"
#include "report/council_data.h"
#include "report/csv_writer.h"

namespace bandstand {
namespace {

constexpr std::size_t most_faults = 200;

// The position of a column in a table: under the first of its headings that is there.
std::optional<std::size_t> position_of(const TableColumnSpec& column, const SideTable& table) {
  for (const std::string_view key : split(column.keys, '|')) {
    const auto found = std::find(table.keys.begin(), table.keys.end(), key);
    if (found != table.keys.end()) return static_cast<std::size_t>(found - table.keys.begin());
  }
  return std::nullopt;
}

bool is_blank_text(std::string_view text) {
  return text.find_first_not_of(" \t\r\n\xEF\xBB\xBF") == std::string_view::npos;
}

// `2018/19` and `2018-19` are one period, 01/04/2018 and 2018-04-01 one day.
std::string plain_value(const TableColumnSpec& column, std::string_view value) {
  if (column.kind == "date") {
    const CellDate day = parse_cell_date(value);
    if (day.state == CellDate::State::known) return iso_text(day.date);
  } else if (column.heading == "period" || column.heading == "year") {
    const auto period = parse_period(value);
    if (period) return std::string(basis_name(period->basis)) + ' ' + period_text(*period);
  }
  return lower_case(value);
}

std::string headings_of(const TableSpec& spec) {
  std::string names;
  for (const TableColumnSpec& column : spec.columns) {
    names += (names.empty() ? "" : ", ") + std::string(column.heading);
  }
  return names;
}

class TableCheck {
 public:
  TableCheck(const TableSpec& spec, std::string_view text, Date today)
      : spec_(&spec), today_(today) {
    if (is_blank_text(text)) {
      reading_.table = in_layout_of(spec, SideTable{spec.kind, {}, {}});
      return;
    }
    if (!take_text(text)) return;
    check_cells();
    check_names();
    read_rows();
    put_in_order(reading_.faults,
                 [](const CellFault& a, const CellFault& b) { return a.line < b.line; });
  }

  TableReading take() { return std::move(reading_); }

 private:
  void add(std::uint64_t line, std::string_view column, std::string_view value,
           std::string message) {
    if (reading_.faults.size() >= most_faults) return;
    for (const CellFault& known : reading_.faults) {
      if (known.line == line && known.column == column) return;
    }
    constexpr std::size_t longest_value = 100;
    reading_.faults.push_back({line, std::string(column),
                               std::string(cut_short(value, longest_value)), std::move(message)});
  }
  void add_table_fault(std::string message) { add(0, {}, {}, std::move(message)); }

  // False where the text is no table of this kind.
  bool take_text(std::string_view text) {
    if (text.size() > longest_table) {
      add_table_fault("It is too long: a table may have 1,000,000 letters.");
      return false;
    }
    const auto store = std::make_unique<ListStore>();
    const Aliases no_aliases;
    FileIntake intake(file_of_table(*spec_), std::string(spec_->key), *store, no_aliases, today_);
    intake.feed(text);
    const FileRecord record = intake.finish();
    const SideTable& table = intake.side_table();
    if (record.kind != spec_->kind || !has_layout_of(*spec_, table)) {
      add_table_fault("The first line must be the headings: " + headings_of(*spec_) + ".");
      return false;
    }
    check_headings(record, table);
    check_width(table);
    for (const RowIssue& issue : record.issues) {  // of the scanner
      add(issue.line, {}, {},
          issue.reason == RowReason::unclosed_quote ? "A quotation mark is not closed."
                                                    : "The row is too long.");
    }
    reading_.table = in_layout_of(*spec_, table);
    std::string written = table_text(*spec_, reading_.table);
    const auto marks = static_cast<std::size_t>(std::count(written.begin(), written.end(), '"'));
    if (written.size() + marks > longest_table) {
      add_table_fault("It is too long: a table may have 1,000,000 letters.");
    }
    return true;
  }

  // A column that nobody reads would be lost without a word.
  void check_headings(const FileRecord& record, const SideTable& table) {
    for (std::size_t i = 0; i < table.keys.size(); ++i) {
      const bool read = std::any_of(
          spec_->columns.begin(), spec_->columns.end(), [&](const TableColumnSpec& column) {
            const auto keys = split(column.keys, '|');
            return std::find(keys.begin(), keys.end(), table.keys[i]) != keys.end();
          });
      if (read || table.keys[i].empty()) continue;
      add_table_fault("There is no column \"" + record.headers[i].text + "\": the headings are " +
                      headings_of(*spec_) + ".");
    }
  }

  void check_width(const SideTable& table) {
    for (const SideTable::Row& row : table.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        const bool headed = i < table.keys.size() && !table.keys[i].empty();
        if (headed || row.cells[i].empty()) continue;
        add(row.line, {}, row.cells[i],
            "The row has a cell without a heading: \"" + row.cells[i] + "\".");
        break;
      }
    }
  }

  void refuse(const SideTable::Row& row, const TableColumnSpec& column, std::string_view value) {
    add(row.line, column.heading, value,
        std::string(column.title) + (is_blank_value(value) ? " is needed: " : " must be ") +
            std::string(column.wanted) + ".");
  }

  // What a cell holds by its column, also where the readers of files let it pass.
  void check_cells() {
    for (const SideTable::Row& row : reading_.table.rows) {
      for (std::size_t i = 0; i < spec_->columns.size(); ++i) {
        const TableColumnSpec& column = spec_->columns[i];
        const std::string& value = row.cells[i];
        if (is_blank_value(value)) {
          if (column.required) refuse(row, column, value);
        } else if (column.kind == "number"   ? !parse_exact(value).has_value()
                   : column.kind == "yes-no" ? !is_yes_or_no(value)
                   : column.kind == "date" ? parse_cell_date(value).state != CellDate::State::known
                                           : false) {
          refuse(row, column, value);
        }
      }
    }
  }

  static bool is_yes_or_no(std::string_view value) {
    const auto answer = read_yes_no(value);
    return answer && *answer != YesNo::not_recorded;
  }

  void check_names() {
    std::unordered_map<std::string, std::uint64_t> lines;
    for (const SideTable::Row& row : reading_.table.rows) {
      const auto [known, is_new] = lines.emplace(row_name(*spec_, row), row.line);
      if (is_new) continue;
      add(row.line, spec_->columns.front().heading, row.cells.front(),
          "This row says the same thing as line " + std::to_string(known->second) +
              ": take one of them out.");
    }
  }

  void read_rows() {
    FileRecord record;
    record.id = file_of_table(*spec_);
    if (spec_->kind == FileKind::aliases) {
      Aliases().read(reading_.table, record);
    } else {
      CouncilData().read(reading_.table, record);
    }
    for (const RowIssue& issue : record.issues) {
      if (issue.reason == RowReason::duplicate) continue;  // said already, with the other line
      if (reading_.faults.size() >= most_faults) break;
      const auto row = std::find_if(
          reading_.table.rows.begin(), reading_.table.rows.end(),
          [&issue](const SideTable::Row& candidate) { return candidate.line == issue.line; });
      const std::size_t column = issue.column < spec_->columns.size() ? issue.column : 0;
      refuse(*row, spec_->columns[column], row->cells[column]);
    }
  }

  const TableSpec* spec_;
  Date today_;
  TableReading reading_;
};

}  // namespace

TableReading read_table(const TableSpec& spec, std::string_view text, Date today) {
  return TableCheck(spec, text, today).take();
}

bool has_layout_of(const TableSpec& spec, const SideTable& table) {
  return std::all_of(spec.columns.begin(), spec.columns.end(), [&](const TableColumnSpec& column) {
    return !column.required || position_of(column, table).has_value();
  });
}

SideTable in_layout_of(const TableSpec& spec, const SideTable& table) {
  SideTable laid{spec.kind, {}, {}};
  std::vector<std::optional<std::size_t>> positions;
  for (const TableColumnSpec& column : spec.columns) {
    laid.keys.push_back(match_key(column.heading));
    positions.push_back(position_of(column, table));
  }
  for (const SideTable::Row& row : table.rows) {
    SideTable::Row& copy = laid.rows.emplace_back(SideTable::Row{row.line, {}});
    for (const auto& position : positions) {
      const bool there = position && *position < row.cells.size();
      copy.cells.push_back(there ? row.cells[*position] : std::string());
    }
  }
  return laid;
}

std::string table_text(const TableSpec& spec, const SideTable& table) {
  if (table.rows.empty()) return {};
  CsvWriter csv;
  for (const TableColumnSpec& column : spec.columns) csv.plain(column.heading);
  csv.end_row();
  for (const SideTable::Row& row : table.rows) {
    for (const std::string& cell : row.cells) csv.plain(cell);
    csv.end_row();
  }
  constexpr std::size_t byte_order_mark = 3;
  return csv.take().substr(byte_order_mark);
}

std::string row_name(const TableSpec& spec, const SideTable::Row& row, std::size_t most_columns) {
  std::string name;
  for (std::size_t i = 0; i < spec.columns.size() && most_columns > 0; ++i) {
    if (!spec.columns[i].names_row) continue;
    --most_columns;
    const bool blank = is_blank_value(row.cells[i]);
    name += (blank ? std::string() : plain_value(spec.columns[i], row.cells[i])) + '\n';
    // A worker has one row, whatever the team; a row without a worker is about its team.
    if (spec.kind == FileKind::workers && !blank) break;
  }
  return name;
}

std::string fault_sentence(const TableSpec& spec, const std::vector<CellFault>& faults) {
  const CellFault& first = faults.front();
  std::string sentence(spec.title);
  if (first.line > 0) sentence += ", line " + std::to_string(first.line);
  if (!first.column.empty()) sentence += ", " + first.column;
  if (!first.value.empty()) sentence += " \"" + first.value + "\"";
  sentence += ": " + first.message;
  if (faults.size() > 1) {
    const std::size_t more = faults.size() - 1;
    sentence += more == 1 ? " One more is wrong." : " " + std::to_string(more) + " more are wrong.";
  }
  return sentence + " Nothing was changed.";
}

}  // namespace bandstand
