// National tables by their headings, and the labels of their filters.
#include "lists/published_tables.h"

#include <gtest/gtest.h>

#include "lists/side_table.h"
#include "lists/text.h"

namespace bandstand {
namespace {

std::optional<FileKind> kind_of(std::string_view line) {
  const auto headings = split(line, ',');
  return recognise_side_table(headings);
}

TEST(PublishedTables, AreKnownByTheirHeadingsInAnyOrder) {
  EXPECT_EQ(kind_of("la_name,rereferral_count,geographic_level,referral_count,time_period"),
            FileKind::comparators);
  EXPECT_EQ(kind_of("time_period,geographic_level,Assessments_completed,Same_day,1-10_days,"
                    "41-45_days,61+_days"),
            FileKind::comparators);
  EXPECT_EQ(kind_of("time_period,geographic_level,population_type,population_estimate,"
                    "children_count,rate_per_10000"),
            FileKind::comparators);
  EXPECT_EQ(kind_of("time_period,geographic_level,age_group,population_estimate"),
            FileKind::population);
  EXPECT_EQ(kind_of("time_period,geographic_level,Anypoint_episodes"), std::nullopt);
  EXPECT_EQ(kind_of("referral_count,rereferral_count"), std::nullopt);
}

TEST(PublishedTables, NeighboursInTheirThreeLayouts) {
  EXPECT_EQ(kind_of("old_la_code,la_name,region_ind,SN_1,SN_1P"), FileKind::neighbours);
  EXPECT_EQ(kind_of("LA num,LA Name,LA number,GOInd,GOReg,SN1,SNP,SN2,SNP,"), FileKind::neighbours);
  EXPECT_EQ(kind_of("source,authority,neighbour,order_printed"), FileKind::neighbours);
  EXPECT_EQ(kind_of("indicator,year,authority,comparator_type,comparator,value,unit,note"),
            FileKind::comparators);
}

TEST(PublishedTables, BandsOfDaysStayApart) {
  EXPECT_EQ(match_key("1-10_days"), "1 10 days");
  EXPECT_EQ(match_key("11-20_days"), "11 20 days");
  EXPECT_EQ(match_key("61+_days"), "61+ days");
  EXPECT_EQ(match_key("Duration_21+_days"), "duration 21+ days");
}

// The sort of a row of a table, by its two labels; -1 for none.
int sort_of(PublishedTableId id, std::string_view first, std::string_view second) {
  const auto sorts = published_table(id).sorts;
  for (std::size_t s = 0; s < sorts.size(); ++s) {
    if (label_is_meant(match_key(first), sorts[s].filters[0].labels) &&
        label_is_meant(match_key(second), sorts[s].filters[1].labels)) {
      return static_cast<int>(s);
    }
  }
  return -1;
}

TEST(PublishedTables, PlacementStabilityTellsOneYearFromTwo) {
  const auto sort = [](std::string_view group, std::string_view label) {
    return sort_of(PublishedTableId::placement_stability, group, label);
  };
  const auto* long_in_care =
      "Children looked after continuously for at least 2.5 years on 31 March aged under 16 years";
  EXPECT_EQ(sort("CLA on 31 March", "With 3 or more placements during the year"), 0);
  EXPECT_EQ(sort("CLA on 31 March", "Total children"), 1);
  EXPECT_EQ(sort(long_in_care, "Living with the same carer for at least 2 years"), 2);
  EXPECT_EQ(sort(long_in_care, "Total children"), 3);
  EXPECT_EQ(
      sort("CLA 2 years on 31 March", "With 3 or more placements during the previous 2 years"), -1);
  EXPECT_EQ(sort("CLA 2 years on 31 March", "Total children"), -1);
}

TEST(PublishedTables, CareLeaversOf19To21OnlyAndNoPartOfATotal) {
  const auto sort = [](std::string_view age, std::string_view label) {
    return sort_of(PublishedTableId::activity, age, label);
  };
  EXPECT_EQ(sort("19 to 21 years", "Total in education, employment or training"), 0);
  EXPECT_EQ(sort("19 to 21 years", "Total not in education, employment or training"), 1);
  EXPECT_EQ(sort("19 to 21 years", "Total"), 2);
  EXPECT_EQ(sort("19 to 21 years", "Total information not known"), -1);
  EXPECT_EQ(
      sort("19 to 21 years", "Not in education, training or employment, owing to other reasons"),
      -1);
  EXPECT_EQ(sort("17 to 18 years", "Total in education, employment or training"), -1);
  EXPECT_EQ(sort_of(PublishedTableId::accommodation, "19 to 21 years",
                    "Accommodation considered suitable"),
            0);
  EXPECT_EQ(sort_of(PublishedTableId::accommodation, "19 to 21 years",
                    "Accommodation considered unsuitable"),
            -1);
}

TEST(PublishedTables, OfLookedAfterChildrenOnlyThoseOnOneDay) {
  const std::string_view labels =
      published_table(PublishedTableId::looked_after).sorts[0].filters[0].labels;
  EXPECT_TRUE(label_is_meant("children looked after on 31 march each year", labels));
  EXPECT_TRUE(label_is_meant("children looked after at 31 march", labels));
  EXPECT_FALSE(label_is_meant("children starting to be looked after each year", labels));
  EXPECT_FALSE(label_is_meant("children ceasing to be looked after each year", labels));
}

}  // namespace
}  // namespace bandstand
