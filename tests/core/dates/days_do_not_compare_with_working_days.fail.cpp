// expect: no match for .operator<=|invalid operands to binary expression
// Calendar days and working days cannot be compared.
#include "dates/date.h"

namespace bandstand {

#ifdef CONTROL
bool within(WorkingDays taken, WorkingDays limit) { return taken <= limit; }
#else
bool within(Days taken, WorkingDays limit) { return taken <= limit; }
#endif

}  // namespace bandstand
