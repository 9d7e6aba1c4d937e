// Reading the small CSVs row by row.
#include <algorithm>
#include <unordered_set>

#include "lists/cell_values.h"
#include "lists/published_tables.h"
#include "lists/put_in_order.h"
#include "lists/text.h"
#include "report/council_data.h"
#include "report/row_reader.h"

namespace bandstand {
namespace {

std::optional<std::int64_t> whole(std::string_view text) {
  const auto value = parse_exact(text);
  constexpr std::int64_t most = 1'000'000'000;
  if (!value || value->num % value->den != 0) return std::nullopt;
  const std::int64_t number = value->num / value->den;
  if (number < 0 || number > most) return std::nullopt;
  return number;
}

// A number with decimals in tenths, hundredths ...; nothing for an empty cell.
std::optional<std::int64_t> whole_parts(std::string_view text, std::int64_t scale) {
  const auto value = parse_exact(text);
  if (!value || value->num > 1'000'000'000'000) return std::nullopt;
  return value->num * scale / value->den;
}

// The names councils' reports give to the bases.
std::optional<Basis> basis_of(std::string_view text) {
  const std::string name = lower_case(text);
  if (const auto plain = parse_basis_name(name)) return plain;
  if (name == "year to date" || name.find("from 1 april") != std::string::npos) return Basis::ytd;
  if (name == "as at" || name == "point in time") return Basis::asat;
  if (name == "rolling year" || name == "12 month average" || name == "12-month average") {
    return Basis::rolling12;
  }
  return std::nullopt;
}

// Some files tell the parts of one figure apart by their titles alone: `CAFs opened: Area 1`,
// `CAFs opened: Total`. The first of such rows must not pass for the total.
void take_part_from_title(const RowReader& row, Measure& measure) {
  const std::string_view title = row.text("title");
  const Definition& definition = definition_at(measure.indicator);
  const std::size_t colon = title.rfind(": ");
  if (colon == std::string_view::npos && definition.table_category.empty()) return;
  const std::string_view part = colon == std::string_view::npos ? title : title.substr(colon + 2);
  if (part.empty() || lower_case(part) == "total") return;
  const auto& rule = definition.rule;
  measure.breakdown = rule && !rule->category_breakdown.empty() ? rule->category_breakdown
                                                                : std::string_view("category");
  measure.category = part;
}

void read_measure(const RowReader& row, bool parts_in_titles, std::vector<Measure>& measures) {
  const auto indicator = row.indicator();
  if (!indicator) return;
  Measure measure;
  measure.file = row.file();
  measure.indicator = *indicator;
  const std::string_view basis_text = row.text("basis");
  std::optional<Period> period;
  if (basis_text.empty()) {
    period = parse_period(row.text("period"));
  } else if (const auto basis = basis_of(basis_text)) {
    period = parse_period(row.text("period"), *basis);
  } else {
    return row.refuse("basis");
  }
  if (!period) return row.refuse("period");
  measure.period = *period;
  std::int64_t scale = 1;  // posts and days have decimals: both counts are kept in parts of one
  for (const auto& [key, target] : {std::pair{"numerator", &measure.numerator},
                                    std::pair{"denominator", &measure.denominator}}) {
    const std::string_view cell = row.text(key);
    if (cell.empty()) continue;
    *target = whole(cell);
    if (!*target && definition_at(*indicator).group == Group::workforce) {
      const auto amount = parse_exact(cell);
      while (amount && *amount >= Exact{0, 1} && scale < 10'000 &&
             amount->num * scale % amount->den != 0) {
        scale *= 10;
      }
      if (amount && amount->num * scale % amount->den == 0) continue;  // read below
    }
    if (!*target) return row.refuse(key);
  }
  if (scale > 1) {
    measure.numerator = whole_parts(row.text("numerator"), scale);
    measure.denominator = whole_parts(row.text("denominator"), scale);
  }
  const std::string_view value = row.first_of({"value", "published value"});
  if (!value.empty()) {
    measure.value = parse_exact(value);
    if (!measure.value) {
      return row.refuse(row.text("value").empty() ? "published value" : "value");
    }
  }
  // A share of nothing has no value, whatever the file says.
  if (measure.denominator == 0) measure.value.reset();
  if (!measure.numerator && !measure.value) {
    return row.refuse(measure.denominator == 0 ? "denominator" : "numerator");
  }
  measure.unit = parse_unit_name(row.text("unit"));
  const std::string_view target = row.text("target");
  measure.target = parse_exact(target);
  measure.note = row.text("note");
  measure.counted_in = scale;
  if (!target.empty() && !measure.target) {
    measure.note += (measure.note.empty() ? "target: " : "; target: ") + std::string(target);
  }
  measure.source = row.text("source");
  if (measure.source.empty()) measure.source = "measures";
  if (lower_case(measure.source) == "cases") measure.source = "cases (measures)";
  if (const std::string_view breakdown = row.text("breakdown"); !breakdown.empty()) {
    measure.breakdown = lower_case(breakdown);
  }
  if (measure.breakdown != "total") {
    measure.category = row.text("category");
    if (measure.category.empty()) measure.category = Categories::not_recorded;
  } else if (!row.text("category").empty()) {
    measure.breakdown = "category";
    measure.category = row.text("category");
  } else if (parts_in_titles) {
    take_part_from_title(row, measure);
  }
  measures.push_back(std::move(measure));
}

void read_target(const RowReader& row, std::vector<TargetRow>& targets) {
  const auto indicator = row.indicator();
  if (!indicator) return;
  TargetRow target;
  target.file = row.file();
  target.indicator = *indicator;
  const std::string_view period = row.text("period");
  if (!period.empty()) {
    target.period = parse_period(period);
    if (!target.period) return row.refuse("period");
  }
  const auto value = parse_exact(row.text("target"));
  if (!value) return row.refuse("target");
  target.target.value = *value;
  if (const std::string_view text = row.text("tolerance"); !text.empty()) {
    target.target.tolerance = parse_exact(text);
    if (!target.target.tolerance) return row.refuse("tolerance");
  }
  for (const std::string_view key : {"red below", "red above", "red below red above"}) {
    if (row.text(key).empty()) continue;
    target.target.red_threshold = parse_exact(row.text(key));
    if (!target.target.red_threshold) return row.refuse(key);
  }
  targets.push_back(std::move(target));
}

bool is_yes(std::string_view text, bool otherwise) {
  const std::string answer = lower_case(text);
  if (answer == "yes" || answer == "y" || answer == "true" || answer == "1") return true;
  if (answer == "no" || answer == "n" || answer == "false" || answer == "0") return false;
  return otherwise;
}

void read_band(const RowReader& row, std::vector<OwnBand>& bands) {
  const auto indicator = row.indicator();
  if (!indicator) return;
  const auto year = parse_financial_year(row.text("year"));
  if (!year) return row.refuse("year");
  OwnBand own;
  own.file = row.file();
  own.band.indicator = definition_at(*indicator).id;
  own.band.year = *year;
  own.band.label = row.first_of({"label", "band"});
  own.band.set_by = row.first_of({"set by", "source"});
  if (own.band.label.empty()) return row.refuse("label");
  const std::string_view lower = row.text("lower");
  const std::string_view upper = row.text("upper");
  if (lower.empty() && upper.empty()) return row.refuse("lower");
  own.band.lower = parse_exact(lower);
  own.band.upper = parse_exact(upper);
  if (!lower.empty() && !own.band.lower) return row.refuse("lower");
  if (!upper.empty() && !own.band.upper) return row.refuse("upper");
  own.band.lower_inclusive = is_yes(row.text("lower inclusive"), true);
  own.band.upper_inclusive = is_yes(row.text("upper inclusive"), false);
  bands.push_back(std::move(own));
}

// Mid-year estimates name a calendar year: that in which the financial year starts.
std::optional<FinancialYear> population_year(std::string_view text) {
  const auto number = whole(text);
  if (number && *number >= 1900 && *number < 2200) {
    return FinancialYear{static_cast<std::int32_t>(*number)};
  }
  return parse_financial_year(text);
}

void read_population(const RowReader& row, const SideTable& table,
                     std::vector<PopulationRow>& population) {
  const bool national = table.has("geographic level");
  bool of_an_authority = true;
  if (national) {
    // England and the regions are other people's children: only rates for comparison need them.
    const std::string level = lower_case(row.text("geographic level"));
    of_an_authority = level == "local authority";
    if (!of_an_authority && level != "national" && level != "regional") {
      return row.refuse("geographic level", RowReason::not_needed);
    }
    const std::string age = lower_case(row.text("age group"));
    if (!age.empty() && age.find("0 to 17") == std::string::npos) {
      return row.refuse("age group", RowReason::not_needed);
    }
  }
  PopulationRow people;
  people.file = row.file();
  const std::string_view year_key = national ? "time period" : "year";
  const auto year = population_year(row.text(year_key));
  if (!year) return row.refuse(year_key);
  people.year = *year;
  const std::string_view number_key = national ? "population estimate" : "population";
  // An authority of another time: the table says itself that it has no number.
  if (national && !published_symbol(row.text(number_key)).empty()) return;
  const auto number = whole(row.text(number_key));
  if (!number || *number == 0) return row.refuse(number_key);
  people.population = *number;
  if (!of_an_authority) return;
  if (national) {
    for (const std::string_view key : {"la name", "old la code", "new la code"}) {
      if (!row.text(key).empty()) people.authority.push_back(lower_case(row.text(key)));
    }
  }
  population.push_back(std::move(people));
}

void read_holiday(const RowReader& row, std::vector<ExtraHoliday>& holidays) {
  const CellDate date = parse_cell_date(row.text("date"));
  if (date.state != CellDate::State::known || date.date < Date::from_ymd(1900, 1, 1) ||
      date.date > Date::from_ymd(2199, 12, 31)) {
    return row.refuse("date");
  }
  holidays.push_back({row.file(), date.date});
}

template <class Rows>
void put_settings_first(Rows& rows) {
  put_in_order(rows, [](const auto& a, const auto& b) { return a.file < 0 && b.file >= 0; });
}

template <class Rows>
void remove_rows_of(Rows& rows, int file) {
  std::erase_if(rows, [file](const auto& row) { return row.file == file; });
}

// What tells the rows of one measures file apart, as written.
std::string row_key(const RowReader& row) {
  std::string key;
  for (const std::string_view name :
       {"indicator", "period", "basis", "source", "breakdown", "category"}) {
    key += row.text(name);
    key += '\n';
  }
  return key;
}

std::unordered_set<std::string> repeated_rows(const SideTable& table, FileRecord& record) {
  std::unordered_set<std::string> repeated;
  if (table.kind != FileKind::measures || !table.has("title")) return repeated;
  std::unordered_set<std::string> seen;
  for (const SideTable::Row& cells : table.rows) {
    std::string key = row_key(RowReader(table, cells, record));
    if (!seen.insert(key).second) repeated.insert(std::move(key));
  }
  return repeated;
}

// The same figure twice in one source: the first counts.
std::string figure_key(const Measure& m) {
  std::string key = std::to_string(m.indicator);
  for (const std::string& part : {std::string(basis_name(m.period.basis)), period_text(m.period),
                                  m.source, m.breakdown, m.category}) {
    key += '\n';
    key += part;
  }
  return key;
}

}  // namespace

void CouncilData::read(const SideTable& table, FileRecord& record) {
  const std::unordered_set<std::string> repeated = repeated_rows(table, record);
  const bool national = table.kind == FileKind::population;
  if (national || table.kind == FileKind::comparators || table.kind == FileKind::neighbours) {
    comparators.read(table, record);
  }
  std::unordered_set<std::string> known;
  if (table.kind == FileKind::caseloads) {
    for (const CaseloadReading& reading : caseloads) known.insert(key_of_reading(reading));
  } else {
    for (const Measure& measure : measures) known.insert(figure_key(measure));
  }
  for (const SideTable::Row& cells : table.rows) {
    const RowReader row(table, cells, record);
    switch (table.kind) {
      case FileKind::measures: {
        const std::size_t before = measures.size();
        read_measure(row, repeated.count(row_key(row)) > 0, measures);
        if (measures.size() > before && !known.insert(figure_key(measures.back())).second) {
          measures.pop_back();
          record.add_issue(cells.line, RowReason::duplicate, 0, row.text("indicator"));
        }
        break;
      }
      case FileKind::targets:
        read_target(row, targets);
        break;
      case FileKind::bandings:
        read_band(row, bands);
        break;
      case FileKind::population:
        read_population(row, table, population);
        break;
      case FileKind::bank_holidays:
        read_holiday(row, holidays);
        break;
      case FileKind::workers:
        read_worker(row, workers);
        break;
      case FileKind::caseloads:
        read_caseload(row, known, caseloads);
        break;
      case FileKind::actions:
        read_action(row, actions);
        break;
      case FileKind::flags:
        read_flags(row, flags);
        break;
      case FileKind::context:
        read_context(table, cells, row, context);
        break;
      case FileKind::settings:
      case FileKind::aliases:
      case FileKind::census_header:
      case FileKind::comparators:
      case FileKind::neighbours:
      case FileKind::list:
      case FileKind::unusable:
        break;
    }
  }
  if (record.id < 0) {
    put_settings_first(targets);
    put_settings_first(population);
  }
}

void CouncilData::remove_file(int file) {
  remove_rows_of(measures, file);
  remove_rows_of(targets, file);
  remove_rows_of(bands, file);
  remove_rows_of(population, file);
  remove_rows_of(holidays, file);
  remove_rows_of(workers, file);
  remove_rows_of(caseloads, file);
  remove_rows_of(actions, file);
  remove_rows_of(flags, file);
  remove_rows_of(context, file);
  comparators.remove_file(file);
}

}  // namespace bandstand
