// Choosing the figure for each cell; nothing is computed here.
#include "report/quarterly_table.h"

#include <algorithm>
#include <array>
#include <set>

#include "report/figure_words.h"
#include "report/forecast_view.h"
#include "report/tidy.h"

namespace bandstand {
namespace {

// The state at the end of the period, else the latest one inside its last quarter; a state that is
// called after the twelve months before it is one too.
const Figure* state_in(const Period& period, std::uint16_t indicator, std::string_view source,
                       const FigureSet& figures) {
  const Date quarter_start = first_month_of_quarter(period.last).first_day();
  const bool is_of_12_months = definition_at(indicator).default_basis == Basis::rolling12;
  const Figure* latest = nullptr;
  for (const Figure& figure : figures.totals_of(indicator)) {
    const Basis basis = figure.period.basis;
    const bool is_state = basis == Basis::asat || (basis == Basis::rolling12 && is_of_12_months);
    if (!is_state || figure.breakdown != "total" || figure.source != source) continue;
    const Date day = figure.period.end();
    if (day < quarter_start || day > period.end()) continue;
    if (latest == nullptr || latest->period.end() < day) latest = &figure;
  }
  return latest;
}

}  // namespace

std::array<Period, quarterly_column_count> quarterly_columns(FinancialYear year, Basis basis,
                                                             Date as_at) {
  const Month first = year.first_month();
  std::array<Period, quarterly_column_count> columns;
  columns[0] = year_period({year.start_year - 1});
  for (std::int32_t q = 0; q < 4; ++q) {
    const Month last = first + (q * 3 + 2);
    columns[static_cast<std::size_t>(q) + 1] = basis == Basis::ytd         ? ytd_period(last)
                                               : basis == Basis::rolling12 ? rolling12_period(last)
                                                                           : quarter_period(last);
  }
  const Month now = std::clamp(Month::of(as_at), first, year.last_month());
  columns[5] = ytd_period(now);
  return columns;
}

const Figure* figure_for(const Period& period, std::uint16_t indicator, std::string_view source,
                         const FigureSet& figures) {
  if (const Figure* same = figures.find(indicator, period, source)) return same;
  for (const Basis basis : {Basis::quarter, Basis::ytd, Basis::rolling12, Basis::year}) {
    const auto other = on_basis(period, basis);
    if (!other || !same_window(*other, period)) continue;
    if (const Figure* same = figures.find(indicator, *other, source)) return same;
  }
  // A report's cumulative figure stands in for a year to date that is not cut at this quarter.
  return state_in(period, indicator, source, figures);
}

const Figure* current_figure(std::uint16_t indicator, std::string_view source,
                             const std::array<Period, quarterly_column_count>& columns,
                             const FigureSet& figures) {
  const Figure* current = nullptr;
  for (std::size_t c = 1; c < columns.size(); ++c) {
    const Figure* figure = figure_for(columns[c], indicator, source, figures);
    const bool is_to_date = c + 1 == columns.size();
    const bool has_value = figure != nullptr && figure->value;
    if (has_value && (!is_to_date || current == nullptr)) current = figure;
  }
  return current;
}

std::string quarterly_column_title(const Period& period, std::size_t column) {
  if (column == 0) return financial_year_text(FinancialYear::of(period.last)) + " (year)";
  if (column == quarterly_column_count - 1) return "Year to date";
  return "Q" + std::to_string(column);
}

namespace {

QuarterlyRowView row_of(std::uint16_t indicator, const std::string& source,
                        const std::array<Period, quarterly_column_count>& columns,
                        FinancialYear year, const FigureSet& figures, const Caseload& caseload,
                        const CouncilData& council) {
  const Definition& definition = definition_at(indicator);
  QuarterlyRowView row;
  row.indicator = definition.id;
  row.title = definition.title;
  row.unit = unit_name(definition.unit);
  row.polarity = polarity_name(polarity_of(definition, caseload.settings.polarity));
  row.source = source;
  for (const Period& column : columns) {
    const Figure* figure = figure_for(column, indicator, source, figures);
    row.cells.push_back(figure == nullptr ? std::optional<FigureView>()
                                          : std::optional(view_of(*figure, figures)));
  }
  const Figure* current = current_figure(indicator, source, columns, figures);
  if (current != nullptr) {
    row.unit = unit_name(current->unit);
    row.target = current->target ? plain_text(*current->target) : std::string();
    row.rag = rating_name(current->rating);
    row.rag_words = rating_words(current->rating);
    row.band = current->band;
  }
  row.forecast = forecast_view(indicator, source, year, figures, council, caseload);
  return row;
}

}  // namespace

bool in_quarterly_table(Group group) {
  return group == Group::inputs || group == Group::processes || group == Group::outputs ||
         group == Group::workforce;
}

std::vector<FinancialYear> years_with_figures(const FigureSet& figures) {
  std::set<FinancialYear> years;
  for (std::size_t i = 0; i < registry().size(); ++i) {
    for (const Figure& figure : figures.totals_of(static_cast<std::uint16_t>(i))) {
      if (figure.breakdown == "total") years.insert(FinancialYear::of(figure.period.end()));
    }
  }
  return {years.rbegin(), years.rend()};
}

std::vector<std::string> frame_notes(const Caseload& caseload) {
  std::vector<std::string> notes;
  notes.push_back("As at " + spoken_date(caseload.as_at) + ".");
  switch (caseload.settings.counting) {
    case Counting::day0:
      notes.emplace_back(
          "Working days are counted from the day after the start (the start is day "
          "0), without weekends and England's bank holidays.");
      break;
    case Counting::networkdays_minus_1:
      notes.emplace_back(
          "Working days are counted as NETWORKDAYS less 1, without England's bank "
          "holidays.");
      break;
    case Counting::inclusive:
      notes.emplace_back(
          "Working days are counted with the start as day 1, without weekends and "
          "England's bank holidays.");
      break;
  }
  if (caseload.as_at > WorkingCalendar::last_known()) {
    notes.push_back("Bank holidays are built in to " + spoken_date(WorkingCalendar::last_known()) +
                    " only; add later ones in a bank holidays file.");
  }
  const std::string stand_ins = stand_ins_note(caseload.store(), caseload.in_use());
  if (!stand_ins.empty()) notes.push_back(stand_ins);
  if (caseload.settings.polarity == PolarityProfile::stockton_2013) {
    notes.emplace_back("Better and worse follow the 2013 Stockton profile.");
  }
  return notes;
}

QuarterlyTableView quarterly_table(FinancialYear year, Basis basis, const FigureSet& figures,
                                   const Caseload& caseload, const CouncilData& council) {
  QuarterlyTableView table;
  table.year = financial_year_text(year);
  table.basis = basis_name(basis);
  const auto columns = quarterly_columns(year, basis, caseload.as_at);
  for (std::size_t c = 0; c < columns.size(); ++c) {
    table.columns.push_back({quarterly_column_title(columns[c], c),
                             std::string(basis_name(columns[c].basis)), period_text(columns[c])});
  }
  for (std::size_t i = 0; i < registry().size(); ++i) {
    const auto indicator = static_cast<std::uint16_t>(i);
    const Definition& definition = definition_at(indicator);
    if (!in_quarterly_table(definition.group)) continue;
    bool any = false;
    for (const std::string& source : figures.sources(indicator)) {
      QuarterlyRowView row = row_of(indicator, source, columns, year, figures, caseload, council);
      const bool empty = std::none_of(row.cells.begin(), row.cells.end(),
                                      [](const auto& cell) { return cell.has_value(); });
      any = true;
      if (empty) continue;
      const std::string group(group_name(definition.group));
      if (table.groups.empty() || table.groups.back().group != group) {
        table.groups.push_back({group, std::string(group_title(definition.group)), {}});
      }
      table.groups.back().rows.push_back(std::move(row));
    }
    if (!any) {
      table.not_computable.push_back({std::string(definition.id), std::string(definition.title),
                                      no_period_reason(definition, caseload, council)});
    }
  }
  table.notes = frame_notes(caseload);
  return table;
}

}  // namespace bandstand
