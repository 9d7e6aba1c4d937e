// What is judged in sharing mode is judged by what is shown.
#include <gtest/gtest.h>

#include <string>

#include "indicators/registry.h"
#include "report/figure_set.h"
#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;

// Three contacts in April 2018, and twenty or more in each later month to September.
std::string contacts() {
  std::string csv = "Child Unique ID,Date of Contact,Contact Source\n";
  for (int month = 4; month <= 9; ++month) {
    const int count = month == 4 ? 3 : 10 + 5 * month;
    for (int i = 0; i < count; ++i) {
      csv += "C" + std::to_string(month * 100 + i) + ",0" + std::to_string(1 + i % 9) + "/0" +
             std::to_string(month) + "/2018," + (i % 2 == 0 ? "1A: Family" : "2A: School") + "\n";
    }
  }
  return csv;
}

bool is_hidden(const Figure& figure) { return figure.marker == Marker::suppressed; }

TEST(SharingView, ADirectionIsNotShownWhereTheFigureBeforeIsHidden) {
  Council council;
  council.load(contacts(), "contacts.csv");
  const auto indicator = find_definition("contacts");
  ASSERT_TRUE(indicator);
  const Period april = month_period(Month::of(Date::from_ymd(2018, 4, 1)));
  const Period may = month_period(Month::of(Date::from_ymd(2018, 5, 1)));
  ASSERT_NE(council.engine().figures().find(*indicator, may, "cases")->direction, Direction::none);

  council.set("mode", "sharing");
  const FigureSet& shared = council.engine().figures();
  ASSERT_TRUE(is_hidden(*shared.find(*indicator, april, "cases")));
  int shown_after_hidden = 0;
  int with_direction = 0;
  for (const Figure& figure : shared.figures()) {
    if (is_hidden(figure)) {
      EXPECT_EQ(figure.direction, Direction::none);
    }
    if (figure.direction != Direction::none) ++with_direction;
    const Figure* const before = shared.previous(figure);
    if (before == nullptr || !is_hidden(*before) || is_hidden(figure)) continue;
    ++shown_after_hidden;
    EXPECT_EQ(figure.direction, Direction::none);
  }
  EXPECT_GT(shown_after_hidden, 0);
  EXPECT_GT(with_direction, 0);
}

TEST(SharingView, IsTheSameWhicheverOfItIsAskedForFirst) {
  const auto load = [](Council& council) {
    for (const char* file : {"golden/contacts/contacts.csv", "golden/re-referral/referrals.csv",
                             "golden/assessment-45/assessments.csv",
                             "golden/tracker/assessments.csv", "golden/measures/measures.csv"}) {
      council.load_file(file);
    }
    council.set("mode", "sharing");
  };
  Council at_once;
  load(at_once);
  Council totals_first;
  load(totals_first);
  for (std::size_t i = registry().size(); i-- > 0;) {
    const auto indicator = static_cast<std::uint16_t>(i);
    for (const Figure& figure : totals_first.engine().figures().totals_of(indicator)) {
      if (figure.breakdown == "total") {
        EXPECT_EQ(figure.category, "");
      }
    }
  }
  EXPECT_EQ(totals_first.tidy_csv(), at_once.tidy_csv());
}

// 24 contacts of April less the 20 that were closed are few, so neither indicator that counts these
// may show them.
TEST(SharingView, ACountThatIsHiddenIsHiddenInEveryIndicatorThatHasIt) {
  std::string list = "Child Unique ID,Date of Contact,Contact Source,Contact Outcome\n";
  const auto add = [&list](int month, int from, int to, const char* outcome) {
    for (int i = from; i < to; ++i) {
      list += "C" + std::to_string(month * 100 + i) + ",03/0" + std::to_string(month) +
              "/2018,6: Police," + outcome + "\n";
    }
  };
  for (int month = 4; month <= 6; ++month) {
    add(month, 0, 20, "Closed and logged");
    add(month, 20, month == 4 ? 24 : 45, "Referral");
  }
  Council council;
  council.load(list);
  council.load(
      "Child Unique ID,Assessment start date,Assessment completion date,Organisation completing "
      "assessment\nX,01/04/2018,30/06/2018,School\n");
  council.set("as-at", "2018-06-30").set("coverage-1", "2018-04 to 2018-06");
  council.set("coverage-2", "2018-04 to 2018-06");
  const auto closed = [&council](const char* indicator, const char* column, const char* month) {
    return council.figures().cell({indicator, "month", month}, column);
  };
  EXPECT_EQ(closed("closed-logged-active-caf", "denominator", "2018-04"), "20");
  council.set("mode", "sharing");
  EXPECT_EQ(closed("contacts-closed-logged", "numerator", "2018-04"), "");
  EXPECT_EQ(closed("closed-logged-active-caf", "denominator", "2018-04"), "");
}

// Of 40 contacts in May 30 were closed and 7 became referrals. The 3 whose 30 days are not over are
// printed nowhere, and are what the others leave.
TEST(SharingView, WhatIndicatorsLeaveOfAnotherIsHiddenWithThem) {
  std::string contacts = "Child Unique ID,Date of Contact,Contact Source\n";
  std::string referrals = "Child Unique ID,Date of Referral\n";
  int child = 0;
  const auto add = [&](int count, const char* contact, const std::string& referral) {
    for (int i = 0; i < count; ++i) {
      const std::string id = "C" + std::to_string(++child);
      contacts += id + "," + contact + ",6\n";
      if (!referral.empty()) referrals += id + "," + referral + "\n";
    }
  };
  add(20, "10/04/2018", "");
  add(20, "10/04/2018", "12/04/2018");
  add(30, "10/05/2018", "");
  add(7, "10/05/2018", "12/05/2018");
  add(3, "11/05/2018", "");
  Council council;
  council.load(contacts);
  council.load(referrals);
  council.set("as-at", "2018-06-09").set("coverage-1", "2018-04 to 2018-06");
  council.set("coverage-3", "2018-04 to 2018-06");
  const auto numerator = [&council](const char* indicator) {
    return council.figures().cell({indicator, "month", "2018-05"}, "numerator");
  };
  EXPECT_EQ(numerator("contacts"), "40");
  EXPECT_EQ(numerator("contacts-closed-logged"), "30");
  EXPECT_EQ(numerator("conversion-contact-referral"), "7");
  council.set("mode", "sharing");
  EXPECT_TRUE(numerator("contacts").empty() || numerator("contacts-closed-logged").empty() ||
              numerator("conversion-contact-referral").empty());
}

}  // namespace
}  // namespace bandstand
