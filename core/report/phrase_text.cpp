// One pass over the phrase.
#include "report/phrase_text.h"

namespace bandstand {

std::string filled(std::string_view phrase, const PhraseSlots& slots) {
  std::string text;
  while (!phrase.empty()) {
    const std::size_t at = phrase.find_first_of("{[");
    text += phrase.substr(0, at);
    if (at == std::string_view::npos) break;
    const std::size_t end = phrase.find(phrase[at] == '{' ? '}' : ']', at);
    const std::string_view inside = phrase.substr(at + 1, end - at - 1);
    if (phrase[at] == '{') {
      const auto word = slots.words.find(inside);
      if (word != slots.words.end()) text += word->second;
    } else {
      const std::size_t bar = inside.find('|');
      text += slots.plural ? inside.substr(0, bar) : inside.substr(bar + 1);
    }
    phrase.remove_prefix(end + 1);
  }
  return text;
}

}  // namespace bandstand
