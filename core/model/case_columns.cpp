// Finding a column of a table.
#include "model/case_columns.h"

namespace bandstand {

DateColumn::DateColumn(const ListTable& table, Column column, Date as_at)
    : values_(table.has(column) ? &table.column(column) : nullptr), as_at_(as_at) {}

void DateColumn::gather(std::span<const Row> rows, std::int32_t* to) const {
  if (values_ == nullptr) {
    std::fill_n(to, rows.size(), missing_value);
    return;
  }
  values_->packed().gather(rows, to);
  const std::int32_t last = as_at_.days_since_1970();
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (to[i] > last) to[i] = missing_value;
  }
}

ValueColumn::ValueColumn(const ListTable& table, Column column, std::int32_t absent)
    : values_(table.has(column) ? &table.column(column) : nullptr), absent_(absent) {}

}  // namespace bandstand
