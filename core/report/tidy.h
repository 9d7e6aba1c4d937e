// The tidy figures file: one row for each figure, the same bytes from page and command line.
#pragma once

#include <optional>
#include <string>

#include "report/figure_set.h"

namespace bandstand {

/// All figures, or those of periods that end in one financial year.
std::string tidy_figures_csv(const FigureSet& figures, std::optional<FinancialYear> year = {});

/// The value as printed, with the figure's decimals; empty where there is none.
std::string value_text(const Figure& figure);

}  // namespace bandstand
