// The journeys of one period in numbers: each step over its own starting events, and one cohort
// followed through all stages. Definition: coverage in whole months; windows.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "indicators/rule_answers.h"
#include "report/journey_links.h"
#include "results/exact.h"

namespace bandstand {

/// One step in a period. All counts are starting events; `started` is `moved_on`, `not_so_far` and
/// the rest, which have not moved on and no longer can.
struct JourneyStepCounts {
  std::vector<Month> months;  ///< of the period up to the as-at date, that every list covers
  bool all_covered = false;
  std::int64_t started = 0;
  std::int64_t moved_on = 0;
  std::int64_t not_so_far = 0;
  std::vector<std::int64_t> bands;  ///< add up to moved_on

  bool available() const { return !months.empty(); }
  std::int64_t ended() const { return started - moved_on - not_so_far; }
};

/// The events of the first stage in a period, and how many of them reached each later one.
struct JourneyFunnel {
  std::vector<Month> months;
  bool all_covered = false;
  std::vector<JourneyStage> stages;  ///< empty where no cohort can be followed
  std::vector<std::int64_t> counts;  ///< by stage, never rising
  /// The first stage that is left out because its list does not cover every month of the cohort.
  std::optional<JourneyStage> stopped_at;
};

/// All cases of all steps, followed once; then counted for any period.
class JourneyCases {
 public:
  explicit JourneyCases(const Caseload& caseload);

  JourneyStepCounts step(JourneyStep step, const Period& period) const;
  /// Of the working days of those who moved on from events of these months of a period; half a day
  /// where two middle cases differ, none where nobody moved on.
  std::optional<Exact> median_days(JourneyStep step, std::span<const Month> months) const;
  /// Starts at contacts where lists 1 and 3 cover a month of the period, else at referrals where
  /// lists 3 and 4 do.
  JourneyFunnel funnel(const Period& period) const;

 private:
  /// The events of one month.
  struct MonthOfStep {
    std::int64_t started = 0;
    std::int64_t not_so_far = 0;
    std::vector<std::int64_t> bands;
    std::vector<std::uint32_t> days;  ///< by working days: how many moved on
  };
  using Reached = std::array<std::int64_t, journey_stage_count>;  ///< by furthest stage

  static std::size_t furthest(const JourneyLinks& links, JourneyStage from, Row row, Date on);
  bool are_loaded(std::span<const ListId> lists) const;
  /// Loaded, and covered; what the settings say of a list that is not there counts for nothing.
  bool covers(std::span<const ListId> lists, Month month) const;
  std::vector<Month> covered(const Period& period, std::span<const ListId> lists) const;

  const Caseload* caseload_;
  MonthSpan months_;  ///< all that a period may have
  /// By month; none where a list is not loaded.
  std::array<std::vector<MonthOfStep>, journey_step_count> steps_;
  std::array<std::vector<Reached>, 2> cohorts_;  ///< contacts, referrals
};

}  // namespace bandstand
