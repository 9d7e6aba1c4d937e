// Turns the core's plain values into JavaScript values. Structs name their own fields (`each`).
#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "value_writer.h"

namespace bandstand {

/// Names and writes each field of a struct.
struct FieldWriter {
  ValueWriter& writer;

  template <class T>
  void operator()(const char* name, const T& field) const;
};

template <class T>
void write_value(ValueWriter& writer, const T& value) {
  if constexpr (std::is_same_v<T, bool>) {
    writer.truth(value);
  } else if constexpr (std::is_arithmetic_v<T>) {
    writer.number(static_cast<double>(value));  // exact up to 2^53
  } else if constexpr (std::is_convertible_v<T, std::string_view>) {
    writer.text(value);
  } else {
    writer.begin_object();
    value.each(FieldWriter{writer});
    writer.end_object();
  }
}

template <class T>
void write_value(ValueWriter& writer, const std::optional<T>& value) {
  if (value) {
    write_value(writer, *value);
  } else {
    writer.null();
  }
}

template <class T>
void write_value(ValueWriter& writer, const std::vector<T>& values) {
  writer.array_of(values.size());
  for (std::size_t i = 0; i < values.size(); ++i) {
    write_value(writer, static_cast<const T&>(values[i]));  // a vector of bool hands out no bool
  }
}

template <class T>
void FieldWriter::operator()(const char* name, const T& field) const {
  writer.key(name);
  write_value(writer, field);
}

template <class T>
emscripten::val to_js(const T& value) {
  ValueWriter writer;
  write_value(writer, value);
  return writer.finish();
}

/// A fresh Uint8Array with these bytes.
inline emscripten::val bytes_to_js(std::string_view bytes) {
  const emscripten::val view{emscripten::typed_memory_view(
      bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()))};
  return emscripten::val::global("Uint8Array").new_(view);
}

}  // namespace bandstand
