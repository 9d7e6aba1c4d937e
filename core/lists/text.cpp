// Decoding and tidying the text of cells.
#include "lists/text.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "lists/lower_case.h"
#include "lists/text_words.h"
#include "lists/utf8.h"

namespace bandstand {
namespace {

// Windows-1252 differs from Latin-1 in these 32 bytes only (WHATWG encoding standard).
constexpr char16_t windows_1252_from_80[32] = {
    0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0x008D, 0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || c == 0x1680 ||
         (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F ||
         c == 0x3000;
}

// Control characters, the soft hyphen, and marks that direct or join letters without being seen.
bool is_invisible(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0xAD || c == 0x180E ||
         (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2060 && c <= 0x206F) || c == 0xFEFF;
}

char32_t straightened(char32_t c) {
  if ((c >= 0x2018 && c <= 0x201B) || c == 0x02BC || c == 0x2032 || c == 0x00B4) return '\'';
  if ((c >= 0x201C && c <= 0x201F) || c == 0x2033) return '"';
  return c;
}

bool is_ascii_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

std::string_view without_space_around(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

// Printable ASCII without a space, eight bytes at a time: most ids and codes.
bool is_plain_word(std::string_view text) {
  constexpr std::uint64_t each = 0x0101010101010101;
  constexpr std::uint64_t high_bits = each * 0x80;
  const auto is_plain = [](std::uint64_t word) {
    const std::uint64_t up_to_space = (word - each * 0x21) & ~word;
    const std::uint64_t beyond_tilde = (word + each) | word;
    return ((up_to_space | beyond_tilde) & high_bits) == 0;
  };
  if (text.size() < 8) return false;
  for (std::size_t at = 0; at + 8 < text.size(); at += 8) {
    if (!is_plain(load_word<std::uint64_t>(text.data() + at))) return false;
  }
  return is_plain(load_word<std::uint64_t>(text.data() + text.size() - 8));
}

// Nothing to change: printable ASCII with single spaces inside.
bool is_clean_ascii(std::string_view text) {
  char before = 'x';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || byte > 0x7E || (c == ' ' && before == ' ')) return false;
    before = c;
  }
  return true;
}

bool equal_ignoring_ascii_case(std::string_view text, std::string_view lower) {
  if (text.size() != lower.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if ((c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c) != lower[i]) return false;
  }
  return true;
}

bool is_ascii_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Dashes, dots, guillemets and the like; letters of every script are left alone.
bool is_punctuation(char32_t c) {
  if (c < 0x80) return !is_ascii_letter_or_digit(c) && c != '+';
  return (c >= 0xA1 && c <= 0xBF && c != 0xAA && c != 0xB5 && c != 0xBA) || c == 0xD7 ||
         c == 0xF7 || (c >= 0x2010 && c <= 0x205E);
}

}  // namespace

bool is_utf8(std::string_view bytes) {
  std::size_t at = 0;
  while (at < bytes.size()) {
    std::uint64_t eight = 0;
    if (bytes.size() - at >= sizeof eight) {
      std::memcpy(&eight, bytes.data() + at, sizeof eight);
      if ((eight & 0x8080808080808080u) == 0) {
        at += sizeof eight;
        continue;
      }
    }
    const std::size_t length = utf8_character(bytes, at).length;
    if (length == 0) return false;
    at += length;
  }
  return true;
}

void append_windows_1252(std::string& out, std::string_view bytes) {
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    append_utf8(out, byte >= 0x80 && byte < 0xA0 ? windows_1252_from_80[byte - 0x80] : byte);
  }
}

std::string decoded_text(std::string_view raw) {
  const std::string_view trimmed = without_space_around(raw);
  if (is_utf8(trimmed)) return std::string(trimmed);
  std::string decoded;
  append_windows_1252(decoded, trimmed);
  return decoded;
}

std::string_view clean_text(std::string_view raw, std::string& scratch) {
  if (is_plain_word(raw)) return raw;
  std::string_view trimmed = without_space_around(raw);
  if (is_clean_ascii(trimmed)) return trimmed;

  std::string decoded;
  if (!is_utf8(trimmed)) {
    append_windows_1252(decoded, trimmed);
    trimmed = decoded;
  }
  scratch.clear();
  bool space_before = false;
  for (std::size_t at = 0; at < trimmed.size();) {
    const Utf8Character c = utf8_character(trimmed, at);
    at += c.length;
    if (is_space(c.code_point)) {
      space_before = !scratch.empty();
    } else if (!is_invisible(c.code_point)) {
      if (space_before) scratch += ' ';
      space_before = false;
      append_utf8(scratch, straightened(c.code_point));
    }
  }
  return scratch;
}

std::string lower_case(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const Utf8Character c = utf8_character(utf8, at);
    if (c.length == 0) {
      out += utf8[at++];
      continue;
    }
    append_utf8(out, lower_case_of(c.code_point));
    at += c.length;
  }
  return out;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

bool is_blank_value(std::string_view cleaned) {
  if (cleaned.size() > 5) return false;
  if (cleaned.empty() || cleaned == "-") return true;
  for (const std::string_view blank : {"#n/a", "nan", "pd.na", "null"}) {
    if (equal_ignoring_ascii_case(cleaned, blank)) return true;
  }
  return false;
}

std::string match_key(std::string_view raw) {
  std::string scratch;
  const std::string_view text = clean_text(raw, scratch);
  std::string key;
  key.reserve(text.size());
  bool word_before = false;
  for (std::size_t at = 0; at < text.size();) {
    const Utf8Character c = utf8_character(text, at);
    at += c.length;
    if (c.code_point == '\'' || c.code_point == '"' || c.code_point == '`') continue;
    if (is_punctuation(c.code_point)) {
      word_before = !key.empty();
    } else {
      if (word_before) key += ' ';
      word_before = false;
      append_utf8(key, lower_case_of(c.code_point));
    }
  }
  return key;
}

}  // namespace bandstand
