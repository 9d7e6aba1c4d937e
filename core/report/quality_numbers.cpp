// Shares that are exact in working mode, and wide enough to hide small numbers in sharing mode.
#include "report/quality_numbers.h"

#include <algorithm>

#include "report/figure_words.h"

namespace bandstand {
namespace {

// Per cent; the first that is wide enough counts.
constexpr std::uint64_t steps[] = {1, 5, 10, 25, 50};

}  // namespace

QualityNumbers::Share QualityNumbers::share(std::uint64_t part, std::uint64_t whole) const {
  if (whole == 0) return {.text = {}, .bar = std::nullopt};
  if (part == whole) return {"100%", 100.0, 100.0};
  if (!sharing_) {
    if (part == 0) return {"0%", 0.0, 0.0};
    // Tenths of a per cent, half up, but neither all nor nothing.
    const std::uint64_t tenths =
        std::clamp<std::uint64_t>((part * 2000 + whole) / (2 * whole), 1, 999);
    return {std::to_string(tenths / 10) + "." + std::to_string(tenths % 10) + "%",
            static_cast<double>(tenths) / 10, static_cast<double>(tenths) / 10};
  }
  const auto needed = static_cast<std::uint64_t>(hide_up_to_) + 1;
  for (const std::uint64_t step : steps) {
    if (whole * step / 100 < needed) continue;
    const std::uint64_t percent = part * 100 / whole / step * step;
    const auto at_most = static_cast<double>(percent + step);
    if (percent == 0) return {"under " + std::to_string(step) + "%", 0.0, at_most};
    return {std::to_string(percent) + "% or more", static_cast<double>(percent), at_most};
  }
  return {.text = "[c]", .bar = std::nullopt};
}

std::string counted(std::uint64_t n, const std::string& one, const std::string& many) {
  return with_commas(std::to_string(n)) + " " + (n == 1 ? one : many);
}

}  // namespace bandstand
