// What falls due soon, beside the statuses of the tracker, in the view for sharing.
#include <gtest/gtest.h>

#include "report/table_views.h"
#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;

// So many assessments started on each of these days, all open on Friday 28 September 2018.
struct Started {
  const char* day;
  int assessments;
};

TrackerView tracker_of(std::initializer_list<Started> groups) {
  std::string list =
      "Child Unique ID,Continuous Assessment Start Date,"
      "Continuous Assessment Date of Authorisation\nX,01/08/2018,28/09/2018\n";
  int child = 0;
  for (const Started& group : groups) {
    for (int i = 0; i < group.assessments; ++i) {
      list += std::to_string(++child) + ',' + group.day + ",\n";
    }
  }
  Council council;
  council.load(list);
  council.set("as-at", "2018-09-28").set("mode", "sharing");
  return tracker_view(council.engine().figures(), council.caseload(), council.engine().council());
}

// Working days used by then: 44, 37, 30 and 4.
constexpr const char* due_on_monday = "27/07/2018";
constexpr const char* due_in_8_days = "07/08/2018";
constexpr const char* due_in_15_days = "16/08/2018";
constexpr const char* due_in_41_days = "24/09/2018";

TEST(TrackerForSharing, ShowsWhatFallsDueWhereAllDifferencesAreLarge) {
  const TrackerView tracker =
      tracker_of({{due_on_monday, 10}, {due_in_15_days, 20}, {due_in_41_days, 30}});
  EXPECT_EQ(tracker.total.becoming_overdue, 10);
  EXPECT_EQ(tracker.total.in_time, 50);
  EXPECT_EQ(tracker.due_soon.within_5, 10);
  EXPECT_EQ(tracker.due_soon.within_10, 10);
  EXPECT_EQ(tracker.due_soon.within_20, 30);
}

TEST(TrackerForSharing, CountsWhatFallsDueOnTheFifthWorkingDay) {
  const TrackerView tracker = tracker_of({{"02/08/2018", 10}, {due_in_41_days, 30}});
  EXPECT_EQ(tracker.due_soon.within_5, 10);
}

// The numbers of both tables were looked at apart: 60 open, 57 of them due within 20 days, said
// that 3 fall due later.
TEST(TrackerForSharing, DoesNotTellHowFewFallDueLater) {
  const TrackerView tracker =
      tracker_of({{due_on_monday, 10}, {due_in_15_days, 47}, {due_in_41_days, 3}});
  EXPECT_EQ(tracker.total.in_time, 50);
  EXPECT_EQ(tracker.due_soon.within_10, 10);
  EXPECT_EQ(tracker.due_soon.within_20, -1);
}

TEST(TrackerForSharing, DoesNotTellASmallStepFromFiveDaysToThoseBecomingOverdue) {
  const TrackerView tracker =
      tracker_of({{due_on_monday, 10}, {due_in_8_days, 4}, {due_in_41_days, 30}});
  EXPECT_EQ(tracker.total.becoming_overdue, 14);
  EXPECT_EQ(tracker.due_soon.within_5, -1);
  EXPECT_EQ(tracker.due_soon.within_10, 14);
}

TEST(TrackerForSharing, DoesNotCloseInOnAHiddenStatus) {
  const TrackerView tracker = tracker_of({{due_on_monday, 3}, {due_in_15_days, 20}});
  EXPECT_EQ(tracker.total.becoming_overdue, -1);
  EXPECT_EQ(tracker.due_soon.within_5, -1);
  EXPECT_EQ(tracker.due_soon.within_10, -1);
  EXPECT_EQ(tracker.due_soon.within_20, -1);
}

}  // namespace
}  // namespace bandstand
