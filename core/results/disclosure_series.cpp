// Sorts the counts of all figures into series and finds what is known to be zero.
#include "results/disclosure_series.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <tuple>
#include <unordered_map>
#include <utility>

#include "results/disclosure_sums.h"
#include "results/node_sets.h"

namespace bandstand::disclosure {
namespace {

/// One count of one figure before equal windows are put together.
struct Count {
  SeriesKey key;
  std::int64_t from = 0;
  std::int64_t to = 0;
  Place place;
};

// Points in time before they are numbered: month borders, then days, then the start of all days.
constexpr std::int64_t first_day_mark = 1'000'000;
constexpr std::int64_t before_all_days = 1'000'000'000;

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

struct SeriesName {
  CountOf count;
  std::string breakdown;
  std::string_view category;
};

/// Where a figure's denominator belongs: with its own category, but the common denominator of
/// shares with the total, and the column sums of a two-way table with the columns.
SeriesName denominator_name(const Figure& f, const DisclosureRules& rules) {
  const CountOf own{f.indicator, CountSide::denominator};
  if (is_share(f, rules)) return {own, "total", {}};
  if (is_two_way_with_column_sums(f, rules)) {
    return {{f.indicator, CountSide::numerator},
            columns_of(f.breakdown),
            split_category(f.category).column};
  }
  return {own, f.breakdown, f.category};
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
std::int32_t cost_of(const Figure& f, CountSide side) {
  std::int32_t cost = 4 * weight(f.period.basis);
  if (f.breakdown == "total") cost *= 3;
  if (side == CountSide::denominator) cost *= 2;
  const std::int64_t count =
      (side == CountSide::denominator ? f.denominator : f.numerator).value_or(0);
  if (count == 0) return cost + 200;
  for (std::int64_t rest = count; rest > 0; rest -= rest / 4 + 1) ++cost;
  return cost;
}

Index make_index(const std::vector<Figure>& figures, const DisclosureRules& rules) {
  Index index{{}, {}, {}, Quantities(rules)};
  index.breakdowns.add("total");
  index.categories.add("");
  for (const Figure& f : figures) {
    index.breakdowns.add(f.breakdown);
    index.categories.add(f.category);
    index.sources.add(f.source);
    if (is_two_way_with_column_sums(f, rules)) {
      index.breakdowns.add(columns_of(f.breakdown));
      index.categories.add(split_category(f.category).column);
    }
  }
  index.breakdowns.sort();
  index.categories.sort();
  index.sources.sort();
  return index;
}

std::vector<Count> counts_of(const std::vector<Figure>& figures, const DisclosureRules& rules,
                             const Index& index) {
  std::vector<Count> counts;
  counts.reserve(figures.size() * 2);
  for (std::uint32_t i = 0; i < figures.size(); ++i) {
    const Figure& f = figures[i];
    if (f.published) continue;
    const bool day = f.period.basis == Basis::asat || f.of_a_day;
    const std::int64_t from = day ? before_all_days : f.period.first.index;
    const std::int64_t to =
        day ? first_day_mark + f.period.end().days_since_1970() : f.period.last.index + 1;
    const auto add = [&](const SeriesName& name, CountSide side) {
      Count count;
      count.key.source = index.sources.of(f.source);
      count.key.quantity = index.quantities.of(name.count);
      count.key.breakdown = index.breakdowns.of(name.breakdown);
      count.key.category = index.categories.of(name.category);
      count.from = from;
      count.to = to;
      count.place = {i, side};
      counts.push_back(count);
    };
    if (has_numerator(f)) {
      add({{f.indicator, CountSide::numerator}, f.breakdown, f.category}, CountSide::numerator);
    }
    if (has_denominator(f)) add(denominator_name(f, rules), CountSide::denominator);
  }
  std::sort(counts.begin(), counts.end(), [](const Count& a, const Count& b) {
    return std::tie(a.key, a.from, a.to, a.place.figure) <
           std::tie(b.key, b.from, b.to, b.place.figure);
  });
  return counts;
}

/// All points in time, with every month border between the first and the last.
std::vector<std::int64_t> marks_of(const std::vector<Count>& counts) {
  std::vector<std::int64_t> marks;
  marks.reserve(counts.size() * 2);
  for (const Count& count : counts) {
    marks.push_back(count.from);
    marks.push_back(count.to);
  }
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  std::vector<std::int64_t> all;
  for (const std::int64_t mark : marks) {
    if (mark < first_day_mark && !all.empty()) {
      for (std::int64_t between = all.back() + 1; between < mark; ++between) all.push_back(between);
    }
    all.push_back(mark);
  }
  return all;
}

void add_place(Tables& tables, const Figure& f, const Place& place) {
  Cell& cell = tables.cells.back();
  const bool upper = place.side == CountSide::numerator;
  const std::optional<std::int64_t>& count = upper ? f.numerator : f.denominator;
  if (!count) cell.state = CellState::hidden;
  if (count) cell.count = *count;
  if (upper && f.unit == Unit::percent && f.numerator && f.denominator) {
    const std::int64_t rest = *f.denominator - *f.numerator;
    // Of two populations the rest may be negative, and is then no count of anything.
    if (rest >= 0 && (cell.rest == Cell::unknown || rest < cell.rest)) cell.rest = rest;
  }
  cell.cost += cost_of(f, place.side);
  tables.cell_of[place.figure][upper ? 0 : 1] = static_cast<std::uint32_t>(tables.cells.size() - 1);
  tables.places.push_back(place);
  ++cell.place_count;
}

void add_cells(Tables& tables, const std::vector<Figure>& figures,
               const std::vector<Count>& counts) {
  const std::vector<std::int64_t> marks = marks_of(counts);
  tables.nodes = static_cast<std::int32_t>(marks.size());
  const auto node = [&marks](std::int64_t mark) {
    return static_cast<std::int32_t>(std::lower_bound(marks.begin(), marks.end(), mark) -
                                     marks.begin());
  };
  for (std::size_t i = 0; i < counts.size(); ++i) {
    const Count& count = counts[i];
    if (i == 0 || count.key != counts[i - 1].key) {
      tables.series.push_back({});
      tables.series.back().key = count.key;
      tables.series.back().first_cell = static_cast<std::uint32_t>(tables.cells.size());
    }
    Series& series = tables.series.back();
    const std::int32_t from = node(count.from);
    const std::int32_t to = node(count.to);
    if (series.cell_count == 0 || tables.cells.back().from != from ||
        tables.cells.back().to != to) {
      Cell cell;
      cell.series = static_cast<std::uint32_t>(tables.series.size() - 1);
      cell.from = from;
      cell.to = to;
      cell.first_place = static_cast<std::uint32_t>(tables.places.size());
      tables.cells.push_back(cell);
      ++series.cell_count;
    }
    add_place(tables, figures[count.place.figure], count.place);
  }
}

/// Two nodes of a series between which nothing happened.
struct KnownZero {
  std::int32_t from = 0;
  std::int32_t to = 0;
};

/// Follows the series of one quantity, total and breakdowns, and notes what needs no row to be
/// zero.
class ZeroFinder {
 public:
  ZeroFinder(Tables& tables, const std::vector<Figure>& figures) : tables_(tables) {
    tables.zeros.emplace_back(NodeSets(tables.nodes).leads());
    known_.emplace(tables.zeros.front().lead, 0);
    for (std::size_t i = 0; i < tables.cells.size(); ++i) {
      const Cell& cell = tables.cells[i];
      month_.push_back(figures[tables.places[cell.first_place].figure].period.basis ==
                       Basis::month);
      if (cell.from < cell.to) last_border_ = std::max(last_border_, cell.to);  // no day
    }
  }

  /// Series `first` to before `end` are one quantity of one source.
  void look(std::uint32_t first, std::uint32_t end, std::uint32_t total_breakdown) {
    std::uint32_t total = end;
    for (std::uint32_t s = first; s < end; ++s) {
      if (tables_.series[s].key.breakdown == total_breakdown) total = s;
    }
    if (total == end) return;
    const std::vector<KnownZero> months = empty_months(tables_.series[total]);
    zeros_.assign(end - first, months);
    for (std::uint32_t s = first; s < end;) {
      std::uint32_t next = s + 1;
      while (next < end && tables_.series[next].key.breakdown == tables_.series[s].key.breakdown)
        ++next;
      if (s != total) missing_rows(tables_.series[total], first, s, next);
      s = next;
    }
    for (std::uint32_t s = first; s < end; ++s) group(tables_.series[s], zeros_[s - first]);
  }

 private:
  /// Months without a figure of the series, over all that the report covers: not covered, after the
  /// as-at date, or before or after a definition was in force. They add nothing to any longer
  /// period.
  std::vector<KnownZero> empty_months(const Series& total) const {
    std::vector<char> present(static_cast<std::size_t>(tables_.nodes) + 1);
    bool any = false;
    for (std::uint32_t c = total.first_cell; c < total.first_cell + total.cell_count; ++c) {
      if (!month_[c]) continue;
      present[static_cast<std::size_t>(tables_.cells[c].from)] = 1;
      any = true;
    }
    std::vector<KnownZero> zeros;
    for (std::int32_t m = 0; any && m < last_border_; ++m) {
      if (present[static_cast<std::size_t>(m)] == 0) zeros.push_back({m, m + 1});
    }
    return zeros;
  }

  /// Rows that a breakdown lacks although it has others for the same window, or the total is zero.
  void missing_rows(const Series& total, std::uint32_t quantity, std::uint32_t first,
                    std::uint32_t end) {
    for (std::uint32_t c = total.first_cell; c < total.first_cell + total.cell_count; ++c) {
      const Cell& whole = tables_.cells[c];
      std::vector<std::uint32_t> missing;
      for (std::uint32_t s = first; s < end; ++s) {
        if (tables_.find(s, whole.from, whole.to) == no_cell) missing.push_back(s);
      }
      if (missing.size() == end - first && whole.count != 0) continue;
      for (const std::uint32_t s : missing) {
        zeros_[s - quantity].push_back({whole.from, whole.to});
      }
    }
  }

  void group(Series& series, const std::vector<KnownZero>& zeros) {
    if (zeros.empty()) return;
    NodeSets sets(tables_.nodes);
    for (const KnownZero& zero : zeros) sets.join(zero.from, zero.to);
    const auto next = static_cast<std::uint32_t>(tables_.zeros.size());
    const auto [entry, added] = known_.try_emplace(sets.leads(), next);
    if (added) tables_.zeros.emplace_back(entry->first);
    series.zeros = entry->second;
  }

  Tables& tables_;
  std::int32_t last_border_ = 0;
  std::vector<bool> month_;                    ///< per cell: it is printed as a month
  std::vector<std::vector<KnownZero>> zeros_;  ///< per series of the quantity looked at
  std::map<std::vector<std::int32_t>, std::uint32_t> known_;  ///< positions in Tables::zeros
};

void add_known_zeros(Tables& tables, const std::vector<Figure>& figures, const Index& index) {
  ZeroFinder finder(tables, figures);
  const std::uint32_t cases = index.sources.of("cases");
  const std::uint32_t total = index.breakdowns.of("total");
  for (std::uint32_t first = 0; first < tables.series.size();) {
    std::uint32_t end = first + 1;
    while (end < tables.series.size() &&
           tables.series[end].key.source == tables.series[first].key.source &&
           tables.series[end].key.quantity == tables.series[first].key.quantity) {
      ++end;
    }
    if (tables.series[first].key.source == cases) finder.look(first, end, total);
    first = end;
  }
}

void number_components(Tables& tables) {
  NodeSets sets(static_cast<std::int32_t>(tables.series.size()));
  for (const Sum& sum : tables.sums) {
    for (const Term& term : sum) {
      sets.join(static_cast<std::int32_t>(sum.front().series),
                static_cast<std::int32_t>(term.series));
    }
  }
  const std::vector<std::int32_t> leads = sets.leads();
  for (std::size_t s = 0; s < leads.size(); ++s) {
    const auto lead = static_cast<std::size_t>(leads[s]);  // no later series
    tables.series[s].component = lead == s ? tables.components++ : tables.series[lead].component;
  }
}

}  // namespace

Zeros::Zeros(std::vector<std::int32_t> leads) : lead(std::move(leads)), tied(lead.size()) {
  for (std::size_t n = 0; n < lead.size(); ++n) {
    const auto first = static_cast<std::size_t>(lead[n]);
    if (first != n) tied[n] = tied[first] = 1;
  }
}

std::uint32_t Tables::find(std::uint32_t of, std::int32_t from, std::int32_t to) const {
  const auto begin = cells.begin() + static_cast<std::ptrdiff_t>(series[of].first_cell);
  const auto end = begin + static_cast<std::ptrdiff_t>(series[of].cell_count);
  const auto found = std::lower_bound(begin, end, std::pair(from, to),
                                      [](const Cell& cell, const std::pair<int, int>& window) {
                                        return std::pair(cell.from, cell.to) < window;
                                      });
  if (found == end || found->from != from || found->to != to) return no_cell;
  return static_cast<std::uint32_t>(found - cells.begin());
}

std::uint32_t Tables::beside(std::uint32_t of, std::uint32_t cell) const {
  const Cell& there = cells[cell];
  // Most series have the same windows.
  const std::uint32_t rank = cell - series[there.series].first_cell;
  if (rank < series[of].cell_count) {
    const std::uint32_t guess = series[of].first_cell + rank;
    if (cells[guess].from == there.from && cells[guess].to == there.to) return guess;
  }
  return find(of, there.from, there.to);
}

NodeSets Tables::zeros_of(const std::vector<Term>& terms) const {
  NodeSets sets(zeros[series[terms.front().series].zeros].lead);
  for (std::size_t i = 1; i < terms.size(); ++i) {
    const std::uint32_t own = series[terms[i].series].zeros;
    if (own != series[terms[i - 1].series].zeros) sets.join_all(zeros[own].lead);
  }
  return sets;
}

Tables tables_of(const std::vector<Figure>& figures, const DisclosureRules& rules) {
  Tables tables;
  const Index index = make_index(figures, rules);
  tables.cell_of.assign(figures.size(), {no_cell, no_cell});
  add_cells(tables, figures, counts_of(figures, rules, index));
  add_known_zeros(tables, figures, index);
  add_sums(tables, index, rules);
  number_components(tables);
  return tables;
}

}  // namespace bandstand::disclosure
