// A column gives back what went into it, however many bytes a value takes.
#include "lists/values.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace bandstand {
namespace {

constexpr std::uint32_t block = 1U << 15U;

Values<std::int32_t> column_of(const std::vector<std::int32_t>& values) {
  Values<std::int32_t> column;
  for (const std::int32_t value : values) column.push_back(value);
  return column;
}

void expect_holds(const Values<std::int32_t>& column, const std::vector<std::int32_t>& values) {
  ASSERT_EQ(column.size(), values.size());
  for (std::uint32_t row = 0; row < values.size(); ++row) {
    ASSERT_EQ(column[row], values[row]) << row;
  }
}

// One block of each width, the last one still open.
std::vector<std::int32_t> mixed_values() {
  std::mt19937 random(7);
  std::vector<std::int32_t> values;
  const auto fill = [&](std::int32_t low, std::uint32_t span, bool with_missing) {
    for (std::uint32_t i = 0; i < block; ++i) {
      const bool is_missing = with_missing && random() % 10 == 0;
      values.push_back(is_missing ? missing_value
                                  : low + static_cast<std::int32_t>(random() % span));
    }
  };
  fill(5, 1, false);
  fill(0, 255, true);
  fill(-40, 256, true);
  fill(17'000, 65'535, true);
  fill(17'000, 65'536, true);
  fill(std::numeric_limits<std::int32_t>::min() + 1, 9, true);
  fill(std::numeric_limits<std::int32_t>::max() - 8, 9, true);
  values.insert(values.end(), block, missing_value);
  values.insert(values.end(), {1, missing_value, std::numeric_limits<std::int32_t>::max()});
  return values;
}

TEST(Values, GiveBackWhatWentInWhateverItsSize) {
  expect_holds(column_of({}), {});
  expect_holds(column_of({3}), {3});
  expect_holds(column_of(mixed_values()), mixed_values());
}

TEST(Values, AreCopiedUpToTheEndOfABlock) {
  const std::vector<std::int32_t> values = mixed_values();
  const Values<std::int32_t> column = column_of(values);
  for (const std::uint32_t first : {0U, 1U, block - 1, block, 3 * block + 77, 8 * block + 1}) {
    std::vector<std::int32_t> copied(5000, -1);
    const std::uint32_t count = column.packed().copy(first, 5000, copied.data());
    ASSERT_GT(count, 0U);
    for (std::uint32_t i = 0; i < count; ++i) ASSERT_EQ(copied[i], values[first + i]);
    if (count < 5000) {
      EXPECT_TRUE((first + count) % block == 0 || first + count == values.size());
    }
  }
}

TEST(Values, AreGatheredInTheOrderAskedFor) {
  const std::vector<std::int32_t> values = mixed_values();
  const Values<std::int32_t> column = column_of(values);
  std::vector<std::uint32_t> rows = {9, 10, 11, 13, 12, 12, block - 1, block, block + 1, 0};
  for (std::uint32_t row = 2 * block - 20; row < 2 * block + 20; ++row) rows.push_back(row);
  std::vector<std::int32_t> gathered(rows.size());
  column.packed().gather(rows, gathered.data());
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(gathered[i], values[rows[i]]) << i;
}

TEST(Values, AreTakenOutGrownAndRewritten) {
  std::vector<std::int32_t> values = mixed_values();
  Values<std::int32_t> column = column_of(values);
  column.erase(10, 2 * block + 10);
  values.erase(values.begin() + 10, values.begin() + 2 * block + 10);
  expect_holds(column, values);
  column.resize(column.size() + block + 5, missing_value);
  values.resize(values.size() + block + 5, missing_value);
  expect_holds(column, values);
  column.rewrite([](std::uint32_t row, std::int32_t value) { return row % 3 == 0 ? 9 : value; });
  for (std::size_t row = 0; row < values.size(); row += 3) values[row] = 9;
  expect_holds(column, values);
  column.erase(0, column.size());
  expect_holds(column, {});
  column.push_back(4);
  expect_holds(column, {4});
}

}  // namespace
}  // namespace bandstand
