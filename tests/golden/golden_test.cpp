// Small lists in, figures out, worked out by hand: each folder beside this file is one case, with
// its arithmetic in workings.md. Expected files name only the columns that matter; a `settings`
// column (key=value, parted by spaces) gives each set of choices its own run, `exists` with `no`
// says that the figures file has no such row, and a blank `source` means the case lists.
#include <gtest/gtest.h>

#ifndef __EMSCRIPTEN__
#include <filesystem>
#endif
#include <set>

#include "support/council.h"
#include "support/csv_text.h"
#include "support/golden_files.h"

namespace bandstand::test {
namespace {

constexpr const char* cases[] = {
    "adopted-12m",
    "assessment-45",
    "assessment-45-by-outcome",
    "assessment-45-by-support",
    "assessment-45-from-referral",
    "assessment-45-weekend-start",
    "assessment-to-service",
    "assessments-started",
    "ca-35",
    "caseload-readings",
    "care-checks",
    "care-leavers",
    "census-plans",
    "census-referrals",
    "children-in-need",
    "comparators",
    "conferences",
    "contacts",
    "contacts-closed-logged",
    "contacts-closed-logged-derived",
    "conversion-contact-referral",
    "conversion-referral-assessment",
    "early-help-at-contact",
    "early-help-by-agency",
    "early-help-opened",
    "ia-7-and-ia-10",
    "initial-health",
    "leaving-care",
    "looked-after",
    "measures",
    "plans",
    "plans-over-two-extracts",
    "re-referral",
    "re-referral-supplied",
    "referral-nfa",
    "referrals",
    "referrals-by-source",
    "referrals-for-assessment",
    "referrals-rate",
    "return",
    "second-plan-in-2-years",
    "section-47",
    "step-down",
    "tracker",
    "tracker-from-referral",
    "workforce",
};

// Columns of an expected file that say which row is meant, not what it holds.
bool names_the_row(const std::string& column) {
  return column == "settings" || column == "exists" || column == "indicator" || column == "basis" ||
         column == "period" || column == "breakdown" || column == "category" || column == "source";
}

class Golden : public testing::TestWithParam<const char*> {
 protected:
  static std::string path(const std::string& file) {
    return "golden/" + std::string(GetParam()) + "/" + file;
  }
  // The figures under one set of choices.
  static TidyFigures figures_with(const std::string& settings) {
    Council council;
    apply_settings(council, settings);
    int files = 0;
    for (const char* input : golden_inputs) {
      const std::string text = read_test_file(path(input));
      if (text.empty()) continue;
      const int id = council.load(text, input);
      EXPECT_NE(council.file(id).kind, FileKind::unusable) << council.file(id).message;
      ++files;
    }
    EXPECT_GT(files, 0);
    return council.figures();
  }
};

TEST_P(Golden, FiguresAreThoseWorkedOutByHand) {
  EXPECT_FALSE(read_test_file(path("workings.md")).empty()) << "no workings";
  const std::vector<CsvCells> lines = parse_csv(read_test_file(path("expected.csv")));
  ASSERT_GT(lines.size(), 1u);
  const CsvCells& columns = lines[0];
  std::map<std::string, TidyFigures> by_settings;
  std::size_t compared = 0;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    ASSERT_EQ(lines[i].size(), columns.size()) << "line " << i + 1;
    std::map<std::string, std::string> row;
    for (std::size_t c = 0; c < columns.size(); ++c) row[columns[c]] = lines[i][c];
    if (!by_settings.contains(row["settings"])) {
      by_settings.emplace(row["settings"], figures_with(row["settings"]));
    }
    const TidyFigures& figures = by_settings.at(row["settings"]);
    Key key{row["indicator"], row["basis"], row["period"]};
    if (!row["breakdown"].empty()) key.breakdown = row["breakdown"];
    key.category = row["category"];
    if (!row["source"].empty()) key.source = row["source"];
    const std::string where =
        "line " + std::to_string(i + 1) + ": " + to_text(key) + " " + row["settings"];
    EXPECT_EQ(figures.has(key), row["exists"] != "no") << where;
    if (row["exists"] == "no" || !figures.has(key)) continue;
    for (const std::string& column : columns) {
      if (names_the_row(column)) continue;
      EXPECT_EQ(figures.cell(key, column), row[column]) << where << ", " << column;
      ++compared;
    }
  }
  EXPECT_GT(compared, 0u);
  for (const auto& [settings, figures] : by_settings) EXPECT_TRUE(figures.keys_are_unique());
}

std::string test_name(const testing::TestParamInfo<const char*>& info) {
  std::string name;
  for (const char c : std::string(info.param)) name += c == '-' ? '_' : c;
  return name;
}

INSTANTIATE_TEST_SUITE_P(Cases, Golden, testing::ValuesIn(cases), test_name);

#ifndef __EMSCRIPTEN__
TEST(GoldenCases, EveryFolderIsRun) {
  std::set<std::string> folders;
  for (const auto& entry :
       std::filesystem::directory_iterator(std::string(BANDSTAND_TEST_DATA) + "/golden")) {
    if (entry.is_directory()) folders.insert(entry.path().filename().string());
  }
  EXPECT_EQ(folders, std::set<std::string>(std::begin(cases), std::end(cases)));
}
#endif

}  // namespace
}  // namespace bandstand::test
