// The actions of an improvement plan: how many in which state, and which are overdue.
// Definition: action plan (status counts; a due month that is past and not completed).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/caseload.h"
#include "report/council_data.h"
#include "results/figure.h"

namespace bandstand {

struct StatusCountView {
  std::string reason;
  double rows = 0;

  template <class Visit>
  void each(Visit&& v) const {
    v("reason", reason), v("rows", rows);
  }
};

struct PlanActionView {
  std::string indicator, action, lead, due, status, comment;
  bool overdue = false;
  std::string overdue_words;

  template <class Visit>
  void each(Visit&& v) const {
    v("indicator", indicator), v("action", action), v("lead", lead), v("due", due);
    v("status", status), v("comment", comment), v("overdue", overdue);
    v("overdue_words", overdue_words);
  }
};

struct ActionPlanView {
  std::optional<std::string> not_computable;
  std::string as_at;
  double total = 0, overdue = 0;
  std::vector<StatusCountView> statuses;
  std::vector<PlanActionView> actions;

  template <class Visit>
  void each(Visit&& v) const {
    v("not_computable", not_computable), v("as_at", as_at), v("total", total);
    v("overdue", overdue), v("statuses", statuses), v("actions", actions);
  }
};

/// Whether the day, or the last day of the month, an action is due lies before the as-at date, and
/// its status is not completed. An action without a date is never overdue.
bool is_overdue(const ActionRow& action, Date as_at);

/// The actions for one indicator and those for all of them; without an indicator every action.
/// Overdue ones first, then by due date. The order of the files changes nothing.
ActionPlanView action_plan_view(std::optional<std::uint16_t> indicator, Date as_at,
                                const CouncilData& council);

/// Total and status counts at the as-at date; none without an actions file.
std::vector<Figure> action_plan_figures(std::uint16_t indicator, Date as_at,
                                        const CouncilData& council);

}  // namespace bandstand
