// Reports choose rows and columns; every cell is a figure of the figures file.
#include "report/reports.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;

constexpr const char* contacts =
    "Child Unique ID,Date of Contact,Contact Source\n1,02/04/2018,6\n2,03/05/2018,6\n"
    "3,01/06/2018,6\n4,02/06/2018,1A\n";

std::optional<ReportView> report(Council& council, const char* name, std::int32_t year = 2018) {
  return report_view(name, FinancialYear{year}, council.engine().figures(), council.caseload(),
                     council.engine().council());
}

TEST(Reports, TheFrontDoorHasAColumnForEachMonthSoFarAndTheYearToDate) {
  Council council;
  council.load(contacts);
  const auto view = report(council, "front-door");
  ASSERT_TRUE(view.has_value());
  ASSERT_EQ(view->columns.size(), 5u);
  EXPECT_EQ(view->columns[0].title, "2017-18 (year)");
  EXPECT_EQ(view->columns[1].title, "April 2018");
  EXPECT_EQ(view->columns[3].period, "2018-06");
  EXPECT_EQ(view->columns[4].title, "Year to date");
  ASSERT_FALSE(view->sections.empty());
  const ReportRowView& row = view->sections[0].rows[0];
  EXPECT_EQ(row.indicator, "contacts");
  EXPECT_FALSE(row.cells[0].has_value());
  EXPECT_EQ(row.cells[3]->value, "2");
  EXPECT_EQ(row.cells[4]->value, "4");
  EXPECT_FALSE(row.why.empty());
  EXPECT_NE(row.headline.find("Contacts: 2 in June 2018"), std::string::npos) << row.headline;
  bool names_referrals = false;
  for (const NotComputableView& missing : view->not_computable) {
    names_referrals = names_referrals || missing.indicator == "referrals";
    EXPECT_FALSE(missing.reason.empty());
  }
  EXPECT_TRUE(names_referrals);
}

TEST(Reports, TheSurgeryHoldsTheIndicatorsThatMissTheirTargetWithTheirChecklist) {
  Council council;
  council.load(
      "source,indicator,period,basis,value,target\nours,ca-35,2018/19 Q2,quarter,81.8,88\n"
      "ours,assessment-45,2018/19 Q2,quarter,90,88\n");
  const auto view = report(council, "surgery");
  ASSERT_EQ(view->sections.size(), 1u);
  ASSERT_EQ(view->sections[0].rows.size(), 1u);
  EXPECT_EQ(view->sections[0].rows[0].indicator, "ca-35");
  EXPECT_EQ(view->sections[0].rows[0].rag, "red");
  EXPECT_NE(view->sections[0].rows[0].headline.find("Checklist: 1 yes, 0 no, 8 not applicable."),
            std::string::npos)
      << view->sections[0].rows[0].headline;
  EXPECT_TRUE(report(council, "surgery", 2017)->sections.empty());
}

TEST(Reports, EveryNameGivesARowlessReportWithReasonsWhereNothingIsLoaded) {
  Council council;
  for (const char* name : {"front-door", "quarterly", "key-indicators", "tracker", "surgery"}) {
    const auto view = report(council, name);
    ASSERT_TRUE(view.has_value()) << name;
    EXPECT_TRUE(view->sections.empty()) << name;
    EXPECT_FALSE(view->columns.empty()) << name;
    EXPECT_FALSE(view->title.empty()) << name;
    EXPECT_EQ(view->not_computable.empty(), std::string_view(name) == "surgery") << name;
  }
  EXPECT_FALSE(report(council, "weekly").has_value());
}

}  // namespace
}  // namespace bandstand
