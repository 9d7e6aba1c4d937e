// Which rows may be the same event as another row: most lists have few, and only these have to be
// compared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "lists/list_table.h"

namespace bandstand {

using Row = std::uint32_t;  ///< position in the list's table

/// The rows to compare, newest file first: whole files, then single rows.
struct ComparedRows {
  std::span<const FilePart> files;
  std::span<const Row> rows;
};

/// The rows of children with two rows that may be of one date.
struct Suspects {
  std::vector<Row> rows;                ///< in the order they are compared in
  std::vector<std::uint32_t> child_at;  ///< whose each of them is

  /// `date` null: whatever their dates. `children` is how many the store knows.
  Suspects(const ListTable& table, const Values<std::int32_t>* date, std::uint32_t children,
           const ComparedRows& compared);
};

/// Places in a list of rows, brought together by child and in their order within a child.
class PlacesByChild {
 public:
  explicit PlacesByChild(std::span<const std::uint32_t> child_at);
  /// Calls `visit` with the places of each child that has more than one.
  template <class Visit>
  void each_with_several(Visit&& visit) const {
    std::vector<std::uint32_t> places;
    for (std::size_t first = 0; first < keys_.size();) {
      const std::uint64_t child = keys_[first] >> 32U;
      places.clear();
      for (; first < keys_.size() && keys_[first] >> 32U == child; ++first) {
        places.push_back(static_cast<std::uint32_t>(keys_[first]));
      }
      if (places.size() > 1) visit(std::span<const std::uint32_t>(places));
    }
  }

 private:
  std::vector<std::uint64_t> keys_;  // the child above the place
};

}  // namespace bandstand
