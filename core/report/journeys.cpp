// Laying out the journeys of one period.
#include "report/journeys.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "report/journey_figures.h"
#include "report/window.h"

namespace bandstand {
namespace {

constexpr double hidden = -1;

// What may be shown of the counts: all of them, or those that the hidden figures still have.
class Shown {
 public:
  Shown(const Caseload& caseload, const FigureSet& figures)
      : all_(caseload.settings.mode == DisclosureMode::working) {
    for (const Figure& figure : figures.journeys()) {
      const Period& period = figure.period;
      figures_[{figure.indicator, period.basis, period.first, period.last, figure.category}] =
          &figure;
    }
  }

  double operator()(CountOf of, const Period& period, std::int64_t count,
                    std::string_view category = {}) const {
    if (all_) return static_cast<double>(count);
    const auto found = figures_.find(
        {of.indicator, period.basis, period.first, period.last, std::string(category)});
    if (found == figures_.end()) return hidden;
    const auto& left =
        of.side == CountSide::numerator ? found->second->numerator : found->second->denominator;
    return left ? static_cast<double>(*left) : hidden;
  }

 private:
  using Key = std::tuple<std::uint16_t, Basis, Month, Month, std::string>;
  bool all_;
  std::map<Key, const Figure*> figures_;
};

std::string share_of(double part, double whole) {
  if (part == hidden || whole == hidden || whole == 0) return {};
  return rounded_text(percent_of(static_cast<std::int64_t>(part), static_cast<std::int64_t>(whole)),
                      1);
}

std::string list_name(ListId list) {
  return "list " + std::to_string(static_cast<int>(list)) + " (" +
         std::string(list_spec(list).title) + ")";
}

// Why no month can be counted: the first list that covers none, or that they share none.
std::string uncovered(std::span<const ListId> lists, const Period& period,
                      const Caseload& caseload) {
  for (const ListId list : lists) {
    if (!caseload.list(list).loaded) return "no file of " + list_name(list) + " is loaded";
  }
  const Month last = std::min(period.last, Month::of(caseload.as_at));
  for (const ListId list : lists) {
    bool any = false;
    for (Month month = period.first; month <= last; month = month + 1) {
      any = any || caseload.list(list).coverage.contains(month);
    }
    if (!any) return list_name(list) + " covers no month of " + period_text(period);
  }
  return "its lists cover no month of " + period_text(period) + " together";
}

JourneyStepView step_view(JourneyStep step, const Period& asked, const JourneyCases& cases,
                          const JourneyStepCounts& counts, const Shown& shown) {
  const Period period = counted_period(asked, counts.months);
  const JourneyStepText& text = step_text(step);
  const auto count = [&](JourneyCount of, CountSide side, std::int64_t number,
                         std::string_view category = {}) {
    return shown({journey_indicator(of, step), side}, period, number, category);
  };
  JourneyStepView view;
  view.from = stage_text(text.from).id;
  view.to = text.to;
  view.title = text.title;
  view.words = text.words;
  view.started = count(JourneyCount::moved_on, CountSide::denominator, counts.started);
  view.moved_on = count(JourneyCount::moved_on, CountSide::numerator, counts.moved_on);
  view.share = share_of(view.moved_on, view.started);
  view.not_so_far = count(JourneyCount::not_so_far, CountSide::numerator, counts.not_so_far);
  for (std::size_t band = 0; band < counts.bands.size(); ++band) {
    JourneyBandView& row = view.bands.emplace_back();
    row.label = text.bands[band];
    row.count =
        count(JourneyCount::bands, CountSide::numerator, counts.bands[band], text.bands[band]);
    row.share = share_of(row.count, view.moved_on);
  }
  if (view.moved_on != hidden) {
    const auto median = cases.median_days(step, counts.months);
    if (median) view.median = plain_text(*median);
  }
  if (!counts.all_covered) view.words += " Covers " + month_runs_text(counts.months) + " only.";
  return view;
}

void add_funnel(JourneysView& view, const Period& asked, const JourneyFunnel& funnel,
                const Shown& shown) {
  if (funnel.months.empty()) return;
  const Period period = counted_period(asked, funnel.months);
  for (std::size_t i = 0; i < funnel.stages.size(); ++i) {
    const JourneyStage stage = funnel.stages[i];
    JourneyStageView& row = view.funnel.emplace_back();
    row.stage = stage_text(stage).id;
    row.title = stage_text(stage).title;
    // The first stage is a denominator, each later one the numerator over the stage before it.
    const CountOf of = i == 0
                           ? CountOf{funnel_indicator(stage, stage), CountSide::denominator}
                           : CountOf{funnel_indicator(funnel.stages.front(), funnel.stages[i - 1]),
                                     CountSide::numerator};
    row.count = shown(of, period, funnel.counts[i]);
    row.share = share_of(row.count, view.funnel.front().count);
  }
}

std::optional<Period> choose(std::string_view asked, const std::vector<Period>& periods,
                             const JourneyCases& cases) {
  for (auto period = periods.rbegin(); period != periods.rend(); ++period) {
    if (!asked.empty()) {
      if (period_text(*period) == asked) return *period;
      continue;
    }
    for (std::size_t i = 0; i < journey_step_count; ++i) {
      if (cases.step(journey_step_at(i), *period).available()) return *period;
    }
  }
  return std::nullopt;
}

std::string spoken_stage(JourneyStage stage) {
  std::string text(stage_text(stage).title);
  text[0] = static_cast<char>(text[0] | 0x20);
  return text;
}

}  // namespace

JourneysView journeys_view(Basis asked, std::string_view period_asked, const JourneyCases& cases,
                           const FigureSet& figures, const Caseload& caseload) {
  const bool known = asked == Basis::ytd || asked == Basis::year;
  const Basis basis = known ? asked : Basis::quarter;
  JourneysView view;
  view.basis = basis_name(basis);
  view.period = period_asked;
  const auto period = choose(period_asked, journey_periods(basis, caseload), cases);
  if (!period) {
    view.not_computable =
        period_asked.empty()
            ? "Needs case lists that follow one another, such as list 1 (Contacts) and list 3 "
              "(Referrals), or list 4 (Assessments)."
            : "The lists hold no such period.";
    return view;
  }
  view.period = period_text(*period);
  const Shown shown(caseload, figures);
  for (std::size_t i = 0; i < journey_step_count; ++i) {
    const JourneyStep step = journey_step_at(i);
    const JourneyStepCounts counts = cases.step(step, *period);
    if (counts.available()) {
      view.steps.push_back(step_view(step, *period, cases, counts, shown));
    } else {
      view.notes.push_back(std::string(step_text(step).title) + " is left out: " +
                           uncovered(step_text(step).lists, *period, caseload) + ".");
    }
  }
  if (view.steps.empty()) {
    view.not_computable = "The lists cover no step of " + view.period + ".";
    return view;
  }
  const JourneyFunnel funnel = cases.funnel(*period);
  add_funnel(view, *period, funnel, shown);
  view.words = "What followed the events of " + view.period +
               ", child by child, as far as known on " + spoken_date(caseload.as_at) +
               ". Each step has its own starting events; working days are counted as chosen in the "
               "settings.";
  if (view.funnel.empty()) {
    view.notes.emplace_back(
        "No cohort is followed through the stages: that takes lists 1 and 3, or 3 and 4, for the "
        "same months.");
    return view;
  }
  view.words += " The stages follow each " + spoken_stage(funnel.stages.front()) +
                " of the period by itself; several may lead to the same next event.";
  if (!funnel.all_covered) {
    view.notes.push_back("The stages cover " + month_runs_text(funnel.months) + " only.");
  }
  if (funnel.stopped_at) {
    const JourneyStage stage = *funnel.stopped_at;
    view.notes.push_back("The stages end before " + spoken_stage(stage) + ": " +
                         list_name(stage_text(stage).list) +
                         " does not cover every month they count.");
  }
  if (period->end() > caseload.as_at) {
    view.notes.push_back("To " + spoken_date(caseload.as_at) + ": later months may still move on.");
  }
  return view;
}

}  // namespace bandstand
