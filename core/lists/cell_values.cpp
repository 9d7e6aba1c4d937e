// Reading dates, whole numbers and child ids from cells.
#include "lists/cell_values.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstring>
#include <limits>

#include "dates/month_names.h"
#include "lists/text.h"

namespace bandstand {
namespace {

// Dates are read from eight bytes at once.
static_assert(std::endian::native == std::endian::little);

constexpr CellDate unreadable_date{CellDate::State::unreadable, Date::none()};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
// Of up to nine digits.
std::int32_t digits_of(std::string_view digits) {
  std::int32_t value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}
char lower_letter(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

CellDate date_or_unreadable(std::int32_t year, std::int32_t month, std::int32_t day) {
  const Date date = Date::from_ymd(year, month, day);
  return date.known() ? CellDate{CellDate::State::known, date} : unreadable_date;
}

// What is left of a text, read from the left; every `take` leaves it alone if it does not match.
class Reader {
 public:
  explicit Reader(std::string_view text) : rest_(text) {}

  bool done() const { return rest_.empty(); }
  char next() const { return rest_.empty() ? '\0' : rest_.front(); }
  std::size_t digits_ahead() const {
    std::size_t count = 0;
    while (count < rest_.size() && is_digit(rest_[count])) ++count;
    return count;
  }
  bool take(char wanted) {
    if (lower_letter(next()) != wanted || rest_.empty()) return false;
    rest_.remove_prefix(1);
    return true;
  }
  /// A number of `least` to `most` digits, all the digits there are; -1 if there is none.
  std::int32_t take_number(std::size_t least, std::size_t most) {
    const std::size_t count = digits_ahead();
    if (count < least || count > most) return -1;
    const std::int32_t value = digits_of(rest_.substr(0, count));
    rest_.remove_prefix(count);
    return value;
  }
  /// 1 to 12 for an English month of three letters; 0 if there is none.
  std::int32_t take_month_name() {
    const std::int32_t month = rest_.size() < 3 ? 0 : month_from_name(rest_.substr(0, 3));
    if (month != 0) rest_.remove_prefix(3);
    return month;
  }
  bool take_fraction() {
    if (!take('.')) return true;
    const std::size_t count = digits_ahead();
    rest_.remove_prefix(count);
    return count > 0;
  }

 private:
  std::string_view rest_;
};

bool between(std::int32_t value, std::int32_t low, std::int32_t high) {
  return value >= low && value <= high;
}

// Nothing, Z, +01:00, +0100 or +01.
bool take_time_zone(Reader& text) {
  if (text.done() || text.take('z')) return true;
  if (!text.take('+') && !text.take('-')) return false;
  if (text.digits_ahead() == 4) return between(text.take_number(4, 4), 0, 1400);
  if (!between(text.take_number(2, 2), 0, 14)) return false;
  return !text.take(':') || between(text.take_number(2, 2), 0, 59);
}

// Nothing, or a space or T and a time: hh:mm, with seconds, a fraction of them, am or pm, a zone.
bool take_time_of_day(Reader& text) {
  if (text.done()) return true;
  if (!text.take(' ') && !text.take('t')) return false;
  const std::int32_t hour = text.take_number(1, 2);
  if (!text.take(':') || !between(text.take_number(2, 2), 0, 59)) return false;
  if (text.take(':')) {
    if (!between(text.take_number(2, 2), 0, 59) || !text.take_fraction()) return false;
  }
  text.take(' ');
  if (text.take('a') || text.take('p'))
    return between(hour, 1, 12) && text.take('m') && text.done();
  return between(hour, 0, 23) && take_time_zone(text);
}

// Day 1 is 1900-01-01 and 1900 is taken for a leap year, so that from March 1900 the count is one
// too high: day 0 is 1899-12-30 for every serial day accepted here.
CellDate read_serial_day(Reader& text) {
  const std::int32_t serial = text.take_number(5, 5);
  if (!between(serial, 20000, 60000) || !text.take_fraction() || !text.done()) {
    return unreadable_date;
  }
  return {CellDate::State::known, Date::from_ymd(1899, 12, 30) + Days{serial}};
}

CellDate read_year_first(Reader& text) {
  const std::int32_t year = text.take_number(4, 4);
  if (!text.take('-')) return unreadable_date;
  const std::int32_t month = text.take_number(2, 2);
  if (!text.take('-')) return unreadable_date;
  const std::int32_t day = text.take_number(2, 2);
  return take_time_of_day(text) && text.done() ? date_or_unreadable(year, month, day)
                                               : unreadable_date;
}

CellDate read_day_first(Reader& text) {
  const std::int32_t day = text.take_number(1, 2);
  const char separator = text.next();
  if (separator != '/' && separator != '-' && separator != '.') return unreadable_date;
  text.take(separator);
  std::int32_t month = 0;
  bool short_year = false;
  if (separator == '-' && !is_digit(text.next())) {
    month = text.take_month_name();
    short_year = true;
  } else {
    month = text.take_number(1, 2);
  }
  if (!text.take(separator)) return unreadable_date;
  std::int32_t year = 0;
  if (short_year && text.digits_ahead() == 2) {
    year = text.take_number(2, 2);
    year += year < 50 ? 2000 : 1900;
  } else {
    year = text.take_number(4, 4);
  }
  return take_time_of_day(text) && text.done() ? date_or_unreadable(year, month, day)
                                               : unreadable_date;
}

CellDate read_date(std::string_view text) {
  Reader reader(text);
  switch (reader.digits_ahead()) {
    case 1:
    case 2:
      return read_day_first(reader);
    case 4:
      return read_year_first(reader);
    case 5:
      return read_serial_day(reader);
    default:
      return unreadable_date;
  }
}

// The first day of every month of three centuries: a date costs a look-up and a comparison.
class MonthStarts {
 public:
  MonthStarts() {
    Date start = Date::from_ymd(first_year, 1, 1);
    for (std::size_t month = 0; month < days_.size(); ++month) {
      days_[month] = start.days_since_1970();
      start = add_months(start, 1);
    }
  }
  Date date(std::uint32_t year, std::uint32_t month, std::uint32_t day) const {
    const std::uint32_t place = (year - first_year) * 12 + month - 1;
    const bool is_here = year >= first_year && year < first_year + years && month - 1 < 12;
    if (!is_here) {
      return Date::from_ymd(static_cast<std::int32_t>(year), static_cast<std::int32_t>(month),
                            static_cast<std::int32_t>(day));
    }
    const auto days = days_[place] + static_cast<std::int32_t>(day) - 1;
    return day > 0 && days < days_[place + 1] ? Date::from_days(days) : Date::none();
  }

 private:
  static constexpr std::uint32_t first_year = 1900;
  static constexpr std::uint32_t years = 300;
  std::array<std::int32_t, years * 12 + 1> days_;
};

// The first eight bytes of dd/mm/yyyy and yyyy-mm-dd as a number on a little-endian machine, and
// what to add to a byte so that its upper half tells whether it is more than 9, or more than 0.
constexpr std::uint64_t day_first_zeros = 0x30302F30302F3030;  // "00/00/00"
constexpr std::uint64_t day_first_excess = 0x06060F06060F0606;
constexpr std::uint64_t year_first_zeros = 0x2D30302D30303030;  // "0000-00-"
constexpr std::uint64_t year_first_excess = 0x0F06060F06060606;

// Whether all bytes are digits, or separators, as they should be; then `digits` holds their values.
bool are_digits(std::uint64_t bytes, std::uint64_t zeros, std::uint64_t excess,
                std::uint64_t& digits) {
  constexpr std::uint64_t upper_halves = 0xF0F0F0F0F0F0F0F0;
  digits = bytes ^ zeros;
  return ((digits | (digits + excess)) & upper_halves) == 0;
}

// The two forms that nearly every list holds, eight bytes at a time; blank says "neither, look
// closer".
CellDate read_usual_date(std::string_view text) {
  static const MonthStarts months;
  std::uint64_t first = 0;
  std::memcpy(&first, text.data(), sizeof first);
  const auto ninth = static_cast<std::uint32_t>(text[8] - '0');
  const auto tenth = static_cast<std::uint32_t>(text[9] - '0');
  if (ninth > 9 || tenth > 9) return {};
  const std::uint32_t last_two = ninth * 10 + tenth;
  std::uint64_t digits = 0;
  const auto two_at = [&digits](unsigned place) {
    const auto both = static_cast<std::uint32_t>(digits >> (8 * place));
    return (both & 0xFU) * 10 + (both >> 8U & 0xFU);
  };
  Date date;
  if (are_digits(first, day_first_zeros, day_first_excess, digits)) {
    date = months.date(two_at(6) * 100 + last_two, two_at(3), two_at(0));
  } else if (are_digits(first, year_first_zeros, year_first_excess, digits)) {
    date = months.date(two_at(0) * 100 + two_at(2), two_at(5), last_two);
  } else {
    return {};
  }
  return date.known() ? CellDate{CellDate::State::known, date} : unreadable_date;
}

}  // namespace

CellDate parse_cell_date(std::string_view raw) {
  if (raw.size() == 10) {
    const CellDate usual = read_usual_date(raw);
    if (usual.state != CellDate::State::blank) return usual;
  }
  std::string scratch;
  const std::string_view text = clean_text(raw, scratch);
  return is_blank_value(text) ? CellDate{} : read_date(text);
}

std::optional<std::int32_t> parse_cell_integer(std::string_view raw) {
  if (raw.size() - 1 < 9 && std::all_of(raw.begin(), raw.end(), is_digit)) return digits_of(raw);
  std::string scratch;
  std::string_view text = clean_text(raw, scratch);
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);

  std::int64_t value = 0;
  std::size_t at = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    value = value * 10 + (text[at] - '0');
    if (value > std::numeric_limits<std::int32_t>::max()) return std::nullopt;
  }
  if (at == 0) return std::nullopt;
  bool has_fraction = false;
  if (at < text.size()) {
    if (text[at] != '.' || at + 1 == text.size()) return std::nullopt;
    for (++at; at < text.size(); ++at) {
      if (!is_digit(text[at])) return std::nullopt;
      has_fraction = has_fraction || text[at] != '0';
    }
  }
  if (negative) value = has_fraction ? -value - 1 : -value;
  return static_cast<std::int32_t>(value);
}

std::optional<std::int32_t> parse_cell_thousandths(std::string_view raw) {
  constexpr std::int64_t most = 2'000'000;
  std::string scratch;
  const std::string_view text = clean_text(raw, scratch);
  std::int64_t whole = 0;
  std::size_t at = 0;
  for (; at < text.size() && is_digit(text[at]); ++at) {
    whole = whole * 10 + (text[at] - '0');
    if (whole >= most) return std::nullopt;
  }
  if (at == 0) return std::nullopt;
  std::int64_t thousandths = whole * 1000;
  if (at == text.size()) return static_cast<std::int32_t>(thousandths);
  if (text[at] != '.' || at + 1 == text.size()) return std::nullopt;
  bool is_more = false;
  std::int64_t worth = 100;
  for (++at; at < text.size(); ++at) {
    if (!is_digit(text[at])) return std::nullopt;
    thousandths += (text[at] - '0') * worth;
    is_more = is_more || (worth == 0 && text[at] != '0');
    worth /= 10;
  }
  return static_cast<std::int32_t>(thousandths + (is_more ? 1 : 0));
}

std::string_view child_id_text(std::string_view raw, std::string& scratch) {
  std::string_view text = clean_text(raw, scratch);
  if (is_blank_value(text)) return {};
  if (text.size() > 2 && text.ends_with(".0") && is_digit(text[text.size() - 3])) {
    text.remove_suffix(2);
  }
  return text;
}

}  // namespace bandstand
