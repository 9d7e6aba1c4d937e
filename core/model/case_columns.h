// The columns that rules read, list by list, as they stood on the as-at date.
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "dates/date.h"
#include "lists/list_table.h"
#include "model/event_keys.h"

namespace bandstand {

/// A date column; rows without it, and dates after the as-at date, give none.
class DateColumn {
 public:
  DateColumn() = default;
  DateColumn(const ListTable& table, Column column, Date as_at);
  /// Days since 1970 by row, worked out elsewhere; they must outlive the column.
  DateColumn(const Values<std::int32_t>& days, Date as_at) : values_(&days), as_at_(as_at) {}
  Date operator[](Row row) const {
    if (values_ == nullptr) return Date::none();
    const Date d = Date::from_days((*values_)[row]);
    return d > as_at_ ? Date::none() : d;  // a missing date is below all others
  }
  /// The dates of these rows, in their order: days since 1970, or missing_value.
  void gather(std::span<const Row> rows, std::int32_t* to) const;
  /// Whether the row has a date, but one after the as-at date.
  bool is_still_to_come(Row row) const {
    return values_ != nullptr && Date::from_days((*values_)[row]) > as_at_;
  }

 private:
  const Values<std::int32_t>* values_ = nullptr;
  Date as_at_;
};

/// Answers, words and numbers, as stored; `absent` where no file has the column.
class ValueColumn {
 public:
  ValueColumn() = default;
  ValueColumn(const ListTable& table, Column column, std::int32_t absent);
  std::int32_t operator[](Row row) const { return values_ == nullptr ? absent_ : (*values_)[row]; }
  /// The values of these rows, in their order.
  void gather(std::span<const Row> rows, std::int32_t* to) const {
    if (values_ == nullptr) {
      std::fill_n(to, rows.size(), absent_);
    } else {
      values_->packed().gather(rows, to);
    }
  }

 private:
  const Values<std::int32_t>* values_ = nullptr;
  std::int32_t absent_ = 0;
};

struct Contacts {
  DateColumn received;
  ValueColumn outcome;
};
struct EarlyHelp {
  DateColumn started, completed;
};
struct Referrals {
  DateColumn received;
  ValueColumn nfa, supplied_count;
};
struct Assessments {
  DateColumn started, authorised, referred;
  ValueColumn type, support_required;
};
/// List 5: a section 47 enquiry, its conference, or both.
struct Enquiries {
  DateColumn strategy, conference;
  ValueColumn transfer_in;
};
/// List 6.
struct Needs {
  DateColumn started, closed;
  ValueColumn status, worker;
};
/// List 7.
struct Plans {
  DateColumn started, ended, visited, reviewed;
  ValueColumn previous, worker;
};
/// List 8: periods of being looked after.
struct Care {
  DateColumn started, ended, placed, reviewed, visited, health_assessed, dental_checked;
  DateColumn first_health_assessed;  ///< the optional column
  DateColumn born;
  ValueColumn age, legal_status, end_reason, placements, distance, permanence, worker;
};
/// List 9.
struct Leavers {
  DateColumn born;
  ValueColumn age, in_touch, activity, suitability, accommodation;
};
/// List 10.
struct Adoptions {
  DateColumn decided, placed, ordered;
};

}  // namespace bandstand
