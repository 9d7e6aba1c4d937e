// Selecting rows by the same rules and windows as the figures, and writing them out.
#include "report/cases.h"

#include <algorithm>
#include <map>
#include <type_traits>

#include "indicators/families.h"
#include "indicators/registry.h"
#include "report/category_column.h"
#include "report/csv_writer.h"
#include "report/state_figures.h"
#include "report/window.h"

namespace bandstand {
namespace {

std::string uk_date(Date d) {
  const std::string iso = iso_text(d);
  if (iso.empty()) return {};
  return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
}

std::string answer_text(Answer answer) {
  switch (answer) {
    case Answer::yes:
      return "Yes";
    case Answer::no:
      return "No";
    case Answer::not_so_far:
      return "Not so far";
  }
  return {};
}

// Writes the cells that say what a row is: where it stands, whose it is, its dates and names.
class RowWriter {
 public:
  RowWriter(ListId list, const Caseload& caseload, std::span<const FileRecord> files)
      : caseload_(&caseload), view_(&caseload.list(list)) {
    for (const FileRecord& file : files) names_[file.id] = file.name;
    const ListSpec& layout = list_spec(view_->id);
    person_ = layout.columns[0].header;
    for (const ColumnSpec& spec : layout.columns) {
      const bool shown = spec.type != CellType::unread && spec.type != CellType::child_id &&
                         spec.type != CellType::birth_date && view_->has(spec.column);
      if (!shown) continue;
      shown_.push_back(&spec);
    }
  }

  // Whose row it is, then `special`, the list's own columns, and where the row stands.
  std::vector<std::string> columns(const std::vector<std::string>& special) const {
    std::vector<std::string> columns = {person_};
    columns.insert(columns.end(), special.begin(), special.end());
    for (const ColumnSpec* spec : shown_) columns.emplace_back(spec->header);
    columns.insert(columns.end(), {"File", "Line"});
    return columns;
  }

  std::vector<std::string> cells(Row row, const std::vector<std::string>& special) const {
    const ListTable& table = *view_->table;
    const auto name = names_.find(table.parts[table.part_of(row)].file);
    std::vector<std::string> cells = {
        std::string(caseload_->store().children.text(table.child[row]))};
    cells.insert(cells.end(), special.begin(), special.end());
    for (const ColumnSpec* spec : shown_) cells.push_back(cell(*spec, row));
    cells.push_back(name == names_.end() ? std::string() : name->second);
    cells.push_back(std::to_string(table.line[row]));
    return cells;
  }

 private:
  std::string cell(const ColumnSpec& spec, Row row) const {
    // A file that has the heading but no rows leaves the column empty.
    const std::int32_t value = ValueColumn(*view_->table, spec.column, missing_of(spec.type))[row];
    switch (spec.type) {
      case CellType::text: {
        if (value == 0) return {};
        const CategoryNames& names = caseload_->categories.of(spec.vocabulary);
        return names.names[names.of_word[static_cast<std::size_t>(value)]];
      }
      case CellType::yes_no:
        return value == 0 ? "" : value == static_cast<std::int32_t>(YesNo::yes) ? "Yes" : "No";
      case CellType::whole_number:
        return value == missing_value ? "" : std::to_string(value);
      case CellType::thousandths:
        return value == missing_value ? "" : plain_text(Exact{value, 1000});
      default:
        return uk_date(Date::from_days(value));
    }
  }

  const Caseload* caseload_;
  const ListView* view_;
  std::map<int, std::string> names_;
  std::vector<const ColumnSpec*> shown_;
  std::string person_;
};

// Whether a row is in the category asked for; of a two-way table `<source>: <stage>`.
class CategoryFilter {
 public:
  template <class Rule>
  CategoryFilter(const Rule& rule, const Caseload& caseload, std::string_view breakdown,
                 std::string_view category)
      : caseload_(&caseload), category_(category) {
    if constexpr (std::is_same_v<Rule, CaseRule>) stage_ = rule.stage;
    if (breakdown.empty() || breakdown == "total") return;
    if constexpr (std::is_same_v<Rule, CaseRule>) {
      if (rule.part != nullptr && breakdown == "category") {
        part_ = rule.part;
        parts_ = rule.parts;
        return;
      }
    }
    for (CategoryColumn& column : category_columns(rule, caseload)) {
      if (column.name == breakdown) column_ = std::move(column);
    }
    nothing_ = !column_.has_value();
    if (column_) choose();
  }

  bool takes(Row row) const {
    if (nothing_) return false;
    if (part_ != nullptr) return parts_[part_(*caseload_, row)] == category_;
    if (!column_) return true;
    const std::size_t stage = column_->parts > 1 ? stage_(*caseload_, row) : 0;
    return chosen_[column_->category_of(row) * column_->parts + stage] != 0;
  }

 private:
  // Once for each category instead of once for each row.
  void choose() {
    for (std::size_t category = 0; category < column_->size(); ++category) {
      const std::string name = column_->name_of(category);
      for (std::size_t stage = 0; stage < column_->parts; ++stage) {
        const bool is_it = column_->parts > 1
                               ? name + ": " + std::string(stage_names()[stage]) == category_
                               : name == category_;
        chosen_.push_back(is_it ? 1 : 0);
      }
    }
  }

  const Caseload* caseload_;
  std::string_view category_;
  std::size_t (*stage_)(const Caseload&, Row) = nullptr;
  std::size_t (*part_)(const Caseload&, Row) = nullptr;
  std::span<const std::string_view> parts_;
  std::optional<CategoryColumn> column_;
  std::vector<char> chosen_;  ///< by category and stage of the column
  bool nothing_ = false;
};

bool wanted(Answer answer, WhichCases which) {
  if (which == WhichCases::all) return true;
  return (answer == Answer::yes) == (which == WhichCases::numerator);
}

void add_clock(std::vector<std::string>& cells, const CaseClock& clock, const Caseload& caseload) {
  cells.push_back(uk_date(clock.start));
  const bool backwards = clock.end < clock.start || !clock.start.known();
  cells.push_back(backwards ? "" : std::to_string(days_used(clock, caseload.calendar)));
  cells.push_back(std::to_string(clock.limit));
}

bool state_of_period(const StateRule* state, const Period& period) {
  return state != nullptr && state->looks_back_12_months && period.basis == Basis::rolling12;
}

// The rows behind a figure of state, on the day of its period.
CaseTable cases_on_day(const StateRule& rule, const Caseload& caseload,
                       std::span<const FileRecord> files, const Period& period,
                       std::string_view breakdown, std::string_view category, WhichCases which,
                       PageOfRows page) {
  CaseTable table;
  const RowWriter writer(rule.counted, caseload, files);
  std::vector<std::string> special;
  if (rule.holds != nullptr) special.emplace_back("In the numerator");
  table.columns = writer.columns(special);
  const bool of_a_part = breakdown == "category" && rule.part != nullptr;
  const CategoryFilter filter(rule, caseload, of_a_part ? std::string_view() : breakdown, category);
  for (const StateDay& day : state_days(rule, caseload)) {
    if (day.period != period || !day.covered || day.only_compared) continue;
    for (const Row row : rows_on(day, rule, caseload)) {
      Answer answer = Answer::yes;
      if (rule.holds != nullptr && !rule.holds(caseload, row, day.day)) answer = Answer::no;
      if (of_a_part) {
        const bool in_part = rule.parts[rule.part(caseload, row, day.day)] == category;
        answer = in_part ? Answer::yes : Answer::no;
      }
      if (!filter.takes(row) || !wanted(answer, which)) continue;
      const std::size_t position = table.total++;
      if (position < page.offset || position - page.offset >= page.limit) continue;
      special.clear();
      if (rule.holds != nullptr) special.push_back(answer_text(answer));
      table.rows.push_back(writer.cells(row, special));
    }
  }
  return table;
}

}  // namespace

std::optional<WhichCases> parse_which_cases(std::string_view name) {
  if (name == "all") return WhichCases::all;
  if (name == "numerator") return WhichCases::numerator;
  if (name == "not_in_time") return WhichCases::not_in_time;
  return std::nullopt;
}

CaseTable cases_behind(const Definition& definition, const Caseload& caseload,
                       std::span<const FileRecord> files, const Period& period,
                       std::string_view breakdown, std::string_view category, WhichCases which,
                       PageOfRows page) {
  CaseTable table;
  if (!missing_input(definition, caseload).empty()) return table;
  const StateRule* state = state_of(definition, caseload);
  const bool of_a_day = period.basis == Basis::asat || state_of_period(state, period);
  if (state != nullptr && (of_a_day || rule_of(definition, caseload) == nullptr)) {
    return cases_on_day(*state, caseload, files, period, breakdown, category, which, page);
  }
  if (rule_of(definition, caseload) == nullptr) return table;
  const CaseRule& rule = *rule_of(definition, caseload);
  const RowWriter writer(rule.counted, caseload, files);
  std::vector<std::string> special;
  if (rule.holds != nullptr) special.emplace_back("In the numerator");
  if (rule.clock != nullptr) {
    const bool calendar_days = caseload.settings.core_calendar_days && definition.id == "ca-35";
    special.insert(special.end(),
                   {"Clock started", calendar_days ? "Calendar days" : "Working days", "Limit"});
  }
  table.columns = writer.columns(special);

  struct Selected {
    Date day;
    Row row;
    Answer answer;
  };
  std::vector<Selected> selected;
  const Window window = window_of(period, rule, caseload);
  const CategoryFilter filter(rule, caseload, breakdown, category);
  const auto holds = window.as_supplied ? rule.holds_as_supplied : rule.holds;
  if (!window.available) return table;
  const Date first_day = window.months.front().first_day();
  const Date last_day = window.months.back().last_day();
  for (const Row row : caseload.list(rule.counted).rows) {
    const Date day = rule.counts_on(caseload, row);
    if (!day.known() || day < first_day || day > last_day) continue;
    if (!std::binary_search(window.months.begin(), window.months.end(), Month::of(day))) continue;
    if (!filter.takes(row)) continue;
    const Answer answer = holds == nullptr ? Answer::yes : holds(caseload, row);
    if (wanted(answer, which)) selected.push_back({day, row, answer});
  }
  std::stable_sort(selected.begin(), selected.end(),
                   [](const Selected& a, const Selected& b) { return a.day < b.day; });
  table.total = selected.size();
  const std::size_t first = std::min(page.offset, selected.size());
  const std::size_t last = first + std::min(page.limit, selected.size() - first);
  for (std::size_t i = first; i < last; ++i) {
    special.clear();
    if (rule.holds != nullptr) special.push_back(answer_text(selected[i].answer));
    if (rule.clock != nullptr) add_clock(special, rule.clock(caseload, selected[i].row), caseload);
    table.rows.push_back(writer.cells(selected[i].row, special));
  }
  return table;
}

CaseTable tracker_cases(const Caseload& caseload, std::span<const FileRecord> files,
                        std::string_view status, std::string_view breakdown,
                        std::string_view category, PageOfRows page) {
  CaseTable table;
  const ListView& list = caseload.list(ListId::assessments);
  if (!list.loaded) return table;
  const RowWriter writer(ListId::assessments, caseload, files);
  table.columns =
      writer.columns({"Status", "Days left", "Due", "Working days so far", "Clock started"});
  const Column column = breakdown == "team"     ? Column::team
                        : breakdown == "worker" ? Column::worker
                                                : Column::locality;
  const ValueColumn words(*list.table, column, 0);
  const CategoryNames& names =
      caseload.categories.of(find_column(ListId::assessments, column)->vocabulary);
  for (const OpenAssessment& open : most_urgent_first(caseload)) {
    const std::string_view its_status = tracker_status_text(open.status);
    if (!status.empty() && status != its_status) continue;
    const std::string& its_name =
        names.names[names.of_word[static_cast<std::size_t>(words[open.row])]];
    if (!breakdown.empty() && its_name != category) continue;
    const std::size_t position = table.total++;
    if (position < page.offset || position - page.offset >= page.limit) continue;
    table.rows.push_back(writer.cells(
        open.row, {std::string(its_status), std::to_string(tracker_limit - open.days_used),
                   uk_date(open.due), std::to_string(open.days_used), uk_date(open.clock_start)}));
  }
  return table;
}

std::string case_table_csv(const CaseTable& table) {
  CsvWriter out;
  for (const std::string& column : table.columns) out.text(column);
  out.end_row();
  for (const std::vector<std::string>& row : table.rows) {
    for (const std::string& cell : row) {
      parse_exact(cell) ? out.plain(cell) : out.text(cell);  // a number starts no formula
    }
    out.end_row();
  }
  return out.take();
}

}  // namespace bandstand
