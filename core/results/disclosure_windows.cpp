// Points in time are marks until all are known; then they are numbered as nodes.
#include "results/disclosure_windows.h"

#include <algorithm>

#include "results/in_order.h"

namespace bandstand::disclosure {
namespace {

// Month borders, then other days, then the start of all days.
constexpr std::int32_t first_day_mark = 1'000'000;
constexpr std::int32_t before_all_days = 1'000'000'000;

bool is_of_a_day(const Figure& f) { return f.period.basis == Basis::asat || f.of_a_day; }

/// With every month border between the first and the last.
std::vector<std::int32_t> with_all_months(std::vector<std::int32_t> marks) {
  std::sort(marks.begin(), marks.end());
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  std::vector<std::int32_t> all;
  for (const std::int32_t mark : marks) {
    if (mark < first_day_mark && !all.empty()) {
      for (std::int32_t between = all.back() + 1; between < mark; ++between) all.push_back(between);
    }
    all.push_back(mark);
  }
  return all;
}

}  // namespace

Windows::Windows(std::span<const Figure* const> figures) {
  for (const Figure* const figure : figures) {
    if (is_of_a_day(*figure)) latest_day_ = std::max(latest_day_, figure->period.end());
  }
}

// What is so at the end of a month is so at the border to the next, and so is what the figures end
// with: there it meets what happened in the months.
std::int32_t Windows::mark_of(Date day) const {
  const Month month = Month::of(day);
  const bool ends_months = day == month.last_day() || day == latest_day_;
  return ends_months ? month.index + 1 : first_day_mark + day.days_since_1970();
}

// Figures one after the other are mostly of the same period.
std::uint32_t Windows::add(const Figure& figure) {
  // Lists that cover different months of a year tell of different cases by figures of that year.
  const bool in_part = figure.months_covered > 0;
  const Month first = in_part ? figure.first_covered : figure.period.first;
  const Month last = in_part ? figure.last_covered : figure.period.last;
  const Ends ends = is_of_a_day(figure) ? Ends{before_all_days, mark_of(figure.period.end())}
                                        : Ends{first.index, last.index + 1};
  if (!windows_.empty() && windows_[last_] == ends) return last_;
  const auto next = static_cast<std::uint32_t>(windows_.size());
  const auto [entry, added] = added_.try_emplace(ends, next);
  if (added) windows_.push_back(ends);
  return last_ = entry->second;
}

std::vector<std::uint32_t> Windows::sort() {
  for (const auto& [from, to] : windows_) {
    marks_.push_back(from);
    marks_.push_back(to);
  }
  marks_ = with_all_months(std::move(marks_));
  return sort_and_rank(windows_);
}

std::int32_t Windows::node(std::int32_t mark) const {
  return static_cast<std::int32_t>(std::lower_bound(marks_.begin(), marks_.end(), mark) -
                                   marks_.begin());
}

std::vector<Window> Windows::between_nodes() const {
  std::vector<Window> windows;
  for (const auto& [from, to] : windows_) windows.push_back({node(from), node(to)});
  return windows;
}

}  // namespace bandstand::disclosure
