// Exact values: a fraction of whole numbers, in the unit that is shown (percent points, cases,
// days). Definition: rounding (compute from integers, round half up at the last step).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bandstand {

/// `num / den` with den > 0, so 64.4 percent is {644, 10}. Two fractions of one value are equal.
struct Exact {
  std::int64_t num = 0;
  std::int64_t den = 1;
};

namespace detail {
__extension__ using Wide = __int128;
__extension__ using UnsignedWide = unsigned __int128;
}  // namespace detail

/// Orders by value, without overflow for any two fractions.
constexpr std::strong_ordering compare(Exact a, Exact b) {
  return detail::Wide{a.num} * b.den <=> detail::Wide{b.num} * a.den;
}
constexpr std::strong_ordering operator<=>(Exact a, Exact b) { return compare(a, b); }
constexpr bool operator==(Exact a, Exact b) { return compare(a, b) == 0; }

/// How far apart two values are against a limit (0 or more): |a - b| compared with `limit`.
std::strong_ordering compare_gap(Exact a, Exact b, Exact limit);

/// |a - b| compared with `percent` percent (0 or more) of |b|. The denominator of `percent` stays
/// below 10^16. Where b is 0 every difference is beyond the limit.
std::strong_ordering compare_gap_to_percent(Exact a, Exact b, Exact percent);

/// 100 * n / d in percent points. d > 0; |n| below 9 * 10^16.
Exact percent_of(std::int64_t n, std::int64_t d);

/// A number of cases.
Exact count_of(std::int64_t n);

/// Events per 10,000 people in a year: n * 10,000 * 12 / (population * months). A part year is
/// annualised by `months`, which may be a fraction (> 0); 12 for a whole year or a state. n and
/// population (> 0) below 10^9; the parts of `months` below 10^4.
Exact rate_per_10000(std::int64_t n, std::int64_t population, Exact months);

/// The fraction in lowest terms; nothing if it does not fit. den > 0.
std::optional<Exact> reduced(detail::Wide num, detail::Wide den);

/// Reads decimal text: `64.4`, `-3`, `1,642`, `88%`, `.5`, spaces around allowed; commas only
/// between groups of three digits. Anything else, and more than 18 digits or 12 decimals, gives
/// nothing.
std::optional<Exact> parse_exact(std::string_view text);

/// Rounded half up, floor(x * 10^decimals + 1/2), with exactly `decimals` places (0 to 9): `64.7`
/// for 64.65, `-64.6` for -64.65, never `-0.0`.
std::string rounded_text(Exact value, int decimals);

/// The shortest decimal that is the value: `88`, `82.5`; an endless one is rounded to six places.
std::string plain_text(Exact value);

/// The nearest double, for charts and intervals only.
double to_double(Exact value);

}  // namespace bandstand
