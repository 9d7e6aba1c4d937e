// The relations, said once.
#include "report/disclosure_rules.h"

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "indicators/registry.h"
#include "indicators/return_rules.h"
#include "report/figure_key.h"

namespace bandstand {
namespace {

CountOf numerator_of(std::string_view id) { return {*find_definition(id), CountSide::numerator}; }
CountOf denominator_of(std::string_view id) {
  return {*find_definition(id), CountSide::denominator};
}

// Counts of no indicator: the registry has a few dozen.
constexpr std::uint16_t undecided_contacts = 50000;
constexpr std::uint16_t further_referrals = 50001;

CountSum sum(CountOf whole, std::initializer_list<CountOf> parts) {
  CountSum result;
  result.whole.count = whole;
  for (const CountOf part : parts) result.parts.push_back({part, {}, {}});
  return result;
}

std::string key_of(const Figure& f) {
  return figure_key(0, f.period, f.source, f.breakdown, f.category);
}

bool has_two_plans_at_once(std::span<const Figure* const> figures) {
  const std::uint16_t children = *find_definition("cpp-number");
  const std::uint16_t plans = *find_definition("cpp-2y-current");
  std::map<std::string, std::int64_t> more_plans;
  for (const Figure* f : figures) {
    if (f->source != cases_source) continue;
    if (f->indicator == children) more_plans[key_of(*f)] -= f->numerator.value_or(0);
    if (f->indicator == plans) more_plans[key_of(*f)] += f->denominator.value_or(0);
  }
  return std::any_of(more_plans.begin(), more_plans.end(),
                     [](const auto& entry) { return entry.second != 0; });
}

}  // namespace

DisclosureRules disclosure_rules(std::span<const Figure* const> figures, const Caseload& caseload) {
  DisclosureRules rules;
  rules.hide_up_to = caseload.settings.hide_up_to;
  rules.same_counts = {
      {numerator_of("contacts"), numerator_of("referrals-by-source"),
       denominator_of("contacts-closed-logged"), denominator_of("conversion-contact-referral"),
       denominator_of("contacts-active-early-help")},
      {numerator_of("contacts-closed-logged"), denominator_of("closed-logged-active-caf")},
      {numerator_of("referrals"), numerator_of("referrals-rate"), denominator_of("referral-nfa"),
       denominator_of("conversion-referral-assessment"), denominator_of("re-referral")},
      {numerator_of("referrals-for-assessment"), numerator_of("conversion-referral-assessment")},
      {numerator_of("early-help-opened"), numerator_of("early-help-by-agency")},
      {numerator_of("assessment-45"), numerator_of("assessment-45-by-outcome")},
      {denominator_of("assessment-45"), denominator_of("assessment-45-by-outcome")},
      {numerator_of("s47-rate-of-referrals"), numerator_of("s47-rate")},
      {denominator_of("s47-rate-of-referrals"), {further_referrals, CountSide::numerator}},
      {numerator_of("icpc-number"), denominator_of("icpc-15")},
      {denominator_of("cpp-second-ever"), denominator_of("cpp-second-2y")},
      {denominator_of("cpp-2y-ceased"), denominator_of("step-down")},
      {numerator_of("cpp-number"), numerator_of("cpp-rate")},
      {denominator_of("cpp-2y-current"), denominator_of("cpp-allocated")},
      {denominator_of("lac-visits"), denominator_of("lac-allocated"),
       denominator_of("lac-20-miles")},
      {numerator_of("lac-number"), numerator_of("lac-rate"), denominator_of("lac-legal-status")},
      {denominator_of("lac-health"), denominator_of("lac-dental")},
      {denominator_of("exit-adoption"), denominator_of("exit-residence-order"),
       denominator_of("exit-sgo"), denominator_of("exit-home")},
      {denominator_of("cl-accommodation"), denominator_of("cl-eet"), denominator_of("cl-neet")},
  };
  if (!has_two_plans_at_once(figures)) {
    rules.same_counts.push_back({numerator_of("cpp-number"), denominator_of("cpp-2y-current")});
  }
  rules.sums.push_back(sum(numerator_of("referrals"), {numerator_of("referral-nfa"),
                                                       denominator_of("s47-rate-of-referrals")}));
  // From month end to month end the open plans grow by those started and shrink by those ended.
  rules.sums.push_back(sum(denominator_of("cpp-second-ever"),
                           {denominator_of("cpp-2y-ceased"), denominator_of("cpp-2y-current")}));
  if (caseload.settings.exits_of == ExitsOf::listed_routes) {
    rules.sums.push_back(sum(denominator_of("exit-adoption"),
                             {numerator_of("exit-adoption"), numerator_of("exit-residence-order"),
                              numerator_of("exit-sgo"), numerator_of("exit-home")}));
  }
  // The return counts the health checks of those looked after for a year, from other cases than
  // list 8; from the list all of them are the children looked after on the day.
  if (!uses_return(definition_at(*find_definition("lac-number")), caseload)) {
    rules.same_counts.push_back(
        {numerator_of("lac-number"), denominator_of("lac-visits"), denominator_of("lac-health")});
  }
  ShareTable participation;
  participation.indicator = *find_definition("lac-review-attendance");
  participation.breakdown = "category";
  rules.shares.push_back(std::move(participation));
  ShareTable legal_statuses;
  legal_statuses.indicator = *find_definition("lac-legal-status");
  legal_statuses.breakdown = "category";
  legal_statuses.total_category = "Section 20";
  rules.shares.push_back(std::move(legal_statuses));
  // Every authorised assessment is initial, core or single.
  rules.sums.push_back(sum(denominator_of("assessment-to-service"),
                           {denominator_of("ia-7"), denominator_of("ia-10"),
                            denominator_of("ca-35"), denominator_of("assessment-45")}));
  const bool outcomes = caseload.list(ListId::contacts).has(Column::contact_outcome);
  if (!outcomes) {  // derived: what did not become a referral was closed and logged, or may yet be
    rules.sums.push_back(
        sum(numerator_of("contacts"),
            {numerator_of("contacts-closed-logged"), numerator_of("conversion-contact-referral"),
             CountOf{undecided_contacts, CountSide::numerator}}));
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

std::vector<Figure> differences_of(std::span<const Figure* const> figures,
                                   const Caseload& caseload) {
  const std::uint16_t nfa = *find_definition("referral-nfa");
  const std::uint16_t closed = *find_definition("contacts-closed-logged");
  const std::uint16_t conversion = *find_definition("conversion-contact-referral");
  const bool outcomes = caseload.list(ListId::contacts).has(Column::contact_outcome);
  std::map<std::string, std::int64_t> closed_of;
  for (const Figure* f : figures) {
    if (f->indicator == closed && f->source == cases_source && f->numerator) {
      closed_of[key_of(*f)] = *f->numerator;
    }
  }
  std::vector<Figure> added;
  const auto add = [&added](const Figure& like, std::uint16_t indicator, std::int64_t count) {
    if (count == 0 && like.breakdown != "total") return;  // as no figure prints such a category
    Figure& figure = added.emplace_back(like);
    figure.indicator = indicator;
    figure.unit = Unit::count;
    figure.numerator = count;
    figure.denominator.reset();
  };
  for (const Figure* figure : figures) {
    const Figure& f = *figure;
    if (f.source != cases_source || !f.numerator || !f.denominator) continue;
    const std::int64_t rest = *f.denominator - *f.numerator;
    if (f.indicator == nfa) add(f, further_referrals, rest);
    if (f.indicator != conversion || outcomes) continue;
    const auto found = closed_of.find(key_of(f));
    if (found != closed_of.end()) add(f, undecided_contacts, rest - found->second);
  }
  return added;
}

}  // namespace bandstand
