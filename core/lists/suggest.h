// The likely meaning of headings and codes that were not recognised. Only ever an offer: nothing is
// read by it until people have said so.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lists/aliases.h"
#include "lists/code_words.h"
#include "lists/sample_values.h"
#include "lists/schema.h"

namespace bandstand {

struct Heading {
  std::string_view text;
  const ColumnSpec* column = nullptr;     ///< what it was read as
  const SampleValues* samples = nullptr;  ///< may be null: then nothing speaks against a column
  bool not_needed = false;
};

/// For each heading that is not read as any column, the column of the list that it likely is, or
/// null. Only columns that no heading is read as, each for one heading, and only where the values
/// fit and no second column is about as likely.
std::vector<const ColumnSpec*> likely_columns(ListId list, std::span<const Heading> headings);

struct LikelyList {
  ListId list = ListId::contacts;
  double score = 0;
};
/// The list these headings likely belong to, if its person column and one of its own dates or marks
/// are among them, recognised or likely, and no other list is about as likely.
std::optional<LikelyList> likely_list(std::span<const Heading> headings, const Aliases& aliases);

/// The code of a column that a value likely stands for, or null.
std::optional<CodeWords> likely_code(ListId list, const ColumnSpec& column, std::string_view value);

}  // namespace bandstand
