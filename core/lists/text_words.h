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

template <class Word>
void store_word(std::uint64_t word, char* to) {
  const auto bytes = static_cast<Word>(word);
  std::memcpy(to, &bytes, sizeof bytes);
}

// The bytes of a text of up to eight, in one word; different texts of one length differ.
inline std::uint64_t short_text(const char* p, std::size_t size) {
  if (size == 8) return load_word<std::uint64_t>(p);
  if (size >= 4) return load_word<std::uint32_t>(p) | load_word<std::uint32_t>(p + size - 4) << 32U;
  if (size == 0) return 0;
  return load_word<std::uint8_t>(p) | load_word<std::uint8_t>(p + size / 2) << 8U |
         load_word<std::uint8_t>(p + size - 1) << 16U;
}

// Eight bytes a step with a multiply and a fold: short keys (ids, names) dominate. The last step
// takes the last eight bytes, even if some of them were taken before.
inline std::uint32_t hash_text(std::string_view text) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  std::uint64_t h = text.size() * factor;
  const char* p = text.data();
  std::size_t left = text.size();
  for (; left > 8; p += 8, left -= 8) {
    h = (h ^ load_word<std::uint64_t>(p)) * factor;
    h ^= h >> 29U;
  }
  const bool is_long = text.size() > 8;
  h ^= is_long ? load_word<std::uint64_t>(p + left - 8) : short_text(p, left);
  h *= factor;
  h ^= h >> 32U;
  h *= factor;
  return static_cast<std::uint32_t>(h >> 32U);
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

// So does its copying, with a call for every text.
inline void copy_text(std::string_view text, char* to) {
  const char* const from = text.data();
  const std::size_t size = text.size();
  if (size >= 8) {
    for (std::size_t at = 0; at + 8 < size; at += 8) {
      store_word<std::uint64_t>(load_word<std::uint64_t>(from + at), to + at);
    }
    store_word<std::uint64_t>(load_word<std::uint64_t>(from + size - 8), to + size - 8);
  } else if (size >= 4) {
    store_word<std::uint32_t>(load_word<std::uint32_t>(from), to);
    store_word<std::uint32_t>(load_word<std::uint32_t>(from + size - 4), to + size - 4);
  } else {
    for (std::size_t at = 0; at < size; ++at) to[at] = from[at];
  }
}

}  // namespace bandstand
