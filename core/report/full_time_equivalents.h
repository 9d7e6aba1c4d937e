// Full-time equivalents in exact arithmetic. Definition: workforce (shares are of equivalents).
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "report/workforce_files.h"
#include "results/exact.h"

namespace bandstand {

/// Sums of full-time equivalents as whole numbers of tenths, hundredths ... of one.
class FteSum {
 public:
  // The coarsest unit in which all of these are whole, down to a millionth.
  explicit FteSum(const std::vector<Exact>& amounts) {
    for (const Exact& amount : amounts) {
      while (scale_ < 1'000'000 && amount.num * scale_ % amount.den != 0) scale_ *= 10;
    }
  }
  std::int64_t whole(Exact amount) const { return amount.num * scale_ / amount.den; }
  std::int64_t scale() const { return scale_; }

 private:
  std::int64_t scale_ = 1;
};

/// What each worker counts: the full-time equivalent, or one each where some are not recorded.
struct Weights {
  std::vector<Exact> amounts;
  std::string note;
};

Weights weights_of(const std::vector<const WorkerRow*>& workers);

}  // namespace bandstand
