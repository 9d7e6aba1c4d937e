// Gathering, judging, hiding; in that order, so that what is hidden is hidden everywhere.
#include "report/figure_set.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "report/action_plan.h"
#include "report/checklist.h"
#include "report/disclosure_rules.h"
#include "report/journey_figures.h"
#include "report/periods.h"
#include "report/workforce_figures.h"

namespace bandstand {
namespace {

constexpr std::string_view cases_source = "cases";

std::string key_of(std::uint16_t indicator, const Period& period, std::string_view source,
                   std::string_view breakdown, std::string_view category) {
  std::string key = std::to_string(indicator);
  key += '|';
  key += std::to_string(static_cast<int>(period.basis));
  key += '|';
  key += std::to_string(period.end().days_since_1970());
  for (const std::string_view part : {source, breakdown, category}) {
    key += '\n';
    key += part;
  }
  return key;
}

bool order_of_file(const Figure& a, const Figure& b) {
  const auto key = [](const Figure& f) {
    return std::tuple(f.indicator, f.source != cases_source, std::string_view(f.source),
                      f.breakdown != "total", std::string_view(f.breakdown), f.period.basis,
                      f.period.end());
  };
  if (key(a) != key(b)) return key(a) < key(b);
  return category_less(a.category, b.category);
}

void set_value(Figure& figure) {
  switch (figure.unit) {
    case Unit::percent:
      if (figure.denominator && figure.numerator) {
        set_percentage(figure, *figure.numerator, *figure.denominator);
      }
      return;
    case Unit::rate_per_10000:
      if (!figure.denominator || !figure.numerator || *figure.denominator == 0) return;
      // A rate printed beside its counts may be annualised in a way the row does not tell.
      if (!figure.value) {
        const bool state = figure.period.basis == Basis::asat;
        figure.value = rate_per_10000(*figure.numerator, *figure.denominator,
                                      Exact{state ? 12 : figure.period.months(), 1});
      }
      return;
    case Unit::count:
      if (figure.numerator) {
        if (!figure.denominator) figure.value = count_of(*figure.numerator);
        if (!figure.value && figure.decimals > 0 && *figure.denominator > 0) {  // an average
          figure.value = Exact{*figure.numerator, *figure.denominator};
        }
      } else if (figure.value && figure.value->num % figure.value->den == 0) {
        figure.numerator = figure.value->num / figure.value->den;
      }
      return;
    case Unit::days:
      if (figure.numerator && figure.denominator && *figure.denominator > 0) {
        figure.value = Exact{*figure.numerator, *figure.denominator};
      }
      return;
    default:
      return;
  }
}

// Counts over unlike windows are compared by the month: a quarter against a year. A state is not,
// whichever row its outturn stands in.
Exact comparable(const Figure& figure, bool is_state) {
  if (figure.unit != Unit::count || is_state) return *figure.value;
  return Exact{figure.value->num, figure.value->den * figure.period.months()};
}

// Which breakdowns a target for the whole council is fair to.
bool takes_target(const Figure& figure) {
  if (figure.breakdown == "total") return true;
  return figure.unit == Unit::percent &&
         (figure.breakdown == "team" || figure.breakdown == "locality");
}

}  // namespace

FigureSet::FigureSet(const Caseload& caseload, const CouncilData& council) {
  for (std::size_t i = 0; i < registry().size(); ++i) {
    std::vector<Figure> figures = case_figures(static_cast<std::uint16_t>(i), caseload, council);
    figures_.insert(figures_.end(), std::make_move_iterator(figures.begin()),
                    std::make_move_iterator(figures.end()));
  }
  // In what is shared an arrow rests on figures that are shown, whose small numbers are hidden.
  set_apart_compared(caseload.settings.mode == DisclosureMode::working);
  add_measures(council);
  pool_measures();
  const std::vector<Figure> rates = sickness_rates(figures_, caseload);
  figures_.insert(figures_.end(), rates.begin(), rates.end());
  std::stable_sort(figures_.begin(), figures_.end(), order_of_file);
  index_figures();
  judge(caseload, council);
  if (caseload.settings.mode == DisclosureMode::sharing) {
    hide(caseload);
  }
  add_plans(caseload, council);
}

void FigureSet::set_apart_compared(bool keep) {
  const auto shown = [](const Figure& figure) { return !figure.only_compared; };
  const auto first = std::stable_partition(figures_.begin(), figures_.end(), shown);
  for (auto figure = first; keep && figure != figures_.end(); ++figure) {
    std::string key = key_of(figure->indicator, figure->period, figure->source, figure->breakdown,
                             figure->category);
    compared_.emplace(std::move(key), *figure);
  }
  figures_.erase(first, figures_.end());
}

const Figure* FigureSet::shown_or_compared(std::uint16_t indicator, const Period& period,
                                           const Figure& like, bool total) const {
  const std::string_view breakdown = total ? std::string_view("total") : like.breakdown;
  const std::string_view category = total ? std::string_view() : like.category;
  if (const Figure* found = find(indicator, period, like.source, breakdown, category)) {
    return found;
  }
  const auto found = compared_.find(key_of(indicator, period, like.source, breakdown, category));
  return found == compared_.end() ? nullptr : &found->second;
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
  std::vector<Figure> answers =
      checklist_figures(*find_definition("checklist"), *this, caseload, council);
  keep(action_plan_figures(*find_definition("action-plan"), caseload.as_at, council));
  keep(std::move(answers));
  std::stable_sort(figures_.begin(), figures_.end(), order_of_file);
  index_.clear();
  index_figures();
}

void FigureSet::add_measures(const CouncilData& council) {
  for (const Measure& measure : council.measures) {
    const Definition& definition = definition_at(measure.indicator);
    Figure& figure = figures_.emplace_back();
    figure.indicator = measure.indicator;
    figure.period = measure.period;
    figure.breakdown = measure.breakdown;
    figure.category = measure.category;
    figure.unit = measure.unit.value_or(definition.unit);
    const bool plain_count = figure.unit == Unit::count && definition.unit != Unit::count;
    figure.decimals = plain_count ? 0 : std::max(definition.decimals, 0);
    figure.numerator = measure.numerator;
    figure.denominator = measure.denominator;
    figure.counted_in = measure.counted_in;
    figure.value = measure.value;
    figure.target = measure.target;
    figure.source = measure.source;
    figure.note = measure.note;
    set_value(figure);
    if (measure.value && figure.value && measure.numerator && measure.denominator) {
      const std::string computed = rounded_text(*figure.value, figure.decimals);
      if (rounded_text(*measure.value, figure.decimals) != computed) {
        figure.note += (figure.note.empty() ? "" : "; ") + std::string("the file says ") +
                       plain_text(*measure.value);
      }
    }
  }
}

// Parts without a total: the total is their sum, never the mean of their percentages.
void FigureSet::pool_measures() {
  struct Pool {
    const Figure* first = nullptr;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    std::int64_t parts = 0;
    bool complete = true;
  };
  std::map<std::pair<std::string, std::string>, Pool> pools;  // key of the total, breakdown
  std::map<std::string, bool> totals;
  for (const Figure& figure : figures_) {
    if (figure.source == cases_source) continue;
    const std::string total = key_of(figure.indicator, figure.period, figure.source, "total", {});
    if (figure.breakdown == "total") {
      totals[total] = true;
      continue;
    }
    Pool& pool = pools[{total, figure.breakdown}];
    if (pool.first == nullptr) pool.first = &figure;
    ++pool.parts;
    pool.complete = pool.complete && figure.numerator.has_value() &&
                    figure.counted_in == pool.first->counted_in &&
                    (figure.denominator.has_value() || figure.unit == Unit::count);
    pool.numerator += figure.numerator.value_or(0);
    pool.denominator += figure.denominator.value_or(0);
  }
  std::vector<Figure> pooled;
  for (const auto& [key, pool] : pools) {
    if (!pool.complete || pool.parts < 2 || totals[key.first]) continue;
    if (definition_at(pool.first->indicator).unit == Unit::rate_per_10000) continue;
    totals[key.first] = true;
    Figure& figure = pooled.emplace_back(*pool.first);
    figure.breakdown = "total";
    figure.category.clear();
    figure.marker = Marker::none;
    figure.numerator = pool.numerator;
    if (pool.first->denominator) figure.denominator = pool.denominator;
    figure.note = "pooled from " + std::to_string(pool.parts) + " parts by " + key.second;
    set_value(figure);
  }
  figures_.insert(figures_.end(), pooled.begin(), pooled.end());
}

void FigureSet::index_figures() {
  index_.reserve(figures_.size());
  for (std::uint32_t i = 0; i < figures_.size(); ++i) {
    const Figure& f = figures_[i];
    index_.emplace(key_of(f.indicator, f.period, f.source, f.breakdown, f.category), i);
  }
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
  const auto found = index_.find(key_of(indicator, period, source, breakdown, category));
  return found == index_.end() ? nullptr : &figures_[found->second];
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
    Target target;
    if (figure.target) {
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
