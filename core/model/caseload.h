// The loaded lists as they stood on the as-at date: which rows count, once each, with later dates
// read as not happened yet, joined by child.
// Definition: frame (as-at date), row accounting (event keys, extracts) and coverage.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dates/working_days.h"
#include "lists/codes.h"
#include "lists/list_table.h"
#include "model/categories.h"
#include "model/child_dates.h"
#include "model/coverage.h"
#include "model/event_keys.h"
#include "model/settings.h"

namespace bandstand {

/// A date column; rows without it, and dates after the as-at date, give none.
class DateColumn {
 public:
  DateColumn() = default;
  DateColumn(const ListTable& table, Column column, Date as_at);
  Date operator[](Row row) const {
    if (values_ == nullptr) return Date::none();
    const Date d = Date::from_days(values_[row]);
    return d > as_at_ ? Date::none() : d;  // a missing date is below all others
  }
  /// Whether the row has a date, but one after the as-at date.
  bool is_still_to_come(Row row) const {
    return values_ != nullptr && Date::from_days(values_[row]) > as_at_;
  }

 private:
  const std::int32_t* values_ = nullptr;
  Date as_at_;
};

/// Answers, words and numbers, as stored; `absent` where no file has the column.
class ValueColumn {
 public:
  ValueColumn() = default;
  ValueColumn(const ListTable& table, Column column, std::int32_t absent);
  std::int32_t operator[](Row row) const { return values_ == nullptr ? absent_ : values_[row]; }

 private:
  const std::int32_t* values_ = nullptr;
  std::int32_t absent_ = 0;
};

/// One list at the as-at date.
struct ListView {
  ListId id = ListId::contacts;
  const ListTable* table = nullptr;
  bool loaded = false;
  /// Rows that count, newest file first, in line order within a file.
  std::vector<Row> rows;
  std::vector<Row> after_as_at;
  std::vector<Duplicate> duplicates;
  Coverage coverage;
  /// By position in table->parts: the last day on which a case without an end is known to be open,
  /// for files that are not of the newest extract; else none.
  std::vector<Date> open_until;
  /// By position in table->parts: the latest event in that file, and the months it covers.
  std::vector<Date> latest_event;
  std::vector<std::optional<MonthRange>> covers;
  /// Columns that at least one file has.
  std::array<bool, column_count> has_column{};

  bool has(Column column) const { return has_column[static_cast<std::size_t>(column)]; }
  /// The last day on which a row without an end is known to be open; none = still open.
  Date open_until_of(Row row) const;
};

struct Contacts {
  DateColumn received;
  ValueColumn outcome;
};
struct EarlyHelp {
  DateColumn started;
};
struct Referrals {
  DateColumn received;
  ValueColumn nfa, supplied_count;
};
struct Assessments {
  DateColumn started, authorised, referred;
  ValueColumn type, support_required;
};

class Caseload {
 public:
  /// `files` describes every file whose rows are in the store. `today` bounds the default as-at
  /// date; `fallback_as_at` is used when no list has an event.
  Caseload(const ListStore& store, std::span<const FileRecord> files, const Settings& settings,
           Date today, Date fallback_as_at, std::span<const Date> extra_holidays);

  Date as_at;
  Date default_as_at;
  Settings settings;
  WorkingCalendar calendar;       ///< counts as the council chose
  WorkingCalendar day0_calendar;  ///< counts from the next day, for "in the next 5 working days"
  Categories categories;

  Contacts contacts;
  EarlyHelp early_help;
  Referrals referrals;
  Assessments assessments;

  ChildDates referral_dates;
  ChildDates assessment_starts;
  ChildDates initial_starts;          ///< initial assessments, by start
  ChildDates initial_authorisations;  ///< initial assessments, by authorisation
  ChildDates strategy_discussions;

  /// The rows that stand for a list: its own files', or those of the return in use in its place.
  const ListView& list(ListId id) const { return lists_[list_index(in_use_[list_index(id)])]; }
  const ListStore& store() const { return *store_; }
  std::uint32_t child(ListId id, Row row) const { return list(id).table->child[row]; }
  AssessmentType assessment_type(Row row) const;
  YesNo answer(const ValueColumn& column, Row row) const { return static_cast<YesNo>(column[row]); }
  bool closed_and_logged(Row contact) const;
  bool outcome_recorded(Row contact) const { return contacts.outcome[contact] != 0; }

  /// Months that every one of these lists covers.
  bool covers(std::span<const ListId> lists, Month month) const;
  /// The month from which periods are printed: the earliest coverage start of lists 1 to 8, or the
  /// as-at date's month.
  Month first_month() const;
  /// The latest referral of a child in any loaded file, also beyond the as-at date.
  bool is_latest_referral(Row row) const;

 private:
  void find_as_at(Date today, Date fallback);
  void order_files(ListId id, std::span<const FileRecord> files);
  void select_rows(ListId id);
  void find_extracts(ListId id);
  void find_coverage(ListId id);
  void read_words();
  void join_lists();

  const ListStore* store_;
  std::array<ListView, list_count> lists_;
  std::array<ListId, list_count> in_use_{};
  std::array<std::vector<std::size_t>, list_count> newest_first_;  // parts of each table
  std::vector<AssessmentType> assessment_types_;                   // by word
  std::vector<std::uint8_t> closed_outcomes_;                      // by word
  std::vector<std::int32_t> latest_referral_;                      // by child: days since 1970
};

}  // namespace bandstand
