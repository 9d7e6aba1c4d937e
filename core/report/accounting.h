// Where every row of every file went.
// Definition: row accounting (rows read = used + set aside, by reason, with line and value).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lists/list_table.h"
#include "model/caseload.h"

namespace bandstand {

struct ReasonCount {
  std::string reason;
  std::uint64_t rows = 0;
};

/// One file, with its rows counted. `rows_read` = `rows_used` + the rows set aside.
struct FileAccount {
  const FileRecord* record = nullptr;
  std::uint64_t rows_used = 0;
  std::vector<ReasonCount> set_aside;
  std::vector<ReasonCount> queries;
  std::optional<MonthRange> covers;
  std::vector<std::string> notes;
};

struct AccountRow {
  std::uint64_t line = 0;
  RowReason reason = RowReason::no_child_id;
  std::string column;
  std::string value;
};

/// By reason: what reading noted, and what the as-at date and the other files add to it.
std::array<std::uint64_t, row_reason_count> reason_counts(const FileRecord& record,
                                                          const Caseload& caseload);

FileAccount account_of(const FileRecord& record, std::span<const FileRecord> files,
                       const Caseload& caseload);

/// Every row set aside or queried in a file, in order of line.
std::vector<AccountRow> account_rows(const FileRecord& record, std::span<const FileRecord> files,
                                     const Caseload& caseload);

/// All of them, of all files, as CSV: file, line, outcome, reason, column, value.
std::string accounting_csv(std::span<const FileRecord> files, const Caseload& caseload);

}  // namespace bandstand
