// What the notes of figures say of small numbers.
#include "report/rate_figure.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand::test {
namespace {

TEST(Notes, SayAFewWhereSharingFiguresWouldHideTheNumber) {
  Settings settings;
  settings.mode = DisclosureMode::sharing;
  EXPECT_EQ(noted_number(0, settings), "0");
  EXPECT_EQ(noted_number(1, settings), "a few");
  EXPECT_EQ(noted_number(settings.hide_up_to, settings), "a few");
  EXPECT_EQ(noted_number(settings.hide_up_to + 1, settings), "6");
  settings.mode = DisclosureMode::working;
  EXPECT_EQ(noted_number(1, settings), "1");
}

// 40 single assessments, of which 5 have no referral to count from.
TEST(Notes, DoNotGiveAwayHowFewAreCountedOtherwise) {
  std::string referrals = "Child Unique ID,Date of Referral\n";
  std::string assessments =
      "Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of "
      "Authorisation\n";
  for (int child = 0; child < 40; ++child) {
    const std::string id = "C" + std::to_string(child);
    if (child >= 5) referrals += id + ",02/07/2018\n";
    assessments += id + ",04/07/2018,20/07/2018\n";
  }
  Council council;
  council.load(referrals);
  council.load(assessments);
  council.set("clock", "referral").set("mode", "sharing");
  const Key quarter{"assessment-45", "quarter", "2018-19 Q2"};
  EXPECT_EQ(council.figures().cell(quarter, "denominator"), "40");
  EXPECT_NE(council.figures().cell(quarter, "note").find("a few counted from the start"),
            std::string::npos);
}

}  // namespace
}  // namespace bandstand::test
