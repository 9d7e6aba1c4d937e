// The open assessments at the as-at date: how much of their 45 working days is used up.
// Definition: tracker (In Time 0 to 33, Becoming Overdue 34 to 45, Overdue 46 or more).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indicators/families.h"
#include "results/figure.h"

namespace bandstand {

inline constexpr std::int32_t tracker_limit = single_assessment_limit;
inline constexpr std::int32_t tracker_warn_from = 34;

enum class TrackerStatus : std::uint8_t { in_time, becoming_overdue, overdue };
/// `In Time`, `Becoming Overdue`, `Overdue`.
std::string_view tracker_status_text(TrackerStatus status);
inline constexpr std::size_t tracker_status_count = 3;

struct OpenAssessment {
  Row row = 0;
  Date clock_start;
  Date due;
  std::int32_t days_used = 0;
  TrackerStatus status = TrackerStatus::in_time;
};

/// Every open assessment, in the order of the list.
std::vector<OpenAssessment> open_assessments_at(const Caseload& caseload);
/// The same, most urgent first (then by child id and start).
std::vector<OpenAssessment> most_urgent_first(const Caseload& caseload);

struct TrackerCounts {
  std::string category;  ///< empty for the total
  std::array<std::int64_t, tracker_status_count> by_status{};
  /// Not yet overdue, and due within 5, 10, 20 working days of the as-at date (cumulative).
  std::array<std::int64_t, 3> due_within{};
  std::int64_t total() const { return by_status[0] + by_status[1] + by_status[2]; }
};
inline constexpr std::array<std::int32_t, 3> due_within_days = {5, 10, 20};

/// The open assessments by the names in a column of list 4, in order of name; empty if no file has
/// the column.
std::vector<TrackerCounts> tracker_by(Column column, const std::vector<OpenAssessment>& open,
                                      const Caseload& caseload);
TrackerCounts tracker_total(const std::vector<OpenAssessment>& open, const Caseload& caseload);

/// The tracker in the figures file: total, the three statuses (always), `<team>: <status>`.
std::vector<Figure> tracker_figures(std::uint16_t indicator, const Caseload& caseload);

}  // namespace bandstand
