// Small tables of the SSDA903 return as councils send them, row by row. All children are invented.
#pragma once

#include <initializer_list>
#include <string>

namespace bandstand::test {

inline std::string table(const char* headings, std::initializer_list<std::string> rows) {
  std::string text = std::string(headings) + "\n";
  for (const std::string& row : rows) text += row + "\n";
  return text;
}

/// A row of episodes: child, start, reason for it, legal status, placement, end, reason for it.
inline std::string episode(const std::string& child, const std::string& start,
                           const std::string& reason, const std::string& legal_status,
                           const std::string& place, const std::string& end = "",
                           const std::string& why = "") {
  return child + "," + start + "," + reason + "," + legal_status + ",N1," + place + ",PR1," + end +
         "," + why + ",,,,";
}
inline std::string episodes(std::initializer_list<std::string> rows) {
  return table(
      "CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,"
      "URN",
      rows);
}
/// Rows such as `A,1,01/05/2010,WBRI,,,`.
inline std::string header(std::initializer_list<std::string> rows) {
  return table("CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB", rows);
}
/// Rows such as `A,01/05/2010,29/07/2019,PN1`.
inline std::string reviews(std::initializer_list<std::string> rows) {
  return table("CHILD,DOB,REVIEW,REVIEW_CODE", rows);
}
/// Rows such as `A,01/05/2010,,,0,1,1,TEETH,HEALTH,0,,`.
inline std::string health(std::initializer_list<std::string> rows) {
  return table(
      "CHILD,DOB,SDQ_SCORE,SDQ_REASON,CONVICTED,HEALTH_CHECK,IMMUNISATIONS,TEETH_CHECK,"
      "HEALTH_ASSESSMENT,SUBSTANCE_MISUSE,INTERVENTION_RECEIVED,INTERVENTION_OFFERED",
      rows);
}
/// Rows such as `A,01/05/2000,YES,F1,B1`.
inline std::string leavers(std::initializer_list<std::string> rows) {
  return table("CHILD,DOB,IN_TOUCH,ACTIV,ACCOM", rows);
}
/// Rows such as `A,01/05/2015,01/06/2019,,0,2,MF,L11`: the decision is the third cell.
inline std::string adoptions(std::initializer_list<std::string> rows) {
  return table("CHILD,DOB,DATE_INT,DATE_MATCH,FOSTER_CARE,NB_ADOPTR,SEX_ADOPTR,LS_ADOPTR", rows);
}
/// Rows such as `A,01/05/2015,01/06/2019,,`.
inline std::string placed(std::initializer_list<std::string> rows) {
  return table("CHILD,DOB,DATE_PLACED,DATE_PLACED_CEASED,REASON_PLACED_CEASED", rows);
}

}  // namespace bandstand::test
