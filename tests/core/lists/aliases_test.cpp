// A council's own headings and spellings act on the lists that are loaded after them.
#include "lists/aliases.h"

#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand {
namespace {

using test::Council;

constexpr const char* local_contacts =
    "Client no,Came in on,Contact Outcome\n1,02/07/2018,Shut\n2,03/07/2018,Open\n";

TEST(Aliases, HeadingsOfTheCouncilMakeAListOfAFileThatIsNotRecognisedOtherwise) {
  Council before;
  EXPECT_EQ(before.file(before.load(local_contacts)).kind, FileKind::unusable);
  Council council;
  const int aliases = council.load(
      "list,column,header\n1,Child Unique ID,client NO\nlist 1,Date of Contact,Came in on\n");
  EXPECT_EQ(council.file(aliases).kind, FileKind::aliases);
  const int id = council.load(local_contacts);
  EXPECT_EQ(council.file(id).kind, FileKind::list);
  EXPECT_EQ(council.file(id).list, ListId::contacts);
  EXPECT_EQ(council.figures().figure({"contacts", "month", "2018-07"}), "2 2");
}

TEST(Aliases, AnAliasComesBeforeAHeadingThatWouldMatchAnyway) {
  Council council;
  council.load("list,column,header\ncontacts,Date of Contact,Logged\n");
  council.load(
      "Child Unique ID,Date of Contact,Logged\n1,02/01/2018,02/07/2018\n2,03/01/2018,03/07/2018\n");
  EXPECT_EQ(council.figures().figure({"contacts", "month", "2018-07"}), "2 2");
}

TEST(Aliases, NoFileIsTheListThatIsPutTogetherFromOthers) {
  const ListSpec& periods = list_spec(ListId::care_periods);
  std::string file = "list,column,header\n";
  std::string headings;
  std::vector<std::string> set_aside;
  for (const ColumnSpec& column : periods.columns) {
    const std::string header(column.header);
    file += '"' + std::string(periods.title) + "\",\"" + header + "\",Our " + header + '\n';
    headings += (headings.empty() ? "Our " : ",Our ") + header;
    set_aside.push_back("line " + std::to_string(set_aside.size() + 2) +
                        ": not understood [list] Periods of care, from the episodes");
  }
  Council council;
  const int id = council.load(file);
  EXPECT_EQ(council.account_lines(id), set_aside);
  EXPECT_EQ(council.file(council.load(headings + "\n1,02/07/2018\n")).kind, FileKind::unusable);
}

TEST(Aliases, AValueStandsForItsMeaningInItsColumnWhateverItsCase) {
  Council council;
  council.load("list,column,value,meaning\n1,Contact Outcome,SHUT,Closed and logged\n");
  council.load(
      "Child Unique ID,Date of Contact,Contact Outcome\n"
      "1,02/07/2018,Shut\n2,03/07/2018,Open\n");
  EXPECT_EQ(council.figures().figure({"contacts-closed-logged", "month", "2018-07"}), "1/2 50.0 u");
}

TEST(Aliases, RowsOfNoListOrColumnAreSetAside) {
  Council council;
  const int id = council.load(
      "list,column,header\n99,Date of Contact,When\n1,Shoe size,Shoes\n1,Date of Contact,\n");
  EXPECT_EQ(council.account_lines(id),
            (std::vector<std::string>{"line 2: not understood [list] 99",
                                      "line 3: not understood [column] Shoe size",
                                      "line 4: not understood [header]"}));
}

TEST(Aliases, AListReadBeforeThemIsOutdatedUntilTheyAreGone) {
  Council council;
  const int list = council.load("Child Unique ID,Date of Contact\n1,02/07/2018\n");
  EXPECT_FALSE(council.engine().is_outdated(council.file(list)));
  const int id = council.load("list,column,header\n1,Date of Contact,When\n");
  EXPECT_TRUE(council.engine().is_outdated(council.file(list)));
  EXPECT_FALSE(council.engine().is_outdated(council.file(id)));
  council.engine().remove_file(id);
  EXPECT_FALSE(council.engine().is_outdated(council.file(list)));
  EXPECT_EQ(council.file(council.load("Child Unique ID,When\n1,02/07/2018\n")).kind,
            FileKind::unusable);
}

}  // namespace
}  // namespace bandstand
