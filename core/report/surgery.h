// What a performance surgery on one indicator looks at, as the page shows it.
// Definition: underperformance checklist and action plan.
#pragma once

#include <string>
#include <vector>

#include "report/action_plan.h"
#include "report/checklist.h"

namespace bandstand {

struct ChecklistAnswerView {
  double number = 0;
  std::string question, answer, reason;
  std::vector<std::string> facts;

  template <class Visit>
  void each(Visit&& v) const {
    v("number", number), v("question", question), v("answer", answer), v("reason", reason);
    v("facts", facts);
  }
};

/// The part of a surgery pack that is not shown elsewhere.
struct SurgeryView {
  std::vector<ChecklistAnswerView> checklist;
  std::string summary;
  ActionPlanView actions;

  template <class Visit>
  void each(Visit&& v) const {
    v("checklist", checklist), v("summary", summary), v("actions", actions);
  }
};

/// The nine answers about the indicator's latest figure with a target, and its actions.
SurgeryView surgery_view(std::uint16_t indicator, const FigureSet& figures,
                         const Caseload& caseload, const CouncilData& council);

}  // namespace bandstand
