// Caseloads from lists 6 to 8, and posts from a workers file.
#include <gtest/gtest.h>

#include "report/caseloads.h"
#include "report/workforce_view.h"
#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;
using test::Key;

constexpr const char* need =
    "Child Unique ID,CIN Start Date,CIN Closure Date,Case Status,Allocated Worker\n"
    "1,01/03/2018,,Child in need plan,A Able\n2,01/03/2018,,Child in need plan,A Able\n"
    "3,01/03/2018,,Child in need plan,B Baker\n4,01/03/2018,,Child in need plan,\n"
    "5,01/03/2018,31/08/2018,Closed episode,A Able\n";
constexpr const char* plans =
    "Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End Date,"
    "Allocated Worker\n2,01/05/2018,,B Baker\n7,01/05/2018,,a able\n8,01/05/2018,01/08/2018,A "
    "Able\n";
constexpr const char* care =
    "Child Unique ID,Date Started to be Looked After,Date Ceased to be Looked After,Legal Status,"
    "Allocated Worker\n3,01/06/2018,,C2,\n9,30/09/2018,,C2,B Baker\n";
constexpr const char* workers =
    "worker,team,role,fte,recommended_max,agency,vacancies\n"
    "A Able,North,Social Worker,1,2,no,\nB Baker,north,Social Worker,0.5,,yes,\n"
    "C Clay,South,Team manager,1,,no,0.5\n";

void load_lists(Council& council) {
  council.load(need);
  council.load(plans);
  council.load(care);
}

TEST(Caseloads, EachChildHasOneWorkerOfTheLastListThatNamesOne) {
  Council council;
  load_lists(council);
  const auto found = council.figures();
  // 1 with A; 2 by its plan with B; 3 by list 6 because list 8 is blank with B; 4 with nobody;
  // 7 with A; 9 with B.
  EXPECT_EQ(found.figure({"caseload-readings", "asat", "2018-09-30"}), "6 6");
  EXPECT_EQ(found.figure({"caseload-readings", "asat", "2018-09-30", "worker", "A Able"}), "2 2");
  EXPECT_EQ(found.figure({"caseload-readings", "asat", "2018-09-30", "worker", "B Baker"}), "3 3");
  EXPECT_EQ(found.figure({"caseload-readings", "asat", "2018-09-30", "worker", "not recorded"}),
            "1 1");
  EXPECT_FALSE(found.has({"caseload-over", "asat", "2018-09-30"})) << "needs a workers file";
}

TEST(Caseloads, NeedAllThreeLists) {
  Council council;
  council.load(need);
  council.load(plans);
  EXPECT_FALSE(council.figures().has({"caseload-readings", "asat", "2018-09-30"}));
  EXPECT_NE(no_caseloads_reason(council.caseload()).find("list 8"), std::string::npos);
}

TEST(Caseloads, AtTheMaximumIsWithinAndOneMoreIsAbove) {
  Council council;
  load_lists(council);
  council.load(workers);
  // A holds 2 of 2; B holds 3 of 9.
  EXPECT_EQ(council.figures().figure({"caseload-over", "asat", "2018-09-30"}), "0 0");
  council.set("caseload-maximum", "4");  // B: half of 4
  EXPECT_EQ(council.figures().figure({"caseload-over", "asat", "2018-09-30"}), "1 1");
  EXPECT_EQ(council.figures().figure({"caseload-over", "asat", "2018-09-30", "team", "North"}),
            "1 1");
  EXPECT_EQ(council.figures().cell({"caseload-over", "asat", "2018-09-30"}, "note"),
            "1 of them by less than 3");
}

TEST(Caseloads, NearIsAboveByLessThanTheSettingAndNotByJustAsMuch) {
  const Settings settings;
  EXPECT_EQ(caseload_status(18, Exact{18, 1}, settings), CaseloadStatus::within);
  EXPECT_EQ(caseload_status(19, Exact{18, 1}, settings), CaseloadStatus::near);
  EXPECT_EQ(caseload_status(20, Exact{18, 1}, settings), CaseloadStatus::near);
  EXPECT_EQ(caseload_status(21, Exact{18, 1}, settings), CaseloadStatus::over);
  EXPECT_EQ(caseload_status(12, Exact{976, 100}, settings), CaseloadStatus::near);
  EXPECT_EQ(caseload_status(13, Exact{976, 100}, settings), CaseloadStatus::over);
  EXPECT_EQ(caseload_status(99, std::nullopt, settings), CaseloadStatus::unknown);
}

TEST(Caseloads, TheMaximumIsThatOfTheRoleTimesTheFullTimeEquivalent) {
  Settings settings;
  WorkerRow worker;
  worker.role = "Social Worker";
  worker.fte = Exact{1, 2};
  EXPECT_EQ(*caseload_maximum(worker, settings), (Exact{9, 1}));
  worker.fte = Exact{61, 100};
  EXPECT_EQ(rounded_text(*caseload_maximum(worker, settings), 0), "11");
  worker.role = "ASYE";
  worker.newly_qualified = true;
  EXPECT_EQ(rounded_text(*caseload_maximum(worker, settings), 1), "9.8");
  settings.caseload_maximum_newly_qualified = 18;
  EXPECT_EQ(rounded_text(*caseload_maximum(worker, settings), 0), "11");
  worker.recommended_max = Exact{10, 1};
  EXPECT_EQ(*caseload_maximum(worker, settings), (Exact{10, 1}));
  worker.recommended_max.reset();
  worker.fte.reset();
  EXPECT_FALSE(caseload_maximum(worker, settings).has_value());
}

TEST(Workforce, SharesAreOfFullTimeEquivalents) {
  Council council;
  load_lists(council);
  council.load(workers);
  const auto found = council.figures();
  const auto of = [&](const char* id, const char* source) {
    Key key{id, "asat", "2018-09-30"};
    key.source = source;
    return found.figure(key);
  };
  EXPECT_EQ(of("agency-rate", "workers"), "0.5/2.5 20.0 u");
  EXPECT_EQ(of("vacancy-rate", "workers"), "0.5/3 16.7 u");
  EXPECT_EQ(of("average-caseload", "cases"), "5/1.5 3.3");
  const Key role{"workforce-composition", "asat", "2018-09-30", "role", "Social Worker", "workers"};
  EXPECT_EQ(found.figure(role), "1.5/2.5 60.0 u");
}

TEST(Workforce, WhereOneFullTimeEquivalentIsMissingAllAreCountedByHead) {
  Council council;
  council.load("worker,team,role,fte,agency\nA,N,,0.5,yes\nB,N,,,no\nC,N,,1,\n");
  Key key{"agency-rate", "asat", "2030-12-31"};
  key.source = "workers";
  EXPECT_EQ(council.figures().figure(key), "1/2 50.0 u");
  EXPECT_EQ(council.figures().cell(key, "note"),
            "by head: the full-time equivalent of 1 of 2 workers is not recorded; agency or "
            "permanent is not recorded for 1");
}

TEST(Workforce, PastReadingsKeepTheirSource) {
  Council council;
  council.load("source,worker,date,caseload\nours,W1,2015-04-01,4\nours,W2,2015-04-01,0\n");
  Key key{"caseload-readings", "asat", "2015-04-01"};
  key.source = "ours";
  EXPECT_EQ(council.figures().figure(key), "4 4");
  EXPECT_EQ(council.figures().cell(key, "note"), "sum of 2 workers' readings");
}

TEST(Workforce, SicknessRatesAreOfTheRealWorkingDaysOfThePeriod) {
  Council council;
  council.load(
      "indicator,period,basis,numerator,denominator,value,source\n"
      "sickness,2015-12-31,year to date,,,5.88,without\n"
      "sickness,2015-12-31,year to date,,,9.68,with\n"
      "sickness,2018-19 Q2,quarter,130.5,62.4,,ours\n");
  const auto found = council.figures();
  const auto rate = [&](const char* source, const char* basis, const char* period) {
    return Key{"sickness", basis, period, "category", "Rate", source};
  };
  const Key without = rate("without", "ytd", "2015-16 to Q3");
  EXPECT_EQ(found.cell(without, "value"), "3.1");
  EXPECT_EQ(found.cell(without, "unit"), "percent");
  EXPECT_EQ(found.cell(without, "note"), "of 190 working days in the period");
  EXPECT_EQ(found.cell(rate("with", "ytd", "2015-16 to Q3"), "value"), "5.1");
  Key days{"sickness", "quarter", "2018-19 Q2"};
  days.source = "ours";
  EXPECT_EQ(found.figure(days), "130.5/62.4 2.09");
  EXPECT_EQ(found.cell(days, "note"), "");
  EXPECT_EQ(found.figure(rate("ours", "quarter", "2018-19 Q2")), "1305/39936 3.3");
}

TEST(WorkforceView, ShowsWorkersOnlyInWorkingModeAndTeamsAlways) {
  Council council;
  load_lists(council);
  council.load(workers);
  const auto view = [&] {
    return workforce_view(council.engine().figures(), council.caseload(),
                          council.engine().council());
  };
  const WorkforceView working = view();
  ASSERT_EQ(working.workers.size(), 4u);
  EXPECT_EQ(working.workers[0].worker, "B Baker");
  EXPECT_EQ(working.workers[0].maximum, "9");
  EXPECT_EQ(working.workers[0].looked_after, 2);
  EXPECT_EQ(working.workers[0].plans, 1);
  EXPECT_EQ(working.workers[0].status, "within");
  ASSERT_EQ(working.teams.size(), 3u);
  EXPECT_EQ(working.teams[0].team, "North");
  EXPECT_EQ(working.teams[0].cases, 5);
  EXPECT_EQ(working.teams[0].cases_per_fte, "3.3");
  council.set("mode", "sharing");
  const WorkforceView shared = view();
  EXPECT_TRUE(shared.workers.empty());
  ASSERT_EQ(shared.teams.size(), 3u);
  EXPECT_EQ(shared.teams[0].cases, -1) << "2 and 3 cases are small numbers";
  EXPECT_EQ(shared.teams[0].cases_per_fte, "");
}

}  // namespace
}  // namespace bandstand
