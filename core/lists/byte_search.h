// Finds the few bytes that structure a CSV file, 64 at a time.
// SSE2 is what both x86-64 and WebAssembly SIMD have, so that one piece of code serves both.
#pragma once

#include <emmintrin.h>

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace bandstand {

/// Walks over the places at which one of three bytes stands, in order.
class ByteSearch {
 public:
  ByteSearch(const char* begin, const char* end, char a, char b, char c)
      : end_(end), block_(begin), a_(_mm_set1_epi8(a)), b_(_mm_set1_epi8(b)), c_(_mm_set1_epi8(c)) {
    found_ = begin < end ? find_in_block() : 0;
  }

  /// The next place, or `end` if there is none; `end` again after that.
  const char* next() {
    while (found_ == 0) {
      if (end_ - block_ <= width) {
        block_ = end_;
        return end_;
      }
      block_ += width;
      found_ = find_in_block();
    }
    const char* place = block_ + __builtin_ctzll(found_);
    found_ &= found_ - 1;
    return place;
  }

  /// Goes on from `place`, which may lie behind; a byte there is found again.
  void restart_at(const char* place) {
    block_ = place;
    found_ = place < end_ ? find_in_block() : 0;
  }

  const char* end() const { return end_; }

 private:
  static constexpr std::ptrdiff_t width = 64;

  std::uint64_t find_in_block() const {
    if (end_ - block_ >= width) return find_in(block_);
    char last[width];
    const auto left = static_cast<std::size_t>(end_ - block_);
    std::memcpy(last, block_, left);
    std::memset(last + left, 0, sizeof last - left);
    return find_in(last) & ((std::uint64_t{1} << left) - 1);
  }
  std::uint64_t find_in(const char* block) const {
    return find_in_16(block) | find_in_16(block + 16) << 16 | find_in_16(block + 32) << 32 |
           find_in_16(block + 48) << 48;
  }
  std::uint64_t find_in_16(const char* bytes) const {
    const __m128i data = _mm_loadu_si128(reinterpret_cast<const __m128i*>(bytes));
    const __m128i hits = _mm_or_si128(
        _mm_or_si128(_mm_cmpeq_epi8(data, a_), _mm_cmpeq_epi8(data, b_)), _mm_cmpeq_epi8(data, c_));
    return static_cast<std::uint32_t>(_mm_movemask_epi8(hits));
  }

  const char* end_;
  const char* block_;
  std::uint64_t found_ = 0;  // one bit for each place in the block not yet walked over
  __m128i a_;
  __m128i b_;
  __m128i c_;
};

}  // namespace bandstand
