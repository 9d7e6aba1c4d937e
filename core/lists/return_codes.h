// The code lists of the SSDA903 return, and the years in which each code was in use.
// Definition: input formats, codes of the return of looked-after children.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "dates/period.h"
#include "lists/schema.h"

namespace bandstand {

/// A cleaned code as it is compared: in upper case, without spaces, without the `.0` that a
/// spreadsheet adds to a number; for accommodation `00`, `01` and `02` are 0, not known.
std::string read_return_code(Column column, std::string_view cleaned);

/// Whether the code list of the column had this code in the return of the year that ends with
/// `year`; without a year, whether any year's had it. A column without a code list takes any.
bool is_return_code(Column column, std::string_view code, std::optional<FinancialYear> year);

/// What a child's part in a review was.
enum class ReviewPart : std::uint8_t {
  not_recorded,
  under_four,     ///< PN0
  attended,       ///< PN1 to PN3: there, and heard
  attended_only,  ///< PN4: there, without contributing
  contributed,    ///< PN5, PN6: heard without being there
  neither         ///< PN7
};
ReviewPart read_review_part(std::string_view code);

}  // namespace bandstand
