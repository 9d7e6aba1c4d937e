// What it means for the figures that a row was set aside or queried, and what to do about it.
// Definition: row accounting.
#pragma once

#include <string_view>

#include "lists/list_table.h"

namespace bandstand {

/// `Not used: without a child's id ...`, `The row is used, ...`: a sentence about rows of a list.
std::string_view row_reason_effect(RowReason reason);
/// What puts it right, or that nothing need be done.
std::string_view row_reason_advice(RowReason reason);
/// Whether it concerns the cell's own column only, and not the whole row.
bool is_about_one_column(RowReason reason);

}  // namespace bandstand
