// Which indicator is compared with which columns of which table, and why some are with none.
#include <algorithm>
#include <iterator>

#include "report/published_measures.h"

namespace bandstand {
namespace {

using Term = PublishedTerm;
using Table = PublishedTableId;

constexpr Term first_count[] = {{0, 0}};
constexpr Term second_count[] = {{0, 1}};
constexpr Term not_taken_further[] = {{0, 3}};
constexpr Term within_45_days[] = {{0, 1}, {0, 2}, {0, 3}, {0, 4}, {0, 5}, {0, 6}};
constexpr Term conferences[] = {{0, 2}};
constexpr Term within_15_days[] = {{0, 3}, {0, 4}};
constexpr Term all_durations[] = {{0, 3}, {0, 4}, {0, 5}, {0, 6}};
constexpr Term children_of_area[] = {{0, 2}};
constexpr Term all_looked_after[] = {{1, 0}};
constexpr Term long_stay[] = {{2, 0}};
constexpr Term all_long_stay[] = {{3, 0}};
constexpr Term leavers[] = {{1, 0}};
constexpr Term leavers_out_of_work[] = {{1, 0}};
constexpr Term leavers_by_activity[] = {{2, 0}};
constexpr Term days_lost[] = {{0, 10}};
constexpr Term agency_workers[] = {{0, 1}};
constexpr Term all_workers[] = {{0, 0}, {0, 1}};
constexpr Term vacancies[] = {{0, 3}};
constexpr Term all_posts[] = {{0, 3}, {0, 0}};

constexpr std::string_view workforce_note =
    "The workforce census counts at 30 September: its year is shown as the financial year of the "
    "same number, but ends half a year later.";
constexpr std::string_view leavers_note =
    "DfE's figure is of care leavers aged 19 to 21 around their birthday; the council's own from "
    "list 9 is of those aged 17 to 21 on one day. They are near, not the same.";

constexpr PublishedMeasure measures[] = {
    {.indicator = "referrals",
     .table = Table::referrals,
     .numerator = first_count,
     .scale = 1,
     .decimals = 0,
     .words = "Referrals in the year (DfE, children in need, table C1)."},
    {.indicator = "referrals-rate",
     .table = Table::referrals,
     .numerator = first_count,
     .per_population = true,
     .scale = 10000,
     .words = "Referrals in the year (DfE, children in need, table C1) for every 10,000 children "
              "aged 0 to 17 at the middle of the year before, worked out from the counts."},
    {.indicator = "re-referral",
     .table = Table::referrals,
     .printed = Term{0, 2},
     .numerator = second_count,
     .denominator = first_count,
     .words = "Referrals within 12 months of an earlier one, of all referrals in the year (DfE, "
              "children in need, table C1)."},
    {.indicator = "referral-nfa",
     .table = Table::referrals,
     .printed = Term{0, 4},
     .numerator = not_taken_further,
     .denominator = first_count,
     .words = "Referrals with no further action, of all referrals in the year (DfE, children in "
              "need, table C1)."},
    {.indicator = "assessment-45",
     .table = Table::assessments,
     .numerator = within_45_days,
     .denominator = first_count,
     .words = "Assessments completed in 0 to 45 working days, of all completed in the year: DfE's "
              "bands of days added up (children in need, table C2).",
     .caveats = "DfE counts from the start of the assessment: compare only with the clock set to "
                "the start of the assessment."},
    {.indicator = "icpc-number",
     .table = Table::section_47,
     .numerator = conferences,
     .scale = 1,
     .decimals = 0,
     .words = "Initial child protection conferences in the year (DfE, children in need, table "
              "C4)."},
    {.indicator = "icpc-15",
     .table = Table::section_47,
     .numerator = within_15_days,
     .denominator = all_durations,
     .words = "Initial conferences within 15 working days of the start of the section 47 enquiry, "
              "of those whose days are known: DfE's bands of days added up (children in need, "
              "table C4)."},
    {.indicator = "s47-rate",
     .table = Table::section_47,
     .printed = Term{0, 1},
     .numerator = first_count,
     .per_population = true,
     .scale = 10000,
     .words = "Section 47 enquiries in the year for every 10,000 children aged 0 to 17 (DfE, "
              "children in need, table C4)."},
    {.indicator = "cpp-second-ever",
     .table = Table::second_plans,
     .printed = Term{0, 2},
     .numerator = second_count,
     .denominator = first_count,
     .words = "Plans that were a second or subsequent plan, of all that started in the year (DfE, "
              "children in need, table D3)."},
    {.indicator = "cpp-number",
     .table = Table::plan_durations,
     .numerator = first_count,
     .scale = 1,
     .decimals = 0,
     .own = OwnPeriod::at_31_march,
     .words = "Children on a child protection plan at 31 March (DfE, children in need, table D5)."},
    {.indicator = "cpp-rate",
     .table = Table::plan_durations,
     .numerator = first_count,
     .per_population = true,
     .scale = 10000,
     .own = OwnPeriod::at_31_march,
     .words = "Children on a child protection plan at 31 March (DfE, children in need, table D5) "
              "for every 10,000 aged 0 to 17 at the middle of the year before, worked out from the "
              "counts."},
    {.indicator = "cpp-2y-current",
     .table = Table::plan_durations,
     .printed = Term{0, 2},
     .numerator = second_count,
     .denominator = first_count,
     .own = OwnPeriod::at_31_march,
     .words = "Plans of two years or more, of all at 31 March (DfE, children in need, table D5)."},
    {.indicator = "cpp-2y-ceased",
     .table = Table::plans_ended,
     .printed = Term{0, 2},
     .numerator = second_count,
     .denominator = first_count,
     .words = "Plans of two years or more, of all that ended in the year (DfE, children in need, "
              "table D7)."},
    {.indicator = "cpp-review",
     .table = Table::plan_reviews,
     .printed = Term{0, 2},
     .numerator = second_count,
     .denominator = first_count,
     .own = OwnPeriod::to_31_march,
     .words = "Plans at 31 March of three months or more whose reviews were all held in time (DfE, "
              "children in need, table D6)."},
    {.indicator = "lac-number",
     .table = Table::looked_after,
     .numerator = first_count,
     .scale = 1,
     .decimals = 0,
     .own = OwnPeriod::at_31_march,
     .words = "Children looked after at 31 March (DfE, children looked after)."},
    {.indicator = "lac-rate",
     .table = Table::looked_after,
     .printed = Term{0, 1},
     .numerator = first_count,
     .denominator = children_of_area,
     .scale = 10000,
     .decimals = 0,
     .own = OwnPeriod::at_31_march,
     .words = "Children looked after at 31 March for every 10,000 aged 0 to 17 (DfE, children "
              "looked after; published in whole numbers)."},
    {.indicator = "lac-placements-3",
     .table = Table::placement_stability,
     .printed = Term{0, 1},
     .numerator = first_count,
     .denominator = all_looked_after,
     .decimals = 0,
     .own = OwnPeriod::to_31_march,
     .words = "Children looked after at 31 March with 3 or more placements during the year, of all "
              "looked after then (DfE, placement stability; published in whole numbers)."},
    {.indicator = "lac-stability-2y",
     .table = Table::placement_stability,
     .printed = Term{2, 1},
     .numerator = long_stay,
     .denominator = all_long_stay,
     .decimals = 0,
     .own = OwnPeriod::at_31_march,
     .words = "Children under 16 looked after for 2.5 years or more at 31 March who had lived with "
              "the same carer for 2 years or more (DfE, placement stability; published in whole "
              "numbers)."},
    {.indicator = "cl-accommodation",
     .table = Table::accommodation,
     .printed = Term{0, 1},
     .numerator = first_count,
     .denominator = leavers,
     .decimals = 0,
     .own = OwnPeriod::at_31_march,
     .words = "Care leavers aged 19 to 21 in accommodation considered suitable (DfE, care leavers; "
              "published in whole numbers).",
     .caveats = leavers_note},
    {.indicator = "cl-eet",
     .table = Table::activity,
     .printed = Term{0, 1},
     .numerator = first_count,
     .denominator = leavers_by_activity,
     .decimals = 0,
     .own = OwnPeriod::at_31_march,
     .words = "Care leavers aged 19 to 21 in education, employment or training (DfE, care leavers; "
              "published in whole numbers).",
     .caveats = leavers_note},
    {.indicator = "cl-neet",
     .table = Table::activity,
     .printed = Term{1, 1},
     .numerator = leavers_out_of_work,
     .denominator = leavers_by_activity,
     .decimals = 0,
     .own = OwnPeriod::at_31_march,
     .words = "Care leavers aged 19 to 21 not in education, employment or training (DfE, care "
              "leavers; published in whole numbers).",
     .caveats = leavers_note},
    {.indicator = "agency-rate",
     .table = Table::workforce,
     .printed = Term{0, 2},
     .numerator = agency_workers,
     .denominator = all_workers,
     .own = OwnPeriod::none,
     .words = "Agency workers, of agency workers and those in post, full-time equivalent (DfE, "
              "social work workforce).",
     .caveats = workforce_note},
    {.indicator = "vacancy-rate",
     .table = Table::workforce,
     .printed = Term{0, 5},
     .numerator = vacancies,
     .denominator = all_posts,
     .own = OwnPeriod::none,
     .words = "Vacancies, of vacancies and those in post, full-time equivalent (DfE, social work "
              "workforce).",
     .caveats = workforce_note},
    {.indicator = "sickness",
     .table = Table::workforce,
     .numerator = days_lost,
     .denominator = first_count,
     .scale = 1,
     .decimals = 2,
     .own = OwnPeriod::none,
     .words = "Working days lost in the year for each full-time equivalent in post at its end, "
              "worked out from DfE's social work workforce table.",
     .caveats = workforce_note},
};

struct NoCounterpart {
  std::string_view indicator;
  std::string_view why;
};

constexpr NoCounterpart none[] = {
    {"contacts", "Contacts are in no national return, so there is nothing to compare with."},
    {"contacts-closed-logged",
     "Contacts are in no national return, so there is nothing to compare with."},
    {"conversion-contact-referral",
     "Contacts are in no national return, so there is nothing to compare with."},
    {"referrals-for-assessment",
     "DfE publishes assessments completed, not referrals that led to one: not the same measure."},
    {"conversion-referral-assessment",
     "DfE publishes assessments completed, not referrals that led to one: not the same measure."},
    {"cin-number",
     "DfE's number of children in need includes those on a plan, looked after or leaving care; "
     "this "
     "one leaves them out, so the two cannot be compared."},
    {"ia-7",
     "Initial assessments gave way to the single assessment: none of the national tables that are "
     "read has them."},
    {"ia-10",
     "Initial assessments gave way to the single assessment: none of the national tables that are "
     "read has them."},
    {"ca-35",
     "Core assessments gave way to the single assessment: none of the national tables that are "
     "read "
     "has them."},
    {"assessments-started", "DfE publishes assessments completed, not started."},
    {"s47-rate-of-referrals",
     "DfE publishes section 47 enquiries for every 10,000 children, not as a share of referrals: "
     "see s47-rate."},
    {"cpp-second-2y",
     "DfE publishes second plans whenever the first one was, not within two years: see "
     "cpp-second-ever."},
    {"cpp-review-not-overdue",
     "DfE publishes whether all reviews were in time, a harder test than that none is overdue now: "
     "see cpp-review."},
    {"lac-review-not-overdue", "DfE publishes no such test that none is overdue now."},
    {"lac-health",
     "DfE counts children looked after for at least 12 months at 31 March; this one counts all "
     "looked after, so the two cannot be compared."},
    {"lac-dental",
     "DfE counts children looked after for at least 12 months at 31 March; this one counts all "
     "looked after, so the two cannot be compared."},
};

}  // namespace

const PublishedMeasure* find_published_measure(std::string_view indicator) {
  const auto found =
      std::find_if(std::begin(measures), std::end(measures),
                   [indicator](const PublishedMeasure& m) { return m.indicator == indicator; });
  return found == std::end(measures) ? nullptr : &*found;
}

std::string_view why_no_counterpart(std::string_view indicator) {
  for (const NoCounterpart& entry : none) {
    if (entry.indicator == indicator) return entry.why;
  }
  return "None of the national tables that are read has this indicator.";
}

}  // namespace bandstand
