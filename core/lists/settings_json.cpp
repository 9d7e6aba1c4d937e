// A strict reader of one flat object. A library for all of JSON would add 47 kB to the module.
#include "lists/settings_json.h"

#include "lists/text.h"
#include "lists/utf8.h"

namespace bandstand {
namespace {

class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {
    if (text_.starts_with("\xEF\xBB\xBF")) at_ = 3;
  }

  SettingsJson read() {
    SettingsJson result;
    if (!is_utf8(text_)) {
      fail("it is not UTF-8");
    } else if (!object(result.entries)) {
      fail("a name and a value in quotation marks were expected, such as \"mode\": \"sharing\"");
    }
    result.wrong = wrong_;
    return result;
  }

 private:
  void fail(std::string_view what) {
    if (wrong_.empty()) wrong_ = "Line " + std::to_string(line_) + ": " + std::string(what) + ".";
  }
  char peek() const { return at_ < text_.size() ? text_[at_] : '\0'; }
  void skip_space() {
    for (; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '\n') ++line_;
      if (c != ' ' && c != '\t' && c != '\r' && c != '\n') return;
    }
  }
  bool take(char wanted) {
    skip_space();
    if (at_ >= text_.size() || text_[at_] != wanted) return false;
    ++at_;
    return true;
  }

  bool object(std::vector<SettingsJson::Entry>& entries) {
    if (!take('{')) return false;
    if (!take('}')) {
      do {
        SettingsJson::Entry entry;
        skip_space();
        entry.line = line_;
        if (!string(entry.name) || !take(':')) return false;
        skip_space();
        if (!(peek() == '"' ? string(entry.value) : number(entry.value))) return false;
        entries.push_back(std::move(entry));
      } while (take(','));
      if (!take('}')) return false;
    }
    skip_space();
    return at_ == text_.size();
  }

  bool string(std::string& out) {
    if (peek() != '"') return false;
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"') {
        ++at_;
        return true;
      }
      if (static_cast<unsigned char>(c) < 0x20) return false;
      if (c != '\\') {
        out += c;
      } else if (!escape(out)) {
        return false;
      }
    }
    return false;
  }

  bool escape(std::string& out) {
    if (++at_ >= text_.size()) return false;
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    const char letter = text_[at_];
    if (const std::size_t plain = letters.find(letter); plain != std::string_view::npos) {
      out += meanings[plain];
      return true;
    }
    if (letter != 'u') return false;
    std::uint32_t code = 0;
    if (!four_digits(code) || (code >= 0xDC00 && code < 0xE000)) return false;
    if (code >= 0xD800 && code < 0xDC00) {  // the first half of a pair
      std::uint32_t low = 0;
      if (text_.substr(at_ + 1, 2) != "\\u") return false;
      at_ += 2;
      if (!four_digits(low) || low < 0xDC00 || low >= 0xE000) return false;
      code = 0x10000 + ((code - 0xD800) << 10U) + (low - 0xDC00);
    }
    append_utf8(out, static_cast<char32_t>(code));
    return true;
  }

  bool four_digits(std::uint32_t& code) {
    for (int i = 0; i < 4; ++i) {
      if (++at_ >= text_.size()) return false;
      constexpr std::string_view digits = "0123456789abcdef";
      const char c = text_[at_];
      const char lowered = c >= 'A' && c <= 'F' ? static_cast<char>(c | 0x20) : c;
      const std::size_t digit = digits.find(lowered);
      if (digit == std::string_view::npos) return false;
      code = code * 16 + static_cast<std::uint32_t>(digit);
    }
    return true;
  }

  bool number(std::string& out) {
    const std::size_t start = at_;
    if (peek() == '-') ++at_;
    const std::size_t whole = at_;
    while (peek() >= '0' && peek() <= '9') ++at_;
    if (at_ == whole || (text_[whole] == '0' && at_ - whole > 1)) return false;
    if (peek() == '.') {
      const std::size_t fraction = ++at_;
      while (peek() >= '0' && peek() <= '9') ++at_;
      if (at_ == fraction) return false;
    }
    if (peek() == 'e' || peek() == 'E') return false;  // no setting is written like this
    out = text_.substr(start, at_ - start);
    return true;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::uint64_t line_ = 1;
  std::string wrong_;
};

}  // namespace

SettingsJson read_settings_json(std::string_view text) { return Reader(text).read(); }

}  // namespace bandstand
