// Finds moves for hidden counts, cheapest first, and hides what would give them away.
#include "results/disclosure_moves.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "results/disclosure_cut.h"

namespace bandstand::disclosure {
namespace {

constexpr std::int64_t impossible = 1'000'000'000'000;
constexpr std::int64_t implausible_cost = 150;
/// What a reader's guess is worth: a number pinned only by being small is kept apart up to this cost.
constexpr std::int64_t cheap = 120;
constexpr std::size_t variants = 4;
constexpr int most_steps = 48;

std::size_t at(std::int32_t node) { return static_cast<std::size_t>(node); }

/// May a hidden count be one more or less and still look hidden? Zero is shown, so a reader takes a
/// hidden count to be 1 or more.
bool fits(std::int64_t count, std::int64_t change) {
  if (count == Cell::unknown) return true;
  return count + change >= std::min<std::int64_t>(count, 1);
}

/// A count between two groups of nodes that cannot change both ways.
struct Limit {
  std::int32_t from = 0;
  std::int32_t to = 0;
  bool may_rise = false;
  bool may_fall = false;
};

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

}  // namespace

Protection::Protection(Tables& tables) : tables_(tables), moves_with_(tables.series.size()) {
  zero_group_.resize(tables.series.size());
  for (std::size_t s = 0; s < tables.series.size(); ++s) {
    if (tables.series[s].zeros.empty()) continue;
    NodeSets sets(tables.nodes);
    for (const KnownZero& zero : tables.series[s].zeros) sets.join(zero.from, zero.to);
    for (std::int32_t n = 0; n < tables.nodes; ++n) zero_group_[s].push_back(sets.find(n));
  }
  for (std::uint32_t c = 0; c < tables.cells.size(); ++c) {
    if (tables.cells[c].state != CellState::hidden) continue;
    ++tables.series[tables.cells[c].series].hidden_cells;
    ++hidden_;
  }
}

void Protection::hide(std::uint32_t cell) {
  Cell& c = tables_.cells[cell];
  if (c.state == CellState::hidden) return;
  c.state = CellState::hidden;
  ++hidden_;
  ++tables_.series[c.series].hidden_cells;
  open_.push_back(cell);
  for (std::uint32_t p = c.first_place; p < c.first_place + c.place_count; ++p) {
    const Place& place = tables_.places[p];
    const std::uint32_t numerator = tables_.cell_of[place.figure][0];
    if (place.side == CountSide::denominator && numerator != no_cell) hide(numerator);
  }
}

void Protection::protect_all() {
  while (!open_.empty()) {
    // The widest windows first: what hides a year mostly hides its months as well.
    std::vector<std::uint32_t> targets;
    targets.swap(open_);
    std::sort(targets.begin(), targets.end(), [this](std::uint32_t a, std::uint32_t b) {
      const Cell& x = tables_.cells[a];
      const Cell& y = tables_.cells[b];
      if (x.to - x.from != y.to - y.from) return x.to - x.from > y.to - y.from;
      return a < b;
    });
    for (const std::uint32_t target : targets) protect(target);
  }
}

void Protection::protect(std::uint32_t cell) {
  const Cell target = tables_.cells[cell];
  bool is_plausible = false;
  const bool safe = moves_already(cell, is_plausible);
  if (safe && (is_plausible || target.count == 0)) return;
  std::optional<Choice> best;
  const auto consider = [&](std::vector<Term> terms) {
    Choice choice;
    if (terms.empty() || !weigh(target, std::move(terms), choice)) return;
    const auto rank = [](const Choice& c) { return c.cost + (c.plausible ? 0 : implausible_cost); };
    if (!best || rank(choice) < rank(*best)) best = std::move(choice);
  };
  for (std::size_t variant = 0; variant < variants; ++variant) {
    consider(find_terms(target, variant));
    if (best && best->cost == 0 && best->plausible) break;
  }
  if (safe) {
    if (best && best->plausible && best->cost <= cheap) apply(*best);
    return;
  }
  if (!best) consider(all_related(target));
  if (best) apply(*best);
}

bool Protection::moves_already(std::uint32_t cell, bool& is_plausible) {
  const Cell& target = tables_.cells[cell];
  bool safe = false;
  const std::vector<std::uint32_t>& known = moves_with_[target.series];
  for (auto it = known.rbegin(); it != known.rend(); ++it) {
    Move& move = moves_[*it];
    // Hiding only takes ties away: an old grouping that parts the two ends still does.
    if (move.group[at(target.from)] == move.group[at(target.to)]) {
      if (move.seen == hidden_) continue;
      regroup(move);
      if (move.group[at(target.from)] == move.group[at(target.to)]) continue;
    }
    safe = true;
    is_plausible = plausible(target, move.terms, move.group);
    if (is_plausible) return true;
  }
  return safe;
}

bool Protection::can_move(const Cell& target, std::uint32_t series) const {
  const std::vector<std::int32_t>& group = zero_group_[series];
  return group.empty() || group[at(target.from)] != group[at(target.to)];
}

/// How much it takes, roughly, to let a series move over the target's window.
std::int64_t Protection::price(const Cell& target, std::uint32_t series) const {
  if (!can_move(target, series)) return impossible;
  const Series& s = tables_.series[series];
  std::int64_t price = 20 * static_cast<std::int64_t>(s.cell_count - s.hidden_cells) /
                       static_cast<std::int64_t>(std::max(s.cell_count, 1u));
  const std::uint32_t cell = tables_.find(series, target.from, target.to);
  if (cell == no_cell) return price;
  const Cell& c = tables_.cells[cell];
  if (c.state == CellState::shown) return price + c.cost;
  if (c.count == 0 || (c.count == 1 && target.count == 1)) price += 40;
  return price;
}

/// Starts from the target alone and mends one sum after the other with the cheapest series; variants
/// take the second or third cheapest for the first sum. Empty if that leads nowhere.
std::vector<Term> Protection::find_terms(const Cell& target, std::size_t variant) const {
  std::vector<Term> terms;
  std::vector<Gap> gaps;
  const auto take = [&](std::uint32_t series, std::int32_t factor) {
    terms.push_back({series, factor});
    for (const std::uint32_t sum : tables_.series[series].sums) {
      const std::int32_t change = factor * factor_in(tables_.sums[sum], series);
      const auto gap = std::find_if(gaps.begin(), gaps.end(),
                                    [sum](const Gap& g) { return g.sum == sum; });
      if (gap == gaps.end()) {
        gaps.push_back({sum, change});
      } else {
        gap->amount += change;
      }
    }
    gaps.erase(std::remove_if(gaps.begin(), gaps.end(), [](const Gap& g) { return g.amount == 0; }),
               gaps.end());
  };
  take(target.series, 1);
  for (int step = 0; !gaps.empty(); ++step) {
    if (step == most_steps) return {};
    const Gap gap = gaps.front();
    std::vector<std::pair<std::int64_t, Term>> ways;
    for (const Term& term : tables_.sums[gap.sum]) {
      if (gap.amount % term.factor != 0) continue;
      if (std::any_of(terms.begin(), terms.end(),
                      [&term](const Term& t) { return t.series == term.series; })) {
        continue;
      }
      std::int64_t cost = price(target, term.series);
      if (cost >= impossible) continue;
      const std::int32_t factor = -gap.amount / term.factor;
      for (const std::uint32_t sum : tables_.series[term.series].sums) {
        if (sum == gap.sum) continue;
        const std::int32_t before = gap_of(gaps, sum);
        const std::int32_t after = before + factor * factor_in(tables_.sums[sum], term.series);
        cost += (after == 0 ? 0 : 60) - (before == 0 ? 0 : 60);
      }
      ways.push_back({cost, {term.series, factor}});
    }
    const std::size_t choice = step == 0 ? variant : 0;
    if (choice >= ways.size()) return {};
    std::nth_element(ways.begin(), ways.begin() + static_cast<std::ptrdiff_t>(choice), ways.end(),
                     [](const auto& a, const auto& b) {
                       return std::pair(a.first, a.second.series) <
                              std::pair(b.first, b.second.series);
                     });
    take(ways[choice].second.series, ways[choice].second.factor);
  }
  if (terms.size() == 1 && variant > 0) return {};
  std::sort(terms.begin(), terms.end(),
            [](const Term& a, const Term& b) { return a.series < b.series; });
  return terms;
}

/// Everything that hangs together with the target: the counts themselves are one way to move it, if
/// nothing simpler is found.
std::vector<Term> Protection::all_related(const Cell& target) const {
  std::vector<char> seen(tables_.series.size());
  std::vector<std::uint32_t> open{target.series};
  seen[target.series] = 1;
  std::vector<Term> terms;
  while (!open.empty()) {
    const std::uint32_t series = open.back();
    open.pop_back();
    terms.push_back({series, 1});
    for (const std::uint32_t sum : tables_.series[series].sums) {
      for (const Term& term : tables_.sums[sum]) {
        if (seen[term.series] != 0 || !can_move(target, term.series)) continue;
        seen[term.series] = 1;
        open.push_back(term.series);
      }
    }
  }
  std::sort(terms.begin(), terms.end(),
            [](const Term& a, const Term& b) { return a.series < b.series; });
  return terms;
}

/// What it costs to let these series move over the target's window; false where it cannot be.
bool Protection::weigh(const Cell& target, std::vector<Term> terms, Choice& choice) const {
  std::vector<CutEdge> edges;
  for (const Term& term : terms) {
    const Series& s = tables_.series[term.series];
    for (std::uint32_t c = s.first_cell; c < s.first_cell + s.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      if (cell.state == CellState::shown) edges.push_back({cell.from, cell.to, cell.cost});
    }
    const std::vector<std::int32_t>& group = zero_group_[term.series];
    for (std::int32_t n = 0; n < static_cast<std::int32_t>(group.size()); ++n) {
      if (group[at(n)] != n) edges.push_back({group[at(n)], n, uncuttable});
    }
  }
  std::optional<Cut> cut = cheapest_cut(tables_.nodes, edges, target.from, target.to);
  if (!cut) return false;
  choice.cost = cut->cost;
  choice.plausible = plausible(target, terms, grouping(terms, cut->near_from));
  choice.nodes = std::move(cut->near_from);
  if (!choice.plausible && plausible(target, terms, grouping(terms, cut->near_to))) {
    choice.plausible = true;
    choice.nodes = std::move(cut->near_to);
  }
  choice.terms = std::move(terms);
  return true;
}

void Protection::apply(const Choice& choice) {
  for (const Term& term : choice.terms) {
    const Series& s = tables_.series[term.series];
    for (std::uint32_t c = s.first_cell; c < s.first_cell + s.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      if (choice.nodes[at(cell.from)] != choice.nodes[at(cell.to)]) hide(c);
    }
  }
  std::vector<std::uint32_t> key;
  for (const Term& term : choice.terms) key.push_back(term.series);
  const auto [entry, added] = move_of_.try_emplace(key, static_cast<std::uint32_t>(moves_.size()));
  if (added) {
    moves_.push_back({choice.terms, {}, 0});
    for (const std::uint32_t series : key) moves_with_[series].push_back(entry->second);
  }
  regroup(moves_[entry->second]);
}

void Protection::regroup(Move& move) const {
  move.group = grouping(move.terms, std::vector<char>(at(tables_.nodes)));
  move.seen = hidden_;
}

/// Ties nodes by what is shown of these series, without the cells that a cut would hide.
std::vector<std::int32_t> Protection::grouping(const std::vector<Term>& terms,
                                               const std::vector<char>& cut) const {
  NodeSets sets(tables_.nodes);
  for (const Term& term : terms) {
    const Series& s = tables_.series[term.series];
    for (std::uint32_t c = s.first_cell; c < s.first_cell + s.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      const bool shown = cell.state == CellState::shown && cut[at(cell.from)] == cut[at(cell.to)];
      if (shown) sets.join(cell.from, cell.to);
    }
    const std::vector<std::int32_t>& group = zero_group_[term.series];
    for (std::int32_t n = 0; n < static_cast<std::int32_t>(group.size()); ++n) {
      sets.join(group[at(n)], n);
    }
  }
  std::vector<std::int32_t> group(at(tables_.nodes));
  for (std::int32_t n = 0; n < tables_.nodes; ++n) group[at(n)] = sets.find(n);
  return group;
}

/// Is there a move by one, at one end of the target alone or with one more group of nodes, after which
/// all counts still look like counts that were hidden?
bool Protection::plausible(const Cell& target, const std::vector<Term>& terms,
                           const std::vector<std::int32_t>& group) const {
  const std::int32_t from = group[at(target.from)];
  const std::int32_t to = group[at(target.to)];
  std::vector<Limit> limits;
  std::vector<std::int32_t> others;
  for (const Term& term : terms) {
    const Series& s = tables_.series[term.series];
    for (std::uint32_t c = s.first_cell; c < s.first_cell + s.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      const std::int32_t a = group[at(cell.from)];
      const std::int32_t b = group[at(cell.to)];
      if (a == b) continue;
      const bool up = fits(cell.count, term.factor) && fits(cell.rest, -term.factor);
      const bool down = fits(cell.count, -term.factor) && fits(cell.rest, term.factor);
      if (!up || !down) limits.push_back({a, b, up, down});
      others.push_back(a);
      others.push_back(b);
    }
  }
  std::sort(others.begin(), others.end());
  others.erase(std::unique(others.begin(), others.end()), others.end());
  for (const auto& [end, opposite] : {std::pair(from, to), std::pair(to, from)}) {
    for (const std::int32_t other : others) {
      // `other` may be `end` itself: then that group moves alone.
      if (other == opposite) continue;
      bool forwards = true;
      bool backwards = true;
      for (const Limit& limit : limits) {
        const int leaves = limit.from == end || limit.from == other ? 1 : 0;
        const int enters = limit.to == end || limit.to == other ? 1 : 0;
        if (leaves == enters) continue;
        forwards = forwards && (enters > leaves ? limit.may_rise : limit.may_fall);
        backwards = backwards && (enters > leaves ? limit.may_fall : limit.may_rise);
      }
      if (forwards || backwards) return true;
    }
  }
  return false;
}

}  // namespace bandstand::disclosure
