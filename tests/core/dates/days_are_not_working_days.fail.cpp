// expect: could not convert|conversion from|no viable conversion
// A number of calendar days cannot stand in for a number of working days.
#include "dates/date.h"

namespace bandstand {

#ifdef CONTROL
WorkingDays limit() { return WorkingDays{45}; }
#else
WorkingDays limit() {
  const Days days{45};
  const WorkingDays working_days = days;
  return working_days;
}
#endif

}  // namespace bandstand
