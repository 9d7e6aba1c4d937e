// Exact values: rounding ties, reading and printing, comparison without overflow.
#include "results/exact.h"

#include <gtest/gtest.h>

#include <limits>

namespace bandstand {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

std::string round_trip(std::string_view text) {
  const auto value = parse_exact(text);
  return value ? plain_text(*value) : "nothing";
}

TEST(Rounding, TiesGoUp) {
  EXPECT_EQ(rounded_text({6465, 100}, 1), "64.7");
  EXPECT_EQ(rounded_text({6464, 100}, 1), "64.6");
  EXPECT_EQ(rounded_text({1, 2}, 0), "1");
  EXPECT_EQ(rounded_text({3, 2}, 0), "2");
  EXPECT_EQ(rounded_text({5, 2}, 0), "3");
  EXPECT_EQ(rounded_text(percent_of(1, 8), 1), "12.5");
  EXPECT_EQ(rounded_text(percent_of(1, 8), 0), "13");
  EXPECT_EQ(rounded_text(percent_of(1, 16), 1), "6.3");
  EXPECT_EQ(rounded_text(percent_of(3, 16), 1), "18.8");
}

TEST(Rounding, TiesBelowZeroGoUpToo) {
  EXPECT_EQ(rounded_text({-6465, 100}, 1), "-64.6");
  EXPECT_EQ(rounded_text({-6466, 100}, 1), "-64.7");
  EXPECT_EQ(rounded_text({-3, 2}, 0), "-1");
  EXPECT_EQ(rounded_text({-5, 2}, 0), "-2");
}

TEST(Rounding, NeverPrintsAMinusZero) {
  EXPECT_EQ(rounded_text({-1, 2}, 0), "0");
  EXPECT_EQ(rounded_text({-1, 20}, 1), "0.0");
  EXPECT_EQ(rounded_text({-1, 100}, 1), "0.0");
  EXPECT_EQ(rounded_text({-51, 1000}, 1), "-0.1");
}

TEST(Rounding, PrintsExactlyTheDecimalsAskedFor) {
  EXPECT_EQ(rounded_text({88, 1}, 1), "88.0");
  EXPECT_EQ(rounded_text({88, 1}, 0), "88");
  EXPECT_EQ(rounded_text({0, 7}, 1), "0.0");
  EXPECT_EQ(rounded_text({1, 300}, 2), "0.00");
  EXPECT_EQ(rounded_text({1, 150}, 2), "0.01");
  EXPECT_EQ(rounded_text({9996, 100}, 1), "100.0");
  EXPECT_EQ(rounded_text({most, 1}, 9), "9223372036854775807.000000000");
}

TEST(Rounding, AgreesWithTheFormulaInWholeNumbersForEverySmallFraction) {
  for (std::int64_t d = 1; d <= 120; ++d) {
    for (std::int64_t n = 0; n <= d; ++n) {
      const std::int64_t tenths = (2 * 1000 * n + d) / (2 * d);
      const std::string expected = std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10);
      ASSERT_EQ(rounded_text(percent_of(n, d), 1), expected) << n << '/' << d;
    }
  }
}

struct PrintedCell {
  std::int64_t numerator;
  std::int64_t denominator;
  int decimals;
  const char* printed;
};

TEST(Rounding, GivesThePercentagesThatReportsPrint) {
  constexpr PrintedCell cells[] = {
      {2200, 2500, 0, "88"},  {51, 57, 0, "89"},       {55, 59, 0, "93"},
      {32, 42, 0, "76"},      {50, 58, 0, "86"},       {1082, 2285, 1, "47.4"},
      {267, 638, 1, "41.8"},  {567, 1288, 1, "44.0"},  {694, 1258, 1, "55.2"},
      {224, 400, 1, "56.0"},  {558, 876, 1, "63.7"},   {133, 406, 1, "32.8"},
      {53, 94, 1, "56.4"},    {89, 199, 1, "44.7"},    {268, 274, 1, "97.8"},
      {251, 259, 1, "96.9"},  {3651, 6859, 1, "53.2"}, {856, 1642, 1, "52.1"},
      {999, 1642, 1, "60.8"}, {88, 90, 1, "97.8"},     {71, 97, 1, "73.2"},
      {44, 53, 1, "83.0"},    {65, 100, 1, "65.0"},    {58, 104, 1, "55.8"},
      {98, 104, 1, "94.2"},   {424, 548, 1, "77.4"},   {36, 67, 1, "53.7"},
      {0, 89, 1, "0.0"},      {4, 188, 1, "2.1"},      {33, 33, 1, "100.0"},
  };
  for (const PrintedCell& cell : cells) {
    EXPECT_EQ(rounded_text(percent_of(cell.numerator, cell.denominator), cell.decimals),
              cell.printed)
        << cell.numerator << '/' << cell.denominator;
  }
}

TEST(Rounding, GivesTheCorrectFigureWhereAReportPrintsAnother) {
  EXPECT_EQ(rounded_text(percent_of(208700, 305000), 1), "68.4");  // printed 68.0
  EXPECT_EQ(rounded_text(percent_of(46, 856), 1), "5.4");          // printed 5.5
  EXPECT_EQ(rounded_text(percent_of(805, 3208), 1), "25.1");
  EXPECT_EQ(rounded_text(percent_of(805, 3178), 1), "25.3");
  EXPECT_EQ(rounded_text(percent_of(18, 499), 1), "3.6");  // 499 to 517, printed 5%
}

TEST(ParseExact, ReadsDecimalText) {
  EXPECT_EQ(parse_exact("64.4"), (Exact{644, 10}));
  EXPECT_EQ(parse_exact("-3"), (Exact{-3, 1}));
  EXPECT_EQ(parse_exact("+3"), (Exact{3, 1}));
  EXPECT_EQ(parse_exact("1,642"), (Exact{1642, 1}));
  EXPECT_EQ(parse_exact("12,345,678.5"), (Exact{123456785, 10}));
  EXPECT_EQ(parse_exact("88%"), (Exact{88, 1}));
  EXPECT_EQ(parse_exact(" 88 % "), (Exact{88, 1}));
  EXPECT_EQ(parse_exact(".5"), (Exact{1, 2}));
  EXPECT_EQ(parse_exact("0"), (Exact{0, 1}));
  EXPECT_EQ(parse_exact("007.50"), (Exact{15, 2}));
}

TEST(ParseExact, GivesNothingForAnythingElse) {
  for (const char* text : {"",       " ",      "-",        "%",    ".",      "5.",
                           "1.2.3",  "abc",    "1e3",      "nan",  "inf",    "as high as possible",
                           "1,64",   "16,42",  "1642,000", ",642", "1,,642", "0,123",
                           "1,642,", "1.6,42", "--3",      "3-",   "1 642",  "c",
                           "0x10",   "88%%"}) {
    EXPECT_EQ(parse_exact(text), std::nullopt) << text;
  }
}

TEST(ParseExact, StopsAtEighteenDigitsAndTwelveDecimals) {
  EXPECT_EQ(round_trip("999999999999999999"), "999999999999999999");
  EXPECT_EQ(round_trip("1000000000000000000"), "nothing");
  EXPECT_EQ(round_trip("99999999999999999999999"), "nothing");
  EXPECT_EQ(round_trip("0000000000000000000000042"), "42");
  EXPECT_EQ(round_trip("0.000000000001"), "0.000000000001");
  EXPECT_EQ(round_trip("0.0000000000001"), "nothing");
  EXPECT_EQ(round_trip("999999.999999999999"), "999999.999999999999");
  EXPECT_EQ(round_trip("9999999.999999999999"), "nothing");
}

TEST(PlainText, IsTheShortestDecimal) {
  EXPECT_EQ(plain_text({88, 1}), "88");
  EXPECT_EQ(plain_text({880, 10}), "88");
  EXPECT_EQ(plain_text({165, 2}), "82.5");
  EXPECT_EQ(plain_text({-1, 4}), "-0.25");
  EXPECT_EQ(plain_text({0, 5}), "0");
  EXPECT_EQ(plain_text({1, 3}), "0.333333");
  EXPECT_EQ(plain_text({200, 3}), "66.666667");
  EXPECT_EQ(plain_text({-1, 30000000}), "0");
}

TEST(Compare, OrdersByValueWithoutOverflow) {
  EXPECT_EQ((Exact{1, 2}), (Exact{2, 4}));
  EXPECT_LT((Exact{1, 3}), (Exact{34, 100}));
  EXPECT_GT((Exact{-1, 3}), (Exact{-34, 100}));
  EXPECT_LT((Exact{most - 1, most}), (Exact{1, 1}));
  EXPECT_LT((Exact{most - 2, most - 1}), (Exact{most - 1, most}));
  EXPECT_LT((Exact{-most, 1}), (Exact{most, 1}));
}

TEST(CompareGap, IsExactAtTheLimit) {
  EXPECT_TRUE(compare_gap({523, 10}, {520, 10}, {3, 10}) == 0);
  EXPECT_TRUE(compare_gap({520, 10}, {523, 10}, {3, 10}) == 0);
  EXPECT_TRUE(compare_gap({5229999, 100000}, {52, 1}, {3, 10}) < 0);
  EXPECT_TRUE(compare_gap({5230001, 100000}, {52, 1}, {3, 10}) > 0);
  EXPECT_TRUE(compare_gap({most, 1}, {-most, 1}, {most, 1}) > 0);
  EXPECT_TRUE(compare_gap({1, most}, {1, most - 1}, {1, most}) < 0);
  EXPECT_TRUE(compare_gap({1, most}, {1, most - 1}, {0, 1}) > 0);
}

TEST(CompareGapToPercent, IsExactAtTheLimit) {
  EXPECT_TRUE(compare_gap_to_percent({1003, 1}, {1000, 1}, {3, 10}) == 0);
  EXPECT_TRUE(compare_gap_to_percent({1002, 1}, {1000, 1}, {3, 10}) < 0);
  EXPECT_TRUE(compare_gap_to_percent({1004, 1}, {1000, 1}, {3, 10}) > 0);
  EXPECT_TRUE(compare_gap_to_percent({-95, 1}, {-100, 1}, {5, 1}) == 0);
  EXPECT_TRUE(compare_gap_to_percent({most, 1}, {most - 1, 1}, {1, 1000}) < 0);
}

TEST(CompareGapToPercent, OfZeroIsBeyondAnyLimit) {
  EXPECT_TRUE(compare_gap_to_percent({1, 1000000}, {0, 1}, {50, 1}) > 0);
  EXPECT_TRUE(compare_gap_to_percent({0, 1}, {0, 7}, {50, 1}) == 0);
}

TEST(Rate, IsPer10000PeopleInAYear) {
  EXPECT_EQ(rounded_text(rate_per_10000(186, 22711, {12, 1}), 1), "81.9");
  EXPECT_EQ(rounded_text(rate_per_10000(0, 22711, {12, 1}), 1), "0.0");
}

TEST(Rate, OfAPartYearIsAnnualised) {
  EXPECT_EQ(rate_per_10000(100, 20000, {3, 1}), (Exact{200, 1}));
  EXPECT_EQ(rate_per_10000(100, 20000, {12, 1}), (Exact{50, 1}));
  EXPECT_EQ(rate_per_10000(100, 20000, {3, 2}), (Exact{400, 1}));
  EXPECT_EQ(rate_per_10000(999'999'999, 1, {1, 9999}), (Exact{999'999'999LL * 120000 * 9999, 1}));
}

TEST(Reduced, IsInLowestTermsOrNothing) {
  const auto half = reduced(50, 100);
  ASSERT_TRUE(half);
  EXPECT_EQ(half->num, 1);
  EXPECT_EQ(half->den, 2);
  EXPECT_EQ(reduced(0, 5)->den, 1);
  EXPECT_EQ(reduced(-6, 4)->num, -3);
  EXPECT_EQ(reduced(detail::Wide{most} * 4 + 1, 2), std::nullopt);
  EXPECT_EQ(reduced(detail::Wide{most} * 4, 2), std::nullopt);
  EXPECT_EQ(reduced(detail::Wide{most} * 4, 4), (Exact{most, 1}));
}

TEST(ToDouble, IsTheNearestForCharts) { EXPECT_DOUBLE_EQ(to_double({644, 10}), 64.4); }

}  // namespace
}  // namespace bandstand
