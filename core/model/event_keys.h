// Which rows are the same event: once in a file, or again in another extract.
// Definition: event keys (child and date, with the type or source where children have several).
#pragma once

#include <cstdint>
#include <vector>

#include "lists/codes.h"
#include "lists/list_table.h"
#include "model/categories.h"
#include "model/event_suspects.h"
#include "model/meanings.h"

namespace bandstand {

/// A row that is the same event as one already kept.
struct Duplicate {
  Row row;
  Row kept;
};

/// The rows whose event is already there, in their order. The first of equal rows is kept. A blank
/// source or assessment type matches any. `children` is how many children the store knows; `types`
/// gives the assessment type of each word of that vocabulary. Memory on the way is little more than
/// a byte a row, and twelve for each row of a child that may have a duplicate.
std::vector<Duplicate> find_duplicates(ListId list, const ListTable& table, std::uint32_t children,
                                       const Categories& categories,
                                       const MeaningOf<AssessmentType>& types,
                                       const ComparedRows& compared);

/// The same among `rows`, which loses them.
std::vector<Duplicate> take_out_duplicates(ListId list, const ListTable& table,
                                           std::uint32_t children, const Categories& categories,
                                           const MeaningOf<AssessmentType>& types,
                                           std::vector<Row>& rows);

}  // namespace bandstand
