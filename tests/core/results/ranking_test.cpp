// Places, middles and quarters, worked by hand.
#include "results/ranking.h"

#include <gtest/gtest.h>

#include <vector>

namespace bandstand {
namespace {

std::vector<Exact> tenths(std::initializer_list<int> values) {
  std::vector<Exact> exact;
  for (const int value : values) exact.push_back({value, 10});
  return exact;
}

TEST(Rank, CountsThoseThatAreBetterByPolarity) {
  const auto others = tenths({180, 250, 200});
  EXPECT_EQ(competition_rank({190, 10}, others, Polarity::smaller), 2);
  EXPECT_EQ(competition_rank({190, 10}, others, Polarity::bigger), 3);
  EXPECT_EQ(competition_rank({170, 10}, others, Polarity::smaller), 1);
  EXPECT_EQ(competition_rank({260, 10}, others, Polarity::smaller), 4);
  EXPECT_EQ(competition_rank({190, 10}, others, Polarity::neutral), std::nullopt);
}

TEST(Rank, TiesShareTheBestPlace) {
  EXPECT_EQ(competition_rank({18, 1}, tenths({180, 180, 170}), Polarity::smaller), 2);
  EXPECT_EQ(competition_rank({19, 1}, tenths({180, 180, 170}), Polarity::smaller), 4);
}

TEST(Middle, MeanAndMedianDiffer) {
  EXPECT_EQ(rounded_text(mean_of(tenths({100, 200, 900})), 1), "40.0");
  EXPECT_EQ(rounded_text(median_of(tenths({900, 100, 200})), 1), "20.0");
  EXPECT_EQ(rounded_text(median_of(tenths({100, 200, 300, 900})), 1), "25.0");
  EXPECT_EQ(rounded_text(mean_of(tenths({7})), 1), "0.7");
}

TEST(Middle, OfUnlikeFractionsDoesNotOverflow) {
  const std::vector<Exact> values = {
      {100 * 1234567, 7654321}, {100 * 999983, 1000003}, {100, 3},
      {100 * 611953, 999979},   {100 * 1, 999983},       {100 * 7, 611957}};
  // 16.1290..., 99.998, 33.3333..., 61.1965..., 0.0001..., 0.00114...
  EXPECT_EQ(rounded_text(mean_of(values), 4), "35.1097");
}

TEST(Quartiles, AreInterpolatedAsRType7Does) {
  // quantile(c(1, 2, 4, 8, 16)) in R: 2, 4, 8; of c(1, 2, 4, 8): 1.75, 3, 5.
  const auto odd = quartiles_of(tenths({160, 10, 40, 20, 80}));
  ASSERT_TRUE(odd.has_value());
  EXPECT_EQ(plain_text(odd->first), "2");
  EXPECT_EQ(plain_text(odd->second), "4");
  EXPECT_EQ(plain_text(odd->third), "8");
  const auto even = quartiles_of(tenths({10, 20, 40, 80}));
  ASSERT_TRUE(even.has_value());
  EXPECT_EQ(plain_text(even->first), "1.75");
  EXPECT_EQ(plain_text(even->second), "3");
  EXPECT_EQ(plain_text(even->third), "5");
  EXPECT_FALSE(quartiles_of(tenths({10, 20, 40})).has_value());
}

TEST(Quartiles, AValueOnTheEdgeGoesToTheLowerValuedSide) {
  const Quartiles q{{2, 1}, {4, 1}, {8, 1}};
  EXPECT_EQ(quarter_of_value({2, 1}, q, Polarity::smaller), 'A');
  EXPECT_EQ(quarter_of_value({21, 10}, q, Polarity::smaller), 'B');
  EXPECT_EQ(quarter_of_value({4, 1}, q, Polarity::smaller), 'B');
  EXPECT_EQ(quarter_of_value({8, 1}, q, Polarity::smaller), 'C');
  EXPECT_EQ(quarter_of_value({81, 10}, q, Polarity::smaller), 'D');
  EXPECT_EQ(quarter_of_value({2, 1}, q, Polarity::bigger), 'D');
  EXPECT_EQ(quarter_of_value({21, 10}, q, Polarity::bigger), 'C');
  EXPECT_EQ(quarter_of_value({8, 1}, q, Polarity::bigger), 'B');
  EXPECT_EQ(quarter_of_value({81, 10}, q, Polarity::bigger), 'A');
  EXPECT_EQ(quarter_of_value({8, 1}, q, Polarity::neutral), 0);
}

}  // namespace
}  // namespace bandstand
