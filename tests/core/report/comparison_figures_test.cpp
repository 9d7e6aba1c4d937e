// Comparisons as rows of the figures file, in one line, and as counts for a funnel plot.
#include "report/comparison_figures.h"

#include <gtest/gtest.h>

#include "report/case_figures.h"
#include "report/funnel_view.h"
#include "support/council.h"
#include "support/national_tables.h"

namespace bandstand::test {
namespace {

Council vale() {
  Council council;
  council.load(referrals_table());
  council.load(neighbours_2025());
  council.load(referrals_headings() +
               authority_row(2025, "975", "E06999975", "Millby", "Referrals,100,20,20,2,2"));
  council.set("authority", "Bandford");
  return council;
}

Key key(const std::string& indicator, const std::string& category) {
  return {indicator, "year", "2024-25", "indicator", category, "DfE"};
}

TEST(ComparisonFigures, EachIndicatorHasItsRankChartAndQuarter) {
  Council council = vale();
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure(key("rank-neighbours", "re-referral")), "1/3 1");
  EXPECT_EQ(figures.cell(key("rank-neighbours", "re-referral"), "unit"), "rank");
  EXPECT_EQ(figures.figure(key("neighbour-chart", "re-referral: Bandford")), "180/1000 18.0");
  EXPECT_EQ(figures.figure(key("neighbour-chart", "re-referral: Eastmere")), " c");
  EXPECT_EQ(figures.figure(key("neighbour-chart", "re-referral: England")), "132000/600000 22.0");
  EXPECT_EQ(figures.figure(key("neighbour-chart", "re-referral: North Vale (region)")),
            "6300/30000 21.0");
  EXPECT_EQ(figures.figure(key("neighbour-chart", "re-referral: mean of neighbours")), " 21.5");
  EXPECT_EQ(figures.cell(key("neighbour-chart", "re-referral: Bandford"), "unit"), "percent");
  EXPECT_EQ(figures.cell(key("neighbour-chart", "referrals: Bandford"), "unit"), "count");
  EXPECT_EQ(figures.cell(key("quartile-band", "re-referral"), "band"), "A");
  EXPECT_EQ(figures.cell(key("quartile-band", "re-referral"), "unit"), "band");
  EXPECT_FALSE(figures.has(key("rank-neighbours", "referrals")));
  EXPECT_FALSE(figures.has(key("quartile-band", "referrals")));
  EXPECT_TRUE(figures.keys_are_unique());
}

TEST(ComparisonFigures, PublishedCountsAreNotHiddenAgainWhenSharing) {
  Council council = vale();
  council.set("mode", "sharing");
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure(key("rank-neighbours", "re-referral")), "1/3 1");
  EXPECT_EQ(figures.figure(key("neighbour-chart", "re-referral: Bandford")), "180/1000 18.0");
}

TEST(ComparisonFigures, WithoutFilesThereAreNoRowsAndTheReasonIsSaid) {
  Council council;
  const auto reason = [&council](std::string_view id) {
    return no_figures_reason(definition_at(*find_definition(id)), council.caseload(),
                             council.engine().council());
  };
  EXPECT_NE(reason("rank-neighbours").find("Needs published figures of other authorities"),
            std::string::npos);
  EXPECT_EQ(council.figures().size(), 0U);
  council.load(referrals_table());
  EXPECT_EQ(reason("quartile-band"),
            "Name your council in the settings (\"Your council in national tables\").");
  council.set("authority", "Bandford");
  EXPECT_EQ(reason("rank-neighbours"),
            "Needs a file of statistical neighbours, such as sn_model_2025_wide.csv.");
  EXPECT_EQ(reason("neighbour-chart"), "");
  const Definition& chart = definition_at(*find_definition("neighbour-chart"));
  EXPECT_EQ(no_period_reason(chart, council.caseload(), council.engine().council()),
            "It has no figure of its own: there is one for each indicator it is worked out for.");
}

TEST(ComparisonWords, FitOneLine) {
  Council council = vale();
  const auto& settings = council.engine().settings();
  const auto& data = council.engine().council();
  const auto re_referral = *find_definition("re-referral");
  EXPECT_EQ(rank_words(re_referral, settings, data),
            "Joint 1st of 3 with its statistical neighbours (2025 model), 2024-25; lower is "
            "better. Without a value: 1 neighbour.");
  EXPECT_EQ(comparison_words(re_referral, settings, data),
            "England 22.0%, North Vale 21.0%, mean of neighbours 21.5%, median of neighbours 21.5% "
            "(2024-25)");
  EXPECT_EQ(rank_words(*find_definition("referrals"), settings, data), "");
  EXPECT_EQ(comparison_words(*find_definition("contacts"), settings, data), "");
}

TEST(AuthorityCounts, AreThePublishedCountsOfTheLatestYear) {
  Council council = vale();
  const auto counts = authority_counts(*find_definition("re-referral"), council.engine().settings(),
                                       council.engine().council());
  EXPECT_EQ(counts.problem, "");
  EXPECT_EQ(counts.year, "2024-25");
  ASSERT_EQ(counts.counts.size(), 4U);  // not the one that is suppressed
  EXPECT_EQ(counts.counts[0].authority, "Bandford");
  EXPECT_EQ(counts.counts[0].numerator, 180);
  EXPECT_EQ(counts.counts[0].denominator, 1000);
  EXPECT_TRUE(counts.counts[0].is_own);
  const auto none = authority_counts(*find_definition("referrals"), council.engine().settings(),
                                     council.engine().council());
  EXPECT_NE(none.problem, "");
}

TEST(AuthorityCounts, AreDrawnAsAFunnelOfAuthorities) {
  Council council = vale();
  const auto plot = [&council] {
    return funnel_view(*find_definition("re-referral"), "authority", Basis::year, "",
                       council.engine().figures(), council.caseload(), council.engine().council());
  };
  const FunnelPlotView view = plot();
  EXPECT_EQ(view.not_computable, std::nullopt);
  EXPECT_EQ(view.period, "2024-25");
  ASSERT_EQ(view.points.size(), 4U);
  EXPECT_EQ(view.points[2].category, "Standham");
  EXPECT_EQ(view.points[2].outside, "above");
  // (180 + 20 + 500 + 72) / (1000 + 100 + 2000 + 400)
  ASSERT_TRUE(view.centre.has_value());
  EXPECT_NEAR(*view.centre, 100.0 * 772 / 3500, 1e-9);
  EXPECT_NE(view.words.find("Bandford: 18.0% (180 of 1000)"), std::string::npos);
  council.set("authority", "");
  EXPECT_NE(plot().not_computable, std::nullopt);
}

TEST(Population, OfAllAuthoritiesIsFoundByTheNameAsCouncilsWriteIt) {
  Council council;
  council.load("Child Unique ID,Date of referral\nA1,02/04/2018\nA2,03/04/2018\n");
  council.load(std::string(place_headings) + ",age_group,population_estimate\n" +
               england_row(2018, "Children aged 0 to 17 years,12000000") +
               authority_row(2018, "973", "E1", "\"Wexcombe, City of\"",
                             "Children aged 0 to 17 years,24000"));
  council.set("authority", "Wexcombe City Council");
  EXPECT_EQ(council.figures().figure({"referrals-rate", "month", "2018-04"}), "2/24000 10.0");
}

}  // namespace
}  // namespace bandstand::test
