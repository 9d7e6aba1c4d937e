// Which list a file is, and which column each heading: by the headings alone, however they are
// spelt, ordered and surrounded. Definition: input formats, headers and header variants.
#include "lists/recognise.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <set>

#include "lists/side_table.h"
#include "support/council.h"
#include "support/list_headings.h"

namespace bandstand::test {
namespace {

using Headings = std::vector<std::string>;

Headings split(std::string_view text, char at = '|') {
  Headings parts;
  for (;;) {
    const std::size_t end = text.find(at);
    parts.emplace_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::optional<HeaderMatch> match(const Headings& headings) {
  const std::vector<std::string_view> views(headings.begin(), headings.end());
  return recognise_list(HeadingRow(views));
}

// The standard heading that each heading was read as; `-` for none.
Headings read_as(const Headings& headings) {
  Headings columns;
  const auto found = match(headings);
  for (std::size_t i = 0; i < headings.size(); ++i) {
    const ColumnSpec* spec = found ? found->columns[i] : nullptr;
    columns.emplace_back(spec == nullptr ? "-" : spec->header);
  }
  return columns;
}

int list_of(const Headings& headings) {
  const auto found = match(headings);
  return found ? static_cast<int>(found->list) : 0;
}

Headings headings_of(int list, std::string_view layout = "") {
  for (const ListHeadings& one : list_headings) {
    if (one.list == list && (layout.empty() || one.layout == layout)) return split(one.headings);
  }
  return {};
}

// What our schema calls these headings: the list's own wording, which may differ in the 2019
// layout.
Headings canonical(int list, const Headings& headings) {
  Headings columns = read_as(headings);
  EXPECT_EQ(list_of(headings), list);
  return columns;
}

TEST(Recognise, EveryListFromItsStandardHeadings) {
  for (const ListHeadings& one : list_headings) {
    const Headings headings = split(one.headings);
    EXPECT_EQ(list_of(headings), one.list);
    const Headings columns = read_as(headings);
    EXPECT_EQ(std::count(columns.begin(), columns.end(), "-"), 0) << one.list << one.layout;
    const std::set<std::string> distinct(columns.begin(), columns.end());
    EXPECT_EQ(distinct.size(), headings.size()) << one.list << ": two headings for one column";
  }
}

TEST(Recognise, StandardHeadingsKeepTheirNames) {
  for (const ListHeadings& one : list_headings) {
    if (one.layout == "2019") continue;  // its list 9 spells one heading otherwise
    const Headings headings = split(one.headings);
    EXPECT_EQ(read_as(headings), headings) << "list " << one.list;
  }
}

TEST(Recognise, ColumnsInAnyOrder) {
  for (const ListHeadings& one : list_headings) {
    const Headings headings = split(one.headings);
    Headings backwards(headings.rbegin(), headings.rend());
    Headings expected = canonical(one.list, headings);
    std::reverse(expected.begin(), expected.end());
    EXPECT_EQ(read_as(backwards), expected) << "list " << one.list;
    Headings rotated = headings;
    std::rotate(rotated.begin(), rotated.begin() + 4, rotated.end());
    EXPECT_EQ(list_of(rotated), one.list);
  }
}

TEST(Recognise, CaseSpacesQuotesAndPunctuationDoNotMatter) {
  for (const ListHeadings& one : list_headings) {
    const Headings headings = split(one.headings);
    Headings untidy;
    for (const std::string& heading : headings) {
      std::string text = " ";
      for (const char c : heading) {
        if (c == ' ') {
          text += "\xC2\xA0 ";
        } else if (c == '\'') {
          text += "\xE2\x80\x99";
        } else if (c != '?') {
          text += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
        }
      }
      untidy.push_back(text + "  ");
    }
    EXPECT_EQ(read_as(untidy), read_as(headings)) << "list " << one.list;
  }
}

TEST(Recognise, UnnamedLeadingAndEmptyTrailingColumns) {
  for (const ListHeadings& one : list_headings) {
    Headings headings = split(one.headings);
    Headings expected = read_as(headings);
    for (Headings* columns : {&headings, &expected}) {
      columns->insert(columns->begin(), columns == &headings ? "" : "-");
      columns->insert(columns->end(), 2, columns == &headings ? "" : "-");
    }
    EXPECT_EQ(read_as(headings), expected) << "list " << one.list;
  }
}

TEST(Recognise, OfTwoHeadingsForOneColumnTheFirstCounts) {
  Headings headings = headings_of(1);
  headings.push_back("Date of Contact");
  headings.push_back("Contact Source");
  const Headings columns = read_as(headings);
  EXPECT_EQ(columns[5], "Date of Contact");
  EXPECT_EQ(columns[7], "-");
  EXPECT_EQ(columns[8], "-");
}

TEST(Recognise, AnExactHeadingComesBeforeALooseOneThatStandsFirst) {
  const Headings columns =
      read_as({"Child Unique ID", "Date of first contact", "Date of Contact", "Contact Source"});
  EXPECT_EQ(columns, (Headings{"Child Unique ID", "-", "Date of Contact", "Contact Source"}));
  const Headings only_loose =
      read_as({"Child Unique ID", "Date of first contact", "Contact Source"});
  EXPECT_EQ(only_loose[1], "Date of Contact");
}

struct Variant {
  int list;
  const char* standard;
  const char* variant;
};

TEST(Recognise, HeaderVariantsSeenInCouncilsFiles) {
  constexpr Variant variants[] = {
      {1, "Age of Child (Years)", "Age"},
      {1, "Child Unique ID", "Child ID"},
      {1, "Child Unique ID", "ID of child"},
      {1, "Child Unique ID", "Child's Unique Identifier"},
      {1, "Child Unique ID", "Child's ID"},
      {1, "Child Unique ID", "Identifier (child)"},
      {1, "Date of Birth", "Date Of Birth of the child"},
      {1, "Date of Birth", "DOB"},
      {1, "Date of Contact", "Date of the contact"},
      {1, "Contact Source", "Contact: Source code"},
      {3, "Date of referral", "Date of Referral"},
      {3, "Date of referral", "Date of this Referral"},
      {3, "Referral Source", "Referral (DfE) Source"},
      {3, "Referral NFA?", "Referral NFA"},
      {4, "Was the child assessed as requiring LA children's social care support?",
       "Was the child assessed as requiring LA children\xE2\x80\x99s social care support"},
      {4, "Was the child assessed as requiring LA children's social care support?",
       "Was the child assessed as being in need at assessment?"},
      {5, "Strategy discussion initiating Section 47 Enquiry Start Date",
       "Section 47 Enquiry Start Date"},
      {5, "Was an Initial Child Protection Conference deemed unnecessary?",
       "Initial Child Protection Conference Not Required"},
      {6, "Case Status", "Case status"},
      {8, "Date Ceased to be Looked After", "Date Ceased to be Looked After "},
      {8, "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N)",
       "Unaccompanied Asylum Seeking Child (UASC) within the Last 12 Months (Y/N))"},
      {8,
       "Number of Episodes the Child has been 'Missing' from their Placement in the last 12 months",
       "Number of Episodes the Child has been \xE2\x80\x98Missing\xE2\x80\x99 from their Placement "
       "in the last 12 months"},
      {8,
       "Number of Episodes the Child has been 'Absent' from their Placement in the last 12 months",
       "Number of Episodes the Child has been Absent from their Placement in the last 12 months"},
      {8, "What is the permanence plan for this child?",
       "Plan for Child to be Reunified with Their Family"},
      {8,
       "Is this a second or subsequent period of being a Looked After Child within the last 12 "
       "months (Y/N)",
       "Is this a second or subsequent episode of being a Looked After Child within the last 12 "
       "months (Y/N)"},
      {9, "LA in Touch", "LA In Touch "},
      {9, "Eligibility Category", "Eligibity Category"},
      {9, "Suitability of Accommodation", "Suitability of Accomodation"},
      {10, "Date of Adoption Order", "Date of Adoption Order "},
  };
  for (const Variant& v : variants) {
    Headings headings = headings_of(v.list, v.list == 9 ? "2024" : "");
    const auto place = std::find(headings.begin(), headings.end(), v.standard);
    ASSERT_NE(place, headings.end()) << v.standard;
    const Headings expected = canonical(v.list, headings);
    *place = v.variant;
    EXPECT_EQ(read_as(headings), expected) << v.variant;
    EXPECT_EQ(list_of(headings), v.list) << v.variant;
  }
}

TEST(Recognise, AgeIsAWordNotPartOfOne) {
  Headings headings = headings_of(1);
  headings[4] = "Language";
  headings.push_back("Agency");
  const Headings columns = read_as(headings);
  EXPECT_EQ(columns[4], "-");
  EXPECT_EQ(columns[7], "-");
}

TEST(Recognise, ExtraColumnsThatTheStandardListsLack) {
  const auto with = [](int list, const char* extra) {
    Headings headings = headings_of(list);
    headings.push_back(extra);
    return read_as(headings).back();
  };
  EXPECT_EQ(with(1, "contact outcome"), "Contact Outcome");
  EXPECT_EQ(with(1, "Area"), "Locality");
  EXPECT_EQ(with(3, "Locality"), "Locality");
  EXPECT_EQ(with(3, "Locality of school"), "-");  // whole heading only
  EXPECT_EQ(with(4, "Assessment Type"), "Assessment Type");
  EXPECT_EQ(with(4, "Date of Referral"), "Date of Referral");
  EXPECT_EQ(with(4, "Assessment Outcome"), "Assessment Outcome");
  EXPECT_EQ(with(5, "Transfer In"), "Transfer In");
  EXPECT_EQ(with(8, "Date Initial Health Assessment"), "Date Initial Health Assessment");
  EXPECT_EQ(with(8, "Distance From Home"), "Distance From Home");
}

TEST(Recognise, NothingWithoutAPersonOrWithoutTheListsOwnColumn) {
  EXPECT_EQ(list_of({"Gender", "Date of Contact", "Contact Source"}), 0);
  EXPECT_EQ(list_of({"Child Unique ID", "Gender", "Ethnicity"}), 0);
  EXPECT_EQ(list_of({"List 1: Contacts", "", ""}), 0);
  EXPECT_EQ(list_of({}), 0);
}

TEST(Recognise, SaysWhichHeadingIsMissing) {
  Headings headings = headings_of(4);
  headings[6] = "Opened";
  const HeadingRow row(std::vector<std::string_view>(headings.begin(), headings.end()));
  ASSERT_FALSE(recognise_list(row).has_value());
  const auto near = nearest_list(row);
  ASSERT_TRUE(near.has_value());
  EXPECT_EQ(near->list, ListId::assessments);
  EXPECT_EQ(near->missing, "Continuous Assessment Start Date");
}

// The file's name says nothing: an export may be called anything.
TEST(Recognise, NeverFromTheFileName) {
  for (const ListHeadings& one : list_headings) {
    std::string text;
    for (const std::string& heading : split(one.headings)) text += '"' + heading + "\",";
    text += "\n";
    Council council;
    const int wrong_name = council.load(text, one.list == 1 ? "List_4.csv" : "Contacts.csv");
    EXPECT_EQ(static_cast<int>(council.file(wrong_name).list), one.list);
    EXPECT_EQ(council.file(wrong_name).kind, FileKind::list);
    const bool has_all = one.layout != "2019";  // list 9 has had four more columns since
    EXPECT_EQ(council.file(wrong_name).missing_columns.size(), has_all ? 0u : 4u) << one.list;
  }
  Council council;
  const int id = council.load("name,colour\nAnn,red\n", "List_1_Contacts.csv");
  EXPECT_EQ(council.file(id).kind, FileKind::unusable);
}

TEST(Recognise, TitleRowsAndRepeatedHeadingsAreNoRows) {
  Council council;
  const int id = council.load(
      "List 1: Contacts,,\n"
      "\n"
      "Exported on 1 August 2018,,\n"
      "Child Unique ID,Date of Contact,Contact Source\n"
      "C1,01/07/2018,6\n"
      "Child Unique ID,Date of Contact,Contact Source\n"
      "C2,02/07/2018,6\n"
      ",,\n");
  EXPECT_EQ(council.account_text(id), "used 2 of 2");
  EXPECT_EQ(council.file(id).list, ListId::contacts);
}

// A page that lists a million headings stands still.
TEST(Recognise, OfAMillionColumnsTheFirstThousandsAreLookedAt) {
  Council council;
  std::string head = "Child Unique ID,Date of Contact";
  std::string row = "C1,01/07/2018";
  for (int i = 0; i < 10'000; ++i) head += ",x", row += ",y";
  const int id = council.load(head + "\n" + row + "\n");
  EXPECT_EQ(council.account_text(id), "used 1 of 1");
  EXPECT_EQ(council.file(id).headers.size(), most_headings);
  ASSERT_FALSE(council.file(id).notes.empty());
  EXPECT_EQ(council.file(id).notes.back(),
            "The file has 10002 columns; only the first 2000 are looked at.");
  const int measures = council.load("indicator,period,basis,numerator" + std::string(10'000, ',') +
                                    "\nagency-rate,2017-18,year,1\n");
  EXPECT_EQ(council.account_text(measures), "used 1 of 1");
  EXPECT_EQ(council.file(measures).headers.size(), most_headings);
}

// The message repeated them whole, and comparing them with every column took minutes.
TEST(Recognise, HeadingsOfTenThousandLettersAreNamedByTheirStart) {
  Council council;
  std::string text;
  for (int i = 0; i < 300; ++i) text += "A1b2\xE8\xAF\x84 " + std::string(10'000, 'x') + ",";
  const FileRecord& file = council.file(council.load(text + "\nrow,row\n"));
  EXPECT_EQ(file.kind, FileKind::unusable);
  EXPECT_LT(file.message.size(), 900u);
  EXPECT_NE(file.message.find("xxx...\""), std::string::npos);
}

// They were cut within a character, and then read as Windows-1252.
TEST(Recognise, ALongHeadingIsCutBetweenCharacters) {
  Council council;
  std::string heading;
  for (int i = 0; i < 100; ++i) heading += "\xE8\xAF\x84";
  const int id = council.load("Child Unique ID,Date of Contact," + heading + "\nC1,01/07/2018,5\n");
  EXPECT_EQ(council.file(id).headers[2].text, heading.substr(0, 198));
}

TEST(Recognise, ListsUnrecognisedAndMissingColumns) {
  Council council;
  const int id = council.load(
      "Child Unique ID,Date of Contact,Shoe Size\n"
      "C1,01/07/2018,5\n");
  const FileRecord& file = council.file(id);
  ASSERT_EQ(file.headers.size(), 3u);
  EXPECT_TRUE(file.headers[1].recognised);
  EXPECT_FALSE(file.headers[2].recognised);
  EXPECT_EQ(file.headers[2].text, "Shoe Size");
  const std::vector<std::string_view>& missing = file.missing_columns;
  EXPECT_NE(std::find(missing.begin(), missing.end(), "Contact Source"), missing.end());
  EXPECT_EQ(std::find(missing.begin(), missing.end(), "Contact Outcome"), missing.end());
}

TEST(Recognise, SmallTablesByTheirHeadings) {
  const auto kind = [](const char* headings) {
    const Headings parts = split(headings, ',');
    const std::vector<std::string_view> views(parts.begin(), parts.end());
    const auto found = recognise_side_table(views);
    return found ? std::string(file_kind_name(*found)) : std::string("none");
  };
  EXPECT_EQ(kind("indicator,period,basis,numerator,denominator,value,target,source,note"),
            "measures");
  EXPECT_EQ(kind("Period,Indicator,Published Value"), "measures");
  EXPECT_EQ(kind("indicator,period,target,tolerance,red_below/red_above"), "targets");
  EXPECT_EQ(kind("indicator,year,band,label,lower,lower_inclusive,upper,upper_inclusive"),
            "bandings");
  EXPECT_EQ(kind("population,year"), "population");
  EXPECT_EQ(kind("time_period,geographic_level,la_name,age_group,population_estimate"),
            "population");
  EXPECT_EQ(kind("time_period,geographic_level,la_name,population_type,population_estimate"),
            "none");
  EXPECT_EQ(kind("date,title"), "bank_holidays");
  EXPECT_EQ(kind("indicator,action,lead,due,status,comment"), "actions");
  EXPECT_EQ(kind("source,action,due,status,note"), "actions");
  EXPECT_EQ(kind("worker,team,role,fte,recommended_max,agency"), "workers");
  EXPECT_EQ(kind("source,area,worker,date,caseload"), "caseloads");
  EXPECT_EQ(kind("value,setting"), "settings");
  EXPECT_EQ(kind("indicator,corporate_priority,area_agreement"), "flags");
  EXPECT_EQ(kind("source,item,budget_m,projected_m,score"), "context");
  EXPECT_EQ(kind("list,column,header"), "aliases");
  EXPECT_EQ(kind("list,column,value,meaning"), "aliases");
  EXPECT_EQ(kind("indicator,lead,comment"), "none");
}

TEST(Recognise, KnownFilesThatAreNotReadAreNamed) {
  const auto message = [](const char* headings) {
    Council council;
    const int id = council.load(std::string(headings) + "\n1,2,3\n");
    EXPECT_EQ(council.file(id).kind, FileKind::unusable) << headings;
    return council.file(id).message;
  };
  EXPECT_NE(message("time_period,geographic_level,Anypoint_episodes").find("national statistics"),
            std::string::npos);
}

TEST(Recognise, TheTablesOfTheReturnsAreToldApartByTheirOwnHeadings) {
  const auto title = [](const char* headings) {
    Council council;
    return council.file(council.load(std::string(headings) + "\n")).title;
  };
  EXPECT_EQ(title("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB"), "Header (SSDA903 return)");
  EXPECT_EQ(title("CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,HOME_POST,PL_POST,URN"),
            "Episodes (SSDA903 return)");
  EXPECT_EQ(title("CHILD,DOB,REVIEW,REVIEW_CODE"), "Reviews (SSDA903 return)");
  EXPECT_EQ(title("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM"), "Care leavers (OC3) (SSDA903 return)");
  EXPECT_EQ(title(",LAchildID,CINdetailsID,S47ActualStartDate,InitialCPCtarget,DateOfInitialCPC"),
            "Section 47 enquiries (CIN census)");
  EXPECT_EQ(title("LAchildID,CINdetailsID,CPPID,CPPreviewDate"),
            "Child protection reviews (CIN census)");
  EXPECT_EQ(title("LAchildID,UPN,PersonBirthDate,Sex"), "Child identifiers (CIN census)");
}

}  // namespace
}  // namespace bandstand::test
