// Whether moved counts still look like counts that were hidden. Definition: disclosure control,
// secondary suppression.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "results/disclosure_series.h"

namespace bandstand::disclosure {

/// May a hidden count change by so much and still look hidden? Zero is shown, so a reader takes a
/// hidden count, and the hidden rest of a percentage, to be 1 or more.
bool may_change(const Cell& cell, std::int32_t change);

/// Can all counts of these series over a cell's window change by one in the same direction, each as
/// its factor has it? Whatever else moves, these move together.
bool may_all_change(const Tables& tables, const std::vector<Term>& terms, std::uint32_t cell);

/// What the counts between groups of nodes forbid when all running totals of a group move by one.
class GroupMoves {
 public:
  /// `group` is the group of each node, named by one of its nodes.
  GroupMoves(const Tables& tables, const std::vector<Term>& terms,
             const std::vector<std::int32_t>& group);
  /// Can one of these two groups move, alone or with one more group but not with the other of the
  /// two, after which all counts still look hidden?
  bool can_part(std::int32_t a, std::int32_t b) const;

 private:
  enum : std::int32_t { nobody = -1, several = -2 };
  /// Per group: with whom it would have to move, so that no forbidden change is left.
  using Partners = std::vector<std::int32_t>;

  static void need(Partners& partners, std::int32_t group, std::int32_t partner);
  static bool can_move(const Partners& partners, std::int32_t group, std::int32_t not_with);

  std::array<Partners, 2> partners_;  ///< for one more, for one less
};

}  // namespace bandstand::disclosure
