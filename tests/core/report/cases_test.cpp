// The rows behind a figure, in the shapes files come in.
#include "report/cases.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "indicators/registry.h"
#include "support/council.h"

namespace bandstand::test {
namespace {

// Found by the fuzzer: the heading was known from a file without rows, the rows came from a file
// without the heading, and the cells were read from a column that was not there.
TEST(CasesBehind, AColumnOfWhichOnlyAFileWithoutRowsHasTheHeadingIsBlank) {
  Council council;
  council.load("Child Unique ID,Date of referral,Referral Source,Referral NFA?,Allocated Team\n");
  council.load("Child Unique ID,Date of referral,Referral Source\nA1,03/04/2017,2A\n");
  const auto referrals = find_definition("referrals");
  const auto april = parse_period("2017-04");
  ASSERT_TRUE(referrals && april);
  const CaseTable table = cases_behind(definition_at(*referrals), council.caseload(),
                                       council.engine().files(), *april, {}, {}, WhichCases::all);
  ASSERT_EQ(table.rows.size(), 1U);
  ASSERT_EQ(table.rows[0].size(), table.columns.size());
  const auto cell = [&table](const std::string& column) {
    const auto found = std::find(table.columns.begin(), table.columns.end(), column);
    return found == table.columns.end()
               ? "no such column"
               : table.rows[0][static_cast<std::size_t>(found - table.columns.begin())];
  };
  EXPECT_EQ(cell("Referral Source"), "2A");
  EXPECT_EQ(cell("Referral NFA?"), "");
  EXPECT_EQ(cell("Allocated Team"), "");
}

// An id with a plus before it passed for a number and stood unguarded in the download.
TEST(CasesBehind, AnIdWithAPlusIsGuardedInTheDownloadAndANegativeNumberIsNot) {
  const CaseTable table{2, {"Child Unique ID", "Days left"}, {{"+441632960001", "-3"}}};
  EXPECT_NE(case_table_csv(table).find("\r\n'+441632960001,-3\r\n"), std::string::npos);
}

// Seven referrals of April by two teams, two on one day.
class PagesOfCases : public testing::Test {
 protected:
  PagesOfCases() {
    council_.load(
        "Child Unique ID,Date of referral,Allocated Team\n"
        "A,09/04/2018,North\nB,03/04/2018,South\nC,05/04/2018,north\nD,05/04/2018,South\n"
        "E,20/04/2018,North\nF,04/04/2018,South\nG,30/04/2018,South\nH,02/05/2018,South\n");
  }
  CaseTable page(std::size_t offset, std::size_t limit, std::string_view breakdown = {},
                 std::string_view category = {}) {
    return cases_behind(definition_at(*find_definition("referrals")), council_.caseload(),
                        council_.engine().files(), *parse_period("2018-04"), breakdown, category,
                        WhichCases::all, {offset, limit});
  }
  static std::string children(const CaseTable& table) {
    std::string ids;
    for (const auto& row : table.rows) ids += row.front();
    return ids;
  }
  Council council_;
};

TEST_F(PagesOfCases, FollowOneAnotherInOrderOfDayAndOfTheFileOnOneDay) {
  EXPECT_EQ(children(page(0, 100)), "BFCDAEG");
  EXPECT_EQ(children(page(0, 3)) + children(page(3, 3)) + children(page(6, 3)), "BFCDAEG");
}

TEST_F(PagesOfCases, SayHowManyCasesThereAreOnAllPages) {
  EXPECT_EQ(page(0, 2).total, 7U);
  EXPECT_EQ(page(5, 2).total, 7U);
  const CaseTable behind_the_last = page(7, 2);
  EXPECT_EQ(behind_the_last.total, 7U);
  EXPECT_TRUE(behind_the_last.rows.empty());
}

TEST_F(PagesOfCases, AreOfOneTeamHoweverItIsSpelt) {
  EXPECT_EQ(children(page(0, 100, "team", "North")), "CAE");
  EXPECT_EQ(children(page(1, 1, "team", "North")), "A");
  EXPECT_EQ(page(0, 1, "team", "South").total, 4U);
  EXPECT_EQ(page(0, 1, "team", "West").total, 0U);
}

}  // namespace
}  // namespace bandstand::test
