// Any bytes as one or two files, under any settings: nothing crashes, every row is accounted for,
// and neither the chunks nor the order of the files matter. Input: one byte of settings, one for
// the size of the chunks, one for what is checked (working out all figures takes its time) and
// which indicators are looked at, one for each file for the list whose headings are put before it,
// then the first file; what follows the first record separator (0x1E) is the second.
#include <algorithm>
#include <vector>

#include "engine.h"
#include "fuzz/fuzz.h"
#include "fuzz/list_file.h"
#include "report/accounting.h"
#include "report/cases.h"
#include "report/indicator_view.h"
#include "report/quarterly_table.h"
#include "report/table_views.h"
#include "report/tidy.h"

namespace bandstand::fuzz {
namespace {

// What one execution checks.
enum class Check : std::uint8_t { accounts, views, chunks, order, removal };
constexpr std::size_t checks = 5;
// Of the indicators and years one part is looked at, chosen by the rest of the same byte.
constexpr std::size_t parts = 32;

struct Case {
  std::uint8_t settings = 0;
  std::size_t chunk = 1;
  Check check = Check::accounts;
  std::size_t part = 0;
  std::vector<std::string> files;
};

std::string file_of(const ListSpec* list, std::string_view bytes) {
  return list == nullptr ? std::string(bytes) : with_headings(*list, bytes);
}

Case case_of(Input input) {
  Case one;
  one.settings = input.choice();
  one.chunk = std::size_t{1} + input.choice();
  const std::uint8_t choice = input.choice();
  one.check = static_cast<Check>(choice % checks);
  one.part = choice / checks % parts;
  const ListSpec* const first = chosen_list(input);
  const ListSpec* const second = chosen_list(input);
  const std::string_view bytes = input.rest();
  const std::size_t border = bytes.find('\x1E');
  one.files.push_back(file_of(first, bytes.substr(0, border)));
  if (border != std::string_view::npos) {
    one.files.push_back(file_of(second, bytes.substr(border + 1)));
  }
  return one;
}

void choose_settings(Engine& engine, std::uint8_t bits) {
  const auto set = [&](const char* key, const char* value) {
    require(!engine.set(key, value).has_value(), "a setting of the list of settings is taken");
  };
  if ((bits & 1U) != 0) set("mode", "sharing");
  if ((bits & 2U) != 0) set("as-at", "2018-02-14");
  if ((bits & 4U) != 0) set("clock", "referral");
  if ((bits & 8U) != 0) set("counting", "inclusive");
  if ((bits & 16U) != 0) set("timescale-by", "referral");
  if ((bits & 32U) != 0) set("polarity", "stockton-2013");
  if ((bits & 64U) != 0) set("coverage-4", "2017-06 to 2018-05");
  if ((bits & 128U) != 0) set("forecast", "trend");
}

int load(Engine& engine, std::string_view bytes, std::size_t chunk) {
  const int id = engine.begin_file("file.csv");
  feed_in_chunks(bytes, chunk, [&](std::string_view piece) { engine.feed(id, piece); });
  engine.end_file(id);
  return id;
}

constexpr std::size_t in_one_piece = std::size_t{1} << 20U;

Engine engine_with(const Case& one, const std::vector<std::string>& files,
                   std::size_t chunk = in_one_piece) {
  Engine engine(Date::from_ymd(2018, 12, 31));
  choose_settings(engine, one.settings);
  for (const std::string& file : files) load(engine, file, chunk);
  return engine;
}

/// Rows of a file that figures can be made of, counted one by one in every table it fills.
std::uint64_t rows_that_count(const FileRecord& record, const Caseload& caseload) {
  std::uint64_t rows = 0;
  for (std::size_t i = 0; i < list_count; ++i) {
    if (!comes_in_files(list_at(i))) continue;
    const ListView& view = caseload.table_view(list_at(i));
    for (const FilePart& part : view.table->parts) {
      if (part.file != record.id) continue;
      rows += static_cast<std::uint64_t>(std::count_if(
          view.rows.begin(), view.rows.end(),
          [&part](Row row) { return row >= part.first && row - part.first < part.count; }));
    }
  }
  return rows;
}

void check_accounts(Engine& engine) {
  const Caseload& caseload = engine.caseload();
  for (const FileRecord& record : engine.files()) {
    const FileAccount account = account_of(record, engine.files(), caseload);
    std::uint64_t aside = 0;
    for (const ReasonCount& reason : account.set_aside) aside += reason.rows;
    require(record.rows_read == account.rows_used + aside, "rows read = used + set aside");
    if (record.kind == FileKind::list) {
      require(account.rows_used == rows_that_count(record, caseload),
              "the rows used are those that figures can be made of");
    }
    const auto rows = account_rows(record, engine.files(), caseload);
    const auto listed = std::count_if(
        rows.begin(), rows.end(), [](const AccountRow& row) { return is_set_aside(row.reason); });
    require(static_cast<std::uint64_t>(listed) == aside, "every row set aside is listed");
    require((record.kind == FileKind::unusable) == !record.message.empty(),
            "a file is of use, or says why not");
  }
}

void look_at_the_views(Engine& engine, std::size_t part) {
  const FigureSet& figures = engine.figures();
  const Caseload& caseload = engine.caseload();
  const std::vector<FinancialYear> years = years_with_figures(figures);
  if (!years.empty()) {
    const FinancialYear year = years[part % years.size()];
    quarterly_table(year, Basis::quarter, figures, caseload, engine.council());
  }
  for (std::size_t i = part; i < registry().size(); i += parts) {
    const auto indicator = static_cast<std::uint16_t>(i);
    indicator_view(indicator, figures, caseload, engine.council());
    breakdown_view(indicator, "team", Basis::quarter, {}, figures);
  }
  tracker_view(figures, caseload, engine.council());
  cross_table_view(Basis::quarter, {}, figures, caseload, engine.council());
  case_table_csv(tracker_cases(caseload, engine.files(), {}, {}, {}));
  for (const Figure& figure : figures.figures()) {
    require(!figure.denominator || !figure.value || *figure.denominator > 0,
            "no share of nothing has a value");
    if (figure.indicator % parts != part) continue;
    if (figure.period.basis != Basis::month || figure.source != "cases") continue;
    const CaseTable behind =
        cases_behind(definition_at(figure.indicator), caseload, engine.files(), figure.period,
                     figure.breakdown, figure.category, WhichCases::all, {0, 1});
    require(behind.rows.size() == std::min<std::size_t>(behind.total, 1), "a page of one case");
  }
}

void check_chunks(const Case& one, Engine& engine) {
  Engine in_chunks = engine_with(one, one.files, one.chunk);
  require(tidy_figures_csv(in_chunks.figures()) == tidy_figures_csv(engine.figures()),
          "chunks change no figure");
  require(accounting_csv(in_chunks.files(), in_chunks.caseload()) ==
              accounting_csv(engine.files(), engine.caseload()),
          "chunks change no row's account");
}

bool has_file_of(FileKind kind, const Engine& engine) {
  return std::any_of(engine.files().begin(), engine.files().end(),
                     [kind](const FileRecord& record) { return record.kind == kind; });
}

// Of two files of settings the later counts, and aliases count for what is read after them.
void check_order(const Case& one, Engine& engine) {
  if (has_file_of(FileKind::settings, engine) || has_file_of(FileKind::aliases, engine)) return;
  Engine turned = engine_with(one, {one.files.rbegin(), one.files.rend()});
  require(tidy_figures_csv(turned.figures()) == tidy_figures_csv(engine.figures()),
          "the order of the files changes no figure");
}

// The settings that a file made stay, and so does what was read by aliases.
void check_removal(const Case& one, Engine& engine) {
  if (has_file_of(FileKind::settings, engine) || has_file_of(FileKind::aliases, engine)) return;
  Engine rest = engine_with(one, {one.files.begin() + 1, one.files.end()});
  engine.figures();
  engine.remove_file(engine.files().front().id);
  require(tidy_figures_csv(engine.figures()) == tidy_figures_csv(rest.figures()),
          "a removed file leaves nothing behind");
}

void check(const Case& one) {
  Engine engine = engine_with(one, one.files);
  switch (one.check) {
    case Check::accounts:
      return check_accounts(engine);
    case Check::views:
      return look_at_the_views(engine, one.part);
    case Check::chunks:
      return check_chunks(one, engine);
    case Check::order:
      return check_order(one, engine);
    case Check::removal:
      return check_removal(one, engine);
  }
}

}  // namespace
}  // namespace bandstand::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bandstand::fuzz::check(bandstand::fuzz::case_of({data, size}));
  return 0;
}
