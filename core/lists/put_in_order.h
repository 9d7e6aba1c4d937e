// One sort for everything that is sorted once a report: std::sort is compiled anew for every type
// it is used with, and the page carries each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace bandstand {

/// Whether the element at the first place comes before the one at the second.
struct OrderOfPlaces {
  bool (*before)(const void* context, std::uint32_t first, std::uint32_t second);
  const void* context;
};

/// The places 0 to count - 1 in order; of two of which neither comes before the other, the lower
/// first.
std::vector<std::uint32_t> places_in_order(std::size_t count, OrderOfPlaces order);

/// Does what std::stable_sort does, somewhat slower: not for what is sorted by the row.
template <class T, class Before = std::less<>>
void put_in_order(std::vector<T>& elements, const Before& before = {}) {
  const auto compare = [&elements, &before](std::uint32_t a, std::uint32_t b) {
    return before(elements[a], elements[b]);
  };
  const auto places = places_in_order(
      elements.size(), {[](const void* context, std::uint32_t a, std::uint32_t b) -> bool {
                          return (*static_cast<decltype(&compare)>(context))(a, b);
                        },
                        &compare});
  std::vector<T> ordered;
  ordered.reserve(elements.size());
  for (const std::uint32_t place : places) ordered.push_back(std::move(elements[place]));
  elements = std::move(ordered);
}

}  // namespace bandstand
