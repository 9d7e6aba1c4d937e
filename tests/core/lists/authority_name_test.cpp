// Names of authorities as people write them.
#include "lists/authority_name.h"

#include <gtest/gtest.h>

namespace bandstand {
namespace {

TEST(AuthorityName, CaseAmpersandAndPunctuationDoNotMatter) {
  EXPECT_TRUE(is_same_authority("BRISTOL, CITY OF", "Bristol, City of"));
  EXPECT_TRUE(is_same_authority("St Helens", "St. Helens"));
  EXPECT_TRUE(is_same_authority("Telford & Wrekin", "Telford and Wrekin"));
  EXPECT_TRUE(is_same_authority("Stockton on Tees", "Stockton-on-Tees"));
}

TEST(AuthorityName, WhatACouncilAddsToItsPlaceDoesNotMatter) {
  EXPECT_TRUE(is_same_authority("Bristol", "Bristol, City of"));
  EXPECT_TRUE(is_same_authority("Herefordshire Council", "Herefordshire, County of"));
  EXPECT_TRUE(is_same_authority("London Borough of Barnet", "Barnet"));
  EXPECT_TRUE(is_same_authority("Durham County Council", "County Durham"));
}

TEST(AuthorityName, ACityAndItsCountyAreTwo) {
  EXPECT_FALSE(is_same_authority("Derby", "Derbyshire"));
  EXPECT_FALSE(is_same_authority("Derby City Council", "Derbyshire County Council"));
  EXPECT_FALSE(is_same_authority("", ""));
}

TEST(AuthorityName, TheCityOfLondonIsNotTheRegionLondon) {
  EXPECT_FALSE(is_same_authority("London", "City of London"));
  EXPECT_TRUE(is_same_authority("City of London Corporation", "City of London"));
}

TEST(AuthorityName, AnOldCodeHasThreeDigits) {
  EXPECT_EQ(old_authority_code("301"), "301");
  EXPECT_EQ(old_authority_code("301.0"), "301");
  EXPECT_EQ(old_authority_code("30"), "");
  EXPECT_EQ(old_authority_code("3010"), "");
  EXPECT_EQ(old_authority_code("940 / 941"), "");
  EXPECT_EQ(old_authority_code("E06"), "");
}

}  // namespace
}  // namespace bandstand
