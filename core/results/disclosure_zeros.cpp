// Months that no figure covers and rows that a breakdown lacks.
#include "results/disclosure_zeros.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <map>
#include <numeric>
#include <set>
#include <utility>
#include <vector>

#include "results/node_sets.h"

namespace bandstand::disclosure {
namespace {

std::size_t at(std::int32_t node) { return static_cast<std::size_t>(node); }

/// Two nodes of a series between which nothing happened.
struct KnownZero {
  std::int32_t from = 0;
  std::int32_t to = 0;
};

/// Follows the series of one quantity, total and breakdowns, and notes what needs no row to be
/// zero.
class ZeroFinder {
 public:
  ZeroFinder(Tables& tables, const Index& index, std::span<const Figure* const> figures)
      : tables_(tables), figures_(figures) {
    tables.zeros.emplace_back(NodeSets(tables.nodes).leads());
    known_.emplace(tables.zeros.front().lead, 0);
    for (const Cell& cell : tables.cells) {
      if (cell.from < cell.to) last_border_ = std::max(last_border_, cell.to);  // no day
    }
    note_months_not_covered(index);
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
  /// Months that lists do not cover are not known to be empty: sums with what other lists tell of
  /// them must not take them for that.
  void note_months_not_covered(const Index& index) {
    std::int32_t first_node = 0;  // of the month that months are counted from
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const std::uint32_t cell = tables_.cell_of[i][0];
      if (figures_[i]->period.basis != Basis::month || cell == no_cell) continue;
      first_node = tables_.cells[cell].from - figures_[i]->period.first.index;
      break;
    }
    for (const Figure* f : figures_) {
      if (f->marker != Marker::not_available || f->period.basis != Basis::month) continue;
      for (const CountSide side : {CountSide::numerator, CountSide::denominator}) {
        not_covered_.emplace(index.quantities.of({f->indicator, side}),
                             first_node + f->period.first.index);
      }
    }
  }

  /// Months without a figure of the series, over all that the report covers: after the as-at date,
  /// or before or after a definition was in force. They add nothing to any longer period.
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
      const bool is_covered = !not_covered_.contains({total.key.quantity, m});
      if (present[static_cast<std::size_t>(m)] == 0 && is_covered) zeros.push_back({m, m + 1});
    }
    return zeros;
  }

  /// Rows that a breakdown lacks although it has others for the same window, or the total is zero.
  void missing_rows(const Series& total, std::uint32_t quantity, std::uint32_t first,
                    std::uint32_t end) {
    const std::vector<Member> with_rows = members_in(first, end);
    const bool may_differ = with_rows.size() > 1;
    std::vector<std::vector<std::int32_t>> busy_months;
    for (std::uint32_t s = first; s < end; ++s) busy_months.push_back(busy_months_of(s));
    for (std::uint32_t c = total.first_cell; c < total.first_cell + total.cell_count; ++c) {
      const Cell& whole = tables_.cells[c];
      const std::vector<Member> asked =
          may_differ ? common(members_of(whole), with_rows) : std::vector<Member>();
      std::vector<std::uint32_t> missing;
      for (std::uint32_t s = first; s < end; ++s) {
        const std::uint32_t cell = tables_.beside(s, c);
        const bool is_missing =
            cell == no_cell || (may_differ && lacks_a_row(tables_.cells[cell], asked));
        if (is_missing) missing.push_back(s);
      }
      if (missing.size() == end - first && whole.count != 0) continue;
      for (const std::uint32_t s : missing) {
        // A case that gives way to a later one of the period counts in its month all the same.
        const std::vector<std::int32_t>& months = busy_months[s - first];
        const bool is_empty =
            whole.from > whole.to || months[at(whole.from)] == months[at(whole.to)];
        if (is_empty) zeros_[s - quantity].push_back({whole.from, whole.to});
      }
    }
  }

  /// By node: how many months before it are printed with cases.
  std::vector<std::int32_t> busy_months_of(std::uint32_t s) const {
    std::vector<std::int32_t> months(at(tables_.nodes) + 1);
    const Series& series = tables_.series[s];
    for (std::uint32_t c = series.first_cell; c < series.first_cell + series.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      if (cell.of_month && cell.count > 0) ++months[at(cell.to)];
    }
    std::partial_sum(months.begin(), months.end(), months.begin());
    return months;
  }

  /// An indicator's numerator or denominator, of those that count the same cases.
  using Member = std::pair<std::uint16_t, CountSide>;

  std::vector<Member> members_of(const Cell& cell) const {
    std::vector<Member> members;
    for (std::uint32_t p = cell.first_place; p < cell.first_place + cell.place_count; ++p) {
      const Place& place = tables_.places[p];
      members.emplace_back(figures_[place.figure]->indicator, place.side);
    }
    std::sort(members.begin(), members.end());
    return members;
  }

  std::vector<Member> members_in(std::uint32_t first, std::uint32_t end) const {
    std::vector<Member> all;
    for (std::uint32_t s = first; s < end; ++s) {
      const Series& series = tables_.series[s];
      for (std::uint32_t c = series.first_cell; c < series.first_cell + series.cell_count; ++c) {
        const std::vector<Member> members = members_of(tables_.cells[c]);
        all.insert(all.end(), members.begin(), members.end());
      }
      std::sort(all.begin(), all.end());
      all.erase(std::unique(all.begin(), all.end()), all.end());
    }
    return all;
  }

  static std::vector<Member> common(const std::vector<Member>& a, const std::vector<Member>& b) {
    std::vector<Member> both;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
    return both;
  }

  /// A share of no cases has a row where its denominator has any; a count of none has none. One
  /// that prints both tells the zero that the other hides with its denominator.
  bool lacks_a_row(const Cell& cell, const std::vector<Member>& asked) const {
    if (cell.count > 0) return false;  // not quite the same cases after all
    const std::vector<Member> there = members_of(cell);
    return !std::includes(there.begin(), there.end(), asked.begin(), asked.end());
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
  std::span<const Figure* const> figures_;
  std::int32_t last_border_ = 0;
  std::set<std::pair<std::uint32_t, std::int32_t>> not_covered_;  ///< quantity, first node of month
  std::vector<std::vector<KnownZero>> zeros_;  ///< per series of the quantity looked at
  std::map<std::vector<std::int32_t>, std::uint32_t> known_;  ///< positions in Tables::zeros
};

}  // namespace

void add_known_zeros(Tables& tables, const Index& index, std::span<const Figure* const> figures) {
  ZeroFinder finder(tables, index, figures);
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
