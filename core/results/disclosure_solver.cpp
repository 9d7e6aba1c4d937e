// Gauss's elimination in a field of so many numbers that chance plays no part: of one solution with
// free choices made at random, a count that is nothing is nothing in all of them.
#include "results/disclosure_solver.h"

#include <algorithm>
#include <cstddef>
#include <queue>
#include <utility>

#include "results/in_order.h"
#include "results/node_sets.h"

namespace bandstand::disclosure {
namespace {

constexpr std::uint64_t prime = 2147483647;

std::uint64_t inverse(std::uint64_t value) {
  std::uint64_t result = 1;
  for (std::uint64_t left = prime - 2; left > 0; left /= 2) {
    if (left % 2 == 1) result = result * value % prime;
    value = value * value % prime;
  }
  return result;
}

std::uint64_t in_field(std::int64_t value) {
  const auto size = static_cast<std::int64_t>(prime);
  return static_cast<std::uint64_t>((value % size + size) % size);
}

/// As good as random, and the same every time.
std::uint64_t random_value(std::uint64_t of) {
  of = (of + 1) * 0x9e3779b97f4a7c15U;
  of = (of ^ (of >> 30U)) * 0xbf58476d1ce4e5b9U;
  of = (of ^ (of >> 27U)) * 0x94d049bb133111ebU;
  return (of ^ (of >> 31U)) % prime;
}

struct Entry {
  std::uint32_t column = 0;
  std::uint64_t value = 0;
  friend bool operator==(const Entry&, const Entry&) = default;
};
using Row = std::vector<Entry>;  ///< adds up to nothing

/// Rows in echelon form: each begins with a 1 where no other does.
class Echelon {
 public:
  explicit Echelon(std::size_t columns) : rows_(columns), values_(columns), noted_(columns) {}

  void add(const Row& row) {
    for (const Entry& entry : row) note(entry.column, entry.value);
    while (!open_.empty()) {
      const std::uint32_t column = take();
      const std::uint64_t value = std::exchange(values_[column], 0);
      if (value == 0) continue;
      const Row& known = rows_[column];
      if (known.empty()) {
        keep(column, value);
        return;
      }
      const std::uint64_t factor = prime - value;
      for (auto entry = known.begin() + 1; entry != known.end(); ++entry) {
        note(entry->column, factor * entry->value % prime);
      }
    }
  }

  std::vector<std::uint64_t> any_solution() const {
    std::vector<std::uint64_t> solution(rows_.size());
    for (std::size_t column = rows_.size(); column-- > 0;) {
      const Row& row = rows_[column];
      if (row.empty()) {
        solution[column] = random_value(column);
        continue;
      }
      std::uint64_t rest = 0;
      for (auto entry = row.begin() + 1; entry != row.end(); ++entry) {
        rest = (rest + entry->value * solution[entry->column]) % prime;
      }
      solution[column] = (prime - rest) % prime;
    }
    return solution;
  }

 private:
  void note(std::uint32_t column, std::uint64_t value) {
    values_[column] = (values_[column] + value) % prime;
    if (noted_[column] != 0) return;
    noted_[column] = 1;
    open_.push(column);
  }

  std::uint32_t take() {
    const std::uint32_t column = open_.top();
    open_.pop();
    noted_[column] = 0;
    return column;
  }

  /// What is noted is a new row that begins with this column.
  void keep(std::uint32_t column, std::uint64_t value) {
    const std::uint64_t scale = inverse(value);
    Row& row = rows_[column];
    row.push_back({column, 1});
    while (!open_.empty()) {
      const std::uint32_t next = take();
      const std::uint64_t own = std::exchange(values_[next], 0);
      if (own != 0) row.push_back({next, own * scale % prime});
    }
  }

  std::vector<Row> rows_;  ///< by their first column
  std::vector<std::uint64_t> values_;
  std::vector<char> noted_;
  std::priority_queue<std::uint32_t, std::vector<std::uint32_t>, std::greater<>> open_;
};

/// The running totals of the series of some components. Where nodes are tied by a shown count they
/// move as one, and the first node of a series does not move.
class RunningTotals {
 public:
  RunningTotals(const Tables& tables, const std::vector<char>& components, Knows knows)
      : tables_(tables), knows_(knows), nodes_(static_cast<std::size_t>(tables.nodes)) {
    columns_.assign(tables.series.size() * nodes_, fixed);
    for (std::uint32_t s = 0; s < tables.series.size(); ++s) {
      if (components[tables.series[s].component] != 0) number(s);
    }
    solve(components);
  }

  /// By how much a count moves in the solution.
  std::uint64_t change(std::uint32_t cell) const {
    const Cell& c = tables_.cells[cell];
    return (value(c.series, c.to) + prime - value(c.series, c.from)) % prime;
  }

 private:
  static constexpr std::uint32_t fixed = 0xffffffff;

  std::uint32_t& column(std::uint32_t s, std::int32_t node) {
    return columns_[s * nodes_ + static_cast<std::size_t>(node)];
  }

  std::uint64_t value(std::uint32_t s, std::int32_t node) const {
    const std::uint32_t c = columns_[s * nodes_ + static_cast<std::size_t>(node)];
    return c == fixed ? 0 : solution_[c];
  }

  void number(std::uint32_t s) {
    const Series& series = tables_.series[s];
    NodeSets sets(tables_.zeros[series.zeros].lead);
    for (std::uint32_t c = series.first_cell; c < series.first_cell + series.cell_count; ++c) {
      const Cell& cell = tables_.cells[c];
      const bool is_known = cell.state == CellState::shown && knows_ == Knows::what_is_shown;
      if (is_known) sets.join(cell.from, cell.to);
    }
    for (std::int32_t node = 0; node < tables_.nodes; ++node) {
      const std::int32_t lead = sets.find(node);  // no later node
      column(s, node) = lead == node && node > 0 ? count_++ : column(s, lead);
    }
  }

  /// In every sum the moves of each node add up to nothing.
  std::vector<Row> equations(const std::vector<char>& components) {
    std::vector<Row> rows;
    for (const Sum& sum : tables_.sums) {
      if (components[tables_.series[sum.front().series].component] == 0) continue;
      for (std::int32_t node = 1; node < tables_.nodes; ++node) {
        Row row;
        for (const Term& term : sum) {
          const std::uint32_t own = column(term.series, node);
          if (own != fixed) row.push_back({own, in_field(term.factor)});
        }
        if (!row.empty() && (rows.empty() || rows.back() != row)) rows.push_back(std::move(row));
      }
    }
    return rows;
  }

  /// Columns of few rows go first and the short rows: little is carried along then.
  void solve(const std::vector<char>& components) {
    std::vector<Row> rows = equations(components);
    std::vector<std::uint32_t> frequency(count_);
    for (const Row& row : rows) {
      for (const Entry& entry : row) ++frequency[entry.column];
    }
    const std::vector<std::uint32_t> columns =
        sorted_by(numbers_below(count_), rows.size() + 1, [&](auto c) { return frequency[c]; });
    std::vector<std::uint32_t> place(count_);
    for (std::uint32_t i = 0; i < count_; ++i) place[columns[i]] = i;
    for (std::uint32_t& own : columns_) own = own == fixed ? fixed : place[own];
    std::size_t longest = 0;
    for (Row& row : rows) {
      longest = std::max(longest, row.size());
      for (Entry& entry : row) entry.column = place[entry.column];
    }
    Echelon echelon(count_);
    for (const std::uint32_t r : sorted_by(numbers_below(rows.size()), longest + 1, [&](auto i) {
           return static_cast<std::uint32_t>(rows[i].size());
         })) {
      echelon.add(rows[r]);
    }
    solution_ = echelon.any_solution();
  }

  const Tables& tables_;
  Knows knows_;
  std::size_t nodes_ = 0;
  std::uint32_t count_ = 0;
  std::vector<std::uint32_t> columns_;  ///< by series, then node
  std::vector<std::uint64_t> solution_;
};

}  // namespace

std::vector<Secret> worked_out(const Tables& tables, const std::vector<Secret>& asked,
                               Knows knows) {
  if (asked.empty()) return {};
  std::vector<char> components(tables.components);
  const auto look_at = [&](std::uint32_t cell) {
    if (cell != no_cell) components[tables.series[tables.cells[cell].series].component] = 1;
  };
  for (const Secret& secret : asked) {
    look_at(secret.cell);
    look_at(secret.whole);
  }
  const RunningTotals totals(tables, components, knows);
  std::vector<Secret> found;
  for (const Secret& secret : asked) {
    const std::uint64_t whole = secret.whole == no_cell ? 0 : totals.change(secret.whole);
    if (totals.change(secret.cell) == whole) found.push_back(secret);
  }
  return found;
}

}  // namespace bandstand::disclosure
