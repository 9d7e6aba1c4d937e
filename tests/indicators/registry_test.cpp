// The registry as a whole: every id of the framework once, with what its rules need in words.
#include "indicators/registry.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

#include "indicators/why.h"

namespace bandstand::test {
namespace {

TEST(Registry, EveryIdOccursOnceAndIsFound) {
  std::set<std::string_view> ids;
  for (std::size_t i = 0; i < registry().size(); ++i) {
    const Definition& definition = definition_at(static_cast<std::uint16_t>(i));
    EXPECT_TRUE(ids.insert(definition.id).second) << definition.id;
    EXPECT_EQ(find_definition(definition.id), i) << definition.id;
  }
  EXPECT_EQ(ids.size(), 77U);
  EXPECT_FALSE(find_definition("assessment-46").has_value());
}

TEST(Registry, IdsAreKebabCase) {
  for (const Definition* definition : registry()) {
    for (const char c : definition->id) {
      EXPECT_TRUE((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-') << definition->id;
    }
  }
}

TEST(Registry, GroupsStandTogetherInTheOrderOfTheTable) {
  for (std::size_t i = 1; i < registry().size(); ++i) {
    EXPECT_LE(registry()[i - 1]->group, registry()[i]->group) << registry()[i]->id;
  }
}

TEST(Registry, EveryClockHasWordsAndATimescale) {
  int clocks = 0;
  for (const Definition* definition : registry()) {
    if (!definition->rule || definition->rule->clock == nullptr) continue;
    ++clocks;
    EXPECT_FALSE(definition->clock_words.empty()) << definition->id;
    EXPECT_FALSE(definition->timescales.empty()) << definition->id;
  }
  EXPECT_EQ(clocks, 6);
}

TEST(Registry, WhatTheReturnAnswersHasWords) {
  int answered = 0;
  for (const Definition* definition : registry()) {
    if (definition->return_rule == nullptr && definition->return_state == nullptr) continue;
    ++answered;
    EXPECT_FALSE(definition->numerator_words.empty()) << definition->id;
    if (definition->unit == Unit::percent) {
      EXPECT_FALSE(definition->denominator_words.empty()) << definition->id;
    }
  }
  EXPECT_GT(answered, 10);
}

TEST(Registry, PercentagesHaveADecimalAndCountsHaveNone) {
  for (const Definition* definition : registry()) {
    if (!definition->rule) continue;
    EXPECT_EQ(definition->decimals, definition->unit == Unit::count ? 0 : 1) << definition->id;
  }
}

TEST(Registry, EveryIndicatorSaysWhyItMattersInOneOrTwoSentences) {
  for (const Definition* definition : registry()) {
    const std::string_view why = why_it_matters(definition->id);
    ASSERT_FALSE(why.empty()) << definition->id;
    EXPECT_EQ(why.back(), '.') << definition->id;
    EXPECT_LE(why.size(), 260u) << definition->id;
  }
  EXPECT_TRUE(why_it_matters("assessment-46").empty());
}

}  // namespace
}  // namespace bandstand::test
