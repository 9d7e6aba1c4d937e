// Marks small counts, has them protected, and empties what is hidden.
#include "results/disclosure.h"

#include <cstddef>

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

}  // namespace

void hide_small_numbers(std::span<Figure* const> figures, const DisclosureRules& rules) {
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
    if (denominator || is_hidden(tables.cell_of[i][0])) empty(*figures[i], denominator);
    if (disclosure::leaves_months_out(*figures[i])) empty(*figures[i], true);
  }
}

void hide_small_numbers(std::vector<Figure>& figures, const DisclosureRules& rules) {
  std::vector<Figure*> all;
  all.reserve(figures.size());
  for (Figure& figure : figures) all.push_back(&figure);
  hide_small_numbers(all, rules);
}

void hide_small_numbers(std::vector<Figure>& figures, std::int64_t hide_up_to) {
  DisclosureRules rules;
  rules.hide_up_to = hide_up_to;
  hide_small_numbers(figures, rules);
}

}  // namespace bandstand
