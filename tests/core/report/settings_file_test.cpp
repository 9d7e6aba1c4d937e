// A settings file gives back what it was saved from, and says what it could not use.
#include "report/settings_file.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;

// Values that are not the default, for every kind of setting.
std::vector<std::string> other_values(const SettingView& view) {
  std::vector<std::string> values;
  if (view.kind == "choice") {
    for (const SettingChoice& choice : view.choices) values.push_back(choice.value);
  } else if (view.kind == "number") {
    values = {"12"};
  } else if (view.kind == "date") {
    values = {"2018-09-30"};
  } else if (view.key == "council-colour") {
    values = {"#1d4e89"};
  } else if (view.key == "slides") {
    values = {"contacts assessment-45"};
  } else if (view.key.starts_with("coverage-")) {
    values = {"2018-04 to 2018-09"};
  } else {
    values = {"=A, \"B\";C", "-", "'=quoted", "O'Neil; D\xC3\xA9sir\xC3\xA9", "A;B;C;D|E"};
  }
  return values;
}

std::string value_of(const Settings& settings, const std::string& key) {
  for (const SettingView& view : describe_settings(settings)) {
    if (view.key == key) return view.value;
  }
  return "no such setting";
}

TEST(SettingsFile, EverySettingComesBackFromTheFileItWasSavedIn) {
  for (const SettingView& view : describe_settings(Settings{})) {
    for (const std::string& value : other_values(view)) {
      Council saved;
      ASSERT_FALSE(saved.engine().set(view.key, value).has_value()) << view.key << " " << value;
      Council council;
      const int id = council.load(saved.engine().settings_csv(), "settings.csv");
      const std::string& kept = value_of(saved.engine().settings(), view.key);
      EXPECT_EQ(value_of(council.engine().settings(), view.key), kept) << view.key;
      EXPECT_EQ(council.engine().settings_csv(), saved.engine().settings_csv());
      EXPECT_EQ(council.file(id).kind, FileKind::settings);
      EXPECT_EQ(council.file(id).rows_read, kept == view.default_value ? 0u : 1u) << view.key;
    }
  }
}

TEST(SettingsFile, DefaultsAreNotWritten) {
  EXPECT_EQ(Council().engine().settings_csv(), "\xEF\xBB\xBFsetting,value\r\n");
}

TEST(SettingsFile, AWrongRowIsSetAsideWithItsReasonAndTheOthersCount) {
  Council council;
  const int id = council.load(
      "value,note,setting\nsharing,,mode\n99,,hide-up-to\nblue,,colour\n15,,visit-days-plan\n");
  EXPECT_EQ(council.engine().settings().mode, DisclosureMode::sharing);
  EXPECT_EQ(council.engine().settings().hide_up_to, 5);
  EXPECT_EQ(council.engine().settings().visit_days_plan, 15);
  EXPECT_EQ(council.account_text(id), "used 2 of 4; not understood 2");
  EXPECT_EQ(council.account_lines(id),
            (std::vector<std::string>{"line 3: not understood [value] 99",
                                      "line 4: not understood [setting] colour"}));
  ASSERT_EQ(council.file(id).notes.size(), 3u);
  EXPECT_EQ(council.file(id).notes[0],
            "Line 3: Hide counts up to must be a whole number from 1 to 20.");
  EXPECT_EQ(council.file(id).notes[1], "Line 4: There is no setting \"colour\".");
}

TEST(SettingsFile, WhatAFileSetStaysWhenItIsTakenOutAndTheFileSaysSo) {
  Council council;
  const int id = council.load("setting,value\ncounting,inclusive\n");
  EXPECT_EQ(council.file(id).notes.back(), "The settings it made stay when the file is taken out.");
  council.engine().remove_file(id);
  EXPECT_EQ(council.engine().settings().counting, Counting::inclusive);
}

TEST(SettingsFile, ABlankValueTakesATextBack) {
  Council council;
  council.set("authority", "Sandmoor");
  council.load("setting,value\nauthority,\n");
  EXPECT_EQ(council.engine().settings().authority, "");
}

TEST(SettingsFile, JsonIsReadLikeTheCsv) {
  Council council;
  const int id = council.load("{\"mode\": \"sharing\",\n\"hide-up-to\": 7,\n\"clock\": \"never\"}",
                              "settings.json");
  EXPECT_EQ(council.file(id).kind, FileKind::settings);
  EXPECT_EQ(council.engine().settings().mode, DisclosureMode::sharing);
  EXPECT_EQ(council.engine().settings().hide_up_to, 7);
  EXPECT_EQ(council.account_lines(id),
            (std::vector<std::string>{"line 3: not understood [value] never"}));
}

TEST(SettingsFile, OtherJsonIsRefusedAndChangesNothing) {
  Council council;
  const int id = council.load("{\"mode\": \"sharing\", \"lists\": []}", "settings.json");
  EXPECT_EQ(council.file(id).kind, FileKind::unusable);
  EXPECT_NE(council.file(id).message.find("Line 1"), std::string::npos);
  EXPECT_EQ(council.engine().settings().mode, DisclosureMode::working);
}

}  // namespace
}  // namespace bandstand
