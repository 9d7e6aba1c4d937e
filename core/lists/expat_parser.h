// XML by Expat, for the native build. Definition: see xml_events.h.
#pragma once

#include "lists/xml_events.h"

namespace bandstand {

std::unique_ptr<XmlParser> make_expat_parser(XmlSink& sink);

}  // namespace bandstand
