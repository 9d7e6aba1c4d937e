// The rows behind a figure: which cases are these?
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indicators/registry.h"
#include "lists/list_table.h"
#include "report/tracker.h"

namespace bandstand {

enum class WhichCases : std::uint8_t {
  all,  ///< every row of the denominator, or of the count
  numerator,
  not_in_time  ///< in the denominator and not in the numerator
};
/// `all`, `numerator`, `not_in_time`.
std::optional<WhichCases> parse_which_cases(std::string_view name);

/// A table of cases as text, dates as dd/mm/yyyy.
struct CaseTable {
  std::size_t total = 0;  ///< of all rows, also those outside the page asked for
  std::vector<std::string> columns;
  std::vector<std::vector<std::string>> rows;
};

/// Part of a long table: `limit` rows from `offset`.
struct PageOfRows {
  std::size_t offset = 0;
  std::size_t limit = static_cast<std::size_t>(-1);
};

/// The cases of one figure from case lists: those that count in the period, in one category of a
/// breakdown (`total` or empty: all), in order of their day. Empty if the indicator has no rule or
/// its inputs are missing.
CaseTable cases_behind(const Definition& definition, const Caseload& caseload,
                       std::span<const FileRecord> files, const Period& period,
                       std::string_view breakdown, std::string_view category, WhichCases which,
                       PageOfRows page = {});

/// The open assessments of one status (empty: all) and one category of team, locality or worker.
CaseTable tracker_cases(const Caseload& caseload, std::span<const FileRecord> files,
                        std::string_view status, std::string_view breakdown,
                        std::string_view category, PageOfRows page = {});

/// The table as CSV for a spreadsheet.
std::string case_table_csv(const CaseTable& table);

}  // namespace bandstand
