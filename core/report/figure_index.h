// Finds a figure among many by what tells it from all others.
// Definition: tidy figures file (a key occurs once).
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "results/figure.h"

namespace bandstand {

/// Of a figure: its indicator, basis, last day, source, breakdown and category.
struct FigureLookup {
  std::uint16_t indicator = 0;
  Basis basis = Basis::month;
  Date end;
  std::string_view source;
  std::string_view breakdown;
  std::string_view category;
};

/// Positions of figures; holds nothing of the figures themselves, which are handed in again.
class FigureIndex {
 public:
  FigureIndex() = default;
  /// Of figures with the same key the first is found.
  explicit FigureIndex(std::span<const Figure> figures);
  /// `figures` are those it was made of, in the same order.
  const Figure* find(const FigureLookup& wanted, std::span<const Figure> figures) const;

 private:
  std::size_t slot_of(const FigureLookup& wanted, std::span<const Figure> figures) const;
  std::vector<std::uint32_t> slots_;  // position + 1, by hash; 0: free
};

}  // namespace bandstand
