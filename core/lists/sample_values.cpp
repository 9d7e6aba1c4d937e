// Kinds are judged by four values in five, so that a blemish does not change them.
#include "lists/sample_values.h"

#include <algorithm>

#include "lists/cell_values.h"
#include "lists/codes.h"
#include "lists/text.h"

namespace bandstand {
namespace {

// What the cells of a column that no figure reads must be like, by the words of its heading.
CellType likely_type(const ColumnSpec& column) {
  if (column.type != CellType::unread) return column.type;
  const std::string key = match_key(column.header);
  if (key.starts_with("number of") || key.starts_with("no of") || key.starts_with("age ")) {
    return CellType::whole_number;
  }
  if (key.starts_with("date ") || key.ends_with(" date") || key.find("date of") < key.size()) {
    return CellType::other_date;
  }
  return CellType::text;
}

}  // namespace

bool is_written_date(std::string_view raw) {
  return parse_cell_date(raw).state == CellDate::State::known &&
         raw.find_first_of("/-") != std::string_view::npos;
}

void SampleValues::add(std::string_view raw) {
  constexpr std::size_t longest = 60;
  constexpr std::size_t most_shown = 5;
  std::string scratch;
  const std::string_view cleaned = clean_text(raw, scratch);
  if (is_blank_value(cleaned)) return;
  ++filled_;
  const auto answer = read_yes_no(cleaned);
  if (answer) ++answers_;
  if (is_written_date(cleaned)) {
    ++written_dates_;
  } else {
    if (parse_cell_date(cleaned).state == CellDate::State::known) ++serial_dates_;
    if (parse_cell_integer(cleaned)) ++numbers_;
  }
  if (shown_.size() == most_shown || cleaned.size() > longest) return;
  if (std::find(shown_.begin(), shown_.end(), cleaned) == shown_.end()) {
    shown_.emplace_back(cleaned);
  }
}

bool SampleValues::fit(const ColumnSpec& column) const {
  if (filled_ == 0) return true;
  const bool dates = mostly(written_dates_);
  switch (likely_type(column)) {
    case CellType::first_date:
    case CellType::event_date:
    case CellType::other_date:
    case CellType::birth_date:
      return mostly(written_dates_ + serial_dates_);
    case CellType::yes_no:
      return mostly(answers_);
    case CellType::whole_number:
    case CellType::thousandths:
      return mostly(numbers_);
    case CellType::child_id:
    case CellType::text:
    case CellType::unread:
      return !dates;
  }
  return true;
}

}  // namespace bandstand
