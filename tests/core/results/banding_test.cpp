// Bands: edges of the national banding, the year in force, a council's own bands.
#include "results/banding.h"

#include <gtest/gtest.h>

namespace bandstand {
namespace {

std::string_view national(Exact value, FinancialYear year = {2008}) {
  const Band* band = find_band(national_bands(), "ca-35", year, value);
  return band ? std::string_view{band->label} : "none";
}

TEST(Banding, LowerEdgesBelongToTheBandAbove) {
  EXPECT_EQ(national({0, 1}), "Investigate urgently");
  EXPECT_EQ(national({5999999, 100000}), "Investigate urgently");
  EXPECT_EQ(national({60, 1}), "Ask questions about performance");
  EXPECT_EQ(national({6999999, 100000}), "Ask questions about performance");
  EXPECT_EQ(national({70, 1}), "Satisfactory");
  EXPECT_EQ(national({7499999, 100000}), "Satisfactory");
  EXPECT_EQ(national({75, 1}), "Good");
  EXPECT_EQ(national({7999999, 100000}), "Good");
  EXPECT_EQ(national({80, 1}), "Very good");
}

TEST(Banding, AHundredPercentIsInTheTopBand) {
  EXPECT_EQ(national({100, 1}), "Very good");
  EXPECT_EQ(national({10001, 100}), "none");
}

TEST(Banding, AnUnroundedValueThatPrintsAsTheEdgeStaysBelowIt) {
  const Exact value = percent_of(1999, 2500);  // 79.96, printed 80.0
  EXPECT_EQ(rounded_text(value, 1), "80.0");
  EXPECT_EQ(national(value), "Good");
}

TEST(Banding, PublishedQuartersFallInTheirBands) {
  EXPECT_EQ(national(*parse_exact("93.0")), "Very good");
  EXPECT_EQ(national(*parse_exact("81.8")), "Very good");
  EXPECT_EQ(national(percent_of(694, 1258)), "Investigate urgently");
  EXPECT_EQ(national(percent_of(558, 876)), "Ask questions about performance");
}

TEST(Banding, IsInForceFromItsYearOn) {
  EXPECT_EQ(national({90, 1}, {2005}), "none");
  EXPECT_EQ(national({90, 1}, {2006}), "Very good");
  EXPECT_EQ(national({90, 1}, {2018}), "Very good");
}

TEST(Banding, OtherIndicatorsHaveNoNationalBands) {
  EXPECT_EQ(find_band(national_bands(), "ia-10", {2010}, {90, 1}), nullptr);
}

Band own_band(FinancialYear year, std::string label, std::optional<Exact> lower,
              std::optional<Exact> upper) {
  return {.indicator = "ca-35",
          .year = year,
          .label = std::move(label),
          .lower = lower,
          .upper = upper,
          .set_by = "council"};
}

TEST(Banding, ACouncilsOwnBandsReplaceTheNationalOnesOfTheSameYear) {
  const Band own[] = {own_band({2006}, "Low", std::nullopt, Exact{50, 1}),
                      own_band({2006}, "High", Exact{50, 1}, std::nullopt)};
  const std::vector<Band> bands = bands_in_use(own);
  ASSERT_EQ(bands.size(), 2u);
  EXPECT_EQ(find_band(bands, "ca-35", {2006}, {49, 1})->label, "Low");
  EXPECT_EQ(find_band(bands, "ca-35", {2006}, {50, 1})->label, "High");
  EXPECT_EQ(find_band(bands, "ca-35", {2006}, {90, 1})->set_by, "council");
}

TEST(Banding, ALaterBandingTakesOverFromItsYear) {
  const Band own[] = {own_band({2010}, "Low", std::nullopt, Exact{50, 1}),
                      own_band({2010}, "High", Exact{50, 1}, std::nullopt)};
  const std::vector<Band> bands = bands_in_use(own);
  EXPECT_EQ(bands.size(), national_bands().size() + 2);
  EXPECT_EQ(find_band(bands, "ca-35", {2009}, {90, 1})->label, "Very good");
  EXPECT_EQ(find_band(bands, "ca-35", {2010}, {90, 1})->label, "High");
}

TEST(Banding, AValueInAGapHasNoBandEvenWhereAnEarlierBandingHoldsIt) {
  const Band own[] = {own_band({2010}, "High", Exact{50, 1}, std::nullopt)};
  EXPECT_EQ(find_band(bands_in_use(own), "ca-35", {2010}, {40, 1}), nullptr);
}

TEST(Banding, AnEdgeCanBeLeftOutOfABand) {
  Band band = own_band({2010}, "Middle", Exact{10, 1}, Exact{15, 1});
  const auto holds = [&band](Exact value) {
    return find_band({&band, 1}, "ca-35", {2010}, value) != nullptr;
  };
  EXPECT_TRUE(holds({10, 1}));
  EXPECT_FALSE(holds({15, 1}));
  band.lower_inclusive = false;
  band.upper_inclusive = true;
  EXPECT_FALSE(holds({10, 1}));
  EXPECT_TRUE(holds({15, 1}));
}

}  // namespace
}  // namespace bandstand
