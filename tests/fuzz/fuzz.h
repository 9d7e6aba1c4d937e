// What the fuzz targets share: choices taken from the input, and properties that have to hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

// What libFuzzer calls, and replay.cpp in its place.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace bandstand::fuzz {

/// Ends the program where a property does not hold; whoever runs it keeps the input.
inline void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

/// The bytes of one execution: a few choices first, then what is read.
class Input {
 public:
  Input(const std::uint8_t* data, std::size_t size)
      : bytes_(reinterpret_cast<const char*>(data), size) {}
  /// The next byte; 0 once there is none.
  std::uint8_t choice() {
    if (bytes_.empty()) return 0;
    const auto byte = static_cast<std::uint8_t>(bytes_.front());
    bytes_.remove_prefix(1);
    return byte;
  }
  std::string_view rest() const { return bytes_; }

 private:
  std::string_view bytes_;
};

/// Hands out a text piece by piece, each a copy of its own, so that a view of it kept for longer is
/// a mistake that the sanitizer sees.
template <class Feed>
void feed_in_chunks(std::string_view text, std::size_t size, Feed&& feed) {
  for (std::size_t at = 0; at < text.size(); at += size) feed(std::string(text.substr(at, size)));
}

}  // namespace bandstand::fuzz
