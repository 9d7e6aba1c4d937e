// Reading aliases and looking them up.
#include "lists/aliases.h"

#include <algorithm>
#include <optional>

#include "lists/content_hash.h"
#include "lists/list_names.h"
#include "lists/put_in_order.h"
#include "lists/text.h"

namespace bandstand {
namespace {

constexpr std::string_view not_needed = "not needed";

// A spreadsheet is kept from taking a value for a formula by an apostrophe before it.
std::string_view unguarded(std::string_view value) {
  const bool guarded = value.size() > 1 && value[0] == '\'' && value.find_first_of("=+-@", 1) == 1;
  return guarded ? value.substr(1) : value;
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
    const std::string heading = match_key(table.cell(row, "header"));
    if (match_key(table.cell(row, "column")) == not_needed && !heading.empty()) {
      not_needed_.push_back({record.id, *list, heading});
      continue;
    }
    const ColumnSpec* column = column_named(*list, table.cell(row, "column"));
    if (column == nullptr) {
      refuse("column");
      continue;
    }
    const std::string value = lower_case(unguarded(table.cell(row, "value")));
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
  const auto settings_first = [](const Alias& a, const Alias& b) {
    return a.file < 0 && b.file >= 0;
  };
  put_in_order(headings_, settings_first);
  put_in_order(values_, settings_first);
}

void Aliases::remove_file(int file) {
  const auto of_file = [file](const auto& alias) { return alias.file == file; };
  std::erase_if(headings_, of_file);
  std::erase_if(values_, of_file);
  std::erase_if(not_needed_, of_file);
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
  for (const Unneeded& heading : not_needed_) {
    hash.feed(std::to_string(static_cast<int>(heading.list)) + ' ' + heading.text + '\n');
  }
  return hash.value();
}

bool Aliases::is_not_needed(ListId list, std::string_view key) const {
  if (not_needed_.empty()) return false;
  const auto is_meant = [&](const auto& heading) {
    return heading.list == list && heading.text == key;
  };
  const auto by_settings = [&](const auto& heading) {
    return heading.file < 0 && is_meant(heading);
  };
  // What the settings give to a column is needed, whatever a file says.
  if (std::any_of(headings_.begin(), headings_.end(), by_settings)) return false;
  return std::any_of(not_needed_.begin(), not_needed_.end(), is_meant);
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
