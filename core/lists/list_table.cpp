// Book-keeping of list rows and of the files they came from.
#include "lists/list_table.h"

#include <algorithm>

#include "lists/utf8.h"

namespace bandstand {

std::string_view row_reason_text(RowReason reason) {
  switch (reason) {
    case RowReason::no_child_id:
      return "no child id";
    case RowReason::no_date:
      return "no date";
    case RowReason::unreadable_date:
      return "unreadable date";
    case RowReason::implausible_date:
      return "implausible date before 1990";
    case RowReason::after_as_at:
      return "after the as-at date";
    case RowReason::duplicate:
      return "duplicate";
    case RowReason::row_too_long:
      return "row too long";
    case RowReason::not_understood:
      return "not understood";
    case RowReason::not_needed:
      return "not needed: another area, age or group";
    case RowReason::unreadable_later_date:
      return "unreadable later date, read as blank";
    case RowReason::implausible_later_date:
      return "later date before 1990, read as blank";
    case RowReason::end_before_start:
      return "end before start";
    case RowReason::unknown_code:
      return "unknown code, used as not recorded";
    case RowReason::unreadable_number:
      return "unreadable number, read as blank";
    case RowReason::too_many_cells:
      return "more cells than headings";
    case RowReason::unclosed_quote:
      return "quotation mark without a partner";
  }
  return {};
}

std::string_view file_kind_name(FileKind kind) {
  switch (kind) {
    case FileKind::list:
      return "list";
    case FileKind::measures:
      return "measures";
    case FileKind::targets:
      return "targets";
    case FileKind::bandings:
      return "bandings";
    case FileKind::population:
      return "population";
    case FileKind::bank_holidays:
      return "bank_holidays";
    case FileKind::settings:
      return "settings";
    case FileKind::workers:
      return "workers";
    case FileKind::caseloads:
      return "caseloads";
    case FileKind::actions:
      return "actions";
    case FileKind::flags:
      return "flags";
    case FileKind::context:
      return "context";
    case FileKind::aliases:
      return "aliases";
    case FileKind::census_header:
      return "list";  // for the page it is one more table of the census
    case FileKind::comparators:
      return "comparators";
    case FileKind::neighbours:
      return "neighbours";
    case FileKind::unusable:
      return "unusable";
  }
  return {};
}

bool FileRecord::has_column(Column column) const {
  return columns[static_cast<std::size_t>(column)];
}

void FileRecord::add_issue(std::uint64_t line, RowReason reason, std::size_t header,
                           std::string_view value) {
  // Long enough to find the cell again, short enough that a hostile file costs little.
  constexpr std::size_t shown = 200;
  const auto column =
      header < RowIssue::no_column ? static_cast<std::uint16_t>(header) : RowIssue::no_column;
  issues.push_back(
      {static_cast<std::uint32_t>(line), reason, column, values.id(cut_short(value, shown))});
  ++counts[static_cast<std::size_t>(reason)];
}

const FileRecord* find_record(std::span<const FileRecord> files, int id) {
  const auto found = std::find_if(files.begin(), files.end(),
                                  [id](const FileRecord& record) { return record.id == id; });
  return found == files.end() ? nullptr : &*found;
}

Values<std::int32_t>& ListTable::column(Column c) {
  if (columns.empty()) columns.resize(column_count);
  return columns[static_cast<std::size_t>(c)];
}

std::size_t ListTable::part_of(std::uint32_t row) const {
  const auto next =
      std::upper_bound(parts.begin(), parts.end(), row,
                       [](std::uint32_t r, const FilePart& part) { return r < part.first; });
  return static_cast<std::size_t>(next - parts.begin()) - 1;
}

void ListTable::remove_part(int file) {
  const auto found = std::find_if(parts.begin(), parts.end(),
                                  [file](const FilePart& part) { return part.file == file; });
  if (found == parts.end()) return;
  const std::uint32_t last = found->first + found->count;
  child.erase(found->first, last);
  line.erase(found->first, last);
  for (Values<std::int32_t>& values : columns) {
    if (!values.empty()) values.erase(found->first, last);
  }
  const std::uint32_t gone = found->count;
  for (auto later = parts.erase(found); later != parts.end(); ++later) later->first -= gone;
}

ListStore::ListStore() {
  for (Interner& texts : words) texts.id("");
}

}  // namespace bandstand
