// Section 47 enquiries and initial child protection conferences.
// Definition: processes (section 47, ICPC15). Two rows of list 5 that tell of one enquiry or one
// conference count it once, by the first.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr ListId enquiry_list[] = {ListId::section_47};
constexpr ListId enquiries_and_referrals[] = {ListId::section_47, ListId::referrals};
constexpr std::int32_t conference_limit = 15;

std::span<const ListId> lists(const Caseload&) { return enquiry_list; }
std::span<const ListId> both_lists(const Caseload&) { return enquiries_and_referrals; }

Date enquiry_started(const Caseload& caseload, Row row) {
  return caseload.is_first_of_enquiry(row) ? caseload.enquiries.strategy[row] : Date::none();
}

Date referred_and_not_closed(const Caseload& caseload, Row referral) {
  const bool closed = caseload.answer(caseload.referrals.nfa, referral) == YesNo::yes;
  return closed ? Date::none() : caseload.referrals.received[referral];
}

// A conference without any enquiry of the child came from elsewhere, as one transferred in did.
Date conference_held(const Caseload& caseload, Row row) {
  if (!caseload.is_first_of_conference(row)) return Date::none();
  if (caseload.answer(caseload.enquiries.transfer_in, row) == YesNo::yes) return Date::none();
  const std::uint32_t child = caseload.child(ListId::section_47, row);
  if (caseload.strategy_discussions.of(child).empty()) return Date::none();
  return caseload.enquiries.conference[row];
}

// From the child's latest strategy discussion on or before the conference.
CaseClock conference_clock(const Caseload& caseload, Row row) {
  const Date held = caseload.enquiries.conference[row];
  const ChildDates::Entry* discussion = caseload.strategy_discussions.latest_on_or_before(
      caseload.child(ListId::section_47, row), held);
  CaseClock clock{.start = Date::none(), .end = held, .limit = conference_limit};
  if (discussion != nullptr) clock.start = discussion->date;
  return clock;
}

Answer conference_in_time(const Caseload& caseload, Row row) {
  const CaseClock clock = conference_clock(caseload, row);
  if (!clock.start.known()) return Answer::no;  // all the child's enquiries came after it
  return within_limit(clock, caseload.calendar) ? Answer::yes : Answer::no;
}

constexpr CaseRule enquiry_rule{.counted = ListId::section_47,
                                .lists = lists,
                                .columns = {Column::strategy_date, Column::strategy_date},
                                .counts_on = enquiry_started};
constexpr CaseRule going_further_rule{.counted = ListId::referrals,
                                      .lists = both_lists,
                                      .columns = {Column::referral_nfa, Column::referral_nfa},
                                      .counts_on = referred_and_not_closed};
constexpr CaseRule enquiries_against_referrals = [] {
  CaseRule rule = enquiry_rule;
  rule.lists = both_lists;
  rule.against = &going_further_rule;
  return rule;
}();
constexpr CaseRule enquiry_rate = [] {
  CaseRule rule = enquiry_rule;
  rule.per_10000 = true;
  return rule;
}();
constexpr CaseRule conference_rule{.counted = ListId::section_47,
                                   .lists = lists,
                                   .columns = {Column::conference_date, Column::conference_date},
                                   .counts_on = conference_held};
constexpr CaseRule conference_timeliness = [] {
  CaseRule rule = conference_rule;
  rule.holds = conference_in_time;
  rule.clock = conference_clock;
  return rule;
}();

constexpr Timescale conference_timescales[] = {
    {conference_limit, "15 working days", Date::none(), Date::none()}};

constexpr Definition family[] = {
    {.id = "s47-rate-of-referrals",
     .title = "Referrals resulting in section 47 enquiries",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .stockton_2013 = Polarity::smaller,
     .default_basis = Basis::ytd,
     .plain = "Section 47 (child protection) enquiries started, against the referrals that went "
              "further.",
     .sentence = {.total = {"referrals received {in} that went further",
                            "for every 100 referrals received {in} that went further, {value} "
                            "child protection (section 47) [enquiries|enquiry] [were|was] started"},
                  .counts = "{n} against {d} referrals"},
     .numerator_words = "Section 47 enquiries whose strategy discussion was in the period.",
     .denominator_words =
         "Referrals received in the period, except those that led to no further action.",
     .caveats =
         "Two counts of the same period, not a follow-up of the same children: the ratio may "
         "pass 100%.|By team and locality each side counts by its own row.",
     .sources = "Lists 5 and 3 (section 47, referrals)|Measures",
     .rule = enquiries_against_referrals},
    {.id = "s47-rate",
     .title = "Section 47 enquiries per 10000",
     .group = Group::processes,
     .unit = Unit::rate_per_10000,
     .decimals = 1,
     .default_basis = Basis::ytd,
     .plain = "Section 47 (child protection) enquiries started, for every 10,000 children.",
     .sentence = {.total = {"child protection (section 47) [enquiries|enquiry]",
                            "[were|was] started {in} for every 10,000 children"}},
     .numerator_words = "Section 47 enquiries whose strategy discussion was in the period.",
     .denominator_words = "Children aged 0 to 17: the mid-year estimate of the year in which the "
                          "financial year starts.",
     .caveats = "A part of a year is scaled up to twelve months; the note says so.",
     .sources = "List 5 (section 47) and a population file|Measures",
     .rule = enquiry_rate},
    {.id = "icpc-number",
     .title = "Initial conferences held",
     .group = Group::processes,
     .default_basis = Basis::ytd,
     .plain = "How many initial child protection conferences were held, counted by child.",
     .sentence = {.total = {"initial child protection [conferences|conference]",
                            "[were|was] held {in}, counting one for each child"}},
     .numerator_words = "Initial child protection conferences held in the period, one for each "
                        "child, of children with a section 47 enquiry.",
     .caveats = "Conferences transferred in from another council and those of a child without any "
                "section 47 enquiry are left out.",
     .sources = "List 5 (section 47)|Measures",
     .rule = conference_rule},
    {.id = "icpc-15",
     .title = "Initial conferences in 15 working days",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .national = Polarity::bigger,
     .stockton_2013 = Polarity::bigger,
     .default_basis = Basis::ytd,
     .plain = "The share of initial child protection conferences held within 15 working days of "
              "the strategy discussion.",
     .sentence = {.total = {"initial child protection conferences held {in}",
                            "[were|was] held within 15 working days of the strategy discussion"}},
     .numerator_words = "Of these, conferences held within 15 working days of the child's latest "
                        "strategy discussion on or before them.",
     .denominator_words = "Initial child protection conferences held in the period, as in the "
                          "number of conferences.",
     .clock_words = "From the strategy discussion that started the section 47 enquiry (day 0) to "
                    "the conference.",
     .timescales = conference_timescales,
     .caveats = "A conference before all of the child's enquiries is never in time.|Before 2012-13 "
                "national figures counted from a different day; do not compare across that line.",
     .sources = "List 5 (section 47)|Measures",
     .rule = conference_timeliness},
    {.id = "icpc-attendance",
     .title = "Children attending initial conferences",
     .group = Group::processes,
     .unit = Unit::percent,
     .decimals = 1,
     .default_basis = Basis::ytd,
     .plain = "The share of children who attended their initial child protection conference.",
     .sentence = {.total = {"children with an initial child protection conference {in}",
                            "attended it"}},
     .caveats = "No national list or return records attendance at conferences, so it comes from a "
                "measures file: children who attended over conferences held.",
     .sources = "Measures"},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> section_47() { return family; }

}  // namespace bandstand
