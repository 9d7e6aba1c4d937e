// What each worker counts.
#include "report/full_time_equivalents.h"

namespace bandstand {

Weights weights_of(const std::vector<const WorkerRow*>& workers) {
  Weights weights;
  std::size_t missing = 0;
  for (const WorkerRow* worker : workers) {
    if (!worker->fte) ++missing;
    weights.amounts.push_back(worker->fte.value_or(Exact{1, 1}));
  }
  if (missing > 0) {
    weights.amounts.assign(workers.size(), Exact{1, 1});
    weights.note = "by head: the full-time equivalent of " + std::to_string(missing) + " of " +
                   std::to_string(workers.size()) + " workers is not recorded";
  }
  return weights;
}

}  // namespace bandstand
