// Sentences about one figure. Nothing is computed here but the size of a change.
#include "report/figure_words.h"

#include <algorithm>
#include <cmath>

#include "dates/month_names.h"
#include "report/figure_amount.h"
#include "report/figure_sentence.h"
#include "report/tidy.h"

namespace bandstand {
namespace {

std::string size_of_change(const Figure& figure, const Figure& before, bool& up) {
  const std::optional<Exact> by = difference(*figure.value, *before.value);
  if (!by) return {};
  up = *by > Exact{0, 1};
  const Exact size{std::abs(by->num), by->den};
  if (figure.unit == Unit::percent) return rounded_text(size, 1) + " pp";
  const bool same_length =
      !adds_up_over_months(figure) || figure.period.months() == before.period.months();
  const double now = to_double(*figure.value);
  const double then = to_double(*before.value);
  if (same_length) {
    std::string text = with_commas(rounded_text(size, figure.decimals));
    if (then > 0) {
      const auto tenths =
          static_cast<std::int64_t>(std::floor(std::fabs(now / then - 1) * 1000 + 0.5));
      text += " (" + rounded_text(Exact{tenths, 10}, 1) + "%)";
    }
    return text;
  }
  if (then <= 0) return {};
  const double ratio = (now / figure.period.months()) / (then / before.period.months()) - 1;
  up = ratio > 0;
  const auto tenths = static_cast<std::int64_t>(std::floor(std::fabs(ratio) * 1000 + 0.5));
  return rounded_text(Exact{tenths, 10}, 1) + "% for each month";
}

}  // namespace

bool adds_up_over_months(const Figure& figure) {
  const bool is_amount = figure.unit == Unit::count || figure.unit == Unit::days;
  return is_amount && figure.period.basis != Basis::asat;
}

std::string with_commas(const std::string& digits) {
  const std::size_t whole = std::min(digits.find('.'), digits.size());
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    const bool starts_group = i > 0 && i < whole && (whole - i) % 3 == 0 && digits[i - 1] != '-';
    if (starts_group) out += ',';
    out += digits[i];
  }
  return out;
}

std::string_view rating_words(Rating rating) {
  switch (rating) {
    case Rating::none:
      return "";
    case Rating::green:
      return "On target";
    case Rating::amber:
      return "Close to target";
    case Rating::red:
      return "Off target";
  }
  return "";
}

std::string spoken_period(const Period& period) {
  switch (period.basis) {
    case Basis::asat:
      return spoken_date(period.as_at);
    case Basis::rolling12:
      return "the 12 months to " + spoken_date(period.end());
    case Basis::month:
      return std::string(month_name(period.first.month())) + " " +
             std::to_string(period.first.year());
    default:
      return period_text(period);
  }
}

std::string direction_words(const Figure& figure, const FigureSet& figures) {
  if (figure.direction == Direction::none) return {};
  const Figure* before = figures.previous(figure);
  if (before == nullptr || !before->value) {
    return figure.direction == Direction::level ? "Level" : "Up from none";
  }
  const std::string since = spoken_period(before->period);
  if (figure.direction == Direction::level) return "Level with " + since;
  bool up = false;
  const std::string size = size_of_change(figure, *before, up);
  const std::string moved =
      (up ? "up " : "down ") + size + (size.empty() ? "from " : " from ") + since;
  switch (figure.direction) {
    case Direction::better:
      return "Better: " + moved;
    case Direction::worse:
      return "Worse: " + moved;
    default:
      return (up ? "Up" : "Down") + moved.substr(up ? 2 : 4);
  }
}

namespace {

std::string with_unit(const std::string& number, Unit unit) {
  if (unit == Unit::percent) return number + "%";
  if (unit == Unit::rate_per_10000) return number + " per 10,000";
  if (unit == Unit::days) return number + " days";
  return number;
}

}  // namespace

std::string spoken_value(const Figure& figure) {
  if (!figure.value) return std::string(marker_words(figure.marker));
  return with_unit(with_commas(value_text(figure)), figure.unit);
}

std::string spoken_target(const Figure& figure) {
  return figure.target ? with_unit(with_commas(plain_text(*figure.target)), figure.unit)
                       : std::string();
}

std::string spoken_value(Exact value, const Figure& like) {
  Figure figure;
  figure.unit = like.unit;
  figure.decimals = like.decimals;
  figure.value = value;
  return spoken_value(figure);
}

std::optional<Exact> difference(Exact a, Exact b) {
  return reduced(detail::Wide{a.num} * b.den - detail::Wide{b.num} * a.den,
                 detail::Wide{a.den} * b.den);
}

std::string difference_words(Exact value, Exact from, const Figure& like) {
  const std::optional<Exact> gap = difference(value, from);
  if (!gap) return "far";
  const bool is_share = like.unit == Unit::percent;
  const int decimals = is_share ? std::max(like.decimals, 1) : like.decimals;
  const std::string unit = is_share                            ? " percentage points"
                           : like.unit == Unit::rate_per_10000 ? " per 10,000"
                           : like.unit == Unit::days           ? " days"
                                                               : "";
  const Exact size{std::abs(gap->num), gap->den};
  std::string text = rounded_text(size, decimals);
  if (size.num > 0 && text.find_first_not_of("0.") == std::string::npos) {
    text.back() = '1';
    return "less than " + text + unit;
  }
  text = with_commas(text) + unit;
  if (like.unit == Unit::count && from > Exact{0, 1}) {
    const double share = to_double(size) / to_double(from);
    const auto tenths = static_cast<std::int64_t>(std::floor(share * 1000 + 0.5));
    text += " (" + rounded_text(Exact{tenths, 10}, 1) + "%)";
  }
  return text;
}

// In the unit shown: Wilson's for a percentage; for a rate Byar's of its count, scaled as the count
// was, so that a part year is annualised at both ends too.
std::optional<Interval> interval_of(const Figure& figure) {
  if (!figure.value || !figure.numerator || !figure.denominator) return std::nullopt;
  if (figure.unit == Unit::percent) {
    const auto share = wilson_interval(*figure.numerator, *figure.denominator);
    if (!share) return std::nullopt;
    return Interval{share->low * 100, share->high * 100};
  }
  if (figure.unit != Unit::rate_per_10000 || *figure.denominator <= 0) return std::nullopt;
  const Interval count = count_interval(*figure.numerator);
  double per_case = 0;
  if (*figure.numerator > 0) {
    per_case = to_double(*figure.value) / static_cast<double>(*figure.numerator);
  } else if (figure.whole) {
    // Nothing to scale by: the months of a whole period say how no case would be annualised.
    const bool state = figure.period.basis == Basis::asat;
    const Exact one =
        rate_per_10000(1, *figure.denominator, Exact{state ? 12 : figure.period.months(), 1});
    per_case = to_double(one);
  } else {
    return std::nullopt;
  }
  return Interval{count.low * per_case, count.high * per_case};
}

std::string headline(const Figure& figure, const FigureSet& figures) {
  const Definition& definition = definition_at(figure.indicator);
  std::string text(definition.title);
  if (figure.breakdown != "total") text += ", " + figure.category;
  text += ": " + spoken_value(figure);
  text += figure.period.basis == Basis::asat ? " at " : " in ";
  text += spoken_period(figure.period);
  if (figure.numerator && figure.denominator && *figure.denominator > 0) {
    text += " (" + count_text(*figure.numerator, figure) + " of " +
            count_text(*figure.denominator, figure) + ")";
  }
  std::string moved = direction_words(figure, figures);
  if (!moved.empty()) {
    moved[0] = static_cast<char>(moved[0] | 0x20);
    text += ", " + moved;
  }
  text += ".";
  if (figure.target && figure.rating != Rating::none) {
    text += " " + std::string(rating_words(figure.rating)) + ": the target is " +
            spoken_target(figure) + ".";
  }
  if (!figure.band.empty()) text += " Band: " + figure.band + ".";
  return text;
}

FigureView view_of(const Figure& figure, const FigureSet& figures) {
  const Definition& definition = definition_at(figure.indicator);
  FigureView view;
  view.indicator = definition.id;
  view.title = definition.title;
  view.basis = basis_name(figure.period.basis);
  view.period = period_text(figure.period);
  view.period_start = iso_text(figure.period.start());
  view.period_end = iso_text(figure.period.end());
  view.breakdown = figure.breakdown;
  view.category = figure.category;
  view.category_title = category_title(figure.breakdown, figure.category);
  const auto parts = static_cast<double>(figure.counted_in);
  if (figure.numerator) view.numerator = static_cast<double>(*figure.numerator) / parts;
  if (figure.denominator) view.denominator = static_cast<double>(*figure.denominator) / parts;
  view.value = value_text(figure);
  if (figure.value) view.plot = to_double(*figure.value);
  view.unit = unit_name(figure.unit);
  view.marker = marker_letter(figure.marker);
  view.marker_words = marker_words(figure.marker);
  if (figure.target) view.target = plain_text(*figure.target);
  view.rag = rating_name(figure.rating);
  view.rag_words = rating_words(figure.rating);
  view.band = figure.band;
  view.direction = direction_name(figure.direction);
  view.direction_words = direction_words(figure, figures);
  view.source = figure.source;
  view.note = figure.note;
  view.words = figure_sentence(figure);
  if (const auto interval = interval_of(figure)) {
    view.low = interval->low;
    view.high = interval->high;
  }
  return view;
}

}  // namespace bandstand
