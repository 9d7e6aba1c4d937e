// Every choice the definitions leave to the council, with its default.
// Definition: the settings named beside each rule; each is shown beside the figures it changes.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "dates/date.h"
#include "dates/working_days.h"
#include "lists/schema.h"
#include "model/coverage.h"
#include "model/list_sources.h"
#include "results/direction.h"
#include "results/forecast.h"
#include "results/rating.h"

namespace bandstand {

enum class ClockStart : std::uint8_t { assessment_start, referral };
enum class PolarityProfile : std::uint8_t { national, stockton_2013 };
enum class TimescaleBy : std::uint8_t { period, referral };
enum class DisclosureMode : std::uint8_t { working, sharing };
enum class InitialHealthLimit : std::uint8_t { working_20, calendar_28 };
enum class ExitsOf : std::uint8_t { all_ceased, listed_routes };

struct Settings {
  std::optional<Date> as_at;  ///< none: the latest event date in the lists
  DisclosureMode mode = DisclosureMode::working;
  Counting counting = Counting::day0;
  ClockStart clock = ClockStart::assessment_start;
  TimescaleBy timescale_by = TimescaleBy::period;
  bool core_calendar_days = false;
  std::int32_t follow_up_days = 30;
  bool nfa_counts_as_referral = true;
  PolarityProfile polarity = PolarityProfile::national;
  Exact level_tolerance = default_direction_tolerance;
  Tolerance target_tolerance;
  ForecastMethod forecast = ForecastMethod::pooled;
  std::int32_t hide_up_to = 5;
  std::int32_t run_length = 7;  ///< points in a row that are a signal on a control chart
  std::string authority;
  std::string council_name;    ///< empty: the authority's
  std::string council_colour;  ///< `#1d4e89`, readable behind white text; empty: the usual one
  std::string slides;          ///< ids of indicators, separated by spaces
  std::string neighbour_model = "latest";  ///< or the key of a model: `2025`, `2021`, `own`
  std::int32_t visit_days_plan = 10;       ///< working days
  std::int32_t visit_days_care = 42;       ///< days
  bool care_visit_three_months = false;
  InitialHealthLimit initial_health_limit = InitialHealthLimit::working_20;
  ExitsOf exits_of = ExitsOf::all_ceased;
  std::int32_t caseload_maximum = 18;  ///< of a full-time social worker
  std::int32_t caseload_maximum_newly_qualified = 16;
  std::int32_t caseload_near = 3;   ///< over by less than this is near
  std::string unqualified_workers;  ///< names separated by `;`
  SourceChoices sources{};
  SourceChoice looked_after_from = SourceChoice::automatic;  ///< list 8 or the SSDA903 return
  SourceChoice stability_from = SourceChoice::automatic;     ///< lists 8 to 10 or the return
  /// The council's own word on what a list covers, in place of what its dates suggest.
  std::array<std::optional<MonthRange>, annex_a_count> coverage{};

  friend bool operator==(const Settings&, const Settings&) = default;
};

/// Whether the same rows count in the same way under both: they differ at most in how figures are
/// judged, hidden, compared or shown.
bool count_alike(const Settings& a, const Settings& b);

struct SettingChoice {
  std::string value;
  std::string label;
};

/// A column of a setting that is a table.
struct SettingColumn {
  std::string heading;      ///< as it stands in the file
  std::string title;        ///< for people
  std::string_view kind;    ///< `choice`, `text`, `number`, `date`, `yes-no`
  std::string_view wanted;  ///< completes "must be ..."
  bool required = false;
  std::vector<SettingChoice> choices;  ///< of a choice all of them; of a text those to suggest
};

/// A setting as the page and the command line see it: text in, text out.
struct SettingView {
  std::string key;
  std::string title;
  std::string help;
  std::string_view kind;  ///< `choice`, `number`, `text`, `date`, `table`
  std::string value;
  std::string default_value;
  std::vector<SettingChoice> choices;
  std::vector<std::string_view> affects;  ///< indicator ids; empty = all
  std::vector<SettingColumn> columns;     ///< of a table, whose value is CSV text; else empty
};

/// All plain settings with their present values, in the order in which they are shown.
std::vector<SettingView> describe_settings(const Settings& settings);

/// Changes one setting. Nothing on success; else a sentence that says what would be right, and the
/// settings are as they were.
std::optional<std::string> change_setting(Settings& settings, std::string_view key,
                                          std::string_view value);

}  // namespace bandstand
