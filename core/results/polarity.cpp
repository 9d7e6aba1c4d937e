// Names of the polarities.
#include "results/polarity.h"

#include <cstddef>

namespace bandstand {
namespace {
constexpr std::string_view names[] = {"bigger", "smaller", "neutral"};
}

std::string_view polarity_name(Polarity polarity) {
  return names[static_cast<std::size_t>(polarity)];
}

std::optional<Polarity> parse_polarity_name(std::string_view name) {
  for (const Polarity p : {Polarity::bigger, Polarity::smaller, Polarity::neutral}) {
    if (polarity_name(p) == name) return p;
  }
  return std::nullopt;
}

}  // namespace bandstand
