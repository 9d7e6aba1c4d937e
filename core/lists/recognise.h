// Which list a row of headings belongs to, and which column each heading is.
// Definition: input formats (header variants; exact before loose, then the first), never by name.
#pragma once

#include <cstdint>
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
std::optional<HeaderMatch> recognise_list(std::span<const std::string_view> headings,
                                          const Aliases& aliases = {});

/// What each of these headings is in a file of this list: a column or null.
std::vector<const ColumnSpec*> read_as(ListId list, std::span<const std::string_view> headings,
                                       const Aliases& aliases);

/// The list these headings resemble most although its person column or its date is missing, and the
/// heading that would be needed. Nothing below three recognised columns.
struct NearMatch {
  ListId list = ListId::contacts;
  std::string_view missing;
};
std::optional<NearMatch> nearest_list(std::span<const std::string_view> headings);

}  // namespace bandstand
