// Filled cells are counted in the typed columns; unreadable and unknown ones are those that reading
// noted, so far as their rows are used.
#include "report/quality_columns.h"

#include <algorithm>

#include "lists/put_in_order.h"

namespace bandstand {
namespace {

struct Conditional {
  ListId table;
  Column column;
  Column only_with;
};

// What is recorded of a case only once that has happened.
constexpr Conditional conditionals[] = {
    {ListId::assessments, Column::support_required, Column::assessment_authorised},
    {ListId::assessments, Column::assessment_outcome, Column::assessment_authorised},
    {ListId::section_47, Column::transfer_in, Column::conference_date},
    {ListId::looked_after, Column::care_end_reason, Column::care_end},
    {ListId::return_episodes, Column::care_end_reason, Column::episode_end},
    {ListId::adoption, Column::reversal_reason, Column::adoption_reversed},
};

bool is_date(CellType type) {
  return type == CellType::first_date || type == CellType::event_date ||
         type == CellType::other_date;
}

Column only_with(ListId table, Column column) {
  for (const Conditional& one : conditionals) {
    if (one.table == table && one.column == column) return one.only_with;
  }
  return Column::child;
}

ColumnCells of_spec(const ListView& view, const ColumnSpec& spec) {
  ColumnCells column;
  column.table = view.id;
  column.spec = &spec;
  column.present = view.has(spec.column) && view.table->has(spec.column);
  column.only_with = only_with(view.id, spec.column);
  if (!view.table->has(column.only_with)) column.only_with = Column::child;
  column.blank_is_an_answer = is_date(spec.type) && spec.type != CellType::first_date;
  return column;
}

// The used rows of a table: no duplicates, none after the as-at date.
std::vector<std::uint8_t> used_rows(const ListView& view) {
  std::vector<std::uint8_t> used(view.table->rows(), 0);
  for (const Row row : view.rows) used[row] = 1;
  return used;
}

class CellCounter {
 public:
  explicit CellCounter(const ListView& view) : view_(&view), used_(used_rows(view)) {}

  bool applies(const ColumnCells& column, Row row) const {
    if (used_[row] == 0) return false;
    if (column.only_with == Column::child) return true;
    return view_->table->column(column.only_with)[row] != missing_value;
  }

  CellCounts filled(const ColumnCells& column, const FilePart& part) const {
    const Values<std::int32_t>& values = view_->table->column(column.spec->column);
    const std::int32_t missing = missing_of(column.spec->type);
    CellCounts counts;
    for (Row row = part.first; row < part.first + part.count; ++row) {
      if (!applies(column, row)) continue;
      ++counts.rows;
      if (values[row] != missing) ++counts.filled;
    }
    return counts;
  }

  /// The row of a part that came from a line; rows stand in the order of the file.
  std::optional<Row> row_at(const FilePart& part, std::uint32_t line) const {
    const Values<std::uint32_t>& lines = view_->table->line;
    Row first = part.first;
    Row last = part.first + part.count;
    while (first < last) {
      const Row middle = first + (last - first) / 2;
      if (lines[middle] < line) {
        first = middle + 1;
      } else {
        last = middle;
      }
    }
    const bool found = part.holds(first) && lines[first] == line;
    return found ? std::optional(first) : std::nullopt;
  }

 private:
  const ListView* view_;
  std::vector<std::uint8_t> used_;
};

bool is_unreadable(RowReason reason) {
  return reason == RowReason::unreadable_later_date ||
         reason == RowReason::implausible_later_date || reason == RowReason::unreadable_number;
}

std::vector<UnknownCode> sorted(
    const std::map<std::pair<Column, std::string>, UnknownCode>& codes) {
  std::vector<UnknownCode> list;
  for (const auto& entry : codes) list.push_back(entry.second);
  put_in_order(list, [](const UnknownCode& a, const UnknownCode& b) { return a.rows > b.rows; });
  return list;
}

}  // namespace

void CellCounts::add(const CellCounts& more) {
  rows += more.rows;
  filled += more.filled;
  unreadable += more.unreadable;
  unknown += more.unknown;
}

TableCells table_cells(const ListView& view, std::span<const FileRecord> files) {
  TableCells table;
  const CellCounter counter(view);
  for (const ColumnSpec& spec : list_spec(view.id).columns) {
    if (spec.type == CellType::unread || spec.type == CellType::child_id) continue;
    ColumnCells& column = table.columns.emplace_back(of_spec(view, spec));
    for (const FilePart& part : view.table->parts) {
      const FileRecord* record = find_record(files, part.file);
      const bool has = column.present && record != nullptr && record->has_column(spec.column);
      column.files.push_back({part.file, has, has ? counter.filled(column, part) : CellCounts{}});
    }
  }
  std::map<std::pair<Column, std::string>, UnknownCode> codes;
  for (std::size_t p = 0; p < view.table->parts.size(); ++p) {
    const FilePart& part = view.table->parts[p];
    const FileRecord* record = find_record(files, part.file);
    if (record == nullptr) continue;
    for (const RowIssue& issue : record->issues) {
      const bool unknown = issue.reason == RowReason::unknown_code;
      if (issue.column == RowIssue::no_column || !(unknown || is_unreadable(issue.reason)))
        continue;
      const std::string_view header = record->headers[issue.column].column;
      const auto column =
          std::find_if(table.columns.begin(), table.columns.end(),
                       [header](const ColumnCells& c) { return c.spec->header == header; });
      if (column == table.columns.end() || !column->files[p].present) continue;
      const auto row = counter.row_at(part, issue.line);
      if (!row || !counter.applies(*column, *row)) continue;
      CellCounts& cells = column->files[p].cells;
      // Two notes on one cell would count it twice.
      if (cells.filled + cells.unreadable + cells.unknown >= cells.rows) continue;
      ++(unknown ? cells.unknown : cells.unreadable);
      if (!unknown) continue;
      std::string value(record->values.text(issue.value));
      UnknownCode& code = codes[{column->spec->column, value}];
      code.table = view.id;
      code.column = column->spec->header;
      code.value = std::move(value);
      ++code.rows;
    }
  }
  for (ColumnCells& column : table.columns) {
    for (const ColumnCells::OfFile& file : column.files) column.all.add(file.cells);
  }
  table.codes = sorted(codes);
  return table;
}

}  // namespace bandstand
