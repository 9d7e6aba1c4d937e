// Offers are worked out when somebody asks for them; nothing is read by them.
#include "report/mapping.h"

#include <algorithm>

#include "lists/code_words.h"
#include "lists/list_names.h"
#include "lists/recognise.h"
#include "lists/suggest.h"

namespace bandstand {
namespace {

std::string titled(ListId list) {
  return std::string(list_spec(list).title) + " (" + list_source_text(list) + ")";
}

// Only rows with a heading each can be told apart by it; a census in one XML file has none.
bool has_headings(const FileRecord& record) { return !record.unrecognised.samples.empty(); }

std::vector<const ColumnSpec*> columns_as(const FileRecord& record, ListId list,
                                          const Aliases& aliases) {
  if (record.kind != FileKind::list) {
    std::vector<std::string_view> texts;
    for (const FileHeader& header : record.headers) texts.push_back(header.text);
    return read_as(list, HeadingRow(texts), aliases);
  }
  std::vector<const ColumnSpec*> columns;
  for (const FileHeader& header : record.headers) {
    columns.push_back(header.recognised ? column_named(list, header.column) : nullptr);
  }
  return columns;
}

void add_headings(FileMappingView& view, const FileRecord& record, ListId list,
                  const Aliases& aliases) {
  const std::vector<const ColumnSpec*> columns = columns_as(record, list, aliases);
  std::vector<Heading> headings;
  for (std::size_t i = 0; i < record.headers.size(); ++i) {
    const FileHeader& header = record.headers[i];
    headings.push_back(
        {header.text, columns[i], &record.unrecognised.samples[i], header.not_needed});
  }
  const std::vector<const ColumnSpec*> likely = likely_columns(list, headings);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    if (headings[i].text.empty()) continue;
    MappedHeadingView& heading = view.headings.emplace_back();
    heading.header = headings[i].text;
    if (columns[i] != nullptr) heading.column = std::string(columns[i]->header);
    heading.samples = record.unrecognised.samples[i].shown();
    if (likely[i] != nullptr) heading.likely = likely[i]->header;
    heading.not_needed = headings[i].not_needed;
  }
  if (view.recognised) return;
  const auto has = [&columns](Column column) {
    return std::any_of(columns.begin(), columns.end(), [column](const ColumnSpec* spec) {
      return spec != nullptr && spec->column == column;
    });
  };
  const auto& marks = list_spec(list).marks;
  if (!has(Column::child)) view.needed.emplace_back(find_column(list, Column::child)->header);
  if (!has(marks[0]) && !has(marks[1])) {
    view.needed.emplace_back(find_column(list, marks[0])->header);
  }
}

}  // namespace

FileMappingView file_mapping(const FileRecord& record, std::string_view list,
                             const Aliases& aliases) {
  FileMappingView view;
  view.recognised = record.kind == FileKind::list;
  view.rows = static_cast<double>(record.rows_read);
  std::optional<ListId> as = view.recognised ? record.list : list_named(list);
  if (!as) as = record.likely_list;
  if (as) {
    view.list = list_name(*as);
    view.title = view.recognised ? record.title : titled(*as);
    if (has_headings(record)) add_headings(view, record, *as, aliases);
  } else if (has_headings(record)) {
    for (std::size_t i = 0; i < record.headers.size(); ++i) {
      if (record.headers[i].text.empty()) continue;
      MappedHeadingView& heading = view.headings.emplace_back();
      heading.header = record.headers[i].text;
      heading.samples = record.unrecognised.samples[i].shown();
    }
  }
  for (const UnknownValue& unknown : record.unrecognised.values) {
    UnknownValueView& value = view.values.emplace_back();
    value.list = list_name(unknown.list);
    value.column = unknown.column->header;
    value.header = unknown.heading;
    value.value = unknown.value;
    value.rows = static_cast<double>(unknown.rows);
    if (const auto likely = likely_code(unknown.list, *unknown.column, unknown.value)) {
      value.likely = likely->code;
      value.likely_words = likely->words;
    }
  }
  for (const MoreValues& more : record.unrecognised.more) {
    view.more.push_back(
        {more.heading, static_cast<double>(more.values), static_cast<double>(more.rows)});
  }
  return view;
}

UnknownCounts unknown_counts(const FileRecord& record) {
  UnknownCounts counts;
  if (has_headings(record)) {
    counts.headings = static_cast<std::uint64_t>(
        std::count_if(record.headers.begin(), record.headers.end(), [](const FileHeader& header) {
          return !header.recognised && !header.not_needed && !header.text.empty();
        }));
  }
  counts.values = record.unrecognised.values.size();
  for (const MoreValues& more : record.unrecognised.more) counts.values += more.values;
  return counts;
}

std::vector<ListLayoutView> list_layouts() {
  std::vector<ListLayoutView> layouts;
  for (const ListSpec& list : list_specs()) {
    if (!comes_in_files(list.id)) continue;
    ListLayoutView& layout = layouts.emplace_back();
    layout.list = list_name(list.id);
    layout.title = titled(list.id);
    for (const ColumnSpec& spec : list.columns) {
      LayoutColumnView& column = layout.columns.emplace_back();
      column.header = spec.header;
      for (const CodeWords& code : codes_of(list.id, spec)) {
        column.codes.push_back({std::string(code.code), std::string(code.words)});
      }
    }
  }
  return layouts;
}

}  // namespace bandstand
