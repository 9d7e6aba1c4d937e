// English names of the months.
#include "dates/month_names.h"

#include <cstddef>

namespace bandstand {
namespace {

constexpr std::string_view names[] = {"January",   "February", "March",    "April",
                                      "May",       "June",     "July",     "August",
                                      "September", "October",  "November", "December"};

constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

bool same_letters(std::string_view a, std::string_view b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (lower(a[i]) != lower(b[i])) return false;
  }
  return true;
}

}  // namespace

std::string_view month_name(std::int32_t month) {
  return names[static_cast<std::size_t>(month - 1)];
}

std::int32_t month_from_name(std::string_view name) {
  if (same_letters(name, "sept")) return 9;
  for (std::int32_t month = 1; month <= 12; ++month) {
    const std::string_view full = month_name(month);
    if (same_letters(name, full) || same_letters(name, full.substr(0, 3))) return month;
  }
  return 0;
}

}  // namespace bandstand
