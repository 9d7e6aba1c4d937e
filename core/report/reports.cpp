// Choosing rows and columns; every figure is taken as it is.
#include "report/reports.h"

#include <algorithm>

#include "dates/month_names.h"
#include "indicators/why.h"
#include "lists/put_in_order.h"
#include "lists/text.h"
#include "report/case_figures.h"
#include "report/checklist.h"
#include "report/definition_text.h"
#include "report/figure_words.h"
#include "report/peer_facts.h"
#include "report/quarterly_table.h"
#include "report/tidy.h"

namespace bandstand {
namespace {

struct SectionSpec {
  std::string_view title;
  std::string_view indicators;  // ids, separated by spaces
};

constexpr SectionSpec front_door[] = {
    {"Contacts",
     "contacts contacts-closed-logged closed-logged-active-caf contacts-active-early-help "
     "conversion-contact-referral"},
    {"Referrals",
     "referrals referrals-rate referral-nfa re-referral referrals-for-assessment "
     "conversion-referral-assessment"},
    {"Assessments", "assessments-started ia-7 ia-10 ca-35 assessment-45 assessment-to-service"},
    {"Section 47 enquiries and conferences", "s47-rate-of-referrals s47-rate icpc-number icpc-15"}};

struct Columns {
  std::vector<Period> periods;
  std::vector<ColumnView> views;

  void add(std::string title, const Period& period) {
    periods.push_back(period);
    views.push_back({std::move(title), std::string(basis_name(period.basis)), period_text(period)});
  }
};

Columns by_quarter(FinancialYear year, Date as_at) {
  Columns columns;
  const auto periods = quarterly_columns(year, Basis::quarter, as_at);
  for (std::size_t c = 0; c < periods.size(); ++c) {
    columns.add(quarterly_column_title(periods[c], c), periods[c]);
  }
  return columns;
}

Month last_month_shown(FinancialYear year, Date as_at) {
  return std::clamp(Month::of(as_at), year.first_month(), year.last_month());
}

Columns by_month(FinancialYear year, Date as_at) {
  Columns columns;
  const FinancialYear before{year.start_year - 1};
  const Month last = last_month_shown(year, as_at);
  columns.add(financial_year_text(before) + " (year)", year_period(before));
  for (Month month = year.first_month(); month <= last; month = month + 1) {
    columns.add(std::string(month_name(month.month())) + " " + std::to_string(month.year()),
                month_period(month));
  }
  columns.add("Year to date", ytd_period(last));
  return columns;
}

Columns of_years(FinancialYear year, Date as_at) {
  Columns columns;
  const FinancialYear before{year.start_year - 1};
  columns.add(financial_year_text(before) + " (year)", year_period(before));
  columns.add("Year to date", ytd_period(last_month_shown(year, as_at)));
  return columns;
}

constexpr std::size_t years_alone = 2;  // columns: the year before, the year to date

class ReportMaker {
 public:
  ReportMaker(ReportView& report, Columns columns, const FigureSet& figures,
              const Caseload& caseload, const CouncilData& council)
      : report_(&report),
        columns_(std::move(columns)),
        figures_(&figures),
        caseload_(&caseload),
        council_(&council) {
    report.columns = columns_.views;
  }

  void add_indicator(std::uint16_t indicator, std::string_view section) {
    const Definition& definition = definition_at(indicator);
    const std::vector<std::string> sources = figures_->sources(indicator);
    bool any = false;
    for (const std::string& source : sources) {
      std::vector<const Figure*> cells;
      for (const Period& period : columns_.periods) {
        cells.push_back(figure_for(period, indicator, source, *figures_));
      }
      any = add_row(indicator, source, std::string(definition.title), cells, section) || any;
    }
    if (any) return;
    report_->not_computable.push_back(
        {std::string(definition.id), std::string(definition.title),
         sources.empty() ? no_period_reason(definition, *caseload_, *council_)
                         : "No figure falls in " + report_->year + " or the year before."});
  }

  /// Rows of one breakdown, a category each.
  void add_categories(std::uint16_t indicator, std::string_view breakdown,
                      std::string_view section) {
    std::vector<std::string> categories;
    for (const Figure& figure : figures_->of(indicator)) {
      if (figure.breakdown != breakdown) continue;
      if (figure.source != "cases") continue;
      if (std::find(categories.begin(), categories.end(), figure.category) == categories.end()) {
        categories.push_back(figure.category);
      }
    }
    put_in_order(categories, [](const auto& a, const auto& b) { return category_less(a, b); });
    for (const std::string& category : categories) {
      std::vector<const Figure*> cells;
      for (const Period& period : columns_.periods) {
        cells.push_back(figures_->find(indicator, period, "cases", breakdown, category));
      }
      add_row(indicator, "cases", category, cells, section);
    }
  }

  ReportRowView* last_row() {
    return report_->sections.empty() ? nullptr : &report_->sections.back().rows.back();
  }

 private:
  bool add_row(std::uint16_t indicator, const std::string& source, std::string title,
               const std::vector<const Figure*>& cells, std::string_view section) {
    const Definition& definition = definition_at(indicator);
    const Figure* current = nullptr;
    ReportRowView row;
    for (std::size_t c = 0; c < cells.size(); ++c) {
      row.cells.push_back(cells[c] == nullptr ? std::optional<FigureView>()
                                              : std::optional(view_of(*cells[c], *figures_)));
      const bool has_value = cells[c] != nullptr && cells[c]->value;
      // Where months or quarters stand beside it, the year to date is not the latest news.
      const bool is_beside_others = c + 1 == cells.size() && cells.size() > years_alone;
      if (has_value && (!is_beside_others || current == nullptr)) current = cells[c];
    }
    const bool empty = std::all_of(cells.begin(), cells.end(),
                                   [](const Figure* figure) { return figure == nullptr; });
    if (empty || (current == nullptr && cells.size() == years_alone)) return false;
    row.indicator = definition.id;
    row.title = std::move(title);
    row.source = source;
    row.unit = unit_name(current == nullptr ? definition.unit : current->unit);
    row.polarity_words = polarity_sentence(polarity_of(definition, caseload_->settings.polarity));
    row.why = why_it_matters(definition.id);
    row.rank_words = peer_rank_words(indicator, caseload_->settings, *council_);
    row.comparison_words = peer_comparison_words(indicator, caseload_->settings, *council_);
    if (current != nullptr) {
      if (current->target) row.target = plain_text(*current->target);
      row.rag = rating_name(current->rating);
      row.rag_words = rating_words(current->rating);
      row.direction_words = direction_words(*current, *figures_);
      row.headline = headline(*current, *figures_);
    }
    if (report_->sections.empty() || report_->sections.back().title != section) {
      report_->sections.push_back({std::string(section), {}});
    }
    report_->sections.back().rows.push_back(std::move(row));
    return true;
  }

  ReportView* report_;
  Columns columns_;
  const FigureSet* figures_;
  const Caseload* caseload_;
  const CouncilData* council_;
};

bool is_main_group(Group group) {
  return group == Group::inputs || group == Group::processes || group == Group::outputs;
}

}  // namespace

std::optional<ReportView> report_view(std::string_view name, FinancialYear year,
                                      const FigureSet& figures, const Caseload& caseload,
                                      const CouncilData& council) {
  ReportView report;
  report.name = name;
  report.year = financial_year_text(year);
  report.notes = frame_notes(caseload);
  const auto make = [&](Columns columns) {
    return ReportMaker(report, std::move(columns), figures, caseload, council);
  };
  const auto every = [](auto&& visit) {
    for (std::size_t i = 0; i < registry().size(); ++i) {
      const auto indicator = static_cast<std::uint16_t>(i);
      visit(indicator, definition_at(indicator));
    }
  };
  if (name == "front-door") {
    report.title = "Front door";
    report.words = "Contacts, referrals and assessments, month by month.";
    ReportMaker maker = make(by_month(year, caseload.as_at));
    for (const SectionSpec& section : front_door) {
      for (const std::string_view id : split(section.indicators, ' ')) {
        maker.add_indicator(*find_definition(id), section.title);
      }
    }
  } else if (name == "quarterly") {
    report.title = "Quarterly report";
    report.words = "Inputs, processes and outputs, quarter by quarter.";
    ReportMaker maker = make(by_quarter(year, caseload.as_at));
    every([&](std::uint16_t indicator, const Definition& definition) {
      if (is_main_group(definition.group)) {
        maker.add_indicator(indicator, group_title(definition.group));
      }
    });
  } else if (name == "key-indicators") {
    report.title = "Key indicators";
    report.words =
        "Timeliness and outcomes against the year before, with what members should know.";
    ReportMaker maker = make(of_years(year, caseload.as_at));
    every([&](std::uint16_t indicator, const Definition& definition) {
      if (definition.group == Group::processes && definition.unit == Unit::percent) {
        maker.add_indicator(indicator, "Timeliness");
      }
    });
    every([&](std::uint16_t indicator, const Definition& definition) {
      if (definition.group == Group::outputs) maker.add_indicator(indicator, "Outcomes");
    });
  } else if (name == "tracker") {
    report.title = "Assessment timeliness";
    report.words =
        "Single assessments finished within 45 working days, month by month, for the whole "
        "council, "
        "each locality and each team. The tracker lists the assessments still open.";
    ReportMaker maker = make(by_month(year, caseload.as_at));
    const std::uint16_t timeliness = *find_definition("assessment-45");
    maker.add_indicator(timeliness, "Whole council");
    maker.add_categories(timeliness, "locality", "By locality");
    maker.add_categories(timeliness, "team", "By team");
  } else if (name == "surgery") {
    report.title = "Performance surgery";
    report.words = "Indicators that miss their target, with the answers to the checklist in short.";
    ReportMaker maker = make(by_quarter(year, caseload.as_at));
    every([&](std::uint16_t indicator, const Definition&) {
      const Figure* figure = checklist_figure(indicator, figures);
      const bool off =
          figure != nullptr && (figure->rating == Rating::red || figure->rating == Rating::amber);
      if (!off || FinancialYear::of(figure->period.end()) != year) return;
      maker.add_indicator(indicator, "Off target");
      ReportRowView* row = maker.last_row();
      if (row == nullptr || row->indicator != definition_at(indicator).id) return;
      row->headline +=
          " Checklist: " +
          checklist_summary(checklist(figure, peer_facts(indicator, caseload.settings, council),
                                      figures, caseload, council)) +
          ".";
    });
    if (report.sections.empty()) {
      report.notes.push_back("No indicator with a target misses it in " + report.year + ".");
    }
  } else {
    return std::nullopt;
  }
  return report;
}

}  // namespace bandstand
