// Reading national tables, neighbours and a council's own comparators: every row accounted for.
#include "report/comparator_files.h"

#include <gtest/gtest.h>

#include "report/published_measures.h"
#include "support/council.h"
#include "support/national_tables.h"

namespace bandstand::test {
namespace {

const ComparatorData& data_of(Council& council) { return council.engine().council().comparators; }

// The value of an authority's indicator in a reporting year, as printed; else its marker and note.
std::string value_of(Council& council, std::string_view indicator, std::string_view authority,
                     std::int32_t year) {
  const ComparatorData& data = data_of(council);
  const auto found = data.find_authority(authority);
  if (!found.area) return found.problem;
  const auto value = published_value(*find_published_measure(indicator), data, *found.area, year);
  if (!value) return "no row";
  if (!value->value) return std::string(marker_letter(value->marker)) + " " + value->note;
  return rounded_text(*value->value, value->decimals) +
         (value->note.empty() ? "" : " (" + value->note + ")");
}

TEST(NationalTable, IsReadWithEveryRowAccountedFor) {
  Council council;
  const int id = council.load(referrals_table());
  EXPECT_EQ(council.file(id).kind, FileKind::comparators);
  EXPECT_EQ(council.file(id).title, "Referrals and re-referrals (DfE, table C1)");
  EXPECT_EQ(council.account_text(id), "used 6 of 6");
  EXPECT_EQ(value_of(council, "re-referral", "Bandford", 2025), "18.0 (180 of 1,000)");
  EXPECT_EQ(value_of(council, "referrals", "Standham", 2025), "2000");
  EXPECT_EQ(value_of(council, "re-referral", "Bandford", 2024), "no row");
}

TEST(NationalTable, ASymbolIsAMarkerAndNeverANumber) {
  const auto read = [](const std::string& cells) {
    Council council;
    const int id = council.load(referrals_headings() +
                                authority_row(2025, "971", "E06999971", "Bandford", cells));
    return council.account_text(id) + ": " + value_of(council, "re-referral", "971", 2025);
  };
  EXPECT_EQ(read("Referrals,100,c,c,1,1"), "used 1 of 1: c published as c: suppressed");
  EXPECT_EQ(read("Referrals,100,z,z,1,1"), "used 1 of 1: z published as z: not applicable");
  EXPECT_EQ(read("Referrals,100,x,x,1,1"), "used 1 of 1: x published as x: not available");
  EXPECT_EQ(read("Referrals,100,low,low,1,1"),
            "used 1 of 1: x published as low: above zero but rounds to zero");
  EXPECT_EQ(read("Referrals,100,k,K,1,1"),
            "used 1 of 1: x published as k: above zero but rounds to zero");
  EXPECT_EQ(read("Referrals,100,u,u,1,1"), "used 1 of 1: x published as u: of low reliability");
  EXPECT_EQ(read("Referrals,100,:,:,1,1"), "used 1 of 1: x published as :: not available");
  EXPECT_EQ(read("Referrals,100,~,~,1,1"),
            "used 1 of 1: x published as ~: above zero but rounds to zero");
  EXPECT_EQ(read("Referrals,100,\"\",\"\",1,1"), "used 1 of 1: x not published");
  EXPECT_EQ(read("Referrals,100,0,0,1,1"), "used 1 of 1: 0.0 (0 of 100)");
  EXPECT_EQ(read("Referrals,100,about,about,1,1"),
            "used 1 of 1 | unreadable number, read as blank 2: x not published");
}

TEST(NationalTable, EitherOrderOfColumnsAndEveryLineEnd) {
  const std::string rows =
      "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
      "region_name,old_la_code,la_name,new_la_code,population_type,population_estimate,"
      "children_count,rate_per_10000\r\n"
      "2025,Reporting year,National,E92000001,England,,,,,,Children looked after on 31 March each "
      "year,12000000,84000,70\r\n"
      "2025,Reporting year,Local authority,E92000001,England,E12999999,North Vale,971,Bandford,"
      "E06999971,Children looked after on 31 March each year,20000,130,65\r\n"
      "2025,Reporting year,Local authority,E92000001,England,E12999999,North Vale,971,Bandford,"
      "E06999971,Children starting to be looked after each year,20000,70,35\r\n"
      "2025,Reporting year,Local authority,E92000001,England,E12999999,North Vale,971,Bandford,"
      "E06999971,Children ceasing to be looked after each year,20000,60,30\r\n";
  Council council;
  const int id = council.load("\xEF\xBB\xBF" + rows);
  EXPECT_EQ(council.account_text(id), "used 2 of 4; not needed: another area, age or group 2");
  EXPECT_EQ(council.account_lines(id).front(),
            "line 4: not needed: another area, age or group [population_type] Children starting "
            "to be looked after each year");
  EXPECT_EQ(value_of(council, "lac-number", "Bandford", 2025), "130");
  EXPECT_EQ(value_of(council, "lac-rate", "Bandford", 2025), "65 (130 of 20,000)");
}

TEST(NationalTable, AnAuthorityNeverTakesTheValueOfItsRegionOrOfEngland) {
  Council council;
  council.load(
      referrals_headings() + england_row(2025, "Referrals,600000,132000,22,1,1") +
      region_row(2025, "Bandford", "Referrals,30000,6300,21,1,1") +
      authority_row(2025, "971", "E06999971", "Standham", "Referrals,100,10,10,1,1", "Bandford"));
  EXPECT_EQ(value_of(council, "re-referral", "Standham", 2025), "10.0 (10 of 100)");
  for (const char* name : {"Bandford", "England"}) {
    EXPECT_EQ(value_of(council, "re-referral", name, 2025),
              "No local authority \"" + std::string(name) +
                  "\" is in the files for comparison: check the name or code of your council in "
                  "the settings.");
  }
  council.load(referrals_headings() + authority_row(2025, "972", "E06999972", "Bandford",
                                                    "Referrals,100,30,30,1,1", "Bandford"));
  EXPECT_EQ(value_of(council, "re-referral", "Bandford", 2025), "30.0 (30 of 100)");
}

TEST(NationalTable, JoinsYearsByTheOldCodeThroughANewNineCharacterCode) {
  Council council;
  council.load(referrals_headings() +
               authority_row(2020, "971", "E10999971", "Bandford", "Referrals,100,10,10,1,1") +
               authority_row(2025, "971", "E06999971", "Bandford", "Referrals,100,20,20,1,1") +
               authority_row(2019, "975", "E10999975", "Millby", "Referrals,100,30,30,1,1") +
               authority_row(2025, "976", "E06999976", "Millby", "Referrals,100,40,40,1,1"));
  for (const char* name : {"Bandford", "971", "E10999971", "E06999971"}) {
    EXPECT_EQ(value_of(council, "re-referral", name, 2020), "10.0 (10 of 100)");
    EXPECT_EQ(value_of(council, "re-referral", name, 2025), "20.0 (20 of 100)");
  }
  // The same name with another old code is another authority; the later one is meant.
  EXPECT_EQ(value_of(council, "re-referral", "Millby", 2019), "no row");
  EXPECT_EQ(value_of(council, "re-referral", "Millby", 2025), "40.0 (40 of 100)");
  EXPECT_EQ(value_of(council, "re-referral", "975", 2019), "30.0 (30 of 100)");
}

TEST(NationalTable, TwoAuthoritiesCountedTogetherAreNeither) {
  Council council;
  const int id =
      council.load(referrals_headings() +
                   authority_row(2025, "971 / 972", "E06999971 / E06999972", "Bandford / Standham",
                                 "Referrals,100,10,10,1,1") +
                   authority_row(2025, "971", "E06999971", "Bandford", "Referrals,100,c,c,1,1"));
  EXPECT_EQ(council.account_text(id), "used 1 of 2; not needed: another area, age or group 1");
  EXPECT_EQ(council.file(id).notes.back(),
            "1 rows count two authorities together and are used for neither.");
}

TEST(NationalTable, OnePlaceAndYearTwiceCountsOnceOrNotAtAll) {
  const auto read = [](const std::string& second) {
    Council council;
    const int id = council.load(
        referrals_headings() +
        authority_row(2025, "971", "E06999971", "Bandford", "Referrals,100,10,10,1,1") +
        authority_row(2025, "971", "E06999971", "Bandford", second));
    return council.account_text(id) + ": " + value_of(council, "re-referral", "971", 2025);
  };
  EXPECT_EQ(read("Referrals,100,10,10,1,1"), "used 1 of 2; duplicate 1: 10.0 (10 of 100)");
  EXPECT_EQ(read("Referrals,100,11,11,1,1").substr(0, 32), "used 0 of 2; not understood 2: N");
}

TEST(NationalTable, AColumnThatPartsTheRowsIsNeverAddedUp) {
  Council council;
  std::string headings = referrals_headings();
  headings.insert(headings.size() - 1, ",need");
  const auto row = [](const std::string& cells) {
    return authority_row(2025, "971", "E06999971", "Bandford", cells);
  };
  const int id =
      council.load(headings + row("Referrals,60,6,10,1,1,Abuse") +
                   row("Referrals,100,12,12,1,1,Total") + row("Referrals,40,6,15,1,1,Other"));
  EXPECT_EQ(council.account_text(id), "used 1 of 3; not needed: another area, age or group 2");
  EXPECT_EQ(value_of(council, "re-referral", "971", 2025), "12.0 (12 of 100)");
  EXPECT_EQ(council.file(id).notes.back(), "Of the column \"need\" only the totals are read.");
}

TEST(NationalTable, PartOfTheChildrenAloneIsNotAllOfThem) {
  Council council;
  std::string headings = referrals_headings();
  headings.insert(headings.size() - 1, ",sex");
  const int id = council.load(
      headings + authority_row(2025, "971", "E06999971", "Bandford", "Referrals,60,6,10,1,1,Male"));
  EXPECT_EQ(council.account_text(id), "used 0 of 1; not needed: another area, age or group 1");
}

TEST(NationalTable, TheEditionThatReachesFurthestIsBelievedWhateverTheOrder) {
  const std::string older =
      referrals_headings() +
      authority_row(2024, "971", "E06999971", "Bandford", "Referrals,100,10,10,1,1");
  const std::string newer =
      referrals_headings() +
      authority_row(2024, "971", "E06999971", "Bandford", "Referrals,101,11,10.9,1,1") +
      authority_row(2025, "971", "E06999971", "Bandford", "Referrals,120,12,10,1,1");
  for (const bool newer_first : {false, true}) {
    Council council;
    const int first = council.load(newer_first ? newer : older);
    const int second = council.load(newer_first ? older : newer);
    EXPECT_EQ(value_of(council, "re-referral", "971", 2024), "10.9 (11 of 101)");
    council.engine().remove_file(newer_first ? first : second);
    EXPECT_EQ(value_of(council, "re-referral", "971", 2024), "10.0 (10 of 100)");
  }
}

TEST(NationalTable, AssessmentsIn45DaysAreAddedUpFromTheBands) {
  const std::string headings =
      std::string(place_headings) +
      ",category,Assessments_completed,Assessments_completed_rate,Same_day,1-10_days,11-20_days,"
      "21-30_days,31-40_days,41-45_days,46-50_days,51-60_days,61+_days\r\n";
  Council council;
  council.load(headings +
               authority_row(2025, "971", "E1", "Bandford",
                             "Assessments,700,350,10,20,30,40,500,25,40,25,10") +
               authority_row(2025, "972", "E2", "Standham",
                             "Assessments,700,350,c,20,30,40,500,25,40,25,c"));
  EXPECT_EQ(value_of(council, "assessment-45", "971", 2025),
            "89.3 (625 of 700, worked out from DfE's counts)");
  EXPECT_EQ(value_of(council, "assessment-45", "972", 2025), "c published as c: suppressed");
}

TEST(NationalTable, ConferencesIn15DaysAreOfThoseWhoseDaysAreKnown) {
  const std::string headings = std::string(place_headings) +
                               ",category,Section47,Section47_child,ICPC,ICPC_child,"
                               "Duration_0-10_days,Duration_11-15_days,Duration_16-20_days,"
                               "Duration_21+_days\n";
  Council council;
  council.load(headings + authority_row(2025, "971", "E1", "Bandford",
                                        "Enquiries,400,380,110,105,20,60,15,5"));
  EXPECT_EQ(value_of(council, "icpc-15", "971", 2025),
            "80.0 (80 of 100, worked out from DfE's counts)");
  EXPECT_EQ(value_of(council, "icpc-number", "971", 2025), "110");
  EXPECT_EQ(value_of(council, "s47-rate", "971", 2025),
            "x no population for 2024: load the table of mid-year population estimates");
  council.load(std::string(place_headings) + ",age_group,population_estimate\n" +
               authority_row(2024, "971", "E1", "Bandford", "Children aged 0 to 17 years,25000"));
  EXPECT_EQ(value_of(council, "s47-rate", "971", 2025),
            "160.0 (400 of 25,000, worked out from DfE's counts)");
}

TEST(NationalTable, WorkforceRatesAreThoseByFullTimeEquivalent) {
  const std::string headings =
      std::string(place_headings) +
      ",inpost_fte,agency_fte,agency_headcount,agency_rate_fte,agency_rate_headcount,vacancy_fte,"
      "vacancy_rate_fte,turnover_rate_fte,working_days_lost_fte,absence_rate_fte\n";
  Council council;
  council.load(headings +
               authority_row(2025, "971", "E1", "Bandford", "90,10,11,10,11,30,25,12.5,801,3.5"));
  EXPECT_EQ(value_of(council, "agency-rate", "971", 2025), "10.0 (10 of 100)");
  EXPECT_EQ(value_of(council, "vacancy-rate", "971", 2025), "25.0 (30 of 120)");
  EXPECT_EQ(value_of(council, "sickness", "971", 2025),
            "8.90 (801 of 90, worked out from DfE's counts)");
}

TEST(NationalTable, CareLeaversTablesAreToldApartByTheirLabels) {
  const std::string headings = std::string(place_headings) +
                               ",care_leaver_age,breakdown,care_leaver_count,care_leaver_percent\n";
  const auto row = [](const std::string& cells) {
    return authority_row(2025, "971", "E1", "Bandford", cells);
  };
  Council council;
  const int homes =
      council.load(headings + row("19 to 21 years,Accommodation considered suitable,45,90") +
                   row("19 to 21 years,Accommodation considered unsuitable,5,10") +
                   row("19 to 21 years,Total,50,100") +
                   row("17 to 18 years,Accommodation considered suitable,9,100"));
  const int work = council.load(
      headings + row("19 to 21 years,\"Total in education, employment or training\",26,52") +
      row("19 to 21 years,\"Total not in education, employment or training\",20,40") +
      row("19 to 21 years,Total information not known,4,8") + row("19 to 21 years,Total,50,100"));
  EXPECT_EQ(council.account_text(homes), "used 2 of 4; not needed: another area, age or group 2");
  EXPECT_EQ(council.account_text(work), "used 3 of 4; not needed: another area, age or group 1");
  EXPECT_EQ(value_of(council, "cl-accommodation", "971", 2025), "90 (45 of 50)");
  EXPECT_EQ(value_of(council, "cl-eet", "971", 2025), "52 (26 of 50)");
  EXPECT_EQ(value_of(council, "cl-neet", "971", 2025), "40 (20 of 50)");
}

TEST(NationalTable, YearsAndLevelsThatAreNotMeantAreSetAside) {
  Council council;
  const int id = council.load(
      referrals_headings() +
      "202425,Financial year,Local authority,E92000001,England,E1,North Vale,971,E2,Bandford,"
      "Referrals,100,10,10,1,1\n"
      "2025,Financial year Q1,Local authority,E92000001,England,E1,North Vale,971,E2,Bandford,"
      "Referrals,25,2,8,1,1\n"
      "2025,Reporting year,Local authority district,E92000001,England,E1,North Vale,971,E2,Ward,"
      "Referrals,25,2,8,1,1\n"
      "soon,Reporting year,Local authority,E92000001,England,E1,North Vale,971,E2,Bandford,"
      "Referrals,25,2,8,1,1\n");
  EXPECT_EQ(council.account_text(id),
            "used 1 of 4; not understood 1; not needed: another area, age or group 2");
  EXPECT_EQ(value_of(council, "re-referral", "971", 2025), "10.0 (10 of 100)");
}

TEST(OwnComparators, TargetsAndUnknownIndicatorsAreSetAside) {
  Council council;
  const int id = council.load(
      "source,indicator,code,year,authority,comparator_type,comparator,value,unit,note\n"
      "vale-2011,ia-7,NI59,2009-10,Bandford,statistical neighbour,Standham,79,percent,best\n"
      "vale-2011,ca-35,NI60,2006-07,Bandford,statistical neighbours,rank,3,of 11,\n"
      "vale-2011,ia-7,NI59,2009-10,Bandford,target,internal target,80,percent,\n"
      "vale-2011,nothing,,2009-10,Bandford,national,England,80,percent,\n"
      "vale-2011,ia-7,,some time,Bandford,national,England,80,percent,\n"
      "vale-2011,ia-7,,2009-10,Bandford,national,England,c,percent,\n"
      "vale-2011,ia-7,,2009-10,Bandford,national,England,80,days,\n");
  EXPECT_EQ(council.account_text(id),
            "used 2 of 7; not understood 4; not needed: another area, age or group 1");
  const auto& own = data_of(council).own;
  ASSERT_EQ(own.size(), 2U);
  council.engine().remove_file(id);
  EXPECT_TRUE(data_of(council).own.empty());
}

TEST(Neighbours, AreReadInAllThreeLayouts) {
  Council council;
  const int wide = council.load(neighbours_2025());
  const int repeated = council.load(neighbours_2021());
  const int pairs = council.load(
      "source,authority,neighbour,order_printed\n"
      "vale-2011,Bandford,Eastmere,1\nvale-2011,Bandford,Eastmere,2\nvale-2011,,Standham,3\n");
  EXPECT_EQ(council.file(wide).title, "Statistical neighbours, 2025 model");
  EXPECT_EQ(council.file(repeated).title, "Statistical neighbours, April 2021 model");
  EXPECT_EQ(council.account_text(wide), "used 1 of 1");
  EXPECT_EQ(council.account_text(repeated), "used 1 of 1");
  EXPECT_EQ(council.account_text(pairs), "used 1 of 3; duplicate 1; not understood 1");
  const auto& models = data_of(council).models;
  ASSERT_EQ(models.size(), 3U);
  EXPECT_EQ(models[0].key, "2021");
  ASSERT_EQ(models[0].groups[0].neighbours.size(), 2U);
  EXPECT_EQ(models[0].groups[0].neighbours[0].code, "974");
  EXPECT_EQ(models[1].groups[0].neighbours.size(), 3U);
  EXPECT_EQ(models[2].name, "own list (vale-2011)");
}

}  // namespace
}  // namespace bandstand::test
