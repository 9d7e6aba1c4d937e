// What the page is told of headings and values that were not recognised, and what comes of saying
// what they are.
#include "report/mapping.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;

constexpr const char* referrals =
    "Child Unique ID,Date of referral,Ref Source,Referral NFA?,Office notes\n"
    "1,02/07/2018,6,Declined,call back\n2,03/07/2018,6,Declined,\n3,04/07/2018,2A,Yes,seen\n"
    "4,05/07/2018,2A,Refused,seen\n";

FileMappingView mapping(Council& council, int id, std::string_view list = "") {
  return file_mapping(council.file(id), list, council.engine().aliases());
}

const MappedHeadingView& heading(const FileMappingView& view, std::string_view text) {
  static const MappedHeadingView none;
  for (const MappedHeadingView& one : view.headings) {
    if (one.header == text) return one;
  }
  ADD_FAILURE() << "no heading " << text;
  return none;
}

TEST(Mapping, AHeadingNotRecognisedComesWithItsFirstDistinctValuesAndAnOffer) {
  Council council;
  const FileMappingView view = mapping(council, council.load(referrals));
  EXPECT_EQ(view.list, "3");
  EXPECT_TRUE(view.recognised);
  EXPECT_EQ(view.rows, 4);
  EXPECT_EQ(heading(view, "Ref Source").likely, "Referral Source");
  EXPECT_EQ(heading(view, "Ref Source").samples, (std::vector<std::string>{"6", "2A"}));
  EXPECT_EQ(heading(view, "Office notes").likely, "");
  EXPECT_EQ(heading(view, "Date of referral").column, "Date of referral");
}

TEST(Mapping, UnknownValuesComeMostFrequentFirstWithTheirRows) {
  Council council;
  const int id = council.load(referrals);
  const FileMappingView view = mapping(council, id);
  ASSERT_EQ(view.values.size(), 2u);
  EXPECT_EQ(view.values[0].value, "Declined");
  EXPECT_EQ(view.values[0].rows, 2);
  EXPECT_EQ(view.values[0].column, "Referral NFA?");
  EXPECT_EQ(view.values[0].list, "3");
  EXPECT_EQ(view.values[1].value, "Refused");
  EXPECT_EQ(unknown_counts(council.file(id)).headings, 2u);
  EXPECT_EQ(unknown_counts(council.file(id)).values, 2u);
}

TEST(Mapping, WhatIsSaidTakesEffectAndNothingIsLeftToSay) {
  Council council;
  council.load(
      "list,column,header,value,meaning\n3,Referral Source,Ref Source,,\n3,not needed,Office notes,"
      ",\n3,Referral NFA?,,Declined,Yes\n3,Referral NFA?,,Refused,\n");
  const int id = council.load(referrals);
  const FileMappingView view = mapping(council, id);
  EXPECT_EQ(heading(view, "Ref Source").column, "Referral Source");
  EXPECT_TRUE(heading(view, "Office notes").not_needed);
  EXPECT_TRUE(view.values.empty());
  EXPECT_EQ(unknown_counts(council.file(id)).headings, 0u);
  EXPECT_EQ(council.account_text(id), "used 4 of 4");
  EXPECT_EQ(council.figures().figure({"referral-nfa", "month", "2018-07"}), "3/4 75.0 u");
}

TEST(Mapping, AHeadingThatIsNotNeededIsNotReadEvenWhereItWouldMatch) {
  Council council;
  council.load("list,column,header\n1,not needed,Date of first contact\n");
  const int id = council.load("Child Unique ID,Date of first contact,Contact on\n1,02/07/2018,x\n");
  EXPECT_EQ(council.file(id).kind, FileKind::unusable);
}

TEST(Mapping, WordsThatNoRuleKnowsAreListedThoughTheRowHasNoQuery) {
  Council council;
  const int id = council.load(
      "Child Unique ID,CIN Start Date,Case Status,Primary Need Code\n"
      "1,02/07/2018,Active,N1\n2,03/07/2018,CiN Plan,Abuse or neglct\n3,04/07/2018,Active,\n");
  const FileMappingView view = mapping(council, id);
  ASSERT_EQ(view.values.size(), 2u);
  EXPECT_EQ(view.values[0].value, "Active");
  EXPECT_EQ(view.values[0].rows, 2);
  EXPECT_EQ(view.values[0].likely, "");
  EXPECT_EQ(view.values[1].value, "Abuse or neglct");
  EXPECT_EQ(view.values[1].likely, "N1");
  EXPECT_EQ(view.values[1].likely_words, "Abuse or neglect");
}

TEST(Mapping, FiftyValuesOfAColumnAreListedAndTheRestCounted) {
  std::string text = "Child Unique ID,Date of referral,Referral NFA?\n";
  for (int i = 0; i < 60; ++i) text += "1,02/07/2018,odd " + std::to_string(i) + "\n";
  text += "2,02/07/2018,odd 59\n";
  Council council;
  const int id = council.load(text);
  const FileMappingView view = mapping(council, id);
  ASSERT_EQ(view.values.size(), 50u);
  EXPECT_EQ(view.values[0].value, "odd 59");
  ASSERT_EQ(view.more.size(), 1u);
  EXPECT_EQ(view.more[0].header, "Referral NFA?");
  EXPECT_EQ(view.more[0].values, 10);
  EXPECT_EQ(view.more[0].rows, 10);
  EXPECT_EQ(unknown_counts(council.file(id)).values, 60u);
}

constexpr const char* unrecognised =
    "Contacts of July,,\n\nClient Ref,Contact Dt,Src of contact\n40123,02/07/2018,6\n"
    "40124,03/07/2018,2A\n";

TEST(Mapping, AFileOfNoListSaysWhichListAndHeadingsItLikelyHas) {
  Council council;
  const int id = council.load(unrecognised);
  EXPECT_EQ(council.file(id).kind, FileKind::unusable);
  const FileMappingView view = mapping(council, id);
  EXPECT_EQ(view.list, "1");
  EXPECT_FALSE(view.recognised);
  EXPECT_EQ(view.needed, (std::vector<std::string>{"Child Unique ID", "Date of Contact"}));
  EXPECT_EQ(heading(view, "Client Ref").likely, "Child Unique ID");
  EXPECT_EQ(heading(view, "Contact Dt").likely, "Date of Contact");
  EXPECT_EQ(heading(view, "Contact Dt").samples,
            (std::vector<std::string>{"02/07/2018", "03/07/2018"}));
}

TEST(Mapping, AFileOfNoListCanBeAskedAboutAsAnyList) {
  Council council;
  const int id = council.load(unrecognised);
  const FileMappingView view = mapping(council, id, "3");
  EXPECT_EQ(view.list, "3");
  EXPECT_EQ(view.title, "Referrals (Annex A list 3)");
  EXPECT_EQ(view.needed, (std::vector<std::string>{"Child Unique ID", "Date of referral"}));
  EXPECT_EQ(heading(view, "Contact Dt").likely, "");
  EXPECT_EQ(mapping(council, id, "Reviews (SSDA903 return)").needed.size(), 2u);
}

TEST(Mapping, NothingIsOfferedForFilesThatAreNoListsOfPeople) {
  Council council;
  const int targets = council.load("indicator,period,target,colour\nassessment-45,,85,red\n");
  EXPECT_EQ(unknown_counts(council.file(targets)).headings, 0u);
  const int strange = council.load("name,colour\nAnn,red\n");
  EXPECT_EQ(mapping(council, strange).list, "");
  EXPECT_EQ(mapping(council, strange).headings.size(), 2u);
}

TEST(Mapping, EveryListHasANameThatIsReadBackAndCodesThatAreKnown) {
  const std::vector<ListLayoutView> layouts = list_layouts();
  EXPECT_EQ(layouts.size(), list_count - 1);
  EXPECT_EQ(layouts[0].list, "1");
  EXPECT_EQ(layouts[12].list, "Episodes (SSDA903 return)");
  std::string rows = "list,column,header\n";
  for (const ListLayoutView& layout : layouts) {
    for (const LayoutColumnView& column : layout.columns) {
      rows += '"' + layout.list + "\",\"" + column.header + "\",x\n";
    }
  }
  Council council;
  const int id = council.load(rows);
  EXPECT_EQ(council.account_lines(id), std::vector<std::string>());
}

}  // namespace
}  // namespace bandstand
