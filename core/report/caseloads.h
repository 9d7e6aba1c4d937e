// Who holds how many open cases on the as-at date, and how many would be right.
// Definition: caseload per worker (each child has one worker: list 8's, else 7's, else 6's);
// workers above the recommended maximum.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/caseload.h"
#include "report/council_data.h"
#include "results/exact.h"

namespace bandstand {

/// The open cases of one worker; each child is in one of the three parts.
struct WorkerCases {
  std::string worker;  ///< as shown; `not recorded` for children without a worker
  std::int64_t looked_after = 0;
  std::int64_t plans = 0;  ///< on a protection plan and not looked after
  std::int64_t in_need = 0;
  std::int64_t cases() const { return looked_after + plans + in_need; }
};

/// Every worker with an open case, in order of name, `not recorded` last. A blank worker in one
/// list passes to the child's row in the next.
std::vector<WorkerCases> open_cases_by_worker(const Caseload& caseload);

/// Why that cannot be told; empty if it can.
std::string no_caseloads_reason(const Caseload& caseload);

/// The named workers of all workers files, once each whatever the case of the name, in order of
/// name. Which of two rows counts does not depend on the order of the files.
std::vector<const WorkerRow*> named_workers(const CouncilData& council);
/// The row of a worker among them, or null.
const WorkerRow* find_worker(const std::vector<const WorkerRow*>& workers, std::string_view name);

/// The recommended maximum of a worker's own row, else that of the role (social worker or newly
/// qualified) times the full-time equivalent; nothing without both.
std::optional<Exact> caseload_maximum(const WorkerRow& worker, const Settings& settings);

enum class CaseloadStatus : std::uint8_t {
  unknown,  ///< no maximum
  within,
  near,  ///< above the maximum by less than the setting
  over
};
CaseloadStatus caseload_status(std::int64_t cases, const std::optional<Exact>& maximum,
                               const Settings& settings);

/// The worker's team, `not recorded` for none. Spellings that differ only in case are one team,
/// under the one that is first in code-point order.
std::string team_of(const WorkerRow* worker, const std::vector<const WorkerRow*>& workers);

}  // namespace bandstand
