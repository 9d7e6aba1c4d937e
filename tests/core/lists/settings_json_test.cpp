// Only one flat object of texts and numbers is read, and what is wrong is said with its line.
#include "lists/settings_json.h"

#include <gtest/gtest.h>

namespace bandstand {
namespace {

std::string pairs(std::string_view text) {
  const SettingsJson json = read_settings_json(text);
  if (!json.wrong.empty()) return json.wrong;
  std::string out;
  for (const SettingsJson::Entry& entry : json.entries) {
    out += std::to_string(entry.line) + ":" + entry.name + "=" + entry.value + ";";
  }
  return out;
}

TEST(SettingsJson, AFlatObjectOfTextsAndNumbersIsRead) {
  EXPECT_EQ(pairs("{\"mode\": \"sharing\",\n \"hide-up-to\": 7, \"level-tolerance\": 0.25}"),
            "1:mode=sharing;2:hide-up-to=7;2:level-tolerance=0.25;");
  EXPECT_EQ(pairs("\xEF\xBB\xBF {} \n"), "");
  EXPECT_EQ(pairs("{\"a\":-3}"), "1:a=-3;");
}

TEST(SettingsJson, EscapesAreCharacters) {
  EXPECT_EQ(pairs(R"({"a\"b": "\\ \/ \u00e9 \ud83d\ude00"})"),
            "1:a\"b=\\ / \xC3\xA9 \xF0\x9F\x98\x80;");
}

TEST(SettingsJson, AnythingElseIsRefusedWithItsLine) {
  for (const char* text : {"",
                           "[]",
                           "{",
                           "{\"a\"}",
                           "{\"a\":}",
                           "{\"a\":true}",
                           "{\"a\":null}",
                           "{\"a\":{}}",
                           "{\"a\":[1]}",
                           "{\"a\":\"b\",}",
                           "{\"a\":\"b\"} x",
                           "{'a':'b'}",
                           "{\"a\":\"b",
                           "{\"a\":01}",
                           "{\"a\":1.}",
                           "{\"a\":1e3}",
                           "{\"a\":-}",
                           R"({"a":"\x"})",
                           R"({"a":"\ud83d"})",
                           R"({"a":"\ude00"})",
                           "{\"a\":\"\n\"}",
                           "{\"a\":\"\xFF\"}",
                           "{\"a\":\"b\" \"c\":\"d\"}"}) {
    EXPECT_NE(read_settings_json(text).wrong, "") << text;
  }
  EXPECT_EQ(read_settings_json("{\"a\": \"b\",\n\"c\": false}").wrong.substr(0, 7), "Line 2:");
}

}  // namespace
}  // namespace bandstand
