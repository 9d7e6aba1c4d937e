// Rows are brought together by child and date, then told apart by what is left of their key.
#include "model/event_keys.h"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <utility>

#include "model/child_dates.h"

namespace bandstand {
namespace {

// Where another row of the same key is looked for.
enum class Among : std::uint8_t { all_files, same_file, nowhere };

// What a list's key has beside the child: a date, and perhaps a value that may be blank.
struct KeyParts {
  std::optional<Column> date;
  std::optional<Column> value;
  bool blank_matches_any = false;
  Among among = Among::all_files;
};

KeyParts key_parts(ListId list) {
  switch (list) {
    case ListId::contacts:
      return {Column::contact_date, Column::contact_source, true};
    case ListId::early_help:
      return {Column::help_start, Column::organisation, false};
    case ListId::referrals:
      return {Column::referral_date, {}, false};
    case ListId::assessments:
      return {Column::assessment_start, Column::assessment_type, true};
    case ListId::section_47:
      return {Column::strategy_date, {}, false};
    case ListId::children_in_need:
      return {Column::need_start, {}, false};
    case ListId::protection_plans:
      return {Column::plan_start, {}, false};
    case ListId::looked_after:
      return {Column::care_start, {}, false};
    case ListId::care_leavers:
      return {};
    case ListId::adoption:
      return {Column::adoption_decision, {}, false};
    case ListId::adopters:
      return {Column::enquiry_received, {}, false};
    case ListId::return_episodes:
      return {Column::episode_start, {}, false};
    case ListId::return_reviews:
      return {Column::review_date, {}, false};
    case ListId::return_adoption:
      return {Column::adoption_decision, {}, false};
    case ListId::return_placed:
      return {Column::placed_decision, {}, false};
    case ListId::return_missing:
      return {Column::missing_start, {}, false};
    case ListId::return_workers:
      return {Column::worker_start, {}, false};
    case ListId::return_deprivation:
      return {Column::deprivation_start, {}, false};
    case ListId::census_referrals:
      return {Column::referral_date, {}, false};
    case ListId::census_assessments:
      return {Column::assessment_start, {}, false};
    case ListId::census_need_plans:
      return {Column::need_plan_start, {}, false};
    case ListId::census_section_47:
      return {Column::strategy_date, {}, false};
    case ListId::census_plans:
      return {Column::plan_start, {}, false};
    case ListId::census_reviews:
      return {Column::plan_review_date, {}, false};
    case ListId::care_periods:
      return {Column::care_start, {}, false};
    case ListId::return_children:
    case ListId::return_asylum:
    case ListId::return_health:
    case ListId::return_leavers:
    case ListId::census_children:
      return {{}, {}, false, Among::same_file};  // every year's return tells of the child again
    case ListId::return_permanence:
    case ListId::census_characteristics:
    case ListId::census_disabilities:
    case ListId::census_factors:
      return {{}, {}, false, Among::nowhere};  // a child may have several
  }
  return {};
}

// Kept events by a number; few as a rule, so searched in line until they are many.
class KeptEvents {
 public:
  void clear() {
    few_.clear();
    many_.clear();
  }
  const Row* find(std::int64_t key) const {
    if (!many_.empty()) {
      const auto found = many_.find(key);
      return found == many_.end() ? nullptr : &found->second;
    }
    for (const auto& [kept_key, row] : few_) {
      if (kept_key == key) return &row;
    }
    return nullptr;
  }
  void keep(std::int64_t key, Row row) {
    constexpr std::size_t most_in_line = 32;
    few_.emplace_back(key, row);
    if (!many_.empty()) {
      many_.emplace(key, row);
    } else if (few_.size() > most_in_line) {
      many_.insert(few_.begin(), few_.end());
    }
  }
  const Row* first() const { return few_.empty() ? nullptr : &few_.front().second; }

 private:
  std::vector<std::pair<std::int64_t, Row>> few_;
  std::unordered_map<std::int64_t, Row> many_;
};

std::vector<ChildDate> dated(const ListTable& table, const std::vector<Row>& rows,
                             std::optional<Column> date) {
  const bool has_date = date && table.has(*date);
  std::vector<ChildDate> events;
  events.reserve(rows.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const Row row = rows[i];
    const std::int32_t days = has_date ? table.column(*date)[row] : missing_value;
    events.push_back({table.child[row], Date::from_days(days), static_cast<std::uint32_t>(i)});
  }
  return events;
}

constexpr Row not_a_duplicate = static_cast<Row>(-1);

// A section 47 row tells of two events; it is a duplicate only if both are already there.
void find_section_47_duplicates(const ListTable& table, std::uint32_t children,
                                const std::vector<Row>& rows, std::vector<Row>& same_as) {
  const ChildDates by_child(children, dated(table, rows, std::nullopt));
  const auto date_at = [&table](Column column, Row row) {
    return table.has(column) ? table.column(column)[row] : missing_value;
  };
  KeptEvents enquiries;
  KeptEvents conferences;
  for (std::uint32_t child = 0; child < children; ++child) {
    enquiries.clear();
    conferences.clear();
    for (const ChildDates::Entry& entry : by_child.of(child)) {
      const Row row = rows[entry.row];
      const std::int32_t strategy = date_at(Column::strategy_date, row);
      const std::int32_t conference = date_at(Column::conference_date, row);
      const Row* same_enquiry = enquiries.find(strategy);
      const Row* same_conference = conferences.find(conference);
      const bool enquiry_is_there = strategy == missing_value || same_enquiry != nullptr;
      const bool conference_is_there = conference == missing_value || same_conference != nullptr;
      const Row* same = same_enquiry != nullptr ? same_enquiry : same_conference;
      if (enquiry_is_there && conference_is_there && same != nullptr) {
        same_as[entry.row] = *same;
        continue;
      }
      if (!enquiry_is_there) enquiries.keep(strategy, row);
      if (!conference_is_there) conferences.keep(conference, row);
    }
  }
}

}  // namespace

std::vector<Duplicate> take_out_duplicates(ListId list, const ListTable& table,
                                           std::uint32_t children, const Categories& categories,
                                           const MeaningOf<AssessmentType>& types,
                                           std::vector<Row>& rows) {
  std::vector<Row> same_as(rows.size(), not_a_duplicate);
  const KeyParts parts = key_parts(list);
  if (parts.among == Among::nowhere) return {};
  if (list == ListId::section_47 || list == ListId::census_section_47) {
    find_section_47_duplicates(table, children, rows, same_as);
  } else {
    const auto value_of = [&](Row row) -> std::int64_t {
      if (parts.among == Among::same_file) return static_cast<std::int64_t>(table.part_of(row));
      if (!parts.value || !table.has(*parts.value)) return 0;
      const std::int32_t word = table.column(*parts.value)[row];
      if (list == ListId::assessments) return static_cast<std::int64_t>(types[word]);
      return categories.of(find_column(list, *parts.value)->vocabulary)
          .of_word[static_cast<std::size_t>(word)];
    };
    const ChildDates by_child(children, dated(table, rows, parts.date));
    KeptEvents kept;
    for (std::uint32_t child = 0; child < children; ++child) {
      const auto events = by_child.of(child);
      for (std::size_t i = 0; i < events.size(); ++i) {
        const bool alone = (i == 0 || events[i - 1].date != events[i].date) &&
                           (i + 1 == events.size() || events[i + 1].date != events[i].date);
        if (alone) continue;
        if (i == 0 || events[i - 1].date != events[i].date) kept.clear();
        const Row row = rows[events[i].row];
        const std::int64_t value = value_of(row);
        const Row* same = kept.find(value);
        if (same == nullptr && parts.blank_matches_any) {
          same = value == 0 ? kept.first() : kept.find(0);
        }
        if (same != nullptr) {
          same_as[events[i].row] = *same;
        } else {
          kept.keep(value, row);
        }
      }
    }
  }
  std::vector<Duplicate> duplicates;
  std::size_t next = 0;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (same_as[i] == not_a_duplicate) {
      rows[next++] = rows[i];
    } else {
      duplicates.push_back({rows[i], same_as[i]});
    }
  }
  rows.resize(next);
  return duplicates;
}

}  // namespace bandstand
