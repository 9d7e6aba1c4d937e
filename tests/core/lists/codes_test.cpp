// What coded values mean, whatever their spelling. Definition: code sets and value spellings.
#include "lists/codes.h"

#include <gtest/gtest.h>

#include "lists/care_codes.h"

namespace bandstand {
namespace {

// A spreadsheet writes 1 as 1.0, which was once read as a number and its word: No.
TEST(YesNoCodes, AllSpellingsOfYes) {
  for (const char* text : {"Yes", "yes", "Y", "y", "a) Yes", "a. Yes", "1 - Yes", "1", "1.0",
                           "True", "TRUE", "NFA", "a) NFA", "No further action"}) {
    EXPECT_EQ(read_yes_no(text), YesNo::yes) << text;
  }
}

TEST(YesNoCodes, AllSpellingsOfNo) {
  for (const char* text :
       {"No", "NO", "N", "b) No", "b. No", "0 - No", "0", "0.0", "False", "FA", "Further action"}) {
    EXPECT_EQ(read_yes_no(text), YesNo::no) << text;
  }
}

TEST(YesNoCodes, BlankAndUnknownAreNotRecorded) {
  for (const char* text : {"", "#N/A", "nan", "pd.NA", "-", "null", "c) Unknown", "Unknown",
                           "Not known", "Not recorded"}) {
    EXPECT_EQ(read_yes_no(text), YesNo::not_recorded) << text;
  }
}

TEST(YesNoCodes, AnythingElseIsNoAnswer) {
  for (const char* text : {"perhaps", "2", "a) Female", "yesterday", "nope"}) {
    EXPECT_FALSE(read_yes_no(text).has_value()) << text;
  }
}

TEST(SourceCodes, TheBareCodeWithOrWithoutLetterAndLabel) {
  for (const char* text :
       {"2A", "2a", "2A Schools", "2a: Schools", "e) 2A: Schools", "2A - Schools"}) {
    EXPECT_EQ(read_source(text), "2A") << text;
  }
  EXPECT_EQ(read_source("q) 6: Police"), "6");
  EXPECT_EQ(read_source("u) 10: Unknown"), "10");
  EXPECT_EQ(read_source("p1) 5D: LA services"), "5D");
  EXPECT_EQ(read_source("m) 4: Housing"), "4");
}

TEST(SourceCodes, OwnWordsAreKeptAsTheyAre) {
  for (const char* text : {"Police", "CYP - SCHOOLS", "Code 'POLICE' is not mapped", "2Z", "11",
                           "24 hour team", "6th form college", "3", "Health - A & E"}) {
    EXPECT_EQ(read_source(text), text) << text;
  }
}

TEST(AssessmentTypes, ByWholeWord) {
  EXPECT_EQ(read_assessment_type("Initial"), AssessmentType::initial);
  EXPECT_EQ(read_assessment_type("INITIAL ASSESSMENT"), AssessmentType::initial);
  EXPECT_EQ(read_assessment_type("Core Assessment (s47)"), AssessmentType::core);
  EXPECT_EQ(read_assessment_type("Single"), AssessmentType::other);
  EXPECT_EQ(read_assessment_type("Scored assessment"), AssessmentType::other);
  EXPECT_EQ(read_assessment_type(""), AssessmentType::not_recorded);
  EXPECT_EQ(read_assessment_type("#N/A"), AssessmentType::not_recorded);
}

TEST(ContactOutcomes, ClosedAndLogged) {
  for (const char* text : {"Closed and logged", "CLOSED AND LOGGED - advice", "Logged and closed",
                           "No further action", "NFA", "NFA - advice given", "c) NFA"}) {
    EXPECT_TRUE(is_closed_and_logged(text)) << text;
  }
  for (const char* text : {"", "Referral", "Closed", "Logged", "INFANT team", "Further action"}) {
    EXPECT_FALSE(is_closed_and_logged(text)) << text;
  }
}

// `=1+1` was taken for the code 1 and counted as suitable.
TEST(Suitability, AOneLetterCodeIsTheWholeAnswerOrNone) {
  for (const char* text : {"Suitable", "a) Suitable", "1", "Y", "Yes", "1 - Suitable"}) {
    EXPECT_TRUE(read_suitable(text)) << text;
  }
  for (const char* text : {"", "Unsuitable", "b) Unsuitable", "Not suitable", "2", "N", "No",
                           "=1+1", "Flat 1, awaiting a decision"}) {
    EXPECT_FALSE(read_suitable(text)) << text;
  }
}

TEST(CareEndCodes, EveryCodeIsItsWayOutOfCare) {
  for (const char* text : {"E11", "e12", "a) E11: Adopted"}) {
    EXPECT_EQ(read_care_end(text), CareEnd::adoption) << text;
  }
  EXPECT_EQ(read_care_end("E41"), CareEnd::residence_order);
  for (const char* text : {"E43", "E44", "E45", "E46", "E47", "E48"}) {
    EXPECT_EQ(read_care_end(text), CareEnd::guardianship) << text;
  }
  for (const char* text : {"E4", "E4A", "E4B"}) {
    EXPECT_EQ(read_care_end(text), CareEnd::home) << text;
  }
  EXPECT_EQ(read_care_end("X1"), CareEnd::next_episode);
  EXPECT_EQ(read_care_end("E13"), CareEnd::other);
}

TEST(Prefixes, ListLettersAreLeftOut) {
  EXPECT_EQ(without_prefix("a) Yes"), "Yes");
  EXPECT_EQ(without_prefix("zz) T4"), "T4");
  EXPECT_EQ(without_prefix("p1) 5D"), "5D");
  EXPECT_EQ(without_prefix("b. No"), "No");
  EXPECT_EQ(without_prefix("abc) x"), "abc) x");
  EXPECT_EQ(without_prefix("1) x"), "1) x");
  EXPECT_EQ(without_prefix("e.g.x"), "e.g.x");
  EXPECT_EQ(without_prefix("Yes"), "Yes");
}

}  // namespace
}  // namespace bandstand
