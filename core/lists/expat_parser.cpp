// Expat's events passed on; entities of the document's own are refused before they are used.
#include "lists/expat_parser.h"

#include <expat.h>

#include <algorithm>

namespace bandstand {
namespace {

class ExpatParser final : public XmlParser {
 public:
  explicit ExpatParser(XmlSink& sink) : sink_(&sink), parser_(XML_ParserCreate("UTF-8")) {
    if (parser_ == nullptr) return;
    XML_SetUserData(parser_, this);
    XML_SetElementHandler(parser_, on_start, on_end);
    XML_SetCharacterDataHandler(parser_, on_text);
    XML_SetEntityDeclHandler(parser_, on_entity);
    XML_SetSkippedEntityHandler(parser_, on_skipped_entity);
  }
  ~ExpatParser() override {
    if (parser_ != nullptr) XML_ParserFree(parser_);
  }
  ExpatParser(const ExpatParser&) = delete;
  ExpatParser& operator=(const ExpatParser&) = delete;

  void feed(std::string_view utf8) override {
    constexpr std::size_t most = std::size_t{1} << 24U;  // lengths are ints
    while (!utf8.empty() && !stopped_) {
      const std::string_view part = utf8.substr(0, std::min(utf8.size(), most));
      parse(part, false);
      utf8.remove_prefix(part.size());
    }
  }
  void finish() override {
    if (!stopped_) parse({}, true);
  }

 private:
  static ExpatParser& self(void* user) { return *static_cast<ExpatParser*>(user); }
  static void XMLCALL on_start(void* user, const XML_Char* name, const XML_Char**) {
    ExpatParser& parser = self(user);
    if (!parser.stopped_) parser.sink_->start_element(name, parser.line());
  }
  static void XMLCALL on_end(void* user, const XML_Char*) {
    if (!self(user).stopped_) self(user).sink_->end_element();
  }
  static void XMLCALL on_text(void* user, const XML_Char* text, int length) {
    if (!self(user).stopped_) {
      self(user).sink_->text({text, static_cast<std::size_t>(length)});
    }
  }
  static void XMLCALL on_entity(void* user, const XML_Char*, int, const XML_Char*, int,
                                const XML_Char*, const XML_Char*, const XML_Char*,
                                const XML_Char*) {
    self(user).stop();
  }
  static void XMLCALL on_skipped_entity(void* user, const XML_Char*, int) { self(user).stop(); }

  std::uint64_t line() const { return XML_GetCurrentLineNumber(parser_); }
  void stop() {
    if (stopped_) return;
    stopped_ = true;
    sink_->problem(parser_ == nullptr ? 1 : line());
    if (parser_ != nullptr) XML_StopParser(parser_, XML_FALSE);
  }
  void parse(std::string_view part, bool last) {
    if (parser_ == nullptr) return stop();
    const int length = static_cast<int>(part.size());
    const char* bytes = part.empty() ? "" : part.data();
    if (XML_Parse(parser_, bytes, length, last ? 1 : 0) != XML_STATUS_OK) stop();
  }

  XmlSink* sink_;
  XML_Parser parser_;
  bool stopped_ = false;
};

}  // namespace

std::unique_ptr<XmlParser> make_expat_parser(XmlSink& sink) {
  return std::make_unique<ExpatParser>(sink);
}

}  // namespace bandstand
