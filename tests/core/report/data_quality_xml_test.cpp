// How far a census of one XML file can be trusted: its tables stand as one list.
#include <gtest/gtest.h>

#include "report/data_quality.h"
#include "support/council.h"

namespace bandstand::test {
namespace {

TEST(DataQuality, TheTablesOfACensusInOneFileAreOneList) {
  Council council;
  council.set("as-at", "2018-09-30");
  council.load(
      "<?xml version=\"1.0\"?>\n<Message>\n<Header/>\n<Children>\n<Child>\n<ChildIdentifiers>"
      "<LAchildID>A1</LAchildID></ChildIdentifiers>\n<CINdetails>"
      "<CINreferralDate>2018-05-02</CINreferralDate><ReferralNFA>0</ReferralNFA>\n"
      "<Assessments><AssessmentActualStartDate>2018-05-03</AssessmentActualStartDate></Assessments>"
      "\n</CINdetails>\n</Child>\n</Children>\n</Message>\n");
  Engine& engine = council.engine();
  const DataQualityView view = data_quality_view(engine.files(), engine.caseload());
  ASSERT_EQ(view.lists.size(), 1U);
  const QualityListView& list = view.lists.front();
  EXPECT_EQ(list.title, "Children in need census");
  EXPECT_GT(list.rows_read, 1);
  EXPECT_EQ(list.files.size(), 1U);
}

}  // namespace
}  // namespace bandstand::test
