// Period names as councils' reports spell them, and texts that are no period.
#include <gtest/gtest.h>

#include "dates/period.h"

namespace bandstand {
namespace {

struct Spelling {
  const char* text;
  Basis basis;
  const char* start;
  const char* end;
  const char* name;
};

constexpr Spelling spellings[] = {
    {"2012/13", Basis::year, "2012-04-01", "2013-03-31", "2012-13"},
    {"2005/06", Basis::year, "2005-04-01", "2006-03-31", "2005-06"},
    {"2006-07", Basis::year, "2006-04-01", "2007-03-31", "2006-07"},
    {"2014-15", Basis::year, "2014-04-01", "2015-03-31", "2014-15"},
    {"2013\xE2\x80\x93"
     "14",
     Basis::year, "2013-04-01", "2014-03-31", "2013-14"},
    {"Q1 2013/14", Basis::quarter, "2013-04-01", "2013-06-30", "2013-14 Q1"},
    {"2013/14 Q2", Basis::quarter, "2013-07-01", "2013-09-30", "2013-14 Q2"},
    {"2008-09 Q1", Basis::quarter, "2008-04-01", "2008-06-30", "2008-09 Q1"},
    {"2008/09 q4", Basis::quarter, "2009-01-01", "2009-03-31", "2008-09 Q4"},
    {"2015-16 Q3", Basis::quarter, "2015-10-01", "2015-12-31", "2015-16 Q3"},
    {"Apr-15", Basis::month, "2015-04-01", "2015-04-30", "2015-04"},
    {"Apr-49", Basis::month, "2049-04-01", "2049-04-30", "2049-04"},
    {"Apr-50", Basis::month, "1950-04-01", "1950-04-30", "1950-04"},
    {"Nov-99", Basis::month, "1999-11-01", "1999-11-30", "1999-11"},
    {"Sep 2018", Basis::month, "2018-09-01", "2018-09-30", "2018-09"},
    {"september  2018", Basis::month, "2018-09-01", "2018-09-30", "2018-09"},
    {"April 2015", Basis::month, "2015-04-01", "2015-04-30", "2015-04"},
    {"2015-04", Basis::month, "2015-04-01", "2015-04-30", "2015-04"},
    {"2010-10", Basis::month, "2010-10-01", "2010-10-31", "2010-10"},
    {"2018-19 to Q2", Basis::ytd, "2018-04-01", "2018-09-30", "2018-19 to Q2"},
    {"2010/11 to November", Basis::ytd, "2010-04-01", "2010-11-30", "2010-11 to November"},
    {"2010/11 to Feb", Basis::ytd, "2010-04-01", "2011-02-28", "2010-11 to February"},
    {"2015-16 to December", Basis::ytd, "2015-04-01", "2015-12-31", "2015-16 to Q3"},
    {"2015-16 Apr-Dec", Basis::ytd, "2015-04-01", "2015-12-31", "2015-16 to Q3"},
    {"2014-15 Apr - Dec", Basis::ytd, "2014-04-01", "2014-12-31", "2014-15 to Q3"},
    {"12 months to 2018-09-30", Basis::rolling12, "2017-10-01", "2018-09-30",
     "12 months to 2018-09-30"},
    {"12 months to September 2018", Basis::rolling12, "2017-10-01", "2018-09-30",
     "12 months to 2018-09-30"},
    {"2018-09-30", Basis::asat, "2018-09-30", "2018-09-30", "2018-09-30"},
    {"30/09/2018", Basis::asat, "2018-09-30", "2018-09-30", "2018-09-30"},
    {" 2018-09-30 ", Basis::asat, "2018-09-30", "2018-09-30", "2018-09-30"},
};

TEST(ParsePeriod, ReadsTheSpellingsOfReports) {
  for (const Spelling& s : spellings) {
    const auto period = parse_period(s.text);
    ASSERT_TRUE(period) << s.text;
    EXPECT_EQ(period->basis, s.basis) << s.text;
    EXPECT_EQ(iso_text(period->start()), s.start) << s.text;
    EXPECT_EQ(iso_text(period->end()), s.end) << s.text;
    EXPECT_EQ(period_text(*period), s.name) << s.text;
  }
}

TEST(ParsePeriod, RefusesWhatIsNoPeriod) {
  for (const char* text : {"",
                           " ",
                           "illustration",
                           "before",
                           "after",
                           "2 years",
                           "previous two years",
                           "since November 2017",
                           "2018-05 to 2018-09",
                           "2017-09 to 2018-08",
                           "not stated (tracker, about September 2018)",
                           "latest available in October 2018",
                           "2008/09 forecast",
                           "2018",
                           "Q2",
                           "Q5 2018/19",
                           "2018-19 Q0",
                           "2018-19 to Q5",
                           "2018-19 to",
                           "2018-19 to Smarch",
                           "2018-19 May-Dec",
                           "2018-13",
                           "2018-00",
                           "Apr-155",
                           "Foo-15",
                           "2018-02-30",
                           "31/02/2018",
                           "12 months to 2018-09-31",
                           "12 months to",
                           "1066-67",
                           "2018-8",
                           "Apr 15",
                           "-"}) {
    EXPECT_EQ(parse_period(text), std::nullopt) << text;
  }
}

TEST(ParsePeriod, AStatedBasisSettlesWhetherANameIsAMonthOrAYear) {
  EXPECT_EQ(period_text(*parse_period("2010-11")), "2010-11");
  EXPECT_EQ(parse_period("2010-11")->basis, Basis::year);
  EXPECT_EQ(parse_period("2010-11", Basis::year)->basis, Basis::year);
  const auto november = parse_period("2010-11", Basis::month);
  ASSERT_TRUE(november);
  EXPECT_EQ(november->basis, Basis::month);
  EXPECT_EQ(iso_text(november->end()), "2010-11-30");
}

TEST(ParsePeriod, AStatedBasisMakesThePeriodThatEndsWhenTheNamedOneEnds) {
  const auto start_of = [](const char* text, Basis basis) {
    const auto period = parse_period(text, basis);
    return period ? iso_text(period->start()) + " " + iso_text(period->end()) : std::string{};
  };
  EXPECT_EQ(start_of("2013/14 Q1", Basis::asat), "2013-06-30 2013-06-30");
  EXPECT_EQ(start_of("2013/14 Q1", Basis::rolling12), "2012-07-01 2013-06-30");
  EXPECT_EQ(start_of("2013/14 Q2", Basis::ytd), "2013-04-01 2013-09-30");
  EXPECT_EQ(start_of("2015-12", Basis::ytd), "2015-04-01 2015-12-31");
  EXPECT_EQ(start_of("2015-12-31", Basis::ytd), "2015-04-01 2015-12-31");
  EXPECT_EQ(start_of("2014-15", Basis::asat), "2015-03-31 2015-03-31");
  EXPECT_EQ(start_of("2006-10", Basis::asat), "2006-10-31 2006-10-31");
  EXPECT_EQ(start_of("2018-08", Basis::quarter), "");
  EXPECT_EQ(start_of("2015-04", Basis::year), "");
}

}  // namespace
}  // namespace bandstand
