// Text of a date, ISO 8601 only.
#include "dates/date.h"

#include "dates/month_names.h"

namespace bandstand {
namespace {

void append_padded(std::string& out, std::int32_t value, int width) {
  std::string digits = std::to_string(value);
  for (int missing = width - static_cast<int>(digits.size()); missing > 0; --missing) out += '0';
  out += digits;
}

}  // namespace

std::string iso_text(Date d) {
  if (!d.known()) return {};
  const YearMonthDay parts = d.ymd();
  std::string out;
  append_padded(out, parts.year, 4);
  out += '-';
  append_padded(out, parts.month, 2);
  out += '-';
  append_padded(out, parts.day, 2);
  return out;
}

std::string spoken_date(Date d) {
  if (!d.known()) return {};
  const YearMonthDay parts = d.ymd();
  return std::to_string(parts.day) + " " + std::string(month_name(parts.month)) + " " +
         std::to_string(parts.year);
}

Date parse_iso_date(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return Date::none();
  std::int32_t parts[3] = {0, 0, 0};
  int part = 0;
  for (const char c : text) {
    if (c == '-') {
      if (++part > 2) return Date::none();
      continue;
    }
    if (c < '0' || c > '9') return Date::none();
    parts[part] = parts[part] * 10 + (c - '0');
  }
  return Date::from_ymd(parts[0], parts[1], parts[2]);
}

}  // namespace bandstand
