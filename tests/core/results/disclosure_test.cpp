// No hidden number can be worked out from what is shown: plain cases by hand.
#include "results/disclosure.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

#include "support/made_figures.h"

namespace bandstand {
namespace {

Figure count_in(Period period, std::int64_t count, std::string breakdown = "total",
                std::string category = "") {
  Figure f;
  f.period = period;
  f.breakdown = std::move(breakdown);
  f.category = std::move(category);
  f.numerator = count;
  f.value = count_of(count);
  f.direction = Direction::up;
  f.target = Exact{10, 1};
  return f;
}

Figure share_in(Period period, std::int64_t numerator, std::int64_t denominator,
                std::string breakdown = "total", std::string category = "") {
  Figure f = count_in(period, numerator, std::move(breakdown), std::move(category));
  f.unit = Unit::percent;
  f.denominator = denominator;
  f.value = percent_of(numerator, denominator);
  return f;
}

bool hidden(const Figure& f) { return f.marker == Marker::suppressed; }

auto hidden_count(const std::vector<Figure>& figures) {
  return std::count_if(figures.begin(), figures.end(), hidden);
}

const Month april{2018 * 12 + 3};
const Period month_of_april = month_period(april);

TEST(Disclosure, ASmallCountIsHiddenWithAllThatWouldTellIt) {
  std::vector<Figure> figures{share_in(month_of_april, 3, 75)};
  figures[0].rating = Rating::green;
  figures[0].band = "very good";
  figures[0].note = "3 not so far";
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[0]));
  EXPECT_FALSE(figures[0].numerator);
  EXPECT_FALSE(figures[0].value);
  EXPECT_FALSE(figures[0].target);
  EXPECT_EQ(figures[0].rating, Rating::none);
  EXPECT_EQ(figures[0].band, "");
  EXPECT_EQ(figures[0].direction, Direction::none);
  EXPECT_EQ(figures[0].note.find_first_of("0123456789"), std::string::npos);
}

TEST(Disclosure, ALargeDenominatorOfAHiddenNumeratorStays) {
  std::vector<Figure> figures{share_in(month_of_april, 3, 75)};
  hide_small_numbers(figures, 5);
  EXPECT_EQ(figures[0].denominator, 75);
}

TEST(Disclosure, FiveIsHiddenAndSixIsShown) {
  std::vector<Figure> figures{count_in(month_of_april, 5), count_in(month_period(april + 1), 6)};
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[0]));
  EXPECT_FALSE(hidden(figures[1]));
}

TEST(Disclosure, ZeroIsShown) {
  std::vector<Figure> figures{count_in(month_of_april, 0),
                              share_in(month_period(april + 1), 0, 89)};
  hide_small_numbers(figures, 5);
  EXPECT_EQ(hidden_count(figures), 0);
}

TEST(Disclosure, TheRestOfAPercentageIsHiddenToo) {
  std::vector<Figure> figures{share_in(month_of_april, 70, 75)};
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[0]));
  figures = {share_in(month_of_april, 69, 75)};
  hide_small_numbers(figures, 5);
  EXPECT_FALSE(hidden(figures[0]));
  figures = {share_in(month_of_april, 75, 75)};
  hide_small_numbers(figures, 5);
  EXPECT_FALSE(hidden(figures[0]));  // the rest is zero
}

TEST(Disclosure, ASmallDenominatorIsHiddenWithItsNumerator) {
  std::vector<Figure> figures{share_in(month_of_april, 0, 4)};
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[0]));
  EXPECT_FALSE(figures[0].denominator);
  EXPECT_FALSE(figures[0].numerator);
}

TEST(Disclosure, APopulationIsNoSmallNumberAndStays) {
  std::vector<Figure> figures{count_in(month_of_april, 3)};
  figures[0].unit = Unit::rate_per_10000;
  figures[0].denominator = 22000;
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[0]));
  EXPECT_EQ(figures[0].denominator, 22000);
}

TEST(Disclosure, FiguresWithoutCountsAreLeftAsTheyAre) {
  std::vector<Figure> figures{count_in(month_of_april, 3)};
  figures[0].numerator.reset();
  figures[0].source = "annual return";
  hide_small_numbers(figures, 5);
  EXPECT_FALSE(hidden(figures[0]));
  EXPECT_TRUE(figures[0].value);
}

TEST(Disclosure, OneSmallCategoryTakesAnotherWithIt) {
  std::vector<Figure> figures{
      count_in(month_of_april, 63), count_in(month_of_april, 3, "team", "North"),
      count_in(month_of_april, 20, "team", "South"), count_in(month_of_april, 40, "team", "West")};
  hide_small_numbers(figures, 5);
  EXPECT_FALSE(hidden(figures[0]));
  EXPECT_TRUE(hidden(figures[1]));
  EXPECT_TRUE(hidden(figures[2])) << "the smaller of the others";
  EXPECT_FALSE(hidden(figures[3]));
}

TEST(Disclosure, TwoSmallCategoriesHideEachOther) {
  std::vector<Figure> figures{
      count_in(month_of_april, 47), count_in(month_of_april, 3, "team", "North"),
      count_in(month_of_april, 4, "team", "South"), count_in(month_of_april, 40, "team", "West")};
  hide_small_numbers(figures, 5);
  EXPECT_EQ(hidden_count(figures), 2);
}

TEST(Disclosure, TwoOnesThatAddUpToTwoNeedAThird) {
  std::vector<Figure> figures{
      count_in(month_of_april, 22), count_in(month_of_april, 1, "team", "North"),
      count_in(month_of_april, 1, "team", "South"), count_in(month_of_april, 20, "team", "West")};
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[3]));
  EXPECT_FALSE(hidden(figures[0]));
}

TEST(Disclosure, ASmallMonthIsNotLeftOverFromItsQuarter) {
  std::vector<Figure> figures{count_in(month_of_april, 3), count_in(month_period(april + 1), 20),
                              count_in(month_period(april + 2), 30),
                              count_in(quarter_period(april), 53)};
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[0]));
  EXPECT_TRUE(hidden(figures[1])) << "the smaller of the other months";
  EXPECT_EQ(hidden_count(figures), 2);
}

TEST(Disclosure, ASmallQuarterIsNotTheDifferenceOfYearsToDate) {
  std::vector<Figure> figures{count_in(quarter_period(april), 30),
                              count_in(quarter_period(april + 3), 2),
                              count_in(ytd_period(april), 30), count_in(ytd_period(april + 3), 32)};
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[1]));
  EXPECT_TRUE(hidden(figures[3]) || (hidden(figures[0]) && hidden(figures[2])));
  EXPECT_EQ(hidden(figures[0]), hidden(figures[2])) << "quarter 1 and the year to quarter 1";
}

TEST(Disclosure, ASmallMonthIsNotTheStepBetweenTwoRollingYears) {
  std::vector<Figure> figures{count_in(month_of_april, 3), count_in(month_period(april + 12), 9),
                              count_in(rolling12_period(april + 11), 100),
                              count_in(rolling12_period(april + 12), 106)};
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[0]));
  EXPECT_TRUE(hidden(figures[1]) || hidden(figures[2]) || hidden(figures[3]));
  EXPECT_EQ(hidden_count(figures), 2);
}

TEST(Disclosure, AYearAndTheTwelveMonthsToItsEndAreHiddenTogether) {
  std::vector<Figure> figures{count_in(year_period({2018}), 4),
                              count_in(rolling12_period(april + 11), 4),
                              count_in(ytd_period(april + 11), 4)};
  hide_small_numbers(figures, 5);
  EXPECT_EQ(hidden_count(figures), 3);
}

TEST(Disclosure, AYearThatHasJustBegunIsItsYearToDate) {
  // Nothing lies after the last printed month, so a year that is not over equals its year to date.
  std::vector<Figure> figures;
  for (int m = 0; m < 4; ++m) figures.push_back(count_in(month_period(april + m), m == 3 ? 3 : 20));
  figures.push_back(count_in(quarter_period(april), 60));
  figures.push_back(count_in(quarter_period(april + 3), 3));
  figures.push_back(count_in(year_period({2018}), 63));
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[3]));
  EXPECT_TRUE(hidden(figures[5]));
  EXPECT_TRUE(hidden(figures[6]) || hidden(figures[4]));
}

TEST(Disclosure, NothingIsHiddenWhereNothingIsSmall) {
  std::vector<Figure> figures;
  for (int m = 0; m < 12; ++m) {
    figures.push_back(count_in(month_period(april + m), 30));
    figures.push_back(count_in(month_period(april + m), 18, "team", "North"));
    figures.push_back(count_in(month_period(april + m), 12, "team", "South"));
  }
  figures.push_back(count_in(year_period({2018}), 360));
  hide_small_numbers(figures, 5);
  EXPECT_EQ(hidden_count(figures), 0);
  for (const Figure& f : figures) EXPECT_EQ(f.direction, Direction::up);
}

TEST(Disclosure, StatesOfDifferentDatesDoNotGiveEachOtherAway) {
  const Date june = Date::from_ymd(2018, 6, 30);
  const Date july = Date::from_ymd(2018, 7, 31);
  std::vector<Figure> figures{count_in(asat_period(june), 3), count_in(asat_period(july), 30)};
  hide_small_numbers(figures, 5);
  EXPECT_TRUE(hidden(figures[0]));
  EXPECT_FALSE(hidden(figures[1]));
}

TEST(Disclosure, SourcesAreApart) {
  std::vector<Figure> figures{count_in(month_of_april, 3), count_in(quarter_period(april), 53),
                              count_in(month_period(april + 1), 20),
                              count_in(month_period(april + 2), 30)};
  for (std::size_t i = 1; i < figures.size(); ++i) figures[i].source = "annual return";
  hide_small_numbers(figures, 5);
  EXPECT_EQ(hidden_count(figures), 1);
}

TEST(Disclosure, TheSameCasesUnderAnotherIndicatorAreHiddenToo) {
  Figure referrals = count_in(month_of_april, 4);
  Figure nfa = share_in(month_of_april, 0, 4);
  nfa.indicator = 1;
  DisclosureRules rules;
  rules.same_counts = {{{0, CountSide::numerator}, {1, CountSide::denominator}}};
  std::vector<Figure> figures{referrals, nfa, count_in(month_period(april + 1), 90),
                              count_in(month_period(april + 2), 90),
                              count_in(quarter_period(april), 184)};
  hide_small_numbers(figures, rules);
  EXPECT_TRUE(hidden(figures[0]));
  EXPECT_TRUE(hidden(figures[1]));
  EXPECT_FALSE(figures[1].denominator);
}

TEST(Disclosure, ASumOverIndicatorsGivesNothingAway) {
  // Section 47 denominator = referrals less those with no further action.
  Figure referrals = count_in(month_of_april, 100);
  Figure nfa = share_in(month_of_april, 3, 100);
  nfa.indicator = 1;
  Figure s47 = share_in(month_of_april, 40, 97);
  s47.indicator = 2;
  DisclosureRules rules;
  rules.same_counts = {{{0, CountSide::numerator}, {1, CountSide::denominator}}};
  rules.sums = {{{{0, CountSide::numerator}, "", ""},
                 {{{1, CountSide::numerator}, "", ""}, {{2, CountSide::denominator}, "", ""}}}};
  std::vector<Figure> figures{referrals, nfa, s47};
  hide_small_numbers(figures, rules);
  EXPECT_TRUE(hidden(figures[1]));
  EXPECT_TRUE(!figures[2].denominator || !figures[0].numerator);
}

TEST(Disclosure, TwoWayTablesAreSafeAlongRowsAndColumns) {
  const std::map<std::string, std::map<std::string, std::int64_t>> table{
      {"Police", {{"Closed", 236}, {"Pending", 13}, {"To assessment", 84}}},
      {"School", {{"Closed", 40}, {"Pending", 2}, {"To assessment", 60}}},
      {"Health", {{"Closed", 70}, {"Pending", 20}, {"To assessment", 30}}}};
  std::vector<Figure> figures;
  std::map<std::string, std::int64_t> columns;
  std::int64_t all = 0;
  for (const auto& [row, cells] : table) {
    std::int64_t sum = 0;
    for (const auto& [column, cell] : cells) {
      sum += cell;
      columns[column] += cell;
    }
    figures.push_back(count_in(month_of_april, sum, "source", row));
    all += sum;
  }
  figures.push_back(count_in(month_of_april, all));
  const std::size_t first_cell = figures.size();
  for (const auto& [row, cells] : table) {
    for (const auto& [column, cell] : cells) {
      figures.push_back(
          share_in(month_of_april, cell, columns[column], "category", row + ": " + column));
      figures.back().indicator = 1;
    }
  }
  figures.push_back(count_in(month_of_april, all));
  figures.back().indicator = 1;
  DisclosureRules rules;
  rules.same_counts = {{{0, CountSide::numerator}, {1, CountSide::numerator}}};
  rules.two_way = {{1, "category", TableMargin{{0, CountSide::numerator}, "source"}, {}, true, {}}};
  hide_small_numbers(figures, rules);
  // A rectangle of four: two rows and two columns, each with another hidden cell.
  std::map<std::string, int> by_row;
  std::map<std::string, int> by_column;
  for (std::size_t i = first_cell; i + 1 < figures.size(); ++i) {
    if (!hidden(figures[i])) continue;
    const std::size_t colon = figures[i].category.find(": ");
    ++by_row[figures[i].category.substr(0, colon)];
    ++by_column[figures[i].category.substr(colon + 2)];
    EXPECT_TRUE(figures[i].denominator);
  }
  EXPECT_EQ(by_row.size(), 2u);
  EXPECT_EQ(by_column.size(), 2u);
  EXPECT_EQ(by_row["School"], 2);
  EXPECT_EQ(by_column["Pending"], 2);
  EXPECT_EQ(hidden_count(figures), 4);
}

TEST(Disclosure, SharesOfOneDenominatorAddUpToIt) {
  const Period day = asat_period(Date::from_ymd(2018, 6, 30));
  std::vector<Figure> figures{share_in(day, 97, 180),
                              share_in(day, 97, 180, "category", "Section 20"),
                              share_in(day, 80, 180, "category", "Legal order"),
                              share_in(day, 3, 180, "category", "not recorded")};
  DisclosureRules rules;
  rules.shares = {{0, "category", "Section 20"}};
  hide_small_numbers(figures, rules);
  EXPECT_TRUE(hidden(figures[3]));
  EXPECT_TRUE(hidden(figures[2]));
  EXPECT_FALSE(hidden(figures[1]));
  EXPECT_FALSE(hidden(figures[0]));
}

TEST(Disclosure, TrackerRowsByTeamAddUpToTheStatus) {
  const Period day = asat_period(Date::from_ymd(2018, 6, 30));
  std::vector<Figure> figures{count_in(day, 100),
                              count_in(day, 70, "status", "In time"),
                              count_in(day, 30, "status", "Overdue"),
                              count_in(day, 40, "team", "North: In time"),
                              count_in(day, 30, "team", "South: In time"),
                              count_in(day, 27, "team", "North: Overdue"),
                              count_in(day, 3, "team", "South: Overdue")};
  DisclosureRules rules;
  rules.two_way = {{0, "team", {}, TableMargin{{0, CountSide::numerator}, "status"}, false, {}}};
  hide_small_numbers(figures, rules);
  EXPECT_TRUE(hidden(figures[6]));
  EXPECT_TRUE(hidden(figures[5]));
  EXPECT_EQ(hidden_count(figures), 2);
}
}  // namespace
}  // namespace bandstand
