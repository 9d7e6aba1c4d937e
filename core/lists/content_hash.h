// A 64-bit fingerprint of a file's bytes, the same however the file is cut into chunks.
// It orders files that are otherwise alike, so that no result depends on the order of loading.
#pragma once

#include <cstddef>
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
      take(word_, 1);
      held_ = 0;
    }
    take(bytes.data(), bytes.size() / 8);
    bytes.remove_prefix(bytes.size() / 8 * 8);
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
      last.take(last.word_, 1);
    }
    return (last.sum_ ^ length_) * factor;
  }

 private:
  static constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  static constexpr std::uint64_t step = 0xD1B54A32D192ED03ULL;
  void take(const char* bytes, std::size_t words) {
    std::uint64_t sum = sum_;  // not in memory, which the bytes might be part of
    std::uint64_t place = place_;
    for (std::size_t i = 0; i < words; ++i, place += step) {
      std::uint64_t word = 0;
      std::memcpy(&word, bytes + i * 8, 8);
      word = (word ^ place) * factor;
      sum += (word ^ word >> 32U) * step;
    }
    sum_ = sum;
    place_ = place;
  }
  std::uint64_t sum_ = 0;
  std::uint64_t place_ = 0;
  std::uint64_t length_ = 0;
  char word_[8] = {};
  unsigned held_ = 0;
};

}  // namespace bandstand
