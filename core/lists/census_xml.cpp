// From elements to rows: what stands where, and when a row is complete.
#include "lists/census_xml.h"

#include <algorithm>

#include "lists/text.h"
#include "lists/utf8.h"

namespace bandstand {
namespace {

constexpr std::size_t deepest = 64;
// A text longer than any cell could need is cut, so that it cannot fill the memory.
constexpr std::size_t longest_text = 4096;
constexpr std::size_t most_waiting_rows = 4096;
constexpr std::size_t most_unknown_names = 100;

constexpr std::string_view made_here[] = {"CINdetailsID", "AssessmentID", "CPPID"};
constexpr std::string_view known_but_unread[] = {
    "Collection", "Year",     "ReferenceDate", "SourceLevel",       "LEA",   "SoftwareCode",
    "Release",    "SerialNo", "DateTime",      "CollectionDetails", "Source"};

std::string_view without_prefix(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is_among(std::span<const std::string_view> names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

bool is_named(const ColumnSpec& spec, std::string_view name) {
  if (spec.header == name) return true;
  const auto others = split(spec.aliases, '|');
  return std::find(others.begin(), others.end(), name) != others.end();
}

}  // namespace

CensusXml::CensusXml(std::string_view opening, const Aliases& aliases, ListStore& store,
                     FileRecord& record)
    : record_(&record), store_(&store), decoder_(opening), parser_(open_xml(*this)) {
  record.kind = FileKind::list;
  record.list = ListId::census_referrals;
  record.title = "Children in need census, XML";
  tables_.reserve(census_count);  // readers point into their columns
  for (const ListSpec& spec : census_specs()) add_table(spec.id, aliases, store);
  if (parser_ == nullptr) {
    wrong_ =
        "This is an XML file, which cannot be read here. Choose the census as CSV tables instead.";
  }
}

CensusXml::~CensusXml() = default;

void CensusXml::add_table(ListId list, const Aliases& aliases, ListStore& store) {
  Table& table = tables_.emplace_back();
  HeaderMatch match;
  match.list = list;
  for (const ColumnSpec& spec : list_spec(list).columns) {
    table.columns.push_back(&spec);
    match.columns.push_back(&spec);
    record_->columns[static_cast<std::size_t>(spec.column)] = true;
    const bool is_made = is_among(made_here, spec.header);
    match.numbers.push_back(is_made ? RowIssue::no_column
                                    : header_number(spec.header, spec.header));
  }
  match.recognised = match.columns.size();
  ListTable& rows = store.table(list);
  rows.parts.push_back({record_->id, rows.rows(), 0});
  table.reader = std::make_unique<CellReader>(match, aliases, store, *record_);
  table.cells.resize(table.columns.size());
}

std::size_t CensusXml::header_number(std::string_view name, std::string_view column) {
  std::vector<FileHeader>& headers = record_->headers;
  for (std::size_t i = 0; i < headers.size(); ++i) {
    if (headers[i].text == name) return i;
  }
  headers.push_back({std::string(name), !column.empty(), column});
  return headers.size() - 1;
}

void CensusXml::note_unknown(std::string_view name) {
  constexpr std::size_t longest_name = 200;
  if (record_->headers.size() < most_unknown_names) {
    header_number(name.substr(0, longest_name), {});
  }
}

void CensusXml::feed(std::string_view bytes) {
  // Pieces of this size keep what the parser and the page hand over to each other small.
  constexpr std::size_t piece = std::size_t{256} << 10U;
  while (!bytes.empty() && wrong_.empty()) {
    const std::string_view part = bytes.substr(0, piece);
    decoder_.append(decoded_, part);
    feed_parser(false);
    bytes.remove_prefix(part.size());
  }
}

void CensusXml::finish() {
  if (!wrong_.empty()) return;
  decoder_.finish(decoded_);
  feed_parser(true);
  if (!wrong_.empty()) return;
  if (!collection_.empty() && lower_case(collection_) != "cin") {
    wrong_ = "This is an XML file of another collection (" + collection_ +
             "), not of the children in need census. Choose the file of that census.";
  } else if (children_ == 0 && collection_.empty()) {
    wrong_ =
        "This XML file has no children in it: it is not a children in need census. "
        "Export the census again, or choose its file.";
  }
}

void CensusXml::feed_parser(bool last) {
  if (!decoded_.empty()) parser_->feed(decoded_);
  decoded_.clear();
  if (last && wrong_.empty()) parser_->finish();
}

void CensusXml::end_tables() {
  for (Table& table : tables_) table.reader->finish();
  for (const ListSpec& spec : census_specs()) {
    ListTable& table = store_->table(spec.id);
    for (const ColumnSpec& column : spec.columns) {
      Values<std::int32_t>& values = table.column(column.column);
      if (!values.empty()) values.resize(table.rows(), missing_of(column.type));
    }
    FilePart& part = table.parts.back();
    part.count = table.rows() - part.first;
  }
}

void CensusXml::start_element(std::string_view full_name, std::uint64_t line) {
  if (!wrong_.empty()) return;
  if (open_.size() >= deepest) {
    wrong_ = "This XML file nests its elements too deeply (line " + std::to_string(line) +
             "): it is not a children in need census. Choose the file of that census.";
    return;
  }
  const std::string_view name = without_prefix(full_name);
  const Place parent = open_.empty() ? Place::outside : open_.back().place;
  const Place place = place_of(parent, name);
  open_.push_back({place, line});
  text_.clear();
  switch (place) {
    case Place::leaf:
      name_ = cut_short(name, longest_text);
      break;
    case Place::unknown:
      if (parent != Place::unknown) note_unknown(parent == Place::leaf ? name_ : std::string(name));
      break;
    case Place::child:
      ++children_;
      child_id_.clear();
      details_number_ = assessment_number_ = plan_number_ = 0;
      break;
    case Place::details:
      ++details_number_;
      break;
    case Place::assessment:
      ++assessment_number_;
      factors_.clear();
      break;
    case Place::plan:
      ++plan_number_;
      break;
    default:
      break;
  }
  start_row(place);
}

void CensusXml::text(std::string_view utf8) {
  if (open_.empty() || open_.back().place != Place::leaf || text_.size() >= longest_text) return;
  text_ += utf8.substr(0, longest_text - text_.size());
}

void CensusXml::end_element() {
  if (!wrong_.empty() || open_.empty()) return;
  const Open ended = open_.back();
  open_.pop_back();
  const Place parent = open_.empty() ? Place::outside : open_.back().place;
  switch (ended.place) {
    case Place::leaf:
      if (parent == Place::header) {
        std::string scratch;
        if (name_ == "Collection") collection_ = clean_text(text_, scratch);
        if (!is_among(known_but_unread, name_)) note_unknown(name_);
      } else if (!keep_leaf(parent)) {
        note_unknown(name_);
      } else {
        add_listed_row(parent, ended.line);
      }
      break;
    case Place::child:
      hand_out_rows();
      break;
    default:
      end_row(ended.place, ended.line);
      break;
  }
}

// Puts the text of a leaf into the row of its place; false if the place has no such column.
bool CensusXml::keep_leaf(Place place) {
  // One factor of the list is named in the plural.
  std::string_view name = name_;
  if (place == Place::factors && name == "AssessmentFactors") name = "AssessmentFactor";
  Table& table = tables_[table_of(place)];
  if (place == Place::identifiers && name == "LAchildID") {
    child_id_ = text_;
    return true;
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!is_named(*table.columns[i], name)) continue;
    if (name != table.columns[i]->header) header_number(name, table.columns[i]->header);
    table.cells[i] = text_;
    return true;
  }
  return false;
}

void CensusXml::set_cell(std::size_t table, Column column, std::string_view value) {
  for (std::size_t i = 0; i < tables_[table].columns.size(); ++i) {
    if (tables_[table].columns[i]->column == column) tables_[table].cells[i] = value;
  }
}

void CensusXml::start_row(Place place) {
  const std::size_t table = table_of(place);
  if (table == no_table) return;
  for (std::string& cell : tables_[table].cells) cell.clear();
}

// Disabilities, factors and reviews are lists within one element: a row for each leaf.
void CensusXml::add_listed_row(Place place, std::uint64_t line) {
  if (place == Place::factors) {
    if (!factors_.empty()) factors_ += ",";
    if (factors_.size() < longest_text) factors_ += text_;
  }
  const bool is_listed =
      place == Place::disabilities || place == Place::factors || place == Place::reviews;
  if (!is_listed) return;
  end_row(place, line);
  start_row(place);
}

void CensusXml::end_row(Place place, std::uint64_t line) {
  const std::size_t table = table_of(place);
  if (table == no_table) return;
  std::vector<std::string>& cells = tables_[table].cells;
  const bool is_list_of_rows =
      place == Place::disabilities || place == Place::factors || place == Place::reviews;
  if (is_list_of_rows &&
      std::all_of(cells.begin(), cells.end(), [](const auto& cell) { return cell.empty(); })) {
    return;
  }
  if (place == Place::assessment && !factors_.empty()) set_cell(table, Column::factors, factors_);
  if (place != Place::identifiers && place != Place::characteristics) {
    set_cell(table, Column::need_number, std::to_string(details_number_));
  }
  set_cell(table, Column::assessment_number, std::to_string(assessment_number_));
  set_cell(table, Column::plan_number, std::to_string(plan_number_));
  rows_.push_back({table, line, cells});
  if (rows_.size() >= most_waiting_rows) hand_out_rows();
}

void CensusXml::hand_out_rows() {
  std::vector<std::string_view> cells;
  for (Row& row : rows_) {
    const std::vector<const ColumnSpec*>& columns = tables_[row.table].columns;
    cells.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      cells.push_back(columns[i]->column == Column::child ? child_id_ : row.cells[i]);
    }
    tables_[row.table].reader->read({row.line, cells});
  }
  rows_.clear();
}

void CensusXml::problem(std::uint64_t line) {
  if (!wrong_.empty()) return;
  wrong_ = "The XML of this file is damaged or breaks off at line " + std::to_string(line) +
           ". Nothing of it is used, because part of a census would give low figures. Export it "
           "again and check that the export finishes.";
}

}  // namespace bandstand
