// One walk over the rows for each day.
#include "report/state_figures.h"

#include <algorithm>
#include <map>
#include <utility>

#include "indicators/registry.h"
#include "report/category_column.h"
#include "report/rate_figure.h"
#include "report/return_days.h"

namespace bandstand {
namespace {

struct Counts {
  std::int64_t counted = 0;
  std::int64_t held = 0;
};

class StateFigures {
 public:
  StateFigures(std::uint16_t indicator, const Caseload& caseload, const CouncilData& council)
      : indicator_(indicator),
        definition_(&definition_at(indicator)),
        rule_(state_of(*definition_, caseload)),
        caseload_(&caseload),
        council_(&council),
        columns_(category_columns(*rule_, caseload)) {}

  std::vector<Figure> all() {
    for (const StateDay& day : state_days(*rule_, *caseload_)) add_day(day);
    return std::move(figures_);
  }

 private:
  using ByName = std::map<std::string, Counts, decltype(&category_less)>;

  void add_day(const StateDay& day) {
    if (!day.covered) {
      if (day.only_compared) return;
      Figure& figure = plain(day, "total", "");
      figure.marker = Marker::not_available;
      add_note(figure.note, std::string(day.why));
      return;
    }
    Counts total;
    std::vector<std::vector<Counts>> by_category(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) by_category[c].resize(columns_[c].size());
    std::vector<Counts> by_part(rule_->parts.size());
    for (const Row row : rows_on(day, *rule_, *caseload_)) {
      const bool held = rule_->holds != nullptr && rule_->holds(*caseload_, row, day.day);
      const auto count = [held](Counts& counts) {
        ++counts.counted;
        counts.held += held ? 1 : 0;
      };
      count(total);
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        count(by_category[c][columns_[c].category_of(row)]);
      }
      if (rule_->part != nullptr) count(by_part[rule_->part(*caseload_, row, day.day)]);
    }
    set(plain(day, "total", ""), total);
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      ByName named(&category_less);
      for (std::size_t k = 0; k < by_category[c].size(); ++k) {
        if (by_category[c][k].counted > 0) named[columns_[c].name_of(k)] = by_category[c][k];
      }
      for (const auto& [name, counts] : named) set(plain(day, columns_[c].name, name), counts);
    }
    for (std::size_t part = 0; part < by_part.size(); ++part) {
      if (total.counted == 0) continue;
      Figure& figure = plain(day, "category", rule_->parts[part]);
      set_percentage(figure, by_part[part].counted, total.counted);
    }
  }

  Figure& plain(const StateDay& day, std::string_view breakdown, std::string_view category) {
    Figure& figure = figures_.emplace_back();
    figure.indicator = indicator_;
    figure.period = day.period;
    figure.breakdown = breakdown;
    figure.of_a_day = true;
    figure.category = category;
    figure.unit = definition_->unit;
    figure.decimals = definition_->decimals;
    if (day.period.end() > caseload_->as_at) {
      figure.counted_to = caseload_->as_at;
      figure.note = "to " + iso_text(caseload_->as_at);
      figure.whole = false;
    }
    figure.only_compared = day.only_compared;
    return figure;
  }

  void set(Figure& figure, const Counts& counts) const {
    if (rule_->per_10000) {
      set_rate(figure, counts.counted, 12, *caseload_, *council_);
    } else if (rule_->holds != nullptr) {
      set_percentage(figure, counts.held, counts.counted);
    } else {
      figure.numerator = counts.counted;
      figure.value = count_of(counts.counted);
    }
  }

  std::uint16_t indicator_;
  const Definition* definition_;
  const StateRule* rule_;
  const Caseload* caseload_;
  const CouncilData* council_;
  std::vector<CategoryColumn> columns_;
  std::vector<Figure> figures_;
};

}  // namespace

std::vector<StateDay> state_days(const StateRule& rule, const Caseload& caseload) {
  if (rule.days != StateDays::by_flags) return return_days(rule, caseload);
  const ListView& list = caseload.list(rule.counted);
  const auto period_of = [&rule](Date day) {
    return rule.looks_back_12_months ? rolling12_period(day) : asat_period(day);
  };
  const auto covers = [&](Month month) {
    const bool answers =
        !rule.also_needs || caseload.list(*rule.also_needs).coverage.contains(month);
    return answers && list.coverage.contains(month);
  };
  std::vector<StateDay> days;
  if (rule.only_at_as_at) {
    // Nothing earlier is known.
  } else if (rule.only_on_extract_dates) {
    for (const Extract& extract : list.extracts) {
      if (extract.day == caseload.as_at) continue;
      days.push_back({extract.day, period_of(extract.day), &extract.rows, true});
    }
    std::reverse(days.begin(), days.end());
  } else {
    for (Month month = caseload.first_month(); month.last_day() < caseload.as_at;
         month = month + 1) {
      days.push_back({month.last_day(), period_of(month.last_day()), &list.rows, covers(month)});
    }
    // Twelve months end with a month.
    const bool inside_month = Month::of(caseload.as_at).last_day() != caseload.as_at;
    if (rule.looks_back_12_months && inside_month) return days;
  }
  days.push_back({caseload.as_at, period_of(caseload.as_at), &list.rows, true});
  const bool inside_month = caseload.as_at != Month::of(caseload.as_at).last_day();
  if (inside_month && !rule.only_on_extract_dates && !rule.only_at_as_at) {
    const Date before = add_months(caseload.as_at, -3);
    days.push_back({before, period_of(before), &list.rows, covers(Month::of(before)), {}, true});
  }
  return days;
}

std::vector<Row> rows_on(const StateDay& day, const StateRule& rule, const Caseload& caseload) {
  std::vector<Row> rows;
  if (rule.open == nullptr) {
    for (const Row row : *day.rows) {
      if (rule.counts(caseload, row, day.day)) rows.push_back(row);
    }
    return rows;
  }
  constexpr Row no_row = static_cast<Row>(-1);
  std::vector<Row> latest(caseload.store().children.size(), no_row);
  for (const Row row : *day.rows) {
    if (!rule.open(caseload, row, day.day)) continue;
    Row& of_child = latest[caseload.child(rule.counted, row)];
    const bool is_later =
        of_child == no_row ||
        (rule.started != nullptr && rule.started(caseload, row) > rule.started(caseload, of_child));
    if (is_later) of_child = row;
  }
  for (const Row row : *day.rows) {
    const bool stands_for_child = latest[caseload.child(rule.counted, row)] == row;
    if (stands_for_child && rule.counts(caseload, row, day.day)) rows.push_back(row);
  }
  return rows;
}

std::vector<Figure> state_figures(std::uint16_t indicator, const Caseload& caseload,
                                  const CouncilData& council) {
  return StateFigures(indicator, caseload, council).all();
}

}  // namespace bandstand
