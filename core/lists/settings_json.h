// Settings as JSON: one flat object of names and values, nothing else.
// Definition: settings file (an object {"setting": "value", ...}).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bandstand {

struct SettingsJson {
  struct Entry {
    std::uint64_t line = 0;
    std::string name, value;
  };
  std::vector<Entry> entries;
  /// What is wrong and where, as a sentence; empty if the text is read to its end. The entries are
  /// not to be used otherwise.
  std::string wrong;
};

/// Reads RFC 8259 JSON that is one object whose values are texts or numbers. Nested objects, lists,
/// true, false and null are refused, and so is anything after the object. A number is kept as it is
/// written. `text` is UTF-8, with or without a byte order mark.
SettingsJson read_settings_json(std::string_view text);

}  // namespace bandstand
