// Distinct texts numbered in order of first sight: child ids, teams, sources, spellings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace bandstand {

/// Gives each distinct text a number from 0 up, and the text back for a number. Costs one hash and
/// usually one comparison a call; memory is the text plus about 32 bytes for each distinct text.
class Interner {
 public:
  std::uint32_t id(std::string_view text);
  /// The number of a text already seen, or `none`.
  std::uint32_t find(std::string_view text) const;
  std::string_view text(std::uint32_t id) const;
  std::uint32_t size() const { return static_cast<std::uint32_t>(ends_.size()); }
  void clear();

  static constexpr std::uint32_t none = 0xFFFFFFFFU;

 private:
  // The hash stands beside the number, so that looking for a text touches no other text's memory.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // of the text, plus 1; 0 = free
  };
  std::uint32_t slot_of(std::string_view text, std::uint32_t hash) const;
  void grow();

  std::vector<char> letters_;      // all texts, one after the other
  std::vector<std::size_t> ends_;  // of each text in letters_
  std::vector<Slot> slots_;        // size a power of two
};

}  // namespace bandstand
