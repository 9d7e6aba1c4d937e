// Summing month cells into the figures of one indicator.
#include "report/case_figures.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indicators/families.h"
#include "report/comparison_figures.h"
#include "report/computed_from.h"
#include "report/month_cells.h"
#include "report/periods.h"
#include "report/rate_figure.h"
#include "report/state_figures.h"
#include "report/tracker.h"
#include "report/window.h"
#include "report/workforce_figures.h"

namespace bandstand {
namespace {

class FlowFigures {
 public:
  FlowFigures(std::uint16_t indicator, const MonthCells& cells, const Caseload& caseload,
              const CouncilData& council)
      : indicator_(indicator),
        definition_(&definition_at(indicator)),
        rule_(rule_of(*definition_, caseload)),
        caseload_(&caseload),
        council_(&council),
        breakdowns_(cells.of(*rule_)) {
    if (rule_->against != nullptr) against_ = cells.of(*rule_->against);
  }

  /// In the order of the figures file: breakdown, basis, period, category.
  std::vector<Figure> in(Detail detail) {
    std::vector<std::pair<Period, Window>> periods;
    for (const Basis basis :
         {Basis::month, Basis::quarter, Basis::ytd, Basis::rolling12, Basis::year}) {
      for (const Period& period :
           flow_periods(basis, caseload_->first_month(rule_->counted), caseload_->as_at)) {
        const FinancialYear year = FinancialYear::of(period.last);
        if (year < rule_->first_year || rule_->last_year < year) continue;
        periods.emplace_back(period, window_of(period, *rule_, *caseload_));
      }
    }
    std::vector<const BreakdownCells*> by_name;
    for (const BreakdownCells& cells : breakdowns_) by_name.push_back(&cells);
    if (detail == Detail::totals) by_name.resize(1);
    std::sort(by_name.begin() + 1, by_name.end(),  // the total stays first
              [](const BreakdownCells* a, const BreakdownCells* b) { return a->name < b->name; });
    for (const BreakdownCells* cells : by_name) {
      for (const auto& [period, window] : periods) add_period(period, window, *cells);
    }
    return std::move(figures_);
  }

 private:
  void add_period(const Period& period, const Window& window, const BreakdownCells& cells) {
    if (cells.name == "total") {
      add_total(period, window, cells);
    } else if (!window.available) {
      return;
    } else if (rule_->against != nullptr) {
      add_ratios(period, window, cells);
    } else if (rule_->stage != nullptr && cells.name == rule_->category_breakdown) {
      add_stages(period, window, cells);
    } else if (rule_->part != nullptr && cells.name == "category") {
      add_parts(period, window, cells);
    } else {
      for (std::size_t c = 0; c < cells.categories.size(); ++c) {
        const Cell sum = cells.sum(c, window.months);
        if (sum.counted > 0) add(period, window, cells.name, cells.categories[c], sum);
      }
    }
  }

  // Each side of the ratio is counted by its own rows; a category may be on one side alone.
  void add_ratios(const Period& period, const Window& window, const BreakdownCells& cells) {
    std::map<std::string, std::pair<Cell, Cell>, decltype(&category_less)> sides(&category_less);
    for (std::size_t c = 0; c < cells.categories.size(); ++c) {
      sides[cells.categories[c]].first = cells.sum(c, window.months);
    }
    const bool both_have_it =
        std::any_of(against_.begin(), against_.end(),
                    [&cells](const BreakdownCells& other) { return other.name == cells.name; });
    if (!both_have_it) {
      sides[Categories::not_recorded].second = against_[0].sum(0, window.months);
    }
    for (const BreakdownCells& other : against_) {
      if (other.name != cells.name) continue;
      for (std::size_t c = 0; c < other.categories.size(); ++c) {
        sides[other.categories[c]].second = other.sum(c, window.months);
      }
    }
    for (const auto& [category, sums] : sides) {
      if (sums.first.counted > 0 || sums.second.counted > 0) {
        add_ratio(period, window, cells.name, category, sums.first, sums.second);
      }
    }
  }

  Figure& add_ratio(const Period& period, const Window& window, std::string_view breakdown,
                    std::string_view category, const Cell& part, const Cell& whole) {
    Figure& figure = plain(period, breakdown, category);
    set_percentage(figure, part.counted, whole.counted);
    finish(figure, window);
    return figure;
  }

  void add_total(const Period& period, const Window& window, const BreakdownCells& cells) {
    if (window.available) {
      const Cell sum = cells.sum(0, window.months);
      Figure& total = rule_->against == nullptr ? add(period, window, "total", "", sum)
                                                : add_ratio(period, window, "total", "", sum,
                                                            against_[0].sum(0, window.months));
      for (const BreakdownCells& other : breakdowns_) {
        if (other.too_many > 0) {
          add_note(total.note, "not broken down by " + other.name + ": " +
                                   std::to_string(other.too_many) + " different values");
        }
      }
      return;
    }
    Figure& figure = plain(period, "total", "");
    figure.marker = Marker::not_available;
    add_note(figure.note,
             window.months.empty() ? "no month of this period is covered"
             : window.no_answers
                 ? "no file has the column " +
                       std::string(find_column(rule_->counted, rule_->answers_from)->header)
             : rule_->look_back_months > 0 ? "the lists do not go back far enough"
                                           : "not every month of this period is covered");
  }

  void add_parts(const Period& period, const Window& window, const BreakdownCells& cells) {
    const Cell total = breakdowns_[0].sum(0, window.months);
    if (total.counted == 0) return;
    for (std::size_t part = 0; part < cells.categories.size(); ++part) {
      add_ratio(period, window, cells.name, cells.categories[part], cells.sum(part, window.months),
                total);
    }
  }

  // Columns are stages: each cell's share is of its stage's total.
  void add_stages(const Period& period, const Window& window, const BreakdownCells& cells) {
    const auto stages = stage_names();
    const std::size_t sources = cells.categories.size();
    std::vector<std::int64_t> counts(sources * stages.size());
    std::vector<std::int64_t> stage_totals(stages.size());
    std::vector<std::int64_t> source_totals(sources);
    for (std::size_t source = 0; source < sources; ++source) {
      for (std::size_t stage = 0; stage < stages.size(); ++stage) {
        const std::size_t cell = source * stages.size() + stage;
        counts[cell] = cells.sum(cell, window.months).counted;
        stage_totals[stage] += counts[cell];
        source_totals[source] += counts[cell];
      }
    }
    for (std::size_t source = 0; source < sources; ++source) {
      for (std::size_t stage = 0; stage < stages.size(); ++stage) {
        if (source_totals[source] == 0 || stage_totals[stage] == 0) continue;
        Figure& figure =
            plain(period, cells.name, cells.categories[source] + ": " + std::string(stages[stage]));
        set_percentage(figure, counts[source * stages.size() + stage], stage_totals[stage]);
        finish(figure, window);
      }
    }
  }

  Figure& add(const Period& period, const Window& window, std::string_view breakdown,
              std::string_view category, const Cell& sum) {
    Figure& figure = plain(period, breakdown, category);
    if (rule_->holds != nullptr) {
      set_percentage(figure, window.as_supplied ? sum.met_as_supplied : sum.met, sum.counted);
      if (window.as_supplied) {
        add_note(figure.note, "approximate: from the supplied count of referrals in 12 months");
      }
      if (sum.not_so_far > 0) {
        add_note(figure.note, noted_number(sum.not_so_far, caseload_->settings) +
                                  " not so far: their window runs past the as-at date");
      }
      if (sum.unusual_start > 0) {
        add_note(figure.note, noted_number(sum.unusual_start, caseload_->settings) +
                                  " counted from the start of the assessment: nothing earlier "
                                  "found to count from");
      }
      note_unknown_holidays(figure);
    } else if (rule_->per_10000) {
      set_rate(figure, sum.counted, static_cast<std::int32_t>(window.months.size()), *caseload_,
               *council_);
    } else {
      figure.numerator = sum.counted;
      figure.value = count_of(sum.counted);
    }
    finish(figure, window);
    return figure;
  }

  Figure& plain(const Period& period, std::string_view breakdown, std::string_view category) {
    Figure& figure = figures_.emplace_back();
    figure.indicator = indicator_;
    figure.period = period;
    figure.breakdown = breakdown;
    figure.category = category;
    const bool is_share = rule_->stage == nullptr || breakdown == rule_->category_breakdown;
    figure.unit = is_share ? definition_->unit : Unit::count;  // a table's totals are counts
    figure.decimals = is_share ? definition_->decimals : 0;
    if (period.end() > caseload_->as_at) {
      figure.counted_to = caseload_->as_at;
      figure.note = "to " + iso_text(caseload_->as_at);
    }
    return figure;
  }

  void note_unknown_holidays(Figure& figure) const {
    if (rule_->clock == nullptr) return;
    if (figure.period.start() < WorkingCalendar::first_known() ||
        figure.period.end() > WorkingCalendar::last_known()) {
      add_note(figure.note, "bank holidays are known for " +
                                std::to_string(WorkingCalendar::first_known().ymd().year) + " to " +
                                std::to_string(WorkingCalendar::last_known().ymd().year) + " only");
    }
  }

  void finish(Figure& figure, const Window& window) const {
    figure.whole = window.all_covered && !window.cut_short;
    if (window.all_covered) return;
    figure.marker = std::max(figure.marker, Marker::part_period);
    figure.months_covered = static_cast<std::int32_t>(window.months.size());
    figure.first_covered = window.months.front();
    figure.last_covered = window.months.back();
    add_note(figure.note, "covers " + month_runs_text(window.months) + " only");
  }

  std::uint16_t indicator_;
  const Definition* definition_;
  const CaseRule* rule_;
  const Caseload* caseload_;
  const CouncilData* council_;
  std::span<const BreakdownCells> breakdowns_;
  std::span<const BreakdownCells> against_;  // the denominators, where another list gives them
  std::vector<Figure> figures_;
};

}  // namespace

bool is_computed(const Definition& definition) {
  return definition.rule || definition.state || definition.return_rule != nullptr ||
         definition.return_state != nullptr || definition.id == "tracker" ||
         is_workforce_indicator(definition.id);
}

std::string no_figures_reason(const Definition& definition, const Caseload& caseload,
                              const CouncilData& council) {
  if (definition.id == "tracker") {
    return caseload.list(ListId::assessments).loaded
               ? std::string()
               : "Needs list 4 (assessments): no file of it is loaded. In place of list 4, the "
                 "table Assessments of the CIN census will do.";
  }
  if (definition.id == "checklist") {
    return "Has no figure of its own: the checklist asks its nine questions of one indicator at a "
           "time, from its figures, its targets and a file of flags. A measures file may hold a "
           "figure of it.";
  }
  if (definition.id == "action-plan") {
    return "Has no figure of its own: actions are typed in, or come from a file of actions (a CSV "
           "with the columns indicator, action, lead, due and status). A measures file may hold a "
           "figure of it.";
  }
  if (is_workforce_indicator(definition.id)) {
    return no_workforce_reason(definition.id, caseload, council);
  }
  if (definition.group == Group::comparators) {
    return no_comparison_reason(definition.id, caseload.settings, council);
  }
  std::string reason = missing_input(definition, caseload);
  const CaseRule* rule = rule_of(definition, caseload);
  const StateRule* state = state_of(definition, caseload);
  const bool needs_population =
      (rule != nullptr && rule->per_10000) || (state != nullptr && state->per_10000);
  if (!reason.empty() || !needs_population) return reason;
  if (council.population.empty()) {
    return "Needs a population file: a CSV with the columns year and population.";
  }
  const bool ours = std::any_of(
      council.population.begin(), council.population.end(), [&](const PopulationRow& row) {
        return council.population_for(row.year, caseload.settings.authority).has_value();
      });
  return ours ? std::string()
              : "The population file has many authorities: name yours in the settings.";
}

bool has_figures(const Definition& definition, const Caseload& caseload,
                 const CouncilData& council) {
  return missing_lists(definition, caseload).empty() &&
         no_figures_reason(definition, caseload, council).empty();
}

std::string no_period_reason(const Definition& definition, const Caseload& caseload,
                             const CouncilData& council) {
  std::string reason = no_figures_reason(definition, caseload, council);
  if (!reason.empty()) return reason;
  if (is_workforce_indicator(definition.id)) return "The files loaded give no figure of it.";
  if (definition.group == Group::comparators) {
    return "It has no figure of its own: there is one for each indicator it is worked out for.";
  }
  if (rule_of(definition, caseload) == nullptr) return "There is no case on any of the days.";
  const CaseRule& rule = *rule_of(definition, caseload);
  if (caseload.first_month() > rule.last_year.last_month()) {
    return "Applies to years to " + financial_year_text(rule.last_year) +
           " only; the lists start later.";
  }
  if (Month::of(caseload.as_at) < rule.first_year.first_month()) {
    return "Applies to years from " + financial_year_text(rule.first_year) +
           " only; the as-at date is before.";
  }
  return "The lists cover no period of it.";
}

std::vector<const CaseRule*> rules_in_use(const Caseload& caseload, const CouncilData& council) {
  std::vector<const CaseRule*> rules;
  for (const Definition* definition : registry()) {
    const CaseRule* rule = rule_of(*definition, caseload);
    if (rule == nullptr || !has_figures(*definition, caseload, council)) continue;
    rules.push_back(rule);
    if (rule->against != nullptr) rules.push_back(rule->against);
  }
  return rules;
}

std::vector<Figure> case_figures(std::uint16_t indicator, Detail detail, const MonthCells& cells,
                                 const Caseload& caseload, const CouncilData& council) {
  const Definition& definition = definition_at(indicator);
  if (!has_figures(definition, caseload, council)) return {};
  if (definition.group == Group::comparators) {
    return comparison_figures(indicator, caseload.settings, council);
  }
  std::vector<Figure> figures;
  if (definition.id == "tracker") figures = tracker_figures(indicator, caseload);
  if (is_workforce_indicator(definition.id)) {
    figures = workforce_figures(indicator, caseload, council);
  }
  if (rule_of(definition, caseload) != nullptr) {
    figures = FlowFigures(indicator, cells, caseload, council).in(detail);
  }
  if (state_of(definition, caseload) != nullptr) {
    for (Figure& figure : state_figures(indicator, caseload, council)) {
      figures.push_back(std::move(figure));
    }
  }
  note_sources(figures, definition, caseload);
  return figures;
}

}  // namespace bandstand
