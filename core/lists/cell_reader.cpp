// One row at a time: first what decides whether it can be used, then every column some figure
// reads.
#include "lists/cell_reader.h"

#include <algorithm>
#include <array>
#include <limits>

#include "lists/care_codes.h"
#include "lists/codes.h"
#include "lists/return_codes.h"
#include "lists/text.h"
#include "lists/text_words.h"
#include "lists/utf8.h"

namespace bandstand {
namespace {

constexpr Date earliest_plausible = Date::from_ymd(1990, 1, 1);
// A name longer than this is not a name; it is cut so that it cannot fill the memory.
constexpr std::size_t longest_name = 300;
constexpr std::size_t ids_at_once = 256;
constexpr std::size_t letters_at_once = ids_at_once * 16;

Column end_column(ListId list) {
  switch (list) {
    case ListId::early_help:
      return Column::help_completion;
    case ListId::assessments:
    case ListId::census_assessments:
      return Column::assessment_authorised;
    case ListId::section_47:
    case ListId::census_section_47:
      return Column::conference_date;
    case ListId::children_in_need:
    case ListId::census_referrals:
      return Column::need_closure;
    case ListId::protection_plans:
    case ListId::census_plans:
      return Column::plan_end;
    case ListId::census_need_plans:
      return Column::need_plan_end;
    case ListId::return_episodes:
      return Column::episode_end;
    case ListId::return_placed:
      return Column::placed_ceased;
    case ListId::return_missing:
      return Column::missing_end;
    case ListId::return_workers:
      return Column::worker_end;
    case ListId::return_deprivation:
      return Column::deprivation_end;
    case ListId::looked_after:
      return Column::care_end;
    default:
      return Column::child;  // no interval in this list
  }
}

}  // namespace

std::int32_t SpellingCache::read(std::string_view raw, ListStore& store) {
  std::string_view cleaned = cut_short(clean_text(raw, scratch_), longest_name);
  if (const std::string* meaning = aliases_->meaning(list_, column_, cleaned)) cleaned = *meaning;
  if (type_ == CellType::yes_no) {
    const auto answer = read_yes_no(cleaned);
    return answer ? static_cast<std::int32_t>(*answer) : unknown;
  }
  if (is_blank_value(cleaned)) return 0;
  Interner& words = store.vocabulary(vocabulary_);
  if (vocabulary_ == Vocabulary::source) {
    return static_cast<std::int32_t>(words.id(read_source(cleaned)));
  }
  if (vocabulary_ == Vocabulary::primary_need) {
    return static_cast<std::int32_t>(words.id(read_primary_need(cleaned)));
  }
  if (list_spec(list_).source == ListSource::ssda903) {
    const std::string code = read_return_code(column_, cleaned);
    if (!is_return_code(column_, code, std::nullopt)) return unknown;
    return static_cast<std::int32_t>(words.id(code));
  }
  return static_cast<std::int32_t>(words.id(cleaned));
}

std::int32_t SpellingCache::meaning(std::string_view raw, ListStore& store) {
  const bool is_short = raw.size() <= 8;
  const std::uint64_t start =
      is_short ? short_text(raw.data(), raw.size()) : load_word<std::uint64_t>(raw.data());
  const std::uint64_t end = is_short ? 0 : load_word<std::uint64_t>(raw.data() + raw.size() - 8);
  const std::uint64_t mixed = (start ^ (end << 1U) ^ raw.size()) * 0x9E3779B97F4A7C15ULL;
  Recent& recent = recent_[static_cast<std::size_t>(mixed >> 32U) % recent_spellings];
  const bool is_alike = recent.start == start && recent.end == end && recent.size == raw.size();
  if (is_alike && (raw.size() <= 16 || is_same_text(spellings_.text(recent.spelling), raw))) {
    return recent.meaning;
  }
  if (raw.size() > longest_name) return read(raw, store);
  recent.start = start;
  recent.end = end;
  return looked_up(raw, recent, store);
}

std::int32_t SpellingCache::looked_up(std::string_view raw, Recent& recent, ListStore& store) {
  const std::uint32_t spelling = spellings_.id(raw);
  if (spelling == meanings_.size()) meanings_.push_back(read(raw, store));
  recent.size = raw.size();
  recent.spelling = spelling;
  recent.meaning = meanings_[spelling];
  return recent.meaning;
}

CellReader::CellReader(const HeaderMatch& match, const Aliases& aliases, ListStore& store,
                       FileRecord& record)
    : list_(match.list),
      store_(&store),
      table_(&store.table(match.list)),
      record_(&record),
      has_event_(has_first_date(match.list)),
      headings_(match.columns.size()),
      numbers_(match.numbers),
      letters_(letters_at_once) {
  ids_.reserve(ids_at_once);
  for (std::size_t i = 0; i < match.columns.size(); ++i) {
    const ColumnSpec* spec = match.columns[i];
    if (spec == nullptr || spec->type == CellType::unread) continue;
    if (spec->type == CellType::child_id) {
      child_at_ = i;
      continue;
    }
    if (spec->type == CellType::first_date) first_date_at_ = i;
    if (tells_of_two_events(list_) && spec->column == Column::conference_date) conference_at_ = i;
    Values<std::int32_t>& target = table_->column(spec->column);
    target.resize(table_->rows(), missing_of(spec->type));
    cells_.push_back({i, spec, &target, caches_.size(), spec->column == end_column(list_)});
    if (spec->type == CellType::text || spec->type == CellType::yes_no) {
      caches_.emplace_back(list_, *spec, aliases);
    }
  }
}

void CellReader::note(const CsvRow& row, RowReason reason, std::size_t index) {
  const std::size_t number = index < numbers_.size() ? numbers_[index] : index;
  record_->add_issue(
      row.line, reason, number,
      index == none ? std::string_view{} : clean_text(text_at(row, index), scratch_));
}

CellDate CellReader::first_date(const CsvRow& row) const {
  return first_date_at_ == none ? CellDate{} : parse_cell_date(text_at(row, first_date_at_));
}

void CellReader::keep_child(std::string_view id) {
  if (ids_.size() == ids_at_once || id.size() > letters_.size() - letters_filled_) finish();
  if (id.size() > letters_.size()) letters_.resize(id.size());
  char* const place = letters_.data() + letters_filled_;
  copy_text(id, place);
  ids_.emplace_back(place, id.size());
  letters_filled_ += id.size();
}

void CellReader::finish() {
  std::array<std::uint32_t, ids_at_once> numbers;
  store_->children.ids(ids_, numbers.data());
  for (std::size_t i = 0; i < ids_.size(); ++i) table_->child.push_back(numbers[i]);
  ids_.clear();
  letters_filled_ = 0;
}

// True if the row cannot be used; the reason that comes first in the accounting is the one noted.
bool CellReader::sets_aside(const CsvRow& row, const CellDate& first, std::string_view child) {
  if (child.empty()) {
    note(row, RowReason::no_child_id, child_at_);
    return true;
  }
  const bool plausible = first.state == CellDate::State::known && first.date >= earliest_plausible;
  if (plausible || !has_event_) return false;
  if (conference_at_ != none) {
    const CellDate conference = parse_cell_date(text_at(row, conference_at_));
    if (conference.state == CellDate::State::known && conference.date >= earliest_plausible) {
      if (first.state == CellDate::State::unreadable) {
        note(row, RowReason::unreadable_later_date, first_date_at_);
      } else if (first.state == CellDate::State::known) {
        note(row, RowReason::implausible_later_date, first_date_at_);
      }
      return false;
    }
  }
  switch (first.state) {
    case CellDate::State::blank:
      if (list_ == ListId::children_in_need) return false;  // the case is open since a day unknown
      note(row, RowReason::no_date, first_date_at_);
      return true;
    case CellDate::State::unreadable:
      note(row, RowReason::unreadable_date, first_date_at_);
      return true;
    case CellDate::State::known:
      note(row, RowReason::implausible_date, first_date_at_);
      return true;
  }
  return true;
}

std::int32_t CellReader::later_date(const CsvRow& row, const Cell& cell) {
  const CellDate found = parse_cell_date(text_at(row, cell.index));
  if (found.state == CellDate::State::blank) return missing_value;
  if (found.state == CellDate::State::unreadable) {
    note(row, RowReason::unreadable_later_date, cell.index);
    return missing_value;
  }
  if (found.date < earliest_plausible && cell.spec->type != CellType::birth_date) {
    note(row, RowReason::implausible_later_date, cell.index);
    return missing_value;
  }
  return found.date.days_since_1970();
}

std::int32_t CellReader::number(const CsvRow& row, const Cell& cell) {
  const std::string_view raw = text_at(row, cell.index);
  const auto value = cell.spec->type == CellType::thousandths ? parse_cell_thousandths(raw)
                                                              : parse_cell_integer(raw);
  if (value) return *value;
  if (!is_blank_value(clean_text(raw, scratch_))) {
    note(row, RowReason::unreadable_number, cell.index);
  }
  return missing_value;
}

void CellReader::read(const CsvRow& row) {
  ++record_->rows_read;
  const CellDate first = first_date(row);
  const std::string_view child = child_id_text(text_at(row, child_at_), child_scratch_);
  if (sets_aside(row, first, child)) return;
  if (row.cells.size() > headings_) {
    const auto beyond = row.cells.begin() + static_cast<std::ptrdiff_t>(headings_);
    const auto filled = std::find_if(beyond, row.cells.end(), [this](std::string_view cell) {
      return !clean_text(cell, scratch_).empty();
    });
    if (filled != row.cells.end()) {
      record_->add_issue(row.line, RowReason::too_many_cells, none, clean_text(*filled, scratch_));
    }
  }
  std::int32_t end = missing_value;
  std::size_t end_at = none;
  for (const Cell& cell : cells_) {
    std::int32_t value = missing_value;
    switch (cell.spec->type) {
      case CellType::first_date:
        if (first.state == CellDate::State::known && first.date >= earliest_plausible) {
          value = first.date.days_since_1970();
        }
        break;
      case CellType::event_date:
      case CellType::other_date:
      case CellType::birth_date:
        value = later_date(row, cell);
        if (cell.ends_interval) {
          end = value;
          end_at = cell.index;
        }
        break;
      case CellType::yes_no:
      case CellType::text:
        value = caches_[cell.cache].meaning(text_at(row, cell.index), *store_);
        if (value == SpellingCache::unknown) {
          note(row, RowReason::unknown_code, cell.index);
          value = 0;
        }
        break;
      case CellType::whole_number:
      case CellType::thousandths:
        value = number(row, cell);
        break;
      case CellType::child_id:
      case CellType::unread:
        break;
    }
    cell.target->push_back(value);
  }
  if (end != missing_value && first.state == CellDate::State::known &&
      first.date >= earliest_plausible && Date::from_days(end) < first.date) {
    note(row, RowReason::end_before_start, end_at);
  }
  keep_child(child);
  const std::uint64_t last_line = std::numeric_limits<std::uint32_t>::max();
  table_->line.push_back(static_cast<std::uint32_t>(std::min(row.line, last_line)));
}

}  // namespace bandstand
