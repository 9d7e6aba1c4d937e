// What a council writes down beside its figures: actions, flags for the checklist, context figures.
// Definition: actions file; questions 7 and 8 of the checklist; context figures (shown as text).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "dates/date.h"
#include "lists/codes.h"
#include "report/row_reader.h"

namespace bandstand {

/// One action of an action plan.
struct ActionRow {
  int file = 0;
  std::vector<std::uint16_t> indicators;  ///< empty: for every indicator
  std::string action, lead, status, comment;
  std::string due;  ///< as written
  Date
      last_due_day;  ///< the day, or the last day of the month, it is due; none if no date is given
  bool due_is_month = false;
  bool completed = false;
};

/// What a council decided about one indicator.
struct IndicatorFlags {
  int file = 0;
  std::uint16_t indicator = 0;
  YesNo corporate_priority = YesNo::not_recorded;
  YesNo area_agreement = YesNo::not_recorded;
};

/// A figure typed in, kept as text and shown as text: nothing is computed from it.
struct ContextFact {
  int file = 0;
  std::string source, item;
  /// Heading and cell of every other column that is filled, in the file's order.
  std::vector<std::pair<std::string, std::string>> values;
};

void read_action(const RowReader& row, std::vector<ActionRow>& actions);
void read_flags(const RowReader& row, std::vector<IndicatorFlags>& flags);
void read_context(const SideTable& table, const SideTable::Row& cells, const RowReader& row,
                  std::vector<ContextFact>& facts);

}  // namespace bandstand
