// A council's own headings and spellings, in place of those of the standard lists.
// Definition: aliases files (list, column, header; list, column, value, meaning; a heading that is
// not needed has `not needed` as its column).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lists/list_table.h"
#include "lists/side_table.h"

namespace bandstand {

class Aliases {
 public:
  /// Reads a file's rows. A row whose list or column is not known is set aside in the record.
  /// Those of the settings (a file below 0) win over those of files.
  void read(const SideTable& table, FileRecord& record);
  void remove_file(int file);

  /// Whether the council gives any column a heading of its own.
  bool has_headings() const { return !headings_.empty(); }
  /// Whether the council gives this column this heading; `key` is its match_key.
  bool is_heading(ListId list, Column column, std::string_view key) const;
  /// Whether the council has said that nothing is to be read from the column with this heading.
  bool is_not_needed(ListId list, std::string_view key) const;
  /// What a cell of the column stands for, or null; `cleaned` is its text, in any case.
  const std::string* meaning(ListId list, Column column, std::string_view cleaned) const;
  /// Differs where a list might be read differently: which headings and values stand for what.
  std::uint64_t fingerprint() const;

 private:
  struct Alias {
    int file;
    ListId list;
    Column column;
    std::string text;  // a heading's match_key, or a value in lower case
    std::string meaning;
  };
  struct Unneeded {
    int file;
    ListId list;
    std::string text;
  };
  std::vector<Alias> headings_;
  std::vector<Unneeded> not_needed_;
  std::vector<Alias> values_;
};

}  // namespace bandstand
