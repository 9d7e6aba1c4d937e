// Numbers in file names, latest dates of rows, and the codes of each year.
#include "lists/return_year.h"

#include <algorithm>
#include <vector>

#include "lists/return_codes.h"

namespace bandstand {
namespace {

struct Number {
  std::int32_t value = 0;
  std::size_t digits = 0;
  bool follows = false;  // on the number before, with one sign between them
};

std::vector<Number> numbers_in(std::string_view name) {
  std::vector<Number> numbers;
  std::size_t last_end = 0;
  for (std::size_t at = 0; at < name.size();) {
    if (name[at] < '0' || name[at] > '9') {
      ++at;
      continue;
    }
    Number number;
    number.follows = !numbers.empty() && at == last_end + 1;
    for (; at < name.size() && name[at] >= '0' && name[at] <= '9'; ++at) {
      if (number.digits < 9) number.value = number.value * 10 + (name[at] - '0');
      ++number.digits;
    }
    last_end = at;
    numbers.push_back(number);
  }
  return numbers;
}

constexpr bool is_year(std::int32_t value) { return value >= 1990 && value <= 2099; }

// 19 and 20, 99 and 00.
constexpr bool is_next(std::int32_t year, std::int32_t two_digits) {
  return (year + 1) % 100 == two_digits;
}

std::optional<FinancialYear> year_of(const std::vector<Number>& numbers, std::size_t i) {
  const Number& number = numbers[i];
  const auto follower = [&](std::size_t n) -> const Number* {
    for (std::size_t k = i + 1; k <= i + n; ++k) {
      if (k >= numbers.size() || !numbers[k].follows) return nullptr;
    }
    return &numbers[i + n];
  };
  if (number.digits == 6 && is_year(number.value / 100) &&
      is_next(number.value / 100, number.value % 100)) {
    return FinancialYear{number.value / 100};
  }
  if (number.digits != 4) return std::nullopt;
  const bool ends_a_date = number.follows && numbers[i - 1].follows;
  const Number* next = follower(1);
  const bool starts_a_date = next != nullptr && next->digits <= 2 && follower(2) != nullptr;
  if (ends_a_date || starts_a_date) return std::nullopt;
  if (is_year(number.value)) {
    const bool is_span =
        next != nullptr && ((next->digits == 2 && is_next(number.value, next->value)) ||
                            (next->digits == 4 && next->value == number.value + 1));
    return FinancialYear{is_span ? number.value : number.value - 1};
  }
  const std::int32_t first = number.value / 100;
  if (!is_next(first, number.value % 100)) return std::nullopt;
  return FinancialYear{(first >= 90 ? 1900 : 2000) + first};
}

Date latest_date(const FileRecord& record, const ListTable& table, const FilePart& part,
                 Date today) {
  Date latest;
  for (const ColumnSpec& spec : list_spec(record.list).columns) {
    const bool is_event = spec.type == CellType::first_date || spec.type == CellType::event_date;
    if (!is_event || !table.has(spec.column)) continue;
    for (std::uint32_t row = part.first; row < part.first + part.count; ++row) {
      const std::int32_t days = table.column(spec.column)[row];
      if (days == missing_value || Date::from_days(days) > today) continue;
      latest = std::max(latest, Date::from_days(days));
    }
  }
  return latest;
}

void take_out_codes_of_other_years(FileRecord& record, ListTable& table, const FilePart& part,
                                   const ListStore& store) {
  for (const ColumnSpec& spec : list_spec(record.list).columns) {
    if (spec.type != CellType::text || !table.has(spec.column)) continue;
    const auto heading =
        std::find_if(record.headers.begin(), record.headers.end(),
                     [&spec](const FileHeader& header) { return header.column == spec.header; });
    const auto position = static_cast<std::size_t>(heading - record.headers.begin());
    const Interner& words = store.vocabulary(spec.vocabulary);
    std::vector<std::optional<bool>> known(words.size());
    table.column(spec.column).rewrite([&](std::uint32_t row, std::int32_t word) {
      if (word == 0 || !part.holds(row)) return word;
      const std::string_view code = words.text(static_cast<std::uint32_t>(word));
      std::optional<bool>& is_known = known[static_cast<std::size_t>(word)];
      if (!is_known) is_known = is_return_code(spec.column, code, record.return_year);
      if (*is_known) return word;
      record.add_issue(table.line[row], RowReason::unknown_code, position, code);
      return 0;
    });
  }
}

}  // namespace

std::optional<FinancialYear> return_year_in_name(std::string_view name) {
  const std::vector<Number> numbers = numbers_in(name);
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    if (const auto year = year_of(numbers, i)) return year;
  }
  return std::nullopt;
}

std::string return_year_text(FinancialYear year) {
  const std::string first = std::to_string(year.start_year);
  const std::string second = std::to_string(year.start_year + 1);
  return second + " (April " + first + " to March " + second + ")";
}

void settle_return_year(FileRecord& record, ListTable& table, const FilePart& part,
                        const ListStore& store, Date today) {
  record.return_year = return_year_in_name(record.name);
  const bool is_dated =
      record.list == ListId::return_episodes || record.list == ListId::return_reviews;
  const Date latest = is_dated ? latest_date(record, table, part, today) : Date::none();
  record.year_from_name = record.return_year.has_value();
  if (record.year_from_name) {
    std::string note =
        "The return of " + return_year_text(*record.return_year) + ", from the file's name.";
    if (latest.known() && FinancialYear::of(latest) != *record.return_year) {
      note += " Its latest date is " + spoken_date(latest) + ".";
    }
    record.notes.push_back(std::move(note));
  } else if (latest.known()) {
    record.return_year = FinancialYear::of(latest);
    record.notes.push_back("The return of " + return_year_text(*record.return_year) +
                           ", from its latest date, " + spoken_date(latest) + ".");
  }
  if (record.return_year) take_out_codes_of_other_years(record, table, part, store);
}

}  // namespace bandstand
