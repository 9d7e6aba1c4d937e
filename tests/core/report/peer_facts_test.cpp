// What the checklist is told about an indicator beside others comes from the published tables.
#include "report/peer_facts.h"

#include <gtest/gtest.h>

#include "report/surgery.h"
#include "support/council.h"
#include "support/national_tables.h"

namespace bandstand::test {
namespace {

std::string table_of_2024() {
  return referrals_headings() + england_row(2024, "Referrals,600000,144000,24,60000,10") +
         authority_row(2024, "971", "E06999971", "Bandford", "Referrals,1000,150,15,50,5") +
         authority_row(2024, "972", "E06999972", "Standham", "Referrals,2000,200,10,100,5") +
         authority_row(2024, "973", "E06999973", "\"Wexcombe, City of\"",
                       "Referrals,400,120,30,20,5");
}

PeerFacts facts_of(Council& council, std::string_view indicator) {
  return peer_facts(*find_definition(indicator), council.engine().settings(),
                    council.engine().council());
}

TEST(PeerFacts, AreTheRankAndTheValuesOfTheLatestYearAndTheOneBefore) {
  Council council;
  council.load(referrals_table());
  council.load(table_of_2024());
  council.load(neighbours_2025());
  council.set("authority", "Bandford");
  const PeerFacts facts = facts_of(council, "re-referral");
  EXPECT_EQ(facts.missing, "");
  EXPECT_EQ(facts.year, "2024-25");
  EXPECT_EQ(facts.rank, 1);
  EXPECT_EQ(facts.rank_of, 3);
  EXPECT_EQ(facts.rank_a_year_before, 2);
  EXPECT_EQ(*facts.own, (Exact{18, 1}));
  EXPECT_EQ(*facts.own_before, (Exact{15, 1}));
  EXPECT_EQ(*facts.england, (Exact{22, 1}));
  EXPECT_EQ(*facts.england_before, (Exact{24, 1}));
}

TEST(PeerFacts, AnswerTheChecklistOfASurgery) {
  Council council;
  council.load(referrals_table());
  council.load(table_of_2024());
  council.load(neighbours_2025());
  council.load("source,indicator,period,basis,value,target\nours,re-referral,2024/25,year,18,16\n");
  council.set("authority", "Bandford");
  const SurgeryView view = surgery_view(*find_definition("re-referral"), council.engine().figures(),
                                        council.caseload(), council.engine().council());
  ASSERT_EQ(view.checklist.size(), 9u);
  EXPECT_EQ(view.checklist[3].answer, "no");
  EXPECT_EQ(view.checklist[4].answer, "no") << "from second to first";
  EXPECT_EQ(view.checklist[5].answer, "yes") << "18 after 15 while England fell";
  EXPECT_TRUE(view.actions.not_computable.has_value());
}

TEST(PeerFacts, WithoutATableSayWhatIsMissing) {
  Council council;
  council.set("authority", "Bandford");
  const PeerFacts facts = facts_of(council, "re-referral");
  EXPECT_NE(facts.missing, "");
  EXPECT_FALSE(facts.rank.has_value());
  EXPECT_EQ(facts.quartile, '\0');
}

TEST(PeerFacts, WithoutNeighboursThereIsNoRankAndItsReason) {
  Council council;
  council.load(referrals_table());
  council.set("authority", "Bandford");
  const PeerFacts facts = facts_of(council, "re-referral");
  EXPECT_EQ(facts.missing, "");
  EXPECT_FALSE(facts.rank.has_value());
  EXPECT_NE(facts.no_rank, "");
}

}  // namespace
}  // namespace bandstand::test
