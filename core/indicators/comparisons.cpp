// Comparison with other authorities, the checklist and the action plan.
// Definition: comparators; the checklist and the plan come from a measures file.
#include "indicators/families.h"

namespace bandstand {
namespace {

constexpr Definition family[] = {
    {.id = "rank-neighbours",
     .title = "Rank among statistical neighbours",
     .group = Group::comparators,
     .unit = Unit::rank,
     .default_basis = Basis::year,
     .plain = "The place of the authority among its statistical neighbours: 1 is the best.",
     .sentence = {.total = {"neighbours",
                            "the council ranked {value} among its statistical neighbours {in}, "
                            "where 1 is the best"},
                  .part = {"neighbours",
                           "for \"{first}\", the council ranked {value} among its statistical "
                           "neighbours {in}, where 1 is the best"},
                  .counts = "{d} ranked"},
     .numerator_words = "The place: 1, and one more for every neighbour with a better value. Those "
                        "that tie share the best place.",
     .denominator_words = "How many are ranked: the authority and its neighbours with a published "
                          "value for the year.",
     .caveats = "There is no rank where neither higher nor lower is better, or where the "
                "authority's own value is not published.|Neighbours whose value is suppressed or "
                "missing are not ranked; the note says how many.",
     .sources = "National tables and statistical neighbours|A CSV of comparators|Measures"},
    {.id = "neighbour-chart",
     .title = "Authority against neighbours",
     .group = Group::comparators,
     .unit = Unit::percent,
     .decimals = 1,
     .default_basis = Basis::year,
     .plain = "The authority beside its statistical neighbours, its region and England, in the "
              "latest published year.",
     .sentence = {.total = {"councils", "the published value {in} was {spoken}"},
                  .part = {"councils",
                           "the published value of \"{first}\" {in} was {spoken} for {second}"}},
     .numerator_words = "The numerator of the indicator compared, as published.",
     .denominator_words = "The denominator of the indicator compared, as published.",
     .caveats = "Each row has the unit of the indicator compared.|The mean and the median of the "
                "neighbours leave the authority out; they differ, so both are named.|DfE rounds "
                "the counts of England and the regions to the nearest 10.",
     .sources = "National tables and statistical neighbours|A CSV of comparators|Measures"},
    {.id = "quartile-band",
     .title = "Quartile A to D",
     .group = Group::comparators,
     .unit = Unit::band,
     .default_basis = Basis::year,
     .plain = "The quarter of all authorities in which the authority falls: A is the best, D the "
              "worst.",
     .sentence =
         {.total =
              {"councils",
               "the council stood in quarter {band} of all authorities {in}, where A is the best"},
          .part = {"councils",
                   "for \"{first}\", the council stood in quarter {band} of all authorities {in}, "
                   "where A is the best"}},
     .numerator_words = "The authority's published value against the quartiles.",
     .denominator_words = "All authorities with a published value for the year. Quartiles are "
                          "taken by linear interpolation.",
     .caveats =
         "A value on an edge goes to the lower-valued side: A where lower is better, D where "
         "higher is.|There is no quarter where neither higher nor lower is better.",
     .sources = "National tables|Measures"},
    {.id = "checklist",
     .title = "Underperformance checklist, 9 questions",
     .group = Group::checklist,
     .plain = "Nine questions about whether an indicator is underperforming, for a performance "
              "surgery.",
     .sentence =
         {.total = {"questions",
                    "{value} [questions|question] of the checklist [were|was] answered yes"},
          .part =
              {"questions",
               "the answer to question {second} of the checklist about \"{first}\" was {answer}"}},
     .numerator_words =
         "1 where the answer is yes, 0 where it is no. Not applicable is never a no: "
         "the note says what is missing.",
     .caveats = "1 off target; 2 target unrealistic; 3 getting worse; 4 poor against others; 5 "
                "position fell in 12 months; 6 against the national trend; 7 corporate priority; 8 "
                "in an area agreement; 9 red in the last four quarters.|Questions 4 to 6 need "
                "national tables and neighbours, 7 and 8 a file of flags.",
     .sources = "Figures, targets, comparators and a file of flags|Measures",
     .table_category = "question"},
    {.id = "action-plan",
     .title = "Action plan status",
     .group = Group::checklist,
     .default_basis = Basis::asat,
     .plain = "How far the actions of an improvement plan have come.",
     .sentence = {.total = {"[actions|action]", "[were|was] in the action plan"},
                  .part = {"[actions|action] of the plan", "[were|was] recorded as \"{category}\""},
                  .unrecorded = "had no recorded status"},
     .numerator_words = "Actions of the plan, by their status.",
     .caveats = "An action is overdue if its month has passed and it is not completed.",
     .sources = "A CSV of actions|Measures",
     .table_category = "status"},
};

static_assert(well_formed(family));

}  // namespace

std::span<const Definition> comparisons() { return family; }

}  // namespace bandstand
