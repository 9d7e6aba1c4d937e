// Gathering, hiding, judging; in that order, so that nothing is judged by what is hidden.
#include "report/figure_set.h"

#include <algorithm>
#include <iterator>
#include <tuple>
#include <utility>

#include "report/action_plan.h"
#include "report/checklist.h"
#include "report/disclosure_rules.h"
#include "report/figure_key.h"
#include "report/figure_words.h"
#include "report/journey_figures.h"
#include "report/measure_figures.h"
#include "report/periods.h"
#include "report/workforce_figures.h"

namespace bandstand {
namespace {

bool order_of_file(const Figure& a, const Figure& b) {
  if (a.indicator != b.indicator) return a.indicator < b.indicator;
  const auto key = [](const Figure& f) {
    return std::tuple(f.source != cases_source, std::string_view(f.source), f.breakdown != "total",
                      std::string_view(f.breakdown), f.period.basis, f.period.end());
  };
  if (key(a) != key(b)) return key(a) < key(b);
  return category_less(a.category, b.category);
}

// Counts, and days lost, over unlike windows are compared by the month: a quarter against a year. A
// state is not, whichever row its outturn stands in.
Exact comparable(const Figure& figure, bool is_state) {
  if (is_state || !adds_up_over_months(figure)) return *figure.value;
  return Exact{figure.value->num, figure.value->den * figure.period.months()};
}

bool is_among_totals(const Figure& figure) {
  return figure.breakdown == "total" || figure.source != cases_source;
}

// Which breakdowns a target for the whole council is fair to.
bool takes_target(const Figure& figure) {
  if (figure.breakdown == "total") return true;
  return figure.unit == Unit::percent &&
         (figure.breakdown == "team" || figure.breakdown == "locality");
}

}  // namespace

// To be called when all figures are there.
void FigureSet::Made::settle() {
  if (!std::is_sorted(figures.begin(), figures.end(), order_of_file)) {
    std::stable_sort(figures.begin(), figures.end(), order_of_file);
  }
  index = FigureIndex(figures);
  is_made = true;
}

FigureSet::FigureSet(const Caseload& caseload, const MonthCells& cells,
                     const JourneyCases* journeys, const CouncilData& council)
    : caseload_(&caseload),
      cells_(&cells),
      council_(&council),
      bands_(council.bands_in_use()),
      indicators_(registry().size()) {
  std::vector<Figure> measures;
  add_measures(council, measures);
  add_pooled_parts(measures);
  for (Figure& figure : measures) {
    indicators_[figure.indicator].measures.push_back(std::move(figure));
  }
  if (is_sharing()) hide_small(*journeys);
}

FigureSet::Made& FigureSet::totals_made(std::uint16_t indicator) const {
  OfIndicator& of = indicators_[indicator];
  if (of.all.is_made || rule_of(definition_at(indicator), *caseload_) == nullptr) {
    return all_made(indicator);
  }
  if (!of.totals.is_made) make(indicator, Detail::totals, of.totals);
  return of.totals;
}

FigureSet::Made& FigureSet::all_made(std::uint16_t indicator) const {
  OfIndicator& of = indicators_[indicator];
  if (!of.all.is_made) make(indicator, Detail::all, of.all);
  return of.all;
}

void FigureSet::make(std::uint16_t indicator, Detail detail, Made& made) const {
  made.figures = is_sharing() ? take_safe(indicator, detail) : gather(indicator, detail);
  made.settle();
  for (Figure& figure : made.figures) judge(figure);
  if (detail == Detail::all) add_plans(indicator, made);
}

std::vector<Figure> FigureSet::gather(std::uint16_t indicator, Detail detail) const {
  OfIndicator& of = indicators_[indicator];
  std::vector<Figure> figures = case_figures(indicator, detail, *cells_, *caseload_, *council_);
  const auto shown = [](const Figure& figure) { return !figure.only_compared; };
  const auto hidden = std::stable_partition(figures.begin(), figures.end(), shown);
  // In what is shared an arrow rests on figures that are shown, whose small numbers are hidden.
  if (!is_sharing() && of.compared.empty()) {
    of.compared.assign(hidden, figures.end());
    of.compared_index = FigureIndex(of.compared);
  }
  figures.erase(hidden, figures.end());
  figures.insert(figures.end(), of.measures.begin(), of.measures.end());
  if (definition_at(indicator).id == "sickness") {
    const std::vector<Figure> rates = sickness_rates(figures, *caseload_);
    figures.insert(figures.end(), rates.begin(), rates.end());
  }
  return figures;
}

// All of them once; until then the totals as often as they are asked for.
std::vector<Figure> FigureSet::take_safe(std::uint16_t indicator, Detail detail) const {
  std::vector<Figure>& safe = indicators_[indicator].safe;
  if (detail == Detail::all) return std::exchange(safe, {});
  std::vector<Figure> totals;
  std::copy_if(safe.begin(), safe.end(), std::back_inserter(totals), is_among_totals);
  return totals;
}

// These count answers and actions, not children: nothing in them is hidden. The checklist sees the
// figures as they are shown.
void FigureSet::add_plans(std::uint16_t indicator, Made& made) const {
  const std::string_view id = definition_at(indicator).id;
  std::vector<Figure> added;
  if (id == "checklist") added = checklist_figures(indicator, *this, *caseload_, *council_);
  if (id == "action-plan") added = action_plan_figures(indicator, caseload_->as_at, *council_);
  if (added.empty()) return;
  made.figures.insert(made.figures.end(), std::make_move_iterator(added.begin()),
                      std::make_move_iterator(added.end()));
  made.settle();
}

// Journeys count the same cases in other ways, so that neither may give away what the other hides.
void FigureSet::hide_small(const JourneyCases& journeys) {
  journeys_ = journey_figures(journeys, *caseload_);
  std::vector<Figure*> all;
  for (std::size_t i = 0; i < indicators_.size(); ++i) {
    std::vector<Figure>& safe = indicators_[i].safe;
    safe = gather(static_cast<std::uint16_t>(i), Detail::all);
    for (Figure& figure : safe) all.push_back(&figure);
  }
  for (Figure& figure : journeys_) all.push_back(&figure);
  DisclosureRules rules = disclosure_rules(all, *caseload_);
  std::vector<Figure> differences = differences_of(all, *caseload_);
  for (Figure& figure : differences) all.push_back(&figure);
  add_journey_rules(all, rules);
  hide_small_numbers(all, rules);
}

const std::vector<Figure>& FigureSet::figures() const {
  if (!figures_.empty()) return figures_;
  for (std::size_t i = 0; i < indicators_.size(); ++i) {
    const std::vector<Figure>& made = all_made(static_cast<std::uint16_t>(i)).figures;
    figures_.insert(figures_.end(), made.begin(), made.end());
  }
  return figures_;
}

std::span<const Figure> FigureSet::of(std::uint16_t indicator) const {
  if (indicators_.empty()) return {};
  return all_made(indicator).figures;
}

std::span<const Figure> FigureSet::totals_of(std::uint16_t indicator) const {
  if (indicators_.empty()) return {};
  return totals_made(indicator).figures;
}

const Figure* FigureSet::find(std::uint16_t indicator, const Period& period,
                              std::string_view source, std::string_view breakdown,
                              std::string_view category) const {
  if (indicators_.empty()) return nullptr;
  const bool in_totals = breakdown == "total" || source != cases_source;
  const Made& made = in_totals ? totals_made(indicator) : all_made(indicator);
  return made.index.find({indicator, period.basis, period.end(), source, breakdown, category},
                         made.figures);
}

const Figure* FigureSet::shown_or_compared(std::uint16_t indicator, const Period& period,
                                           const Figure& like, bool total) const {
  const std::string_view breakdown = total ? std::string_view("total") : like.breakdown;
  const std::string_view category = total ? std::string_view() : like.category;
  if (const Figure* found = find(indicator, period, like.source, breakdown, category)) {
    return found;
  }
  const OfIndicator& of = indicators_[indicator];
  return of.compared_index.find(
      {indicator, period.basis, period.end(), like.source, breakdown, category}, of.compared);
}

const Figure* FigureSet::same_days(std::uint16_t indicator, const Period& period,
                                   const Figure& like) const {
  const auto look = [&](const Period& candidate) {
    return find(indicator, candidate, like.source, like.breakdown, like.category);
  };
  if (const Figure* same = look(period)) return same;
  if (period.basis == Basis::asat) {
    // A council's outturn for the year of a state is the state on 31 March.
    const Month month = Month::of(period.as_at);
    const bool year_end = month.month() == 3 && period.as_at == month.last_day();
    return year_end ? look(year_period(FinancialYear::of(month))) : nullptr;
  }
  for (const Basis basis : {Basis::quarter, Basis::ytd, Basis::rolling12, Basis::year}) {
    const auto other = on_basis(period, basis);
    if (!other || !same_window(*other, period)) continue;
    if (const Figure* same = look(*other)) return same;
  }
  return nullptr;
}

const Figure* FigureSet::previous(const Figure& figure) const {
  const Period before = previous_period(figure.period);
  if (figure.source == cases_source) {
    return shown_or_compared(figure.indicator, before, figure, false);
  }
  if (const Figure* found = same_days(figure.indicator, before, figure)) return found;
  // Reports seldom print the last quarter; their arrows then compare with the year.
  if (figure.period.basis == Basis::quarter && quarter_of(figure.period.first) == 1) {
    const FinancialYear last{FinancialYear::of(figure.period.first).start_year - 1};
    return same_days(figure.indicator, year_period(last), figure);
  }
  return nullptr;
}

void FigureSet::set_direction(Figure& figure) const {
  if (!figure.value) return;
  const Definition& definition = definition_at(figure.indicator);
  const Polarity polarity = polarity_of(definition, caseload_->settings.polarity);
  const bool is_count = figure.unit == Unit::count;
  const bool is_state = figure.period.basis == Basis::asat;
  if (is_count && !figure.whole) return;
  const Figure* before = previous(figure);
  if (before == nullptr) {
    // A category without a row in a period that is there had no cases in it.
    const bool category_of_count =
        is_count && figure.breakdown != "total" && figure.source == cases_source;
    if (!category_of_count) return;
    const Figure* total =
        shown_or_compared(figure.indicator, previous_period(figure.period), figure, true);
    // Of a total that is hidden it is known that there was one.
    const bool had_value = total != nullptr && (total->value || is_hidden(*total));
    if (!had_value || !total->whole) return;
    figure.direction = direction_of_travel(comparable(figure, is_state), Exact{0, 1}, figure.unit,
                                           polarity, caseload_->settings.level_tolerance);
    return;
  }
  if (!before->value || before->unit != figure.unit || (is_count && !before->whole)) return;
  figure.direction =
      direction_of_travel(comparable(figure, is_state), comparable(*before, is_state), figure.unit,
                          polarity, caseload_->settings.level_tolerance);
}

bool FigureSet::is_hidden(const Figure& figure) const {
  return is_sharing() && figure.marker == Marker::suppressed && !figure.published;
}

void FigureSet::judge(Figure& figure) const {
  if (is_hidden(figure)) return;
  const Definition& definition = definition_at(figure.indicator);
  const Polarity polarity = polarity_of(definition, caseload_->settings.polarity);
  const Target* row = takes_target(figure) && figure.unit == definition.unit
                          ? council_->target_for(figure.indicator, figure.period)
                          : nullptr;
  const Target* set =
      row != nullptr ? council_->set_target_for(figure.indicator, figure.period) : nullptr;
  Target target;
  if (figure.target && set == nullptr) {
    target.value = *figure.target;
  } else if (row != nullptr) {
    target = *row;
    figure.target = row->value;
  }
  if (figure.target && figure.value) {
    figure.rating = rate(*figure.value, target, polarity, caseload_->settings.target_tolerance);
  }
  if (figure.value && figure.unit == Unit::percent && polarity != Polarity::neutral) {
    const Band* band =
        find_band(bands_, definition.id, FinancialYear::of(figure.period.end()), *figure.value);
    if (band != nullptr) figure.band = band->label;
  }
  set_direction(figure);
}

std::vector<std::string> FigureSet::sources(std::uint16_t indicator) const {
  std::vector<std::string> found;
  for (const Figure& figure : totals_of(indicator)) {
    if (found.empty() || found.back() != figure.source) found.push_back(figure.source);
  }
  return found;
}

}  // namespace bandstand
