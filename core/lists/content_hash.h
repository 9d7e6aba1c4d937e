// A 64-bit fingerprint of a file's bytes, the same however the file is cut into chunks.
// It orders files that are otherwise alike, so that no result depends on the order of loading.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace bandstand {

class ContentHash {
 public:
  void feed(std::string_view bytes) {
    length_ += bytes.size();
    while (held_ > 0 && held_ < 8 && !bytes.empty()) {
      word_[held_++] = bytes.front();
      bytes.remove_prefix(1);
      if (held_ == 8) take(word_);
    }
    if (held_ == 8) held_ = 0;
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) take(bytes.data());
    if (!bytes.empty()) {
      std::memcpy(word_ + held_, bytes.data(), bytes.size());
      held_ += static_cast<unsigned>(bytes.size());
    }
  }

  std::uint64_t value() const {
    char tail[8] = {};
    if (held_ > 0) std::memcpy(tail, word_, held_);
    ContentHash last = *this;
    last.take(tail);
    return (last.state_ ^ length_) * factor;
  }

 private:
  static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  void take(const char* eight) {
    std::uint64_t word = 0;
    std::memcpy(&word, eight, 8);
    state_ = (state_ ^ word) * factor;
    state_ ^= state_ >> 32U;
  }
  std::uint64_t state_ = factor;
  std::uint64_t length_ = 0;
  char word_[8] = {};
  unsigned held_ = 0;
};

}  // namespace bandstand
