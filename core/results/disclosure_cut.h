// The cheapest set of edges that keeps two nodes of a graph apart (maximum flow, minimum cut).
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace bandstand::disclosure {

/// Joins two nodes both ways. An edge that cannot be cut has cost `uncuttable`.
struct CutEdge {
  std::int32_t a = 0;
  std::int32_t b = 0;
  std::int32_t cost = 0;
};
inline constexpr std::int32_t uncuttable = 1'000'000'000;

/// Two cheapest ways to cut; each is the set of nodes on one side, by node.
struct Cut {
  std::int64_t cost = 0;
  std::vector<char> near_from;  ///< as few nodes as possible with `from`
  std::vector<char> near_to;    ///< as few nodes as possible with `to`
};

/// Nothing where no cut exists that costs less than `below`.
std::optional<Cut> cheapest_cut(std::int32_t nodes, const std::vector<CutEdge>& edges,
                                std::int32_t from, std::int32_t to, std::int64_t below);

}  // namespace bandstand::disclosure
