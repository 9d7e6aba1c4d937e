// Initial, core and single assessments: how many, how soon, and what came of them.
// Definition: processes (initial assessments NI59, core assessments NI60, single assessments).
#include <algorithm>

#include "indicators/families.h"
#include "indicators/rule_answers.h"

namespace bandstand {
namespace {

constexpr ListId assessment_list[] = {ListId::assessments};

std::span<const ListId> lists(const Caseload&) { return assessment_list; }

constexpr std::int32_t initial_limit_to_2010 = 7;
constexpr std::int32_t initial_limit_from_2010 = 10;
constexpr std::int32_t core_limit = 35;
constexpr Date last_day_of_7_days = Date::from_ymd(2010, 3, 31);
constexpr Date first_day_of_10_days = Date::from_ymd(2010, 4, 1);

Date started(const Caseload& caseload, Row row) { return caseload.assessments.started[row]; }
Date authorised(const Caseload& caseload, Row row) { return caseload.assessments.authorised[row]; }

bool is_any(const Caseload&, Row) { return true; }
bool is_initial(const Caseload& caseload, Row row) {
  return caseload.assessment_type(row) == AssessmentType::initial;
}
bool is_core(const Caseload& caseload, Row row) {
  return caseload.assessment_type(row) == AssessmentType::core;
}
template <bool (*counts)(const Caseload&, Row)>
Date authorised_if(const Caseload& caseload, Row row) {
  return counts(caseload, row) ? authorised(caseload, row) : Date::none();
}

const DateColumn& starts(const Caseload& caseload) { return caseload.assessments.started; }
const DateColumn& authorisations(const Caseload& caseload) {
  return caseload.assessments.authorised;
}

std::uint32_t child_of(const Caseload& caseload, Row row) {
  return caseload.child(ListId::assessments, row);
}

const ChildDates::Entry* latest_referral(const Caseload& caseload, Row row) {
  return caseload.referral_dates.latest_on_or_before(child_of(caseload, row),
                                                     started(caseload, row));
}

// The row's own referral date; else the child's latest referral, unless an earlier initial
// assessment already answered that one; else the start.
CaseClock initial_clock(const Caseload& caseload, Row row, std::int32_t limit) {
  CaseClock clock{.start = caseload.assessments.referred[row],
                  .end = authorised(caseload, row),
                  .limit = limit};
  const Date start = started(caseload, row);
  if (!clock.start.known()) {
    clock.start = start;
    if (const ChildDates::Entry* referral = latest_referral(caseload, row)) {
      const ChildDates::Entry* earlier =
          caseload.initial_starts.latest_before(child_of(caseload, row), start);
      const bool already_answered = earlier != nullptr && earlier->date >= referral->date;
      if (!already_answered) clock.start = referral->date;
    } else {
      clock.usual_start = false;
    }
  }
  if (caseload.settings.timescale_by == TimescaleBy::referral) {
    clock.limit =
        clock.start <= last_day_of_7_days ? initial_limit_to_2010 : initial_limit_from_2010;
  }
  return clock;
}
CaseClock initial_clock_to_2010(const Caseload& caseload, Row row) {
  return initial_clock(caseload, row, initial_limit_to_2010);
}
CaseClock initial_clock_from_2010(const Caseload& caseload, Row row) {
  return initial_clock(caseload, row, initial_limit_from_2010);
}

// The end of the initial assessment or the strategy discussion, whichever is earlier of the latest
// of each since the child's referral; else the start.
CaseClock core_clock(const Caseload& caseload, Row row) {
  const Date start = started(caseload, row);
  const std::uint32_t child = child_of(caseload, row);
  Date since = caseload.assessments.referred[row];
  if (!since.known() || since > start) {
    const ChildDates::Entry* referral = latest_referral(caseload, row);
    since = referral == nullptr ? Date::none() : referral->date;  // none is before every date
  }
  CaseClock clock{.start = start,
                  .end = authorised(caseload, row),
                  .limit = core_limit,
                  .calendar_days = caseload.settings.core_calendar_days,
                  .usual_start = false};
  for (const ChildDates* events :
       {&caseload.initial_authorisations, &caseload.strategy_discussions}) {
    const ChildDates::Entry* latest = events->latest_on_or_before(child, start);
    if (latest == nullptr || latest->date < since) continue;
    clock.start = clock.usual_start ? std::min(clock.start, latest->date) : latest->date;
    clock.usual_start = true;
  }
  return clock;
}

// An end before the start fails whatever the clock says.
Answer in_time_by(const CaseClock& clock, const Caseload& caseload, Row row) {
  if (clock.end < started(caseload, row)) return Answer::no;
  return within_limit(clock, caseload.calendar) ? Answer::yes : Answer::no;
}
template <CaseClock (*clock)(const Caseload&, Row)>
Answer in_time(const Caseload& caseload, Row row) {
  return in_time_by(clock(caseload, row), caseload, row);
}
template <CaseClock (*clock)(const Caseload&, Row)>
RowKind timeliness_kind(const Caseload& caseload, Row row, Date authorised_on) {
  CaseClock of_row = clock(caseload, row);
  of_row.end = authorised_on;  // so it is; the compiler need not read it again
  return {.answer = in_time_by(of_row, caseload, row), .unusual_start = !of_row.usual_start};
}

Answer requires_support(const Caseload& caseload, Row row) {
  return caseload.answer(caseload.assessments.support_required, row) == YesNo::yes ? Answer::yes
                                                                                   : Answer::no;
}
RowKind support_kind(const Caseload& caseload, Row row, Date) {
  return {.answer = requires_support(caseload, row)};
}
RowKind started_kind(const Caseload&, Row, Date) { return {}; }

constexpr Timescale initial_timescales[] = {
    {initial_limit_to_2010, "7 working days", Date::none(), last_day_of_7_days},
    {initial_limit_from_2010, "10 working days", first_day_of_10_days, Date::none()}};
constexpr Timescale core_timescales[] = {
    {core_limit, "35 working days", Date::none(), Date::none()}};

constexpr std::string_view initial_clock_words =
    "From the referral (the row's own Date of Referral, else the child's latest referral in list "
    "3; "
    "a repeat assessment on an open case starts its own clock) to authorisation. The start is day "
    "0.";
constexpr std::string_view initial_numerator_words =
    "Of these, assessments authorised within the limit of the referral.";
constexpr std::string_view initial_denominator_words =
    "Initial assessments authorised in the period.";
constexpr std::string_view single_clock_words =
    "From the start of the assessment (or the referral, if set so) to authorisation. The start is "
    "day 0, so day 45 is in time and day 46 is not.";

template <bool (*counts)(const Caseload&, Row), CaseClock (*clock)(const Caseload&, Row)>
constexpr CaseRule timeliness() {
  return {.counted = ListId::assessments,
          .lists = lists,
          .counts_on = authorised_if<counts>,
          .holds = in_time<clock>,
          .clock = clock,
          .ask = ask_rows<authorisations, counts, timeliness_kind<clock>>};
}
constexpr CaseRule needing_type(CaseRule rule) {
  rule.columns = {Column::assessment_type, Column::assessment_type};
  return rule;
}
constexpr CaseRule initial_rule_to_2010 = [] {
  CaseRule rule = needing_type(timeliness<is_initial, initial_clock_to_2010>());
  rule.last_year = {2009};
  return rule;
}();
constexpr CaseRule initial_rule_from_2010 = [] {
  CaseRule rule = needing_type(timeliness<is_initial, initial_clock_from_2010>());
  rule.first_year = {2010};
  return rule;
}();
constexpr CaseRule single_rule = timeliness<is_single_assessment, single_assessment_clock>();
constexpr CaseRule by_outcome_rule = [] {
  CaseRule rule = single_rule;
  rule.columns = {Column::assessment_outcome, Column::support_required};
  rule.category_column = Column::assessment_outcome;
  rule.category_breakdown = "outcome";
  rule.by_team = false;
  return rule;
}();

constexpr Definition family[] = {
    {.id = "ia-7",
     .title = "Initial assessments in 7 working days",
     .codes = "NI59;2020SC",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain =
         "The share of initial assessments finished within 7 working days of the referral, the "
         "standard until March 2010.",
     .sentence = {.total = {"initial assessments finished {in}",
                            "[were|was] finished within 7 working days"}},
     .numerator_words = initial_numerator_words,
     .denominator_words = initial_denominator_words,
     .clock_words = initial_clock_words,
     .timescales = initial_timescales,
     .caveats = "Printed for years to 2009-10 only; from 2010-11 the limit is 10 working days. The "
                "two are not comparable.|The published title says days; the definition means "
                "working days.",
     .sources = "List 4 (assessments) with Assessment Type; list 3 for the referral|Measures",
     .rule = initial_rule_to_2010},
    {.id = "ia-10",
     .title = "Initial assessments in 10 working days",
     .codes = "NI59",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of initial assessments finished within 10 working days of the referral, "
              "the standard from April 2010.",
     .sentence = {.total = {"initial assessments finished {in}",
                            "[were|was] finished within 10 working days"}},
     .numerator_words = initial_numerator_words,
     .denominator_words = initial_denominator_words,
     .clock_words = initial_clock_words,
     .timescales = initial_timescales,
     .caveats =
         "Printed for years from 2010-11; until 2009-10 the limit was 7 working days. The two "
         "are not comparable.",
     .sources = "List 4 (assessments) with Assessment Type; list 3 for the referral|Measures",
     .rule = initial_rule_from_2010},
    {.id = "ca-35",
     .title = "Core assessments in 35 working days",
     .codes = "NI60;C64",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of core assessments finished within 35 working days.",
     .sentence = {.total = {"core assessments finished {in}",
                            "[were|was] finished within 35 working days"}},
     .numerator_words = "Of these, assessments authorised within 35 working days of the clock's "
                        "start.",
     .denominator_words = "Core assessments authorised in the period.",
     .clock_words =
         "From the end of the child's latest initial assessment or the latest strategy discussion "
         "since the referral, whichever is earlier; else from the start of the core assessment. "
         "The "
         "start is day 0.",
     .timescales = core_timescales,
     .caveats = "One paragraph of the published definition says calendar days; all others, and the "
                "bands, mean working days, so working days are counted.",
     .sources = "List 4 (assessments) with Assessment Type; lists 3 and 5 for the clock|Measures",
     .rule = needing_type(timeliness<is_core, core_clock>())},
    {.id = "assessment-45",
     .title = "Single assessments in 45 working days",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of children's social work assessments finished within 45 working days.",
     .sentence = {.total = {"single assessments finished {in}",
                            "[were|was] finished within 45 working days"}},
     .numerator_words = "Of these, assessments authorised within 45 working days.",
     .denominator_words = "Assessments authorised in the period, of every type except initial and "
                          "core.",
     .clock_words = single_clock_words,
     .timescales = single_assessment_timescales,
     .caveats = "Open assessments are not in this figure, however late: see the tracker.|An "
                "authorisation before the start counts as not in time.",
     .sources = "List 4 (assessments)|Measures",
     .rule = single_rule},
    {.id = "assessment-45-by-outcome",
     .title = "Timeliness by outcome",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::month,
     .plain = "The share of assessments finished within 45 working days, for each outcome.",
     .sentence = {.total = {"single assessments finished {in}",
                            "[were|was] finished within 45 working days"}},
     .numerator_words = "Of these, assessments authorised within 45 working days.",
     .denominator_words = "Assessments with the outcome authorised in the period.",
     .clock_words = single_clock_words,
     .timescales = single_assessment_timescales,
     .caveats =
         "Without an Assessment Outcome column the answer to whether the child needed social "
         "care support is used: Yes, No, not recorded.|The total is pooled, not the mean of "
         "the outcomes.",
     .sources = "List 4 (assessments)|Measures",
     .table_category = "outcome",
     .rule = by_outcome_rule},
    {.id = "assessment-to-service",
     .title = "Assessments leading to a service",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .default_basis = Basis::ytd,
     .plain = "The share of assessments that found a need for social care support.",
     .sentence = {.total = {"assessments finished {in}",
                            "found that the child needed social care support"}},
     .numerator_words =
         "Of these, assessments where the child was assessed as requiring social care "
         "support.",
     .denominator_words = "Assessments of every type authorised in the period.",
     .caveats = "A blank answer stays in the denominator.",
     .sources = "List 4 (assessments)|Measures",
     .rule = CaseRule{.counted = ListId::assessments,
                      .lists = lists,
                      .columns = {Column::support_required, Column::support_required},
                      .counts_on = authorised,
                      .holds = requires_support,
                      .ask = ask_rows<authorisations, is_any, support_kind>}},
    {.id = "assessments-started",
     .title = "Assessments started",
     .group = Group::processes,
     .default_basis = Basis::month,
     .plain = "How many assessments of every type were started.",
     .sentence = {.total = {"[assessments|assessment]", "[were|was] started {in}"}},
     .numerator_words = "Assessments started in the period.",
     .caveats = "List 4 covers the months from its first authorised assessment.",
     .sources = "List 4 (assessments)|Measures",
     .rule = CaseRule{.counted = ListId::assessments,
                      .lists = lists,
                      .counts_on = started,
                      .ask = ask_rows<starts, is_any, started_kind>}},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> assessments() { return family; }

}  // namespace bandstand
