// What data quality may say in numbers. Definition: sharing figures (no hidden cell can be
// recovered).
//
// Rows read, used and set aside are totals of files and always shown. Everything finer is a count
// of children's events: blank cells of a column are a `not recorded` category elsewhere, events of
// a month are another report's figure. So in sharing mode no such count is shown at all, and shares
// are rounded down to steps wide enough that each stands for at least one count more than the
// threshold hides: a reader who knows the rows still cannot tell which. All and none are shown, as
// a zero is elsewhere.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "model/settings.h"

namespace bandstand {

class QualityNumbers {
 public:
  explicit QualityNumbers(const Settings& settings)
      : sharing_(settings.mode == DisclosureMode::sharing), hide_up_to_(settings.hide_up_to) {}

  bool sharing() const { return sharing_; }
  std::int32_t hide_up_to() const { return hide_up_to_; }

  static constexpr double hidden = -1;
  /// A count of events or cells: hidden in sharing mode unless it is 0.
  double count(std::uint64_t n) const {
    return sharing_ && n > 0 ? hidden : static_cast<double>(n);
  }

  struct Share {
    std::string text;           ///< `99.2%`; in sharing mode `95% or more`; `[c]`; empty of none
    std::optional<double> bar;  ///< 0 to 100, as far as `text` says it
    double at_most = 100;       ///< what it may be at the most
    bool is_surely_below(double percent) const { return bar && at_most <= percent; }
  };
  /// How many of how many. Never `100%` or `0%` where it is not all or none.
  Share share(std::uint64_t part, std::uint64_t whole) const;

 private:
  bool sharing_;
  std::int32_t hide_up_to_;
};

/// `1,234 rows`, `1 row`: how many, then the words for one or for several.
std::string counted(std::uint64_t n, const std::string& one, const std::string& many);

}  // namespace bandstand
