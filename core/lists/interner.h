// Distinct texts numbered in order of first sight: child ids, teams, sources, spellings.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "lists/text_pile.h"

namespace bandstand {

/// Gives each distinct text a number from 0 up, and the text back for a number. Costs one hash and
/// usually one comparison a call; memory is the text plus 10 to 15 bytes for each distinct text.
class Interner {
 public:
  std::uint32_t id(std::string_view text);
  /// The same for many texts, in order: `numbers` gets as many. Where the table is larger than the
  /// processor's caches this is several times faster than one call after the other.
  void ids(std::span<const std::string_view> texts, std::uint32_t* numbers);
  /// The number of a text already seen, or `none`.
  std::uint32_t find(std::string_view text) const;
  std::string_view text(std::uint32_t id) const { return texts_[id]; }
  std::uint32_t size() const { return texts_.size(); }
  void clear();

  static constexpr std::uint32_t none = 0xFFFFFFFFU;

 private:
  // A slot holds the number of a text plus 1 in as many low bits as any number needs, and in the
  // bits above the same of its hash, so that looking for a text seldom touches another's memory.
  // 0 = free.
  std::uint32_t number_mask() const { return static_cast<std::uint32_t>(slots_.size() - 1); }
  std::uint32_t likely_slot(std::uint32_t slot, std::uint32_t hash) const;
  std::uint32_t slot_of(std::string_view text, std::uint32_t hash, std::uint32_t likely) const;
  std::uint32_t id_from(std::uint32_t likely, std::string_view text, std::uint32_t hash);
  void make_room(std::size_t texts);
  void grow();

  TextPile texts_;
  std::vector<std::uint32_t> slots_;  // size a power of two
};

}  // namespace bandstand
