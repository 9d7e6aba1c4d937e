// The command line: what it writes, where, and with which exit code.
#include "cli/commands.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bandstand::test {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

CommandResult run(std::vector<std::string> words) {
  std::vector<std::string_view> views(words.begin(), words.end());
  return run_command(views, Date::from_ymd(2030, 12, 31));
}

const std::string golden = std::string(BANDSTAND_TEST_DATA) + "/golden/";
const std::string assessments = golden + "assessment-45/assessments.csv";

TEST(Commands, FiguresAreTheTidyFile) {
  const CommandResult result = run({"figures", assessments});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.errors, "");
  EXPECT_THAT(result.output, StartsWith("\xEF\xBB\xBFindicator,title,group,basis,period,"));
  EXPECT_THAT(result.output, HasSubstr("\r\nassessment-45,"));
}

TEST(Commands, AYearLeavesOutPeriodsThatEndInOthers) {
  const std::string all = run({"figures", assessments}).output;
  const std::string none = run({"figures", "--year", "1999-00", assessments}).output;
  EXPECT_GT(all.size(), none.size());
  EXPECT_EQ(none.find("\r\n"), none.size() - 2) << "only the headings are left";
}

TEST(Commands, CheckNamesTheListAndAddsUp) {
  const CommandResult result = run({"check", assessments});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, HasSubstr("Assessments (Annex A list 4)"));
  EXPECT_THAT(result.output, HasSubstr("rows read "));
  EXPECT_THAT(result.output, HasSubstr(" = used "));
}

TEST(Commands, CasesNotInTimeAreAmongAllCases) {
  const CommandResult all =
      run({"cases", "--indicator", "assessment-45", "--period", "2018-19", assessments});
  const CommandResult late = run({"cases", "--indicator", "assessment-45", "--period", "2018-19",
                                  "--not-in-time", assessments});
  EXPECT_EQ(all.exit_code, 0);
  EXPECT_EQ(late.exit_code, 0);
  EXPECT_THAT(late.output, HasSubstr(",No,"));
  EXPECT_THAT(late.output, Not(HasSubstr(",Yes,")));
  EXPECT_GT(all.output.size(), late.output.size());
}

TEST(Commands, DefinitionsSayEveryRule) {
  const CommandResult result = run({"definitions"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.output, HasSubstr("assessment-45: Single assessments in 45 working days"));
  EXPECT_THAT(result.output, HasSubstr("numerator: "));
}

TEST(Commands, AFileThatIsNotThereIsNamedAndTheOthersAreUsed) {
  const CommandResult result = run({"figures", "/nowhere/list.csv", assessments});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_THAT(result.errors, HasSubstr("/nowhere/list.csv: cannot be read."));
  EXPECT_THAT(result.output, HasSubstr("assessment-45,"));
}

TEST(Commands, WithoutAnyUsableFileTheExitCodeIs1) {
  for (const char* command : {"figures", "check"}) {
    const CommandResult result = run({command, golden + "assessment-45/workings.md"});
    EXPECT_EQ(result.exit_code, 1) << command;
    EXPECT_THAT(result.errors, HasSubstr("workings.md: "));
  }
}

TEST(Commands, WrongUsageHasExitCode2AndSaysWhatIsRight) {
  const std::vector<std::vector<std::string>> wrong = {
      {},
      {"figure", assessments},
      {"figures"},
      {"figures", "--as-at", assessments},
      {"figures", "--as-at", "30/09/2018", assessments},
      {"figures", "--set", "counting", assessments},
      {"figures", "--set", "counting=day9", assessments},
      {"figures", "--set", "colour=red", assessments},
      {"figures", "--year", "2018", assessments},
      {"figures", "--frobnicate", assessments},
      {"cases", "--period", "2018-19", assessments},
      {"cases", "--indicator", "no-such", "--period", "2018-19", assessments},
      {"cases", "--indicator", "assessment-45", "--period", "soon", assessments},
      {"cases", "--indicator", "assessment-45", assessments},
  };
  for (const auto& words : wrong) {
    const CommandResult result = run(words);
    EXPECT_EQ(result.exit_code, 2) << testing::PrintToString(words);
    EXPECT_EQ(result.output, "") << testing::PrintToString(words);
    EXPECT_THAT(result.errors, HasSubstr("Usage:")) << testing::PrintToString(words);
  }
}

TEST(Commands, TheOrderOfFilesNeverChangesAByte) {
  const std::string folder = golden + "referrals-by-source/";
  const std::vector<std::string> files = {folder + "contacts.csv", folder + "referrals.csv",
                                          folder + "assessments.csv"};
  const std::string first = run({"figures", files[0], files[1], files[2]}).output;
  EXPECT_EQ(first, run({"figures", files[2], files[0], files[1]}).output);
  EXPECT_EQ(first, run({"figures", files[1], files[2], files[0]}).output);
  EXPECT_THAT(first, HasSubstr("referrals-by-source,"));
}

// A file of its own under the system's folder for such files, gone with the test.
class WrittenFile {
 public:
  WrittenFile(const std::string& name, const std::string& text)
      : path_(testing::TempDir() + "bandstand-" + name) {
    std::FILE* file = std::fopen(path_.c_str(), "wb");
    if (file == nullptr) return;
    std::fwrite(text.data(), 1, text.size(), file);
    std::fclose(file);
  }
  ~WrittenFile() { std::remove(path_.c_str()); }
  WrittenFile(const WrittenFile&) = delete;
  WrittenFile& operator=(const WrittenFile&) = delete;
  const std::string& path() const { return path_; }

 private:
  std::string path_;
};

TEST(Commands, SettingsCanBeSavedAsAFileThatGivesThemBack) {
  const CommandResult result = run({"settings", "--save", "--set", "visit-days-plan=15"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.output, "\xEF\xBB\xBFsetting,value\r\nvisit-days-plan,15\r\n");
}

TEST(Commands, SettingsAndSpellingsFilesComeFirstWhereverTheyAreNamed) {
  const WrittenFile list("list.csv", "Child Unique ID,Came in\n1,02/07/2018\n2,01/08/2018\n");
  const WrittenFile aliases("aliases.csv", "list,column,header\n1,Date of Contact,Came in\n");
  const WrittenFile settings("settings.csv", "setting,value\nas-at,2018-07-31\n");
  const std::string last = run({"figures", list.path(), settings.path(), aliases.path()}).output;
  EXPECT_THAT(last, HasSubstr("contacts,Contacts,inputs,month,2018-07,"));
  EXPECT_THAT(last, Not(HasSubstr("2018-08,")));
  EXPECT_EQ(last, run({"figures", aliases.path(), list.path(), settings.path()}).output);
}

TEST(Commands, TablesAreSetLikeOtherSettingsAndSavedInTheSameFile) {
  const CommandResult saved =
      run({"settings", "--save", "--set", "targets=indicator,period,target\nassessment-45,,85\n"});
  EXPECT_EQ(saved.exit_code, 0);
  EXPECT_THAT(saved.output, HasSubstr("\r\ntargets,\"indicator,period,target,"));
  const WrittenFile settings("tables.csv", saved.output);
  const std::string by_file = run({"figures", assessments, settings.path()}).output;
  EXPECT_EQ(by_file, run({"figures", "--set",
                          "targets=indicator,period,target\nassessment-45,,85\n", assessments})
                         .output);
  EXPECT_NE(by_file, run({"figures", assessments}).output);
  const CommandResult wrong = run(
      {"figures", "--set", "targets=indicator,period,target\nassessment-54,,85\n", assessments});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_THAT(wrong.errors, StartsWith("Targets, line 2, indicator \"assessment-54\": "));
}

TEST(Commands, HeadingsSetCountForEveryListWhereverTheFileIsNamedAndTheCommandLineWins) {
  const WrittenFile list("came.csv", "Child Unique ID,Came in,Left\n1,02/07/2018,01/08/2018\n");
  const WrittenFile settings(
      "spellings.csv",
      "setting,value\naliases,\"list,column,header\n1,Date of Contact,Came in\n\"\n");
  EXPECT_THAT(run({"figures", list.path(), settings.path()}).output,
              HasSubstr("contacts,Contacts,inputs,month,2018-07,"));
  EXPECT_THAT(run({"figures", "--set", "aliases=list,column,header\n1,Date of Contact,Left\n",
                   list.path(), settings.path()})
                  .output,
              HasSubstr("contacts,Contacts,inputs,month,2018-08,"));
}

TEST(Commands, TheSettingOnTheCommandLineWinsOverTheFile) {
  const WrittenFile settings("settings.csv", "setting,value\nas-at,2018-07-31\n");
  const CommandResult result =
      run({"check", "--as-at", "2018-08-31", settings.path(), assessments});
  EXPECT_THAT(result.output, HasSubstr("As-at date: 2018-08-31"));
}

TEST(Commands, OfTwoSettingsFilesTheOrderOfNamingChangesNothing) {
  const WrittenFile one("one.csv", "setting,value\nas-at,2018-07-31\n");
  const WrittenFile two("two.csv", "setting,value\nas-at,2018-08-31\n");
  EXPECT_EQ(run({"figures", one.path(), two.path(), assessments}).output,
            run({"figures", two.path(), one.path(), assessments}).output);
}

}  // namespace
}  // namespace bandstand::test
