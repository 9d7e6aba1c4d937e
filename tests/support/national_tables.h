// Small tables in the shape of the published national ones, of made-up authorities.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bandstand::test {

/// `time_period ... la_name`, the columns before the numbers, with old and new codes in the order
/// of the children in need tables.
inline constexpr const char* place_headings =
    "time_period,time_identifier,geographic_level,country_code,country_name,region_code,"
    "region_name,old_la_code,new_la_code,la_name";

inline std::string england_row(int year, std::string_view numbers) {
  return std::to_string(year) + ",Reporting year,National,E92000001,England,,,,,," +
         std::string(numbers) + "\n";
}

inline std::string region_row(int year, std::string_view region, std::string_view numbers) {
  return std::to_string(year) + ",Reporting year,Regional,E92000001,England,E12999999," +
         std::string(region) + ",,,," + std::string(numbers) + "\n";
}

/// An authority in the region North Vale unless another is named. `name` may be quoted.
inline std::string authority_row(int year, std::string_view code, std::string_view new_code,
                                 std::string_view name, std::string_view numbers,
                                 std::string_view region = "North Vale") {
  return std::to_string(year) + ",Reporting year,Local authority,E92000001,England,E12999999," +
         std::string(region) + "," + std::string(code) + "," + std::string(new_code) + "," +
         std::string(name) + "," + std::string(numbers) + "\n";
}

inline std::string referrals_headings() {
  return std::string(place_headings) +
         ",category,referral_count,rereferral_count,rereferral_percent,no_further_action_count,"
         "no_further_action_percent\n";
}

/// Four authorities, a region and England, in one year.
inline std::string referrals_table(int year = 2025) {
  return referrals_headings() + england_row(year, "Referrals,600000,132000,22,60000,10") +
         region_row(year, "North Vale", "Referrals,30000,6300,21,3000,10") +
         authority_row(year, "971", "E06999971", "Bandford", "Referrals,1000,180,18,50,5") +
         authority_row(year, "972", "E06999972", "Standham", "Referrals,2000,500,25,100,5") +
         authority_row(year, "973", "E06999973", "\"Wexcombe, City of\"",
                       "Referrals,400,72,18,20,5") +
         authority_row(year, "974", "E06999974", "Eastmere", "Referrals,800,c,c,8,1");
}

inline std::string neighbours_2025() {
  return "\xEF\xBB\xBFold_la_code,la_name,region_ind,region_name,SN_1,SN_1P,SN_2,SN_2P,SN_3,SN_3P\n"
         "971,Bandford,4,North Vale,972,Very close ,973,Close ,974,Close \n";
}

inline std::string neighbours_2021() {
  return "\xEF\xBB\xBFLA num,LA Name,LA number,GOInd,GOReg,SN1,SNP,SN2,SNP,\n"
         "971,Bandford,971,4,North Vale,974,Close,973,Close,\n";
}

}  // namespace bandstand::test
