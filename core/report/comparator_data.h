// Published figures of other authorities, as read: national tables, statistical neighbours, and a
// report's own comparators. Definition: comparators (values by level, old code and year).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lists/list_table.h"
#include "lists/published_tables.h"
#include "lists/side_table.h"
#include "results/exact.h"

namespace bandstand {

enum class AreaLevel : std::uint8_t { national, regional, authority };

/// A place of one level. England, a region and an authority are never the same area, whatever their
/// names and codes; two authorities are the same only by their old code.
struct Area {
  AreaLevel level = AreaLevel::authority;
  std::string code;  ///< the old three-digit code of an authority; empty where none is published
  std::string name;  ///< in its latest year
  std::vector<std::string> new_codes;  ///< GSS codes it has had
  std::int32_t first_year = 0;         ///< reporting years in which some table has it; 0 = none
  std::int32_t last_year = 0;
};

/// One cell: a number, or the publisher's symbol in place of one, or nothing.
struct PublishedCell {
  std::optional<Exact> value;
  std::string_view symbol = {};  ///< `z x c k low u : ~`
};

struct PublishedRow {
  AreaLevel level = AreaLevel::authority;
  std::string code, name, new_code;
  std::string region;                ///< of an authority: the region's name
  std::int32_t year = 0;             ///< reporting year: 2018 ends on 31 March 2018
  std::uint8_t sort = 0;             ///< which of the table's sorts of rows
  std::uint32_t area = 0;            ///< in ComparatorData::areas
  std::vector<PublishedCell> cells;  ///< one per column of the table's specification
};

/// One file of a national table. Of several editions of a table the one that reaches furthest is
/// believed first.
struct PublishedTable {
  int file = 0;
  std::string file_name;
  PublishedTableId id = PublishedTableId::referrals;
  std::int32_t latest_year = 0;
  std::uint64_t content_hash = 0;
  std::vector<PublishedRow> rows;
  std::unordered_map<std::uint64_t, std::uint32_t> index;  ///< area, year and sort to row

  const PublishedRow* find(std::uint32_t area, std::int32_t year, std::size_t sort) const;
};

/// Who an authority's neighbours are, by one file.
struct NeighbourModel {
  int file = 0;
  std::string key;   ///< `2025`, `2021`, `own`
  std::string name;  ///< `2025 model`, `April 2021 model`, `own list (harrow-2011)`
  std::uint64_t content_hash = 0;
  struct Member {
    std::string code, name;  ///< at least one of them
  };
  struct Group {
    Member authority;
    std::vector<Member> neighbours;  ///< closest first
  };
  std::vector<Group> groups;
};

/// A row of a council's own table of comparators.
struct OwnComparator {
  enum class Kind : std::uint8_t { authority, england, region, neighbours_average, rank };
  int file = 0;
  std::uint16_t indicator = 0;
  std::int32_t year = 0;    ///< reporting year that the stated period falls in
  std::string stated_year;  ///< as written, where it is no plain financial year
  std::string authority;    ///< whose comparator it is
  Kind kind = Kind::authority;
  std::string name;  ///< of the authority or region compared with; `average`
  Exact value;
  int decimals = 0;                ///< as printed
  std::optional<std::int64_t> of;  ///< of a rank: among how many
  std::string source, note;
};

struct ComparatorData {
  std::vector<PublishedTable> tables;
  std::vector<NeighbourModel> models;
  std::vector<OwnComparator> own;
  /// Every area of the tables and models. Rebuilt whenever a file comes or goes.
  std::vector<Area> areas;

  bool empty() const { return tables.empty() && own.empty(); }

  /// Reads a file of kind comparators, neighbours, or a population table of all authorities;
  /// accounts for every row, except that a population table's rows are accounted for elsewhere.
  void read(const SideTable& table, FileRecord& record);
  void remove_file(int file);

  /// The authority that a name or code means, or why it means none.
  struct Found {
    std::optional<std::uint32_t> area;
    std::string problem;
  };
  Found find_authority(std::string_view name_or_code) const;
  /// England, or a region by its name.
  std::optional<std::uint32_t> find_area(AreaLevel level, std::string_view name) const;

 private:
  void rebuild_areas();
};

/// The publisher's symbol in words: `suppressed`, `not available`, `rounds to zero` ...
std::string_view symbol_words(std::string_view symbol);

}  // namespace bandstand
