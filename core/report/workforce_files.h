// What a council says about its social workers: who works how much in which team, and how many
// cases they held on past dates. Definition: workers and caseload readings files; workforce.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "dates/date.h"
#include "lists/codes.h"
#include "report/row_reader.h"
#include "results/exact.h"

namespace bandstand {

/// One row of a workers file.
struct WorkerRow {
  int file = 0;
  std::string worker;  ///< empty for a row about a team, such as its vacancies
  std::string team;
  std::string role;
  std::optional<Exact> fte;  ///< full-time equivalent, above 0 and at most 1.5
  std::optional<Exact> recommended_max;
  YesNo agency = YesNo::not_recorded;
  bool newly_qualified = false;    ///< by its column, else by the role (ASYE, NQSW)
  std::optional<Exact> vacancies;  ///< full-time equivalent
};

/// One row of a caseload readings file.
struct CaseloadReading {
  int file = 0;
  std::string worker;
  Date date;
  std::int64_t cases = 0;
  std::string source;  ///< the row's own, else `caseload readings`
};

void read_worker(const RowReader& row, std::vector<WorkerRow>& workers);
/// What makes two readings the same: date, source and worker, whatever the case of the name.
std::string key_of_reading(const CaseloadReading& reading);
/// `known` holds the keys of the readings there are; the first of two with one key counts.
void read_caseload(const RowReader& row, std::unordered_set<std::string>& known,
                   std::vector<CaseloadReading>& readings);

}  // namespace bandstand
