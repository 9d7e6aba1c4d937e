// National bands, and the look-up of the band in force. Definition: bandings.
#include "results/banding.h"

#include <algorithm>

namespace bandstand {
namespace {

Band core_assessment_band(std::string_view label, std::int64_t from, std::int64_t to) {
  constexpr std::int64_t top = 100;
  return {.indicator = "ca-35",
          .year = {2006},
          .label = std::string{label},
          .lower = count_of(from),
          .upper = count_of(to),
          .lower_inclusive = true,
          .upper_inclusive = to == top,  // printed "80 < 100", yet 100 percent is the best there is
          .set_by = "the national indicator set, PAF C64, NI 60"};
}

bool same_banding(const Band& a, const Band& b) {
  return a.indicator == b.indicator && a.year == b.year;
}

bool holds(const Band& band, Exact value) {
  if (band.lower) {
    if (value < *band.lower || (value == *band.lower && !band.lower_inclusive)) return false;
  }
  if (band.upper) {
    if (value > *band.upper || (value == *band.upper && !band.upper_inclusive)) return false;
  }
  return true;
}

}  // namespace

std::span<const Band> national_bands() {
  static const std::vector<Band> bands = {
      core_assessment_band("Investigate urgently", 0, 60),
      core_assessment_band("Ask questions about performance", 60, 70),
      core_assessment_band("Satisfactory", 70, 75),
      core_assessment_band("Good", 75, 80),
      core_assessment_band("Very good", 80, 100),
  };
  return bands;
}

std::vector<Band> bands_in_use(std::span<const Band> own) {
  std::vector<Band> bands;
  for (const Band& national : national_bands()) {
    const bool replaced = std::any_of(own.begin(), own.end(), [&national](const Band& band) {
      return same_banding(band, national);
    });
    if (!replaced) bands.push_back(national);
  }
  bands.insert(bands.end(), own.begin(), own.end());
  return bands;
}

const Band* find_band(std::span<const Band> bands, std::string_view indicator, FinancialYear year,
                      Exact value) {
  std::optional<FinancialYear> in_force;
  for (const Band& band : bands) {
    if (band.indicator != indicator || band.year > year) continue;
    if (!in_force || band.year > *in_force) in_force = band.year;
  }
  for (const Band& band : bands) {
    if (band.indicator == indicator && band.year == in_force && holds(band, value)) return &band;
  }
  return nullptr;
}

}  // namespace bandstand
