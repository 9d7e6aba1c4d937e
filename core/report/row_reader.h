// One row of a small CSV: its cells by heading, and how it is refused.
// Definition: row accounting (set aside by reason, with line and value).
#pragma once

#include <algorithm>
#include <initializer_list>
#include <optional>
#include <string_view>

#include "indicators/registry.h"
#include "lists/list_table.h"
#include "lists/side_table.h"

namespace bandstand {

class RowReader {
 public:
  RowReader(const SideTable& table, const SideTable::Row& row, FileRecord& record)
      : table_(&table), row_(&row), record_(&record) {}

  /// The cell under a heading (its match_key); empty where it is missing or stands for nothing.
  std::string_view text(std::string_view key) const { return table_->cell(*row_, key); }
  std::string_view first_of(std::initializer_list<std::string_view> keys) const {
    for (const std::string_view key : keys) {
      if (const std::string_view found = text(key); !found.empty()) return found;
    }
    return {};
  }
  /// Sets the row aside, or queries it, for what stands under a heading.
  void refuse(std::string_view key, RowReason reason = RowReason::not_understood) const {
    const auto found = std::find(table_->keys.begin(), table_->keys.end(), key);
    const auto column = found == table_->keys.end()
                            ? static_cast<std::size_t>(RowIssue::no_column)
                            : static_cast<std::size_t>(found - table_->keys.begin());
    record_->add_issue(row_->line, reason, column, text(key));
  }
  /// The indicator of the row; refuses the row where there is none of that id.
  std::optional<std::uint16_t> indicator() const {
    const auto found = find_definition(text("indicator"));
    if (!found) refuse("indicator");
    return found;
  }
  int file() const { return record_->id; }
  std::uint64_t line() const { return row_->line; }

 private:
  const SideTable* table_;
  const SideTable::Row* row_;
  FileRecord* record_;
};

}  // namespace bandstand
