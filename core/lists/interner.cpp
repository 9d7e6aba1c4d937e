// Open addressing with linear probing; slots hold entry numbers, so that growth moves no text.
#include "lists/interner.h"

#include <cstring>

namespace bandstand {
namespace {

// Eight bytes a step with a multiply and a fold: short keys (ids, names) dominate.
std::uint32_t hash_of(std::string_view text) {
  constexpr std::uint64_t factor = 0x9E3779B97F4A7C15ULL;
  std::uint64_t h = text.size() * factor;
  const char* p = text.data();
  std::size_t left = text.size();
  for (; left >= 8; p += 8, left -= 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, p, 8);
    h = (h ^ word) * factor;
    h ^= h >> 29U;
  }
  std::uint64_t tail = 0;
  if (left > 0) std::memcpy(&tail, p, left);
  h = (h ^ tail) * factor;
  h ^= h >> 32U;
  h *= factor;
  return static_cast<std::uint32_t>(h >> 32U);
}

}  // namespace

std::uint32_t Interner::slot_of(std::string_view text, std::uint32_t hash) const {
  const auto mask = static_cast<std::uint32_t>(slots_.size() - 1);
  std::uint32_t slot = hash & mask;
  while (slots_[slot] != 0) {
    const Entry& entry = entries_[slots_[slot] - 1];
    if (entry.hash == hash && entry.length == text.size() &&
        (text.empty() ||
         std::memcmp(letters_.data() + entry.offset, text.data(), text.size()) == 0)) {
      return slot;
    }
    slot = (slot + 1) & mask;
  }
  return slot;
}

void Interner::grow() {
  const std::size_t size = slots_.empty() ? 64 : slots_.size() * 2;
  slots_.assign(size, 0);
  const auto mask = static_cast<std::uint32_t>(size - 1);
  for (std::uint32_t i = 0; i < entries_.size(); ++i) {
    std::uint32_t slot = entries_[i].hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = i + 1;
  }
}

std::uint32_t Interner::id(std::string_view text) {
  if (entries_.size() * 2 >= slots_.size()) grow();
  const std::uint32_t hash = hash_of(text);
  const std::uint32_t slot = slot_of(text, hash);
  if (slots_[slot] != 0) return slots_[slot] - 1;
  entries_.push_back({letters_.size(), static_cast<std::uint32_t>(text.size()), hash});
  letters_.insert(letters_.end(), text.begin(), text.end());
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  return slots_[slot] - 1;
}

std::uint32_t Interner::find(std::string_view text) const {
  if (slots_.empty()) return none;
  const std::uint32_t slot = slot_of(text, hash_of(text));
  return slots_[slot] == 0 ? none : slots_[slot] - 1;
}

std::string_view Interner::text(std::uint32_t id) const {
  const Entry& entry = entries_[id];
  return {letters_.data() + entry.offset, entry.length};
}

void Interner::clear() {
  letters_.clear();
  entries_.clear();
  slots_.clear();
}

}  // namespace bandstand
