// Both tables are laid out from figures, so that page and file cannot disagree.
#include "report/table_views.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "report/figure_sentence.h"
#include "report/figure_words.h"
#include "report/tidy.h"
#include "report/tracker.h"

namespace bandstand {
namespace {

constexpr double hidden = -1;

double shown(std::int64_t count) { return static_cast<double>(count); }

double shown(const Figure* figure) {
  if (figure == nullptr) return 0;
  return figure->numerator ? shown(*figure->numerator) : hidden;
}

TrackerCountsView counts_view(const TrackerCounts& counts) {
  return {counts.category, shown(counts.by_status[0]), shown(counts.by_status[1]),
          shown(counts.by_status[2]), shown(counts.total())};
}

DueSoonView due_view(const TrackerCounts& counts) {
  return {counts.category, shown(counts.due_within[0]), shown(counts.due_within[1]),
          shown(counts.due_within[2])};
}

// What may be shown of three cumulative counts beside the statuses, which cut the same cases by the
// same days: no two shown numbers lie apart by a small one. A hidden status could be closed in on.
DueSoonView shared_due_view(const TrackerCounts& counts, const TrackerCountsView& statuses,
                            std::int64_t hide_up_to) {
  DueSoonView view{counts.category, hidden, hidden, hidden};
  if (statuses.in_time == hidden || statuses.becoming_overdue == hidden) return view;
  std::vector<double> seen{0, statuses.becoming_overdue,
                           statuses.in_time + statuses.becoming_overdue};
  const auto tells_a_small_number = [&](double count) {
    return std::any_of(seen.begin(), seen.end(), [&](double other) {
      const double apart = std::fabs(count - other);
      return apart > 0 && apart <= shown(hide_up_to);
    });
  };
  const DueSoonView all = due_view(counts);
  for (double DueSoonView::*within :
       {&DueSoonView::within_5, &DueSoonView::within_10, &DueSoonView::within_20}) {
    if (tells_a_small_number(all.*within)) continue;
    view.*within = all.*within;
    seen.push_back(all.*within);
  }
  return view;
}

class SharedTracker {
 public:
  SharedTracker(std::uint16_t indicator, const FigureSet& figures, const Caseload& caseload)
      : indicator_(indicator), figures_(&figures), period_(asat_period(caseload.as_at)) {}

  double total() const { return shown(figures_->find(indicator_, period_, "cases")); }
  double count(std::string_view breakdown, const std::string& name, TrackerStatus status) const {
    std::string category(tracker_status_text(status));
    if (!name.empty()) category = name + ": " + category;
    return shown(figures_->find(indicator_, period_, "cases", breakdown, category));
  }
  TrackerCountsView row(std::string_view breakdown, const std::string& name) const {
    TrackerCountsView view{name, count(breakdown, name, TrackerStatus::in_time),
                           count(breakdown, name, TrackerStatus::becoming_overdue),
                           count(breakdown, name, TrackerStatus::overdue), 0};
    const bool any_hidden =
        view.in_time == hidden || view.becoming_overdue == hidden || view.overdue == hidden;
    view.total = any_hidden ? hidden : view.in_time + view.becoming_overdue + view.overdue;
    return view;
  }

 private:
  std::uint16_t indicator_;
  const FigureSet* figures_;
  Period period_;
};

}  // namespace

TrackerView tracker_view(const FigureSet& figures, const Caseload& caseload,
                         const CouncilData& council) {
  TrackerView view;
  const std::uint16_t indicator = *find_definition("tracker");
  const Definition& definition = definition_at(indicator);
  view.as_at = iso_text(caseload.as_at);
  view.limit = tracker_limit;
  view.warn_from = tracker_warn_from;
  view.words = definition.clock_words;
  const std::string reason = no_figures_reason(definition, caseload, council);
  if (!reason.empty()) {
    view.not_computable = reason;
    return view;
  }
  const std::vector<OpenAssessment> open = open_assessments_at(caseload);
  const TrackerCounts total = tracker_total(open, caseload);
  const std::vector<TrackerCounts> teams = tracker_by(Column::team, open, caseload);
  const std::vector<TrackerCounts> localities = tracker_by(Column::locality, open, caseload);
  if (caseload.settings.mode == DisclosureMode::sharing) {
    const SharedTracker shared(indicator, figures, caseload);
    view.total = shared.row("status", "");
    view.total.total = shared.total();
    for (const TrackerCounts& team : teams)
      view.by_team.push_back(shared.row("team", team.category));
    for (const TrackerCounts& locality : localities) {
      view.by_locality.push_back(shared.row("locality", locality.category));
    }
    view.due_soon = shared_due_view(total, view.total, caseload.settings.hide_up_to);
    return view;
  }
  view.total = counts_view(total);
  view.due_soon = due_view(total);
  for (const TrackerCounts& team : teams) {
    view.by_team.push_back(counts_view(team));
    view.due_soon_by_team.push_back(due_view(team));
  }
  for (const TrackerCounts& locality : localities) {
    view.by_locality.push_back(counts_view(locality));
  }
  for (const TrackerCounts& worker : tracker_by(Column::worker, open, caseload)) {
    view.by_worker.push_back(counts_view(worker));
  }
  return view;
}

CrossTableView cross_table_view(Basis basis, std::string_view period, const FigureSet& figures,
                                const Caseload& caseload, const CouncilData& council) {
  CrossTableView view;
  const std::uint16_t indicator = *find_definition("referrals-by-source");
  const std::uint16_t contacts = *find_definition("contacts");
  const Definition& definition = definition_at(indicator);
  view.basis = basis_name(basis);
  view.title = definition.title;
  view.row_title = "Source";
  const std::string reason = no_figures_reason(definition, caseload, council);
  if (!reason.empty()) {
    view.not_computable = reason;
    return view;
  }
  const Figure* total = nullptr;
  for (const Figure& figure : figures.totals_of(indicator)) {
    if (figure.breakdown != "total" || figure.source != "cases" || figure.period.basis != basis ||
        figure.marker == Marker::not_available) {
      continue;
    }
    if (period.empty() || period_text(figure.period) == period) total = &figure;
  }
  if (total == nullptr) {
    view.not_computable = "The lists do not cover this period.";
    return view;
  }
  view.period = period_text(total->period);
  view.title += ", " + view.period;
  if (!total->note.empty()) view.notes.push_back(total->note);
  std::map<std::string, double> column_totals;
  const auto stages = stage_names();
  for (const std::string_view stage : stages) view.columns.emplace_back(stage);
  for (const Figure& source : figures.of(contacts)) {
    const bool is_row =
        source.breakdown == "source" && source.source == "cases" && source.period == total->period;
    if (!is_row) continue;
    CrossTableRowView& row = view.rows.emplace_back();
    row.category = source.category;
    row.category_title = category_title(source.breakdown, source.category);
    for (const std::string_view stage : stages) {
      const Figure* cell = figures.find(indicator, total->period, "cases", "category",
                                        source.category + ": " + std::string(stage));
      row.counts.push_back(shown(cell));
      row.shares.push_back(cell == nullptr ? std::string() : value_text(*cell));
      if (cell != nullptr) {
        column_totals[std::string(stage)] = cell->denominator ? shown(*cell->denominator) : hidden;
      }
    }
    row.counts.push_back(shown(&source));
    const bool has_share = source.numerator && total->numerator && *total->numerator > 0;
    row.shares.push_back(
        has_share ? rounded_text(percent_of(*source.numerator, *total->numerator), 1) : "");
  }
  view.totals.category = view.totals.category_title = "Total";
  for (const std::string_view stage : stages) {
    const double count = column_totals[std::string(stage)];
    view.totals.counts.push_back(count);
    view.totals.shares.push_back(count > 0 ? "100.0" : "");
  }
  view.totals.counts.push_back(shown(total));
  view.totals.shares.emplace_back(total->numerator && *total->numerator > 0 ? "100.0" : "");
  return view;
}

}  // namespace bandstand
