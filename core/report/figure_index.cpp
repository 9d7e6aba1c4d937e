// Open addressing with linear probing over positions.
#include "report/figure_index.h"

#include <bit>

#include "lists/text_words.h"

namespace bandstand {
namespace {

FigureLookup key_of(const Figure& figure) {
  return {figure.indicator, figure.period.basis, figure.period.end(),
          figure.source,    figure.breakdown,    figure.category};
}

std::size_t hash_of(const FigureLookup& key) {
  const auto plain = static_cast<std::uint64_t>(key.indicator) << 40U |
                     static_cast<std::uint64_t>(key.basis) << 32U |
                     static_cast<std::uint32_t>(key.end.days_since_1970());
  std::uint64_t hash = plain * 0x9E3779B97F4A7C15ULL;
  for (const std::string_view part : {key.source, key.breakdown, key.category}) {
    hash = (hash ^ hash >> 29U ^ hash_text(part)) * 0x9E3779B97F4A7C15ULL;
  }
  return static_cast<std::size_t>(hash ^ hash >> 32U);
}

bool is_same(const FigureLookup& a, const FigureLookup& b) {
  return a.indicator == b.indicator && a.basis == b.basis && a.end == b.end &&
         is_same_text(a.category, b.category) && is_same_text(a.breakdown, b.breakdown) &&
         is_same_text(a.source, b.source);
}

}  // namespace

FigureIndex::FigureIndex(std::span<const Figure> figures)
    : slots_(std::bit_ceil(figures.size() * 2 + 1), 0) {
  for (std::uint32_t i = 0; i < figures.size(); ++i) {
    std::uint32_t& slot = slots_[slot_of(key_of(figures[i]), figures)];
    if (slot == 0) slot = i + 1;
  }
}

std::size_t FigureIndex::slot_of(const FigureLookup& wanted,
                                 std::span<const Figure> figures) const {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash_of(wanted) & mask;
  while (slots_[slot] != 0 && !is_same(key_of(figures[slots_[slot] - 1]), wanted)) {
    slot = (slot + 1) & mask;
  }
  return slot;
}

const Figure* FigureIndex::find(const FigureLookup& wanted, std::span<const Figure> figures) const {
  if (slots_.empty()) return nullptr;
  const std::uint32_t slot = slots_[slot_of(wanted, figures)];
  return slot == 0 ? nullptr : &figures[slot - 1];
}

}  // namespace bandstand
