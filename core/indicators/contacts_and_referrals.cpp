// Contacts, referrals, and what follows from them.
// Definition: inputs; windows count day 0 and the last day; one referral may follow several
// contacts.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr ListId contact_list[] = {ListId::contacts};
constexpr ListId contacts_then_referrals[] = {ListId::contacts, ListId::referrals};
constexpr ListId contacts_to_assessments[] = {ListId::contacts, ListId::referrals,
                                              ListId::assessments};
constexpr ListId contacts_and_early_help[] = {ListId::contacts, ListId::early_help};
constexpr ListId contacts_referrals_and_early_help[] = {ListId::contacts, ListId::referrals,
                                                        ListId::early_help};
constexpr ListId referral_list[] = {ListId::referrals};
constexpr ListId referrals_then_assessments[] = {ListId::referrals, ListId::assessments};

template <const auto& lists>
std::span<const ListId> always(const Caseload&) {
  return lists;
}

std::span<const ListId> lists_for_closed_and_logged(const Caseload& caseload) {
  if (caseload.list(ListId::contacts).has(Column::contact_outcome)) return contact_list;
  return contacts_then_referrals;
}

Date received(const Caseload& caseload, Row contact) { return caseload.contacts.received[contact]; }

Date referred(const Caseload& caseload, Row referral) {
  return caseload.referrals.received[referral];
}

Date end_of_follow_up(const Caseload& caseload, Row contact) {
  return received(caseload, contact) + Days{caseload.settings.follow_up_days};
}

const ChildDates::Entry* referral_within_follow_up(const Caseload& caseload, Row contact) {
  const ChildDates::Entry* next = caseload.referral_dates.first_on_or_after(
      caseload.child(ListId::contacts, contact), received(caseload, contact));
  if (next == nullptr || next->date > end_of_follow_up(caseload, contact)) return nullptr;
  return next;
}

Answer became_a_referral(const Caseload& caseload, Row contact) {
  if (referral_within_follow_up(caseload, contact) != nullptr) return Answer::yes;
  return end_of_follow_up(caseload, contact) > caseload.as_at ? Answer::not_so_far : Answer::no;
}

Answer closed_and_logged(const Caseload& caseload, Row contact) {
  if (caseload.list(ListId::contacts).has(Column::contact_outcome)) {
    return caseload.closed_and_logged(contact) ? Answer::yes : Answer::no;
  }
  switch (became_a_referral(caseload, contact)) {
    case Answer::yes:
      return Answer::no;
    case Answer::no:
      return Answer::yes;
    case Answer::not_so_far:
      return Answer::not_so_far;
  }
  return Answer::no;
}

std::span<const ListId> lists_for_closed_with_early_help(const Caseload& caseload) {
  if (caseload.list(ListId::contacts).has(Column::contact_outcome)) return contacts_and_early_help;
  return contacts_referrals_and_early_help;
}

Date received_and_closed(const Caseload& caseload, Row contact) {
  return closed_and_logged(caseload, contact) == Answer::yes ? received(caseload, contact)
                                                             : Date::none();
}

// An early help assessment of the child started by the contact and not completed before it.
Answer had_early_help(const Caseload& caseload, Row contact) {
  const Date day = received(caseload, contact);
  for (const ChildDates::Entry& help :
       caseload.help_starts.of(caseload.child(ListId::contacts, contact))) {
    if (help.date > day) break;
    const Date completed = caseload.early_help.completed[help.row];
    const Date known_until = caseload.list(ListId::early_help).open_until_of(help.row);
    const bool runs_on = !known_until.known() || known_until >= day;
    if (completed.known() ? completed >= day : runs_on) return Answer::yes;
  }
  return Answer::no;
}

Answer no_further_action(const Caseload& caseload, Row referral) {
  return caseload.answer(caseload.referrals.nfa, referral) == YesNo::yes ? Answer::yes : Answer::no;
}

// An assessment from the referral to the day before the child's next one.
Answer led_to_assessment(const Caseload& caseload, Row referral) {
  const std::uint32_t child = caseload.child(ListId::referrals, referral);
  const Date from = referred(caseload, referral);
  const ChildDates::Entry* assessment = caseload.assessment_starts.first_on_or_after(child, from);
  if (assessment == nullptr) return Answer::no;
  const ChildDates::Entry* next = caseload.referral_dates.first_on_or_after(child, from + Days{1});
  return next == nullptr || assessment->date < next->date ? Answer::yes : Answer::no;
}

Date referred_and_assessed(const Caseload& caseload, Row referral) {
  return led_to_assessment(caseload, referral) == Answer::yes ? referred(caseload, referral)
                                                              : Date::none();
}

// The child's latest earlier referral that counts as one.
Date earlier_referral(const Caseload& caseload, Row referral) {
  const std::uint32_t child = caseload.child(ListId::referrals, referral);
  const ChildDates::Entry* earlier =
      caseload.referral_dates.latest_before(child, referred(caseload, referral));
  while (earlier != nullptr && !caseload.settings.nfa_counts_as_referral &&
         no_further_action(caseload, earlier->row) == Answer::yes) {
    earlier = caseload.referral_dates.latest_before(child, earlier->date);
  }
  return earlier == nullptr ? Date::none() : earlier->date;
}

Answer referred_again_within_12_months(const Caseload& caseload, Row referral) {
  const Date earlier = earlier_referral(caseload, referral);
  return earlier.known() && add_months(earlier, 12) >= referred(caseload, referral) ? Answer::yes
                                                                                    : Answer::no;
}

// The supplied count speaks of the child's latest referral only and repeats on the earlier rows.
Answer referred_again_as_supplied(const Caseload& caseload, Row referral) {
  if (!caseload.is_latest_referral(referral)) {
    return referred_again_within_12_months(caseload, referral);
  }
  return caseload.referrals.supplied_count[referral] > 0 ? Answer::yes : Answer::no;
}

constexpr std::string_view stages[] = {"Closed and logged", "No further action", "To assessment",
                                       "Pending", "Not recorded"};

std::size_t stage_of_contact(const Caseload& caseload, Row contact) {
  enum { closed, nfa, to_assessment, pending, not_recorded };
  if (caseload.closed_and_logged(contact)) return closed;
  const ChildDates::Entry* referral = referral_within_follow_up(caseload, contact);
  if (referral == nullptr) return caseload.outcome_recorded(contact) ? pending : not_recorded;
  if (no_further_action(caseload, referral->row) == Answer::yes) return nfa;
  return led_to_assessment(caseload, referral->row) == Answer::yes ? to_assessment : pending;
}

constexpr CaseRule contact_rule_without_source{
    .counted = ListId::contacts, .lists = always<contact_list>, .counts_on = received};
constexpr CaseRule contact_rule = [] {
  CaseRule rule = contact_rule_without_source;
  rule.category_column = Column::contact_source;
  rule.category_breakdown = "source";
  return rule;
}();
constexpr CaseRule referral_rule_without_source{
    .counted = ListId::referrals, .lists = always<referral_list>, .counts_on = referred};
constexpr CaseRule referral_rule = [] {
  CaseRule rule = referral_rule_without_source;
  rule.category_column = Column::referral_source;
  rule.category_breakdown = "source";
  return rule;
}();

constexpr CaseRule with_answer(CaseRule rule, Answer (*holds)(const Caseload&, Row)) {
  rule.holds = holds;
  return rule;
}
constexpr CaseRule with_lists(CaseRule rule, std::span<const ListId> (*lists)(const Caseload&)) {
  rule.lists = lists;
  return rule;
}
constexpr CaseRule with_column(CaseRule rule, Column column) {
  rule.columns = {column, column};
  return rule;
}
constexpr CaseRule counting_on(CaseRule rule, Date (*counts_on)(const Caseload&, Row)) {
  rule.counts_on = counts_on;
  return rule;
}
constexpr CaseRule rate_of(CaseRule rule) {
  rule.per_10000 = true;
  return rule;
}

constexpr CaseRule re_referral_rule = [] {
  CaseRule rule = with_answer(referral_rule, referred_again_within_12_months);
  rule.look_back_months = 12;
  rule.holds_as_supplied = referred_again_as_supplied;
  rule.supplied = Column::referrals_in_12_months;
  return rule;
}();

constexpr CaseRule stage_rule = [] {
  CaseRule rule = with_column(with_lists(contact_rule, always<contacts_to_assessments>),
                              Column::contact_source);
  rule.stage = stage_of_contact;
  rule.category_breakdown = "category";
  return rule;
}();

constexpr Definition family[] = {
    {.id = "contacts",
     .title = "Contacts",
     .stockton_2013 = Polarity::smaller,
     .plain = "How many contacts about a child children's social care received.",
     .sentence = {.total = {"[contacts|contact]", "[were|was] received {in}"}},
     .numerator_words =
         "Contacts received in the period (one row of list 1 for each child and contact).",
     .caveats = "No national return counts contacts, so there is nothing to compare with.",
     .sources = "List 1 (contacts)|Measures",
     .rule = contact_rule},
    {.id = "contacts-closed-logged",
     .title = "Contacts closed and logged",
     .unit = Unit::percent,
     .decimals = 1,
     .stockton_2013 = Polarity::smaller,
     .plain = "The share of contacts that went no further.",
     .sentence = {.total = {"contacts received {in}", "went no further"}},
     .numerator_words =
         "Of these, contacts whose outcome is closed and logged or no further action. Without an "
         "outcome column: contacts after which no referral of the child followed within the "
         "follow-up window (30 days unless set otherwise).",
     .denominator_words = "Contacts received in the period.",
     .caveats = "Without an outcome column, a contact whose window runs past the as-at date is not "
                "counted as closed yet; the note says how many.",
     .sources =
         "List 1 (contacts) with Contact Outcome|Lists 1 and 3 (contacts, referrals)|Measures",
     .rule = with_answer(with_lists(contact_rule, lists_for_closed_and_logged), closed_and_logged)},
    {.id = "closed-logged-active-caf",
     .title = "Closed and logged contacts with an active CAF",
     .unit = Unit::percent,
     .decimals = 1,
     .stockton_2013 = Polarity::bigger,
     .plain = "The share of contacts closed and logged where the child had an early help (common) "
              "assessment under way.",
     .sentence = {.total = {"contacts received {in} that went no further",
                            "[were|was] about a child with early help under way"}},
     .numerator_words = "Of these, contacts of a child with an early help assessment started on or "
                        "before the contact and not completed before it.",
     .denominator_words = "Contacts received in the period that were closed and logged.",
     .caveats = "The denominator is the contacts closed and logged, not all contacts.",
     .sources = "Lists 1 and 2 (contacts, early help), list 3 without Contact Outcome|Measures",
     .rule = with_answer(
         counting_on(with_lists(contact_rule_without_source, lists_for_closed_with_early_help),
                     received_and_closed),
         had_early_help)},
    {.id = "contacts-active-early-help",
     .title = "Contacts with an active early help assessment",
     .unit = Unit::percent,
     .decimals = 1,
     .plain = "The share of contacts where the child had an early help assessment under way.",
     .sentence = {.total = {"contacts received {in}",
                            "[were|was] about a child with early help under way"}},
     .numerator_words = "Of these, contacts of a child with an early help assessment started on or "
                        "before the contact and not completed before it.",
     .denominator_words = "Contacts received in the period.",
     .sources = "Lists 1 and 2 (contacts, early help)|Measures",
     .rule = with_answer(with_lists(contact_rule_without_source, always<contacts_and_early_help>),
                         had_early_help)},
    {.id = "referral-nfa",
     .title = "Referrals with no further action",
     .unit = Unit::percent,
     .decimals = 1,
     .stockton_2013 = Polarity::smaller,
     .plain = "The share of referrals that led to no further action.",
     .sentence = {.total = {"referrals received {in}", "led to no further action"}},
     .numerator_words = "Of these, referrals whose Referral NFA column says yes.",
     .denominator_words = "Referrals received in the period.",
     .caveats = "A blank answer stays in the denominator.",
     .sources = "List 3 (referrals)|Measures",
     .rule = with_column(with_answer(referral_rule, no_further_action), Column::referral_nfa)},
    {.id = "referrals",
     .title = "Referrals",
     .default_basis = Basis::ytd,
     .plain = "How many referrals children's social care received.",
     .sentence = {.total = {"[referrals|referral]", "[were|was] received {in}"}},
     .numerator_words = "Referrals received in the period. Two rows for one child and day are one.",
     .sources = "List 3 (referrals)|Measures",
     .rule = referral_rule},
    {.id = "referrals-rate",
     .title = "Referrals per 10000",
     .unit = Unit::rate_per_10000,
     .decimals = 1,
     .default_basis = Basis::ytd,
     .plain = "Referrals for every 10,000 children who live in the area, as if the period were a "
              "whole year.",
     .sentence = {.total = {"[referrals|referral]",
                            "[were|was] received {in} for every 10,000 children"}},
     .numerator_words = "Referrals received in the period.",
     .denominator_words =
         "Children aged 0 to 17: the mid-year estimate of the year in which the financial year "
         "starts.",
     .caveats = "A part of a year is scaled up to twelve months; the note says so.",
     .sources = "List 3 (referrals) and a population file|Measures",
     .rule = rate_of(referral_rule_without_source)},
    {.id = "conversion-contact-referral",
     .title = "Contacts that became referrals",
     .unit = Unit::percent,
     .decimals = 1,
     .plain = "The share of contacts after which the child was referred.",
     .sentence = {.total = {"contacts received {in}", "led to a referral"}},
     .numerator_words = "Of these, contacts with a referral of the same child on the day or within "
                        "the follow-up window (30 days unless set otherwise).",
     .denominator_words = "Contacts received in the period.",
     .caveats = "One referral may follow several contacts.|A contact whose window runs past the "
                "as-at date counts as not so far; the note says how many.",
     .sources = "Lists 1 and 3 (contacts, referrals)|Measures",
     .rule =
         with_answer(with_lists(contact_rule, always<contacts_then_referrals>), became_a_referral)},
    {.id = "referrals-for-assessment",
     .title = "Contacts that become referrals for assessment",
     .stockton_2013 = Polarity::smaller,
     .plain = "How many referrals led to an assessment.",
     .sentence = {.total = {"[referrals|referral] received {in}", "led to an assessment"}},
     .numerator_words = "Referrals received in the period with an assessment of the child started "
                        "from the referral to the day before the next one.",
     .caveats = "Assessments of every type count.",
     .sources = "Lists 3 and 4 (referrals, assessments)|Measures",
     .rule =
         counting_on(with_lists(referral_rule_without_source, always<referrals_then_assessments>),
                     referred_and_assessed)},
    {.id = "conversion-referral-assessment",
     .title = "Referrals going to assessment",
     .codes = "NI68",
     .unit = Unit::percent,
     .decimals = 1,
     .default_basis = Basis::ytd,
     .plain = "The share of referrals that led to an assessment.",
     .sentence = {.total = {"referrals received {in}", "led to an assessment"}},
     .numerator_words = "Of these, referrals with an assessment of the child started from the "
                        "referral to the day before the next one.",
     .denominator_words = "Referrals received in the period.",
     .caveats = "Neither high nor low is good by itself: a rise may mean that thresholds rose, or "
                "that practice became more cautious.",
     .sources = "Lists 3 and 4 (referrals, assessments)|Measures",
     .rule =
         with_answer(with_lists(referral_rule_without_source, always<referrals_then_assessments>),
                     led_to_assessment)},
    {.id = "referrals-by-source",
     .title = "Contacts and referrals by source and stage",
     .unit = Unit::percent,
     .decimals = 1,
     .plain = "Who contacted children's social care, and how far each contact went.",
     .sentence = {.total = {"[contacts|contact]", "[were|was] received {in}"},
                  .part = {"contacts received {in} that stand at \"{second}\"",
                           "came from {first}"}},
     .numerator_words =
         "Contacts from one source that reached one stage: closed and logged by their outcome; "
         "else by their first referral within the follow-up window no further action, to "
         "assessment, or pending; without a referral pending, or not recorded where the outcome "
         "is blank.",
     .denominator_words = "All contacts that reached the stage.",
     .caveats = "Every contact stands in exactly one cell, so rows and columns always add up.",
     .sources = "Lists 1, 3 and 4 (contacts, referrals, assessments)|Measures",
     .table_category = "source and stage",
     .rule = stage_rule},
    {.id = "re-referral",
     .title = "Re-referrals within 12 months",
     .group = Group::outputs,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::smaller,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::ytd,
     .plain = "The share of referrals about children who had already been referred in the twelve "
              "months before.",
     .sentence = {.total = {"referrals received {in}",
                            "[were|was] about a child already referred in the 12 months before"}},
     .numerator_words = "Of these, referrals with an earlier referral of the same child no more "
                        "than 12 months before.",
     .denominator_words = "Referrals received in the period.",
     .clock_words = "12 calendar months back from each referral.",
     .caveats =
         "The lists must go back 12 months before the period. Where they do not, the column "
         "Number of Referrals in Last 12 Months is used instead and the note says so.|An earlier "
         "referral that led to no further action counts, unless set otherwise.",
     .sources = "List 3 (referrals)|Measures",
     .rule = re_referral_rule},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> contacts_and_referrals() { return family; }

std::span<const std::string_view> stage_names() { return stages; }

}  // namespace bandstand
