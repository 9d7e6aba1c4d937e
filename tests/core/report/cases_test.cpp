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

}  // namespace
}  // namespace bandstand::test
