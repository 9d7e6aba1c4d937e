// All comparisons in one table: a row for each indicator that has a counterpart, and why the
// others have none. Invented authorities.
#include "report/comparisons.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/council.h"
#include "support/national_tables.h"

namespace bandstand::test {
namespace {

ComparisonsView all_compared(Council& council, std::string_view year = {}) {
  Engine& engine = council.engine();
  return comparisons_view(year, engine.figures(), engine.settings(), engine.council());
}

const ComparedIndicatorView* row(const ComparisonsView& view, std::string_view id) {
  const auto found = std::find_if(view.rows.begin(), view.rows.end(),
                                  [id](const auto& one) { return one.indicator == id; });
  return found == view.rows.end() ? nullptr : &*found;
}

std::string reason(const ComparisonsView& view, std::string_view id) {
  for (const NotComputableView& one : view.without) {
    if (one.indicator == id) return one.reason;
  }
  return "compared";
}

const ComparatorFileView& file(const ComparisonsView& view, std::string_view name) {
  return *std::find_if(view.files.begin(), view.files.end(),
                       [name](const auto& one) { return one.file_name == name; });
}

Council vale() {
  Council council;
  council.load(referrals_table());
  council.load(neighbours_2025());
  council.set("authority", "Bandford");
  return council;
}

TEST(Comparisons, ARowHasTheCouncilItsNeighboursItsRegionAndEngland) {
  Council council = vale();
  const ComparisonsView view = all_compared(council);
  EXPECT_EQ(view.not_computable, std::nullopt);
  EXPECT_EQ(view.authority, "Bandford");
  EXPECT_EQ(view.region, "North Vale");
  EXPECT_EQ(view.model, "Statistical neighbours, 2025 model");
  const ComparedIndicatorView* found = row(view, "re-referral");
  ASSERT_NE(found, nullptr);
  EXPECT_EQ(found->year, "2024-25");
  EXPECT_EQ(found->own->value, "18.0");
  EXPECT_FALSE(found->own_computed);
  EXPECT_EQ(found->mean->value, "21.5");
  EXPECT_EQ(found->median->value, "21.5");
  EXPECT_EQ(found->region->value, "21.0");
  EXPECT_EQ(found->england->value, "22.0");
  EXPECT_EQ(found->rank, 1.0);
  EXPECT_EQ(found->rank_of, 3.0);
  EXPECT_EQ(found->polarity_words, "Lower is better");
  EXPECT_EQ(found->beside_england, "Better than England");
  EXPECT_EQ(found->quartile_name.empty(), found->quartile.empty());
  EXPECT_EQ(row(view, "referrals")->beside_england, "");
}

TEST(Comparisons, EveryIndicatorIsEitherARowOrSaysWhyNot) {
  Council council = vale();
  const ComparisonsView view = all_compared(council);
  EXPECT_EQ(reason(view, "re-referral"), "compared");
  EXPECT_NE(reason(view, "contacts").find("in no national return"), std::string::npos);
  EXPECT_NE(reason(view, "icpc-15").find("c4_children_in_need_section_47s_and_icpcs.csv"),
            std::string::npos);
  const auto subjects = std::count_if(registry().begin(), registry().end(), [](const auto* d) {
    return d->group != Group::comparators && d->group != Group::checklist &&
           d->group != Group::tracker;
  });
  EXPECT_EQ(view.rows.size() + view.without.size(), static_cast<std::size_t>(subjects));
}

TEST(Comparisons, FilesSayWhichAreLoadedAndWhatTheyCompare) {
  Council council = vale();
  const ComparisonsView view = all_compared(council);
  const ComparatorFileView& referrals = file(view, "c1_children_in_need_referrals_and_rereferrals");
  EXPECT_TRUE(referrals.loaded);
  EXPECT_EQ(referrals.publication, "Children in need");
  EXPECT_FALSE(file(view, "csww_indicators").loaded);
  EXPECT_TRUE(file(view, "sn_model_2025_wide").loaded);
  for (const ComparatorFileView& one : view.files) EXPECT_FALSE(one.compares.empty()) << one.title;
}

TEST(Comparisons, WithoutATableItSaysWhatToDropIn) {
  Council council;
  council.set("authority", "Bandford");
  const ComparisonsView view = all_compared(council);
  ASSERT_TRUE(view.not_computable.has_value());
  EXPECT_EQ(view.not_computable->substr(0, 34), "No published figures are loaded. D");
  EXPECT_TRUE(view.rows.empty());
  EXPECT_FALSE(view.files.empty());
}

TEST(Comparisons, WithoutTheCouncilsNameItAsksForIt) {
  Council council;
  council.load(referrals_table());
  const ComparisonsView view = all_compared(council);
  ASSERT_TRUE(view.not_computable.has_value());
  EXPECT_FALSE(view.not_computable->empty());
}

TEST(Comparisons, AYearWithoutAValueIsNotFilledWithAnother) {
  Council council = vale();
  council.load(referrals_table(2024), "older.csv");
  const ComparisonsView latest = all_compared(council);
  EXPECT_EQ(latest.years, (std::vector<std::string>{"2024-25", "2023-24"}));
  EXPECT_EQ(row(latest, "re-referral")->year, "2024-25");
  EXPECT_EQ(row(all_compared(council, "2023-24"), "re-referral")->year, "2023-24");
  const ComparisonsView none = all_compared(council, "2019-20");
  EXPECT_EQ(none.not_computable, "Nothing is published for 2019-20.");
  EXPECT_EQ(reason(none, "re-referral"),
            "Nothing is published for 2019-20: the latest year is 2024-25.");
}

}  // namespace
}  // namespace bandstand::test
