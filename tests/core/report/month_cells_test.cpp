// What is counted of a list's rows, breakdown by breakdown.
// Definition: breakdowns and categories.
#include "report/month_cells.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand::test {
namespace {

// As many assessments as teams, each finished in time, in two localities by turns.
std::string assessments_of(int teams) {
  std::string list =
      "Child Unique ID,Continuous Assessment Start Date,"
      "Continuous Assessment Date of Authorisation,Allocated Team,Locality\n";
  for (int team = 0; team < teams; ++team) {
    const std::string number = std::to_string(team);
    list += "C" + number + ",03/04/2018,20/04/2018,Team " + number +
            (team % 2 == 0 ? ",North\n" : ",South\n");
  }
  return list;
}

const Key total{"assessment-45", "month", "2018-04"};
const Key first_team{"assessment-45", "month", "2018-04", "team", "Team 0"};
const Key north{"assessment-45", "month", "2018-04", "locality", "North"};

TEST(MonthCells, AreBrokenDownByAsManyNamesAsCanBeShown) {
  Council council;
  council.set("as-at", "2018-04-30").load(assessments_of(2000));
  const TidyFigures figures(council.tidy_csv());
  EXPECT_EQ(figures.figure(total), "2000/2000 100.0");
  EXPECT_EQ(figures.figure(first_team), "1/1 100.0 u");
  EXPECT_EQ(figures.figure(north), "1000/1000 100.0");
}

TEST(MonthCells, OfMoreNamesThanCanBeShownCountEveryRowAllTheSame) {
  Council council;
  council.set("as-at", "2018-04-30").load(assessments_of(2002));
  const TidyFigures figures(council.tidy_csv());
  EXPECT_EQ(figures.figure(total), "2002/2002 100.0");
  EXPECT_FALSE(figures.has(first_team));
  EXPECT_EQ(figures.figure(north), "1001/1001 100.0");
  EXPECT_EQ(figures.cell(total, "note"), "not broken down by team: 2002 different values");
}

}  // namespace
}  // namespace bandstand::test
