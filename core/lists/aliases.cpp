// Reading aliases and looking them up.
#include "lists/aliases.h"

#include <algorithm>
#include <optional>

#include "lists/content_hash.h"
#include "lists/text.h"

namespace bandstand {
namespace {

// `4`, `list 4` or the list's title.
std::optional<ListId> list_named(std::string_view text) {
  std::string key = match_key(text);
  if (key.starts_with("list ")) key.erase(0, 5);
  for (const ListSpec& list : list_specs()) {
    const auto number = static_cast<std::size_t>(list.id);
    if (number <= annex_a_count && key == std::to_string(number)) return list.id;
    if (key == match_key(list.title)) return list.id;
  }
  return std::nullopt;
}

const ColumnSpec* column_named(ListId list, std::string_view text) {
  const std::string key = match_key(text);
  for (const ColumnSpec& column : list_spec(list).columns) {
    if (key == match_key(column.header)) return &column;
    for (const std::string_view alias : split(column.aliases, '|')) {
      if (key == match_key(alias)) return &column;
    }
  }
  return nullptr;
}

std::size_t position(const SideTable& table, std::string_view key) {
  const auto found = std::find(table.keys.begin(), table.keys.end(), key);
  if (found == table.keys.end()) return RowIssue::no_column;
  return static_cast<std::size_t>(found - table.keys.begin());
}

}  // namespace

void Aliases::read(const SideTable& table, FileRecord& record) {
  for (const SideTable::Row& row : table.rows) {
    const auto refuse = [&](std::string_view key) {
      record.add_issue(row.line, RowReason::not_understood, position(table, key),
                       table.cell(row, key));
    };
    const auto list = list_named(table.cell(row, "list"));
    if (!list) {
      refuse("list");
      continue;
    }
    const ColumnSpec* column = column_named(*list, table.cell(row, "column"));
    if (column == nullptr) {
      refuse("column");
      continue;
    }
    const std::string heading = match_key(table.cell(row, "header"));
    const std::string value = lower_case(table.cell(row, "value"));
    if (heading.empty() && value.empty()) {
      refuse(table.has("value") ? "value" : "header");
      continue;
    }
    if (!heading.empty()) headings_.push_back({record.id, *list, column->column, heading, {}});
    if (!value.empty()) {
      values_.push_back(
          {record.id, *list, column->column, value, std::string(table.cell(row, "meaning"))});
    }
  }
  const auto of_settings = [](const Alias& alias) { return alias.file < 0; };
  std::stable_partition(headings_.begin(), headings_.end(), of_settings);
  std::stable_partition(values_.begin(), values_.end(), of_settings);
}

void Aliases::remove_file(int file) {
  const auto of_file = [file](const Alias& alias) { return alias.file == file; };
  std::erase_if(headings_, of_file);
  std::erase_if(values_, of_file);
}

bool Aliases::is_heading(ListId list, Column column, std::string_view key) const {
  // A heading that the settings give to one column is no other column's by a file.
  const auto is_meant = [&](const Alias& alias) { return alias.list == list && alias.text == key; };
  const auto first = std::find_if(headings_.begin(), headings_.end(), is_meant);
  const bool by_settings = first != headings_.end() && first->file < 0;
  return std::any_of(first, headings_.end(), [&](const Alias& alias) {
    return is_meant(alias) && alias.column == column && (alias.file < 0) == by_settings;
  });
}

std::uint64_t Aliases::fingerprint() const {
  ContentHash hash;
  for (const std::vector<Alias>* aliases : {&headings_, &values_}) {
    for (const Alias& alias : *aliases) {
      hash.feed(std::to_string(static_cast<int>(alias.list)) + ' ' +
                std::to_string(static_cast<int>(alias.column)) + ' ' + alias.text + '\n' +
                alias.meaning + '\n');
    }
    hash.feed("\n");
  }
  return hash.value();
}

const std::string* Aliases::meaning(ListId list, Column column, std::string_view cleaned) const {
  if (values_.empty()) return nullptr;
  const std::string wanted = lower_case(cleaned);
  const auto found = std::find_if(values_.begin(), values_.end(), [&](const Alias& alias) {
    return alias.list == list && alias.column == column && alias.text == wanted;
  });
  return found == values_.end() ? nullptr : &found->meaning;
}

}  // namespace bandstand
