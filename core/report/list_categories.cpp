// Categories are given places as they turn up, so that no row is read before it is counted.
#include "report/list_categories.h"

#include <algorithm>
#include <limits>
#include <numeric>

namespace bandstand {
namespace {

// A column with more names than this is not a breakdown but free text; it would fill the memory.
constexpr std::size_t most_categories = 2000;
constexpr std::uint16_t unseen = std::numeric_limits<std::uint16_t>::max();

}  // namespace

ListCategories::OfColumn::OfColumn(const CategoryColumn& column)
    : column_(column),
      place_of_word_(column.word_count(), unseen),
      place_of_category_(column.size(), unseen) {}

void ListCategories::OfColumn::read(std::span<const Row> batch) {
  words_.resize(batch.size());
  of_row_.resize(batch.size());
  column_.words.gather(batch, words_.data());
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const std::uint16_t place = place_of_word_[static_cast<std::size_t>(words_[i])];
    of_row_[i] = place == unseen ? place_of_new(words_[i]) : place;
  }
}

std::uint16_t ListCategories::OfColumn::place_of_new(std::int32_t word) {
  const std::size_t category = column_.category_of_word(word);
  std::uint16_t& place = place_of_category_[category];
  if (place == unseen) {
    place = static_cast<std::uint16_t>(std::min(in_use_.size(), most_categories - 1));
    in_use_.push_back(category);
  }
  place_of_word_[static_cast<std::size_t>(word)] = place;
  return place;
}

std::size_t ListCategories::OfColumn::places() const {
  return std::min(in_use_.size(), most_categories);
}

std::size_t ListCategories::OfColumn::too_many() const {
  return in_use_.size() > most_categories ? in_use_.size() : 0;
}

std::vector<std::size_t> ListCategories::OfColumn::in_order() const {
  std::vector<std::size_t> order(places());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(),
            [this](std::size_t a, std::size_t b) { return category_less(name_of(a), name_of(b)); });
  return order;
}

const ListCategories::OfColumn* ListCategories::add(const CategoryColumn& column) {
  for (const auto& known : columns_) {
    if (known->column() == column.column) return known.get();
  }
  return columns_.emplace_back(std::make_unique<OfColumn>(column)).get();
}

void ListCategories::read(std::span<const Row> batch) {
  for (const auto& column : columns_) column->read(batch);
}

}  // namespace bandstand
