// Two kinds: values that reading queried, and values kept as words that no rule knows.
#include "lists/unknown_values.h"

#include <algorithm>
#include <map>
#include <utility>

#include "lists/code_words.h"
#include "lists/put_in_order.h"

namespace bandstand {
namespace {

// A value as long as the record keeps them may have been cut, and would not be found again.
constexpr std::size_t longest_value = 190;
constexpr std::size_t most_values = 50;

const ColumnSpec* column_called(ListId list, std::string_view header) {
  const auto columns = list_spec(list).columns;
  const auto found = std::find_if(columns.begin(), columns.end(), [header](const ColumnSpec& spec) {
    return spec.header == header;
  });
  return found == columns.end() ? nullptr : &*found;
}

// Values of one column with their rows.
using Counts = std::map<std::string, std::uint64_t, std::less<>>;

void add_column(FileRecord& record, ListId list, const ColumnSpec& column,
                const std::string& heading, const Counts& counts) {
  std::vector<std::pair<std::string, std::uint64_t>> all(counts.begin(), counts.end());
  put_in_order(all, [](const auto& a, const auto& b) { return a.second > b.second; });
  MoreValues more{heading};
  std::size_t listed = 0;
  for (const auto& [value, rows] : all) {
    if (listed < most_values && value.size() <= longest_value) {
      record.unrecognised.values.push_back({list, &column, heading, value, rows});
      ++listed;
    } else {
      ++more.values;
      more.rows += rows;
    }
  }
  if (more.values > 0) record.unrecognised.more.push_back(more);
}

// Rows by position of the heading and number of the value.
using Queries = std::map<std::pair<std::size_t, std::uint32_t>, std::uint64_t>;

Queries queries_of(const FileRecord& record) {
  Queries queries;
  if (record.count(RowReason::unknown_code) == 0) return queries;
  for (const RowIssue& issue : record.issues) {
    if (issue.reason == RowReason::unknown_code && issue.column != RowIssue::no_column) {
      ++queries[{issue.column, issue.value}];
    }
  }
  return queries;
}

Counts not_understood(const ListTable& table, const FilePart& part, ListId list,
                      const ColumnSpec& column, const Interner& words) {
  Counts counts;
  const Values<std::int32_t>& values = table.column(column.column);
  if (values.empty() || codes_of(list, column).empty()) return counts;
  std::vector<std::uint64_t> rows(words.size());
  for (std::uint32_t row = part.first; row < part.first + part.count; ++row) {
    ++rows[static_cast<std::size_t>(values[row])];
  }
  for (std::uint32_t word = 1; word < words.size(); ++word) {
    if (rows[word] > 0 && is_unknown_code(list, column, words.text(word))) {
      counts[std::string(words.text(word))] = rows[word];
    }
  }
  return counts;
}

}  // namespace

void settle_unknown_values(FileRecord& record, const ListStore& store) {
  const Queries queries = queries_of(record);
  for (std::size_t i = 0; i < list_count; ++i) {
    const ListId list = list_at(i);
    const ListTable& table = store.table(list);
    const auto part = std::find_if(table.parts.begin(), table.parts.end(),
                                   [&record](const FilePart& p) { return p.file == record.id; });
    if (part == table.parts.end()) continue;
    for (std::size_t h = 0; h < record.headers.size(); ++h) {
      const FileHeader& header = record.headers[h];
      const ColumnSpec* column = header.recognised ? column_called(list, header.column) : nullptr;
      if (column == nullptr) continue;
      Counts counts;
      for (auto at = queries.lower_bound({h, 0}); at != queries.end() && at->first.first == h;
           ++at) {
        counts[std::string(record.values.text(at->first.second))] += at->second;
      }
      if (column->type == CellType::text) {
        counts.merge(
            not_understood(table, *part, list, *column, store.vocabulary(column->vocabulary)));
      }
      if (!counts.empty()) add_column(record, list, *column, header.text, counts);
    }
  }
}

}  // namespace bandstand
