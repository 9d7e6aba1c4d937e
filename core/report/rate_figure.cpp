// Looks up the population of the figure's financial year.
#include "report/rate_figure.h"

namespace bandstand {

void add_note(std::string& note, const std::string& sentence) {
  if (!note.empty()) note += "; ";
  note += sentence;
}

std::string noted_number(std::int64_t number, const Settings& settings) {
  const bool small =
      settings.mode == DisclosureMode::sharing && number > 0 && number <= settings.hide_up_to;
  return small ? "a few" : std::to_string(number);
}

void set_rate(Figure& figure, std::int64_t count, std::int32_t months, const Caseload& caseload,
              const CouncilData& council) {
  const FinancialYear year = FinancialYear::of(figure.period.last);
  const auto people = council.population_for(year, caseload.settings.authority);
  if (!people) {
    figure.marker = Marker::not_available;
    add_note(figure.note, "no population for " + financial_year_text(year) + " or before");
    return;
  }
  figure.numerator = count;
  figure.denominator = people->people;
  figure.value = rate_per_10000(count, people->people, Exact{months, 1});
  if (months < 12) {
    add_note(figure.note,
             "annualised from " + std::to_string(months) + (months == 1 ? " month" : " months"));
  }
  if (people->year != year) {
    add_note(figure.note, "population of " + std::to_string(people->year.start_year));
  }
}

}  // namespace bandstand
