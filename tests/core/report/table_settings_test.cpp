// Targets, bandings, workers ... as settings: read like files, refused whole, over a file's rows.
#include "report/table_settings.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;
using testing::ElementsAre;
using testing::HasSubstr;

std::string value_of(const Engine& engine, std::string_view key) {
  for (const SettingView& view : engine.all_settings()) {
    if (view.key == key) return view.value;
  }
  return "no such setting";
}

std::vector<std::string> faults_of(Council& council, std::string_view key, std::string_view text) {
  std::vector<std::string> found;
  for (const CellFault& fault : council.engine().faults_in(key, text)) {
    found.push_back(std::to_string(fault.line) + " [" + fault.column + "] " + fault.value + ": " +
                    fault.message);
  }
  return found;
}

// One full example of each table.
struct Example {
  std::string_view key, text;
};
constexpr Example examples[] = {
    {"targets",
     "indicator,period,target,tolerance,red below / red above\r\n"
     "assessment-45,,85,2.5,\r\nassessment-45,2018-19 Q2,80,,70\r\n"},
    {"bandings",
     "indicator,year,label,lower,lower inclusive,upper,upper inclusive,set by\r\n"
     "assessment-45,2018-19,\"Good, or \"\"good\"\"\",80,yes,100,yes,the board\r\n"
     "assessment-45,2018-19,Poor,,,80,no,\r\n"},
    {"neighbours", "authority,neighbour,source\r\nSandmoor,Fell,own\r\nSandmoor,Wold,\r\n"},
    {"population", "year,population\r\n2018,42800\r\n2017,42500\r\n"},
    {"workers",
     "worker,team,role,fte,recommended max,agency,newly qualified,vacancies\r\n"
     "O'Neil,North,Social worker,0.8,15,no,,\r\n,North,,,,,,1.5\r\n"},
    {"aliases",
     "list,column,header,value,meaning\r\n1,Date of Contact,Came in,,\r\n"
     "1,Contact Outcome,,Shut,Closed and logged\r\n"},
    {"actions",
     "indicator,action,lead,due,status,comment\r\n"
     "assessment-45; contacts,Weekly check; by team,Head of service,2018-09,In progress,\r\n"},
    {"bank-holidays", "date,title\r\n27/12/2032,Extra day\r\n"},
};

TEST(TableSettings, EveryTableComesBackFromTheSettingsFileAsItWasSet) {
  Council saved;
  for (const auto& [key, text] : examples) {
    ASSERT_EQ(saved.engine().set(key, text).value_or(""), "") << key;
    EXPECT_EQ(value_of(saved.engine(), key), text);
  }
  const std::string file = saved.engine().settings_csv();
  EXPECT_THAT(file, HasSubstr("\r\ntargets,\"indicator,period,target,"));
  Council council;
  const int id = council.load(file, "bandstand-settings.csv");
  EXPECT_EQ(council.account_text(id), "used 8 of 8");
  for (const auto& [key, text] : examples) EXPECT_EQ(value_of(council.engine(), key), text);
  EXPECT_EQ(council.engine().settings_csv(), file);
}

TEST(TableSettings, ASettingsFileSavedAgainWithOtherLineEndsAndSeparatorsReadsTheSame) {
  Council council;
  council.load("setting;value\n\"population\";\"year,population\n2018,42800\n2017,42500\"\n");
  EXPECT_EQ(value_of(council.engine(), "population"), examples[3].text);
}

TEST(TableSettings, TheJsonFormCarriesTheSameText) {
  Council council;
  council.load("{\"population\": \"year,population\\r\\n2018,42800\\r\\n2017,42500\\r\\n\"}",
               "settings.json");
  EXPECT_EQ(value_of(council.engine(), "population"), examples[3].text);
}

TEST(TableSettings, HeadingsInOtherOrderAndSpellingAreRead) {
  Council council;
  council.set("targets", "Target;Indicator;Period;Red_below\n85;assessment-45;;70\n");
  EXPECT_EQ(value_of(council.engine(), "targets"),
            "indicator,period,target,tolerance,red below / red above\r\n"
            "assessment-45,,85,,70\r\n");
  EXPECT_FALSE(council.engine().set("targets", "").has_value());
  EXPECT_EQ(value_of(council.engine(), "targets"), "");
}

TEST(TableSettings, OneWrongCellRefusesTheWholeTableAndSaysWhatWouldBeRight) {
  Council council;
  council.set("targets", "indicator,period,target\nassessment-45,,85\n");
  const std::string before = value_of(council.engine(), "targets");
  const std::string_view wrong =
      "indicator,period,target\nassessment-45,,90\nassessment-54,,80\n"
      "contacts,soon,many\ncontacts,2018-19,\n";
  EXPECT_EQ(council.engine().set("targets", wrong).value_or(""),
            "Targets, line 3, indicator \"assessment-54\": Indicator must be the id of an "
            "indicator, such as assessment-45. 3 more are wrong. Nothing was changed.");
  EXPECT_EQ(value_of(council.engine(), "targets"), before);
  EXPECT_THAT(
      faults_of(council, "targets", wrong),
      ElementsAre("3 [indicator] assessment-54: Indicator must be the id of an indicator, such as "
                  "assessment-45.",
                  "4 [target] many: Target must be a number such as 85.",
                  "4 [period] soon: Period must be a period such as 2018-19, 2018-19 Q2 or "
                  "2018-08, or empty for always.",
                  "5 [target] : Target is needed: a number such as 85."));
}

TEST(TableSettings, WhatFilesLetPassIsAskedAboutHere) {
  Council council;
  EXPECT_THAT(faults_of(council, "bandings",
                        "indicator,year,label,lower,upper,lower inclusive\n"
                        "contacts,2018-19,Low,,10,perhaps\n"),
              ElementsAre("2 [lower inclusive] perhaps: Lower edge belongs to it must be yes or "
                          "no, or empty."));
  EXPECT_THAT(
      faults_of(council, "targets",
                "indicator,period,target\ncontacts,2018/19,5\ncontacts,2018-19,6\n"),
      ElementsAre("3 [indicator] contacts: This row says the same thing as line 2: take one of "
                  "them out."));
  EXPECT_THAT(faults_of(council, "workers", "worker,team,role\nA,North,\na,South,\n"),
              ElementsAre("3 [worker] a: This row says the same thing as line 2: take one of them "
                          "out."));
  EXPECT_THAT(faults_of(council, "population", "year,population\n2018,many,7\n"),
              ElementsAre("2 [] 7: The row has a cell without a heading: \"7\".",
                          "2 [population] many: Children aged 0 to 17 must be a whole number such "
                          "as 42800."));
  EXPECT_THAT(faults_of(council, "population", "year,population\n2018,42800.5\n"),
              ElementsAre("2 [population] 42800.5: Children aged 0 to 17 must be a whole number "
                          "such as 42800."));
  EXPECT_THAT(faults_of(council, "actions", "action,due\nTalk,soon\n"),
              ElementsAre("2 [due] soon: Due must be a date such as 30/09/2018, a month such as "
                          "2018-09, or empty."));
}

TEST(TableSettings, TextThatIsNoSuchTableIsRefused) {
  Council council;
  constexpr std::string_view other_texts[] = {
      "hello",
      "year,population\n2018,42800\n",
      "{\"targets\": \"\"}",
      "<Message>",
      "Child Unique ID,Date of Contact\n1,02/07/2018\n",
      "indicator,period\ncontacts,\n",
  };
  for (const std::string_view text : other_texts) {
    EXPECT_EQ(council.engine().set("targets", text).value_or(""),
              "Targets: The first line must be the headings: indicator, period, target, tolerance, "
              "red below / red above. Nothing was changed.")
        << text;
  }
  EXPECT_EQ(council.engine().set("targets", "indicator,period,target,colour\n").value_or(""),
            "Targets: There is no column \"colour\": the headings are indicator, period, target, "
            "tolerance, red below / red above. Nothing was changed.");
}

TEST(TableSettings, ATableOfUpToAMillionLettersComesBackAndALongerOneIsRefused) {
  std::string text = "action,due\n";
  const std::string words(900, '"');  // doubled in the table, and again in the settings file
  for (int i = 0; i < 200; ++i) text += "\"" + std::to_string(i) + words + "\"\"\",\n";
  Council saved;
  ASSERT_EQ(saved.engine().set("actions", text).value_or(""), "");
  Council council;
  council.load(saved.engine().settings_csv());
  EXPECT_EQ(value_of(council.engine(), "actions"), value_of(saved.engine(), "actions"));
  EXPECT_EQ(council.engine().council().actions.size(), 200u);
  for (int i = 0; i < 200; ++i) text += "\"more " + std::to_string(i) + words + words + "\",\n";
  EXPECT_THAT(saved.engine().set("actions", text).value_or(""), HasSubstr("1,000,000"));
}

TEST(TableSettings, AWrongTableInASettingsFileIsSaidAndTheOtherSettingsApply) {
  Council council;
  const int id = council.load(
      "setting,value\nmode,sharing\n"
      "targets,\"indicator,period,target\nassessment-54,,85\n\"\nhide-up-to,7\n");
  EXPECT_EQ(council.engine().settings().mode, DisclosureMode::sharing);
  EXPECT_EQ(council.engine().settings().hide_up_to, 7);
  EXPECT_EQ(value_of(council.engine(), "targets"), "");
  EXPECT_THAT(council.account_lines(id),
              ElementsAre("line 3: not understood [value] indicator,period,target ..."));
  EXPECT_THAT(council.file(id).notes[0], HasSubstr("Line 3: Targets, line 2, indicator"));
}

const char* const assessments =
    "Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of "
    "Authorisation\n1,01/05/2018,10/05/2018\n2,02/05/2018,01/11/2018\n";
const test::Key year_figure{"assessment-45", "year", "2018-19"};

TEST(TableSettings, ATargetSetWinsOverAFileWhicheverCameFirst) {
  for (const bool file_first : {true, false}) {
    Council council;
    council.load(assessments);
    if (file_first) council.load("indicator,period,target\nassessment-45,,85\n");
    council.set("targets", "indicator,period,target\nassessment-45,,45\n");
    if (!file_first) council.load("indicator,period,target\nassessment-45,,85\n");
    EXPECT_EQ(council.figures().cell(year_figure, "target"), "45") << file_first;
    EXPECT_EQ(council.figures().cell(year_figure, "rag"), "green") << file_first;
    council.set("targets", "");
    EXPECT_EQ(council.figures().cell(year_figure, "target"), "85") << file_first;
  }
}

TEST(TableSettings, AFilesTargetForThePeriodCountsBeforeOneThatIsSetForAlways) {
  Council council;
  council.load(assessments);
  council.load("indicator,period,target\nassessment-45,2018-19,60\n");
  council.set("targets", "indicator,period,target\nassessment-45,,45\n");
  EXPECT_EQ(council.figures().cell(year_figure, "target"), "60");
}

TEST(TableSettings, ATargetSetForAPeriodWinsOverThatOfAMeasuresFile) {
  Council council;
  council.load("indicator,period,numerator,denominator,target\nassessment-45,2018-19,50,100,60\n");
  const test::Key figure{"assessment-45", "year", "2018-19", "total", "", "measures"};
  EXPECT_EQ(council.figures().cell(figure, "target"), "60");
  council.set("targets", "indicator,period,target\nassessment-45,,45\n");
  EXPECT_EQ(council.figures().cell(figure, "target"), "60");
  council.set("targets", "indicator,period,target\nassessment-45,2018-19,45\n");
  EXPECT_EQ(council.figures().cell(figure, "target"), "45");
}

TEST(TableSettings, ABandingSetTakesThePlaceOfAFilesWholeBandingOfThatYear) {
  for (const bool file_first : {true, false}) {
    Council council;
    const auto load_file = [&council] {
      council.load(
          "indicator,year,band,lower,upper\ncontacts,2018-19,Few,0,10\n"
          "contacts,2018-19,Many,10,\ncontacts,2017-18,Any,0,\n");
    };
    if (file_first) load_file();
    council.set("bandings", "indicator,year,label,lower,upper\ncontacts,2018-19,Some,0,\n");
    if (!file_first) load_file();
    std::string labels;
    for (const Band& band : council.engine().council().bands_in_use()) {
      if (band.indicator == "contacts") labels += band.label + " ";
    }
    EXPECT_EQ(labels, file_first ? "Any Some " : "Some Any ");
  }
}

TEST(TableSettings, APopulationSetWinsForItsYearOnly) {
  for (const bool file_first : {true, false}) {
    Council council;
    if (file_first) council.load("year,population\n2017,100\n2018,200\n");
    council.set("population", "year,population\n2018,300\n");
    if (!file_first) council.load("year,population\n2017,100\n2018,200\n");
    const CouncilData& data = council.engine().council();
    EXPECT_EQ(data.population_for(FinancialYear{2018}, "")->people, 300);
    EXPECT_EQ(data.population_for(FinancialYear{2017}, "")->people, 100);
  }
}

TEST(TableSettings, AWorkerSetWinsOverAFilesRowAndTeamsPostsAreNotCountedTwice) {
  for (const bool file_first : {true, false}) {
    Council council;
    const std::string file =
        "worker,team,fte,vacancies\nA Able,North,1,\nB Baker,North,1,\n,North,,3\n";
    if (file_first) council.load(file);
    council.set("workers", "worker,team,fte,vacancies\na able,South,0.5,\n,north,,0.5\n");
    if (!file_first) council.load(file);
    // 0.5 vacant of 0.5 and 1 filled and 0.5 vacant
    EXPECT_EQ(council.figures().cell({"vacancy-rate", "asat", "2030-12-31", "total", "", "workers"},
                                     "value"),
              "25.0");
  }
}

TEST(TableSettings, AnActionSetTakesThePlaceOfTheSameActionInAFile) {
  Council council;
  council.load("indicator,action,status\ncontacts,Write to all,Open\ncontacts,Ring,Open\n");
  council.set("actions", "indicator,action,due,status\ncontacts,write to ALL,,Completed\n");
  EXPECT_EQ(
      council.figures().cell(
          {"action-plan", "asat", "2030-12-31", "status", "Completed", "actions"}, "numerator"),
      "1");
  EXPECT_EQ(council.figures().cell(
                {"action-plan", "asat", "2030-12-31", "status", "Open", "actions"}, "numerator"),
            "1");
}

TEST(TableSettings, HeadingsSetCountForListsReadAfterThemAndEarlierListsAreOutdated) {
  Council council;
  const std::string list = "Child Unique ID,Came in\n1,02/07/2018\n";
  const int id = council.load(list);
  EXPECT_EQ(council.file(id).kind, FileKind::unusable);
  council.set("aliases", "list,column,header\n1,Date of Contact,Came in\n");
  EXPECT_TRUE(council.engine().is_outdated(council.file(id)));
  council.engine().remove_file(id);
  const int again = council.load(list);
  EXPECT_EQ(council.file(again).list, ListId::contacts);
  EXPECT_FALSE(council.engine().is_outdated(council.file(again)));
}

TEST(TableSettings, AHeadingSetForOneColumnIsNoOtherColumnsByAFile) {
  for (const bool file_first : {true, false}) {
    Council council;
    const std::string file = "list,column,header\n1,Age of Child (Years),When\n";
    if (file_first) council.load(file);
    council.set("aliases", "list,column,header\n1,Date of Contact,When\n");
    if (!file_first) council.load(file);
    council.load("Child Unique ID,When\n1,02/07/2018\n");
    EXPECT_EQ(council.figures().figure({"contacts", "month", "2018-07"}), "1 1") << file_first;
  }
}

TEST(TableSettings, RowsOfFilesAreListedUnderTheTablesHeadingsWithThoseThatGiveWay) {
  Council council;
  council.load("Target,Indicator,Period\n85,assessment-45,2018-19\n7,contacts,\n", "aims.csv");
  council.set("targets", "indicator,period,target\nassessment-45,2018/19,45\n");
  const TableRows rows = council.engine().table_rows("targets");
  EXPECT_THAT(rows.rows, ElementsAre(ElementsAre("assessment-45", "2018/19", "45", "", "")));
  ASSERT_EQ(rows.files.size(), 1u);
  EXPECT_EQ(rows.files[0].name, "aims.csv");
  EXPECT_THAT(rows.files[0].rows, ElementsAre(ElementsAre("assessment-45", "2018-19", "85", "", ""),
                                              ElementsAre("contacts", "", "7", "", "")));
  EXPECT_THAT(rows.files[0].replaced, ElementsAre(true, false));
  council.engine().remove_file(rows.files[0].file);
  EXPECT_TRUE(council.engine().table_rows("targets").files.empty());
}

TEST(TableSettings, TablesStayWhenAllFilesAreTakenOut) {
  Council council;
  council.set("targets", "indicator,period,target\nassessment-45,,45\n");
  council.load(assessments);
  council.engine().remove_all();
  council.load(assessments);
  EXPECT_EQ(council.figures().cell(year_figure, "target"), "45");
}

}  // namespace
}  // namespace bandstand
