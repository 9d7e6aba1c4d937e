// Sets of numbered nodes that only ever grow together (union and find).
#pragma once

#include <cstdint>
#include <vector>

namespace bandstand {

/// Starts with each node in a set of its own.
class NodeSets {
 public:
  explicit NodeSets(std::int32_t nodes);
  std::int32_t find(std::int32_t node);
  /// False where they were one set before.
  bool join(std::int32_t a, std::int32_t b);

 private:
  std::vector<std::int32_t> parent_;
};

}  // namespace bandstand
