// Hides small numbers in all figures of a report at once, so that none can be worked out again.
// Definition: disclosure control (counts of 1 to 5 and the complement hidden, zero shown, secondary
// suppression) and the two modes sharing and working.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "results/figure.h"

namespace bandstand {

enum class CountSide : std::uint8_t { numerator, denominator };

/// One of the two counts of an indicator.
struct CountOf {
  std::uint16_t indicator = 0;  ///< position in the registry
  CountSide side = CountSide::numerator;
  friend bool operator==(const CountOf&, const CountOf&) = default;
};

/// One cell of an indicator; without a breakdown, every cell in turn.
struct CountCell {
  CountOf count;
  std::string breakdown;
  std::string category;
};

/// `whole` is the sum of `parts` in every period; what is counted on days takes part with its
/// change over the period. Where no cell is named anywhere it holds for the total and for every
/// category alike, and a part without figures is zero; else cells without a breakdown mean the
/// total, and all indicators must have figures.
struct CountSum {
  CountCell whole;
  std::vector<CountCell> parts;
};

/// A breakdown that repeats another one's categories as sums: `breakdown` of `count`.
struct TableMargin {
  CountOf count;
  std::string breakdown;
};

/// A column of a two-way table that is another indicator's count by row: `breakdown` of `count`.
struct TableColumn {
  std::string column;
  TableMargin same_as;
};

/// A breakdown with categories `row: column`, split at the last colon.
struct TwoWayTable {
  std::uint16_t indicator = 0;
  std::string breakdown;
  std::optional<TableMargin> row_sums;     ///< where the sum of each row is printed
  std::optional<TableMargin> column_sums;  ///< where the sum of each column is printed
  /// The denominator of a cell is the sum of its column, over all rows.
  bool denominators_are_column_sums = false;
  std::vector<TableColumn> columns;  ///< only those that are printed elsewhere
};

/// A breakdown whose rows are shares of one common denominator, that of the total row.
struct ShareTable {
  std::uint16_t indicator = 0;
  std::string breakdown;
  /// The category that the total row repeats as its numerator; none if it is a figure of its own.
  std::optional<std::string> total_category;
};

/// What the reader knows beside the figures: which counts are the same cases. Too much of it hides
/// a little more than needed, too little lets a hidden number be found elsewhere. Indicators
/// without figures are ignored.
struct DisclosureRules {
  std::int64_t hide_up_to = 5;
  std::vector<std::vector<CountOf>> same_counts;
  std::vector<CountSum> sums;
  std::vector<TwoWayTable> two_way;
  std::vector<ShareTable> shares;
};

/// Hides every count of 1 to `hide_up_to`: numerators, denominators, and the rest of a percentage
/// (denominator less numerator); then as many others as it takes that no hidden number follows from
/// what is still shown: categories against totals, months, quarters, years to date, years and
/// rolling years against each other, and the same cases under other indicators. Zero is shown.
///
/// `figures` is the complete set of one report, in any order; the result does not depend on the
/// order, and hiding twice changes nothing more. Figures of different sources are apart. A figure
/// with a value and no counts cannot be judged and is left as it is.
///
/// A hidden figure has marker `c` and no numerator, value, target, rating, band or direction. Its
/// denominator stays unless it is hidden itself: it is no small number, other indicators show the
/// same one, and blanking it here only would make it a hidden number that can be found. A
/// population is public and always stays. What is shown must not be compared with what was hidden:
/// `level` or `up` would bound it, so directions are set afterwards.
///
/// For figures from case lists a category without a row is known to be zero, and so is a month
/// without a figure. A part of a period counts for the months it covers; where these are not in a
/// row, it is hidden.
void hide_small_numbers(std::span<Figure* const> figures, const DisclosureRules& rules);
void hide_small_numbers(std::vector<Figure>& figures, const DisclosureRules& rules);

/// The same where nothing is known about which counts are the same cases.
void hide_small_numbers(std::vector<Figure>& figures, std::int64_t hide_up_to);

}  // namespace bandstand
