// Stockton's Table 1 from case rows: contacts by source and the stage they reached, cell for cell.
// Definition: referrals by source, in the finer points of the figures contract.
#include <gtest/gtest.h>

#include "support/council.h"
#include "support/csv_text.h"

namespace bandstand::test {
namespace {

enum Stage { closed, no_further_action, to_assessment, pending, stage_count };
constexpr const char* stage_names[] = {"Closed and logged", "No further action", "To assessment",
                                       "Pending"};

// A line of the printed table: a count and a percentage for each stage, then for the row.
struct Line {
  std::string source;
  std::array<int, stage_count + 1> counts{};
  std::array<std::string, stage_count + 1> percentages;
};

std::vector<Line> printed_table() {
  std::vector<Line> table;
  const auto lines = parse_csv(read_test_file("indicators/published/stockton_table1.csv"));
  for (std::size_t i = 1; i < lines.size(); ++i) {
    Line& line = table.emplace_back();
    line.source = lines[i].at(0);
    for (std::size_t s = 0; s < line.counts.size(); ++s) {
      line.counts[s] = std::stoi(lines[i].at(1 + 2 * s));
      line.percentages[s] = lines[i].at(2 + 2 * s);
    }
  }
  return table;
}

// The three lists in which each contact of the table lands in its stage.
class CaseRows {
 public:
  void add(const std::string& source, int stage) {
    const std::string child = "S" + std::to_string(++children_);
    const Date day = Date::from_ymd(2013, 7, 1) + Days{children_ % 60};
    const auto text = [](Date d) {
      const std::string iso = iso_text(d);
      return iso.substr(8, 2) + "/" + iso.substr(5, 2) + "/" + iso.substr(0, 4);
    };
    contacts_.row({child, text(day), source, stage == closed ? "Closed and logged" : ""});
    if (stage == closed || stage == stage_count) return;
    referrals_.row({child, text(day + Days{2}), stage == no_further_action ? "Yes" : "No"});
    if (stage != to_assessment) return;
    assessments_.row({child, text(day + Days{3}), text(day + Days{23})});
  }
  void load(Council& council) const {
    council.load(contacts_.text());
    council.load(referrals_.text());
    council.load(assessments_.text());
  }

 private:
  int children_ = 0;
  CsvText contacts_{{"Child Unique ID", "Date of Contact", "Contact Source", "Contact Outcome"}};
  CsvText referrals_{{"Child Unique ID", "Date of referral", "Referral NFA?"}};
  CsvText assessments_{{"Child Unique ID", "Continuous Assessment Start Date",
                        "Continuous Assessment Date of Authorisation"}};
};

class StocktonTable1 : public testing::Test {
 protected:
  StocktonTable1() : table_(printed_table()) {
    CaseRows rows;
    for (const Line& line : table_) {
      if (line.source == "Total") continue;
      int left = line.counts[stage_count];
      for (int stage = closed; stage < stage_count; ++stage) {
        const int count = line.counts[static_cast<std::size_t>(stage)];
        for (int i = 0; i < count; ++i) rows.add(line.source, stage);
        left -= count;
      }
      for (int i = 0; i < left; ++i) rows.add(line.source, stage_count);  // not recorded
    }
    rows.load(council_);
    figures_ = std::make_unique<TidyFigures>(council_.tidy_csv());
  }
  std::string cell(const std::string& category, const std::string& column) const {
    return figures_->cell({"referrals-by-source", "quarter", "2013-14 Q2", "category", category},
                          column);
  }

  std::vector<Line> table_;
  Council council_;
  std::unique_ptr<TidyFigures> figures_;
};

TEST_F(StocktonTable1, EveryCellAndItsShareOfTheStage) {
  ASSERT_EQ(table_.size(), 28u);
  const Line& totals = table_.back();
  ASSERT_EQ(totals.source, "Total");
  std::size_t percentages = 0;
  for (const Line& line : table_) {
    if (&line == &totals) continue;
    for (std::size_t s = 0; s < stage_count; ++s) {
      const std::string category = line.source + ": " + stage_names[s];
      EXPECT_EQ(cell(category, "numerator"), std::to_string(line.counts[s])) << category;
      EXPECT_EQ(cell(category, "denominator"), std::to_string(totals.counts[s])) << category;
      EXPECT_EQ(cell(category, "value"), line.percentages[s]) << category;
      EXPECT_EQ(cell(category, "unit"), "percent");
      ++percentages;
    }
  }
  EXPECT_EQ(percentages, 108u);  // and 27 of the rows, in the next test
}

TEST_F(StocktonTable1, RowTotalsAreTheContactsOfEachSource) {
  const std::string all = figures_->cell({"contacts", "quarter", "2013-14 Q2"}, "numerator");
  EXPECT_EQ(all, "1642");
  for (const Line& line : table_) {
    const bool total = line.source == "Total";
    const Key key{"contacts", "quarter", "2013-14 Q2", total ? "total" : "source",
                  total ? "" : line.source};
    const std::string count = figures_->cell(key, "numerator");
    EXPECT_EQ(count, std::to_string(line.counts[stage_count])) << line.source;
    EXPECT_EQ(rounded_text(percent_of(std::stoi(count), 1642), 1), line.percentages[stage_count])
        << line.source;
  }
}

TEST_F(StocktonTable1, ColumnTotalsAreThoseOfTheStages) {
  std::array<int, stage_count> sums{};
  for (const auto& [key, row] : figures_->rows()) {
    if (key.indicator != "referrals-by-source" || key.period != "2013-14 Q2") continue;
    for (std::size_t s = 0; s < stage_count; ++s) {
      if (key.category.ends_with(std::string(": ") + stage_names[s])) {
        sums[s] += std::stoi(row.at("numerator"));
      }
    }
  }
  EXPECT_EQ(sums, (std::array<int, stage_count>{999, 53, 529, 60}));
  for (std::size_t s = 0; s <= stage_count; ++s) {
    EXPECT_EQ(table_.back().percentages[s], "100.0");
  }
  EXPECT_EQ(figures_->figure({"referrals-by-source", "quarter", "2013-14 Q2"}), "1642 1642");
}

TEST_F(StocktonTable1, TheMissingPoliceCaseIsNotRecorded) {
  EXPECT_EQ(cell("Police: Not recorded", "numerator"), "1");
  EXPECT_EQ(cell("Police: Not recorded", "denominator"), "1");
  EXPECT_EQ(cell("Courts: Not recorded", "numerator"), "0");
}

TEST_F(StocktonTable1, TheOtherIndicatorsOfThoseCasesAgree) {
  EXPECT_EQ(figures_->figure({"contacts-closed-logged", "quarter", "2013-14 Q2"}), "999/1642 60.8");
  EXPECT_EQ(figures_->figure({"referrals-for-assessment", "quarter", "2013-14 Q2"}), "529 529");
  EXPECT_EQ(figures_->figure({"referral-nfa", "quarter", "2013-14 Q2"}), "53/642 8.3");
}

}  // namespace
}  // namespace bandstand::test
