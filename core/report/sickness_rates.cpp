// Days lost as a share of the real working days.
#include <algorithm>

#include "report/workforce_figures.h"

namespace bandstand {

std::vector<Figure> sickness_rates(const std::vector<Figure>& figures, const Caseload& caseload) {
  const std::uint16_t sickness = *find_definition("sickness");
  constexpr const char* rate = "Rate";
  std::vector<Figure> rates;
  for (const Figure& days : figures) {
    const bool usable = days.indicator == sickness && days.breakdown == "total" &&
                        days.unit == Unit::days && days.value && days.period.basis != Basis::asat;
    if (!usable) continue;
    const bool given = std::any_of(figures.begin(), figures.end(), [&](const Figure& other) {
      return other.indicator == sickness && other.category == rate && other.source == days.source &&
             other.period == days.period;
    });
    if (given) continue;
    // From the day before: every working day of the period counts, its first too.
    const std::int64_t working_days =
        caseload.day0_calendar.between(days.period.start() - Days{1}, days.period.end()).count;
    if (working_days == 0) continue;
    Figure& figure = rates.emplace_back();
    figure.indicator = sickness;
    figure.period = days.period;
    figure.breakdown = "category";
    figure.category = rate;
    figure.unit = Unit::percent;
    figure.decimals = 1;
    figure.source = days.source;
    if (days.numerator && days.denominator) {
      set_percentage(figure, *days.numerator, *days.denominator * working_days);
    } else {
      figure.value = reduced(detail::Wide{days.value->num} * 100,
                             detail::Wide{days.value->den} * working_days);
    }
    figure.note = "of " + std::to_string(working_days) + " working days in the period";
  }
  return rates;
}

}  // namespace bandstand
