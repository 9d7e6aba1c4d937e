// Settings are text in and text out, and a wrong value changes nothing.
#include "model/settings.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "indicators/registry.h"

namespace bandstand {
namespace {

std::string value_of(const Settings& settings, std::string_view key) {
  for (const SettingView& view : describe_settings(settings)) {
    if (view.key == key) return view.value;
  }
  return "no such setting";
}

TEST(Settings, EveryOneHasAKeyATitleAndItsDefault) {
  std::set<std::string> keys;
  for (const SettingView& view : describe_settings(Settings{})) {
    EXPECT_TRUE(keys.insert(view.key).second) << view.key;
    EXPECT_FALSE(view.title.empty()) << view.key;
    EXPECT_EQ(view.value, view.default_value) << view.key;
    EXPECT_EQ(view.choices.empty(), view.kind != "choice") << view.key;
    for (const std::string_view id : view.affects) {
      EXPECT_TRUE(find_definition(id).has_value()) << view.key << " affects " << id;
    }
  }
  EXPECT_GE(keys.size(), 14u + annex_a_count);
}

TEST(Settings, EveryDefaultAndEveryChoiceIsTakenAndGivenBack) {
  for (const SettingView& view : describe_settings(Settings{})) {
    Settings settings;
    EXPECT_FALSE(change_setting(settings, view.key, view.value).has_value()) << view.key;
    EXPECT_EQ(value_of(settings, view.key), view.value);
    for (const SettingChoice& choice : view.choices) {
      EXPECT_FALSE(change_setting(settings, view.key, choice.value).has_value()) << choice.value;
      EXPECT_EQ(value_of(settings, view.key), choice.value);
      EXPECT_FALSE(choice.label.empty());
    }
  }
}

TEST(Settings, DefaultsAreThoseOfTheDefinitions) {
  const Settings settings;
  EXPECT_EQ(settings.counting, Counting::day0);
  EXPECT_EQ(settings.clock, ClockStart::assessment_start);
  EXPECT_EQ(settings.timescale_by, TimescaleBy::period);
  EXPECT_EQ(settings.follow_up_days, 30);
  EXPECT_TRUE(settings.nfa_counts_as_referral);
  EXPECT_EQ(settings.polarity, PolarityProfile::national);
  EXPECT_EQ(settings.level_tolerance, (Exact{3, 10}));
  EXPECT_EQ(settings.target_tolerance.amount, (Exact{5, 1}));
  EXPECT_TRUE(settings.target_tolerance.relative);
  EXPECT_EQ(settings.forecast, ForecastMethod::pooled);
  EXPECT_EQ(settings.hide_up_to, 5);
  EXPECT_EQ(settings.run_length, 7);
  EXPECT_FALSE(settings.core_calendar_days);
  EXPECT_EQ(settings.visit_days_plan, 10);
  EXPECT_EQ(settings.visit_days_care, 42);
  EXPECT_FALSE(settings.care_visit_three_months);
  EXPECT_EQ(settings.initial_health_limit, InitialHealthLimit::working_20);
  EXPECT_EQ(settings.exits_of, ExitsOf::all_ceased);
  EXPECT_TRUE(settings.unqualified_workers.empty());
}

struct Wrong {
  const char* key;
  const char* value;
};

TEST(Settings, WrongValuesSayWhatWouldBeRightAndChangeNothing) {
  for (const Wrong& wrong : {Wrong{"as-at", "30/09/2018"},
                             Wrong{"as-at", "2018-02-30"},
                             Wrong{"as-at", "1989-12-31"},
                             Wrong{"mode", "Sharing"},
                             Wrong{"hide-up-to", "0"},
                             Wrong{"hide-up-to", "21"},
                             Wrong{"hide-up-to", "5.5"},
                             Wrong{"counting", "day1"},
                             Wrong{"clock", ""},
                             Wrong{"follow-up-days", "-1"},
                             Wrong{"follow-up-days", "366"},
                             Wrong{"nfa-counts", "true"},
                             Wrong{"level-tolerance", "-0.1"},
                             Wrong{"level-tolerance", "much"},
                             Wrong{"target-tolerance", "101"},
                             Wrong{"target-tolerance-in", "%"},
                             Wrong{"forecast", "magic"},
                             Wrong{"visit-days-plan", "0"},
                             Wrong{"visit-days-plan", "91"},
                             Wrong{"visit-days-care", "6"},
                             Wrong{"visit-days-care", "181"},
                             Wrong{"care-visit-three-months", "maybe"},
                             Wrong{"initial-health-limit", "20"},
                             Wrong{"exits-of", "all"},
                             Wrong{"council-colour", "blue"},
                             Wrong{"council-colour", "#12345"},
                             Wrong{"council-colour", "#12345g"},
                             Wrong{"council-colour", "#777777"},  // 4.48 to 1
                             Wrong{"slides", "contacts, referrals"},
                             Wrong{"coverage-1", "2018"},
                             Wrong{"coverage-1", "2018-09 to 2018-04"},
                             Wrong{"coverage-12", ""},
                             Wrong{"coverage-0", ""}}) {
    Settings settings;
    const std::string before = value_of(settings, wrong.key);
    const auto message = change_setting(settings, wrong.key, wrong.value);
    ASSERT_TRUE(message.has_value()) << wrong.key << " " << wrong.value;
    EXPECT_EQ(message->back(), '.') << *message;
    EXPECT_EQ(value_of(settings, wrong.key), before);
  }
}

TEST(Settings, AnUnknownKeyIsNamed) {
  Settings settings;
  const auto message = change_setting(settings, "colour", "blue");
  ASSERT_TRUE(message.has_value());
  EXPECT_NE(message->find("colour"), std::string::npos);
}

TEST(Settings, BoundariesOfNumbersAreTaken) {
  Settings settings;
  for (const Wrong& right :
       {Wrong{"hide-up-to", "1"}, Wrong{"hide-up-to", "20"}, Wrong{"follow-up-days", "0"},
        Wrong{"follow-up-days", "365"}, Wrong{"level-tolerance", "0"},
        Wrong{"level-tolerance", "100"}, Wrong{"target-tolerance", "2.5"},
        Wrong{"visit-days-plan", "1"}, Wrong{"visit-days-plan", "90"},
        Wrong{"visit-days-care", "7"}, Wrong{"visit-days-care", "180"},
        Wrong{"unqualified-workers", "A Able;B Baker"}, Wrong{"as-at", "1990-01-01"},
        Wrong{"council-name", "Sandmoor Borough Council"}, Wrong{"council-colour", "#767676"},
        Wrong{"slides", "contacts assessment-45"}, Wrong{"coverage-11", "2018-04 to 2018-09"}}) {
    EXPECT_FALSE(change_setting(settings, right.key, right.value).has_value()) << right.key;
    EXPECT_EQ(value_of(settings, right.key), right.value);
  }
}

TEST(Settings, TheAsAtDateAndCoverageAreTakenBackByAnEmptyValue) {
  Settings settings;
  change_setting(settings, "as-at", "2018-09-30");
  change_setting(settings, "coverage-4", "2018-04 to 2018-09");
  EXPECT_TRUE(settings.as_at.has_value());
  change_setting(settings, "as-at", "");
  change_setting(settings, "coverage-4", "");
  EXPECT_FALSE(settings.as_at.has_value());
  EXPECT_FALSE(settings.coverage[3].has_value());
}

}  // namespace
}  // namespace bandstand
