// Filling, closing and rewriting the blocks of a column.
#include "lists/values.h"

#include <algorithm>
#include <cstring>

namespace bandstand {
namespace {

constexpr std::size_t first_room = 64;
constexpr std::uint32_t whole_number = sizeof(std::int32_t);
// A block is written and read four bytes at a time, to the last of its rows.
constexpr std::size_t read_at_once = 4;
constexpr std::uint8_t no_bytes[read_at_once] = {};

constexpr std::uint32_t mask_of(std::uint32_t width) {
  return width == 4 ? ~std::uint32_t{0} : (std::uint32_t{1} << (8 * width)) - 1;
}

template <class Code>
void decode(const std::uint8_t* bytes, std::uint32_t base, std::uint32_t count, std::int32_t* to) {
  for (std::uint32_t i = 0; i < count; ++i) {
    Code code = 0;
    std::memcpy(&code, bytes + i * sizeof code, sizeof code);
    to[i] = code == 0 ? missing_value : static_cast<std::int32_t>(base + code);
  }
}

}  // namespace

void PackedValues::make_room() {
  if (filled_ == block_rows) close_block();
  if (open_.empty()) blocks_.push_back({nullptr, whole_number, mask_of(whole_number), 0, 0});
  if (filled_ == open_.size()) {
    open_.resize(std::clamp(open_.size() * 2, first_room, std::size_t{block_rows}));
    blocks_.back().bytes = reinterpret_cast<const std::uint8_t*>(open_.data());
  }
}

// The open block in codes of so many bytes, from 1 for the least value; 0 is for the missing.
PackedValues::Block PackedValues::encoded(std::uint32_t width, std::int64_t least) {
  Block block{nullptr, width, mask_of(width), static_cast<std::uint32_t>(least - 1), missing_value};
  auto bytes = std::make_unique<std::uint8_t[]>(filled_ * width + read_at_once);
  for (std::size_t i = 0; i < filled_; ++i) {
    const std::uint32_t code =
        open_[i] == missing_value ? 0 : static_cast<std::uint32_t>(open_[i]) - block.base;
    std::memcpy(bytes.get() + i * width, &code, sizeof code);  // the next row's stand over the rest
  }
  block.bytes = bytes.get();
  closed_.push_back(std::move(bytes));
  return block;
}

// Packs the open block, which is full, and starts the next one in its memory.
void PackedValues::close_block() {
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  std::int64_t most = std::numeric_limits<std::int64_t>::min();
  std::size_t missing = 0;
  for (const std::int32_t value : open_) {
    if (value == missing_value) {
      ++missing;
      continue;
    }
    least = std::min<std::int64_t>(least, value);
    most = std::max<std::int64_t>(most, value);
  }
  const Block whole_numbers = blocks_.back();
  const std::int64_t codes = missing == filled_ ? 0 : most - least + 1;
  if (missing == filled_ || (missing == 0 && least == most)) {
    blocks_.back() = {no_bytes, 0, 0, 0, open_.front()};
  } else if (codes <= mask_of(1)) {
    blocks_.back() = encoded(1, least);
  } else if (codes <= mask_of(2)) {
    blocks_.back() = encoded(2, least);
  } else {
    auto bytes = std::make_unique<std::uint8_t[]>(filled_ * whole_number);
    std::memcpy(bytes.get(), open_.data(), filled_ * whole_number);
    blocks_.back().bytes = bytes.get();
    closed_.push_back(std::move(bytes));
  }
  blocks_.push_back(whole_numbers);
  filled_ = 0;
}

std::uint32_t PackedValues::copy(std::uint32_t first, std::uint32_t most, std::int32_t* to) const {
  const Block& block = blocks_[first / block_rows];
  const std::uint32_t place = first % block_rows;
  const std::uint32_t count = std::min({most, block_rows - place, size_ - first});
  switch (block.width) {
    case 0:
      std::fill_n(to, count, block.zero);
      break;
    case 1:
      decode<std::uint8_t>(block.bytes + place, block.base, count, to);
      break;
    case 2:
      decode<std::uint16_t>(block.bytes + std::size_t{place} * 2, block.base, count, to);
      break;
    default:
      std::memcpy(to, block.bytes + std::size_t{place} * whole_number, count * whole_number);
  }
  return count;
}

void PackedValues::gather(std::span<const std::uint32_t> rows, std::int32_t* to) const {
  while (!rows.empty()) {
    std::uint32_t run = 1;
    while (run < rows.size() && rows[run] == rows[run - 1] + 1) ++run;
    for (std::uint32_t done = 0; done < run;) {
      done += copy(rows.front() + done, run - done, to + done);
    }
    to += run;
    rows = rows.subspan(run);
  }
}

void PackedValues::resize(std::uint32_t rows, std::int32_t value) {
  if (rows < size_) erase(rows, size_);
  while (size_ < rows) append(value);
}

void PackedValues::erase(std::uint32_t first, std::uint32_t last) {
  PackedValues kept;
  for (std::uint32_t row = 0; row < first; ++row) kept.append(at(row));
  for (std::uint32_t row = last; row < size_; ++row) kept.append(at(row));
  *this = std::move(kept);
}

}  // namespace bandstand
