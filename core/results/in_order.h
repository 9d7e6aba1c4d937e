// Putting much in order that has few different keys: keys are sorted once, then only counted.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace bandstand {

inline std::vector<std::uint32_t> numbers_below(std::size_t end) {
  std::vector<std::uint32_t> numbers(end);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

/// Positions of elements in the order of their keys, which are below `keys`; those of one key stay
/// in the order they are given in.
template <class KeyOf>
std::vector<std::uint32_t> sorted_by(const std::vector<std::uint32_t>& elements, std::size_t keys,
                                     KeyOf&& key_of) {
  std::vector<std::uint32_t> next(keys + 1);
  for (const std::uint32_t element : elements) ++next[key_of(element) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<std::uint32_t> sorted(elements.size());
  for (const std::uint32_t element : elements) sorted[next[key_of(element)]++] = element;
  return sorted;
}

/// Sorts keys, and says of each where it went.
template <class Key>
std::vector<std::uint32_t> sort_and_rank(std::vector<Key>& keys) {
  std::vector<std::uint32_t> order = numbers_below(keys.size());
  std::sort(order.begin(), order.end(),
            [&keys](std::uint32_t a, std::uint32_t b) { return keys[a] < keys[b]; });
  std::vector<std::uint32_t> rank(keys.size());
  std::vector<Key> sorted;
  for (std::uint32_t i = 0; i < order.size(); ++i) {
    rank[order[i]] = i;
    sorted.push_back(keys[order[i]]);
  }
  keys = std::move(sorted);
  return rank;
}

}  // namespace bandstand
