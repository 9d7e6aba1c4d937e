// National codes in words: where contacts and referrals come from, why children are in need.
#pragma once

#include <string_view>

namespace bandstand {

/// `Police` for `6`; empty for what is no national code.
std::string_view source_name(std::string_view code);

/// `abuse or neglect` for `N1`; empty for what is no national code.
std::string_view need_name(std::string_view code);

}  // namespace bandstand
