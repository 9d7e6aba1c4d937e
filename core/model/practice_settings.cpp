// The settings of visits, health assessments, leaving care and caseloads.
// Definition: timescale versions (CV, LV, IHA20), permanence on ceasing, allocated workers.
#include "model/setting_spec.h"

namespace bandstand {
namespace {

constexpr SettingSpec specs[] = {
    {"visit-days-plan", "Visits to children on a plan, in working days",
     "There is no national number. 10 and 15 working days are both in use.", "number", "",
     "cp-visits", "a whole number from 1 to 90",
     [](const Settings& s) { return std::to_string(s.visit_days_plan); },
     [](Settings& s, std::string_view text) {
       return read_number(s.visit_days_plan, text, 1, 90);
     }},
    {"visit-days-care", "Visits to looked-after children, in days",
     "Six weeks is 42 days. In the first week of a placement the limit is always one week.",
     "number", "", "lac-visits", "a whole number from 7 to 180",
     [](const Settings& s) { return std::to_string(s.visit_days_care); },
     [](Settings& s, std::string_view text) {
       return read_number(s.visit_days_care, text, 7, 180);
     }},
    {"care-visit-three-months", "Long-term placements are visited every three months",
     "The regulations allow three months where a placement is meant to last until the child is 18.",
     "choice", "no=No: the same limit for all|yes=Yes: three months for long-term placements",
     "lac-visits", "yes or no",
     [](const Settings& s) { return std::string(s.care_visit_three_months ? "yes" : "no"); },
     [](Settings& s, std::string_view text) {
       return read_yes_or_no(s.care_visit_three_months, text);
     }},
    {"initial-health-limit", "Limit of the initial health assessment",
     "The statutory guidance says 20 working days. Some councils count 28 days.", "choice",
     "working-20=20 working days|calendar-28=28 days", "iha-20", "working-20 or calendar-28",
     [](const Settings& s) {
       return std::string(s.initial_health_limit == InitialHealthLimit::calendar_28 ? "calendar-28"
                                                                                    : "working-20");
     },
     [](Settings& s, std::string_view text) {
       if (text != "working-20" && text != "calendar-28") return false;
       s.initial_health_limit =
           text == "calendar-28" ? InitialHealthLimit::calendar_28 : InitialHealthLimit::working_20;
       return true;
     }},
    {"exits-of", "Leaving care: share of",
     "The national share is of every child who left care. Some councils divide by the four "
     "permanent routes only: adoption, residence order, special guardianship and home.",
     "choice", "all-ceased=All who left care|listed-routes=The four permanent routes",
     "exit-adoption exit-residence-order exit-sgo exit-home", "all-ceased or listed-routes",
     [](const Settings& s) {
       return std::string(s.exits_of == ExitsOf::listed_routes ? "listed-routes" : "all-ceased");
     },
     [](Settings& s, std::string_view text) {
       if (text != "all-ceased" && text != "listed-routes") return false;
       s.exits_of = text == "listed-routes" ? ExitsOf::listed_routes : ExitsOf::all_ceased;
       return true;
     }},
    {"caseload-maximum", "Most cases of a full-time social worker",
     "Used for workers without a recommended maximum of their own, times their full-time "
     "equivalent.",
     "number", "", "caseload-over", "a whole number from 1 to 100",
     [](const Settings& s) { return std::to_string(s.caseload_maximum); },
     [](Settings& s, std::string_view text) {
       return read_number(s.caseload_maximum, text, 1, 100);
     }},
    {"caseload-maximum-newly-qualified", "Most cases of a newly qualified social worker",
     "The same for workers in their assessed and supported first year. Councils use 16 to 18.",
     "number", "", "caseload-over", "a whole number from 1 to 100",
     [](const Settings& s) { return std::to_string(s.caseload_maximum_newly_qualified); },
     [](Settings& s, std::string_view text) {
       return read_number(s.caseload_maximum_newly_qualified, text, 1, 100);
     }},
    {"caseload-near", "Only just above the maximum: by fewer cases than",
     "Workers who are above their maximum by fewer cases than this are named apart.", "number", "",
     "caseload-over", "a whole number from 0 to 20",
     [](const Settings& s) { return std::to_string(s.caseload_near); },
     [](Settings& s, std::string_view text) { return read_number(s.caseload_near, text, 0, 20); }},
    {"unqualified-workers", "Workers who are not qualified social workers",
     "Names as they stand in the lists, separated by semicolons. A child allocated to one of them "
     "counts as not allocated to a qualified social worker.",
     "text", "", "lac-allocated cpp-allocated", "names of at most 4000 letters together",
     [](const Settings& s) { return s.unqualified_workers; },
     [](Settings& s, std::string_view text) {
       return read_text(s.unqualified_workers, text, 4000);
     }},
};

}  // namespace

std::span<const SettingSpec> practice_settings() { return specs; }

}  // namespace bandstand
