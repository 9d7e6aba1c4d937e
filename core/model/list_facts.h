// What the loaded rows say whatever the settings: worked out once for a file, and kept while it
// stays loaded.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "lists/list_table.h"
#include "model/event_days.h"
#include "model/event_keys.h"

namespace bandstand {

class ListFacts {
 public:
  /// Of a part whose rows have all been read.
  const EventDays& days(ListId id, const ListTable& table, const FilePart& part);
  /// The duplicates among all rows of a list, its files in the order given, as positions in
  /// `table.parts`; in the order of the rows. Rows of one event have one date, so that no as-at
  /// date changes them; of list 5, whose rows may tell of two events, ask take_out_duplicates.
  std::span<const Duplicate> duplicates(ListId id, const ListTable& table, std::uint32_t children,
                                        const Categories& categories,
                                        const MeaningOf<AssessmentType>& types,
                                        std::span<const std::size_t> newest_first);
  /// To be called when a file goes, and when one has been read whole: it may have been asked about
  /// before.
  void forget(int file);
  void forget_all();

 private:
  struct OfList {
    std::vector<FilePart> parts;  // the rows that were compared, in their order
    std::vector<Duplicate> duplicates;
  };
  std::map<std::pair<int, ListId>, EventDays> days_;  // by file and table
  std::array<OfList, list_count> duplicates_;
};

}  // namespace bandstand
