// What is still shown of each series, and which nodes that ties to each other.
#pragma once

#include <cstdint>
#include <vector>

#include "results/disclosure_cut.h"
#include "results/disclosure_series.h"

namespace bandstand::disclosure {

class Shown {
 public:
  explicit Shown(const Tables& tables);
  void remove(const Cell& cell);
  /// The windows that are shown of some of these series, with what it costs to hide them; mostly
  /// each once.
  std::vector<CutEdge> of(const std::vector<Term>& terms) const;

 private:
  std::vector<std::vector<CutEdge>> windows_;  ///< per series, in order
};

/// Ties nodes by what is shown, but not where a cut, if there is one, would hide it. Per node the
/// first node of its group.
std::vector<std::int32_t> groups_of(NodeSets zeros, const std::vector<CutEdge>& shown,
                                    const std::vector<char>& cut);

/// What it costs at the least to let these series move over a cell's window: what is shown of them
/// over just that.
std::int64_t cost_over(const Tables& tables, const std::vector<Term>& terms, std::uint32_t cell);

}  // namespace bandstand::disclosure
