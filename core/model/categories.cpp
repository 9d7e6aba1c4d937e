// Merging of spellings, per kind of column over all lists.
#include "model/categories.h"

#include "lists/text.h"

namespace bandstand {

Categories::Categories(const ListStore& store) {
  for (std::size_t v = 0; v < vocabulary_count; ++v) {
    const Interner& words = store.words[v];
    CategoryNames& names = names_[v];
    Interner merged;  // lower-case spelling -> category
    merged.id(not_recorded);
    names.of_word.assign(words.size(), 0);
    for (std::uint32_t word = 1; word < words.size(); ++word) {
      names.of_word[word] = merged.id(lower_case(words.text(word)));
    }
    names.names.assign(merged.size(), {});
    names.names[0] = not_recorded;
  }
}

void Categories::count(ListId list, const ListTable& table,
                       const std::vector<std::uint32_t>& rows) {
  for (const ColumnSpec& spec : list_spec(list).columns) {
    if (spec.type != CellType::text) continue;
    const std::vector<std::int32_t>& values = table.column(spec.column);
    if (values.empty()) continue;
    std::vector<std::uint32_t>& uses = uses_[static_cast<std::size_t>(spec.vocabulary)];
    for (const std::uint32_t row : rows) {
      const auto word = static_cast<std::size_t>(values[row]);
      if (word >= uses.size()) uses.resize(word + 1, 0);
      ++uses[word];
    }
  }
}

void Categories::choose_names(const ListStore& store) {
  for (std::size_t v = 0; v < vocabulary_count; ++v) {
    const Interner& words = store.words[v];
    std::vector<std::uint32_t>& uses = uses_[v];
    uses.resize(words.size(), 0);
    CategoryNames& names = names_[v];
    std::vector<std::uint32_t> shown(names.names.size(), Interner::none);
    for (std::uint32_t word = 1; word < words.size(); ++word) {
      std::uint32_t& best = shown[names.of_word[word]];
      const bool better = best == Interner::none || uses[word] > uses[best] ||
                          (uses[word] == uses[best] && words.text(word) < words.text(best));
      if (better) best = word;
    }
    for (std::size_t category = 1; category < shown.size(); ++category) {
      names.names[category] = words.text(shown[category]);
    }
  }
}

}  // namespace bandstand
