// What a rule says of some rows at a time: the month in which each counts, and how.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "indicators/definition.h"

namespace bandstand {

/// Months from one to another, both included, and the place of any day among them.
class MonthSpan {
 public:
  MonthSpan(Month first, Month last);
  Month first() const { return first_; }
  std::uint32_t size() const { return size_; }
  /// The place of the day's month, from 0; size() for other days and for none.
  std::uint32_t of(Date day) const {
    // A day before the first is a very large number here.
    const auto place = static_cast<std::size_t>(std::int64_t{day.days_since_1970()} - first_day_);
    return place < of_day_.size() ? of_day_[place] : size_;
  }

 private:
  Month first_;
  std::uint32_t size_;
  std::int64_t first_day_;
  std::vector<std::uint32_t> of_day_;
};

/// How one row counts: a small number that stands for its answers.
struct RowKind {
  Answer answer = Answer::no;
  bool supplied = false;       ///< the count supplied with the list says yes
  bool unusual_start = false;  ///< its clock started from a stand-in day

  constexpr std::uint32_t number() const {
    return static_cast<std::uint32_t>(answer) + (supplied ? 3U : 0U) + (unusual_start ? 6U : 0U);
  }
  static constexpr RowKind of(std::uint32_t number) {
    return {static_cast<Answer>(number % 3), number / 3 % 2 == 1, number >= 6};
  }
  /// One more than the highest number that a rule can give.
  static std::uint32_t count_of(const CaseRule& rule);
};

/// Calls `take` with so many rows at a time that what is worked out of them stays at hand.
inline constexpr std::size_t rows_at_once = 2048;
template <class Take>
void in_batches(std::span<const Row> rows, Take&& take) {
  for (; !rows.empty(); rows = rows.subspan(std::min(rows_at_once, rows.size()))) {
    take(rows.first(std::min(rows_at_once, rows.size())));
  }
}

/// The answers of one rule, row by row of a batch.
struct RuleAnswers {
  std::uint32_t kinds = 1;  ///< RowKind::count_of the rule
  /// The month's place x kinds + the kind's number; months.size() x kinds where it does not count.
  std::array<std::uint32_t, rows_at_once> slot;
  std::vector<Date> superseded_on;  ///< empty, or by row: none, or the rule's later day

  /// `rows` are one batch.
  void ask(const CaseRule& rule, const Caseload& caseload, std::span<const Row> rows,
           const MonthSpan& months);
  /// Asks `counts_on(i)` of the i-th row, and of those that count `kind_of(i, that day)`.
  template <class CountsOn, class KindOf>
  void fill(std::size_t rows, const MonthSpan& months, CountsOn&& counts_on, KindOf&& kind_of) {
    for (std::size_t i = 0; i < rows; ++i) {
      const Date day = counts_on(i);
      const std::uint32_t month = months.of(day);
      slot[i] = month * kinds + (month == months.size() ? 0 : kind_of(i, day).number());
    }
  }
};

/// Whether two rules say the same of every row, whatever they are broken down by.
bool answer_alike(const CaseRule& a, const CaseRule& b);

/// CaseRule::ask with its questions built into it: for the rules of long lists, where a call for
/// each row and question would be most of the time. It says what the rule's functions say: rows for
/// which `counts` is true count on their day in the column `dates`, and `kind_of` is given that
/// day.
template <const DateColumn& (*dates)(const Caseload&), bool (*counts)(const Caseload&, Row),
          RowKind (*kind_of)(const Caseload&, Row, Date)>
void ask_rows(const Caseload& caseload, std::span<const Row> rows, const MonthSpan& months,
              RuleAnswers& answers) {
  std::array<std::int32_t, rows_at_once> days;
  dates(caseload).gather(rows, days.data());
  answers.fill(
      rows.size(), months,
      [&](std::size_t i) {
        return counts(caseload, rows[i]) ? Date::from_days(days[i]) : Date::none();
      },
      [&](std::size_t i, Date day) { return kind_of(caseload, rows[i], day); });
}

}  // namespace bandstand
