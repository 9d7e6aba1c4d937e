// expect: no match for .operator[+]|invalid operands to binary expression
// Two dates cannot be added: only a number of days can be added to a date.
#include "dates/date.h"

namespace bandstand {

#ifdef CONTROL
Date later(Date a, Days b) { return a + b; }
#else
Date later(Date a, Date b) { return a + b; }
#endif

}  // namespace bandstand
