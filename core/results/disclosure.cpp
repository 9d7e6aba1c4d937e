// Marks small counts, has them protected, and empties what is hidden.
#include "results/disclosure.h"

#include <cstddef>
#include <functional>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "results/disclosure_counts.h"
#include "results/disclosure_moves.h"
#include "results/disclosure_series.h"

namespace bandstand {
namespace {

using disclosure::CellState;
using disclosure::Tables;

constexpr const char* hidden_note =
    "Hidden: a small number, or one that would give a small number away";

void empty(Figure& f, bool denominator_too) {
  f.marker = Marker::suppressed;
  f.numerator.reset();
  if (denominator_too) f.denominator.reset();
  f.value.reset();
  f.target.reset();
  f.rating = Rating::none;
  f.band.clear();
  f.direction = Direction::none;
  f.note = hidden_note;
}

/// A figure by what it is of: of one line of figures on one basis, up to one month.
struct Spot {
  std::uint16_t indicator = 0;
  std::string_view source;
  std::string_view breakdown;
  std::string_view category;
  Basis basis = Basis::month;
  std::int32_t last = 0;
  friend bool operator==(const Spot&, const Spot&) = default;
};

struct SpotHash {
  std::size_t operator()(const Spot& spot) const {
    std::size_t hash = std::hash<std::string_view>()(spot.category);
    for (const std::size_t part :
         {std::size_t{spot.indicator}, std::hash<std::string_view>()(spot.breakdown),
          static_cast<std::size_t>(spot.basis), static_cast<std::size_t>(spot.last)}) {
      hash = hash * 1000003U + part;
    }
    return hash;
  }
};

Spot spot_of(const Figure& f, Basis basis, Month last) {
  return {f.indicator, f.source, f.breakdown, f.category, basis, last.index};
}

/// The last month of the period that a figure's direction looks back to, and its basis.
std::pair<Basis, Month> before(const Period& period) {
  switch (period.basis) {
    case Basis::month:
      return {Basis::month, period.last - 1};
    case Basis::quarter:
      return {Basis::quarter, period.last - 3};
    case Basis::year:
      return {Basis::year, period.last - 12};
    case Basis::ytd:
      if (period.months() <= 3) return {Basis::year, period.first - 1};
      return {Basis::ytd, period.last - 3};
    case Basis::rolling12:
      return {Basis::rolling12, period.last - 3};
    case Basis::asat:
      return {Basis::asat, Month::of(period.as_at) - 3};
  }
  return {period.basis, period.last};
}

void clear_directions_from_hidden(std::vector<Figure>& figures) {
  std::unordered_set<Spot, SpotHash> hidden;
  for (const Figure& f : figures) {
    if (f.marker != Marker::suppressed) continue;
    const bool day = f.period.basis == Basis::asat;
    hidden.insert(spot_of(f, f.period.basis, day ? Month::of(f.period.as_at) : f.period.last));
  }
  for (Figure& f : figures) {
    if (f.direction == Direction::none) continue;
    const auto [basis, last] = before(f.period);
    if (hidden.count(spot_of(f, basis, last)) != 0) f.direction = Direction::none;
  }
}

}  // namespace

void hide_small_numbers(std::vector<Figure>& figures, const DisclosureRules& rules) {
  Tables tables = disclosure::tables_of(figures, rules);
  disclosure::Protection protection(tables);
  for (std::uint32_t c = 0; c < tables.cells.size(); ++c) {
    if (tables.cells[c].small) protection.hide(c);
  }
  protection.protect_all();
  const auto is_hidden = [&tables](std::uint32_t cell) {
    return cell != disclosure::no_cell && tables.cells[cell].state == CellState::hidden;
  };
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const bool denominator = is_hidden(tables.cell_of[i][1]);
    if (denominator || is_hidden(tables.cell_of[i][0])) empty(figures[i], denominator);
    if (disclosure::leaves_months_out(figures[i])) empty(figures[i], true);
  }
  clear_directions_from_hidden(figures);
}

void hide_small_numbers(std::vector<Figure>& figures, std::int64_t hide_up_to) {
  DisclosureRules rules;
  rules.hide_up_to = hide_up_to;
  hide_small_numbers(figures, rules);
}

}  // namespace bandstand
