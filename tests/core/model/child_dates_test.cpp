// The events of each child in order, and the questions that link one list to another.
#include "model/child_dates.h"

#include <gtest/gtest.h>

namespace bandstand {
namespace {

constexpr Date day(int d) { return Date::from_ymd(2018, 7, d); }

class TwoChildren : public testing::Test {
 protected:
  const ChildDate events_[5] = {
      {1, day(20), 10}, {0, day(5), 11}, {1, day(10), 12}, {1, day(10), 13}, {0, day(3), 14}};
  const ChildDates dates_{3, events_};
};

TEST_F(TwoChildren, AreSortedByDateAndThenAsGiven) {
  const auto rows = [this](std::uint32_t child) {
    std::vector<std::uint32_t> found;
    for (const ChildDates::Entry& entry : dates_.of(child)) found.push_back(entry.row);
    return found;
  };
  EXPECT_EQ(rows(0), (std::vector<std::uint32_t>{14, 11}));
  EXPECT_EQ(rows(1), (std::vector<std::uint32_t>{12, 13, 10}));
  EXPECT_TRUE(rows(2).empty());
  EXPECT_TRUE(rows(99).empty());
}

TEST_F(TwoChildren, LatestOnOrBeforeTakesTheDayItself) {
  EXPECT_EQ(dates_.latest_on_or_before(1, day(20))->row, 10u);
  EXPECT_EQ(dates_.latest_on_or_before(1, day(19))->row, 13u);
  EXPECT_EQ(dates_.latest_on_or_before(1, day(10))->row, 13u);
  EXPECT_EQ(dates_.latest_on_or_before(1, day(9)), nullptr);
  EXPECT_EQ(dates_.latest_on_or_before(2, day(20)), nullptr);
}

TEST_F(TwoChildren, LatestBeforeDoesNot) {
  EXPECT_EQ(dates_.latest_before(1, day(20))->row, 13u);
  EXPECT_EQ(dates_.latest_before(1, day(21))->row, 10u);
  EXPECT_EQ(dates_.latest_before(1, day(10)), nullptr);
}

TEST_F(TwoChildren, FirstOnOrAfterTakesTheDayItself) {
  EXPECT_EQ(dates_.first_on_or_after(1, day(10))->row, 12u);
  EXPECT_EQ(dates_.first_on_or_after(1, day(11))->row, 10u);
  EXPECT_EQ(dates_.first_on_or_after(1, day(20))->row, 10u);
  EXPECT_EQ(dates_.first_on_or_after(1, day(21)), nullptr);
  EXPECT_EQ(dates_.first_on_or_after(0, day(4))->row, 11u);
}

}  // namespace
}  // namespace bandstand
