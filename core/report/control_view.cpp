// Choosing the points of a control chart and saying what their lines mean.
#include "report/control_view.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "report/case_figures.h"
#include "report/tidy.h"
#include "results/control_chart.h"

namespace bandstand {
namespace {

// Figures by the last month of their period.
using ByMonth = std::map<Month, const Figure*>;

bool is_point(const Figure& figure) { return figure.whole && figure.value; }
bool is_hidden(const Figure& figure) { return figure.whole && figure.marker == Marker::suppressed; }

class Points {
 public:
  Points(std::uint16_t indicator, Basis basis, const FigureSet& figures)
      : indicator_(indicator), basis_(basis), figures_(&figures) {
    for (const bool state : {false, true}) {
      for (const std::string& source : figures.sources(indicator)) {
        take(state, source);
        if (by_month_.empty()) continue;
        is_state_ = state;
        source_ = source;
        return;
      }
    }
  }

  bool empty() const { return by_month_.empty(); }
  bool is_state() const { return is_state_; }
  const std::string& source() const { return source_; }
  const ByMonth& by_month() const { return by_month_; }
  std::int32_t step() const { return basis_ == Basis::quarter ? 3 : 1; }
  Period period_at(Month month) const {
    if (is_state_) return asat_period(month.last_day());
    return basis_ == Basis::quarter ? quarter_period(month) : month_period(month);
  }
  /// Periods with a value that is not of the whole of them.
  const std::vector<const Figure*>& incomplete() const { return incomplete_; }

 private:
  void take(bool state, const std::string& source) {
    incomplete_.clear();
    for (const Figure& figure : figures_->figures()) {
      if (figure.indicator != indicator_ || figure.breakdown != "total") continue;
      if (figure.source != source || !fits(figure.period, state)) continue;
      if (figure.value && !figure.whole) incomplete_.push_back(&figure);
      if (is_point(figure) || is_hidden(figure)) by_month_[figure.period.last] = &figure;
    }
  }
  bool fits(const Period& period, bool state) const {
    if (!state) return period.basis == basis_;
    if (period.basis != Basis::asat || period.as_at != period.last.last_day()) return false;
    return basis_ == Basis::month || period.last.month() % 3 == 0;
  }

  std::uint16_t indicator_;
  Basis basis_;
  const FigureSet* figures_;
  bool is_state_ = false;
  std::string source_;
  ByMonth by_month_;
  std::vector<const Figure*> incomplete_;
};

// A line of the chart in words.
class LineText {
 public:
  explicit LineText(const Definition& definition)
      : unit_(definition.unit), decimals_(std::max(definition.decimals, 1)) {}
  std::string operator()(double value) const {
    std::int64_t scale = 1;
    for (int i = 0; i < decimals_; ++i) scale *= 10;
    const double scaled = std::floor(value * static_cast<double>(scale) + 0.5);
    const std::string text =
        rounded_text(Exact{static_cast<std::int64_t>(scaled), scale}, decimals_);
    return unit_ == Unit::percent ? text + "%" : text;
  }

 private:
  Unit unit_;
  int decimals_;
};

std::string signal_text(ControlSignal signal, bool is_xmr, std::int32_t run_length) {
  const std::string centre = is_xmr ? "mean" : "median";
  switch (signal.rule) {
    case ControlRule::beyond_limit:
      return signal.up ? "above the upper limit" : "below the lower limit";
    case ControlRule::one_side:
      return "one of " + std::to_string(is_xmr ? run_length : run_chart_shift) +
             " or more in a row " + (signal.up ? "above the " : "below the ") + centre;
    case ControlRule::trend:
      return "one of " + std::to_string(is_xmr ? run_length : run_chart_trend) +
             " or more in a row that all " + (signal.up ? "rise" : "fall");
    case ControlRule::near_limit:
      return signal.up ? "one of 2 out of 3 close to the upper limit or beyond it"
                       : "one of 2 out of 3 close to the lower limit or beyond it";
  }
  return {};
}

std::string judgement(ControlSignal signal, Polarity polarity) {
  if (polarity == Polarity::neutral) return "change";
  return signal.up == (polarity == Polarity::bigger) ? "better" : "worse";
}

std::string number_of(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

void add_notes(ControlChartView& view, const Points& points, const Definition& definition,
               std::size_t hidden, std::size_t missing) {
  if (hidden > 0) {
    view.notes.push_back(number_of(hidden, "value is", "values are") +
                         " hidden as small: a gap, which no rule reaches across.");
  }
  if (missing > 0) {
    view.notes.push_back(number_of(missing, "period has", "periods have") + " no value: a gap.");
  }
  for (const Figure* figure : points.incomplete()) {
    view.notes.push_back(period_text(figure->period) + " is left out: it is not a whole period (" +
                         figure->note + ").");
  }
  if (points.source() != "cases") view.notes.push_back("Values from: " + points.source() + ".");
  const Date from = points.by_month().begin()->second->period.start();
  const Date to = points.by_month().rbegin()->second->period.end();
  for (const Timescale& timescale : definition.timescales) {
    if (timescale.from.known() && from < timescale.from && timescale.from <= to) {
      view.notes.push_back(
          "The definition changes inside the chart: " + std::string(timescale.words) + " from " +
          spoken_date(timescale.from) + ".");
    }
  }
}

std::string words_of_xmr(const ControlChartView& view, const ControlLines& lines,
                         const LineText& text, std::size_t signals) {
  const std::string each = view.basis == "quarter" ? "quarter" : "month";
  std::string words = "By chance alone a " + each + " lies between " + text(*view.lower) + " and " +
                      text(*view.upper) + ", around a mean of " + text(*view.centre) + ". " +
                      std::to_string(signals) + " of " +
                      number_of(lines.points, "value breaks", "values break") +
                      " a rule and may show a real change.";
  if (lines.provisional) {
    words += " Provisional: with fewer than 13 values the limits may still move.";
  }
  return words;
}

std::string words_of_run(double centre, std::size_t values, const LineText& text, bool is_state,
                         std::size_t signals) {
  const std::string median = "a median of " + text(centre);
  if (is_state) {
    return "Month ends around " + median +
           ". No rules are applied: one month end counts largely the same children as the one "
           "before, so that runs and trends come about by themselves.";
  }
  std::string words =
      "Too few values for limits, which take 7 with 6 steps between neighbours: "
      "a run chart around " +
      median + ".";
  if (signals > 0) {
    words += " " + std::to_string(signals) + " of " +
             number_of(values, "value breaks", "values break") +
             " a rule and may show a real change.";
  }
  return words;
}

}  // namespace

ControlChartView control_view(std::uint16_t indicator, Basis asked, const FigureSet& figures,
                              const Caseload& caseload, const CouncilData& council) {
  const Definition& definition = definition_at(indicator);
  const Basis basis = asked == Basis::quarter ? Basis::quarter : Basis::month;
  ControlChartView view;
  view.kind = "run";
  view.basis = basis_name(basis);
  const Points points(indicator, basis, figures);
  const bool has_values = std::any_of(points.by_month().begin(), points.by_month().end(),
                                      [](const auto& at) { return at.second->value.has_value(); });
  if (!has_values) {
    const bool any = !figures.sources(indicator).empty();
    view.not_computable =
        !any ? no_period_reason(definition, caseload, council)
        : points.empty()
            ? std::string("No whole ") + (basis == Basis::quarter ? "quarter" : "month") +
                  " has a value. Year-to-date and rolling figures are not used: each holds most of "
                  "the one before."
            : std::string("Every value is hidden as small.");
    return view;
  }
  std::vector<std::optional<double>> values;
  std::size_t hidden = 0;
  std::size_t missing = 0;
  ControlOptions options;
  options.run_length = caseload.settings.run_length;
  options.lowest = 0;
  if (definition.unit == Unit::percent) options.highest = 100;
  const Month last = points.by_month().rbegin()->first;
  for (Month month = points.by_month().begin()->first; month <= last;
       month = month + points.step()) {
    ControlPointView& point = view.points.emplace_back();
    point.period = period_text(points.period_at(month));
    values.emplace_back();
    const auto found = points.by_month().find(month);
    if (found == points.by_month().end()) {
      ++missing;
    } else if (!found->second->value) {
      ++hidden;
    } else {
      point.value = value_text(*found->second);
      point.plot = to_double(*found->second->value);
      values.back() = point.plot;
      // A ratio of two populations is no percentage of anything and may pass 100.
      if (*point.plot > 100) options.highest.reset();
    }
  }
  const ControlLines lines = control_lines(values, options);
  const bool is_xmr = lines.is_xmr && !points.is_state();
  const Polarity polarity = polarity_of(definition, caseload.settings.polarity);
  std::size_t signals = 0;
  for (std::size_t i = 0; i < values.size() && !points.is_state(); ++i) {
    if (lines.signals[i].empty()) continue;
    ++signals;
    for (const ControlSignal signal : lines.signals[i]) {
      view.points[i].signals.push_back(signal_text(signal, lines.is_xmr, options.run_length));
    }
    view.points[i].up = lines.signals[i].front().up;
    view.points[i].judgement = judgement(lines.signals[i].front(), polarity);
  }
  const LineText text(definition);
  if (is_xmr) {
    view.kind = "xmr";
    view.centre = lines.centre;
    view.upper = lines.upper;
    view.lower = lines.lower;
    view.provisional = lines.provisional;
    view.words = words_of_xmr(view, lines, text, signals);
  } else {
    view.centre = median_of(values);
    view.words = words_of_run(*view.centre, lines.points, text, points.is_state(), signals);
  }
  add_notes(view, points, definition, hidden, missing);
  return view;
}

}  // namespace bandstand
