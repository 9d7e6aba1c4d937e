// Texts taken eight bytes at a time: hashing and comparing the short texts of cells.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace bandstand {

template <class Word>
std::uint64_t load_word(const char* from) {
  Word word = 0;
  std::memcpy(&word, from, sizeof word);
  return word;
}

// The bytes of a text of up to eight, in one word; different texts of one length differ.
inline std::uint64_t short_text(const char* p, std::size_t size) {
  if (size == 8) return load_word<std::uint64_t>(p);
  if (size >= 4) return load_word<std::uint32_t>(p) | load_word<std::uint32_t>(p + size - 4) << 32U;
  if (size == 0) return 0;
  return load_word<std::uint8_t>(p) | load_word<std::uint8_t>(p + size / 2) << 8U |
         load_word<std::uint8_t>(p + size - 1) << 16U;
}

// The library's comparison goes byte by byte in WebAssembly.
inline bool is_same_text(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  if (a.size() <= 8) return short_text(a.data(), a.size()) == short_text(b.data(), b.size());
  for (std::size_t at = 0; at + 8 < a.size(); at += 8) {
    if (load_word<std::uint64_t>(a.data() + at) != load_word<std::uint64_t>(b.data() + at))
      return false;
  }
  return load_word<std::uint64_t>(a.data() + a.size() - 8) ==
         load_word<std::uint64_t>(b.data() + b.size() - 8);
}

}  // namespace bandstand
