// Gathering an indicator's figures into series.
#include "report/indicator_view.h"

#include <algorithm>

#include "indicators/why.h"
#include "report/computed_from.h"
#include "report/figure_words.h"
#include "report/forecast_view.h"

namespace bandstand {
namespace {

// The figure the headline speaks of: the latest whole one on the usual basis, else the latest of
// any.
const Figure* latest_figure(std::uint16_t indicator, Basis usual, const FigureSet& figures) {
  const Figure* best = nullptr;
  const auto rank = [usual](const Figure& f) {
    return std::tuple(f.source == "cases", f.period.basis == usual, f.period.end(), f.whole);
  };
  for (const Figure& figure : figures.totals_of(indicator)) {
    if (figure.breakdown != "total") continue;
    if (!figure.value && figure.marker != Marker::suppressed) continue;
    if (best == nullptr || rank(*best) < rank(figure)) best = &figure;
  }
  return best;
}

std::vector<SeriesView> series_of(std::uint16_t indicator, const FigureSet& figures) {
  std::vector<SeriesView> series;
  for (const Figure& figure : figures.totals_of(indicator)) {
    if (figure.breakdown != "total") continue;
    const std::string basis(basis_name(figure.period.basis));
    if (series.empty() || series.back().basis != basis || series.back().source != figure.source) {
      series.push_back({basis, figure.source, {}});
    }
    series.back().figures.push_back(view_of(figure, figures));
  }
  return series;
}

}  // namespace

IndicatorView indicator_view(std::uint16_t indicator, const FigureSet& figures,
                             const Caseload& caseload, const CouncilData& council) {
  const Definition& definition = definition_at(indicator);
  IndicatorView view;
  view.why = why_it_matters(definition.id);
  view.series = series_of(indicator, figures);
  const Figure* latest = latest_figure(indicator, definition.default_basis, figures);
  if (latest == nullptr) {
    view.not_computable = no_period_reason(definition, caseload, council);
    return view;
  }
  if (has_figures(definition, caseload, council)) {
    view.computed_from = computed_from(definition, caseload);
  }
  view.headline = headline(*latest, figures);
  view.latest = view_of(*latest, figures);
  if (latest->target) view.target = to_double(*latest->target);
  for (const Band& band : council.bands_in_use()) {
    if (band.indicator == definition.id && band.lower) {
      view.band_edges.push_back(
          {to_double(*band.lower), band.label + ", " + financial_year_text(band.year)});
    }
  }
  for (const Timescale& timescale : definition.timescales) {
    if (timescale.from.known()) {
      view.changes.push_back(
          {iso_text(timescale.from), std::string(timescale.words) + " from here"});
    }
  }
  for (const Figure& figure : figures.of(indicator)) {
    if (figure.breakdown == "total") continue;
    if (std::find(view.breakdowns.begin(), view.breakdowns.end(), figure.breakdown) ==
        view.breakdowns.end()) {
      view.breakdowns.push_back(figure.breakdown);
    }
  }
  view.forecast = forecast_view(indicator, latest->source, FinancialYear::of(latest->period.end()),
                                figures, council, caseload);
  return view;
}

BreakdownView breakdown_view(std::uint16_t indicator, std::string_view breakdown, Basis basis,
                             std::string_view period, const FigureSet& figures) {
  BreakdownView view{std::string(breakdown), std::string(basis_name(basis)), {}};
  const auto wanted = [&](const Figure& figure) {
    return figure.breakdown == breakdown && figure.period.basis == basis;
  };
  std::string shown(period);
  if (shown.empty()) {
    const Figure* latest = nullptr;
    for (const Figure& figure : figures.of(indicator)) {
      if (wanted(figure) && (latest == nullptr || latest->period.end() < figure.period.end())) {
        latest = &figure;
      }
    }
    if (latest == nullptr) return view;
    shown = period_text(latest->period);
  }
  for (const Figure& figure : figures.of(indicator)) {
    if (wanted(figure) && period_text(figure.period) == shown) {
      view.figures.push_back(view_of(figure, figures));
    }
  }
  return view;
}

BreakdownView category_series(std::uint16_t indicator, std::string_view breakdown,
                              std::string_view category, Basis basis, const FigureSet& figures) {
  BreakdownView view{std::string(breakdown), std::string(basis_name(basis)), {}};
  for (const Figure& figure : figures.of(indicator)) {
    if (figure.breakdown == breakdown && figure.category == category &&
        figure.period.basis == basis) {
      view.figures.push_back(view_of(figure, figures));
    }
  }
  return view;
}

}  // namespace bandstand
