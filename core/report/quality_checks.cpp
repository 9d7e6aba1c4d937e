// The rules of single tables.
#include "report/quality_checks.h"

#include <algorithm>
#include <map>

#include "report/figure_words.h"
#include "report/quality_numbers.h"
#include "report/window.h"

namespace bandstand {
namespace {

constexpr std::uint64_t fewest_events = 20;  // shares of fewer say little
constexpr std::size_t most_named = 6;

std::string header_of(ListId table, Column column) {
  return "\"" + std::string(find_column(table, column)->header) + "\"";
}

// Dates of a column in used rows, up to the as-at date.
template <class Visit>
void each_date(const ListView& view, Column column, Date after, Date as_at, Visit&& visit) {
  if (!view.table->has(column)) return;
  const Values<std::int32_t>& days = view.table->column(column);
  for (const Row row : view.rows) {
    if (days[row] == missing_value) continue;
    const Date date = Date::from_days(days[row]);
    if (date > after && date <= as_at) visit(row, date);
  }
}

std::optional<Column> first_date_of(ListId table) {
  for (const ColumnSpec& spec : list_spec(table).columns) {
    if (spec.type == CellType::first_date) return spec.column;
  }
  return std::nullopt;
}

std::optional<Column> end_of(ListId table) {
  switch (table) {
    case ListId::early_help:
      return Column::help_completion;
    case ListId::assessments:
    case ListId::census_assessments:
      return Column::assessment_authorised;
    default:
      return std::nullopt;
  }
}

// Decisions and conferences that take place in office hours. Referrals and moves come at any time.
std::optional<Column> office_date(ListId table) {
  switch (table) {
    case ListId::assessments:
    case ListId::census_assessments:
      return Column::assessment_authorised;
    case ListId::section_47:
    case ListId::census_section_47:
      return Column::conference_date;
    case ListId::protection_plans:
    case ListId::census_plans:
      return Column::plan_start;
    default:
      return std::nullopt;
  }
}

std::string of_percent(std::uint64_t part, std::uint64_t whole) {
  Settings working;
  working.mode = DisclosureMode::working;
  return with_commas(std::to_string(part)) + " of " + with_commas(std::to_string(whole)) + " (" +
         QualityNumbers(working).share(part, whole).text + ")";
}

}  // namespace

std::string_view check_outcome_name(CheckOutcome outcome) {
  switch (outcome) {
    case CheckOutcome::fine:
      return "fine";
    case CheckOutcome::look:
      return "look";
    case CheckOutcome::unknown:
      return "unknown";
  }
  return "";
}

QualityCheck fewer_than_usual(std::span<const MonthSeries> series) {
  QualityCheck check("fewer-than-usual", "Months with fewer events than usual",
                     "Ask whether the month was entered in full, or whether the export "
                     "broke off. Late entries show first at the end of an extract.");
  bool judged = false;
  for (const MonthSeries& one : series) {
    if (!one.usual) continue;
    judged = true;
    std::string names;
    std::size_t found = 0;
    for (std::size_t i = 0; i < one.states.size(); ++i) {
      if (one.states[i] != MonthState::fewer && one.states[i] != MonthState::none) continue;
      if (++found > most_named) continue;
      const Month month = one.range.first + static_cast<std::int32_t>(i);
      const std::string name = spoken_period(month_period(month));
      names += (names.empty() ? "" : ", ") + name;
      check.numbers += (check.numbers.empty() ? "" : ", ") + name + ": " +
                       with_commas(std::to_string(one.counts[i])) + ", usually " +
                       with_commas(std::to_string(static_cast<std::int64_t>(*one.usual)));
    }
    if (found == 0) continue;
    check.outcome = CheckOutcome::look;
    if (found > most_named) names += " and " + std::to_string(found - most_named) + " more";
    check.finding += (check.finding.empty() ? "" : " ") + header_of(one.table, one.column) +
                     " has fewer than half the usual number in " + names + ".";
  }
  if (!check.numbers.empty()) check.numbers += ".";
  if (check.outcome == CheckOutcome::look) return check;
  check.outcome = judged ? CheckOutcome::fine : CheckOutcome::unknown;
  check.finding = judged ? "No whole month has fewer than half the usual number."
                         : "Too few months, or too few events in a month, to say what is usual.";
  return check;
}

QualityCheck months_not_covered(const ListView& view, Date as_at) {
  QualityCheck check("months-not-covered", "Months the list says nothing about",
                     "Figures of these months are not available. Load the extract that "
                     "has them, or choose an earlier as-at date.");
  const auto first = view.coverage.first();
  if (!first) {
    check.outcome = CheckOutcome::unknown;
    check.finding = "The list does not tell which months it covers.";
    return check;
  }
  std::vector<Month> missing;
  // Returns are of past years: only a year between two others is missing.
  const bool is_return = list_spec(view.id).source != ListSource::annex_a;
  const Month last = is_return ? *view.coverage.last() : Month::of(as_at);
  for (Month month = *first; month <= last; month = month + 1) {
    if (!view.coverage.contains(month)) missing.push_back(month);
  }
  check.finding = missing.empty() ? "Every month from " + spoken_period(month_period(*first)) +
                                        " to " + spoken_period(month_period(last)) + " is covered."
                                  : "Not covered: " + month_runs_text(missing) + ".";
  if (!missing.empty()) check.outcome = CheckOutcome::look;
  return check;
}

QualityCheck many_on_one_day(const ListView& view, Date as_at) {
  QualityCheck check("many-on-one-day", "Many events on one date",
                     "Typical of entry in bulk, of a system change or of a default date. "
                     "Timeliness and monthly numbers around it are not to be trusted.");
  for (const Column column : event_columns(view.id)) {
    std::map<Date, std::uint64_t> by_day;
    std::uint64_t all = 0;
    each_date(view, column, add_months(as_at, -12), as_at, [&](Row, Date date) {
      ++by_day[date];
      ++all;
    });
    if (all < fewest_events) continue;
    if (check.finding.empty()) {
      check.finding = "No date has more than a tenth of the last twelve months' events.";
    }
    const auto most =
        std::max_element(by_day.begin(), by_day.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    if (most->second * 10 <= all) continue;
    if (check.outcome != CheckOutcome::look) check.finding.clear();
    check.outcome = CheckOutcome::look;
    check.finding += (check.finding.empty() ? "" : " ") + header_of(view.id, column) + ": " +
                     spoken_date(most->first) +
                     " has more than a tenth of the last twelve months' events.";
    check.numbers +=
        (check.numbers.empty() ? "" : " ") + of_percent(most->second, all) + " on that date.";
  }
  if (check.finding.empty()) {
    check.outcome = CheckOutcome::unknown;
    check.finding = "Too few events in the last twelve months to say.";
  }
  return check;
}

QualityCheck outside_working_days(const ListView& view, const Caseload& caseload) {
  QualityCheck check("outside-working-days", "Decisions on weekends and bank holidays",
                     "These dates are usually the day of entry or a mistake. Working days "
                     "are counted from and to the date as recorded.");
  const Column column = *office_date(view.id);
  std::uint64_t all = 0;
  std::uint64_t off = 0;
  each_date(view, column, Date::none(), caseload.as_at, [&](Row, Date date) {
    ++all;
    off += caseload.calendar.is_working_day(date) ? 0 : 1;
  });
  if (all < fewest_events) {
    check.outcome = CheckOutcome::unknown;
    check.finding = "Too few dates in " + header_of(view.id, column) + " to say.";
    return check;
  }
  const bool many = off * 20 > all;
  check.outcome = many ? CheckOutcome::look : CheckOutcome::fine;
  check.finding = std::string(many ? "More" : "Not more") + " than one in twenty dates in " +
                  header_of(view.id, column) + (many ? " are" : " is") +
                  " on a weekend or bank holiday.";
  check.numbers = of_percent(off, all) + ".";
  return check;
}

QualityCheck over_on_the_same_day(const ListView& view, Date as_at) {
  QualityCheck check("over-on-the-same-day", "Started and finished on one day",
                     "Typical of records opened after the work was done. They count as in "
                     "time and make timeliness look better than it is.");
  const Column end = *end_of(view.id);
  const Values<std::int32_t>& starts = view.table->column(*first_date_of(view.id));
  std::uint64_t all = 0;
  std::uint64_t same = 0;
  each_date(view, end, add_months(as_at, -12), as_at, [&](Row row, Date date) {
    ++all;
    same += starts[row] == date.days_since_1970() ? 1 : 0;
  });
  if (all < fewest_events) {
    check.outcome = CheckOutcome::unknown;
    check.finding = "Too few finished in the last twelve months to say.";
    return check;
  }
  const bool many = same * 10 > all;
  check.outcome = many ? CheckOutcome::look : CheckOutcome::fine;
  check.finding = std::string(many ? "More" : "Not more") +
                  " than a tenth of those finished in the last twelve months started on the same "
                  "day.";
  check.numbers = of_percent(same, all) + ".";
  return check;
}

QualityCheck open_for_a_year(const ListView& view, Date as_at) {
  QualityCheck check("open-for-a-year", "Open for more than a year",
                     "Probably finished and never closed in the system. They stand in the "
                     "tracker as overdue.");
  const Column end = *end_of(view.id);
  std::uint64_t open = 0;
  each_date(
      view, *first_date_of(view.id), Date::none(), add_months(as_at, -12), [&](Row row, Date) {
        const bool ended = view.table->has(end) && view.table->column(end)[row] != missing_value;
        open += !ended && !view.open_until_of(row).known() ? 1 : 0;
      });
  check.outcome = open > 0 ? CheckOutcome::look : CheckOutcome::fine;
  check.finding = open > 0 ? "Some have been open for more than a year."
                           : "None has been open for more than a year.";
  if (open > 0) check.numbers = counted(open, "case.", "cases.");
  return check;
}

std::vector<QualityCheck> checks_of(const ListView& view, const Caseload& caseload,
                                    std::span<const MonthSeries> series) {
  std::vector<QualityCheck> checks;
  if (!coverage_column(view.id)) return checks;
  checks.push_back(fewer_than_usual(series));
  checks.push_back(months_not_covered(view, caseload.as_at));
  // Returns are of different years: the months they share are those of old open cases.
  const bool has_extracts =
      view.table->parts.size() > 1 && list_spec(view.id).source == ListSource::annex_a;
  if (has_extracts) checks.push_back(changed_between_extracts(view, caseload));
  checks.push_back(many_on_one_day(view, caseload.as_at));
  const auto office = office_date(view.id);
  if (office && view.table->has(*office)) checks.push_back(outside_working_days(view, caseload));
  const auto end = end_of(view.id);
  if (end && view.table->has(*end)) {
    checks.push_back(over_on_the_same_day(view, caseload.as_at));
    if (view.id != ListId::early_help) checks.push_back(open_for_a_year(view, caseload.as_at));
  }
  return checks;
}

}  // namespace bandstand
