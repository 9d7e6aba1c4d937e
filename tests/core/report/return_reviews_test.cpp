// Reviews from the SSDA903 return, in time and attended, each against a working by hand.
#include <gtest/gtest.h>

#include "support/council.h"
#include "support/return_tables.h"

namespace bandstand::test {
namespace {

std::string reviewed(const std::string& start, std::initializer_list<std::string> held,
                     const std::string& basis, const std::string& period) {
  Council council;
  council.load(episodes({episode("A", start, "S", "C1", "U4")}), "episodes 2020.csv");
  std::string text = "CHILD,DOB,REVIEW,REVIEW_CODE\n";
  for (const std::string& day : held) text += "A,01/05/2010," + day + ",PN1\n";
  council.load(text, "reviews 2020.csv");
  return council.figures().figure({"lac-review", basis, period});
}

TEST(ReturnReviews, TheFirstIsDueWithinTwentyWorkingDays) {
  // Monday 1 July 2019: the twentieth working day is Monday 29 July.
  EXPECT_EQ(reviewed("01/07/2019", {"29/07/2019"}, "ytd", "2019-20 to Q2"), "1/1 100.0 u");
  EXPECT_EQ(reviewed("01/07/2019", {"30/07/2019"}, "ytd", "2019-20 to Q2"), "0/1 0.0 u");
  EXPECT_EQ(reviewed("01/07/2019", {}, "ytd", "2019-20 to Q2"), "0/1 0.0 u");
  // Friday 5 July: the twentieth is Friday 2 August; at the weekend no working day has passed.
  EXPECT_EQ(reviewed("05/07/2019", {"04/08/2019"}, "ytd", "2019-20 to Q2"), "1/1 100.0 u");
  EXPECT_EQ(reviewed("05/07/2019", {"05/08/2019"}, "ytd", "2019-20 to Q2"), "0/1 0.0 u");
}

TEST(ReturnReviews, TheSecondIsDueAfterThreeMonthsAndTheNextAfterSix) {
  EXPECT_EQ(reviewed("01/07/2019", {"29/07/2019", "29/10/2019"}, "year", "2019-20"), "1/1 100.0 u");
  EXPECT_EQ(reviewed("01/07/2019", {"29/07/2019", "30/10/2019"}, "year", "2019-20"), "0/1 0.0 u");
  EXPECT_EQ(reviewed("01/07/2019", {"29/07/2019"}, "year", "2019-20"), "0/1 0.0 u");
  EXPECT_EQ(reviewed("01/05/2019", {"20/05/2019", "20/08/2019", "20/02/2020"}, "year", "2019-20"),
            "1/1 100.0 u");
  EXPECT_EQ(reviewed("01/05/2019", {"20/05/2019", "20/08/2019", "21/02/2020"}, "year", "2019-20"),
            "0/1 0.0 u");
}

TEST(ReturnReviews, OnlyAChildInCareLongEnoughToNeedOneCounts) {
  // Tuesday 3 March 2020: the twentieth working day is 31 March; a day later it is 1 April.
  EXPECT_EQ(reviewed("03/03/2020", {"31/03/2020"}, "year", "2019-20"), "1/1 100.0 u");
  EXPECT_EQ(reviewed("03/03/2020", {}, "year", "2019-20"), "0/1 0.0 u");
  EXPECT_EQ(reviewed("04/03/2020", {}, "year", "2019-20"), "0/0 z");
}

TEST(ReturnReviews, ALateOneOfAnEarlierYearCountsInThatYearOnly) {
  Council council;
  const std::string care = episodes({episode("A", "02/07/2018", "S", "C1", "U4")});
  council.load(care, "episodes 2019.csv");
  council.load(care, "episodes 2020.csv");
  council.load(reviews({"A,01/05/2010,01/09/2018,PN1", "A,01/05/2010,01/12/2018,PN1"}),
               "reviews 2019.csv");
  council.load(reviews({"A,01/05/2010,01/06/2019,PN1", "A,01/05/2010,01/12/2019,PN1"}),
               "reviews 2020.csv");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"lac-review", "year", "2018-19"}), "0/1 0.0 u");
  EXPECT_EQ(figures.figure({"lac-review", "year", "2019-20"}), "1/1 100.0 u");
}

TEST(ReturnReviews, BeforeApril2011TheFirstIsDueWithinTwentyEightDays) {
  const auto old = [](const std::string& day) {
    Council council;
    council.load(episodes({episode("A", "01/06/2010", "S", "C1", "U4")}), "episodes 2011.csv");
    council.load(reviews({"A,01/05/2005," + day + ",PN1"}), "reviews 2011.csv");
    return council.figures().figure({"lac-review", "ytd", "2010-11 to Q2"});
  };
  EXPECT_EQ(old("29/06/2010"), "0/1 0.0 u");  // in time, but the second was due on 29 September
  EXPECT_EQ(old("30/06/2010"), "0/1 0.0 u");
  const auto first_quarter = [](const std::string& day) {
    Council council;
    council.load(episodes({episode("A", "01/06/2010", "S", "C1", "U4")}), "episodes 2011.csv");
    council.load(reviews({"A,01/05/2005," + day + ",PN1"}), "reviews 2011.csv");
    return council.figures().figure({"lac-review", "ytd", "2010-11 to Q1"});
  };
  EXPECT_EQ(first_quarter("29/06/2010"), "1/1 100.0 u");
  EXPECT_EQ(first_quarter("30/06/2010"), "0/1 0.0 u");
}

TEST(ReturnAttendance, CountsReviewsOfChildrenAgedFourAndOver) {
  Council council;
  council.load(reviews({"A,01/05/2010,10/06/2019,PN1", "A,01/05/2010,10/09/2019,PN4",
                        "A,01/05/2010,10/12/2019,PN5", "A,01/05/2010,10/01/2020,PN7",
                        "A,01/05/2010,10/02/2020,", "B,10/06/2015,09/06/2019,PN1",
                        "B,10/06/2015,10/06/2019,PN2", "C,01/05/2010,10/06/2019,PN0"}),
               "reviews 2020.csv");
  const TidyFigures figures = council.figures();
  const Key year{"lac-review-attendance", "year", "2019-20"};
  EXPECT_EQ(figures.figure(year), "3/6 50.0 u");  // PN1, PN4 of A and PN2 of B
  EXPECT_EQ(figures.figure({year.indicator, "year", "2019-20", "category", "Participated"}),
            "3/6 50.0 u");  // PN1, PN5 of A and PN2 of B
  EXPECT_EQ(figures.figure({year.indicator, "year", "2019-20", "category", "Did not participate"}),
            "3/6 50.0 u");
  EXPECT_EQ(figures.figure({year.indicator, "quarter", "2019-20 Q1"}), "2/2 100.0 u");
}

}  // namespace
}  // namespace bandstand::test
