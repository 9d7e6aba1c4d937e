// The files a golden case may hold, and the settings it names.
#pragma once

#include <algorithm>
#include <string>

#include "support/council.h"

namespace bandstand::test {

/// Input files in the order in which they are loaded. Those of a return name its year, because the
/// tables themselves do not.
inline constexpr const char* golden_inputs[] = {
    "contacts.csv",
    "early-help.csv",
    "referrals.csv",
    "assessments.csv",
    "section-47.csv",
    "children-in-need.csv",
    "plans.csv",
    "plans-2.csv",
    "looked-after.csv",
    "care-leavers.csv",
    "adoption.csv",
    "adopters.csv",
    "census-referrals-2018.csv",
    "census-referrals-2019.csv",
    "census-assessments-2019.csv",
    "census-section-47-2019.csv",
    "census-plans-2017.csv",
    "census-plans-2018.csv",
    "census-plans-2019.csv",
    "census-reviews-2018.csv",
    "census-reviews-2019.csv",
    "return-episodes-2020.csv",
    "return-header-2020.csv",
    "return-reviews-2020.csv",
    "return-oc2-2020.csv",
    "return-oc3-2020.csv",
    "return-ad1-2020.csv",
    "workers.csv",
    "caseloads.csv",
    "measures.csv",
    "national-referrals.csv",
    "neighbours.csv",
    "population.csv",
};

/// Sets each `key=value` of a text in which they are parted by spaces.
inline void apply_settings(Council& council, const std::string& settings) {
  for (std::size_t at = 0; at < settings.size();) {
    const std::size_t end = std::min(settings.find(' ', at), settings.size());
    const std::string one = settings.substr(at, end - at);
    const std::size_t equals = one.find('=');
    council.set(one.substr(0, equals), one.substr(equals + 1));
    at = end + 1;
  }
}

}  // namespace bandstand::test
