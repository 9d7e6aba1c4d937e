// Each row costs one addition a breakdown; what the additions mean is worked out at the end.
#include "report/breakdown_counter.h"

#include <algorithm>
#include <utility>

namespace bandstand {
namespace {

// A column with more names than this is not a breakdown but free text; it would fill the memory.
constexpr std::size_t most_categories = 2000;

Cell cell_of(std::size_t kind, std::int64_t rows) {
  const RowKind of_rows = RowKind::of(kind);
  Cell cell;
  cell.counted = rows;
  if (of_rows.answer == Answer::yes) cell.met = rows;
  if (of_rows.answer == Answer::not_so_far) cell.not_so_far = rows;
  if (of_rows.supplied) cell.met_as_supplied = rows;
  if (of_rows.unusual_start) cell.unusual_start = rows;
  return cell;
}

std::size_t kinds_of(const CaseRule& rule) {
  if (rule.clock != nullptr) return RowKind::count;
  if (rule.holds_as_supplied != nullptr) return RowKind{Answer::no, false, true}.number();
  return rule.holds != nullptr ? RowKind{Answer::no, true, false}.number() : 1;
}

}  // namespace

const ListCategories::OfColumn* ListCategories::add(const CategoryColumn& column) {
  for (const auto& known : columns_) {
    if (known->column.column == column.column) return known.get();
  }
  OfColumn& added = *columns_.emplace_back(std::make_unique<OfColumn>());
  added.column = column;
  std::vector<std::uint8_t> word_used;
  in_batches(*rows_, [&](std::span<const Row> batch) {
    for (const std::int32_t word : words_of(column, batch)) {
      const auto number = static_cast<std::size_t>(word);
      if (number >= word_used.size()) word_used.resize(number + 1, 0);
      word_used[number] = 1;
    }
  });
  std::vector<std::uint8_t> used(column.size(), 0);
  for (std::size_t word = 0; word < word_used.size(); ++word) {
    if (word_used[word] != 0) used[column.category_of_word(static_cast<std::int32_t>(word))] = 1;
  }
  std::vector<std::size_t> in_use;
  for (std::size_t c = 0; c < used.size(); ++c) {
    if (used[c] != 0) in_use.push_back(c);
  }
  if (in_use.size() > most_categories) {
    added.too_many = in_use.size();
    return &added;
  }
  std::sort(in_use.begin(), in_use.end(), [&column](std::size_t a, std::size_t b) {
    return category_less(column.name_of(a), column.name_of(b));
  });
  std::vector<std::uint16_t> place(used.size(), 0);
  for (const std::size_t category : in_use) {
    place[category] = static_cast<std::uint16_t>(added.names.size());
    added.names.push_back(column.name_of(category));
  }
  for (std::size_t word = 0; word < word_used.size(); ++word) {
    const auto number = static_cast<std::int32_t>(word);
    added.place_of_word.push_back(word_used[word] == 0 ? 0
                                                       : place[column.category_of_word(number)]);
  }
  return &added;
}

void ListCategories::read(std::span<const Row> batch) {
  for (const auto& known : columns_) {
    if (known->too_many > 0) continue;
    const std::span<const std::int32_t> words = words_of(known->column, batch);
    known->of_row.resize(batch.size());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      known->of_row[i] = known->place_of_word[static_cast<std::size_t>(words[i])];
    }
  }
}

std::span<const std::int32_t> ListCategories::words_of(const CategoryColumn& column,
                                                       std::span<const Row> batch) {
  words_.resize(batch.size());
  column.words.gather(batch, words_.data());
  return words_;
}

RuleCounter::RuleCounter(const CaseRule& rule, const Caseload& caseload, const MonthSpan& months,
                         ListCategories& categories)
    : rule_(&rule), caseload_(&caseload), months_(&months), kinds_(kinds_of(rule)) {
  breakdowns_.emplace_back().name = "total";
  for (const CategoryColumn& column : category_columns(rule, caseload)) {
    Counts& counts = breakdowns_.emplace_back();
    counts.name = column.name;
    counts.column = categories.add(column);
    counts.parts = column.parts;
    counts.categories = counts.column->names.size() * column.parts;
  }
  if (rule.part != nullptr) {
    Counts& counts = breakdowns_.emplace_back();
    counts.name = "category";
    counts.categories = rule.parts.size();
  }
  for (Counts& counts : breakdowns_) {
    counts.rows.resize(months.size() * counts.categories * kinds_);
  }
}

// Rows of one month stand together in most lists, and so do their counts. Once a row and breakdown:
// nothing is looked up here that can be looked up before.
template <class CategoryOf>
void RuleCounter::count_into(Counts& counts, std::size_t rows, const RuleAnswers& answers,
                             CategoryOf&& category_of) const {
  std::uint32_t* const counted = counts.rows.data();
  const std::size_t kinds = kinds_;
  const std::size_t of_month = counts.categories * kinds;
  for (std::size_t i = 0; i < rows; ++i) {
    const std::size_t month = answers.month[i];
    if (month == MonthSpan::outside) continue;
    ++counted[month * of_month + category_of(i) * kinds + answers.kind[i]];
  }
  for (std::size_t i = 0; i < answers.superseded_on.size(); ++i) {
    const std::size_t month = answers.month[i];
    if (month == MonthSpan::outside || !answers.superseded_on[i].known()) continue;
    counts.superseded.push_back({category_of(i),
                                 months_->first() + static_cast<std::int32_t>(month),
                                 Month::of(answers.superseded_on[i]), cell_of(answers.kind[i], 1)});
  }
}

void RuleCounter::count(std::span<const Row> batch, const RuleAnswers& answers) {
  const auto count_by = [&](Counts& counts, auto&& category_of) {
    count_into(counts, batch.size(), answers, category_of);
  };
  for (Counts& counts : breakdowns_) {
    const ListCategories::OfColumn* column = counts.column;
    if (column == nullptr && counts.name == "total") {
      count_by(counts, [](std::size_t) { return std::size_t{0}; });
    } else if (column == nullptr) {
      count_by(counts, [&](std::size_t i) { return rule_->part(*caseload_, batch[i]); });
    } else if (column->too_many > 0) {
      continue;
    } else if (counts.parts == 1) {
      const std::uint16_t* const of_row = column->of_row.data();
      count_by(counts, [of_row](std::size_t i) { return std::size_t{of_row[i]}; });
    } else {
      count_by(counts, [&](std::size_t i) {
        return column->of_row[i] * counts.parts + rule_->stage(*caseload_, batch[i]);
      });
    }
  }
}

BreakdownCells RuleCounter::cells_of(const Counts& counts) const {
  BreakdownCells cells;
  cells.name = counts.name;
  cells.first = months_->first();
  cells.months = months_->size();
  cells.superseded = counts.superseded;
  if (counts.column != nullptr) {
    cells.categories = counts.column->names;
    cells.too_many = counts.column->too_many;
  } else if (counts.name == "total") {
    cells.categories = {""};
  } else {
    cells.categories.assign(rule_->parts.begin(), rule_->parts.end());
  }
  cells.cells.resize(counts.categories * cells.months);
  const std::uint32_t* rows = counts.rows.data();
  for (std::size_t month = 0; month < cells.months; ++month) {
    for (std::size_t category = 0; category < counts.categories; ++category) {
      Cell& cell = cells.cells[category * cells.months + month];
      for (std::size_t kind = 0; kind < kinds_; ++kind, ++rows) {
        if (*rows > 0) cell += cell_of(kind, *rows);
      }
    }
  }
  return cells;
}

std::vector<BreakdownCells> RuleCounter::cells() const {
  std::vector<BreakdownCells> cells;
  for (const Counts& counts : breakdowns_) cells.push_back(cells_of(counts));
  return cells;
}

}  // namespace bandstand
