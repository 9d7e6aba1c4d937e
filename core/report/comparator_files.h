// Reading the files that comparators come from, row by row.
// Definition: EES open-data CSVs, statistical neighbours, other CSVs it reads; row accounting.
#pragma once

#include <optional>
#include <vector>

#include "report/comparator_data.h"

namespace bandstand {

/// The national table that a file is; null where it is none that is read.
const PublishedTableSpec* published_table_of(const SideTable& table);

/// The rows of a national table that are of one of its sorts. Rows that are not are set aside as
/// not needed; two rows that disagree about one place and year are both set aside. Nothing where
/// the table is none that is read. `accounts`: whether rows are accounted for in the record.
std::optional<PublishedTable> read_published_table(const SideTable& table, FileRecord& record,
                                                   bool accounts);

/// A model of statistical neighbours, or a plain list of them.
NeighbourModel read_neighbours(const SideTable& table, FileRecord& record);

/// A council's own table of comparators.
std::vector<OwnComparator> read_own_comparators(const SideTable& table, FileRecord& record);

}  // namespace bandstand
