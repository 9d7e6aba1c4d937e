// One plain-English sentence about a figure, for people who do not read tables.
#pragma once

#include <string>

#include "results/figure.h"

namespace bandstand {

/// `81 of every 100 single assessments finished in 2018-19 Q2 were finished within 45 working days
/// (424 of 524).` A marker is said in words; what is hidden is said to be hidden and no more.
std::string figure_sentence(const Figure& figure);

/// `in 2018-19 Q2`, `from April to September 2018`, `on 30 September 2018`.
std::string spoken_when(const Figure& figure);

/// A category within a sentence: `source 6 (Police)`, an indicator's title for its id.
std::string spoken_category(std::string_view breakdown, std::string_view category);

/// A category by itself: `6 Police`, `N1 Abuse or neglect`, and what is no national code as it is.
std::string category_title(std::string_view breakdown, std::string_view category);

}  // namespace bandstand
