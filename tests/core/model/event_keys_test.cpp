// The same event told twice, in one file or in several extracts, counts once.
// Definition: event keys; extracts.
#include "model/event_keys.h"

#include <gtest/gtest.h>

#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "support/council.h"

namespace bandstand::test {
namespace {

std::string account(const std::string& text) {
  Council council;
  return council.account_text(council.load(text));
}

constexpr const char* contacts = "Child Unique ID,Date of Contact,Contact Source\n";
constexpr const char* assessments =
    "Child Unique ID,Continuous Assessment Start Date,"
    "Continuous Assessment Date of Authorisation,Assessment Type\n";
constexpr const char* section_47 =
    "Child Unique ID,Strategy discussion initiating Section 47 Enquiry Start Date,"
    "Date of Initial Child Protection Conference\n";

TEST(EventKeys, AContactIsChildDateAndSource) {
  EXPECT_EQ(account(std::string(contacts) + "C1,01/07/2018,6\n"
                                            "C1,01/07/2018,2A\n"
                                            "C1,02/07/2018,6\n"
                                            "C2,01/07/2018,6\n"),
            "used 4 of 4");
  EXPECT_EQ(account(std::string(contacts) + "C1,01/07/2018,6\n"
                                            "C1,2018-07-01,q) 6: Police\n"),
            "used 1 of 2; duplicate 1");
}

TEST(EventKeys, CaseIsIgnoredInNamesButNotInChildIds) {
  EXPECT_EQ(account(std::string(contacts) + "C1,01/07/2018,\xC3\x89"
                                            "cole\n"
                                            "C1,01/07/2018,\xC3\xA9"
                                            "COLE\n"),
            "used 1 of 2; duplicate 1");
  EXPECT_EQ(account(std::string(contacts) + "C1,01/07/2018,6\nc1,01/07/2018,6\n"), "used 2 of 2");
}

TEST(EventKeys, ABlankSourceMatchesAnyThatIsKept) {
  EXPECT_EQ(account(std::string(contacts) + "C1,01/07/2018,\nC1,01/07/2018,6\nC1,01/07/2018,2A\n"),
            "used 1 of 3; duplicate 2");
  EXPECT_EQ(account(std::string(contacts) + "C1,01/07/2018,6\nC1,01/07/2018,\nC1,01/07/2018,2A\n"),
            "used 2 of 3; duplicate 1");
}

TEST(EventKeys, AReferralIsChildAndDate) {
  EXPECT_EQ(account("Child Unique ID,Date of referral,Referral Source\n"
                    "R1,01/07/2018,6\nR1,01/07/2018,2A\nR1,02/07/2018,6\n"),
            "used 2 of 3; duplicate 1");
}

TEST(EventKeys, AnAssessmentIsChildStartAndKindOfType) {
  EXPECT_EQ(account(std::string(assessments) + "A1,02/07/2018,,Initial\n"
                                               "A1,02/07/2018,,Core\n"
                                               "A1,02/07/2018,,Single\n"
                                               "A1,02/07/2018,,Child and family\n"),
            "used 3 of 4; duplicate 1");  // the last two are both of another type
  EXPECT_EQ(account(std::string(assessments) + "A1,02/07/2018,,Initial\n"
                                               "A1,02/07/2018,,\n"),
            "used 1 of 2; duplicate 1");
}

TEST(EventKeys, EarlyHelpIsChildStartAndOrganisationAndABlankOneIsItsOwn) {
  EXPECT_EQ(account("Child Unique ID,Assessment start date,Organisation completing assessment\n"
                    "E1,01/07/2018,Oak School\nE1,01/07/2018,Health\nE1,01/07/2018,OAK school\n"),
            "used 2 of 3; duplicate 1");
}

TEST(EventKeys, ASection47RowIsADuplicateOnlyIfBothItsEventsAreThere) {
  EXPECT_EQ(account(std::string(section_47) + "S1,01/07/2018,10/07/2018\n"
                                              "S1,01/07/2018,10/07/2018\n"
                                              "S1,01/07/2018,\n"
                                              "S1,,10/07/2018\n"),
            "used 1 of 4; duplicate 3");
  EXPECT_EQ(account(std::string(section_47) + "S1,01/07/2018,10/07/2018\n"
                                              "S1,01/07/2018,20/07/2018\n"    // a new conference
                                              "S1,05/07/2018,10/07/2018\n"),  // a new enquiry
            "used 3 of 3");
}

TEST(EventKeys, PlansAndPeriodsAreChildAndStartCareLeaversTheChild) {
  EXPECT_EQ(account("Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End "
                    "Date\nP1,01/07/2018,\nP1,01/07/2018,02/08/2018\nP1,02/07/2018,\n"),
            "used 2 of 3; duplicate 1");
  EXPECT_EQ(account("Child Unique ID,Date Started to be Looked After,Date Ceased to be Looked "
                    "After\nL1,01/07/2018,\nL1,01/07/2018,02/08/2018\n"),
            "used 1 of 2; duplicate 1");
  EXPECT_EQ(account("Child Unique ID,Eligibility Category,Activity Status\n"
                    "Y1,Relevant child,F2\nY1,Former relevant child,G4\nY2,Relevant child,F2\n"),
            "used 2 of 3; duplicate 1");
}

TEST(EventKeys, OfOneFileTheFirstRowCounts) {
  Council council;
  council.load(std::string(assessments) +
               "A1,02/07/2018,05/09/2018,\n"
               "A1,02/07/2018,04/09/2018,\n");
  EXPECT_EQ(council.figures().figure({"assessment-45", "month", "2018-09"}), "0/1 0.0 u");
}

// Of many rows only those of children who may have two of one date are compared.
TEST(EventKeys, AmongManyRowsNoneIsMissedAndNoneIsTakenForAnother) {
  constexpr unsigned children = 4000;
  constexpr int rows = 20'000;
  std::mt19937 random(7);
  std::string list = "Child Unique ID,Date of referral\n";
  std::set<std::pair<int, int>> events;
  std::vector<std::string> repeated;
  for (int i = 0; i < rows; ++i) {
    const int child = static_cast<int>(random() % children);
    const int day = static_cast<int>(random() % 27) + 1;
    list += "R" + std::to_string(child) + "," + std::to_string(day) + "/07/2018\n";
    if (!events.emplace(child, day).second) repeated.push_back("line " + std::to_string(i + 2));
  }
  Council council;
  const int id = council.load(list);
  ASSERT_FALSE(repeated.empty());
  const std::vector<std::string> lines = council.account_lines(id);
  ASSERT_EQ(lines.size(), repeated.size());
  for (std::size_t i = 0; i < lines.size(); ++i) {
    ASSERT_TRUE(lines[i].starts_with(repeated[i] + ": duplicate")) << lines[i];
  }
}

// --- several extracts ---

TEST(Extracts, TheRowOfTheNewestOneCounts) {
  const std::string older =
      std::string(assessments) + "A1,02/07/2018,,\nA2,02/07/2018,20/07/2018,\n";
  const std::string newer =
      std::string(assessments) + "A1,02/07/2018,04/09/2018,\nA3,10/07/2018,05/09/2018,\n";
  std::string first_way;
  for (const bool older_first : {true, false}) {
    Council council;
    const int a =
        council.load(older_first ? older : newer, older_first ? "older.csv" : "newer.csv");
    const int b =
        council.load(older_first ? newer : older, older_first ? "newer.csv" : "older.csv");
    const int old_id = older_first ? a : b;
    EXPECT_EQ(council.account_text(old_id), "used 1 of 2; duplicate 1");
    EXPECT_EQ(council.account_lines(old_id),
              (std::vector<std::string>{"line 2: duplicate [Child Unique ID] A1, 2018-07-02: the "
                                        "same as line 2 of newer.csv"}));
    EXPECT_EQ(council.figures().figure({"assessment-45", "month", "2018-09"}), "2/2 100.0 u");
    if (older_first) first_way = council.tidy_csv();
    EXPECT_EQ(council.tidy_csv(), first_way);
  }
}

// Equal dates: the file whose content sorts later counts, whichever was loaded first.
TEST(Extracts, TiesDoNotDependOnTheOrderOfLoading) {
  const std::string no = std::string(assessments) + "A1,02/07/2018,04/09/2018,No type\n";
  const std::string other = std::string(assessments) + "A1,02/07/2018,04/09/2018,Single\n";
  std::set<std::string> results;
  for (const bool swapped : {false, true}) {
    Council council;
    council.load(swapped ? other : no, swapped ? "b.csv" : "a.csv");
    council.load(swapped ? no : other, "c.csv");
    EXPECT_EQ(council.account_text(swapped ? 1 : 2), "used 1 of 1");  // "S" sorts after "N"
    results.insert(council.tidy_csv());
  }
  EXPECT_EQ(results.size(), 1u);
}

TEST(Extracts, ACaseOnlyAnOlderOneShowsIsOpenToTheEndOfItsMonth) {
  const std::string older =
      std::string(assessments) + "A1,02/07/2018,,\nA2,02/07/2018,20/07/2018,\n";
  const std::string newer = std::string(assessments) + "A3,01/09/2018,20/09/2018,\n";
  Council council;
  const int old_id = council.load(older);
  const auto open_on = [&council](const std::string& day) {
    council.set("as-at", day);
    return council.figures().cell({"tracker", "asat", day}, "numerator");
  };
  EXPECT_EQ(open_on("2018-08-01"), "1");  // on its own it is the newest
  council.load(newer);
  EXPECT_EQ(open_on("2018-07-31"), "1");
  EXPECT_EQ(open_on("2018-09-20"), "0");
  EXPECT_EQ(council.figures().figure({"assessment-45", "month", "2018-08"}), " x");
  bool noted = false;
  for (const std::string& note : council.account(old_id).notes) {
    noted = noted || note.find("until 31 July 2018") != std::string::npos;
  }
  EXPECT_TRUE(noted);
}

TEST(Extracts, FilesFourteenDaysApartAreOne) {
  for (const auto& [date, open] : {std::pair{"06/09/2018", "1"}, std::pair{"05/09/2018", "0"}}) {
    Council council;
    council.load(std::string(assessments) + "A1,02/07/2018,,\nA2,02/07/2018," + date + ",\n");
    council.load(std::string(assessments) + "A3,01/09/2018,20/09/2018,\n");
    council.set("as-at", "2018-10-02");
    EXPECT_EQ(council.figures().cell({"tracker", "asat", "2018-10-02"}, "numerator"), open) << date;
  }
}

TEST(Extracts, AColumnThatOnlyOneFileHasIsBlankInTheOther) {
  Council council;
  council.load("Child Unique ID,Date of Contact,Contact Source\nC1,01/04/2018,6\n");
  council.load("Child Unique ID,Date of Contact,Contact Outcome\nC2,02/04/2018,NFA\n");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"contacts-closed-logged", "month", "2018-04"}), "1/2 50.0 u");
  EXPECT_EQ(figures.figure({"contacts", "month", "2018-04", "source", "not recorded"}), "1 1");
}

TEST(Extracts, AFileTakenOutLeavesNoTrace) {
  Council alone;
  alone.load(std::string(contacts) + "C1,01/07/2018,6\nC2,02/07/2018,2A\n");
  Council council;
  const int first = council.load(std::string(contacts) + "C9,01/01/2017,6\nC1,01/07/2018,Police\n");
  council.load(std::string(contacts) + "C1,01/07/2018,6\nC2,02/07/2018,2A\n");
  EXPECT_NE(council.tidy_csv(), alone.tidy_csv());
  council.engine().remove_file(first);
  EXPECT_EQ(council.tidy_csv(), alone.tidy_csv());
}

}  // namespace
}  // namespace bandstand::test
