// Merging of spellings, per kind of column over all lists.
#include "model/categories.h"

#include "lists/text.h"

namespace bandstand {

bool category_less(std::string_view a, std::string_view b) {
  if ((a == Categories::not_recorded) != (b == Categories::not_recorded)) {
    return b == Categories::not_recorded;
  }
  const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
  const auto digits = [&is_digit](std::string_view text, std::size_t from) {
    std::size_t end = from;
    while (end < text.size() && is_digit(text[end])) ++end;
    return text.substr(from, end - from);
  };
  for (std::size_t i = 0; i < a.size() && i < b.size(); ++i) {
    const std::string_view x = digits(a, i);
    const std::string_view y = digits(b, i);
    if (!x.empty() && !y.empty() && x.size() != y.size()) return x.size() < y.size();
    if (a[i] != b[i]) return static_cast<unsigned char>(a[i]) < static_cast<unsigned char>(b[i]);
  }
  return a.size() < b.size();
}

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
    const Values<std::int32_t>& values = table.column(spec.column);
    if (values.empty() || !merges_spellings(spec.vocabulary)) continue;
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
