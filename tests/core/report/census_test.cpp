// Figures from the tables of the children in need census, each with its workings.
// Definition: input formats (census tables and crosswalk), coverage, row accounting.
#include <gtest/gtest.h>

#include "indicators/registry.h"
#include "report/indicator_view.h"
#include "report/quarterly_table.h"
#include "support/council.h"

namespace bandstand::test {
namespace {

constexpr std::string_view details_headings =
    "LAchildID,CINdetailsID,CINreferralDate,ReferralSource,PrimaryNeedCode,CINclosureDate,"
    "ReasonForClosure,DateOfInitialCPC,ReferralNFA\n";
constexpr std::string_view assessment_headings =
    "LAchildID,CINdetailsID,AssessmentID,AssessmentActualStartDate,AssessmentInternalReviewDate,"
    "AssessmentAuthorisationDate,AssessmentFactors\n";

std::string details(std::string_view rows) {
  return std::string(details_headings) + std::string(rows);
}
std::string assessments(std::string_view rows) {
  return std::string(assessment_headings) + std::string(rows);
}

// The census of 2018-19 as far as September. C3 was referred the year before and is still open.
const std::string this_year = details(
    "C1,1,10/04/2018,6,N1,20/06/2018,RC7,,0\n"
    "C2,1,15/05/2018,2A,N5,,,,1\n"
    "C3,1,01/11/2017,2A,N5,,,,0\n"
    "C1,2,05/09/2018,6,N1,,,,0\n");
// The census of 2017-18, with C3's referral in it too.
const std::string last_year = details(
    "C1,1,01/12/2017,6,N1,01/02/2018,RC7,,0\n"
    "C3,1,01/11/2017,2A,N5,,,,0\n"
    "C4,1,10/05/2017,6,N1,30/06/2017,RC7,,0\n"
    "C5,1,20/03/2018,1A,N8,,,,true\n");

TEST(Census, ReferralsCountFromTheAprilBeforeItsLatestEvent) {
  Council council;
  const int file = council.load(this_year);
  const TidyFigures figures = council.figures();
  // April to June: C1 and C2. July to September: C1 again. The referral of November 2017 is known
  // because the case was still open; others of that month are not, so that month is not printed.
  EXPECT_EQ(figures.figure({"referrals", "quarter", "2018-19 Q1"}), "2 2");
  EXPECT_EQ(figures.figure({"referrals", "quarter", "2018-19 Q2"}), "1 1");
  EXPECT_FALSE(figures.has({"referrals", "month", "2017-11"}));
  EXPECT_EQ(figures.figure({"referrals", "quarter", "2018-19 Q1", "source", "2A"}), "1 1");
  EXPECT_EQ(figures.figure({"referral-nfa", "quarter", "2018-19 Q1"}), "1/2 50.0 u");
  EXPECT_EQ(figures.cell({"referrals", "quarter", "2018-19 Q1"}, "note"), "from the CIN census");
  EXPECT_EQ(council.account_text(file), "used 4 of 4");
}

TEST(Census, OneYearAloneSaysNothingAboutReReferrals) {
  Council council;
  council.load(this_year);
  EXPECT_EQ(council.figures().cell({"re-referral", "quarter", "2018-19 Q1"}, "marker"), "x");
}

TEST(Census, SeveralYearsCountEachReferralOnce) {
  Council council;
  const int old_file = council.load(last_year, "2018.csv");
  council.load(this_year, "2019.csv");
  const TidyFigures figures = council.figures();
  // 2017-18 has C1, C3, C4 and C5: C3 stands in both files and counts once.
  EXPECT_EQ(figures.figure({"referrals", "year", "2017-18"}), "4 4");
  EXPECT_EQ(council.account_text(old_file), "used 3 of 4; duplicate 1");
  // April to June 2018: C1 on 10 April 2018, within 12 months of 1 December 2017; C2 for the first
  // time.
  EXPECT_EQ(figures.figure({"re-referral", "quarter", "2018-19 Q1"}), "1/2 50.0 u");
  // C1 again on 5 September, within 12 months of 10 April.
  EXPECT_EQ(figures.figure({"re-referral", "quarter", "2018-19 Q2"}), "1/1 100.0 u");
}

TEST(Census, AssessmentsFallDueOnWorkingDay45) {
  Council council;
  // 45 working days from Monday 2 July 2018 end on Tuesday 4 September.
  council.load(
      assessments("C1,1,1,02/07/2018,,04/09/2018,\n"
                  "C2,1,1,02/07/2018,,05/09/2018,\n"
                  "C3,1,1,03/07/2018,,,\n"));
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"assessment-45", "quarter", "2018-19 Q2"}), "1/2 50.0 u");
  EXPECT_EQ(figures.figure({"assessments-started", "quarter", "2018-19 Q2"}), "3 3");
  EXPECT_EQ(figures.figure({"tracker", "asat", "2018-09-05"}), "1 1");
}

TEST(Census, AnAssessmentBelongsToTheReferralOfItsOwnNumber) {
  Council council;
  // The assessment of case 1 started the day the child was referred a second time. From its own
  // referral on Friday 29 June to 4 September are 46 working days, from the other 45.
  council.load(details("C1,1,29/06/2018,6,N1,,,,0\nC1,2,02/07/2018,6,N1,,,,0\n"));
  council.load(assessments("C1,1,1,02/07/2018,,04/09/2018,\n"));
  EXPECT_EQ(council.figures().figure({"assessment-45", "quarter", "2018-19 Q2"}), "1/1 100.0 u");
  council.set("clock", "referral");
  EXPECT_EQ(council.figures().figure({"assessment-45", "quarter", "2018-19 Q2"}), "0/1 0.0 u");
}

TEST(Census, TheNumbersOfAnotherYearAreNotMistakenForItsOwn) {
  Council council;
  // Number 1 is the case of 2017 in one file and that of 29 June 2018 in the other: the latest
  // referral on or before the start is meant, and never one after it.
  council.load(details("C1,1,03/04/2017,6,N1,30/06/2017,RC7,,0\n"), "2018.csv");
  council.load(details("C1,1,29/06/2018,6,N1,,,,0\nC2,1,03/07/2018,6,N1,,,,0\n"), "2019.csv");
  council.load(assessments("C1,1,1,02/07/2018,,04/09/2018,\nC2,1,1,02/07/2018,,04/09/2018,\n"));
  council.set("clock", "referral");
  // C1 counts from 29 June: late. C2's only referral is after the start, so the start counts.
  EXPECT_EQ(council.figures().figure({"assessment-45", "quarter", "2018-19 Q2"}), "1/2 50.0 u");
  EXPECT_NE(council.figures()
                .cell({"assessment-45", "quarter", "2018-19 Q2"}, "note")
                .find("1 counted from the start of the assessment"),
            std::string::npos);
}

constexpr std::string_view list_3 =
    "Child Unique ID,Date of referral,Referral Source,Referral NFA?\n"
    "C1,10/04/2018,6,No\n"
    "C9,11/04/2018,6,Yes\n"
    "C9,28/06/2018,6,No\n";

TEST(Census, IsNeverAddedToTheListItStandsFor) {
  Council council;
  const int list = council.load(list_3, "list 3.csv");
  const int census = council.load(this_year, "census.csv");
  const Key quarter{"referrals", "quarter", "2018-19 Q1"};
  EXPECT_EQ(council.figures().figure(quarter), "3 3");  // list 3 alone
  EXPECT_EQ(council.figures().cell(quarter, "note"), "");
  council.set("list-3-from", "cin-census");
  EXPECT_EQ(council.figures().figure(quarter), "2 2");
  EXPECT_EQ(council.figures().cell(quarter, "note"), "from the CIN census");
  // Both files account for their rows all the same; the one out of use says so.
  EXPECT_EQ(council.account_text(list), "used 3 of 3");
  EXPECT_EQ(council.account_text(census), "used 4 of 4");
  EXPECT_EQ(
      council.account(list).notes,
      std::vector<std::string>{"Not used for figures (Referrals): list 3 is taken from the CIN "
                               "census. The settings let you choose."});
  EXPECT_TRUE(council.account(census).notes.empty());
}

TEST(Census, AListChosenFromAnnexAAloneIsMissingWithoutIt) {
  Council council;
  council.load(this_year);
  council.set("list-3-from", "annex-a");
  EXPECT_EQ(council.figures().figure({"referrals", "quarter", "2018-19 Q1"}), "no such figure");
  const Definition& referrals = definition_at(*find_definition("referrals"));
  EXPECT_EQ(missing_input(referrals, council.caseload()),
            "Needs list 3 (referrals): no file of it is loaded.");
}

TEST(Census, WhatItDoesNotHaveIsSaid) {
  Council council;
  council.load(assessments("C1,1,1,02/07/2018,,04/09/2018,\n"));
  const Definition& core = definition_at(*find_definition("ca-35"));
  EXPECT_EQ(missing_input(core, council.caseload()),
            "Needs the column \"Assessment Type\", which the CIN census does not have.");
}

TEST(Census, TheIndicatorAndTheFrameNameTheSourceInUse) {
  Council council;
  council.load(this_year);
  council.load("Child Unique ID,Date of Contact,Contact Source\nC1,09/04/2018,6\n");
  const auto view_of_indicator = [&council](std::string_view id) {
    Engine& engine = council.engine();
    return indicator_view(*find_definition(id), engine.figures(), engine.caseload(),
                          engine.council());
  };
  EXPECT_EQ(view_of_indicator("referrals").computed_from, "CIN census");
  EXPECT_EQ(view_of_indicator("contacts").computed_from, "Annex A list 1");
  EXPECT_EQ(view_of_indicator("conversion-contact-referral").computed_from,
            "Annex A list 1 and CIN census");
  const std::vector<std::string> notes = frame_notes(council.caseload());
  EXPECT_EQ(notes.back(), "Lists 3 and 6 are taken from the CIN census.");
}

TEST(Census, TheMonthsTheCouncilStatesForAListHoldForTheCensusInItsPlace) {
  Council council;
  council.load(this_year);
  council.set("coverage-3", "2018-06 to 2018-09");
  EXPECT_EQ(council.figures().figure({"referrals", "quarter", "2018-19 Q1"}), "0 0 p");
}

}  // namespace
}  // namespace bandstand::test
