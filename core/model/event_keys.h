// Which rows are the same event: once in a file, or again in another extract.
// Definition: event keys (child and date, with the type or source where children have several).
#pragma once

#include <cstdint>
#include <vector>

#include "lists/codes.h"
#include "lists/list_table.h"
#include "model/categories.h"
#include "model/meanings.h"

namespace bandstand {

using Row = std::uint32_t;  ///< position in the list's table

/// A row that is the same event as one already kept.
struct Duplicate {
  Row row;
  Row kept;
};

/// Takes the rows out of `rows` whose event is already there, and returns them, in order. The first
/// of equal rows is kept, so `rows` must be newest file first. A blank source or assessment type
/// matches any. `types` gives the assessment type of each word of that vocabulary.
std::vector<Duplicate> take_out_duplicates(ListId list, const ListTable& table,
                                           std::uint32_t children, const Categories& categories,
                                           const MeaningOf<AssessmentType>& types,
                                           std::vector<Row>& rows);

}  // namespace bandstand
