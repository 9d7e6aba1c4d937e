// Which values of a file's coded columns are none of their codes, and how often.
#pragma once

#include "lists/list_table.h"

namespace bandstand {

/// Fills record.unrecognised.values and .more, once the file's rows are in the store.
void settle_unknown_values(FileRecord& record, const ListStore& store);

}  // namespace bandstand
