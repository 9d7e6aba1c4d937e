// Following every case once and summing months.
#include "report/journey_counts.h"

#include <algorithm>
#include <numeric>

namespace bandstand {
namespace {

// The steps that lead from stage to stage, in order; authorisation leads to none.
constexpr JourneyStep between_stages[] = {
    JourneyStep::contact_to_referral,      JourneyStep::referral_to_assessment,
    JourneyStep::assessment_to_section_47, JourneyStep::section_47_to_conference,
    JourneyStep::conference_to_plan,       JourneyStep::plan_to_care};

}  // namespace

// A year that holds the first month may begin before it.
JourneyCases::JourneyCases(const Caseload& caseload)
    : caseload_(&caseload), months_(caseload.first_month() - 11, Month::of(caseload.as_at)) {
  const JourneyLinks links(caseload);
  for (std::size_t i = 0; i < journey_step_count; ++i) {
    const JourneyStep step = journey_step_at(i);
    const JourneyStepText& text = step_text(step);
    if (!are_loaded(text.lists)) continue;
    steps_[i].resize(months_.size());
    for (MonthOfStep& month : steps_[i]) month.bands.resize(text.bands.size());
    for (const Row row : caseload.list(stage_text(text.from).list).rows) {
      const Date on = links.event_of(text.from, row);
      const std::uint32_t place = months_.of(on);
      if (place == months_.size()) continue;
      MonthOfStep& month = steps_[i][place];
      ++month.started;
      const JourneyLink link = links.link(step, row, on);
      if (link.answer == Answer::not_so_far) ++month.not_so_far;
      if (link.answer != Answer::yes) continue;
      ++month.bands[link.band];
      const auto days = static_cast<std::size_t>(link.days);
      if (days >= month.days.size()) month.days.resize(days + 1);
      ++month.days[days];
    }
  }
  for (const JourneyStage first : {JourneyStage::contact, JourneyStage::referral}) {
    if (!are_loaded(step_text(between_stages[static_cast<std::size_t>(first)]).lists)) continue;
    auto& cohort = cohorts_[static_cast<std::size_t>(first)];
    cohort.resize(months_.size());
    for (const Row row : caseload.list(stage_text(first).list).rows) {
      const Date on = links.event_of(first, row);
      const std::uint32_t place = months_.of(on);
      if (place != months_.size()) ++cohort[place][furthest(links, first, row, on)];
    }
  }
}

std::size_t JourneyCases::furthest(const JourneyLinks& links, JourneyStage from, Row row, Date on) {
  auto stage = static_cast<std::size_t>(from);
  while (stage + 1 < journey_stage_count) {
    const JourneyLink link = links.link(between_stages[stage], row, on);
    if (link.answer != Answer::yes) break;
    row = link.next;
    on = link.next_on;
    ++stage;
  }
  return stage;
}

bool JourneyCases::are_loaded(std::span<const ListId> lists) const {
  return std::all_of(lists.begin(), lists.end(),
                     [this](ListId list) { return caseload_->list(list).loaded; });
}

bool JourneyCases::covers(std::span<const ListId> lists, Month month) const {
  return caseload_->covers(lists, month) && are_loaded(lists);
}

std::vector<Month> JourneyCases::covered(const Period& period,
                                         std::span<const ListId> lists) const {
  std::vector<Month> months;
  const Month last = std::min(period.last, Month::of(caseload_->as_at));
  for (Month month = period.first; month <= last; month = month + 1) {
    if (covers(lists, month)) months.push_back(month);
  }
  return months;
}

JourneyStepCounts JourneyCases::step(JourneyStep step, const Period& period) const {
  JourneyStepCounts counts;
  const JourneyStepText& text = step_text(step);
  counts.months = covered(period, text.lists);
  counts.all_covered = counts.months.size() == covered(period, {}).size();
  counts.bands.assign(text.bands.size(), 0);
  const std::vector<MonthOfStep>& by_month = steps_[static_cast<std::size_t>(step)];
  for (const Month month : counts.months) {
    const MonthOfStep& cell = by_month[static_cast<std::size_t>(month - months_.first())];
    counts.started += cell.started;
    counts.not_so_far += cell.not_so_far;
    for (std::size_t band = 0; band < cell.bands.size(); ++band) {
      counts.bands[band] += cell.bands[band];
      counts.moved_on += cell.bands[band];
    }
  }
  return counts;
}

std::optional<Exact> JourneyCases::median_days(JourneyStep step,
                                               std::span<const Month> months) const {
  std::vector<std::int64_t> moved_on;  // by working days
  for (const Month month : months) {
    const auto place = static_cast<std::size_t>(month - months_.first());
    const MonthOfStep& cell = steps_[static_cast<std::size_t>(step)][place];
    moved_on.resize(std::max(moved_on.size(), cell.days.size()));
    for (std::size_t days = 0; days < cell.days.size(); ++days) moved_on[days] += cell.days[days];
  }
  const std::int64_t all = std::accumulate(moved_on.begin(), moved_on.end(), std::int64_t{0});
  if (all == 0) return std::nullopt;
  // The days of the case at a place among all in order, from 0.
  const auto days_at = [&moved_on](std::int64_t place) {
    std::int64_t days = 0;
    for (; place >= moved_on[static_cast<std::size_t>(days)]; ++days) {
      place -= moved_on[static_cast<std::size_t>(days)];
    }
    return days;
  };
  if (all % 2 == 1) return count_of(days_at(all / 2));
  return Exact{days_at(all / 2 - 1) + days_at(all / 2), 2};
}

JourneyFunnel JourneyCases::funnel(const Period& period) const {
  JourneyFunnel funnel;
  std::size_t first = 0;
  for (; first < cohorts_.size(); ++first) {
    funnel.months = covered(period, step_text(between_stages[first]).lists);
    if (!funnel.months.empty()) break;
  }
  if (funnel.months.empty()) return funnel;
  funnel.all_covered = funnel.months.size() == covered(period, {}).size();
  for (std::size_t stage = first; stage < journey_stage_count; ++stage) {
    const ListId list[] = {stage_text(static_cast<JourneyStage>(stage)).list};
    if (!std::all_of(funnel.months.begin(), funnel.months.end(),
                     [&](Month month) { return covers(list, month); })) {
      funnel.stopped_at = static_cast<JourneyStage>(stage);
      break;
    }
    funnel.stages.push_back(static_cast<JourneyStage>(stage));
  }
  funnel.counts.assign(funnel.stages.size(), 0);
  for (const Month month : funnel.months) {
    const Reached& reached = cohorts_[first][static_cast<std::size_t>(month - months_.first())];
    for (std::size_t stage = first; stage < journey_stage_count; ++stage) {
      for (std::size_t passed = first; passed <= stage; ++passed) {
        if (passed - first < funnel.counts.size()) {
          funnel.counts[passed - first] += reached[stage];
        }
      }
    }
  }
  return funnel;
}

}  // namespace bandstand
