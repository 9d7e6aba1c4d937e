// One figure for each number a journey shows, and the ties between them.
#include "report/journey_figures.h"

#include <map>
#include <optional>
#include <string>
#include <tuple>

#include "indicators/registry.h"
#include "report/periods.h"

namespace bandstand {
namespace {

constexpr std::uint16_t first_indicator = 60000;  // the registry has a few dozen
constexpr std::uint16_t per_count = 100;

CountOf numerator_of(std::uint16_t indicator) { return {indicator, CountSide::numerator}; }
CountOf denominator_of(std::uint16_t indicator) { return {indicator, CountSide::denominator}; }

Figure& add(std::vector<Figure>& figures, std::uint16_t indicator, const Period& period,
            std::int64_t count) {
  Figure& figure = figures.emplace_back();
  figure.indicator = indicator;
  figure.period = period;
  figure.numerator = count;
  return figure;
}

void add_share(std::vector<Figure>& figures, std::uint16_t indicator, const Period& period,
               std::int64_t part, std::int64_t whole) {
  Figure& figure = add(figures, indicator, period, part);
  figure.unit = Unit::percent;
  figure.denominator = whole;
}

void add_step(std::vector<Figure>& figures, JourneyStep step, const Period& asked,
              const JourneyStepCounts& counts) {
  const Period period = counted_period(asked, counts.months);
  const auto of = [step](JourneyCount count) { return journey_indicator(count, step); };
  add_share(figures, of(JourneyCount::moved_on), period, counts.moved_on, counts.started);
  add(figures, of(JourneyCount::not_so_far), period, counts.not_so_far);
  add(figures, of(JourneyCount::ended), period, counts.ended());
  add(figures, of(JourneyCount::bands), period, counts.moved_on);
  for (std::size_t band = 0; band < counts.bands.size(); ++band) {
    Figure& figure = add(figures, of(JourneyCount::bands), period, counts.bands[band]);
    figure.breakdown = "band";
    figure.category = step_text(step).bands[band];
  }
}

void add_funnel(std::vector<Figure>& figures, const Period& asked, const JourneyFunnel& funnel) {
  if (funnel.months.empty()) return;
  const Period period = counted_period(asked, funnel.months);
  for (std::size_t i = 0; i + 1 < funnel.stages.size(); ++i) {
    add_share(figures, funnel_indicator(funnel.stages.front(), funnel.stages[i]), period,
              funnel.counts[i + 1], funnel.counts[i]);
  }
}

// Totals of the periods that journeys have, by count.
class Totals {
 public:
  explicit Totals(std::span<const Figure* const> figures) {
    for (const Figure* const of : figures) {
      const Figure& figure = *of;
      if (figure.breakdown != "total" || figure.source != "cases") continue;
      if (figure.period.basis == Basis::month || figure.period.basis == Basis::rolling12) continue;
      const Key period{figure.period.basis, first_month_of_quarter(figure.period.last)};
      if (figure.numerator) of_[key(numerator_of(figure.indicator))][period] = *figure.numerator;
      if (figure.denominator) {
        of_[key(denominator_of(figure.indicator))][period] = *figure.denominator;
      }
    }
  }
  // Equal in every period that has both, of which there is one at least.
  bool are_equal(CountOf a, CountOf b) const {
    const auto first = of_.find(key(a));
    const auto second = of_.find(key(b));
    if (first == of_.end() || second == of_.end()) return false;
    bool any = false;
    for (const auto& [period, count] : first->second) {
      const auto other = second->second.find(period);
      if (other == second->second.end()) continue;
      if (other->second != count) return false;
      any = true;
    }
    return any;
  }

 private:
  using Key = std::pair<Basis, Month>;
  static std::uint32_t key(CountOf count) {
    return count.indicator * 2u + (count.side == CountSide::denominator ? 1u : 0u);
  }
  std::map<std::uint32_t, std::map<Key, std::int64_t>> of_;
};

struct SameAs {
  JourneyStep step;
  CountSide side;
  std::string_view indicator;
  CountSide side_there;
};

// Whether they are the same cases depends on the lists they need: they are where they are equal.
constexpr SameAs same_as[] = {
    {JourneyStep::contact_to_referral, CountSide::denominator, "conversion-contact-referral",
     CountSide::denominator},
    {JourneyStep::contact_to_referral, CountSide::numerator, "conversion-contact-referral",
     CountSide::numerator},
    {JourneyStep::referral_to_assessment, CountSide::denominator, "conversion-referral-assessment",
     CountSide::denominator},
    {JourneyStep::referral_to_assessment, CountSide::numerator, "conversion-referral-assessment",
     CountSide::numerator},
    {JourneyStep::assessment_to_authorisation, CountSide::denominator, "assessments-started",
     CountSide::numerator},
    {JourneyStep::assessment_to_section_47, CountSide::denominator, "assessments-started",
     CountSide::numerator},
    {JourneyStep::section_47_to_conference, CountSide::denominator, "s47-rate-of-referrals",
     CountSide::numerator},
    {JourneyStep::section_47_to_conference, CountSide::denominator, "s47-rate",
     CountSide::numerator},
    {JourneyStep::conference_to_plan, CountSide::denominator, "icpc-number", CountSide::numerator},
    {JourneyStep::plan_to_care, CountSide::denominator, "cpp-second-ever", CountSide::denominator},
};

}  // namespace

std::uint16_t journey_indicator(JourneyCount count, JourneyStep step) {
  return static_cast<std::uint16_t>(first_indicator + per_count * static_cast<int>(count) +
                                    static_cast<int>(step));
}

std::uint16_t funnel_indicator(JourneyStage first, JourneyStage stage) {
  return static_cast<std::uint16_t>(first_indicator +
                                    per_count * static_cast<int>(JourneyCount::funnel) +
                                    10 * static_cast<int>(first) + static_cast<int>(stage));
}

std::vector<Period> journey_periods(Basis basis, const Caseload& caseload) {
  return flow_periods(basis, caseload.first_month(), caseload.as_at);
}

Period counted_period(const Period& period, const std::vector<Month>& months) {
  return {period.basis, months.front(), months.back(), Date::none()};
}

std::vector<Figure> journey_figures(const JourneyCases& cases, const Caseload& caseload) {
  std::vector<Figure> figures;
  for (const Basis basis : {Basis::quarter, Basis::ytd, Basis::year}) {
    for (const Period& period : journey_periods(basis, caseload)) {
      for (std::size_t i = 0; i < journey_step_count; ++i) {
        const JourneyStep step = journey_step_at(i);
        const JourneyStepCounts counts = cases.step(step, period);
        if (counts.available()) add_step(figures, step, period, counts);
      }
      add_funnel(figures, period, cases.funnel(period));
    }
  }
  return figures;
}

void add_journey_rules(std::span<const Figure* const> figures, DisclosureRules& rules) {
  const Totals totals(figures);
  const auto tie = [&](CountOf a, CountOf b) {
    if (totals.are_equal(a, b)) rules.same_counts.push_back({a, b});
  };
  for (std::size_t i = 0; i < journey_step_count; ++i) {
    const JourneyStep step = journey_step_at(i);
    const auto of = [step](JourneyCount count) { return journey_indicator(count, step); };
    const std::uint16_t moved = of(JourneyCount::moved_on);
    rules.same_counts.push_back({numerator_of(moved), numerator_of(of(JourneyCount::bands))});
    CountSum started;
    started.whole = {denominator_of(moved), "total", {}};
    for (const std::uint16_t part :
         {moved, of(JourneyCount::not_so_far), of(JourneyCount::ended)}) {
      started.parts.push_back({numerator_of(part), "total", {}});
    }
    rules.sums.push_back(std::move(started));
  }
  for (const SameAs& same : same_as) {
    const auto indicator = find_definition(same.indicator);
    if (!indicator) continue;
    tie({journey_indicator(JourneyCount::moved_on, same.step), same.side},
        {*indicator, same.side_there});
  }
  for (const auto& [first, step] :
       {std::pair{JourneyStage::contact, JourneyStep::contact_to_referral},
        std::pair{JourneyStage::referral, JourneyStep::referral_to_assessment}}) {
    const std::uint16_t moved = journey_indicator(JourneyCount::moved_on, step);
    const std::uint16_t cohort = funnel_indicator(first, first);
    tie(denominator_of(cohort), denominator_of(moved));
    tie(numerator_of(cohort), numerator_of(moved));
    for (auto stage = static_cast<std::size_t>(first); stage + 2 < journey_stage_count; ++stage) {
      tie(numerator_of(funnel_indicator(first, static_cast<JourneyStage>(stage))),
          denominator_of(funnel_indicator(first, static_cast<JourneyStage>(stage + 1))));
    }
  }
}

}  // namespace bandstand
