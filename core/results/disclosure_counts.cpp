// Every count finds its series by its names.
#include "results/disclosure_counts.h"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

namespace bandstand::disclosure {
namespace {

// Points in time before they are numbered: month borders, then other days, then the start of all
// days.
constexpr std::int32_t first_day_mark = 1'000'000;
constexpr std::int32_t before_all_days = 1'000'000'000;

/// Hidden counts carry no number, so the marker says that there is one.
bool has_numerator(const Figure& f) {
  return f.numerator.has_value() || f.marker == Marker::suppressed;
}
bool has_denominator(const Figure& f) {
  if (f.unit == Unit::rate_per_10000) return false;
  return f.denominator.has_value() || (f.marker == Marker::suppressed && f.unit != Unit::count);
}

bool is_of_a_day(const Figure& f) { return f.period.basis == Basis::asat || f.of_a_day; }

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

/// With every month border between the first and the last.
std::vector<std::int32_t> with_all_months(std::vector<std::int32_t> marks) {
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  std::vector<std::int32_t> all;
  for (const std::int32_t mark : marks) {
    if (mark < first_day_mark && !all.empty()) {
      for (std::int32_t between = all.back() + 1; between < mark; ++between) all.push_back(between);
    }
    all.push_back(mark);
  }
  return all;
}

class Collector {
 public:
  Collector(const std::vector<Figure>& figures, const DisclosureRules& rules)
      : rules_(rules), index_{{}, {}, {}, Quantities(rules)} {
    total_ = index_.breakdowns.add("total");
    no_category_ = index_.categories.add("");
    counts_.reserve(figures.size() * 2);
    for (const Figure& f : figures) {
      if (is_of_a_day(f)) latest_day_ = std::max(latest_day_, f.period.end());
    }
    for (std::uint32_t i = 0; i < figures.size(); ++i) {
      if (!figures[i].published && !leaves_months_out(figures[i])) add(figures[i], i);
    }
    index_.breakdowns.sort();
    index_.categories.sort();
    index_.sources.sort();
    sort();
  }

  Counts take() && {
    return {std::move(counts_), std::move(keys_), with_all_months(std::move(marks_)),
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

  /// What is so at the end of a month is so at the border to the next, and so is what the figures
  /// end with: there it meets what happened in the months.
  std::int32_t mark_of(Date day) const {
    const Month month = Month::of(day);
    const bool ends_months = day == month.last_day() || day == latest_day_;
    return ends_months ? month.index + 1 : first_day_mark + day.days_since_1970();
  }

  void add(const Figure& f, std::uint32_t figure) {
    const SeriesKey names{index_.sources.add(f.source), 0, index_.breakdowns.add(f.breakdown),
                          index_.categories.add(f.category)};
    const bool day = is_of_a_day(f);
    Count count;
    // Lists that cover different months of a year tell of different cases by figures of that year.
    const bool in_part = f.months_covered > 0;
    const Month first = in_part ? f.first_covered : f.period.first;
    const Month last = in_part ? f.last_covered : f.period.last;
    count.from = day ? before_all_days : first.index;
    count.to = day ? mark_of(f.period.end()) : last.index + 1;
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
      add(upper, {f.indicator, CountSide::numerator}, names);
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
    const CountOf own{f.indicator, CountSide::denominator};
    if (is_share(f, rules_)) {
      names.breakdown = total_;
      names.category = no_category_;
      add(count, own, names);
    } else if (is_two_way_with_column_sums(f, rules_)) {
      names.breakdown = index_.breakdowns.add(columns_of(f.breakdown));
      names.category = index_.categories.add(split_category(f.category).column);
      add(count, {f.indicator, CountSide::numerator}, names);
    } else {
      add(count, own, names);
    }
  }

  void add(Count count, CountOf of, SeriesKey names) {
    names.quantity = index_.quantities.of(of);
    const auto next = static_cast<std::uint32_t>(keys_.size());
    const auto [entry, added] = series_.try_emplace(names, next);
    if (added) keys_.push_back(names);
    count.series = entry->second;
    // Figures one after the other are mostly of the same period.
    if (counts_.empty() || counts_.back().from != count.from || counts_.back().to != count.to) {
      marks_.push_back(count.from);
      marks_.push_back(count.to);
    }
    counts_.push_back(count);
  }

  void sort() {
    for (SeriesKey& key : keys_) {
      key.source = index_.sources.position(key.source);
      key.breakdown = index_.breakdowns.position(key.breakdown);
      key.category = index_.categories.position(key.category);
    }
    std::vector<std::uint32_t> order(keys_.size());
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(),
              [this](std::uint32_t a, std::uint32_t b) { return keys_[a] < keys_[b]; });
    std::vector<std::uint32_t> rank(keys_.size());
    for (std::uint32_t i = 0; i < order.size(); ++i) rank[order[i]] = i;
    std::sort(keys_.begin(), keys_.end());

    // Into the places of their series, then each series in itself.
    std::vector<std::size_t> next(keys_.size() + 1);
    for (Count& count : counts_) {
      count.series = rank[count.series];
      ++next[count.series + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Count> sorted(counts_.size());
    for (const Count& count : counts_) sorted[next[count.series]++] = count;
    counts_ = std::move(sorted);
    for (auto first = counts_.begin(); first != counts_.end();) {
      const auto end = std::find_if(first, counts_.end(), [first](const Count& count) {
        return count.series != first->series;
      });
      std::sort(first, end, [](const Count& a, const Count& b) {
        return std::tie(a.from, a.to, a.place.figure) < std::tie(b.from, b.to, b.place.figure);
      });
      first = end;
    }
  }

  const DisclosureRules& rules_;
  Index index_;
  std::uint32_t total_ = 0;
  std::uint32_t no_category_ = 0;
  Date latest_day_;
  std::vector<Count> counts_;
  std::vector<std::int32_t> marks_;
  std::vector<SeriesKey> keys_;
  std::unordered_map<SeriesKey, std::uint32_t, Hash> series_;
};

}  // namespace

bool leaves_months_out(const Figure& figure) {
  return figure.months_covered > 0 &&
         figure.months_covered < figure.last_covered - figure.first_covered + 1;
}

Counts counts_of(const std::vector<Figure>& figures, const DisclosureRules& rules) {
  return Collector(figures, rules).take();
}

}  // namespace bandstand::disclosure
