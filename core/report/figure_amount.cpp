// Shares out of a hundred, small ones out of what there is; rates rounded; counts as they are.
#include "report/figure_amount.h"

#include "report/figure_words.h"
#include "report/tidy.h"

namespace bandstand {
namespace {

Exact as_printed(const Figure& figure) {
  return parse_exact(rounded_text(*figure.value, figure.decimals)).value_or(*figure.value);
}

// `81`; never `0` for a few nor `100` for nearly all.
std::string rounded_share(const Figure& figure) {
  const Exact printed = as_printed(figure);
  const std::string whole = rounded_text(printed, 0);
  if (whole == "0" && *figure.value > Exact{0, 1}) return "fewer than 1";
  if (whole == "100" && *figure.value < Exact{100, 1}) return "more than 99";
  return with_commas(whole);
}

Amount share_amount(const Figure& figure) {
  if (figure.numerator && figure.denominator) {
    const std::int64_t n = *figure.numerator;
    const std::int64_t d = *figure.denominator;
    const bool several = d > figure.counted_in;
    const std::string of = count_text(d, figure);
    if (n == 0) return {several ? "none of the " + of : "none of the", true, several};
    if (n == d) return {several ? "all " + of : "all", true, several};
    if (figure.counted_in == 1 && d < 10) {
      return {std::to_string(n) + " of the " + of, n != 1, true};
    }
  }
  if (*figure.value == Exact{0, 1}) return {"none of the", true, false};
  if (*figure.value == Exact{100, 1}) return {"all", true, false};
  const std::string share = rounded_share(figure);
  return {share + " of every 100", share != "1" && share != "fewer than 1", false};
}

Amount rate_amount(const Figure& figure) {
  if (*figure.value == Exact{0, 1}) return {"no", true, false};
  const std::string whole = rounded_text(as_printed(figure), 0);
  if (whole == "0") return {"fewer than 1", false, false};
  return {"about " + with_commas(whole), whole != "1", false};
}

Amount count_amount(const Figure& figure) {
  const std::string text = figure.numerator && !figure.denominator
                               ? count_text(*figure.numerator, figure)
                               : with_commas(value_text(figure));
  if (text == "0") return {"no", true, true};
  return {text, text != "1", true};
}

}  // namespace

std::string count_text(std::int64_t count, const Figure& figure) {
  return with_commas(plain_text(Exact{count, figure.counted_in}));
}

Amount amount_of(const Figure& figure) {
  if (!figure.value) return {};
  if (figure.unit == Unit::rate_per_10000) return rate_amount(figure);
  if (figure.unit == Unit::percent) return share_amount(figure);
  return count_amount(figure);
}

Amount number_within(const Figure& figure) {
  if (!figure.value) return {};
  if (figure.unit != Unit::percent) return count_amount(figure);
  if (*figure.value == Exact{0, 1}) return {"no", true, false};
  const std::string share = rounded_share(figure);
  return {share, share != "1" && share != "fewer than 1", false};
}

bool is_scaled_up(const Figure& figure) {
  if (!figure.numerator || !figure.denominator || *figure.numerator <= 0) return false;
  const double plain =
      1e4 * static_cast<double>(*figure.numerator) / static_cast<double>(*figure.denominator);
  return to_double(*figure.value) > 1.05 * plain;
}

}  // namespace bandstand
