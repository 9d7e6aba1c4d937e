// The indicators of looked-after children and care leavers from the SSDA903 return, each against a
// working by hand.
#include <gtest/gtest.h>

#include "indicators/registry.h"
#include "support/council.h"
#include "support/return_tables.h"

namespace bandstand::test {
namespace {

std::string at(Council& council, const std::string& id, const std::string& day,
               const std::string& category = "") {
  return council.figures().figure(
      {id, "asat", day, category.empty() ? "total" : "category", category});
}

std::string list_8(const std::string& rows) {
  return "Child Unique ID,Date Started to be Looked After,Child's Legal Status,Date Ceased to be "
         "Looked After,Reason Ceased to be Looked After\n" +
         rows;
}

TEST(ReturnNumber, IsOfChildrenWithAnEpisodeOpenOnTheDay) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "C1", "U4"),
                         episode("B", "01/05/2019", "S", "C1", "U4", "31/05/2019", "E4A"),
                         episode("C", "01/05/2019", "S", "C1", "U4", "01/06/2019", "E4A"),
                         episode("D", "01/05/2019", "S", "V4", "U4"),
                         episode("E", "01/05/2019", "S", "V2", "U4", "20/05/2019", "X1"),
                         episode("E", "20/05/2019", "L", "C1", "U4")}),
               "episodes 2020.csv");
  EXPECT_EQ(at(council, "lac-number", "2019-04-30"), "0 0");
  EXPECT_EQ(at(council, "lac-number", "2019-05-31"), "3 3");  // A, C, E
  EXPECT_EQ(at(council, "lac-number", "2019-06-30"), "2 2");
  EXPECT_EQ(at(council, "lac-number", "2020-03-31"), "2 2");
  EXPECT_EQ(council.figures().cell({"lac-number", "asat", "2020-03-31"}, "note"),
            "from the SSDA903 return");
  EXPECT_EQ(at(council, "lac-number", "2020-04-30"), "no such figure");
}

TEST(ReturnNumber, HasARateOnceThePopulationIsThere) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "C1", "U4")}), "episodes 2020.csv");
  EXPECT_EQ(at(council, "lac-rate", "2020-03-31"), "no such figure");
  council.load("year,population\n2019,2000\n");
  EXPECT_EQ(at(council, "lac-rate", "2020-03-31"), "1/2000 5.0");
}

TEST(ReturnNumber, IsNeverAddedToThatOfList8) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "C1", "U4"),
                         episode("B", "01/05/2019", "S", "C1", "U4")}),
               "episodes 2020.csv");
  council.load(list_8("A,01/05/2019,C1,,\nZ,01/03/2019,C1,01/10/2019,E4A\n"));
  council.set("as-at", "2020-03-31");
  EXPECT_EQ(at(council, "lac-number", "2020-03-31"), "1 1");
  EXPECT_EQ(council.figures().cell({"lac-number", "asat", "2020-03-31"}, "note"), "");
  council.set("looked-after-from", "ssda903");
  EXPECT_EQ(at(council, "lac-number", "2020-03-31"), "2 2");
  council.set("looked-after-from", "annex-a");
  EXPECT_EQ(at(council, "lac-number", "2020-03-31"), "1 1");
  // Placements and leaving care come from the return first.
  const Key home{"exit-home", "year", "2019-20"};
  EXPECT_EQ(council.figures().figure(home), "0/0 z");
  council.set("stability-from", "annex-a");
  EXPECT_EQ(council.figures().figure(home), "1/1 100.0 p");
}

TEST(ReturnNumber, AReturnThatEndsBeforeTheAsAtDateGivesWayToTheList) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "C1", "U4")}), "episodes 2020.csv");
  council.load(list_8("Z,01/03/2019,C1,15/04/2020,E4A\n"));
  council.set("as-at", "2020-03-31");
  const Key home{"exit-home", "month", "2020-03"};
  EXPECT_EQ(council.figures().cell(home, "note"), "from the SSDA903 return");
  council.set("as-at", "2020-04-30");
  EXPECT_EQ(council.figures().figure({"exit-home", "month", "2020-04"}), "1/1 100.0 u");
}

TEST(ReturnNumber, AMonthThatNoReturnCoversIsNotAvailable) {
  Council council;
  council.load(episodes({episode("A", "01/05/2017", "S", "C1", "U4")}), "episodes 2018.csv");
  council.load(episodes({episode("B", "01/05/2019", "S", "C1", "U4")}), "episodes 2020.csv");
  EXPECT_EQ(at(council, "lac-number", "2018-03-31"), "1 1");
  EXPECT_EQ(at(council, "lac-number", "2018-04-30"), " x");
  EXPECT_EQ(at(council, "lac-number", "2019-03-31"), " x");
  EXPECT_EQ(at(council, "lac-number", "2019-04-30"), "0 0");
}

TEST(ReturnLegalStatus, IsThatOfTheDay) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "V2", "U4", "31/05/2019", "X1"),
                         episode("A", "31/05/2019", "L", "C1", "U4"),
                         episode("B", "01/05/2019", "S", "V2", "U4"),
                         episode("C", "01/05/2019", "S", "", "U4")}),
               "episodes 2020.csv");
  EXPECT_EQ(at(council, "lac-legal-status", "2019-05-31"), "1/3 33.3 u");
  EXPECT_EQ(at(council, "lac-legal-status", "2019-05-31", "Legal order"), "1/3 33.3 u");
  EXPECT_EQ(at(council, "lac-legal-status", "2019-05-31", "not recorded"), "1/3 33.3 u");
}

TEST(ReturnPlacements, ThreeInTwelveMonthsCountAndTwoDoNot) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "C1", "U4", "01/06/2019", "X1"),
                         episode("A", "01/06/2019", "P", "C1", "K2", "01/03/2020", "X1"),
                         episode("A", "01/03/2020", "P", "C1", "U4"),
                         episode("B", "01/05/2019", "S", "C1", "U4", "01/06/2019", "X1"),
                         episode("B", "01/06/2019", "P", "C1", "K2")}),
               "episodes 2020.csv");
  const auto figure = [&](const std::string& end) {
    return council.figures().figure({"lac-placements-3", "rolling12", "12 months to " + end});
  };
  EXPECT_EQ(figure("2020-03-31"), "1/2 50.0 u");
  EXPECT_EQ(figure("2020-02-29"), " x");  // March 2019 is of another return
  council.load(episodes({episode("B", "01/05/2018", "S", "V4", "U4", "01/06/2018", "E4A")}),
               "episodes 2019.csv");
  EXPECT_EQ(figure("2020-02-29"), "0/2 0.0 u");
  EXPECT_EQ(figure("2019-04-30"), "0/0 z");
}

// Everyone is in one placement since the start, unless said otherwise.
std::string stability(const std::string& birth, std::initializer_list<std::string> rows,
                      const std::string& day = "2020-03-31") {
  Council council;
  council.load(episodes(rows), "episodes 2020.csv");
  council.load(header({"A,1," + birth + ",WBRI,,,"}), "header 2020.csv");
  return at(council, "lac-stability-2y", day);
}

TEST(ReturnStability, ThirtyMonthsInCareAndTwentyFourInThePlacement) {
  const auto long_stay = [](const std::string& start) {
    return stability("01/05/2010", {episode("A", start, "S", "C1", "U4")});
  };
  EXPECT_EQ(long_stay("30/09/2017"), "1/1 100.0 u");
  EXPECT_EQ(long_stay("01/10/2017"), "0/0 z");
  const auto moved = [](const std::string& day) {
    return stability("01/05/2010", {episode("A", "01/05/2015", "S", "C1", "U4", day, "X1"),
                                    episode("A", day, "P", "C1", "K2")});
  };
  EXPECT_EQ(moved("31/03/2018"), "1/1 100.0 u");
  EXPECT_EQ(moved("01/04/2018"), "0/1 0.0 u");
}

TEST(ReturnStability, ChangesOfLegalStatusAndWithTheSameCarerDoNotBreakIt) {
  const auto changed = [](const std::string& reason) {
    return stability("01/05/2010", {episode("A", "01/05/2015", "S", "C1", "U4", "01/12/2019", "X1"),
                                    episode("A", "01/12/2019", reason, "C2", "U5")});
  };
  EXPECT_EQ(changed("L"), "1/1 100.0 u");
  EXPECT_EQ(changed("T"), "1/1 100.0 u");
  EXPECT_EQ(changed("U"), "1/1 100.0 u");
  EXPECT_EQ(changed("P"), "0/1 0.0 u");
  EXPECT_EQ(changed("B"), "0/1 0.0 u");
}

TEST(ReturnStability, AnAdoptivePlacementCountsWithTheOneBefore) {
  const auto adoptive = [](const std::string& foster_start, const std::string& home) {
    return stability("01/05/2013", {episode("A", "01/05/2015", "S", "E1", "U4", foster_start, "X1"),
                                    episode("A", foster_start, "P", "E1", "U4", "01/12/2019", "X1"),
                                    episode("A", "01/12/2019", "P", "E1", home)});
  };
  EXPECT_EQ(adoptive("31/03/2018", "A6"), "1/1 100.0 u");
  EXPECT_EQ(adoptive("01/04/2018", "A6"), "0/1 0.0 u");
  EXPECT_EQ(adoptive("31/03/2018", "A5"), "1/1 100.0 u");
  EXPECT_EQ(adoptive("31/03/2018", "U4"), "0/1 0.0 u");
}

TEST(ReturnStability, IsOfChildrenUnderSixteenWhoseBirthIsKnown) {
  const auto born = [](const std::string& birth, const std::string& day) {
    return stability(birth, {episode("A", "01/05/2015", "S", "C1", "U4")}, day);
  };
  EXPECT_EQ(born("31/03/2004", "2020-03-31"), "0/0 z");
  EXPECT_EQ(born("01/04/2004", "2020-03-31"), "1/1 100.0 u");
  EXPECT_EQ(born("29/02/2004", "2020-02-29"), "0/0 z");
  EXPECT_EQ(born("29/02/2004", "2020-01-31"), "1/1 100.0 u");
  EXPECT_EQ(born("", "2020-03-31"), "0/0 z");
}

TEST(ReturnStability, WithoutAnyDateOfBirthThereIsNoFigureButAReason) {
  Council council;
  council.load(episodes({episode("A", "01/05/2015", "S", "C1", "U4")}), "episodes 2020.csv");
  EXPECT_EQ(at(council, "lac-stability-2y", "2020-03-31"), "no such figure");
  const Definition& stability = definition_at(*find_definition("lac-stability-2y"));
  EXPECT_EQ(missing_input(stability, council.caseload()),
            "Needs dates of birth: load the table Header of the SSDA903 return.");
  // The reviews tell them too.
  council.load(reviews({"A,01/05/2010,29/07/2019,PN1"}), "reviews 2020.csv");
  EXPECT_EQ(at(council, "lac-stability-2y", "2020-03-31"), "1/1 100.0 u");
}

TEST(List8Stability, WithoutDateOfBirthAndAgeThereIsNoFigureButAReason) {
  const std::string headings =
      "Child Unique ID,Date Started to be Looked After,Child's Legal Status,"
      "Start Date of Most Recent Placement";
  Council council;
  council.load(headings + "\nA,01/05/2015,C2,01/05/2015\n");
  council.set("as-at", "2018-09-30");
  EXPECT_EQ(at(council, "lac-stability-2y", "2018-09-30"), "no such figure");
  const Definition& stability = definition_at(*find_definition("lac-stability-2y"));
  EXPECT_EQ(missing_input(stability, council.caseload()),
            "Needs the column \"Date of Birth\" or \"Age of Child (Years)\" in list 8 (children "
            "looked after): no file of it has one.");
  Council with_age;
  with_age.load(headings + ",Age of Child (Years)\nA,01/05/2015,C2,01/05/2015,9\n");
  with_age.set("as-at", "2018-09-30");
  EXPECT_EQ(at(with_age, "lac-stability-2y", "2018-09-30"), "1/1 100.0 u");
}

TEST(ReturnHealth, IsOfChildrenInCareForAYearOn31March) {
  Council council;
  council.load(episodes({episode("A", "31/03/2019", "S", "C1", "U4"),
                         episode("B", "01/04/2019", "S", "C1", "U4"),
                         episode("C", "01/05/2015", "S", "C1", "U4"),
                         episode("D", "01/05/2015", "S", "C1", "U4", "31/03/2020", "E4A")}),
               "episodes 2020.csv");
  EXPECT_EQ(at(council, "lac-health", "2020-03-31"), "no such figure");
  council.load(health({"A,01/05/2010,,,0,1,1,0,1,0,,", "B,01/05/2010,,,0,1,1,1.0,1,0,,",
                       "C,01/05/2010,,,0,1,1,1,,0,,"}),
               "oc2 2020.csv");
  EXPECT_EQ(at(council, "lac-health", "2020-03-31"), "1/2 50 u");
  EXPECT_EQ(at(council, "lac-dental", "2020-03-31"), "1/2 50 u");
  EXPECT_EQ(at(council, "lac-health", "2020-02-29"), "no such figure");
}

TEST(ReturnExits, AreOfTheLastEndingInThePeriod) {
  Council council;
  council.load(episodes({episode("A", "01/04/2019", "S", "C1", "U4", "01/05/2019", "E4A"),
                         episode("A", "01/07/2019", "S", "C1", "U4", "01/12/2019", "E45"),
                         episode("B", "01/04/2018", "S", "E1", "A6", "01/06/2019", "E12"),
                         episode("C", "01/04/2018", "S", "C2", "U4", "01/06/2019", "E41"),
                         episode("D", "01/04/2018", "S", "C2", "U4", "01/06/2019"),
                         episode("E", "01/04/2018", "S", "C2", "U4", "01/06/2019", "X1"),
                         episode("F", "01/04/2018", "S", "V4", "U4", "01/06/2019", "E4A")}),
               "episodes 2020.csv");
  const auto share = [&](const std::string& id, const std::string& basis,
                         const std::string& period) {
    return council.figures().figure({id, basis, period});
  };
  EXPECT_EQ(share("exit-home", "quarter", "2019-20 Q1"), "1/4 25.0 u");
  EXPECT_EQ(share("exit-home", "year", "2019-20"), "0/4 0.0 u");
  EXPECT_EQ(share("exit-sgo", "year", "2019-20"), "1/4 25.0 u");
  EXPECT_EQ(share("exit-adoption", "year", "2019-20"), "1/4 25.0 u");
  EXPECT_EQ(share("exit-residence-order", "year", "2019-20"), "1/4 25.0 u");
  council.set("exits-of", "listed-routes");
  EXPECT_EQ(share("exit-sgo", "year", "2019-20"), "1/3 33.3 u");  // without the blank reason
}

TEST(ReturnAdoption, IsPlacedWithinTwelveMonthsOfTheDecision) {
  const auto adopted = [](const std::string& decision, const std::string& other_decision) {
    Council council;
    council.load(episodes({episode("A", "01/04/2015", "S", "E1", "U4", "15/06/2018", "X1"),
                           episode("A", "15/06/2018", "P", "E1", "A6", "01/06/2019", "E12")}),
                 "episodes 2020.csv");
    council.load(adoptions({"A,01/05/2014," + decision + ",,0,2,MF,L11"}), "ad1 2020.csv");
    council.load(placed({"A,01/05/2014," + other_decision + ",,"}), "placed 2020.csv");
    return council.figures().figure({"adopted-12m", "year", "2019-20"});
  };
  EXPECT_EQ(adopted("15/06/2017", "01/01/2010"), "1/1 100.0 u");
  EXPECT_EQ(adopted("14/06/2017", "01/06/2018"), "0/1 0.0 u");
  EXPECT_EQ(adopted("16/06/2018", ""), "0/1 0.0 u");  // decided after the placement
  EXPECT_EQ(adopted("", "15/06/2017"), "1/1 100.0 u");
  EXPECT_EQ(adopted("", ""), "0/0 z");  // no decision
}

TEST(ReturnLeavers, AreThoseWithABirthdayFromThe17thToThe21stInTheYear) {
  Council council;
  council.load(
      leavers({"A,01/04/2002,YES,F1,B1",  // 17 on 1 April 2019
               "B,31/03/1999,YES,G5,B2",  // 21 on 31 March 2020
               "C,01/04/2003,YES,F1,B1",  // 17 on 1 April 2020
               "D,31/03/1998,YES,F1,B1",  // 21 on 31 March 2019
               "E,29/02/2000,NO,0,0",     // 19 on 28 February 2019, 20 on 29 February
               "F,01/05/2000,DIED,0,0", "G,01/05/2000,RHOM,F1,B1", "H,01/05/2000,REFU,P3,02"}),
      "oc3_2020.csv");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"cl-accommodation", "year", "2019-20"}), "1/4 25.0 u");
  EXPECT_EQ(figures.figure({"cl-eet", "year", "2019-20"}), "2/4 50.0 u");
  EXPECT_EQ(figures.figure({"cl-neet", "year", "2019-20"}), "1/4 25.0 u");
  EXPECT_EQ(figures.figure({"cl-eet", "ytd", "2019-20 to Q4"}), " x");
}

TEST(ReturnYears, SeveralTogetherGiveEachYearWhatItsOwnGives) {
  const std::string first = episodes(
      {episode("A", "01/05/2018", "S", "V2", "U4", "01/02/2019", "X1"),
       episode("A", "01/02/2019", "P", "C1", "K2"), episode("B", "01/05/2018", "S", "C1", "U4")});
  const std::string second =
      episodes({episode("A", "01/05/2018", "S", "V2", "U4", "01/02/2019", "X1"),
                episode("A", "01/02/2019", "P", "C1", "K2", "01/07/2019", "X1"),
                episode("A", "01/07/2019", "P", "C1", "U4"),
                episode("B", "01/05/2018", "S", "C1", "U4", "01/12/2019", "E4A")});
  Council both;
  both.load(second, "episodes 2020.csv");
  const int older = both.load(first, "episodes 2019.csv");
  Council alone;
  alone.load(second, "episodes 2020.csv");
  const TidyFigures together = both.figures();
  const TidyFigures single = alone.figures();
  std::size_t compared = 0;
  for (const auto& [key, row] : single.rows()) {
    if (row.at("marker") == "x") continue;
    EXPECT_EQ(together.figure(key), single.figure(key)) << to_text(key);
    ++compared;
  }
  EXPECT_GT(compared, 60U);
  EXPECT_TRUE(together.keys_are_unique());
  EXPECT_EQ(together.figure({"lac-number", "asat", "2019-03-31"}), "2 2");
  EXPECT_EQ(both.account_text(older), "used 0 of 3; duplicate 3");
}

TEST(ReturnSharing, SmallNumbersAreHiddenInEveryFigureOfTheReturn) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "V2", "U4"),
                         episode("B", "01/05/2019", "S", "C1", "U4", "01/12/2019", "E4A")}),
               "episodes 2020.csv");
  council.load(reviews({"A,01/05/2010,24/05/2019,PN1", "B,01/05/2010,24/05/2019,PN7"}),
               "reviews 2020.csv");
  council.load(leavers({"C,01/04/2002,YES,F1,B1"}), "oc3_2020.csv");
  council.set("mode", "sharing");
  std::size_t hidden = 0;
  const TidyFigures figures = council.figures();
  for (const auto& [key, row] : figures.rows()) {
    const std::string& numerator = row.at("numerator");
    EXPECT_TRUE(numerator.empty() || numerator == "0") << to_text(key);
    hidden += row.at("marker") == "c" ? 1 : 0;
  }
  EXPECT_GT(hidden, 20U);
}

}  // namespace
}  // namespace bandstand::test
