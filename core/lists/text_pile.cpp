// Putting one text behind the other, block by block.
#include "lists/text_pile.h"

#include "lists/text_words.h"

namespace bandstand {

std::string_view TextPile::long_text_at(const char* place) {
  std::uint32_t length = 0;
  std::memcpy(&length, place + 1, sizeof length);
  return {place + 1 + sizeof length, length};
}

// No text begins in one block and ends in another, unless they are one piece of memory.
char* TextPile::room_for(std::size_t bytes) {
  const std::size_t end = blocks_.size() * block_size;
  if (filled_ + bytes > end) {
    const std::size_t count = (bytes + block_size - 1) / block_size;
    owned_.push_back(std::make_unique<char[]>(count * block_size));
    for (std::size_t i = 0; i < count; ++i) {
      blocks_.push_back(owned_.back().get() + i * block_size);
    }
    filled_ = static_cast<std::uint32_t>(end);
  }
  return blocks_[filled_ / block_size] + filled_ % block_size;
}

void TextPile::add(std::string_view text) {
  const bool is_long = text.size() >= long_text;
  const std::size_t head = is_long ? 1 + sizeof(std::uint32_t) : 1;
  char* const place = room_for(head + text.size());
  if (is_long) {
    const auto length = static_cast<std::uint32_t>(text.size());
    *place = static_cast<char>(long_text);
    std::memcpy(place + 1, &length, sizeof length);
  } else {
    *place = static_cast<char>(text.size());
  }
  copy_text(text, place + head);
  if (size_ % starts_in_block == 0) {
    starts_.push_back(std::make_unique<std::uint32_t[]>(starts_in_block));
  }
  starts_.back()[size_ % starts_in_block] = filled_;
  filled_ += static_cast<std::uint32_t>(head + text.size());
  ++size_;
}

}  // namespace bandstand
