// Which list a row of headings belongs to, and which column each heading is.
// Definition: input formats (header variants; exact before loose, then the first), never by name.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/aliases.h"
#include "lists/schema.h"

namespace bandstand {

/// A row of more cells is data gone wrong, not headings: those beyond are not looked at.
inline constexpr std::size_t most_headings = 2000;

/// A row of headings with the columns of every list that each names, worked out once for all lists.
class HeadingRow {
 public:
  explicit HeadingRow(std::span<const std::string_view> headings);

  /// How many headings there are, those that are not looked at among them.
  std::size_t size() const { return size_; }
  /// The match_key of each heading that is looked at.
  std::span<const std::string> keys() const { return keys_; }

  /// A column, by its place in the list, and a heading that names it.
  struct Name {
    std::size_t column;
    std::size_t heading;
  };
  /// By column, then by heading; a name may be there twice.
  std::span<const Name> exact_names(ListId list) const { return exact_[list_index(list)]; }
  std::span<const Name> loose_names(ListId list) const { return loose_[list_index(list)]; }

 private:
  void add_exact_names(std::size_t heading);
  void add_loose_names(std::size_t heading);

  std::size_t size_;
  std::vector<std::string> keys_;
  std::array<std::vector<Name>, list_count> exact_;
  std::array<std::vector<Name>, list_count> loose_;
};

struct HeaderMatch {
  ListId list = ListId::contacts;
  /// One per heading: the column it is, or null.
  std::vector<const ColumnSpec*> columns;
  std::size_t recognised = 0;
  /// Where each heading stands in FileRecord::headers; empty: in the same place as here.
  std::vector<std::size_t> numbers = {};
};

/// The Annex A list whose columns these headings are. Nothing if no list has both its person column
/// and one of its own dates or marks among them. The council's own headings come before all others.
std::optional<HeaderMatch> recognise_list(const HeadingRow& headings, const Aliases& aliases = {});

/// What each of these headings is in a file of this list: a column or null.
std::vector<const ColumnSpec*> read_as(ListId list, const HeadingRow& headings,
                                       const Aliases& aliases);

/// The list these headings resemble most although its person column or its date is missing, and the
/// heading that would be needed. Nothing below three recognised columns.
struct NearMatch {
  ListId list = ListId::contacts;
  std::string_view missing;
};
std::optional<NearMatch> nearest_list(const HeadingRow& headings);

}  // namespace bandstand
