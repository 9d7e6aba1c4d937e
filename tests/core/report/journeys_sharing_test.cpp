// Made-up journeys in sharing mode, attacked by someone who knows how their numbers add up.
// Definition: sharing figures (no hidden cell can be recovered).
#include <gtest/gtest.h>

#include <random>

#include "report/journeys.h"
#include "support/attacker.h"
#include "support/council.h"
#include "support/journey_lists.h"

namespace bandstand::test {
namespace {

// A made-up half year of contacts and what followed, on the covered months April to September.
void load_made(Council& council, std::uint32_t seed) {
  std::mt19937 random(seed);
  const auto chance = [&random](int percent) {
    return static_cast<int>(random() % 100u) < percent;
  };
  const auto later = [&random](int most) {
    return Days{static_cast<std::int32_t>(random() % static_cast<std::uint32_t>(most))};
  };
  std::string contacts = contact_heads;
  std::string referrals = referral_heads;
  std::string assessments = assessment_heads;
  std::string enquiries = enquiry_heads;
  std::string plans = plan_heads;
  const Date first = Date::from_ymd(2018, 4, 1);
  for (int i = 0; i < 150; ++i) {
    const std::string child = "K" + std::to_string(i);
    Date on = first + later(183);
    contacts += child + "," + iso_text(on) + "\n";
    if (!chance(50)) continue;
    on = on + later(28);
    referrals += child + "," + iso_text(on) + ",No\n";
    if (!chance(70)) continue;
    on = on + later(12);
    const Date authorised = on + later(75);
    assessments += child + "," + iso_text(on) + "," + iso_text(authorised) + "\n";
    if (!chance(40)) continue;
    const Date conference = on + later(30);
    enquiries += child + "," + iso_text(on) + "," + iso_text(conference) + ",,,\n";
    if (chance(70)) plans += child + "," + iso_text(conference) + ",\n";
  }
  for (const std::string& list : {contacts, referrals, assessments, enquiries, plans}) {
    council.load(list, "made" + std::to_string(list.size()) + ".csv");
  }
  council.set("as-at", "2018-09-30");
  for (const char* list : {"1", "3", "4", "5", "7"}) {
    council.set("coverage-" + std::string(list), "2018-04 to 2018-09");
  }
  council.set("mode", "sharing");
}

// The months of 2018 that a period counts.
std::vector<int> months_of(const std::string& period) {
  if (period == "2018-19 Q1" || period == "2018-19 to Q1") return {4, 5, 6};
  if (period == "2018-19 Q2") return {7, 8, 9};
  if (period.size() == 7 && period[4] == '-' && period[5] == '0') return {period[6] - '0'};
  return {4, 5, 6, 7, 8, 9};
}

// What is asked or known: how a shown or hidden number is made up of unknowns.
struct Number {
  double shown;
  Combination parts;
  std::string name;
};

std::vector<Number> numbers_of(const JourneysView& view) {
  std::vector<Number> numbers;
  for (const JourneyStepView& step : view.steps) {
    const std::string name = step.from + ">" + step.to;
    const auto combination = [&](const std::vector<std::string>& kinds) {
      Combination parts;
      for (const std::string& kind : kinds) {
        for (const int month : months_of(view.period)) {
          parts[name + "|" + kind + "|" + std::to_string(month)] += 1;
        }
      }
      return parts;
    };
    std::vector<std::string> bands;
    for (const JourneyBandView& band : step.bands) {
      bands.push_back(band.label);
      numbers.push_back({band.count, combination({band.label}), name + " " + band.label});
    }
    numbers.push_back({step.moved_on, combination(bands), name + " moved on"});
    numbers.push_back({step.not_so_far, combination({"later"}), name + " not so far"});
    bands.insert(bands.end(), {"later", "never"});
    numbers.push_back({step.started, combination(bands), name + " started"});
  }
  // How far each contact came; the first two stages are those of the first step.
  for (std::size_t i = 0; i < view.funnel.size(); ++i) {
    Number number{view.funnel[i].count, {}, "stage " + view.funnel[i].stage};
    for (std::size_t furthest = i; furthest < view.funnel.size(); ++furthest) {
      for (const int month : months_of(view.period)) {
        number.parts["stage|" + std::to_string(furthest) + "|" + std::to_string(month)] = 1;
      }
    }
    numbers.push_back(std::move(number));
  }
  return numbers;
}

class SharedJourneys : public testing::TestWithParam<std::uint32_t> {};

TEST_P(SharedJourneys, NoHiddenNumberFollowsFromWhatIsShownHereOrInTheFigures) {
  Council council;
  load_made(council, GetParam());
  std::vector<Number> numbers;
  for (const auto& [basis, period] :
       {std::pair{Basis::quarter, "2018-19 Q1"}, std::pair{Basis::quarter, "2018-19 Q2"},
        std::pair{Basis::ytd, "2018-19 to Q1"}, std::pair{Basis::ytd, "2018-19 to Q2"},
        std::pair{Basis::year, "2018-19"}}) {
    const JourneysView view = journeys_view(basis, period, council.engine().journeys(),
                                            council.engine().figures(), council.caseload());
    ASSERT_EQ(view.period, period);
    EXPECT_EQ(view.funnel.size(), 6u);
    for (Number& number : numbers_of(view)) numbers.push_back(std::move(number));
    for (const JourneyStepView& step : view.steps) {
      EXPECT_TRUE(step.moved_on >= 0 || step.median.empty());
      for (const JourneyBandView& band : step.bands) {
        EXPECT_TRUE(band.count >= 0 || band.share.empty());
      }
    }
  }
  // The same contacts in the figures file: by month, quarter, year to date and year.
  const TidyFigures figures = council.figures();
  for (const auto& [key, row] : figures.rows()) {
    if (key.indicator != "conversion-contact-referral" || key.basis == "rolling12") continue;
    JourneysView same;
    same.period = key.period;
    JourneyStepView& step = same.steps.emplace_back();
    step.from = "contact";
    step.to = "referral";
    const auto count = [&row = row](const char* column) {
      return row.at(column).empty() ? -1.0 : std::stod(row.at(column));
    };
    step.moved_on = count("numerator");
    step.started = count("denominator");
    step.not_so_far = -1;
    for (const char* band : {"Same day", "1 to 10 days", "11 to 20 days", "21 days or more"}) {
      step.bands.push_back({band, -1, ""});
    }
    for (Number& number : numbers_of(same)) {
      if (number.name.ends_with("moved on") || number.name.ends_with("started")) {
        number.name += " in the figures, " + key.period;
        numbers.push_back(std::move(number));
      }
    }
  }
  Attacker attacker;
  std::size_t hidden = 0;
  for (const Number& number : numbers) {
    if (number.shown >= 0) {
      EXPECT_FALSE(number.shown >= 1 && number.shown <= 5) << number.name;
      attacker.knows(number.parts);
    }
    hidden += number.shown < 0 ? 1 : 0;
  }
  for (int month = 4; month <= 9; ++month) {
    const std::string at = "|" + std::to_string(month);
    Combination referred;
    Combination contacted;
    for (int stage = 0; stage < 6; ++stage) {
      const std::string name = "stage|" + std::to_string(stage) + at;
      contacted[name] = 1;
      if (stage > 0) referred[name] = 1;
    }
    for (const char* kind :
         {"Same day", "1 to 10 days", "11 to 20 days", "21 days or more", "later", "never"}) {
      const std::string name = "contact>referral|" + std::string(kind) + at;
      contacted[name] = -1;
      if (kind[0] != 'l' && kind[0] != 'n') referred[name] = -1;
    }
    attacker.knows(referred);
    attacker.knows(contacted);
  }
  EXPECT_GT(hidden, 5u);
  EXPECT_LT(hidden, numbers.size());
  for (const Number& number : numbers) {
    if (number.shown < 0) {
      EXPECT_FALSE(attacker.finds(number.parts)) << number.name;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Made, SharedJourneys, testing::Values(1u, 2u, 3u, 4u));

}  // namespace
}  // namespace bandstand::test
