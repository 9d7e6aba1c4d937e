// The cheapest set of edges that keeps two nodes of a graph apart (maximum flow, minimum cut).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "results/node_sets.h"

namespace bandstand::disclosure {

/// Joins two nodes both ways.
struct CutEdge {
  std::int32_t from = 0;
  std::int32_t to = 0;
  std::int32_t cost = 0;
};

/// Two cheapest ways to cut; each is the set of nodes on one side, by node.
struct Cut {
  std::int64_t cost = 0;
  std::vector<char> near_from;  ///< as few nodes as possible with `from`
  std::vector<char> near_to;    ///< as few nodes as possible with `to`
};

/// Nodes that are `together` are never cut apart. Nothing where no cut costs less than `below`.
std::optional<Cut> cheapest_cut(NodeSets together, const std::vector<CutEdge>& edges,
                                std::int32_t from, std::int32_t to, std::int64_t below);

}  // namespace bandstand::disclosure
