// Byte order marks, the NUL pattern of UTF-16, and its reading.
#include "lists/encoding.h"

#include "lists/utf8.h"

namespace bandstand {
namespace {

constexpr std::uint32_t replacement = 0xFFFD;

bool is_utf8_so_far(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    const Utf8Character c = utf8_character(bytes, at);
    if (c.length == 0) return c.cut_off;
    at += c.length;
  }
  return true;
}

}  // namespace

std::string_view encoding_name(Encoding encoding) {
  switch (encoding) {
    case Encoding::utf8:
      return "UTF-8";
    case Encoding::windows_1252:
      return "Windows-1252";
    case Encoding::utf16_le:
      return "UTF-16 (little endian)";
    case Encoding::utf16_be:
      return "UTF-16 (big endian)";
  }
  return {};
}

EncodingGuess guess_encoding(std::string_view opening) {
  if (opening.starts_with("\xEF\xBB\xBF")) return {Encoding::utf8, 3};
  if (opening.starts_with("\xFF\xFE")) return {Encoding::utf16_le, 2};
  if (opening.starts_with("\xFE\xFF")) return {Encoding::utf16_be, 2};

  // English text in UTF-16 has a NUL in nearly every pair, always on the same side.
  const std::size_t pairs = opening.size() / 2;
  std::size_t first_nul = 0;
  std::size_t second_nul = 0;
  for (std::size_t i = 0; i < pairs; ++i) {
    first_nul += opening[2 * i] == '\0' ? 1 : 0;
    second_nul += opening[2 * i + 1] == '\0' ? 1 : 0;
  }
  if (second_nul > pairs / 2 && first_nul <= pairs / 16) return {Encoding::utf16_le, 0};
  if (first_nul > pairs / 2 && second_nul <= pairs / 16) return {Encoding::utf16_be, 0};

  return {is_utf8_so_far(opening) ? Encoding::utf8 : Encoding::windows_1252, 0};
}

void Utf16Reader::append(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    has_odd_byte_ = !has_odd_byte_;
    if (has_odd_byte_) {
      odd_byte_ = byte;
      continue;
    }
    const unsigned high = big_endian_ ? odd_byte_ : byte;
    const unsigned low = big_endian_ ? byte : odd_byte_;
    if (high == 0 && low < 0x80 && high_surrogate_ == 0) {
      out += static_cast<char>(low);
    } else {
      take_unit(out, high << 8 | low);
    }
  }
}

void Utf16Reader::take_unit(std::string& out, std::uint32_t unit) {
  if (high_surrogate_ != 0) {
    const std::uint32_t high = high_surrogate_;
    high_surrogate_ = 0;
    if (unit >= 0xDC00 && unit <= 0xDFFF) {
      append_utf8(out, 0x10000 + ((high - 0xD800) << 10) + (unit - 0xDC00));
      return;
    }
    append_utf8(out, replacement);
  }
  if (unit >= 0xD800 && unit <= 0xDBFF) {
    high_surrogate_ = unit;
  } else if (unit >= 0xDC00 && unit <= 0xDFFF) {
    append_utf8(out, replacement);
  } else {
    append_utf8(out, unit);
  }
}

void Utf16Reader::finish(std::string& out) {
  if (high_surrogate_ != 0) append_utf8(out, replacement);
  // A single NUL or line end left over is padding, not a letter cut in half.
  if (has_odd_byte_ && odd_byte_ > ' ') append_utf8(out, replacement);
  high_surrogate_ = 0;
  has_odd_byte_ = false;
}

}  // namespace bandstand
