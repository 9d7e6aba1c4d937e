// Putting a comparison together for the page.
#include "report/comparison.h"

#include <algorithm>
#include <set>

#include "indicators/registry.h"
#include "lists/authority_name.h"
#include "lists/text.h"
#include "report/tidy.h"

namespace bandstand {
namespace {

ComparisonValueView view_of(const Participant& who, std::int32_t year,
                            const std::optional<PublishedValue>& value) {
  ComparisonValueView view;
  view.name = who.name;
  view.kind = compared_kind_name(who.kind);
  view.year = reporting_year_text(year);
  if (!value) return view;
  view.value = published_text(*value);
  if (value->value) view.plot = to_double(*value->value);
  view.marker = marker_letter(value->marker);
  view.note = value->note;
  return view;
}

std::optional<Period> own_period(const ComparedGroup& group, std::int32_t year) {
  const FinancialYear financial{year - 1};
  OwnPeriod which = OwnPeriod::year;
  if (group.measure() != nullptr) {
    which = group.measure()->own;
  } else {
    const Basis usual = definition_at(group.indicator()).default_basis;
    if (usual == Basis::asat) which = OwnPeriod::at_31_march;
    if (usual == Basis::rolling12) which = OwnPeriod::to_31_march;
  }
  switch (which) {
    case OwnPeriod::year:
      return year_period(financial);
    case OwnPeriod::at_31_march:
      return asat_period(financial.last_month().last_day());
    case OwnPeriod::to_31_march:
      return rolling12_period(financial.last_month());
    case OwnPeriod::none:
      break;
  }
  return std::nullopt;
}

// The council's own figure of a published year: from its case lists, else from its measures.
const Figure* own_figure(const ComparedGroup& group, std::int32_t year, const FigureSet& figures) {
  const auto period = own_period(group, year);
  if (!period) return nullptr;
  for (const std::string& source : figures.sources(group.indicator())) {
    const Figure* figure = figures.find(group.indicator(), *period, source);
    if (figure == nullptr && source != "cases") {  // an outturn row holds states too
      figure = figures.find(group.indicator(), year_period({year - 1}), source);
    }
    if (figure != nullptr && figure->unit == definition_at(group.indicator()).unit) return figure;
  }
  return nullptr;
}

ComparisonValueView view_of_own(const ComparedGroup& group, std::int32_t year,
                                const Figure* figure) {
  ComparisonValueView view;
  view.name = group.own().name + ", own figure";
  view.kind = compared_kind_name(ComparedKind::own_computed);
  view.year = reporting_year_text(year);
  if (figure == nullptr) return view;
  view.value = value_text(*figure);
  if (figure->value) view.plot = to_double(*figure->value);
  view.marker = marker_letter(figure->marker);
  view.note = (figure->source == "cases" ? std::string("from the council's case lists, ")
                                         : "from " + figure->source + ", ") +
              period_text(figure->period);
  if (figure->numerator && figure->denominator) {
    view.note +=
        ": " + std::to_string(*figure->numerator) + " of " + std::to_string(*figure->denominator);
  }
  if (figure->marker != Marker::none) {
    view.note += "; " + std::string(marker_words(figure->marker));
  }
  if (!figure->note.empty()) view.note += "; " + figure->note;
  return view;
}

class View {
 public:
  View(const ComparedGroup& group, const FigureSet& figures, Polarity polarity)
      : group_(&group), figures_(&figures), polarity_(polarity) {}

  void fill(ComparisonView& view, std::int32_t year) const {
    view.authority = group_->own().name;
    if (!group_->model().empty()) view.model = "Statistical neighbours, " + group_->model();
    view.year = reporting_year_text(year);
    for (const std::int32_t each : group_->years()) view.years.push_back(reporting_year_text(each));
    view.words = group_->measure() == nullptr ? std::string("From the council's own table.")
                                              : std::string(group_->measure()->words);
    for (const ComparedBar& bar : bars_of(*group_, year, polarity_)) {
      view.bars.push_back(view_of(bar.who, year, bar.value));
      const Figure* own = own_figure(*group_, year, *figures_);
      if (bar.who.kind == ComparedKind::own && own != nullptr) {
        view.bars.push_back(view_of_own(*group_, year, own));
      }
    }
    add_lines(view, year);
    const RankAmongNeighbours rank = rank_of(*group_, year, polarity_);
    if (rank.rank) {
      view.rank = static_cast<double>(*rank.rank);
      if (rank.of > 0) view.rank_of = static_cast<double>(rank.of);
    }
    view.rank_words = rank.words;
    const QuarterOfAll quarter = quarter_of(*group_, year, polarity_);
    if (quarter.letter != 0) view.quartile = std::string(1, quarter.letter);
    view.quartile_words = quarter.words;
    add_series(view);
    add_notes(view, year);
  }

 private:
  static Participant middle(ComparedKind kind) {
    return {kind, kind == ComparedKind::mean ? "Mean of neighbours" : "Median of neighbours",
            std::nullopt};
  }

  void add_lines(ComparisonView& view, std::int32_t year) const {
    const auto add = [&](const Participant& who, const std::optional<PublishedValue>& value) {
      if (value) view.lines.push_back(view_of(who, year, value));
    };
    add(group_->england(), group_->value(group_->england(), year));
    if (group_->region()) add(*group_->region(), group_->value(*group_->region(), year));
    for (const ComparedKind kind : {ComparedKind::mean, ComparedKind::median}) {
      add(middle(kind), middle_of(*group_, year, kind));
    }
  }

  void add_series(ComparisonView& view) const {
    std::vector<std::int32_t> years(group_->years().rbegin(), group_->years().rend());
    const auto add = [&](const Participant& who, const auto& value_in) {
      ComparisonSeriesView series{who.name, std::string(compared_kind_name(who.kind)), {}};
      bool any = false;
      for (const std::int32_t year : years) {
        const std::optional<PublishedValue> value = value_in(year);
        any = any || value.has_value();
        series.points.push_back(view_of(who, year, value));
      }
      if (any) view.series.push_back(std::move(series));
    };
    const auto published = [&](const Participant& who) {
      add(who, [&](std::int32_t year) { return group_->value(who, year); });
    };
    published(group_->own());
    ComparisonSeriesView own{group_->own().name + ", own figure",
                             std::string(compared_kind_name(ComparedKind::own_computed)),
                             {}};
    bool any = false;
    for (const std::int32_t year : years) {
      const Figure* figure = own_figure(*group_, year, *figures_);
      any = any || figure != nullptr;
      own.points.push_back(view_of_own(*group_, year, figure));
    }
    if (any) view.series.push_back(std::move(own));
    published(group_->england());
    if (group_->region()) published(*group_->region());
    for (const ComparedKind kind : {ComparedKind::mean, ComparedKind::median}) {
      add(middle(kind), [&](std::int32_t year) { return middle_of(*group_, year, kind); });
    }
    for (const Participant& neighbour : group_->neighbours()) published(neighbour);
  }

  void add_notes(ComparisonView& view, std::int32_t year) const {
    if (group_->measure() != nullptr) {
      view.notes.push_back("The year " + reporting_year_text(year) +
                           " is the national tables' reporting year " + std::to_string(year) + ".");
      if (group_->measure()->table != PublishedTableId::workforce) {
        view.notes.emplace_back(
            "DfE rounds the counts of England and the regions to the nearest 10, and puts c in "
            "place of small numbers of an authority; such a value is left out, never taken for "
            "zero.");
      }
      for (const std::string_view caveat : split(group_->measure()->caveats, '|')) {
        view.notes.emplace_back(caveat);
      }
    }
    const std::string_view id = definition_at(group_->indicator()).id;
    if (id == "ia-7" || id == "ia-10") {
      view.notes.emplace_back(
          "7 and 10 working days are two tests: values of ia-7 (to 2009-10) and ia-10 (after) are "
          "never put side by side.");
    }
    if (group_->model().empty()) view.notes.push_back(group_->no_neighbours());
    const auto mean = middle_of(*group_, year, ComparedKind::mean);
    if (mean) {
      view.notes.emplace_back(
          "The local authority interactive tool prints the neighbours' mean, DfE's dashboard "
          "their median: both are shown, named.");
    }
    std::string without;
    for (const Participant& neighbour : group_->neighbours()) {
      const auto value = group_->value(neighbour, year);
      if (value && value->value) continue;
      without += (without.empty() ? "" : ", ") + neighbour.name;
    }
    if (!without.empty() && mean) {
      view.notes.push_back("Neighbours without a value in this year: " + without + ".");
    }
    note_changes_of_area(view);
  }

  // Authorities that were merged, split or given another code.
  void note_changes_of_area(ComparisonView& view) const {
    if (!group_->own().area || group_->measure() == nullptr) return;
    const ComparatorData& data = group_->data();
    const Area& area = data.areas[*group_->own().area];
    for (const Area& other : data.areas) {
      if (&other == &area || other.level != AreaLevel::authority) continue;
      if (other.first_year == 0 || !is_same_authority(other.name, area.name)) continue;
      view.notes.push_back(area.name + " with the code " + other.code + " (" +
                           reporting_year_text(other.first_year) + " to " +
                           reporting_year_text(other.last_year) +
                           ") was another authority and is not joined to this one.");
    }
    if (area.new_codes.size() > 1) {
      std::string codes;
      for (const std::string& code : area.new_codes) codes += (codes.empty() ? "" : ", ") + code;
      view.notes.push_back(area.name + " has had more than one nine-character code (" + codes +
                           "); it is one series, joined by its code " + area.code + ".");
    }
    std::set<std::int32_t> own_years;
    for (const std::int32_t year : group_->years()) {
      if (group_->value(group_->own(), year)) own_years.insert(year);
    }
    if (own_years.empty()) return;
    const std::int32_t first = group_->years().back();
    const std::int32_t last = group_->years().front();
    if (*own_years.begin() > first) {
      view.notes.push_back(area.name + " is in the tables from " +
                           reporting_year_text(*own_years.begin()) +
                           "; what was there before it is not its own.");
    }
    if (*own_years.rbegin() < last) {
      view.notes.push_back(area.name + " is in the tables to " +
                           reporting_year_text(*own_years.rbegin()) +
                           "; what came after it is not its own.");
    }
  }

  const ComparedGroup* group_;
  const FigureSet* figures_;
  Polarity polarity_;
};

std::int32_t chosen_year(std::string_view text, const ComparedGroup& group) {
  std::int32_t year = 0;
  if (const auto financial = parse_financial_year(text)) {
    year = financial->start_year + 1;
  } else if (text.size() == 4) {
    for (const char c : text) year = c >= '0' && c <= '9' ? year * 10 + (c - '0') : 0;
  }
  const auto& years = group.years();
  return std::find(years.begin(), years.end(), year) != years.end() ? year : group.latest_year();
}

}  // namespace

ComparisonView comparison_view(std::uint16_t indicator, std::string_view year,
                               const FigureSet& figures, const Settings& settings,
                               const CouncilData& council) {
  const Definition& definition = definition_at(indicator);
  const Polarity polarity = polarity_of(definition, settings.polarity);
  const ComparedGroup group(indicator, settings, council);
  ComparisonView view;
  view.title = definition.title;
  view.unit = unit_name(definition.unit);
  view.polarity = polarity_name(polarity);
  view.authority = group.own().name;
  if (!group.problem().empty()) {
    view.not_computable = group.problem();
    return view;
  }
  View(group, figures, polarity).fill(view, chosen_year(year, group));
  return view;
}

}  // namespace bandstand
