#include "lzma.h"

namespace bandstand::unpack {
namespace {

constexpr std::uint32_t first_match_state = 7;  // states from here on follow a match
constexpr std::uint32_t shortest_match = 2;
constexpr std::uint32_t first_special_slot = 4;
constexpr std::uint32_t first_aligned_slot = 14;
constexpr std::uint32_t most_literal_bits = 4;

// Too large for the stack, and no library to ask for room: the page unpacks one thing at a time.
Chances chances;

class Decoder {
 public:
  Decoder(const std::uint8_t* packed, std::uint8_t* output, std::size_t size)
      : bits_(packed + header_size), output_(output), size_(size) {
    const std::uint32_t properties = packed[0];
    literal_bits_ = properties % 9;
    literal_pos_bits_ = properties / 9 % 5;
    pos_mask_ = (1U << properties / 45) - 1;
    auto* all = reinterpret_cast<Chance*>(&chances);
    for (std::size_t i = 0; i < sizeof chances / sizeof *all; ++i) all[i] = 1024;
  }

  bool run() {
    if (literal_bits_ + literal_pos_bits_ > most_literal_bits) return false;
    while (at_ < size_) {
      const std::uint32_t pos_state = at_ & pos_mask_;
      if (bits_.bit(chances.is_match[state_][pos_state]) == 0) {
        literal();
      } else if (bits_.bit(chances.is_rep[state_]) == 0) {
        match(pos_state);
      } else {
        repeated(pos_state);
      }
    }
    return true;
  }

 private:
  void literal() {
    const std::uint32_t before = at_ > 0 ? output_[at_ - 1] : 0;
    const std::uint32_t pos = at_ & ((1U << literal_pos_bits_) - 1);
    Chance* of_context = chances.literal[(pos << literal_bits_) + (before >> (8 - literal_bits_))];
    std::uint32_t symbol = 1;
    if (state_ >= first_match_state) {
      std::uint32_t likely = output_[at_ - rep_[0] - 1];
      bool agrees = true;
      while (agrees && symbol < 0x100) {
        const std::uint32_t expected = likely >> 7 & 1;
        const std::uint32_t bit = bits_.bit(of_context[((1 + expected) << 8) + symbol]);
        symbol = (symbol << 1) | bit;
        likely <<= 1;
        agrees = bit == expected;
      }
    }
    while (symbol < 0x100) symbol = (symbol << 1) | bits_.bit(of_context[symbol]);
    output_[at_++] = static_cast<std::uint8_t>(symbol);
    state_ = state_ < 4 ? 0 : state_ - (state_ < 10 ? 3 : 6);
  }

  void match(std::uint32_t pos_state) {
    const std::uint32_t beyond = length(chances.match_length, pos_state);
    bring_to_front(3, distance(beyond));
    state_ = state_ < first_match_state ? 7 : 10;
    copy(shortest_match + beyond);
  }

  void repeated(std::uint32_t pos_state) {
    if (bits_.bit(chances.is_rep_g0[state_]) == 1) {
      std::uint32_t which = 1;
      if (bits_.bit(chances.is_rep_g1[state_]) == 1)
        which = 2 + bits_.bit(chances.is_rep_g2[state_]);
      bring_to_front(which, rep_[which]);
    } else if (bits_.bit(chances.is_rep0_long[state_][pos_state]) == 0) {
      state_ = state_ < first_match_state ? 9 : 11;
      copy(1);
      return;
    }
    const std::uint32_t beyond = length(chances.rep_length, pos_state);
    state_ = state_ < first_match_state ? 8 : 11;
    copy(shortest_match + beyond);
  }

  // Those before `last` move back by one.
  void bring_to_front(std::uint32_t last, std::uint32_t distance) {
    for (std::uint32_t i = last; i > 0; --i) rep_[i] = rep_[i - 1];
    rep_[0] = distance;
  }

  // Beyond that of the shortest match.
  std::uint32_t length(LengthChances& of, std::uint32_t pos_state) {
    if (bits_.bit(of.choice) == 0) return bits_.tree(of.low[pos_state], 3);
    if (bits_.bit(of.second_choice) == 0) return 8 + bits_.tree(of.middle[pos_state], 3);
    return 16 + bits_.tree(of.high, 8);
  }

  // Less one.
  std::uint32_t distance(std::uint32_t length) {
    const std::uint32_t length_state = length < length_states ? length : length_states - 1;
    const std::uint32_t slot = bits_.tree(chances.pos_slot[length_state], 6);
    if (slot < first_special_slot) return slot;
    const std::uint32_t low_bits = (slot >> 1) - 1;
    const std::uint32_t base = (2 | (slot & 1)) << low_bits;
    if (slot < first_aligned_slot) {
      return base + bits_.reverse_tree(chances.pos_special + base - slot, low_bits);
    }
    const std::uint32_t high = bits_.direct(low_bits - align_bits) << align_bits;
    return base + high + bits_.reverse_tree(chances.align, align_bits);
  }

  // Byte by byte: what is copied may overlap what it is copied to.
  void copy(std::uint32_t length) {
    for (; length > 0 && at_ < size_; --length, ++at_) output_[at_] = output_[at_ - rep_[0] - 1];
  }

  RangeDecoder bits_;
  std::uint8_t* output_;
  std::size_t size_;
  std::uint32_t literal_bits_, literal_pos_bits_, pos_mask_;
  std::uint32_t at_ = 0;
  std::uint32_t state_ = 0;
  std::uint32_t rep_[4] = {};  // distances of the latest matches, less one
};

}  // namespace

bool unpack(const std::uint8_t* packed, std::uint8_t* output, std::size_t size) {
  return Decoder(packed, output, size).run();
}

}  // namespace bandstand::unpack
