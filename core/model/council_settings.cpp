// Who the council is: the name and the colour its papers carry, and the slides it presents.
#include <algorithm>
#include <array>
#include <cmath>

#include "lists/text.h"
#include "model/setting_spec.h"

namespace bandstand {
namespace {

// `#rrggbb`; nothing for any other text.
std::optional<std::array<int, 3>> colour_of(std::string_view text) {
  constexpr std::size_t length = 7;
  if (text.size() != length || text[0] != '#') return std::nullopt;
  std::array<int, 3> parts{};
  for (std::size_t i = 1; i < length; ++i) {
    constexpr std::string_view digits = "0123456789abcdef";
    const std::size_t digit = digits.find(text[i]);
    if (digit == std::string_view::npos) return std::nullopt;
    int& part = parts[(i - 1) / 2];
    part = part * 16 + static_cast<int>(digit);
  }
  return parts;
}

// Relative luminance and contrast as WCAG 2.2 defines them.
double contrast_with_white(const std::array<int, 3>& colour) {
  const auto linear = [](int part) {
    const double share = part / 255.0;
    return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
  };
  const double luminance =
      0.2126 * linear(colour[0]) + 0.7152 * linear(colour[1]) + 0.0722 * linear(colour[2]);
  return 1.05 / (luminance + 0.05);
}

bool read_colour(std::string& target, std::string_view text) {
  constexpr double least_contrast = 4.5;
  const std::string colour = lower_case(text);
  if (!colour.empty()) {
    const auto parts = colour_of(colour);
    if (!parts || contrast_with_white(*parts) < least_contrast) return false;
  }
  target = colour;
  return true;
}

// Ids of indicators, single spaces between them.
bool read_slides(std::string& target, std::string_view text) {
  constexpr std::size_t most = 4000;
  std::string ids;
  if (!read_text(ids, text, most)) return false;
  const bool plain = std::all_of(ids.begin(), ids.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c == ' ';
  });
  if (!plain) return false;
  target = std::move(ids);
  return true;
}

constexpr SettingSpec specs[] = {
    {"council-name", "Your council's name",
     "Stands at the head of the page, of what is printed, and of pictures and slides. Leave empty "
     "to use the name in national tables.",
     "text", "", "", "a name of at most 100 letters",
     [](const Settings& s) { return s.council_name; },
     [](Settings& s, std::string_view text) { return read_text(s.council_name, text, 100); }},
    {"council-colour", "Your council's colour",
     "The colour of the bar at the head of the page and of slides, with white text on it. Leave "
     "empty for the usual dark bar.",
     "text", "", "",
     "written like #1d4e89 and dark enough to read white text on it (contrast of at least 4.5 to "
     "1), or empty",
     [](const Settings& s) { return s.council_colour; },
     [](Settings& s, std::string_view text) { return read_colour(s.council_colour, text); }},
    {"slides", "Indicators to present",
     "The ids of the indicators shown as slides, in this order, with spaces between them. Leave "
     "empty for the key indicators.",
     "text", "", "", "ids of indicators with spaces between them, such as contacts assessment-45",
     [](const Settings& s) { return s.slides; },
     [](Settings& s, std::string_view text) { return read_slides(s.slides, text); }},
};

}  // namespace

std::span<const SettingSpec> council_settings() { return specs; }

}  // namespace bandstand
