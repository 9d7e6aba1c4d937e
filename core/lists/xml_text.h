// The bytes of an XML file as UTF-8 that a parser can take, in pieces cut anywhere.
// Definition: input formats (encodings: UTF-8, UTF-16, Windows-1252, US-ASCII).
#pragma once

#include <string>
#include <string_view>

#include "lists/encoding.h"

namespace bandstand {

/// Judges the encoding by the opening bytes: a byte order mark or the pattern of UTF-16; else the
/// XML declaration where it names a one-byte encoding of western Europe; else UTF-8, in which
/// bytes that are not UTF-8 are read as Windows-1252. Control characters that XML forbids are left
/// out.
class XmlText {
 public:
  explicit XmlText(std::string_view opening);
  /// Appends what is complete of these bytes; a character cut off waits for the next call.
  void append(std::string& out, std::string_view bytes);
  /// Appends what was left waiting.
  void finish(std::string& out);
  Encoding encoding() const { return encoding_; }

 private:
  void append_utf8_bytes(std::string& out, std::string_view bytes, bool last);

  Encoding encoding_ = Encoding::utf8;
  std::size_t mark_left_ = 0;
  Utf16Reader utf16_;
  std::string waiting_;
};

/// What an XML file is, by its opening.
enum class XmlKind : unsigned char { census, looked_after_return, other };
XmlKind xml_kind(std::string_view opening);

}  // namespace bandstand
