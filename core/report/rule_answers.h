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
  std::size_t size() const { return size_; }
  static constexpr std::uint16_t outside = 0xFFFF;
  /// The place of the day's month, from 0; `outside` for other days and for none.
  std::uint16_t of(Date day) const {
    // A day before the first is a very large number here.
    const auto place = static_cast<std::size_t>(std::int64_t{day.days_since_1970()} - first_day_);
    return place < of_day_.size() ? of_day_[place] : outside;
  }

 private:
  Month first_;
  std::size_t size_;
  std::int64_t first_day_;
  std::vector<std::uint16_t> of_day_;
};

/// How one row counts: a small number that stands for its answers.
struct RowKind {
  Answer answer = Answer::no;
  bool supplied = false;       ///< the count supplied with the list says yes
  bool unusual_start = false;  ///< its clock started from a stand-in day

  static constexpr std::size_t count = 12;
  constexpr std::uint8_t number() const {
    return static_cast<std::uint8_t>(static_cast<unsigned>(answer) + (supplied ? 3U : 0U) +
                                     (unusual_start ? 6U : 0U));
  }
  static constexpr RowKind of(std::size_t number) {
    return {static_cast<Answer>(number % 3), number / 3 % 2 == 1, number >= 6};
  }
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
  std::array<std::uint16_t, rows_at_once>
      month;                                    ///< in a MonthSpan; outside: the row does not count
  std::array<std::uint8_t, rows_at_once> kind;  ///< RowKind::number
  std::vector<Date> superseded_on;              ///< empty, or by row: none, or the rule's later day

  /// `rows` are one batch.
  void ask(const CaseRule& rule, const Caseload& caseload, std::span<const Row> rows,
           const MonthSpan& months);
};

/// Whether two rules say the same of every row, whatever they are broken down by.
bool answer_alike(const CaseRule& a, const CaseRule& b);

}  // namespace bandstand
