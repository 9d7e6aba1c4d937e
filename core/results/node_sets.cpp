// Union and find with shortened paths.
#include "results/node_sets.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace bandstand {

NodeSets::NodeSets(std::int32_t nodes) : parent_(static_cast<std::size_t>(nodes)) {
  std::iota(parent_.begin(), parent_.end(), 0);
}

std::int32_t NodeSets::find(std::int32_t node) {
  auto at = [this](std::int32_t n) -> std::int32_t& {
    return parent_[static_cast<std::size_t>(n)];
  };
  while (at(node) != node) {
    at(node) = at(at(node));
    node = at(node);
  }
  return node;
}

bool NodeSets::join(std::int32_t a, std::int32_t b) {
  const std::int32_t root_a = find(a);
  const std::int32_t root_b = find(b);
  if (root_a == root_b) return false;
  // The smaller node leads, so that the sets do not depend on the order of the joins.
  parent_[static_cast<std::size_t>(std::max(root_a, root_b))] = std::min(root_a, root_b);
  return true;
}

}  // namespace bandstand
