// The numbers of a column, one a row, in as few bytes as they need.
// A list of five million rows has to fit beside a browser: most columns hold few different words or
// dates of a few years, which one or two bytes can tell apart.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <limits>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace bandstand {

/// Missing dates and numbers in a column. Missing names and answers are 0.
inline constexpr std::int32_t missing_value = std::numeric_limits<std::int32_t>::min();

/// Appends at the end, reads anywhere. Memory is 0, 1, 2 or 4 bytes a row, chosen anew for every
/// 32,768 rows from what they hold; nothing is copied as the column grows.
class PackedValues {
 public:
  std::uint32_t size() const { return size_; }
  bool empty() const { return size_ == 0; }

  void append(std::int32_t value) {
    if (filled_ == open_.size()) make_room();
    open_[filled_++] = value;
    ++size_;
  }
  /// Only of rows below size().
  std::int32_t at(std::uint32_t row) const {
    const Block& block = blocks_[row / block_rows];
    return block.decoded(block.code(row % block_rows));
  }
  /// Decodes rows from `first` on; they must be below size(). Returns how many: to the end of their
  /// block or `most`, whichever comes first.
  std::uint32_t copy(std::uint32_t first, std::uint32_t most, std::int32_t* to) const;
  /// Decodes these rows, in their order; faster where they stand one after the other.
  void gather(std::span<const std::uint32_t> rows, std::int32_t* to) const;

  /// Grows by rows that all hold `value`, or drops the last rows.
  void resize(std::uint32_t rows, std::int32_t value);
  /// Takes out rows [first, last), in the time of writing the others anew.
  void erase(std::uint32_t first, std::uint32_t last);
  /// `changed(row, value)` in place of every value, in the time of writing all rows anew.
  template <class Change>
  void rewrite(Change&& changed) {
    PackedValues written;
    for (std::uint32_t row = 0; row < size_; ++row) written.append(changed(row, at(row)));
    *this = std::move(written);
  }

 private:
  static constexpr std::uint32_t block_rows = 1U << 15U;

  // Rows of `width` bytes each. A code of 0 stands for `zero`, any other for base + code; so that
  // all widths are read in one way, without a choice among them.
  struct Block {
    const std::uint8_t* bytes = nullptr;
    std::uint32_t width = 0;
    std::uint32_t mask = 0;
    std::uint32_t base = 0;
    std::int32_t zero = 0;

    std::uint32_t code(std::uint32_t place) const {
      std::uint32_t four = 0;
      std::memcpy(&four, bytes + std::size_t{place} * width, sizeof four);
      return four & mask;
    }
    std::int32_t decoded(std::uint32_t code) const {
      return code == 0 ? zero : static_cast<std::int32_t>(base + code);
    }
  };

  void make_room();
  void close_block();
  template <class Code>
  Block encoded(std::int32_t least);

  std::uint32_t size_ = 0;
  std::vector<Block> blocks_;  // the last one is the open one, as soon as it has a row
  std::vector<std::unique_ptr<std::uint8_t[]>> closed_;  // what their bytes are in
  std::vector<std::int32_t> open_;                       // the last rows, as they are
  std::size_t filled_ = 0;                               // how many of `open_` are rows
};

/// The same with the type that the numbers have.
template <class Number>
class Values {
 public:
  std::uint32_t size() const { return packed_.size(); }
  bool empty() const { return packed_.empty(); }
  Number operator[](std::uint32_t row) const { return static_cast<Number>(packed_.at(row)); }
  void push_back(Number value) { packed_.append(static_cast<std::int32_t>(value)); }
  const PackedValues& packed() const { return packed_; }
  void resize(std::uint32_t rows, Number value) {
    packed_.resize(rows, static_cast<std::int32_t>(value));
  }
  void erase(std::uint32_t first, std::uint32_t last) { packed_.erase(first, last); }
  template <class Change>
  void rewrite(Change&& changed) {
    packed_.rewrite([&changed](std::uint32_t row, std::int32_t value) {
      return static_cast<std::int32_t>(changed(row, static_cast<Number>(value)));
    });
  }

 private:
  PackedValues packed_;
};

}  // namespace bandstand
