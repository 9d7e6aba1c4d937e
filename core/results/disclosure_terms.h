// Which series can change together without breaking a sum. Definition: disclosure control.
#pragma once

#include <cstddef>
#include <vector>

#include "results/disclosure_series.h"
#include "results/node_sets.h"

namespace bandstand::disclosure {

/// Finds series and factors, the target's among them, that leave every sum as it is: one category
/// up and another down; a total and one category of each breakdown up; a rectangle of a two-way
/// table.
class TermSearch {
 public:
  /// `target` is a cell. The tables must outlive the search and stay as they are.
  TermSearch(const Tables& tables, std::uint32_t target);
  /// Starts from the target alone and mends one sum after the other with the series that has least
  /// to lose in the target's window; variants 1, 2 ... take the second, third ... best for the
  /// first sum. By series; empty if that leads nowhere.
  std::vector<Term> find(std::size_t variant);

  /// The sums whose series the search has weighed so far.
  const std::vector<std::uint32_t>& sums() const { return sums_; }

 private:
  /// A sum that does not hold yet, and by how much.
  struct Gap {
    std::uint32_t sum = 0;
    std::int32_t amount = 0;
  };
  /// What has been taken so far, and what it breaks.
  struct Attempt {
    std::vector<Term> terms;
    std::vector<Gap> gaps;
  };

  void take(Attempt& attempt, Term taken) const;
  bool can_move_with(const Attempt& attempt, std::uint32_t series) const;
  bool is_open(const Attempt& attempt, std::uint32_t series) const;
  std::int64_t price(std::uint32_t series) const;
  const Gap& tightest(const Attempt& attempt) const;
  std::vector<Term> ways_to_mend(const Attempt& attempt, const Gap& gap);
  bool mend(Attempt& attempt);

  const Tables& tables_;
  std::uint32_t cell_;
  const Cell& target_;
  Attempt start_;                 ///< the target alone
  std::vector<Term> first_ways_;  ///< of mending the first sum it breaks
  std::vector<std::uint32_t> sums_;
  int patience_ = 0;
};

/// Everything that hangs together with the target: the counts themselves are one way to change it,
/// if nothing simpler is found. That holds for the target's window only, so the factors are 0.
std::vector<Term> all_related(const Tables& tables, const Cell& target);

}  // namespace bandstand::disclosure
