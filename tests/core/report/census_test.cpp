// Figures from the tables of the children in need census, each with its workings.
// Definition: input formats (census tables and crosswalk), coverage, row accounting.
#include <gtest/gtest.h>

#include <algorithm>

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
  EXPECT_EQ(
      missing_input(core, council.caseload()),
      "Needs the column \"Assessment Type\", which the CIN census does not have. Take it from "
      "list 4 (assessments).");
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

constexpr std::string_view plan_headings =
    "LAchildID,CINdetailsID,CPPID,CPPstartDate,CPPendDate,InitialCategoryOfAbuse,"
    "LatestCategoryOfAbuse,NumberOfPreviousCPP\n";
constexpr std::string_view review_headings = "LAchildID,CINdetailsID,CPPID,CPPreviewDate\n";
constexpr std::string_view enquiry_headings =
    "LAchildID,CINdetailsID,S47ActualStartDate,InitialCPCtarget,DateOfInitialCPC,ICPCnotRequired\n";

TEST(Census, ConferencesAreInTimeOnWorkingDay15) {
  Council council;
  // 15 working days from Friday 22 December 2017 end on Wednesday 17 January 2018.
  council.load(std::string(enquiry_headings) +
               "C1,1,22/12/2017,,17/01/2018,0\nC2,1,22/12/2017,,18/01/2018,0\n"
               "C3,1,03/01/2018,,,1\n");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"icpc-number", "quarter", "2017-18 Q4"}), "2 2");
  EXPECT_EQ(figures.figure({"icpc-15", "quarter", "2017-18 Q4"}), "1/2 50.0 u");
}

TEST(Census, EndedPlansAreOfTwoYearsFromDay730) {
  Council council;
  // 1 May 2016 to 30 April 2018 are 729 days, to 1 May 730.
  council.load(std::string(plan_headings) +
               "C1,1,1,01/05/2016,30/04/2018,NEG,NEG,0\nC2,1,1,01/05/2016,01/05/2018,NEG,NEG,0\n"
               "C3,1,1,01/04/2018,,NEG,NEG,2\n");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"cpp-2y-ceased", "quarter", "2018-19 Q1"}), "1/2 50.0 u");
  EXPECT_EQ(figures.figure({"cpp-second-ever", "quarter", "2018-19 Q1"}), "1/1 100.0 u");
  EXPECT_EQ(figures.figure({"cpp-number", "asat", "2018-04-30"}), "2 2");
}

// Plans from 1 May 2018: the first review falls due on 1 August, the next 6 months after it.
std::string plans_from_may(std::string_view children) {
  std::string rows(plan_headings);
  for (const char child : children) rows += std::string(1, child) + ",1,1,01/05/2018,,NEG,NEG,0\n";
  // A short plan of February, so that the plans cover the months until then.
  return rows + "Z,1,1,01/02/2019,20/02/2019,NEG,NEG,0\n";
}

TEST(Census, AReviewOneDayLateSpoilsAPlanForGood) {
  Council council;
  council.load(plans_from_may("ABC"));
  council.load(std::string(review_headings) +
               "A,1,1,01/08/2018\nA,1,1,01/02/2019\n"    // each on its last day
               "B,1,1,02/08/2018\nB,1,1,01/10/2018\n"    // the first one day late
               "C,1,1,01/08/2018\nC,1,1,02/02/2019\n");  // the second one day late
  council.set("as-at", "2019-02-28");
  const auto at = [&council](const std::string& day) {
    return council.figures().figure({"cpp-review", "rolling12", "12 months to " + day});
  };
  EXPECT_EQ(at("2018-07-31"), "0/0 z");       // on a plan for less than 3 months
  EXPECT_EQ(at("2018-08-31"), "2/3 66.7 u");  // B was late
  EXPECT_EQ(at("2019-01-31"), "2/3 66.7 u");
  EXPECT_EQ(at("2019-02-28"), "1/3 33.3 u");  // now C was too
}

TEST(Census, AReviewThatIsOverdueSpoilsThePlanFromTheDayAfter) {
  Council council;
  // Starts on 30 April and 1 May: the reviews fall due on 30 July and 1 August.
  council.load(std::string(plan_headings) +
               "A,1,1,30/04/2018,,NEG,NEG,0\nB,1,1,01/05/2018,,NEG,NEG,0\n"
               "Z,1,1,01/08/2018,20/08/2018,NEG,NEG,0\n");
  council.load(std::string(review_headings) + "Z,1,1,20/08/2018\nB,1,1,01/08/2018\n");
  council.set("as-at", "2018-08-31");
  const auto at = [&council](const std::string& day) {
    return council.figures().figure({"cpp-review", "rolling12", "12 months to " + day});
  };
  EXPECT_EQ(at("2018-07-31"), "0/1 0.0 u");  // A since 31 July; B not yet on a plan for 3 months
  EXPECT_EQ(at("2018-08-31"), "1/2 50.0 u");
}

TEST(Census, ReviewsOfAnEarlierPlanAreNotTheLaterOnes) {
  Council council;
  council.load(std::string(plan_headings) +
               "A,1,1,01/04/2018,20/07/2018,NEG,NEG,0\nA,1,2,01/08/2018,,NEG,NEG,1\n");
  council.load(std::string(review_headings) + "A,1,1,29/06/2018\n");
  council.set("as-at", "2018-11-30");
  // The plan of August had none, due on 1 November.
  EXPECT_EQ(council.figures().figure({"cpp-review", "rolling12", "12 months to 2018-11-30"}),
            "0/1 0.0 u");
}

TEST(Census, AReviewBeforeTheFirstYearLoadedIsNotTakenForMissing) {
  Council council;
  // The plan of January 2017 was due a review in April 2017, a year before this census: only from
  // 1 April 2018 on is it known that one was or was not held, so that one by 30 September will do.
  council.load(std::string(plan_headings) + "A,1,1,10/01/2017,,NEG,NEG,0\n");
  council.load(std::string(review_headings) + "A,1,1,30/09/2018\n");
  council.set("as-at", "2018-09-30");
  const Key key{"cpp-review", "rolling12", "12 months to 2018-09-30"};
  EXPECT_EQ(council.figures().figure(key), "1/1 100.0 u");
  Council late;
  late.load(std::string(plan_headings) + "A,1,1,10/01/2017,,NEG,NEG,0\n");
  late.load(std::string(review_headings) + "A,1,1,01/10/2018\n");
  late.set("as-at", "2018-10-31");
  EXPECT_EQ(late.figures().figure({"cpp-review", "rolling12", "12 months to 2018-10-31"}),
            "0/1 0.0 u");
}

TEST(Census, ReviewsInTimeNeedThePlansOfTheCensus) {
  Council council;
  council.load(std::string(review_headings) + "A,1,1,30/09/2018\n");
  council.load(
      "Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End Date,"
      "Date of latest review conference\nA,10/01/2018,,30/09/2018\n");
  const Definition& reviews = definition_at(*find_definition("cpp-review"));
  EXPECT_EQ(missing_input(reviews, council.caseload()),
            "Needs the table Child protection plans of the CIN census: no file of it is loaded.");
}

TEST(Census, ReferralReasonsAreTheNeedsOfItsReferrals) {
  Council council;
  council.load(this_year);
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"referral-reasons", "quarter", "2018-19 Q1"}), "2 2");
  EXPECT_EQ(figures.figure({"referral-reasons", "quarter", "2018-19 Q1", "category", "N1"}), "1 1");
  EXPECT_EQ(
      missing_input(definition_at(*find_definition("cin-number")), council.caseload()),
      "Needs the column \"Case Status\", which the CIN census does not have. Take it from list "
      "6 (children in need).");
}

TEST(Census, ItsHeaderIsKnownAndAccountedFor) {
  Council council;
  const int file = council.load(
      ",Collection,Year,ReferenceDate,SourceLevel,LEA,SoftwareCode,Release,SerialNo,DateTime\n"
      "0,CIN,2019,31/03/2019,L,201,Invented,1,1,31/03/2019\n");
  EXPECT_EQ(council.file(file).title, "Header (CIN census)");
  EXPECT_EQ(file_kind_name(council.file(file).kind), "list");
  EXPECT_EQ(council.account_text(file), "used 1 of 1");
}

TEST(Census, TheChoiceStandsBesideEveryFigureItMayChange) {
  Council council;
  const Caseload& caseload = council.caseload();
  const auto names = [](ListId list, std::string_view indicator) {
    const std::string key = "list-" + std::to_string(static_cast<int>(list)) + "-from";
    for (const SettingView& setting : describe_settings(Settings{})) {
      if (setting.key != key) continue;
      return std::find(setting.affects.begin(), setting.affects.end(), indicator) !=
             setting.affects.end();
    }
    return !stand_in_for(list).has_value();  // no choice, nothing to name
  };
  for (const Definition* definition : registry()) {
    std::vector<ListId> lists;
    if (definition->rule) {
      const auto needed = definition->rule->lists(caseload);
      lists.assign(needed.begin(), needed.end());
    }
    if (definition->state) lists.push_back(definition->state->counted);
    for (const ListId list : lists) {
      EXPECT_TRUE(names(list, definition->id))
          << definition->id << " of list " << static_cast<int>(list);
    }
  }
}

}  // namespace
}  // namespace bandstand::test
