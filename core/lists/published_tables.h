// The published national tables that are read: which columns and which rows of each.
// Definition: EES open-data CSVs (recognised by headings, never by file name; no sums over
// filters).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace bandstand {

enum class PublishedTableId : std::uint8_t {
  referrals,
  assessments,
  section_47,
  second_plans,
  plan_durations,
  plans_ended,
  plan_reviews,
  looked_after,
  placement_stability,
  accommodation,
  activity,
  workforce,
  population
};

/// A filter column and which of its labels are meant. `labels` are alternatives separated by `|`;
/// each is a list of phrases separated by `,`: each must occur as whole words, after a `!` must not
/// occur, after a `=` must be the whole label.
struct PublishedFilter {
  std::string_view columns;  ///< match_keys separated by `|`; a table without one of them passes
  std::string_view labels;
};

/// One sort of rows that is read from a table; rows of no sort are not needed.
struct PublishedSort {
  std::string_view words;
  std::span<const PublishedFilter> filters;
};

struct PublishedTableSpec {
  PublishedTableId id;
  std::string_view title;
  std::string_view example;  ///< how the publisher names the file
  /// Headings (match_keys) that must all be there; alternatives within one separated by `|`.
  std::span<const std::string_view> marks;
  /// The number columns that are read, alternatives separated by `|`; a table may lack some.
  std::span<const std::string_view> columns;
  /// Empty: every row.
  std::span<const PublishedSort> sorts;
};

std::span<const PublishedTableSpec> published_tables();
const PublishedTableSpec& published_table(PublishedTableId id);

/// Whether headings (as match_keys) are those of a published table in general: a time period and a
/// geographic level.
bool is_published_table(std::span<const std::string> keys);

/// Whether the headings have all marks of a table. Care leavers' two tables share theirs: their
/// labels tell them apart.
bool has_marks(const PublishedTableSpec& spec, std::span<const std::string> keys);

/// Whether anything is read from a column of one of these tables: places, years, filters, numbers.
bool is_published_column(std::string_view key);

/// The position of the first heading among alternatives separated by `|`.
std::optional<std::size_t> find_key(std::span<const std::string> keys,
                                    std::string_view alternatives);

/// The symbol a publisher prints in place of a number: `z x c k low u : ~`, in any case; empty
/// where the text is none.
std::string_view published_symbol(std::string_view text);

/// Whether a label (as match_key) is one that a filter means.
bool label_is_meant(std::string_view label_key, std::string_view labels);

}  // namespace bandstand
