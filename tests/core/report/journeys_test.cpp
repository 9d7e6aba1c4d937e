// Journeys from stage to stage, worked out by hand. Working days of 2018: Easter Monday 2 April,
// bank holidays 7 and 28 May; from Tuesday 3 April the 10th is 17 April, the 45th 7 June.
#include "report/journeys.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/council.h"
#include "support/journey_lists.h"

namespace bandstand::test {
namespace {

// A council as it stood on 30 June 2018, with every list covering April to June.
class Journeys : public testing::Test {
 protected:
  Journeys() {
    council_.set("as-at", "2018-06-30");
    for (const char* list : {"1", "3", "4", "5", "7", "8"}) {
      council_.set("coverage-" + std::string(list), "2018-04 to 2018-06");
    }
  }
  void load(const char* heads, const std::string& rows) {
    council_.load(heads + rows, "list" + std::to_string(++files_) + ".csv");
  }
  JourneysView view(Basis basis = Basis::quarter, std::string_view period = {}) {
    return journeys_view(basis, period, council_.engine().journeys(), council_.engine().figures(),
                         council_.caseload());
  }
  JourneyStepView step(std::string_view from, std::string_view to) {
    for (const JourneyStepView& one : view().steps) {
      if (one.from == from && one.to == to) return one;
    }
    ADD_FAILURE() << "no step " << from << " to " << to;
    return {};
  }
  Council council_;
  int files_ = 0;
};

// `started > moved on (not so far): bands`, zeros and all.
std::string text(const JourneyStepView& step) {
  const auto number = [](double n) { return std::to_string(static_cast<int>(n)); };
  std::string line =
      number(step.started) + " > " + number(step.moved_on) + " (" + number(step.not_so_far) + "):";
  for (const JourneyBandView& band : step.bands) line += " " + number(band.count);
  return line;
}

TEST_F(Journeys, AContactLeadsToAReferralWithinThirtyDaysBothIncluded) {
  load(contact_heads, "A,03/04/2018\nB,10/04/2018\nC,01/05/2018\nD,25/06/2018\n");
  load(referral_heads, "A,05/04/2018,No\nB,10/05/2018,No\nC,01/06/2018,No\n");
  const JourneyStepView one = step("contact", "referral");
  EXPECT_EQ(text(one), "4 > 2 (1): 0 1 0 1");  // A after 2 working days, B on day 30 after 21
  EXPECT_EQ(one.share, "50.0");
  EXPECT_EQ(one.median, "11.5");
  EXPECT_EQ(one.bands[1].label, "1 to 10 days");
  EXPECT_EQ(one.bands[1].share, "50.0");
  council_.set("follow-up-days", "31");  // C follows on day 31
  EXPECT_EQ(text(step("contact", "referral")), "4 > 3 (1): 0 1 0 2");
}

TEST_F(Journeys, AReferralLeadsToAnAssessmentBeforeTheNextReferral) {
  load(referral_heads,
       "A,03/04/2018,No\nB,03/04/2018,No\nB,01/05/2018,No\nD,20/06/2018,No\nE,20/06/2018,Yes\n"
       "F,03/04/2018,No\n");
  load(assessment_heads, "A,03/04/2018,\nB,01/05/2018,\n");
  EXPECT_EQ(text(step("referral", "assessment")), "6 > 2 (1): 2 0 0 0 0 0 0 0 0");
  council_.set("as-at", "2018-06-07");  // F's 45 working days are over
  EXPECT_EQ(text(step("referral", "assessment")), "4 > 2 (0): 2 0 0 0 0 0 0 0 0");
  council_.set("as-at", "2018-06-06");
  EXPECT_EQ(text(step("referral", "assessment")), "4 > 2 (1): 2 0 0 0 0 0 0 0 0");
}

TEST_F(Journeys, AgreesWithTheFiguresOfTheSameCases) {
  load(contact_heads, "A,03/04/2018\nB,10/04/2018\nC,01/05/2018\nD,25/06/2018\n");
  load(referral_heads, "A,05/04/2018,No\nB,10/05/2018,No\nC,01/06/2018,No\n");
  load(assessment_heads, "A,06/04/2018,01/05/2018\nC,04/06/2018,\n");
  const TidyFigures figures = council_.figures();
  EXPECT_EQ(figures.figure({"conversion-contact-referral", "quarter", "2018-19 Q1"}), "2/4 50.0 u");
  EXPECT_EQ(figures.figure({"conversion-referral-assessment", "quarter", "2018-19 Q1"}),
            "2/3 66.7 u");
  EXPECT_EQ(text(step("referral", "assessment")), "3 > 2 (1): 0 2 0 0 0 0 0 0 0");
  EXPECT_EQ(step("referral", "assessment").share, "66.7");
}

TEST_F(Journeys, AnAssessmentIsAuthorisedInTheBandsOfTheNationalFigures) {
  load(assessment_heads,
       "A,03/04/2018,07/06/2018\nB,03/04/2018,08/06/2018\nC,03/04/2018,03/04/2018\n"
       "D,03/04/2018,\nE,03/05/2018,01/05/2018\n");
  const JourneyStepView one = step("assessment", "authorisation");
  EXPECT_EQ(text(one), "5 > 3 (1): 1 0 0 0 0 1 1 0 0");
  EXPECT_EQ(one.bands[5].label, "41 to 45 days");
  EXPECT_EQ(one.median, "45");
  council_.set("counting", "inclusive");  // the start is day 1; the same day stays the same day
  EXPECT_EQ(text(step("assessment", "authorisation")), "5 > 3 (1): 1 0 0 0 0 0 2 0 0");
}

TEST_F(Journeys, ASection47MayComeBeforeTheStartOfTheAssessmentButNotBeforeTheReferral) {
  load(referral_heads,
       "A,03/04/2018,No\nB,03/04/2018,No\nC,03/04/2018,No\nD,03/04/2018,No\n"
       "D,20/04/2018,No\nE,25/06/2018,No\n");
  load(assessment_heads,
       "A,10/04/2018,\nB,10/04/2018,\nC,10/04/2018,\nD,10/04/2018,\nE,25/06/2018,\n");
  load(enquiry_heads, "A,05/04/2018,,,,\nB,17/04/2018,,,,\nC,30/03/2018,,,,\nD,20/04/2018,,,,\n");
  // A before the start, B 5 working days after it; C before the referral, D after the next one.
  EXPECT_EQ(text(step("assessment", "section-47")), "5 > 2 (1): 1 1 0 0 0 0");
}

TEST_F(Journeys, ASection47LeadsToTheConferenceOfItsOwnRow) {
  load(enquiry_heads,
       "A,03/04/2018,17/04/2018,,,\nB,03/04/2018,24/04/2018,,,\nC,03/04/2018,25/04/2018,,,\n"
       "D,03/04/2018,02/05/2018,,,\nE,25/06/2018,,Yes,,\nF,25/06/2018,,No,,\nG,03/04/2018,,,,\n"
       "H,03/04/2018,17/04/2018,,,Yes\nI,03/04/2018,02/04/2018,,,\n"
       "J,03/04/2018,,,,\nJ,03/04/2018,04/04/2018,,,\n");
  const JourneyStepView one = step("section-47", "conference");
  EXPECT_EQ(text(one), "9 > 5 (1): 2 1 1 1");  // J once; not H, who moved in
  EXPECT_EQ(one.median, "15");
}

TEST_F(Journeys, AConferenceLeadsToAPlanWithinOneMonth) {
  load(enquiry_heads,
       "A,03/04/2018,17/04/2018,,,\nB,03/04/2018,17/04/2018,,,\nC,03/04/2018,17/04/2018,,,\n"
       "D,,17/04/2018,,,\nE,12/06/2018,20/06/2018,,,\nF,12/06/2018,20/06/2018,,No,\n");
  load(plan_heads, "A,17/05/2018,\nB,18/05/2018,\nC,17/04/2018,\nD,17/04/2018,\n");
  // A on the last day (21 working days), B a day late, C at once; D has no section 47.
  EXPECT_EQ(text(step("conference", "plan")), "5 > 2 (1): 1 0 0 0 1");
}

TEST_F(Journeys, APlanLeadsToCareUpToThirtyDaysAfterItsEnd) {
  load(plan_heads,
       "A,10/04/2018,01/05/2018\nB,10/04/2018,01/05/2018\nC,10/04/2018,\nD,10/04/2018,\n"
       "E,10/04/2018,01/05/2018\nF,10/04/2018,15/06/2018\n");
  load(care_heads, "A,31/05/2018,C2,\nB,01/06/2018,C2,\nC,10/04/2018,V2,\nE,01/05/2018,V4,\n");
  // A on day 30, B on day 31, C at once; D's plan is open and F's 30 days run; E has short breaks.
  EXPECT_EQ(text(step("plan", "care")), "6 > 2 (2): 2 0 0 0 0");
}

TEST_F(Journeys, TwoYearsToTheDayAfterThePlanIsTwoYearsOrMore) {
  load(plan_heads, "A,10/04/2018,\nB,10/04/2018,\nC,10/04/2018,\n");
  load(care_heads, "A,09/04/2020,C2,\nB,10/04/2020,C2,\nC,10/04/2019,C2,\n");
  council_.set("as-at", "2020-06-30");
  council_.set("coverage-7", "2018-04 to 2020-06").set("coverage-8", "2018-04 to 2020-06");
  const JourneysView all = view(Basis::quarter, "2018-19 Q1");
  const auto plans = std::find_if(all.steps.begin(), all.steps.end(),
                                  [](const JourneyStepView& one) { return one.to == "care"; });
  ASSERT_NE(plans, all.steps.end());
  EXPECT_EQ(text(*plans), "3 > 3 (0): 0 0 0 2 1");
}

TEST_F(Journeys, TheStagesFollowOneCohortAsFarAsItCame) {
  load(contact_heads, "A,03/04/2018\nA,04/04/2018\nB,10/04/2018\nC,01/05/2018\n");
  load(referral_heads, "A,05/04/2018,No\nB,10/04/2018,No\nX,01/06/2018,No\n");
  load(assessment_heads, "A,06/04/2018,\nX,01/06/2018,\n");
  load(enquiry_heads, "A,09/04/2018,16/04/2018,,,\n");
  load(plan_heads, "A,16/04/2018,\n");
  load(care_heads, "A,01/06/2018,C2,\n");
  const JourneysView all = view();
  std::string counts;
  for (const JourneyStageView& stage : all.funnel) {
    counts += stage.stage + " " + std::to_string(static_cast<int>(stage.count)) + " " +
              stage.share + "; ";
  }
  EXPECT_EQ(counts,
            "contact 4 100.0; referral 3 75.0; assessment 2 50.0; section-47 2 50.0; "
            "conference 2 50.0; plan 2 50.0; care 2 50.0; ");
  EXPECT_TRUE(all.notes.empty()) << all.notes.front();
  EXPECT_EQ(all.period, "2018-19 Q1");
}

TEST_F(Journeys, AStepThatItsListsDoNotCoverIsLeftOutAndNeverLow) {
  load(contact_heads, "A,03/04/2018\nB,10/05/2018\n");
  load(referral_heads, "A,05/04/2018,No\nB,10/05/2018,No\n");
  load(assessment_heads, "A,06/04/2018,\nB,11/05/2018,\n");
  load(enquiry_heads, "B,11/05/2018,,,,\n");
  council_.set("coverage-5", "2018-05 to 2018-06");
  const JourneysView all = view();
  EXPECT_EQ(text(step("assessment", "section-47")), "1 > 1 (0): 1 0 0 0 0 0");
  EXPECT_NE(step("assessment", "section-47").words.find("Covers 2018-05 to 2018-06 only."),
            std::string::npos);
  ASSERT_EQ(all.funnel.size(), 3u);
  EXPECT_EQ(all.funnel.back().stage, "assessment");
  EXPECT_EQ(all.notes[0],
            "Initial conference to plan is left out: no file of list 7 (Child protection plans) is "
            "loaded.");
  EXPECT_EQ(all.notes.back().substr(0, 42), "The stages end before section 47 enquiry: ");
  council_.set("coverage-5", "2018-07 to 2018-07");
  EXPECT_EQ(view().notes[0].substr(0, 53), "Assessment to section 47 enquiry is left out: list 5 ");
}

TEST_F(Journeys, AWindowThatRunsPastTheNextListsLastMonthIsNotSoFar) {
  load(contact_heads, "A,03/04/2018\nB,15/05/2018\n");
  load(referral_heads, "A,05/04/2018,No\n");
  council_.set("coverage-3", "2018-04 to 2018-05");
  EXPECT_EQ(text(step("contact", "referral")), "2 > 1 (1): 0 1 0 0");
}

TEST_F(Journeys, SaysWhatItNeeds) {
  EXPECT_TRUE(view().not_computable.has_value());
  load(contact_heads, "A,03/04/2018\n");
  EXPECT_TRUE(view().not_computable.has_value());
  load(referral_heads, "A,05/04/2018,No\n");
  EXPECT_FALSE(view().not_computable.has_value());
  EXPECT_EQ(view(Basis::year).period, "2018-19");
  EXPECT_EQ(view(Basis::ytd, "2018-19 to Q1").period, "2018-19 to Q1");
  EXPECT_EQ(view(Basis::month).basis, "quarter");
  EXPECT_EQ(*view(Basis::quarter, "2011-12 Q1").not_computable, "The lists hold no such period.");
}

TEST_F(Journeys, ShowEverythingInWorkingModeAndHideSmallNumbersForSharing) {
  std::string contacts;
  std::string referrals;
  for (int i = 0; i < 20; ++i) {
    contacts += "K" + std::to_string(i) + ",03/04/2018\n";
    if (i < 12) referrals += "K" + std::to_string(i) + (i < 3 ? ",03" : ",04") + "/04/2018,No\n";
  }
  load(contact_heads, contacts);
  load(referral_heads, referrals);
  EXPECT_EQ(text(step("contact", "referral")), "20 > 12 (0): 3 9 0 0");
  council_.set("mode", "sharing");
  const JourneyStepView shared = step("contact", "referral");
  EXPECT_EQ(shared.bands[0].count, -1);
  EXPECT_EQ(shared.bands[0].share, "");
  std::size_t hidden = shared.moved_on == -1 ? 1 : 0;
  for (const JourneyBandView& band : shared.bands) hidden += band.count == -1 ? 1 : 0;
  EXPECT_GE(hidden, 2u);
}

}  // namespace
}  // namespace bandstand::test
