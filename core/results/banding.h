// Performance bands: the words a value of one year falls under, and who set them.
// Definition: bandings (band on the unrounded value; the banding in force is the latest set).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dates/period.h"
#include "results/exact.h"

namespace bandstand {

struct Band {
  std::string indicator;  ///< kebab-case id, `ca-35`
  FinancialYear year;     ///< in force from this year until a later year's banding
  std::string label;
  std::optional<Exact> lower;  ///< none: open below; in the indicator's own unit
  std::optional<Exact> upper;  ///< none: open above
  bool lower_inclusive = true;
  bool upper_inclusive = false;
  std::string set_by;
};

/// The national bands: core assessments in 35 working days, 2006-07. 100 belongs to the top band.
std::span<const Band> national_bands();

/// The national bands and a council's own. Where the council has any band for an indicator and
/// year, it replaces the whole national banding of that indicator and year.
std::vector<Band> bands_in_use(std::span<const Band> own);

/// The band that holds an unrounded value in a figure's financial year: of the indicator's latest
/// banding not after that year. Nothing where there is no such banding or no band holds the value.
const Band* find_band(std::span<const Band> bands, std::string_view indicator, FinancialYear year,
                      Exact value);

}  // namespace bandstand
