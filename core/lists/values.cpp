// Filling, closing and rewriting the blocks of a column.
#include "lists/values.h"

#include <algorithm>

namespace bandstand {
namespace {

constexpr std::size_t first_room = 64;

template <class Code>
void decode(const std::uint8_t* bytes, std::int32_t base, std::uint32_t count, std::int32_t* to) {
  const auto* codes = reinterpret_cast<const Code*>(bytes);
  for (std::uint32_t i = 0; i < count; ++i) {
    to[i] = codes[i] == 0 ? missing_value : base + static_cast<std::int32_t>(codes[i]);
  }
}

}  // namespace

void PackedValues::make_room() {
  if (filled_ == block_rows) close_block();
  if (open_.empty()) {
    blocks_.emplace_back();
  }
  if (filled_ == open_.size()) {
    open_.resize(std::clamp(open_.size() * 2, first_room, std::size_t{block_rows}));
    blocks_.back().bytes = reinterpret_cast<const std::uint8_t*>(open_.data());
  }
}

template <class Code>
void PackedValues::encode(Block& block) {
  auto bytes = std::make_unique<std::uint8_t[]>(filled_ * sizeof(Code));
  auto* codes = reinterpret_cast<Code*>(bytes.get());
  for (std::size_t i = 0; i < filled_; ++i) {
    codes[i] = open_[i] == missing_value ? Code{0} : static_cast<Code>(open_[i] - block.base);
  }
  block.bytes = bytes.get();
  closed_.push_back(std::move(bytes));
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
  Block& block = blocks_.back();
  const bool one_value = missing == filled_ || (missing == 0 && least == most);
  const std::int64_t codes = one_value ? 0 : most - least + 1;
  const bool has_base = least > missing_value + std::int64_t{1};  // so that 1 below it is a number
  if (one_value) {
    block = {nullptr, open_.front(), Width::one_value};
    closed_.emplace_back();
  } else if (has_base && codes <= std::numeric_limits<std::uint8_t>::max()) {
    block = {nullptr, static_cast<std::int32_t>(least - 1), Width::one_byte};
    encode<std::uint8_t>(block);
  } else if (has_base && codes <= std::numeric_limits<std::uint16_t>::max()) {
    block = {nullptr, static_cast<std::int32_t>(least - 1), Width::two_bytes};
    encode<std::uint16_t>(block);
  } else {
    auto bytes = std::make_unique<std::uint8_t[]>(filled_ * sizeof(std::int32_t));
    std::copy(open_.begin(), open_.end(), reinterpret_cast<std::int32_t*>(bytes.get()));
    block = {bytes.get(), 0, Width::four_bytes};
    closed_.push_back(std::move(bytes));
  }
  blocks_.push_back({reinterpret_cast<const std::uint8_t*>(open_.data()), 0, Width::four_bytes});
  filled_ = 0;
}

std::uint32_t PackedValues::copy(std::uint32_t first, std::uint32_t most, std::int32_t* to) const {
  const Block& block = blocks_[first / block_rows];
  const std::uint32_t place = first % block_rows;
  const std::uint32_t count = std::min({most, block_rows - place, size_ - first});
  switch (block.width) {
    case Width::one_value:
      std::fill_n(to, count, block.base);
      break;
    case Width::one_byte:
      decode<std::uint8_t>(block.bytes + place, block.base, count, to);
      break;
    case Width::two_bytes:
      decode<std::uint16_t>(block.bytes + std::size_t{place} * 2, block.base, count, to);
      break;
    case Width::four_bytes:
      std::copy_n(reinterpret_cast<const std::int32_t*>(block.bytes) + place, count, to);
      break;
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
