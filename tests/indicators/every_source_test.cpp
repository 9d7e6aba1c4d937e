// Every indicator by every source that could carry it: a figure worked out by hand (in workings.md
// of the golden case) where it is computed, and the exact reason the page gives where it cannot be;
// also before any file is loaded.
// Definition: the catalogue's column of sources (catalogue_sources.csv holds a copy).
#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <set>

#include "indicators/registry.h"
#include "report/indicator_view.h"
#include "support/council.h"
#include "support/csv_text.h"
#include "support/golden_files.h"

namespace bandstand::test {
namespace {

using Row = std::map<std::string, std::string>;

std::vector<Row> rows_of(const std::string& path) {
  const std::vector<CsvCells> lines = parse_csv(read_test_file(path));
  std::vector<Row> rows;
  for (std::size_t i = 1; i < lines.size(); ++i) {
    EXPECT_EQ(lines[i].size(), lines[0].size()) << path << ", line " << i + 1;
    Row row;
    for (std::size_t c = 0; c < lines[i].size(); ++c) row[lines[0].at(c)] = lines[i][c];
    rows.push_back(std::move(row));
  }
  return rows;
}
const std::vector<Row>& table() {
  static const std::vector<Row> rows = rows_of("indicators/sources_table.csv");
  return rows;
}
std::string name_of(Row row) { return row["indicator"] + " from " + row["source"]; }

// The source a golden input file belongs to: `L1` to `L11`, `CIN`, `903`, `AGG`, `DfE` and so on.
// The population stands beside all of them.
std::string source_of(const std::string& file) {
  static const std::map<std::string, std::string> lists = {
      {"contacts.csv", "L1"},     {"early-help.csv", "L2"},
      {"referrals.csv", "L3"},    {"assessments.csv", "L4"},
      {"section-47.csv", "L5"},   {"children-in-need.csv", "L6"},
      {"plans.csv", "L7"},        {"plans-2.csv", "L7"},
      {"looked-after.csv", "L8"}, {"care-leavers.csv", "L9"},
      {"adoption.csv", "L10"},    {"adopters.csv", "L11"},
      {"workers.csv", "workers"}, {"caseloads.csv", "caseloads"},
      {"measures.csv", "AGG"},    {"national-referrals.csv", "DfE"},
      {"neighbours.csv", "DfE"},  {"population.csv", "population"}};
  if (file.starts_with("census-")) return "CIN";
  if (file.starts_with("return-")) return "903";
  const auto found = lists.find(file);
  return found == lists.end() ? "unknown" : found->second;
}
bool is_list(const std::string& source) { return source[0] == 'L'; }

// A list's own heading that Annex A does not have stands in list 8.
std::string file_source(const std::string& source) {
  return source == "extra column" ? "L8" : source;
}

// Whether a figure from a source may rest on a file: lists answer together, a workers file beside
// them, and published tables are aggregates too.
bool goes_with(const std::string& file, const std::string& source) {
  if (file == "population" || file == source || source == "all" || source == "typed") return true;
  if (source == "AGG") return file == "DfE";
  if (source == "workers") return is_list(file);
  return is_list(source) && (is_list(file) || file == "workers");
}

// A council with the files of a case, its figures, and the sources that its files belong to.
struct Loaded {
  std::unique_ptr<Council> council = std::make_unique<Council>();
  TidyFigures figures{""};
  std::set<std::string> sources = {};
};

// Loads the files of a case: for a figure all that go with the source, otherwise its own alone.
// Those of `left_out` are not loaded.
Loaded load_case(Row row, const std::string& left_out = "") {
  Loaded loaded;
  const std::string source = file_source(row["source"]);
  const bool all_files = source == "all" || source == "typed";
  apply_settings(*loaded.council, row["settings"]);
  for (const std::string input : golden_inputs) {
    const std::string file = source_of(input);
    const bool wanted = row["computed"] == "yes" || all_files
                            ? goes_with(file, source)
                            : file == source || file == "population";
    if (!wanted || file == left_out) continue;
    const std::string text = read_test_file("golden/" + row["case"] + "/" + input);
    if (text.empty()) continue;
    const int id = loaded.council->load(text, input);
    EXPECT_NE(loaded.council->file(id).kind, FileKind::unusable) << input;
    loaded.sources.insert(file);
    if (all_files) loaded.sources.insert(source);
    if (source == "AGG") loaded.sources.insert(source);  // a published table is an aggregate
  }
  loaded.figures = loaded.council->figures();
  return loaded;
}

// The same, read once for all rows that rest on the same files.
Loaded& loaded_once(Row row) {
  static std::map<std::string, Loaded> cases;
  const std::string source = file_source(row["source"]);
  const std::string files = row["computed"] == "yes" && is_list(source) ? "lists" : source;
  const std::string key = row["case"] + "|" + files + "|" + row["settings"] + row["computed"];
  if (!cases.contains(key)) cases.emplace(key, load_case(row));
  return cases.at(key);
}

std::string reason_given(Council& council, const std::string& id) {
  Engine& engine = council.engine();
  return indicator_view(*find_definition(id), engine.figures(), engine.caseload(), engine.council())
      .not_computable.value_or("");
}

Key key_of(Row row) {
  Key key{row["indicator"], row["basis"], row["period"]};
  if (!row["breakdown"].empty()) key.breakdown = row["breakdown"];
  key.category = row["category"];
  if (!row["from"].empty()) key.source = row["from"];
  return key;
}

TEST(EverySource, GivesTheFigureWorkedOutByHand) {
  std::size_t compared = 0;
  for (Row row : table()) {
    if (row["computed"] != "yes") continue;
    SCOPED_TRACE(name_of(row));
    Loaded& loaded = loaded_once(row);
    EXPECT_TRUE(loaded.sources.contains(file_source(row["source"])))
        << "no file of the source in " << row["case"];
    const Key key = key_of(row);
    const TidyFigures& figures = loaded.figures;
    EXPECT_TRUE(figures.has(key)) << to_text(key);
    for (const char* column : {"numerator", "denominator", "value", "marker", "band"}) {
      EXPECT_EQ(figures.cell(key, column), row[column]) << column;
    }
    EXPECT_FALSE(row["value"].empty() && row["band"].empty());
    if (key.breakdown == "total") {
      EXPECT_EQ(reason_given(*loaded.council, row["indicator"]), "");
    }
    ++compared;
  }
  EXPECT_GT(compared, 200U);
}

TEST(EverySource, SaysWhatIsMissingWhereItCannotCarryTheIndicator) {
  std::size_t compared = 0;
  for (Row row : table()) {
    if (row["computed"] != "no") continue;
    SCOPED_TRACE(name_of(row));
    Loaded& loaded = loaded_once(row);
    EXPECT_TRUE(row["source"] == "nothing" || loaded.sources.contains(file_source(row["source"])))
        << "no file of the source in " << row["case"];
    for (const auto& [key, figure] : loaded.figures.rows()) {
      EXPECT_NE(key.indicator, row["indicator"]) << to_text(key);
    }
    const bool names_a_source = row["reason"].find("list") != std::string::npos ||
                                row["reason"].find("table") != std::string::npos ||
                                row["reason"].find("file") != std::string::npos;
    EXPECT_TRUE(names_a_source) << row["reason"];
    EXPECT_EQ(reason_given(*loaded.council, row["indicator"]), row["reason"]);
    ++compared;
  }
  EXPECT_GT(compared, 30U);
}

TEST(EverySource, OfTheListsIsNamedWhereItsAbsenceLeavesNoFigure) {
  std::size_t named = 0;
  for (Row row : table()) {
    const std::string source = file_source(row["source"]);
    if (row["computed"] != "yes" || !is_list(source)) continue;
    SCOPED_TRACE(name_of(row));
    const Loaded loaded = load_case(row, source);
    if (loaded.figures.has(key_of(row))) continue;  // the list only improves on the figure
    const std::string reason = reason_given(*loaded.council, row["indicator"]);
    EXPECT_NE(reason.find("list " + source.substr(1) + " ("), std::string::npos) << reason;
    ++named;
  }
  EXPECT_GT(named, 60U);
}

TEST(SourcesTable, HasEveryIndicatorAndNoOther) {
  std::set<std::string> ids;
  std::set<std::string> pairs;
  for (Row row : table()) {
    ids.insert(row["indicator"]);
    EXPECT_TRUE(pairs.insert(name_of(row)).second) << name_of(row) << " stands twice";
    EXPECT_TRUE(row["computed"] == "yes" || row["computed"] == "no") << name_of(row);
  }
  std::set<std::string> registered;
  for (const Definition* definition : registry()) registered.emplace(definition->id);
  EXPECT_EQ(ids, registered);
  for (const std::string& id : registered) {
    EXPECT_TRUE(pairs.contains(id + " from nothing")) << id;
  }
}

TEST(SourcesTable, HasEverySourceTheCatalogueNames) {
  std::set<std::string> pairs;
  for (const Row& row : table()) pairs.insert(name_of(row));
  std::size_t checked = 0;
  for (Row row : rows_of("indicators/catalogue_sources.csv")) {
    EXPECT_TRUE(find_definition(row["id"]).has_value()) << row["id"];
    std::string rest = row["sources"];
    while (!rest.empty()) {
      const std::size_t end = rest == "extra column" ? rest.size() : rest.find(' ');
      const std::string source = rest.substr(0, end);
      rest = end >= rest.size() ? "" : rest.substr(end + 1);
      EXPECT_TRUE(pairs.contains(row["id"] + " from " + source)) << row["id"] << " from " << source;
      ++checked;
    }
  }
  EXPECT_GT(checked, 110U);
}

TEST(SourcesTable, NamesOnlyGoldenCasesThatExist) {
  for (Row row : table()) {
    if (row["source"] == "nothing") continue;
    EXPECT_FALSE(read_test_file("golden/" + row["case"] + "/workings.md").empty()) << name_of(row);
  }
}

}  // namespace
}  // namespace bandstand::test
