// Each count that cannot change both ways is noted with the two groups it lies between.
#include "results/disclosure_plausible.h"

#include <algorithm>
#include <cstddef>

namespace bandstand::disclosure {
namespace {

std::size_t at(std::int32_t node) { return static_cast<std::size_t>(node); }

bool stays_hidden(std::int64_t count, std::int32_t change) {
  if (count == Cell::unknown) return true;
  return count + change >= std::min<std::int64_t>(count, 1);
}

}  // namespace

bool may_change(const Cell& cell, std::int32_t change) {
  return stays_hidden(cell.count, change) && stays_hidden(cell.rest, -change);
}

bool may_all_change(const Tables& tables, const std::vector<Term>& terms, std::uint32_t cell) {
  bool forwards = true;
  bool backwards = true;
  for (const Term& term : terms) {
    const std::uint32_t c = tables.beside(term.series, cell);
    if (c == no_cell) continue;
    forwards = forwards && may_change(tables.cells[c], term.factor);
    backwards = backwards && may_change(tables.cells[c], -term.factor);
  }
  return forwards || backwards;
}

GroupMoves::GroupMoves(const Tables& tables, const std::vector<Term>& terms,
                       const std::vector<std::int32_t>& group) {
  partners_.fill(Partners(group.size(), nobody));
  auto& [more, less] = partners_;
  for (const Term& term : terms) {
    const Series& s = tables.series[term.series];
    for (std::uint32_t c = s.first_cell; c < s.first_cell + s.cell_count; ++c) {
      const Cell& cell = tables.cells[c];
      const std::int32_t from = group[at(cell.from)];
      const std::int32_t to = group[at(cell.to)];
      if (from == to) continue;
      // A count grows with the running total at its end and falls with the one at its start.
      if (!may_change(cell, term.factor)) {
        need(more, to, from);
        need(less, from, to);
      }
      if (!may_change(cell, -term.factor)) {
        need(less, to, from);
        need(more, from, to);
      }
    }
  }
}

void GroupMoves::need(Partners& partners, std::int32_t group, std::int32_t partner) {
  std::int32_t& needed = partners[at(group)];
  needed = needed == nobody || needed == partner ? partner : several;
}

bool GroupMoves::can_move(const Partners& partners, std::int32_t group, std::int32_t not_with) {
  const std::int32_t partner = partners[at(group)];
  if (partner == nobody) return true;
  if (partner == several || partner == not_with) return false;
  return partners[at(partner)] == nobody || partners[at(partner)] == group;
}

bool GroupMoves::can_part(std::int32_t a, std::int32_t b) const {
  return std::any_of(partners_.begin(), partners_.end(), [a, b](const Partners& partners) {
    return can_move(partners, a, b) || can_move(partners, b, a);
  });
}

}  // namespace bandstand::disclosure
