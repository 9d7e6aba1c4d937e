// Every count finds its series by its names.
#include "results/disclosure_counts.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <unordered_map>
#include <utility>

#include "results/in_order.h"

namespace bandstand::disclosure {
namespace {

/// Hidden counts carry no number, so the marker says that there is one.
bool has_numerator(const Figure& f) {
  return f.numerator.has_value() || f.marker == Marker::suppressed;
}
bool has_denominator(const Figure& f) {
  if (f.unit == Unit::rate_per_10000) return false;
  return f.denominator.has_value() || (f.marker == Marker::suppressed && f.unit != Unit::count);
}

bool is_two_way_with_column_sums(const Figure& f, const DisclosureRules& rules) {
  return std::any_of(rules.two_way.begin(), rules.two_way.end(), [&f](const TwoWayTable& table) {
    return table.indicator == f.indicator && table.breakdown == f.breakdown &&
           table.denominators_are_column_sums;
  });
}
bool is_share(const Figure& f, const DisclosureRules& rules) {
  return std::any_of(rules.shares.begin(), rules.shares.end(), [&f](const ShareTable& table) {
    return table.indicator == f.indicator && table.breakdown == f.breakdown;
  });
}

std::int32_t weight(Basis basis) {
  switch (basis) {
    case Basis::month:
      return 4;
    case Basis::asat:
    case Basis::rolling12:
      return 5;
    case Basis::quarter:
    case Basis::ytd:
      return 6;
    case Basis::year:
      return 9;
  }
  return 9;
}

/// Small before large, category before total, month before quarter before year, and a zero only
/// where nothing else will do.
std::int32_t cost_of(const Figure& f, CountSide side, std::int64_t count) {
  std::int32_t cost = 4 * weight(f.period.basis);
  if (f.breakdown == "total") cost *= 3;
  if (side == CountSide::denominator) cost *= 2;
  if (count == 0) return cost + 200;
  for (std::int64_t rest = count; rest > 0; rest -= rest / 4 + 1) ++cost;
  return cost;
}

class Collector {
 public:
  Collector(std::span<const Figure* const> figures, const DisclosureRules& rules)
      : rules_(rules), index_{{}, {}, {}, Quantities(rules)}, windows_(figures) {
    total_ = index_.breakdowns.add("total");
    no_category_ = index_.categories.add("");
    look_at(0);
    counts_.reserve(figures.size() * 2);
    for (std::uint32_t i = 0; i < figures.size(); ++i) {
      if (!figures[i]->published && !leaves_months_out(*figures[i])) add(*figures[i], i);
    }
    index_.breakdowns.sort();
    index_.categories.sort();
    index_.sources.sort();
    sort();
  }

  Counts take() && {
    return {std::move(counts_), std::move(keys_), windows_.between_nodes(), windows_.nodes(),
            std::move(index_)};
  }

 private:
  struct Hash {
    std::size_t operator()(const SeriesKey& key) const {
      std::size_t hash = key.source;
      for (const std::uint32_t part : {key.quantity, key.breakdown, key.category}) {
        hash = hash * 1000003U + part;
      }
      return hash;
    }
  };

  void look_at(std::uint16_t indicator) {
    indicator_ = indicator;
    numerators_ = index_.quantities.of({indicator, CountSide::numerator});
    denominators_ = index_.quantities.of({indicator, CountSide::denominator});
  }

  void add(const Figure& f, std::uint32_t figure) {
    if (f.indicator != indicator_) look_at(f.indicator);
    const SeriesKey names{index_.sources.add(f.source), numerators_,
                          index_.breakdowns.add(f.breakdown), index_.categories.add(f.category)};
    if (!has_numerator(f) && !has_denominator(f)) return;
    Count count;
    count.window = windows_.add(f);
    count.of_month = f.period.basis == Basis::month;
    if (has_numerator(f)) {
      Count upper = count;
      upper.place = {figure, CountSide::numerator};
      upper.count = f.numerator.value_or(Cell::unknown);
      if (f.unit == Unit::percent && f.numerator && f.denominator) {
        // Of two populations the rest may be negative, and is then no count of anything.
        upper.rest = std::max<std::int64_t>(*f.denominator - *f.numerator, Cell::unknown);
      }
      upper.cost = cost_of(f, CountSide::numerator, f.numerator.value_or(0));
      add(upper, names);
    }
    if (has_denominator(f)) {
      count.place = {figure, CountSide::denominator};
      count.count = f.denominator.value_or(Cell::unknown);
      count.cost = cost_of(f, CountSide::denominator, f.denominator.value_or(0));
      add_denominator(count, f, names);
    }
  }

  /// A denominator belongs with its own category, but the common denominator of shares with the
  /// total, and the column sums of a two-way table with the columns.
  void add_denominator(const Count& count, const Figure& f, SeriesKey names) {
    if (is_two_way_with_column_sums(f, rules_)) {
      names.breakdown = index_.breakdowns.add(columns_of(f.breakdown));
      names.category = index_.categories.add(split_category(f.category).column);
      add(count, names);
      return;
    }
    names.quantity = denominators_;
    if (is_share(f, rules_)) {
      names.breakdown = total_;
      names.category = no_category_;
    }
    add(count, names);
  }

  void add(Count count, const SeriesKey& names) {
    count.series = series_of(names);
    counts_.push_back(count);
  }

  /// As names follow each other, so do series.
  std::uint32_t series_of(const SeriesKey& names) {
    if (last_ < next_.size() && keys_[next_[last_]] == names) return last_ = next_[last_];
    const auto [entry, added] =
        series_.try_emplace(names, static_cast<std::uint32_t>(keys_.size()));
    if (added) {
      keys_.push_back(names);
      next_.push_back(entry->second);
    }
    next_[last_] = entry->second;
    return last_ = entry->second;
  }

  /// By series, then by window; counts of one cell stay in the order of the figures.
  void sort() {
    for (SeriesKey& key : keys_) {
      key.source = index_.sources.position(key.source);
      key.breakdown = index_.breakdowns.position(key.breakdown);
      key.category = index_.categories.position(key.category);
    }
    const std::vector<std::uint32_t> series = sort_and_rank(keys_);
    const std::vector<std::uint32_t> windows = windows_.sort();
    for (Count& count : counts_) {
      count.series = series[count.series];
      count.window = windows[count.window];
    }
    std::vector<std::uint32_t> order = numbers_below(counts_.size());
    order = sorted_by(order, windows.size(), [this](auto i) { return counts_[i].window; });
    order = sorted_by(order, series.size(), [this](auto i) { return counts_[i].series; });
    std::vector<Count> sorted;
    sorted.reserve(counts_.size());
    for (const std::uint32_t i : order) sorted.push_back(counts_[i]);
    counts_ = std::move(sorted);
  }

  const DisclosureRules& rules_;
  Index index_;
  std::uint32_t total_ = 0;
  std::uint32_t no_category_ = 0;
  std::uint16_t indicator_ = 0;  ///< of the last figure
  std::uint32_t numerators_ = 0;
  std::uint32_t denominators_ = 0;
  std::vector<Count> counts_;
  Windows windows_;
  std::vector<SeriesKey> keys_;
  std::unordered_map<SeriesKey, std::uint32_t, Hash> series_;
  std::vector<std::uint32_t> next_;  ///< by series: the one that was counted after it last time
  std::uint32_t last_ = 0;
};

}  // namespace

bool leaves_months_out(const Figure& figure) {
  return figure.months_covered > 0 &&
         figure.months_covered < figure.last_covered - figure.first_covered + 1;
}

Counts counts_of(std::span<const Figure* const> figures, const DisclosureRules& rules) {
  return Collector(figures, rules).take();
}

}  // namespace bandstand::disclosure
