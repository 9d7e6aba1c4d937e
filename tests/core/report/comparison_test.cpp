// An indicator beside England, its region and its neighbours: invented authorities, and a handful
// of true published values.
#include "report/comparison.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/council.h"
#include "support/national_tables.h"

namespace bandstand::test {
namespace {

ComparisonView compared(Council& council, std::string_view indicator, std::string_view year = {}) {
  Engine& engine = council.engine();
  return comparison_view(*find_definition(indicator), year, engine.figures(), engine.settings(),
                         engine.council());
}

// `Bandford 18.0`, or with the marker where there is no value.
std::vector<std::string> texts(const std::vector<ComparisonValueView>& values) {
  std::vector<std::string> all;
  for (const ComparisonValueView& value : values) {
    all.push_back(value.name + " " + value.value + value.marker);
  }
  return all;
}

std::string series_of(const ComparisonView& view, std::string_view name) {
  for (const ComparisonSeriesView& series : view.series) {
    if (series.name != name) continue;
    std::string text = series.kind + ":";
    for (const ComparisonValueView& point : series.points) {
      text += " " + point.year + "=" + point.value + point.marker;
    }
    return text;
  }
  return "no such series";
}

bool has_note(const ComparisonView& view, std::string_view part) {
  return std::any_of(view.notes.begin(), view.notes.end(), [part](const std::string& note) {
    return note.find(part) != std::string::npos;
  });
}

Council vale() {
  Council council;
  council.load(referrals_table());
  council.load(neighbours_2025());
  council.set("authority", "Bandford");
  return council;
}

using Texts = std::vector<std::string>;

TEST(Comparison, BarsAreBestFirstAndThoseWithoutAValueLast) {
  Council council = vale();
  const ComparisonView view = compared(council, "re-referral");
  EXPECT_EQ(view.not_computable, std::nullopt);
  EXPECT_EQ(view.authority, "Bandford");
  EXPECT_EQ(view.year, "2024-25");
  EXPECT_EQ(view.years, Texts{"2024-25"});
  EXPECT_EQ(view.model, "Statistical neighbours, 2025 model");
  EXPECT_EQ(texts(view.bars),
            (Texts{"Bandford 18.0", "Wexcombe, City of 18.0", "Standham 25.0", "Eastmere c"}));
  // (25 + 18) / 2; the authority itself is left out.
  EXPECT_EQ(texts(view.lines), (Texts{"England 22.0", "North Vale 21.0", "Mean of neighbours 21.5",
                                      "Median of neighbours 21.5"}));
  EXPECT_EQ(view.lines[2].note, "simple mean of 2 of 3 neighbours; Bandford is left out");
}

TEST(Comparison, ATieSharesTheBestPlaceAndMissingNeighboursAreSaid) {
  Council council = vale();
  const ComparisonView view = compared(council, "re-referral");
  EXPECT_EQ(view.rank, 1.0);
  EXPECT_EQ(view.rank_of, 3.0);
  EXPECT_EQ(view.rank_words,
            "Joint 1st of 3 with its statistical neighbours (2025 model), 2024-25; lower is "
            "better. Without a value: 1 neighbour.");
  EXPECT_TRUE(has_note(view, "Neighbours without a value in this year: Eastmere."));
}

TEST(Comparison, AnAuthorityWithoutAValueHasNoRank) {
  Council council = vale();
  council.load("old_la_code,la_name,SN_1,SN_2\n974,Eastmere,971,972\n971,Bandford,972,973\n",
               "sn.csv");
  council.set("authority", "Eastmere");
  const ComparisonView view = compared(council, "re-referral");
  EXPECT_EQ(view.rank, std::nullopt);
  EXPECT_EQ(view.rank_words,
            "No rank: Eastmere has no value for 2024-25 (published as c: suppressed).");
  EXPECT_EQ(view.quartile, "");
}

TEST(Comparison, NeutralIndicatorsHaveNeitherRankNorQuartile) {
  Council council = vale();
  const ComparisonView view = compared(council, "referrals");
  EXPECT_EQ(view.rank, std::nullopt);
  EXPECT_EQ(view.rank_words, "No rank: neither higher nor lower is better.");
  EXPECT_EQ(view.quartile, "");
  EXPECT_EQ(texts(view.bars),
            (Texts{"Standham 2000", "Bandford 1000", "Eastmere 800", "Wexcombe, City of 400"}));
}

TEST(Comparison, QuartilesAreOfAllAuthoritiesWithAValue) {
  Council council = vale();
  EXPECT_EQ(compared(council, "re-referral").quartile_words,
            "No quartile: too few authorities have a value.");
  council.load(referrals_headings() +
               authority_row(2025, "975", "E06999975", "Millby", "Referrals,100,20,20,1,1") +
               authority_row(2025, "977", "E06999977", "Overton", "Referrals,100,30,30,1,1"));
  // 18, 18, 20, 25, 30: quartiles 18, 20, 25.
  EXPECT_EQ(compared(council, "re-referral").quartile, "A");
  council.set("authority", "Standham");
  EXPECT_EQ(compared(council, "re-referral").quartile, "C");
  council.set("authority", "Overton");
  EXPECT_EQ(compared(council, "re-referral").quartile, "D");
}

TEST(Comparison, TheNeighbourModelCanBeChosen) {
  Council council = vale();
  council.load(neighbours_2021());
  council.load("source,authority,neighbour\nvale-2011,Bandford,Standham\n");
  EXPECT_EQ(compared(council, "re-referral").model, "Statistical neighbours, 2025 model");
  council.set("neighbour-model", "2021");
  EXPECT_EQ(compared(council, "re-referral").model, "Statistical neighbours, April 2021 model");
  EXPECT_EQ(texts(compared(council, "re-referral").bars),
            (Texts{"Bandford 18.0", "Wexcombe, City of 18.0", "Eastmere c"}));
  council.set("neighbour-model", "own");
  EXPECT_EQ(texts(compared(council, "re-referral").bars),
            (Texts{"Bandford 18.0", "Standham 25.0"}));
  EXPECT_TRUE(council.engine().set("neighbour-model", "1999").has_value());
}

TEST(Comparison, WithoutNeighboursEnglandAndTheRegionStillStand) {
  Council council;
  council.load(referrals_table());
  council.set("authority", "971");
  const ComparisonView view = compared(council, "re-referral");
  EXPECT_EQ(view.model, "");
  EXPECT_EQ(texts(view.bars), Texts{"Bandford 18.0"});
  EXPECT_EQ(texts(view.lines), (Texts{"England 22.0", "North Vale 21.0"}));
  EXPECT_EQ(view.rank_words,
            "No rank. Load the file of statistical neighbours to compare with them.");
}

TEST(Comparison, SaysWhatIsMissing) {
  Council council;
  EXPECT_EQ(compared(council, "re-referral").not_computable,
            "Needs the national table \"Referrals and re-referrals (DfE, table C1)\", a CSV such "
            "as c1_children_in_need_referrals_and_rereferrals.csv: no file of it is loaded.");
  council.load(referrals_table());
  EXPECT_EQ(compared(council, "re-referral").not_computable,
            "Name your council in the settings (\"Your council in national tables\").");
  council.set("authority", "Nowhere");
  EXPECT_EQ(compared(council, "re-referral").not_computable,
            "No local authority \"Nowhere\" is in the files for comparison: check the name or code "
            "of your council in the settings.");
  EXPECT_EQ(compared(council, "cin-number").not_computable,
            "DfE's number of children in need includes those on a plan, looked after or leaving "
            "care; this one leaves them out, so the two cannot be compared.");
  EXPECT_EQ(compared(council, "tracker").not_computable,
            "None of the national tables that are read has this indicator.");
}

TEST(Comparison, SeriesRunOverTheYearsWithGaps) {
  Council council = vale();
  council.load(referrals_table(2023));
  council.load(referrals_headings() + england_row(2024, "Referrals,600000,138000,23,1,1"));
  const ComparisonView view = compared(council, "re-referral");
  EXPECT_EQ(view.years, (Texts{"2024-25", "2023-24", "2022-23"}));
  EXPECT_EQ(series_of(view, "England"), "england: 2022-23=22.0 2023-24=23.0 2024-25=22.0");
  EXPECT_EQ(series_of(view, "Bandford"), "own: 2022-23=18.0 2023-24= 2024-25=18.0");
  EXPECT_EQ(series_of(view, "Standham"), "neighbour: 2022-23=25.0 2023-24= 2024-25=25.0");
  EXPECT_EQ(series_of(view, "Mean of neighbours"), "mean: 2022-23=21.5 2023-24= 2024-25=21.5");
  EXPECT_EQ(compared(council, "re-referral", "2022-23").year, "2022-23");
  EXPECT_EQ(compared(council, "re-referral", "2023").year, "2022-23");
  EXPECT_EQ(compared(council, "re-referral", "1999-00").year, "2024-25");
}

TEST(Comparison, TheCouncilsOwnFigureOfTheYearStandsBesideThePublishedOne) {
  Council council;
  council.load(referrals_table(2019));
  council.set("authority", "Bandford");
  std::string list = "Child Unique ID,Date of referral,Referral NFA?\n";
  for (const char* month : {"04", "05", "06", "07", "08", "09", "10", "11", "12"}) {
    list += "A" + std::string(month) + ",03/" + month + "/2018,Y\n";
  }
  list += "A01,03/01/2019,N\nA02,03/02/2019,N\nA03,03/03/2019,N\n";
  council.load(list);
  const ComparisonView view = compared(council, "referral-nfa");
  EXPECT_EQ(texts(view.bars), (Texts{"Bandford 5.0", "Bandford, own figure 75.0u"}));
  EXPECT_EQ(view.bars[1].kind, "own_computed");
  EXPECT_EQ(view.bars[1].note,
            "from the council's case lists, 2018-19: 9 of 12; fewer than 30 cases; to "
            "2019-03-03");
  EXPECT_EQ(series_of(view, "Bandford, own figure"), "own_computed: 2018-19=75.0u");
  council.set("mode", "sharing");
  EXPECT_EQ(compared(council, "referral-nfa").bars[1].marker, "c");
  EXPECT_EQ(compared(council, "referral-nfa").bars[1].value, "");
}

TEST(Comparison, AuthoritiesThatBeganOrEndedHaveOnlyTheirOwnYears) {
  Council council;
  council.load(referrals_headings() + england_row(2019, "Referrals,600000,132000,22,1,1") +
               england_row(2025, "Referrals,600000,132000,22,1,1") +
               authority_row(2019, "835", "E10999835", "Millby", "Referrals,100,30,30,1,1") +
               authority_row(2025, "838", "E06999838", "Millby", "Referrals,100,40,40,1,1") +
               authority_row(2019, "909", "E10999909", "Fellshire", "Referrals,100,11,11,1,1") +
               authority_row(2019, "825", "E10999825", "Chilterne", "Referrals,100,15,15,1,1") +
               authority_row(2025, "825", "E06999825", "Chilterne", "Referrals,100,16,16,1,1"));
  council.set("authority", "Millby");
  const ComparisonView began = compared(council, "re-referral");
  EXPECT_EQ(series_of(began, "Millby"), "own: 2018-19= 2024-25=40.0");
  EXPECT_TRUE(has_note(began, "Millby with the code 835 (2018-19 to 2018-19) was another"));
  EXPECT_TRUE(has_note(began, "Millby is in the tables from 2024-25"));
  council.set("authority", "Fellshire");
  const ComparisonView ended = compared(council, "re-referral");
  EXPECT_EQ(ended.year, "2018-19");
  EXPECT_EQ(series_of(ended, "Fellshire"), "own: 2018-19=11.0 2024-25=");
  EXPECT_TRUE(has_note(ended, "Fellshire is in the tables to 2018-19"));
  council.set("authority", "Chilterne");
  const ComparisonView same = compared(council, "re-referral");
  EXPECT_EQ(series_of(same, "Chilterne"), "own: 2018-19=15.0 2024-25=16.0");
  EXPECT_TRUE(has_note(same, "it is one series, joined by its code 825."));
}

constexpr const char* own_table =
    "source,indicator,code,year,authority,comparator_type,comparator,value,unit,note\n"
    "vale-2011,ia-7,NI59,2009-10,Bandford,statistical neighbour,Standham,79,percent,best (7-day "
    "timescale)\n"
    "vale-2011,ia-7,NI59,2009-10,Bandford,statistical neighbour,Bandford,71,percent,third\n"
    "vale-2011,ca-35,NI60,2006-07,Bandford,statistical neighbours,rank,3,of 11,\n"
    "vale-2018,assessment-45,,latest available in October 2018,Bandford,national,England,82.9,"
    "percent,year not stated in the source\n"
    "vale-2018,assessment-45,,latest available in October 2018,Bandford,statistical "
    "neighbours,average,83.8,percent,\n";

TEST(Comparison, ACouncilsOwnTableOfSomeNeighboursGivesNoRankOfItsOwn) {
  Council council;
  council.load(own_table);
  council.load("authority,neighbour\nBandford,Standham\nBandford,Eastmere\n");
  council.set("authority", "Bandford");
  const ComparisonView view = compared(council, "ia-7");
  EXPECT_EQ(texts(view.bars), (Texts{"Standham 79", "Bandford 71", "Eastmere x"}));
  EXPECT_EQ(view.bars[0].note, "best (7-day timescale)");
  EXPECT_EQ(view.rank_words, "No rank: only 1 of the 2 neighbours has a value for 2009-10.");
  EXPECT_TRUE(view.lines.empty());
  EXPECT_TRUE(has_note(view, "values of ia-7 (to 2009-10) and ia-10 (after) are never put side"));
  EXPECT_NE(compared(council, "ia-10").not_computable, std::nullopt);
}

TEST(Comparison, ACouncilsOwnListOfNeighboursGoesWithItsOwnTable) {
  Council council;
  council.load(own_table);
  council.set("authority", "Bandford");
  const ComparisonView unlisted = compared(council, "ia-7");
  EXPECT_EQ(texts(unlisted.bars), (Texts{"Standham 79", "Bandford 71"}));
  EXPECT_EQ(unlisted.rank, std::nullopt);
  council.load(neighbours_2025());
  council.load("source,authority,neighbour\nvale-2011,Bandford,Standham\n");
  const ComparisonView view = compared(council, "ia-7");
  EXPECT_EQ(view.model, "Statistical neighbours, own list (vale-2011)");
  EXPECT_EQ(view.rank_words,
            "2nd of 2 with its statistical neighbours (own list (vale-2011)), 2009-10; higher is "
            "better.");
  council.load(referrals_table());
  EXPECT_EQ(compared(council, "re-referral").model, "Statistical neighbours, 2025 model");
}

TEST(Comparison, ARankOrAnAverageThatAReportStatesIsShownAsItsOwn) {
  Council council;
  council.load(own_table);
  council.set("authority", "Bandford");
  const ComparisonView ranked = compared(council, "ca-35");
  EXPECT_EQ(ranked.rank, 3.0);
  EXPECT_EQ(ranked.rank_of, 11.0);
  EXPECT_EQ(ranked.rank_words,
            "3rd of 11 among statistical neighbours, 2006-07, as stated by vale-2011.");
  const ComparisonView averaged = compared(council, "assessment-45");
  EXPECT_EQ(averaged.year, "2018-19");
  EXPECT_EQ(texts(averaged.lines), (Texts{"England 82.9", "Mean of neighbours 83.8"}));
  EXPECT_EQ(averaged.lines[0].note,
            "year not stated in the source; stated for: latest available in October 2018");
}

// Published by the Department for Education, children in need, table C1.
TEST(Comparison, DrawsThePublishedReReferralsOfThreeAuthoritiesEnglandAndTheNorthEast) {
  Council council;
  const auto row = [](int year, const char* level, const char* region, const char* place,
                      const char* numbers) {
    return std::to_string(year) + ",Reporting year," + level + ",E92000001,England,," + region +
           "," + place + ",Referrals and Re-referrals," + numbers + ",,\n";
  };
  const char* authority = "Local authority";
  council.load(
      referrals_headings() + row(2024, "National", "", ",,", "621880,139080,22.4") +
      row(2025, "National", "", ",,", "632830,142900,22.6") +
      row(2024, "Regional", "North East", ",,", "32050,7120,22.2") +
      row(2025, "Regional", "North East", ",,", "32490,6730,20.7") +
      row(2024, authority, "North East", "841,E06000005,Darlington", "1539,356,23.1") +
      row(2025, authority, "North East", "841,E06000005,Darlington", "1117,145,13") +
      row(2024, authority, "East of England", "926,E10000020,Norfolk", "6260,1191,19") +
      row(2025, authority, "East of England", "926,E10000020,Norfolk", "5986,1069,17.9") +
      row(2024, authority, "South West", "801,E06000023,\"Bristol, City of\"", "4215,1062,25.2") +
      row(2025, authority, "South West", "801,E06000023,\"Bristol, City of\"", "4264,989,23.2"));
  council.load("authority,neighbour\nDarlington,926\nDarlington,Bristol\n");
  council.set("authority", "DARLINGTON");
  const ComparisonView latest = compared(council, "re-referral");
  EXPECT_EQ(texts(latest.bars),
            (Texts{"Darlington 13.0", "Norfolk 17.9", "Bristol, City of 23.2"}));
  EXPECT_EQ(latest.bars[0].note, "145 of 1,117");
  EXPECT_EQ(texts(latest.lines), (Texts{"England 22.6", "North East 20.7",
                                        "Mean of neighbours 20.6", "Median of neighbours 20.6"}));
  const ComparisonView before = compared(council, "re-referral", "2023-24");
  EXPECT_EQ(texts(before.bars),
            (Texts{"Norfolk 19.0", "Darlington 23.1", "Bristol, City of 25.2"}));
  EXPECT_EQ(texts(before.lines), (Texts{"England 22.4", "North East 22.2",
                                        "Mean of neighbours 22.1", "Median of neighbours 22.1"}));
  EXPECT_EQ(before.rank, 2.0);
  council.set("authority", "Bristol");
  EXPECT_EQ(compared(council, "re-referral").authority, "Bristol, City of");
}

}  // namespace
}  // namespace bandstand::test
