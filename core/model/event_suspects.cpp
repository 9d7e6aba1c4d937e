// Two walks over the rows: the first finds the children by a filter of a byte a row, the second
// keeps their rows.
#include "model/event_suspects.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace bandstand {
namespace {

constexpr std::uint32_t rows_at_once = 1024;

// Calls `visit(rows)` for the rows to compare, some at a time and in order.
template <class Visit>
void in_batches(const ComparedRows& compared, Visit&& visit) {
  std::array<Row, rows_at_once> batch;
  for (const FilePart& file : compared.files) {
    for (std::uint32_t done = 0; done < file.count; done += rows_at_once) {
      const std::uint32_t count = std::min(rows_at_once, file.count - done);
      std::iota(batch.begin(), batch.begin() + count, file.first + done);
      visit(std::span<const Row>(batch.data(), count));
    }
  }
  for (std::size_t done = 0; done < compared.rows.size(); done += rows_at_once) {
    const std::size_t left = compared.rows.size() - done;
    visit(compared.rows.subspan(done, std::min<std::size_t>(rows_at_once, left)));
  }
}

// Which keys were met before: an answer of no is sure, an answer of yes is wrong now and then. Two
// bits of one word stand for a key, so that it costs one look into memory.
class LikelySeen {
 public:
  explicit LikelySeen(std::size_t keys) : words_(keys / 8 + 1) {}
  bool meet(std::uint32_t child, std::int32_t day) {
    const std::uint64_t key = std::uint64_t{child} << 32U | static_cast<std::uint32_t>(day);
    std::uint64_t hash = key * 0x9E3779B97F4A7C15ULL;
    hash = (hash ^ hash >> 32U) * 0xD1B54A32D192ED03ULL;
    std::uint64_t& word = words_[(hash >> 32U) * words_.size() >> 32U];
    const std::uint64_t bits = std::uint64_t{1} << (hash & 63U) | std::uint64_t{1}
                                                                      << (hash >> 6U & 63U);
    if ((word & bits) == bits) return true;
    word |= bits;
    return false;
  }

 private:
  std::vector<std::uint64_t> words_;
};

}  // namespace

Suspects::Suspects(const ListTable& table, const Values<std::int32_t>* date, std::uint32_t children,
                   const ComparedRows& compared) {
  std::size_t count = compared.rows.size();
  for (const FilePart& file : compared.files) count += file.count;
  LikelySeen seen(count);
  std::vector<bool> is_suspect(children);
  std::array<std::int32_t, rows_at_once> child;
  std::array<std::int32_t, rows_at_once> day{};
  in_batches(compared, [&](std::span<const Row> batch) {
    table.child.packed().gather(batch, child.data());
    if (date != nullptr) date->packed().gather(batch, day.data());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto of = static_cast<std::uint32_t>(child[i]);
      if (seen.meet(of, day[i])) is_suspect[of] = true;
    }
  });
  in_batches(compared, [&](std::span<const Row> batch) {
    table.child.packed().gather(batch, child.data());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      const auto of = static_cast<std::uint32_t>(child[i]);
      if (!is_suspect[of]) continue;
      rows.push_back(batch[i]);
      child_at.push_back(of);
    }
  });
}

PlacesByChild::PlacesByChild(std::span<const std::uint32_t> child_at) {
  keys_.reserve(child_at.size());
  for (std::size_t place = 0; place < child_at.size(); ++place) {
    keys_.push_back(std::uint64_t{child_at[place]} << 32U | place);
  }
  std::sort(keys_.begin(), keys_.end());
}

}  // namespace bandstand
