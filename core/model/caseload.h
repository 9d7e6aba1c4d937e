// The loaded lists as they stood on the as-at date: which rows count, once each, with later dates
// read as not happened yet, joined by child.
// Definition: frame (as-at date), row accounting (event keys, extracts) and coverage.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dates/working_days.h"
#include "lists/codes.h"
#include "lists/list_table.h"
#include "model/care_history.h"
#include "model/case_columns.h"
#include "model/categories.h"
#include "model/child_dates.h"
#include "model/coverage.h"
#include "model/event_keys.h"
#include "model/list_facts.h"
#include "model/meanings.h"
#include "model/settings.h"

namespace bandstand {

/// The files of one day and their rows, each event once.
struct Extract {
  Date day;  ///< the latest event in it
  std::vector<Row> rows;
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
  /// By position in table->parts: the year a table of the SSDA903 return is of, where it is known.
  std::vector<std::optional<FinancialYear>> return_year;
  /// Columns that at least one file has.
  std::array<bool, column_count> has_column{};
  /// Where files are of different days: each extract by itself, newest first.
  std::vector<Extract> extracts;

  bool has(Column column) const { return has_column[static_cast<std::size_t>(column)]; }
  /// The last day on which a row without an end is known to be open; none = still open.
  Date open_until_of(Row row) const;
};

class Caseload {
 public:
  /// `files` describes every file whose rows are in the store; `facts` keeps what is known of those
  /// rows from one caseload to the next. `today` bounds the default as-at
  /// date; `fallback_as_at` is used when no list has an event.
  Caseload(const ListStore& store, ListFacts& facts, std::span<const FileRecord> files,
           const Settings& settings, Date today, Date fallback_as_at,
           std::span<const Date> extra_holidays);

  Date as_at;
  Date default_as_at;
  Settings settings;
  WorkingCalendar calendar;       ///< counts as the council chose
  WorkingCalendar day0_calendar;  ///< counts from the next day, for "in the next 5 working days"
  Categories categories;

  Meanings meanings;  ///< of the words in coded columns

  Contacts contacts;
  EarlyHelp early_help;
  Referrals referrals;
  Assessments assessments;
  Enquiries enquiries;
  Needs needs;
  Plans plans;
  Plans census_plans;  ///< starts and ends only
  Care care;
  Leavers leavers;
  Adoptions adoptions;

  ChildDates referral_dates;
  ChildDates assessment_starts;
  ChildDates initial_starts;          ///< initial assessments, by start
  ChildDates initial_authorisations;  ///< initial assessments, by authorisation
  ChildDates strategy_discussions;
  ChildDates help_starts;
  ChildDates plan_starts;
  ChildDates plan_reviews;  ///< from the census; lists have the latest review only
  ChildDates care_ends;     ///< in order of end, then of the list

  CareHistory care_history;  ///< from the SSDA903 return
  ChildDates review_dates;   ///< rows of the return's reviews
  ChildDates health_rows;    ///< of the return's health table, by 31 March of their year
  ChildDates adoption_decisions, placed_decisions;  ///< of the return's two tables of adoption
  std::vector<Date> born;  ///< by child, from the tables of the return; none if in no table

  /// The rows that stand for a list: its own files', or those of the return in use in its place.
  const ListView& list(ListId id) const { return lists_[list_index(in_use_[list_index(id)])]; }
  /// The rows of one table, whether or not figures are computed from it.
  const ListView& table_view(ListId table) const { return lists_[list_index(table)]; }
  /// By list: the table whose rows stand for it.
  const std::array<ListId, list_count>& in_use() const { return in_use_; }
  const ListStore& store() const { return *store_; }
  std::uint32_t child(ListId id, Row row) const { return list(id).table->child[row]; }
  /// Started on or before the day and not ended by it: an end on the day is an end, an end before
  /// the start means never open, and without an end the case must be known to be open still. A case
  /// whose start is not known counts as started.
  /// One whose end is known but lies after the as-at date is open until then.
  bool is_open(ListId id, Row row, Date started, const DateColumn& ended, Date day) const;
  /// The first of the kept rows of list 5 that tells of its section 47, of its conference.
  bool is_first_of_enquiry(Row row) const { return first_of_enquiry_[row] != 0; }
  bool is_first_of_conference(Row row) const { return first_of_conference_[row] != 0; }
  /// A worker is named, and not among those the settings call unqualified.
  bool is_qualified_worker(std::int32_t worker) const;
  AssessmentType assessment_type(Row row) const {
    return meanings.assessment_type[assessments.type[row]];
  }
  YesNo answer(const ValueColumn& column, Row row) const { return static_cast<YesNo>(column[row]); }
  bool closed_and_logged(Row contact) const;
  bool outcome_recorded(Row contact) const { return contacts.outcome[contact] != 0; }

  /// Months that every one of these lists covers.
  bool covers(std::span<const ListId> lists, Month month) const;
  /// The month from which periods are printed: the earliest coverage start of lists 1 to 8, or the
  /// as-at date's month.
  Month first_month() const;
  /// The same for figures counted from a table of the SSDA903 return, which may reach further back.
  Month first_month(ListId counted) const;
  /// The latest referral of a child in any loaded file, also beyond the as-at date.
  bool is_latest_referral(Row row) const;

 private:
  void find_return_years(std::span<const FileRecord> files);
  Date latest_return_end(Date today, std::span<const FileRecord> files) const;
  void cover_return_years(ListId id);
  void join_returns();
  void find_as_at(Date today, Date fallback, std::span<const FileRecord> files);
  void order_files(ListId id, std::span<const FileRecord> files);
  void select_rows(ListId id);
  void find_extracts(ListId id);
  void find_coverage(ListId id);
  void join_lists();
  void join_events();
  std::vector<std::uint8_t> first_rows(const DateColumn& date) const;

  const ListStore* store_;
  ListFacts* facts_;                       // asked while the caseload is put together only
  std::array<ListId, list_count> in_use_;  // by list: the table whose rows stand for it
  std::array<ListView, list_count> lists_;
  std::array<std::vector<std::size_t>, list_count> newest_first_;  // parts of each table
  Values<std::int32_t> census_referred_;                           // by row of its assessments
  std::vector<std::int32_t> latest_referral_;                      // by child: days since 1970
  std::vector<std::uint8_t> first_of_enquiry_;                     // by row of list 5
  std::vector<std::uint8_t> first_of_conference_;
  std::vector<std::uint8_t> is_unqualified_;  // by word of the workers
  std::unique_ptr<ListTable> care_periods_;
};

}  // namespace bandstand
