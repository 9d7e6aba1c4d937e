// How far lists can be trusted: rows, columns, months and traps, in both modes.
#include "report/data_quality.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "report/quality_months.h"
#include "report/quality_numbers.h"
#include "support/council.h"

namespace bandstand::test {
namespace {

DataQualityView quality(Council& council) {
  Engine& engine = council.engine();
  return data_quality_view(engine.files(), engine.caseload());
}

const QualityListView& only_list(const DataQualityView& view) { return view.lists.at(0); }

const QualityColumnView& column(const QualityListView& list, std::string_view header) {
  return *std::find_if(list.columns.begin(), list.columns.end(),
                       [header](const auto& one) { return one.column == header; });
}

const QualityCheckView& check(const std::vector<QualityCheckView>& checks, std::string_view id) {
  return *std::find_if(checks.begin(), checks.end(),
                       [id](const auto& one) { return one.check == id; });
}

bool names(const std::vector<IndicatorRefView>& indicators, std::string_view id) {
  return std::any_of(indicators.begin(), indicators.end(),
                     [id](const auto& one) { return one.indicator == id; });
}

std::string day(int d, int m, int year = 2018) {
  return std::to_string(d) + "/" + std::to_string(m) + "/" + std::to_string(year);
}

// Referrals of April to September 2018, `per_month` of them on different days of each month.
std::string referrals(const std::vector<int>& per_month, const std::string& nfa = "No") {
  std::string text =
      "Child Unique ID,Date of referral,Referral Source,Referral NFA?,Number of Referrals in Last "
      "12 Months,Allocated Team,Allocated Worker\n";
  int child = 0;
  for (std::size_t m = 0; m < per_month.size(); ++m) {
    for (int i = 0; i < per_month[m]; ++i) {
      text += "C" + std::to_string(++child) + "," + day(1 + i % 28, 4 + static_cast<int>(m)) +
              ",6," + nfa + ",0,North,W1\n";
    }
  }
  return text;
}

Council working(const std::string& text) {
  Council council;
  council.set("mode", "working");
  council.set("as-at", "2018-09-30");
  council.load(text);
  return council;
}

TEST(DataQuality, TheSummarySaysHowManyRowsWereUsed) {
  Council council = working(referrals({20, 20, 20, 20, 20, 20}) + "C1,1/4/2018,6,No,0,North,W1\n");
  const DataQualityView view = quality(council);
  EXPECT_EQ(view.words,
            "1 file of case lists, 121 rows: 99.2% used, 1 set aside (1 of them because the same "
            "event stands in another row or a newer extract). Nothing stands out.");
  const QualityListView& list = only_list(view);
  EXPECT_EQ(list.title, "Referrals (Annex A list 3)");
  ASSERT_EQ(list.reasons.size(), 1U);
  EXPECT_EQ(list.reasons[0].reason, "duplicate");
  EXPECT_EQ(list.reasons[0].rows, 1);
  EXPECT_TRUE(names(list.reasons[0].indicators, "re-referral"));
  EXPECT_FALSE(names(list.reasons[0].indicators, "lac-number"));
}

TEST(DataQuality, AColumnIsCountedInUsedRowsOnlyAndUnknownValuesApartFromBlanks) {
  // Of five rows one is a duplicate, one blank, one no answer to yes or no.
  Council council = working(
      "Child Unique ID,Date of referral,Referral NFA?\n"
      "A,1/9/2018,Yes\nA,1/9/2018,perhaps\nB,2/9/2018,\nC,3/9/2018,perhaps\nD,4/9/2018,No\n");
  const DataQualityView view = quality(council);
  const QualityColumnView& nfa = column(only_list(view), "Referral NFA?");
  EXPECT_EQ(nfa.rows, 4);
  EXPECT_EQ(nfa.filled, 2);
  EXPECT_EQ(nfa.blank, 1);
  EXPECT_EQ(nfa.unknown, 1);
  EXPECT_EQ(nfa.share, "50.0%");
  EXPECT_EQ(nfa.status, "low");
  EXPECT_TRUE(names(nfa.indicators, "referral-nfa"));
  ASSERT_EQ(only_list(view).codes.size(), 1U);
  EXPECT_EQ(only_list(view).codes[0].value, "perhaps");
  EXPECT_EQ(only_list(view).codes[0].rows, 1);
  EXPECT_EQ(column(only_list(view), "Referral Source").status, "absent");
}

TEST(DataQuality, AReasonOfCareEndingIsAskedOnlyOfThoseThatEnded) {
  Council council = working(
      "Child Unique ID,Date Started to be Looked After,Date Ceased to be Looked After,Reason "
      "Ceased "
      "to be Looked After\n"
      "A,1/5/2018,,\nB,1/5/2018,3/9/2018,E11\nC,1/5/2018,4/9/2018,\n");
  const DataQualityView view = quality(council);
  const QualityColumnView& reason = column(only_list(view), "Reason Ceased to be Looked After");
  EXPECT_EQ(reason.rows, 2);
  EXPECT_EQ(reason.blank, 1);
  const QualityColumnView& end = column(only_list(view), "Date Ceased to be Looked After");
  EXPECT_EQ(end.status, "dates");  // blank says: still looked after
  EXPECT_EQ(end.filled, 2);
}

TEST(DataQuality, AMonthWithLessThanHalfTheUsualNumberIsNamed) {
  Council council = working(referrals({20, 20, 9, 20, 20, 20}));
  const DataQualityView view = quality(council);
  EXPECT_EQ(view.months.front(), "2018-04");
  EXPECT_EQ(view.months.back(), "2018-09");
  const QualitySeriesView& series = only_list(view).series.at(0);
  EXPECT_EQ(series.usual, "20");
  EXPECT_EQ(series.months[2].state, "fewer");
  EXPECT_EQ(series.months[2].events, 9);
  EXPECT_EQ(series.months[1].state, "usual");
  const QualityCheckView& found = check(only_list(view).checks, "fewer-than-usual");
  EXPECT_EQ(found.outcome, "look");
  EXPECT_EQ(found.words,
            "\"Date of referral\" has fewer than half the usual number in June 2018. June 2018: 9, "
            "usually 20.");
  // Half the usual number is not fewer than half.
  Council half = working(referrals({20, 20, 10, 20, 20, 20}));
  EXPECT_EQ(quality(half).lists[0].series[0].months[2].state, "usual");
}

TEST(DataQuality, SmallMonthsAreNotJudgedAndTheLastIsNotBeforeItIsOver) {
  Council small = working(referrals({4, 4, 1, 4, 4, 4}));
  EXPECT_EQ(quality(small).lists[0].series[0].months[2].state, "covered");
  EXPECT_EQ(check(quality(small).lists[0].checks, "fewer-than-usual").outcome, "unknown");
  Council early = working(referrals({20, 20, 20, 20, 20, 20, 3}));
  early.set("as-at", "2018-10-15");
  EXPECT_EQ(quality(early).lists[0].series[0].months[6].state, "part");
}

TEST(DataQuality, SharingShowsNoCountOfMonthsColumnsOrValues) {
  Council council = working(referrals({20, 20, 9, 20, 20, 20}) + "X,2/9/2018,6,maybe,0,,W1\n");
  council.set("mode", "sharing");
  const DataQualityView view = quality(council);
  const QualityListView& list = only_list(view);
  EXPECT_TRUE(list.codes.empty());
  for (const QualitySeriesView& series : list.series) {
    EXPECT_EQ(series.usual, "");
    for (const QualityMonthView& month : series.months) EXPECT_LE(month.events, 0);
  }
  for (const QualityColumnView& one : list.columns) {
    EXPECT_LE(one.blank, 0) << one.column;
    EXPECT_LE(one.filled, 0) << one.column;
    EXPECT_LE(one.unknown, 0) << one.column;
  }
  for (const QualityReasonView& reason : list.reasons) EXPECT_EQ(reason.rows, -1);
  EXPECT_EQ(check(list.checks, "fewer-than-usual").words,
            "\"Date of referral\" has fewer than half the usual number in June 2018.");
  EXPECT_EQ(list.rows_read, 110);  // rows of whole files are no secret
}

TEST(DataQuality, ASharedShareFitsMoreCountsThanTheThresholdHides) {
  Settings settings;
  settings.mode = DisclosureMode::sharing;
  for (const std::int32_t hide_up_to : {1, 5, 10}) {
    settings.hide_up_to = hide_up_to;
    const QualityNumbers numbers(settings);
    for (std::uint64_t whole = 1; whole < 1500; ++whole) {
      std::map<std::string, int> fits;
      for (std::uint64_t part = 0; part < whole; ++part) ++fits[numbers.share(part, whole).text];
      for (const auto& [text, counts] : fits) {
        if (text == "[c]") continue;
        ASSERT_GT(counts, hide_up_to) << text << " of " << whole;
      }
      EXPECT_EQ(numbers.share(whole, whole).text, "100%");
    }
  }
}

TEST(DataQuality, AShareIsNeverRoundedToAllOrNothing) {
  Settings settings;
  settings.mode = DisclosureMode::working;
  const QualityNumbers numbers(settings);
  EXPECT_EQ(numbers.share(99999, 100000).text, "99.9%");
  EXPECT_EQ(numbers.share(1, 100000).text, "0.1%");
  EXPECT_EQ(numbers.share(1, 3).text, "33.3%");
  EXPECT_EQ(numbers.share(0, 0).text, "");
}

TEST(DataQualityTraps, IdsThatDifferByZerosOrCapitalsAreOneThing) {
  Council council = working(
      "Child Unique ID,Date of referral,Referral NFA?\n00123,1/9/2018,No\n123,2/9/2018,No\n"
      "HM-7,3/9/2018,No\nhm 007,4/9/2018,No\n124,5/9/2018,No\n124.0,6/9/2018,No\n");
  const DataQualityView view = quality(council);
  const QualityCheckView& alike = check(view.checks, "ids-alike");
  EXPECT_EQ(alike.outcome, "look");
  // 124.0 is read as 124 already.
  EXPECT_NE(alike.words.find("2 ids, such as 00123 and 123."), std::string::npos) << alike.words;
  council.set("mode", "sharing");
  EXPECT_EQ(check(quality(council).checks, "ids-alike").words.find("123"), std::string::npos);
}

TEST(DataQualityTraps, IdsThatAreAllZerosOrLettersAreLeftAlone) {
  Council council = working(
      "Child Unique ID,Date of referral,Referral NFA?\n0,1/9/2018,No\n000,2/9/2018,No\n"
      "AB,3/9/2018,No\nAC,4/9/2018,No\n10,5/9/2018,No\n1,6/9/2018,No\n");
  EXPECT_EQ(check(quality(council).checks, "ids-alike").outcome, "fine");
}

TEST(DataQualityTraps, IdsShortenedByASpreadsheetAreFound) {
  Council council = working(
      "Child Unique ID,Date of referral,Referral NFA?\n1.23E+11,1/9/2018,No\nE1,2/9/2018,No\n"
      "12E+3,3/9/2018,No\n");
  const QualityCheckView found = check(quality(council).checks, "ids-shortened");
  EXPECT_EQ(found.outcome, "look");
  EXPECT_NE(found.words.find("1 id, such as 1.23E+11."), std::string::npos) << found.words;
}

TEST(DataQualityTraps, IdsOfAFileTakenOutAreForgotten) {
  Council council = working(referrals({20, 20, 20, 20, 20, 20}));
  const int id = council.load("Child Unique ID,Date of referral,Referral NFA?\nC01,1/9/2018,No\n");
  EXPECT_EQ(check(quality(council).checks, "ids-alike").outcome, "look");
  council.engine().remove_file(id);
  EXPECT_EQ(check(quality(council).checks, "ids-alike").outcome, "fine");
}

TEST(DataQualityTraps, MoreThanATenthOnOneDateIsBulkEntry) {
  // 18 ordinary referrals and 2 more on 3 September: 2 of 20, then 3 of 21.
  std::string text = "Child Unique ID,Date of referral,Referral NFA?\n";
  for (int i = 0; i < 18; ++i) text += "C" + std::to_string(i) + "," + day(5 + i, 9) + ",No\n";
  text += "X1,3/9/2018,No\nX2,3/9/2018,No\n";
  Council tenth = working(text);
  EXPECT_EQ(check(quality(tenth).lists[0].checks, "many-on-one-day").outcome, "fine");
  Council more = working(text + "X3,3/9/2018,No\n");
  const QualityCheckView found = check(quality(more).lists[0].checks, "many-on-one-day");
  EXPECT_EQ(found.outcome, "look");
  EXPECT_NE(found.words.find("3 September 2018"), std::string::npos);
  EXPECT_NE(found.words.find("3 of 21 (14.3%)"), std::string::npos) << found.words;
}

// Twenty assessments, started on 1 August, each with its own day of authorisation in September.
std::string assessments(int on_saturday, int same_day = 0) {
  std::string text =
      "Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of "
      "Authorisation\n";
  const int weekdays[] = {3,  4,  5,  6,  7,  10, 11, 12, 13, 14,
                          17, 18, 19, 20, 21, 24, 25, 26, 27, 28};
  for (int i = 0; i < 20; ++i) {
    const int end = i < on_saturday ? 8 : weekdays[i];
    text += "C" + std::to_string(i) + "," + (i >= 20 - same_day ? day(end, 9) : day(1, 8)) + "," +
            day(end, 9) + "\n";
  }
  return text;
}

TEST(DataQualityTraps, DecisionsOnWeekendsAreCountedFromMoreThanOneInTwenty) {
  Council one = working(assessments(1));
  EXPECT_EQ(check(quality(one).lists[0].checks, "outside-working-days").outcome, "fine");
  Council two = working(assessments(2));
  const QualityCheckView found = check(quality(two).lists[0].checks, "outside-working-days");
  EXPECT_EQ(found.outcome, "look");
  EXPECT_NE(found.words.find("2 of 20 (10.0%)."), std::string::npos) << found.words;
}

TEST(DataQualityTraps, MoreThanATenthOverOnTheSameDayIsAskedAbout) {
  Council two = working(assessments(0, 2));
  EXPECT_EQ(check(quality(two).lists[0].checks, "over-on-the-same-day").outcome, "fine");
  Council three = working(assessments(0, 3));
  EXPECT_EQ(check(quality(three).lists[0].checks, "over-on-the-same-day").outcome, "look");
}

TEST(DataQualityTraps, AnAssessmentOpenForAYearIsProbablyNotClosed) {
  Council just = working(assessments(0) + "OLD,30/9/2017,\n");
  EXPECT_EQ(check(quality(just).lists[0].checks, "open-for-a-year").outcome, "look");
  Council not_yet = working(assessments(0) + "OLD,1/10/2017,\n");
  EXPECT_EQ(check(quality(not_yet).lists[0].checks, "open-for-a-year").outcome, "fine");
}

TEST(DataQualityTraps, ExtractsOfTheSameMonthsThatDifferAreCompared) {
  Council council = working(referrals({20, 20, 20, 20, 20, 20}));
  // The older one has April to July, and a fifth fewer in April.
  council.load(referrals({16, 20, 20, 12}), "older.csv");
  const QualityCheckView same = check(quality(council).lists[0].checks, "changed-between-extracts");
  EXPECT_EQ(same.outcome, "fine") << same.words;  // 56 and 60: less than a tenth
  Council other = working(referrals({20, 20, 20, 20, 20, 20}));
  other.load(referrals({10, 20, 20, 12}), "older.csv");
  const QualityCheckView found = check(quality(other).lists[0].checks, "changed-between-extracts");
  EXPECT_EQ(found.outcome, "look");
  EXPECT_NE(found.words.find("50 in the older, 60 in the newer."), std::string::npos)
      << found.words;
}

TEST(DataQualityTraps, AGapBetweenTwoFilesIsNamed) {
  Council council = working(referrals({20, 20}));
  std::string later = "Child Unique ID,Date of referral,Referral NFA?\n";
  for (int i = 0; i < 10; ++i) later += "L" + std::to_string(i) + "," + day(1 + i, 8) + ",No\n";
  council.load(later, "later.csv");
  const QualityCheckView found = check(quality(council).lists[0].checks, "months-not-covered");
  EXPECT_EQ(found.outcome, "look");
  EXPECT_EQ(found.words, "Not covered: 2018-06 to 2018-07.");
}

TEST(DataQuality, AFileWithoutAColumnOrFarLessCompleteIsNamed) {
  std::string text = "Child Unique ID,Date of referral,Referral NFA?,Allocated Team\n";
  for (int i = 0; i < 10; ++i)
    text += "A" + std::to_string(i) + "," + day(1 + i, 4) + ",No,North\n";
  Council council = working(text);
  std::string other = "Child Unique ID,Date of referral,Referral NFA?\n";
  for (int i = 0; i < 10; ++i) {
    other += "B" + std::to_string(i) + "," + day(1 + i, 6) + (i < 5 ? ",No\n" : ",\n");
  }
  council.load(other, "june.csv");
  const DataQualityView view = quality(council);
  EXPECT_EQ(column(only_list(view), "Allocated Team").words, "Not in june.csv.");
  EXPECT_EQ(column(only_list(view), "Referral NFA?").words,
            "Files differ: 100% in list.csv, 50.0% in june.csv.");
}

TEST(DataQuality, WithNothingLoadedThereIsNothingToSay) {
  Council council;
  EXPECT_TRUE(quality(council).lists.empty());
  EXPECT_TRUE(quality(council).checks.empty());
}

}  // namespace
}  // namespace bandstand::test
