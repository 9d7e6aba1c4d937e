// Narrows the bounds of hidden counts by every sum over months and over categories.
#include "results/disclosure_bounds.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <numeric>
#include <span>
#include <utility>

namespace bandstand::disclosure {
namespace {

constexpr std::int64_t no_limit = 1'000'000'000;
constexpr int most_rounds = 40;

struct Range {
  std::int64_t low = 0;
  std::int64_t high = no_limit;
};

struct Share {
  std::uint32_t range = 0;
  std::int32_t factor = 0;
};

class Bounds {
 public:
  Bounds(const Tables& tables, const std::vector<char>& asked) : tables_(tables) {
    ranges_.reserve(tables.cells.size());
    for (const Cell& cell : tables.cells) ranges_.push_back(range_of(cell));
    zero_ = add_range({0, 0});
    for (std::uint32_t s = 0; s < tables.series.size(); ++s) {
      // A series without hidden counts narrows nothing by itself, and its counts are fixed in sums.
      const Series& series = tables.series[s];
      if (asked[series.component] != 0 && series.hidden_cells > 0) add_months(s);
    }
    for (const Sum& sum : tables.sums) {
      if (asked[tables.series[sum.front().series].component] != 0) add_categories(sum);
    }
    find_rows_with();
  }

  void narrow() {
    std::vector<char> due(row_starts_.size() - 1, 1);
    bool changed = true;
    for (int round = 0; changed && round < most_rounds; ++round) {
      changed = false;
      for (std::size_t row = 0; row < due.size(); ++row) {
        if (due[row] == 0) continue;
        due[row] = 0;
        changed = narrow_by(row, due) || changed;
      }
    }
  }

  bool known(std::uint32_t cell) const { return ranges_[cell].low >= ranges_[cell].high; }

 private:
  Range range_of(const Cell& cell) const {
    if (cell.state == CellState::shown) return {cell.count, cell.count};
    if (cell.count == Cell::unknown) return {};
    Range range{std::min<std::int64_t>(cell.count, 1), no_limit};
    for (std::uint32_t p = cell.first_place; p < cell.first_place + cell.place_count; ++p) {
      const Place& place = tables_.places[p];
      const std::uint32_t denominator = tables_.cell_of[place.figure][1];
      if (place.side != CountSide::numerator || denominator == no_cell) continue;
      const bool is_shown = tables_.cells[denominator].state == CellState::shown;
      if (!is_shown || cell.rest == Cell::unknown) continue;
      range.high = cell.count + cell.rest - std::min<std::int64_t>(cell.rest, 1);
    }
    return range;
  }

  std::uint32_t add_range(Range range) {
    ranges_.push_back(range);
    return static_cast<std::uint32_t>(ranges_.size() - 1);
  }

  void end_row() { row_starts_.push_back(shares_.size()); }

  /// Every longer period is the sum of its months.
  void add_months(std::uint32_t s) {
    const Series& series = tables_.series[s];
    const std::vector<std::uint32_t> months = months_of(s);
    for (std::uint32_t c = series.first_cell; c < series.first_cell + series.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      if (cell.to <= cell.from + 1) continue;  // a month or a day
      shares_.push_back({c, -1});
      for (std::int32_t m = cell.from; m < cell.to; ++m) {
        shares_.push_back({months[static_cast<std::size_t>(m)], 1});
      }
      end_row();
    }
  }

  /// The range of each month of a series: its cell, zero, or one that no figure prints.
  std::vector<std::uint32_t> months_of(std::uint32_t s) {
    std::vector<std::uint32_t> months(static_cast<std::size_t>(tables_.nodes), no_cell);
    const Series& series = tables_.series[s];
    std::int32_t end = 0;
    for (std::uint32_t c = series.first_cell; c < series.first_cell + series.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      end = std::max(end, cell.to);
      if (cell.to == cell.from + 1) months[static_cast<std::size_t>(cell.from)] = c;
    }
    for (std::int32_t m = 0; m < end; ++m) {
      std::uint32_t& range = months[static_cast<std::size_t>(m)];
      if (m + 1 < tables_.nodes && tables_.known_zero(s, m, m + 1)) {
        range = zero_;
      } else if (range == no_cell) {
        range = add_range({});
      }
    }
    return months;
  }

  /// In every window the terms of a sum add up, where each is printed or known to be zero.
  void add_categories(const Sum& sum) {
    std::vector<std::uint32_t> windows;  // a hidden cell over each
    for (const Term& term : sum) {
      const Series& s = tables_.series[term.series];
      for (std::uint32_t c = s.first_cell; c < s.first_cell + s.cell_count; ++c) {
        if (tables_.cells[c].state == CellState::hidden) windows.push_back(c);
      }
    }
    const auto window = [this](std::uint32_t c) {
      return std::pair(tables_.cells[c].from, tables_.cells[c].to);
    };
    std::sort(windows.begin(), windows.end(),
              [&](std::uint32_t a, std::uint32_t b) { return window(a) < window(b); });
    windows.erase(
        std::unique(windows.begin(), windows.end(),
                    [&](std::uint32_t a, std::uint32_t b) { return window(a) == window(b); }),
        windows.end());
    for (const std::uint32_t over : windows) {
      const std::size_t start = shares_.size();
      const auto [from, to] = window(over);
      bool complete = true;
      for (const Term& term : sum) {
        if (tables_.known_zero(term.series, from, to)) continue;
        const std::uint32_t cell = tables_.beside(term.series, over);
        complete = complete && cell != no_cell;
        if (!complete) break;
        shares_.push_back({cell, term.factor});
      }
      if (!complete) {
        shares_.resize(start);
      } else {
        end_row();
      }
    }
  }

  static Range scaled(Range range, std::int32_t factor) {
    if (factor > 0) return {range.low * factor, range.high * factor};
    return {range.high * factor, range.low * factor};
  }

  /// A narrower range is news to every row it is in.
  void find_rows_with() {
    rows_with_starts_.resize(ranges_.size() + 1);
    for (const Share& share : shares_) ++rows_with_starts_[share.range + 1];
    std::partial_sum(rows_with_starts_.begin(), rows_with_starts_.end(), rows_with_starts_.begin());
    rows_with_.resize(shares_.size());
    std::vector<std::size_t> next(rows_with_starts_.begin(), rows_with_starts_.end() - 1);
    for (std::uint32_t row = 0; row + 1 < row_starts_.size(); ++row) {
      for (std::size_t i = row_starts_[row]; i < row_starts_[row + 1]; ++i) {
        rows_with_[next[shares_[i].range]++] = row;
      }
    }
  }

  /// Each term is what the others leave of nothing.
  bool narrow_by(std::size_t row, std::vector<char>& due) {
    const std::span<const Share> shares(shares_.data() + row_starts_[row],
                                        shares_.data() + row_starts_[row + 1]);
    Range all{0, 0};
    for (const Share& share : shares) {
      const Range own = scaled(ranges_[share.range], share.factor);
      all.low += own.low;
      all.high += own.high;
    }
    bool changed = false;
    for (const Share& share : shares) {
      Range& range = ranges_[share.range];
      // Factors other than 1 and -1 would need rounding; the sums of counts have none.
      if (range.low >= range.high || std::abs(share.factor) != 1) continue;
      const Range own = scaled(range, share.factor);
      const Range left{std::max(own.low, own.high - all.high),
                       std::min(own.high, own.low - all.low)};
      if (left.low == own.low && left.high == own.high) continue;
      all.low += left.low - own.low;
      all.high += left.high - own.high;
      range = scaled(left, share.factor);
      for (std::size_t i = rows_with_starts_[share.range]; i < rows_with_starts_[share.range + 1];
           ++i) {
        due[rows_with_[i]] = 1;
      }
      changed = true;
    }
    return changed;
  }

  const Tables& tables_;
  std::vector<Range> ranges_;  ///< the cells, then zero and the months without a figure
  std::uint32_t zero_ = 0;
  std::vector<Share> shares_;  ///< by row
  std::vector<std::size_t> row_starts_{0};
  std::vector<std::uint32_t> rows_with_;  ///< by range
  std::vector<std::size_t> rows_with_starts_;
};

}  // namespace

std::vector<std::uint32_t> guessed_cells(const Tables& tables, const std::vector<char>& asked) {
  Bounds bounds(tables, asked);
  bounds.narrow();
  std::vector<std::uint32_t> guessed;
  for (std::uint32_t c = 0; c < tables.cells.size(); ++c) {
    const Cell& cell = tables.cells[c];
    if (asked[tables.series[cell.series].component] == 0) continue;
    if (cell.state == CellState::hidden && cell.count > 0 && bounds.known(c)) guessed.push_back(c);
  }
  return guessed;
}

}  // namespace bandstand::disclosure
