// The census as one XML file: its tables, its encodings, and files that must not be used.
// Definition: input formats (XML structure and flattening); row accounting.
#include <gtest/gtest.h>

#include "support/council.h"

namespace bandstand::test {
namespace {

constexpr std::string_view prolog = R"(<?xml version="1.0" encoding="utf-8"?>)";

// Two children; K2 has no details. Stray text stands between elements.
const std::string small_census = std::string(prolog) + R"(
<Message>
  <Header>
    <CollectionDetails>
      <Collection>CIN</Collection><Year>2019</Year><ReferenceDate>2019-03-31</ReferenceDate>
    </CollectionDetails>
    <Source><SourceLevel>L</SourceLevel><LEA>201</LEA><SoftwareCode>x</SoftwareCode></Source>
  </Header>
  <Children> stray
    <Child>
      <ChildIdentifiers>
        <LAchildID>K1</LAchildID><UPN>A1</UPN><FormerUPN>B2</FormerUPN>
        <PersonBirthDate>2010-02-03</PersonBirthDate>
        <GenderCurrent>1</GenderCurrent><Sex>M</Sex>
      </ChildIdentifiers>
      <ChildCharacteristics>
        <Ethnicity>WBRI</Ethnicity>
        <Disabilities><Disability>MOB</Disability><Disability>AUT</Disability></Disabilities>
      </ChildCharacteristics>
      <CINdetails>
        <CINreferralDate>2018-04-10</CINreferralDate><ReferralSource>6</ReferralSource>
        <PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>2018-12-20</CINclosureDate>
        <Assessments>
          <AssessmentActualStartDate>2018-07-02</AssessmentActualStartDate>
          <AssessmentAuthorisationDate>2018-09-04</AssessmentAuthorisationDate>
          <FactorsIdentifiedAtAssessment>
            <AssessmentFactors>2A</AssessmentFactors><AssessmentFactors>3B</AssessmentFactors>
          </FactorsIdentifiedAtAssessment>
        </Assessments>
        <Assessments>
          <AssessmentActualStartDate>2018-10-01</AssessmentActualStartDate>
        </Assessments>
        <CINPlanDates><CINPlanStartDate>2018-09-05</CINPlanStartDate></CINPlanDates>
        <Section47>
          <S47ActualStartDate>2018-04-12</S47ActualStartDate>
          <DateOfInitialCPC>2018-05-01</DateOfInitialCPC><ICPCnotRequired>0</ICPCnotRequired>
        </Section47>
        <ReferralNFA>0</ReferralNFA>
        <ChildProtectionPlans>
          <CPPstartDate>2018-05-01</CPPstartDate><CPPendDate>2018-12-19</CPPendDate>
          <NumberOfPreviousCPP>1</NumberOfPreviousCPP>
          <Reviews>
            <CPPreviewDate>2018-07-30</CPPreviewDate><CPPreviewDate>2018-11-02</CPPreviewDate>
          </Reviews>
        </ChildProtectionPlans>
        <PreProceedingsandFGDM><PPStartDate>2018-06-01</PPStartDate></PreProceedingsandFGDM>
      </CINdetails>
      <CINdetails>
        <CINreferralDate>2019-01-15</CINreferralDate><ReferralSource>2A</ReferralSource>
        <ReferralNFA>true</ReferralNFA>
      </CINdetails>
    </Child>
    <Child>
      <ChildIdentifiers><LAchildID>K2</LAchildID></ChildIdentifiers>
    </Child>
  </Children>
</Message>
)";

std::vector<std::uint32_t> rows_by_table(Council& council) {
  std::vector<std::uint32_t> rows;
  for (const ListSpec& spec : census_specs()) {
    rows.push_back(council.caseload().table_view(spec.id).table->rows());
  }
  return rows;
}

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

const FileRecord& refused(Council& council, const std::string& text) {
  const int id = council.load(text, "census.xml");
  EXPECT_EQ(council.file(id).kind, FileKind::unusable);
  EXPECT_EQ(council.file(id).rows_read, 0u);
  for (const std::uint32_t rows : rows_by_table(council)) EXPECT_EQ(rows, 0u);
  for (const ListSpec& spec : census_specs()) {
    EXPECT_FALSE(council.caseload().table_view(spec.id).loaded);
  }
  return council.file(id);
}

TEST(CensusXml, EveryElementOfAListBecomesARowOfItsTable) {
  Council council;
  const int file = council.load(small_census, "census.xml");
  EXPECT_EQ(council.file(file).title, "Children in need census, XML");
  // Children 2, characteristics 1, disabilities 2, details 2, assessments 2, factors 2, plans of
  // children in need 1, enquiries 1, protection plans 1, reviews 2.
  EXPECT_EQ(rows_by_table(council), (std::vector<std::uint32_t>{2, 1, 2, 2, 2, 2, 1, 1, 1, 2}));
  EXPECT_EQ(council.account_text(file), "used 16 of 16");
}

TEST(CensusXml, CellsAreThoseOfTheElements) {
  Council council;
  council.load(small_census, "census.xml");
  const ListTable& details = *council.caseload().table_view(ListId::census_referrals).table;
  EXPECT_EQ(council.caseload().store().children.text(details.child[1]), "K1");
  EXPECT_EQ(details.column(Column::need_number)[0], 1);
  EXPECT_EQ(details.column(Column::need_number)[1], 2);
  EXPECT_EQ(Date::from_days(details.column(Column::referral_date)[1]), Date::from_ymd(2019, 1, 15));
  EXPECT_EQ(details.column(Column::need_closure)[1], missing_value);
  EXPECT_EQ(static_cast<YesNo>(details.column(Column::referral_nfa)[0]), YesNo::no);
  EXPECT_EQ(static_cast<YesNo>(details.column(Column::referral_nfa)[1]), YesNo::yes);
  EXPECT_EQ(details.line[0], 20u);
  const ListTable& reviews = *council.caseload().table_view(ListId::census_reviews).table;
  EXPECT_EQ(reviews.column(Column::plan_number)[1], 1);
  EXPECT_EQ(Date::from_days(reviews.column(Column::plan_review_date)[1]),
            Date::from_ymd(2018, 11, 2));
}

TEST(CensusXml, ElementsThatAreNotReadAreNamed) {
  Council council;
  const int file = council.load(small_census, "census.xml");
  std::vector<std::string> unknown;
  for (const FileHeader& header : council.file(file).headers) {
    if (!header.recognised) unknown.push_back(header.text);
  }
  EXPECT_EQ(unknown, (std::vector<std::string>{"PreProceedingsandFGDM"}));
}

TEST(CensusXml, RowsSetAsideAreCountedWithLineAndElement) {
  Council council;
  std::string text = replaced(small_census, "<CINreferralDate>2018-04-10", "<CINreferralDate>soon");
  text = replaced(text, "<LAchildID>K2</LAchildID>", "");
  const int file = council.load(text, "census.xml");
  EXPECT_EQ(council.account_text(file), "used 14 of 16; no child id 1; unreadable date 1");
  EXPECT_EQ(council.account_lines(file),
            (std::vector<std::string>{"line 20: unreadable date [CINreferralDate] soon",
                                      "line 54: no child id [LAchildID]"}));
}

TEST(CensusXml, GivesTheSameHoweverItIsCut) {
  for (const std::size_t piece : {std::size_t{3}, std::size_t{1000}}) {
    Engine engine(Date::from_ymd(2030, 12, 31));
    // Longer than the opening by which a file is judged.
    std::string text = small_census + "<!--" + std::string(70'000, ' ') + "-->\n";
    const int id = engine.begin_file("census.xml");
    for (std::size_t at = 0; at < text.size(); at += piece) {
      engine.feed(id, std::string_view(text).substr(at, piece));
    }
    engine.end_file(id);
    EXPECT_EQ(engine.find_file(id)->rows_read, 16u) << piece;
  }
}

TEST(CensusXml, IsReadInEveryEncodingItMayDeclare) {
  const std::string accented = replaced(small_census, "<LAchildID>K1", "<LAchildID>K\xC3\xA9");
  const auto child_of = [](const std::string& bytes) {
    Council council;
    council.load(bytes, "census.xml");
    const ListTable& details = *council.caseload().table_view(ListId::census_referrals).table;
    return details.rows() == 0
               ? std::string("no rows")
               : std::string(council.caseload().store().children.text(details.child[0]));
  };
  EXPECT_EQ(child_of(accented), "K\xC3\xA9");
  EXPECT_EQ(child_of("\xEF\xBB\xBF" + accented), "K\xC3\xA9");
  const std::string one_byte = replaced(accented, "K\xC3\xA9", "K\xE9");
  EXPECT_EQ(child_of(replaced(one_byte, "utf-8", "windows-1252")), "K\xC3\xA9");
  EXPECT_EQ(child_of(replaced(one_byte, "utf-8", "us-ascii")), "K\xC3\xA9");
  EXPECT_EQ(child_of(one_byte), "K\xC3\xA9");  // declared wrongly
  std::string wide = "\xFF\xFE";
  for (const char c : replaced(one_byte, "utf-8", "utf-16")) {
    wide += c;
    wide += '\0';
  }
  EXPECT_EQ(child_of(wide), "K\xC3\xA9");
}

TEST(CensusXml, OneThatBreaksOffIsNotUsedAtAll) {
  Council council;
  const std::string cut = small_census.substr(0, small_census.find("<CINPlanDates>"));
  const FileRecord& record = refused(council, cut);
  EXPECT_NE(record.message.find("damaged or breaks off at line 33"), std::string::npos)
      << record.message;
  EXPECT_NE(record.message.find("Export it again"), std::string::npos);
}

TEST(CensusXml, OneWithoutItsLastTagIsNotUsedAtAll) {
  Council council;
  refused(council, replaced(small_census, "</Message>\n", ""));
}

TEST(CensusXml, DamagedOnesAreRefused) {
  Council council;
  refused(council, replaced(small_census, "</UPN>", "</UPM>"));
  refused(council, replaced(small_census, "stray", "stray & text"));
  refused(council, small_census + "<Message/>");
}

TEST(CensusXml, EntitiesOfItsOwnAreNeverExpanded) {
  Council council;
  std::string bomb = "<!DOCTYPE Message [<!ENTITY a \"aaaaaaaaaa\">";
  for (char c = 'b'; c <= 'j'; ++c) {
    const std::string before(1, static_cast<char>(c - 1));
    bomb += "<!ENTITY " + std::string(1, c) + " \"";
    for (int i = 0; i < 10; ++i) bomb += "&" + before + ";";
    bomb += "\">";
  }
  refused(council, replaced(small_census, "\n<Message>", bomb + "]><Message>&j;"));
  refused(council, replaced(small_census, "K2", "&unknown;"));
}

TEST(CensusXml, ADocumentTypeAloneIsIgnored) {
  Council council;
  const int file = council.load(
      replaced(small_census, "\n<Message>", "\n<!DOCTYPE Message SYSTEM \"cin.dtd\"><Message>"));
  EXPECT_EQ(council.account_text(file), "used 16 of 16");
}

TEST(CensusXml, TooDeepNestingIsRefused) {
  Council council;
  std::string deep;
  for (int i = 0; i < 5000; ++i) deep += "<a>";
  const FileRecord& record = refused(council, replaced(small_census, "stray", deep));
  EXPECT_NE(record.message.find("nests its elements too deeply"), std::string::npos);
}

TEST(CensusXml, AnotherCollectionIsRefusedByName) {
  Council council;
  const FileRecord& record =
      refused(council, replaced(small_census, "<Collection>CIN", "<Collection>SC"));
  EXPECT_NE(record.message.find("another collection (SC)"), std::string::npos) << record.message;
}

TEST(CensusXml, TheLookedAfterReturnIsSentToItsTables) {
  Council council;
  const FileRecord& record =
      refused(council,
              "<?xml version=\"1.0\" encoding=\"us-ascii\"?>\n<EXPSSDA903><CHILD><HEADER><CHILDID>1"
              "</CHILDID></HEADER></CHILD></EXPSSDA903>\n");
  EXPECT_EQ(record.title, "SSDA903 return, XML");
  EXPECT_NE(record.message.find("CSV tables"), std::string::npos);
}

TEST(CensusXml, RemovingTheFileTakesOutAllItsTables) {
  Council council;
  const int file = council.load(small_census, "census.xml");
  council.engine().remove_file(file);
  for (const std::uint32_t rows : rows_by_table(council)) EXPECT_EQ(rows, 0u);
  const int again = council.load(small_census, "census.xml");
  EXPECT_EQ(council.account_text(again), "used 16 of 16");
}

TEST(CensusXml, TwoCensusesShareTheirEvents) {
  Council council;
  const int first = council.load(small_census, "census.xml");
  const int second = council.load(small_census + "<!-- again -->", "again.xml");
  const std::string a = council.account_text(first);
  const std::string b = council.account_text(second);
  // 2 details, 2 assessments, 1 plan, 1 enquiry, 1 protection plan and 2 reviews are the same.
  EXPECT_EQ(std::min(a, b), "used 16 of 16");
  EXPECT_EQ(std::max(a, b), "used 7 of 16; duplicate 9");
}

}  // namespace
}  // namespace bandstand::test
