// The words, reason by reason.
#include "report/row_reasons.h"

namespace bandstand {

std::string_view row_reason_effect(RowReason reason) {
  switch (reason) {
    case RowReason::no_child_id:
      return "Not used: without a child's id a row cannot be counted or joined.";
    case RowReason::no_date:
      return "Not used: without the date of its event a row belongs to no period.";
    case RowReason::unreadable_date:
      return "Not used: the date of its event cannot be read, so it belongs to no period.";
    case RowReason::implausible_date:
      return "Not used: a date before 1990 is taken for a mistake.";
    case RowReason::after_as_at:
      return "Not used yet: the event is dated after the as-at date.";
    case RowReason::duplicate:
      return "Counted once: the same event stands in another row, or in a newer extract.";
    case RowReason::row_too_long:
      return "Not used: the row is too long to be one.";
    case RowReason::not_understood:
      return "Not used: the row does not say what a row of this file must say.";
    case RowReason::not_needed:
      return "Not needed: it is about another area, age or group.";
    case RowReason::unreadable_later_date:
    case RowReason::implausible_later_date:
      return "The row is used, this date as if blank: the case may look open, late or not done.";
    case RowReason::end_before_start:
      return "The row is used, but never counts as open or as in time.";
    case RowReason::unknown_code:
      return "The row is used, this value as not recorded.";
    case RowReason::unreadable_number:
      return "The row is used, this number as if blank.";
    case RowReason::too_many_cells:
      return "The row is used, without what stands beyond the last heading: its cells may have "
             "moved.";
    case RowReason::unclosed_quote:
      return "Rows after the quotation mark may have run together.";
  }
  return {};
}

std::string_view row_reason_advice(RowReason reason) {
  switch (reason) {
    case RowReason::no_child_id:
      return "Fill in the id in the case system and export the list again.";
    case RowReason::no_date:
      return "Fill in the date in the case system and export the list again.";
    case RowReason::unreadable_date:
    case RowReason::unreadable_later_date:
      return "Correct the date: one that does not exist, or one written month first.";
    case RowReason::implausible_date:
    case RowReason::implausible_later_date:
      return "Correct the date: spreadsheets make 1 January 1900 of an empty cell.";
    case RowReason::after_as_at:
      return "Nothing to do if the as-at date is meant; else choose a later one, or correct the "
             "date.";
    case RowReason::duplicate:
      return "Nothing to do where extracts overlap; else look whether the event was entered twice.";
    case RowReason::row_too_long:
    case RowReason::unclosed_quote:
      return "Look for a quotation mark without a partner, and export the list again.";
    case RowReason::not_understood:
      return "See the row on the Files screen, and the list of files it reads.";
    case RowReason::not_needed:
      return "Nothing to do.";
    case RowReason::end_before_start:
      return "Correct whichever of the two dates is wrong in the case system.";
    case RowReason::unknown_code:
      return "Correct the value, or say what it means in a file of other spellings.";
    case RowReason::unreadable_number:
      return "Correct the number.";
    case RowReason::too_many_cells:
      return "Look for a comma inside a cell that has no quotation marks around it.";
  }
  return {};
}

bool is_about_one_column(RowReason reason) {
  switch (reason) {
    case RowReason::unreadable_later_date:
    case RowReason::implausible_later_date:
    case RowReason::unknown_code:
    case RowReason::unreadable_number:
    case RowReason::end_before_start:
      return true;
    default:
      return false;
  }
}

}  // namespace bandstand
