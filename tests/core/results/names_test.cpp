// The snake-case names that the figures file and the settings use.
#include <gtest/gtest.h>

#include "results/direction.h"
#include "results/polarity.h"
#include "results/rating.h"
#include "results/unit.h"

namespace bandstand {
namespace {

TEST(PolarityNames, AreReadBack) {
  for (const Polarity p : {Polarity::bigger, Polarity::smaller, Polarity::neutral}) {
    EXPECT_EQ(parse_polarity_name(polarity_name(p)), p);
  }
  EXPECT_EQ(parse_polarity_name("higher"), std::nullopt);
}

TEST(UnitNames, AreReadBackWithUnderscoresOrSpaces) {
  for (const Unit u :
       {Unit::count, Unit::percent, Unit::rate_per_10000, Unit::days, Unit::rank, Unit::band}) {
    EXPECT_EQ(parse_unit_name(unit_name(u)), u);
  }
  EXPECT_EQ(unit_name(Unit::rate_per_10000), "rate_per_10000");
  EXPECT_EQ(parse_unit_name("rate per 10000"), Unit::rate_per_10000);
  EXPECT_EQ(parse_unit_name("hours per week"), std::nullopt);
}

TEST(DirectionNames, AreThoseOfTheFiguresFile) {
  EXPECT_EQ(direction_name(Direction::none), "");
  EXPECT_EQ(direction_name(Direction::better), "better");
  EXPECT_EQ(direction_name(Direction::worse), "worse");
  EXPECT_EQ(direction_name(Direction::level), "level");
  EXPECT_EQ(direction_name(Direction::up), "up");
  EXPECT_EQ(direction_name(Direction::down), "down");
}

TEST(RatingNames, AreThoseOfTheFiguresFile) {
  EXPECT_EQ(rating_name(Rating::none), "");
  EXPECT_EQ(rating_name(Rating::green), "green");
  EXPECT_EQ(rating_name(Rating::amber), "amber");
  EXPECT_EQ(rating_name(Rating::red), "red");
}

}  // namespace
}  // namespace bandstand
