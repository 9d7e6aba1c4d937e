// Unicode simple lower case of one character.
// Definition: keys ignore case by the Unicode character database's simple lower-case mapping.
#pragma once

namespace bandstand {

/// The character itself if it has no lower case. U+0130 gives `i`.
char32_t lower_case_of(char32_t code_point);

}  // namespace bandstand
