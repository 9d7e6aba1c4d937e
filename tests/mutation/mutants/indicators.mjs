// Mistakes in the rules: limits, windows, ages, what counts and what does not.

export const indicators = [
  {
    file: 'core/indicators/assessments.cpp',
    first: '*Golden*:StocktonTable1*',
    mutants: [
      {
        breaks: 'core assessments have 36 days',
        before: 'core_limit = 35;',
        after: 'core_limit = 36;',
      },
      {
        breaks: 'initial assessments have 11 days',
        before: 'initial_limit_from_2010 = 10;',
        after: 'initial_limit_from_2010 = 11;',
      },
      {
        breaks: 'an assessment authorised before it started is in time',
        before: 'started(caseload, row)) return Answer::no;',
        after: 'started(caseload, row)) return Answer::yes;',
      },
      {
        breaks: 'the later of initial assessment and strategy discussion starts the clock',
        before: 'std::min(clock.start, latest->date)',
        after: 'std::max(clock.start, latest->date)',
      },
      {
        breaks: 'a blank answer means that support is needed',
        before: 'row) == YesNo::yes ? Answer::yes\n',
        after: 'row) != YesNo::no ? Answer::yes\n',
      },
    ],
  },
  {
    file: 'core/indicators/families.h',
    first: '*Golden*:Registry*',
    mutants: [
      {
        breaks: 'an assessment without a type is no single assessment',
        before: 'return type != AssessmentType::initial && type != AssessmentType::core;',
        after: 'return type == AssessmentType::other;',
      },
    ],
  },
  {
    file: 'core/indicators/definition.cpp',
    first: '*Golden*:Registry*',
    mutants: [
      {
        breaks: 'the last day of a limit is over it',
        before: 'days_used(clock, calendar) <= clock.limit',
        after: 'days_used(clock, calendar) < clock.limit',
      },
      {
        breaks: "the council's own polarity is not used",
        before: 'profile == PolarityProfile::stockton_2013 &&',
        after: 'profile != PolarityProfile::stockton_2013 &&',
      },
    ],
  },
  {
    file: 'core/indicators/contacts_and_referrals.cpp',
    first: '*Golden*:StocktonTable1*:TwoChildren*',
    mutants: [
      {
        breaks: 'a referral on the last day of the follow-up comes too late',
        before: 'next->date > end_of_follow_up(caseload, contact)) return',
        after: 'next->date >= end_of_follow_up(caseload, contact)) return',
      },
      {
        breaks: 'a follow-up that ends on the as-at date is not over',
        before: 'end_of_follow_up(caseload, contact) > caseload.as_at ?',
        after: 'end_of_follow_up(caseload, contact) >= caseload.as_at ?',
      },
      {
        breaks: 'a referral twelve months later to the day is no re-referral',
        before: 'add_months(earlier, 12) >= referred',
        after: 'add_months(earlier, 12) > referred',
      },
      {
        breaks: 'an assessment of the next referral counts for the one before',
        before: 'assessment->date < next->date ?',
        after: 'assessment->date <= next->date ?',
      },
      {
        breaks: 'early help that starts on the day of the contact is not active',
        before: 'if (help.date > day) break;',
        after: 'if (help.date >= day) break;',
      },
      {
        breaks: 'referrals without further action count as earlier ones only when they should not',
        before: '!caseload.settings.nfa_counts_as_referral',
        after: 'caseload.settings.nfa_counts_as_referral',
      },
      {
        breaks: 're-referrals are shown where the lists go back eleven months only',
        before: 'rule.look_back_months = 12;',
        after: 'rule.look_back_months = 11;',
      },
    ],
  },
  {
    file: 'core/indicators/section_47.cpp',
    first: '*Golden*:PublishedFigures*',
    mutants: [
      {
        breaks: 'initial conferences have 16 days',
        before: 'conference_limit = 15;',
        after: 'conference_limit = 16;',
      },
      {
        breaks: 'a conference transferred in counts',
        before: 'transfer_in, row) == YesNo::yes) return Date::none();',
        after: 'transfer_in, row) == YesNo::no) return Date::none();',
      },
      {
        breaks: 'an enquiry told of by two rows counts twice',
        before: 'caseload.is_first_of_enquiry(row) ?',
        after: 'caseload.is_first_of_enquiry(row) || true ?',
      },
    ],
  },
  {
    file: 'core/indicators/protection_plans.cpp',
    first: '*Golden*:TwoChildren*',
    mutants: [
      { breaks: 'two years are 731 days', before: 'two_years = 730;', after: 'two_years = 731;' },
      {
        breaks: 'a plan 24 months after the last one to the day is no second plan',
        before: 'add_months(end, 24) >= start',
        after: 'add_months(end, 24) > start',
      },
      {
        breaks: 'a visit on the last day of the limit is late',
        before: 'since, day) <= caseload.settings.visit_days_plan',
        after: 'since, day) < caseload.settings.visit_days_plan',
      },
      {
        breaks: 'a first plan is a second one',
        before: 'caseload.plans.previous[row] > 0',
        after: 'caseload.plans.previous[row] >= 0',
      },
    ],
  },
  {
    file: 'core/indicators/looked_after.cpp',
    first: '*Golden*:List8Stability*',
    mutants: [
      {
        breaks: 'three placements are not three or more',
        before: 'placements[row] >= 3',
        after: 'placements[row] > 3',
      },
      {
        breaks: '20 miles are more than 20 miles',
        before: 'distance > far_away',
        after: 'distance >= far_away',
      },
      { breaks: 'a child of 16 is under 16', before: '*age < 16', after: '*age <= 16' },
      {
        breaks: 'a child is a year younger on its birthday',
        before: '(today.year - birth.year)) > day;',
        after: '(today.year - birth.year)) >= day;',
      },
      {
        breaks: 'a child in short breaks is looked after',
        before: 'return legal_status(caseload, row) != LegalStatus::short_break &&\n',
        after: 'return legal_status(caseload, row) != LegalStatus::legal_order &&\n',
      },
    ],
  },
  {
    file: 'core/indicators/care_checks.cpp',
    first: '*Golden*',
    mutants: [
      {
        breaks: 'the initial health assessment has 21 days',
        before: 'initial_health_days = 20;',
        after: 'initial_health_days = 21;',
      },
      {
        breaks: 'a child of five needs a health check twice a year',
        before: '*age < 5 ? 6 : 12',
        after: '*age <= 5 ? 6 : 12',
      },
      {
        breaks: 'the eighth day of a placement is in its first week',
        before: 'day - placed < Days{first_week}',
        after: 'day - placed <= Days{first_week}',
      },
    ],
  },
  {
    file: 'core/indicators/leaving_care.cpp',
    first: '*Golden*',
    mutants: [
      {
        breaks: 'an episode that another one follows is leaving care',
        before: 'reason(caseload, row) != CareEnd::next_episode &&',
        after: 'reason(caseload, row) != CareEnd::other &&',
      },
      {
        breaks: 'placed for adoption twelve months after the decision to the day is too late',
        before: 'placed <= add_months(decided, 12)',
        after: 'placed < add_months(decided, 12)',
      },
    ],
  },
  {
    file: 'core/indicators/care_leavers.cpp',
    first: '*Golden*',
    mutants: [
      { breaks: 'care leavers of 21 are left out', before: '*age <= 21', after: '*age < 21' },
    ],
  },
  {
    file: 'core/indicators/early_help.cpp',
    first: '*Golden*',
    mutants: [
      {
        breaks: 'early help on the thirtieth day after a plan does not follow it',
        before: 'help->date <= last',
        after: 'help->date < last',
      },
    ],
  },
  {
    file: 'core/indicators/return_reviews.cpp',
    first: 'ReturnReviews*:ReturnAttendance*',
    mutants: [
      {
        breaks: 'the second review may be held six months after the first',
        before: 'next_interval = 3;',
        after: 'next_interval = 6;',
      },
      {
        breaks: 'a child of four is too young to attend its review',
        before: 'age ? *age >= 4 :',
        after: 'age ? *age > 4 :',
      },
    ],
  },
];
