// Builds the state of all lists at the as-at date, list by list, then the joins between them.
#include "model/caseload.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "lists/put_in_order.h"

namespace bandstand {
namespace {

constexpr std::int32_t same_extract_days = 14;
constexpr std::int32_t quiet_months = 3;

// Lists whose rows may have begun long before the extract and not be over yet.
bool has_open_cases(ListId id) {
  switch (id) {
    case ListId::early_help:
    case ListId::assessments:
    case ListId::children_in_need:
    case ListId::protection_plans:
    case ListId::looked_after:
    case ListId::census_referrals:
    case ListId::census_assessments:
    case ListId::census_plans:
      return true;
    default:
      return false;
  }
}

// The first month of a census: that of the earliest ending, or the April before its latest event if
// that is earlier. Referrals and starts do not tell: those of open cases reach years back.
Month census_start(const MonthRange& range, const MonthHistogram& all, bool has_endings) {
  const Month april = FinancialYear::of(all.without_strays().last).first_month();
  return has_endings ? std::min(range.first, april) : april;
}

// Rows from `first` to before `end`; those whose own event is after `last`, where there is such a
// day, apart. Some at a time, and all as if they were kept, so that none is asked for on its own.
void add_rows(ListView& view, const FirstDates& own, Row first, Row end, Date last) {
  std::array<std::int32_t, 1024> days;
  while (first < end) {
    const Row count = std::min(end - first, static_cast<Row>(days.size()));
    const std::size_t before = view.rows.size();
    view.rows.resize(before + count);
    Row* const rows = view.rows.data() + before;
    std::iota(rows, rows + count, first);
    if (last.known()) {
      own.copy(first, std::span(days).first(count));
      Row kept = 0;
      for (Row i = 0; i < count; ++i) {
        rows[kept] = first + i;
        kept += days[i] <= last.days_since_1970() ? 1 : 0;
      }
      for (Row i = 0; kept < count && i < count; ++i) {
        if (days[i] > last.days_since_1970()) view.after_as_at.push_back(first + i);
      }
      view.rows.resize(before + kept);
    }
    first += count;
  }
}

}  // namespace

Date ListView::open_until_of(Row row) const { return open_until[table->part_of(row)]; }

Caseload::Caseload(const ListStore& store, ListFacts& facts, std::span<const FileRecord> files,
                   const Settings& chosen, Date today, Date fallback_as_at,
                   std::span<const Date> extra_holidays)
    : settings(chosen),
      calendar(chosen.counting, extra_holidays),
      day0_calendar(calendar.counting_as(Counting::day0)),
      categories(store),
      meanings(store),
      store_(&store),
      facts_(&facts),
      in_use_(tables_in_use(store, chosen.sources)) {
  for (std::size_t i = 0; i < list_count; ++i) {
    lists_[i].id = list_at(i);
    lists_[i].table = &store.tables[i];
    lists_[i].loaded = !store.tables[i].parts.empty();
    for (const FilePart& part : store.tables[i].parts) {
      const FileRecord* record = find_record(files, part.file);
      if (record == nullptr) continue;
      for (const ColumnSpec& spec : list_spec(list_at(i)).columns) {
        bool& has = lists_[i].has_column[static_cast<std::size_t>(spec.column)];
        has = has || record->has_column(spec.column);
      }
    }
  }
  find_return_years(files);
  find_as_at(today, fallback_as_at, files);
  for (std::size_t i = 0; i < list_count; ++i) {
    const ListId id = list_at(i);
    ListView& view = lists_[i];
    order_files(id, files);
    select_rows(id);
    find_extracts(id);
    find_coverage(id);
    categories.count(id, *view.table, view.rows);
  }
  categories.choose_names(store);
  join_lists();
  join_events();
  join_returns();
}

void Caseload::find_as_at(Date today, Date fallback, std::span<const FileRecord> files) {
  Date latest = latest_return_end(today, files);
  for (std::size_t i = 0; i < list_count; ++i) {
    const ListTable& table = *lists_[i].table;
    for (const FilePart& part : table.parts) {
      latest = std::max(latest, facts_->days(list_at(i), table, part).latest(today));
    }
  }
  default_as_at = latest.known() ? latest : fallback;
  as_at = settings.as_at.value_or(default_as_at);
}

// Newest file first; files of one date in an order that does not depend on loading.
void Caseload::order_files(ListId id, std::span<const FileRecord> files) {
  ListView& view = lists_[list_index(id)];
  const ListTable& table = *view.table;
  view.latest_event.clear();
  for (const FilePart& part : table.parts) {
    view.latest_event.push_back(facts_->days(id, table, part).latest(as_at));
  }
  std::vector<std::size_t>& order = newest_first_[list_index(id)];
  order.resize(table.parts.size());
  for (std::size_t p = 0; p < order.size(); ++p) order[p] = p;
  put_in_order(order, [&](std::size_t a, std::size_t b) {
    if (view.return_year[a] != view.return_year[b])
      return view.return_year[a] > view.return_year[b];
    if (view.latest_event[a] != view.latest_event[b]) {
      return view.latest_event[a] > view.latest_event[b];
    }
    const FileRecord* first = find_record(files, table.parts[a].file);
    const FileRecord* second = find_record(files, table.parts[b].file);
    if (first->opening != second->opening) return first->opening > second->opening;
    if (first->content_hash != second->content_hash) {
      return first->content_hash > second->content_hash;
    }
    return a < b;  // the same bytes: it does not matter which counts
  });
}

// A list's rows in the order of its files: to those that count, or to what is left out.
void Caseload::select_rows(ListId id) {
  ListView& view = lists_[list_index(id)];
  const ListTable& table = *view.table;
  const std::vector<std::size_t>& order = newest_first_[list_index(id)];
  const std::uint32_t children = store_->children.size();
  std::span<const Duplicate> duplicates;
  if (!tells_of_two_events(id)) {
    duplicates =
        facts_->duplicates(id, table, children, categories, meanings.assessment_type, order);
  }
  const FirstDates own(id, table);
  view.rows.reserve(table.rows() - duplicates.size());
  for (const std::size_t p : order) {
    const FilePart& part = table.parts[p];
    const bool runs_on = facts_->days(id, table, part).last_own_event() > as_at;
    const Date last = runs_on ? as_at : Date::none();
    const Row end = part.first + part.count;
    Row first = part.first;
    for (; !duplicates.empty() && part.holds(duplicates.front().row);
         duplicates = duplicates.subspan(1)) {
      const Duplicate& duplicate = duplicates.front();
      add_rows(view, own, first, duplicate.row, last);
      const bool is_late = runs_on && Date::from_days(own[duplicate.row]) > as_at;
      if (is_late) view.after_as_at.push_back(duplicate.row);
      if (!is_late) view.duplicates.push_back(duplicate);
      first = duplicate.row + 1;
    }
    add_rows(view, own, first, end, last);
  }
  if (tells_of_two_events(id)) {
    view.duplicates =
        take_out_duplicates(id, table, children, categories, meanings.assessment_type, view.rows);
  }
}

// Files whose latest events lie close together are one extract. A case without an end that only an
// older extract shows is not known to be open after the month of that extract.
void Caseload::find_extracts(ListId id) {
  ListView& view = lists_[list_index(id)];
  const ListTable& table = *view.table;
  view.open_until.assign(table.parts.size(), Date::none());
  if (!has_open_cases(id)) return;
  std::vector<std::size_t> extract_of(table.parts.size());  // counted from 1; 0: of none
  for (const std::size_t p : newest_first_[list_index(id)]) {
    const Date latest = view.latest_event[p];
    if (!latest.known()) continue;
    if (view.extracts.empty() || view.extracts.back().day - latest > Days{same_extract_days}) {
      view.extracts.push_back({latest, {}});
    }
    extract_of[p] = view.extracts.size();
    if (view.extracts.size() > 1) {
      view.open_until[p] = Month::of(view.extracts.back().day).last_day();
    }
  }
  if (view.extracts.size() < 2) {
    view.extracts.clear();
    return;
  }
  const FirstDates own(id, table);
  for (const std::size_t p : newest_first_[list_index(id)]) {
    if (extract_of[p] == 0) continue;
    std::vector<Row>& rows = view.extracts[extract_of[p] - 1].rows;
    const FilePart& part = table.parts[p];
    for (Row row = part.first; row < part.first + part.count; ++row) {
      if (Date::from_days(own[row]) <= as_at) rows.push_back(row);
    }
  }
  for (Extract& extract : view.extracts) {
    take_out_duplicates(id, table, store_->children.size(), categories, meanings.assessment_type,
                        extract.rows);
  }
}

void Caseload::find_coverage(ListId id) {
  ListView& view = lists_[list_index(id)];
  const ListTable& table = *view.table;
  view.covers.assign(table.parts.size(), std::nullopt);
  if (list_spec(id).source == ListSource::ssda903) {
    cover_return_years(id);
    return;
  }
  const std::optional<Column> starts_with = coverage_column(id);
  bool newest = true;
  for (const std::size_t p : newest_first_[list_index(id)]) {
    const FilePart& part = table.parts[p];
    const bool is_newest_file = std::exchange(newest, false);
    // A census is of one financial year, and also tells of older cases that were still open.
    const bool is_census = list_spec(id).source == ListSource::census;
    if (!starts_with || !(is_census || table.has(*starts_with))) continue;
    const EventDays& days = facts_->days(id, table, part);
    MonthHistogram starts;
    MonthHistogram all;
    days.count(as_at, *starts_with, starts);
    days.count_all(as_at, all);
    if (!starts.first() && !(is_census && all.first())) continue;
    const bool has_endings = starts.first().has_value();
    MonthRange range = (has_endings ? starts : all).without_strays();
    if (is_census) range.first = census_start(range, all, has_endings);
    Month end = *all.last();
    if (has_endings && range.last < *starts.last()) {  // later strays do not stretch the end either
      Month stray = range.last + 1;
      while (starts.at(stray) == 0) stray = stray + 1;
      end = range.last;
      for (Month month = range.last + 1; month < stray; month = month + 1) {
        if (all.at(month) > 0) end = month;
      }
    }
    const Month now = Month::of(as_at);
    if (is_newest_file && now - end < quiet_months) end = std::max(end, now);
    range.last = std::max(range.last, end);
    view.covers[p] = range;
    view.coverage.add(range);
  }
  // What the council states of a list holds for the table that stands for it.
  for (std::size_t i = 0; i < annex_a_count; ++i) {
    if (in_use_[i] != id || !settings.coverage[i]) continue;
    view.coverage = Coverage{};
    view.coverage.add(*settings.coverage[i]);
    break;
  }
}

bool Caseload::is_open(ListId id, Row row, Date started, const DateColumn& ended, Date day) const {
  if (started > day) return false;
  const Date end = ended[row];
  if (end.known()) return end > day && end >= started;
  if (ended.is_still_to_come(row)) return true;
  const Date known_until = list(id).open_until_of(row);
  return !known_until.known() || known_until >= day;
}

bool Caseload::is_qualified_worker(std::int32_t worker) const {
  return worker != 0 && is_unqualified_[static_cast<std::size_t>(worker)] == 0;
}

bool Caseload::closed_and_logged(Row contact) const {
  return meanings.closed_and_logged[contacts.outcome[contact]] != 0;
}

bool Caseload::covers(std::span<const ListId> lists, Month month) const {
  return std::all_of(lists.begin(), lists.end(),
                     [this, month](ListId id) { return list(id).coverage.contains(month); });
}

Month Caseload::first_month() const {
  Month first = Month::of(as_at);
  for (std::size_t i = 0; i < list_index(ListId::care_leavers); ++i) {
    if (const auto start = list(list_at(i)).coverage.first()) first = std::min(first, *start);
  }
  return first;
}

bool Caseload::is_latest_referral(Row row) const {
  const ListTable& table = *list(ListId::referrals).table;
  return table.column(Column::referral_date)[row] == latest_referral_[table.child[row]];
}

}  // namespace bandstand
