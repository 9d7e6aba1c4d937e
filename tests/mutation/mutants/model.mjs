// Mistakes in putting lists together: duplicates, extracts, coverage, who is open on a day.

export const model = [
  {
    file: 'core/model/caseload.cpp',
    first: 'Extracts*:AsAtDate*:CoverageOfFiles*:RowAccounting*',
    mutants: [
      {
        breaks: 'what happened on the as-at date is left out',
        before: 'kept += days[i] <= last.days_since_1970()',
        after: 'kept += days[i] < last.days_since_1970()',
      },
      {
        breaks: 'a case is still open on the day it ends',
        before: 'return end > day && end >= started;',
        after: 'return end >= day && end >= started;',
      },
      {
        breaks: 'a case is not open on its first day',
        before: 'if (started > day) return false;',
        after: 'if (started >= day) return false;',
      },
      {
        breaks: 'a case of an older extract never ends',
        before: 'if (view.extracts.size() > 1) {',
        after: 'if (view.extracts.size() > 2) {',
      },
      {
        breaks: 'a list that has been silent for three months still covers today',
        before: 'quiet_months = 3;',
        after: 'quiet_months = 4;',
      },
      {
        breaks: 'nobody is a qualified worker where the name is blank: they are now',
        before: 'return worker != 0 && is_unqualified_',
        after: 'return worker >= 0 && is_unqualified_',
      },
    ],
  },
  {
    file: 'core/model/event_keys.cpp',
    first: 'EventKeys*:RowAccounting*',
    mutants: [
      {
        breaks: 'two referrals of a child on one day count twice',
        before: 'if (same != nullptr) {\n        repeats.push_back({events[i].place, *same});',
        after:
          'if (same != nullptr && value != 0) {\n        repeats.push_back({events[i].place, *same});',
      },
      {
        breaks: 'a row with a blank source is another contact',
        before: 'same == nullptr && blank_matches_any',
        after: 'same == nullptr && !blank_matches_any',
      },
      {
        breaks: 'a row that tells of a new conference is taken for a repeat',
        before: 'if (enquiry_is_there && conference_is_there && same != nullptr)',
        after: 'if ((enquiry_is_there || conference_is_there) && same != nullptr)',
      },
    ],
  },
  {
    file: 'core/model/coverage.cpp',
    first: 'Month*:Coverage*',
    mutants: [
      {
        breaks: 'a lone date a year and a month away stretches what a list covers',
        before: 'longest_gap = 11;',
        after: 'longest_gap = 12;',
      },
    ],
  },
  {
    file: 'core/model/child_dates.cpp',
    first: 'TwoChildren*',
    mutants: [
      {
        breaks: 'an event of the same day is an earlier one',
        before: 'latest_on_or_before(child, limit - Days{1})',
        after: 'latest_on_or_before(child, limit)',
      },
    ],
  },
  {
    file: 'core/model/list_sources.cpp',
    first: 'Census*:EverySource*',
    mutants: [
      {
        breaks: 'the census takes the place of Annex A where both are loaded',
        before: 'return !own && other ?',
        after: 'return (own || other) && other ?',
      },
    ],
  },
  {
    file: 'core/model/care_history.cpp',
    first: 'CarePeriods*:Placements*:Return*',
    mutants: [
      {
        breaks: 'a temporary placement is a placement',
        before: 'if (placement.is_temporary || placement.is_under_a_day()) continue;',
        after: 'if (placement.is_under_a_day()) continue;',
      },
      {
        breaks: 'a placement that ended twelve months ago to the day is within the twelve months',
        before: 'days.end > day_before)',
        after: 'days.end >= day_before)',
      },
    ],
  },
];
