// Turns the core's plain values into JavaScript values. Structs name their own fields (`each`).
#pragma once

#include <emscripten/val.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace bandstand {

template <class T>
emscripten::val to_js(const T& value);

template <class T>
emscripten::val to_js(const std::optional<T>& value) {
  return value ? to_js(*value) : emscripten::val::null();
}

template <class T>
emscripten::val to_js(const std::vector<T>& values) {
  emscripten::val array = emscripten::val::array();
  for (std::size_t i = 0; i < values.size(); ++i) {
    array.set(i, to_js(static_cast<const T&>(values[i])));  // a vector of bool hands out no bool
  }
  return array;
}

template <class T>
emscripten::val to_js(const T& value) {
  if constexpr (std::is_same_v<T, std::string> || std::is_same_v<T, bool> ||
                std::is_same_v<T, double>) {
    return emscripten::val(value);
  } else if constexpr (std::is_same_v<T, std::string_view>) {
    return emscripten::val(std::string(value));
  } else if constexpr (std::is_integral_v<T>) {
    return emscripten::val(static_cast<double>(value));  // exact up to 2^53
  } else {
    emscripten::val object = emscripten::val::object();
    value.each([&object](const char* name, const auto& field) { object.set(name, to_js(field)); });
    return object;
  }
}

/// A fresh Uint8Array with these bytes.
inline emscripten::val bytes_to_js(std::string_view bytes) {
  const emscripten::val view{emscripten::typed_memory_view(
      bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()))};
  return emscripten::val::global("Uint8Array").new_(view);
}

}  // namespace bandstand
