// The calculator as one object: files in, settings in, reports out. The page and the command line
// use nothing else. No file, clock, locale or network is touched here.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/aliases.h"
#include "lists/file_intake.h"
#include "lists/list_table.h"
#include "model/caseload.h"
#include "model/settings.h"
#include "report/council_data.h"
#include "report/figure_set.h"
#include "report/journey_counts.h"
#include "report/table_reading.h"
#include "report/table_settings.h"

namespace bandstand {

std::string_view version();

class Engine {
 public:
  /// `today` only bounds the default as-at date: no event after it counts for that.
  explicit Engine(Date today);

  /// Starts reading a file and returns its id. A file still being read is given up.
  int begin_file(std::string name);
  /// The next bytes of the file being read; other ids are ignored.
  void feed(int file, std::string_view bytes);
  /// Rows scanned so far of the file being read, else 0.
  std::uint64_t rows_so_far(int file) const;
  // Of a large list being read: see FileIntake. Other ids are ignored.
  bool can_be_dealt_out(int file) const;
  void begin_stretch(int file, std::uint64_t start, std::uint64_t end);
  bool feed_stretch(int file, std::string_view bytes);
  /// FilePiece::bytes; empty for other ids.
  std::string take_piece(int file, bool at_end);
  bool add_piece(int file, std::string_view piece);
  std::uint64_t bytes_read(int file) const;
  /// Ends the file being read. Its record stays until the file is removed.
  void end_file(int file);
  /// Takes a file out, whether finished or still being read.
  void remove_file(int file);
  void remove_all();

  std::span<const FileRecord> files() const { return files_; }
  const FileRecord* find_file(int file) const;

  const Settings& settings() const { return settings_; }
  /// The plain settings and those that are tables, in the order in which they are shown.
  std::vector<SettingView> all_settings() const;
  /// Nothing on success, else what would be right. A table is taken whole or not at all.
  std::optional<std::string> set(std::string_view key, std::string_view value);
  /// Every cell that is wrong in the text of a table; empty for other settings.
  std::vector<CellFault> faults_in(std::string_view key, std::string_view value) const;
  /// The rows of a table, as set and as the loaded files have them.
  TableRows table_rows(std::string_view key) const;
  /// Whether the file would be read differently now: other headings and spellings count for lists
  /// that are read after them.
  bool is_outdated(const FileRecord& record) const;

  /// Every setting that is not at its default, as a file that can be read back.
  std::string settings_csv() const;

  /// Worked out when first asked for after a change.
  const Caseload& caseload();
  const FigureSet& figures();
  /// All cases followed through their stages.
  const JourneyCases& journeys();
  const CouncilData& council() const { return council_; }
  const Aliases& aliases() const { return aliases_; }

 private:
  void take_side_table(const SideTable& table, FileRecord& record);
  void take_table_setting(const TableSpec& spec, const SideTable& table);
  std::optional<std::string> change_table(const TableSpec& spec, std::string_view text);
  void forget_figures();
  void forget_results();
  Date latest_measure() const;

  Date today_;
  Settings settings_;
  TableSettings tables_;
  ListStore store_;
  Aliases aliases_;
  CouncilData council_;
  std::vector<FileRecord> files_;
  ListFacts facts_;
  std::unique_ptr<FileIntake> intake_;
  int intake_id_ = 0;
  int next_id_ = 1;
  std::unique_ptr<Caseload> caseload_;
  std::unique_ptr<MonthCells> cells_;
  std::unique_ptr<JourneyCases> journeys_;
  std::array<std::unique_ptr<FigureSet>, 2> figures_;  // by mode: sharing and working side by side
};

}  // namespace bandstand
