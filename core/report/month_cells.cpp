// One walk over the rows of the counted list.
#include "report/month_cells.h"

#include <algorithm>

#include "report/category_column.h"

namespace bandstand {
namespace {

// A column with more names than this is not a breakdown but free text; it would fill the memory.
constexpr std::size_t most_categories = 2000;

// Categories in use, in order of name, and where each stands in that order.
struct CategoryOrder {
  std::vector<std::string> names;
  std::vector<std::size_t> position;
};

CategoryOrder order_categories(const CategoryColumn& column, const std::vector<Row>& rows) {
  const std::size_t known = column.size();
  std::vector<bool> used(known, false);
  for (const Row row : rows) used[column.category_of(row)] = true;
  std::vector<std::size_t> in_use;
  for (std::size_t c = 0; c < known; ++c) {
    if (used[c]) in_use.push_back(c);
  }
  std::sort(in_use.begin(), in_use.end(), [&column](std::size_t a, std::size_t b) {
    return category_less(column.name_of(a), column.name_of(b));
  });
  CategoryOrder order;
  order.position.assign(known, 0);
  for (const std::size_t category : in_use) {
    order.position[category] = order.names.size();
    order.names.push_back(column.name_of(category));
  }
  return order;
}

void count_row(Cell& cell, const CaseRule& rule, Answer answer, Answer supplied,
               bool unusual_start) {
  ++cell.counted;
  cell.met += answer == Answer::yes ? 1 : 0;
  cell.not_so_far += answer == Answer::not_so_far ? 1 : 0;
  cell.met_as_supplied += rule.holds_as_supplied != nullptr && supplied == Answer::yes ? 1 : 0;
  cell.unusual_start += unusual_start ? 1 : 0;
}

}  // namespace

Cell& Cell::operator+=(const Cell& other) {
  counted += other.counted;
  met += other.met;
  met_as_supplied += other.met_as_supplied;
  not_so_far += other.not_so_far;
  unusual_start += other.unusual_start;
  return *this;
}

Cell& Cell::operator-=(const Cell& other) {
  counted -= other.counted;
  met -= other.met;
  met_as_supplied -= other.met_as_supplied;
  not_so_far -= other.not_so_far;
  unusual_start -= other.unusual_start;
  return *this;
}

Cell BreakdownCells::sum(std::size_t category, const std::vector<Month>& summed) const {
  Cell total;
  for (const Month month : summed) total += at(category, month);
  const auto is_summed = [&summed](Month month) {
    return std::binary_search(summed.begin(), summed.end(), month);
  };
  for (const Superseded& row : superseded) {
    if (row.category == category && is_summed(row.month) && is_summed(row.later)) {
      total -= row.cell;
    }
  }
  return total;
}

std::vector<BreakdownCells> count_cells(const CaseRule& rule, const Caseload& caseload) {
  const ListView& list = caseload.list(rule.counted);
  const std::vector<CategoryColumn> columns = category_columns(rule, caseload);
  // A year that holds the first month may begin before it, and a list may cover that.
  const Month first = caseload.first_month(rule.counted) - 11;
  const Month last = Month::of(caseload.as_at);
  const auto months = static_cast<std::size_t>(last - first + 1);

  std::vector<BreakdownCells> breakdowns(columns.size() + 1);
  std::vector<CategoryOrder> orders(columns.size());
  for (std::size_t b = 0; b < breakdowns.size(); ++b) {
    BreakdownCells& cells = breakdowns[b];
    cells.first = first;
    cells.months = months;
    if (b == 0) {
      cells.name = "total";
      cells.categories = {""};
      cells.cells.resize(months);
      continue;
    }
    orders[b - 1] = order_categories(columns[b - 1], list.rows);
    cells.name = columns[b - 1].name;
    cells.categories = orders[b - 1].names;
    if (cells.categories.size() > most_categories) {
      cells.too_many = cells.categories.size();
      cells.categories.clear();
    }
    cells.cells.resize(cells.categories.size() * columns[b - 1].parts * months);
  }

  BreakdownCells parts;
  parts.name = "category";
  parts.first = first;
  parts.months = months;
  if (rule.part != nullptr) parts.categories.assign(rule.parts.begin(), rule.parts.end());
  parts.cells.resize(parts.categories.size() * months);

  for (const Row row : list.rows) {
    const Date day = rule.counts_on(caseload, row);
    if (!day.known()) continue;
    const Month month = Month::of(day);
    if (month < first || month > last) continue;
    const Answer answer = rule.holds == nullptr ? Answer::no : rule.holds(caseload, row);
    const Answer supplied =
        rule.holds_as_supplied == nullptr ? Answer::no : rule.holds_as_supplied(caseload, row);
    const bool unusual = rule.clock != nullptr && !rule.clock(caseload, row).usual_start;
    const Date later = rule.superseded_on == nullptr ? Date() : rule.superseded_on(caseload, row);
    const auto count = [&](BreakdownCells& cells, std::size_t category) {
      count_row(cells.at(category, month), rule, answer, supplied, unusual);
      if (!later.known()) return;
      Cell cell;
      count_row(cell, rule, answer, supplied, unusual);
      cells.superseded.push_back({category, month, Month::of(later), cell});
    };
    count(breakdowns[0], 0);
    if (rule.part != nullptr) count(parts, rule.part(caseload, row));
    for (std::size_t b = 1; b < breakdowns.size(); ++b) {
      if (breakdowns[b].too_many > 0) continue;
      const CategoryColumn& column = columns[b - 1];
      std::size_t category = orders[b - 1].position[column.category_of(row)] * column.parts;
      if (column.parts > 1) category += rule.stage(caseload, row);
      count(breakdowns[b], category);
    }
  }
  if (rule.part != nullptr) breakdowns.push_back(std::move(parts));
  return breakdowns;
}

}  // namespace bandstand
