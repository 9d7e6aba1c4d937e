// A walk from the target through the sums that it breaks.
#include "results/disclosure_terms.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "results/node_sets.h"

namespace bandstand::disclosure {
namespace {

/// About what mending one more sum costs.
constexpr std::int64_t broken_cost = 60;
constexpr std::size_t most_ways = 4;

/// A sum that does not hold yet, and by how much.
struct Gap {
  std::uint32_t sum = 0;
  std::int32_t amount = 0;
};

std::int32_t gap_of(const std::vector<Gap>& gaps, std::uint32_t sum) {
  for (const Gap& gap : gaps) {
    if (gap.sum == sum) return gap.amount;
  }
  return 0;
}

std::int32_t factor_in(const Sum& sum, std::uint32_t series) {
  std::int32_t factor = 0;
  for (const Term& term : sum) factor += term.series == series ? term.factor : 0;
  return factor;
}

/// How much it takes, roughly, to let a series move over the target's window.
std::int64_t price(const Tables& tables, const Cell& target, std::uint32_t series) {
  const Series& s = tables.series[series];
  std::int64_t price = 20 * static_cast<std::int64_t>(s.cell_count - s.hidden_cells) /
                       static_cast<std::int64_t>(std::max(s.cell_count, 1u));
  const std::uint32_t cell = tables.find(series, target.from, target.to);
  if (cell == no_cell) return price;
  const Cell& c = tables.cells[cell];
  if (c.state == CellState::shown) return price + c.cost;
  if (c.count == 0 || (c.count == 1 && target.count == 1)) price += 40;
  return price;
}

/// What has been taken so far, and what it breaks.
struct Attempt {
  std::vector<Term> terms;
  std::vector<Gap> gaps;
  NodeSets zeros;  ///< nodes that cannot move apart, because one of the terms is zero between them
};

class Search {
 public:
  Search(const Tables& tables, const Cell& target) : tables_(tables), target_(target) {}

  std::vector<Term> run(std::size_t variant) {
    Attempt attempt{{}, {}, NodeSets(tables_.nodes)};
    take(attempt, {target_.series, 1});
    if (attempt.gaps.empty()) return variant == 0 ? attempt.terms : std::vector<Term>{};
    const std::vector<Term> ways = ways_to_mend(attempt, tightest(attempt));
    if (variant >= ways.size()) return {};
    take(attempt, ways[variant]);
    if (!mend(attempt)) return {};
    std::sort(attempt.terms.begin(), attempt.terms.end(),
              [](const Term& a, const Term& b) { return a.series < b.series; });
    return attempt.terms;
  }

 private:
  void take(Attempt& attempt, Term taken) const {
    attempt.terms.push_back(taken);
    join_zeros(attempt.zeros, taken.series);
    for (const std::uint32_t sum : tables_.series[taken.series].sums) {
      const std::int32_t change = taken.factor * factor_in(tables_.sums[sum], taken.series);
      const auto gap = std::find_if(attempt.gaps.begin(), attempt.gaps.end(),
                                    [sum](const Gap& g) { return g.sum == sum; });
      if (gap == attempt.gaps.end()) {
        attempt.gaps.push_back({sum, change});
      } else if (gap->amount + change == 0) {
        attempt.gaps.erase(gap);
      } else {
        gap->amount += change;
      }
    }
  }

  void join_zeros(NodeSets& sets, std::uint32_t series) const {
    const std::vector<std::int32_t>& group = tables_.series[series].zero_group;
    for (std::int32_t n = 0; n < static_cast<std::int32_t>(group.size()); ++n) {
      sets.join(group[static_cast<std::size_t>(n)], n);
    }
  }

  /// Do the target's ends stay apart? One category may have all its cases before another's first.
  bool can_move_with(const Attempt& attempt, std::uint32_t series) const {
    if (tables_.series[series].zero_group.empty()) return true;
    NodeSets sets = attempt.zeros;
    join_zeros(sets, series);
    return sets.find(target_.from) != sets.find(target_.to);
  }

  bool is_open(const Attempt& attempt, std::uint32_t series) const {
    return !tables_.known_zero(series, target_.from, target_.to) &&
           std::none_of(attempt.terms.begin(), attempt.terms.end(),
                        [series](const Term& t) { return t.series == series; });
  }

  /// The broken sum with the fewest ways to mend it, so that dead ends show early.
  Gap tightest(const Attempt& attempt) const {
    Gap best = attempt.gaps.front();
    std::ptrdiff_t fewest = -1;
    for (const Gap& gap : attempt.gaps) {
      const Sum& sum = tables_.sums[gap.sum];
      const auto ways = std::count_if(
          sum.begin(), sum.end(), [&](const Term& term) { return is_open(attempt, term.series); });
      if (fewest >= 0 && ways >= fewest) continue;
      fewest = ways;
      best = gap;
    }
    return best;
  }

  /// A few series that mend a broken sum, cheapest first: few counts to hide, few new sums broken.
  std::vector<Term> ways_to_mend(const Attempt& attempt, Gap gap) const {
    std::vector<std::pair<std::int64_t, Term>> ways;
    for (const Term& term : tables_.sums[gap.sum]) {
      if (gap.amount % term.factor != 0 || !is_open(attempt, term.series)) continue;
      const std::int32_t factor = -gap.amount / term.factor;
      std::int64_t cost = price(tables_, target_, term.series);
      for (const std::uint32_t sum : tables_.series[term.series].sums) {
        if (sum == gap.sum) continue;
        const std::int32_t before = gap_of(attempt.gaps, sum);
        const std::int32_t after = before + factor * factor_in(tables_.sums[sum], term.series);
        cost += (after == 0 ? 0 : broken_cost) - (before == 0 ? 0 : broken_cost);
      }
      ways.push_back({cost, {term.series, factor}});
    }
    std::sort(ways.begin(), ways.end(), [](const auto& a, const auto& b) {
      return std::pair(a.first, a.second.series) < std::pair(b.first, b.second.series);
    });
    std::vector<Term> best;
    for (std::size_t i = 0; i < ways.size() && best.size() < most_ways; ++i) {
      if (can_move_with(attempt, ways[i].second.series)) best.push_back(ways[i].second);
    }
    return best;
  }

  /// Depth first, with an end to patience.
  bool mend(Attempt& attempt) {
    if (attempt.gaps.empty()) return true;
    const std::vector<Term> ways = ways_to_mend(attempt, tightest(attempt));
    for (const Term& way : ways) {
      if (--patience_ < 0) return false;
      Attempt next = attempt;
      take(next, way);
      if (!mend(next)) continue;
      attempt = std::move(next);
      return true;
    }
    return false;
  }

  const Tables& tables_;
  const Cell& target_;
  int patience_ = 400;
};

}  // namespace

std::vector<Term> find_terms(const Tables& tables, const Cell& target, std::size_t variant) {
  return Search(tables, target).run(variant);
}

std::vector<Term> all_related(const Tables& tables, const Cell& target) {
  std::vector<char> seen(tables.series.size());
  std::vector<std::uint32_t> open{target.series};
  seen[target.series] = 1;
  std::vector<Term> terms;
  while (!open.empty()) {
    const std::uint32_t series = open.back();
    open.pop_back();
    terms.push_back({series, 0});
    for (const std::uint32_t sum : tables.series[series].sums) {
      for (const Term& term : tables.sums[sum]) {
        if (seen[term.series] != 0 || tables.known_zero(term.series, target.from, target.to))
          continue;
        seen[term.series] = 1;
        open.push_back(term.series);
      }
    }
  }
  std::sort(terms.begin(), terms.end(),
            [](const Term& a, const Term& b) { return a.series < b.series; });
  return terms;
}

}  // namespace bandstand::disclosure
