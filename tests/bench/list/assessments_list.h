// A list of assessments (Annex A list 4) of an invented, very large council: the same bytes for the
// same number of rows, on every machine.
#pragma once

#include <cstdint>
#include <string>

namespace bandstand::bench {

/// About 140 bytes a row with a row of headings. Ten years of assessments in the order in which
/// they started; one child in three comes back; one worker in six has a comma in the name; a few
/// rows in a thousand are repeated, not dated, or without a child.
std::string assessments_list(std::uint32_t rows);

/// Today, for an engine that reads the list: later than every date in it.
inline constexpr int list_ends_in_year = 2018;

}  // namespace bandstand::bench
