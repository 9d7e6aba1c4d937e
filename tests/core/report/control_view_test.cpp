// Control charts of a council's figures: which points, which lines, which judgement.
// Definition: statistical additions.
#include "report/control_view.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand::test {
namespace {

ControlChartView chart(Council& council, std::string_view id, Basis basis = Basis::month) {
  return control_view(*find_definition(id), basis, council.engine().figures(), council.caseload(),
                      council.engine().council());
}

// Months from April 2017 with these numerators out of 100.
std::string months_of(const std::string& id, const std::vector<int>& numerators) {
  std::string csv = "indicator,period,basis,numerator,denominator\n";
  Month month{2017 * 12 + 3};
  for (const int numerator : numerators) {
    if (numerator >= 0) {
      csv += id + "," + period_text(month_period(month)) + ",month," + std::to_string(numerator) +
             ",100\n";
    }
    month = month + 1;
  }
  return csv;
}

TEST(ControlView, DrawsMonthsWithLimitsAndJudgesByPolarity) {
  Council council;
  council.load(months_of("assessment-45", {80, 82, 80, 82, 80, 82, 60, 82, 80, 82, 80, 82, 80}));
  const ControlChartView view = chart(council, "assessment-45");
  ASSERT_FALSE(view.not_computable.has_value());
  EXPECT_EQ(view.kind, "xmr");
  EXPECT_EQ(view.basis, "month");
  ASSERT_EQ(view.points.size(), 13u);
  EXPECT_EQ(view.points[0].period, "2017-04");
  EXPECT_EQ(view.points[0].value, "80.0");
  // Ranges: ten of 2, two of 22 (mean 5.333, limit 17.42: left out); mean 1032 / 13.
  EXPECT_NEAR(*view.centre, 1032.0 / 13, 1e-9);
  EXPECT_NEAR(*view.upper, 1032.0 / 13 + 5.32, 1e-9);
  EXPECT_NEAR(*view.lower, 1032.0 / 13 - 5.32, 1e-9);
  EXPECT_FALSE(view.provisional);
  EXPECT_EQ(view.points[6].judgement, "worse");
  ASSERT_FALSE(view.points[6].signals.empty());
  EXPECT_EQ(view.points[6].signals[0], "below the lower limit");
  EXPECT_EQ(view.points[0].judgement, "");
  EXPECT_NE(view.words.find("between 74.1% and 84.7%, around a mean of 79.4%"), std::string::npos)
      << view.words;
}

TEST(ControlView, ANeutralIndicatorHasChangesAndASmallerIsBetterOneTheOtherWayRound) {
  const std::vector<int> months = {20, 22, 20, 22, 20, 22, 60, 22, 20, 22, 20, 22, 20};
  Council council;
  council.load(months_of("referral-nfa", months));
  council.load(months_of("re-referral", months), "again.csv");
  EXPECT_EQ(chart(council, "referral-nfa").points[6].judgement, "change");
  EXPECT_EQ(chart(council, "re-referral").points[6].judgement, "worse");
  EXPECT_EQ(chart(council, "re-referral").points[6].signals[0], "above the upper limit");
}

TEST(ControlView, ARunBeforeTheLimitsAreSettledIsProvisional) {
  Council council;
  council.load(months_of("assessment-45", {80, 82, 80, 82, 80, 82, 80}));
  EXPECT_TRUE(chart(council, "assessment-45").provisional);
  EXPECT_NE(chart(council, "assessment-45").words.find("Provisional"), std::string::npos);
}

TEST(ControlView, FewerThanSevenPointsAreARunChartWithItsMedian) {
  Council council;
  council.load(months_of("assessment-45", {60, 62, 64, 66, 68, 60}));
  const ControlChartView view = chart(council, "assessment-45");
  EXPECT_EQ(view.kind, "run");
  EXPECT_EQ(*view.centre, 63);
  EXPECT_FALSE(view.upper.has_value());
  EXPECT_EQ(view.points[0].judgement, "better");
  EXPECT_EQ(view.points[0].signals[0], "one of 5 or more in a row that all rise");
  EXPECT_EQ(view.points[5].judgement, "");
}

TEST(ControlView, TheRunLengthIsASetting) {
  const std::vector<int> months = {70, 80, 70, 80, 70, 80, 60, 50, 60, 50, 60, 52, 60};
  Council council;
  council.load(months_of("assessment-45", months));
  EXPECT_EQ(chart(council, "assessment-45").points[0].judgement, "");
  council.set("run-length", "6");
  EXPECT_EQ(chart(council, "assessment-45").points[0].judgement, "better");
  EXPECT_EQ(chart(council, "assessment-45").points[0].signals[0],
            "one of 6 or more in a row above the mean");
}

TEST(ControlView, AMonthWithoutAValueAndAHiddenOneAreGaps) {
  Council council;
  council.load(months_of("assessment-45", {80, 82, -1, 82, 80, 3, 80, 82, 80, 82, 80, 82, 80}));
  EXPECT_EQ(chart(council, "assessment-45").points[2].period, "2017-06");
  EXPECT_FALSE(chart(council, "assessment-45").points[2].plot.has_value());
  EXPECT_EQ(*chart(council, "assessment-45").points[5].plot, 3);
  council.set("mode", "sharing");
  const ControlChartView view = chart(council, "assessment-45");
  EXPECT_FALSE(view.points[5].plot.has_value());
  EXPECT_EQ(view.points[5].value, "");
  EXPECT_EQ(view.kind, "xmr");
  EXPECT_NEAR(*view.centre, 890.0 / 11, 1e-9);  // as if the month were not there
  EXPECT_EQ(view.notes[0].substr(0, 18), "1 value is hidden ");
  EXPECT_EQ(view.notes[1], "1 period has no value: a gap.");
}

TEST(ControlView, QuartersAreDrawnWhenAskedForAndCumulativeFiguresNever) {
  Council council;
  council.load(
      "indicator,period,basis,numerator,denominator\n"
      "assessment-45,2017-18 Q1,quarter,80,100\nassessment-45,2017-18 Q2,quarter,70,100\n"
      "assessment-45,2017-18 to Q2,ytd,150,200\nassessment-45,2017-18,year,320,400\n");
  const ControlChartView view = chart(council, "assessment-45", Basis::quarter);
  ASSERT_EQ(view.points.size(), 2u);
  EXPECT_EQ(view.points[1].period, "2017-18 Q2");
  EXPECT_EQ(*view.centre, 75);
  EXPECT_EQ(chart(council, "assessment-45").not_computable->substr(0, 29),
            "No whole month has a value. Y");
  EXPECT_EQ(chart(council, "assessment-45", Basis::ytd).basis, "month");
}

TEST(ControlView, APeriodTheAsAtDateCutsShortIsLeftOut) {
  Council council;
  council.load(
      "Child Unique ID,Date of Contact\nC1,03/04/2018\nC2,04/05/2018\nC3,05/05/2018\n"
      "C4,06/06/2018\n");
  const ControlChartView cut = chart(council, "contacts");
  ASSERT_EQ(cut.points.size(), 2u);
  EXPECT_EQ(cut.points[1].value, "2");
  EXPECT_EQ(cut.notes[0], "2018-06 is left out: it is not a whole period (to 2018-06-06).");
  council.set("as-at", "2018-06-30");
  EXPECT_EQ(chart(council, "contacts").points.size(), 3u);
}

TEST(ControlView, StatesAtMonthEndsHaveAMedianAndNoSignals) {
  std::string csv = "indicator,period,basis,numerator\n";
  for (int month = 0; month < 12; ++month) {
    const Date end = Month{2017 * 12 + 3 + month}.last_day();
    csv += "cpp-number," + iso_text(end) + ",asat," + std::to_string(100 + 10 * month) + "\n";
  }
  Council council;
  council.load(csv);
  const ControlChartView view = chart(council, "cpp-number");
  EXPECT_EQ(view.kind, "run");
  ASSERT_EQ(view.points.size(), 12u);
  EXPECT_EQ(*view.centre, 155);
  for (const ControlPointView& point : view.points) EXPECT_TRUE(point.signals.empty());
  EXPECT_EQ(chart(council, "cpp-number", Basis::quarter).points.size(), 4u);
}

TEST(ControlView, SaysWhatIsMissingWithoutAnyFigure) {
  Council council;
  EXPECT_NE(chart(council, "assessment-45").not_computable->find("list 4"), std::string::npos);
}

}  // namespace
}  // namespace bandstand::test
