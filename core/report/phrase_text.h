// Fills the slots of a definition's words: `{in}`, and `[were|was]` by number.
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace bandstand {

struct PhraseSlots {
  bool plural = true;
  std::map<std::string_view, std::string> words;  ///< by the slot's name, without braces
};

/// What is filled in is taken as it is: its own brackets and braces mean nothing.
std::string filled(std::string_view phrase, const PhraseSlots& slots);

}  // namespace bandstand
