// Rules over the periods of care, which are the rows; each child's history answers by date.
#include "indicators/return_rules.h"

#include <algorithm>

#include "indicators/looked_after_rules.h"

namespace bandstand {
namespace {

constexpr ListId periods_list[] = {ListId::care_periods};
constexpr ListId with_decisions[] = {ListId::care_periods, ListId::return_adoption};
constexpr ListId with_placed_decisions[] = {ListId::care_periods, ListId::return_placed};

std::span<const ListId> care_lists(const Caseload&) { return periods_list; }
// Either table has the decision; the first is asked for where neither is there.
std::span<const ListId> adoption_lists(const Caseload& caseload) {
  const bool placed_only =
      !caseload.list(ListId::return_adoption).loaded && caseload.list(ListId::return_placed).loaded;
  return placed_only ? with_placed_decisions : with_decisions;
}

const CarePeriod& period_of(const Caseload& caseload, Row row) {
  return caseload.care_history.of_row(row);
}
CareEnd end_of(const Caseload& caseload, const CarePeriod& period) {
  return caseload.meanings.care_end[period.end_reason];
}

bool is_in_care(const Caseload& caseload, Row row, Date day) {
  return period_of(caseload, row).days.holds(day);
}

LegalStatus legal_status_on(const Caseload& caseload, Row row, Date day) {
  return caseload.care_history.legal_status_on(period_of(caseload, row), day);
}
bool is_section_20(const Caseload& caseload, Row row, Date day) {
  return legal_status_on(caseload, row, day) == LegalStatus::section_20;
}
constexpr std::string_view legal_parts[] = {"Section 20", "Legal order", "not recorded"};
std::size_t legal_part(const Caseload& caseload, Row row, Date day) {
  enum { section_20, legal_order, not_recorded };
  const LegalStatus status = legal_status_on(caseload, row, day);
  if (status == LegalStatus::section_20) return section_20;
  return status == LegalStatus::legal_order ? legal_order : not_recorded;
}

// Placements of an earlier period of care in the twelve months count too. A child back with the
// same carer after a temporary placement (T0 to T4) has a new placement if the return says so.
bool had_3_placements(const Caseload& caseload, Row row, Date day) {
  constexpr int three = 3;
  return caseload.care_history.placements_in_12_months(period_of(caseload, row).child, day) >=
         three;
}

// Where the first episode is no start of care (S), care is counted from that episode.
bool is_long_term_and_under_16(const Caseload& caseload, Row row, Date day) {
  const CarePeriod& period = period_of(caseload, row);
  if (!period.days.holds(day) || add_months(period.days.start, 30) > day) return false;
  const std::optional<std::int32_t> age = age_on(caseload.born[period.child], missing_value, day);
  return age && *age < 16;
}

// Placed for adoption: the placement before belongs to it, whoever the adopters are.
bool same_placement_for_2_years(const Caseload& caseload, Row row, Date day) {
  const CarePeriod& period = period_of(caseload, row);
  const Placement* present = caseload.care_history.placement_on(period, day);
  if (present == nullptr) return false;
  Date since = present->days.start;
  const bool is_adoptive = present->for_adoption_from.known() && present->for_adoption_from <= day;
  const Placement* first = caseload.care_history.placements(period).data();
  if (is_adoptive && present != first) since = (present - 1)->days.start;
  return add_months(since, 24) <= day;
}

bool is_in_care_for_a_year(const Caseload& caseload, Row row, Date day) {
  const CarePeriod& period = period_of(caseload, row);
  return period.days.holds(day) && add_months(period.days.start, 12) <= day;
}
// A child without a row in the table of that year counts as not seen.
template <Column column>
bool has_been_seen(const Caseload& caseload, Row row, Date day) {
  const ChildDates::Entry* told =
      caseload.health_rows.latest_on_or_before(period_of(caseload, row).child, day);
  if (told == nullptr || told->date != day) return false;
  const ValueColumn answer(*caseload.list(ListId::return_health).table, column, 0);
  return caseload.answer(answer, told->row) == YesNo::yes;
}

// --- leaving care ---

bool is_a_listed_route(CareEnd end) {
  return end == CareEnd::adoption || end == CareEnd::residence_order ||
         end == CareEnd::guardianship || end == CareEnd::home;
}
Date ceased(const Caseload& caseload, Row row) {
  const CarePeriod& period = period_of(caseload, row);
  if (!period.ceased) return Date::none();
  const bool listed_only = caseload.settings.exits_of == ExitsOf::listed_routes;
  if (listed_only && !is_a_listed_route(end_of(caseload, period))) return Date::none();
  return period.days.end;
}
Date ceased_again(const Caseload& caseload, Row row) {
  const CarePeriod& period = period_of(caseload, row);
  for (const CarePeriod& other : caseload.care_history.of(period.child)) {
    if (&other > &period && other.ceased && other.days.end >= period.days.end) {
      return other.days.end;
    }
  }
  return Date::none();
}
template <CareEnd route>
Answer ceased_by(const Caseload& caseload, Row row) {
  return end_of(caseload, period_of(caseload, row)) == route ? Answer::yes : Answer::no;
}
constexpr CaseRule exit_rule(Answer (*holds)(const Caseload&, Row)) {
  return {.counted = ListId::care_periods,
          .lists = care_lists,
          .counts_on = ceased,
          .holds = holds,
          .superseded_on = ceased_again};
}

// The child's latest decision by the adoption: of AD1, else of Should be placed for adoption.
Date decided(const Caseload& caseload, const CarePeriod& period) {
  const auto latest = [&](const ChildDates& decisions) {
    const ChildDates::Entry* found = decisions.latest_on_or_before(period.child, period.days.end);
    return found == nullptr ? Date::none() : found->date;
  };
  const Date own = latest(caseload.adoption_decisions);
  return own.known() ? own : latest(caseload.placed_decisions);
}
Date adopted(const Caseload& caseload, Row row) {
  const CarePeriod& period = period_of(caseload, row);
  if (!period.ceased || end_of(caseload, period) != CareEnd::adoption) return Date::none();
  return decided(caseload, period).known() ? period.days.end : Date::none();
}
Answer placed_within_12_months(const Caseload& caseload, Row row) {
  const CarePeriod& period = period_of(caseload, row);
  const Date decision = decided(caseload, period);
  const Date placed = caseload.care_history.placed_for_adoption(period);
  const bool in_time = placed.known() && decision <= placed && placed <= add_months(decision, 12);
  return in_time ? Answer::yes : Answer::no;
}

// --- care leavers ---

// A birthday from the 17th to the 21st falls in the return's year. Someone born on 29 February has
// it on 28 February of a short year, the same year either way.
bool is_leaver_of_year(const Caseload& caseload, Row row, Date day) {
  const ListView& leavers = caseload.list(ListId::return_leavers);
  const FinancialYear year = FinancialYear::of(day);
  if (leavers.return_year[leavers.table->part_of(row)] != year) return false;
  const ValueColumn in_touch(*leavers.table, Column::in_touch, 0);
  if (caseload.meanings.in_touch[in_touch[row]] != InTouch::other) return false;
  Date born = DateColumn(*leavers.table, Column::birth, caseload.as_at)[row];
  if (!born.known()) born = caseload.born[leavers.table->child[row]];
  if (!born.known()) return false;
  for (std::int32_t age = 17; age <= 21; ++age) {
    if (FinancialYear::of(add_months(born, 12 * age)) == year) return true;
  }
  return false;
}
std::int32_t leaver_word(const Caseload& caseload, Row row, Column column) {
  return ValueColumn(*caseload.list(ListId::return_leavers).table, column, 0)[row];
}
bool is_suitable(const Caseload& caseload, Row row, Date) {
  return caseload.meanings.suitable_code[leaver_word(caseload, row, Column::accommodation)] != 0;
}
template <Activity wanted>
bool is_active(const Caseload& caseload, Row row, Date) {
  return caseload.meanings.activity[leaver_word(caseload, row, Column::activity)] == wanted;
}

constexpr StateRule on_days(StateDays days, bool (*counts)(const Caseload&, Row, Date),
                            bool (*holds)(const Caseload&, Row, Date)) {
  return {.counted = ListId::care_periods,
          .counts = counts,
          .holds = holds,
          .open = counts,
          .days = days};
}
constexpr StateRule with_table(StateRule rule, ListId table) {
  rule.also_needs = table;
  return rule;
}
constexpr StateRule of_leavers(bool (*holds)(const Caseload&, Row, Date), Column column) {
  return {.counted = ListId::return_leavers,
          .columns = {column, column},
          .counts = is_leaver_of_year,
          .holds = holds,
          .open = is_leaver_of_year,
          .days = StateDays::return_years};
}

}  // namespace

constinit const StateRule return_number =
    on_days(StateDays::covered_month_ends, is_in_care, nullptr);
constinit const StateRule return_rate = [] {
  StateRule rule = on_days(StateDays::covered_month_ends, is_in_care, nullptr);
  rule.per_10000 = true;
  return rule;
}();
constinit const StateRule return_legal_status = [] {
  StateRule rule = on_days(StateDays::covered_month_ends, is_in_care, is_section_20);
  rule.part = legal_part;
  rule.parts = legal_parts;
  return rule;
}();
constinit const StateRule return_placements = [] {
  StateRule rule = on_days(StateDays::twelve_covered_months, is_in_care, had_3_placements);
  rule.looks_back_12_months = true;
  return rule;
}();
constinit const StateRule return_stability = [] {
  StateRule rule =
      on_days(StateDays::covered_month_ends, is_long_term_and_under_16, same_placement_for_2_years);
  rule.ages = AgesFrom::return_tables;
  return rule;
}();
constinit const StateRule return_health_assessed = with_table(
    on_days(StateDays::year_ends, is_in_care_for_a_year, has_been_seen<Column::health_assessed>),
    ListId::return_health);
constinit const StateRule return_teeth_checked = with_table(
    on_days(StateDays::year_ends, is_in_care_for_a_year, has_been_seen<Column::teeth_checked>),
    ListId::return_health);
constinit const StateRule return_accommodation = of_leavers(is_suitable, Column::accommodation);
constinit const StateRule return_in_work_or_learning =
    of_leavers(is_active<Activity::in_work_or_learning>, Column::activity);
constinit const StateRule return_in_neither =
    of_leavers(is_active<Activity::not_in_either>, Column::activity);

constinit const CaseRule return_exit_adoption = exit_rule(ceased_by<CareEnd::adoption>);
constinit const CaseRule return_exit_residence_order =
    exit_rule(ceased_by<CareEnd::residence_order>);
constinit const CaseRule return_exit_guardianship = exit_rule(ceased_by<CareEnd::guardianship>);
constinit const CaseRule return_exit_home = exit_rule(ceased_by<CareEnd::home>);
constinit const CaseRule return_adopted{.counted = ListId::care_periods,
                                        .lists = adoption_lists,
                                        .counts_on = adopted,
                                        .holds = placed_within_12_months};

bool uses_return(const Definition& definition, const Caseload& caseload) {
  const bool has_return = definition.return_rule != nullptr || definition.return_state != nullptr;
  if (!has_return) return false;
  if (!definition.rule && !definition.state) return true;
  const SourceChoice choice = definition.return_choice == ReturnChoice::stability
                                  ? caseload.settings.stability_from
                                  : caseload.settings.looked_after_from;
  if (choice != SourceChoice::automatic) return choice == SourceChoice::statutory_return;
  const ListId counted = definition.return_rule != nullptr ? definition.return_rule->counted
                                                           : definition.return_state->counted;
  bool return_is_there = caseload.list(counted).loaded;
  if (definition.return_state != nullptr && definition.return_state->also_needs) {
    return_is_there = return_is_there && caseload.list(*definition.return_state->also_needs).loaded;
  }
  if (definition.return_rule != nullptr) {
    for (const ListId list : definition.return_rule->lists(caseload)) {
      return_is_there = return_is_there && caseload.list(list).loaded;
    }
  }
  const ListId own = definition.rule ? definition.rule->counted : definition.state->counted;
  if (!caseload.list(own).loaded) return return_is_there;
  // A return that ends before the as-at date has no present figure; the list has.
  const bool is_current = caseload.list(counted).coverage.contains(Month::of(caseload.as_at));
  return return_is_there && definition.return_first && is_current;
}

}  // namespace bandstand
