// A counting sort by child, then a short sort within each.
#include "model/child_dates.h"

#include <algorithm>

namespace bandstand {

ChildDates::ChildDates(std::uint32_t children, std::span<const ChildDate> events) {
  if (events.empty()) return;
  offsets_.assign(children + std::size_t{1}, 0);
  entries_.resize(events.size());
  for (const ChildDate& event : events) ++offsets_[event.child + std::size_t{1}];
  for (std::size_t i = 1; i < offsets_.size(); ++i) offsets_[i] += offsets_[i - 1];
  std::vector<std::uint32_t> next(offsets_.begin(), offsets_.end() - 1);
  for (const ChildDate& event : events) {
    entries_[next[event.child]++] = {event.date, event.row};
  }
  for (std::size_t child = 0; child + 1 < offsets_.size(); ++child) {
    const auto first = entries_.begin() + static_cast<std::ptrdiff_t>(offsets_[child]);
    const auto last = entries_.begin() + static_cast<std::ptrdiff_t>(offsets_[child + 1]);
    if (last - first > 1) {
      std::stable_sort(first, last, [](const Entry& a, const Entry& b) { return a.date < b.date; });
    }
  }
}

std::span<const ChildDates::Entry> ChildDates::of(std::uint32_t child) const {
  if (child + std::size_t{1} >= offsets_.size()) return {};
  return std::span<const Entry>(entries_).subspan(offsets_[child],
                                                  offsets_[child + 1] - offsets_[child]);
}

const ChildDates::Entry* ChildDates::latest_on_or_before(std::uint32_t child, Date limit) const {
  const std::span<const Entry> events = of(child);
  const auto after = std::upper_bound(events.begin(), events.end(), limit,
                                      [](Date d, const Entry& e) { return d < e.date; });
  return after == events.begin() ? nullptr : &*(after - 1);
}

const ChildDates::Entry* ChildDates::latest_before(std::uint32_t child, Date limit) const {
  return latest_on_or_before(child, limit - Days{1});
}

const ChildDates::Entry* ChildDates::first_on_or_after(std::uint32_t child, Date limit) const {
  const std::span<const Entry> events = of(child);
  const auto found = std::lower_bound(events.begin(), events.end(), limit,
                                      [](const Entry& e, Date d) { return e.date < d; });
  return found == events.end() ? nullptr : &*found;
}

}  // namespace bandstand
