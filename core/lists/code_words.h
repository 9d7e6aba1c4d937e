// The codes a coded column may hold, with what they mean, and which values are none of them.
// Definition: code sets of the input formats.
#pragma once

#include <string_view>
#include <vector>

#include "lists/schema.h"

namespace bandstand {

struct CodeWords {
  std::string_view code;   ///< what a cell may hold: `C2`, `Yes`, `Child protection plan`
  std::string_view words;  ///< what it means; empty where the code says it
};

/// `Police` for `6` of Column::contact_source; empty for what is no code of the column.
std::string_view words_of_code(Column column, std::string_view code);

/// The codes of a column, in order; empty where every value stands for itself.
std::vector<CodeWords> codes_of(ListId list, const ColumnSpec& column);

/// Whether a value that was kept stands for no code of the column, so that figures take it as not
/// recorded. False for columns that keep the council's own words.
bool is_unknown_code(ListId list, const ColumnSpec& column, std::string_view cleaned);

}  // namespace bandstand
