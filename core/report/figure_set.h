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
#include "report/journey_counts.h"
#include "report/month_cells.h"
#include "results/banding.h"
#include "results/figure.h"

namespace bandstand {

/// Figures of an indicator are made when they are first asked for, its totals before its
/// breakdowns: a table of one year needs a tenth of what a report has. In sharing mode all are
/// gathered at once, because what is hidden in one may give away another, but judged when they are
/// asked for: a figure stays where it is once it is judged, as long as the set.
class FigureSet {
 public:
  FigureSet() = default;
  /// Figures from cases and measures, in sharing mode without small numbers, then targets, ratings,
  /// bands and directions. `cells` are those of the rules in use; `journeys` are needed in sharing
  /// mode and may else be null. All must outlive the set, and the caseload's settings stay what
  /// they are.
  FigureSet(const Caseload& caseload, const MonthCells& cells, const JourneyCases* journeys,
            const CouncilData& council);

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
    std::vector<Figure> safe;      // in sharing mode: all there is to show; not judged yet
    Made totals;                   // from cases the totals only
    Made all;
    std::vector<Figure> compared;  // never shown
    FigureIndex compared_index;
  };
  Made& totals_made(std::uint16_t indicator) const;
  Made& all_made(std::uint16_t indicator) const;
  void make(std::uint16_t indicator, Detail detail, Made& made) const;
  std::vector<Figure> gather(std::uint16_t indicator, Detail detail) const;
  std::vector<Figure> take_safe(std::uint16_t indicator, Detail detail) const;
  void add_plans(std::uint16_t indicator, Made& made) const;
  bool is_hidden(const Figure& figure) const;
  void judge(Figure& figure) const;
  void set_direction(Figure& figure) const;
  const Figure* shown_or_compared(std::uint16_t indicator, const Period& period, const Figure& like,
                                  bool total) const;
  const Figure* same_days(std::uint16_t indicator, const Period& period, const Figure& like) const;
  void hide_small(const JourneyCases& journeys);
  bool is_sharing() const { return caseload_->settings.mode == DisclosureMode::sharing; }

  const Caseload* caseload_ = nullptr;
  const MonthCells* cells_ = nullptr;
  const CouncilData* council_ = nullptr;
  std::vector<Band> bands_;
  mutable std::vector<OfIndicator> indicators_;  // filled as they are asked for
  mutable std::vector<Figure> figures_;          // all of them, once they are asked for
  std::vector<Figure> journeys_;
};

}  // namespace bandstand
