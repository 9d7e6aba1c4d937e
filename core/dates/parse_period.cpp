// Reads the names of periods: our own and the spellings of councils' reports.
// Definition: the figures' frame, and the period column of measures, targets and bandings.
#include <string>
#include <vector>

#include "dates/month_names.h"
#include "dates/period.h"

namespace bandstand {
namespace {

constexpr std::int32_t earliest_year = 1900;
constexpr std::int32_t latest_year = 2199;

// A name in plain form: lower case, words parted by one space, a dash of any kind as '-', no space
// beside a dash or slash.
std::string plain(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    char c = text[i];
    if (text.substr(i, 3) == "\xE2\x80\x93" || text.substr(i, 3) == "\xE2\x80\x94") {
      c = '-';
      i += 2;
    } else if (text.substr(i, 2) == "\xC2\xA0") {
      c = ' ';
      i += 1;
    }
    if (c == '\t') c = ' ';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool joins = c == '-' || c == '/';
    if (joins && !out.empty() && out.back() == ' ') out.pop_back();
    if (c == ' ' && (out.empty() || out.back() == ' ' || out.back() == '-' || out.back() == '/')) {
      continue;
    }
    out += c;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::vector<std::string_view> split(std::string_view text, char at) {
  std::vector<std::string_view> parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// A number of exactly `width` digits, else -1.
std::int32_t digits(std::string_view text, std::size_t width) {
  if (text.size() != width) return -1;
  std::int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

bool usable_year(std::int32_t year) { return year >= earliest_year && year <= latest_year; }

constexpr Month month_of(std::int32_t year, std::int32_t month) { return {year * 12 + month - 1}; }

// `2015-04`, `apr-15`, `apr-2015`, `april 2015`. A two-digit year below 50 is 20xx.
std::optional<Month> read_month(std::string_view text) {
  const bool spaced = text.find(' ') != std::string_view::npos;
  const std::vector<std::string_view> parts = split(text, spaced ? ' ' : '-');
  if (parts.size() != 2) return std::nullopt;
  std::int32_t year = digits(parts[0], 4);
  std::int32_t month = digits(parts[1], 2);
  if (spaced || year < 0) {
    month = month_from_name(parts[0]);
    year = digits(parts[1], 4);
    const std::int32_t short_year = spaced ? -1 : digits(parts[1], 2);
    if (short_year >= 0) year = short_year + (short_year < 50 ? 2000 : 1900);
  }
  if (!usable_year(year) || month < 1 || month > 12) return std::nullopt;
  return month_of(year, month);
}

// `2018-09-30` or `30/09/2018`, which a spreadsheet makes of it.
Date read_day(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, '/');
  const Date d = parts.size() == 3
                     ? Date::from_ymd(digits(parts[2], 4), digits(parts[1], 2), digits(parts[0], 2))
                     : parse_iso_date(text);
  return d.known() && usable_year(d.ymd().year) ? d : Date::none();
}

// `q3`: 3, else 0.
std::int32_t read_quarter(std::string_view text) {
  if (text.size() != 2 || text[0] != 'q' || text[1] < '1' || text[1] > '4') return 0;
  return text[1] - '0';
}

Month month_in(FinancialYear year, std::int32_t calendar_month) {
  return year.first_month() + (calendar_month + 8) % 12;
}

Period ytd_to(FinancialYear year, Month last) {
  return {Basis::ytd, year.first_month(), last, Date::none()};
}

// What follows a financial year: `q2`, `to q2`, `to november`, `apr-dec`.
std::optional<Period> read_part_of_year(FinancialYear year, std::string_view part) {
  const Month april = year.first_month();
  if (const std::int32_t q = read_quarter(part); q > 0) return quarter_period(april + 3 * (q - 1));
  if (part.starts_with("to ")) {
    const std::string_view end = part.substr(3);
    if (const std::int32_t q = read_quarter(end); q > 0) return ytd_to(year, april + (3 * q - 1));
    if (const std::int32_t m = month_from_name(end); m > 0) return ytd_to(year, month_in(year, m));
    return std::nullopt;
  }
  const std::vector<std::string_view> ends = split(part, '-');
  if (ends.size() != 2 || month_from_name(ends[0]) != 4) return std::nullopt;
  const std::int32_t m = month_from_name(ends[1]);
  if (m == 0) return std::nullopt;
  return ytd_to(year, month_in(year, m));
}

// `12 months to 2018-09-30`.
std::optional<Period> read_rolling(std::string_view text) {
  constexpr std::string_view opening = "12 months to ";
  if (!text.starts_with(opening)) return std::nullopt;
  text.remove_prefix(opening.size());
  if (const Date d = read_day(text); d.known()) {
    return rolling12_period(d);
  }
  if (const std::optional<Month> m = read_month(text)) return rolling12_period(*m);
  return std::nullopt;
}

std::optional<Period> read(std::string_view given, bool month_before_year) {
  const std::string name = plain(given);
  const std::string_view text = name;
  if (const Date d = read_day(text); d.known()) return asat_period(d);
  if (const auto rolling = read_rolling(text)) return rolling;
  const std::optional<Month> month = read_month(text);
  if (month && month_before_year) return month_period(*month);
  if (const auto year = parse_financial_year(text)) return year_period(*year);
  if (month) return month_period(*month);

  const std::size_t space = text.find(' ');
  if (space == std::string_view::npos) return std::nullopt;
  const std::string_view before = text.substr(0, space);
  const std::string_view after = text.substr(space + 1);
  if (const auto year = parse_financial_year(before)) return read_part_of_year(*year, after);
  const std::int32_t q = read_quarter(before);
  const auto year = parse_financial_year(after);
  if (q == 0 || !year) return std::nullopt;
  return quarter_period(year->first_month() + 3 * (q - 1));
}

}  // namespace

std::optional<FinancialYear> parse_financial_year(std::string_view given) {
  const std::string text = plain(given);
  if (text.size() < 7 || (text[4] != '-' && text[4] != '/')) return std::nullopt;
  const std::string_view second = std::string_view{text}.substr(5);
  const std::int32_t start = digits(std::string_view{text}.substr(0, 4), 4);
  if (!usable_year(start)) return std::nullopt;
  const bool follows = digits(second, 2) == (start + 1) % 100 || digits(second, 4) == start + 1;
  if (!follows) return std::nullopt;
  return FinancialYear{start};
}

std::optional<Period> parse_period(std::string_view text) { return read(text, false); }

std::optional<Period> parse_period(std::string_view text, Basis stated) {
  const std::optional<Period> period = read(text, stated != Basis::year);
  if (!period) return std::nullopt;
  return on_basis(*period, stated);
}

}  // namespace bandstand
