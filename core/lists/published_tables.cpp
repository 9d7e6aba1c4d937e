// The tables as data, and the matching of their headings and labels.
#include "lists/published_tables.h"

#include <algorithm>

#include "lists/text.h"

namespace bandstand {
namespace {

using Keys = std::string_view;

constexpr Keys referrals_marks[] = {"referral count|referrals",
                                    "rereferral count|re referral count|rereferrals"};
constexpr Keys referrals_columns[] = {
    "referral count|referrals", "rereferral count|re referral count|rereferrals",
    "rereferral percent|re referral percent", "no further action count|nfa count",
    "no further action percent|nfa percent"};

constexpr Keys assessments_marks[] = {"assessments completed", "same day", "41 45 days"};
constexpr Keys assessments_columns[] = {"assessments completed",
                                        "same day",
                                        "1 10 days",
                                        "11 20 days",
                                        "21 30 days",
                                        "31 40 days",
                                        "41 45 days"};

constexpr Keys section_47_marks[] = {"section47|section 47", "icpc", "duration 0 10 days"};
constexpr Keys section_47_columns[] = {"section47|section 47",
                                       "section47 rate|section 47 rate",
                                       "icpc",
                                       "duration 0 10 days",
                                       "duration 11 15 days",
                                       "duration 16 20 days",
                                       "duration 21+ days"};

constexpr Keys second_plans_marks[] = {"cpp start", "cpp subsequent"};
constexpr Keys second_plans_columns[] = {"cpp start", "cpp subsequent", "cpp subsequent percent"};

constexpr Keys plan_durations_marks[] = {"cpp at31", "2 years or more"};
constexpr Keys plan_durations_columns[] = {"cpp at31", "2 years or more",
                                           "2 years or more percent"};

constexpr Keys plans_ended_marks[] = {"cpp end", "2 years or more"};
constexpr Keys plans_ended_columns[] = {"cpp end", "2 years or more", "2 years or more percent"};

constexpr Keys plan_reviews_marks[] = {"cpp at31 3months", "reviewed within timescales"};
constexpr Keys plan_reviews_columns[] = {"cpp at31 3months", "reviewed within timescales",
                                         "reviewed within timescales percent"};

constexpr Keys looked_after_marks[] = {"population type", "children count|number",
                                       "rate per 10000"};
constexpr Keys looked_after_columns[] = {"children count|number", "rate per 10000",
                                         "population estimate"};
constexpr PublishedFilter on_31_march[] = {
    {"population type", "looked after,31 march,!starting,!started,!ceasing,!ceased"}};
constexpr PublishedSort looked_after_sorts[] = {{"children looked after on 31 March", on_31_march}};

constexpr Keys stability_marks[] = {"cla group", "placement stability"};
constexpr Keys counts_and_percents[] = {"children count|number", "children percent|percentage"};
constexpr Keys all_on_31_march = "31 march,!years";
constexpr Keys long_in_care = "2 5 years";
constexpr Keys everyone = "=total|=total children|=all children";
constexpr PublishedFilter moved_often[] = {
    {"cla group", all_on_31_march},
    {"placement stability", "3 or more placements,during the year,!previous"}};
constexpr PublishedFilter all_children[] = {{"cla group", all_on_31_march},
                                            {"placement stability", everyone}};
constexpr PublishedFilter stayed[] = {
    {"cla group", long_in_care},
    {"placement stability", "same carer,2 years|same placement,2 years"}};
constexpr PublishedFilter all_long_in_care[] = {{"cla group", long_in_care},
                                                {"placement stability", everyone}};
constexpr PublishedSort stability_sorts[] = {{"with 3 or more placements", moved_often},
                                             {"all children looked after", all_children},
                                             {"in the same placement for 2 years", stayed},
                                             {"looked after for 2.5 years", all_long_in_care}};

constexpr Keys care_leaver_marks[] = {"care leaver age|age",
                                      "breakdown|accommodation suitability|activity",
                                      "care leaver count|number"};
constexpr Keys care_leaver_columns[] = {"care leaver count|number",
                                        "care leaver percent|percentage"};
constexpr Keys age_columns = "care leaver age|age";
constexpr Keys breakdown_columns = "breakdown|accommodation suitability|activity";
constexpr Keys aged_19_to_21 = "19 to 21|19 21|19 20 and 21|19 20 21";
constexpr PublishedFilter suitable[] = {
    {age_columns, aged_19_to_21},
    {breakdown_columns, "accommodation considered suitable|suitable accommodation"}};
constexpr PublishedFilter all_leavers[] = {{age_columns, aged_19_to_21},
                                           {breakdown_columns, "=total|=total care leavers"}};
constexpr PublishedSort accommodation_sorts[] = {{"in suitable accommodation", suitable},
                                                 {"all care leavers", all_leavers}};
constexpr PublishedFilter in_work[] = {
    {age_columns, aged_19_to_21},
    {breakdown_columns, "total in education,employment,training,!not in"}};
constexpr PublishedFilter out_of_work[] = {
    {age_columns, aged_19_to_21},
    {breakdown_columns, "total not in education,employment,training"}};
constexpr PublishedSort activity_sorts[] = {
    {"in education, employment or training", in_work},
    {"not in education, employment or training", out_of_work},
    {"all care leavers", all_leavers}};

constexpr Keys workforce_marks[] = {"agency rate fte", "vacancy rate fte", "turnover rate fte"};
constexpr Keys workforce_columns[] = {
    "inpost fte",  "agency fte",       "agency rate fte",       "vacancy fte",
    "leavers fte", "vacancy rate fte", "turnover rate fte",     "case holders fte",
    "cases",       "caseload fte",     "working days lost fte", "absence rate fte"};

constexpr Keys population_marks[] = {"population estimate"};
constexpr Keys population_columns[] = {"population estimate"};
constexpr PublishedFilter children[] = {{"age group", "0 to 17"}};
constexpr PublishedSort population_sorts[] = {{"children aged 0 to 17", children}};

constexpr PublishedTableSpec tables[] = {
    {PublishedTableId::referrals,
     "Referrals and re-referrals (DfE, table C1)",
     "c1_children_in_need_referrals_and_rereferrals",
     referrals_marks,
     referrals_columns,
     {}},
    {PublishedTableId::assessments,
     "Assessments completed and their duration (DfE, table C2)",
     "c2_children_in_need_assessments",
     assessments_marks,
     assessments_columns,
     {}},
    {PublishedTableId::section_47,
     "Section 47 enquiries and initial conferences (DfE, table C4)",
     "c4_children_in_need_section_47s_and_icpcs",
     section_47_marks,
     section_47_columns,
     {}},
    {PublishedTableId::second_plans,
     "Second or subsequent plans (DfE, table D3)",
     "d3_cpps_subsequent_plan",
     second_plans_marks,
     second_plans_columns,
     {}},
    {PublishedTableId::plan_durations,
     "Plans at 31 March by duration (DfE, table D5)",
     "d5_cpps_at31march_by_duration",
     plan_durations_marks,
     plan_durations_columns,
     {}},
    {PublishedTableId::plans_ended,
     "Plans ended by duration (DfE, table D7)",
     "d7_cpps_ending_by_duration",
     plans_ended_marks,
     plans_ended_columns,
     {}},
    {PublishedTableId::plan_reviews,
     "Plans reviewed within timescales (DfE, table D6)",
     "d6_cpps_reviewed_within_timescales",
     plan_reviews_marks,
     plan_reviews_columns,
     {}},
    {PublishedTableId::looked_after, "Children looked after, numbers and rates (DfE)",
     "cla_number_and_rate_per_10k_children", looked_after_marks, looked_after_columns,
     looked_after_sorts},
    {PublishedTableId::placement_stability, "Placement stability (DfE)",
     "la_cla_placement_stability", stability_marks, counts_and_percents, stability_sorts},
    {PublishedTableId::accommodation, "Care leavers' accommodation (DfE)",
     "la_care_leavers_accommodation_suitability", care_leaver_marks, care_leaver_columns,
     accommodation_sorts},
    {PublishedTableId::activity, "Care leavers' activity (DfE)", "la_care_leavers_activity",
     care_leaver_marks, care_leaver_columns, activity_sorts},
    {PublishedTableId::workforce,
     "Social work workforce indicators (DfE)",
     "csww_indicators",
     workforce_marks,
     workforce_columns,
     {}},
    {PublishedTableId::population, "Population", "ons_mid-year_population_estimates",
     population_marks, population_columns, population_sorts},
};

constexpr Keys place_columns[] = {"time period",  "time identifier", "geographic level",
                                  "country code", "country name",    "region code",
                                  "region name",  "old la code",     "category",
                                  "new la code",  "la name"};

constexpr std::string_view symbols[] = {"z", "x", "c", "k", "low", "u", ":", "~"};

bool has_phrase(std::string_view text, std::string_view phrase) {
  for (std::size_t at = text.find(phrase); at != std::string_view::npos;
       at = text.find(phrase, at + 1)) {
    const std::size_t end = at + phrase.size();
    if ((at == 0 || text[at - 1] == ' ') && (end == text.size() || text[end] == ' ')) return true;
  }
  return false;
}

}  // namespace

std::span<const PublishedTableSpec> published_tables() { return tables; }

const PublishedTableSpec& published_table(PublishedTableId id) {
  return tables[static_cast<std::size_t>(id)];
}

std::optional<std::size_t> find_key(std::span<const std::string> keys,
                                    std::string_view alternatives) {
  for (const std::string_view wanted : split(alternatives, '|')) {
    const auto found = std::find(keys.begin(), keys.end(), wanted);
    if (found != keys.end()) return static_cast<std::size_t>(found - keys.begin());
  }
  return std::nullopt;
}

bool is_published_table(std::span<const std::string> keys) {
  return find_key(keys, "time period") && find_key(keys, "geographic level");
}

bool has_marks(const PublishedTableSpec& spec, std::span<const std::string> keys) {
  return is_published_table(keys) &&
         std::all_of(spec.marks.begin(), spec.marks.end(),
                     [keys](std::string_view mark) { return find_key(keys, mark).has_value(); });
}

bool is_published_column(std::string_view key) {
  const auto names = [key](std::string_view alternatives) {
    const auto parts = split(alternatives, '|');
    return std::find(parts.begin(), parts.end(), key) != parts.end();
  };
  if (std::any_of(std::begin(place_columns), std::end(place_columns), names)) return true;
  for (const PublishedTableSpec& spec : tables) {
    if (std::any_of(spec.columns.begin(), spec.columns.end(), names)) return true;
    for (const PublishedSort& sort : spec.sorts) {
      for (const PublishedFilter& filter : sort.filters) {
        if (names(filter.columns)) return true;
      }
    }
  }
  return false;
}

std::string_view published_symbol(std::string_view text) {
  const std::string lower = lower_case(text.substr(0, 4));
  const auto found = std::find(std::begin(symbols), std::end(symbols), lower);
  return found == std::end(symbols) || lower.size() != text.size() ? std::string_view() : *found;
}

bool label_is_meant(std::string_view label_key, std::string_view labels) {
  for (const std::string_view alternative : split(labels, '|')) {
    const auto phrases = split(alternative, ',');
    const bool met = std::all_of(phrases.begin(), phrases.end(), [label_key](std::string_view p) {
      if (p.front() == '=') return label_key == p.substr(1);
      if (p.front() == '!') return !has_phrase(label_key, p.substr(1));
      return has_phrase(label_key, p);
    });
    if (met) return true;
  }
  return false;
}

}  // namespace bandstand
