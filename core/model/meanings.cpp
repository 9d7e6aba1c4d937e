// One pass over each vocabulary.
#include "model/meanings.h"

namespace bandstand {

Meanings::Meanings(const ListStore& store) {
  assessment_type.read(store.vocabulary(Vocabulary::assessment_type), read_assessment_type);
  closed_and_logged.read(store.vocabulary(Vocabulary::contact_outcome), is_closed_and_logged);
  const Interner& codes = store.vocabulary(Vocabulary::code);
  legal_status.read(codes, read_legal_status);
  care_end.read(codes, read_care_end);
  case_status.read(codes, read_case_status);
  in_touch.read(codes, read_in_touch);
  activity.read(codes, read_activity);
  suitable.read(codes, read_suitable);
  suitable_code.read(codes, read_suitable_code);
  stays_long_term.read(codes, read_stays_long_term);
  review_part.read(codes, read_review_part);
}

}  // namespace bandstand
