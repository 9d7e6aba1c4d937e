// A walk from the target through the sums that it breaks.
#include "results/disclosure_terms.h"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace bandstand::disclosure {
namespace {

/// About what mending one more sum costs.
constexpr std::int64_t broken_cost = 60;
constexpr std::size_t most_ways = 4;
/// How many ways a variant may go before it is given up.
constexpr int most_tries = 400;

bool by_series(const Term& a, const Term& b) { return a.series < b.series; }

}  // namespace

TermSearch::TermSearch(const Tables& tables, std::uint32_t target)
    : tables_(tables), cell_(target), target_(tables.cells[target]), start_{} {
  take(start_, {target_.series, 1});
  if (!start_.gaps.empty()) first_ways_ = ways_to_mend(start_, tightest(start_));
}

std::vector<Term> TermSearch::find(std::size_t variant) {
  if (start_.gaps.empty()) return variant == 0 ? start_.terms : std::vector<Term>{};
  if (variant >= first_ways_.size()) return {};
  patience_ = most_tries;
  Attempt attempt = start_;
  take(attempt, first_ways_[variant]);
  if (!mend(attempt)) return {};
  std::sort(attempt.terms.begin(), attempt.terms.end(), by_series);
  return std::move(attempt.terms);
}

void TermSearch::take(Attempt& attempt, Term taken) const {
  attempt.terms.push_back(taken);
  for (const PartIn& part : tables_.series[taken.series].sums) {
    const std::int32_t change = taken.factor * part.factor;
    const auto gap = std::find_if(attempt.gaps.begin(), attempt.gaps.end(),
                                  [&part](const Gap& g) { return g.sum == part.sum; });
    if (gap == attempt.gaps.end()) {
      attempt.gaps.push_back({part.sum, change});
    } else if (gap->amount + change == 0) {
      attempt.gaps.erase(gap);
    } else {
      gap->amount += change;
    }
  }
}

/// Do the target's ends stay apart? One category may have all its cases before another's first.
bool TermSearch::can_move_with(const Attempt& attempt, std::uint32_t series) const {
  std::vector<Term> terms = attempt.terms;
  terms.push_back({series, 0});
  const auto is_free = [&](std::int32_t node) {
    return std::none_of(terms.begin(), terms.end(), [&](const Term& term) {
      return tables_.zeros[tables_.series[term.series].zeros].is_tied(node);
    });
  };
  if (is_free(target_.from) || is_free(target_.to)) return true;
  NodeSets zeros = tables_.zeros_of(terms);
  return zeros.find(target_.from) != zeros.find(target_.to);
}

bool TermSearch::is_open(const Attempt& attempt, std::uint32_t series) const {
  return !tables_.known_zero(series, target_.from, target_.to) &&
         std::none_of(attempt.terms.begin(), attempt.terms.end(),
                      [series](const Term& t) { return t.series == series; });
}

/// How much it takes, roughly, to let a series move over the target's window.
std::int64_t TermSearch::price(std::uint32_t series) const {
  const Series& s = tables_.series[series];
  std::int64_t price = 20 * static_cast<std::int64_t>(s.cell_count - s.hidden_cells) /
                       static_cast<std::int64_t>(std::max(s.cell_count, 1u));
  const std::uint32_t cell = tables_.beside(series, cell_);
  if (cell == no_cell) return price;
  const Cell& c = tables_.cells[cell];
  if (c.state == CellState::shown) return price + c.cost;
  if (c.count == 0 || (c.count == 1 && target_.count == 1)) price += 40;
  return price;
}

/// The broken sum with the fewest ways to mend it, so that dead ends show early.
const TermSearch::Gap& TermSearch::tightest(const Attempt& attempt) const {
  const auto open_ways = [&](const Gap& gap) {
    const Sum& sum = tables_.sums[gap.sum];
    return std::count_if(sum.begin(), sum.end(),
                         [&](const Term& term) { return is_open(attempt, term.series); });
  };
  const Gap* best = &attempt.gaps.front();
  std::ptrdiff_t fewest = open_ways(*best);
  for (auto gap = attempt.gaps.begin() + 1; gap != attempt.gaps.end(); ++gap) {
    const std::ptrdiff_t ways = open_ways(*gap);
    if (ways >= fewest) continue;
    fewest = ways;
    best = &*gap;
  }
  return *best;
}

/// A few series that mend a broken sum, cheapest first: few counts to hide, few new sums broken.
std::vector<Term> TermSearch::ways_to_mend(const Attempt& attempt, const Gap& gap) {
  if (std::find(sums_.begin(), sums_.end(), gap.sum) == sums_.end()) sums_.push_back(gap.sum);
  std::vector<std::pair<std::int64_t, Term>> ways;
  for (const Term& term : tables_.sums[gap.sum]) {
    if (gap.amount % term.factor != 0 || !is_open(attempt, term.series)) continue;
    const std::int32_t factor = -gap.amount / term.factor;
    std::int64_t cost = price(term.series);
    for (const PartIn& part : tables_.series[term.series].sums) {
      if (part.sum == gap.sum) continue;
      const auto broken = std::find_if(attempt.gaps.begin(), attempt.gaps.end(),
                                       [&part](const Gap& g) { return g.sum == part.sum; });
      const std::int32_t before = broken == attempt.gaps.end() ? 0 : broken->amount;
      const std::int32_t after = before + factor * part.factor;
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
bool TermSearch::mend(Attempt& attempt) {
  if (attempt.gaps.empty()) return true;
  for (const Term& way : ways_to_mend(attempt, tightest(attempt))) {
    if (--patience_ < 0) return false;
    Attempt next = attempt;
    take(next, way);
    if (!mend(next)) continue;
    attempt = std::move(next);
    return true;
  }
  return false;
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
    for (const PartIn& part : tables.series[series].sums) {
      for (const Term& term : tables.sums[part.sum]) {
        if (seen[term.series] != 0 || tables.known_zero(term.series, target.from, target.to))
          continue;
        seen[term.series] = 1;
        open.push_back(term.series);
      }
    }
  }
  std::sort(terms.begin(), terms.end(), by_series);
  return terms;
}

}  // namespace bandstand::disclosure
