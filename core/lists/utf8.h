// One character of UTF-8 at a time. Definition: Unicode standard, table 3-7 (well-formed UTF-8).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bandstand {

struct Utf8Character {
  char32_t code_point = 0;
  std::size_t length = 0;  ///< in bytes; 0 if the bytes at this place are not UTF-8
  bool cut_off = false;    ///< well-formed as far as the text goes, but the text ends inside it
};

/// Reads the character at `at`, which must be less than `text.size()`.
inline Utf8Character utf8_character(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, false};
  if (first < 0xC2 || first > 0xF4) return {};
  const std::size_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  // The second byte's bounds keep out overlong forms, surrogates and what lies above U+10FFFF.
  const unsigned char low = first == 0xE0 ? 0xA0 : first == 0xF0 ? 0x90 : 0x80;
  const unsigned char high = first == 0xED ? 0x9F : first == 0xF4 ? 0x8F : 0xBF;
  auto value = static_cast<char32_t>(first & (0xFFu >> (length + 1)));
  for (std::size_t i = 1; i < length; ++i) {
    if (at + i == text.size()) return {0, 0, true};
    const auto next = static_cast<unsigned char>(text[at + i]);
    if (next < (i == 1 ? low : 0x80) || next > (i == 1 ? high : 0xBF)) return {};
    value = (value << 6) | (next & 0x3Fu);
  }
  return {value, length, false};
}

/// The start of a text: at most so many bytes, and no part of a character at its end.
inline std::string_view cut_short(std::string_view text, std::size_t most) {
  if (text.size() <= most) return text;
  while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U) --most;
  return text.substr(0, most);
}

inline void append_utf8(std::string& out, char32_t code_point) {
  const auto byte = [&out](char32_t value) { out += static_cast<char>(value); };
  const auto tail = [&byte](char32_t value) { byte(0x80 | (value & 0x3F)); };
  if (code_point < 0x80) return byte(code_point);
  if (code_point < 0x800) {
    byte(0xC0 | (code_point >> 6));
    return tail(code_point);
  }
  if (code_point < 0x10000) {
    byte(0xE0 | (code_point >> 12));
  } else {
    byte(0xF0 | (code_point >> 18));
    tail(code_point >> 12);
  }
  tail(code_point >> 6);
  tail(code_point);
}

}  // namespace bandstand
