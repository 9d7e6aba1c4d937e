// Which periods are printed, and which one an arrow compares with.
// Definition: which rows exist; previous period for the arrow.
#include "report/periods.h"

#include <gtest/gtest.h>

namespace bandstand {
namespace {

std::vector<std::string> periods(Basis basis, const char* first, const char* as_at) {
  std::vector<std::string> names;
  for (const Period& period :
       flow_periods(basis, Month::of(parse_iso_date(first)), parse_iso_date(as_at))) {
    names.push_back(period_text(period));
  }
  return names;
}

using Names = std::vector<std::string>;

TEST(FlowPeriods, FromTheFirstMonthToTheOneOfTheAsAtDate) {
  EXPECT_EQ(periods(Basis::month, "2018-05-20", "2018-07-01"),
            (Names{"2018-05", "2018-06", "2018-07"}));
  EXPECT_EQ(periods(Basis::quarter, "2018-05-20", "2018-07-01"),
            (Names{"2018-19 Q1", "2018-19 Q2"}));
  EXPECT_EQ(periods(Basis::quarter, "2018-05-20", "2018-06-30"), (Names{"2018-19 Q1"}));
  EXPECT_EQ(periods(Basis::year, "2018-03-31", "2018-04-01"), (Names{"2017-18", "2018-19"}));
}

TEST(FlowPeriods, YearToDateIsCutAtQuarterEnds) {
  EXPECT_EQ(periods(Basis::ytd, "2018-02-01", "2018-08-15"),
            (Names{"2017-18 to Q4", "2018-19 to Q1", "2018-19 to Q2"}));
}

TEST(FlowPeriods, TwelveMonthsOnlyToTheEndsOfFinishedMonths) {
  EXPECT_EQ(
      periods(Basis::rolling12, "2018-05-01", "2018-07-31"),
      (Names{"12 months to 2018-05-31", "12 months to 2018-06-30", "12 months to 2018-07-31"}));
  EXPECT_EQ(periods(Basis::rolling12, "2018-05-01", "2018-07-30"),
            (Names{"12 months to 2018-05-31", "12 months to 2018-06-30"}));
}

TEST(FlowPeriods, StatesAreNoFlow) {
  EXPECT_TRUE(periods(Basis::asat, "2018-05-01", "2018-07-31").empty());
}

std::string before(const char* period, Basis basis) {
  const auto read = parse_period(period, basis);
  return read ? period_text(previous_period(*read)) : "no period";
}

TEST(PreviousPeriod, IsTheOneBefore) {
  EXPECT_EQ(before("2018-04", Basis::month), "2018-03");
  EXPECT_EQ(before("2018-19 Q2", Basis::quarter), "2018-19 Q1");
  EXPECT_EQ(before("2018-19 Q1", Basis::quarter), "2017-18 Q4");
  EXPECT_EQ(before("2018-19", Basis::year), "2017-18");
}

TEST(PreviousPeriod, OfAYearToDateIsTheQuarterCutBeforeOrTheWholeYear) {
  EXPECT_EQ(before("2018-19 to Q4", Basis::ytd), "2018-19 to Q3");
  EXPECT_EQ(before("2018-19 to Q2", Basis::ytd), "2018-19 to Q1");
  EXPECT_EQ(before("2018-19 to Q1", Basis::ytd), "2017-18");
}

TEST(PreviousPeriod, OfTwelveMonthsAndStatesIsThreeMonthsEarlier) {
  EXPECT_EQ(before("12 months to 2018-09-30", Basis::rolling12), "12 months to 2018-06-30");
  EXPECT_EQ(before("2018-09-30", Basis::asat), "2018-06-30");
  EXPECT_EQ(before("2018-05-31", Basis::asat), "2018-02-28");
  EXPECT_EQ(before("2018-05-30", Basis::asat), "2018-02-28");
  EXPECT_EQ(before("2018-09-12", Basis::asat), "2018-06-12");
}

}  // namespace
}  // namespace bandstand
