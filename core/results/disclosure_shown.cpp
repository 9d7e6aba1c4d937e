// Equal windows of several series are found by walking through both in order.
#include "results/disclosure_shown.h"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace bandstand::disclosure {
namespace {

std::size_t at(std::int32_t node) { return static_cast<std::size_t>(node); }

bool is_before(const CutEdge& a, const CutEdge& b) {
  return std::pair(a.from, a.to) < std::pair(b.from, b.to);
}

}  // namespace

Shown::Shown(const Tables& tables) : windows_(tables.series.size()) {
  for (const Cell& cell : tables.cells) {
    if (cell.state == CellState::hidden) continue;
    windows_[cell.series].push_back({cell.from, cell.to, cell.cost});
  }
}

void Shown::remove(const Cell& cell) {
  std::vector<CutEdge>& windows = windows_[cell.series];
  const CutEdge window{cell.from, cell.to, 0};
  windows.erase(std::lower_bound(windows.begin(), windows.end(), window, is_before));
}

std::vector<CutEdge> Shown::of(const std::vector<Term>& terms) const {
  std::vector<CutEdge> all = windows_[terms.front().series];
  for (auto term = terms.begin() + 1; term != terms.end(); ++term) {
    const std::size_t known = all.size();
    std::size_t next = 0;
    for (const CutEdge& window : windows_[term->series]) {
      while (next < known && is_before(all[next], window)) ++next;
      if (next < known && !is_before(window, all[next])) {
        all[next].cost += window.cost;
      } else {
        all.push_back(window);
      }
    }
  }
  return all;
}

std::vector<std::int32_t> groups_of(NodeSets zeros, const std::vector<CutEdge>& shown,
                                    const std::vector<char>& cut) {
  for (const CutEdge& edge : shown) {
    if (cut.empty() || cut[at(edge.from)] == cut[at(edge.to)]) zeros.join(edge.from, edge.to);
  }
  return zeros.leads();
}

std::int64_t cost_over(const Tables& tables, const std::vector<Term>& terms, std::uint32_t cell) {
  std::int64_t cost = 0;
  for (const Term& term : terms) {
    const std::uint32_t c = tables.beside(term.series, cell);
    if (c != no_cell && tables.cells[c].state == CellState::shown) cost += tables.cells[c].cost;
  }
  return cost;
}

}  // namespace bandstand::disclosure
