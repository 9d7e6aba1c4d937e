// Which of our indicators has a published counterpart, and how its value follows from the table.
// Definition: comparators (only like with like), the published files' columns.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/comparator_data.h"
#include "results/figure.h"

namespace bandstand {

/// A column in one sort of a table's rows.
struct PublishedTerm {
  std::uint8_t sort = 0;
  std::uint8_t column = 0;
};

/// Which of the council's own figures stands beside a published year.
enum class OwnPeriod : std::uint8_t {
  year,         ///< the financial year
  at_31_march,  ///< the state on its last day
  to_31_march,  ///< the twelve months to its last day
  none          ///< nothing comparable comes from case lists
};

struct PublishedMeasure {
  std::string_view indicator;
  PublishedTableId table;
  std::optional<PublishedTerm> printed = {};      ///< the value itself, where it is published
  std::span<const PublishedTerm> numerator = {};  ///< summed over columns of one row
  std::span<const PublishedTerm> denominator = {};
  bool per_population = false;  ///< denominator: children aged 0 to 17, mid-year before
  std::int32_t scale = 100;     ///< 100 percent, 10000 a rate, 1 a count or a ratio
  int decimals = 1;             ///< as published
  OwnPeriod own = OwnPeriod::year;
  std::string_view words;
  std::string_view caveats = {};  ///< sentences separated by `|`
};

/// The published counterparts of an indicator; none where there is none (see why_no_counterpart).
const PublishedMeasure* find_published_measure(std::string_view indicator);

/// Why an indicator cannot be compared with national tables, in a sentence.
std::string_view why_no_counterpart(std::string_view indicator);

/// A published value, or why there is none.
struct PublishedValue {
  std::optional<Exact> value;
  /// The counts it is the ratio of, where they are published.
  std::optional<Exact> numerator, denominator;
  int decimals = 0;
  Marker marker = Marker::none;
  bool derived = false;  ///< worked out here from published counts
  std::string source;
  std::string note;  ///< counts, symbols, the year as stated; empty if there is nothing to say
};

/// The value of an area in a reporting year; nothing where no loaded table has a row for it.
std::optional<PublishedValue> published_value(const PublishedMeasure& measure,
                                              const ComparatorData& data, std::uint32_t area,
                                              std::int32_t year);

/// Reporting years in which any area has a row in the measure's table, latest first.
std::vector<std::int32_t> published_years(const PublishedMeasure& measure,
                                          const ComparatorData& data);

bool has_table(const PublishedMeasure& measure, const ComparatorData& data);

}  // namespace bandstand
