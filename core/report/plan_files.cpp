// Reading actions, flags and context figures, row by row.
#include "report/plan_files.h"

#include "dates/period.h"
#include "lists/cell_values.h"
#include "lists/text.h"

namespace bandstand {
namespace {

// The last day on which an action is not late: of a month its last. None where it is no date.
Date last_day_of_due(std::string_view text) {
  const CellDate day = parse_cell_date(text);
  if (day.state == CellDate::State::known) return day.date;
  const auto month = parse_period(text, Basis::month);
  return month ? month->end() : Date::none();
}

bool is_completed(std::string_view status) {
  const std::string lowered = lower_case(status);
  return lowered == "completed" || lowered == "complete" || lowered == "done" ||
         lowered == "closed";
}

std::optional<YesNo> flag(const RowReader& row, std::string_view key) {
  const auto answer = read_yes_no(row.text(key));
  if (!answer) row.refuse(key, RowReason::unknown_code);
  return answer;
}

}  // namespace

void read_action(const RowReader& row, std::vector<ActionRow>& actions) {
  ActionRow action;
  action.file = row.file();
  for (const std::string_view part : split(row.text("indicator"), ';')) {
    const std::string name = lower_case(part);
    const std::size_t first = name.find_first_not_of(' ');
    if (first == std::string::npos) continue;
    const auto found = find_definition(
        std::string_view(name).substr(first, name.find_last_not_of(' ') - first + 1));
    if (!found) return row.refuse("indicator");
    action.indicators.push_back(*found);
  }
  action.action = row.text("action");
  if (action.action.empty()) return row.refuse("action");
  action.lead = row.text("lead");
  action.status = row.text("status");
  action.comment = row.first_of({"comment", "note"});
  action.due = row.text("due");
  action.last_due_day = last_day_of_due(action.due);
  action.due_is_month = parse_cell_date(action.due).state != CellDate::State::known;
  if (!action.due.empty() && !action.last_due_day.known()) {
    row.refuse("due", RowReason::unreadable_later_date);
  }
  action.completed = is_completed(action.status);
  actions.push_back(std::move(action));
}

void read_flags(const RowReader& row, std::vector<IndicatorFlags>& flags) {
  const auto indicator = row.indicator();
  if (!indicator) return;
  IndicatorFlags found{row.file(), *indicator, YesNo::not_recorded, YesNo::not_recorded};
  found.corporate_priority = flag(row, "corporate priority").value_or(YesNo::not_recorded);
  found.area_agreement = flag(row, "area agreement").value_or(YesNo::not_recorded);
  flags.push_back(found);
}

void read_context(const SideTable& table, const SideTable::Row& cells, const RowReader& row,
                  std::vector<ContextFact>& facts) {
  ContextFact fact;
  fact.file = row.file();
  fact.source = row.text("source");
  fact.item = row.text("item");
  if (fact.item.empty()) return row.refuse("item");
  for (std::size_t i = 0; i < table.keys.size() && i < cells.cells.size(); ++i) {
    if (table.keys[i] == "source" || table.keys[i] == "item" || cells.cells[i].empty()) continue;
    fact.values.emplace_back(table.keys[i], cells.cells[i]);
  }
  facts.push_back(std::move(fact));
}

}  // namespace bandstand
