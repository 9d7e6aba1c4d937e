// Several indicators over the same cases and a two-way table: an attacker who knows how they hang
// together finds nothing that is hidden.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "results/disclosure.h"
#include "support/made_figures.h"

namespace bandstand {
namespace {

using namespace test;

enum : std::uint16_t { contacts, closed_logged, conversion, by_source };

const std::vector<std::string> stages{"Closed and logged", "No further action", "To assessment"};

/// Contacts of each month by source and stage, and by team and whether closed.
struct Contacts {
  Month first;
  std::size_t months = 0;
  std::vector<std::vector<std::array<std::int64_t, 3>>> by_stage;  ///< month, source
  std::vector<std::vector<std::array<std::int64_t, 2>>> by_team;   ///< month, team: open, closed
};

Contacts made_contacts(std::mt19937& random, std::size_t months, const std::vector<double>& means,
                       std::size_t teams) {
  Contacts made{Month{2017 * 12 + 6}, months, {}, {}};
  for (std::size_t m = 0; m < months; ++m) {
    made.by_stage.emplace_back(means.size());
    made.by_team.emplace_back(teams);
    for (std::size_t s = 0; s < means.size(); ++s) {
      std::poisson_distribution<int> cases(means[s]);
      std::discrete_distribution<std::size_t> stage{5, 1, 4};
      std::geometric_distribution<std::size_t> team(0.6);
      for (int left = cases(random); left > 0; --left) {
        const std::size_t at = stage(random);
        ++made.by_stage[m][s][at];
        ++made.by_team[m][std::min(team(random), teams - 1)][at == 0 ? 1 : 0];
      }
    }
  }
  return made;
}

/// A figure with what its counts are made of, as sums of the smallest unknowns.
struct Entry {
  Figure figure;
  Combination numerator;
  Combination denominator;
};

class Report {
 public:
  explicit Report(const Contacts& made) : made_(made) {
    MadeIndicator frame;
    frame.first = made.first;
    frame.months = made.months;
    for (const Period& period : made_periods(frame)) add(period);
  }
  const std::vector<Entry>& entries() const { return entries_; }

  /// Teams and sources count the same contacts.
  std::vector<Combination> structure() const {
    std::vector<Combination> sums;
    for (std::size_t m = 0; m < made_.months; ++m) {
      Combination open;
      Combination closed;
      for (std::size_t s = 0; s < made_.by_stage[m].size(); ++s) {
        for (std::size_t at = 0; at < stages.size(); ++at) {
          (at == 0 ? closed : open)[source_name(m, s, at)] = 1;
        }
      }
      for (std::size_t t = 0; t < made_.by_team[m].size(); ++t) {
        open[team_name(m, t, 0)] = -1;
        closed[team_name(m, t, 1)] = -1;
      }
      sums.push_back(open);
      sums.push_back(closed);
    }
    return sums;
  }

  /// Rows that are not printed, by their unknowns.
  const std::vector<Combination>& missing() const { return missing_; }

 private:
  static std::string source_name(std::size_t m, std::size_t s, std::size_t at) {
    return std::to_string(1000 + m) + " source " + std::to_string(s) + ' ' + std::to_string(at);
  }
  static std::string team_name(std::size_t m, std::size_t t, std::size_t closed) {
    return std::to_string(1000 + m) + " team " + std::to_string(t) + ' ' + std::to_string(closed);
  }

  struct Count {
    std::int64_t count = 0;
    Combination of;
    void add(const std::string& name, std::int64_t cases) {
      count += cases;
      of[name] = 1;
    }
    void add(const Count& other) {
      count += other.count;
      of.insert(other.of.begin(), other.of.end());
    }
  };

  void print(std::uint16_t indicator, const Period& period, std::string breakdown,
             std::string category, const Count& numerator, const Count* denominator) {
    const bool nothing = numerator.count == 0 && (!denominator || denominator->count == 0);
    if (breakdown != "total" && nothing) {
      missing_.push_back(numerator.of);
      if (denominator) missing_.push_back(denominator->of);
      return;
    }
    Entry entry;
    entry.figure.indicator = indicator;
    entry.figure.period = period;
    entry.figure.breakdown = std::move(breakdown);
    entry.figure.category = std::move(category);
    entry.figure.numerator = numerator.count;
    entry.numerator = numerator.of;
    if (denominator) {
      entry.figure.unit = Unit::percent;
      entry.figure.denominator = denominator->count;
      entry.denominator = denominator->of;
    }
    entries_.push_back(std::move(entry));
  }

  void print_all(const Period& period, const std::string& breakdown, const std::string& category,
                 const Count& closed, const Count& open) {
    Count all = closed;
    all.add(open);
    print(contacts, period, breakdown, category, all, nullptr);
    print(closed_logged, period, breakdown, category, closed, &all);
    print(conversion, period, breakdown, category, open, &all);
    if (breakdown == "total") print(by_source, period, breakdown, category, all, nullptr);
  }

  void add(const Period& period) {
    const std::size_t sources = made_.by_stage.front().size();
    const std::size_t teams = made_.by_team.front().size();
    std::vector<std::array<Count, 3>> cells(sources);
    std::vector<std::array<Count, 2>> of_teams(teams);
    for (std::size_t m = 0; m < made_.months; ++m) {
      const Month month = made_.first + static_cast<std::int32_t>(m);
      if (month < period.first || month > period.last) continue;
      for (std::size_t s = 0; s < sources; ++s) {
        for (std::size_t at = 0; at < 3; ++at) {
          cells[s][at].add(source_name(m, s, at), made_.by_stage[m][s][at]);
        }
      }
      for (std::size_t t = 0; t < teams; ++t) {
        for (std::size_t c = 0; c < 2; ++c) {
          of_teams[t][c].add(team_name(m, t, c), made_.by_team[m][t][c]);
        }
      }
    }
    std::array<Count, 3> columns;
    for (std::size_t s = 0; s < sources; ++s) {
      for (std::size_t at = 0; at < 3; ++at) columns[at].add(cells[s][at]);
    }
    for (std::size_t s = 0; s < sources; ++s) {
      const std::string source = "source " + std::to_string(s);
      Count open = cells[s][1];
      open.add(cells[s][2]);
      print_all(period, "source", source, cells[s][0], open);
      for (std::size_t at = 0; at < 3; ++at) {
        if (columns[at].count == 0 || cells[s][at].count == 0) {
          missing_.push_back(cells[s][at].of);
          continue;
        }
        print(by_source, period, "category", source + ": " + stages[at], cells[s][at],
              &columns[at]);
      }
    }
    for (std::size_t t = 0; t < teams; ++t) {
      print_all(period, "team", "team " + std::to_string(t), of_teams[t][1], of_teams[t][0]);
    }
    Count open = columns[1];
    open.add(columns[2]);
    print_all(period, "total", "", columns[0], open);
  }

  const Contacts& made_;
  std::vector<Entry> entries_;
  std::vector<Combination> missing_;
};

DisclosureRules rules_of_contacts() {
  const auto numerator = [](std::uint16_t i) { return CountOf{i, CountSide::numerator}; };
  const auto denominator = [](std::uint16_t i) { return CountOf{i, CountSide::denominator}; };
  DisclosureRules rules;
  rules.same_counts = {{numerator(contacts), denominator(closed_logged), denominator(conversion),
                        numerator(by_source)}};
  rules.sums = {{{numerator(contacts), "", ""},
                 {{numerator(closed_logged), "", ""}, {numerator(conversion), "", ""}}}};
  TwoWayTable table;
  table.indicator = by_source;
  table.breakdown = "category";
  table.row_sums = TableMargin{numerator(contacts), "source"};
  table.denominators_are_column_sums = true;
  table.columns = {{stages[0], {numerator(closed_logged), "source"}}};
  rules.two_way = {table};
  return rules;
}

TEST(DisclosureRelated, NothingIsFoundAcrossIndicatorsTheTwoWayTableAndTime) {
  const std::vector<std::vector<double>> authorities{{40, 25, 9, 2}, {12, 4, 1, 0.4}, {90, 60, 50}};
  // Share of the figures without a small count that go with the others.
  const std::vector<double> most_extra{0.6, 0.8, 0.15};
  for (std::size_t a = 0; a < authorities.size(); ++a) {
    SCOPED_TRACE("authority " + std::to_string(a));
    std::mt19937 random(static_cast<std::uint32_t>(11 + a));
    const Contacts made = made_contacts(random, 18, authorities[a], 3);
    const Report report(made);
    std::vector<Figure> after;
    for (const Entry& entry : report.entries()) after.push_back(entry.figure);
    hide_small_numbers(after, rules_of_contacts());
    Attacker attacker;
    for (const Combination& sum : report.structure()) attacker.knows(sum);
    for (const Combination& zero : report.missing()) attacker.knows(zero);
    int extra = 0;
    int large = 0;
    for (std::size_t i = 0; i < after.size(); ++i) {
      const Entry& entry = report.entries()[i];
      if (after[i].numerator) attacker.knows(entry.numerator);
      if (after[i].denominator) attacker.knows(entry.denominator);
      const auto small = [](std::int64_t n) { return n >= 1 && n <= 5; };
      const std::int64_t n = *entry.figure.numerator;
      const std::int64_t d = entry.figure.denominator.value_or(n);
      if (small(n) || small(d) || small(d - n)) {
        EXPECT_EQ(after[i].marker, Marker::suppressed);
      } else {
        ++large;
        extra += after[i].marker == Marker::suppressed ? 1 : 0;
      }
    }
    for (std::size_t i = 0; i < after.size(); ++i) {
      const Entry& entry = report.entries()[i];
      const auto where = [&after, i] {
        const Figure& f = after[i];
        return std::to_string(f.indicator) + ' ' + f.breakdown + ' ' + f.category + ' ' +
               period_text(f.period);
      };
      // A zero goes with its denominator and is no secret: a row that is not there may tell it.
      if (!after[i].numerator && *entry.figure.numerator > 0) {
        EXPECT_FALSE(attacker.finds(entry.numerator)) << where();
      }
      if (entry.figure.denominator && !after[i].denominator) {
        EXPECT_FALSE(attacker.finds(entry.denominator)) << where();
      }
    }
    RecordProperty("extra_hidden_of_authority_" + std::to_string(a), extra);
    EXPECT_LE(extra, most_extra[a] * large);
  }
}

}  // namespace
}  // namespace bandstand
