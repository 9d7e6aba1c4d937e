// What a council brings beside its case lists: aggregate history, targets, its own bandings, the
// population, extra bank holidays. Definition: other CSVs it reads.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dates/period.h"
#include "lists/list_table.h"
#include "lists/side_table.h"
#include "report/comparator_data.h"
#include "report/plan_files.h"
#include "report/workforce_files.h"
#include "results/banding.h"
#include "results/exact.h"
#include "results/rating.h"
#include "results/unit.h"

namespace bandstand {

/// One row of a measures file: a figure computed elsewhere.
struct Measure {
  int file = 0;
  std::uint16_t indicator = 0;
  Period period;
  std::optional<std::int64_t> numerator;
  std::optional<std::int64_t> denominator;
  std::int64_t counted_in = 1;  ///< both counts are in parts of one, as 10 for tenths
  std::optional<Exact> value;   ///< as printed there, in the unit
  std::optional<Unit> unit;     ///< if the row states one
  std::optional<Exact> target;
  std::string source;
  std::string note;
  std::string breakdown = "total";
  std::string category;
};

struct TargetRow {
  int file = 0;
  std::uint16_t indicator = 0;
  std::optional<Period> period;  ///< none: always
  Target target;
};

struct OwnBand {
  int file = 0;
  Band band;
};

struct PopulationRow {
  int file = 0;
  FinancialYear year;
  std::int64_t population = 0;
  /// Of a table of all authorities: the names and codes of the one this row is for, lower case.
  std::vector<std::string> authority;
};

struct ExtraHoliday {
  int file = 0;
  Date date;
};

/// All of it, from all files. Rows keep the file they came from, so that a file can be taken out.
/// Rows of the settings have a file below 0: they win over a file's rows about the same thing.
struct CouncilData {
  std::vector<Measure> measures;
  std::vector<TargetRow> targets;
  std::vector<OwnBand> bands;
  std::vector<PopulationRow> population;
  std::vector<ExtraHoliday> holidays;
  std::vector<WorkerRow> workers;
  std::vector<CaseloadReading> caseloads;
  std::vector<ActionRow> actions;
  std::vector<IndicatorFlags> flags;
  std::vector<ContextFact> context;
  ComparatorData comparators;

  /// Reads a file's rows; what cannot be understood is set aside in the record, with its reason.
  void read(const SideTable& table, FileRecord& record);
  void remove_file(int file);

  /// The target of an indicator for a period: one for just this period, else for its financial
  /// year, else for always. Null if there is none.
  const Target* target_for(std::uint16_t indicator, const Period& period) const;
  /// The same, if it comes from the settings and is for just this period: it wins over what a
  /// measures file says there.
  const Target* set_target_for(std::uint16_t indicator, const Period& period) const;
  /// Children aged 0 to 17 in the year in which the financial year starts, or in the latest year
  /// before it that is known; with the year used. Rows of other authorities do not count.
  struct Population {
    std::int64_t people = 0;
    FinancialYear year;
  };
  std::optional<Population> population_for(FinancialYear year, std::string_view authority) const;
  /// The national bands and the council's own.
  std::vector<Band> bands_in_use() const;
  std::vector<Date> extra_holidays() const;
};

}  // namespace bandstand
