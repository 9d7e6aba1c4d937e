// Whom an indicator is compared with, and what each of them had in a year.
// Definition: comparators (statistical neighbours, region, England; values by old code and year).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/settings.h"
#include "report/council_data.h"
#include "report/published_measures.h"

namespace bandstand {

enum class ComparedKind : std::uint8_t {
  own,
  own_computed,
  neighbour,
  region,
  england,
  mean,
  median
};
/// `own`, `own_computed`, `neighbour` ...
std::string_view compared_kind_name(ComparedKind kind);

struct Participant {
  ComparedKind kind = ComparedKind::neighbour;
  std::string name;
  std::optional<std::uint32_t> area;  ///< none: only in a council's own table of comparators
};

/// One indicator's comparison before any year is chosen.
class ComparedGroup {
 public:
  /// The arguments must outlive it.
  ComparedGroup(std::uint16_t indicator, const Settings& settings, const CouncilData& council);

  /// Why there is nothing to compare, in a sentence; empty where there is something.
  const std::string& problem() const { return problem_; }
  std::uint16_t indicator() const { return indicator_; }
  const PublishedMeasure* measure() const { return measure_; }
  const Participant& own() const { return own_; }
  /// Closest first; empty without a file of neighbours.
  const std::vector<Participant>& neighbours() const { return neighbours_; }
  const std::optional<Participant>& region() const { return region_; }
  const Participant& england() const { return england_; }
  /// `2025 model`; empty without neighbours.
  const std::string& model() const { return model_; }
  /// Why there are no neighbours.
  const std::string& no_neighbours() const { return no_neighbours_; }
  /// Reporting years with a value of the authority or of England, latest first.
  const std::vector<std::int32_t>& years() const { return years_; }
  /// The latest year that has a row of the authority; else the latest.
  std::int32_t latest_year() const;

  /// From the national tables, else from the council's own table of comparators.
  std::optional<PublishedValue> value(const Participant& who, std::int32_t year) const;
  /// A row of the council's own table about its neighbours as a whole: their average, its rank.
  const OwnComparator* stated(OwnComparator::Kind kind, std::int32_t year) const;
  /// Whether a national table has the year. A council's own table names some neighbours only.
  bool is_national(std::int32_t year) const;
  /// Every authority's value in a year from the national tables.
  struct OfAuthority {
    std::uint32_t area = 0;
    PublishedValue value;
  };
  std::vector<OfAuthority> all_authorities(std::int32_t year) const;

  const std::string& area_name(std::uint32_t area) const { return data_->areas[area].name; }
  const ComparatorData& data() const { return *data_; }

 private:
  void find_neighbours(const Settings& settings);
  void add_named_neighbours();
  void find_region();
  void find_years();
  bool is_about_us(const OwnComparator& row) const;
  const OwnComparator* own_row(const Participant& who, std::int32_t year) const;

  std::uint16_t indicator_;
  const ComparatorData* data_;
  const PublishedMeasure* measure_;
  std::string problem_, model_, no_neighbours_;
  Participant own_, england_;
  std::vector<Participant> neighbours_;
  std::optional<Participant> region_;
  std::vector<std::int32_t> years_;
};

/// `2024-25` for the reporting year 2025.
std::string reporting_year_text(std::int32_t year);

}  // namespace bandstand
