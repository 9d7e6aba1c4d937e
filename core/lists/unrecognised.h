// What of a file was not recognised: kept so that people can say what it is.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "lists/sample_values.h"
#include "lists/schema.h"

namespace bandstand {

/// A value of a coded column that is none of its codes.
struct UnknownValue {
  ListId list = ListId::contacts;
  const ColumnSpec* column = nullptr;
  std::string heading;  ///< as the file has it
  std::string value;
  std::uint64_t rows = 0;
};

/// How many further values of a column there are beyond those listed.
struct MoreValues {
  std::string heading;
  std::uint64_t values = 0;
  std::uint64_t rows = 0;
};

struct Unrecognised {
  /// One for each of FileRecord::headers; only those of headings not recognised have values.
  std::vector<SampleValues> samples;
  /// By column, the most frequent first; at most 50 of each.
  std::vector<UnknownValue> values;
  std::vector<MoreValues> more;
};

}  // namespace bandstand
