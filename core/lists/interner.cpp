// Open addressing with linear probing; slots hold numbers, so that growth moves no text.
#include "lists/interner.h"

#include <cstring>
#include <utility>

namespace bandstand {
namespace {

template <class Word>
std::uint64_t load(const char* from) {
  Word word = 0;
  std::memcpy(&word, from, sizeof word);
  return word;
}

// The bytes of a text of up to eight, in one word; different texts of one length differ.
std::uint64_t short_text(const char* p, std::size_t size) {
  if (size == 8) return load<std::uint64_t>(p);
  if (size >= 4) return load<std::uint32_t>(p) | load<std::uint32_t>(p + size - 4) << 32U;
  if (size == 0) return 0;
  return load<std::uint8_t>(p) | load<std::uint8_t>(p + size / 2) << 8U |
         load<std::uint8_t>(p + size - 1) << 16U;
}

// Eight bytes a step with a multiply and a fold: short keys (ids, names) dominate. The last step
// takes the last eight bytes, even if some of them were taken before.
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  std::uint64_t h = text.size() * factor;
  const char* p = text.data();
  std::size_t left = text.size();
  for (; left > 8; p += 8, left -= 8) {
    h = (h ^ load<std::uint64_t>(p)) * factor;
    h ^= h >> 29U;
  }
  const bool is_long = text.size() > 8;
  h ^= is_long ? load<std::uint64_t>(p + left - 8) : short_text(p, left);
  h *= factor;
  h ^= h >> 32U;
  h *= factor;
  return static_cast<std::uint32_t>(h >> 32U);
}

}  // namespace

std::uint32_t Interner::slot_of(std::string_view text, std::uint32_t hash) const {
  const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
  std::uint32_t slot = hash & mask;
  while (slots_[slot].number != 0) {
    if (slots_[slot].hash == hash && this->text(slots_[slot].number - 1) == text) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}

void Interner::grow() {
  const std::vector<Slot> old = std::move(slots_);
  slots_.assign(old.empty() ? 64 : old.size() * 2, Slot{});
  const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
  for (const Slot& moved : old) {
    if (moved.number == 0) continue;
    std::uint32_t slot = moved.hash & mask;
    while (slots_[slot].number != 0) slot = (slot + 1) & mask;
    slots_[slot] = moved;
  }
}

std::uint32_t Interner::id(std::string_view text) {
  if (ends_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = hash_of(text);
  Slot& slot = slots_[slot_of(text, hash)];
  if (slot.number == 0) {
    letters_.insert(letters_.end(), text.begin(), text.end());
    ends_.push_back(letters_.size());
    slot = {hash, static_cast<std::uint32_t>(ends_.size())};
  }
  return slot.number - 1;
}

std::uint32_t Interner::find(std::string_view text) const {
  if (slots_.empty()) return none;
  const Slot& slot = slots_[slot_of(text, hash_of(text))];
  return slot.number == 0 ? none : slot.number - 1;
}

std::string_view Interner::text(std::uint32_t id) const {
  const std::size_t start = id == 0 ? 0 : ends_[id - 1];
  return {letters_.data() + start, ends_[id] - start};
}

void Interner::clear() {
  letters_.clear();
  ends_.clear();
  slots_.clear();
}

}  // namespace bandstand
