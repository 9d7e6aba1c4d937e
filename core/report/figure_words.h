// A figure in words: change, rating and headline, the same on page, picture and text alternative.
#pragma once

#include <string>

#include "report/figure_set.h"
#include "report/views.h"

namespace bandstand {

/// `1,642` for `1642`; decimals are kept.
std::string with_commas(const std::string& digits);

/// `On target`, `Close to target`, `Off target`; empty for none.
std::string_view rating_words(Rating rating);

/// A period as people say it: `30 September 2018`, `the 12 months to 31 March 2018`, `August 2018`,
/// `2018-19 Q2`.
std::string spoken_period(const Period& period);

/// `Better: up 3.2 pp from 2018-19 Q1`; empty where there is no direction.
std::string direction_words(const Figure& figure, const FigureSet& figures);

/// `84.4%`, `1,642`, `54.6 per 10,000`; a marker's words where there is no value.
std::string spoken_value(const Figure& figure);

/// One sentence about a figure: value, counts, change and target.
std::string headline(const Figure& figure, const FigureSet& figures);

FigureView view_of(const Figure& figure, const FigureSet& figures);

}  // namespace bandstand
