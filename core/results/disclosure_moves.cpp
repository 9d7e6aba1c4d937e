// Finds moves for hidden counts, cheapest first, and hides what would give them away.
#include "results/disclosure_moves.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

#include "results/disclosure_bounds.h"
#include "results/disclosure_cut.h"
#include "results/disclosure_terms.h"
#include "results/node_sets.h"

namespace bandstand::disclosure {
namespace {

constexpr std::size_t variants = 4;
constexpr int most_rounds = 4;

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

}  // namespace

Protection::Protection(Tables& tables) : tables_(tables), moves_with_(tables.series.size()) {
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
  protect_open();
  // What is hidden against a guess may leave another one: rarely, and less each time.
  for (int round = 0; round < most_rounds; ++round) {
    const std::vector<std::uint32_t> guessed = guessed_cells(tables_);
    if (guessed.empty()) return;
    const std::uint32_t before = hidden_;
    for (const std::uint32_t cell : guessed) protect(cell, true);
    if (hidden_ == before) return;
    protect_open();
  }
}

void Protection::protect_open() {
  while (!open_.empty()) {
    std::vector<std::uint32_t> targets;
    targets.swap(open_);
    // The widest windows first: what hides a year mostly hides its months as well.
    std::sort(targets.begin(), targets.end(), [this](std::uint32_t a, std::uint32_t b) {
      const Cell& x = tables_.cells[a];
      const Cell& y = tables_.cells[b];
      if (x.to - x.from != y.to - y.from) return x.to - x.from > y.to - y.from;
      return a < b;
    });
    for (const std::uint32_t target : targets) protect(target, false);
  }
}

void Protection::protect(std::uint32_t cell, bool against_guesses) {
  const Cell target = tables_.cells[cell];
  if (moves_already(target, against_guesses)) return;
  std::optional<Choice> best;
  const auto consider = [&](std::vector<Term> terms) {
    std::optional<Choice> choice = weigh(target, std::move(terms), against_guesses);
    if (choice && (!best || choice->cost < best->cost)) best = std::move(choice);
  };
  for (std::size_t variant = 0; variant < variants && (!best || best->cost > 0); ++variant) {
    consider(find_terms(tables_, target, variant));
  }
  // A zero is no secret: hidden for its denominator, and perhaps known from a row that is not
  // there.
  if (!best && !against_guesses && target.count != 0) {
    consider(all_related(tables_, target));
  }
  if (best) apply(*best);
}

bool Protection::moves_already(const Cell& target, bool against_guesses) {
  const std::vector<std::uint32_t>& known = moves_with_[target.series];
  for (auto it = known.rbegin(); it != known.rend(); ++it) {
    Move& move = moves_[*it];
    // Hiding only takes ties away: an old grouping that parts the two ends still does.
    if (move.group[at(target.from)] == move.group[at(target.to)]) {
      if (move.seen == hidden_) continue;
      regroup(move);
      if (move.group[at(target.from)] == move.group[at(target.to)]) continue;
    }
    if (!against_guesses || plausible(target, move.terms, move.group)) return true;
  }
  return false;
}

/// What it costs to let these series move over the target's window; nothing where they cannot, or,
/// against guesses, where every move would show a count that cannot be.
std::optional<Protection::Choice> Protection::weigh(const Cell& target, std::vector<Term> terms,
                                                    bool against_guesses) const {
  if (terms.empty()) return std::nullopt;
  std::vector<CutEdge> edges;
  for (const Term& term : terms) {
    const Series& s = tables_.series[term.series];
    for (std::uint32_t c = s.first_cell; c < s.first_cell + s.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      if (cell.state == CellState::shown) edges.push_back({cell.from, cell.to, cell.cost});
    }
    const std::vector<std::int32_t>& group = tables_.series[term.series].zero_group;
    for (std::int32_t n = 0; n < static_cast<std::int32_t>(group.size()); ++n) {
      if (group[at(n)] != n) edges.push_back({group[at(n)], n, uncuttable});
    }
  }
  std::optional<Cut> cut = cheapest_cut(tables_.nodes, edges, target.from, target.to);
  if (!cut) return std::nullopt;
  const auto good = [&](const std::vector<char>& nodes) {
    return !against_guesses || plausible(target, terms, grouping(terms, nodes));
  };
  if (!good(cut->near_from)) {
    if (!good(cut->near_to)) return std::nullopt;
    cut->near_from.swap(cut->near_to);
  }
  return Choice{cut->cost, std::move(terms), std::move(cut->near_from)};
}

void Protection::apply(const Choice& choice) {
  for (const Term& term : choice.terms) {
    const Series& s = tables_.series[term.series];
    for (std::uint32_t c = s.first_cell; c < s.first_cell + s.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      if (choice.nodes[at(cell.from)] != choice.nodes[at(cell.to)]) hide(c);
    }
  }
  if (choice.terms.front().factor == 0) return;
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
    const std::vector<std::int32_t>& group = tables_.series[term.series].zero_group;
    for (std::int32_t n = 0; n < static_cast<std::int32_t>(group.size()); ++n) {
      sets.join(group[at(n)], n);
    }
  }
  std::vector<std::int32_t> group(at(tables_.nodes));
  for (std::int32_t n = 0; n < tables_.nodes; ++n) group[at(n)] = sets.find(n);
  return group;
}

/// Is there a move by one, at one end of the target alone or with one more group of nodes, after
/// which all counts still look like counts that were hidden?
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
