// The relations, said once.
#include "report/disclosure_rules.h"

#include <string_view>

#include "indicators/registry.h"

namespace bandstand {
namespace {

CountOf numerator_of(std::string_view id) { return {*find_definition(id), CountSide::numerator}; }
CountOf denominator_of(std::string_view id) {
  return {*find_definition(id), CountSide::denominator};
}

CountSum sum(CountOf whole, std::initializer_list<CountOf> parts) {
  CountSum result;
  result.whole.count = whole;
  for (const CountOf part : parts) result.parts.push_back({part, {}, {}});
  return result;
}

}  // namespace

DisclosureRules disclosure_rules(const Caseload& caseload) {
  DisclosureRules rules;
  rules.hide_up_to = caseload.settings.hide_up_to;
  rules.same_counts = {
      {numerator_of("contacts"), numerator_of("referrals-by-source"),
       denominator_of("contacts-closed-logged"), denominator_of("conversion-contact-referral")},
      {numerator_of("referrals"), numerator_of("referrals-rate"), denominator_of("referral-nfa"),
       denominator_of("conversion-referral-assessment"), denominator_of("re-referral")},
      {numerator_of("referrals-for-assessment"), numerator_of("conversion-referral-assessment")},
      {numerator_of("early-help-opened"), numerator_of("early-help-by-agency")},
      {numerator_of("assessment-45"), numerator_of("assessment-45-by-outcome")},
      {denominator_of("assessment-45"), denominator_of("assessment-45-by-outcome")},
  };
  // Every authorised assessment is initial, core or single.
  rules.sums.push_back(sum(denominator_of("assessment-to-service"),
                           {denominator_of("ia-7"), denominator_of("ia-10"),
                            denominator_of("ca-35"), denominator_of("assessment-45")}));
  const bool outcomes = caseload.list(ListId::contacts).has(Column::contact_outcome);
  if (!outcomes) {  // derived: what did not become a referral was closed and logged
    rules.sums.push_back(
        sum(numerator_of("contacts"),
            {numerator_of("contacts-closed-logged"), numerator_of("conversion-contact-referral")}));
  }
  if (!caseload.list(ListId::assessments).has(Column::assessment_outcome)) {
    CountSum needing_support;  // the outcome Yes is the answer that the other indicator counts
    needing_support.whole.count = numerator_of("assessment-to-service");
    needing_support.parts.push_back({denominator_of("assessment-45-by-outcome"), "outcome", "Yes"});
    rules.sums.push_back(std::move(needing_support));
  }
  TwoWayTable stages;
  stages.indicator = *find_definition("referrals-by-source");
  stages.breakdown = "category";
  stages.row_sums = TableMargin{numerator_of("contacts"), "source"};
  stages.denominators_are_column_sums = true;
  if (outcomes) {
    stages.columns.push_back(
        {"Closed and logged", TableMargin{numerator_of("contacts-closed-logged"), "source"}});
  }
  rules.two_way.push_back(std::move(stages));
  for (const char* breakdown : {"team", "locality"}) {
    TwoWayTable tracker;
    tracker.indicator = *find_definition("tracker");
    tracker.breakdown = breakdown;
    tracker.column_sums = TableMargin{numerator_of("tracker"), "status"};
    rules.two_way.push_back(std::move(tracker));
  }
  return rules;
}

}  // namespace bandstand
