// A figure in words: change, rating and headline, the same on page, picture and text alternative.
#pragma once

#include <string>

#include "report/figure_set.h"
#include "report/views.h"
#include "results/interval.h"

namespace bandstand {

/// Counts of events and days lost: over unlike periods they are compared by the month.
bool adds_up_over_months(const Figure& figure);

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
/// The target as it was given: `85%`; empty where there is none.
std::string spoken_target(const Figure& figure);
/// The same as of the figure's own value, of another in its unit.
std::string spoken_value(Exact value, const Figure& like);

/// a - b, unrounded; nothing where it does not fit.
std::optional<Exact> difference(Exact a, Exact b);
/// How far two values are apart, in the unit of the figure: `3.2 percentage points`, `12 (5.3%)`;
/// the size only, rounded once.
std::string difference_words(Exact value, Exact from, const Figure& like);

/// 95%, in the unit shown: Wilson's for a percentage; for a rate Byar's of its count.
std::optional<Interval> interval_of(const Figure& figure);

/// One sentence about a figure: value, counts, change and target.
std::string headline(const Figure& figure, const FigureSet& figures);

FigureView view_of(const Figure& figure, const FigureSet& figures);

}  // namespace bandstand
