// Rows that may be the same event are told apart by what their list's key has beside the child.
#include "model/event_keys.h"

#include <algorithm>
#include <optional>
#include <span>
#include <unordered_map>
#include <utility>

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

// A place in the list of rows whose event is already there.
struct Repeat {
  std::uint32_t place;
  Row kept;
};

// A section 47 row tells of two events; it is a duplicate only if both are already there.
std::vector<Repeat> section_47_repeats(const ListTable& table, const PlacesByChild& by_child,
                                       const std::vector<Row>& rows) {
  const auto date_at = [&table](Column column, Row row) {
    return table.has(column) ? table.column(column)[row] : missing_value;
  };
  std::vector<Repeat> repeats;
  KeptEvents enquiries;
  KeptEvents conferences;
  by_child.each_with_several([&](std::span<const std::uint32_t> places) {
    enquiries.clear();
    conferences.clear();
    for (const std::uint32_t place : places) {
      const Row row = rows[place];
      const std::int32_t strategy = date_at(Column::strategy_date, row);
      const std::int32_t conference = date_at(Column::conference_date, row);
      const Row* same_enquiry = enquiries.find(strategy);
      const Row* same_conference = conferences.find(conference);
      const bool enquiry_is_there = strategy == missing_value || same_enquiry != nullptr;
      const bool conference_is_there = conference == missing_value || same_conference != nullptr;
      const Row* same = same_enquiry != nullptr ? same_enquiry : same_conference;
      if (enquiry_is_there && conference_is_there && same != nullptr) {
        repeats.push_back({place, *same});
        continue;
      }
      if (!enquiry_is_there) enquiries.keep(strategy, row);
      if (!conference_is_there) conferences.keep(conference, row);
    }
  });
  return repeats;
}

// Rows of one child and one date that agree in the rest of their key, which `value_of` gives.
template <class ValueOf>
std::vector<Repeat> repeats_of_one_date(const Values<std::int32_t>* dates, bool blank_matches_any,
                                        const PlacesByChild& by_child, const std::vector<Row>& rows,
                                        ValueOf&& value_of) {
  struct Dated {
    std::int32_t day;
    std::uint32_t place;
  };
  std::vector<Repeat> repeats;
  std::vector<Dated> events;
  KeptEvents kept;
  by_child.each_with_several([&](std::span<const std::uint32_t> places) {
    events.clear();
    for (const std::uint32_t place : places) {
      events.push_back({dates == nullptr ? missing_value : (*dates)[rows[place]], place});
    }
    const auto by_day = [](const Dated& a, const Dated& b) { return a.day < b.day; };
    if (!std::is_sorted(events.begin(), events.end(), by_day)) {
      std::stable_sort(events.begin(), events.end(), by_day);
    }
    for (std::size_t i = 0; i < events.size(); ++i) {
      const bool follows = i > 0 && events[i - 1].day == events[i].day;
      const bool goes_on = i + 1 < events.size() && events[i + 1].day == events[i].day;
      if (!follows && !goes_on) continue;
      if (!follows) kept.clear();
      const Row row = rows[events[i].place];
      const std::int64_t value = value_of(row);
      const Row* same = kept.find(value);
      if (same == nullptr && blank_matches_any) {
        same = value == 0 ? kept.first() : kept.find(0);
      }
      if (same != nullptr) {
        repeats.push_back({events[i].place, *same});
      } else {
        kept.keep(value, row);
      }
    }
  });
  return repeats;
}

}  // namespace

std::vector<Duplicate> find_duplicates(ListId list, const ListTable& table, std::uint32_t children,
                                       const Categories& categories,
                                       const MeaningOf<AssessmentType>& types,
                                       const ComparedRows& compared) {
  const KeyParts parts = key_parts(list);
  if (parts.among == Among::nowhere) return {};
  const Values<std::int32_t>* date =
      parts.date && table.has(*parts.date) ? &table.column(*parts.date) : nullptr;
  const Suspects suspects(table, tells_of_two_events(list) ? nullptr : date, children, compared);
  const PlacesByChild by_child(suspects.child_at);
  std::vector<Repeat> repeats;
  if (tells_of_two_events(list)) {
    repeats = section_47_repeats(table, by_child, suspects.rows);
  } else {
    const auto value_of = [&](Row row) -> std::int64_t {
      if (parts.among == Among::same_file) return static_cast<std::int64_t>(table.part_of(row));
      if (!parts.value || !table.has(*parts.value)) return 0;
      const std::int32_t word = table.column(*parts.value)[row];
      if (list == ListId::assessments) return static_cast<std::int64_t>(types[word]);
      return categories.of(find_column(list, *parts.value)->vocabulary)
          .of_word[static_cast<std::size_t>(word)];
    };
    repeats = repeats_of_one_date(date, parts.blank_matches_any, by_child, suspects.rows, value_of);
  }
  std::sort(repeats.begin(), repeats.end(),
            [](const Repeat& a, const Repeat& b) { return a.place < b.place; });
  std::vector<Duplicate> duplicates;
  duplicates.reserve(repeats.size());
  for (const Repeat& repeat : repeats) {
    duplicates.push_back({suspects.rows[repeat.place], repeat.kept});
  }
  return duplicates;
}

std::vector<Duplicate> take_out_duplicates(ListId list, const ListTable& table,
                                           std::uint32_t children, const Categories& categories,
                                           const MeaningOf<AssessmentType>& types,
                                           std::vector<Row>& rows) {
  std::vector<Duplicate> duplicates =
      find_duplicates(list, table, children, categories, types, {{}, rows});
  std::size_t found = 0;
  std::size_t kept = 0;
  for (const Row row : rows) {
    if (found < duplicates.size() && duplicates[found].row == row) {
      ++found;
    } else {
      rows[kept++] = row;
    }
  }
  rows.resize(kept);
  return duplicates;
}

}  // namespace bandstand
