// The figures that councils published, loaded as measures: each comes back as printed, or corrected
// where its own counts say otherwise. Definition: arithmetic audit of the reports, ratings,
// bandings, direction of travel.
#include <gtest/gtest.h>

#include <algorithm>

#include "support/council.h"
#include "support/csv_text.h"

namespace bandstand::test {
namespace {

constexpr const char* reports[] = {"stockton", "derby", "harrow", "norfolk", "darlington"};

std::string file_of(const std::string& report) { return "indicators/published/" + report + ".csv"; }

// One printed row, and the figure it became.
struct Printed {
  std::map<std::string, std::string> cells;
  Figure figure;
  std::string where;
  const std::string& operator[](const std::string& column) const { return cells.at(column); }
};

// Pairs every row of a report's file with its figure, by the order of reading: a measure keeps its
// place among the measures, and its key leads to the figure.
std::vector<Printed> printed_figures(Council& council, const std::string& report) {
  const std::vector<CsvCells> lines = parse_csv(read_test_file(file_of(report)));
  const std::vector<Measure>& measures = council.engine().council().measures;
  std::vector<Printed> all;
  EXPECT_EQ(measures.size() + 1, lines.size()) << report;
  if (measures.size() + 1 != lines.size()) return all;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    Printed& printed = all.emplace_back();
    for (std::size_t c = 0; c < lines[0].size(); ++c) printed.cells[lines[0][c]] = lines[i].at(c);
    printed.where = report + " line " + std::to_string(i + 1) + ": " + printed["indicator"] + " " +
                    printed["period"] + " " + printed["category"];
    const Measure& m = measures[i - 1];
    const Figure* figure =
        council.engine().figures().find(m.indicator, m.period, m.source, m.breakdown, m.category);
    EXPECT_NE(figure, nullptr) << printed.where;
    if (figure != nullptr) printed.figure = *figure;
  }
  return all;
}

std::string number_text(const std::optional<std::int64_t>& number) {
  return number ? std::to_string(*number) : std::string();
}

int decimals_of(const std::string& number) {
  const std::size_t point = number.find('.');
  return point == std::string::npos ? 0 : static_cast<int>(number.size() - point - 1);
}

TEST(PublishedFigures, EveryRowIsUsed) {
  for (const char* report : reports) {
    Council council;
    const int id = council.load_file(file_of(report));
    EXPECT_TRUE(council.account(id).set_aside.empty()) << report << council.account_text(id);
    EXPECT_EQ(council.file(id).title, "Measures");
  }
}

TEST(PublishedFigures, ComeBackAsPrintedOrCorrected) {
  std::size_t with_counts = 0;
  std::size_t values_only = 0;
  std::size_t corrected = 0;
  for (const char* report : reports) {
    Council council;
    council.load_file(file_of(report));
    for (const Printed& row : printed_figures(council, report)) {
      ASSERT_TRUE(row.figure.value.has_value()) << row.where;
      // The numerator of a count is the count.
      const bool counts = row["unit"] == "count";
      EXPECT_EQ(number_text(row.figure.numerator), row[counts ? "value" : "numerator"])
          << row.where;
      EXPECT_EQ(number_text(row.figure.denominator), row["denominator"]) << row.where;
      const std::string& right = row["correct"].empty() ? row["value"] : row["correct"];
      EXPECT_EQ(rounded_text(*row.figure.value, decimals_of(right)), right) << row.where;
      if (!row["correct"].empty()) {
        ++corrected;
        EXPECT_NE(row.figure.note.find("the file says "), std::string::npos) << row.where;
      }
      ++(row["denominator"].empty() ? values_only : with_counts);
    }
  }
  EXPECT_EQ(with_counts, 68u);
  EXPECT_EQ(values_only, 137u);
  EXPECT_EQ(corrected, 3u);
}

TEST(PublishedFigures, CellsThatDoNotFollowComeBackCorrect) {
  Council council;
  council.load(
      "indicator,period,basis,numerator,denominator,value,source\n"
      "closed-logged-active-caf,2013-14 Q1,quarter,46,856,5.5,report\n"
      "exit-adoption,2013-14 to Q2,ytd,11,82,13,report\n"
      "ia-7,2006-07,year,208700,305000,68.0,report\n"
      "referral-nfa,2012-13,year,805,3178,25.1,report\n"
      "s47-rate-of-referrals,2013-14 to Q2,ytd,418,1222,34.8,report\n");
  const TidyFigures figures = council.figures();
  const auto value = [&](const char* indicator, const char* basis, const char* period) {
    return figures.cell({indicator, basis, period, "total", "", "report"}, "value");
  };
  EXPECT_EQ(value("closed-logged-active-caf", "quarter", "2013-14 Q1"), "5.4");
  EXPECT_EQ(value("exit-adoption", "ytd", "2013-14 to Q2"), "13.4");
  EXPECT_EQ(value("ia-7", "year", "2006-07"), "68.4");
  EXPECT_EQ(value("referral-nfa", "year", "2012-13"), "25.3");
  EXPECT_EQ(value("s47-rate-of-referrals", "ytd", "2013-14 to Q2"), "34.2");
}

TEST(PublishedFigures, CoreAssessmentsOfDerbyFallInTheirBandsAndRatings) {
  Council council;
  council.load_file(file_of("derby"));
  const auto figure = [&](const char* indicator, const char* basis, const char* period,
                          const char* source = "derby-2009") {
    return council.find({indicator, basis, period, "total", "", source});
  };
  const Figure* q1 = figure("ca-35", "quarter", "2008-09 Q1");
  const Figure* q2 = figure("ca-35", "quarter", "2008-09 Q2");
  const Figure* forecast = figure("ca-35", "year", "2008-09", "derby-2009 forecast");
  ASSERT_TRUE(q1 && q2 && forecast);
  EXPECT_EQ(q1->band, "Very good");
  EXPECT_EQ(q2->band, "Very good");
  EXPECT_EQ(q1->rating, Rating::green);
  EXPECT_EQ(q2->rating, Rating::red);
  EXPECT_EQ(forecast->rating, Rating::amber);
  EXPECT_EQ(q2->direction, Direction::worse);

  const Figure* initial = figure("ia-7", "quarter", "2008-09 Q2");
  const Figure* initial_forecast = figure("ia-7", "year", "2008-09", "derby-2009 forecast");
  ASSERT_TRUE(initial && initial_forecast);
  EXPECT_EQ(initial->rating, Rating::red);
  EXPECT_EQ(initial_forecast->rating, Rating::red);
  EXPECT_EQ(initial->band, "");
  EXPECT_EQ(initial->direction, Direction::worse);
}

TEST(PublishedFigures, OtherReportsGetTheirPrintedRatings) {
  Council norfolk;
  norfolk.load_file(file_of("norfolk"));
  const Figure* august =
      norfolk.find({"assessment-45", "month", "2018-08", "total", "", "norfolk-2018"});
  ASSERT_NE(august, nullptr);
  EXPECT_EQ(august->rating, Rating::amber);  // 78.10 against 80

  Council harrow;
  harrow.load_file(file_of("harrow"));
  const Figure* core =
      harrow.find({"ca-35", "ytd", "2010-11 to November", "total", "", "harrow-2011"});
  const Figure* initial =
      harrow.find({"ia-10", "ytd", "2010-11 to November", "total", "", "harrow-2011"});
  ASSERT_TRUE(core && initial);
  EXPECT_EQ(core->rating, Rating::red);  // 75 against 83
  EXPECT_EQ(initial->rating, Rating::none);
  EXPECT_NE(initial->note.find("as high as possible"), std::string::npos);

  Council darlington;
  darlington.load_file(file_of("darlington"));
  const auto conferences = [&](const char* source) {
    return darlington.find({"icpc-15", "ytd", "2015-16 to Q3", "total", "", source});
  };
  ASSERT_TRUE(conferences("darlington-2016") && conferences("darlington-2016 manual monitoring"));
  EXPECT_EQ(conferences("darlington-2016")->rating, Rating::red);  // 82.6 against 95
  EXPECT_EQ(conferences("darlington-2016 manual monitoring")->rating, Rating::amber);  // 94
}

TEST(PublishedFigures, ArrowsOfStocktonFollowWithTwoNamedExceptions) {
  Council council;
  council.set("polarity", "stockton-2013");
  council.load_file(file_of("stockton"));
  std::size_t arrows = 0;
  std::vector<std::string> exceptions;
  for (const Printed& row : printed_figures(council, "stockton")) {
    const std::string& arrow = row["arrow"];
    if (arrow.empty()) continue;
    ++arrows;
    const Direction printed = arrow == "up"     ? Direction::better
                              : arrow == "down" ? Direction::worse
                                                : Direction::level;
    if (row.figure.direction != printed) {
      exceptions.push_back(row["indicator"] + " " + row["period"] + " " +
                           std::string(direction_name(row.figure.direction)));
    }
  }
  EXPECT_EQ(arrows, 34u);
  // Both may be right against the quarter before, which was not published.
  const std::vector<std::string> named = {"contacts-closed-logged 2013/14 Q1 better",
                                          "ia-10 2013/14 Q1 worse"};
  EXPECT_EQ(exceptions, named);
}

TEST(PublishedFigures, WithoutToleranceFourArrowsOfStocktonDiffer) {
  Council council;
  council.set("polarity", "stockton-2013").set("level-tolerance", "0");
  council.load_file(file_of("stockton"));
  std::size_t agree = 0;
  for (const Printed& row : printed_figures(council, "stockton")) {
    const std::string& arrow = row["arrow"];
    const Direction now = row.figure.direction;
    agree += (arrow == "up" && now == Direction::better) ||
                     (arrow == "down" && now == Direction::worse) ||
                     (arrow == "level" && now == Direction::level)
                 ? 1u
                 : 0u;
  }
  EXPECT_EQ(agree, 30u);
}

// A state was once compared with a twelfth of its outturn, which stands in the year's row.
TEST(PublishedFigures, StatesAreComparedWithTheirOutturnAsItIs) {
  Council council;
  council.load_file(file_of("stockton"));
  const Figure* plans =
      council.find({"cpp-number", "asat", "2013-06-30", "total", "", "stockton-2013"});
  ASSERT_NE(plans, nullptr);
  EXPECT_EQ(plans->direction, Direction::down);  // 369 to 356
}

TEST(PublishedFigures, NeutralIndicatorsPointUpOrDownOnTheNationalProfile) {
  Council council;
  council.load_file(file_of("stockton"));
  const auto direction = [&](const char* indicator, const char* basis, const char* period) {
    const Figure* figure = council.find({indicator, basis, period, "total", "", "stockton-2013"});
    return figure == nullptr ? "no such figure" : std::string(direction_name(figure->direction));
  };
  EXPECT_EQ(direction("contacts", "quarter", "2013-14 Q1"), "down");
  EXPECT_EQ(direction("contacts", "quarter", "2013-14 Q2"), "level");
  EXPECT_EQ(direction("contacts-closed-logged", "quarter", "2013-14 Q2"), "up");
  EXPECT_EQ(direction("cin-number", "asat", "2013-06-30"), "up");
  EXPECT_EQ(direction("re-referral", "quarter", "2013-14 Q2"), "worse");
  EXPECT_EQ(direction("ca-35", "ytd", "2013-14 to Q2"), "better");
}

TEST(PublishedFigures, AgenciesOfStocktonAddUp) {
  Council council;
  council.load_file(file_of("stockton"));
  for (const auto& [basis, period] :
       {std::pair{"year", "2012-13"}, std::pair{"quarter", "2013-14 Q1"},
        std::pair{"ytd", "2013-14 to Q2"}}) {
    Exact sum;
    for (const Printed& row : printed_figures(council, "stockton")) {
      if (row["indicator"] != "early-help-by-agency" || row.figure.breakdown != "agency") continue;
      if (basis_name(row.figure.period.basis) == basis) sum.num += row.figure.value->num;
    }
    const Figure* total =
        council.find({"early-help-by-agency", basis, period, "total", "", "stockton-2013"});
    ASSERT_NE(total, nullptr) << period;
    EXPECT_EQ(*total->value, sum) << period;
  }
}

TEST(PublishedFigures, LocalitiesOfNorfolkArePooledNotAveraged) {
  Council council;
  council.load_file(file_of("norfolk"));
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"assessment-45", "month", "2018-09", "total", "", "norfolk-2018"}),
            "424/548 77.4");
  EXPECT_EQ(
      figures.cell({"assessment-45", "month", "2018-09", "total", "", "norfolk-2018"}, "note"),
      "pooled from 6 parts by locality");
  // Localities without counts are never pooled.
  EXPECT_FALSE(figures.has({"assessment-45", "month", "2018-03", "total", "", "norfolk-2018"}));
}

// 45 working days from Monday 2 July 2018 end on Tuesday 4 September 2018.
TEST(PublishedFigures, LocalitiesOfNorfolkFollowFromCases) {
  CsvText list({"Child Unique ID", "Continuous Assessment Start Date",
                "Continuous Assessment Date of Authorisation", "Locality"});
  int child = 0;
  struct Locality {
    const char* name;
    int in_time;
    int all;
    const char* figure;
  };
  const Locality localities[] = {{"Breckland", 88, 90, "88/90 97.8"},
                                 {"Gt Yarmouth", 71, 97, "71/97 73.2"},
                                 {"North and Broadland", 44, 53, "44/53 83.0"},
                                 {"Norwich", 65, 100, "65/100 65.0"},
                                 {"South", 58, 104, "58/104 55.8"},
                                 {"West", 98, 104, "98/104 94.2"}};
  for (const Locality& locality : localities) {
    for (int i = 0; i < locality.all; ++i) {
      list.row({"N" + std::to_string(++child), "02/07/2018",
                i < locality.in_time ? "04/09/2018" : "05/09/2018", locality.name});
    }
  }
  Council council;
  council.load(list.text());
  const TidyFigures figures = council.figures();
  for (const Locality& locality : localities) {
    EXPECT_EQ(figures.figure({"assessment-45", "month", "2018-09", "locality", locality.name}),
              locality.figure);
  }
  EXPECT_EQ(figures.figure({"assessment-45", "month", "2018-09"}), "424/548 77.4");
}

}  // namespace
}  // namespace bandstand::test
