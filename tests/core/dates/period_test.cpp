// Financial years, quarters and the reporting periods of each basis.
#include "dates/period.h"

#include <gtest/gtest.h>

#include "dates/month_names.h"

namespace bandstand {
namespace {

constexpr Month month(std::int32_t year, std::int32_t number) { return {year * 12 + number - 1}; }

TEST(Month, KnowsItsFirstAndLastDay) {
  EXPECT_EQ(iso_text(month(2018, 2).first_day()), "2018-02-01");
  EXPECT_EQ(iso_text(month(2018, 2).last_day()), "2018-02-28");
  EXPECT_EQ(iso_text(month(2020, 2).last_day()), "2020-02-29");
  EXPECT_EQ(iso_text((month(2018, 12) + 1).first_day()), "2019-01-01");
  EXPECT_EQ(Month::of(Date::from_ymd(2018, 12, 31)), month(2018, 12));
}

TEST(FinancialYear, RunsFromAprilToMarch) {
  EXPECT_EQ(FinancialYear::of(Date::from_ymd(2018, 3, 31)), FinancialYear{2017});
  EXPECT_EQ(FinancialYear::of(Date::from_ymd(2018, 4, 1)), FinancialYear{2018});
  EXPECT_EQ(FinancialYear{2018}.first_month(), month(2018, 4));
  EXPECT_EQ(FinancialYear{2018}.last_month(), month(2019, 3));
  EXPECT_EQ(financial_year_text({2018}), "2018-19");
  EXPECT_EQ(financial_year_text({1999}), "1999-00");
  EXPECT_EQ(financial_year_text({2008}), "2008-09");
}

TEST(FinancialYear, IsReadWhereTheSecondYearFollowsTheFirst) {
  for (const char* text : {"2018-19", "2018/19", "2018-2019", "2018/2019", " 2018 - 19 "}) {
    EXPECT_EQ(parse_financial_year(text), FinancialYear{2018}) << text;
  }
  EXPECT_EQ(parse_financial_year("1999/00"), FinancialYear{1999});
  for (const char* text : {"2018-20", "2018-18", "2018", "18-19", "2018-2020", "2018-019", "",
                           "2018 19", "2018-19 Q1"}) {
    EXPECT_EQ(parse_financial_year(text), std::nullopt) << text;
  }
}

TEST(Quarter, OneIsAprilToJuneAndFourIsJanuaryToMarch) {
  const std::int32_t expected[] = {4, 4, 4, 1, 1, 1, 2, 2, 2, 3, 3, 3};
  for (std::int32_t m = 1; m <= 12; ++m) {
    EXPECT_EQ(quarter_of(month(2018, m)), expected[m - 1]) << m;
    EXPECT_EQ(first_month_of_quarter(month(2018, m)), month(2018, (m - 1) / 3 * 3 + 1)) << m;
  }
}

TEST(Period, CoversWholeMonthsFromItsFirstToItsLastDay) {
  const Period quarter = quarter_period(month(2018, 8));
  EXPECT_EQ(iso_text(quarter.start()), "2018-07-01");
  EXPECT_EQ(iso_text(quarter.end()), "2018-09-30");
  EXPECT_EQ(quarter.months(), 3);
  const Period ytd = ytd_period(month(2018, 8));
  EXPECT_EQ(iso_text(ytd.start()), "2018-04-01");
  EXPECT_EQ(iso_text(ytd.end()), "2018-09-30");
  const Period rolling = rolling12_period(month(2018, 2));
  EXPECT_EQ(iso_text(rolling.start()), "2017-03-01");
  EXPECT_EQ(iso_text(rolling.end()), "2018-02-28");
  const Period year = year_period({2018});
  EXPECT_EQ(iso_text(year.end()), "2019-03-31");
  EXPECT_EQ(year.months(), 12);
}

TEST(Period, AsAtIsOneDay) {
  const Period day = asat_period(Date::from_ymd(2018, 9, 14));
  EXPECT_EQ(iso_text(day.start()), "2018-09-14");
  EXPECT_EQ(iso_text(day.end()), "2018-09-14");
}

TEST(Period, AQuarterOneIsTheSameWindowAsItsYearToDate) {
  EXPECT_TRUE(same_window(quarter_period(month(2018, 4)), ytd_period(month(2018, 4))));
  EXPECT_FALSE(same_window(quarter_period(month(2018, 7)), ytd_period(month(2018, 7))));
  EXPECT_TRUE(same_window(year_period({2018}), ytd_period(month(2019, 3))));
}

TEST(Period, NamesAreThoseOfTheFiguresFile) {
  EXPECT_EQ(period_text(month_period(month(2018, 8))), "2018-08");
  EXPECT_EQ(period_text(quarter_period(month(2018, 8))), "2018-19 Q2");
  EXPECT_EQ(period_text(quarter_period(month(2019, 1))), "2018-19 Q4");
  EXPECT_EQ(period_text(ytd_period(month(2018, 8))), "2018-19 to Q2");
  EXPECT_EQ(period_text(rolling12_period(month(2018, 9))), "12 months to 2018-09-30");
  EXPECT_EQ(period_text(asat_period(Date::from_ymd(2018, 9, 30))), "2018-09-30");
  EXPECT_EQ(period_text(year_period({2018})), "2018-19");
}

TEST(Period, EveryNameIsReadBackAsThePeriodItCameFrom) {
  for (Month m = month(1995, 1); m <= month(2040, 12); m = m + 1) {
    const Period periods[] = {month_period(m),
                              quarter_period(m),
                              ytd_period(m),
                              {Basis::ytd, FinancialYear::of(m).first_month(), m, Date::none()},
                              rolling12_period(m),
                              year_period(FinancialYear::of(m)),
                              asat_period(m.first_day() + Days{13})};
    for (const Period& p : periods) {
      EXPECT_EQ(parse_period(period_text(p), p.basis), p) << period_text(p);
      // Without a stated basis only `2004-05` is in doubt: a year as well as a month.
      if (p.basis == Basis::month && parse_financial_year(period_text(p))) continue;
      EXPECT_EQ(parse_period(period_text(p)), p) << period_text(p);
    }
  }
}

TEST(BasisNames, AreReadBack) {
  for (const Basis basis :
       {Basis::month, Basis::quarter, Basis::ytd, Basis::rolling12, Basis::asat, Basis::year}) {
    EXPECT_EQ(parse_basis_name(basis_name(basis)), basis);
  }
  EXPECT_EQ(basis_name(Basis::rolling12), "rolling12");
  EXPECT_EQ(parse_basis_name("weekly"), std::nullopt);
}

TEST(OnBasis, GivesThePeriodThatEndsWithTheNamedOne) {
  const Period q1 = quarter_period(month(2013, 4));
  EXPECT_EQ(on_basis(q1, Basis::asat), asat_period(Date::from_ymd(2013, 6, 30)));
  EXPECT_EQ(on_basis(q1, Basis::rolling12), rolling12_period(month(2013, 6)));
  EXPECT_EQ(on_basis(q1, Basis::ytd), ytd_period(month(2013, 6)));
  EXPECT_EQ(on_basis(month_period(month(2015, 12)), Basis::quarter),
            quarter_period(month(2015, 12)));
  EXPECT_EQ(on_basis(asat_period(Date::from_ymd(2015, 12, 31)), Basis::ytd),
            ytd_period(month(2015, 12)));
}

TEST(OnBasis, GivesNothingWhereTheEndDoesNotFit) {
  EXPECT_EQ(on_basis(month_period(month(2015, 11)), Basis::quarter), std::nullopt);
  EXPECT_EQ(on_basis(quarter_period(month(2015, 11)), Basis::year), std::nullopt);
  EXPECT_EQ(on_basis(quarter_period(month(2016, 1)), Basis::year), year_period({2015}));
  EXPECT_EQ(on_basis(asat_period(Date::from_ymd(2015, 12, 30)), Basis::ytd), std::nullopt);
}

TEST(MonthNames, AreReadInFullOrByThreeLetters) {
  for (std::int32_t m = 1; m <= 12; ++m) {
    EXPECT_EQ(month_from_name(month_name(m)), m);
    EXPECT_EQ(month_from_name(month_name(m).substr(0, 3)), m);
  }
  EXPECT_EQ(month_from_name("SEPT"), 9);
  EXPECT_EQ(month_from_name("Novem"), 0);
  EXPECT_EQ(month_from_name(""), 0);
}

}  // namespace
}  // namespace bandstand
