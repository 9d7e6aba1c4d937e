// One walk over each child's episodes in order of date, then questions about what it found.
#include "model/care_history.h"

#include <algorithm>

#include "model/caseload.h"
#include "model/child_dates.h"

namespace bandstand {
namespace {

// The reasons for a new episode that mean a new carer.
enum class Reason : std::uint8_t { not_recorded, start_of_care, new_carer, same_carer };

Reason read_reason(std::string_view code) {
  if (code == "S") return Reason::start_of_care;
  if (code == "P" || code == "B") return Reason::new_carer;
  return code.empty() ? Reason::not_recorded : Reason::same_carer;
}

enum class Home : std::uint8_t { other, temporary, adoption, adoption_by_carer };

Home read_home(std::string_view code) {
  if (code == "A3" || code == "A5") return Home::adoption_by_carer;
  if (code == "A4" || code == "A6") return Home::adoption;
  return code.size() == 2 && code[0] == 'T' ? Home::temporary : Home::other;
}

}  // namespace

class CareHistoryBuilder {
 public:
  CareHistoryBuilder(CareHistory& history, const ListView& view, const ListStore& store,
                     const Meanings& meanings, Date as_at)
      : history_(&history),
        view_(&view),
        meanings_(&meanings),
        start_(*view.table, Column::episode_start, as_at),
        end_(*view.table, Column::episode_end, as_at),
        reason_(*view.table, Column::episode_reason, 0),
        legal_status_(*view.table, Column::legal_status, 0),
        home_(*view.table, Column::placement_type, 0),
        end_reason_(*view.table, Column::care_end_reason, 0) {
    const Interner& codes = store.vocabulary(Vocabulary::code);
    reasons_.read(codes, read_reason);
    homes_.read(codes, read_home);
  }

  void build(std::uint32_t children) {
    std::vector<ChildDate> events;
    for (const Row row : view_->rows) {
      events.push_back({view_->table->child[row], start_[row], row});
    }
    const ChildDates by_child(children, events);
    history_->offsets_.push_back(0);
    for (std::uint32_t child = 0; child < children; ++child) {
      open_ = false;
      for (const ChildDates::Entry& entry : by_child.of(child)) take(child, entry.row);
      close();
      history_->offsets_.push_back(static_cast<std::uint32_t>(history_->periods_.size()));
    }
  }

 private:
  CareDays days_of(Row row) const {
    CareDays days{start_[row], end_[row], Date::none()};
    if (!days.end.known() && !end_.is_still_to_come(row)) {
      days.known_until = view_->open_until_of(row);
    }
    return days;
  }

  bool follows_on(Row row) const {
    if (!open_ || reasons_[reason_[row]] == Reason::start_of_care) return false;
    const CareDays& before = history_->episodes_.back().days;
    if (!before.end.known() || start_[row] < before.end) return true;
    const std::int32_t reason = end_reason_[history_->episodes_.back().row];
    if (meanings_->care_end[reason] == CareEnd::next_episode) return true;
    return reason == 0 && start_[row] <= before.end + Days{1};
  }

  void take(std::uint32_t child, Row row) {
    const LegalStatus legal_status = meanings_->legal_status[legal_status_[row]];
    if (legal_status == LegalStatus::short_break) {
      end_open_at(start_[row]);
      close();
      return;
    }
    const bool goes_on = follows_on(row);
    end_open_at(start_[row]);
    if (!goes_on) {
      close();
      CarePeriod& period = history_->periods_.emplace_back();
      period.child = child;
      period.days.start = start_[row];
      period.has_start = reasons_[reason_[row]] == Reason::start_of_care;
      period.first_episode = static_cast<std::uint32_t>(history_->episodes_.size());
      period.first_placement = static_cast<std::uint32_t>(history_->placements_.size());
      open_ = true;
    }
    history_->episodes_.push_back({days_of(row), row, legal_status});
    place(row, !goes_on);
  }

  // An episode that another one follows does not stay open.
  void end_open_at(Date start) {
    if (!open_ || history_->episodes_.back().days.end.known()) return;
    history_->episodes_.back().days.end = start;
    history_->placements_.back().days.end = start;
  }

  void place(Row row, bool is_first) {
    const Home home = homes_[home_[row]];
    const Reason reason = reasons_[reason_[row]];
    const bool moved = reason == Reason::start_of_care || reason == Reason::new_carer;
    std::vector<Placement>& placements = history_->placements_;
    if (is_first || (moved && home != Home::adoption_by_carer)) {
      placements.emplace_back();
      placements.back().days.start = start_[row];
      placements.back().is_temporary = true;
    }
    Placement& placement = placements.back();
    const CareDays& days = history_->episodes_.back().days;
    placement.days.end = days.end;
    placement.days.known_until = days.known_until;
    placement.is_temporary = placement.is_temporary && home == Home::temporary;
    const bool is_adoption = home == Home::adoption || home == Home::adoption_by_carer;
    if (is_adoption && !placement.for_adoption_from.known()) {
      placement.for_adoption_from = start_[row];
    }
  }

  // The period ends where the last of its episodes does.
  void close() {
    if (!open_) return;
    open_ = false;
    CarePeriod& period = history_->periods_.back();
    period.last_episode = static_cast<std::uint32_t>(history_->episodes_.size());
    period.last_placement = static_cast<std::uint32_t>(history_->placements_.size());
    const CareEpisode* last = &history_->episodes_[period.first_episode];
    for (const CareEpisode& episode : history_->episodes(period)) {
      const bool later = last->days.end.known() &&
                         (!episode.days.end.known() || last->days.end <= episode.days.end);
      if (later) last = &episode;
    }
    period.days.end = last->days.end;
    period.days.known_until = last->days.known_until;
    period.end_reason = end_reason_[last->row];
    period.ceased = end_[last->row].known() && period.days.end == end_[last->row] &&
                    meanings_->care_end[period.end_reason] != CareEnd::next_episode;
  }

  CareHistory* history_;
  const ListView* view_;
  const Meanings* meanings_;
  DateColumn start_, end_;
  ValueColumn reason_, legal_status_, home_, end_reason_;
  MeaningOf<Reason> reasons_;
  MeaningOf<Home> homes_;
  bool open_ = false;  // a period is being put together
};

CareHistory::CareHistory(const ListView& episodes, const ListStore& store, const Meanings& meanings,
                         Date as_at) {
  if (episodes.rows.empty()) return;
  CareHistoryBuilder(*this, episodes, store, meanings, as_at).build(store.children.size());
}

std::span<const CarePeriod> CareHistory::of(std::uint32_t child) const {
  if (child + 1 >= offsets_.size()) return {};
  return std::span(periods_).subspan(offsets_[child], offsets_[child + 1] - offsets_[child]);
}

std::span<const CareEpisode> CareHistory::episodes(const CarePeriod& period) const {
  return std::span(episodes_).subspan(period.first_episode,
                                      period.last_episode - period.first_episode);
}

std::span<const Placement> CareHistory::placements(const CarePeriod& period) const {
  return std::span(placements_)
      .subspan(period.first_placement, period.last_placement - period.first_placement);
}

const Placement* CareHistory::placement_on(const CarePeriod& period, Date day) const {
  const Placement* found = nullptr;
  for (const Placement& placement : placements(period)) {
    if (placement.days.holds(day)) found = &placement;
  }
  return found;
}

LegalStatus CareHistory::legal_status_on(const CarePeriod& period, Date day) const {
  LegalStatus found = LegalStatus::not_recorded;
  for (const CareEpisode& episode : episodes(period)) {
    if (episode.days.holds(day)) found = episode.legal_status;
  }
  return found;
}

int CareHistory::placements_in_12_months(std::uint32_t child, Date day) const {
  const Date day_before = add_months(day, -12);
  int number = 0;
  for (const CarePeriod& period : of(child)) {
    for (const Placement& placement : placements(period)) {
      if (placement.is_temporary || placement.is_under_a_day()) continue;
      const CareDays& days = placement.days;
      const bool was_there = (!days.end.known() || days.end > day_before) &&
                             (!days.known_until.known() || days.known_until > day_before);
      if (days.start <= day && was_there) ++number;
    }
  }
  return number;
}

Date CareHistory::placed_for_adoption(const CarePeriod& period) const {
  for (const Placement& placement : placements(period)) {
    if (placement.for_adoption_from.known()) return placement.for_adoption_from;
  }
  return Date::none();
}

}  // namespace bandstand
