// Workers, caseload readings, actions, flags and context figures are read by their headings, and
// what cannot be read is set aside.
#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;

TEST(WorkersFile, EachWorkerIsReadOnceWithRoleFteAndMaximum) {
  Council council;
  const int id = council.load(
      "worker,area,role,fte,recommended_max,agency\n"
      "A Able,North,Social Worker,0.5,9,no\nB Baker,North,ASYE,4,,yes\na able,South,,,,\n"
      ",South,,,,\nC Clay,South,Social Worker,1,many,perhaps\n");
  EXPECT_EQ(council.file(id).kind, FileKind::workers);
  const auto& workers = council.engine().council().workers;
  ASSERT_EQ(workers.size(), 3u);
  EXPECT_EQ(workers[0].team, "North");
  EXPECT_EQ(*workers[0].fte, (Exact{1, 2}));
  EXPECT_EQ(*workers[0].recommended_max, (Exact{9, 1}));
  EXPECT_EQ(workers[0].agency, YesNo::no);
  EXPECT_TRUE(workers[1].newly_qualified);
  EXPECT_FALSE(workers[1].fte.has_value()) << "four posts for one person";
  EXPECT_EQ(council.account_text(id),
            "used 3 of 5; duplicate 1; not understood 1 | unknown code, used as not recorded 1 | "
            "unreadable number, read as blank 2");
}

TEST(CaseloadReadings, AreWholeNumbersOfAWorkerOnADay) {
  Council council;
  const int id = council.load(
      "source,area,worker,date,caseload\nours,A,W1,2015-04-01,4\nours,A,w1,01/04/2015,5\n"
      "ours,A,W1,15.08.015,5\nours,A,,2015-04-01,5\nours,A,W2,2015-04-01,4.5\nours,A,W2,,4\n"
      "ours,A,W2,2015-04-01,0\n");
  EXPECT_EQ(council.file(id).kind, FileKind::caseloads);
  EXPECT_EQ(council.account_text(id),
            "used 2 of 7; no date 1; unreadable date 1; duplicate 1; not understood 2");
}

TEST(ActionsFile, ReadsMonthsAndDaysAndSeveralIndicators) {
  Council council;
  const int id = council.load(
      "indicator,action,lead,due,status,comment\nia-7; ca-35,Do this,A Able,2009-02,Completed,\n"
      ",Do that,,15/03/2009,ongoing,soon\nno-such,Do nothing,,,,\nia-7,,,,,\n"
      "ia-7,Later,,some day,ongoing,\n");
  EXPECT_EQ(council.file(id).kind, FileKind::actions);
  const auto& actions = council.engine().council().actions;
  ASSERT_EQ(actions.size(), 3u);
  EXPECT_EQ(actions[0].indicators.size(), 2u);
  EXPECT_TRUE(actions[0].completed);
  EXPECT_EQ(iso_text(actions[0].last_due_day), "2009-02-28");
  EXPECT_EQ(iso_text(actions[1].last_due_day), "2009-03-15");
  EXPECT_FALSE(actions[2].last_due_day.known());
  EXPECT_EQ(council.account_text(id),
            "used 3 of 5; not understood 2 | unreadable later date, read as blank 1");
}

TEST(FlagsFile, SaysWhatIsAPriorityAndWhatIsAgreed) {
  Council council;
  const int id = council.load(
      "indicator,corporate_priority,area_agreement\nia-7,yes,no\nca-35,,maybe\nnone,yes,yes\n");
  EXPECT_EQ(council.file(id).kind, FileKind::flags);
  const auto& flags = council.engine().council().flags;
  ASSERT_EQ(flags.size(), 2u);
  EXPECT_EQ(flags[0].corporate_priority, YesNo::yes);
  EXPECT_EQ(flags[0].area_agreement, YesNo::no);
  EXPECT_EQ(flags[1].area_agreement, YesNo::not_recorded);
  EXPECT_EQ(council.account_text(id),
            "used 2 of 3; not understood 1 | unknown code, used as not recorded 1");
}

TEST(ContextFile, IsKeptAsTextWithTheNamesOfItsColumns) {
  Council council;
  const int id =
      council.load("source,item,value,unit\nours,screens per child,2-3,days\nours,,4,\n");
  EXPECT_EQ(council.file(id).kind, FileKind::context);
  const auto& context = council.engine().council().context;
  ASSERT_EQ(context.size(), 1u);
  EXPECT_EQ(context[0].values,
            (std::vector<std::pair<std::string, std::string>>{{"value", "2-3"}, {"unit", "days"}}));
  council.engine().remove_file(id);
  EXPECT_TRUE(council.engine().council().context.empty());
}

}  // namespace
}  // namespace bandstand
