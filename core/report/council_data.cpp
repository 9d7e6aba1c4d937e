// Looking things up in what the council brought.
#include "report/council_data.h"

#include <algorithm>

#include "lists/authority_name.h"
#include "lists/text.h"

namespace bandstand {

const Target* CouncilData::target_for(std::uint16_t indicator, const Period& period) const {
  const FinancialYear year = FinancialYear::of(period.end());
  const Target* best = nullptr;
  int best_fit = 0;
  for (const TargetRow& row : targets) {  // those of the settings come first
    if (row.indicator != indicator) continue;
    int fit = 0;
    if (!row.period) {
      fit = 1;
    } else if (*row.period == period) {
      fit = 3;
    } else if (row.period->basis == Basis::year && FinancialYear::of(row.period->first) == year) {
      fit = 2;
    }
    if (fit > best_fit) {
      best_fit = fit;
      best = &row.target;
    }
  }
  return best;
}

const Target* CouncilData::set_target_for(std::uint16_t indicator, const Period& period) const {
  const auto found = std::find_if(targets.begin(), targets.end(), [&](const TargetRow& row) {
    return row.file < 0 && row.indicator == indicator && row.period == period;
  });
  return found == targets.end() ? nullptr : &found->target;
}

std::optional<CouncilData::Population> CouncilData::population_for(
    FinancialYear year, std::string_view authority) const {
  const std::string wanted = lower_case(authority);
  const auto is_ours = [&](const std::string& name) {
    return name == wanted || is_same_authority(name, authority);
  };
  std::optional<Population> best;
  for (const PopulationRow& row : population) {  // those of the settings come first
    const bool ours =
        row.authority.empty() || std::any_of(row.authority.begin(), row.authority.end(), is_ours);
    if (!ours || row.year > year) continue;
    if (!best || row.year > best->year) best = Population{row.population, row.year};
  }
  return best;
}

std::vector<Band> CouncilData::bands_in_use() const {
  std::vector<Band> own;
  const auto is_set = [this](const Band& band) {
    return std::any_of(bands.begin(), bands.end(), [&band](const OwnBand& row) {
      return row.file < 0 && row.band.indicator == band.indicator && row.band.year == band.year;
    });
  };
  for (const OwnBand& row : bands) {
    if (row.file < 0 || !is_set(row.band)) own.push_back(row.band);
  }
  return bandstand::bands_in_use(own);
}

std::vector<Date> CouncilData::extra_holidays() const {
  std::vector<Date> dates;
  for (const ExtraHoliday& holiday : holidays) dates.push_back(holiday.date);
  return dates;
}

}  // namespace bandstand
