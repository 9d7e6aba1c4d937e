// The names under which rows are counted together: teams, localities, sources, outcomes.
// Definition: categories (spellings that differ only in case are merged under the most frequent;
// blank is `not recorded`).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "lists/list_table.h"

namespace bandstand {

/// The order in which categories are listed: numbers by value (2A before 10), the rest by letter,
/// `not recorded` last.
bool category_less(std::string_view a, std::string_view b);

/// The category of each word of one vocabulary. Category 0 is `not recorded`.
struct CategoryNames {
  std::vector<std::uint32_t> of_word;
  std::vector<std::string> names;
};

/// Merges spellings that differ only in case, and shows each category under its most used spelling.
class Categories {
 public:
  Categories() = default;
  explicit Categories(const ListStore& store);
  /// Counts each of these rows' words in the name columns of the table that hold one name in
  /// several spellings; of the others the spelling to show is the only one.
  void count(ListId list, const ListTable& table, const std::vector<std::uint32_t>& rows);
  /// Call once, after the last count: gives each category the name it is shown under.
  void choose_names(const ListStore& store);
  const CategoryNames& of(Vocabulary vocabulary) const {
    return names_[static_cast<std::size_t>(vocabulary)];
  }

  static constexpr const char* not_recorded = "not recorded";

 private:
  bool merges_spellings(Vocabulary vocabulary) const {
    const CategoryNames& names = of(vocabulary);
    return names.names.size() < names.of_word.size();
  }

  std::array<std::vector<std::uint32_t>, vocabulary_count> uses_;
  std::array<CategoryNames, vocabulary_count> names_;
};

}  // namespace bandstand
