// The workforce page: who holds how many cases, team by team, with the latest workforce figures.
// Definition: workforce; sharing (workers are not shown, small numbers are hidden).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "report/figure_set.h"
#include "report/views.h"

namespace bandstand {

struct WorkerCaseloadView {
  std::string worker, team, role, agency, fte, maximum;
  double cases = 0, looked_after = 0, plans = 0, in_need = 0;
  std::string status, status_words;

  template <class Visit>
  void each(Visit&& v) const {
    v("worker", worker), v("team", team), v("role", role), v("agency", agency), v("fte", fte);
    v("maximum", maximum), v("cases", cases), v("looked_after", looked_after), v("plans", plans);
    v("in_need", in_need), v("status", status), v("status_words", status_words);
  }
};

struct TeamCaseloadView {
  std::string team;
  double workers = 0, cases = 0;
  std::string fte, cases_per_fte;
  double over = 0, near = 0;

  template <class Visit>
  void each(Visit&& v) const {
    v("team", team), v("workers", workers), v("cases", cases), v("fte", fte);
    v("cases_per_fte", cases_per_fte), v("over", over), v("near", near);
  }
};

struct WorkforceView {
  std::optional<std::string> not_computable;
  std::string as_at, words;
  std::vector<WorkerCaseloadView> workers;
  std::vector<TeamCaseloadView> teams;
  std::vector<FigureView> measures;
  std::vector<std::string> notes;

  template <class Visit>
  void each(Visit&& v) const {
    v("not_computable", not_computable), v("as_at", as_at), v("words", words);
    v("workers", workers), v("teams", teams), v("measures", measures), v("notes", notes);
  }
};

/// Workers with open cases or in the workers file, those with most cases first. In sharing mode no
/// workers; a team's cases are -1 (hidden) where the figure of one of its workers is hidden, so
/// that none follows from the others.
WorkforceView workforce_view(const FigureSet& figures, const Caseload& caseload,
                             const CouncilData& council);

}  // namespace bandstand
