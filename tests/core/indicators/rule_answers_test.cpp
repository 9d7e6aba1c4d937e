// Rules asked of many rows at once, and of each.
#include "indicators/rule_answers.h"

#include <gtest/gtest.h>

#include "indicators/registry.h"
#include "support/council.h"

namespace bandstand::test {
namespace {

TEST(MonthSpan, FindsTheMonthOfEachDayAndNoneOutside) {
  const MonthSpan months(Month{2018 * 12 + 3}, Month{2018 * 12 + 5});
  ASSERT_EQ(months.size(), 3U);
  EXPECT_EQ(months.of(Date::from_ymd(2018, 4, 1)), 0U);
  EXPECT_EQ(months.of(Date::from_ymd(2018, 5, 31)), 1U);
  EXPECT_EQ(months.of(Date::from_ymd(2018, 6, 30)), 2U);
  EXPECT_EQ(months.of(Date::from_ymd(2018, 3, 31)), months.size());
  EXPECT_EQ(months.of(Date::from_ymd(2018, 7, 1)), months.size());
  EXPECT_EQ(months.of(Date::none()), months.size());
}

// Assessments of every type, in time and not, unfinished, ended before they began, with and without
// a referral of their own or in list 3.
void load_assessments(Council& council) {
  council.load(
      "Child Unique ID,Date of referral,Referral Source\n"
      "C1,02/04/2018,6\nC2,10/05/2018,6\nC3,20/05/2018,6\n");
  council.load(
      "Child Unique ID,Continuous Assessment Start Date,"
      "Continuous Assessment Date of Authorisation,Assessment Type,Date of Referral,"
      "Was the child assessed as requiring LA children's social care support?\n"
      "C1,03/04/2018,12/04/2018,Initial,,No\nC1,23/04/2018,30/07/2018,Core,,Yes\n"
      "C2,11/05/2018,10/05/2018,Single,,No\nC3,21/05/2018,29/06/2018,Single,21/02/2018,Yes\n"
      "C4,10/01/2018,05/04/2018,,,\nC5,25/06/2018,,Single,,\nC6,,02/07/2018,,,Yes\n"
      "C7,02/07/2018,01/08/2018,Initial,,\nC8,02/07/2018,,Core,,\n"
      "C9,01/02/2018,04/04/2018,Core,01/02/2018,Yes\nC9,05/03/2018,06/07/2018,Single,,No\n");
}

void expect_alike(const CaseRule& rule, const Caseload& caseload) {
  const std::vector<Row>& rows = caseload.list(rule.counted).rows;
  const MonthSpan months(caseload.first_month(), Month::of(caseload.as_at));
  CaseRule one_by_one = rule;
  one_by_one.ask = nullptr;
  RuleAnswers at_once;
  RuleAnswers each;
  at_once.ask(rule, caseload, rows, months);
  each.ask(one_by_one, caseload, rows, months);
  ASSERT_EQ(at_once.kinds, each.kinds);
  for (std::size_t i = 0; i < rows.size(); ++i) EXPECT_EQ(at_once.slot[i], each.slot[i]) << i;
}

TEST(RuleAnswers, OfManyRowsAtOnceAreThoseOfEach) {
  for (const char* clock : {"start", "referral"}) {
    for (const char* as_at : {"2018-05-15", "2018-07-31"}) {
      Council council;
      load_assessments(council);
      council.set("clock", clock).set("as-at", as_at);
      int asked = 0;
      for (const Definition* definition : registry()) {
        if (!definition->rule || definition->rule->ask == nullptr) continue;
        SCOPED_TRACE(definition->id);
        expect_alike(*definition->rule, council.caseload());
        ++asked;
      }
      EXPECT_GE(asked, 5);
    }
  }
}

}  // namespace
}  // namespace bandstand::test
