// The figures of one report, judged and findable: what every table, chart and file shows.
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
#include "report/month_cells.h"
#include "results/banding.h"
#include "results/figure.h"

namespace bandstand {

/// Figures of an indicator are made when they are first asked for, its totals before its
/// breakdowns: a table of one year needs a tenth of what a report has. In sharing mode all are made
/// at once, because what is hidden in one may give away another. A figure stays where it is as long
/// as the set.
class FigureSet {
 public:
  FigureSet() = default;
  /// Figures from cases and measures, then targets, ratings, bands and directions, then, in sharing
  /// mode, small numbers hidden. `cells` are those of the rules in use. All three must outlive the
  /// set, and the caseload's settings stay what they are.
  FigureSet(const Caseload& caseload, const MonthCells& cells, const CouncilData& council);

  /// All, in the order of the figures file: indicator, source, breakdown, basis, period, category.
  const std::vector<Figure>& figures() const;
  /// In sharing mode the numbers of journeys, hidden together with the figures; else none.
  const std::vector<Figure>& journeys() const { return journeys_; }
  /// Those of one indicator.
  std::span<const Figure> of(std::uint16_t indicator) const;
  /// The same, but of those from cases perhaps the totals only.
  std::span<const Figure> totals_of(std::uint16_t indicator) const;
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
  struct Made {
    bool is_made = false;
    std::vector<Figure> figures;  // in the order of the file
    FigureIndex index;
    void settle();
  };
  struct OfIndicator {
    std::vector<Figure> measures;  // not from cases; not judged yet
    Made totals;                   // from cases the totals only
    Made all;
    std::vector<Figure> compared;  // never shown
    FigureIndex compared_index;
  };
  Made& totals_made(std::uint16_t indicator) const;
  Made& all_made(std::uint16_t indicator) const;
  void make(std::uint16_t indicator, Detail detail, Made& made) const;
  void add_plans(std::uint16_t indicator, Made& made) const;
  void judge(Figure& figure) const;
  void set_direction(Figure& figure) const;
  const Figure* shown_or_compared(std::uint16_t indicator, const Period& period, const Figure& like,
                                  bool total) const;
  const Figure* same_days(std::uint16_t indicator, const Period& period, const Figure& like) const;
  void hide();

  const Caseload* caseload_ = nullptr;
  const MonthCells* cells_ = nullptr;
  const CouncilData* council_ = nullptr;
  std::vector<Band> bands_;
  mutable std::vector<OfIndicator> indicators_;  // filled as they are asked for
  mutable std::vector<Figure> figures_;          // all of them, once they are asked for
  std::vector<Figure> journeys_;
};

}  // namespace bandstand
