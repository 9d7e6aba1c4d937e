// Nothing is compared that is hidden: a figure beside a hidden one has no direction.
#include "report/change_of.h"

#include <cmath>

#include "report/control_view.h"
#include "report/figure_sentence.h"
#include "report/figure_words.h"
#include "report/tidy.h"
#include "results/interval.h"

namespace bandstand {
namespace {

// Periods that share no case with the one before.
bool stands_apart(const Figure& figure, const Definition& definition) {
  const Basis basis = figure.period.basis;
  const bool is_state = figure.of_a_day || definition.default_basis == Basis::asat;
  return !is_state && (basis == Basis::month || basis == Basis::quarter || basis == Basis::year);
}

Chance of_test(const Figure& figure, const Figure& before) {
  if (figure.unit == Unit::percent) {
    if (!figure.numerator || !figure.denominator || !before.numerator || !before.denominator) {
      return Chance::unknown;
    }
    const bool are_shares = *figure.denominator > 0 && *before.denominator > 0 &&
                            *figure.numerator <= *figure.denominator &&
                            *before.numerator <= *before.denominator && figure.counted_in == 1;
    if (!are_shares) return Chance::unknown;
    const bool differ = proportions_differ(*figure.numerator, *figure.denominator,
                                           *before.numerator, *before.denominator);
    // The test is for many cases.
    const bool few = *figure.denominator < 30 || *before.denominator < 30;
    const bool apart = !few || intervals_apart(*interval_of(figure), *interval_of(before));
    return differ && apart ? Chance::does_not : Chance::explains;
  }
  std::optional<Interval> now = interval_of(figure);
  std::optional<Interval> then = interval_of(before);
  const bool are_counts = figure.unit == Unit::count && figure.numerator && before.numerator &&
                          !figure.denominator && figure.counted_in == 1;
  if (are_counts) {
    now = count_interval(*figure.numerator);
    then = count_interval(*before.numerator);
  }
  if (!now || !then) return Chance::unknown;
  return intervals_apart(*now, *then) ? Chance::does_not : Chance::explains;
}

// Whether the chart of quarters marks this figure for the way it went.
bool stands_out(const Figure& figure, const Figure& before, const FigureSet& figures,
                const Caseload& caseload, const CouncilData& council) {
  if (figure.period.basis != Basis::quarter) return false;
  const ControlChartView chart =
      control_view(figure.indicator, Basis::quarter, figures, caseload, council);
  if (chart.points.empty() || chart.points.back().period != period_text(figure.period)) {
    return false;
  }
  const ControlPointView& point = chart.points.back();
  return !point.judgement.empty() && point.up == (*figure.value > *before.value);
}

std::int32_t same_way(const Figure& figure, const FigureSet& figures) {
  std::int32_t periods = 0;
  for (const Figure* at = &figure; at != nullptr && at->direction == figure.direction;
       at = figures.previous(*at)) {
    if (at->period.basis != figure.period.basis) break;
    ++periods;
  }
  return periods;
}

double size_of(const Figure& figure, const Figure& before) {
  double now = to_double(*figure.value);
  double then = to_double(*before.value);
  if (adds_up_over_months(figure)) {
    now /= figure.period.months();
    then /= before.period.months();
  }
  if (figure.unit == Unit::percent) return std::fabs(now - then);
  return then == 0 ? 100 : 100 * std::fabs(now / then - 1);
}

std::string direction_verb(Direction direction) {
  switch (direction) {
    case Direction::better:
      return "got better";
    case Direction::worse:
      return "got worse";
    case Direction::up:
      return "gone up";
    default:
      return "gone down";
  }
}

std::string period_noun(Basis basis) {
  switch (basis) {
    case Basis::month:
      return " months in a row.";
    case Basis::year:
      return " years in a row.";
    default:
      return " quarters in a row.";
  }
}

}  // namespace

FigureChange change_of(const Figure& figure, const FigureSet& figures, const Caseload& caseload,
                       const CouncilData& council) {
  FigureChange change;
  if (figure.direction == Direction::none || !figure.value) return change;
  const Figure* before = figures.previous(figure);
  if (before == nullptr || !before->value || before->unit != figure.unit) return change;
  change.before = before;
  change.size = size_of(figure, *before);
  change.in_a_row = figure.direction == Direction::level ? 0 : same_way(figure, figures);
  const bool alike = before->period.basis == figure.period.basis && figure.whole && before->whole;
  if (!alike || !stands_apart(figure, definition_at(figure.indicator))) return change;
  change.chance = of_test(figure, *before);
  change.stands_out = stands_out(figure, *before, figures, caseload, council);
  return change;
}

std::string change_sentence(const Figure& figure, const FigureChange& change,
                            const FigureSet& figures) {
  if (change.before == nullptr) return {};
  const Figure& before = *change.before;
  // What adds up over unlike periods is compared by the month.
  if (adds_up_over_months(figure) && figure.period.months() != before.period.months()) {
    return direction_words(figure, figures) + ".";
  }
  std::string text = spoken_when(before) + " it was " + spoken_value(before);
  text[0] = static_cast<char>(text[0] - 'a' + 'A');
  const bool up = *figure.value > *before.value;
  text += std::string(", so it is ") + (up ? "up" : "down") + " by " +
          difference_words(*figure.value, *before.value, figure);
  if (change.chance == Chance::does_not) text += ", more than chance would explain";
  if (change.chance == Chance::explains) text += ", which by itself may be no more than chance";
  text += ".";
  if (change.in_a_row > 1) {
    text += " It has " + direction_verb(figure.direction) + " " + std::to_string(change.in_a_row) +
            period_noun(figure.period.basis);
  }
  if (change.stands_out && change.chance != Chance::does_not) {
    text += " Over the quarters together it has moved more than chance would explain.";
  }
  return text;
}

}  // namespace bandstand
