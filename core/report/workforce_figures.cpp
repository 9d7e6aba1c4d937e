// Counting workers, posts and readings.
#include "report/workforce_figures.h"

#include <algorithm>
#include <map>

#include "lists/put_in_order.h"
#include "lists/text.h"
#include "report/caseloads.h"
#include "report/full_time_equivalents.h"
#include "report/rate_figure.h"

namespace bandstand {
namespace {

constexpr std::string_view workers_source = "workers";

// Whether the settings have a row for the same worker, or the same team's posts: theirs counts.
bool gives_way(const WorkerRow& row, const CouncilData& council) {
  if (row.file < 0) return false;
  return std::any_of(council.workers.begin(), council.workers.end(), [&row](const WorkerRow& set) {
    return set.file < 0 && lower_case(set.worker) == lower_case(row.worker) &&
           (!row.worker.empty() || lower_case(set.team) == lower_case(row.team));
  });
}

class WorkforceFigures {
 public:
  WorkforceFigures(std::uint16_t indicator, const Caseload& caseload, const CouncilData& council)
      : indicator_(indicator),
        definition_(&definition_at(indicator)),
        caseload_(&caseload),
        council_(&council),
        workers_(named_workers(council)) {}

  std::vector<Figure> all() {
    const std::string_view id = definition_->id;
    if (id == "caseload-readings") {
      if (no_caseloads_reason(*caseload_).empty()) add_present_caseloads();
      add_past_caseloads();
    } else if (id == "caseload-over") {
      add_over();
    } else if (id == "agency-rate") {
      add_agency();
    } else if (id == "vacancy-rate") {
      add_vacancies();
    } else if (id == "average-caseload") {
      add_average();
    } else if (id == "workforce-composition") {
      add_composition();
    }
    return std::move(figures_);
  }

 private:
  Figure& add(std::string_view source, Date day, std::string breakdown = "total",
              std::string category = {}) {
    Figure& figure = figures_.emplace_back();
    figure.indicator = indicator_;
    figure.period = asat_period(day);
    figure.breakdown = std::move(breakdown);
    figure.category = std::move(category);
    figure.unit = definition_->unit;
    figure.decimals = definition_->decimals;
    figure.source = source;
    return figure;
  }
  void add_count(std::string_view source, Date day, std::int64_t number,
                 std::string breakdown = "total", std::string category = {}) {
    Figure& figure = add(source, day, std::move(breakdown), std::move(category));
    figure.numerator = number;
    figure.value = count_of(number);
  }

  void add_present_caseloads() {
    const std::vector<WorkerCases> workers = open_cases_by_worker(*caseload_);
    std::int64_t total = 0;
    for (const WorkerCases& worker : workers) total += worker.cases();
    add_count("cases", caseload_->as_at, total);
    for (const WorkerCases& worker : workers) {
      add_count("cases", caseload_->as_at, worker.cases(), "worker", worker.worker);
    }
  }

  void add_past_caseloads() {
    std::map<std::pair<std::string, Date>, std::vector<const CaseloadReading*>> readings;
    for (const CaseloadReading& reading : council_->caseloads) {
      readings[{reading.source, reading.date}].push_back(&reading);
    }
    for (auto& [key, of_day] : readings) {
      put_in_order(of_day, [](const auto* a, const auto* b) { return a->worker < b->worker; });
      std::int64_t total = 0;
      for (const CaseloadReading* reading : of_day) total += reading->cases;
      add_count(key.first, key.second, total);
      figures_.back().note = "sum of " + std::to_string(of_day.size()) + " workers' readings";
      for (const CaseloadReading* reading : of_day) {
        if (reading->cases == 0) continue;
        add_count(key.first, key.second, reading->cases, "worker", reading->worker);
      }
    }
  }

  void add_over() {
    struct Team {
      std::string name;
      std::int64_t over = 0;
    };
    std::map<std::string, Team> teams;
    std::int64_t over = 0;
    std::int64_t near = 0;
    std::int64_t unknown = 0;
    for (const WorkerCases& cases : open_cases_by_worker(*caseload_)) {
      if (cases.worker == Categories::not_recorded) continue;
      const WorkerRow* worker = find_worker(workers_, cases.worker);
      const auto maximum =
          worker == nullptr ? std::nullopt : caseload_maximum(*worker, caseload_->settings);
      const CaseloadStatus status = caseload_status(cases.cases(), maximum, caseload_->settings);
      unknown += status == CaseloadStatus::unknown ? 1 : 0;
      near += status == CaseloadStatus::near ? 1 : 0;
      if (status != CaseloadStatus::near && status != CaseloadStatus::over) continue;
      ++over;
      Team& team = teams[lower_case(team_of(worker, workers_))];
      if (team.name.empty()) team.name = team_of(worker, workers_);
      ++team.over;
    }
    add_count("cases", caseload_->as_at, over);
    std::string& note = figures_.back().note;
    note =
        number(near) + " of them by less than " + std::to_string(caseload_->settings.caseload_near);
    if (unknown > 0) note += "; " + number(unknown) + " with open cases have no known maximum";
    for (const auto& entry : teams) {
      add_count("cases", caseload_->as_at, entry.second.over, "team", entry.second.name);
    }
  }

  std::string number(std::int64_t value) const { return noted_number(value, caseload_->settings); }

  // Few posts are few, whatever parts they are counted in.
  static void set_share(Figure& figure, std::int64_t part, std::int64_t whole, std::int64_t scale) {
    set_percentage(figure, part, whole);
    figure.counted_in = scale;
    constexpr std::int64_t few = 30;
    if (whole > 0) figure.marker = whole < few * scale ? Marker::few_cases : Marker::none;
  }

  void add_agency() {
    std::vector<const WorkerRow*> known;
    for (const WorkerRow* worker : workers_) {
      if (worker->agency != YesNo::not_recorded) known.push_back(worker);
    }
    const Weights weights = weights_of(known);
    const FteSum sum(weights.amounts);
    struct Part {
      std::string name;
      std::int64_t agency = 0;
      std::int64_t all = 0;
    };
    Part total;
    std::map<std::string, Part> teams;
    for (std::size_t i = 0; i < known.size(); ++i) {
      const std::int64_t weight = sum.whole(weights.amounts[i]);
      const std::string team = team_of(known[i], workers_);
      Part& of_team = teams[lower_case(team)];
      if (of_team.name.empty()) of_team.name = team;
      for (Part* part : {&total, &of_team}) {
        part->all += weight;
        if (known[i]->agency == YesNo::yes) part->agency += weight;
      }
    }
    const std::string note =
        weights.note.empty() ? std::string("full-time equivalents") : weights.note;
    Figure& figure = add(workers_source, caseload_->as_at);
    set_share(figure, total.agency, total.all, sum.scale());
    figure.note = note;
    if (known.size() < workers_.size()) {
      figure.note += "; agency or permanent is not recorded for " +
                     std::to_string(workers_.size() - known.size());
    }
    for (const auto& entry : teams) {
      Figure& of_team = add(workers_source, caseload_->as_at, "team", entry.second.name);
      set_share(of_team, entry.second.agency, entry.second.all, sum.scale());
      of_team.note = note;
    }
  }

  void add_vacancies() {
    std::vector<Exact> amounts;
    std::size_t missing = 0;
    for (const WorkerRow* worker : workers_) {
      if (worker->fte) {
        amounts.push_back(*worker->fte);
      } else {
        ++missing;
      }
    }
    std::vector<Exact> vacant;
    for (const WorkerRow& row : council_->workers) {
      if (row.vacancies && !gives_way(row, *council_)) vacant.push_back(*row.vacancies);
    }
    if (vacant.empty()) return;
    Figure& figure = add(workers_source, caseload_->as_at);
    if (missing > 0) {
      figure.marker = Marker::not_available;
      figure.note =
          "the full-time equivalent of " + std::to_string(missing) + " workers is not recorded";
      return;
    }
    std::vector<Exact> both = amounts;
    both.insert(both.end(), vacant.begin(), vacant.end());
    const FteSum sum(both);
    std::int64_t empty_posts = 0;
    std::int64_t posts = 0;
    for (const Exact& amount : vacant) empty_posts += sum.whole(amount);
    for (const Exact& amount : both) posts += sum.whole(amount);
    set_share(figure, empty_posts, posts, sum.scale());
    figure.note = std::string("full-time equivalents");
  }

  void add_average() {
    std::int64_t cases = 0;
    std::int64_t unknown = 0;
    std::vector<Exact> amounts;
    for (const WorkerCases& worker : open_cases_by_worker(*caseload_)) {
      if (worker.worker == Categories::not_recorded) continue;
      const WorkerRow* row = find_worker(workers_, worker.worker);
      if (row == nullptr || !row->fte) {
        ++unknown;
        continue;
      }
      cases += worker.cases();
      amounts.push_back(*row->fte);
    }
    const FteSum sum(amounts);
    std::int64_t posts = 0;
    for (const Exact& amount : amounts) posts += sum.whole(amount);
    Figure& figure = add("cases", caseload_->as_at);
    figure.numerator = cases * sum.scale();
    figure.denominator = posts;
    figure.counted_in = sum.scale();
    if (posts == 0) {
      figure.marker = Marker::not_applicable;
    } else {
      figure.value = Exact{cases * sum.scale(), posts};
    }
    figure.note = "cases of workers with a known full-time equivalent";
    if (unknown > 0) figure.note += "; " + number(unknown) + " workers with cases left out";
  }

  void add_composition() {
    const Weights weights = weights_of(workers_);
    const FteSum sum(weights.amounts);
    struct Role {
      std::string name;
      std::int64_t amount = 0;
    };
    std::map<std::string, Role> roles;
    std::int64_t total = 0;
    for (std::size_t i = 0; i < workers_.size(); ++i) {
      const std::string name =
          workers_[i]->role.empty() ? Categories::not_recorded : workers_[i]->role;
      Role& role = roles[lower_case(name)];
      if (role.name.empty()) role.name = name;
      role.amount += sum.whole(weights.amounts[i]);
      total += sum.whole(weights.amounts[i]);
    }
    const std::string note =
        weights.note.empty() ? std::string("full-time equivalents") : weights.note;
    Figure& figure = add(workers_source, caseload_->as_at);
    figure.numerator = total;
    figure.counted_in = sum.scale();
    figure.value = Exact{total, sum.scale()};
    figure.decimals = sum.scale() == 1 ? 0 : 2;
    figure.note = note;
    for (const auto& entry : roles) {
      Figure& role = add(workers_source, caseload_->as_at, "role", entry.second.name);
      role.unit = Unit::percent;
      role.decimals = 1;
      set_share(role, entry.second.amount, total, sum.scale());
      role.note = note;
    }
  }

  std::uint16_t indicator_;
  const Definition* definition_;
  const Caseload* caseload_;
  const CouncilData* council_;
  std::vector<const WorkerRow*> workers_;
  std::vector<Figure> figures_;
};

}  // namespace

bool is_workforce_indicator(std::string_view id) {
  return id == "caseload-readings" || id == "caseload-over" || id == "agency-rate" ||
         id == "vacancy-rate" || id == "average-caseload" || id == "workforce-composition";
}

std::vector<Figure> workforce_figures(std::uint16_t indicator, const Caseload& caseload,
                                      const CouncilData& council) {
  if (!no_workforce_reason(definition_at(indicator).id, caseload, council).empty()) return {};
  return WorkforceFigures(indicator, caseload, council).all();
}

std::string no_workforce_reason(std::string_view id, const Caseload& caseload,
                                const CouncilData& council) {
  if (id == "caseload-readings") {
    const std::string reason = no_caseloads_reason(caseload);
    if (reason.empty() || !council.caseloads.empty()) return {};
    return reason +
           " A file of caseload readings (columns source, worker, date and caseload) will do too.";
  }
  if (id == "caseload-over" || id == "average-caseload") {
    const std::string reason = no_caseloads_reason(caseload);
    if (!reason.empty()) return reason;
  }
  if (id == "vacancy-rate") {
    const bool known = std::any_of(council.workers.begin(), council.workers.end(),
                                   [](const WorkerRow& row) { return row.vacancies.has_value(); });
    return known ? std::string()
                 : "Needs a workers file with a column vacancies, or a measures file.";
  }
  if (named_workers(council).empty()) {
    return "Needs a workers file: a CSV with the columns worker, team, role, fte, recommended_max "
           "and agency.";
  }
  return {};
}

}  // namespace bandstand
