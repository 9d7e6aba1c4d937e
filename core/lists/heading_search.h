// The first rows of a file in which no headings have been found yet: what to make of them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/aliases.h"
#include "lists/list_table.h"
#include "lists/recognise.h"

namespace bandstand {

class HeadingSearch {
 public:
  /// Keeps a row that stands where headings may stand; `headings` are its cells as such.
  void add_headings(std::span<const std::string_view> cells, const HeadingRow& headings);
  /// Keeps a row further down; after enough of them nothing more.
  void add(std::span<const std::string_view> cells);
  /// Says in the record what is wrong and what to do. Puts the row likeliest to be meant as
  /// headings into it, with samples of what stands below and the list it likely is.
  void settle(FileRecord& record, const Aliases& aliases) const;

 private:
  void choose_headings(FileRecord& record, const Aliases& aliases) const;
  std::vector<std::vector<std::string>> rows_;
  std::optional<std::string_view> unread_kind_;
  std::optional<NearMatch> near_;
};

}  // namespace bandstand
