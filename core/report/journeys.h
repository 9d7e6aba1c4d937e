// How children moved from stage to stage in a period, for the page: one cohort followed through all
// stages, and each step with its working days. Definition: journey links; disclosure control.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/figure_set.h"
#include "report/journey_counts.h"

namespace bandstand {

struct JourneyStageView {
  std::string stage, title;
  double count = 0;
  std::string share;

  template <class Visit>
  void each(Visit&& v) const {
    v("stage", stage), v("title", title), v("count", count), v("share", share);
  }
};

struct JourneyBandView {
  std::string label;
  double count = 0;
  std::string share;

  template <class Visit>
  void each(Visit&& v) const {
    v("label", label), v("count", count), v("share", share);
  }
};

struct JourneyStepView {
  std::string from, to, title, words;
  double started = 0, moved_on = 0;
  std::string share;
  double not_so_far = 0;
  std::vector<JourneyBandView> bands;
  std::string median;

  template <class Visit>
  void each(Visit&& v) const {
    v("from", from), v("to", to), v("title", title), v("words", words), v("started", started);
    v("moved_on", moved_on), v("share", share), v("not_so_far", not_so_far), v("bands", bands);
    v("median", median);
  }
};

struct JourneysView {
  std::optional<std::string> not_computable;
  std::string basis, period, words;
  std::vector<JourneyStageView> funnel;
  std::vector<JourneyStepView> steps;
  std::vector<std::string> notes;

  template <class Visit>
  void each(Visit&& v) const {
    v("not_computable", not_computable), v("basis", basis), v("period", period), v("words", words);
    v("funnel", funnel), v("steps", steps), v("notes", notes);
  }
};

/// `basis` quarter, ytd or year (any other is read as quarter); `period` empty: the latest in which
/// a step can be counted. A step whose lists cover no month of the period is left out with a note;
/// one they cover in part says which months it counts. In sharing mode a hidden count is -1, its
/// share is empty, and so is the median of a hidden number of cases.
JourneysView journeys_view(Basis basis, std::string_view period, const JourneyCases& cases,
                           const FigureSet& figures, const Caseload& caseload);

}  // namespace bandstand
