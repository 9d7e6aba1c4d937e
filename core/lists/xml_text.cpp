// Encoding and opening of XML files.
#include "lists/xml_text.h"

#include <algorithm>

#include "lists/text.h"
#include "lists/utf8.h"

namespace bandstand {
namespace {

bool is_forbidden(char c) {
  return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// The encoding that `<?xml version="1.0" encoding="..."?>` names, in lower case.
std::string declared_encoding(std::string_view opening) {
  const std::string_view declaration = opening.substr(0, opening.find('>'));
  const std::size_t found = declaration.find("encoding");
  if (!declaration.starts_with("<?xml") || found == std::string_view::npos) return {};
  const std::size_t open = declaration.find_first_of("\"'", found);
  if (open == std::string_view::npos) return {};
  const std::size_t close = declaration.find(declaration[open], open + 1);
  if (close == std::string_view::npos) return {};
  return lower_case(declaration.substr(open + 1, close - open - 1));
}

bool is_one_byte_encoding(const std::string& name) {
  return name.starts_with("windows-125") || name.starts_with("iso-8859-") ||
         name.starts_with("cp125") || name == "latin1";
}

// The name of the first element, without a prefix; empty if the opening has none.
std::string_view root_name(std::string_view text) {
  std::size_t at = 0;
  for (;;) {
    at = text.find('<', at);
    if (at == std::string_view::npos || at + 1 >= text.size()) return {};
    const std::string_view rest = text.substr(at);
    if (rest.starts_with("<!--")) {
      at = text.find("-->", at);
    } else if (rest[1] == '?' || rest[1] == '!') {
      at = text.find('>', at);
    } else {
      break;
    }
    if (at == std::string_view::npos) return {};
  }
  const std::size_t end = text.find_first_of(" \t\r\n/>", at);
  std::string_view name = text.substr(at + 1, end == std::string_view::npos ? end : end - at - 1);
  if (const std::size_t colon = name.find(':'); colon != std::string_view::npos) {
    name.remove_prefix(colon + 1);
  }
  return name;
}

}  // namespace

XmlText::XmlText(std::string_view opening) {
  const EncodingGuess guess = guess_encoding(opening);
  encoding_ = guess.encoding;
  mark_left_ = guess.byte_order_mark;
  utf16_ = Utf16Reader(encoding_ == Encoding::utf16_be);
  const bool wide = encoding_ == Encoding::utf16_le || encoding_ == Encoding::utf16_be;
  if (wide || mark_left_ > 0) return;
  encoding_ =
      is_one_byte_encoding(declared_encoding(opening)) ? Encoding::windows_1252 : Encoding::utf8;
}

void XmlText::append(std::string& out, std::string_view bytes) {
  const std::size_t mark = std::min(mark_left_, bytes.size());
  mark_left_ -= mark;
  bytes.remove_prefix(mark);
  const std::size_t from = out.size();
  switch (encoding_) {
    case Encoding::utf8:
      append_utf8_bytes(out, bytes, false);
      break;
    case Encoding::windows_1252:
      append_windows_1252(out, bytes);
      break;
    case Encoding::utf16_le:
    case Encoding::utf16_be:
      utf16_.append(out, bytes);
      break;
  }
  out.erase(
      std::remove_if(out.begin() + static_cast<std::ptrdiff_t>(from), out.end(), is_forbidden),
      out.end());
}

void XmlText::finish(std::string& out) {
  if (encoding_ == Encoding::utf8) append_utf8_bytes(out, {}, true);
  if (encoding_ == Encoding::utf16_le || encoding_ == Encoding::utf16_be) utf16_.finish(out);
}

void XmlText::append_utf8_bytes(std::string& out, std::string_view bytes, bool last) {
  std::string joined;
  if (!waiting_.empty()) {
    joined = waiting_;
    joined += bytes;
    waiting_.clear();
    bytes = joined;
  }
  std::size_t good_from = 0;
  std::size_t at = 0;
  while (at < bytes.size()) {
    const Utf8Character c = utf8_character(bytes, at);
    if (c.length > 0) {
      at += c.length;
      continue;
    }
    out += bytes.substr(good_from, at - good_from);
    if (c.cut_off && !last) {
      waiting_ = bytes.substr(at);
      return;
    }
    append_windows_1252(out, bytes.substr(at, 1));
    good_from = ++at;
  }
  out += bytes.substr(good_from);
}

XmlKind xml_kind(std::string_view opening) {
  std::string text;
  XmlText decoder(opening);
  decoder.append(text, opening);
  const std::string_view root = root_name(text);
  if (root == "Message") return XmlKind::census;
  const bool has_returns =
      text.find("<CHILD>") != std::string::npos && text.find("<HEADER>") != std::string::npos;
  return has_returns || root.find("SSDA903") != std::string_view::npos
             ? XmlKind::looked_after_return
             : XmlKind::other;
}

}  // namespace bandstand
