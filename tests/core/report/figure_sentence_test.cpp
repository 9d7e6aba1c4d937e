// Sentences about figures: they agree with the value printed, say what a marker means and give away
// nothing that is hidden; every indicator has a grammatical one.
#include "report/figure_sentence.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "indicators/registry.h"
#include "report/tidy.h"

namespace bandstand::test {
namespace {

const Period quarter = quarter_period(Month::of(Date::from_ymd(2018, 7, 1)));
const Period day = asat_period(Date::from_ymd(2018, 9, 30));

Figure figure_of(std::string_view indicator, const Period& period) {
  Figure figure;
  figure.indicator = *find_definition(indicator);
  const Definition& definition = definition_at(figure.indicator);
  figure.unit = definition.unit;
  figure.decimals = definition.decimals;
  figure.period = period;
  return figure;
}

Figure share_of(std::int64_t n, std::int64_t d, std::string_view indicator = "assessment-45",
                const Period& period = quarter) {
  Figure figure = figure_of(indicator, period);
  set_percentage(figure, n, d);
  return figure;
}

Figure count_of_cases(std::int64_t n, std::string_view indicator = "contacts",
                      const Period& period = quarter) {
  Figure figure = figure_of(indicator, period);
  figure.numerator = n;
  figure.value = count_of(n);
  return figure;
}

Figure part_of(Figure figure, std::string breakdown, std::string category) {
  figure.breakdown = std::move(breakdown);
  figure.category = std::move(category);
  return figure;
}

const std::string in_time = " were finished within 45 working days";

TEST(ASentence, SaysAShareOutOfAHundredAndItsCounts) {
  EXPECT_EQ(
      figure_sentence(share_of(424, 524)),
      "81 of every 100 single assessments finished in 2018-19 Q2" + in_time + " (424 of 524).");
  EXPECT_EQ(figure_sentence(share_of(5240, 65240, "conversion-contact-referral")),
            "8 of every 100 contacts received in 2018-19 Q2 led to a referral (5,240 of 65,240).");
}

// 81.45 is printed as 81.5, and so told as 82.
TEST(ASentence, AgreesWithTheValueAsItIsPrinted) {
  const Figure figure = share_of(1629, 2000);
  EXPECT_EQ(value_text(figure), "81.5");
  EXPECT_EQ(figure_sentence(figure).substr(0, 15), "82 of every 100");
}

TEST(ASentence, NeverRoundsAFewToNoneNorNearlyAllToAll) {
  const auto start = [](std::int64_t n, std::int64_t d) {
    return figure_sentence(share_of(n, d)).substr(0, 31);
  };
  EXPECT_EQ(start(1, 5000), "Fewer than 1 of every 100 singl");
  EXPECT_EQ(start(4, 1000), "Fewer than 1 of every 100 singl");
  EXPECT_EQ(start(5, 1000), "1 of every 100 single assessmen");
  EXPECT_EQ(start(996, 1000), "More than 99 of every 100 singl");
  EXPECT_EQ(start(994, 1000), "99 of every 100 single assessme");
  EXPECT_EQ(start(4999, 5000), "More than 99 of every 100 singl");
  EXPECT_EQ(figure_sentence(share_of(1000, 1000)),
            "All 1,000 single assessments finished in 2018-19 Q2" + in_time + ".");
  EXPECT_EQ(figure_sentence(share_of(0, 30)),
            "None of the 30 single assessments finished in 2018-19 Q2" + in_time + ".");
}

TEST(ASentence, SaysFewerThanTenAsTheyAre) {
  const std::string doubt = ", but there are few cases, so this can change a lot by chance.";
  EXPECT_EQ(figure_sentence(share_of(3, 7)),
            "3 of the 7 single assessments finished in 2018-19 Q2" + in_time + doubt);
  EXPECT_EQ(figure_sentence(share_of(1, 7)),
            "1 of the 7 single assessments finished in 2018-19 Q2 was finished within 45 working "
            "days" +
                doubt);
  EXPECT_EQ(figure_sentence(share_of(1, 1)),
            "All single assessments finished in 2018-19 Q2" + in_time + " (1 of 1)" + doubt);
  EXPECT_EQ(
      figure_sentence(share_of(3, 10)),
      "30 of every 100 single assessments finished in 2018-19 Q2" + in_time + " (3 of 10)" + doubt);
}

TEST(ASentence, OfAMeasureWithoutCountsSpeaksOfTheValueOnly) {
  Figure figure = figure_of("assessment-45", year_period({2014}));
  figure.value = Exact{818, 10};
  EXPECT_EQ(figure_sentence(figure),
            "82 of every 100 single assessments finished in 2014-15" + in_time + " (81.8%).");
  figure.value = Exact{0, 1};
  EXPECT_EQ(figure_sentence(figure),
            "None of the single assessments finished in 2014-15" + in_time + ".");
}

TEST(ASentence, OfACountAgreesWithTheNumber) {
  EXPECT_EQ(figure_sentence(count_of_cases(1642)), "1,642 contacts were received in 2018-19 Q2.");
  EXPECT_EQ(figure_sentence(count_of_cases(1)), "1 contact was received in 2018-19 Q2.");
  EXPECT_EQ(figure_sentence(count_of_cases(0)), "No contacts were received in 2018-19 Q2.");
}

TEST(ASentence, SaysThePeriodAsPeopleDo) {
  const auto of = [](const Period& period) {
    return figure_sentence(count_of_cases(9, "contacts", period));
  };
  const Month august = Month::of(Date::from_ymd(2018, 8, 1));
  EXPECT_EQ(of(month_period(august)), "9 contacts were received in August 2018.");
  EXPECT_EQ(of(ytd_period(august)), "9 contacts were received from April to September 2018.");
  EXPECT_EQ(of(ytd_period(august + 7)), "9 contacts were received from April 2018 to March 2019.");
  EXPECT_EQ(of(rolling12_period(august)),
            "9 contacts were received in the 12 months to 31 August 2018.");
  EXPECT_EQ(of(year_period({2017})), "9 contacts were received in 2017-18.");
  Figure cut = count_of_cases(9);
  cut.counted_to = Date::from_ymd(2018, 8, 15);
  EXPECT_EQ(figure_sentence(cut), "9 contacts were received in 2018-19 Q2 (to 15 August 2018).");
}

TEST(ASentence, OfAStateStartsWithItsDay) {
  EXPECT_EQ(figure_sentence(count_of_cases(67, "cpp-number", day)),
            "On 30 September 2018, 67 children were on a child protection plan.");
  EXPECT_EQ(figure_sentence(count_of_cases(67, "cpp-number", year_period({2014}))),
            "On 31 March 2015, 67 children were on a child protection plan.");
  EXPECT_EQ(figure_sentence(share_of(47, 66, "iha-20", day)),
            "71 of every 100 children who became looked after in the 12 months to 30 September "
            "2018 had a health assessment within 20 working days (47 of 66).");
}

TEST(ASentence, OfARateSaysWhatAPartYearWasScaledTo) {
  Figure rate = figure_of("referrals-rate", year_period({2017}));
  rate.numerator = 826;
  rate.denominator = 18010;
  rate.value = rate_per_10000(826, 18010, Exact{12, 1});
  EXPECT_EQ(figure_sentence(rate),
            "About 459 referrals were received in 2017-18 for every 10,000 children (826 among "
            "18,010 children).");
  rate.period = quarter;
  rate.value = rate_per_10000(826, 18010, Exact{3, 1});
  EXPECT_EQ(figure_sentence(rate),
            "About 1,835 referrals were received in 2018-19 Q2 for every 10,000 children, scaled "
            "up to a whole year (826 among 18,010 children).");
  Figure state = figure_of("cpp-rate", day);
  state.value = Exact{4, 10};
  EXPECT_EQ(figure_sentence(state),
            "On 30 September 2018, fewer than 1 child in every 10,000 was on a child protection "
            "plan.");
}

TEST(ASentence, OfAnAverageSaysTheAverage) {
  Figure sickness = figure_of("sickness", ytd_period(Month::of(Date::from_ymd(2018, 9, 1))));
  sickness.numerator = 1890;
  sickness.denominator = 310;
  sickness.counted_in = 10;
  sickness.value = Exact{189, 31};
  EXPECT_EQ(figure_sentence(sickness),
            "Each full-time worker lost 6.10 days to sickness from April to September 2018 on "
            "average (189 days, 31 full-time equivalents).");
}

TEST(ASentence, OfARatioMayPassAHundred) {
  EXPECT_EQ(figure_sentence(share_of(45, 36, "s47-rate-of-referrals")),
            "For every 100 referrals received in 2018-19 Q2 that went further, 125 child "
            "protection (section 47) enquiries were started (45 against 36 referrals).");
}

TEST(ASentence, NamesThePartItIsAbout) {
  EXPECT_EQ(figure_sentence(part_of(count_of_cases(20, "cpp-number", day), "team", "Team 2")),
            "In Team 2 on 30 September 2018, 20 children were on a child protection plan.");
  EXPECT_EQ(figure_sentence(part_of(count_of_cases(20), "locality", "not recorded")),
            "Where no locality is recorded, 20 contacts were received in 2018-19 Q2.");
  EXPECT_EQ(figure_sentence(part_of(count_of_cases(20), "source", "6")),
            "From source 6 (Police), 20 contacts were received in 2018-19 Q2.");
  EXPECT_EQ(figure_sentence(part_of(share_of(20, 40, "assessment-45-by-outcome"), "outcome",
                                    "No further action")),
            "With the outcome \"No further action\", 50 of every 100 single assessments finished "
            "in 2018-19 Q2" +
                in_time + " (20 of 40).");
  EXPECT_EQ(figure_sentence(
                part_of(share_of(29, 147, "lac-legal-status", day), "category", "not recorded")),
            "On 30 September 2018, 20 of every 100 looked-after children had no recorded legal "
            "status (29 of 147).");
  EXPECT_EQ(figure_sentence(part_of(count_of_cases(1, "tracker", day), "team", "North: Overdue")),
            "In North on 30 September 2018, 1 open assessment was overdue.");
  EXPECT_EQ(figure_sentence(part_of(share_of(4, 103, "referrals-by-source"), "category",
                                    "6: Closed and logged")),
            "4 of every 100 contacts received in 2018-19 Q2 that stand at \"Closed and logged\" "
            "came from source 6 (Police) (4 of 103).");
  EXPECT_EQ(figure_sentence(part_of(count_of_cases(4, "referral-reasons"), "category", "N1")),
            "4 episodes of need started in 2018-19 Q2 for the reason N1 (Abuse or neglect).");
}

// Charts and tables head a row with the code and its words.
TEST(ACategoryByItself, IsACodeWithItsWordsOrWhatPeopleWrote) {
  EXPECT_EQ(category_title("source", "6"), "6 Police");
  EXPECT_EQ(category_title("source", "1C"), "1C The child");
  EXPECT_EQ(category_title("source", "not recorded"), "not recorded");
  EXPECT_EQ(category_title("category", "N1"), "N1 Abuse or neglect");
  EXPECT_EQ(category_title("team", "6"), "6");
  EXPECT_EQ(category_title("total", ""), "");
}

// What people wrote is taken as it is.
TEST(ASentence, TakesBracketsInNamesAsTheyAre) {
  EXPECT_EQ(figure_sentence(part_of(count_of_cases(20), "team", "A {n} [x|y]")),
            "In A {n} [x|y], 20 contacts were received in 2018-19 Q2.");
}

TEST(ASentence, SaysThatAFigureIsHiddenAndNoMore) {
  Figure hidden = part_of(figure_of("assessment-45", quarter), "locality", "North");
  hidden.marker = Marker::suppressed;
  hidden.denominator = 524;
  EXPECT_EQ(figure_sentence(hidden),
            "The figure for North, 2018-19 Q2 is not shown, because it is a small number or would "
            "give one away.");
}

TEST(ASentence, SaysWhyThereIsNoFigure) {
  EXPECT_EQ(figure_sentence(share_of(0, 0)),
            "There were no single assessments finished in 2018-19 Q2, so there is no figure.");
  EXPECT_EQ(figure_sentence(share_of(0, 0, "lac-visits", day)),
            "On 30 September 2018, there were no looked-after children, so there is no figure.");
  Figure missing = figure_of("contacts", quarter);
  missing.marker = Marker::not_available;
  EXPECT_EQ(figure_sentence(missing),
            "There is no figure for 2018-19 Q2, because the files do not cover it.");
  missing.note = "to 2018-08-15; no month of this period is covered";
  missing.counted_to = Date::from_ymd(2018, 8, 15);
  EXPECT_EQ(figure_sentence(missing),
            "There is no figure for 2018-19 Q2 (to 15 August 2018): no month of this period is "
            "covered.");
}

TEST(ASentence, SaysHowMuchOfAPartPeriodIsCovered) {
  Figure part = count_of_cases(900);
  part.marker = Marker::part_period;
  part.months_covered = 2;
  EXPECT_EQ(figure_sentence(part),
            "900 contacts were received in 2018-19 Q2, from 2 of the 3 months only.");
}

// A measures file may give an indicator in a unit of its own.
TEST(ASentence, InAnotherUnitIsPlain) {
  Figure figure = figure_of("cpp-number", quarter);
  figure.unit = Unit::percent;
  figure.decimals = 1;
  figure.value = Exact{125, 10};
  EXPECT_EQ(figure_sentence(figure),
            "The figure for \"Children on a plan\" in 2018-19 Q2 was 12.5%.");
}

std::vector<Figure> kinds_of(std::string_view indicator) {
  const Definition& definition = definition_at(*find_definition(indicator));
  std::vector<Figure> figures;
  for (const std::int64_t n : {0, 1, 7, 424, 524}) {
    Figure figure = figure_of(indicator, definition.default_basis == Basis::asat ? day : quarter);
    const bool is_share = figure.unit == Unit::percent || figure.unit == Unit::rate_per_10000;
    figure.numerator = n;
    if (is_share || figure.unit == Unit::days || figure.decimals > 0) figure.denominator = 524;
    if (figure.unit == Unit::percent) {
      figure.value = percent_of(n, 524);
    } else if (figure.unit == Unit::rate_per_10000) {
      figure.value = rate_per_10000(n, 524, Exact{12, 1});
    } else {
      figure.value = Exact{n, figure.denominator ? 524 : 1};
    }
    if (figure.unit == Unit::band) figure.band = "A";
    figures.push_back(figure);
    if (!definition.sentence.part.says.empty()) {
      figures.push_back(part_of(figure, "category", "One: Two"));
      figures.push_back(part_of(figure, "category", "not recorded"));
    }
  }
  return figures;
}

bool holds(const std::string& text, std::string_view piece) {
  return text.find(piece) != std::string::npos;
}

// BANDSTAND_PRINT_SENTENCES=1 prints them all, for whoever changes one to read.
TEST(ASentence, OfEveryIndicatorIsOne) {
  for (const Definition* definition : registry()) {
    for (const Figure& figure : kinds_of(definition->id)) {
      const std::string text = figure_sentence(figure);
      if (std::getenv("BANDSTAND_PRINT_SENTENCES") != nullptr) std::cout << text << '\n';
      EXPECT_TRUE((text[0] >= 'A' && text[0] <= 'Z') || (text[0] >= '0' && text[0] <= '9') ||
                  text[0] == '"')
          << text;
      EXPECT_EQ(text.back(), '.') << text;
      for (const char* wrong : {"{", "}", "[", "|", "  ", " ,", "..", " .", "The figure for"}) {
        EXPECT_FALSE(holds(text, wrong)) << text;
      }
      if (text.substr(0, 2) == "1 ") {
        EXPECT_FALSE(holds(text.substr(2, text.find(" in ") - 2), " were ")) << text;
      }
    }
  }
}

}  // namespace
}  // namespace bandstand::test
