// What the rules about looked-after children share.
#pragma once

#include <cstdint>
#include <optional>

#include "indicators/definition.h"

namespace bandstand {

/// Open on the day and not in short breaks (V3, V4).
bool is_looked_after(const Caseload& caseload, Row row, Date day);
Date care_started(const Caseload& caseload, Row row);
bool is_in_short_breaks(const Caseload& caseload, Row row);

/// Age in whole years on a day, from the date of birth, else as stated in the list; nothing if
/// neither is known. Someone born on 29 February is a year older on 28 February of a short year.
std::optional<std::int32_t> age_on(Date born, std::int32_t stated, Date day);

/// A rule of list 8, each child counted once, that reads a column which is true on its extract's
/// own date only.
constexpr StateRule care_state(bool (*counts)(const Caseload&, Row, Date),
                               bool (*holds)(const Caseload&, Row, Date), Column column) {
  StateRule rule{.counted = ListId::looked_after, .counts = counts, .holds = holds};
  rule.columns = {column, column};
  rule.open = is_looked_after;
  rule.started = care_started;
  return rule;
}

}  // namespace bandstand
