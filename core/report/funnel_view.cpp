// Choosing the period of a funnel plot, pooling its points and drawing the limits.
#include "report/funnel_view.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

#include "report/case_figures.h"
#include "report/comparison_figures.h"
#include "report/tidy.h"
#include "results/funnel.h"

namespace bandstand {
namespace {

constexpr std::size_t least_points = 2;
constexpr int limit_steps = 40;

// The figures of one breakdown, source and period.
struct Slice {
  Period period;
  std::string source;
  std::vector<const Figure*> points;
  std::size_t hidden = 0;
  std::size_t empty = 0;  ///< without a case, so without a percentage
  const Figure* not_recorded = nullptr;
  bool whole = true;
  bool one_population = true;
};

bool is_proportion(const Figure& figure) {
  return figure.unit == Unit::percent && figure.value && figure.numerator && figure.denominator &&
         *figure.denominator > 0;
}

void take(Slice& slice, const Figure& figure) {
  slice.whole = slice.whole && figure.whole;
  if (figure.marker == Marker::suppressed) {
    ++slice.hidden;
  } else if (!is_proportion(figure)) {
    ++slice.empty;
  } else if (figure.category == Categories::not_recorded) {
    slice.not_recorded = &figure;
  } else {
    slice.points.push_back(&figure);
    if (*figure.numerator > *figure.denominator) slice.one_population = false;
  }
}

// In the order of the figures: cases first, by basis, then by period.
std::vector<Slice> slices_of(std::uint16_t indicator, std::string_view breakdown,
                             const FigureSet& figures) {
  std::vector<Slice> slices;
  for (const Figure& figure : figures.of(indicator)) {
    if (figure.breakdown != breakdown) continue;
    if (slices.empty() || slices.back().period != figure.period ||
        slices.back().source != figure.source) {
      slices.push_back({figure.period, figure.source, {}, 0, 0, nullptr, true, true});
    }
    take(slices.back(), figure);
  }
  return slices;
}

const Slice* latest(const std::vector<Slice>& slices, std::optional<Basis> basis, bool whole) {
  const Slice* best = nullptr;
  for (const Slice& slice : slices) {
    if (basis && slice.period.basis != *basis) continue;
    if (slice.points.size() < least_points || (whole && !slice.whole)) continue;
    const bool is_cases = slice.source == "cases";
    if (best == nullptr || (is_cases && best->source != "cases") ||
        (is_cases == (best->source == "cases") && best->period.end() < slice.period.end())) {
      best = &slice;
    }
  }
  return best;
}

const Slice* choose(const std::vector<Slice>& slices, Basis asked, Basis usual,
                    std::string_view period) {
  if (!period.empty()) {
    for (const Slice& slice : slices) {
      if (slice.period.basis == asked && period_text(slice.period) == period) return &slice;
    }
    return nullptr;
  }
  for (const bool whole : {true, false}) {
    for (const std::optional<Basis> basis :
         {std::optional(asked), std::optional(usual), std::optional<Basis>()}) {
      if (const Slice* found = latest(slices, basis, whole)) return found;
    }
  }
  return nullptr;
}

// The counts that all points are measured against.
std::pair<std::int64_t, std::int64_t> pooled(const Slice& slice, std::uint16_t indicator,
                                             const FigureSet& figures) {
  const Figure* total = figures.find(indicator, slice.period, slice.source);
  if (slice.hidden > 0 && total != nullptr && is_proportion(*total)) {
    return {*total->numerator, *total->denominator};
  }
  std::pair<std::int64_t, std::int64_t> sums;
  for (const Figure* point : slice.points) {
    sums.first += *point->numerator;
    sums.second += *point->denominator;
  }
  return sums;
}

FunnelPointView point_view(const Figure& figure, double centre, const std::string& centre_text) {
  FunnelPointView view;
  view.category = figure.category;
  view.denominator = static_cast<double>(*figure.denominator);
  view.value = value_text(figure);
  view.plot = to_double(*figure.value);
  const FunnelLimits limits = proportion_limits(centre, view.denominator);
  const double share = static_cast<double>(*figure.numerator) / view.denominator;
  const FunnelSide side = outside_95(share, limits);
  view.far = outside_998(share, limits) != FunnelSide::within;
  const std::string counts = view.value + "% (" + std::to_string(*figure.numerator) + " of " +
                             std::to_string(*figure.denominator) + ") against " + centre_text +
                             "% for all";
  if (side == FunnelSide::within) {
    view.words = counts + ": within what chance alone would give.";
    return view;
  }
  view.outside = side == FunnelSide::above ? "above" : "below";
  view.words = counts + ": " + view.outside + " what chance alone would give" +
               (view.far ? ", beyond the outer (99.8%) limits too." : " (95% limits).");
  return view;
}

// Denominators at which the limits are drawn: evenly spread over their logarithm, because the
// limits bend most where there are few cases, and every point's own.
std::vector<FunnelLimitView> limit_views(const std::vector<FunnelPointView>& points,
                                         double centre) {
  std::set<double> at;
  for (const FunnelPointView& point : points) at.insert(point.denominator);
  const double low = std::max(1.0, std::floor(*at.begin() * 0.8));
  const double high = std::ceil(*at.rbegin() * 1.1);
  for (int i = 0; i <= limit_steps; ++i) {
    at.insert(std::floor(low * std::pow(high / low, i / double{limit_steps}) + 0.5));
  }
  std::vector<FunnelLimitView> views;
  for (const double n : at) {
    const FunnelLimits limits = proportion_limits(centre, n);
    views.push_back({n, limits.low_95 * 100, limits.high_95 * 100, limits.low_998 * 100,
                     limits.high_998 * 100});
  }
  return views;
}

void add_notes(FunnelPlotView& view, const Slice& slice) {
  if (slice.hidden > 0) {
    view.notes.push_back(std::to_string(slice.hidden) +
                         (slice.hidden == 1 ? " value is" : " values are") +
                         " hidden as small and left out; the centre is that of the whole council "
                         "where it is shown.");
  }
  if (slice.not_recorded != nullptr) {
    view.notes.push_back("Cases without a recorded " + view.breakdown + " are left out.");
  }
  if (!slice.whole) {
    const std::string& why = slice.points[0]->note;
    view.notes.push_back("Not a whole period" + (why.empty() ? why : ": " + why) + ".");
  }
  if (slice.source != "cases") view.notes.push_back("Values from: " + slice.source + ".");
  view.notes.emplace_back(
      "By chance alone about 1 in 20 lies outside the inner limits and 1 in 500 outside the outer "
      "ones. Being outside says that there is something to explain, not what.");
}

void draw(FunnelPlotView& view, const Slice& slice, std::int64_t numerator,
          std::int64_t denominator, int decimals) {
  if (!slice.one_population || numerator > denominator) {
    view.not_computable =
        "Numerator and denominator are two different groups here, so that the limits of a "
        "percentage do not apply.";
    return;
  }
  const double centre = static_cast<double>(numerator) / static_cast<double>(denominator);
  const std::string centre_text =
      rounded_text(percent_of(numerator, denominator), std::max(decimals, 1));
  view.centre = centre * 100;
  std::size_t outside = 0;
  for (const Figure* figure : slice.points) {
    view.points.push_back(point_view(*figure, centre, centre_text));
    outside += view.points.back().outside.empty() ? 0 : 1;
  }
  view.limits = limit_views(view.points, centre);
  view.words = std::to_string(outside) + " of " + std::to_string(view.points.size()) + " lie" +
               (outside == 1 ? "s" : "") +
               " outside the limits that chance alone would give around " + centre_text + "% in " +
               view.period + ".";
  add_notes(view, slice);
}

// Every authority's published counts of one year, beside each other.
void add_authorities(FunnelPlotView& view, std::uint16_t indicator, const Settings& settings,
                     const CouncilData& council) {
  const AuthorityCounts counts = authority_counts(indicator, settings, council, view.period);
  if (!counts.problem.empty() || counts.counts.size() < least_points) {
    view.not_computable = counts.problem.empty()
                              ? "A funnel plot takes two values or more in one period."
                              : counts.problem;
    return;
  }
  const Definition& definition = definition_at(indicator);
  view.period = counts.year;
  std::vector<Figure> figures(counts.counts.size());
  Slice slice;
  slice.source = "DfE, whose numbers of an authority are exact where they are not suppressed";
  std::int64_t numerator = 0;
  std::int64_t denominator = 0;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const AuthorityCount& count = counts.counts[i];
    Figure& figure = figures[i];
    figure.category = count.authority;
    figure.unit = Unit::percent;
    figure.decimals = definition.decimals;
    set_percentage(figure, count.numerator, count.denominator);
    take(slice, figure);
    numerator += count.numerator;
    denominator += count.denominator;
  }
  draw(view, slice, numerator, denominator, definition.decimals);
  for (std::size_t i = 0; i < figures.size() && i < view.points.size(); ++i) {
    if (counts.counts[i].is_own) {
      view.words += " " + view.points[i].category + ": " + view.points[i].words;
    }
  }
}

}  // namespace

FunnelPlotView funnel_view(std::uint16_t indicator, std::string_view breakdown, Basis basis,
                           std::string_view period, const FigureSet& figures,
                           const Caseload& caseload, const CouncilData& council) {
  const Definition& definition = definition_at(indicator);
  FunnelPlotView view;
  view.breakdown = breakdown;
  view.period = period;
  if (definition.unit != Unit::percent) {
    view.not_computable = std::string("A funnel plot needs a percentage; this is a ") +
                          (definition.unit == Unit::count ? "number." : "rate or a mean.");
    return view;
  }
  if (breakdown == "authority") {
    add_authorities(view, indicator, caseload.settings, council);
    return view;
  }
  if (breakdown != "team" && breakdown != "locality") {
    view.not_computable = "A funnel plot compares teams or localities.";
    return view;
  }
  if (figures.sources(indicator).empty()) {
    view.not_computable = no_period_reason(definition, caseload, council);
    return view;
  }
  const std::vector<Slice> slices = slices_of(indicator, breakdown, figures);
  if (slices.empty()) {
    view.not_computable = "The files name no " + view.breakdown + " for it.";
    return view;
  }
  const Slice* slice = choose(slices, basis, definition.default_basis, period);
  if (slice == nullptr || slice->points.size() < least_points) {
    view.not_computable =
        slice != nullptr && slice->hidden > 0
            ? "Fewer than two values are shown for this period: the others are hidden as small."
            : "A funnel plot takes two values or more in one period.";
    return view;
  }
  view.period = period_text(slice->period);
  const auto [numerator, denominator] = pooled(*slice, indicator, figures);
  draw(view, *slice, numerator, denominator, definition.decimals);
  return view;
}

}  // namespace bandstand
