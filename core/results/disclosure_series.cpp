// Counts, then what is known of them, then the sums that tie them.
#include "results/disclosure_series.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "results/disclosure_counts.h"
#include "results/disclosure_sums.h"
#include "results/disclosure_zeros.h"

namespace bandstand::disclosure {
namespace {

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

void add_cells(Tables& tables, const Counts& counts, std::int64_t hide_up_to) {
  tables.nodes = counts.nodes;
  tables.cells.reserve(counts.counts.size());
  tables.places.reserve(counts.counts.size());
  const Count* last = nullptr;
  for (const Count& count : counts.counts) {
    const bool new_series = last == nullptr || last->series != count.series;
    if (new_series) {
      Series& series = tables.series.emplace_back();
      series.key = counts.series[count.series];
      series.first_cell = static_cast<std::uint32_t>(tables.cells.size());
    }
    if (new_series || last->window != count.window) {
      Cell& cell = tables.cells.emplace_back();
      cell.series = count.series;
      cell.from = counts.windows[count.window].from;
      cell.to = counts.windows[count.window].to;
      cell.of_month = count.of_month;
      cell.first_place = static_cast<std::uint32_t>(tables.places.size());
      ++tables.series.back().cell_count;
    }
    add_place(tables, count, hide_up_to);
    last = &count;
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

Tables tables_of(std::span<const Figure* const> figures, const DisclosureRules& rules) {
  Tables tables;
  tables.hide_up_to = rules.hide_up_to;
  const Counts counts = counts_of(figures, rules);
  tables.cell_of.assign(figures.size(), {no_cell, no_cell});
  add_cells(tables, counts, rules.hide_up_to);
  add_known_zeros(tables, counts.index, figures);
  add_sums(tables, counts.index, rules);
  number_components(tables);
  return tables;
}

}  // namespace bandstand::disclosure
