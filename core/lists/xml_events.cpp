// Which library parses XML in this build.
#include "lists/xml_events.h"

#ifdef BANDSTAND_HAS_EXPAT
#include "lists/expat_parser.h"
#endif

namespace bandstand {
namespace {

XmlParserMaker& chosen_maker() {
#ifdef BANDSTAND_HAS_EXPAT
  static XmlParserMaker maker = make_expat_parser;
#else
  static XmlParserMaker maker = nullptr;
#endif
  return maker;
}

}  // namespace

void use_xml_parser(XmlParserMaker maker) { chosen_maker() = maker; }

std::unique_ptr<XmlParser> open_xml(XmlSink& sink) {
  const XmlParserMaker maker = chosen_maker();
  return maker == nullptr ? nullptr : maker(sink);
}

}  // namespace bandstand
