// The overview: a case worked out by hand, and what it must never say.
#include "report/overview.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;

OverviewView overview_of(Council& council, std::int32_t year = 2018) {
  return overview(FinancialYear{year}, council.engine().figures(), council.caseload(),
                  council.engine().council());
}

const OverviewSectionView* section_of(const OverviewView& view, std::string_view name) {
  const auto found =
      std::find_if(view.sections.begin(), view.sections.end(),
                   [name](const OverviewSectionView& section) { return section.name == name; });
  return found == view.sections.end() ? nullptr : &*found;
}

/// `assessment-45 red *`, one for each item; a star where it stands out.
std::vector<std::string> items_of(const OverviewView& view, std::string_view name) {
  std::vector<std::string> texts;
  const OverviewSectionView* section = section_of(view, name);
  if (section == nullptr) return texts;
  for (const OverviewItemView& item : section->items) {
    texts.push_back(item.indicator + (item.rag.empty() ? "" : " " + item.rag) +
                    (item.notable ? " *" : ""));
  }
  return texts;
}

std::string all_text(const OverviewView& view) {
  std::string text = view.summary;
  for (const OverviewSectionView& section : view.sections) {
    text += "\n" + section.title + " " + section.words;
    for (const OverviewItemView& item : section.items) text += "\n" + item.sentence;
  }
  for (const std::string& caveat : view.caveats) text += "\n" + caveat;
  return text;
}

constexpr const char* measures =
    "indicator,period,basis,numerator,denominator,source\n"
    "assessment-45,2018-19 Q1,quarter,90,100,ours\nassessment-45,2018-19 Q2,quarter,60,100,ours\n"
    "icpc-15,2018-19 Q1,quarter,40,50,ours\nicpc-15,2018-19 Q2,quarter,39,50,ours\n"
    "re-referral,2018-19 Q1,quarter,30,100,ours\nre-referral,2018-19 Q2,quarter,15,100,ours\n"
    "referral-nfa,2018-19 Q1,quarter,20,100,ours\nreferral-nfa,2018-19 Q2,quarter,22,100,ours\n"
    "contacts,2018-19 Q1,quarter,500,,ours\ncontacts,2018-19 Q2,quarter,700,,ours\n";
constexpr const char* targets =
    "indicator,period,target\nassessment-45,2018-19,85\nicpc-15,2018-19,80\nre-referral,2018-19,"
    "22\n";

// 60% is 25 points below 85%: red. 78% is 2 below 80%, within 5 percent of 80 (4): amber. 15% is
// below 22%, lower is better: green. 90 and 60 of 100: pooled 75%, standard error 6.1 points, so 30
// points are 4.9 of it: more than chance. 40 and 39 of 50: 0.2 of it. 30 and 15 of 100: 2.5 of it.
// Contacts: 457 to 546 and 649 to 754 are apart. Referrals without action moved by 0.3 of it.
TEST(Overview, SaysWhatIsOffTargetWhatGotWorseAndWhatElseChanged) {
  Council council;
  council.load(measures);
  council.load(targets);
  const OverviewView view = overview_of(council);
  EXPECT_EQ(view.summary,
            "5 indicators have figures for 2018-19. 3 have a target: 1 on target, 1 close to it "
            "and 1 off it. Since the period before, 1 got better and 2 got worse.");
  ASSERT_EQ(view.ratings.size(), 3u);
  EXPECT_EQ(view.ratings[2].words, "Off target");
  EXPECT_EQ(view.ratings[2].indicators, 1);
  EXPECT_EQ(items_of(view, "off_target"), (std::vector<std::string>{"assessment-45 red *"}));
  EXPECT_EQ(items_of(view, "close"), (std::vector<std::string>{"icpc-15 amber *"}));
  EXPECT_EQ(items_of(view, "worse"),
            (std::vector<std::string>{"assessment-45 red *", "icpc-15 amber"}));
  EXPECT_EQ(items_of(view, "changed"),
            (std::vector<std::string>{"contacts *", "re-referral green *"}));
  EXPECT_EQ(section_of(view, "off_target")->items[0].sentence,
            "60 of every 100 single assessments finished in 2018-19 Q2 were finished within 45 "
            "working days (60 of 100). That is 25.0 percentage points below the target of 85%.");
  EXPECT_EQ(
      section_of(view, "worse")->items[1].sentence,
      "78 of every 100 initial child protection conferences held in 2018-19 Q2 were held "
      "within 15 working days of the strategy discussion (39 of 50). In 2018-19 Q1 it was "
      "80.0%, so it is down by 2.0 percentage points, which by itself may be no more than chance.");
  EXPECT_EQ(section_of(view, "changed")->items[0].sentence,
            "700 contacts were received in 2018-19 Q2. In 2018-19 Q1 it was 500, so it is up by "
            "200 (40.0%), more than chance would explain.");
}

TEST(Overview, PutsTheLargestGapAgainstItsTargetFirst) {
  Council council;
  council.load(
      "indicator,period,basis,numerator,denominator,source\n"
      "assessment-45,2018-19 Q2,quarter,60,100,ours\nre-referral,2018-19 Q2,quarter,40,100,ours\n");
  council.load("indicator,period,target\nassessment-45,2018-19,85\nre-referral,2018-19,20\n");
  EXPECT_EQ(items_of(overview_of(council), "off_target"),
            (std::vector<std::string>{"re-referral red *", "assessment-45 red *"}));
}

TEST(Overview, SaysHowManyQuartersInARowAnIndicatorGotWorse) {
  Council council;
  council.load(
      "indicator,period,basis,numerator,denominator,source\n"
      "assessment-45,2017-18 Q3,quarter,90,100,ours\n"
      "assessment-45,2017-18 Q4,quarter,88,100,ours\n"
      "assessment-45,2018-19 Q1,quarter,86,100,ours\n"
      "assessment-45,2018-19 Q2,quarter,84,100,ours\n");
  const OverviewView view = overview_of(council);
  const std::string sentence = section_of(view, "worse")->items[0].sentence;
  EXPECT_NE(sentence.find("It has got worse 3 quarters in a row."), std::string::npos) << sentence;
  EXPECT_TRUE(section_of(view, "worse")->items[0].notable);
}

TEST(Overview, IsOfTheYearAskedFor) {
  Council council;
  council.load(measures);
  const OverviewView view = overview_of(council, 2016);
  EXPECT_EQ(view.summary, "No indicator has a figure for 2016-17.");
  EXPECT_TRUE(items_of(view, "worse").empty());
}

TEST(Overview, SaysThatNoTargetIsLoaded) {
  Council council;
  council.load(measures);
  EXPECT_EQ(section_of(overview_of(council), "off_target")->words,
            "No target is loaded for these figures: a targets file brings them.");
}

TEST(Overview, NamesTheListsThatAreMissing) {
  Council council;
  council.load("Child Unique ID,Date of Contact,Contact Source\n1,02/04/2018,6\n2,03/06/2018,6\n");
  const OverviewView view = overview_of(council);
  ASSERT_FALSE(view.caveats.empty());
  EXPECT_NE(
      view.caveats[0].find("There is no file of list 2 (early help), list 3 (referrals), list 4"),
      std::string::npos)
      << view.caveats[0];
}

// 3 of 40 is hidden: neither it, nor how it moved, nor that it is off target may be told.
TEST(Overview, SaysNothingOfWhatIsHidden) {
  Council council;
  council.load(
      "indicator,period,basis,numerator,denominator,source\n"
      "assessment-45,2018-19 Q1,quarter,30,40,ours\nassessment-45,2018-19 Q2,quarter,3,40,ours\n"
      "icpc-15,2018-19 Q2,quarter,2,40,ours\n");
  council.load(targets);
  council.set("mode", "sharing");
  const OverviewView view = overview_of(council);
  const std::string text = all_text(view);
  EXPECT_EQ(text.find("2018-19 Q2"), std::string::npos) << text;
  EXPECT_EQ(view.worse, 0);
  ASSERT_EQ(view.ratings.size(), 3u);
  EXPECT_EQ(view.ratings[2].indicators, 1);  // of the first quarter, which is shown
  EXPECT_NE(text.find("1 figure is not shown"), std::string::npos) << text;
}

constexpr const char* open_cases =
    "Child Unique ID,Continuous Assessment Start Date,"
    "Continuous Assessment Date of Authorisation\n"
    "A,03/04/2018,20/04/2018\nB,02/04/2018,\nC,03/05/2018,\nD,25/06/2018,29/06/2018\n";

// At 29 June, 2 April is 61 working days ago, 3 May 39 (two bank holidays in May).
TEST(Overview, CountsWhatIsOverdueInTheTracker) {
  Council council;
  council.load(open_cases);
  const OverviewView view = overview_of(council);
  const OverviewSectionView* tracker = section_of(view, "tracker");
  ASSERT_NE(tracker, nullptr);
  ASSERT_EQ(tracker->items.size(), 2u);
  EXPECT_EQ(tracker->items[0].sentence, "On 29 June 2018, 1 open assessment was overdue.");
  EXPECT_EQ(tracker->items[1].sentence, "On 29 June 2018, 1 open assessment was becoming overdue.");
  EXPECT_EQ(section_of(overview_of(council, 2017), "tracker"), nullptr);
  council.set("mode", "sharing");
  EXPECT_EQ(section_of(overview_of(council), "tracker"), nullptr);
}

}  // namespace
}  // namespace bandstand
