// Sets of numbered nodes that only ever grow together (union and find).
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace bandstand {

class NodeSets {
 public:
  /// Starts with each node in a set of its own.
  explicit NodeSets(std::int32_t nodes) : parent_(static_cast<std::size_t>(nodes)) {
    std::iota(parent_.begin(), parent_.end(), 0);
  }
  /// Starts with the sets that other NodeSets had: `leads` is their find() of each node.
  explicit NodeSets(std::vector<std::int32_t> leads) : parent_(std::move(leads)) {}

  std::int32_t find(std::int32_t node) {
    while (at(node) != node) {
      at(node) = at(at(node));  // shortens the path for the next time
      node = at(node);
    }
    return node;
  }

  /// False where they were one set before.
  bool join(std::int32_t a, std::int32_t b) {
    const std::int32_t root_a = find(a);
    const std::int32_t root_b = find(b);
    if (root_a == root_b) return false;
    // The smaller node leads, so that the sets do not depend on the order of the joins.
    at(std::max(root_a, root_b)) = std::min(root_a, root_b);
    return true;
  }

  void join_all(const std::vector<std::int32_t>& leads) {
    for (std::size_t n = 0; n < leads.size(); ++n) {
      const auto node = static_cast<std::int32_t>(n);
      if (leads[n] != node) join(leads[n], node);
    }
  }

  /// The find() of each node.
  std::vector<std::int32_t> leads() {
    std::vector<std::int32_t> leads(parent_.size());
    for (std::size_t n = 0; n < leads.size(); ++n) leads[n] = find(static_cast<std::int32_t>(n));
    return leads;
  }

 private:
  std::int32_t& at(std::int32_t node) { return parent_[static_cast<std::size_t>(node)]; }

  std::vector<std::int32_t> parent_;
};

}  // namespace bandstand
