// Lists that cover different months tell of different cases by figures of the same year.
#include <gtest/gtest.h>

#include "results/disclosure.h"
#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;
using test::Key;
using test::TidyFigures;

// So many contacts in each month of 2018-19 from April on, each of a child of its own.
std::string contacts(std::initializer_list<int> by_month) {
  std::string list = "Child Unique ID,Date of Contact,Contact Source\n";
  int month = 4;
  int child = 0;
  for (const int number : by_month) {
    for (int i = 0; i < number; ++i) {
      list += std::to_string(++child) + ",12/0" + std::to_string(month) + "/2018,6\n";
    }
    ++month;
  }
  return list;
}

TidyFigures shared(const std::string& contact_list, std::string_view early_help_covers) {
  Council council;
  council.load(contact_list, "contacts.csv");
  council.load(
      "Child Unique ID,Assessment start date,Assessment completion date,"
      "Organisation completing assessment\n1,01/04/2018,20/05/2018,School\n",
      "early help.csv");
  council.set("as-at", "2018-06-30").set("coverage-1", "2018-04 to 2018-06");
  council.set("coverage-2", early_help_covers).set("mode", "sharing");
  return council.figures();
}

const Key contacts_of_quarter{"contacts", "quarter", "2018-19 Q1"};
const Key with_early_help{"contacts-active-early-help", "quarter", "2018-19 Q1"};

std::string denominator(const TidyFigures& figures) {
  return figures.cell(with_early_help, "denominator");
}

// Found by an attacker in the tests: 67 contacts in the quarter, 64 of them in the months that the
// list of early help covers, said that the hidden number of April was 3.
TEST(DisclosureCoverage, AQuarterCoveredInPartDoesNotTellWhatWasHiddenInTheRestOfIt) {
  const TidyFigures figures = shared(contacts({3, 30, 34}), "2018-05 to 2018-06");
  const bool both =
      figures.cell(contacts_of_quarter, "marker") != "c" && denominator(figures) != "";
  EXPECT_FALSE(both) << figures.figure(contacts_of_quarter) << " and " << denominator(figures);
}

TEST(DisclosureCoverage, BothAreShownWhereNothingSmallLiesBetweenThem) {
  const TidyFigures figures = shared(contacts({20, 30, 34}), "2018-05 to 2018-06");
  EXPECT_EQ(figures.cell(contacts_of_quarter, "numerator"), "84");
  EXPECT_EQ(denominator(figures), "64");
}

TEST(DisclosureCoverage, ASumThatLeavesOutAMonthInTheMiddleIsHidden) {
  std::vector<Figure> figures(2);
  figures[0].numerator = figures[1].numerator = 54;
  figures[0].period = figures[1].period = quarter_period(Month{2018 * 12 + 3});
  figures[1].indicator = 1;
  figures[1].months_covered = 2;
  figures[1].first_covered = Month{2018 * 12 + 3};
  figures[1].last_covered = Month{2018 * 12 + 5};
  hide_small_numbers(figures, 5);
  EXPECT_EQ(figures[0].marker, Marker::none);
  EXPECT_EQ(figures[1].marker, Marker::suppressed);
  EXPECT_FALSE(figures[1].numerator);
}

}  // namespace
}  // namespace bandstand
