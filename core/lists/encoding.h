// The character encodings in which case lists arrive, told apart by their bytes.
// Definition: input formats, importer acceptance list (UTF-8, Windows-1252, UTF-16).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace bandstand {

enum class Encoding : std::uint8_t { utf8, windows_1252, utf16_le, utf16_be };

/// `UTF-8`, `Windows-1252`, `UTF-16 (little endian)`, `UTF-16 (big endian)`.
std::string_view encoding_name(Encoding encoding);

struct EncodingGuess {
  Encoding encoding = Encoding::utf8;
  std::size_t byte_order_mark = 0;  ///< bytes to leave out at the start of the file
};

/// Judges by the opening bytes of a file: a byte order mark, else the pattern of NULs that UTF-16
/// leaves in English text, else UTF-8 if the bytes are valid UTF-8 (a character cut off at the end
/// is no fault), else Windows-1252.
EncodingGuess guess_encoding(std::string_view opening);

/// Turns UTF-16 into UTF-8, in pieces cut anywhere. Half a surrogate pair becomes U+FFFD.
class Utf16Reader {
 public:
  explicit Utf16Reader(bool big_endian = false) : big_endian_(big_endian) {}
  void append(std::string& out, std::string_view bytes);
  /// Call once after the last piece: what a cut-off file left over becomes U+FFFD.
  void finish(std::string& out);

 private:
  void take_unit(std::string& out, std::uint32_t unit);
  bool big_endian_;
  bool has_odd_byte_ = false;
  unsigned char odd_byte_ = 0;
  std::uint32_t high_surrogate_ = 0;
};

}  // namespace bandstand
