// The words of the definition, the numbers as printed, and what the marker means.
#include "report/figure_sentence.h"

#include <algorithm>
#include <array>

#include "dates/month_names.h"
#include "indicators/registry.h"
#include "lists/code_words.h"
#include "report/figure_amount.h"
#include "report/figure_words.h"
#include "report/phrase_text.h"

namespace bandstand {
namespace {

constexpr std::string_view not_recorded = "not recorded";

bool is_one_of(std::string_view text, std::initializer_list<std::string_view> all) {
  return std::find(all.begin(), all.end(), text) != all.end();
}

// `April to September 2018`; `April 2018 to March 2019`.
std::string months_text(Month first, Month last) {
  const auto name = [](Month month) { return std::string(month_name(month.month())); };
  const std::string end = name(last) + " " + std::to_string(last.year());
  if (first == last) return end;
  const bool same_year = first.year() == last.year();
  return name(first) + (same_year ? "" : " " + std::to_string(first.year())) + " to " + end;
}

std::string period_name(const Figure& figure) {
  const Period& period = figure.period;
  std::string text =
      period.basis == Basis::ytd ? months_text(period.first, period.last) : spoken_period(period);
  if (figure.counted_to.known()) text += " (to " + spoken_date(figure.counted_to) + ")";
  return text;
}

std::string in_period(const Figure& figure) {
  switch (figure.period.basis) {
    case Basis::asat:
      return "on " + period_name(figure);
    case Basis::ytd:
      return "from " + period_name(figure);
    default:
      return "in " + period_name(figure);
  }
}

std::string over_period(const Figure& figure) {
  if (figure.period.basis != Basis::asat) return in_period(figure);
  return "in the 12 months to " + spoken_date(figure.period.as_at);
}

// A council's outturn of a state is the state at the end of its period.
std::string at_period(const Figure& figure, const Definition& definition) {
  const bool is_state = definition.default_basis == Basis::asat;
  if (!is_state || figure.period.basis == Basis::asat) return in_period(figure);
  return "on " + spoken_date(figure.counted_to.known() ? figure.counted_to : figure.period.end());
}

bool is_part(const Figure& figure, const Sentence& sentence) {
  if (figure.breakdown == "total" || sentence.part.says.empty()) return false;
  if (is_one_of(figure.breakdown,
                {"category", "status", "role", "worker", "question", "indicator"})) {
    return true;
  }
  const bool of_place = is_one_of(figure.breakdown, {"team", "locality"});
  return of_place && figure.category.find(": ") != std::string::npos;  // a place and a status
}

std::string first_of(std::string_view category) {
  return std::string(category.substr(0, category.find(": ")));
}
std::string second_of(std::string_view category) {
  const std::size_t at = category.find(": ");
  return std::string(at == std::string_view::npos ? category : category.substr(at + 2));
}

// Of which part of the council, or of the cases, the sentence speaks: `in Hartburn`.
std::string place_of(const Figure& figure, bool part) {
  if (figure.breakdown == "total") return {};
  const bool of_place = is_one_of(figure.breakdown, {"team", "locality"});
  if (part && !of_place) return {};
  const std::string category = of_place && part ? first_of(figure.category) : figure.category;
  if (category == not_recorded) return "where no " + figure.breakdown + " is recorded";
  if (of_place) return "in " + category;
  const std::string words = spoken_category(figure.breakdown, category);
  if (figure.breakdown == "source") return "from " + words;
  if (figure.breakdown == "outcome") return "with the outcome \"" + words + "\"";
  return "for " + words;
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

class Teller {
 public:
  explicit Teller(const Figure& figure)
      : figure_(figure),
        definition_(definition_at(figure.indicator)),
        sentence_(definition_.sentence),
        part_(is_part(figure, sentence_)),
        phrase_(part_ ? sentence_.part : sentence_.total) {
    if (part_ && second_of(figure.category) == not_recorded && !sentence_.unrecorded.empty()) {
      phrase_.says = sentence_.unrecorded;
    }
  }

  std::string text() const {
    if (figure_.marker == Marker::suppressed) {
      return "The figure for " + name() +
             " is not shown, because it is a small number or would give one away.";
    }
    if (figure_.marker == Marker::not_available) return not_available();
    const bool has_answer = holds(phrase_.says, "{answer}");
    if (figure_.marker == Marker::not_applicable && !has_answer) return nothing_to_count();
    const bool says_band = holds(phrase_.says, "{band}") && !figure_.band.empty();
    if (!figure_.value && !says_band && !has_answer)
      return "There is no figure for " + name() + ".";
    return fits() ? told() : plainly_told();
  }

 private:
  static bool holds(std::string_view text, std::string_view slot) {
    return text.find(slot) != std::string_view::npos;
  }
  bool is_whole_sentence() const {
    return std::any_of(whole_slots.begin(), whole_slots.end(),
                       [this](std::string_view slot) { return holds(phrase_.says, slot); });
  }

  // `Hartburn, 2018-19 Q2`
  std::string name() const {
    std::string words;
    if (figure_.breakdown != "total") {
      const std::string first = first_of(figure_.category);
      words = spoken_category(figure_.breakdown, first);
      if (first != figure_.category) words += ", " + second_of(figure_.category);
      words += ", ";
    }
    return words + period_name(figure_);
  }

  // Where the unit is not the one the words were written for.
  bool fits() const {
    if (figure_.unit == Unit::percent &&
        (*figure_.value < Exact{0, 1} || *figure_.value > Exact{100, 1}) && !is_whole_sentence()) {
      return false;
    }
    if (is_whole_sentence() && !part_) return figure_.unit == definition_.unit;
    if (part_) return figure_.unit != Unit::rate_per_10000 || is_whole_sentence();
    return figure_.unit == definition_.unit ||
           (figure_.unit == Unit::count && definition_.unit == Unit::percent);
  }

  std::string plainly_told() const {
    std::string text = "The figure for \"" + std::string(definition_.title) + "\"";
    const std::string place = place_of(figure_, false);
    if (!place.empty()) text += " " + place;
    return text + " " + in_period(figure_) + " was " + spoken_value(figure_) + ".";
  }

  std::string with_lead(const std::string& body, bool says_when) const {
    std::string head = place_of(figure_, part_);
    if (!says_when) head += (head.empty() ? "" : " ") + at_period(figure_, definition_);
    return capitalised(head.empty() ? body : head + ", " + body);
  }

  static bool says_when(const Phrase& phrase) {
    return std::any_of(when_slots.begin(), when_slots.end(), [&](std::string_view slot) {
      return holds(phrase.whole, slot) || holds(phrase.says, slot);
    });
  }

  PhraseSlots slots(bool plural, const std::string& value) const {
    std::string status = second_of(figure_.category);
    for (char& letter : status) {
      if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter + 32);
    }
    // The rows of the two-way table are sources.
    const bool by_source = rule_stage();
    const std::string first = first_of(figure_.category);
    PhraseSlots slots{plural, {}};
    slots.words = {
        {"in", in_period(figure_)},
        {"over", over_period(figure_)},
        {"end", spoken_date(figure_.period.end())},
        {"value", value},
        {"spoken", spoken_value(figure_)},
        {"category", spoken_category(figure_.breakdown, figure_.category)},
        {"first", spoken_category(by_source ? "source" : figure_.breakdown, first)},
        {"second", second_of(figure_.category)},
        {"status", status},
        {"band", figure_.band},
        {"answer", !figure_.value                 ? "not known"
                   : *figure_.value > Exact{0, 1} ? "yes"
                                                  : "no"},
        {"n", figure_.numerator ? count_text(*figure_.numerator, figure_) : std::string()},
        {"d", figure_.denominator ? count_text(*figure_.denominator, figure_) : std::string()}};
    return slots;
  }
  bool rule_stage() const { return definition_.rule && definition_.rule->stage != nullptr; }

  std::string told() const {
    const bool whole = is_whole_sentence();
    const Amount amount = whole ? number_within(figure_) : amount_of(figure_);
    const PhraseSlots words = slots(amount.plural, amount.text);
    std::string body;
    if (whole) {
      body = filled(phrase_.says, words);
    } else {
      // `1 of every 100 contacts was`: what the share is of stays in the plural.
      PhraseSlots of = words;
      of.plural = amount.plural || figure_.unit == Unit::percent;
      body = amount.text + " " + filled(phrase_.whole, of) + " " + filled(phrase_.says, words);
    }
    const bool when = whole ? says_when({{}, phrase_.says}) : says_when(phrase_);
    return with_lead(body + counts(amount, whole, words) + doubts(), when) + ".";
  }

  std::string counts(const Amount& amount, bool whole, const PhraseSlots& words) const {
    const bool in_parts = figure_.counted_in != 1;
    if (whole && !sentence_.counts.empty() && figure_.numerator && figure_.denominator) {
      return " (" + filled(sentence_.counts, words) + ")";
    }
    if (whole) return {};
    if (figure_.unit == Unit::rate_per_10000) {
      const std::string scaled = is_scaled_up(figure_) ? ", scaled up to a whole year" : "";
      if (!figure_.numerator || !figure_.denominator) return scaled;
      return scaled + " (" + count_text(*figure_.numerator, figure_) + " among " +
             count_text(*figure_.denominator, figure_) + " children)";
    }
    if (figure_.unit != Unit::percent) return in_parts ? ", as full-time equivalents" : "";
    if (amount.says_counts) return in_parts ? ", as full-time equivalents" : "";
    if (!figure_.numerator || !figure_.denominator) {
      const bool exact = *figure_.value == Exact{0, 1} || *figure_.value == Exact{100, 1};
      return exact ? std::string() : " (" + spoken_value(figure_) + ")";
    }
    return " (" + count_text(*figure_.numerator, figure_) + " of " +
           count_text(*figure_.denominator, figure_) +
           (in_parts ? " as full-time equivalents)" : ")");
  }

  std::string doubts() const {
    if (figure_.marker == Marker::few_cases) {
      return ", but there are few cases, so this can change a lot by chance";
    }
    if (figure_.marker != Marker::part_period) return {};
    if (figure_.months_covered <= 0) return ", from a part of the period only";
    return ", from " + std::to_string(figure_.months_covered) + " of the " +
           std::to_string(figure_.period.months()) + " months only";
  }

  std::string not_available() const {
    std::string_view why = figure_.note;
    if (figure_.counted_to.known()) {  // the note says so first
      const std::size_t next = why.find("; ");
      why = next == std::string_view::npos ? std::string_view() : why.substr(next + 2);
    }
    why = why.substr(0, why.find("; "));
    const std::string no_figure = "There is no figure for " + name();
    if (why.empty()) return no_figure + ", because the files do not cover it.";
    if (why.back() == '.') return no_figure + ". " + std::string(why);  // a sentence of its own
    return no_figure + ": " + std::string(why) + ".";
  }

  std::string nothing_to_count() const {
    if (definition_.unit != Unit::percent || phrase_.whole.empty()) {
      return "There is no figure for " + name() + ", because it does not apply.";
    }
    const Phrase nobody{phrase_.whole, {}};
    return with_lead("there were no " + filled(phrase_.whole, slots(true, {})) +
                         ", so there is no figure",
                     says_when(nobody)) +
           ".";
  }

  static constexpr std::array<std::string_view, 4> whole_slots = {"{value}", "{spoken}", "{band}",
                                                                  "{answer}"};
  static constexpr std::array<std::string_view, 3> when_slots = {"{in}", "{over}", "{end}"};

  const Figure& figure_;
  const Definition& definition_;
  const Sentence& sentence_;
  bool part_;
  Phrase phrase_;
};

// What a category means that is a national code; empty if it is none.
std::string_view code_words(std::string_view breakdown, std::string_view category) {
  if (breakdown == "source") return words_of_code(Column::contact_source, category);
  if (breakdown == "category") return words_of_code(Column::primary_need, category);
  return {};
}

}  // namespace

std::string spoken_category(std::string_view breakdown, std::string_view category) {
  std::string text(category);
  if (breakdown == "indicator") {
    const auto indicator = find_definition(category);
    return indicator ? std::string(definition_at(*indicator).title) : text;
  }
  const bool by_source = breakdown == "source";
  if (by_source && category == not_recorded) return "a source that is not recorded";
  const std::string_view words = code_words(breakdown, category);
  if (words.empty()) return text;
  return (by_source ? "source " : "") + text + " (" + std::string(words) + ")";
}

std::string category_title(std::string_view breakdown, std::string_view category) {
  const std::string_view words = code_words(breakdown, category);
  return words.empty() ? std::string(category) : std::string(category) + ' ' + std::string(words);
}

std::string spoken_when(const Figure& figure) { return in_period(figure); }

std::string figure_sentence(const Figure& figure) { return Teller(figure).text(); }

}  // namespace bandstand
