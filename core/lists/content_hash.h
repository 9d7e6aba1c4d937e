// A 64-bit fingerprint of a file's bytes, the same however the file is cut into chunks.
// It orders files that are otherwise alike, so that no result depends on the order of loading.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace bandstand {

/// Each eight bytes are mixed with their place in the file, and the mixtures added up: no step
/// waits for the one before, and parts of a file that start at a multiple of eight bytes can be
/// hashed apart and added.
class ContentHash {
 public:
  ContentHash() = default;
  /// Of a part of a file that starts `offset` bytes into it, a multiple of eight.
  explicit ContentHash(std::uint64_t offset) : place_(offset / 8 * step) {}

  void feed(std::string_view bytes) {
    length_ += bytes.size();
    while (held_ > 0 && held_ < 8 && !bytes.empty()) {
      word_[held_++] = bytes.front();
      bytes.remove_prefix(1);
    }
    if (held_ == 8) {
      take(word_);
      held_ = 0;
    }
    for (; bytes.size() >= 8; bytes.remove_prefix(8)) take(bytes.data());
    if (!bytes.empty()) {
      std::memcpy(word_ + held_, bytes.data(), bytes.size());
      held_ += static_cast<unsigned>(bytes.size());
    }
  }

  /// Takes in the part that follows on this one, which is a multiple of eight bytes long.
  void add(const ContentHash& next) {
    sum_ += next.sum_;
    place_ = next.place_;
    length_ += next.length_;
    held_ = next.held_;
    std::memcpy(word_, next.word_, sizeof word_);
  }

  std::uint64_t value() const {
    ContentHash last = *this;
    if (held_ > 0) {
      std::memset(last.word_ + held_, 0, sizeof word_ - held_);
      last.take(last.word_);
    }
    return (last.sum_ ^ length_) * factor;
  }

 private:
  static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  static constexpr std::uint64_t step = 0xD1B54A32D192ED03ULL;
  void take(const char* eight) {
    std::uint64_t word = 0;
    std::memcpy(&word, eight, 8);
    word = (word ^ place_) * factor;
    sum_ += (word ^ word >> 32U) * step;
    place_ += step;
  }
  std::uint64_t sum_ = 0;
  std::uint64_t place_ = 0;
  std::uint64_t length_ = 0;
  char word_[8] = {};
  unsigned held_ = 0;
};

}  // namespace bandstand
