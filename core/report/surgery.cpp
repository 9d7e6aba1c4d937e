// Laying out the answers.
#include "report/surgery.h"

#include "report/figure_words.h"
#include "report/peer_facts.h"

namespace bandstand {

SurgeryView surgery_view(std::uint16_t indicator, const FigureSet& figures,
                         const Caseload& caseload, const CouncilData& council) {
  SurgeryView view;
  const Figure* figure = checklist_figure(indicator, figures);
  const PeerFacts peers = peer_facts(indicator, caseload.settings, council);
  const std::vector<ChecklistAnswer> answers = checklist(figure, peers, figures, caseload, council);
  for (const ChecklistAnswer& a : answers) {
    view.checklist.push_back({static_cast<double>(a.number), std::string(a.question),
                              std::string(checklist_reply_text(a.reply)), a.reason, a.facts});
  }
  view.summary = checklist_summary(answers);
  if (figure != nullptr) view.summary += ". " + headline(*figure, figures);
  view.actions = action_plan_view(indicator, caseload.as_at, council);
  return view;
}

}  // namespace bandstand
