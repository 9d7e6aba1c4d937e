// Random tables on every basis, an attacker who solves for the hidden numbers, and how much more is
// hidden than is small.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <optional>
#include <random>

#include "results/disclosure.h"
#include "support/made_figures.h"

namespace bandstand {
namespace {

using namespace test;

constexpr std::int64_t hide_up_to = 5;

struct Tally {
  int hidden_small = 0;
  int hidden_other = 0;  ///< hidden although no count of theirs is small
  int shown = 0;

  double extra() const {
    return static_cast<double>(hidden_other) / std::max(1, hidden_other + shown);
  }
};

bool small(std::int64_t count) { return count >= 1 && count <= hide_up_to; }

bool has_small_count(const Figure& f) {
  if (f.denominator && (small(*f.denominator) || small(*f.denominator - *f.numerator))) return true;
  return small(*f.numerator);
}

Tally tally_of(const std::vector<Figure>& before, const std::vector<Figure>& after) {
  Tally tally;
  for (std::size_t i = 0; i < before.size(); ++i) {
    const bool is_hidden = after[i].marker == Marker::suppressed;
    if (has_small_count(before[i])) {
      EXPECT_TRUE(is_hidden);
      ++tally.hidden_small;
    } else if (is_hidden) {
      ++tally.hidden_other;
    } else {
      ++tally.shown;
    }
  }
  return tally;
}

/// Lets the attacker read all that is shown, then asks for everything that is not.
void attack(const std::vector<Figure>& before, const std::vector<Figure>& after,
            const MadeIndicator& made) {
  Attacker attacker;
  for (const Combination& sum : structure_of(made, "cases")) attacker.knows(sum);
  for (const Combination& zero : missing_rows(made, "cases")) attacker.knows(zero);
  for (const Figure& f : after) {
    if (f.numerator) attacker.knows(count_as_months(made, f, CountSide::numerator, "cases"));
    if (f.denominator) attacker.knows(count_as_months(made, f, CountSide::denominator, "cases"));
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    for (const CountSide side : {CountSide::numerator, CountSide::denominator}) {
      const bool upper = side == CountSide::numerator;
      const bool was = upper ? before[i].numerator.has_value() : before[i].denominator.has_value();
      const bool is = upper ? after[i].numerator.has_value() : after[i].denominator.has_value();
      if (!was || is) continue;
      EXPECT_FALSE(attacker.finds(count_as_months(made, after[i], side, "cases")))
          << (upper ? "numerator of " : "denominator of ") << after[i].breakdown << ' '
          << after[i].category << ' ' << basis_name(after[i].period.basis) << ' '
          << period_text(after[i].period);
    }
  }
}

/// What a reader can also try: a hidden number is 1 or more, since zero is shown (a numerator may
/// be zero where its denominator is hidden as well), and so is the hidden rest of a percentage.
/// Narrows all hidden numbers by each shown sum in turn. How many small ones are left with one
/// value?
struct Pinned {
  int small = 0;
  int pinned = 0;
};
Pinned pinned_by_bounds(const std::vector<Figure>& before, const std::vector<Figure>& after,
                        const MadeIndicator& made) {
  struct Range {
    std::int64_t low = 0;
    std::int64_t high = 1'000'000;
  };
  std::map<std::string, Range> ranges;
  // Equations: factors times unknowns add up to nothing.
  std::vector<Combination> equations = structure_of(made, "cases");
  for (Combination& zero : missing_rows(made, "cases")) equations.push_back(std::move(zero));
  std::vector<std::pair<std::string, std::int64_t>> asked;
  for (std::size_t i = 0; i < after.size(); ++i) {
    for (const CountSide side : {CountSide::numerator, CountSide::denominator}) {
      const bool upper = side == CountSide::numerator;
      if (upper ? !before[i].numerator : !before[i].denominator) continue;
      Combination sum = count_as_months(made, after[i], side, "cases");
      const std::string name = (upper ? "n of " : "d of ") + std::to_string(i);
      sum[name] = -1;
      Range& range = ranges[name];
      const std::optional<std::int64_t> shown = upper ? after[i].numerator : after[i].denominator;
      if (shown) {
        range = {*shown, *shown};
      } else {
        const bool both = upper && after[i].unit == Unit::percent && !after[i].denominator;
        range.low = both ? 0 : 1;
        if (upper && after[i].denominator) range.high = *after[i].denominator - 1;
        const std::int64_t truth = upper ? *before[i].numerator : *before[i].denominator;
        if (small(truth)) asked.push_back({name, truth});
      }
      equations.push_back(std::move(sum));
    }
  }
  for (const Combination& equation : equations) {
    for (const auto& term : equation) ranges.try_emplace(term.first);
  }
  struct Term {
    Range* range;
    int factor;
  };
  std::vector<std::vector<Term>> rows;
  for (const Combination& equation : equations) {
    rows.emplace_back();
    for (const auto& [name, factor] : equation) rows.back().push_back({&ranges[name], factor});
  }
  for (bool changed = true; changed;) {
    changed = false;
    for (const std::vector<Term>& row : rows) {
      std::int64_t least = 0;
      std::int64_t most = 0;
      for (const Term& t : row) {
        least += t.factor > 0 ? t.range->low : -t.range->high;
        most += t.factor > 0 ? t.range->high : -t.range->low;
      }
      for (const Term& t : row) {
        const std::int64_t own_least = t.factor > 0 ? t.range->low : -t.range->high;
        const std::int64_t own_most = t.factor > 0 ? t.range->high : -t.range->low;
        const std::int64_t new_most = std::min(own_most, -(least - own_least));
        const std::int64_t new_least = std::max(own_least, -(most - own_most));
        if (new_most == own_most && new_least == own_least) continue;
        changed = true;
        *t.range = t.factor > 0 ? Range{new_least, new_most} : Range{-new_most, -new_least};
        least += new_least - own_least;
        most += new_most - own_most;
      }
    }
  }
  Pinned result;
  for (const auto& [name, truth] : asked) {
    ++result.small;
    // A zero may be hidden for another's sake: then the reader's guess goes wrong.
    if (ranges[name].low == truth && ranges[name].high == truth) ++result.pinned;
  }
  return result;
}

struct Authority {
  std::string name;
  std::size_t months = 0;
  std::int32_t first_month = 0;  ///< months after April 2016
  std::vector<MadeBreakdown> breakdowns;
  double share = 0;
  Unit unit = Unit::percent;
  double most_extra = 0;  ///< share of the figures without a small count that may be hidden
};

const std::vector<Authority> authorities{
    {"large", 36, 0, {{"team", {60, 80, 50, 40}}}, 0.8, Unit::percent, 0.15},
    {"medium",
     30,
     2,
     {{"team", {14, 20, 9}}, {"source", {30, 8, 3, 1, 1}}},
     0.7,
     Unit::percent,
     0.4},
    {"small", 27, 5, {{"team", {3, 4, 2, 1, 1, 0.3, 0.2, 0.1}}}, 0.6, Unit::percent, 0.75},
    {"one small team", 24, 0, {{"team", {40, 50, 2}}}, 0.5, Unit::percent, 0.5},
    {"sources of contacts",
     36,
     1,
     {{"source", {90, 70, 20, 9, 5, 3, 1, 0.3}}},
     0.5,
     Unit::count,
     0.3},
    {"rare", 36, 3, {{"team", {0.2, 0.3}}}, 0.1, Unit::percent, 0.7},
    {"one team", 24, 4, {{"team", {6}}}, 0.5, Unit::percent, 0.65}};

class DisclosureAttack : public ::testing::TestWithParam<std::size_t> {};

TEST_P(DisclosureAttack, NoHiddenNumberFollowsFromTheShownOnesAndLittleElseIsHidden) {
  const Authority& authority = authorities[GetParam()];
  for (std::uint32_t seed = 1; seed <= 3; ++seed) {
    SCOPED_TRACE(authority.name + ", seed " + std::to_string(seed));
    std::mt19937 random(seed);
    MadeIndicator made = made_indicator(random, Month{2016 * 12 + 3} + authority.first_month,
                                        authority.months, authority.breakdowns, authority.share);
    made.unit = authority.unit;
    std::vector<Figure> before;
    add_figures(before, made);
    std::vector<Figure> after = before;
    hide_small_numbers(after, hide_up_to);
    const Tally tally = tally_of(before, after);
    RecordProperty("extra_hidden_percent_seed_" + std::to_string(seed),
                   static_cast<int>(100 * tally.extra()));
    EXPECT_LE(tally.extra(), authority.most_extra);
    attack(before, after, made);
    const Pinned pinned = pinned_by_bounds(before, after, made);
    // Not every guess can be spoilt without hiding far more; equations give nothing away at all.
    EXPECT_LE(pinned.pinned * 3, pinned.small) << "small numbers with one value left";
  }
}

INSTANTIATE_TEST_SUITE_P(Authorities, DisclosureAttack,
                         ::testing::Range<std::size_t>(0, authorities.size()));

/// Figures of one middling authority with two breakdowns.
std::vector<Figure> some_figures(MadeIndicator& made) {
  std::mt19937 random(7);
  made = made_indicator(random, Month{2016 * 12 + 5}, 26,
                        {{"team", {12, 9, 2}}, {"source", {15, 5, 2, 1}}}, 0.6);
  std::vector<Figure> figures;
  add_figures(figures, made);
  return figures;
}

TEST(DisclosureAttack, TheAttackerFindsMostSmallNumbersWhereOnlyTheseAreHidden) {
  MadeIndicator made;
  const std::vector<Figure> before = some_figures(made);
  Attacker attacker;
  for (const Combination& sum : structure_of(made, "cases")) attacker.knows(sum);
  for (const Figure& f : before) {
    if (!small(*f.numerator)) {
      attacker.knows(count_as_months(made, f, CountSide::numerator, "cases"));
    }
  }
  int asked = 0;
  int found = 0;
  for (const Figure& f : before) {
    if (!small(*f.numerator)) continue;
    ++asked;
    if (attacker.finds(count_as_months(made, f, CountSide::numerator, "cases"))) ++found;
  }
  EXPECT_GT(asked, 100);
  EXPECT_GT(found * 10, asked);
}

std::string text_of(const Figure& f) {
  std::string text = f.breakdown + '|' + f.category + '|' + period_text(f.period) + '|' +
                     std::string(basis_name(f.period.basis)) + '|';
  text += std::string(marker_letter(f.marker)) + '|' + std::string(direction_name(f.direction));
  text += '|' + (f.numerator ? std::to_string(*f.numerator) : "");
  return text + '|' + (f.denominator ? std::to_string(*f.denominator) : "");
}

std::vector<std::string> texts_of(const std::vector<Figure>& figures) {
  std::vector<std::string> texts;
  for (const Figure& f : figures) texts.push_back(text_of(f));
  std::sort(texts.begin(), texts.end());
  return texts;
}

TEST(DisclosureAttack, TheOrderOfTheFiguresDoesNotMatter) {
  MadeIndicator made;
  std::vector<Figure> figures = some_figures(made);
  std::vector<Figure> shuffled = figures;
  std::shuffle(shuffled.begin(), shuffled.end(), std::mt19937(3));
  hide_small_numbers(figures, hide_up_to);
  hide_small_numbers(shuffled, hide_up_to);
  EXPECT_EQ(texts_of(figures), texts_of(shuffled));
}

TEST(DisclosureAttack, HidingTwiceHidesNothingMore) {
  MadeIndicator made;
  std::vector<Figure> figures = some_figures(made);
  hide_small_numbers(figures, hide_up_to);
  const std::vector<std::string> once = texts_of(figures);
  hide_small_numbers(figures, hide_up_to);
  EXPECT_EQ(texts_of(figures), once);
}

}  // namespace
}  // namespace bandstand
