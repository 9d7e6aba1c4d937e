// A JavaScript value written down as bytes, which one call of the loader (read_value.js) turns into
// the value itself: a call for every field of every figure would take longer, and more code.
#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <string_view>
#include <vector>

namespace bandstand {

class ValueWriter {
 public:
  void null();
  void truth(bool value);
  void number(double value);
  void text(std::string_view value);
  /// So many values follow.
  void array_of(std::size_t size);
  /// A key and a value follow for each field, then the end.
  void begin_object();
  /// `name` has to outlive the module: each is read once and then known by its address.
  void key(const char* name);
  void end_object();

  /// The value written.
  emscripten::val finish() const;

 private:
  // As read_value.js knows them.
  enum class Tag : std::uint8_t { end, null, no, yes, number, text, array, object, key };

  void tag(Tag tag);
  void bytes(const void* data, std::size_t size);
  void size(std::size_t size);

  std::vector<std::uint8_t> written_;
};

}  // namespace bandstand
