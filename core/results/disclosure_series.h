// The counts behind a report's figures as unknowns: series of cells over time, and the sums that
// tie series to each other. Definition: disclosure control.
#pragma once

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "results/disclosure.h"
#include "results/figure.h"
#include "results/node_sets.h"

namespace bandstand::disclosure {

/// The printed place of a count.
struct Place {
  std::uint32_t figure = 0;
  CountSide side = CountSide::numerator;
};

enum class CellState : std::uint8_t { shown, hidden };

/// A count over one window. A series' counts are differences of its running total, so a window is a
/// pair of nodes: the running total before its first month and after its last. Windows with the
/// same nodes are the same cell (a quarter 1 and the year to date to quarter 1).
struct Cell {
  std::uint32_t series = 0;
  std::int32_t from = 0;
  std::int32_t to = 0;
  std::int64_t count = unknown;
  std::int64_t rest = unknown;  ///< denominator less numerator, the least of its figures
  std::int32_t cost = 0;        ///< what the reader loses when it is hidden
  CellState state = CellState::shown;
  bool small = false;     ///< has to be hidden: it, or the rest that one of its figures leaves
  bool of_month = false;  ///< printed as a month
  std::uint32_t first_place = 0;
  std::uint32_t place_count = 0;

  static constexpr std::int64_t unknown = -1;
};

/// What a series counts; source, breakdown and category as positions in the order of the names.
struct SeriesKey {
  std::uint32_t source = 0;
  std::uint32_t quantity =
      0;  ///< twice the indicator, plus 1 for denominators; least of its equals
  std::uint32_t breakdown = 0;
  std::uint32_t category = 0;
  friend constexpr auto operator<=>(const SeriesKey&, const SeriesKey&) = default;
};

/// A sum that a series has a part in.
struct PartIn {
  std::uint32_t sum = 0;  ///< position in Tables::sums
  std::int32_t factor = 0;
};

/// One count of one category over time.
struct Series {
  SeriesKey key;
  std::uint32_t first_cell = 0;
  std::uint32_t cell_count = 0;
  std::uint32_t hidden_cells = 0;
  std::uint32_t zeros = 0;      ///< position in Tables::zeros
  std::uint32_t component = 0;  ///< series with another one hang together by no sum
  std::vector<PartIn> sums;
};

struct Term {
  std::uint32_t series = 0;
  std::int32_t factor = 0;
};
/// Terms that add up to nothing in every window; each series once.
using Sum = std::vector<Term>;

/// Sets of nodes between which nothing happened, without this being printed.
struct Zeros {
  std::vector<std::int32_t> lead;  ///< per node: the first node of its set
  std::vector<char> tied;          ///< per node: its set has others

  explicit Zeros(std::vector<std::int32_t> leads);
  bool is_tied(std::int32_t node) const { return tied[static_cast<std::size_t>(node)] != 0; }
};

inline constexpr std::uint32_t no_cell = 0xffffffff;

struct Tables {
  std::int64_t hide_up_to = 0;
  std::int32_t nodes = 0;
  std::vector<Cell> cells;  ///< by series, then by nodes
  std::vector<Place> places;
  std::vector<Series> series;
  std::vector<Sum> sums;
  std::uint32_t components = 0;
  std::vector<Zeros> zeros;  ///< series share them; position 0 is for nothing known
  std::vector<std::array<std::uint32_t, 2>>
      cell_of;  ///< per figure: its numerator, its denominator

  /// The cell of a series over a window, or no_cell.
  std::uint32_t find(std::uint32_t of, std::int32_t from, std::int32_t to) const;
  /// The cell of a series over the window of another cell, or no_cell.
  std::uint32_t beside(std::uint32_t of, std::uint32_t cell) const;
  /// Known to be zero without a figure that says so.
  bool known_zero(std::uint32_t of, std::int32_t from, std::int32_t to) const {
    const std::vector<std::int32_t>& lead = zeros[series[of].zeros].lead;
    return lead[static_cast<std::size_t>(from)] == lead[static_cast<std::size_t>(to)];
  }
  /// Nodes between which nothing happened in some of these series.
  NodeSets zeros_of(const std::vector<Term>& terms) const;
};

/// All counts of a report; the same for every order of the figures. Figures that are hidden already
/// are hidden cells of unknown count.
Tables tables_of(std::span<const Figure* const> figures, const DisclosureRules& rules);

}  // namespace bandstand::disclosure
