// How a list is named in a council's own files and on the page: `4`, `Episodes (SSDA903 return)`.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "lists/schema.h"

namespace bandstand {

/// The number of an Annex A list; the title of any other, with where it comes from in brackets.
std::string list_name(ListId list);

/// Reads such a name of a list that comes in files, also `list 4` and a title alone. Of two lists
/// with one title the first.
std::optional<ListId> list_named(std::string_view text);

/// The column of a list by its standard heading or another full heading of it, or null.
const ColumnSpec* column_named(ListId list, std::string_view text);

}  // namespace bandstand
