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

struct Range {
  std::int32_t least = std::numeric_limits<std::int32_t>::max();
  std::int32_t most = missing_value;  // the lowest there is: so it stays where all are missing
  bool has_missing = false;
};

// Written so that it is done many values at a time.
Range range_of(std::span<const std::int32_t> values) {
  static_assert(missing_value == std::numeric_limits<std::int32_t>::min());
  Range range;
  std::int32_t lowest = range.least;
  for (const std::int32_t value : values) {
    const std::int32_t known =
        value == missing_value ? std::numeric_limits<std::int32_t>::max() : value;
    range.least = std::min(range.least, known);
    range.most = std::max(range.most, value);
    lowest = std::min(lowest, value);
  }
  range.has_missing = lowest == missing_value;
  return range;
}

/// How many of the first rows follow each other; so many at a time that a processor compares them
/// at once.
std::uint32_t run_length(std::span<const std::uint32_t> rows) {
  constexpr std::uint32_t at_once = 32;
  const std::uint32_t first = rows.front();
  std::uint32_t run = 0;
  for (std::uint32_t broken = 0; rows.size() - run >= at_once; run += at_once) {
    for (std::uint32_t i = run; i < run + at_once; ++i) broken |= rows[i] ^ (first + i);
    if (broken != 0) break;
  }
  while (run < rows.size() && rows[run] == first + run) ++run;
  return run;
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

// The open block in codes from 1 for the least value; 0 is for the missing.
template <class Code>
PackedValues::Block PackedValues::encoded(std::int32_t least) {
  constexpr auto width = static_cast<std::uint32_t>(sizeof(Code));
  const std::uint32_t base = static_cast<std::uint32_t>(least) - 1;
  closed_.push_back(std::make_unique<std::uint8_t[]>(filled_ * width + read_at_once));
  std::uint8_t* const bytes = closed_.back().get();
  const std::int32_t* const values = open_.data();
  for (std::size_t i = 0; i < filled_; ++i) {
    const auto code = static_cast<Code>(
        values[i] == missing_value ? 0 : static_cast<std::uint32_t>(values[i]) - base);
    std::memcpy(bytes + i * width, &code, sizeof code);
  }
  return {bytes, width, mask_of(width), base, missing_value};
}

// Packs the open block, which is full, and starts the next one in its memory.
void PackedValues::close_block() {
  const Range range = range_of(open_);
  const bool all_missing = range.most == missing_value;
  const std::int64_t codes = all_missing ? 0 : std::int64_t{range.most} - range.least + 1;
  const Block whole_numbers = blocks_.back();
  if (all_missing || (!range.has_missing && range.least == range.most)) {
    blocks_.back() = {no_bytes, 0, 0, 0, open_.front()};
  } else if (codes <= mask_of(1)) {
    blocks_.back() = encoded<std::uint8_t>(range.least);
  } else if (codes <= mask_of(2)) {
    blocks_.back() = encoded<std::uint16_t>(range.least);
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
    const std::uint32_t run = run_length(rows);
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
