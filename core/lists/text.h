// The text of one cell: decoding, tidying, and comparing without regard to spelling trifles.
// Definition: input formats (encodings, non-breaking spaces, curly apostrophes, blank values,
// header variants); keys ignore case (Unicode simple lower case).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bandstand {

/// Strict: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view bytes);

/// Appends the UTF-8 of Windows-1252 bytes. The five bytes without a character become C1 controls.
void append_windows_1252(std::string& out, std::string_view bytes);

/// The text of a cell as it is compared and shown. Valid UTF-8 is kept, anything else read as
/// Windows-1252; every Unicode space, tab or line break counts as a space; zero-width characters,
/// byte order marks and control characters are dropped; runs of spaces become one, those at the
/// ends go; curly quotes and apostrophes become straight. Returns a part of `raw` if nothing else
/// had to change, else a view of `scratch`, which it overwrites.
std::string_view clean_text(std::string_view raw, std::string& scratch);

/// The text of a cell as it stands there, in UTF-8, without the space around it.
std::string decoded_text(std::string_view raw);

/// Unicode simple lower case (one character to one character) of every letter; U+0130 gives `i`.
/// Bytes that are not UTF-8 are kept.
std::string lower_case(std::string_view utf8);

/// The parts of a text between separators; views of it. A separator at the end adds no empty part.
std::vector<std::string_view> split(std::string_view text, char separator);

/// Text that stands for nothing: empty, `#N/A`, `nan`, `pd.NA`, `-`, `null`, in any case.
/// `cleaned` is the result of clean_text.
bool is_blank_value(std::string_view cleaned);

/// A header as it is compared: words in lower case with one space between. Apostrophes and quotes
/// vanish; all other punctuation but `+` parts words, so that `Referral NFA?` and `referral nfa `,
/// `(Y/N))` and `(Y/N)` are the same. `raw` need not be cleaned.
std::string match_key(std::string_view raw);

}  // namespace bandstand
