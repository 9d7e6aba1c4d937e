// The decoder of LZMA, the format of `xz --format=lzma`. Names and numbers are those of the LZMA
// specification in the LZMA SDK. Needs no library: the page has to load it before anything else.
#pragma once

#include <cstddef>
#include <cstdint>

namespace bandstand::unpack {

inline constexpr std::size_t header_size = 13;
inline constexpr std::uint32_t pos_states = 16;
inline constexpr std::uint32_t states = 12;
inline constexpr std::uint32_t length_states = 4;
inline constexpr std::uint32_t align_bits = 4;

/// The chance, out of 2048, that a bit is 0.
using Chance = std::uint16_t;

struct LengthChances {
  Chance choice, second_choice;
  Chance low[pos_states][8], middle[pos_states][8], high[256];
};

struct Chances {
  Chance is_match[states][pos_states];
  Chance is_rep[states], is_rep_g0[states], is_rep_g1[states], is_rep_g2[states];
  Chance is_rep0_long[states][pos_states];
  Chance pos_slot[length_states][64];
  Chance pos_special[128], align[1 << align_bits];
  LengthChances match_length, rep_length;
  Chance literal[1 << 4][0x300];
};

/// Reads single bits, each by a chance that it teaches.
class RangeDecoder {
 public:
  explicit RangeDecoder(const std::uint8_t* packed);

  std::uint32_t bit(Chance& chance);
  /// So many bits, the highest first; the chances of each follow from those before it.
  std::uint32_t tree(Chance* chances, std::uint32_t bits);
  /// The same, the lowest bit first.
  std::uint32_t reverse_tree(Chance* chances, std::uint32_t bits);
  /// So many bits that are as often 0 as 1.
  std::uint32_t direct(std::uint32_t bits);

 private:
  void fill();

  const std::uint8_t* next_;
  std::uint32_t range_ = 0xffffffff;
  std::uint32_t code_ = 0;
};

/// Unpacks what the header gives the size of. What was packed with more than 4 bits of literal
/// context is refused: false.
bool unpack(const std::uint8_t* packed, std::uint8_t* output, std::size_t size);

}  // namespace bandstand::unpack
