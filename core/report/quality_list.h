// Everything data quality says of one list: the page's view of it, before months are lined up.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/column_uses.h"
#include "report/data_quality.h"
#include "report/quality_checks.h"
#include "report/quality_months.h"
#include "report/quality_numbers.h"

namespace bandstand {

struct QualityList {
  QualityListView view;
  std::vector<MonthSeries> series;
  std::uint64_t duplicates = 0;  ///< of the rows set aside: the event itself is counted
};

/// `tables`: one, or all those that came in one file.
QualityList quality_list(const std::vector<ListId>& tables, std::span<const FileRecord> files,
                         const Caseload& caseload, const ColumnUses& uses,
                         const QualityNumbers& numbers);

QualityCheckView check_view(const QualityCheck& check, const QualityNumbers& numbers);

/// Rows of whole lists are no secret: `99.2%` in either mode.
std::string share_of_rows(std::uint64_t part, std::uint64_t whole);

}  // namespace bandstand
