// What headings and codes that councils spell in their own way likely are, and which must be left
// alone: an offer that is wrong costs more than none.
#include "lists/suggest.h"

#include <gtest/gtest.h>

#include "lists/recognise.h"
#include "lists/text.h"

namespace bandstand {
namespace {

constexpr const char* dates = "01/07/2018|02/07/2018|14/07/2018";
constexpr const char* words = "North|South|East";
constexpr const char* answers = "Yes|No|Y";

SampleValues samples_of(std::string_view values) {
  SampleValues samples;
  for (const std::string_view value : split(values, '|')) samples.add(value);
  return samples;
}

// The standard heading offered for one heading of a list that has nothing else; `-` for none.
std::string offered(int list, std::string_view heading, std::string_view values = "",
                    std::string_view beside = "") {
  const SampleValues samples = samples_of(values);
  std::vector<std::string_view> texts{heading};
  for (const std::string_view other : split(beside, '|')) texts.push_back(other);
  const auto read = read_as(list_at(static_cast<std::size_t>(list) - 1), HeadingRow(texts), {});
  std::vector<Heading> headings;
  for (std::size_t i = 0; i < texts.size(); ++i) headings.push_back({texts[i], read[i]});
  headings[0].samples = &samples;
  const ColumnSpec* column =
      likely_columns(list_at(static_cast<std::size_t>(list) - 1), headings)[0];
  return column == nullptr ? "-" : std::string(column->header);
}

struct Spelling {
  int list;
  const char* heading;
  const char* values;
  const char* standard;
};

TEST(Suggest, HeadingsThatCouncilsSpellInTheirOwnWay) {
  constexpr Spelling spellings[] = {
      {1, "Client Ref", "40123|40124", "Child Unique ID"},
      {1, "PersonID", "P1|P2", "Child Unique ID"},
      {1, "YP identifier", "7|8", "Child Unique ID"},
      {1, "Contact Dt", dates, "Date of Contact"},
      {1, "ContactDate", dates, "Date of Contact"},
      {1, "contactdate", dates, "Date of Contact"},
      {1, "CONTACT_DTE", dates, "Date of Contact"},
      {1, "Src of contact", words, "Contact Source"},
      {1, "Contct Source", words, "Contact Source"},
      {1, "Result of contact", words, "Contact Outcome"},
      {1, "Area name", words, "Locality"},
      {3, "Ref Dt", dates, "Date of referral"},
      {3, "Referral Date Time", dates, "Date of referral"},
      {3, "Ref Source", words, "Referral Source"},
      {3, "No further action?", answers, "Referral NFA?"},
      {3, "Refs in last 12m", "0|1|2", "Number of Referrals in Last 12 Months"},
      {3, "Allocted Team", words, "Allocated Team"},
      {3, "Team name", words, "Allocated Team"},
      {3, "SW name", words, "Allocated Worker"},
      {4, "Asmt Start Dt", dates, "Continuous Assessment Start Date"},
      {4, "assessment_start", dates, "Continuous Assessment Start Date"},
      {4, "Assessment completed", dates, "Continuous Assessment Date of Authorisation"},
      {4, "date_authorised", dates, "Continuous Assessment Date of Authorisation"},
      {4, "Asmt type", words, "Assessment Type"},
      {4, "Support reqd", answers,
       "Was the child assessed as requiring LA children's social care support?"},
      {5, "S47 start", dates, "Strategy discussion initiating Section 47 Enquiry Start Date"},
      {5, "Strat Disc Date", dates, "Strategy discussion initiating Section 47 Enquiry Start Date"},
      {5, "ICPC Dt", dates, "Date of Initial Child Protection Conference"},
      {5, "ICPC not needed", answers,
       "Was an Initial Child Protection Conference deemed unnecessary?"},
      {6, "CIN start", dates, "CIN Start Date"},
      {6, "CIN end", dates, "CIN Closure Date"},
      {6, "Case staus", words, "Case Status"},
      {6, "Date last seen", dates, "Date Child Was Last Seen"},
      {7, "CP Plan Start", dates, "Child Protection Plan Start Date"},
      {7, "CPP ended", dates, "Child Protection Plan End Date"},
      {7, "Number of prev CP plans", "0|1", "Number of Previous Child Protection Plans"},
      {8, "LAC start date", dates, "Date Started to be Looked After"},
      {8, "Care ended", dates, "Date Ceased to be Looked After"},
      {8, "Legal Staus", words, "Child's Legal Status"},
      {8, "Placements in 12m", "1|2", "Number of Placements in the Last 12 months"},
      {8, "IHA date", dates, "Date Initial Health Assessment"},
      {8, "Last SW visit", dates, "Date of Last Social Work Visit"},
      {9, "Accom type", words, "Type of Accommodation"},
      {9, "EET status", words, "Activity Status"},
      {9, "Suitable accommodation", words, "Suitability of Accommodation"},
      {13, "DECOMM", dates, "DECOM"},
      {14, "REVIEWCODE", "PN1|PN2", "REVIEW_CODE"},
  };
  for (const Spelling& one : spellings) {
    EXPECT_EQ(offered(one.list, one.heading, one.values), one.standard)
        << "list " << one.list << ": " << one.heading;
  }
}

TEST(Suggest, NothingForAHeadingThatOnlyLooksAlike) {
  constexpr Spelling spellings[] = {
      {1, "Mother's date of birth", dates, "-"},
      {1, "Date contact created", dates, "-"},
      {1, "Contact method", words, "-"},
      {1, "Contact ID", "1|2", "-"},
      {1, "Office notes", words, "-"},
      {1, "Ward", words, "-"},
      {1, "Date", dates, "-"},
      {3, "Contact source", words, "-"},
      {3, "Referral reason", words, "-"},
      {3, "Referral target date", dates, "-"},
      {3, "Team manager", words, "-"},
      {3, "Case number", "1|2", "-"},
      {4, "Assessment due date", dates, "-"},
      {4, "Assessment ID", "1|2", "-"},
      {4, "Locality of school", words, "-"},
      {4, "Days taken", "40|45", "-"},
      {5, "ICPC required", answers, "-"},  // the standard column asks the opposite
      {6, "Last visit date", dates, "-"},
      {7, "Plan type", words, "-"},
      {8, "Carer name", words, "-"},
      {8, "IRO name", words, "-"},
      {13, "RNEW", words, "-"},
      {13, "DECEASED", dates, "-"},
  };
  for (const Spelling& one : spellings) {
    EXPECT_EQ(offered(one.list, one.heading, one.values), one.standard)
        << "list " << one.list << ": " << one.heading;
  }
}

TEST(Suggest, ValuesOfAnotherKindSpeakAgainstAColumn) {
  EXPECT_EQ(offered(1, "Contact Dt", words), "-");
  EXPECT_EQ(offered(1, "Src of contact", dates), "-");
  EXPECT_EQ(offered(3, "Refs in last 12m", words), "-");
  EXPECT_EQ(offered(3, "No further action?", dates), "-");
  EXPECT_EQ(offered(1, "Client Ref", dates), "-");
  EXPECT_EQ(offered(1, "Contact Dt", "43282|43283"), "Date of Contact");  // Excel's days
  EXPECT_EQ(offered(1, "Contact Dt", ""), "Date of Contact");             // an empty column
  // One blemish in ten does not change what a column is.
  EXPECT_EQ(offered(1, "Contact Dt",
                    "01/07/2018|02/07/2018|03/07/2018|04/07/2018|05/07/2018|06/07/2018|07/07/2018|"
                    "08/07/2018|09/07/2018|soon"),
            "Date of Contact");
}

TEST(Suggest, AColumnThatTheFileHasIsNotOfferedAgain) {
  EXPECT_EQ(offered(1, "Contact Dt", dates, "Child Unique ID|Date of Contact"), "-");
  EXPECT_EQ(offered(3, "Team name", words, "Child Unique ID|Date of referral|Allocated Team"), "-");
}

TEST(Suggest, OfTwoHeadingsForOneColumnTheMoreAlikeIsOffered) {
  const std::vector<Heading> headings = {{"Contact date time"}, {"Contact Dt"}};
  const auto likely = likely_columns(ListId::contacts, headings);
  EXPECT_EQ(likely[0], nullptr);
  ASSERT_NE(likely[1], nullptr);
  EXPECT_EQ(likely[1]->column, Column::contact_date);
}

std::optional<ListId> list_of(std::string_view text) {
  std::vector<Heading> headings;
  for (const std::string_view heading : split(text, '|')) headings.push_back({heading});
  const auto likely = likely_list(headings, {});
  return likely ? std::optional(likely->list) : std::nullopt;
}

TEST(Suggest, TheListOfAFileWhosePersonOrDateIsSpeltOtherwise) {
  EXPECT_EQ(list_of("Client Ref|Contact Dt|Src of contact|Outcome|DOB"), ListId::contacts);
  EXPECT_EQ(list_of("Client Ref|Referral Dt|Ref Source|Team|NFA"), ListId::referrals);
  EXPECT_EQ(list_of("Client Ref|Asmt Start Dt|Asmt Auth Dt|Team"), ListId::assessments);
  EXPECT_EQ(list_of("Child identifer|CP Plan Start|CP Plan Ended|Last review"),
            ListId::protection_plans);
  EXPECT_EQ(list_of("Client id|LAC start date|LAC end date|Legal Staus"), ListId::looked_after);
}

TEST(Suggest, NoListForHeadingsThatCouldBeAnyOrNone) {
  EXPECT_EQ(list_of("Child Unique ID|Start date|End date|Team"), std::nullopt);
  EXPECT_EQ(list_of("Client no|Came in on|Outcome"), std::nullopt);
  EXPECT_EQ(list_of("name|colour"), std::nullopt);
  EXPECT_EQ(list_of("Invoice no|Supplier|Date|Net|VAT"), std::nullopt);
  EXPECT_EQ(list_of("Case No|Contact Dt|Contact Source"), std::nullopt);  // a case is no child
}

std::string code_for(ListId list, Column column, std::string_view value) {
  const auto likely = likely_code(list, *find_column(list, column), value);
  return likely ? std::string(likely->code) : "-";
}

TEST(Suggest, CodesByTheCodeInTheValueOrByItsWords) {
  using enum Column;
  EXPECT_EQ(code_for(ListId::return_episodes, legal_status, "V2 - Section 20"), "V2");
  EXPECT_EQ(code_for(ListId::return_episodes, legal_status, "Full care order"), "C2");
  EXPECT_EQ(code_for(ListId::return_episodes, legal_status, "Interim Care Ordr"), "C1");
  EXPECT_EQ(code_for(ListId::return_episodes, placement_provider, "Private provision"), "PR4");
  EXPECT_EQ(code_for(ListId::return_reviews, review_code, "PN 01"), "PN1");
  EXPECT_EQ(code_for(ListId::return_reviews, review_code, "pn-3"), "PN3");
  EXPECT_EQ(code_for(ListId::referrals, referral_nfa, "Yess"), "-");  // too short to be sure
  EXPECT_EQ(code_for(ListId::referrals, referral_nfa, "Y: confirmed"), "-");
  EXPECT_EQ(code_for(ListId::referrals, referral_nfa, "Yes, confirmed"), "Yes");
  EXPECT_EQ(code_for(ListId::children_in_need, primary_need, "Family in acute stres"), "N4");
  EXPECT_EQ(code_for(ListId::children_in_need, case_status, "Childs protection plan"),
            "Child protection plan");
  EXPECT_EQ(code_for(ListId::looked_after, legal_status, "Emergency protection"), "L2");
}

TEST(Suggest, NoCodeForAValueThatCouldBeSeveralOrNone) {
  using enum Column;
  EXPECT_EQ(code_for(ListId::return_episodes, legal_status, "C1 then C2"), "-");
  EXPECT_EQ(code_for(ListId::return_episodes, legal_status, "???"), "-");
  EXPECT_EQ(code_for(ListId::return_episodes, care_end_reason, "Special guardianship order"), "-");
  EXPECT_EQ(code_for(ListId::referrals, referral_nfa, "Pending"), "-");
  EXPECT_EQ(code_for(ListId::children_in_need, case_status, "Active"), "-");
  EXPECT_EQ(code_for(ListId::contacts, contact_source, "Police"), "-");  // its own words count
}

}  // namespace
}  // namespace bandstand
