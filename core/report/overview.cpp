// Choosing, ordering and telling; the figures are those of every other view.
#include "report/overview.h"

#include <cmath>
#include <tuple>

#include "lists/put_in_order.h"
#include "report/change_of.h"
#include "report/figure_sentence.h"
#include "report/figure_words.h"
#include "report/overview_caveats.h"
#include "report/quarterly_table.h"
#include "report/tracker.h"

namespace bandstand {
namespace {

// From this many percentage points, or percent of a number, a change is worth a line where no test
// of chance holds.
constexpr double notable_change = 10;

/// One indicator's latest figure and how it moved.
struct Told {
  const Figure* figure = nullptr;
  FigureChange change;
  bool is_neutral = false;

  bool notable() const {
    if (change.chance == Chance::does_not || change.stands_out) return true;
    if (figure->marker == Marker::few_cases) return false;
    if (change.in_a_row > 2) return true;
    return change.chance == Chance::unknown && change.size >= notable_change;
  }
};

// The total of a table counts the same cases as an indicator of its own.
bool is_total_of_table(const Told& told) {
  return !definition_at(told.figure->indicator).table_category.empty();
}

std::string number_of(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + " " + (number == 1 ? one : many);
}

// How far off the target, against the target.
double relative_gap(const Figure& figure) {
  const double target = to_double(*figure.target);
  const double gap = std::fabs(to_double(*figure.value) - target);
  return target == 0 ? gap : gap / std::fabs(target);
}

std::string target_sentence(const Figure& figure) {
  if (*figure.value == *figure.target) return " That is the target.";
  return " That is " + difference_words(*figure.value, *figure.target, figure) +
         (*figure.value > *figure.target ? " above" : " below") + " the target of " +
         spoken_target(figure) + ".";
}

class Overview {
 public:
  Overview(FinancialYear year, const FigureSet& figures, const Caseload& caseload,
           const CouncilData& council)
      : year_(year), figures_(&figures), caseload_(&caseload), council_(&council) {
    view_.year = financial_year_text(year);
    view_.as_at = iso_text(caseload.as_at);
    gather();
  }

  OverviewView view() && {
    add_rated(Rating::red, "off_target", "Off target");
    add_rated(Rating::amber, "close", "Close to target");
    add_moved(true, "worse", "Getting worse");
    add_moved(false, "changed", "What else changed");
    add_tracker();
    view_.summary = summary();
    view_.caveats = overview_caveats(year_, current_, missing_, *caseload_);
    return std::move(view_);
  }

 private:
  void gather() {
    const auto columns = quarterly_columns(year_, Basis::quarter, caseload_->as_at);
    for (std::size_t i = 0; i < registry().size(); ++i) {
      const auto indicator = static_cast<std::uint16_t>(i);
      const Definition& definition = definition_at(indicator);
      if (!in_quarterly_table(definition.group)) continue;
      const Figure* shown = nullptr;
      const Figure* any = nullptr;
      for (const std::string& source : figures_->sources(indicator)) {
        if (shown == nullptr) shown = current_figure(indicator, source, columns, *figures_);
        if (any == nullptr) any = latest_cell(indicator, source, columns);
      }
      if (shown == nullptr && any == nullptr) ++missing_;
      if (shown != nullptr || any != nullptr) current_.push_back(shown != nullptr ? shown : any);
      if (shown == nullptr) continue;
      const Polarity polarity = polarity_of(definition, caseload_->settings.polarity);
      told_.push_back({shown, change_of(*shown, *figures_, *caseload_, *council_),
                       polarity == Polarity::neutral});
    }
  }

  // The last cell that is there at all, hidden or without a value.
  const Figure* latest_cell(std::uint16_t indicator, const std::string& source,
                            const std::array<Period, quarterly_column_count>& columns) const {
    const Figure* latest = nullptr;
    for (std::size_t c = 1; c + 1 < columns.size(); ++c) {
      const Figure* figure = figure_for(columns[c], indicator, source, *figures_);
      if (figure != nullptr && figure->marker != Marker::not_available) latest = figure;
    }
    return latest;
  }

  OverviewItemView item(const Told& told, std::string sentence) const {
    const Figure& figure = *told.figure;
    const Definition& definition = definition_at(figure.indicator);
    return {std::string(definition.id),
            std::string(definition.title),
            std::string(group_name(definition.group)),
            std::move(sentence),
            std::string(rating_name(figure.rating)),
            std::string(rating_words(figure.rating)),
            std::string(direction_name(figure.direction)),
            told.notable(),
            view_of(figure, *figures_)};
  }

  std::vector<const Told*> where(auto&& wanted) const {
    std::vector<const Told*> found;
    for (const Told& told : told_) {
      if (wanted(told)) found.push_back(&told);
    }
    return found;
  }

  std::size_t rated(Rating rating) const {
    return where([rating](const Told& told) { return told.figure->rating == rating; }).size();
  }
  std::size_t moved(Direction direction) const {
    return where([direction](const Told& told) {
             return told.figure->direction == direction && !is_total_of_table(told);
           })
        .size();
  }

  void add_rated(Rating rating, const char* name, const char* title) {
    std::vector<const Told*> found =
        where([rating](const Told& told) { return told.figure->rating == rating; });
    put_in_order(found, [](const Told* a, const Told* b) {
      return relative_gap(*a->figure) > relative_gap(*b->figure);
    });
    OverviewSectionView section{name, title, "", {}};
    for (const Told* told : found) {
      OverviewItemView& added = section.items.emplace_back(
          item(*told, figure_sentence(*told->figure) + target_sentence(*told->figure)));
      added.notable = true;
    }
    if (found.empty()) {
      if (rating != Rating::red) return;
      const bool any = rated(Rating::green) + rated(Rating::amber) > 0;
      section.words = any ? "No indicator with a target is off it."
                          : "No target is loaded for these figures: a targets file brings them.";
    } else if (found.size() > 1) {
      section.words = "The furthest from its target comes first.";
    }
    view_.sections.push_back(std::move(section));
  }

  // Worse; or else better, and what changed where neither way is good.
  void add_moved(bool worse, const char* name, const char* title) {
    std::vector<const Told*> found = where([worse](const Told& told) {
      const Direction direction = told.figure->direction;
      if (is_total_of_table(told)) return false;
      if (told.change.before == nullptr || direction == Direction::level) return false;
      if (worse) return direction == Direction::worse;
      return direction != Direction::worse && (!told.is_neutral || told.notable());
    });
    const auto weight = [](const Told* told) {
      return std::tuple(told->notable(), told->change.chance == Chance::does_not,
                        told->change.stands_out, told->change.in_a_row, told->change.size);
    };
    put_in_order(found, [&weight](const Told* a, const Told* b) { return weight(a) > weight(b); });
    OverviewSectionView section{name, title, "", {}};
    for (const Told* told : found) {
      section.items.push_back(
          item(*told, figure_sentence(*told->figure) + " " +
                          change_sentence(*told->figure, told->change, *figures_)));
    }
    if (found.empty()) {
      section.words = worse ? "No indicator got worse." : "Nothing else changed that stands out.";
    }
    view_.sections.push_back(std::move(section));
  }

  void add_tracker() {
    if (FinancialYear::of(caseload_->as_at) != year_) return;
    const std::uint16_t tracker = *find_definition("tracker");
    OverviewSectionView section{"tracker", "Open assessments that need attention", "", {}};
    for (const TrackerStatus status : {TrackerStatus::overdue, TrackerStatus::becoming_overdue}) {
      const Figure* figure = figures_->find(tracker, asat_period(caseload_->as_at), "cases",
                                            "status", tracker_status_text(status));
      if (figure == nullptr || !figure->value) continue;
      OverviewItemView& added =
          section.items.emplace_back(item({figure, {}, true}, figure_sentence(*figure)));
      added.title = tracker_status_text(status);
      added.notable = *figure->value > Exact{0, 1};
    }
    if (!section.items.empty()) view_.sections.push_back(std::move(section));
  }

  std::string summary() {
    const std::size_t on = rated(Rating::green);
    const std::size_t close = rated(Rating::amber);
    const std::size_t off = rated(Rating::red);
    const std::size_t better = moved(Direction::better);
    const std::size_t worse = moved(Direction::worse);
    view_.indicators = static_cast<double>(told_.size());
    view_.better = static_cast<double>(better);
    view_.worse = static_cast<double>(worse);
    if (told_.empty()) return "No indicator has a figure for " + view_.year + ".";
    std::string text =
        number_of(told_.size(), "indicator has a figure", "indicators have figures") + " for " +
        view_.year + ".";
    if (on + close + off > 0) {
      for (const Rating rating : {Rating::green, Rating::amber, Rating::red}) {
        view_.ratings.push_back({std::string(rating_name(rating)),
                                 std::string(rating_words(rating)),
                                 static_cast<double>(rated(rating))});
      }
      text += " " + number_of(on + close + off, "has a target", "have a target") + ": " +
              std::to_string(on) + " on target, " + std::to_string(close) + " close to it and " +
              std::to_string(off) + " off it.";
    } else {
      text += " None has a target.";
    }
    if (better + worse > 0) {
      text += " Since the period before, " + std::to_string(better) + " got better and " +
              std::to_string(worse) + " got worse.";
    }
    return text;
  }

  FinancialYear year_;
  const FigureSet* figures_;
  const Caseload* caseload_;
  const CouncilData* council_;
  OverviewView view_;
  std::vector<Told> told_;
  std::vector<const Figure*> current_;
  std::size_t missing_ = 0;
};

}  // namespace

OverviewView overview(FinancialYear year, const FigureSet& figures, const Caseload& caseload,
                      const CouncilData& council) {
  return Overview(year, figures, caseload, council).view();
}

}  // namespace bandstand
