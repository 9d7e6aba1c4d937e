// Small readings of a definition.
#include "indicators/definition.h"

namespace bandstand {

std::string_view group_name(Group group) {
  constexpr std::array<std::string_view, 7> names = {
      "inputs", "processes", "outputs", "workforce", "tracker", "comparators", "checklist"};
  return names[static_cast<std::size_t>(group)];
}

std::string_view group_title(Group group) {
  constexpr std::array<std::string_view, 7> titles = {
      "Inputs", "Processes", "Outputs", "Workforce", "Tracker", "Comparators", "Checklist"};
  return titles[static_cast<std::size_t>(group)];
}

Polarity polarity_of(const Definition& definition, PolarityProfile profile) {
  if (profile == PolarityProfile::stockton_2013 && definition.stockton_2013) {
    return *definition.stockton_2013;
  }
  return definition.national;
}

std::int32_t days_used(const CaseClock& clock, const WorkingCalendar& calendar) {
  if (clock.end < clock.start) return 0;
  return clock.calendar_days ? (clock.end - clock.start).count
                             : calendar.between(clock.start, clock.end).count;
}

bool within_limit(const CaseClock& clock, const WorkingCalendar& calendar) {
  return clock.start <= clock.end && days_used(clock, calendar) <= clock.limit;
}

}  // namespace bandstand
