// How much memory the program under measurement holds: every allocation is counted.
#pragma once

#include <cstddef>

namespace bandstand::bench {

/// Bytes allocated and not freed, as the allocator rounds them.
std::size_t bytes_held();
/// The most ever held since `forget_peak`.
std::size_t most_bytes_held();
void forget_peak();

}  // namespace bandstand::bench
