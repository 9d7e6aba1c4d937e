// One plan in a place of its own starts in one month and ends in the next: what can be worked out
// of it, by way of counts of other months and of other indicators.
#include "results/disclosure_solver.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <initializer_list>
#include <string>

namespace bandstand::disclosure {
namespace {

enum : std::uint16_t { started, ended, open_plans };

const Month april{2018 * 12 + 3};

Figure figure(std::uint16_t indicator, const Period& period, const std::string& category,
              std::int64_t count) {
  Figure f;
  f.indicator = indicator;
  f.period = period;
  f.breakdown = category.empty() ? "total" : "locality";
  f.category = category;
  f.unit = Unit::count;
  f.numerator = count;
  return f;
}

/// North has 40 open plans in March; South has one of its own for a month.
class OnePlan : public testing::Test {
 protected:
  OnePlan() {
    add(started, month_period(april), 9, 8);
    add(started, month_period(april + 1), 7, 7);
    add(ended, month_period(april), 6, 6);
    add(ended, month_period(april + 1), 8, 7);
    add(open_plans, asat_period((april - 1).last_day()), 40, 40);
    add(open_plans, asat_period(april.last_day()), 43, 42);
    add(open_plans, asat_period((april + 1).last_day()), 42, 42);
    CountSum grows;
    grows.whole.count = {started, CountSide::numerator};
    grows.parts = {{{ended, CountSide::numerator}, {}, {}},
                   {{open_plans, CountSide::numerator}, {}, {}}};
    rules_.sums = {grows};
    make_tables();
    for (Cell& cell : tables_.cells) {
      if (cell.small) cell.state = CellState::hidden;
    }
  }

  void make_tables() {
    std::vector<const Figure*> all;
    for (const Figure& f : figures_) all.push_back(&f);
    tables_ = tables_of(all, rules_);
  }

  void add(std::uint16_t indicator, const Period& period, std::int64_t total, std::int64_t north) {
    figures_.push_back(figure(indicator, period, "", total));
    figures_.push_back(figure(indicator, period, "North", north));
    if (total > north) figures_.push_back(figure(indicator, period, "South", total - north));
  }

  std::uint32_t cell(std::uint16_t indicator, const Period& period, const std::string& category) {
    for (std::size_t i = 0; i < figures_.size(); ++i) {
      const Figure& f = figures_[i];
      if (f.indicator == indicator && f.period.end() == period.end() && f.category == category) {
        return tables_.cell_of[i][0];
      }
    }
    ADD_FAILURE() << "no such figure";
    return 0;
  }

  void hide(std::uint16_t indicator, const Period& period) {
    tables_.cells[cell(indicator, period, "")].state = CellState::hidden;
  }

  bool is_found(Secret secret, Knows knows = Knows::what_is_shown) {
    return !worked_out(tables_, {secret}, knows).empty();
  }

  DisclosureRules rules_;
  std::vector<Figure> figures_;
  Tables tables_;
};

TEST_F(OnePlan, FollowsFromTheTotalAndTheOtherPlace) {
  EXPECT_TRUE(is_found({cell(started, month_period(april), "South")}));
  EXPECT_TRUE(is_found({cell(ended, month_period(april + 1), "South")}));
}

TEST_F(OnePlan, FollowsFromWhatIsCountedInAnotherMonth) {
  hide(started, month_period(april));
  hide(open_plans, asat_period(april.last_day()));
  EXPECT_TRUE(is_found({cell(started, month_period(april), "South")}));
}

TEST_F(OnePlan, IsSafeOnceItsStartItsEndAndTheDayBetweenCanChangeTogether) {
  hide(started, month_period(april));
  hide(open_plans, asat_period(april.last_day()));
  hide(ended, month_period(april + 1));
  EXPECT_FALSE(is_found({cell(started, month_period(april), "South")}));
  EXPECT_FALSE(is_found({cell(open_plans, asat_period(april.last_day()), "South")}));
  EXPECT_FALSE(is_found({cell(ended, month_period(april + 1), "South")}));
}

TEST_F(OnePlan, WhatACountLeavesOfAnotherFollowsWhereBothChangeTogether) {
  hide(started, month_period(april));
  hide(open_plans, asat_period(april.last_day()));
  hide(ended, month_period(april + 1));
  const std::uint32_t all = cell(started, month_period(april), "");
  EXPECT_FALSE(is_found({all}));
  EXPECT_TRUE(is_found({cell(started, month_period(april), "South"), all}));
}

TEST_F(OnePlan, FollowsFromNoCountWhereNothingIsShown) {
  EXPECT_FALSE(is_found({cell(started, month_period(april), "South")}, Knows::no_count));
}

TEST_F(OnePlan, IsSafeInWhatIsShared) {
  hide_small_numbers(figures_, rules_);
  make_tables();
  EXPECT_FALSE(is_found({cell(started, month_period(april), "South")}));
  EXPECT_FALSE(is_found({cell(open_plans, asat_period(april.last_day()), "South")}));
  EXPECT_FALSE(is_found({cell(ended, month_period(april + 1), "South")}));
}

TEST_F(OnePlan, AsksForNothingAndFindsNothing) {
  EXPECT_TRUE(worked_out(tables_, {}, Knows::what_is_shown).empty());
}

}  // namespace
}  // namespace bandstand::disclosure
