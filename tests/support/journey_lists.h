// Headings of the lists that journeys follow, as short as they may be.
#pragma once

namespace bandstand::test {

inline constexpr const char* contact_heads = "Child Unique ID,Date of Contact\n";
inline constexpr const char* referral_heads = "Child Unique ID,Date of referral,Referral NFA?\n";
inline constexpr const char* assessment_heads =
    "Child Unique ID,Continuous Assessment Start Date,Continuous Assessment Date of "
    "Authorisation\n";
inline constexpr const char* enquiry_heads =
    "Child Unique ID,Strategy discussion initiating Section 47 Enquiry Start Date,Date of Initial "
    "Child Protection Conference,Was an Initial Child Protection Conference deemed unnecessary?,"
    "Did the Initial Child Protection Conference Result in a Child Protection Plan,Transfer In\n";
inline constexpr const char* plan_heads =
    "Child Unique ID,Child Protection Plan Start Date,Child Protection Plan End Date\n";
inline constexpr const char* care_heads =
    "Child Unique ID,Date Started to be Looked After,Child's Legal Status,Date Ceased to be Looked "
    "After\n";

}  // namespace bandstand::test
