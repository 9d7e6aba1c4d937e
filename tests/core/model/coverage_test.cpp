// What months the files of a list say something about. Definition: coverage, and its finer points.
#include "model/coverage.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand::test {
namespace {

std::string text_of(const std::optional<MonthRange>& range) {
  if (!range) return "none";
  return period_text(month_period(range->first)) + " to " + period_text(month_period(range->last));
}

MonthHistogram histogram(std::initializer_list<std::pair<const char*, int>> months) {
  MonthHistogram rows;
  for (const auto& [month, count] : months) {
    for (int i = 0; i < count; ++i) rows.count(parse_iso_date(std::string(month) + "-15"), 1);
  }
  return rows;
}

TEST(MonthHistogram, ElevenEmptyMonthsAreNoGap) {
  EXPECT_EQ(text_of(histogram({{"2016-03", 1}, {"2017-03", 5}}).without_strays()),
            "2016-03 to 2017-03");
}

TEST(MonthHistogram, TwelveEmptyMonthsAre) {
  EXPECT_EQ(text_of(histogram({{"2016-02", 1}, {"2017-03", 5}}).without_strays()),
            "2017-03 to 2017-03");
}

TEST(MonthHistogram, TheSideWithFewerRowsIsTheStray) {
  EXPECT_EQ(text_of(histogram({{"2012-05", 3}, {"2018-04", 2}}).without_strays()),
            "2012-05 to 2012-05");
}

TEST(MonthHistogram, OfEqualSidesTheEarlierIsTheStray) {
  EXPECT_EQ(text_of(histogram({{"2012-05", 2}, {"2018-04", 2}}).without_strays()),
            "2018-04 to 2018-04");
}

TEST(MonthHistogram, StraysOnBothSidesGo) {
  EXPECT_EQ(text_of(histogram({{"2008-05", 1}, {"2018-04", 4}, {"2018-06", 4}, {"2028-04", 1}})
                        .without_strays()),
            "2018-04 to 2018-06");
}

// The earliest gap is judged first: 2 rows against 3 + 4; then 3 against 4.
TEST(MonthHistogram, TheEarliestGapIsJudgedFirst) {
  EXPECT_EQ(text_of(histogram({{"2008-05", 2}, {"2012-05", 3}, {"2018-04", 4}}).without_strays()),
            "2018-04 to 2018-04");
  EXPECT_EQ(text_of(histogram({{"2008-05", 9}, {"2012-05", 3}, {"2018-04", 5}}).without_strays()),
            "2008-05 to 2008-05");
}

TEST(MonthHistogram, CountsByMonth) {
  const MonthHistogram rows = histogram({{"2018-04", 2}, {"2018-06", 1}});
  EXPECT_EQ(rows.at({2018 * 12 + 3}), 2u);
  EXPECT_EQ(rows.at({2018 * 12 + 4}), 0u);
  EXPECT_EQ(rows.first(), (Month{2018 * 12 + 3}));
  EXPECT_EQ(rows.last(), (Month{2018 * 12 + 5}));
  EXPECT_FALSE(MonthHistogram{}.first().has_value());
}

TEST(CoverageSet, IsTheUnionOfItsRanges) {
  Coverage coverage;
  EXPECT_TRUE(coverage.empty());
  coverage.add({{2018 * 12 + 3}, {2018 * 12 + 5}});
  coverage.add({{2018 * 12 + 8}, {2018 * 12 + 8}});
  EXPECT_TRUE(coverage.contains({2018 * 12 + 5}));
  EXPECT_FALSE(coverage.contains({2018 * 12 + 6}));
  EXPECT_TRUE(coverage.contains({2018 * 12 + 8}));
  EXPECT_TRUE(coverage.contains_all({{2018 * 12 + 3}, {2018 * 12 + 5}}));
  EXPECT_FALSE(coverage.contains_all({{2018 * 12 + 5}, {2018 * 12 + 8}}));
  EXPECT_EQ(coverage.first(), (Month{2018 * 12 + 3}));
  EXPECT_EQ(coverage.last(), (Month{2018 * 12 + 8}));
}

TEST(MonthRanges, AreReadAsTwoMonths) {
  EXPECT_EQ(text_of(parse_month_range("2018-04 to 2018-09")), "2018-04 to 2018-09");
  EXPECT_EQ(text_of(parse_month_range("2018-04 to 2018-04")), "2018-04 to 2018-04");
  EXPECT_EQ(text_of(parse_month_range("2018-09 to 2018-04")), "none");
  EXPECT_EQ(text_of(parse_month_range("2018-04")), "none");
  EXPECT_EQ(text_of(parse_month_range("2018-04 to Q2")), "none");
}

// --- coverage of files ---

constexpr const char* contact_headings = "Child Unique ID,Date of Contact,Contact Source\n";
constexpr const char* assessment_headings =
    "Child Unique ID,Continuous Assessment Start Date,"
    "Continuous Assessment Date of Authorisation\n";

std::string contacts_on(std::initializer_list<const char*> dates) {
  std::string text = contact_headings;
  int child = 0;
  for (const char* date : dates) text += "C" + std::to_string(++child) + "," + date + ",6\n";
  return text;
}

std::string covers(Council& council, int file) { return text_of(council.account(file).covers); }

TEST(CoverageOfFiles, ContactsCoverFromTheEarliestToTheLatest) {
  Council council;
  const int id = council.load(contacts_on({"30/06/2018", "01/04/2018", "15/05/2018"}));
  EXPECT_EQ(covers(council, id), "2018-04 to 2018-06");
}

TEST(CoverageOfFiles, OneMistypedYearDoesNotStretchIt) {
  Council council;
  const int id = council.load(contacts_on({"30/06/2008", "01/04/2018", "15/05/2018"}));
  EXPECT_EQ(covers(council, id), "2018-04 to 2018-05");
  // The row itself is used, but no period so long ago is printed.
  EXPECT_EQ(council.account_text(id), "used 3 of 3");
  EXPECT_FALSE(council.figures().has({"contacts", "month", "2008-06"}));
}

TEST(CoverageOfFiles, OldOpenAssessmentsDoNotStretchIt) {
  Council council;
  const int id = council.load(std::string(assessment_headings) +
                              "A1,01/11/2017,\n"
                              "A2,10/01/2018,12/04/2018\n"
                              "A3,10/06/2018,\n");
  EXPECT_EQ(covers(council, id), "2018-04 to 2018-06");  // to the latest event of any kind
}

TEST(CoverageOfFiles, WithoutACompletedAssessmentNothingIsCovered) {
  Council council;
  const int id = council.load(std::string(assessment_headings) + "A1,01/04/2018,\n");
  EXPECT_EQ(covers(council, id), "none");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"assessment-45", "month", "2018-04"}), " x");
  EXPECT_EQ(figures.figure({"tracker", "asat", "2018-04-01"}), "1 1");  // states need no month
}

TEST(CoverageOfFiles, QuietLastMonthsOfTheNewestFileAreNoughts) {
  for (const auto& [as_at, expected] : {std::pair{"2018-06-30", "2018-04 to 2018-06"},
                                        std::pair{"2018-07-01", "2018-04 to 2018-04"}}) {
    Council council;
    council.set("as-at", as_at);
    const int id = council.load(contacts_on({"01/04/2018", "15/04/2018"}));
    EXPECT_EQ(covers(council, id), expected) << as_at;
  }
}

TEST(CoverageOfFiles, OnlyTheNewestFileReachesToTheAsAtDate) {
  Council council;
  const int older = council.load(contacts_on({"01/01/2018", "15/02/2018"}));
  const int newer = council.load(contacts_on({"01/05/2018", "15/06/2018"}));
  EXPECT_EQ(covers(council, older), "2018-01 to 2018-02");
  EXPECT_EQ(covers(council, newer), "2018-05 to 2018-06");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"contacts", "month", "2018-02"}), "1 1");
  EXPECT_EQ(figures.figure({"contacts", "month", "2018-03"}), " x");  // not a nought
  EXPECT_EQ(figures.figure({"contacts", "quarter", "2017-18 Q4"}), "2 2 p");
  EXPECT_EQ(figures.figure({"contacts", "quarter", "2018-19 Q1"}), "2 2 p");
}

TEST(CoverageOfFiles, RowsSetAsideDoNotCountButDuplicatesDo) {
  Council council;
  const int id = council.load(std::string(contact_headings) +
                              ",01/01/2018,6\n"  // no child id
                              "C1,01/04/2018,6\n"
                              "C2,10/05/2018,6\n");
  EXPECT_EQ(covers(council, id), "2018-04 to 2018-05");
  const int copy = council.load(contacts_on({"01/04/2018"}));
  EXPECT_EQ(council.account_text(copy), "used 0 of 1; duplicate 1");
  EXPECT_EQ(covers(council, copy), "2018-04 to 2018-04");
}

TEST(CoverageOfFiles, EventsAfterTheAsAtDateDoNotCount) {
  Council council;
  council.set("as-at", "2018-05-31");
  const int id = council.load(contacts_on({"01/04/2018", "15/09/2018"}));
  EXPECT_EQ(covers(council, id), "2018-04 to 2018-05");
}

TEST(CoverageOfFiles, TheCouncilsOwnWordComesFirst) {
  Council council;
  council.load(contacts_on({"01/04/2018", "15/06/2018"}));
  council.set("coverage-1", "2018-03 to 2018-05");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"contacts", "month", "2018-03"}), "0 0");
  EXPECT_EQ(figures.figure({"contacts", "month", "2018-06"}), " x");
}

TEST(CoverageOfFiles, AMeasureOnTwoListsIsCoveredWhereBothAre) {
  Council council;
  council.load(contacts_on({"01/04/2018", "15/05/2018", "15/06/2018"}));
  council.load(
      "Child Unique ID,Date of referral,Referral Source\n"
      "R1,01/05/2018,6\n"
      "R1,01/06/2018,6\n");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"contacts", "month", "2018-04"}), "1 1");
  EXPECT_EQ(figures.figure({"conversion-contact-referral", "month", "2018-04"}), " x");
  EXPECT_EQ(figures.figure({"conversion-contact-referral", "month", "2018-05"}), "0/1 0.0 u");
  // Part of the quarter: the covered months only, and said so.
  EXPECT_EQ(figures.figure({"conversion-contact-referral", "quarter", "2018-19 Q1"}), "0/2 0.0 p");
  EXPECT_EQ(figures.cell({"conversion-contact-referral", "quarter", "2018-19 Q1"}, "note"),
            "to 2018-06-15; 1 not so far: their window runs past the as-at date; "
            "covers 2018-05 to 2018-06 only");
}

TEST(CoverageOfFiles, ListsOfStatesCoverFromTheFirstEnd) {
  Council council;
  const int id = council.load(
      "Child Unique ID,CIN Start Date,CIN Closure Date,Case Status\n"
      "N1,01/01/2015,,c) Child in need plan\n"
      "N2,01/01/2018,30/04/2018,e) Closed episode\n"
      "N3,01/06/2018,,c) Child in need plan\n");
  EXPECT_EQ(covers(council, id), "2018-04 to 2018-06");
}

// --- the as-at date ---

TEST(AsAtDate, IsTheLatestEventOfAnyListAndNoOtherDate) {
  Council council;
  EXPECT_EQ(iso_text(council.caseload().as_at), "2030-12-31");  // nothing loaded: today
  council.load(contacts_on({"01/04/2018"}));
  EXPECT_EQ(iso_text(council.caseload().as_at), "2018-04-01");
  council.load(std::string(assessment_headings) + "A1,01/03/2018,20/04/2018\n");
  EXPECT_EQ(iso_text(council.caseload().as_at), "2018-04-20");
  // A visit or a review is no event.
  council.load(
      "Child Unique ID,Child Protection Plan Start Date,Date of the Last Statutory Visit,"
      "Date of latest review conference,Child Protection Plan End Date\n"
      "P1,01/02/2018,01/06/2018,01/07/2018,\n");
  EXPECT_EQ(iso_text(council.caseload().as_at), "2018-04-20");
}

TEST(AsAtDate, ALaterDateBeyondItHasNotHappenedYet) {
  Council council;
  council.set("as-at", "2018-09-03");
  const int id = council.load(std::string(assessment_headings) +
                              "A1,02/07/2018,04/09/2018\n"
                              "A2,02/07/2018,31/08/2018\n");
  EXPECT_EQ(council.account_text(id), "used 2 of 2");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"tracker", "asat", "2018-09-03"}), "1 1");
  EXPECT_EQ(figures.figure({"assessment-45", "ytd", "2018-19 to Q2"}), "1/1 100.0 p");
}

}  // namespace
}  // namespace bandstand::test
