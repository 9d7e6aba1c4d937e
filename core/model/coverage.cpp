// Month sets, and the inference of coverage from the dates of a file.
#include "model/coverage.h"

#include <algorithm>

namespace bandstand {
namespace {

constexpr Month histogram_start{1990 * 12};
constexpr std::size_t histogram_months = (2200 - 1990) * 12;

}  // namespace

bool Coverage::contains(Month month) const {
  return std::any_of(ranges_.begin(), ranges_.end(), [month](const MonthRange& range) {
    return range.first <= month && month <= range.last;
  });
}

bool Coverage::contains_all(MonthRange range) const {
  for (Month month = range.first; month <= range.last; month = month + 1) {
    if (!contains(month)) return false;
  }
  return true;
}

std::optional<Month> Coverage::first() const {
  if (ranges_.empty()) return std::nullopt;
  return std::min_element(ranges_.begin(), ranges_.end(),
                          [](const auto& a, const auto& b) { return a.first < b.first; })
      ->first;
}

std::optional<Month> Coverage::last() const {
  if (ranges_.empty()) return std::nullopt;
  return std::max_element(ranges_.begin(), ranges_.end(),
                          [](const auto& a, const auto& b) { return a.last < b.last; })
      ->last;
}

std::optional<Column> coverage_column(ListId list) {
  switch (list) {
    case ListId::contacts:
      return Column::contact_date;
    case ListId::early_help:
      return Column::help_completion;
    case ListId::referrals:
      return Column::referral_date;
    case ListId::assessments:
      return Column::assessment_authorised;
    case ListId::section_47:
      return Column::strategy_date;
    case ListId::children_in_need:
      return Column::need_closure;
    case ListId::protection_plans:
      return Column::plan_end;
    case ListId::looked_after:
      return Column::care_end;
    case ListId::adoption:
      return Column::adoption_order;
    case ListId::census_referrals:
      return Column::need_closure;
    case ListId::census_assessments:
      return Column::assessment_authorised;
    case ListId::census_section_47:
      return Column::conference_date;
    case ListId::census_plans:
      return Column::plan_end;
    case ListId::census_reviews:
      return Column::plan_review_date;
    case ListId::return_episodes:
      return Column::episode_end;
    case ListId::return_reviews:
      return Column::review_date;
    default:
      return std::nullopt;
  }
}

std::vector<Column> event_columns(ListId list) {
  std::vector<Column> columns;
  for (const ColumnSpec& spec : list_spec(list).columns) {
    if (spec.type == CellType::first_date || spec.type == CellType::event_date) {
      columns.push_back(spec.column);
    }
  }
  return columns;
}

void MonthHistogram::count(Date date, std::uint32_t rows) {
  if (rows_.empty()) rows_.assign(histogram_months, 0);
  const std::int32_t index = Month::of(date) - histogram_start;
  if (index >= 0 && static_cast<std::size_t>(index) < rows_.size()) {
    rows_[static_cast<std::size_t>(index)] += rows;
  }
}

std::uint32_t MonthHistogram::at(Month month) const {
  const std::int32_t index = month - histogram_start;
  if (index < 0 || static_cast<std::size_t>(index) >= rows_.size()) return 0;
  return rows_[static_cast<std::size_t>(index)];
}

std::optional<Month> MonthHistogram::first() const {
  const auto found = std::find_if(rows_.begin(), rows_.end(), [](auto n) { return n > 0; });
  if (found == rows_.end()) return std::nullopt;
  return histogram_start + static_cast<std::int32_t>(found - rows_.begin());
}

std::optional<Month> MonthHistogram::last() const {
  const auto found = std::find_if(rows_.rbegin(), rows_.rend(), [](auto n) { return n > 0; });
  if (found == rows_.rend()) return std::nullopt;
  return histogram_start + static_cast<std::int32_t>(rows_.rend() - found - 1);
}

MonthRange MonthHistogram::without_strays() const {
  constexpr std::int32_t longest_gap = 11;  // twelve empty months are too many
  MonthRange range{*first(), *last()};
  const auto rows_between = [this](Month from, Month to) {
    std::uint64_t rows = 0;
    for (Month m = from; m <= to; m = m + 1) rows += at(m);
    return rows;
  };
  Month before = range.first;
  for (Month month = range.first + 1; month <= range.last; month = month + 1) {
    if (at(month) == 0) continue;
    if (month - before - 1 > longest_gap) {
      if (rows_between(range.first, before) <= rows_between(month, range.last)) {
        range.first = month;
      } else {
        range.last = before;
        break;
      }
    }
    before = month;
  }
  return range;
}

std::optional<MonthRange> parse_month_range(std::string_view text) {
  const std::size_t to = text.find(" to ");
  if (to == std::string_view::npos) return std::nullopt;
  const auto first = parse_period(text.substr(0, to));
  const auto last = parse_period(text.substr(to + 4));
  if (!first || !last || first->basis != Basis::month || last->basis != Basis::month) {
    return std::nullopt;
  }
  if (last->first < first->first) return std::nullopt;
  return MonthRange{first->first, last->first};
}

}  // namespace bandstand
