// An engine keeps what a setting does not change. Whatever was set before, its figures are those of
// an engine that knew all settings from the start.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/accounting.h"
#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;

const std::vector<std::string> files = {
    "golden/contacts/contacts.csv",
    "golden/re-referral/referrals.csv",
    "golden/assessment-45/assessments.csv",
    "golden/section-47/section-47.csv",
    "golden/plans/plans.csv",
    "golden/looked-after/looked-after.csv",
};

std::string all_of(Council& council) {
  return council.tidy_csv() + accounting_csv(council.engine().files(), council.caseload()) +
         iso_text(council.caseload().as_at);
}

void load_all(Council& council) {
  for (const std::string& file : files) council.load_file(file);
}

const std::vector<std::pair<std::string, std::string>> changes = {
    {"as-at", "2018-06-15"},
    {"polarity", "stockton-2013"},
    {"counting", "networkdays-1"},
    {"clock", "referral"},
    {"mode", "sharing"},
    {"hide-up-to", "3"},
    {"as-at", ""},
    {"mode", "working"},
    {"targets", "indicator,period,target\nassessment-45,2018-19,80\n"},
    {"as-at", "2017-12-31"},
    {"timescale-by", "referral"},
    {"population", "year,population\n2018,40000\n"},
    {"bank-holidays", "date,title\n2018-06-04,A local day\n"},
    {"counting", "inclusive"},
    {"as-at", "2018-09-30"},
    {"targets", ""},
    {"bank-holidays", ""},
};

TEST(KeptResults, AreThoseOfAnEngineThatKnewAllSettingsFromTheStart) {
  Council kept;
  load_all(kept);
  std::vector<std::pair<std::string, std::string>> set;
  for (const auto& change : changes) {
    const auto known = kept.engine().all_settings();
    const bool exists = std::any_of(known.begin(), known.end(), [&](const SettingView& view) {
      return view.key == change.first;
    });
    ASSERT_TRUE(exists) << change.first;
    ASSERT_EQ(kept.engine().set(change.first, change.second), std::nullopt) << change.first;
    set.push_back(change);
    const std::string figures = all_of(kept);
    Council fresh;
    for (const auto& [key, value] : set) fresh.set(key, value);
    load_all(fresh);
    ASSERT_EQ(figures, all_of(fresh)) << change.first << " = " << change.second;
  }
}

TEST(KeptResults, AFileThatGoesTakesWhatWasKnownOfItAlong) {
  Council kept;
  load_all(kept);
  const int again = kept.load_file(files[0]);
  const std::string with_it = all_of(kept);
  kept.engine().remove_file(again);
  const std::string without = all_of(kept);
  EXPECT_NE(with_it, without);
  Council fresh;
  load_all(fresh);
  EXPECT_EQ(without, all_of(fresh));
}

TEST(KeptResults, AFileThatIsStillBeingReadIsCountedWhenItIsWhole) {
  Council council;
  const int file = council.engine().begin_file("contacts.csv");
  council.engine().feed(file, "Child Unique ID,Date of Contact\nC1,01/07/2018\n");
  const std::string before = all_of(council);
  council.engine().feed(file, "C2,02/07/2018\n");
  council.engine().end_file(file);
  Council fresh;
  fresh.load("Child Unique ID,Date of Contact\nC1,01/07/2018\nC2,02/07/2018\n", "contacts.csv");
  EXPECT_EQ(council.tidy_csv(), fresh.tidy_csv());
  EXPECT_NE(before, all_of(council));
}

}  // namespace
}  // namespace bandstand
