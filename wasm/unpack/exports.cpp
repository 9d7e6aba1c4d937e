// The small module that unpacks the large one. It has no library, so no allocation: the page lays
// what is packed and room for what it was into the memory, one after the other.
#include "lzma.h"

extern "C" {

extern std::uint8_t __heap_base;

/// Where the packed bytes go, and after them, at `room() + packed size`, what was packed.
__attribute__((export_name("room"))) std::uint8_t* room() { return &__heap_base; }

/// False where the format is not that of the build.
__attribute__((export_name("unpack"))) bool unpack(std::size_t packed_size, std::size_t size) {
  return bandstand::unpack::unpack(room(), room() + packed_size, size);
}
}
