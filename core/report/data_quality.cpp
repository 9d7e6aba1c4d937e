// Gathering what is known of each list, list by list, then of all together.
#include "report/data_quality.h"

#include <algorithm>
#include <map>
#include <set>

#include "indicators/registry.h"
#include "model/list_sources.h"
#include "report/accounting.h"
#include "report/column_uses.h"
#include "report/figure_words.h"
#include "report/quality_checks.h"
#include "report/quality_columns.h"
#include "report/quality_list.h"
#include "report/quality_months.h"
#include "report/quality_numbers.h"

namespace bandstand {
namespace {

constexpr std::int32_t most_months = 60;

// Each loaded table by itself, but all tables of the census together where a file holds several.
std::vector<std::vector<ListId>> groups_of(const Caseload& caseload) {
  std::vector<std::vector<ListId>> used;
  std::vector<std::vector<ListId>> others;
  std::vector<ListId> census;
  std::set<int> seen;
  bool together = false;
  for (std::size_t i = 0; i < list_count; ++i) {
    const ListId table = list_at(i);
    const ListView& view = caseload.table_view(table);
    if (!comes_in_files(table) || view.table->parts.empty()) continue;
    if (list_spec(table).source == ListSource::census) {
      census.push_back(table);
      for (const FilePart& part : view.table->parts) {
        together = !seen.insert(part.file).second || together;
      }
      continue;
    }
    const bool in_use = not_in_use_note(table, caseload.in_use()).empty();
    (in_use ? used : others).push_back({table});
  }
  std::vector<std::vector<ListId>> of_census;
  if (together) {
    of_census.push_back(census);
  } else {
    for (const ListId table : census) of_census.push_back({table});
  }
  for (const std::vector<ListId>& group : of_census) {
    const bool in_use = std::any_of(group.begin(), group.end(), [&caseload](ListId table) {
      return not_in_use_note(table, caseload.in_use()).empty();
    });
    (in_use ? used : others).push_back(group);
  }
  used.insert(used.end(), others.begin(), others.end());
  return used;
}

// The columns of every series: from the first month any list covers to the as-at date's.
std::optional<MonthRange> months_shown(const std::vector<QualityList>& lists, Date as_at) {
  std::optional<MonthRange> range;
  for (const QualityList& list : lists) {
    for (const MonthSeries& series : list.series) {
      if (!range) range = series.range;
      range->first = std::min(range->first, series.range.first);
      range->last = std::max(range->last, series.range.last);
    }
  }
  if (!range) return range;
  range->last = std::max(range->last, Month::of(as_at));
  range->first = std::max(range->first, range->last - (most_months - 1));
  return range;
}

QualitySeriesView series_view(const MonthSeries& series, const MonthRange& months,
                              const QualityNumbers& numbers) {
  QualitySeriesView view;
  view.table = list_spec(series.table).title;
  view.column = find_column(series.table, series.column)->header;
  if (series.usual && !numbers.sharing()) {
    view.usual = with_commas(std::to_string(static_cast<std::int64_t>(*series.usual)));
  }
  for (Month month = months.first; month <= months.last; month = month + 1) {
    QualityMonthView& cell = view.months.emplace_back();
    cell.state = month_state_name(MonthState::outside);
    if (month < series.range.first || month > series.range.last) continue;
    const auto at = static_cast<std::size_t>(month - series.range.first);
    cell.state = month_state_name(series.states[at]);
    if (series.states[at] != MonthState::outside) cell.events = numbers.count(series.counts[at]);
  }
  return view;
}

std::string summary_of(const DataQualityView& view, std::size_t files, std::uint64_t duplicates) {
  double read = 0;
  double used = 0;
  for (const QualityListView& list : view.lists) {
    read += list.rows_read;
    used += list.rows_used;
  }
  const auto rows = static_cast<std::uint64_t>(read);
  const auto rows_used = static_cast<std::uint64_t>(used);
  std::string words =
      counted(files, "file", "files") + " of case lists, " + counted(rows, "row", "rows");
  if (rows > 0) {
    words += ": " + share_of_rows(rows_used, rows) + " used, " +
             with_commas(std::to_string(rows - rows_used)) + " set aside";
  }
  if (duplicates > 0) {
    words += " (" + with_commas(std::to_string(duplicates)) +
             " of them because the same event stands in another row or a newer extract)";
  }
  words += ". ";
  const auto looks = static_cast<std::uint64_t>(view.to_look_at);
  return words + (looks == 0 ? std::string("Nothing stands out.")
                             : counted(looks, "thing is", "things are") + " worth a look.");
}

}  // namespace

DataQualityView data_quality_view(std::span<const FileRecord> files, const Caseload& caseload) {
  const QualityNumbers numbers(caseload.settings);
  const ColumnUses uses(caseload);
  DataQualityView view;
  view.as_at = iso_text(caseload.as_at);
  std::vector<QualityList> lists;
  std::set<int> of_lists;
  for (const std::vector<ListId>& tables : groups_of(caseload)) {
    lists.push_back(quality_list(tables, files, caseload, uses, numbers));
    for (const QualityFileView& file : lists.back().view.files) {
      of_lists.insert(static_cast<int>(file.id));
    }
  }
  const auto months = months_shown(lists, caseload.as_at);
  if (months) {
    for (Month month = months->first; month <= months->last; month = month + 1) {
      view.months.push_back(period_text(month_period(month)));
    }
  }
  std::uint64_t duplicates = 0;
  for (QualityList& list : lists) {
    if (!numbers.sharing()) duplicates += list.duplicates;
    for (const MonthSeries& series : list.series) {
      list.view.series.push_back(series_view(series, *months, numbers));
    }
    view.to_look_at += list.view.to_look_at;
    view.lists.push_back(std::move(list.view));
  }
  if (!view.lists.empty()) {
    for (const QualityCheck& check :
         {ids_alike(caseload.store()), ids_shortened(caseload.store())}) {
      view.checks.push_back(check_view(check, numbers));
      if (check.outcome == CheckOutcome::look) ++view.to_look_at;
    }
  }
  view.words = summary_of(view, of_lists.size(), duplicates);
  if (numbers.sharing()) {
    view.notes.emplace_back(
        "Numbers of rows are shown for whole lists only. Counts of months, columns and values are "
        "in the working view, and shares are rounded down, so that no small number of children can "
        "be told from them.");
  }
  if (months && months->last - months->first + 1 == most_months) {
    view.notes.push_back("The months shown are the last " + std::to_string(most_months) + ".");
  }
  return view;
}

}  // namespace bandstand
