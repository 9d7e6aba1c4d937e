// The tables that are set, and the rows of the same kinds in loaded files.
// Definition: settings that are tables; their rows win over rows of files about the same thing.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "lists/side_table.h"
#include "model/settings.h"
#include "report/table_columns.h"

namespace bandstand {

/// The rows that a loaded file has of a table, under the table's headings.
struct FileRows {
  int file = 0;
  std::string name;
  std::vector<std::vector<std::string>> rows;
  std::vector<bool> replaced;  ///< a row of the setting says something else about the same thing
};

struct TableRows {
  std::vector<std::vector<std::string>> rows;  ///< of the setting
  std::vector<FileRows> files;
};

class TableSettings {
 public:
  TableSettings();

  const SideTable& table(const TableSpec& spec) const { return tables_[position(spec)]; }
  void set(const TableSpec& spec, SideTable table) { tables_[position(spec)] = std::move(table); }

  /// Keeps the rows of a file that has a table's layout; other files are passed over.
  void keep_file(const SideTable& table, const FileRecord& record);
  void remove_file(int file);
  void remove_files() { files_.clear(); }

  TableRows rows(const TableSpec& spec) const;
  SettingView view(const TableSpec& spec) const;

 private:
  struct KeptFile {
    int file;
    std::string name;
    SideTable table;
  };
  static std::size_t position(const TableSpec& spec) {
    return static_cast<std::size_t>(&spec - table_specs().data());
  }

  std::vector<SideTable> tables_;  // one per table, in the order of table_specs()
  std::vector<KeptFile> files_;
};

}  // namespace bandstand
