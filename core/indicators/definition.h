// What an indicator is: words for people, rules for rows, and the choices that go with them.
// One family file holds the definitions of one subject; the registry puts them together.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "dates/period.h"
#include "model/caseload.h"
#include "results/polarity.h"
#include "results/unit.h"

namespace bandstand {

/// The parts of the quarterly table, and the views beside it.
enum class Group : std::uint8_t {
  inputs,
  processes,
  outputs,
  workforce,
  tracker,
  comparators,
  checklist
};
/// `inputs`, `processes`, `outputs` ...
std::string_view group_name(Group group);
/// `Inputs`, `Processes`, `Outputs` ...
std::string_view group_title(Group group);

/// Whether a counted row also meets the numerator's rule.
enum class Answer : std::uint8_t {
  no,
  yes,
  not_so_far  ///< its window runs past the as-at date: not yet, but it still may
};

/// The clock of one case against its limit.
struct CaseClock {
  Date start;
  Date end;
  std::int32_t limit = 0;
  bool calendar_days = false;
  /// False where the rule's usual start was not to be found and another day stands in for it.
  bool usual_start = true;
};

/// A limit and the dates from which and until which it applied.
struct Timescale {
  std::int32_t limit;
  std::string_view words;
  Date from;   ///< none: since before the series
  Date until;  ///< the last day; none: still in force
};

struct RuleAnswers;
class MonthSpan;

/// How rows of a case list become an indicator.
struct CaseRule {
  ListId counted;  ///< the list whose rows are counted
  /// The lists without which a month's figure would be wrong; all must be loaded.
  std::span<const ListId> (*lists)(const Caseload&);
  /// At least one of these columns must be in some file of the counted list; Column::child = none
  /// needed.
  std::array<Column, 2> columns = {Column::child, Column::child};
  /// The day on which a row counts in the denominator (or in the count), or none.
  Date (*counts_on)(const Caseload&, Row);
  /// Whether the row is also in the numerator; null for a count.
  Answer (*holds)(const Caseload&, Row) = nullptr;
  /// Of timeliness rules: the case's clock, for the list of cases and for notes.
  CaseClock (*clock)(const Caseload&, Row) = nullptr;
  /// Months before the period that must be covered too.
  std::int32_t look_back_months = 0;
  /// Used where they are not: the answer from a count column supplied with the list.
  Answer (*holds_as_supplied)(const Caseload&, Row) = nullptr;
  Column supplied = Column::child;
  /// The numerator rests on this column: without it the figures are not available.
  Column answers_from = Column::child;
  /// The denominator is counted from another list by this rule; this rule's rows are the numerator.
  const CaseRule* against = nullptr;
  /// The day from which a row no longer counts in a period that holds both days (a child's earlier
  /// ending of the same kind), or none.
  Date (*superseded_on)(const Caseload&, Row) = nullptr;
  /// The same questions asked of many rows at once: ask_rows of them. Null: they are asked one by
  /// one.
  void (*ask)(const Caseload&, std::span<const Row>, const MonthSpan&, RuleAnswers&) = nullptr;
  /// Breakdowns beside total, team and locality.
  std::optional<Column> category_column = {};
  std::string_view category_breakdown = {};  ///< `source`, `outcome`, `agency`
  bool by_team = true;
  /// Of the two-way table: the stage of a row, a position in stage_names(). Rows are sources.
  std::size_t (*stage)(const Caseload&, Row) = nullptr;
  /// Figures exist only for periods that end in these financial years.
  FinancialYear first_year{0};
  FinancialYear last_year{9999};
  bool per_10000 = false;  ///< over the population aged 0 to 17
  /// Of breakdown `category`: which part a row is in; its share is of the total's denominator.
  std::size_t (*part)(const Caseload&, Row) = nullptr;
  std::span<const std::string_view> parts = {};
};

/// On which days a rule of state is measured.
enum class StateDays : std::uint8_t {
  by_flags,               ///< of Annex A: as the rule's flags say
  covered_month_ends,     ///< every month end and the as-at date, where the list covers the month
  twelve_covered_months,  ///< month ends whose twelve months are covered, as twelve months
  year_ends,              ///< each 31 March
  years_to_date,          ///< the end of each quarter and year, as the year to date and the year
  return_years            ///< each whole year of a return; not available on any other basis
};

/// Whether a rule of state asks for ages, and where they come from.
enum class AgesFrom : std::uint8_t {
  nothing,       ///< no age is asked for
  list,          ///< the date of birth or the age stated in the list
  return_tables  ///< the dates of birth in any table of the return
};

/// How the cases of a list become an indicator of state: what is true on one day.
struct StateRule {
  ListId counted;
  /// At least one of these columns must be in some file of the list; Column::child = none needed.
  std::array<Column, 2> columns = {Column::child, Column::child};
  /// Whether a row is in the denominator (or in the count) on a day.
  bool (*counts)(const Caseload&, Row, Date);
  /// Whether it is also in the numerator; null for a count.
  bool (*holds)(const Caseload&, Row, Date) = nullptr;
  /// The rule reads columns that are true on their own extract's date only: figures exist at the
  /// as-at date and at each extract's own. Otherwise at every month end.
  bool only_on_extract_dates = true;
  /// Older extracts have no date of their own to be shown at.
  bool only_at_as_at = false;
  /// Where each child counts once: the rows that are open on a day, of which the child's latest
  /// started one (the first of several, or without `started`) stands for the child, whether it
  /// counts or not.
  bool (*open)(const Caseload&, Row, Date) = nullptr;
  Date (*started)(const Caseload&, Row) = nullptr;
  /// The figure is called `12 months to` the day, not after the day alone.
  bool looks_back_12_months = false;
  bool by_team = true;
  /// Of breakdown `category`: which part a row is in; its share is of the total's denominator.
  std::size_t (*part)(const Caseload&, Row, Date) = nullptr;
  std::span<const std::string_view> parts = {};
  bool per_10000 = false;  ///< over the population aged 0 to 17
  StateDays days = StateDays::by_flags;
  /// Another list that must be loaded and cover the same months.
  std::optional<ListId> also_needs = {};
  AgesFrom ages = AgesFrom::nothing;
};

/// The words a sentence about a figure is made of. `[plural|singular]` agrees with the number;
/// `{in}` is the period (`in 2018-19 Q2`), `{over}` the same for what looks back a year from a day,
/// `{end}` the period's last day. Without any of these the sentence starts with the day or the
/// period.
struct Phrase {
  std::string_view whole;  ///< what is counted, or what the share is of: `contacts received {in}`
  std::string_view says;   ///< of these: `led to a referral`. With `{value}` the whole sentence.
};
struct Sentence {
  Phrase total;
  /// Of the parts of a table: `{category}`, or `{first}` and `{second}` where two make the part.
  Phrase part = {};
  std::string_view unrecorded = {};  ///< what the part says that is not recorded
  std::string_view counts = {};      ///< how `{n}` and `{d}` stand in the brackets, if not `n of d`
};

/// Which setting chooses between Annex A and the SSDA903 return.
enum class ReturnChoice : std::uint8_t { looked_after, stability };

struct Definition {
  std::string_view id;
  std::string_view title;
  std::string_view codes = {};  ///< national codes, separated by `;`
  Group group = Group::inputs;
  Unit unit = Unit::count;
  int decimals = 0;
  Polarity national = Polarity::neutral;
  /// Neutral there, or not used: as national.
  std::optional<Polarity> stockton_2013 = {};
  Basis default_basis = Basis::quarter;
  std::string_view plain;  ///< one or two sentences for someone new to it
  Sentence sentence = {};  ///< of its figures
  std::string_view numerator_words = {};
  std::string_view denominator_words = {};
  std::string_view clock_words = {};
  std::span<const Timescale> timescales = {};
  std::string_view caveats = {};         ///< sentences separated by `|`
  std::string_view sources = {};         ///< what computes it, separated by `|`
  std::string_view table_category = {};  ///< of tables: what the categories are
  std::optional<CaseRule> rule = {};     ///< events in a period
  std::optional<StateRule> state = {};   ///< cases on a day; neither: from a measures file only
  /// How the SSDA903 return answers it, in place of the lists of Annex A; at most one of the two.
  const CaseRule* return_rule = nullptr;
  const StateRule* return_state = nullptr;
  ReturnChoice return_choice = ReturnChoice::looked_after;
  bool return_first = false;  ///< chosen automatically where both are loaded
};

/// Checked when the program is built: every definition has an id, a title, plain words, a sentence
/// and sources; every rule has words; a percentage has words for its denominator; timescales are in
/// order.
consteval bool well_formed(std::span<const Definition> family) {
  for (const Definition& d : family) {
    if (d.id.empty() || d.title.empty() || d.plain.empty() || d.sources.empty()) return false;
    if (d.sentence.total.says.empty()) return false;
    const bool has_rule = d.rule || d.state;  // those of the return are checked by a test
    if (has_rule && d.numerator_words.empty()) return false;
    if (has_rule && d.unit == Unit::percent && d.denominator_words.empty()) return false;
    for (std::size_t i = 1; i < d.timescales.size(); ++i) {
      if (!(d.timescales[i - 1].until < d.timescales[i].from)) return false;
    }
  }
  return true;
}

/// The polarity under the chosen profile.
Polarity polarity_of(const Definition& definition, PolarityProfile profile);

/// Whether a case is within its limit: the clock has started, and has not run over. False where the
/// end lies before the start.
bool within_limit(const CaseClock& clock, const WorkingCalendar& calendar);
/// Days used up on the clock, in the days it counts.
std::int32_t days_used(const CaseClock& clock, const WorkingCalendar& calendar);

}  // namespace bandstand
