// Following every case once and summing months.
#include "report/journey_counts.h"

#include <algorithm>

#include "lists/put_in_order.h"

namespace bandstand {
namespace {

// The steps that lead from stage to stage, in order; authorisation leads to none.
constexpr JourneyStep between_stages[] = {
    JourneyStep::contact_to_referral,      JourneyStep::referral_to_assessment,
    JourneyStep::assessment_to_section_47, JourneyStep::section_47_to_conference,
    JourneyStep::conference_to_plan,       JourneyStep::plan_to_care};

std::optional<Exact> median_of(std::vector<std::int32_t>& days) {
  if (days.empty()) return std::nullopt;
  put_in_order(days);
  const std::size_t middle = days.size() / 2;
  if (days.size() % 2 == 1) return count_of(days[middle]);
  return Exact{std::int64_t{days[middle - 1]} + days[middle], 2};
}

}  // namespace

JourneyCases::JourneyCases(const Caseload& caseload) : caseload_(&caseload) {
  const JourneyLinks links(caseload);
  for (std::size_t i = 0; i < journey_step_count; ++i) {
    const JourneyStep step = journey_step_at(i);
    if (!are_loaded(step_text(step).lists)) continue;
    const JourneyStage from = step_text(step).from;
    for (const Row row : caseload.list(stage_text(from).list).rows) {
      const Date on = links.event_of(from, row);
      if (!on.known()) continue;
      MonthOfStep& month = steps_[i][Month::of(on)];
      month.bands.resize(step_text(step).bands.size());
      ++month.started;
      const JourneyLink link = links.link(step, row);
      if (link.answer == Answer::not_so_far) ++month.not_so_far;
      if (link.answer != Answer::yes) continue;
      ++month.bands[link.band];
      month.days.push_back(link.days);
    }
  }
  for (const JourneyStage first : {JourneyStage::contact, JourneyStage::referral}) {
    if (!are_loaded(step_text(between_stages[static_cast<std::size_t>(first)]).lists)) continue;
    auto& cohort = cohorts_[static_cast<std::size_t>(first)];
    for (const Row row : caseload.list(stage_text(first).list).rows) {
      const Date on = links.event_of(first, row);
      if (on.known()) ++cohort[Month::of(on)][furthest(links, first, row)];
    }
  }
}

std::size_t JourneyCases::furthest(const JourneyLinks& links, JourneyStage from, Row row) const {
  auto stage = static_cast<std::size_t>(from);
  while (stage + 1 < journey_stage_count) {
    const JourneyLink link = links.link(between_stages[stage], row);
    if (link.answer != Answer::yes) break;
    row = link.next;
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
  std::vector<std::int32_t> days;
  const auto& by_month = steps_[static_cast<std::size_t>(step)];
  for (const Month month : counts.months) {
    const auto found = by_month.find(month);
    if (found == by_month.end()) continue;
    const MonthOfStep& cell = found->second;
    counts.started += cell.started;
    counts.not_so_far += cell.not_so_far;
    for (std::size_t band = 0; band < cell.bands.size(); ++band) {
      counts.bands[band] += cell.bands[band];
    }
    days.insert(days.end(), cell.days.begin(), cell.days.end());
  }
  counts.moved_on = static_cast<std::int64_t>(days.size());
  counts.median = median_of(days);
  return counts;
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
    const auto found = cohorts_[first].find(month);
    if (found == cohorts_[first].end()) continue;
    for (std::size_t stage = first; stage < journey_stage_count; ++stage) {
      for (std::size_t passed = first; passed <= stage; ++passed) {
        if (passed - first < funnel.counts.size()) {
          funnel.counts[passed - first] += found->second[stage];
        }
      }
    }
  }
  return funnel;
}

}  // namespace bandstand
