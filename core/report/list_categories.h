// Which category each row of a list is in, by each column that something is broken down by.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "report/category_column.h"

namespace bandstand {

/// The categories of a list's rows, column by column: read once a batch for all rules that break
/// down by it.
class ListCategories {
 public:
  class OfColumn {
   public:
    explicit OfColumn(const CategoryColumn& column);
    Column column() const { return column_.column; }
    void read(std::span<const Row> batch);
    /// Of the batch: places of its rows' categories among those that turned up so far. Beyond the
    /// most that can be shown they share the last place.
    std::span<const std::uint16_t> of_row() const { return of_row_; }
    std::size_t places() const;
    /// The places in the order of their names.
    std::vector<std::size_t> in_order() const;
    std::string name_of(std::size_t place) const { return column_.name_of(in_use_[place]); }
    /// How many categories are in use if they are more than can be shown, else 0.
    std::size_t too_many() const;

   private:
    std::uint16_t place_of_new(std::int32_t word);

    CategoryColumn column_;
    std::vector<std::size_t> in_use_;               // categories by place
    std::vector<std::uint16_t> place_of_word_;      // or unseen
    std::vector<std::uint16_t> place_of_category_;  // or unseen
    std::vector<std::int32_t> words_;               // of the batch
    std::vector<std::uint16_t> of_row_;
  };

  /// The column's entry; it stays where it is.
  const OfColumn* add(const CategoryColumn& column);
  void read(std::span<const Row> batch);

 private:
  std::vector<std::unique_ptr<OfColumn>> columns_;
};

}  // namespace bandstand
