// Why each indicator matters, for someone on a committee who has never met it.
#pragma once

#include <string_view>

namespace bandstand {

/// One or two plain sentences; empty for an id that the registry does not have.
std::string_view why_it_matters(std::string_view id);

}  // namespace bandstand
