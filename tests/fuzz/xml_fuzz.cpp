// Any bytes as the XML of the children in need census: it is used whole or not at all, however it
// is cut, and its rows are accounted for. Input: one byte for the size of the chunks; then the
// file.
#include "fuzz/fuzz.h"
#include "fuzz/stored_rows.h"
#include "lists/census_xml.h"
#include "lists/file_format.h"
#include "lists/file_intake.h"

namespace bandstand::fuzz {
namespace {

constexpr int whole = 1;
constexpr int in_pieces = 2;
const Aliases no_aliases;

FileRecord read_whole(std::string_view file, ListStore& store) {
  FileIntake intake(whole, "census.xml", store, no_aliases, Date::from_ymd(2019, 6, 30));
  intake.feed(file);
  return intake.finish();
}

// What is wrong with it; its rows stay in the store.
std::string read_in_pieces(std::string_view file, std::size_t chunk, ListStore& store) {
  FileRecord record;
  record.id = in_pieces;
  CensusXml xml(file, no_aliases, store, record);
  feed_in_chunks(file, chunk, [&xml](std::string_view piece) { xml.feed(piece); });
  xml.finish();
  xml.end_tables();
  if (xml.wrong().empty()) check_account(record, store);
  return xml.wrong();
}

void check(Input input) {
  const std::size_t chunk = std::size_t{1} + input.choice();
  const std::string_view file = input.rest();
  ListStore& store = empty_store();
  const std::string wrong = read_in_pieces(file, chunk, store);
  if (detect_format(file) == FileFormat::xml && xml_kind(file) == XmlKind::census) {
    const FileRecord record = read_whole(file, store);
    check_account(record, store);
    require(record.message == wrong, "chunks do not change what is wrong with it");
    for (const ListSpec& spec : census_specs()) {
      require(wrong.empty() ? have_same_rows(spec.id, whole, in_pieces, store)
                            : part_of(store.table(spec.id), whole) == nullptr,
              "a census is used whole, whatever the chunks, or not at all");
    }
  }
  remove_file(store, whole);
  remove_file(store, in_pieces);
}

}  // namespace
}  // namespace bandstand::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  bandstand::fuzz::check({data, size});
  return 0;
}
