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

// The first slot from `slot` on that is free or holds what looks like a text with this hash.
std::uint32_t Interner::likely_slot(std::uint32_t slot, std::uint32_t hash) const {
  const std::uint32_t mask = number_mask();
  while (slots_[slot] != 0 && ((slots_[slot] ^ hash) & ~mask) != 0) slot = (slot + 1) & mask;
  return slot;
}

// Where the text is, or the free slot where it belongs: at `likely`, a slot that looks like it, or
// behind.
std::uint32_t Interner::slot_of(std::string_view text, std::uint32_t hash,
                                std::uint32_t likely) const {
  const std::uint32_t mask = number_mask();
  std::uint32_t slot = likely;
  while (slots_[slot] != 0 && !is_same_text(texts_[(slots_[slot] & mask) - 1], text)) {
    slot = likely_slot((slot + 1) & mask, hash);
  }
  return slot;
}

// Four fifths of the slots may be taken: there may be millions.
void Interner::make_room(std::size_t texts) {
  while ((size() + texts) * 5 > slots_.size() * 4) grow();
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

std::uint32_t Interner::id_from(std::uint32_t likely, std::string_view text, std::uint32_t hash) {
  const std::uint32_t mask = number_mask();
  std::uint32_t& slot = slots_[slot_of(text, hash, likely)];
  if (slot == 0) {
    texts_.add(text);
    slot = (hash & ~mask) | size();
  }
  return (slot & mask) - 1;
}

std::uint32_t Interner::id(std::string_view text) {
  make_room(1);
  const std::uint32_t hash = hash_text(text);
  return id_from(likely_slot(hash & number_mask(), hash), text, hash);
}

// Before each step of the search the memory it will read is fetched for a whole batch, so that the
// processor waits for many places at once and not for one after the other.
void Interner::ids(std::span<const std::string_view> texts, std::uint32_t* numbers) {
  std::array<std::uint32_t, 64> hashes;
  std::array<std::uint32_t, 64> likely;
  while (!texts.empty()) {
    const auto batch = texts.first(std::min(texts.size(), hashes.size()));
    make_room(batch.size());
    const std::uint32_t mask = number_mask();
    const auto each_that_may_be_there = [&](auto&& fetch) {
      for (std::size_t i = 0; i < batch.size(); ++i) {
        const std::uint32_t slot = slots_[likely[i]];
        if (slot != 0) fetch((slot & mask) - 1);
      }
    };
    for (std::size_t i = 0; i < batch.size(); ++i) {
      hashes[i] = hash_text(batch[i]);
      touch(slots_[hashes[i] & mask]);
    }
    for (std::size_t i = 0; i < batch.size(); ++i) {
      likely[i] = likely_slot(hashes[i] & mask, hashes[i]);
    }
    each_that_may_be_there([this](std::uint32_t number) { touch(*texts_.start_of(number)); });
    each_that_may_be_there([this](std::uint32_t number) { touch(*texts_.place_of(number)); });
    for (std::size_t i = 0; i < batch.size(); ++i) {
      *numbers++ = id_from(likely[i], batch[i], hashes[i]);
    }
    texts = texts.subspan(batch.size());
  }
}

std::uint32_t Interner::find(std::string_view text) const {
  if (slots_.empty()) return none;
  const std::uint32_t mask = number_mask();
  const std::uint32_t hash = hash_text(text);
  const std::uint32_t slot = slots_[slot_of(text, hash, likely_slot(hash & mask, hash))];
  return slot == 0 ? none : (slot & mask) - 1;
}

void Interner::clear() { *this = Interner(); }

}  // namespace bandstand
