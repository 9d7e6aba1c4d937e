// Months that no figure covers and rows that a breakdown lacks.
#include "results/disclosure_zeros.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <vector>

#include "results/node_sets.h"

namespace bandstand::disclosure {
namespace {

/// Two nodes of a series between which nothing happened.
struct KnownZero {
  std::int32_t from = 0;
  std::int32_t to = 0;
};

/// Follows the series of one quantity, total and breakdowns, and notes what needs no row to be
/// zero.
class ZeroFinder {
 public:
  explicit ZeroFinder(Tables& tables) : tables_(tables) {
    tables.zeros.emplace_back(NodeSets(tables.nodes).leads());
    known_.emplace(tables.zeros.front().lead, 0);
    for (const Cell& cell : tables.cells) {
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
      if (!tables_.cells[c].of_month) continue;
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
        if (tables_.beside(s, c) == no_cell) missing.push_back(s);
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
  std::vector<std::vector<KnownZero>> zeros_;  ///< per series of the quantity looked at
  std::map<std::vector<std::int32_t>, std::uint32_t> known_;  ///< positions in Tables::zeros
};

}  // namespace

void add_known_zeros(Tables& tables, const Index& index) {
  ZeroFinder finder(tables);
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

}  // namespace bandstand::disclosure
