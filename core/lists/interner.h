// Distinct texts numbered in order of first sight: child ids, teams, sources, spellings.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace bandstand {

/// Gives each distinct text a number from 0 up, and the text back for a number. Costs one hash and
/// usually one comparison a call; memory is the text plus about 16 bytes for each distinct text.
class Interner {
 public:
  std::uint32_t id(std::string_view text);
  /// The number of a text already seen, or `none`.
  std::uint32_t find(std::string_view text) const;
  std::string_view text(std::uint32_t id) const;
  std::uint32_t size() const { return static_cast<std::uint32_t>(entries_.size()); }
  void clear();

  static constexpr std::uint32_t none = 0xFFFFFFFFU;

 private:
  struct Entry {
    std::uint64_t offset;
    std::uint32_t length;
    std::uint32_t hash;
  };
  std::uint32_t slot_of(std::string_view text, std::uint32_t hash) const;
  void grow();

  std::vector<char> letters_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // entry number + 1, 0 = free; size a power of two
};

}  // namespace bandstand
