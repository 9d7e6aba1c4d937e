// Any text as a date, a period or a number in a cell: what is read lies in the calendar, is read
// again from its own text, and is what a plainer reading makes of it. Input: the text.
#include <algorithm>
#include <array>
#include <optional>

#include "dates/period.h"
#include "fuzz/fuzz.h"
#include "lists/cell_values.h"
#include "lists/text.h"

namespace bandstand::fuzz {
namespace {

// The numbers of a text, and what it looks like: `30/09/2018` has the form `2/2/4`.
struct Shape {
  std::string form;
  std::array<std::int32_t, 3> numbers{};
};

Shape shape_of(std::string_view text) {
  Shape shape;
  std::size_t number = 0;
  while (!text.empty()) {
    const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
    if (digits == 0) {
      shape.form += text.front();
      text.remove_prefix(1);
      continue;
    }
    const bool fits = digits <= 5 && number < shape.numbers.size();
    if (fits) shape.numbers[number++] = std::stoi(std::string(text.substr(0, digits)));
    shape.form += fits ? std::to_string(digits) : "?";
    text.remove_prefix(digits);
  }
  return shape;
}

std::int32_t days_from_1970(std::int32_t year, std::int32_t month, std::int32_t day) {
  const std::int32_t before = year - 1;
  std::int32_t days = 365 * (before - 1969) + before / 4 - before / 100 + before / 400 - 477;
  for (std::int32_t m = 1; m < month; ++m) days += days_in_month(year, m);
  return days + day - 1;
}

bool is_in_calendar(std::int32_t year, std::int32_t month, std::int32_t day) {
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= days_in_month(year, month);
}

enum class Order { day_first, year_first, serial, none };

Order order_of(const std::string& form) {
  if (form == "5") return Order::serial;
  if (form == "4-2-2") return Order::year_first;
  for (const char* separator : {"/", "-", "."}) {
    for (const char* day : {"1", "2"}) {
      for (const char* month : {"1", "2"}) {
        if (form == day + std::string(separator) + month + separator + "4") return Order::day_first;
      }
    }
  }
  return Order::none;
}

// The day that a text without a time of day means; nothing if it is none; `claims` says whether it
// has one of the forms that are read here.
std::optional<std::int32_t> read_plainly(std::string_view text, bool& claims) {
  const auto [form, numbers] = shape_of(text);
  const Order order = order_of(form);
  claims = order != Order::none;
  const auto [a, b, c] = numbers;
  if (order == Order::serial) {
    return a >= 20000 && a <= 60000 ? std::optional(a - 25569) : std::nullopt;
  }
  if (order == Order::day_first && is_in_calendar(c, b, a)) return days_from_1970(c, b, a);
  if (order == Order::year_first && is_in_calendar(a, b, c)) return days_from_1970(a, b, c);
  return std::nullopt;
}

// A time of day follows a space, or a T behind a digit.
std::string_view without_time(std::string_view text) {
  for (std::size_t at = 1; at < text.size(); ++at) {
    const bool follows_digit = text[at - 1] >= '0' && text[at - 1] <= '9';
    if (text[at] == ' ' || (follows_digit && (text[at] == 'T' || text[at] == 't'))) {
      return text.substr(0, at);
    }
  }
  return text;
}

bool is_known(const CellDate& cell) { return cell.state == CellDate::State::known; }

void check_date(std::string_view raw) {
  const CellDate cell = parse_cell_date(raw);
  require(is_known(cell) == cell.date.known(), "there is a date if it was read");
  std::string scratch;
  const std::string_view text = clean_text(raw, scratch);
  bool claims = false;
  const std::optional<std::int32_t> plainly = read_plainly(text, claims);
  if (claims) {
    require(is_known(cell) == plainly.has_value() &&
                (!plainly || cell.date.days_since_1970() == *plainly),
            "a plainer reading finds the same day");
  }
  if (!is_known(cell)) return;
  const YearMonthDay day = cell.date.ymd();
  require(day.year >= 1 && day.year <= 9999 &&
              Date::from_ymd(day.year, day.month, day.day) == cell.date,
          "a date is a day of the calendar");
  const std::string iso = iso_text(cell.date);
  require(parse_iso_date(iso) == cell.date && parse_cell_date(iso).date == cell.date &&
              parse_cell_date(iso + "T23:59:59Z").date == cell.date,
          "a date is read again from its own text");
  require(parse_cell_date(without_time(text)).date == cell.date, "a time of day shifts no day");
}

void check_period(std::string_view text) {
  if (const auto year = parse_financial_year(text)) {
    require(parse_financial_year(financial_year_text(*year)) == year,
            "a financial year is read again from its own text");
  }
  const std::optional<Period> period = parse_period(text);
  for (std::size_t b = 0; b <= static_cast<std::size_t>(Basis::year); ++b) {
    const auto basis = static_cast<Basis>(b);
    const std::optional<Period> stated = parse_period(text, basis);
    if (!stated) continue;
    require(period.has_value(), "what is a period on a basis is one without");
    require(stated->basis == basis, "a period has the basis stated");
    require(stated->start() <= stated->end() && stated->months() >= 1, "a period has days");
    require(parse_period(period_text(*stated), basis) == stated,
            "a period is read again from its own text");
  }
  if (period) {
    require(parse_period(period_text(*period), period->basis) == period,
            "a period is read again from its own text and basis");
  }
}

void check_numbers(std::string_view text) {
  const auto whole = parse_cell_integer(text);
  const auto thousandths = parse_cell_thousandths(text);
  if (!thousandths) return;
  require(whole && std::int64_t{*whole} * 1000 <= *thousandths &&
              *thousandths <= std::int64_t{*whole} * 1000 + 1000,
          "an amount in thousandths is that of its whole number");
}

}  // namespace
}  // namespace bandstand::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text = bandstand::fuzz::Input(data, size).rest();
  bandstand::fuzz::check_date(text);
  bandstand::fuzz::check_period(text);
  bandstand::fuzz::check_numbers(text);
  return 0;
}
