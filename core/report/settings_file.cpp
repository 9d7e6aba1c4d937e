// Settings as rows of text.
#include "report/settings_file.h"

#include <algorithm>

#include "report/csv_writer.h"

namespace bandstand {
namespace {

// A blank value is a value here: it takes a text setting back to none.
std::string_view raw_cell(const SideTable& table, const SideTable::Row& row, std::string_view key) {
  const auto found = std::find(table.keys.begin(), table.keys.end(), key);
  const auto index = static_cast<std::size_t>(found - table.keys.begin());
  return index < row.cells.size() ? std::string_view(row.cells[index]) : std::string_view();
}

// Of a table its headings: the sentence says which of its cells is wrong.
std::string shown(std::string_view value) {
  const std::size_t line_end = value.find_first_of("\r\n");
  return std::string(value.substr(0, line_end)) + (line_end == value.npos ? "" : " ...");
}

}  // namespace

void apply_settings_file(const SideTable& table, FileRecord& record,
                         std::span<const SettingView> settings, const ChangeSetting& change) {
  constexpr std::size_t most_reasons = 20;
  std::size_t reasons = 0;
  for (const SideTable::Row& row : table.rows) {
    const std::string_view key = raw_cell(table, row, "setting");
    const auto wrong = change(key, raw_cell(table, row, "value"));
    if (!wrong) continue;
    const bool known = std::any_of(settings.begin(), settings.end(),
                                   [key](const SettingView& view) { return view.key == key; });
    const std::string_view column = known ? "value" : "setting";
    const auto heading = std::find(table.keys.begin(), table.keys.end(), column);
    record.add_issue(row.line, RowReason::not_understood,
                     static_cast<std::size_t>(heading - table.keys.begin()),
                     shown(raw_cell(table, row, column)));
    if (reasons++ < most_reasons) {
      record.notes.push_back("Line " + std::to_string(row.line) + ": " + *wrong);
    }
  }
  record.notes.emplace_back("The settings it made stay when the file is taken out.");
}

std::string settings_csv(std::span<const SettingView> settings) {
  CsvWriter csv;
  csv.row_of_text({"setting", "value"});
  for (const SettingView& setting : settings) {
    if (setting.value == setting.default_value) continue;
    csv.plain(setting.key);
    csv.text(setting.value);
    csv.end_row();
  }
  return csv.take();
}

}  // namespace bandstand
