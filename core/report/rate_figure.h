// A count set against the population, and the notes that figures carry.
// Definition: population of a financial year; a part-year rate of events is annualised and noted.
#pragma once

#include <cstdint>
#include <string>

#include "model/caseload.h"
#include "report/council_data.h"
#include "results/figure.h"

namespace bandstand {

/// Adds a sentence to a note, after those already there.
void add_note(std::string& note, const std::string& sentence);

/// A number for a note: `a few` where sharing figures hide a count like it.
std::string noted_number(std::int64_t number, const Settings& settings);

/// Sets counts and value of a rate per 10,000 children from `count` events in so many months (12
/// for a state), or the marker `x` where no population is known.
void set_rate(Figure& figure, std::int64_t count, std::int32_t months, const Caseload& caseload,
              const CouncilData& council);

}  // namespace bandstand
