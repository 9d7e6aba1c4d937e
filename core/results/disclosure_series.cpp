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
  const Index index = add_cells(tables, figures, rules);
  add_known_zeros(tables, index);
  add_sums(tables, index, rules);
  number_components(tables);
  return tables;
}

}  // namespace bandstand::disclosure
