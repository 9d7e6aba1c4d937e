// Finding a column of a table.
#include "model/case_columns.h"

namespace bandstand {

DateColumn::DateColumn(const ListTable& table, Column column, Date as_at)
    : values_(table.has(column) ? &table.column(column) : nullptr), as_at_(as_at) {}

ValueColumn::ValueColumn(const ListTable& table, Column column, std::int32_t absent)
    : values_(table.has(column) ? &table.column(column) : nullptr), absent_(absent) {}

}  // namespace bandstand
