// The tidy figures file and the other CSVs for download, byte by byte.
// Definition: tidy figures file; row accounting.
#include "report/tidy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "report/cases.h"
#include "report/csv_writer.h"
#include "support/council.h"
#include "support/csv_text.h"

namespace bandstand::test {
namespace {

TEST(CsvText, IsGuardedAgainstFormulas) {
  CsvWriter out;
  out.row_of_text({"=1+1", "+1", "-1", "@x", "\tx", "a=1", ""});
  EXPECT_EQ(out.take(), "\xEF\xBB\xBF'=1+1,'+1,'-1,'@x,'\tx,a=1,\r\n");
}

TEST(CsvText, IsQuotedWhereItMustBe) {
  CsvWriter out;
  out.row_of_text({"a,b", "say \"x\"", "two\nlines", "plain", "=a,b"});
  out.plain("-5");
  out.end_row();
  EXPECT_EQ(out.take(),
            "\xEF\xBB\xBF\"a,b\",\"say \"\"x\"\"\",\"two\nlines\",plain,\"'=a,b\"\r\n-5\r\n");
}

// Lists with every kind of breakdown, names that look like formulas, and mistakes.
const std::vector<std::string>& small_set() {
  static const std::vector<std::string> files = {
      "Child Unique ID,Date of Contact,Contact Source\n"
      "C1,01/04/2018,=HYPERLINK(1)\nC2,10/04/2018,\"Health, other\"\nC3,15/05/2018,6\n"
      "C3,15/05/2018,6\nC4,05/06/2018,\nC5,,6\n",
      "Child Unique ID,Date of referral,Referral Source,Referral NFA?,"
      "Number of Referrals in Last 12 Months,Allocated Team,Locality\n"
      "C1,02/04/2018,6,No,0,North,West\nC2,10/05/2018,2A,Yes,0,-South,West\n"
      "C3,20/05/2018,6,No,2,North,\nC3,20/06/2018,6,No,2,,East\n",
      "Child Unique ID,Continuous Assessment Start Date,"
      "Continuous Assessment Date of Authorisation,Assessment Type,Allocated Team,"
      "Was the child assessed as requiring LA children's social care support?\n"
      "C1,03/04/2018,20/04/2018,Initial,North,No\nC1,23/04/2018,30/06/2018,Core,North,Yes\n"
      "C3,21/05/2018,29/06/2018,Single,North,Yes\nC4,10/01/2018,05/04/2018,,South,\n"
      "C2,11/05/2018,10/05/2018,Single,South,No\nC5,25/06/2018,,Single,,\n",
      "Child Unique ID,Assessment start date,Assessment completion date,"
      "Organisation completing assessment\n"
      "E1,03/04/2018,30/04/2018,Oak School\nE2,03/05/2018,30/06/2018,@Home\n",
      "indicator,period,basis,numerator,denominator,value,source,note\n"
      "assessment-45,2017-18,year,80,100,,old system,\"a note, with a comma\"\n"
      "contacts,2018-04,month,7,,,=cmd,\n",
      "year,population\n2018,20000\n",
      "indicator,period,target\nassessment-45,2018-19,80\n"};
  return files;
}

void load_all(Council& council, bool backwards = false) {
  std::vector<std::string> files = small_set();
  if (backwards) std::reverse(files.begin(), files.end());
  for (const std::string& file : files) council.load(file);
}

TEST(TidyFile, HasItsColumnsInOrderAndEveryRowAllOfThem) {
  Council council;
  load_all(council);
  const std::string csv = council.tidy_csv();
  const std::string headings =
      "indicator,title,group,basis,period,period_start,period_end,breakdown,category,numerator,"
      "denominator,value,unit,marker,target,rag,band,direction,source,note\r\n";
  EXPECT_EQ(csv.substr(0, headings.size() + 3), "\xEF\xBB\xBF" + headings);
  const std::vector<CsvCells> lines = parse_csv(csv);
  ASSERT_GT(lines.size(), 200u);
  for (const CsvCells& line : lines) EXPECT_EQ(line.size(), 20u);
  for (std::size_t i = 0; i < csv.size(); ++i) {
    if (csv[i] == '\n') {
      ASSERT_EQ(csv[i - 1], '\r');
    }
  }
}

TEST(TidyFile, EveryKeyOccursOnce) {
  Council council;
  load_all(council);
  EXPECT_TRUE(council.figures().keys_are_unique());
  std::set<CsvCells> keys;
  const std::vector<CsvCells> lines = parse_csv(council.tidy_csv());
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const CsvCells& l = lines[i];
    EXPECT_TRUE(keys.insert({l[0], l[3], l[6], l[7], l[8], l[18]}).second) << l[0] << l[4] << l[8];
  }
}

TEST(TidyFile, CellsKeepTheirPromises) {
  Council council;
  load_all(council);
  const TidyFigures figures = council.figures();
  for (const auto& [key, row] : figures.rows()) {
    const std::string where = to_text(key);
    const auto cell = [&row = row](const char* column) { return row.at(column); };
    EXPECT_EQ(key.category.empty(), key.breakdown == "total") << where;
    if (cell("unit") == "count") {
      EXPECT_EQ(cell("denominator"), "") << where;
    }
    const std::string& marker = cell("marker");
    if (marker == "x") {
      EXPECT_EQ(cell("numerator") + cell("denominator") + cell("value"), "") << where;
      EXPECT_EQ(key.breakdown, "total") << where;
    }
    if (marker == "z") {  // an answer of the checklist that does not apply has no counts at all
      const bool is_answer = key.indicator == "checklist";
      EXPECT_EQ(cell("denominator") + cell("value"), is_answer ? "" : "0") << where;
    }
    if (marker == "u") {
      EXPECT_LT(std::stoi(cell("denominator")), 30) << where;
    }
    if (marker.empty() || marker == "u" || marker == "p") {
      EXPECT_NE(cell("value"), "") << where;
    }
    EXPECT_LE(cell("period_start"), cell("period_end")) << where;
    if (key.basis == "asat") {
      EXPECT_EQ(cell("period_start"), cell("period_end")) << where;
    }
  }
}

TEST(TidyFile, FormulasFromTheListsAreGuarded) {
  Council council;
  load_all(council);
  const TidyFigures figures = council.figures();
  EXPECT_EQ(figures.figure({"contacts", "month", "2018-04", "source", "'=HYPERLINK(1)"}), "1 1");
  EXPECT_EQ(figures.figure({"contacts", "month", "2018-04", "source", "Health, other"}), "1 1");
  EXPECT_EQ(figures.figure({"referrals", "month", "2018-05", "team", "'-South"}), "1 1");
  EXPECT_EQ(figures.figure({"early-help-by-agency", "month", "2018-05", "agency", "'@Home"}),
            "1 1");
  EXPECT_EQ(figures.figure({"contacts", "month", "2018-04", "total", "", "'=cmd"}), "7 7");
}

TEST(TidyFile, MayBeCutToAYear) {
  Council council;
  load_all(council);
  const TidyFigures year(tidy_figures_csv(council.engine().figures(), FinancialYear{2017}));
  EXPECT_TRUE(year.has({"assessment-45", "year", "2017-18", "total", "", "old system"}));
  for (const auto& [key, row] : year.rows()) {
    EXPECT_GE(row.at("period_end"), "2017-04-01") << to_text(key);
    EXPECT_LE(row.at("period_end"), "2018-03-31") << to_text(key);
  }
}

TEST(TidyFile, TheOrderOfTheFilesChangesNoByte) {
  Council forwards;
  load_all(forwards);
  Council backwards;
  load_all(backwards, true);
  EXPECT_EQ(forwards.tidy_csv(), backwards.tidy_csv());
}

TEST(TidyFile, ReadingInSmallPiecesChangesNoByte) {
  Council whole;
  load_all(whole);
  Engine engine(Date::from_ymd(2030, 12, 31));
  for (const std::string& file : small_set()) {
    const int id = engine.begin_file("list.csv");
    for (std::size_t at = 0; at < file.size(); at += 7) {
      engine.feed(id, std::string_view(file).substr(at, 7));
    }
    engine.end_file(id);
  }
  EXPECT_EQ(tidy_figures_csv(engine.figures()), whole.tidy_csv());
}

// The number of cases behind a figure is the figure: denominator, numerator, and the rest.
TEST(CasesBehind, AreAsManyAsTheFigureSays) {
  Council council;
  load_all(council);
  const Caseload& caseload = council.caseload();
  std::size_t checked = 0;
  for (const Figure& figure : council.engine().figures().figures()) {
    const Definition& definition = definition_at(figure.indicator);
    if (figure.source != "cases" || !definition.rule || definition.id == "tracker") continue;
    const auto cases = [&](WhichCases which) {
      return cases_behind(definition, caseload, council.engine().files(), figure.period,
                          figure.breakdown, figure.category, which);
    };
    const std::string where = std::string(definition.id) + " " + period_text(figure.period) + " " +
                              figure.breakdown + " " + figure.category;
    const auto all = static_cast<std::int64_t>(cases(WhichCases::all).total);
    if (figure.marker == Marker::not_available) {
      if (!definition.rule->per_10000) {
        EXPECT_EQ(all, 0) << where;
      }
      continue;
    }
    ++checked;
    ASSERT_TRUE(figure.numerator.has_value()) << where;
    const bool table = definition.rule->stage != nullptr;
    if (!figure.denominator || definition.rule->per_10000 || table) {
      EXPECT_EQ(all, *figure.numerator) << where;
      continue;
    }
    EXPECT_EQ(all, *figure.denominator) << where;
    EXPECT_EQ(static_cast<std::int64_t>(cases(WhichCases::numerator).total), *figure.numerator)
        << where;
    EXPECT_EQ(static_cast<std::int64_t>(cases(WhichCases::not_in_time).total),
              *figure.denominator - *figure.numerator)
        << where;
  }
  EXPECT_GT(checked, 200u);
}

TEST(CasesBehind, SayWhereEachRowStandsAndHowLongItTook) {
  Council council;
  council.load(
      "Child Unique ID,Continuous Assessment Start Date,"
      "Continuous Assessment Date of Authorisation,Allocated Team\n"
      "A1,02/07/2018,05/09/2018,North\nA2,02/07/2018,04/09/2018,South\n",
      "assessments.csv");
  const Definition& definition = definition_at(*find_definition("assessment-45"));
  const auto table = [&](WhichCases which, PageOfRows page = {}) {
    return cases_behind(definition, council.caseload(), council.engine().files(),
                        *parse_period("2018-09"), "total", "", which, page);
  };
  const CaseTable late = table(WhichCases::not_in_time);
  ASSERT_EQ(late.rows.size(), 1u);
  const auto cell = [&late](const char* column) {
    const auto at = std::find(late.columns.begin(), late.columns.end(), column);
    return at == late.columns.end()
               ? "no such column"
               : late.rows[0][static_cast<std::size_t>(at - late.columns.begin())];
  };
  EXPECT_EQ(cell("File"), "assessments.csv");
  EXPECT_EQ(cell("Line"), "2");
  EXPECT_EQ(cell("Child Unique ID"), "A1");
  EXPECT_EQ(cell("Clock started"), "02/07/2018");
  EXPECT_EQ(cell("Working days"), "46");
  EXPECT_EQ(cell("Limit"), "45");
  const CaseTable second = table(WhichCases::all, {1, 1});
  EXPECT_EQ(second.total, 2u);
  EXPECT_EQ(second.rows.size(), 1u);
}

// 9 in each month of a year, then 10 in each month of a quarter: more, though 30 are less than 108.
TEST(TidyFile, ComparesTheFirstQuarterWithTheYearBeforeByTheMonth) {
  std::string contacts = "Child Unique ID,Date of Contact,Contact Source\n";
  for (std::int32_t month = 0; month < 15; ++month) {
    const Date day = (Month{2017 * 12 + 3} + month).first_day();
    for (int i = 0; i < (month < 12 ? 9 : 10); ++i) {
      contacts += 'C' + std::to_string(i) + ',' + iso_text(day) + ",6\n";
    }
  }
  Council council;
  council.load(contacts);
  council.set("as-at", "2018-06-30");
  EXPECT_EQ(council.figures().cell({"contacts", "ytd", "2018-19 to Q1"}, "direction"), "up");
}

TEST(AccountingFile, HasARowForEachRowSetAsideOrQueried) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Date of Contact,Contact Source\n"
      "C1,01/07/2018,6\nC1,01/07/2018,6\nC2,=2+3,6\n,01/07/2018,6\n",
      "-contacts.csv");
  EXPECT_EQ(council.account_text(id), "used 1 of 4; no child id 1; unreadable date 1; duplicate 1");
  EXPECT_EQ(accounting_csv(council.engine().files(), council.caseload()),
            "\xEF\xBB\xBF"
            "file,line,outcome,reason,column,value\r\n"
            "'-contacts.csv,3,set aside,duplicate,Child Unique ID,"
            "\"C1, 2018-07-01: the same as line 2\"\r\n"
            "'-contacts.csv,4,set aside,unreadable date,Date of Contact,'=2+3\r\n"
            "'-contacts.csv,5,set aside,no child id,Child Unique ID,\r\n");
}

}  // namespace
}  // namespace bandstand::test
