#include "lzma.h"

namespace bandstand::unpack {
namespace {

constexpr std::uint32_t chance_bits = 11;
constexpr std::uint32_t learning = 5;
constexpr std::uint32_t lowest_range = 1U << 24;

}  // namespace

RangeDecoder::RangeDecoder(const std::uint8_t* packed) : next_(packed + 1) {
  for (int i = 0; i < 4; ++i) code_ = (code_ << 8) | *next_++;
}

std::uint32_t RangeDecoder::bit(Chance& chance) {
  const std::uint32_t bound = (range_ >> chance_bits) * chance;
  const bool is_one = code_ >= bound;
  if (is_one) {
    range_ -= bound;
    code_ -= bound;
    chance = static_cast<Chance>(chance - (chance >> learning));
  } else {
    range_ = bound;
    chance = static_cast<Chance>(chance + (((1U << chance_bits) - chance) >> learning));
  }
  fill();
  return is_one ? 1 : 0;
}

std::uint32_t RangeDecoder::tree(Chance* chances, std::uint32_t bits) {
  std::uint32_t node = 1;
  for (std::uint32_t i = 0; i < bits; ++i) node = (node << 1) | bit(chances[node]);
  return node - (1U << bits);
}

std::uint32_t RangeDecoder::reverse_tree(Chance* chances, std::uint32_t bits) {
  std::uint32_t node = 1;
  std::uint32_t number = 0;
  for (std::uint32_t i = 0; i < bits; ++i) {
    const std::uint32_t read = bit(chances[node]);
    node = (node << 1) | read;
    number |= read << i;
  }
  return number;
}

std::uint32_t RangeDecoder::direct(std::uint32_t bits) {
  std::uint32_t number = 0;
  for (std::uint32_t i = 0; i < bits; ++i) {
    range_ >>= 1;
    const bool is_one = code_ >= range_;
    if (is_one) code_ -= range_;
    fill();
    number = (number << 1) | (is_one ? 1 : 0);
  }
  return number;
}

void RangeDecoder::fill() {
  if (range_ >= lowest_range) return;
  range_ <<= 8;
  code_ = (code_ << 8) | *next_++;
}

}  // namespace bandstand::unpack
