// All figures of one report, judged and findable: what every table, chart and file shows.
// Definition: tidy figures; direction of travel; rating; bandings; previous period.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/case_figures.h"
#include "report/council_data.h"
#include "report/figure_index.h"
#include "results/figure.h"

namespace bandstand {

class FigureSet {
 public:
  FigureSet() = default;
  /// Computes everything: figures from cases and measures, then targets, ratings, bands and
  /// directions, then, in sharing mode, hides small numbers. `cells` are those of the rules in use.
  FigureSet(const Caseload& caseload, const MonthCells& cells, const CouncilData& council);

  /// In the order of the figures file: indicator, source, breakdown, basis, period, category.
  const std::vector<Figure>& figures() const { return figures_; }
  /// In sharing mode the numbers of journeys, hidden together with the figures; else none.
  const std::vector<Figure>& journeys() const { return journeys_; }
  /// Those of one indicator.
  std::span<const Figure> of(std::uint16_t indicator) const;
  /// The figure with just this key, or null.
  const Figure* find(std::uint16_t indicator, const Period& period, std::string_view source,
                     std::string_view breakdown = "total", std::string_view category = {}) const;
  /// What an arrow compares a figure with: the previous period on the same basis. For measures,
  /// where reports mix their bases, also a figure of another basis for the same days, and for a
  /// first quarter the previous year.
  const Figure* previous(const Figure& figure) const;
  /// The sources an indicator has figures from, cases first.
  std::vector<std::string> sources(std::uint16_t indicator) const;

 private:
  void judge(const Caseload& caseload, const CouncilData& council);
  void set_direction(Figure& figure, const Caseload& caseload) const;
  void add_plans(const Caseload& caseload, const CouncilData& council);
  void settle_order(std::size_t in_order);
  void set_apart_compared(bool keep);
  const Figure* shown_or_compared(std::uint16_t indicator, const Period& period, const Figure& like,
                                  bool total) const;
  const Figure* same_days(std::uint16_t indicator, const Period& period, const Figure& like) const;

  void hide(const Caseload& caseload);

  std::vector<Figure> figures_;
  std::vector<Figure> journeys_;
  FigureIndex index_;
  std::vector<Figure> compared_;  ///< never shown
  FigureIndex compared_index_;
};

}  // namespace bandstand
