// Gathering, judging, hiding; in that order, so that what is hidden is hidden everywhere.
#include "report/figure_set.h"

#include <algorithm>
#include <numeric>
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

// Which breakdowns a target for the whole council is fair to.
bool takes_target(const Figure& figure) {
  if (figure.breakdown == "total") return true;
  return figure.unit == Unit::percent &&
         (figure.breakdown == "team" || figure.breakdown == "locality");
}

}  // namespace

FigureSet::FigureSet(const Caseload& caseload, const MonthCells& cells,
                     const CouncilData& council) {
  for (std::size_t i = 0; i < registry().size(); ++i) {
    std::vector<Figure> figures =
        case_figures(static_cast<std::uint16_t>(i), cells, caseload, council);
    if (!std::is_sorted(figures.begin(), figures.end(), order_of_file)) {
      std::stable_sort(figures.begin(), figures.end(), order_of_file);
    }
    figures_.insert(figures_.end(), std::make_move_iterator(figures.begin()),
                    std::make_move_iterator(figures.end()));
  }
  // In what is shared an arrow rests on figures that are shown, whose small numbers are hidden.
  set_apart_compared(caseload.settings.mode == DisclosureMode::working);
  const std::size_t in_order = figures_.size();
  add_measures(council, figures_);
  add_pooled_parts(figures_);
  const std::vector<Figure> rates = sickness_rates(figures_, caseload);
  figures_.insert(figures_.end(), rates.begin(), rates.end());
  settle_order(in_order);
  judge(caseload, council);
  if (caseload.settings.mode == DisclosureMode::sharing) {
    hide(caseload);
  }
  add_plans(caseload, council);
}

void FigureSet::set_apart_compared(bool keep) {
  const auto shown = [](const Figure& figure) { return !figure.only_compared; };
  const auto first = std::stable_partition(figures_.begin(), figures_.end(), shown);
  if (keep) compared_.assign(first, figures_.end());
  compared_index_ = FigureIndex(compared_);
  figures_.erase(first, figures_.end());
}

const Figure* FigureSet::shown_or_compared(std::uint16_t indicator, const Period& period,
                                           const Figure& like, bool total) const {
  const std::string_view breakdown = total ? std::string_view("total") : like.breakdown;
  const std::string_view category = total ? std::string_view() : like.category;
  if (const Figure* found = find(indicator, period, like.source, breakdown, category)) {
    return found;
  }
  return compared_index_.find(
      {indicator, period.basis, period.end(), like.source, breakdown, category}, compared_);
}

// Journeys count the same cases in other ways, so that neither may give away what the other hides.
void FigureSet::hide(const Caseload& caseload) {
  DisclosureRules rules = disclosure_rules(caseload);
  const auto own = static_cast<std::ptrdiff_t>(figures_.size());
  add_journey_figures(caseload, figures_, rules);
  hide_small_numbers(figures_, rules);
  journeys_.assign(std::make_move_iterator(figures_.begin() + own),
                   std::make_move_iterator(figures_.end()));
  figures_.erase(figures_.begin() + own, figures_.end());
}

// These count answers and actions, not children: nothing in them is hidden. The checklist sees the
// figures as they are shown.
void FigureSet::add_plans(const Caseload& caseload, const CouncilData& council) {
  const auto keep = [this](std::vector<Figure> rows) {
    figures_.insert(figures_.end(), std::make_move_iterator(rows.begin()),
                    std::make_move_iterator(rows.end()));
  };
  const std::size_t in_order = figures_.size();
  std::vector<Figure> answers =
      checklist_figures(*find_definition("checklist"), *this, caseload, council);
  keep(action_plan_figures(*find_definition("action-plan"), caseload.as_at, council));
  keep(std::move(answers));
  settle_order(in_order);
}

// The first `in_order` figures are sorted; what was added behind them may belong between them.
void FigureSet::settle_order(std::size_t in_order) {
  if (in_order < figures_.size()) {
    std::vector<std::uint32_t> order(figures_.size());
    std::iota(order.begin(), order.end(), 0U);
    const auto before = [this](std::uint32_t a, std::uint32_t b) {
      return order_of_file(figures_[a], figures_[b]);
    };
    const auto added = order.begin() + static_cast<std::ptrdiff_t>(in_order);
    std::stable_sort(added, order.end(), before);
    std::inplace_merge(order.begin(), added, order.end(), before);
    std::vector<Figure> sorted;
    sorted.reserve(figures_.size());
    for (const std::uint32_t i : order) sorted.push_back(std::move(figures_[i]));
    figures_ = std::move(sorted);
  }
  index_ = FigureIndex(figures_);
}

std::span<const Figure> FigureSet::of(std::uint16_t indicator) const {
  const auto before = [](const Figure& figure, std::uint16_t wanted) {
    return figure.indicator < wanted;
  };
  const auto after = [](std::uint16_t wanted, const Figure& figure) {
    return wanted < figure.indicator;
  };
  const auto first = std::lower_bound(figures_.begin(), figures_.end(), indicator, before);
  const auto last = std::upper_bound(first, figures_.end(), indicator, after);
  return {figures_.data() + (first - figures_.begin()), static_cast<std::size_t>(last - first)};
}

const Figure* FigureSet::find(std::uint16_t indicator, const Period& period,
                              std::string_view source, std::string_view breakdown,
                              std::string_view category) const {
  return index_.find({indicator, period.basis, period.end(), source, breakdown, category},
                     figures_);
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

void FigureSet::set_direction(Figure& figure, const Caseload& caseload) const {
  if (!figure.value) return;
  const Definition& definition = definition_at(figure.indicator);
  const Polarity polarity = polarity_of(definition, caseload.settings.polarity);
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
    if (total == nullptr || !total->value || !total->whole) return;
    figure.direction = direction_of_travel(comparable(figure, is_state), Exact{0, 1}, figure.unit,
                                           polarity, caseload.settings.level_tolerance);
    return;
  }
  if (!before->value || before->unit != figure.unit || (is_count && !before->whole)) return;
  figure.direction =
      direction_of_travel(comparable(figure, is_state), comparable(*before, is_state), figure.unit,
                          polarity, caseload.settings.level_tolerance);
}

void FigureSet::judge(const Caseload& caseload, const CouncilData& council) {
  const std::vector<Band> bands = council.bands_in_use();
  for (Figure& figure : figures_) {
    const Definition& definition = definition_at(figure.indicator);
    const Polarity polarity = polarity_of(definition, caseload.settings.polarity);
    const Target* row = takes_target(figure) && figure.unit == definition.unit
                            ? council.target_for(figure.indicator, figure.period)
                            : nullptr;
    const Target* set =
        row != nullptr ? council.set_target_for(figure.indicator, figure.period) : nullptr;
    Target target;
    if (figure.target && set == nullptr) {
      target.value = *figure.target;
    } else if (row != nullptr) {
      target = *row;
      figure.target = row->value;
    }
    if (figure.target && figure.value) {
      figure.rating = rate(*figure.value, target, polarity, caseload.settings.target_tolerance);
    }
    if (figure.value && figure.unit == Unit::percent && polarity != Polarity::neutral) {
      const Band* band =
          find_band(bands, definition.id, FinancialYear::of(figure.period.end()), *figure.value);
      if (band != nullptr) figure.band = band->label;
    }
    set_direction(figure, caseload);
  }
}

std::vector<std::string> FigureSet::sources(std::uint16_t indicator) const {
  std::vector<std::string> found;
  for (const Figure& figure : figures_) {
    if (figure.indicator == indicator && (found.empty() || found.back() != figure.source)) {
      found.push_back(figure.source);
    }
  }
  return found;
}

}  // namespace bandstand
