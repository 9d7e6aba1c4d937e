// From the first bytes to the record of a file: format, headings, then row after row.
#include "lists/file_intake.h"

#include <algorithm>
#include <utility>

#include "lists/cell_reader.h"
#include "lists/census_xml.h"
#include "lists/file_format.h"
#include "lists/return_year.h"
#include "lists/settings_json.h"
#include "lists/text.h"
#include "lists/unknown_values.h"
#include "lists/utf8.h"

namespace bandstand {
namespace {

constexpr std::size_t opening_size = std::size_t{64} << 10U;
// Titles, blank lines and notes may stand above the headings, but not more than this.
constexpr std::uint64_t most_rows_above_headings = 30;
// What kind of values a column holds shows in its first rows.
constexpr std::uint64_t most_rows_sampled = 500;

std::string heading_text(std::string_view raw) {
  std::string scratch;
  constexpr std::size_t longest = 200;
  return std::string(clean_text(cut_short(raw, longest), scratch));
}

}  // namespace

FileIntake::FileIntake(int id, std::string name, ListStore& store, const Aliases& aliases,
                       Date today)
    : store_(&store), aliases_(&aliases), today_(today) {
  record_.id = id;
  record_.name = std::move(name);
  record_.read_under = aliases.fingerprint();
}

FileIntake::~FileIntake() = default;

void FileIntake::feed(std::string_view bytes) {
  hash_.feed(std::exchange(beyond_stretch_, {}));
  hash_.feed(bytes);
  take(bytes);
}

void FileIntake::take(std::string_view bytes) {
  const auto bytes_before = static_cast<std::size_t>(record_.bytes);
  record_.bytes += bytes.size();
  if (record_.opening.size() < kept_opening) {
    record_.opening.append(bytes.substr(0, kept_opening - record_.opening.size()));
  }
  if (!judged_ && record_.opening.size() >= opening_size) {
    judge_opening();
    if (xml_ != nullptr) xml_->feed(std::string_view(record_.opening).substr(0, bytes_before));
  }
  if (xml_ != nullptr) xml_->feed(bytes);
  if (not_a_csv_) return;
  scanner_.feed(bytes, [this](const CsvRow& row) { take_row(row); });
}

void FileIntake::judge_opening() {
  judged_ = true;
  const FileFormat format =
      detect_format(std::string_view(record_.opening).substr(0, opening_size));
  if (format == FileFormat::csv) return;
  not_a_csv_ = true;
  json_ = format == FileFormat::json;
  if (format == FileFormat::xml) return start_xml();
  const FormatAdvice advice = advice_for(format);
  record_.kind = FileKind::unusable;
  record_.title = advice.name;
  record_.message = "This is " + std::string(advice.name) + ". " + std::string(advice.what_to_do);
}

void FileIntake::start_xml() {
  const std::string_view opening = std::string_view(record_.opening).substr(0, opening_size);
  record_.kind = FileKind::unusable;
  switch (xml_kind(opening)) {
    case XmlKind::census:
      xml_ = std::make_unique<CensusXml>(opening, *aliases_, *store_, record_);
      return;
    case XmlKind::looked_after_return:
      record_.title = "SSDA903 return, XML";
      record_.message =
          "This is the SSDA903 return of looked-after children as XML, which is not read. Export "
          "the same return as CSV tables (header, episodes, reviews and so on) and choose those.";
      return;
    case XmlKind::other: {
      const FormatAdvice advice = advice_for(FileFormat::xml);
      record_.title = advice.name;
      record_.message =
          "This is " + std::string(advice.name) + ". " + std::string(advice.what_to_do);
      return;
    }
  }
}

// A census is used whole or not at all.
void FileIntake::finish_xml() {
  xml_->finish();
  xml_->end_tables();
  if (xml_->wrong().empty()) {
    if (xml_->encoding() != Encoding::utf8) {
      record_.notes.push_back("Read as " + std::string(encoding_name(xml_->encoding())) + ".");
    }
    if (record_.rows_read == 0) record_.notes.push_back("The census has no children in it.");
    return;
  }
  for (const ListSpec& spec : census_specs()) store_->table(spec.id).remove_part(record_.id);
  FileRecord refused;
  refused.id = record_.id;
  refused.name = std::move(record_.name);
  refused.bytes = record_.bytes;
  refused.opening = std::move(record_.opening);
  refused.content_hash = record_.content_hash;
  refused.read_under = record_.read_under;
  refused.title = "Children in need census, XML";
  refused.message = xml_->wrong();
  record_ = std::move(refused);
}

void FileIntake::take_row(const CsvRow& row) {
  if (heading_line_ == 0) {
    look_for_headings(row);
    return;
  }
  if (repeats_headings(row)) {
    ++repeated_headings_;
    return;
  }
  if (cells_ != nullptr) {
    if (record_.rows_read < most_rows_sampled) sample(row);
    cells_->read(row);
    return;
  }
  ++record_.rows_read;
  SideTable::Row& kept = side_table_.rows.emplace_back();
  kept.line = row.line;
  std::string scratch;
  for (const std::string_view cell : row.cells.first(std::min(row.cells.size(), most_headings))) {
    // The value of a setting may be a table, whose lines and quotation marks are to be kept.
    const bool is_table =
        record_.kind == FileKind::settings && cell.find_first_of("\r\n") != cell.npos;
    kept.cells.emplace_back(is_table ? decoded_text(cell) : clean_text(cell, scratch));
  }
}

void FileIntake::look_for_headings(const CsvRow& row) {
  if (rows_before_headings_ >= most_rows_above_headings) {
    search_.add(row.cells);
    return;
  }
  const HeadingRow headings(row.cells);
  if (auto match = recognise_list(headings, *aliases_)) {
    start_list(row, std::move(*match));
    return;
  }
  if (const auto kind = recognise_side_table(row.cells)) {
    start_side_table(row, *kind);
    return;
  }
  ++rows_before_headings_;
  search_.add_headings(row.cells, headings);
}

void FileIntake::start_list(const CsvRow& row, HeaderMatch match) {
  heading_line_ = row.line;
  record_.kind = FileKind::list;
  record_.list = match.list;
  const ListSpec& spec = list_spec(match.list);
  record_.title = std::string(spec.title) + " (" + list_source_text(match.list) + ")";
  headings_.assign(row.cells.begin(), row.cells.end());
  for (std::size_t i = 0; i < std::min(row.cells.size(), most_headings); ++i) {
    FileHeader header{heading_text(row.cells[i]), false, {}};
    if (const ColumnSpec* column = match.columns[i]) {
      header.recognised = true;
      header.column = column->header;
      record_.columns[static_cast<std::size_t>(column->column)] = true;
    }
    header.not_needed = aliases_->is_not_needed(match.list, match_key(header.text));
    record_.headers.push_back(std::move(header));
  }
  for (const ColumnSpec& column : spec.columns) {
    if (!column.optional && !record_.has_column(column.column)) {
      record_.missing_columns.push_back(column.header);
    }
  }
  record_.unrecognised.samples.resize(record_.headers.size());
  table_ = &store_->table(match.list);
  table_->parts.push_back({record_.id, table_->rows(), 0});
  cells_ = std::make_unique<CellReader>(match, *aliases_, *store_, record_);
}

void FileIntake::start_side_table(const CsvRow& row, FileKind kind) {
  heading_line_ = row.line;
  record_.kind = kind;
  record_.title = side_table_title(kind);
  side_table_.kind = kind;
  if (kind == FileKind::census_header) {
    record_.notes.emplace_back("It says what the census is; no figure rests on it.");
  }
  headings_.assign(row.cells.begin(), row.cells.end());
  for (const std::string_view cell : row.cells.first(std::min(row.cells.size(), most_headings))) {
    side_table_.keys.push_back(match_key(cell));
    FileHeader& header = record_.headers.emplace_back();
    header.text = heading_text(cell);
    header.recognised = is_read_column(kind, side_table_.keys.back());
    header.column = header.recognised ? std::string_view("as named") : std::string_view();
  }
}

void FileIntake::sample(const CsvRow& row) {
  const std::size_t cells = std::min(row.cells.size(), record_.headers.size());
  for (std::size_t i = 0; i < cells; ++i) {
    if (!record_.headers[i].recognised) record_.unrecognised.samples[i].add(row.cells[i]);
  }
}

// Extracts pasted one under another bring their headings with them.
bool FileIntake::repeats_headings(const CsvRow& row) const {
  return row.cells.size() == headings_.size() &&
         std::equal(row.cells.begin(), row.cells.end(), headings_.begin());
}

void FileIntake::end_list() {
  cells_->finish();
  for (const ColumnSpec& column : list_spec(record_.list).columns) {
    Values<std::int32_t>& values = table_->column(column.column);
    if (!values.empty()) values.resize(table_->rows(), missing_of(column.type));
  }
  FilePart& part = table_->parts.back();
  part.count = table_->rows() - part.first;
}

void FileIntake::note_dialect() {
  if (scanner_.encoding() != Encoding::utf8) {
    record_.notes.push_back("Read as " + std::string(encoding_name(scanner_.encoding())) + ".");
  }
  if (scanner_.delimiter() != ',') {
    const char* name = scanner_.delimiter() == '\t'  ? "tabs"
                       : scanner_.delimiter() == ';' ? "semicolons"
                                                     : "bars";
    record_.notes.push_back("Cells are separated by " + std::string(name) + ".");
  }
  if (rows_before_headings_ > 0) {
    record_.notes.push_back("The headings stand on line " + std::to_string(heading_line_) +
                            "; what stands above was taken for titles.");
  }
  if (headings_.size() > most_headings) {
    record_.notes.push_back("The file has " + std::to_string(headings_.size()) +
                            " columns; only the first " + std::to_string(most_headings) +
                            " are looked at.");
  }
  if (repeated_headings_ > 0) {
    record_.notes.push_back("The headings are repeated further down (" +
                            std::to_string(repeated_headings_) +
                            " times); these lines are no rows.");
  }
  if (record_.rows_read == 0) {
    record_.notes.push_back("The file has headings but no rows.");
  }
}

void FileIntake::take_settings_json() {
  SettingsJson json;
  if (record_.bytes > record_.opening.size()) {
    json.wrong = "It is too long for that.";
  } else {
    json = read_settings_json(record_.opening);
  }
  if (!json.wrong.empty()) {
    record_.message =
        "This is a JSON file. The only JSON that is read is a settings file: {\"setting\": "
        "\"value\"}. " +
        json.wrong + " Export lists as CSV files.";
    return;
  }
  record_.kind = FileKind::settings;
  record_.title = side_table_title(FileKind::settings);
  record_.message.clear();
  side_table_.kind = FileKind::settings;
  side_table_.keys = {"setting", "value"};
  for (const std::string& key : side_table_.keys)
    record_.headers.push_back({key, true, "as named"});
  for (SettingsJson::Entry& entry : json.entries) {
    ++record_.rows_read;
    side_table_.rows.push_back({entry.line, {std::move(entry.name), std::move(entry.value)}});
  }
}

FileRecord FileIntake::finish() {
  if (!judged_) {
    judge_opening();
    if (xml_ != nullptr) xml_->feed(record_.opening);
  }
  record_.content_hash = hash_.value();
  if (json_) take_settings_json();
  if (xml_ != nullptr) {
    finish_xml();
    settle_unknown_values(record_, *store_);
  }
  if (not_a_csv_) return std::move(record_);
  scanner_.finish([this](const CsvRow& row) { take_row(row); });
  if (heading_line_ == 0) {
    search_.settle(record_, *aliases_);
    return std::move(record_);
  }
  for (const CsvProblem& problem : scanner_.problems()) {
    if (problem.kind == CsvProblem::Kind::row_too_long) ++record_.rows_read;
    record_.add_issue(problem.line,
                      problem.kind == CsvProblem::Kind::row_too_long ? RowReason::row_too_long
                                                                     : RowReason::unclosed_quote,
                      RowIssue::no_column, {});
  }
  if (table_ != nullptr) {
    end_list();
    if (list_spec(record_.list).source == ListSource::ssda903) {
      settle_return_year(record_, *table_, table_->parts.back(), *store_, today_);
    }
  }
  settle_unknown_values(record_, *store_);
  note_dialect();
  return std::move(record_);
}

void FileIntake::abandon() {
  if (xml_ != nullptr) {
    xml_->end_tables();
    for (const ListSpec& spec : census_specs()) store_->table(spec.id).remove_part(record_.id);
  }
  if (table_ == nullptr) return;
  end_list();
  table_->remove_part(record_.id);
}

}  // namespace bandstand
