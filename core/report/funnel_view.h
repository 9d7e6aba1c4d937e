// Teams or localities against the limits that chance alone would give.
// Definition: statistical additions; breakdowns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "report/figure_set.h"

namespace bandstand {

struct FunnelPointView {
  std::string category;
  double denominator = 0;
  std::string value;
  double plot = 0;
  std::string outside;
  bool far = false;
  std::string words;

  template <class Visit>
  void each(Visit&& v) const {
    v("category", category), v("denominator", denominator), v("value", value), v("plot", plot);
    v("outside", outside), v("far", far), v("words", words);
  }
};

struct FunnelLimitView {
  double denominator = 0;
  double low_95 = 0, high_95 = 0, low_998 = 0, high_998 = 0;

  template <class Visit>
  void each(Visit&& v) const {
    v("denominator", denominator), v("low_95", low_95), v("high_95", high_95);
    v("low_998", low_998), v("high_998", high_998);
  }
};

struct FunnelPlotView {
  std::optional<std::string> not_computable;
  std::string breakdown, period;
  std::optional<double> centre;
  std::vector<FunnelPointView> points;
  std::vector<FunnelLimitView> limits;
  std::string words;
  std::vector<std::string> notes;

  template <class Visit>
  void each(Visit&& v) const {
    v("not_computable", not_computable), v("breakdown", breakdown), v("period", period);
    v("centre", centre), v("points", points), v("limits", limits), v("words", words);
    v("notes", notes);
  }
};

/// A percentage by team, locality or authority (published counts, by year) in one period. `period`
/// empty: the latest whole one of `basis` with two points or more, else of the indicator's usual
/// basis, else of any; else the latest that is not whole. Points in order of name; hidden ones and
/// those without a name are left out with a note. The centre pools all points, or is the council's
/// total where some are hidden.
FunnelPlotView funnel_view(std::uint16_t indicator, std::string_view breakdown, Basis basis,
                           std::string_view period, const FigureSet& figures,
                           const Caseload& caseload, const CouncilData& council);

}  // namespace bandstand
