// Keeping tables as rows, and showing them as text.
#include "report/table_settings.h"

#include <algorithm>
#include <unordered_set>

#include "report/table_reading.h"

namespace bandstand {
namespace {

// More rows than this nobody edits by hand: they are a system's, and stay in their file.
constexpr std::size_t most_rows_kept = 5000;

std::vector<std::vector<std::string>> cells_of(const SideTable& table) {
  std::vector<std::vector<std::string>> rows;
  for (const SideTable::Row& row : table.rows) rows.push_back(row.cells);
  return rows;
}

}  // namespace

TableSettings::TableSettings() : tables_(table_specs().size()) {}

void TableSettings::keep_file(const SideTable& table, const FileRecord& record) {
  const TableSpec* spec = find_table(table.kind);
  if (spec == nullptr || table.rows.size() > most_rows_kept || !has_layout_of(*spec, table)) return;
  files_.push_back({record.id, record.name, in_layout_of(*spec, table)});
}

void TableSettings::remove_file(int file) {
  std::erase_if(files_, [file](const KeptFile& kept) { return kept.file == file; });
}

TableRows TableSettings::rows(const TableSpec& spec) const {
  TableRows all;
  all.rows = cells_of(table(spec));
  std::unordered_set<std::string> names;
  for (const SideTable::Row& row : table(spec).rows) {
    names.insert(row_name(spec, row, spec.gives_way_by));
  }
  for (const KeptFile& kept : files_) {
    if (kept.table.kind != spec.kind) continue;
    FileRows& file = all.files.emplace_back(FileRows{kept.file, kept.name, {}, {}});
    file.rows = cells_of(kept.table);
    for (const SideTable::Row& row : kept.table.rows) {
      file.replaced.push_back(names.contains(row_name(spec, row, spec.gives_way_by)));
    }
  }
  return all;
}

SettingView TableSettings::view(const TableSpec& spec) const {
  SettingView view;
  view.key = spec.key;
  view.title = spec.title;
  view.help = spec.help;
  view.kind = "table";
  view.value = table_text(spec, table(spec));
  for (const TableColumnSpec& column : spec.columns) view.columns.push_back(column_view(column));
  return view;
}

}  // namespace bandstand
