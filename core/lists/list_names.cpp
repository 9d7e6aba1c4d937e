// Names are compared by match_key, so that case, brackets and spaces do not matter.
#include "lists/list_names.h"

#include <algorithm>

#include "lists/text.h"

namespace bandstand {

std::string list_name(ListId list) {
  if (list_spec(list).source == ListSource::annex_a) return std::to_string(static_cast<int>(list));
  return std::string(list_spec(list).title) + " (" + list_source_text(list) + ")";
}

std::optional<ListId> list_named(std::string_view text) {
  std::string key = match_key(text);
  if (key.starts_with("list ")) key.erase(0, 5);
  const auto called = [&key](const auto& name_of) -> std::optional<ListId> {
    for (const ListSpec& list : list_specs()) {
      if (comes_in_files(list.id) && key == match_key(name_of(list))) return list.id;
    }
    return std::nullopt;
  };
  const auto full = called([](const ListSpec& list) { return list_name(list.id); });
  return full ? full : called([](const ListSpec& list) { return list.title; });
}

const ColumnSpec* column_named(ListId list, std::string_view text) {
  const std::string key = match_key(text);
  const auto columns = list_spec(list).columns;
  const auto found = std::find_if(columns.begin(), columns.end(), [&key](const ColumnSpec& column) {
    if (key == match_key(column.header)) return true;
    const auto others = split(column.aliases, '|');
    return std::any_of(others.begin(), others.end(),
                       [&key](std::string_view other) { return key == match_key(other); });
  });
  return found == columns.end() ? nullptr : &*found;
}

}  // namespace bandstand
