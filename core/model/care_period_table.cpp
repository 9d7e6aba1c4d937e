// The periods of care as the rows of a list, so that rules and lists of cases can read them.
#include <algorithm>

#include "model/care_history.h"
#include "model/caseload.h"

namespace bandstand {

ListTable CareHistory::table(const ListView& episodes, std::span<const Date> born) {
  const ListTable& from = *episodes.table;
  const auto first_row = [this](std::uint32_t period) {
    return episodes_[periods_[period].first_episode].row;
  };
  by_row_.resize(periods_.size());
  for (std::uint32_t i = 0; i < by_row_.size(); ++i) by_row_[i] = i;
  std::sort(by_row_.begin(), by_row_.end(),
            [&](std::uint32_t a, std::uint32_t b) { return first_row(a) < first_row(b); });

  ListTable table;
  const auto add = [&table](Column column, Date date) {
    table.column(column).push_back(date.days_since_1970());
  };
  const ValueColumn legal_status(from, Column::legal_status, 0);
  const ValueColumn home(from, Column::placement_type, 0);
  for (const std::uint32_t i : by_row_) {
    const CarePeriod& period = periods_[i];
    const Row first = first_row(i);
    const int file = from.parts[from.part_of(first)].file;
    if (table.parts.empty() || table.parts.back().file != file) {
      table.parts.push_back({file, table.rows(), 0});
    }
    ++table.parts.back().count;
    table.child.push_back(period.child);
    table.line.push_back(from.line[first]);
    const Row last = episodes_[period.last_episode - 1].row;
    add(Column::birth, born[period.child]);
    add(Column::care_start, period.days.start);
    add(Column::care_end, period.days.end);
    table.column(Column::care_end_reason)
        .push_back(period.days.end.known() ? period.end_reason : 0);
    table.column(Column::legal_status).push_back(legal_status[last]);
    add(Column::placement_start, placements_[period.last_placement - 1].days.start);
    table.column(Column::placement_type).push_back(home[last]);
  }
  return table;
}

}  // namespace bandstand
