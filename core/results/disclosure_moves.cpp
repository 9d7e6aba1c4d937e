// Finds moves for hidden counts, cheapest first, and hides what would give them away.
#include "results/disclosure_moves.h"

#include <algorithm>
#include <cstddef>
#include <limits>
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

/// What is counted on a day touches every window that the day lies in or at the end of.
bool overlap(const Cell& a, const Cell& b) {
  const bool is_of_days = a.from > a.to || b.from > b.to;  // all days start after the last
  const auto from = [](const Cell& cell) { return std::min(cell.from, cell.to); };
  if (is_of_days) return from(a) <= b.to && from(b) <= a.to;
  return a.from < b.to && b.from < a.to;
}

}  // namespace

Protection::Protection(Tables& tables)
    : tables_(tables),
      has_move_(tables.cells.size()),
      hidden_in_(tables.components),
      hidden_under_(tables.sums.size()),
      shown_(tables),
      moves_with_(tables.series.size()) {
  for (const Cell& cell : tables.cells) {
    if (cell.state == CellState::hidden) count_hidden(cell);
  }
}

void Protection::count_hidden(const Cell& cell) {
  Series& series = tables_.series[cell.series];
  ++series.hidden_cells;
  ++hidden_in_[series.component];
  for (const PartIn& part : series.sums) ++hidden_under_[part.sum];
}

void Protection::hide(std::uint32_t cell) {
  Cell& c = tables_.cells[cell];
  if (c.state == CellState::hidden) return;
  c.state = CellState::hidden;
  shown_.remove(c);
  count_hidden(c);
  open_.push_back(cell);
  for (std::uint32_t p = c.first_place; p < c.first_place + c.place_count; ++p) {
    const Place& place = tables_.places[p];
    const std::uint32_t numerator = tables_.cell_of[place.figure][0];
    if (place.side == CountSide::denominator && numerator != no_cell) hide(numerator);
  }
}

void Protection::protect_all() {
  protect_open();
  protect_from_guesses();
  protect_from_solving();
}

// What is hidden against a guess may leave another one: rarely, and less each time. Where nothing
// was hidden since, all would be as before.
void Protection::protect_from_guesses() {
  std::vector<std::uint32_t> before(tables_.components);
  for (int round = 0; round < most_rounds && before != hidden_in_; ++round) {
    std::vector<char> changed(tables_.components);
    for (std::uint32_t c = 0; c < tables_.components; ++c) {
      changed[c] = before[c] != hidden_in_[c] ? 1 : 0;
    }
    before = hidden_in_;
    for (const std::uint32_t cell : guessed_cells(tables_, changed)) protect_from_guess(cell);
    protect_open();
  }
}

// What no single move was found for is mostly safe all the same, by several at once. Some sums do
// not hold for every case (a child that leaves care twice), and say with the zeros alone what a
// count would have to be: nothing can be hidden from that, and no reader knows it. Every round
// hides something more, or is the last.
void Protection::protect_from_solving() {
  bool hidden_more = true;
  while (hidden_more) {
    hidden_more = false;
    const std::vector<Secret> found = worked_out(tables_, without_a_move(), Knows::what_is_shown);
    const std::vector<Secret> in_vain = worked_out(tables_, found, Knows::no_count);
    for (const Secret& secret : found) {
      if (std::find(in_vain.begin(), in_vain.end(), secret) != in_vain.end()) continue;
      hidden_more = hide_around(secret.cell) || hidden_more;
    }
    protect_open();
  }
}

std::vector<Secret> Protection::without_a_move() const {
  std::vector<Secret> secrets;
  for (std::uint32_t c = 0; c < tables_.cells.size(); ++c) {
    const Cell& cell = tables_.cells[c];
    if (cell.state == CellState::shown || cell.count == Cell::unknown) continue;
    if (cell.count > 0 && has_move_[c] == 0) secrets.push_back({c, no_cell});
    if (cell.rest < 1 || cell.rest > tables_.hide_up_to) continue;
    for (std::uint32_t p = cell.first_place; p < cell.first_place + cell.place_count; ++p) {
      const std::uint32_t whole = tables_.cell_of[tables_.places[p].figure][1];
      const bool is_of_hidden = tables_.places[p].side == CountSide::numerator &&
                                whole != no_cell && tables_.cells[whole].state == CellState::hidden;
      if (is_of_hidden && !a_move_parts(c, whole)) secrets.push_back({c, whole});
    }
  }
  return secrets;
}

/// Does a move that is known change what a numerator leaves of its denominator?
bool Protection::a_move_parts(std::uint32_t numerator, std::uint32_t denominator) const {
  const Cell& part = tables_.cells[numerator];
  const Cell& whole = tables_.cells[denominator];
  const std::vector<std::uint32_t>& known = moves_with_[part.series];
  return std::any_of(known.begin(), known.end(), [&](std::uint32_t m) {
    const Move& move = moves_[m];
    if (move.group[at(part.from)] == move.group[at(part.to)]) return false;
    const auto factor_of = [&move](std::uint32_t series) {
      const auto term = std::find_if(move.terms.begin(), move.terms.end(),
                                     [series](const Term& t) { return t.series == series; });
      return term == move.terms.end() ? 0 : term->factor;
    };
    return factor_of(part.series) != factor_of(whole.series);
  });
}

/// Hides every count that overlaps with a cell in time, in its series and those it adds up with, or
/// further away where these are hidden already; false where nothing is left.
bool Protection::hide_around(std::uint32_t cell) {
  std::vector<char> seen(tables_.series.size());
  std::vector<std::uint32_t> near{tables_.cells[cell].series};
  seen[near.front()] = 1;
  bool hidden_more = false;
  std::size_t looked_at = 0;
  while (looked_at < near.size() && !hidden_more) {
    for (const std::size_t end = near.size(); looked_at < end; ++looked_at) {
      const Series& series = tables_.series[near[looked_at]];
      for (std::uint32_t c = series.first_cell; c < series.first_cell + series.cell_count; ++c) {
        const bool is_near = overlap(tables_.cells[c], tables_.cells[cell]);
        if (!is_near || tables_.cells[c].state == CellState::hidden) continue;
        hide(c);
        hidden_more = true;
      }
      for (const PartIn& part : series.sums) {
        for (const Term& term : tables_.sums[part.sum]) {
          if (std::exchange(seen[term.series], 1) == 0) near.push_back(term.series);
        }
      }
    }
  }
  return hidden_more;
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
  if (moves_already(cell, against_guesses)) {
    has_move_[cell] = 1;
    return;
  }
  std::optional<Choice> best;
  const auto consider = [&](const std::vector<Term>& terms) {
    const std::int64_t below = best ? best->cost : std::numeric_limits<std::int64_t>::max();
    std::optional<Choice> choice = weigh(cell, terms, against_guesses, below);
    if (choice) best = std::move(choice);
  };
  TermSearch search(tables_, cell);
  for (std::size_t variant = 0; variant < variants && (!best || best->cost > 0); ++variant) {
    consider(search.find(variant));
  }
  // A zero is no secret: hidden for its denominator, and perhaps known from a row that is not
  // there.
  if (!best && !against_guesses && tables_.cells[cell].count != 0) {
    consider(all_related(tables_, tables_.cells[cell]));
  }
  if (best) {
    has_move_[cell] = best->terms.front().factor != 0 ? 1 : has_move_[cell];
    apply(*best);
  } else if (against_guesses) {
    in_vain_[cell] = {search.sums(), hidden_around(cell, search.sums())};
  }
}

void Protection::protect_from_guess(std::uint32_t cell) {
  // 1 of 2: neither more nor less would look hidden, whatever else is.
  if (!may_change(tables_.cells[cell], 1) && !may_change(tables_.cells[cell], -1)) return;
  const auto tried = in_vain_.find(cell);
  if (tried != in_vain_.end()) {
    const Vain& vain = tried->second;
    if (hidden_around(cell, vain.sums) == vain.hidden) return;
  }
  protect(cell, true);
}

std::uint32_t Protection::hidden_around(std::uint32_t cell,
                                        const std::vector<std::uint32_t>& sums) const {
  std::uint32_t hidden = tables_.series[tables_.cells[cell].series].hidden_cells;
  for (const std::uint32_t sum : sums) hidden += hidden_under_[sum];
  return hidden;
}

bool Protection::moves_already(std::uint32_t cell, bool against_guesses) {
  const Cell& target = tables_.cells[cell];
  const std::vector<std::uint32_t>& known = moves_with_[target.series];
  for (auto it = known.rbegin(); it != known.rend(); ++it) {
    Move& move = moves_[*it];
    const auto parts = [&] { return move.group[at(target.from)] != move.group[at(target.to)]; };
    // Hiding only takes ties away: an old grouping that parts the two ends still does.
    if (!parts()) {
      if (move.seen == hidden_among(move.terms) || cost_over(tables_, move.terms, cell) > 0)
        continue;
      regroup(move);
      if (!parts()) continue;
    }
    if (!against_guesses) return true;
    if (!move.moves) move.moves.emplace(tables_, move.terms, move.group);
    if (move.moves->can_part(move.group[at(target.from)], move.group[at(target.to)])) return true;
  }
  return false;
}

/// What it costs to let these series move over the target's window; nothing where they cannot for
/// less than `below`, or, against guesses, where every move would show a count that cannot be.
std::optional<Protection::Choice> Protection::weigh(std::uint32_t cell,
                                                    const std::vector<Term>& terms,
                                                    bool against_guesses,
                                                    std::int64_t below) const {
  if (terms.empty()) return std::nullopt;
  const std::int64_t least = cost_over(tables_, terms, cell);
  if (least >= below || (against_guesses && !may_all_change(tables_, terms, cell)))
    return std::nullopt;
  const Cell& target = tables_.cells[cell];
  const NodeSets zeros = tables_.zeros_of(terms);
  const std::vector<CutEdge> shown = shown_.of(terms);
  const auto is_good = [&](const std::vector<std::int32_t>& group) {
    return GroupMoves(tables_, terms, group).can_part(group[at(target.from)], group[at(target.to)]);
  };
  if (least == 0) {
    const std::vector<std::int32_t> group = groups_of(zeros, shown, {});
    const std::int32_t own = group[at(target.from)];
    if (own != group[at(target.to)]) {
      if (against_guesses && !is_good(group)) return std::nullopt;
      Choice free{0, terms, {}};
      for (const std::int32_t of_node : group) free.nodes.push_back(of_node == own ? 1 : 0);
      return free;
    }
  }
  std::optional<Cut> cut = cheapest_cut(zeros, shown, target.from, target.to, below);
  if (!cut) return std::nullopt;
  if (against_guesses && !is_good(groups_of(zeros, shown, cut->near_from))) {
    if (!is_good(groups_of(zeros, shown, cut->near_to))) return std::nullopt;
    cut->near_from.swap(cut->near_to);
  }
  return Choice{cut->cost, terms, std::move(cut->near_from)};
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
    moves_.push_back({choice.terms, {}, 0, {}});
    for (const std::uint32_t series : key) moves_with_[series].push_back(entry->second);
  }
  regroup(moves_[entry->second]);
}

void Protection::regroup(Move& move) const {
  move.group = groups_of(tables_.zeros_of(move.terms), shown_.of(move.terms), {});
  move.seen = hidden_among(move.terms);
  move.moves.reset();
}

std::uint32_t Protection::hidden_among(const std::vector<Term>& terms) const {
  std::uint32_t hidden = 0;
  for (const Term& term : terms) hidden += tables_.series[term.series].hidden_cells;
  return hidden;
}

}  // namespace bandstand::disclosure
