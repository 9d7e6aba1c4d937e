// The parser of XML, whichever library it is: what goes in, what comes out.
// Definition: input formats (the children in need census as one XML file, read as it arrives).
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace bandstand {

/// Hears what a parser meets, in the order of the document. Views are valid during the call only.
class XmlSink {
 public:
  virtual ~XmlSink() = default;
  /// `line` is that of the tag, from 1. The name is as written, with a prefix if it has one.
  virtual void start_element(std::string_view name, std::uint64_t line) = 0;
  /// A piece of text; one text may come in several pieces.
  virtual void text(std::string_view utf8) = 0;
  virtual void end_element() = 0;
  /// The document is not well formed, breaks off, or declares entities. Nothing is heard after it.
  virtual void problem(std::uint64_t line) = 0;
};

/// Feed UTF-8, cut anywhere between characters, in order; then finish. Entities other than the five
/// of XML itself are a problem and never expanded; any other document type is ignored. Nothing is
/// fetched.
class XmlParser {
 public:
  virtual ~XmlParser() = default;
  virtual void feed(std::string_view utf8) = 0;
  virtual void finish() = 0;
};

using XmlParserMaker = std::unique_ptr<XmlParser> (*)(XmlSink&);

/// Says which library parses XML from now on. The native build has Expat without being told.
void use_xml_parser(XmlParserMaker maker);
/// Nothing where no library is at hand.
std::unique_ptr<XmlParser> open_xml(XmlSink& sink);

}  // namespace bandstand
