// The rules of looked-after children and care leavers as the SSDA903 return answers them: the
// alternatives to lists 8, 9 and 10 of Annex A, never added to them.
// Definition: NI61, NI62, NI63, NI66, care leavers and exits from the return.
#pragma once

#include "indicators/definition.h"

namespace bandstand {

extern const StateRule return_number;
extern const StateRule return_rate;
extern const StateRule return_legal_status;
extern const StateRule return_placements;
extern const StateRule return_stability;
extern const StateRule return_reviews_in_time;
extern const StateRule return_health_assessed;
extern const StateRule return_teeth_checked;
extern const StateRule return_accommodation;
extern const StateRule return_in_work_or_learning;
extern const StateRule return_in_neither;

extern const CaseRule return_attendance;
extern const CaseRule return_exit_adoption;
extern const CaseRule return_exit_residence_order;
extern const CaseRule return_exit_guardianship;
extern const CaseRule return_exit_home;
extern const CaseRule return_adopted;

/// Whether the figures of an indicator are computed from the return: as the council set it, else
/// from the source the framework names first, or the other where the first has no file.
bool uses_return(const Definition& definition, const Caseload& caseload);

}  // namespace bandstand
