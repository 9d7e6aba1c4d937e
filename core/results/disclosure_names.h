// The names of a report's counts as positions, by which series are found.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "results/disclosure.h"

namespace bandstand::disclosure {

/// Names in code-point order, so that positions do not depend on the order of the figures.
class Names {
 public:
  /// Takes a name in, and says how many were there before it came first.
  std::uint32_t add(std::string_view name);
  /// Ends the adding.
  void sort();
  /// Position of a name by what `add` said.
  std::uint32_t position(std::uint32_t added) const { return positions_[added]; }
  /// Position of a name; `missing` if it is none of them.
  std::uint32_t of(std::string_view name) const;
  const std::string& name(std::uint32_t position) const { return *names_[position]; }
  std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
  static constexpr std::uint32_t missing = 0xffffffff;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view name) const {
      return std::hash<std::string_view>()(name);
    }
  };
  std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>> added_;
  std::vector<const std::string*> names_;  ///< as added; once sorted, by position
  std::vector<std::uint32_t> next_;        ///< by name: the one that was added after it last time
  std::uint32_t last_ = 0;
  std::vector<std::uint32_t> positions_;
};

/// Counts that are the same cases, by their least member.
class Quantities {
 public:
  explicit Quantities(const DisclosureRules& rules);
  std::uint32_t of(CountOf count) const;

 private:
  std::unordered_map<std::uint32_t, std::uint32_t> least_;
};

/// The names and quantities by which series are found.
struct Index {
  Names breakdowns;
  Names categories;
  Names sources;
  Quantities quantities;
};

/// The breakdown under which the column sums of a two-way table are kept.
std::string columns_of(std::string_view breakdown);

/// Row and column of a two-way category.
struct RowColumn {
  std::string_view row;
  std::string_view column;
};
RowColumn split_category(std::string_view category);

}  // namespace bandstand::disclosure
