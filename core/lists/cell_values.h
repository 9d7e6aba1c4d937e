// Dates, whole numbers and child ids as they stand in the cells of case lists.
// Definition: spec of the figures, settled points: reading (never month first).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dates/date.h"

namespace bandstand {

struct CellDate {
  enum class State : std::uint8_t { blank, known, unreadable };
  State state = State::blank;
  Date date;  ///< known only if the state is
};

/// Reads d/m/yyyy, d-m-yyyy, d.m.yyyy, d-Mon-yyyy, d-Mon-yy (00 to 49 are 20xx), yyyy-mm-dd, each
/// with an optional time of day, which is checked and left out (a time zone does not shift the
/// day), and Excel serial days 20000 to 60000 with an optional fraction. Any other form and any
/// impossible date is unreadable. `raw` need not be cleaned.
CellDate parse_cell_date(std::string_view raw);

/// A whole number; a fraction is rounded down (`6.138` is 6, `1.0` is 1). Nothing for blank cells,
/// for letters such as `c` or `x`, and beyond 32 bits. `raw` need not be cleaned.
std::optional<std::int32_t> parse_cell_integer(std::string_view raw);

/// A number of at least 0 in thousandths, rounded up (`20.5` is 20500). Nothing as above, for
/// negative numbers and from 2 million on.
std::optional<std::int32_t> parse_cell_thousandths(std::string_view raw);

/// A child's id as it is compared: cleaned, without a final `.0` after a digit; leading zeros and
/// case kept; empty for blank values. Returns a view of `raw` or of `scratch`.
std::string_view child_id_text(std::string_view raw, std::string& scratch);

}  // namespace bandstand
