// The registry in words: the same text for the page, the command line and the documents.
#pragma once

#include <string>
#include <vector>

#include "indicators/definition.h"
#include "results/banding.h"

namespace bandstand {

/// Everything there is to say about one indicator, as lists of sentences.
struct DefinitionView {
  const Definition* definition = nullptr;
  std::string polarity_words;
  std::vector<std::string> timescales;
  std::vector<Basis> bases;
  std::vector<std::string> breakdowns;
  std::vector<std::string> needs;
  std::vector<std::string> bands;
  std::vector<std::string> sources;
  std::vector<std::string> caveats;
};

DefinitionView describe(const Definition& definition, PolarityProfile profile,
                        const std::vector<Band>& bands);

/// `Higher is better`, `Lower is better`, `Neither higher nor lower is better`.
std::string_view polarity_sentence(Polarity polarity);

/// All definitions as plain text, for the command line.
std::string definitions_text();

}  // namespace bandstand
