// The arithmetic of published values: exact, symbols never numbers.
#include "report/published_measures.h"

#include <algorithm>
#include <set>

#include "report/figure_words.h"

namespace bandstand {
namespace {

using Term = PublishedTerm;
using Table = PublishedTableId;

struct Sum {
  std::optional<Exact> value;
  std::string_view symbol = {};
  bool blank = false;
};

Sum sum_of(std::span<const Term> terms, const PublishedTable& table, std::uint32_t area,
           std::int32_t year) {
  Sum sum;
  sum.value = Exact{0, 1};
  for (const Term term : terms) {
    const PublishedRow* row = table.find(area, year, term.sort);
    const PublishedCell cell = row == nullptr ? PublishedCell{} : row->cells[term.column];
    if (!cell.value) return {std::nullopt, cell.symbol, cell.symbol.empty()};
    sum.value = reduced(detail::Wide{sum.value->num} * cell.value->den +
                            detail::Wide{cell.value->num} * sum.value->den,
                        detail::Wide{sum.value->den} * cell.value->den);
    if (!sum.value) return {std::nullopt, {}, true};
  }
  return sum;
}

Marker marker_of(std::string_view symbol) {
  if (symbol == "c") return Marker::suppressed;
  if (symbol == "z") return Marker::not_applicable;
  return Marker::not_available;
}

void mark(PublishedValue& value, std::string_view symbol) {
  value.marker = marker_of(symbol);
  value.note = symbol.empty() ? std::string("not published")
                              : "published as " + std::string(symbol) + ": " +
                                    std::string(symbol_words(symbol));
}

std::string counts_text(Exact numerator, Exact denominator) {
  return with_commas(plain_text(numerator)) + " of " + with_commas(plain_text(denominator));
}

// Children of an area at the middle of the calendar year in which the reporting year starts.
std::optional<Exact> population_of(const ComparatorData& data, std::uint32_t area,
                                   std::int32_t year) {
  for (const PublishedTable& table : data.tables) {
    if (table.id != Table::population) continue;
    const PublishedRow* row = table.find(area, year - 1, 0);
    if (row != nullptr && row->cells[0].value && row->cells[0].value->num > 0) {
      return row->cells[0].value;
    }
  }
  return std::nullopt;
}

std::optional<Exact> ratio(Exact numerator, Exact denominator, std::int32_t scale) {
  return reduced(detail::Wide{numerator.num} * denominator.den * scale,
                 detail::Wide{numerator.den} * denominator.num);
}

PublishedValue value_in(const PublishedMeasure& measure, const PublishedTable& table,
                        const ComparatorData& data, std::uint32_t area, std::int32_t year) {
  PublishedValue value;
  value.decimals = measure.decimals;
  value.source = "DfE";
  const Sum upper = sum_of(measure.numerator, table, area, year);
  const Sum lower = sum_of(measure.denominator, table, area, year);
  value.numerator = upper.value;
  if (!measure.denominator.empty()) value.denominator = lower.value;
  if (measure.per_population) value.denominator = population_of(data, area, year);
  const bool has_counts = value.numerator && value.denominator && value.denominator->num > 0;
  if (measure.printed) {
    const PublishedRow* row = table.find(area, year, measure.printed->sort);
    const PublishedCell cell =
        row == nullptr ? PublishedCell{} : row->cells[measure.printed->column];
    if (cell.value) {
      value.value = cell.value;
      if (has_counts && !measure.per_population) {
        value.note = counts_text(*value.numerator, *value.denominator);
      }
      return value;
    }
    if (!cell.symbol.empty()) {
      mark(value, cell.symbol);
      return value;
    }
  }
  if (!upper.value) {
    mark(value, upper.symbol);
    return value;
  }
  if (measure.denominator.empty() && !measure.per_population) {
    value.value = upper.value;
    return value;
  }
  if (measure.per_population && !value.denominator) {
    value.marker = Marker::not_available;
    value.note = "no population for " + std::to_string(year - 1) +
                 ": load the table of mid-year population estimates";
    return value;
  }
  if (!value.denominator) {
    mark(value, lower.symbol);
    return value;
  }
  if (value.denominator->num == 0) {
    value.marker = Marker::not_applicable;
    value.note = "none to take a share of";
    return value;
  }
  value.value = ratio(*value.numerator, *value.denominator, measure.scale);
  value.derived = true;
  value.note = counts_text(*value.numerator, *value.denominator) + ", worked out from DfE's counts";
  return value;
}

}  // namespace

bool has_table(const PublishedMeasure& measure, const ComparatorData& data) {
  return std::any_of(data.tables.begin(), data.tables.end(),
                     [&measure](const PublishedTable& table) { return table.id == measure.table; });
}

std::optional<PublishedValue> published_value(const PublishedMeasure& measure,
                                              const ComparatorData& data, std::uint32_t area,
                                              std::int32_t year) {
  std::uint8_t sort = measure.printed ? measure.printed->sort : measure.numerator.front().sort;
  for (const PublishedTable& table : data.tables) {  // the edition that reaches furthest is first
    if (table.id != measure.table || table.find(area, year, sort) == nullptr) continue;
    return value_in(measure, table, data, area, year);
  }
  return std::nullopt;
}

std::vector<std::int32_t> published_years(const PublishedMeasure& measure,
                                          const ComparatorData& data) {
  std::set<std::int32_t> years;
  for (const PublishedTable& table : data.tables) {
    if (table.id != measure.table) continue;
    for (const PublishedRow& row : table.rows) years.insert(row.year);
  }
  return {years.rbegin(), years.rend()};
}

}  // namespace bandstand
