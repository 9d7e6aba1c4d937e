// Which groups of running totals can move so that every count still looks hidden, beside trying
// every pair of groups.
#include "results/disclosure_plausible.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <random>
#include <utility>
#include <vector>

namespace bandstand::disclosure {
namespace {

Cell cell_of(std::int64_t count, std::int64_t rest = Cell::unknown) {
  Cell cell;
  cell.count = count;
  cell.rest = rest;
  return cell;
}

TEST(DisclosurePlausible, ACountOfOneMayOnlyGrow) {
  EXPECT_TRUE(may_change(cell_of(1), 1));
  EXPECT_FALSE(may_change(cell_of(1), -1));
  EXPECT_TRUE(may_change(cell_of(2), -1));
}

TEST(DisclosurePlausible, ARestOfOneKeepsItsCountFromGrowing) {
  EXPECT_FALSE(may_change(cell_of(7, 1), 1));
  EXPECT_TRUE(may_change(cell_of(7, 1), -1));
  EXPECT_FALSE(may_change(cell_of(1, 1), 1) || may_change(cell_of(1, 1), -1));
}

TEST(DisclosurePlausible, AnUnknownCountMayBeAnything) {
  EXPECT_TRUE(may_change(cell_of(Cell::unknown), 1));
  EXPECT_TRUE(may_change(cell_of(Cell::unknown), -1));
}

/// One series of hidden counts over windows between these nodes.
Tables made_tables(std::mt19937& random, std::int32_t nodes) {
  Tables tables;
  tables.nodes = nodes;
  tables.zeros.emplace_back(NodeSets(nodes).leads());
  std::uniform_int_distribution<std::int64_t> count(1, 3);
  std::bernoulli_distribution printed(0.4);
  for (std::int32_t from = 0; from < nodes; ++from) {
    for (std::int32_t to = from + 1; to < nodes; ++to) {
      if (!printed(random)) continue;
      Cell cell = cell_of(count(random), count(random));
      cell.from = from;
      cell.to = to;
      cell.state = CellState::hidden;
      tables.cells.push_back(cell);
    }
  }
  tables.series.emplace_back();
  tables.series.back().cell_count = static_cast<std::uint32_t>(tables.cells.size());
  return tables;
}

/// Do all counts still look hidden when the running totals of two groups change by this much?
bool may_move(const Tables& tables, const std::vector<std::int32_t>& group, std::int32_t first,
              std::int32_t second, std::int32_t by) {
  const auto moves = [&](std::int32_t node) {
    const std::int32_t own = group[static_cast<std::size_t>(node)];
    return own == first || own == second ? by : 0;
  };
  for (const Cell& cell : tables.cells) {
    const std::int32_t change = moves(cell.to) - moves(cell.from);
    if (change != 0 && !may_change(cell, change)) return false;
  }
  return true;
}

bool some_pair_parts(const Tables& tables, const std::vector<std::int32_t>& group, std::int32_t a,
                     std::int32_t b) {
  for (const auto& [end, opposite] : {std::pair(a, b), std::pair(b, a)}) {
    for (const std::int32_t other : group) {  // `end` itself too: then it moves alone
      if (other == opposite) continue;
      if (may_move(tables, group, end, other, 1) || may_move(tables, group, end, other, -1)) {
        return true;
      }
    }
  }
  return false;
}

TEST(DisclosurePlausible, TwoGroupsPartWhereTryingEveryPairFindsAWay) {
  std::mt19937 random(11);
  constexpr std::int32_t nodes = 7;
  int parted = 0;
  int stuck = 0;
  for (int round = 0; round < 300; ++round) {
    const Tables tables = made_tables(random, nodes);
    NodeSets sets(nodes);
    std::uniform_int_distribution<std::int32_t> node(0, nodes - 1);
    sets.join(node(random), node(random));
    const std::vector<std::int32_t> group = sets.leads();
    const GroupMoves moves(tables, {{0, 1}}, group);
    for (const std::int32_t a : group) {
      for (const std::int32_t b : group) {
        if (a == b) continue;
        const bool expected = some_pair_parts(tables, group, a, b);
        EXPECT_EQ(moves.can_part(a, b), expected);
        ++(expected ? parted : stuck);
      }
    }
  }
  EXPECT_GT(parted, 1000);
  EXPECT_GT(stuck, 1000);
}

}  // namespace
}  // namespace bandstand::disclosure
