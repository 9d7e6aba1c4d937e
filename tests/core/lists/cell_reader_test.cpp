// Every row is accounted for: used, or set aside with its line, reason and value.
// Definition: row accounting; reading.
#include "lists/cell_reader.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand::test {
namespace {

using Lines = std::vector<std::string>;

TEST(RowAccounting, EachReasonWithItsLineAndValue) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Continuous Assessment Start Date,"
      "Continuous Assessment Date of Authorisation,"
      "Was the child assessed as requiring LA children's social care support?\n"
      "A1,02/07/2018,31/07/2018,Yes\n"    // 2: used
      ",02/07/2018,31/07/2018,Yes\n"      // 3
      "#N/A,02/07/2018,31/07/2018,Yes\n"  // 4
      "A2,,31/07/2018,Yes\n"              // 5
      "A3,31/02/2018,31/07/2018,Yes\n"    // 6
      "A4,07/31/2018,31/07/2018,Yes\n"    // 7: month first is never read
      "A5,31/12/1989,31/07/2018,Yes\n"    // 8
      "A1,02/07/2018,01/08/2018,No\n"     // 9: the same event
      "A6,10/07/2018,09/07/2018,Yes\n"    // 10: query
      "A7,10/07/2018,soon,Yes\n"          // 11: query
      "A8,10/07/2018,01/01/1900,Yes\n"    // 12: query
      "A9,10/07/2018,,perhaps\n");        // 13: query
  EXPECT_EQ(
      council.account_text(id),
      "used 5 of 12; no child id 2; no date 1; unreadable date 2; "
      "implausible date before 1990 1; duplicate 1 | unreadable later date, read as blank 1 | "
      "later date before 1990, read as blank 1 | end before start 1 | "
      "unknown code, used as not recorded 1");
  const std::string start = "Continuous Assessment Start Date";
  const std::string end = "Continuous Assessment Date of Authorisation";
  EXPECT_EQ(council.account_lines(id),
            (Lines{"line 3: no child id [Child Unique ID]",
                   "line 4: no child id [Child Unique ID] #N/A", "line 5: no date [" + start + "]",
                   "line 6: unreadable date [" + start + "] 31/02/2018",
                   "line 7: unreadable date [" + start + "] 07/31/2018",
                   "line 8: implausible date before 1990 [" + start + "] 31/12/1989",
                   "line 9: duplicate [Child Unique ID] A1, 2018-07-02: the same as line 2",
                   "line 10: end before start [" + end + "] 09/07/2018",
                   "line 11: unreadable later date, read as blank [" + end + "] soon",
                   "line 12: later date before 1990, read as blank [" + end + "] 01/01/1900",
                   "line 13: unknown code, used as not recorded [Was the child assessed as "
                   "requiring LA children's social care support?] perhaps"}));
}

TEST(RowAccounting, RowsAfterTheAsAtDateComeAndGoWithIt) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Date of Contact,Contact Source\n"
      "C1,01/07/2018,6\n"
      "C2,02/07/2018,6\n");
  EXPECT_EQ(council.account_text(id), "used 2 of 2");
  council.set("as-at", "2018-07-01");
  EXPECT_EQ(council.account_text(id), "used 1 of 2; after the as-at date 1");
  EXPECT_EQ(council.account_lines(id),
            (Lines{"line 3: after the as-at date [Date of Contact] 2018-07-02"}));
  council.set("as-at", "");
  EXPECT_EQ(council.account_text(id), "used 2 of 2");
}

// Today is 31 December 2030 here: a date beyond it is a slip of the pen and moves nothing.
TEST(RowAccounting, ADateBeyondTodayDoesNotMoveTheAsAtDate) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Date of Contact,Contact Source\n"
      "C1,01/07/2018,6\n"
      "C2,01/07/2081,6\n");
  EXPECT_EQ(iso_text(council.caseload().as_at), "2018-07-01");
  EXPECT_EQ(council.account_text(id), "used 1 of 2; after the as-at date 1");
}

TEST(RowAccounting, LinesAreThoseOfTheFileEvenWithLineBreaksInQuotes) {
  Council council;
  const int id = council.load(
      "List 1: Contacts,,\r\n"
      "Child Unique ID,Date of Contact,Contact Source\r\n"
      "C1,01/07/2018,\"Police\r\nNorth\r\nEast\"\r\n"
      "\r\n"
      "C2,not a date,6\r\n");
  EXPECT_EQ(council.account_lines(id),
            (Lines{"line 7: unreadable date [Date of Contact] not a date"}));
}

TEST(RowAccounting, CellsBeyondTheHeadingsAreAQuery) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Date of Contact,Contact Source\n"
      "C1,01/07/2018,6,,\n"
      "C2,01/07/2018,6,spill\n"
      "C3,01/07/2018\n");
  EXPECT_EQ(council.account_text(id), "used 3 of 3 | more cells than headings 1");
  EXPECT_EQ(council.account_lines(id), (Lines{"line 3: more cells than headings spill"}));
}

TEST(RowAccounting, AnUnclosedQuoteIsAQuery) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Date of Contact,Contact Source\n"
      "C1,01/07/2018,\"Police\n");
  EXPECT_EQ(council.account_text(id), "used 1 of 1 | quotation mark without a partner 1");
}

// A conference needs no strategy date to count.
TEST(RowAccounting, ASection47RowMayCountForItsConferenceAlone) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Strategy discussion initiating Section 47 Enquiry Start Date,"
      "Date of Initial Child Protection Conference\n"
      "S1,,10/07/2018\n"
      "S2,rubbish,10/07/2018\n"
      "S3,,\n"
      "S4,rubbish,\n");
  EXPECT_EQ(council.account_text(id),
            "used 2 of 4; no date 1; unreadable date 1 | unreadable later date, read as blank 1");
}

TEST(RowAccounting, ARowInNeedWithoutAStartIsUsed) {
  Council council;
  const int id = council.load(
      "Child Unique ID,CIN Start Date,CIN Closure Date,Case Status\n"
      "N1,,,c) Child in need plan\n"
      "N2,rubbish,,c) Child in need plan\n");
  EXPECT_EQ(council.account_text(id), "used 1 of 2; unreadable date 1");
}

TEST(RowAccounting, AnAdoptionRowWithoutADecisionIsSetAside) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Date of Decision that Child Should be Placed for Adoption,"
      "Date Placed for Adoption\n"
      "P1,,10/07/2018\n"
      "P2,01/06/2018,10/07/2018\n");
  EXPECT_EQ(council.account_text(id), "used 1 of 2; no date 1");
}

TEST(RowAccounting, ListsOfPersonsNeedNoDate) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Eligibility Category,Activity Status\n"
      "L1,a) Relevant child,F2\n"
      ",a) Relevant child,F2\n");
  EXPECT_EQ(council.account_text(id), "used 1 of 2; no child id 1");
}

TEST(Reading, ValuesOfEveryKind) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Date of referral,Referral Source,Referral NFA?,"
      "Number of Referrals in Last 12 Months,Allocated Team\n"
      "007.0,1/7/2018 09:30,e) 2A: Schools,a) Yes,1.0, North \xC2\xA0 Team \n"
      "Ab7,2018-07-02,,,,\n"
      "ab7,43284,-,No,many,#N/A\n");
  EXPECT_EQ(council.account_text(id), "used 3 of 3 | unreadable number, read as blank 1");
  const Caseload& caseload = council.caseload();
  const ListTable& table = caseload.store().table(ListId::referrals);
  const auto child = [&](Row row) {
    return std::string(caseload.store().children.text(table.child[row]));
  };
  const auto word = [&](Column column, Vocabulary vocabulary, Row row) {
    const auto number = static_cast<std::uint32_t>(table.column(column)[row]);
    return std::string(caseload.store().vocabulary(vocabulary).text(number));
  };
  EXPECT_EQ(child(0), "007");
  EXPECT_EQ(child(1), "Ab7");
  EXPECT_EQ(child(2), "ab7");
  EXPECT_EQ(iso_text(caseload.referrals.received[0]), "2018-07-01");
  EXPECT_EQ(iso_text(caseload.referrals.received[1]), "2018-07-02");
  EXPECT_EQ(iso_text(caseload.referrals.received[2]), "2018-07-03");  // Excel's day 43284
  EXPECT_EQ(word(Column::referral_source, Vocabulary::source, 0), "2A");
  EXPECT_EQ(word(Column::referral_source, Vocabulary::source, 1), "");
  EXPECT_EQ(word(Column::referral_source, Vocabulary::source, 2), "");
  EXPECT_EQ(word(Column::team, Vocabulary::team, 0), "North Team");
  EXPECT_EQ(word(Column::team, Vocabulary::team, 2), "");
  EXPECT_EQ(caseload.answer(caseload.referrals.nfa, 0), YesNo::yes);
  EXPECT_EQ(caseload.answer(caseload.referrals.nfa, 1), YesNo::not_recorded);
  EXPECT_EQ(caseload.answer(caseload.referrals.nfa, 2), YesNo::no);
  EXPECT_EQ(caseload.referrals.supplied_count[0], 1);
  EXPECT_EQ(caseload.referrals.supplied_count[1], missing_value);
  EXPECT_EQ(caseload.referrals.supplied_count[2], missing_value);
}

// The spellings seen last are found by their ends, which these share.
TEST(Reading, NamesThatBeginAndEndAlikeAreToldApart) {
  const std::vector<std::string> names = {"Riverside Oak Assessment Team",
                                          "Riverside Elm Assessment Team",
                                          "Riverside",
                                          "Riverside Team",
                                          "Riverside Teams",
                                          "Team"};
  std::string list = "Child Unique ID,Date of referral,Allocated Team\n";
  for (std::size_t i = 0; i < 30; ++i) {
    list += std::to_string(i) + ",01/07/2018," + names[i * 7 % names.size()] + "\n";
  }
  Council council;
  council.load(list);
  const ListStore& store = council.caseload().store();
  const auto& team = store.table(ListId::referrals).column(Column::team);
  for (std::uint32_t row = 0; row < 30; ++row) {
    const auto word = static_cast<std::uint32_t>(team[row]);
    EXPECT_EQ(store.vocabulary(Vocabulary::team).text(word), names[row * 7 % names.size()]);
  }
}

TEST(Reading, AChildIdMayBeOfAnyLength) {
  std::vector<std::string> ids;
  std::string list = "Child Unique ID,Date of referral\n";
  for (std::size_t i = 0; i < 700; ++i) {
    ids.push_back(std::to_string(i) + std::string(i % 100 == 99 ? 10'000 : i % 23, 'x'));
    list += ids.back() + ",01/07/2018\n";
  }
  Council council;
  council.load(list);
  const ListStore& store = council.caseload().store();
  ASSERT_EQ(store.table(ListId::referrals).rows(), ids.size());
  for (std::uint32_t row = 0; row < ids.size(); ++row) {
    ASSERT_EQ(store.children.text(store.table(ListId::referrals).child[row]), ids[row]);
  }
}

TEST(Reading, FilesWithoutRowsSaySo) {
  Council council;
  const int headings_only = council.load("Child Unique ID,Date of Contact,Contact Source\n");
  EXPECT_EQ(council.account_text(headings_only), "used 0 of 0");
  EXPECT_EQ(council.file(headings_only).kind, FileKind::list);
  EXPECT_FALSE(council.file(headings_only).notes.empty());
  const int empty = council.load("");
  EXPECT_EQ(council.file(empty).kind, FileKind::unusable);
  EXPECT_FALSE(council.file(empty).message.empty());
}

// The same rows in other clothes: byte order mark, UTF-16, Windows-1252, tabs, lone line feeds.
TEST(Reading, EncodingsAndSeparatorsGiveTheSameFigures) {
  const std::string plain =
      "Child Unique ID,Date of Contact,Contact Source\r\nC1,01/07/2018,Caf\xC3\xA9\r\n";
  std::string tabs = plain;
  for (char& c : tabs) c = c == ',' ? '\t' : c;
  std::string wide = "\xFF\xFE";
  for (const char c : tabs) {
    if (c == '\xC3') continue;
    wide += c == '\xA9' ? '\xE9' : c;
    wide += '\0';
  }
  std::string windows;
  for (const char c : plain) {
    if (c != '\xC3') windows += c == '\xA9' ? '\xE9' : c;
  }
  Council first;
  first.load(plain);
  const std::string expected = first.tidy_csv();
  EXPECT_NE(expected.find("Caf\xC3\xA9"), std::string::npos);
  for (const std::string& text : {"\xEF\xBB\xBF" + plain, tabs, wide, windows}) {
    Council council;
    council.load(text);
    EXPECT_EQ(council.tidy_csv(), expected);
  }
}

}  // namespace
}  // namespace bandstand::test
