// Row by row, then part by part.
#include "report/measure_figures.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indicators/registry.h"
#include "report/figure_key.h"

namespace bandstand {
namespace {

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

}  // namespace

void add_measures(const CouncilData& council, std::vector<Figure>& figures) {
  for (const Measure& measure : council.measures) {
    const Definition& definition = definition_at(measure.indicator);
    Figure& figure = figures.emplace_back();
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
void add_pooled_parts(std::vector<Figure>& figures) {
  struct Pool {
    const Figure* first = nullptr;
    std::int64_t numerator = 0;
    std::int64_t denominator = 0;
    std::int64_t parts = 0;
    bool complete = true;
  };
  std::map<std::pair<std::string, std::string>, Pool> pools;  // key of the total, breakdown
  std::map<std::string, bool> totals;
  for (const Figure& figure : figures) {
    if (figure.source == cases_source) continue;
    const std::string total =
        figure_key(figure.indicator, figure.period, figure.source, "total", {});
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
  figures.insert(figures.end(), pooled.begin(), pooled.end());
}

}  // namespace bandstand
