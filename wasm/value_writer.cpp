#include "value_writer.h"

extern "C" {
/// In read_value.js: reads the value that is written at the address.
emscripten::EM_VAL bandstand_read_value(const std::uint8_t* written);
}

namespace bandstand {

void ValueWriter::null() { tag(Tag::null); }

void ValueWriter::truth(bool value) { tag(value ? Tag::yes : Tag::no); }

void ValueWriter::number(double value) {
  tag(Tag::number);
  bytes(&value, sizeof value);
}

void ValueWriter::text(std::string_view value) {
  tag(Tag::text);
  size(value.size());
  bytes(value.data(), value.size());
}

void ValueWriter::array_of(std::size_t values) {
  tag(Tag::array);
  size(values);
}

void ValueWriter::begin_object() { tag(Tag::object); }

void ValueWriter::key(const char* name) {
  tag(Tag::key);
  bytes(&name, sizeof name);
}

void ValueWriter::end_object() { tag(Tag::end); }

emscripten::val ValueWriter::finish() const {
  return emscripten::val::take_ownership(bandstand_read_value(written_.data()));
}

void ValueWriter::tag(Tag tag) { written_.push_back(static_cast<std::uint8_t>(tag)); }

void ValueWriter::bytes(const void* data, std::size_t size) {
  const auto* first = static_cast<const std::uint8_t*>(data);
  written_.insert(written_.end(), first, first + size);
}

void ValueWriter::size(std::size_t size) {
  const auto small = static_cast<std::uint32_t>(size);
  bytes(&small, sizeof small);
}

}  // namespace bandstand
