// Which year an SSDA903 file is the return of: from its name, else from its own dates.
// Definition: input formats (years in file names; the return covers April to March).
#pragma once

#include <optional>
#include <string_view>

#include "dates/period.h"
#include "lists/list_table.h"

namespace bandstand {

/// The year that a file's name speaks of: `2020` is the return to 31 March 2020, as are `1920`,
/// `2019-20`, `2019-2020` and `201920`. The first such number counts; `2020-06-30` and
/// `30-06-2020` are dates of an export and say nothing.
std::optional<FinancialYear> return_year_in_name(std::string_view name);

/// Finds the year of a file whose rows have all been read, says so in its notes, and takes for not
/// recorded what is no code of that year (each is a query). Episodes and reviews without a year in
/// their name are of the year of their latest date that is not after `today`; the other tables then
/// have none of their own.
void settle_return_year(FileRecord& record, ListTable& table, const FilePart& part,
                        const ListStore& store, Date today);

/// `2020 (April 2019 to March 2020)`.
std::string return_year_text(FinancialYear year);

}  // namespace bandstand
