// Counting open assessments.
#include "report/tracker.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "indicators/rule_answers.h"

namespace bandstand {
namespace {

void count(TrackerCounts& counts, const OpenAssessment& open, const Caseload& caseload) {
  ++counts.by_status[static_cast<std::size_t>(open.status)];
  if (open.status == TrackerStatus::overdue) return;
  // On a Saturday, what was due on Friday is still in time and due at once.
  const Date due = std::max(open.due, caseload.as_at);
  const std::int32_t days = caseload.day0_calendar.between(caseload.as_at, due).count;
  for (std::size_t i = 0; i < due_within_days.size(); ++i) {
    if (days <= due_within_days[i]) ++counts.due_within[i];
  }
}

OpenAssessment open_assessment(const Caseload& caseload, Row row) {
  CaseClock clock = single_assessment_clock(caseload, row);
  clock.end = caseload.as_at;
  OpenAssessment open;
  open.row = row;
  open.clock_start = clock.start;
  open.due = caseload.calendar.due(clock.start, WorkingDays{tracker_limit});
  open.days_used = days_used(clock, caseload.calendar);
  open.status = open.days_used > tracker_limit        ? TrackerStatus::overdue
                : open.days_used >= tracker_warn_from ? TrackerStatus::becoming_overdue
                                                      : TrackerStatus::in_time;
  return open;
}

Figure count_figure(std::uint16_t indicator, const Caseload& caseload, std::string breakdown,
                    std::string category, std::int64_t number) {
  Figure figure;
  figure.indicator = indicator;
  figure.period = asat_period(caseload.as_at);
  figure.breakdown = std::move(breakdown);
  figure.category = std::move(category);
  figure.numerator = number;
  figure.value = count_of(number);
  return figure;
}

}  // namespace

std::string_view tracker_status_text(TrackerStatus status) {
  constexpr std::array<std::string_view, tracker_status_count> texts = {
      "In Time", "Becoming Overdue", "Overdue"};
  return texts[static_cast<std::size_t>(status)];
}

std::vector<OpenAssessment> open_assessments_at(const Caseload& caseload) {
  std::vector<OpenAssessment> all;
  std::array<std::int32_t, rows_at_once> authorised;
  in_batches(caseload.list(ListId::assessments).rows, [&](std::span<const Row> batch) {
    caseload.assessments.authorised.gather(batch, authorised.data());
    for (std::size_t i = 0; i < batch.size(); ++i) {
      // Few rows are open: all others are passed over at once.
      if (authorised[i] != missing_value || !is_open_at_as_at_date(caseload, batch[i])) continue;
      if (is_single_assessment(caseload, batch[i]))
        all.push_back(open_assessment(caseload, batch[i]));
    }
  });
  return all;
}

std::vector<OpenAssessment> most_urgent_first(const Caseload& caseload) {
  struct OfChild {
    std::string_view id;
    OpenAssessment open;
  };
  std::vector<OfChild> found;
  for (const OpenAssessment& open : open_assessments_at(caseload)) {
    found.push_back(
        {caseload.store().children.text(caseload.child(ListId::assessments, open.row)), open});
  }
  std::stable_sort(found.begin(), found.end(), [](const OfChild& a, const OfChild& b) {
    return std::tie(b.open.days_used, a.id, a.open.clock_start) <
           std::tie(a.open.days_used, b.id, b.open.clock_start);
  });
  std::vector<OpenAssessment> all;
  all.reserve(found.size());
  for (const OfChild& one : found) all.push_back(one.open);
  return all;
}

TrackerCounts tracker_total(const std::vector<OpenAssessment>& open, const Caseload& caseload) {
  TrackerCounts total;
  for (const OpenAssessment& assessment : open) count(total, assessment, caseload);
  return total;
}

std::vector<TrackerCounts> tracker_by(Column column, const std::vector<OpenAssessment>& open,
                                      const Caseload& caseload) {
  const ListView& list = caseload.list(ListId::assessments);
  if (!list.has(column)) return {};
  const ValueColumn words(*list.table, column, 0);
  const CategoryNames& names =
      caseload.categories.of(find_column(ListId::assessments, column)->vocabulary);
  std::vector<TrackerCounts> rows(names.names.size());
  for (std::size_t category = 0; category < rows.size(); ++category) {
    rows[category].category = names.names[category];
  }
  for (const OpenAssessment& assessment : open) {
    count(rows[names.of_word[static_cast<std::size_t>(words[assessment.row])]], assessment,
          caseload);
  }
  std::erase_if(rows, [](const TrackerCounts& counts) { return counts.total() == 0; });
  std::sort(rows.begin(), rows.end(), [](const TrackerCounts& a, const TrackerCounts& b) {
    return category_less(a.category, b.category);
  });
  return rows;
}

std::vector<Figure> tracker_figures(std::uint16_t indicator, const Caseload& caseload) {
  const std::vector<OpenAssessment> open = open_assessments_at(caseload);
  const TrackerCounts total = tracker_total(open, caseload);
  std::vector<Figure> figures;
  figures.push_back(count_figure(indicator, caseload, "total", "", total.total()));
  for (std::size_t s = 0; s < tracker_status_count; ++s) {
    const std::string status(tracker_status_text(static_cast<TrackerStatus>(s)));
    figures.push_back(count_figure(indicator, caseload, "status", status, total.by_status[s]));
  }
  for (const auto& [name, column] :
       {std::pair{"team", Column::team}, std::pair{"locality", Column::locality}}) {
    for (const TrackerCounts& counts : tracker_by(column, open, caseload)) {
      for (std::size_t s = 0; s < tracker_status_count; ++s) {
        if (counts.by_status[s] == 0) continue;
        const std::string status(tracker_status_text(static_cast<TrackerStatus>(s)));
        figures.push_back(count_figure(indicator, caseload, name, counts.category + ": " + status,
                                       counts.by_status[s]));
      }
    }
  }
  return figures;
}

}  // namespace bandstand
