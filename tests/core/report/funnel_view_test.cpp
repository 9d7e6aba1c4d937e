// Funnel plots of a council's localities. Definition: statistical additions.
#include "report/funnel_view.h"

#include <gtest/gtest.h>

#include "report/figure_words.h"
#include "support/council.h"

namespace bandstand::test {
namespace {

FunnelPlotView plot(Council& council, std::string_view id, std::string_view breakdown,
                    Basis basis = Basis::month, std::string_view period = {}) {
  return funnel_view(*find_definition(id), breakdown, basis, period, council.engine().figures(),
                     council.caseload(), council.engine().council());
}

// The six localities of a published report: 424 of 548 together.
const char* const localities =
    "indicator,period,basis,numerator,denominator,breakdown,category\n"
    "assessment-45,2018-09,month,88,90,locality,Breck\n"
    "assessment-45,2018-09,month,71,97,locality,East\n"
    "assessment-45,2018-09,month,44,53,locality,North\n"
    "assessment-45,2018-09,month,65,100,locality,City\n"
    "assessment-45,2018-09,month,58,104,locality,South\n"
    "assessment-45,2018-09,month,98,104,locality,West\n";

const FunnelPointView& point(const FunnelPlotView& view, std::string_view category) {
  for (const FunnelPointView& one : view.points) {
    if (one.category == category) return one;
  }
  ADD_FAILURE() << "no point " << category;
  return view.points.front();
}

TEST(FunnelView, MeasuresEachLocalityAgainstThePooledValue) {
  Council council;
  council.load(localities);
  const FunnelPlotView view = plot(council, "assessment-45", "locality");
  ASSERT_FALSE(view.not_computable.has_value()) << *view.not_computable;
  EXPECT_EQ(view.period, "2018-09");
  EXPECT_NEAR(*view.centre, 100.0 * 424 / 548, 1e-9);
  ASSERT_EQ(view.points.size(), 6u);
  // Standard errors of 0.7737: 90 cases 0.04411, 97 0.04249, 100 0.04184, 104 0.04103, 53 0.05748.
  EXPECT_EQ(point(view, "Breck").outside, "above");
  EXPECT_TRUE(point(view, "Breck").far);
  EXPECT_EQ(point(view, "City").outside, "below");
  EXPECT_FALSE(point(view, "City").far);
  EXPECT_EQ(point(view, "South").outside, "below");
  EXPECT_TRUE(point(view, "South").far);
  EXPECT_EQ(point(view, "West").outside, "above");
  EXPECT_EQ(point(view, "East").outside, "");
  EXPECT_EQ(point(view, "North").outside, "");
  EXPECT_EQ(point(view, "North").words,
            "83.0% (44 of 53) against 77.4% for all: within what chance alone would give.");
  EXPECT_EQ(view.words,
            "4 of 6 lie outside the limits that chance alone would give around 77.4% in 2018-09.");
}

TEST(FunnelView, DrawsLimitsThroughEveryPointsDenominator) {
  Council council;
  council.load(localities);
  const FunnelPlotView view = plot(council, "assessment-45", "locality");
  std::size_t met = 0;
  double last = 0;
  for (const FunnelLimitView& limit : view.limits) {
    EXPECT_GT(limit.denominator, last);
    last = limit.denominator;
    EXPECT_LE(limit.low_998, limit.low_95);
    EXPECT_GE(limit.high_998, limit.high_95);
    if (limit.denominator == 100) {
      EXPECT_NEAR(limit.low_95, 69.171, 0.001);
      ++met;
    }
    met += limit.denominator == 53 || limit.denominator == 104 ? 1 : 0;
  }
  EXPECT_EQ(met, 3u);
}

TEST(FunnelView, LeavesHiddenLocalitiesOutAndKeepsTheCouncilsCentre) {
  Council council;
  council.load(localities);
  council.load(
      "indicator,period,basis,numerator,denominator,breakdown,category\n"
      "assessment-45,2018-09,month,20,23,locality,Coast\n"
      "assessment-45,2018-09,month,0,8,locality,not recorded\n",
      "more.csv");
  EXPECT_EQ(plot(council, "assessment-45", "locality").points.size(), 7u);
  council.set("mode", "sharing");
  const FunnelPlotView view = plot(council, "assessment-45", "locality");
  for (const FunnelPointView& one : view.points) {
    EXPECT_NE(one.category, "Coast");  // three of its cases are not in time
    EXPECT_NE(one.category, "Breck");  // two of its cases are not in time
  }
  EXPECT_GE(view.points.size(), 2u);
  EXPECT_NE(view.notes[0].find("hidden as small"), std::string::npos);
  EXPECT_NEAR(*view.centre, 100.0 * 444 / 579, 1e-9);
}

TEST(FunnelView, TakesTheLatestWholePeriodUnlessAnotherIsAskedFor) {
  Council council;
  council.load(
      "Child Unique ID,Date of referral,Referral NFA?,Allocated Team\n"
      "C1,02/04/2018,Yes,North\nC2,10/04/2018,No,North\nC3,20/04/2018,No,South\n"
      "C4,02/05/2018,Yes,North\nC5,10/05/2018,No,South\nC6,05/06/2018,No,North\n"
      "C7,05/06/2018,No,South\n");
  EXPECT_EQ(plot(council, "referral-nfa", "team").period, "2018-05");
  const FunnelPlotView april = plot(council, "referral-nfa", "team", Basis::month, "2018-04");
  EXPECT_NEAR(*april.centre, 100.0 / 3, 1e-9);
  EXPECT_EQ(point(april, "North").denominator, 2);
  // No whole quarter: the usual basis of the indicator has none either, the months have.
  EXPECT_EQ(plot(council, "referral-nfa", "team", Basis::quarter).period, "2018-05");
  EXPECT_TRUE(
      plot(council, "referral-nfa", "team", Basis::month, "2017-01").not_computable.has_value());
}

TEST(FunnelView, SaysWhyItCannotBeDrawn) {
  Council council;
  council.load(localities);
  EXPECT_EQ(*plot(council, "contacts", "team").not_computable,
            "A funnel plot needs a percentage; this is a number.");
  EXPECT_EQ(*plot(council, "assessment-45", "team").not_computable,
            "The files name no team for it.");
  EXPECT_EQ(*plot(council, "assessment-45", "source").not_computable,
            "A funnel plot compares teams or localities.");
  EXPECT_TRUE(plot(council, "assessment-45", "authority").not_computable.has_value());
  EXPECT_NE(plot(council, "ca-35", "team").not_computable->find("list 4"), std::string::npos);
}

TEST(FunnelView, ARatioOfTwoGroupsHasNoLimits) {
  Council council;
  council.load(
      "indicator,period,basis,numerator,denominator,breakdown,category\n"
      "assessment-45,2018-09,month,12,10,locality,A\n"
      "assessment-45,2018-09,month,5,10,locality,B\n");
  EXPECT_NE(plot(council, "assessment-45", "locality").not_computable->find("two different groups"),
            std::string::npos);
}

TEST(RateInterval, IsByarsOfTheCountScaledAsTheRateWas) {
  Council council;
  council.load(
      "indicator,period,basis,numerator,denominator\n"
      "lac-rate,2018-09-30,asat,186,22711\n"
      "s47-rate,2018-19 Q1,quarter,0,20000\ns47-rate,2018-19 Q2,quarter,100,20000\n");
  const auto view = [&council](std::string_view id, const Period& period) {
    const FigureSet& figures = council.engine().figures();
    return view_of(*figures.find(*find_definition(id), period, "measures"), figures);
  };
  const FigureView state = view("lac-rate", asat_period(Date::from_ymd(2018, 9, 30)));
  EXPECT_EQ(state.value, "81.9");
  EXPECT_NEAR(*state.low, 70.5505, 0.0001);
  EXPECT_NEAR(*state.high, 94.5523, 0.0001);
  // No case in a quarter: 3.6889 cases at most, four quarters of them in a year.
  const FigureView none = view("s47-rate", quarter_period(Month{2018 * 12 + 3}));
  EXPECT_EQ(*none.low, 0);
  EXPECT_NEAR(*none.high, 3.6889 * 4 / 2, 0.0005);
  const FigureView quarter = view("s47-rate", quarter_period(Month{2018 * 12 + 6}));
  EXPECT_EQ(quarter.value, "200.0");
  EXPECT_NEAR(*quarter.low, 162.72, 0.01);
  EXPECT_NEAR(*quarter.high, 243.25, 0.01);
}

}  // namespace
}  // namespace bandstand::test
