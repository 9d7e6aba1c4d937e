// Names under which rows are counted together. Definition: categories, in the settled points.
#include "model/categories.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand::test {
namespace {

// The teams of referrals in April 2018 with their counts.
std::map<std::string, std::string> teams(const std::vector<std::string>& names,
                                         const std::string& other_file = "") {
  Council council;
  std::string text = "Child Unique ID,Date of referral,Referral Source,Allocated Team\n";
  int child = 0;
  for (const std::string& name : names) {
    text += "R" + std::to_string(++child) + ",03/04/2018,6," + name + "\n";
  }
  council.load(text);
  if (!other_file.empty()) council.load(other_file);
  std::map<std::string, std::string> found;
  const TidyFigures figures = council.figures();
  for (const auto& [key, row] : figures.rows()) {
    if (key.indicator == "referrals" && key.basis == "month" && key.breakdown == "team") {
      found[key.category] = row.at("numerator");
    }
  }
  return found;
}

using Teams = std::map<std::string, std::string>;

TEST(Categories, SpellingsThatDifferOnlyInCaseAreOneUnderTheMostUsed) {
  EXPECT_EQ(teams({"north team", "North Team", "NORTH TEAM", "north team", "South"}),
            (Teams{{"north team", "4"}, {"South", "1"}}));
}

TEST(Categories, OfEquallyUsedSpellingsTheFirstInCodePointOrderIsShown) {
  EXPECT_EQ(teams({"north", "North", "NORTH"}), (Teams{{"NORTH", "3"}}));
}

TEST(Categories, LettersBeyondAsciiAreMergedToo) {
  EXPECT_EQ(teams({"\xC3\x89quipe", "\xC3\xA9quipe", "\xC3\xA9quipe"}),
            (Teams{{"\xC3\xA9quipe", "3"}}));
}

TEST(Categories, WhiteSpaceAndQuotesAreTidied) {
  EXPECT_EQ(teams({"  North   Team ", "North\xC2\xA0Team",
                   "O\xE2\x80\x99"
                   "Brien",
                   "O'Brien"}),
            (Teams{{"North Team", "2"}, {"O'Brien", "2"}}));
}

TEST(Categories, BlankValuesOfEveryKindAreNotRecorded) {
  EXPECT_EQ(teams({"", "#N/A", "nan", "pd.NA", "-", "null", "NULL", "North"}),
            (Teams{{"not recorded", "7"}, {"North", "1"}}));
}

TEST(Categories, AddUpToTheTotal) {
  Council council;
  council.load(
      "Child Unique ID,Date of referral,Referral Source,Allocated Team,Locality\n"
      "R1,03/04/2018,6,North,West\nR2,03/04/2018,2A,North,\nR3,03/04/2018,,South,East\n"
      "R4,03/05/2018,6,,East\n");
  std::map<std::string, int> sums;
  const TidyFigures figures = council.figures();
  for (const auto& [key, row] : figures.rows()) {
    if (key.indicator == "referrals" && key.basis == "ytd") {
      sums[key.breakdown] += std::stoi(row.at("numerator"));
    }
  }
  EXPECT_EQ(sums, (std::map<std::string, int>{
                      {"total", 4}, {"team", 4}, {"locality", 4}, {"source", 4}}));
}

TEST(Categories, SpellingsAreCountedOverAllLists) {
  EXPECT_EQ(teams({"North"},
                  "Child Unique ID,Continuous Assessment Start Date,"
                  "Continuous Assessment Date of Authorisation,Allocated Team\n"
                  "A1,03/04/2018,04/04/2018,north\nA2,03/04/2018,04/04/2018,north\n"),
            (Teams{{"north", "1"}}));
}

// Rows that do not count do not vote: a duplicate, and one after the as-at date.
TEST(Categories, OnlyUsedRowsDecideTheSpelling) {
  Council council;
  council.set("as-at", "2018-04-30");
  council.load(
      "Child Unique ID,Date of referral,Referral Source,Allocated Team\n"
      "R1,03/04/2018,6,north\nR2,03/04/2018,6,north\n"
      "R3,03/04/2018,6,North\nR3,03/04/2018,6,North\nR4,03/06/2018,6,North\n");
  EXPECT_EQ(council.figures().figure({"referrals", "month", "2018-04", "team", "north"}), "3 3");
}

TEST(Categories, ARealTeamCalledNotRecordedIsTheSame) {
  EXPECT_EQ(teams({"Not recorded", "", "North"}), (Teams{{"not recorded", "2"}, {"North", "1"}}));
}

}  // namespace
}  // namespace bandstand::test
