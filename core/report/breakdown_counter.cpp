// Each row costs one addition a breakdown; what the additions mean is worked out at the end.
#include "report/breakdown_counter.h"

#include <algorithm>
#include <utility>

namespace bandstand {
namespace {

Cell cell_of(std::uint32_t kind, std::int64_t rows) {
  const RowKind of_rows = RowKind::of(kind);
  Cell cell;
  cell.counted = rows;
  if (of_rows.answer == Answer::yes) cell.met = rows;
  if (of_rows.answer == Answer::not_so_far) cell.not_so_far = rows;
  if (of_rows.supplied) cell.met_as_supplied = rows;
  if (of_rows.unusual_start) cell.unusual_start = rows;
  return cell;
}

}  // namespace

RuleCounter::RuleCounter(const CaseRule& rule, const Caseload& caseload, const MonthSpan& months,
                         ListCategories& categories)
    : caseload_(&caseload),
      months_(&months),
      categories_(&categories),
      kinds_(RowKind::count_of(rule)),
      of_category_((months.size() + std::size_t{1}) * kinds_) {
  add(rule);
}

void RuleCounter::add(const CaseRule& rule) {
  OfRule& of_rule = rules_.emplace_back();
  of_rule.rule = &rule;
  for (const CategoryColumn& column : category_columns(rule, *caseload_)) {
    const bool has_parts = column.parts > 1;
    const By by{categories_->add(column), has_parts ? rule.stage : nullptr, column.parts};
    of_rule.breakdowns.push_back({column.name, counts_by(by)});
  }
  if (rule.part != nullptr) {
    of_rule.breakdowns.push_back({"category", counts_by({nullptr, rule.part, rule.parts.size()})});
  }
  // Every breakdown counts every row, so that any of them gives the total.
  if (counts_.empty()) counts_by({});
}

std::size_t RuleCounter::counts_by(const By& by) {
  const auto known = std::find_if(counts_.begin(), counts_.end(),
                                  [&by](const Counts& counts) { return counts.by == by; });
  const auto place = static_cast<std::size_t>(known - counts_.begin());
  if (known == counts_.end()) {
    Counts& added = counts_.emplace_back();
    added.by = by;
    if (by.column == nullptr) added.rows.resize(by.parts * of_category_);
  }
  return place;
}

// Rows of one month stand together in most lists, and so do their counts of each category. Once a
// row and breakdown: nothing is looked up here that can be looked up before.
template <class CategoryOf>
void RuleCounter::count_into(Counts& counts, std::size_t rows, const RuleAnswers& answers,
                             CategoryOf&& category_of) const {
  std::uint32_t* const counted = counts.rows.data();
  const std::size_t of_category = of_category_;
  for (std::size_t i = 0; i < rows; ++i) {
    ++counted[category_of(i) * of_category + answers.slot[i]];
  }
  for (std::size_t i = 0; i < answers.superseded_on.size(); ++i) {
    if (!answers.superseded_on[i].known()) continue;
    counts.superseded.push_back(
        {category_of(i), months_->first() + static_cast<std::int32_t>(answers.slot[i] / kinds_),
         Month::of(answers.superseded_on[i]), cell_of(answers.slot[i] % kinds_, 1)});
  }
}

void RuleCounter::count(std::span<const Row> batch, RuleAnswers& answers) {
  answers.ask(rule(), *caseload_, batch, *months_);
  const std::uint32_t uncounted = months_->size() * kinds_;
  for (Counts& counts : counts_) {
    const auto& [column, part, parts] = counts.by;
    if (column != nullptr) counts.rows.resize(column->places() * parts * of_category_);
    const auto count_by = [&](auto&& category_of) {
      count_into(counts, batch.size(), answers, category_of);
    };
    const std::uint16_t* const of_row = column == nullptr ? nullptr : column->of_row().data();
    if (part != nullptr) {
      count_by([&, of_row, part = part, parts = parts](std::size_t i) {
        if (answers.slot[i] == uncounted) return std::size_t{0};
        const std::size_t whole = of_row == nullptr ? 0 : of_row[i];
        return whole * parts + part(*caseload_, batch[i]);
      });
    } else if (of_row != nullptr) {
      count_by([of_row](std::size_t i) { return std::size_t{of_row[i]}; });
    } else {
      count_by([](std::size_t) { return std::size_t{0}; });
    }
  }
}

// Adds the months of one category to those given.
void RuleCounter::add_category(const Counts& counts, std::size_t category, Cell* months) const {
  const std::uint32_t* rows = counts.rows.data() + category * of_category_;
  for (std::size_t month = 0; month < months_->size(); ++month) {
    for (std::uint32_t kind = 0; kind < kinds_; ++kind, ++rows) {
      if (*rows > 0) months[month] += cell_of(kind, *rows);
    }
  }
}

BreakdownCells RuleCounter::total() const {
  const Counts& counts = counts_.front();
  BreakdownCells cells = empty_cells("total", {""}, 1);
  for (std::size_t category = 0; category * of_category_ < counts.rows.size(); ++category) {
    add_category(counts, category, cells.cells.data());
  }
  cells.superseded = counts.superseded;
  for (BreakdownCells::Superseded& row : cells.superseded) row.category = 0;
  return cells;
}

BreakdownCells RuleCounter::cells_of(const Breakdown& breakdown, const CaseRule& rule) const {
  const Counts& counts = counts_[breakdown.counts];
  const auto& [column, part, parts] = counts.by;
  if (column != nullptr && column->too_many() > 0) {
    BreakdownCells cells = empty_cells(breakdown.name, {}, 0);
    cells.too_many = column->too_many();
    return cells;
  }
  std::vector<std::size_t> order = {0};
  std::vector<std::string> names(rule.parts.begin(), rule.parts.end());
  if (column != nullptr) {
    order = column->in_order();
    names.clear();
    for (const std::size_t place : order) names.push_back(column->name_of(place));
  }
  BreakdownCells cells = empty_cells(breakdown.name, std::move(names), order.size() * parts);
  std::vector<std::size_t> shown_at(order.size());  // by place
  for (std::size_t shown = 0; shown < order.size(); ++shown) {
    shown_at[order[shown]] = shown;
    for (std::size_t p = 0; p < parts; ++p) {
      add_category(counts, order[shown] * parts + p, &cells.at(shown * parts + p, cells.first));
    }
  }
  cells.superseded = counts.superseded;
  for (BreakdownCells::Superseded& row : cells.superseded) {
    row.category = shown_at[row.category / parts] * parts + row.category % parts;
  }
  return cells;
}

BreakdownCells RuleCounter::empty_cells(std::string name, std::vector<std::string> categories,
                                        std::size_t rows_of_cells) const {
  BreakdownCells cells;
  cells.name = std::move(name);
  cells.categories = std::move(categories);
  cells.first = months_->first();
  cells.months = months_->size();
  cells.cells.resize(rows_of_cells * cells.months);
  return cells;
}

void RuleCounter::put_in(std::map<const CaseRule*, std::vector<BreakdownCells>>& cells) const {
  for (const OfRule& of_rule : rules_) {
    std::vector<BreakdownCells>& of = cells[of_rule.rule];
    of = {total()};
    for (const Breakdown& breakdown : of_rule.breakdowns) {
      of.push_back(cells_of(breakdown, *of_rule.rule));
    }
  }
}

}  // namespace bandstand
