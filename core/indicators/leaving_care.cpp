// How children leave care: adoption, orders, home; and how soon they are placed for adoption.
// Definition: permanence on ceasing (lists 8 and 10). A child's last ending in the period counts.
#include "indicators/families.h"
#include "indicators/looked_after_rules.h"
#include "indicators/return_rules.h"

namespace bandstand {
namespace {

constexpr ListId care_list[] = {ListId::looked_after};
constexpr ListId adoption_list[] = {ListId::adoption};

std::span<const ListId> lists(const Caseload&) { return care_list; }
std::span<const ListId> adoption_lists(const Caseload&) { return adoption_list; }

CareEnd reason(const Caseload& caseload, Row row) {
  return caseload.meanings.care_end[caseload.care.end_reason[row]];
}

// X1 only says that another episode begins.
bool is_an_ending(const Caseload& caseload, Row row) {
  return caseload.care.ended[row].known() && reason(caseload, row) != CareEnd::next_episode &&
         !is_in_short_breaks(caseload, row);
}

bool is_a_listed_route(CareEnd end) {
  return end == CareEnd::adoption || end == CareEnd::residence_order ||
         end == CareEnd::guardianship || end == CareEnd::home;
}

Date ceased(const Caseload& caseload, Row row) {
  if (!is_an_ending(caseload, row)) return Date::none();
  const bool listed_only = caseload.settings.exits_of == ExitsOf::listed_routes;
  if (listed_only && !is_a_listed_route(reason(caseload, row))) return Date::none();
  return caseload.care.ended[row];
}

// The child's next ending, which takes this one's place in a period that holds both: of two on one
// day, that of the later period of care.
Date ceased_again(const Caseload& caseload, Row row) {
  const Date start = caseload.care.started[row];
  const Date end = caseload.care.ended[row];
  for (const ChildDates::Entry& entry :
       caseload.care_ends.of(caseload.child(ListId::looked_after, row))) {
    const bool is_later =
        entry.date > end || (entry.date == end && caseload.care.started[entry.row] > start);
    if (is_later && is_an_ending(caseload, entry.row)) return entry.date;
  }
  return Date::none();
}

template <CareEnd route>
Answer ceased_by(const Caseload& caseload, Row row) {
  return reason(caseload, row) == route ? Answer::yes : Answer::no;
}

constexpr CaseRule exit_rule(Answer (*holds)(const Caseload&, Row)) {
  return {.counted = ListId::looked_after,
          .lists = lists,
          .columns = {Column::care_end_reason, Column::care_end_reason},
          .counts_on = ceased,
          .holds = holds,
          .superseded_on = ceased_again};
}

Date adopted(const Caseload& caseload, Row row) { return caseload.adoptions.ordered[row]; }

Answer placed_within_12_months(const Caseload& caseload, Row row) {
  const Date decided = caseload.adoptions.decided[row];
  const Date placed = caseload.adoptions.placed[row];
  if (!decided.known() || !placed.known()) return Answer::no;
  return decided <= placed && placed <= add_months(decided, 12) ? Answer::yes : Answer::no;
}

constexpr std::string_view exit_denominator =
    "Children who ceased to be looked after in the period, the last time if more than once; or, if "
    "set so, only those who left by one of the four listed routes.";
constexpr std::string_view exit_caveats =
    "An ending X1 is no ending: the next episode begins the same day. A blank reason stays in the "
    "denominator.|Nationally the denominator is every child who ceased; some reports divide by the "
    "four routes only.";

constexpr Definition exit_definition(std::string_view id, std::string_view title,
                                     std::string_view plain, std::string_view says,
                                     std::string_view numerator_words,
                                     Answer (*holds)(const Caseload&, Row),
                                     const CaseRule* return_rule) {
  return {.id = id,
          .title = title,
          .group = Group::outputs,
          .unit = Unit::percent,
          .decimals = 1,
          .default_basis = Basis::ytd,
          .plain = plain,
          .sentence = {.total = {"children who left care {in}", says}},
          .numerator_words = numerator_words,
          .denominator_words = exit_denominator,
          .caveats = exit_caveats,
          .sources = "List 8 (children looked after)|SSDA903 return|Measures",
          .rule = exit_rule(holds),
          .return_rule = return_rule,
          .return_choice = ReturnChoice::stability,
          .return_first = true};
}
constexpr Definition exit_by_adoption = [] {
  Definition definition = exit_definition(
      "exit-adoption", "Ceased: adoption", "The share of children leaving care who were adopted.",
      "[were|was] adopted", "Of these, children whose reason is E11 or E12.",
      ceased_by<CareEnd::adoption>, &return_exit_adoption);
  definition.codes = "C23";
  definition.national = Polarity::bigger;
  return definition;
}();

constexpr Definition family[] = {
    exit_by_adoption,
    exit_definition("exit-residence-order", "Ceased: residence or arrangements order",
                    "The share of children leaving care with a residence or child arrangements "
                    "order.",
                    "left with a residence or child arrangements order",
                    "Of these, children whose reason is E41.", ceased_by<CareEnd::residence_order>,
                    &return_exit_residence_order),
    exit_definition("exit-sgo", "Ceased: special guardianship",
                    "The share of children leaving care with a special guardianship order.",
                    "left with a special guardianship order",
                    "Of these, children whose reason is E43 to E48.",
                    ceased_by<CareEnd::guardianship>, &return_exit_guardianship),
    exit_definition("exit-home", "Ceased: returned home",
                    "The share of children leaving care who returned home.", "returned home",
                    "Of these, children whose reason is E4, E4A or E4B.", ceased_by<CareEnd::home>,
                    &return_exit_home),
    {.id = "adopted-12m",
     .title = "Placed for adoption within 12 months of decision",
     .codes = "NI61",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .default_basis = Basis::year,
     .plain = "The share of adopted children placed within twelve months of the decision.",
     .sentence = {.total = {"children adopted {in}",
                            "had been placed within 12 months of the decision"}},
     .numerator_words = "Of these, children placed for adoption no more than 12 months after the "
                        "decision that they should be.",
     .denominator_words = "Children with an adoption order in the period.",
     .clock_words = "12 calendar months from the decision.",
     .caveats = "From the SSDA903 return: children whose care ended with E11 or E12 and who have a "
                "decision, of AD1 or else of Should be placed for adoption; placed is the start of "
                "the first placement A3 to A6.",
     .sources = "List 10 (adoption)|SSDA903 return|Measures",
     .rule = CaseRule{.counted = ListId::adoption,
                      .lists = adoption_lists,
                      .columns = {Column::adoption_order, Column::adoption_order},
                      .counts_on = adopted,
                      .holds = placed_within_12_months},
     .return_rule = &return_adopted,
     .return_choice = ReturnChoice::stability},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> leaving_care() { return family; }

}  // namespace bandstand
