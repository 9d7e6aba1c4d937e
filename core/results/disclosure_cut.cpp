// Dinic's algorithm on the graph that is left once nodes that stay together are one.
#include "results/disclosure_cut.h"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

#include "results/node_sets.h"

namespace bandstand::disclosure {
namespace {

std::size_t at(std::int32_t node) { return static_cast<std::size_t>(node); }

struct Arc {
  std::int32_t to = 0;
  std::int32_t room = 0;
};

/// Arcs 2i and 2i + 1 are the two ways of edge i; between the nodes that `lead` sets of nodes.
class Flow {
 public:
  Flow(const std::vector<std::int32_t>& lead, const std::vector<CutEdge>& edges)
      : out_(lead.size() + 1), level_(lead.size()) {
    arcs_.reserve(edges.size() * 2);
    for (const CutEdge& e : edges) {
      const std::int32_t from = lead[at(e.from)];
      const std::int32_t to = lead[at(e.to)];
      if (from == to) continue;
      ++out_[at(from) + 1];
      ++out_[at(to) + 1];
      arcs_.push_back({to, e.cost});
      arcs_.push_back({from, e.cost});
    }
    std::partial_sum(out_.begin(), out_.end(), out_.begin());
    arc_ids_.resize(arcs_.size());
    next_.assign(out_.begin(), out_.end() - 1);
    for (std::uint32_t id = 0; id < arcs_.size(); ++id) {
      arc_ids_[next_[at(arcs_[id ^ 1u].to)]++] = id;
    }
  }

  /// What flows, which is what the cheapest cut costs; stops where that reaches `enough`.
  std::int64_t run(std::int32_t from, std::int32_t to, std::int64_t enough) {
    std::int64_t total = 0;
    while (total < enough && set_levels(from, to)) {
      next_.assign(out_.begin(), out_.end() - 1);
      while (const std::int32_t sent = send(from, to, std::numeric_limits<std::int32_t>::max())) {
        total += sent;
      }
    }
    return total;
  }

  /// Nodes that can still be reached from `start`, or from which `start` can still be reached.
  std::vector<char> left_with(std::int32_t start, bool forwards) const {
    std::vector<char> seen(level_.size());
    std::vector<std::int32_t> open{start};
    seen[at(start)] = 1;
    while (!open.empty()) {
      const std::int32_t node = open.back();
      open.pop_back();
      for (std::uint32_t i = out_[at(node)]; i < out_[at(node) + 1]; ++i) {
        const std::uint32_t id = arc_ids_[i];
        const std::int32_t other = arcs_[id].to;
        if (arcs_[forwards ? id : (id ^ 1u)].room <= 0 || seen[at(other)] != 0) continue;
        seen[at(other)] = 1;
        open.push_back(other);
      }
    }
    return seen;
  }

 private:
  bool set_levels(std::int32_t from, std::int32_t to) {
    std::fill(level_.begin(), level_.end(), -1);
    level_[at(from)] = 0;
    std::vector<std::int32_t> queue{from};
    for (std::size_t head = 0; head < queue.size() && level_[at(to)] < 0; ++head) {
      const std::int32_t node = queue[head];
      for (std::uint32_t i = out_[at(node)]; i < out_[at(node) + 1]; ++i) {
        const Arc& arc = arcs_[arc_ids_[i]];
        if (arc.room <= 0 || level_[at(arc.to)] >= 0) continue;
        level_[at(arc.to)] = level_[at(node)] + 1;
        queue.push_back(arc.to);
      }
    }
    return level_[at(to)] >= 0;
  }

  std::int32_t send(std::int32_t node, std::int32_t to, std::int32_t most) {
    if (node == to) return most;
    for (std::uint32_t& i = next_[at(node)]; i < out_[at(node) + 1]; ++i) {
      const std::uint32_t id = arc_ids_[i];
      if (arcs_[id].room <= 0 || level_[at(arcs_[id].to)] != level_[at(node)] + 1) continue;
      const std::int32_t sent = send(arcs_[id].to, to, std::min(most, arcs_[id].room));
      if (sent > 0) {
        arcs_[id].room -= sent;
        arcs_[id ^ 1u].room += sent;
        return sent;
      }
    }
    return 0;
  }

  std::vector<std::uint32_t> out_;  ///< first position in arc_ids_ of each node
  std::vector<std::int32_t> level_;
  std::vector<std::uint32_t> arc_ids_;
  std::vector<std::uint32_t> next_;
  std::vector<Arc> arcs_;
};

}  // namespace

std::optional<Cut> cheapest_cut(NodeSets together, const std::vector<CutEdge>& edges,
                                std::int32_t from, std::int32_t to, std::int64_t below) {
  const std::vector<std::int32_t> lead = together.leads();
  from = lead[at(from)];
  to = lead[at(to)];
  if (from == to) return std::nullopt;
  Flow flow(lead, edges);
  Cut cut;
  cut.cost = flow.run(from, to, below);
  if (cut.cost >= below) return std::nullopt;
  cut.near_from = flow.left_with(from, true);
  cut.near_to = flow.left_with(to, false);
  for (std::size_t n = 0; n < lead.size(); ++n) {
    cut.near_from[n] = cut.near_from[at(lead[n])];
    cut.near_to[n] = cut.near_to[at(lead[n])];
  }
  return cut;
}

}  // namespace bandstand::disclosure
