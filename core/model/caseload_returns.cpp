// The SSDA903 return: the year of each file and what it covers, and the care history.
// Definition: a return covers April to March; the newest return of an episode counts; an episode
// without an end that only an older return has is open until the end of that return.
#include <algorithm>

#include "lists/put_in_order.h"
#include "model/caseload.h"

namespace bandstand {
namespace {

constexpr std::int32_t quiet_months = 3;

bool is_return(ListId id) {
  return list_spec(id).source == ListSource::ssda903 && comes_in_files(id);
}

// Its rows tell how far the return runs.
bool is_dated(ListId id) { return id == ListId::return_episodes || id == ListId::return_reviews; }

Date last_day(FinancialYear year) { return year.last_month().last_day(); }

}  // namespace

// A table whose name and rows tell no year (`oc2.csv`) is of the only year there is.
void Caseload::find_return_years(std::span<const FileRecord> files) {
  std::vector<FinancialYear> years;
  for (std::size_t i = 0; i < list_count; ++i) {
    ListView& view = lists_[i];
    view.return_year.assign(view.table->parts.size(), std::nullopt);
    for (std::size_t p = 0; p < view.table->parts.size(); ++p) {
      const FileRecord* record = find_record(files, view.table->parts[p].file);
      if (record == nullptr || !record->return_year) continue;
      view.return_year[p] = record->return_year;
      years.push_back(*record->return_year);
    }
  }
  put_in_order(years);
  years.erase(std::unique(years.begin(), years.end()), years.end());
  if (years.size() != 1) return;
  for (std::size_t i = 0; i < list_count; ++i) {
    if (!is_return(list_at(i))) continue;
    for (auto& year : lists_[i].return_year) year = years.front();
  }
}

// A return tells of its year to the last day, whenever its latest event was: 31 March is the day it
// stands at. Not so while that day is still to come, nor where only the dates tell the year and
// they stop three months or more before its end (the return of a year still running).
Date Caseload::latest_return_end(Date today, std::span<const FileRecord> files) const {
  Date latest;
  for (std::size_t i = 0; i < list_count; ++i) {
    const ListTable& table = *lists_[i].table;
    for (std::size_t p = 0; p < table.parts.size(); ++p) {
      const auto year = lists_[i].return_year[p];
      if (!year || last_day(*year) > today) continue;
      const FileRecord* record = find_record(files, table.parts[p].file);
      bool runs_to_the_end = record != nullptr && record->year_from_name;
      if (!runs_to_the_end && is_dated(list_at(i))) {
        for (const Column column : event_columns(list_at(i))) {
          if (!table.has(column)) continue;
          const FilePart& part = table.parts[p];
          for (Row row = part.first; row < part.first + part.count; ++row) {
            const Date date = Date::from_days(table.column(column)[row]);
            if (!date.known() || date > last_day(*year)) continue;
            if (year->last_month() - Month::of(date) < quiet_months) runs_to_the_end = true;
          }
        }
      }
      if (runs_to_the_end) latest = std::max(latest, last_day(*year));
    }
  }
  return latest;
}

void Caseload::cover_return_years(ListId id) {
  ListView& view = lists_[list_index(id)];
  const std::vector<std::size_t>& order = newest_first_[list_index(id)];
  for (const std::size_t p : order) {
    const auto year = view.return_year[p];
    if (!year) continue;
    view.covers[p] = MonthRange{year->first_month(), year->last_month()};
    view.coverage.add(*view.covers[p]);
    const bool is_older = *year < *view.return_year[order.front()];
    if (is_older && id == ListId::return_episodes) view.open_until[p] = last_day(*year);
  }
}

void Caseload::join_returns() {
  const std::uint32_t children = store_->children.size();
  // The newest header first, then any other table that has a date of birth.
  for (std::size_t i = list_index(ListId::return_children);
       i <= list_index(ListId::return_deprivation); ++i) {
    const ListView& view = lists_[i];
    if (!view.rows.empty()) born.resize(children);
    const DateColumn birth(*view.table, Column::birth, as_at);
    for (const Row row : view.rows) {
      Date& date = born[view.table->child[row]];
      if (!date.known()) date = birth[row];
    }
  }
  const ListView& episodes = lists_[list_index(ListId::return_episodes)];
  care_history = CareHistory(episodes, *store_, meanings, as_at);
  care_periods_ = std::make_unique<ListTable>(care_history.table(episodes, born));

  ListView& periods = lists_[list_index(ListId::care_periods)];
  periods.table = care_periods_.get();
  periods.loaded = episodes.loaded;
  periods.coverage = episodes.coverage;
  for (Row row = 0; row < care_periods_->rows(); ++row) periods.rows.push_back(row);
  for (const ColumnSpec& spec : list_spec(ListId::care_periods).columns) {
    periods.has_column[static_cast<std::size_t>(spec.column)] = episodes.loaded;
  }
  const std::size_t parts = care_periods_->parts.size();
  periods.open_until.assign(parts, Date::none());  // the history knows how long each is open
  periods.latest_event.assign(parts, Date::none());
  periods.covers.assign(parts, std::nullopt);
  periods.return_year.assign(parts, std::nullopt);

  const auto dates_of = [&](ListId id, Column column) {
    const ListView& view = lists_[list_index(id)];
    const DateColumn date(*view.table, column, as_at);
    std::vector<ChildDate> events;
    for (const Row row : view.rows) {
      if (date[row].known()) events.push_back({view.table->child[row], date[row], row});
    }
    return ChildDates(children, events);
  };
  review_dates = dates_of(ListId::return_reviews, Column::review_date);
  adoption_decisions = dates_of(ListId::return_adoption, Column::adoption_decision);
  placed_decisions = dates_of(ListId::return_placed, Column::placed_decision);

  const ListView& health = lists_[list_index(ListId::return_health)];
  std::vector<ChildDate> years;
  for (const Row row : health.rows) {
    const auto year = health.return_year[health.table->part_of(row)];
    if (year) years.push_back({health.table->child[row], last_day(*year), row});
  }
  health_rows = ChildDates(children, years);
}

Month Caseload::first_month(ListId counted) const {
  Month first = first_month();
  if (list_spec(counted).source != ListSource::ssda903) return first;
  for (std::size_t i = 0; i < list_count; ++i) {
    if (!is_return(list_at(i))) continue;
    if (const auto start = lists_[i].coverage.first()) first = std::min(first, *start);
  }
  return first;
}

}  // namespace bandstand
