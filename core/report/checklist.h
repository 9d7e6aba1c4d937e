// Nine questions about an indicator that may be underperforming, each answered by a rule.
// Definition: underperformance checklist. Missing data is n/a with its reason, never no.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/figure_set.h"

namespace bandstand {

enum class ChecklistReply : std::uint8_t { yes, no, not_applicable };
/// `yes`, `no`, `n/a`.
std::string_view checklist_reply_text(ChecklistReply reply);
inline constexpr std::size_t checklist_question_count = 9;

struct ChecklistAnswer {
  int number = 0;  ///< 1 to 9
  std::string_view question;
  ChecklistReply reply = ChecklistReply::not_applicable;
  std::string reason;
  std::vector<std::string> facts;
};

/// An indicator beside other authorities, for questions 4 to 6. What is not known is none.
struct PeerFacts {
  std::string missing;   ///< why nothing is known
  std::string no_rank;   ///< why there is no rank, where something else is known
  char quartile = '\0';  ///< A to D, among all authorities
  std::optional<std::int64_t> rank, rank_of;
  std::optional<std::int64_t> rank_a_year_before;
  /// Published values of the latest year and the one before.
  std::optional<Exact> own, own_before, england, england_before;
  std::string year;
};

/// The figure the checklist is about: the latest total with a target, on the usual basis if it has
/// one; else the latest total with a value. Null where there is no figure.
const Figure* checklist_figure(std::uint16_t indicator, const FigureSet& figures);

/// The nine answers for one figure, in order. `figure` belongs to `figures`; none gives nine times
/// n/a.
std::vector<ChecklistAnswer> checklist(const Figure* figure, const PeerFacts& peers,
                                       const FigureSet& figures, const Caseload& caseload,
                                       const CouncilData& council);

/// `3 yes, 4 no, 2 not applicable`.
std::string checklist_summary(const std::vector<ChecklistAnswer>& answers);

/// The answers for every indicator with a target: breakdown `indicator`, category `<id>: <number>`,
/// 1 for yes and 0 for no, marker `z` for n/a; the note is the reason.
std::vector<Figure> checklist_figures(std::uint16_t checklist, const FigureSet& figures,
                                      const Caseload& caseload, const CouncilData& council);

}  // namespace bandstand
