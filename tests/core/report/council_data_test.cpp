// The small CSVs beside the case lists: every base and spelling of periods, targets, bandings,
// population, bank holidays. Definition: other CSVs it reads.
#include "report/council_data.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand::test {
namespace {

constexpr const char* measures =
    "indicator,period,basis,numerator,denominator,value,target,source,note,breakdown,category\n";

std::string measured(const std::string& period, const std::string& basis) {
  Council council;
  const int id = council.load(std::string(measures) + "assessment-45," + period + "," + basis +
                              ",41,50,,,council,,,\n");
  if (council.engine().council().measures.empty()) return council.account_lines(id).front();
  const Period& read = council.engine().council().measures.front().period;
  return std::string(basis_name(read.basis)) + " " + period_text(read);
}

TEST(Measures, EveryBaseAndSpellingOfPeriods) {
  EXPECT_EQ(measured("2018-08", ""), "month 2018-08");
  EXPECT_EQ(measured("2018-08", "month"), "month 2018-08");
  EXPECT_EQ(measured("Apr-15", "month"), "month 2015-04");
  EXPECT_EQ(measured("2018-19 Q2", ""), "quarter 2018-19 Q2");
  EXPECT_EQ(measured("Q1 2013/14", "quarter"), "quarter 2013-14 Q1");
  EXPECT_EQ(measured("2013/14 Q1", ""), "quarter 2013-14 Q1");
  EXPECT_EQ(measured("2018-19 to Q2", ""), "ytd 2018-19 to Q2");
  EXPECT_EQ(measured("2018-19 Q2", "year to date"), "ytd 2018-19 to Q2");
  EXPECT_EQ(measured("2018-19 Q2", "ytd"), "ytd 2018-19 to Q2");
  EXPECT_EQ(measured("12 months to 2018-09-30", ""), "rolling12 12 months to 2018-09-30");
  EXPECT_EQ(measured("2018-19 Q2", "rolling12"), "rolling12 12 months to 2018-09-30");
  EXPECT_EQ(measured("2018-19 Q2", "rolling year"), "rolling12 12 months to 2018-09-30");
  EXPECT_EQ(measured("2018-09-30", ""), "asat 2018-09-30");
  EXPECT_EQ(measured("2018-19 Q2", "as at"), "asat 2018-09-30");
  EXPECT_EQ(measured("2012/13", ""), "year 2012-13");
  EXPECT_EQ(measured("2012-13", "year"), "year 2012-13");
  EXPECT_EQ(measured("2010-11", ""), "year 2010-11");
  EXPECT_EQ(measured("2010-11", "month"), "month 2010-11");
}

TEST(Measures, RefusedRowsAreAccountedFor) {
  Council council;
  const int id = council.load(std::string(measures) +
                              "assessment-45,2018-08,month,41,50,,,council,,,\n"
                              "no-such-thing,2018-08,month,41,50,,,council,,,\n"
                              "assessment-45,someday,month,41,50,,,council,,,\n"
                              "assessment-45,2018-08,fortnight,41,50,,,council,,,\n"
                              "assessment-45,2018-08,quarter,41,50,,,council,,,\n"
                              "assessment-45,2018-09,month,c,50,,,council,,,\n"
                              "assessment-45,2018-09,month,41,-50,,,council,,,\n"
                              "assessment-45,2018-09,month,,,about 80,,council,,,\n"
                              "assessment-45,2018-09,month,,50,,,council,,,\n"
                              "assessment-45,2018-08,month,42,50,,,council,,,\n"
                              "assessment-45,2018-09,month,,0,80,,council,,,\n");
  EXPECT_EQ(council.account_text(id), "used 1 of 11; duplicate 1; not understood 9");
  EXPECT_EQ(
      council.account_lines(id),
      (std::vector<std::string>{
          "line 3: not understood [indicator] no-such-thing",
          "line 4: not understood [period] someday", "line 5: not understood [basis] fortnight",
          "line 6: not understood [period] 2018-08", "line 7: not understood [numerator] c",
          "line 8: not understood [denominator] -50", "line 9: not understood [value] about 80",
          "line 10: not understood [numerator]", "line 11: duplicate [indicator] assessment-45",
          "line 12: not understood [denominator] 0"}));
}

TEST(Measures, NeverOverwriteAFigureFromCases) {
  Council council;
  council.load("Child Unique ID,Date of Contact,Contact Source\nC1,01/04/2018,6\n");
  council.load(std::string(measures) +
               "contacts,2018-04,month,99,,,,old system,,,\n"
               "contacts,2018-04,month,98,,,,cases,,,\n"
               "contacts,2018-04,month,97,,,,,,,\n");
  const TidyFigures figures = council.figures();
  const auto contacts = [&](const char* source) {
    return figures.figure({"contacts", "month", "2018-04", "total", "", source});
  };
  EXPECT_EQ(contacts("cases"), "1 1");
  EXPECT_EQ(contacts("old system"), "99 99");
  EXPECT_EQ(contacts("cases (measures)"), "98 98");
  EXPECT_EQ(contacts("measures"), "97 97");
}

TEST(Measures, MissingIsNeverNought) {
  Council council;
  council.load(std::string(measures) +
               "assessment-45,2018-08,month,0,0,,,council,,,\n"
               "assessment-45,2018-09,month,0,30,,,council,,,\n"
               "assessment-45,2018-10,month,,,0,,council,,,\n"
               "assessment-45,2018-11,month,0,0,80,,council,,,\n");
  const TidyFigures figures = council.figures();
  const auto figure = [&](const char* month) {
    return figures.figure({"assessment-45", "month", month, "total", "", "council"});
  };
  EXPECT_EQ(figure("2018-08"), "0/0 z");
  EXPECT_EQ(figure("2018-09"), "0/30 0.0");
  EXPECT_EQ(figure("2018-10"), " 0.0");
  EXPECT_EQ(figure("2018-11"), "0/0 z");
}

TEST(Measures, APartWithoutItsCountMakesNoTotal) {
  const auto has_total = [](const std::string& numerator_of_south) {
    Council council;
    council.load(std::string(measures) +
                 "assessment-45,2018-19 Q1,quarter,8,10,,,council,,team,North\n"
                 "assessment-45,2018-19 Q1,quarter," +
                 numerator_of_south + ",10,50,,council,,team,South\n");
    return council.figures().has(
        {"assessment-45", "quarter", "2018-19 Q1", "total", "", "council"});
  };
  EXPECT_TRUE(has_total("5"));
  EXPECT_FALSE(has_total(""));
}

TEST(Targets, TheExactPeriodComesBeforeTheYearAndTheYearBeforeAlways) {
  Council council;
  council.load(std::string(measures) +
               "assessment-45,2018-19 Q1,quarter,40,50,,,council,,,\n"
               "assessment-45,2018-19 Q2,quarter,40,50,,,council,,,\n"
               "assessment-45,2019-20 Q1,quarter,40,50,,,council,,,\n");
  council.load(
      "indicator,period,target\n"
      "assessment-45,,70\n"
      "assessment-45,2018-19,85\n"
      "assessment-45,2018-19 Q2,80.5\n");
  const TidyFigures figures = council.figures();
  const auto target = [&](const char* period) {
    const Key key{"assessment-45", "quarter", period, "total", "", "council"};
    return figures.cell(key, "target") + " " + figures.cell(key, "rag");
  };
  EXPECT_EQ(target("2018-19 Q1"), "85 red");  // 80 is 5.9 percent short
  EXPECT_EQ(target("2018-19 Q2"), "80.5 amber");
  EXPECT_EQ(target("2019-20 Q1"), "70 green");
}

TEST(Targets, ToleranceAndRedLineOfTheRowComeFirst) {
  const auto rating = [](const std::string& target_file) {
    Council council;
    council.load(std::string(measures) + "assessment-45,2018-19 Q1,quarter,40,50,,,council,,,\n");
    council.load(target_file);
    return council.figures().cell(
        {"assessment-45", "quarter", "2018-19 Q1", "total", "", "council"}, "rag");
  };
  EXPECT_EQ(rating("indicator,period,target,tolerance\nassessment-45,,85,6\n"), "amber");
  EXPECT_EQ(rating("indicator,period,target,tolerance\nassessment-45,,85,5\n"), "red");
  EXPECT_EQ(rating("indicator,period,target,red_below\nassessment-45,,85,80\n"), "amber");
  EXPECT_EQ(rating("indicator,period,target,red_below\nassessment-45,,85,80.1\n"), "red");
  EXPECT_EQ(rating("indicator,period,target\nassessment-45,,80\n"), "green");
}

TEST(Targets, WrongRowsAreAccountedFor) {
  Council council;
  const int id = council.load(
      "indicator,period,target,tolerance\n"
      "assessment-45,2018-19,80,\n"
      "nonsense,2018-19,80,\n"
      "assessment-45,whenever,80,\n"
      "assessment-45,2018-19,high,\n"
      "assessment-45,2018-19,80,lots\n");
  EXPECT_EQ(council.account_text(id), "used 1 of 5; not understood 4");
}

TEST(Bandings, TheCouncilsOwnReplaceTheNationalOnesOfTheirYear) {
  Council council;
  council.load(std::string(measures) +
               "ca-35,2005-06,year,9,10,,,council,,,\n"
               "ca-35,2007-08,year,9,10,,,council,,,\n"
               "ca-35,2010-11,year,9,10,,,council,,,\n"
               "ca-35,2011-12,year,5,10,,,council,,,\n");
  council.load(
      "indicator,year,band,label,lower,lower_inclusive,upper,upper_inclusive\n"
      "ca-35,2010-11,1,Below par,0,yes,90,no\n"
      "ca-35,2010-11,2,Above par,90,yes,100,yes\n");
  const TidyFigures figures = council.figures();
  const auto band = [&](const char* year) {
    return figures.cell({"ca-35", "year", year, "total", "", "council"}, "band");
  };
  EXPECT_EQ(band("2005-06"), "");
  EXPECT_EQ(band("2007-08"), "Very good");
  EXPECT_EQ(band("2010-11"), "Above par");
  EXPECT_EQ(band("2011-12"), "Below par");
}

constexpr const char* referrals =
    "Child Unique ID,Date of referral,Referral Source\nR1,03/04/2018,6\nR2,30/04/2018,6\n";

TEST(Population, OfTheYearOrTheLatestBefore) {
  const auto april = [](const std::string& rows) {
    Council council;
    council.load(referrals);
    council.load("year,population\n" + rows);
    return council.figures().figure({"referrals-rate", "month", "2018-04"});
  };
  EXPECT_EQ(april("2018,24000\n2017,12000\n"), "2/24000 10.0");
  EXPECT_EQ(april("2018-19,24000\n"), "2/24000 10.0");
  EXPECT_EQ(april("2017,12000\n2016,99\n"), "2/12000 20.0");
  EXPECT_EQ(april("2019,24000\n"), " x");
}

constexpr const char* national =
    "time_period,time_identifier,geographic_level,country_name,region_name,old_la_code,"
    "new_la_code,la_name,age_group,population_estimate\n"
    "2018,Calendar year,National,England,,,,,Children aged 0 to 17 years,12000000\n"
    "2018,Calendar year,Regional,England,North,,,,Children aged 0 to 17 years,600000\n"
    "2018,Calendar year,Local authority,England,North,801,E09999901,Bandford,"
    "Children aged 0 to 17 years,24000\n"
    "2018,Calendar year,Local authority,England,North,801,E09999901,Bandford,"
    "Children aged 0 to 4 years,7000\n"
    "2018,Calendar year,Local authority,England,North,802,E09999902,Standham,"
    "Children aged 0 to 17 years,48000\n";

TEST(Population, OfANationalTableIsThatOfTheAuthorityNeverOfEnglandOrARegion) {
  const auto april = [](const char* authority) {
    Council council;
    council.load(referrals);
    const int id = council.load(national);
    EXPECT_EQ(council.file(id).kind, FileKind::population);
    council.set("authority", authority);
    return council.figures().figure({"referrals-rate", "month", "2018-04"});
  };
  EXPECT_EQ(april("Bandford"), "2/24000 10.0");
  EXPECT_EQ(april("BANDFORD"), "2/24000 10.0");
  EXPECT_EQ(april("801"), "2/24000 10.0");
  EXPECT_EQ(april("E09999902"), "2/48000 5.0");
  EXPECT_EQ(april(""), "no such figure");
  EXPECT_EQ(april("England"), "no such figure");
  EXPECT_EQ(april("North"), "no such figure");
}

TEST(BankHolidays, AnExtraOneMovesTheDueDate) {
  const std::string list =
      "Child Unique ID,Continuous Assessment Start Date,"
      "Continuous Assessment Date of Authorisation\nA1,02/07/2018,05/09/2018\n";
  Council council;
  council.load(list);
  EXPECT_EQ(council.figures().figure({"assessment-45", "month", "2018-09"}), "0/1 0.0 u");
  const int id = council.load("date,title\n01/08/2018,A day off\n04/08/2018,A Saturday\nsoon,\n");
  EXPECT_EQ(council.figures().figure({"assessment-45", "month", "2018-09"}), "1/1 100.0 u");
  EXPECT_EQ(council.account_text(id), "used 2 of 3; not understood 1");
  council.engine().remove_file(id);
  EXPECT_EQ(council.figures().figure({"assessment-45", "month", "2018-09"}), "0/1 0.0 u");
}

}  // namespace
}  // namespace bandstand::test
