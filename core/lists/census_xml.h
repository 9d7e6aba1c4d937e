// The children in need census as one XML file: flattened into its tables, row by row.
// Definition: input formats (XML structure; CINdetailsID, AssessmentID and CPPID are made here).
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "lists/cell_reader.h"
#include "lists/list_table.h"
#include "lists/xml_events.h"
#include "lists/xml_text.h"

namespace bandstand {

/// Feed the bytes of the whole file, then finish. Rows go into the tables of the census as they are
/// met. A file that is damaged, breaks off or is no census at all must be taken out again: `wrong`
/// says why, in sentences for the reader.
class CensusXml final : public XmlSink {
 public:
  /// `aliases`, `store` and `record` must outlive it.
  CensusXml(std::string_view opening, const Aliases& aliases, ListStore& store, FileRecord& record);
  ~CensusXml() override;

  void feed(std::string_view bytes);
  void finish();
  const std::string& wrong() const { return wrong_; }
  Encoding encoding() const { return decoder_.encoding(); }
  /// Gives every table of the census its part of the file; call once, also before taking out.
  void end_tables();

  void start_element(std::string_view name, std::uint64_t line) override;
  void text(std::string_view utf8) override;
  void end_element() override;
  void problem(std::uint64_t line) override;

 private:
  // Where in the document an element stands. Each has a table, but for the first four.
  enum class Place : std::uint8_t {
    outside,
    message,
    header,
    children,
    child,
    identifiers,
    characteristics,
    disabilities,
    details,
    assessment,
    factors,
    need_plan,
    enquiry,
    plan,
    reviews,
    leaf,
    unknown
  };
  struct Open {
    Place place = Place::outside;
    std::uint64_t line = 0;
  };
  // A row whose child is not known for certain before the child's end.
  struct Row {
    std::size_t table = 0;
    std::uint64_t line = 0;
    std::vector<std::string> cells;
  };
  struct Table {
    std::unique_ptr<CellReader> reader;
    std::vector<const ColumnSpec*> columns;
    std::vector<std::string> cells;  // of the row being read
  };

  static Place place_of(Place parent, std::string_view name);
  /// The position of the place's table among those of the census, or no_table.
  static std::size_t table_of(Place place);
  static constexpr std::size_t no_table = static_cast<std::size_t>(-1);
  void add_table(ListId list, const Aliases& aliases, ListStore& store);
  std::size_t header_number(std::string_view name, std::string_view column);
  void note_unknown(std::string_view name);
  bool keep_leaf(Place place);
  void set_cell(std::size_t table, Column column, std::string_view value);
  void start_row(Place place);
  void end_row(Place place, std::uint64_t line);
  void add_listed_row(Place place, std::uint64_t line);
  void hand_out_rows();
  void feed_parser(bool last);

  FileRecord* record_;
  ListStore* store_;
  XmlText decoder_;
  std::string decoded_;
  std::unique_ptr<XmlParser> parser_;
  std::vector<Table> tables_;  // in the order of the census's lists
  std::vector<Open> open_;
  std::string name_;  // of the leaf being read
  std::string text_;
  std::string collection_;
  std::string child_id_;
  std::string factors_;
  std::vector<Row> rows_;
  std::int32_t details_number_ = 0;
  std::int32_t assessment_number_ = 0;
  std::int32_t plan_number_ = 0;
  std::uint64_t children_ = 0;
  std::string wrong_;
};

}  // namespace bandstand
