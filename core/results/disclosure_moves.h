// Keeps hidden counts from being worked out: for each there is another set of counts that fits all
// that is shown. Definition: disclosure control, secondary suppression.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

#include "results/disclosure_plausible.h"
#include "results/disclosure_series.h"
#include "results/disclosure_shown.h"
#include "results/disclosure_solver.h"

namespace bandstand::disclosure {

/// Series that may change together without breaking a sum: one category up and another down, or a
/// total and one category of each breakdown up. A move of the running totals at some nodes, by
/// these factors, changes exactly the counts whose window has one end among the nodes; where all of
/// these are hidden, nobody can tell the moved counts from the true ones.
struct Move {
  std::vector<Term> terms;          ///< by series
  std::vector<std::int32_t> group;  ///< per node: nodes with one group are tied by a shown count
  std::uint32_t seen = 0;  ///< how many cells of its series were hidden when `group` was found
  std::optional<GroupMoves> moves;  ///< of these groups, once asked for
};

class Protection {
 public:
  explicit Protection(Tables& tables);

  /// Hides a cell, and with a denominator the numerators printed over it.
  void hide(std::uint32_t cell);
  /// Hides more until no cell hidden so far can be worked out, nor what a percentage leaves; and,
  /// where some other set of counts can be made to fit, until it cannot be guessed from being 1 or
  /// more.
  void protect_all();

 private:
  struct Choice {
    std::int64_t cost = 0;
    std::vector<Term> terms;
    std::vector<char> nodes;  ///< whose running totals are to move
  };

  /// A search that found nothing, and would again while no more is hidden in the cell's own series
  /// and under the sums it looked at.
  struct Vain {
    std::vector<std::uint32_t> sums;
    std::uint32_t hidden = 0;
  };

  void count_hidden(const Cell& cell);
  void protect_open();
  void protect_from_guesses();
  void protect_from_solving();
  std::vector<Secret> without_a_move() const;
  bool a_move_parts(std::uint32_t numerator, std::uint32_t denominator) const;
  bool hide_around(std::uint32_t cell);
  void protect(std::uint32_t cell, bool against_guesses);
  void protect_from_guess(std::uint32_t cell);
  std::uint32_t hidden_around(std::uint32_t cell, const std::vector<std::uint32_t>& sums) const;
  bool moves_already(std::uint32_t cell, bool against_guesses);
  std::optional<Choice> weigh(std::uint32_t cell, const std::vector<Term>& terms,
                              bool against_guesses, std::int64_t below) const;
  void apply(const Choice& choice);
  void regroup(Move& move) const;
  std::uint32_t hidden_among(const std::vector<Term>& terms) const;

  Tables& tables_;
  std::vector<char> has_move_;               ///< by cell: hidden, and nobody can work it out
  std::vector<std::uint32_t> open_;          ///< hidden and not yet looked at
  std::vector<std::uint32_t> hidden_in_;     ///< cells, per component
  std::vector<std::uint32_t> hidden_under_;  ///< cells, per sum
  Shown shown_;
  std::map<std::uint32_t, Vain> in_vain_;  ///< by cell, against guesses
  std::vector<Move> moves_;
  std::map<std::vector<std::uint32_t>, std::uint32_t> move_of_;  ///< by series
  std::vector<std::vector<std::uint32_t>> moves_with_;           ///< per series
};

}  // namespace bandstand::disclosure
