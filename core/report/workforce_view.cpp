// Laying out caseloads by worker and by team.
#include "report/workforce_view.h"

#include <algorithm>
#include <map>

#include "lists/put_in_order.h"
#include "lists/text.h"
#include "report/caseloads.h"
#include "report/figure_words.h"
#include "report/workforce_figures.h"

namespace bandstand {
namespace {

constexpr double hidden = -1;

struct Line {
  WorkerCases cases;
  const WorkerRow* row = nullptr;
  std::string team;
  std::optional<Exact> maximum;
  CaseloadStatus status = CaseloadStatus::unknown;
};

// Everyone who holds a case, then those of the workers file who hold none.
std::vector<Line> all_lines(const Caseload& caseload, const CouncilData& council) {
  const std::vector<const WorkerRow*> workers = named_workers(council);
  std::vector<Line> lines;
  std::vector<std::string> seen;
  const auto add = [&](WorkerCases cases, const WorkerRow* row) {
    Line& line = lines.emplace_back();
    line.cases = std::move(cases);
    line.row = row;
    line.team = team_of(row, workers);
    if (row != nullptr) line.maximum = caseload_maximum(*row, caseload.settings);
    line.status = caseload_status(line.cases.cases(), line.maximum, caseload.settings);
  };
  for (WorkerCases& cases : open_cases_by_worker(caseload)) {
    const WorkerRow* row = find_worker(workers, cases.worker);
    seen.push_back(lower_case(cases.worker));
    add(std::move(cases), row);
  }
  for (const WorkerRow* row : workers) {
    if (std::find(seen.begin(), seen.end(), lower_case(row->worker)) != seen.end()) continue;
    WorkerCases none;
    none.worker = row->worker;
    add(std::move(none), row);
  }
  put_in_order(lines,
               [](const Line& a, const Line& b) { return a.cases.cases() > b.cases.cases(); });
  return lines;
}

std::string one_decimal(Exact value) { return rounded_text(value, 1); }

std::string status_name(CaseloadStatus status) {
  switch (status) {
    case CaseloadStatus::unknown:
      return "";
    case CaseloadStatus::within:
      return "within";
    case CaseloadStatus::near:
      return "near";
    case CaseloadStatus::over:
      return "over";
  }
  return "";
}

std::string status_words(const Line& line) {
  if (!line.maximum) return "No maximum known";
  const std::string maximum = plain_text(*line.maximum);
  if (line.status == CaseloadStatus::within) return "Within the maximum of " + maximum;
  const Exact cases{line.cases.cases(), 1};
  const auto above =
      reduced(detail::Wide{cases.num} * line.maximum->den - line.maximum->num, line.maximum->den);
  return (above ? plain_text(*above) + " above" : std::string("Above")) + " the maximum of " +
         maximum;
}

WorkerCaseloadView worker_view(const Line& line) {
  WorkerCaseloadView view;
  view.worker = line.cases.worker;
  view.cases = static_cast<double>(line.cases.cases());
  view.looked_after = static_cast<double>(line.cases.looked_after);
  view.plans = static_cast<double>(line.cases.plans);
  view.in_need = static_cast<double>(line.cases.in_need);
  if (line.cases.worker == Categories::not_recorded) {
    view.status_words = "Children without an allocated worker";
    return view;
  }
  view.team = line.team;
  view.status = status_name(line.status);
  view.status_words = status_words(line);
  if (line.maximum) view.maximum = plain_text(*line.maximum);
  if (line.row == nullptr) return view;
  view.role = line.row->role;
  if (line.row->agency != YesNo::not_recorded) {
    view.agency = line.row->agency == YesNo::yes ? "Agency" : "Permanent";
  }
  if (line.row->fte) view.fte = plain_text(*line.row->fte);
  return view;
}

struct Team {
  std::string name;
  std::int64_t workers = 0, cases = 0, over = 0, near = 0;
  Exact fte;
  bool fte_known = true;
  bool hidden_worker = false;
};

std::vector<TeamCaseloadView> team_views(const std::vector<Line>& lines, const FigureSet& figures,
                                         const Caseload& caseload) {
  const bool sharing = caseload.settings.mode == DisclosureMode::sharing;
  const Period day = asat_period(caseload.as_at);
  const std::uint16_t readings = *find_definition("caseload-readings");
  const std::uint16_t over = *find_definition("caseload-over");
  std::map<std::string, Team> teams;
  for (const Line& line : lines) {
    const bool nobody = line.cases.worker == Categories::not_recorded;
    const std::string name = nobody ? std::string(Categories::not_recorded) : line.team;
    Team& team = teams[lower_case(name)];
    if (team.name.empty()) team.name = name;
    const Figure* figure = figures.find(readings, day, "cases", "worker", line.cases.worker);
    const bool is_hidden = figure != nullptr && figure->marker == Marker::suppressed;
    team.hidden_worker = team.hidden_worker || is_hidden;
    team.cases += line.cases.cases();
    if (nobody) {
      team.fte_known = false;
      continue;
    }
    ++team.workers;
    const bool above = line.status == CaseloadStatus::over || line.status == CaseloadStatus::near;
    team.over += above ? 1 : 0;
    team.near += line.status == CaseloadStatus::near ? 1 : 0;
    if (line.cases.cases() == 0) continue;  // the average is of those who hold a case
    const auto sum = line.row == nullptr || !line.row->fte
                         ? std::nullopt
                         : reduced(detail::Wide{team.fte.num} * line.row->fte->den +
                                       detail::Wide{line.row->fte->num} * team.fte.den,
                                   detail::Wide{team.fte.den} * line.row->fte->den);
    team.fte_known = team.fte_known && sum.has_value();
    if (sum) team.fte = *sum;
  }
  std::vector<TeamCaseloadView> views;
  for (const auto& entry : teams) {
    const Team& team = entry.second;
    TeamCaseloadView& view = views.emplace_back();
    view.team = team.name;
    view.workers = static_cast<double>(team.workers);
    const bool hide = sharing && team.hidden_worker;
    view.cases = hide ? hidden : static_cast<double>(team.cases);
    view.over = static_cast<double>(team.over);
    view.near = static_cast<double>(team.near);
    if (sharing) {
      const Figure* shown = figures.find(over, day, "cases", "team", team.name);
      if (shown != nullptr && !shown->numerator) view.over = hidden;
      const bool small = team.near > 0 && team.near <= caseload.settings.hide_up_to;
      const bool rest =
          team.over > team.near && team.over - team.near <= caseload.settings.hide_up_to;
      if (small || rest || view.over == hidden) view.near = hidden;
    }
    if (!team.fte_known || team.fte.num == 0) continue;
    view.fte = plain_text(team.fte);
    if (hide) continue;
    const auto average = reduced(detail::Wide{team.cases} * team.fte.den, team.fte.num);
    if (average) view.cases_per_fte = one_decimal(*average);
  }
  return views;
}

const Figure* latest_total(std::uint16_t indicator, const FigureSet& figures) {
  const Figure* best = nullptr;
  for (const Figure& figure : figures.totals_of(indicator)) {
    if (figure.breakdown != "total") continue;
    if (!figure.value && figure.marker != Marker::suppressed) continue;
    if (best == nullptr || best->period.end() < figure.period.end()) best = &figure;
  }
  return best;
}

}  // namespace

WorkforceView workforce_view(const FigureSet& figures, const Caseload& caseload,
                             const CouncilData& council) {
  WorkforceView view;
  view.as_at = iso_text(caseload.as_at);
  view.words =
      "Each child with an open case in list 6, 7 or 8 counts once, with the worker of list 8, else "
      "of list 7, else of list 6.";
  const std::string reason = no_caseloads_reason(caseload);
  if (reason.empty()) {
    const std::vector<Line> lines = all_lines(caseload, council);
    if (caseload.settings.mode == DisclosureMode::working) {
      for (const Line& line : lines) view.workers.push_back(worker_view(line));
    } else {
      view.notes.emplace_back("Workers are shown in working mode only.");
    }
    view.teams = team_views(lines, figures, caseload);
    if (named_workers(council).empty()) {
      view.notes.emplace_back(
          "Without a workers file there are no teams, full-time equivalents and maximums.");
    }
  } else {
    view.notes.push_back(reason);
  }
  for (const char* id : {"agency-rate", "vacancy-rate", "turnover-rate", "average-caseload",
                         "sickness", "caseload-over"}) {
    const Figure* latest = latest_total(*find_definition(id), figures);
    if (latest == nullptr) continue;
    view.measures.push_back(view_of(*latest, figures));
    const Figure* rate =
        figures.find(latest->indicator, latest->period, latest->source, "category", "Rate");
    if (rate != nullptr) view.measures.push_back(view_of(*rate, figures));
  }
  if (!reason.empty() && view.measures.empty()) view.not_computable = reason;
  return view;
}

}  // namespace bandstand
