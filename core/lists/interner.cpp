// Open addressing with linear probing; slots hold numbers, so that growth moves no text.
#include "lists/interner.h"

#include <algorithm>
#include <array>

#include "lists/text_words.h"

namespace bandstand {
namespace {

// Has the memory fetched, and lets nobody leave that out.
template <class Value>
void touch(const Value& value) {
  asm volatile("" : : "r"(value));
}

constexpr std::size_t first_slots = 64;

}  // namespace

// Where the text is, or the free slot where it belongs.
std::uint32_t Interner::slot_of(std::string_view text, std::uint32_t hash) const {
  const std::uint32_t mask = number_mask();
  std::uint32_t slot = hash & mask;
  while (slots_[slot] != 0) {
    const bool looks_like_it = ((slots_[slot] ^ hash) & ~mask) == 0;
    if (looks_like_it && is_same_text(this->text((slots_[slot] & mask) - 1), text)) return slot;
    slot = (slot + 1) & mask;
  }
  return slot;
}

// The hashes are worked out anew: the texts stand one after the other.
void Interner::grow() {
  const std::size_t larger = slots_.empty() ? first_slots : slots_.size() * 2;
  slots_ = {};  // before the larger ones are asked for
  slots_.resize(larger, 0);
  const std::uint32_t mask = number_mask();
  for (std::uint32_t number = 0; number < size(); ++number) {
    const std::uint32_t hash = hash_text(text(number));
    std::uint32_t slot = hash & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = (hash & ~mask) | (number + 1);
  }
}

std::uint32_t Interner::id(std::string_view text) { return id(text, hash_text(text)); }

std::uint32_t Interner::id(std::string_view text, std::uint32_t hash) {
  if ((ends_.size() + 1) * 4 > slots_.size() * 3) grow();
  const std::uint32_t mask = number_mask();
  std::uint32_t& slot = slots_[slot_of(text, hash)];
  if (slot == 0) {
    letters_.insert(letters_.end(), text.begin(), text.end());
    ends_.push_back(letters_.size());
    slot = (hash & ~mask) | static_cast<std::uint32_t>(ends_.size());
  }
  return (slot & mask) - 1;
}

// Before each step of the search the memory it will read is fetched for a whole batch, so that the
// processor waits for many places at once and not for one after the other.
void Interner::ids(std::span<const std::string_view> texts, std::uint32_t* numbers) {
  std::array<std::uint32_t, 64> hashes;
  std::array<std::uint32_t, 64> likely;
  while (!texts.empty()) {
    const auto batch = texts.first(std::min(texts.size(), hashes.size()));
    for (std::size_t i = 0; i < batch.size(); ++i) hashes[i] = hash_text(batch[i]);
    if (!slots_.empty()) {
      const std::uint32_t mask = number_mask();
      for (std::size_t i = 0; i < batch.size(); ++i) touch(slots_[hashes[i] & mask]);
      for (std::size_t i = 0; i < batch.size(); ++i) {
        const std::uint32_t slot = slots_[hashes[i] & mask];
        const bool is_likely = slot != 0 && ((slot ^ hashes[i]) & ~mask) == 0;
        likely[i] = is_likely ? slot & mask : 0;
        if (is_likely) touch(ends_[likely[i] - 1]);
      }
      for (std::size_t i = 0; i < batch.size(); ++i) {
        const std::size_t end = likely[i] == 0 ? 0 : ends_[likely[i] - 1];
        if (end > 0) touch(letters_[end - 1]);
      }
    }
    for (std::size_t i = 0; i < batch.size(); ++i) *numbers++ = id(batch[i], hashes[i]);
    texts = texts.subspan(batch.size());
  }
}

std::uint32_t Interner::find(std::string_view text) const {
  if (slots_.empty()) return none;
  const std::uint32_t number = slots_[slot_of(text, hash_text(text))] & number_mask();
  return number == 0 ? none : number - 1;
}

void Interner::clear() {
  letters_.clear();
  ends_.clear();
  slots_.clear();
}

}  // namespace bandstand
