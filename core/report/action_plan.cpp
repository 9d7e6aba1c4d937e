// Counting and ordering actions.
#include "report/action_plan.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "dates/month_names.h"
#include "lists/put_in_order.h"
#include "lists/text.h"

namespace bandstand {
namespace {

struct Status {
  std::string name;
  std::int64_t actions = 0;
};

// Spellings that differ only in case are one status; `not recorded` is last.
std::vector<Status> count_statuses(const std::vector<const ActionRow*>& actions) {
  std::map<std::string, Status> by_name;
  for (const ActionRow* action : actions) {
    const std::string name =
        action->status.empty() ? std::string(Categories::not_recorded) : action->status;
    Status& status = by_name[lower_case(name)];
    if (status.name.empty() || name < status.name) status.name = name;
    ++status.actions;
  }
  std::vector<Status> all;
  for (auto& entry : by_name) all.push_back(std::move(entry.second));
  put_in_order(all, [](const Status& a, const Status& b) { return category_less(a.name, b.name); });
  return all;
}

std::string overdue_words(const ActionRow& action) {
  if (!action.due_is_month) return "Overdue since " + spoken_date(action.last_due_day);
  const YearMonthDay day = action.last_due_day.ymd();
  return "Overdue since " + std::string(month_name(day.month)) + " " + std::to_string(day.year);
}

std::string indicator_names(const ActionRow& action) {
  std::string names;
  for (const std::uint16_t indicator : action.indicators) {
    names += (names.empty() ? "" : "; ") + std::string(definition_at(indicator).id);
  }
  return names;
}

// Whether the settings have the same action: theirs is the one that counts.
bool gives_way(const ActionRow& action, const CouncilData& council) {
  if (action.file < 0) return false;
  return std::any_of(council.actions.begin(), council.actions.end(), [&](const ActionRow& other) {
    return other.file < 0 && other.indicators == action.indicators &&
           lower_case(other.action) == lower_case(action.action);
  });
}

std::vector<const ActionRow*> actions_for(std::optional<std::uint16_t> indicator, Date as_at,
                                          const CouncilData& council) {
  std::vector<const ActionRow*> chosen;
  for (const ActionRow& action : council.actions) {
    const bool ours = !indicator || action.indicators.empty() ||
                      std::find(action.indicators.begin(), action.indicators.end(), *indicator) !=
                          action.indicators.end();
    if (ours && !gives_way(action, council)) chosen.push_back(&action);
  }
  const auto key = [as_at](const ActionRow& row) {
    return std::tuple(!is_overdue(row, as_at), !row.last_due_day.known(), row.last_due_day,
                      std::string_view(row.action), std::string_view(row.lead),
                      std::string_view(row.status), std::string_view(row.comment));
  };
  put_in_order(chosen,
               [&key](const ActionRow* a, const ActionRow* b) { return key(*a) < key(*b); });
  return chosen;
}

std::int64_t overdue_among(const std::vector<const ActionRow*>& actions, Date as_at) {
  return std::count_if(actions.begin(), actions.end(),
                       [as_at](const ActionRow* action) { return is_overdue(*action, as_at); });
}

}  // namespace

bool is_overdue(const ActionRow& action, Date as_at) {
  return action.last_due_day.known() && action.last_due_day < as_at && !action.completed;
}

ActionPlanView action_plan_view(std::optional<std::uint16_t> indicator, Date as_at,
                                const CouncilData& council) {
  ActionPlanView view;
  view.as_at = iso_text(as_at);
  if (council.actions.empty()) {
    view.not_computable =
        "Needs an actions file: a CSV with the columns indicator, action, lead, due, status and "
        "comment.";
    return view;
  }
  const std::vector<const ActionRow*> actions = actions_for(indicator, as_at, council);
  view.total = static_cast<double>(actions.size());
  view.overdue = static_cast<double>(overdue_among(actions, as_at));
  for (const Status& status : count_statuses(actions)) {
    view.statuses.push_back({status.name, static_cast<double>(status.actions)});
  }
  for (const ActionRow* action : actions) {
    PlanActionView& row = view.actions.emplace_back();
    row.indicator = indicator_names(*action);
    row.action = action->action;
    row.lead = action->lead;
    row.due = action->due;
    row.status = action->status;
    row.comment = action->comment;
    row.overdue = is_overdue(*action, as_at);
    if (row.overdue) row.overdue_words = overdue_words(*action);
  }
  return view;
}

std::vector<Figure> action_plan_figures(std::uint16_t indicator, Date as_at,
                                        const CouncilData& council) {
  std::vector<Figure> figures;
  if (council.actions.empty()) return figures;
  const std::vector<const ActionRow*> actions = actions_for(std::nullopt, as_at, council);
  const auto add = [&](std::int64_t number, std::string breakdown, std::string category) {
    Figure& figure = figures.emplace_back();
    figure.indicator = indicator;
    figure.period = asat_period(as_at);
    figure.breakdown = std::move(breakdown);
    figure.category = std::move(category);
    figure.numerator = number;
    figure.value = count_of(number);
    figure.source = "actions";
  };
  add(static_cast<std::int64_t>(actions.size()), "total", "");
  figures.back().note = std::to_string(overdue_among(actions, as_at)) + " overdue";
  for (const Status& status : count_statuses(actions)) add(status.actions, "status", status.name);
  return figures;
}

}  // namespace bandstand
