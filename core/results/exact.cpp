// Arithmetic and text of exact values. Definition: rounding.
#include "results/exact.h"

#include <limits>

namespace bandstand {
namespace {

using detail::UnsignedWide;
using detail::Wide;

constexpr std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  for (; exponent > 0; --exponent) power *= 10;
  return power;
}

constexpr Wide floor_div(Wide n, Wide d) {
  const Wide quotient = n / d;
  return n % d < 0 ? quotient - 1 : quotient;
}

std::string digits_of(UnsignedWide n) {
  std::string reversed;
  do {
    reversed += static_cast<char>('0' + static_cast<int>(n % 10));
    n /= 10;
  } while (n > 0);
  return {reversed.rbegin(), reversed.rend()};
}

// `units` counted in steps of 10^-decimals, as text with exactly that many decimals.
std::string decimal_text(Wide units, int decimals) {
  const bool negative = units < 0;
  std::string text = digits_of(static_cast<UnsignedWide>(negative ? -units : units));
  const auto places = static_cast<std::size_t>(decimals);
  if (text.size() <= places) text.insert(0, places + 1 - text.size(), '0');
  if (places > 0) text.insert(text.size() - places, 1, '.');
  return negative ? '-' + text : text;
}

constexpr UnsignedWide magnitude(Wide n) {
  return n < 0 ? UnsignedWide{0} - static_cast<UnsignedWide>(n) : static_cast<UnsignedWide>(n);
}

constexpr std::uint64_t magnitude(std::int64_t n) {
  return n < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n);
}

// A product of 128 and 64 bits needs 192: the upper 128 and the lower 64.
struct Product {
  UnsignedWide upper;
  std::uint64_t lower;
  friend constexpr auto operator<=>(const Product&, const Product&) = default;
};

constexpr Product times(UnsignedWide a, std::uint64_t b) {
  const UnsignedWide low = UnsignedWide{static_cast<std::uint64_t>(a)} * b;
  const UnsignedWide high = UnsignedWide{static_cast<std::uint64_t>(a >> 64)} * b;
  return {high + (low >> 64), static_cast<std::uint64_t>(low)};
}

// |a - b| as a fraction over a.den * b.den.
UnsignedWide gap_numerator(Exact a, Exact b) {
  return magnitude(Wide{a.num} * b.den - Wide{b.num} * a.den);
}

}  // namespace

std::strong_ordering compare_gap(Exact a, Exact b, Exact limit) {
  const UnsignedWide den = static_cast<UnsignedWide>(Wide{a.den} * b.den);
  return times(gap_numerator(a, b), static_cast<std::uint64_t>(limit.den)) <=>
         times(den, magnitude(limit.num));
}

std::strong_ordering compare_gap_to_percent(Exact a, Exact b, Exact percent) {
  // Both sides times a.den * b.den: the denominator of b cancels out.
  const UnsignedWide base = UnsignedWide{magnitude(b.num)} * magnitude(a.den);
  return times(gap_numerator(a, b), static_cast<std::uint64_t>(percent.den) * 100) <=>
         times(base, magnitude(percent.num));
}

std::optional<Exact> reduced(Wide num, Wide den) {
  Wide a = num < 0 ? -num : num;
  Wide b = den;
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  if (a == 0) return std::nullopt;  // 0 over 0, which no caller means
  num /= a;
  den /= a;
  constexpr Wide most = std::numeric_limits<std::int64_t>::max();
  if (num > most || num < -most || den > most) return std::nullopt;
  return Exact{static_cast<std::int64_t>(num), static_cast<std::int64_t>(den)};
}

Exact percent_of(std::int64_t n, std::int64_t d) { return {100 * n, d}; }

Exact count_of(std::int64_t n) { return {n, 1}; }

Exact rate_per_10000(std::int64_t n, std::int64_t population, Exact months) {
  return {n * 10000 * 12 * months.den, population * months.num};
}

std::optional<Exact> parse_exact(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  if (!text.empty() && text.back() == '%') text.remove_suffix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  const bool negative = !text.empty() && text.front() == '-';
  if (negative || (!text.empty() && text.front() == '+')) text.remove_prefix(1);

  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const bool has_point = point != std::string_view::npos;
  const std::string_view decimals = has_point ? text.substr(point + 1) : std::string_view{};
  if (has_point ? decimals.empty() : whole.empty()) return std::nullopt;

  constexpr int most_digits = 18;
  constexpr std::size_t most_decimals = 12;
  if (decimals.size() > most_decimals) return std::nullopt;
  std::int64_t value = 0;
  int used = 0;
  const auto take = [&value, &used](char c) {
    if (c < '0' || c > '9' || used == most_digits) return false;
    value = value * 10 + (c - '0');
    if (value > 0) ++used;
    return true;
  };
  const bool grouped = whole.find(',') != std::string_view::npos;
  if (grouped && (whole.size() % 4 == 0 || whole.front() == '0')) return std::nullopt;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    const bool comma_due = grouped && i > 0 && (whole.size() - i) % 4 == 0;
    if (comma_due ? whole[i] != ',' : !take(whole[i])) return std::nullopt;
  }
  for (const char c : decimals) {
    if (!take(c)) return std::nullopt;
  }
  return reduced(negative ? -value : value, power_of_ten(static_cast<int>(decimals.size())));
}

std::string rounded_text(Exact value, int decimals) {
  const Wide scaled = Wide{value.num} * power_of_ten(decimals);
  return decimal_text(floor_div(2 * scaled + value.den, 2 * Wide{value.den}), decimals);
}

std::string plain_text(Exact value) {
  constexpr int most_decimals = 18;
  for (int decimals = 0; decimals <= most_decimals; ++decimals) {
    const Wide scaled = Wide{value.num} * power_of_ten(decimals);
    if (scaled % value.den == 0) return decimal_text(scaled / value.den, decimals);
  }
  std::string text = rounded_text(value, 6);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

double to_double(Exact value) {
  return static_cast<double>(value.num) / static_cast<double>(value.den);
}

}  // namespace bandstand
