// Links between rows of the children in need census that lists of Annex A do not have.
// Definition: input formats (CINdetailsID and CPPID are numbers made when flattening: they link
// rows of one child within one set of tables only).
#pragma once

#include <cstdint>
#include <vector>

#include "lists/list_table.h"

namespace bandstand {

/// By row of `rows`: the date of the referral it belongs to, as days since 1970; missing where none
/// is found. That is a referral of the same child and number on or before the row's own start,
/// the latest of them; one of the same file where there is one, because the numbers of another
/// year's census are not its numbers.
Values<std::int32_t> linked_referrals(const ListTable& rows, Column start,
                                      const ListTable& referrals);

}  // namespace bandstand
