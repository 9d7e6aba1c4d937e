// Traps that no single row shows: each a named rule over one table, or over all children's ids.
// Definition: none of these sets a row aside; they say where to look before figures are believed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "model/caseload.h"
#include "report/quality_months.h"

namespace bandstand {

enum class CheckOutcome : std::uint8_t { fine, look, unknown };
/// `fine`, `look`, `unknown` (nothing to check it by).
std::string_view check_outcome_name(CheckOutcome outcome);

struct QualityCheck {
  QualityCheck(std::string_view its_id, std::string_view its_title, std::string_view its_advice)
      : id(its_id), title(its_title), advice(its_advice) {}
  std::string_view id, title;
  std::string_view advice;  ///< where there is something to look at
  CheckOutcome outcome = CheckOutcome::fine;
  std::string finding;  ///< a sentence without a count: fit for sharing
  std::string numbers;  ///< the counts behind it, as a sentence; may be empty
};

/// Whole covered months with none, or fewer than half the usual number, of the list's events.
QualityCheck fewer_than_usual(std::span<const MonthSeries> series);
/// Months between the first covered month and the as-at date's that the list says nothing about.
QualityCheck months_not_covered(const ListView& view, Date as_at);
/// Extracts that tell of the same months: their numbers of events differ by more than a tenth.
QualityCheck changed_between_extracts(const ListView& view, const Caseload& caseload);
/// One date with more than a tenth of the events of the last twelve months.
QualityCheck many_on_one_day(const ListView& view, Date as_at);
/// Decisions of office hours dated on a weekend or a bank holiday: more than one in twenty.
QualityCheck outside_working_days(const ListView& view, const Caseload& caseload);
/// Cases that end on the day they start: more than a tenth of those of the last twelve months.
QualityCheck over_on_the_same_day(const ListView& view, Date as_at);
/// Assessments without an end a year after they started.
QualityCheck open_for_a_year(const ListView& view, Date as_at);

/// All that apply to a table.
std::vector<QualityCheck> checks_of(const ListView& view, const Caseload& caseload,
                                    std::span<const MonthSeries> series);

/// Ids that differ only by leading zeros, spaces, hyphens or capitals.
QualityCheck ids_alike(const ListStore& store);
/// Ids such as 1.23E+11, which a spreadsheet has shortened.
QualityCheck ids_shortened(const ListStore& store);

}  // namespace bandstand
