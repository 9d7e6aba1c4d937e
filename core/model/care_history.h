// Each child's time in care, put together from the episodes of the SSDA903 return: periods,
// placements, legal status by date. Definition: SSDA903 code meanings; three or more placements and
// long-term stability (what a new placement is); every looked-after measure leaves out V3 and V4.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "lists/care_codes.h"
#include "lists/list_table.h"
#include "model/event_keys.h"
#include "model/meanings.h"

namespace bandstand {

struct ListView;

/// An interval of days in care: from `start` to the day before `end`.
struct CareDays {
  Date start;
  Date end;  ///< none: not ended, as far as is known
  /// Of an interval without an end that only an older return shows: the last day it is known of.
  Date known_until;

  bool holds(Date day) const {
    if (day < start) return false;
    if (end.known()) return day < end;
    return !known_until.known() || day <= known_until;
  }
};

/// One episode: the same placement under the same legal status. Short breaks are left out.
struct CareEpisode {
  CareDays days;
  Row row = 0;  ///< of the episodes' table
  LegalStatus legal_status = LegalStatus::not_recorded;
};

/// A stay with one carer.
struct Placement {
  CareDays days;
  /// The first day as a placement for adoption (A3 to A6); none if it is not one.
  Date for_adoption_from;
  bool is_temporary = false;  ///< T0 to T4 all along
  /// A stay that ends on the day it starts is under 24 hours.
  bool is_under_a_day() const { return days.end.known() && days.end <= days.start; }
};

/// From coming into care to leaving it. Episodes are one period if one follows on the other: the
/// earlier one's reason is X1, or it has no reason and the later starts by the day after, or the
/// two overlap. An episode with the reason S starts a new period, and so does one after a short
/// break. An episode without an end that another one follows ends where that one starts.
struct CarePeriod {
  std::uint32_t child = 0;
  CareDays days;
  /// Its first episode is a start of care (S); otherwise care began before the returns show it.
  bool has_start = false;
  /// It ended for a reason other than X1, or for none recorded: the child left care.
  bool ceased = false;
  std::int32_t end_reason = 0;                            ///< a word of Vocabulary::code
  std::uint32_t first_episode = 0, last_episode = 0;      ///< half-open, in CareHistory::episodes
  std::uint32_t first_placement = 0, last_placement = 0;  ///< half-open
};

class CareHistory {
 public:
  CareHistory() = default;
  /// From the rows of `episodes` that count: each episode once, from the newest return that has it.
  /// An end after `as_at` has not happened yet.
  CareHistory(const ListView& episodes, const ListStore& store, const Meanings& meanings,
              Date as_at);

  /// By child, then start.
  std::span<const CarePeriod> periods() const { return periods_; }
  std::span<const CarePeriod> of(std::uint32_t child) const;
  std::span<const CareEpisode> episodes(const CarePeriod& period) const;
  std::span<const Placement> placements(const CarePeriod& period) const;
  /// The placement that holds the day, the last to start if several do; null if none does.
  const Placement* placement_on(const CarePeriod& period, Date day) const;
  /// The legal status of the episode that holds the day, the last to start if several do.
  LegalStatus legal_status_on(const CarePeriod& period, Date day) const;
  /// How many placements a child had in the twelve months to a day, the one open at their start
  /// included; without those that were temporary (T0 to T4) or under 24 hours.
  int placements_in_12_months(std::uint32_t child, Date day) const;
  /// The start of the child's first placement for adoption (A3 to A6) in the period, or none.
  Date placed_for_adoption(const CarePeriod& period) const;

  /// The table of ListId::care_periods; row n is of_row(n). A row stands at the file and line
  /// of the period's first episode.
  ListTable table(const ListView& episodes, std::span<const Date> born);
  const CarePeriod& of_row(Row row) const { return periods_[by_row_[row]]; }

 private:
  friend class CareHistoryBuilder;
  std::vector<CareEpisode> episodes_;
  std::vector<Placement> placements_;
  std::vector<CarePeriod> periods_;
  std::vector<std::uint32_t> offsets_;  // children + 1, in periods_
  std::vector<std::uint32_t> by_row_;
};

}  // namespace bandstand
