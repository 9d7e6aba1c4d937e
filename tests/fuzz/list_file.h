// Files that are lists for certain: bytes alone are hardly ever headings that belong together.
#pragma once

#include <string>
#include <string_view>

#include "fuzz/fuzz.h"
#include "lists/schema.h"

namespace bandstand::fuzz {

/// The list that the next byte of the input chooses; null for the number behind the last.
inline const ListSpec* chosen_list(Input& input) {
  constexpr std::size_t lists_of_files = annex_a_count + return_count + census_count;
  const std::size_t number = input.choice() % (lists_of_files + 1);
  return number == lists_of_files ? nullptr : &list_specs()[number];
}

/// A CSV file of all headings of a list, then the rows.
inline std::string with_headings(const ListSpec& list, std::string_view rows) {
  std::string file;
  for (const ColumnSpec& column : list.columns) {
    file += (file.empty() ? "\"" : ",\"") + std::string(column.header) + '"';
  }
  file += '\n';
  file += rows;
  return file;
}

}  // namespace bandstand::fuzz
