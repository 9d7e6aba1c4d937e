// An engine with files in it, and its tidy figures file as a table to look things up in.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine.h"
#include "report/accounting.h"

namespace bandstand::test {

/// What a figure is called in the figures file.
struct Key {
  std::string indicator;
  std::string basis;
  std::string period;
  std::string breakdown = "total";
  std::string category = {};
  std::string source = "cases";
  friend bool operator<(const Key& a, const Key& b);
};
std::string to_text(const Key& key);

/// The figures file, row by row, by column name.
class TidyFigures {
 public:
  explicit TidyFigures(std::string_view csv);
  /// The cell of a figure; `no such figure` where the file has no such row.
  std::string cell(const Key& key, const std::string& column) const;
  bool has(const Key& key) const { return rows_.contains(key); }
  /// `numerator/denominator value marker`, as printed: `41/42 97.6`, `1/3 33.3 u`, `7  7`.
  std::string figure(const Key& key) const;
  std::size_t size() const { return count_; }
  /// Whether every row has a key of its own.
  bool keys_are_unique() const { return count_ == rows_.size(); }
  const std::map<Key, std::map<std::string, std::string>>& rows() const& { return rows_; }
  /// A loop over the rows of a temporary would outlive them.
  void rows() const&& = delete;

 private:
  std::map<Key, std::map<std::string, std::string>> rows_;
  std::size_t count_ = 0;
};

/// A council's files, read by the engine as on 31 December 2030.
class Council {
 public:
  Council();
  /// Reads a file and returns its id.
  int load(std::string_view text, const std::string& name = "list.csv");
  /// Reads a file that stands under tests/.
  int load_file(const std::string& path);
  Council& set(std::string_view key, std::string_view value);

  Engine& engine() { return engine_; }
  const Caseload& caseload() { return engine_.caseload(); }
  const FileRecord& file(int id) const { return *engine_.find_file(id); }
  std::string tidy_csv();
  TidyFigures figures() { return TidyFigures(tidy_csv()); }
  const Figure* find(const Key& key);
  FileAccount account(int id);
  /// `used 3 of 5; duplicate 1; no date 1`, then ` | ` and queries.
  std::string account_text(int id);
  /// `line 4: unreadable date [Date of Contact] 31/02/2018`, in order of line.
  std::vector<std::string> account_lines(int id);

 private:
  Engine engine_;
};

}  // namespace bandstand::test
