// Any bytes as one of the small files beside the lists (settings, aliases, targets, measures and
// the rest): every row counts or is set aside, taking the file out leaves nothing, and a table or
// settings without fault are read again from their own text. Input: one byte for the kind whose
// headings are put before the bytes (none for the number behind the last); then the file.
#include <algorithm>
#include <iterator>

#include "fuzz/fuzz.h"
#include "fuzz/stored_rows.h"
#include "lists/aliases.h"
#include "lists/file_intake.h"
#include "report/council_data.h"
#include "report/settings_file.h"
#include "report/table_reading.h"

namespace bandstand::fuzz {
namespace {

constexpr int this_file = 1;
constexpr Date today = Date::from_ymd(2019, 6, 30);

// Of the kinds that are no table of the settings page.
constexpr std::string_view other_headings[] = {
    "setting,value",
    "{\"setting\":",
    "indicator,period,basis,numerator,denominator,value,unit,target,source,note,breakdown,category",
    "worker,date,caseload,source",
    "indicator,corporate priority,area agreement",
    "source,item,value,note",
    "indicator,authority,comparator type,comparator,period,value,unit,note,source",
    "time_period,geographic_level,new_la_code,la_name,population_estimate",
};

std::string with_headings(std::size_t kind, std::string_view rows) {
  std::string file;
  if (kind < table_specs().size()) {
    for (const TableColumnSpec& column : table_specs()[kind].columns) {
      file += (file.empty() ? "" : ",") + std::string(column.heading);
    }
    file += '\n';
  } else if (kind - table_specs().size() < std::size(other_headings)) {
    file = other_headings[kind - table_specs().size()];
    file += '\n';
  }
  file += rows;
  return file;
}

struct FileRead {
  FileRecord record;
  SideTable table;
};

FileRead read(std::string_view file, ListStore& store) {
  static const Aliases no_aliases;
  FileIntake intake(this_file, "file.csv", store, no_aliases, today);
  intake.feed(file);
  FileRecord record = intake.finish();
  return {std::move(record), intake.side_table()};
}

// What is set aside is a row of the file, once.
void check_rows(const FileRead& file) {
  std::uint64_t set_aside = 0;
  for (const RowIssue& issue : file.record.issues) {
    set_aside += is_set_aside(issue.reason) ? 1 : 0;
    const bool is_row =
        std::any_of(file.table.rows.begin(), file.table.rows.end(),
                    [&issue](const SideTable::Row& row) { return row.line == issue.line; });
    require(is_row || issue.reason == RowReason::unclosed_quote, "an issue is about a row");
  }
  require(set_aside <= file.record.rows_read, "no row is set aside twice");
}

bool is_empty(const CouncilData& data) {
  return data.measures.empty() && data.targets.empty() && data.bands.empty() &&
         data.population.empty() && data.holidays.empty() && data.workers.empty() &&
         data.caseloads.empty() && data.actions.empty() && data.flags.empty() &&
         data.context.empty() && data.comparators.empty() && data.comparators.models.empty() &&
         data.comparators.areas.empty();
}

void check_aliases(FileRead& file) {
  Aliases aliases;
  aliases.read(file.table, file.record);
  check_rows(file);
  aliases.remove_file(this_file);
  require(aliases.fingerprint() == Aliases().fingerprint(), "no alias stays behind");
}

void check_council_data(FileRead& file) {
  CouncilData data;
  data.read(file.table, file.record);
  check_rows(file);
  data.population_for({2018}, "Moorshire");
  data.bands_in_use();
  data.remove_file(this_file);
  require(is_empty(data), "nothing of a file that is taken out stays behind");
}

void apply(FileRead& file, Settings& settings) {
  apply_settings_file(
      file.table, file.record, describe_settings(settings),
      [&settings](std::string_view key, std::string_view value) -> std::optional<std::string> {
        const TableSpec* spec = find_table(key);
        if (spec == nullptr) return change_setting(settings, key, value);
        const TableReading reading = read_table(*spec, value, today);
        if (reading.faults.empty()) return std::nullopt;
        return fault_sentence(*spec, reading.faults);
      });
}

void check_settings(FileRead& file, ListStore& store) {
  Settings settings;
  apply(file, settings);
  check_rows(file);
  const std::string saved = settings_csv(describe_settings(settings));
  FileRead again = read(saved, store);
  Settings restored;
  apply(again, restored);
  require(again.record.issues.empty() && restored == settings,
          "settings are read again from their own file");
}

// What the page does with the same text typed into it.
void check_table(const TableSpec& spec, std::string_view text) {
  const TableReading reading = read_table(spec, text, today);
  if (!reading.faults.empty()) {
    require(!fault_sentence(spec, reading.faults).empty(), "what is wrong is said");
    return;
  }
  const std::string written = table_text(spec, reading.table);
  const TableReading again = read_table(spec, written, today);
  require(again.faults.empty() && again.table.rows.size() == reading.table.rows.size() &&
              table_text(spec, again.table) == written,
          "a table is read again from its own text");
}

void check(Input input) {
  const std::size_t kinds = table_specs().size() + std::size(other_headings);
  const std::size_t kind = input.choice() % (kinds + 1);
  // Headings of nothing known are likened to those of every list, one by one: few are enough here.
  constexpr std::size_t most_without_headings = 80;
  const std::string text = kind == kinds
                               ? std::string(input.rest().substr(0, most_without_headings))
                               : with_headings(kind, input.rest());
  ListStore& store = empty_store();
  FileRead file = read(text, store);
  check_account(file.record, store);
  switch (file.record.kind) {
    case FileKind::list:
      remove_file(store, this_file);
      return;
    case FileKind::unusable:
      return;
    case FileKind::aliases:
      check_aliases(file);
      break;
    case FileKind::settings:
      check_settings(file, store);
      break;
    default:
      check_council_data(file);
  }
  if (const TableSpec* spec = find_table(file.record.kind)) check_table(*spec, text);
}

}  // namespace
}  // namespace bandstand::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bandstand::fuzz::check({data, size});
  return 0;
}
