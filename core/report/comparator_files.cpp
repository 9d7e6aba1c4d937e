// National tables: years, places, symbols, filters.
#include "report/comparator_files.h"

#include <algorithm>
#include <map>
#include <string>

#include "dates/period.h"
#include "lists/authority_name.h"
#include "lists/text.h"

namespace bandstand {
namespace {

// `2025`; `202425`, `2024-25` and `2024/25` for the year that ends in 2025.
std::optional<std::int32_t> reporting_year(std::string_view text) {
  if (const auto financial = parse_financial_year(text)) return financial->start_year + 1;
  if (text.size() != 4 && text.size() != 6) return std::nullopt;
  std::int32_t number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  const std::int32_t year = text.size() == 4 ? number : number / 100 + 1;
  if (text.size() == 6 && year % 100 != number % 100) return std::nullopt;
  if (year < 1990 || year > 2199) return std::nullopt;
  return year;
}

std::optional<AreaLevel> level_of(std::string_view text) {
  const std::string level = match_key(text);
  if (level == "national") return AreaLevel::national;
  if (level == "regional") return AreaLevel::regional;
  if (level == "local authority") return AreaLevel::authority;
  return std::nullopt;
}

// Columns that part people wherever they stand.
constexpr std::string_view people[] = {"sex",       "gender",       "age",        "age group",
                                       "ethnicity", "ethnic group", "disability", "characteristic"};

bool is_everyone(std::string_view label) {
  return label.empty() || label == "total" || label == "all" || label == "all children" ||
         label == "total children";
}

class TableReader {
 public:
  TableReader(const SideTable& table, const PublishedTableSpec& spec, FileRecord& record,
              bool accounts)
      : table_(&table), spec_(&spec), record_(&record), accounts_(accounts) {
    for (const std::string_view column : spec.columns) {
      columns_.push_back(find_key(table.keys, column));
    }
    for (const PublishedSort& sort : spec.sorts) {
      std::vector<std::optional<std::size_t>>& filters = filters_.emplace_back();
      for (const PublishedFilter& filter : sort.filters) {
        filters.push_back(find_key(table.keys, filter.columns));
      }
    }
    find_unknown_filters();
  }

  PublishedTable read() {
    PublishedTable result;
    result.file = record_->id;
    result.file_name = record_->name;
    result.id = spec_->id;
    result.content_hash = record_->content_hash;
    for (std::size_t i = 0; i < table_->rows.size(); ++i) read_row(i, result.rows);
    settle_repeats(result.rows);
    for (const PublishedRow& row : result.rows) {
      result.latest_year = std::max(result.latest_year, row.year);
    }
    add_notes();
    return result;
  }

 private:
  std::string_view text(const SideTable::Row& row, std::size_t column) const {
    if (column >= row.cells.size() || is_blank_value(row.cells[column])) return {};
    return row.cells[column];
  }
  std::string_view text(const SideTable::Row& row, std::string_view key) const {
    return table_->cell(row, key);
  }
  void set_aside(const SideTable::Row& row, RowReason reason, std::size_t column) {
    if (accounts_) record_->add_issue(row.line, reason, column, text(row, column));
  }
  void set_aside(const SideTable::Row& row, RowReason reason, std::string_view key) {
    set_aside(row, reason, find_key(table_->keys, key).value_or(std::size_t{RowIssue::no_column}));
  }

  // Columns of words that the table is not known to have: they may part its rows.
  void find_unknown_filters() {
    for (std::size_t c = 0; c < table_->keys.size(); ++c) {
      const std::string& key = table_->keys[c];
      if (key.empty() || is_known(key)) continue;
      const bool words = std::any_of(
          table_->rows.begin(), table_->rows.end(), [this, c](const SideTable::Row& row) {
            const std::string_view cell = text(row, c);
            return !cell.empty() && published_symbol(cell).empty() && !parse_exact(cell);
          });
      if (words) unknown_filters_.push_back(c);
    }
  }
  bool is_known(std::string_view key) const {
    const auto position = find_key(table_->keys, key);
    const auto is = [position](const std::optional<std::size_t>& c) { return c == position; };
    if (std::any_of(columns_.begin(), columns_.end(), is)) return true;
    for (const auto& filters : filters_) {
      if (std::any_of(filters.begin(), filters.end(), is)) return true;
    }
    for (const std::string_view place :
         {"time period", "time identifier", "geographic level", "country code", "country name",
          "region code", "region name", "old la code", "new la code", "la name"}) {
      if (key == place) return true;
    }
    return false;
  }

  // The sort of a row; nothing, with the row set aside, if it is none.
  std::optional<std::uint8_t> sort_of(const SideTable::Row& row) {
    // Part of the children, even where the file has no other part.
    for (const std::size_t column : unknown_filters_) {
      const std::string& key = table_->keys[column];
      const bool parts_people =
          std::find(std::begin(people), std::end(people), key) != std::end(people);
      if (!parts_people || is_everyone(match_key(text(row, column)))) continue;
      set_aside(row, RowReason::not_needed, column);
      return std::nullopt;
    }
    if (spec_->sorts.empty()) return std::uint8_t{0};
    std::optional<std::size_t> stopped_at;
    for (std::size_t s = 0; s < spec_->sorts.size(); ++s) {
      bool met = true;
      for (std::size_t f = 0; f < filters_[s].size() && met; ++f) {
        const auto column = filters_[s][f];
        if (!column) continue;
        met = label_is_meant(match_key(text(row, *column)), spec_->sorts[s].filters[f].labels);
        if (!met) stopped_at = column;
      }
      if (met) return static_cast<std::uint8_t>(s);
    }
    set_aside(row, RowReason::not_needed, stopped_at.value_or(std::size_t{RowIssue::no_column}));
    return std::nullopt;
  }

  bool read_place(const SideTable::Row& row, PublishedRow& read) {
    const auto level = level_of(text(row, "geographic level"));
    if (!level) {
      set_aside(row, RowReason::not_needed, "geographic level");
      return false;
    }
    read.level = *level;
    if (*level == AreaLevel::national) {
      read.name = text(row, "country name").empty() ? std::string_view("England")
                                                    : text(row, "country name");
      return true;
    }
    if (*level == AreaLevel::regional) {
      read.name = text(row, "region name");
      if (read.name.empty()) set_aside(row, RowReason::not_understood, "region name");
      return !read.name.empty();
    }
    read.name = text(row, "la name");
    read.new_code = text(row, "new la code");
    read.region = text(row, "region name");
    const std::string_view code = text(row, "old la code");
    read.code = old_authority_code(code);
    if (read.code.empty() && !code.empty()) {
      // `940 / 941`: two authorities counted together, which is neither of them.
      if (accounts_ && code.find('/') != std::string_view::npos) ++joint_rows_;
      set_aside(row, RowReason::not_needed, "old la code");
      return false;
    }
    if (read.name.empty() && read.code.empty()) {
      set_aside(row, RowReason::not_understood, "la name");
      return false;
    }
    return true;
  }

  void read_row(std::size_t position, std::vector<PublishedRow>& rows) {
    const SideTable::Row& row = table_->rows[position];
    PublishedRow read;
    const std::string identifier = match_key(text(row, "time identifier"));
    const bool yearly = identifier.empty() || identifier == "reporting year" ||
                        identifier == "financial year" || spec_->id == PublishedTableId::population;
    if (!yearly) return set_aside(row, RowReason::not_needed, "time identifier");
    const auto year = reporting_year(text(row, "time period"));
    if (!year) return set_aside(row, RowReason::not_understood, "time period");
    read.year = *year;
    if (!read_place(row, read)) return;
    const auto sort = sort_of(row);
    if (!sort) return;
    read.sort = *sort;
    for (const auto& column : columns_) {
      PublishedCell& cell = read.cells.emplace_back();
      if (!column) continue;
      const std::string_view value = text(row, *column);
      if (value.empty()) continue;
      cell.symbol = published_symbol(value);
      if (!cell.symbol.empty()) continue;
      cell.value = parse_exact(value);
      if (!cell.value) set_aside(row, RowReason::unreadable_number, *column);  // a query
    }
    rows.push_back(std::move(read));
    positions_.push_back(position);
  }

  static std::string key_of(const PublishedRow& row) {
    std::string key = std::to_string(static_cast<int>(row.level)) + '|' + std::to_string(row.year) +
                      '|' + std::to_string(row.sort) + '|';
    return key + (row.code.empty() ? authority_key(row.name) : row.code);
  }
  static bool say_the_same(const PublishedRow& a, const PublishedRow& b) {
    return std::equal(a.cells.begin(), a.cells.end(), b.cells.begin(), b.cells.end(),
                      [](const PublishedCell& one, const PublishedCell& other) {
                        if (one.symbol != other.symbol) return false;
                        if (!one.value || !other.value) return !one.value && !other.value;
                        return *one.value == *other.value;
                      });
  }

  // The columns of words in which rows of one place and year differ.
  std::vector<std::size_t> parting_columns(const std::vector<std::size_t>& same) const {
    std::vector<std::size_t> columns;
    for (const std::size_t column : unknown_filters_) {
      const auto differs = [&](std::size_t i) {
        return text(table_->rows[positions_[i]], column) !=
               text(table_->rows[positions_[same.front()]], column);
      };
      if (std::any_of(same.begin(), same.end(), differs)) columns.push_back(column);
    }
    return columns;
  }
  bool is_of_everyone(std::size_t i, const std::vector<std::size_t>& columns) const {
    return std::all_of(columns.begin(), columns.end(), [this, i](std::size_t column) {
      const std::string label = match_key(text(table_->rows[positions_[i]], column));
      return !label.empty() && is_everyone(label);
    });
  }
  void drop(std::size_t i, RowReason reason, std::size_t column) {
    gone_[i] = true;
    set_aside(table_->rows[positions_[i]], reason, column);
  }

  // One place and year twice. Rows parted by words: only the one of all of them is read, never a
  // sum. Else the same numbers count once, and different ones not at all.
  void settle_repeats(std::vector<PublishedRow>& rows) {
    std::map<std::string, std::vector<std::size_t>> by_key;
    for (std::size_t i = 0; i < rows.size(); ++i) by_key[key_of(rows[i])].push_back(i);
    gone_.assign(rows.size(), false);
    const std::size_t period =
        find_key(table_->keys, "time period").value_or(std::size_t{RowIssue::no_column});
    for (const auto& entry : by_key) {
      std::vector<std::size_t> same = entry.second;
      const std::vector<std::size_t> columns = parting_columns(same);
      if (!columns.empty()) {
        parting_column_ = columns.front();
        for (const std::size_t i : same) {
          if (!is_of_everyone(i, columns)) drop(i, RowReason::not_needed, columns.front());
        }
        std::erase_if(same, [this](std::size_t i) { return gone_[i]; });
      }
      if (same.size() < 2) continue;
      const bool agree = std::all_of(same.begin(), same.end(), [&](std::size_t i) {
        return say_the_same(rows[same.front()], rows[i]);
      });
      for (std::size_t n = agree ? 1 : 0; n < same.size(); ++n) {
        if (!agree) ++disagreeing_rows_;
        drop(same[n], agree ? RowReason::duplicate : RowReason::not_understood, period);
      }
    }
    std::size_t kept = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
      if (gone_[i]) continue;
      if (kept != i) rows[kept] = std::move(rows[i]);
      ++kept;
    }
    rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(kept), rows.end());
  }

  void add_notes() {
    if (!accounts_) return;
    if (joint_rows_ > 0) {
      record_->notes.push_back(std::to_string(joint_rows_) +
                               " rows count two authorities together and are used for neither.");
    }
    if (disagreeing_rows_ > 0) {
      record_->notes.push_back(
          std::to_string(disagreeing_rows_) +
          " rows give different numbers for the same place and year; none of them is used.");
    }
    if (parting_column_) {
      record_->notes.push_back("Of the column \"" + record_->headers[*parting_column_].text +
                               "\" only the totals are read.");
    }
  }

  const SideTable* table_;
  const PublishedTableSpec* spec_;
  FileRecord* record_;
  bool accounts_;
  std::vector<std::optional<std::size_t>> columns_;
  std::vector<std::vector<std::optional<std::size_t>>> filters_;  // by sort
  std::vector<std::size_t> unknown_filters_;
  std::vector<std::size_t> positions_;  // of the rows read, in the table
  std::vector<bool> gone_;
  std::optional<std::size_t> parting_column_;
  std::uint64_t joint_rows_ = 0;
  std::uint64_t disagreeing_rows_ = 0;
};

}  // namespace

std::optional<PublishedTable> read_published_table(const SideTable& table, FileRecord& record,
                                                   bool accounts) {
  const PublishedTableSpec* spec = published_table_of(table);
  if (spec == nullptr) {
    if (accounts) {
      for (const SideTable::Row& row : table.rows) {
        record.add_issue(row.line, RowReason::not_needed, RowIssue::no_column, {});
      }
      record.notes.emplace_back("No row has a label that this table is read for.");
    }
    return std::nullopt;
  }
  if (accounts) record.title = spec->title;
  return TableReader(table, *spec, record, accounts).read();
}

}  // namespace bandstand
