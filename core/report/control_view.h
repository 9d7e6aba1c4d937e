// An indicator's monthly or quarterly values against what chance alone would give.
// Definition: statistical additions (XmR chart, run chart; never on cumulative figures).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "report/figure_set.h"

namespace bandstand {

struct ControlPointView {
  std::string period, value;
  std::optional<double> plot;
  std::vector<std::string> signals;
  std::string judgement;
  bool up = false;  ///< of the signal judged: above or rising

  template <class Visit>
  void each(Visit&& v) const {
    v("period", period), v("value", value), v("plot", plot), v("signals", signals);
    v("judgement", judgement);
  }
};

struct ControlChartView {
  std::optional<std::string> not_computable;
  std::string kind, basis;
  std::vector<ControlPointView> points;
  std::optional<double> centre, upper, lower;
  bool provisional = false;
  std::string words;
  std::vector<std::string> notes;

  template <class Visit>
  void each(Visit&& v) const {
    v("not_computable", not_computable), v("kind", kind), v("basis", basis), v("points", points);
    v("centre", centre), v("upper", upper), v("lower", lower), v("provisional", provisional);
    v("words", words), v("notes", notes);
  }
};

/// The chart of the council's total on `basis`: quarter, and month for every other. Points are
/// whole periods with a value, oldest first, from the first to the last; a period in between
/// without one, and every hidden one, is a gap. Values come from the case lists, else from the
/// first other source that has any. A point that breaks rules is judged by the strongest, in the
/// order of ControlRule: better or worse by the indicator's polarity, `change` where it is neutral.
///
/// States at month ends (children on a plan, looked after) have only a median and no signals: they
/// count largely the same children from one month to the next, so that the rules do not hold.
ControlChartView control_view(std::uint16_t indicator, Basis basis, const FigureSet& figures,
                              const Caseload& caseload, const CouncilData& council);

}  // namespace bandstand
