// Many short texts in memory that is never moved: neither do millions of them cost a copy as they
// grow, nor is there ever a second memory beside the one they are in.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace bandstand {

/// Texts by number, from 0 up. Memory is the text and five bytes for each.
class TextPile {
 public:
  std::uint32_t size() const { return size_; }
  /// Valid until `clear`.
  std::string_view operator[](std::uint32_t number) const {
    const char* const place = place_of(number);
    const auto length = static_cast<unsigned char>(*place);
    return length < long_text ? std::string_view(place + 1, length) : long_text_at(place);
  }
  /// Where the text begins in memory, for those who want it fetched before they need it.
  const char* place_of(std::uint32_t number) const {
    const std::uint32_t start = starts_[number / starts_in_block][number % starts_in_block];
    return blocks_[start / block_size] + start % block_size;
  }
  /// Where its place is kept, for the same.
  const std::uint32_t* start_of(std::uint32_t number) const {
    return &starts_[number / starts_in_block][number % starts_in_block];
  }
  /// Gives `text` the next number; it may be a view of one of these.
  void add(std::string_view text);
  void clear() { *this = TextPile(); }

 private:
  static constexpr std::uint32_t block_size = 1U << 12U;
  static constexpr std::uint32_t starts_in_block = 1U << 10U;
  // A text stands behind its length in one byte, or behind this byte and its length in four.
  static constexpr unsigned char long_text = 0xFF;
  static std::string_view long_text_at(const char* place);
  char* room_for(std::size_t bytes);

  std::uint32_t size_ = 0;
  std::vector<std::unique_ptr<std::uint32_t[]>> starts_;  // counted over all blocks
  std::vector<char*> blocks_;
  std::vector<std::unique_ptr<char[]>> owned_;  // several blocks in one for a very long text
  std::uint32_t filled_ = 0;                    // where the next text would start
};

}  // namespace bandstand
