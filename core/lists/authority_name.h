// The names of local authorities as people write them, compared without regard to trifles.
// Definition: comparators (the council's own name; old code and year join, never a name alone).
#pragma once

#include <string>
#include <string_view>

namespace bandstand {

/// Words in lower case; `&` and `and` vanish, punctuation parts words: `Bristol, City of` and
/// `bristol city of` are the same, so are `St. Helens` and `St Helens`.
std::string authority_key(std::string_view name);

/// The same without what councils add to the place: `City of`, `County of`, `Borough Council`,
/// `London Borough of` ... `Bristol` for `Bristol, City of`; `durham` for `County Durham`. The City
/// of London keeps its name, because London alone is a region.
std::string loose_authority_key(std::string_view name);

/// Whether two names are of the same authority: alike, or alike without such additions.
bool is_same_authority(std::string_view a, std::string_view b);

/// The three digits of an old code, also of `301.0`; empty where the text is no such code.
std::string old_authority_code(std::string_view text);

}  // namespace bandstand
