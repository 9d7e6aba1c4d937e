// Periods of care, placements and legal status from the episodes of the return, and its years.
#include "model/care_history.h"

#include <gtest/gtest.h>

#include "lists/return_year.h"
#include "support/council.h"
#include "support/return_tables.h"

namespace bandstand::test {
namespace {

std::string day_text(Date d) { return d.known() ? iso_text(d) : "open"; }

// `2019-05-01 to open; 2020-01-01 to 2020-02-01 ceased`
std::string periods_of(Council& council, const std::string& child) {
  const Caseload& caseload = council.caseload();
  std::string text;
  for (const CarePeriod& period : caseload.care_history.of(caseload.store().children.find(child))) {
    if (!text.empty()) text += "; ";
    text += iso_text(period.days.start) + " to " + day_text(period.days.end);
    if (period.ceased) text += " ceased";
    if (period.days.known_until.known())
      text += " known until " + iso_text(period.days.known_until);
  }
  return text;
}

std::string placements_of(Council& council, const std::string& child) {
  const Caseload& caseload = council.caseload();
  std::string text;
  for (const CarePeriod& period : caseload.care_history.of(caseload.store().children.find(child))) {
    for (const Placement& placement : caseload.care_history.placements(period)) {
      if (!text.empty()) text += "; ";
      text += iso_text(placement.days.start) + " to " + day_text(placement.days.end);
    }
  }
  return text;
}

int placements_in_year(Council& council, const std::string& child, Date day) {
  const Caseload& caseload = council.caseload();
  return caseload.care_history.placements_in_12_months(caseload.store().children.find(child), day);
}

const Date year_end = Date::from_ymd(2020, 3, 31);

TEST(ReturnYear, IsReadFromTheFileName) {
  const auto year = [](std::string_view name) {
    const auto found = return_year_in_name(name);
    return found ? found->start_year + 1 : 0;
  };
  EXPECT_EQ(year("SSDA903_2020_episodes.csv"), 2020);
  EXPECT_EQ(year("2017-episodes.csv"), 2017);
  EXPECT_EQ(year("episodes 1920.csv"), 2020);
  EXPECT_EQ(year("oc2_2122.csv"), 2022);
  EXPECT_EQ(year("episodes 2021.csv"), 2021);
  EXPECT_EQ(year("episodes 2019-20.csv"), 2020);
  EXPECT_EQ(year("2017-18 header.csv"), 2018);
  EXPECT_EQ(year("header_2019_2020.csv"), 2020);
  EXPECT_EQ(year("header201920.csv"), 2020);
  EXPECT_EQ(year("episodes 9900.csv"), 2000);
  EXPECT_EQ(year("oc3.csv"), 0);
  EXPECT_EQ(year("SSDA903.csv"), 0);
  EXPECT_EQ(year("episodes 2020-06-30.csv"), 0);
  EXPECT_EQ(year("episodes 30-06-2020.csv"), 0);
  EXPECT_EQ(year("export 20200630.csv"), 0);
}

TEST(ReturnYear, OtherwiseItIsTheYearOfTheLatestDate) {
  Council council;
  const int id = council.load(
      episodes({episode("A", "01/05/2018", "S", "C1", "U4", "31/03/2020", "E8")}), "episodes.csv");
  EXPECT_EQ(council.file(id).return_year->start_year, 2019);
  EXPECT_FALSE(council.file(id).year_from_name);
  Council later;
  const int next = later.load(
      episodes({episode("A", "01/05/2018", "S", "C1", "U4", "01/04/2020", "E8")}), "episodes.csv");
  EXPECT_EQ(later.file(next).return_year->start_year, 2020);
}

TEST(ReturnYear, ATableWithoutOneIsOfTheOnlyYearThereIs) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "C1", "U4")}), "episodes 2020.csv");
  const int id =
      council.load("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nA,01/05/2001,YES,F1,B1\n", "oc3.csv");
  const ListView& leavers = council.caseload().list(ListId::return_leavers);
  ASSERT_TRUE(leavers.return_year[0].has_value());
  EXPECT_EQ(leavers.return_year[0]->start_year, 2019);
  EXPECT_FALSE(council.file(id).return_year.has_value());
  council.load(episodes({episode("B", "01/05/2018", "S", "C1", "U4")}), "episodes 2019.csv");
  EXPECT_FALSE(council.caseload().list(ListId::return_leavers).return_year[0].has_value());
}

TEST(ReturnYear, TheReturnCoversAprilToMarchAndStandsAt31March) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "C1", "U4")}), "episodes 2020.csv");
  EXPECT_EQ(iso_text(council.caseload().as_at), "2020-03-31");
  const Coverage& covered = council.caseload().list(ListId::care_periods).coverage;
  EXPECT_FALSE(covered.contains(Month{2019 * 12 + 2}));
  EXPECT_TRUE(covered.contains_all({Month{2019 * 12 + 3}, Month{2020 * 12 + 2}}));
  EXPECT_FALSE(covered.contains(Month{2020 * 12 + 3}));
}

TEST(ReturnCodes, AreReadInAnyCaseAndWithTheTailOfASpreadsheetNumber) {
  Council council;
  const int id = council.load("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB\nA,1.0,01/05/2010,WBRI,,,\n",
                              "header 2020.csv");
  EXPECT_EQ(council.account_text(id), "used 1 of 1");
  const int lower =
      council.load(episodes({episode("A", "01/05/2019", "s", " c1 ", "u4", "01/06/2019", "e4a")}),
                   "episodes 2020.csv");
  EXPECT_EQ(council.account_text(lower), "used 1 of 1");
  EXPECT_EQ(periods_of(council, "A"), "2019-05-01 to 2019-06-01 ceased");
}

TEST(ReturnCodes, ACodeOfAnotherYearIsAQueryAndNotRecorded) {
  Council council;
  const int old = council.load(episodes({episode("A", "01/05/2023", "S", "C1", "H5"),
                                         episode("B", "01/05/2023", "S", "C1", "K3")}),
                               "episodes 2024.csv");
  EXPECT_EQ(council.account_lines(old),
            std::vector<std::string>{"line 3: unknown code, used as not recorded [PLACE] K3"});
  Council next;
  const int id = next.load(episodes({episode("A", "01/05/2023", "S", "C1", "H5"),
                                     episode("B", "01/05/2023", "S", "C1", "K3"),
                                     episode("C", "01/05/2023", "S", "C9", "Q7")}),
                           "episodes 2025.csv");
  EXPECT_EQ(next.account_lines(id),
            (std::vector<std::string>{"line 2: unknown code, used as not recorded [PLACE] H5",
                                      "line 4: unknown code, used as not recorded [LS] C9",
                                      "line 4: unknown code, used as not recorded [PLACE] Q7"}));
  EXPECT_EQ(next.account_text(id), "used 3 of 3 | unknown code, used as not recorded 3");
}

TEST(ReturnCodes, SpecialGuardianshipAndActivityCodesChangeWithTheYear) {
  const auto query = [](const std::string& code, const std::string& year) {
    Council council;
    const int id =
        council.load(episodes({episode("A", "01/05/2015", "S", "C1", "U4", "01/06/2015", code)}),
                     "episodes " + year + ".csv");
    return !council.account_lines(id).empty();
  };
  EXPECT_FALSE(query("E43", "2018"));
  EXPECT_TRUE(query("E45", "2018"));
  EXPECT_TRUE(query("E43", "2019"));
  EXPECT_FALSE(query("E45", "2019"));
  const auto activity = [](const std::string& code, const std::string& year) {
    Council council;
    const int id = council.load(
        "CHILD,DOB,IN_TOUCH,ACTIV,ACCOM\nA,01/05/2001,YES," + code + ",01\n", year + "_oc3.csv");
    return !council.account_lines(id).empty();
  };
  EXPECT_FALSE(activity("F3", "2021"));
  EXPECT_TRUE(activity("F4", "2021"));
  EXPECT_TRUE(activity("F3", "2022"));
  EXPECT_FALSE(activity("F4", "2022"));
}

TEST(CarePeriods, X1JoinsEpisodesAndAnEndingClosesThePeriod) {
  Council council;
  council.load(episodes({episode("A", "01/05/2018", "S", "V2", "U4", "10/06/2018", "X1"),
                         episode("A", "10/06/2018", "L", "C1", "U4", "01/02/2019", "X1"),
                         episode("A", "01/02/2019", "P", "C2", "K2", "01/03/2020", "E4A"),
                         episode("A", "05/03/2020", "S", "V2", "U4")}),
               "episodes 2020.csv");
  EXPECT_EQ(periods_of(council, "A"), "2018-05-01 to 2020-03-01 ceased; 2020-03-05 to open");
  EXPECT_EQ(placements_of(council, "A"),
            "2018-05-01 to 2019-02-01; 2019-02-01 to 2020-03-01; 2020-03-05 to open");
}

TEST(CarePeriods, AStartOfCareOnTheDayOfAnX1IsANewPeriod) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "V2", "U4", "10/06/2019", "X1"),
                         episode("A", "10/06/2019", "S", "C1", "U4")}),
               "episodes 2020.csv");
  EXPECT_EQ(periods_of(council, "A"), "2019-05-01 to 2019-06-10; 2019-06-10 to open");
}

TEST(CarePeriods, WithoutAReasonTheNextEpisodeFollowsOnByTheDayAfter) {
  const auto periods = [](const std::string& next) {
    Council council;
    council.load(episodes({episode("A", "01/05/2019", "S", "V2", "U4", "10/06/2019"),
                           episode("A", next, "P", "V2", "K2")}),
                 "episodes 2020.csv");
    return periods_of(council, "A");
  };
  EXPECT_EQ(periods("11/06/2019"), "2019-05-01 to open");
  EXPECT_EQ(periods("12/06/2019"), "2019-05-01 to 2019-06-10 ceased; 2019-06-12 to open");
}

TEST(CarePeriods, ShortBreaksAreNoCareAndPartWhatLiesAroundThem) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "V2", "U4", "10/06/2019", "X1"),
                         episode("A", "10/06/2019", "L", "V4", "U4", "20/06/2019", "X1"),
                         episode("A", "20/06/2019", "L", "V2", "U4"),
                         episode("B", "01/05/2019", "S", "V3", "K2")}),
               "episodes 2020.csv");
  EXPECT_EQ(periods_of(council, "A"), "2019-05-01 to 2019-06-10; 2019-06-20 to open");
  EXPECT_EQ(periods_of(council, "B"), "");
}

TEST(CarePeriods, AnEpisodeWithoutAnEndStopsWhereTheNextStarts) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "V2", "U4"),
                         episode("A", "10/06/2019", "P", "V2", "K2", "01/08/2019", "E4A")}),
               "episodes 2020.csv");
  EXPECT_EQ(periods_of(council, "A"), "2019-05-01 to 2019-08-01 ceased");
}

TEST(CarePeriods, AnEndAfterTheAsAtDateHasNotHappenedYet) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "V2", "U4", "10/06/2019", "E4A")}),
               "episodes 2020.csv");
  council.set("as-at", "2019-06-09");
  EXPECT_EQ(periods_of(council, "A"), "2019-05-01 to open");
  council.set("as-at", "2019-06-10");
  EXPECT_EQ(periods_of(council, "A"), "2019-05-01 to 2019-06-10 ceased");
}

TEST(CarePeriods, AnEpisodeOpenInAnOlderReturnOnlyIsOpenUntilThatReturnsEnd) {
  Council council;
  council.load(episodes({episode("A", "01/05/2018", "S", "V2", "U4"),
                         episode("B", "01/05/2018", "S", "V2", "U4")}),
               "episodes 2019.csv");
  council.load(episodes({episode("B", "01/05/2018", "S", "V2", "U4", "01/12/2019", "E4A")}),
               "episodes 2020.csv");
  EXPECT_EQ(periods_of(council, "A"), "2018-05-01 to open known until 2019-03-31");
  EXPECT_EQ(periods_of(council, "B"), "2018-05-01 to 2019-12-01 ceased");
  const CarePeriod& period =
      council.caseload().care_history.of(council.caseload().store().children.find("A"))[0];
  EXPECT_TRUE(period.days.holds(Date::from_ymd(2019, 3, 31)));
  EXPECT_FALSE(period.days.holds(Date::from_ymd(2019, 4, 1)));
}

TEST(CarePeriods, TheNewestReturnCountsInWhateverOrderTheFilesAreLoaded) {
  const std::string older = episodes({episode("A", "01/05/2018", "S", "V2", "U4")});
  const std::string newer =
      episodes({episode("A", "01/05/2018", "S", "V2", "U4", "01/12/2019", "E4A")});
  Council council;
  council.load(newer, "episodes 2020.csv");
  const int id = council.load(older, "episodes 2019.csv");
  EXPECT_EQ(periods_of(council, "A"), "2018-05-01 to 2019-12-01 ceased");
  EXPECT_EQ(council.account_text(id), "used 0 of 1; duplicate 1");
}

TEST(CarePeriods, RowsStandAtTheFileAndLineOfTheFirstEpisode) {
  Council council;
  council.load(episodes({episode("B", "01/05/2019", "P", "V2", "U4"),
                         episode("A", "10/06/2019", "L", "C1", "U4"),
                         episode("A", "01/05/2019", "S", "V2", "U4", "10/06/2019", "X1")}),
               "episodes 2020.csv");
  const ListView& view = council.caseload().list(ListId::care_periods);
  ASSERT_EQ(view.rows.size(), 2U);
  EXPECT_EQ(view.table->line[0], 2U);
  EXPECT_EQ(view.table->line[1], 4U);
  EXPECT_FALSE(council.caseload().care_history.of_row(0).has_start);
  EXPECT_TRUE(council.caseload().care_history.of_row(1).has_start);
}

TEST(Placements, OnlyANewCarerIsANewPlacement) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "V2", "U4", "01/06/2019", "X1"),
                         episode("A", "01/06/2019", "L", "C1", "U4", "01/07/2019", "X1"),
                         episode("A", "01/07/2019", "T", "C1", "U5", "01/08/2019", "X1"),
                         episode("A", "01/08/2019", "U", "C2", "U4", "01/09/2019", "X1"),
                         episode("A", "01/09/2019", "B", "E1", "K2", "01/10/2019", "X1"),
                         episode("A", "01/10/2019", "P", "E1", "U4")}),
               "episodes 2020.csv");
  EXPECT_EQ(placements_of(council, "A"),
            "2019-05-01 to 2019-09-01; 2019-09-01 to 2019-10-01; 2019-10-01 to open");
  EXPECT_EQ(placements_in_year(council, "A", year_end), 3);
  EXPECT_EQ(placements_in_year(council, "A", Date::from_ymd(2019, 9, 30)), 2);
  EXPECT_EQ(placements_in_year(council, "A", Date::from_ymd(2019, 10, 1)), 3);
}

TEST(Placements, AdoptionByTheFosterCarerIsNoMoveAndByOthersIsOne) {
  const auto placements = [](const std::string& home) {
    Council council;
    council.load(episodes({episode("A", "01/05/2019", "S", "E1", "U4", "01/06/2019", "X1"),
                           episode("A", "01/06/2019", "P", "E1", home)}),
                 "episodes 2020.csv");
    return placements_of(council, "A");
  };
  EXPECT_EQ(placements("A3"), "2019-05-01 to open");
  EXPECT_EQ(placements("A5"), "2019-05-01 to open");
  EXPECT_EQ(placements("A4"), "2019-05-01 to 2019-06-01; 2019-06-01 to open");
  EXPECT_EQ(placements("A6"), "2019-05-01 to 2019-06-01; 2019-06-01 to open");
}

TEST(Placements, AStayOfOneDayCountsAndOneThatEndsOnItsDayDoesNot) {
  const auto number = [](const std::string& end) {
    Council council;
    council.load(episodes({episode("A", "01/05/2019", "S", "C1", "K2", end, "X1"),
                           episode("A", end, "P", "C1", "U4")}),
                 "episodes 2020.csv");
    return placements_in_year(council, "A", year_end);
  };
  EXPECT_EQ(number("02/05/2019"), 2);
  Council same_day;  // two episodes of one day have one key, so the second starts a day later
  same_day.load(episodes({episode("A", "01/05/2019", "S", "C1", "K2", "01/05/2019", "X1"),
                          episode("A", "02/05/2019", "P", "C1", "U4")}),
                "episodes 2020.csv");
  EXPECT_EQ(placements_in_year(same_day, "A", year_end), 1);
}

TEST(Placements, TemporaryOnesAreNotCounted) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "C1", "U4", "01/06/2019", "X1"),
                         episode("A", "01/06/2019", "P", "C1", "T1", "08/06/2019", "X1"),
                         episode("A", "08/06/2019", "P", "C1", "U4")}),
               "episodes 2020.csv");
  EXPECT_EQ(placements_in_year(council, "A", year_end), 2);
}

TEST(Placements, TheOneOpenAtTheStartOfTheTwelveMonthsCounts) {
  const auto number = [](const std::string& moved) {
    Council council;
    council.load(episodes({episode("A", "01/05/2017", "S", "C1", "U4", moved, "X1"),
                           episode("A", moved, "P", "C1", "K2")}),
                 "episodes 2020.csv");
    return placements_in_year(council, "A", year_end);
  };
  EXPECT_EQ(number("31/03/2019"), 1);  // it was over when 31 March ended
  EXPECT_EQ(number("01/04/2019"), 2);
}

TEST(LegalStatusByDate, IsThatOfTheEpisodeOpenOnTheDay) {
  Council council;
  council.load(episodes({episode("A", "01/05/2019", "S", "V2", "U4", "10/06/2019", "X1"),
                         episode("A", "10/06/2019", "L", "C1", "U4")}),
               "episodes 2020.csv");
  const CareHistory& history = council.caseload().care_history;
  const CarePeriod& period = history.periods()[0];
  EXPECT_EQ(history.legal_status_on(period, Date::from_ymd(2019, 6, 9)), LegalStatus::section_20);
  EXPECT_EQ(history.legal_status_on(period, Date::from_ymd(2019, 6, 10)), LegalStatus::legal_order);
}

}  // namespace
}  // namespace bandstand::test
