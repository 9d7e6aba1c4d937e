// XML by the parser the page hands over (createCore's option open_xml), in batches of events.
// Definition: engine.d.ts, XmlReader.
#include <emscripten/val.h>

#include <algorithm>
#include <memory>
#include <string>

#include "lists/xml_events.h"

namespace bandstand {
namespace {

using emscripten::val;

constexpr char event_end = '\x1E';
constexpr char field_end = '\x1F';

std::uint64_t number_of(std::string_view digits) {
  std::uint64_t value = 0;
  for (const char c : digits) {
    if (c >= '0' && c <= '9') value = value * 10 + static_cast<std::uint64_t>(c - '0');
  }
  return value;
}

class PageXmlParser final : public XmlParser {
 public:
  PageXmlParser(XmlSink& sink, val reader) : sink_(&sink), reader_(std::move(reader)) {}

  void feed(std::string_view utf8) override {
    if (stopped_) return;
    pass_on(reader_.call<std::string>("write", std::string(utf8)));
  }
  void finish() override {
    if (!stopped_) pass_on(reader_.call<std::string>("close"));
  }

 private:
  void pass_on(std::string_view events) {
    while (!events.empty() && !stopped_) {
      const std::size_t end = std::min(events.find(event_end), events.size());
      pass_on_one(events.substr(0, end));
      events.remove_prefix(std::min(end + 1, events.size()));
    }
  }
  void pass_on_one(std::string_view event) {
    if (event.empty()) return;
    const std::string_view rest = event.substr(1);
    switch (event[0]) {
      case 'S': {
        const std::size_t cut = std::min(rest.find(field_end), rest.size());
        sink_->start_element(rest.substr(std::min(cut + 1, rest.size())),
                             number_of(rest.substr(0, cut)));
        return;
      }
      case 'T':
        return sink_->text(rest);
      case 'E':
        return sink_->end_element();
      default:
        stopped_ = true;
        return sink_->problem(number_of(rest));
    }
  }

  XmlSink* sink_;
  val reader_;
  bool stopped_ = false;
};

std::unique_ptr<XmlParser> make_page_parser(XmlSink& sink) {
  const val open = val::module_property("open_xml");
  if (open.typeOf().as<std::string>() != "function") return nullptr;
  return std::make_unique<PageXmlParser>(sink, open());
}

[[maybe_unused]] const bool in_use = (use_xml_parser(make_page_parser), true);

}  // namespace
}  // namespace bandstand
