// Any bytes as rows of a list: every row is stored or set aside, what is stored is sound, the same
// rows are read in the same way beside others as alone, and taking a file out leaves nothing.
// Input: one byte for the list whose headings are put before the bytes (none for the number behind
// the last), one for how it is read (every eighth: with its headings looked for, which takes
// longer); then the file.
#include <algorithm>

#include "fuzz/fuzz.h"
#include "fuzz/list_file.h"
#include "fuzz/stored_rows.h"
#include "lists/cell_reader.h"
#include "lists/file_intake.h"

namespace bandstand::fuzz {
namespace {

const Aliases no_aliases;

FileRecord read_file(int id, std::string_view file, ListStore& store) {
  FileIntake intake(id, "list.csv", store, no_aliases, Date::from_ymd(2019, 6, 30));
  constexpr std::size_t chunk = 100;
  feed_in_chunks(file, chunk, [&intake](std::string_view piece) { intake.feed(piece); });
  return intake.finish();
}

void check_file(std::string_view file, ListStore& store) {
  check_account(read_file(1, file, store), store);
  remove_file(store, 1);
}

// The rows alone, under all headings of the list in their order.
FileRecord read_rows(int id, const ListSpec& list, std::string_view rows, ListStore& store) {
  FileRecord record;
  record.id = id;
  record.kind = FileKind::list;
  record.list = list.id;
  HeaderMatch match{list.id, {}, list.columns.size()};
  for (const ColumnSpec& column : list.columns) {
    match.columns.push_back(&column);
    record.headers.push_back({std::string(column.header), true, column.header});
  }
  ListTable& table = store.table(list.id);
  table.parts.push_back({id, table.rows(), 0});
  CellReader reader(match, no_aliases, store, record);
  CsvScanner scanner;
  const auto on_row = [&reader](const CsvRow& row) { reader.read(row); };
  scanner.feed(rows, on_row);
  scanner.finish(on_row);
  reader.finish();
  table.parts.back().count = table.rows() - table.parts.back().first;
  return record;
}

void check_rows_of(const ListSpec& list, std::string_view rows, ListStore& store) {
  const FileRecord first = read_rows(1, list, rows, store);
  check_account(first, store);
  const FileRecord second = read_rows(2, list, rows, store);
  check_account(second, store);
  require(first.counts == second.counts && have_same_rows(list.id, 1, 2, store),
          "the same rows are read in the same way");
  remove_file(store, 1);
  check_account(second, store);
  remove_file(store, 2);
}

void check(Input input) {
  const ListSpec* list = chosen_list(input);
  const bool looks_for_headings = input.choice() % 8 == 0;
  ListStore& store = empty_store();
  // Headings that are none are likened to those of every list, one by one: few are enough here.
  constexpr std::size_t most_without_headings = 80;
  if (list == nullptr) return check_file(input.rest().substr(0, most_without_headings), store);
  if (looks_for_headings) return check_file(with_headings(*list, input.rest()), store);
  check_rows_of(*list, input.rest(), store);
}

}  // namespace
}  // namespace bandstand::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bandstand::fuzz::check({data, size});
  return 0;
}
