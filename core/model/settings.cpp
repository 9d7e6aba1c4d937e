// One table: key, words, how to read and how to write each setting.
#include "model/settings.h"

#include <utility>

#include "lists/text.h"
#include "model/setting_spec.h"

namespace bandstand {
namespace {

constexpr SettingSpec specs[] = {
    {"as-at", "As-at date",
     "Everything is counted as it stood on this day. Leave empty for the latest event in the "
     "lists.",
     "date", "", "", "a date such as 2018-09-30 (1990 to 2199), or empty",
     [](const Settings& s) { return s.as_at ? iso_text(*s.as_at) : std::string(); },
     [](Settings& s, std::string_view text) {
       if (text.empty()) {
         s.as_at.reset();
         return true;
       }
       const Date d = parse_iso_date(text);
       if (!d.known() || d < Date::from_ymd(1990, 1, 1) || d > Date::from_ymd(2199, 12, 31)) {
         return false;
       }
       s.as_at = d;
       return true;
     }},
    {"mode", "Small numbers",
     "Sharing hides small numbers so that no child can be recognised. Working shows everything and "
     "is not for sharing.",
     "choice", "working=Working: all numbers|sharing=Sharing: small numbers hidden", "",
     "working or sharing",
     [](const Settings& s) {
       return std::string(s.mode == DisclosureMode::sharing ? "sharing" : "working");
     },
     [](Settings& s, std::string_view text) {
       if (text != "working" && text != "sharing") return false;
       s.mode = text == "sharing" ? DisclosureMode::sharing : DisclosureMode::working;
       return true;
     }},
    {"hide-up-to", "Hide counts up to",
     "In sharing view, counts from 1 to this number are hidden, with others that would give them "
     "away. Zero is always shown.",
     "number", "", "", "a whole number from 1 to 20",
     [](const Settings& s) { return std::to_string(s.hide_up_to); },
     [](Settings& s, std::string_view text) { return read_number(s.hide_up_to, text, 1, 20); }},
    {"counting", "Counting working days",
     "Three ways of treating the first day are in use. They differ only for a start at a weekend "
     "or "
     "bank holiday, or by one day.",
     "choice",
     "day0=The start is day 0|networkdays-1=Spreadsheet NETWORKDAYS less 1|inclusive=The start "
     "counts as day 1",
     "ia-7 ia-10 ca-35 assessment-45 assessment-45-by-outcome tracker",
     "day0, networkdays-1 or inclusive",
     [](const Settings& s) { return std::string(counting_name(s.counting)); },
     [](Settings& s, std::string_view text) {
       const auto counting = parse_counting_name(text);
       if (counting) s.counting = *counting;
       return counting.has_value();
     }},
    {"clock", "Single assessment clock starts",
     "The published national figure counts from the start of the assessment. The statutory wording "
     "counts from the referral.",
     "choice", "start=At the start of the assessment|referral=At the referral",
     "assessment-45 assessment-45-by-outcome tracker", "start or referral",
     [](const Settings& s) {
       return std::string(s.clock == ClockStart::referral ? "referral" : "start");
     },
     [](Settings& s, std::string_view text) {
       if (text != "start" && text != "referral") return false;
       s.clock = text == "referral" ? ClockStart::referral : ClockStart::assessment_start;
       return true;
     }},
    {"timescale-by", "Initial assessment limit by",
     "7 working days applied until 31 March 2010 and 10 from 1 April 2010. By period, every case "
     "of "
     "a year has that year's limit; by referral, each case has the limit of its referral date.",
     "choice", "period=The reporting period|referral=The date of each referral", "ia-7 ia-10",
     "period or referral",
     [](const Settings& s) {
       return std::string(s.timescale_by == TimescaleBy::referral ? "referral" : "period");
     },
     [](Settings& s, std::string_view text) {
       if (text != "period" && text != "referral") return false;
       s.timescale_by = text == "referral" ? TimescaleBy::referral : TimescaleBy::period;
       return true;
     }},
    {"core-days", "Core assessments count",
     "The definition means 35 working days. Calendar days are only for replaying old reports.",
     "choice", "working=Working days|calendar=Calendar days", "ca-35", "working or calendar",
     [](const Settings& s) { return std::string(s.core_calendar_days ? "calendar" : "working"); },
     [](Settings& s, std::string_view text) {
       if (text != "working" && text != "calendar") return false;
       s.core_calendar_days = text == "calendar";
       return true;
     }},
    {"follow-up-days", "Follow-up after a contact, in days",
     "A referral within this many days of a contact (day 0 and the last day included) is taken to "
     "follow from it.",
     "number", "", "contacts-closed-logged conversion-contact-referral referrals-by-source",
     "a whole number from 0 to 365",
     [](const Settings& s) { return std::to_string(s.follow_up_days); },
     [](Settings& s, std::string_view text) {
       return read_number(s.follow_up_days, text, 0, 365);
     }},
    {"nfa-counts", "A referral with no further action counts as an earlier referral",
     "Whether a referral that led to no further action makes the next one a re-referral.", "choice",
     "yes=Yes|no=No", "re-referral", "yes or no",
     [](const Settings& s) { return std::string(s.nfa_counts_as_referral ? "yes" : "no"); },
     [](Settings& s, std::string_view text) {
       return read_yes_or_no(s.nfa_counts_as_referral, text);
     }},
    {"polarity", "Which way is better",
     "The national profile leaves most counts neutral. The 2013 Stockton profile judges them.",
     "choice", "national=National|stockton-2013=Stockton 2013", "", "national or stockton-2013",
     [](const Settings& s) {
       return std::string(s.polarity == PolarityProfile::stockton_2013 ? "stockton-2013"
                                                                       : "national");
     },
     [](Settings& s, std::string_view text) {
       if (text != "national" && text != "stockton-2013") return false;
       s.polarity = text == "national" ? PolarityProfile::national : PolarityProfile::stockton_2013;
       return true;
     }},
    {"level-tolerance", "Level if the change is less than",
     "In percentage points for percentages, in percent for counts and rates. 0 makes every change "
     "count.",
     "number", "", "", "a number from 0 to 100, such as 0.3",
     [](const Settings& s) { return plain_text(s.level_tolerance); },
     [](Settings& s, std::string_view text) { return read_amount(s.level_tolerance, text); }},
    {"target-tolerance", "Amber if the target is missed by no more than",
     "In percent of the target, or in points, see the next setting.", "number", "", "",
     "a number from 0 to 100, such as 5",
     [](const Settings& s) { return plain_text(s.target_tolerance.amount); },
     [](Settings& s, std::string_view text) {
       return read_amount(s.target_tolerance.amount, text);
     }},
    {"target-tolerance-in", "That tolerance is in", "", "choice",
     "percent=Percent of the target|points=Points", "", "percent or points",
     [](const Settings& s) {
       return std::string(s.target_tolerance.relative ? "percent" : "points");
     },
     [](Settings& s, std::string_view text) {
       if (text != "percent" && text != "points") return false;
       s.target_tolerance.relative = text == "percent";
       return true;
     }},
    {"forecast", "Year-end forecast method",
     "How the year-end figure is estimated from the quarters so far.", "choice",
     "pooled=Pooled year to date|last=Last quarter carried on|mean=Mean of the "
     "quarters|run_rate=What is done, and the last quarter's rate for the rest|trend=Straight line",
     "", "pooled, last, mean, run_rate or trend",
     [](const Settings& s) { return std::string(forecast_method_name(s.forecast)); },
     [](Settings& s, std::string_view text) {
       const auto method = parse_forecast_method_name(text);
       if (method) s.forecast = *method;
       return method.has_value();
     }},
    {"run-length", "Control charts: values in a row that are a signal",
     "So many months in a row on one side of the mean, or all rising, or all falling, are taken "
     "for "
     "a real change. 6, 7 and 8 are all in use.",
     "number", "", "", "a whole number from 5 to 12",
     [](const Settings& s) { return std::to_string(s.run_length); },
     [](Settings& s, std::string_view text) { return read_number(s.run_length, text, 5, 12); }},
    {"authority", "Your council in national tables",
     "The name or code of your council, to find its figures and its population in tables of all "
     "authorities.",
     "text", "", "referrals-rate rank-neighbours neighbour-chart quartile-band",
     "a name or code of at most 100 letters", [](const Settings& s) { return s.authority; },
     [](Settings& s, std::string_view text) { return read_text(s.authority, text, 100); }},
    {"neighbour-model", "Statistical neighbours by",
     "Which file of neighbours is used where several are loaded.", "choice",
     "latest=The latest model loaded|2025=2025 model|2021=April 2021 model|own=The council's own "
     "list",
     "rank-neighbours neighbour-chart", "latest, 2025, 2021 or own",
     [](const Settings& s) { return s.neighbour_model; },
     [](Settings& s, std::string_view text) {
       if (text != "latest" && text != "2025" && text != "2021" && text != "own") return false;
       s.neighbour_model = std::string(text);
       return true;
     }},
};

// `coverage-4`: the months that list 4 covers.
constexpr std::string_view coverage_key = "coverage-";

std::string coverage_text(const std::optional<MonthRange>& range) {
  if (!range) return {};
  return period_text(month_period(range->first)) + " to " + period_text(month_period(range->last));
}

std::string coverage_title(std::size_t list) {
  return "Months covered by list " + std::to_string(list + 1) + " (" +
         std::string(list_specs()[list].title) + ")";
}

std::optional<std::string> change_coverage(Settings& settings, std::string_view key,
                                           std::string_view value) {
  const auto list = whole_number(key.substr(coverage_key.size()), 1, annex_a_count);
  if (!list) return "There is no list " + std::string(key.substr(coverage_key.size())) + ".";
  const std::size_t index = static_cast<std::size_t>(*list) - 1;
  std::optional<MonthRange> range;
  if (!value.empty()) {
    range = parse_month_range(value);
    if (!range) {
      return coverage_title(index) +
             " must be two months such as 2018-04 to 2018-09, or empty for what the dates suggest.";
    }
  }
  settings.coverage[index] = range;
  return std::nullopt;
}

// In the order in which they are shown.
std::vector<const SettingSpec*> all_specs() {
  std::vector<const SettingSpec*> all;
  for (const SettingSpec& spec : specs) all.push_back(&spec);
  for (const SettingSpec& spec : council_settings()) all.push_back(&spec);
  for (const SettingSpec& spec : practice_settings()) all.push_back(&spec);
  for (const SettingSpec& spec : source_settings()) all.push_back(&spec);
  for (const SettingSpec& spec : return_settings()) all.push_back(&spec);
  return all;
}

}  // namespace

std::optional<std::int32_t> whole_number(std::string_view text, std::int32_t low,
                                         std::int32_t high) {
  if (text.empty() || text.size() > 6) return std::nullopt;
  std::int32_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  if (value < low || value > high) return std::nullopt;
  return value;
}

bool read_yes_or_no(bool& target, std::string_view text) {
  if (text != "yes" && text != "no") return false;
  target = text == "yes";
  return true;
}

bool read_number(std::int32_t& target, std::string_view text, std::int32_t low, std::int32_t high) {
  const auto value = whole_number(text, low, high);
  if (!value) return false;
  target = *value;
  return true;
}

bool read_amount(Exact& target, std::string_view text) {
  const auto value = parse_exact(text);
  if (!value || *value < Exact{0, 1} || *value > Exact{100, 1}) return false;
  target = *value;
  return true;
}

bool read_text(std::string& target, std::string_view text, std::size_t most) {
  std::string scratch;
  std::string_view tidy = clean_text(text, scratch);
  constexpr std::string_view guarded = "=+-@";
  if (tidy.size() > 1 && tidy[0] == '\'' && guarded.find(tidy[1]) != std::string_view::npos) {
    tidy.remove_prefix(1);
  }
  if (tidy.size() > most) return false;
  target = std::string(tidy);
  return true;
}

bool count_alike(const Settings& a, const Settings& b) {
  Settings counting = b;
  counting.mode = a.mode;
  counting.polarity = a.polarity;
  counting.level_tolerance = a.level_tolerance;
  counting.target_tolerance = a.target_tolerance;
  counting.forecast = a.forecast;
  counting.hide_up_to = a.hide_up_to;
  counting.run_length = a.run_length;
  counting.council_name = a.council_name;
  counting.council_colour = a.council_colour;
  counting.slides = a.slides;
  counting.neighbour_model = a.neighbour_model;
  counting.caseload_maximum = a.caseload_maximum;
  counting.caseload_maximum_newly_qualified = a.caseload_maximum_newly_qualified;
  counting.caseload_near = a.caseload_near;
  return counting == a;
}

std::vector<SettingView> describe_settings(const Settings& settings) {
  const Settings defaults;
  std::vector<SettingView> views;
  for (const SettingSpec* each : all_specs()) {
    const SettingSpec& spec = *each;
    SettingView& view = views.emplace_back();
    view.key = spec.key;
    view.title = spec.title;
    view.help = spec.help;
    view.kind = spec.kind;
    view.value = spec.write(settings);
    view.default_value = spec.write(defaults);
    for (const std::string_view choice : split(spec.choices, '|')) {
      const std::size_t equals = choice.find('=');
      view.choices.push_back(
          {std::string(choice.substr(0, equals)), std::string(choice.substr(equals + 1))});
    }
    view.affects = split(spec.affects, ' ');
  }
  for (std::size_t i = 0; i < annex_a_count; ++i) {
    SettingView& view = views.emplace_back();
    view.key = std::string(coverage_key) + std::to_string(i + 1);
    view.title = coverage_title(i);
    view.help =
        "First and last whole month the files of this list are complete for, such as 2018-04 to "
        "2018-09. Leave empty to use what their dates suggest.";
    view.kind = "text";
    view.value = coverage_text(settings.coverage[i]);
  }
  return views;
}

std::optional<std::string> change_setting(Settings& settings, std::string_view key,
                                          std::string_view value) {
  if (key.substr(0, coverage_key.size()) == coverage_key) {
    return change_coverage(settings, key, value);
  }
  for (const SettingSpec* spec : all_specs()) {
    if (spec->key != key) continue;
    if (spec->read(settings, value)) return std::nullopt;
    return std::string(spec->title) + " must be " + std::string(spec->wanted) + ".";
  }
  return "There is no setting \"" + std::string(key) + "\".";
}

}  // namespace bandstand
