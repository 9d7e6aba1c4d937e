// Open single assessments: their clock, and the tracker's definition.
// Definition: tracker; single assessments count from the start, or from the referral if set so.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr Definition family[] = {
    {.id = "tracker",
     .title = "Open assessments: In Time, Becoming Overdue, Overdue",
     .group = Group::tracker,
     .default_basis = Basis::asat,
     .plain = "Assessments that are still open, by how much of their 45 working days is used up.",
     .sentence = {.total = {"[assessments|assessment]", "[were|was] still open"},
                  .part = {"open [assessments|assessment]", "[were|was] {status}"}},
     .numerator_words =
         "Assessments of every type except initial and core, started and not authorised by the "
         "as-at date.",
     .clock_words = "In Time: 0 to 33 working days since the start. Becoming Overdue: 34 to 45. "
                    "Overdue: 46 or more.",
     .timescales = single_assessment_timescales,
     .caveats =
         "A case without an end that only an older extract shows is not counted as open after "
         "the month of that extract.",
     .sources = "List 4 (assessments)|Measures",
     .table_category = "status"},
};

static_assert(well_formed(family));

}  // namespace

CaseClock from_referral(CaseClock clock, const Caseload& caseload, Row row) {
  const std::uint32_t child = caseload.child(ListId::assessments, row);
  const Date own = caseload.assessments.referred[row];
  if (own.known()) {
    clock.start = own;
  } else if (const ChildDates::Entry* referral =
                 caseload.referral_dates.latest_on_or_before(child, clock.start)) {
    clock.start = referral->date;
  } else {
    clock.usual_start = false;
  }
  return clock;
}

bool is_open_at_as_at_date(const Caseload& caseload, Row row) {
  if (caseload.assessments.authorised[row].known()) return false;
  if (caseload.assessments.authorised.is_still_to_come(row)) return true;
  const Date open_until = caseload.list(ListId::assessments).open_until_of(row);
  return !open_until.known() || caseload.as_at <= open_until;
}

std::span<const Definition> open_assessments() { return family; }

}  // namespace bandstand
