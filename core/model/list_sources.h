// Which loaded table stands for each list: the list's own files or those of a statutory return.
// Definition: input formats (crosswalk of the children in need census to Annex A); never both.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

#include "lists/list_table.h"
#include "lists/schema.h"

namespace bandstand {

/// Where the rows of a list are taken from.
enum class SourceChoice : std::uint8_t {
  automatic,        ///< its own files where there are any, else the return's
  annex_a,          ///< its own files only
  statutory_return  ///< the return's table only
};

/// The choice for each list of Annex A; without effect for lists that no return can stand for.
using SourceChoices = std::array<SourceChoice, annex_a_count>;

/// The table of a return that may stand for a list of Annex A; nothing for the other lists.
std::optional<ListId> stand_in_for(ListId list);

/// For each list the one table whose rows stand for it. Rows of two sources are never added
/// together: the same child would count twice. Lists other than those with a stand-in stand for
/// themselves.
std::array<ListId, list_count> tables_in_use(const ListStore& store, const SourceChoices& choices);

/// `Lists 3 and 6 are taken from the CIN census.` for the lists a loaded table of a return stands
/// for; empty if there are none.
std::string stand_ins_note(const ListStore& store, const std::array<ListId, list_count>& in_use);

/// Why no figure is computed from a loaded table, as a sentence for the file's notes; empty for a
/// table that is in use and for one that never stands for a list.
std::string not_in_use_note(ListId table, const std::array<ListId, list_count>& in_use);

}  // namespace bandstand
