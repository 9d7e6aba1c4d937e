// Every count finds its series by its names and its cell by its window.
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

// Points in time before they are numbered: month borders, then days, then the start of all days.
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

/// One count of one figure before equal windows are put together.
struct Count {
  std::uint32_t series = 0;
  std::int32_t from = 0;
  std::int32_t to = 0;
  std::int32_t cost = 0;
  Place place;
  bool of_month = false;
  std::int64_t count = Cell::unknown;
  std::int64_t rest = Cell::unknown;
};

/// The counts of figures by the order of their series, and by figure within one.
class Counts {
 public:
  Counts(const std::vector<Figure>& figures, const DisclosureRules& rules)
      : rules_(rules), index_{{}, {}, {}, Quantities(rules)} {
    total_ = index_.breakdowns.add("total");
    no_category_ = index_.categories.add("");
    counts_.reserve(figures.size() * 2);
    for (std::uint32_t i = 0; i < figures.size(); ++i) {
      if (!figures[i].published) add(figures[i], i);
    }
    index_.breakdowns.sort();
    index_.categories.sort();
    index_.sources.sort();
    sort_by_series();
  }

  std::vector<Count> take_counts() { return std::move(counts_); }
  const std::vector<SeriesKey>& series() const { return keys_; }
  /// The ends of all windows, several times each.
  std::vector<std::int32_t> take_marks() { return std::move(marks_); }
  Index take_index() { return std::move(index_); }

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

  void add(const Figure& f, std::uint32_t figure) {
    const SeriesKey names{index_.sources.add(f.source), 0, index_.breakdowns.add(f.breakdown),
                          index_.categories.add(f.category)};
    const bool day = f.period.basis == Basis::asat || f.of_a_day;
    Count count;
    count.from = day ? before_all_days : f.period.first.index;
    count.to = day ? first_day_mark + f.period.end().days_since_1970() : f.period.last.index + 1;
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

  void sort_by_series() {
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

    std::vector<std::size_t> next(keys_.size() + 1);
    for (Count& count : counts_) {
      count.series = rank[count.series];
      ++next[count.series + 1];
    }
    std::partial_sum(next.begin(), next.end(), next.begin());
    std::vector<Count> sorted(counts_.size());
    for (const Count& count : counts_) sorted[next[count.series]++] = count;
    counts_ = std::move(sorted);
  }

  const DisclosureRules& rules_;
  Index index_;
  std::uint32_t total_ = 0;
  std::uint32_t no_category_ = 0;
  std::vector<Count> counts_;
  std::vector<std::int32_t> marks_;
  std::vector<SeriesKey> keys_;
  std::unordered_map<SeriesKey, std::uint32_t, Hash> series_;
};

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

void add_place(Tables& tables, const Count& count, std::int64_t hide_up_to) {
  const auto is_small = [hide_up_to](std::int64_t n) { return n >= 1 && n <= hide_up_to; };
  Cell& cell = tables.cells.back();
  if (count.count == Cell::unknown) cell.state = CellState::hidden;
  if (count.count != Cell::unknown) cell.count = count.count;
  if (count.rest != Cell::unknown && (cell.rest == Cell::unknown || count.rest < cell.rest)) {
    cell.rest = count.rest;
  }
  // The least count and the least rest among all figures that print a cell decide: they are equal
  // unless the rules call counts the same that are not.
  cell.small = cell.small || is_small(count.count) || is_small(count.rest);
  cell.cost += count.cost;
  const std::size_t side = count.place.side == CountSide::numerator ? 0 : 1;
  tables.cell_of[count.place.figure][side] = static_cast<std::uint32_t>(tables.cells.size() - 1);
  tables.places.push_back(count.place);
  ++cell.place_count;
}

}  // namespace

Index add_cells(Tables& tables, const std::vector<Figure>& figures, const DisclosureRules& rules) {
  Counts all(figures, rules);
  std::vector<Count> counts = all.take_counts();
  const std::vector<std::int32_t> marks = with_all_months(all.take_marks());
  tables.nodes = static_cast<std::int32_t>(marks.size());
  const auto node = [&marks](std::int32_t mark) {
    return static_cast<std::int32_t>(std::lower_bound(marks.begin(), marks.end(), mark) -
                                     marks.begin());
  };
  tables.cell_of.assign(figures.size(), {no_cell, no_cell});
  tables.cells.reserve(counts.size());
  tables.places.reserve(counts.size());
  for (auto first = counts.begin(); first != counts.end();) {
    const auto end = std::find_if(first, counts.end(), [first](const Count& count) {
      return count.series != first->series;
    });
    std::sort(first, end, [](const Count& a, const Count& b) {
      return std::tie(a.from, a.to, a.place.figure) < std::tie(b.from, b.to, b.place.figure);
    });
    Series& series = tables.series.emplace_back();
    series.key = all.series()[first->series];
    series.first_cell = static_cast<std::uint32_t>(tables.cells.size());
    for (auto count = first; count != end; ++count) {
      if (count == first || count->from != (count - 1)->from || count->to != (count - 1)->to) {
        Cell& cell = tables.cells.emplace_back();
        cell.series = count->series;
        cell.from = node(count->from);
        cell.to = node(count->to);
        cell.of_month = count->of_month;
        cell.first_place = static_cast<std::uint32_t>(tables.places.size());
        ++series.cell_count;
      }
      add_place(tables, *count, rules.hide_up_to);
    }
    first = end;
  }
  return all.take_index();
}

}  // namespace bandstand::disclosure
