// Open cases at the ends of months, beside those that started and ended between them.
#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;
using test::Key;
using test::TidyFigures;

struct Plans {
  int number;
  const char* started;
  const char* ended;
};

TidyFigures shared(std::initializer_list<Plans> groups) {
  std::string list =
      "Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End Date,"
      "Number of Previous Child Protection Plans\n";
  int child = 0;
  for (const Plans& plans : groups) {
    for (int i = 0; i < plans.number; ++i) {
      list += std::to_string(++child) + ',' + plans.started + ',' + plans.ended + ",0\n";
    }
  }
  Council council;
  council.load(list);
  council.set("as-at", "2018-05-31").set("coverage-7", "2018-03 to 2018-05");
  council.set("mode", "sharing");
  return council.figures();
}

Key in_april(const char* indicator) { return {indicator, "month", "2018-04"}; }
Key open_on(const char* day) { return {"cpp-2y-current", "asat", day}; }

// Found by an attacker in the tests: 20 plans open in March and 25 in April, 8 of them new, said
// that the hidden number of those that ended was 3.
TEST(DisclosureOfStocks, OpenCasesAndThoseStartedDoNotTellHowFewEnded) {
  const TidyFigures figures = shared({{17, "10/03/2018", ""},
                                      {3, "10/03/2018", "20/04/2018"},
                                      {8, "10/04/2018", ""},
                                      {9, "10/05/2018", ""},
                                      {10, "12/03/2018", "12/05/2018"}});
  EXPECT_EQ(figures.cell(in_april("cpp-2y-ceased"), "denominator"), "");
  const bool all_others = figures.cell(open_on("2018-03-31"), "denominator") != "" &&
                          figures.cell(open_on("2018-04-30"), "denominator") != "" &&
                          figures.cell(in_april("cpp-second-ever"), "denominator") != "";
  EXPECT_FALSE(all_others);
}

TEST(DisclosureOfStocks, NothingIsHiddenWhereManyStartedAndEnded) {
  const TidyFigures figures = shared({{17, "10/03/2018", ""},
                                      {13, "10/03/2018", "20/04/2018"},
                                      {8, "10/04/2018", ""},
                                      {9, "10/05/2018", ""},
                                      {10, "12/03/2018", "12/05/2018"}});
  EXPECT_EQ(figures.cell(open_on("2018-03-31"), "denominator"), "40");
  EXPECT_EQ(figures.cell(open_on("2018-04-30"), "denominator"), "35");
  EXPECT_EQ(figures.cell(in_april("cpp-second-ever"), "denominator"), "8");
  EXPECT_EQ(figures.cell(in_april("cpp-2y-ceased"), "denominator"), "13");
}

// 12 children with a plan each in North, one of them with another in South: children are not plans
// here, and 12 children in North are what all 12 say anyway.
TEST(DisclosureOfStocks, ChildrenWithTwoPlansAreCountedApartFromPlans) {
  std::string list =
      "Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End Date,Locality\n";
  for (int child = 1; child <= 12; ++child) {
    list += std::to_string(child) + ",10/04/2018,,North\n";
  }
  list += "1,10/03/2018,,South\n";
  Council council;
  council.load(list);
  council.set("as-at", "2018-04-30").set("coverage-7", "2018-04 to 2018-04");
  council.set("mode", "sharing");
  const TidyFigures figures = council.figures();
  const auto on_day = [&figures](const char* indicator, const char* column, const char* locality) {
    const bool total = *locality == '\0';
    return figures.cell({indicator, "asat", "2018-04-30", total ? "total" : "locality", locality},
                        column);
  };
  EXPECT_EQ(on_day("cpp-number", "numerator", ""), "12");
  EXPECT_EQ(on_day("cpp-number", "numerator", "North"), "12");
  EXPECT_EQ(on_day("cpp-2y-current", "denominator", "South"), "");
  EXPECT_TRUE(on_day("cpp-2y-current", "denominator", "North").empty() ||
              on_day("cpp-2y-current", "denominator", "").empty());
}

}  // namespace
}  // namespace bandstand
