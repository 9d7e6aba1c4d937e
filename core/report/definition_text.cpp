// Sentences made from a definition's data.
#include "report/definition_text.h"

#include "indicators/registry.h"
#include "lists/text.h"
#include "model/list_sources.h"
#include "report/workforce_figures.h"

namespace bandstand {
namespace {

std::vector<std::string> sentences(std::string_view text) {
  const std::vector<std::string_view> parts = split(text, '|');
  return {parts.begin(), parts.end()};
}

std::string timescale_text(const Timescale& timescale) {
  std::string text(timescale.words);
  if (timescale.from.known()) text += " from " + spoken_date(timescale.from);
  if (timescale.until.known()) text += " until " + spoken_date(timescale.until);
  return text;
}

std::string band_text(const Band& band) {
  std::string text = financial_year_text(band.year) + ": " + band.label + ", ";
  if (band.lower) {
    text += (band.lower_inclusive ? "from " : "over ") + plain_text(*band.lower);
  }
  if (band.upper) {
    text += (band.lower ? " " : "") + std::string(band.upper_inclusive ? "to " : "to below ") +
            plain_text(*band.upper);
  }
  return text + " (set by " + (band.set_by.empty() ? "the council" : band.set_by) + ")";
}

template <class Rule>
std::vector<std::string> needs_of(const Rule& rule) {
  std::vector<std::string> needs;
  const auto name = [](ListId list) {
    if (list_spec(list).source == ListSource::ssda903) {
      return std::string(list_spec(list_in_files(list)).title) + " (SSDA903 return)";
    }
    return "List " + std::to_string(static_cast<int>(list)) + " (" +
           std::string(list_spec(list).title) + ")";
  };
  needs.push_back(name(rule.counted));
  for (std::size_t i = 0; i < rule.columns.size(); ++i) {
    const Column column = rule.columns[i];
    if (column == Column::child || (i > 0 && column == rule.columns[0])) continue;
    needs.push_back(std::string(i > 0 ? "or its column " : "Its column ") +
                    std::string(find_column(rule.counted, column)->header));
  }
  return needs;
}

// Of indicators without a rule for the rows of one list.
std::vector<std::string> breakdowns_of(std::string_view id) {
  if (id == "caseload-readings") return {"total", "worker"};
  if (id == "caseload-over" || id == "agency-rate") return {"total", "team"};
  if (id == "workforce-composition") return {"total", "role"};
  if (id == "sickness") return {"total", "category"};
  if (id == "checklist") return {"indicator"};
  if (id == "action-plan") return {"total", "status"};
  return {"total"};
}

std::vector<std::string> needs_of(std::string_view id) {
  const std::string lists =
      "Lists 6 (Children in need), 7 (Child protection plans) and 8 (Children looked after)";
  if (id == "checklist") return {"A target for the indicator it is about"};
  if (id == "action-plan") return {"A CSV of actions"};
  if (id == "caseload-readings") return {lists, "or a caseload readings file"};
  if (id == "caseload-over" || id == "average-caseload") return {lists, "A workers file"};
  if (is_workforce_indicator(id)) return {"A workers file", "or a measures file"};
  return {"A measures file"};
}

void add_lines(std::string& out, std::string_view label, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) out += "  " + std::string(label) + ": " + line + "\n";
}

void add_line(std::string& out, std::string_view label, std::string_view text) {
  if (!text.empty()) add_lines(out, label, {std::string(text)});
}

}  // namespace

std::string_view polarity_sentence(Polarity polarity) {
  switch (polarity) {
    case Polarity::bigger:
      return "Higher is better";
    case Polarity::smaller:
      return "Lower is better";
    case Polarity::neutral:
      return "Neither higher nor lower is better";
  }
  return "";
}

DefinitionView describe(const Definition& definition, PolarityProfile profile,
                        const std::vector<Band>& bands) {
  DefinitionView view;
  view.definition = &definition;
  view.polarity_words = polarity_sentence(polarity_of(definition, profile));
  for (const Timescale& timescale : definition.timescales) {
    view.timescales.push_back(timescale_text(timescale));
  }
  view.sources = sentences(definition.sources);
  const bool from_a_list = definition.rule || definition.state;
  const ListId counted = definition.rule    ? definition.rule->counted
                         : definition.state ? definition.state->counted
                                            : ListId::contacts;
  if (from_a_list && stand_in_for(counted)) {
    view.sources.insert(view.sources.begin() + 1, "CIN census in place of the list");
  }
  view.caveats = sentences(definition.caveats);
  for (const Band& band : bands) {
    if (band.indicator == definition.id) view.bands.push_back(band_text(band));
  }
  if (definition.id == "tracker") {
    view.bases = {Basis::asat};
    view.breakdowns = {"total", "status", "team", "locality"};
    view.needs = {"List 4 (Assessments)"};
  } else if (definition.group == Group::comparators) {
    view.bases = {Basis::year};
    view.breakdowns = {"indicator"};
    view.needs = {"National tables, or a CSV of comparators",
                  "The name of your council (a setting)"};
    if (definition.id != "quartile-band")
      view.needs.emplace_back("A file of statistical neighbours");
  } else if (definition.rule) {
    view.bases = {Basis::month, Basis::quarter, Basis::ytd, Basis::rolling12, Basis::year};
    view.breakdowns = {"total"};
    if (!definition.rule->per_10000) {
      if (definition.rule->by_team) view.breakdowns.emplace_back("team");
      view.breakdowns.emplace_back("locality");
    }
    if (!definition.rule->category_breakdown.empty()) {
      view.breakdowns.emplace_back(definition.rule->category_breakdown);
    }
    view.needs = needs_of(*definition.rule);
  } else if (definition.state) {
    const StateRule& state = *definition.state;
    view.bases = {state.looks_back_12_months ? Basis::rolling12 : Basis::asat};
    view.breakdowns = {"total"};
    if (!state.per_10000) {
      if (state.by_team) view.breakdowns.emplace_back("team");
      view.breakdowns.emplace_back("locality");
    }
    if (state.part != nullptr) view.breakdowns.emplace_back("category");
    view.needs = needs_of(state);
    if (state.counted == ListId::census_plans) {
      view.needs = {"The plans and reviews of the CIN census"};
    }
  } else if (definition.return_rule != nullptr) {
    view.bases = {Basis::month, Basis::quarter, Basis::ytd, Basis::rolling12, Basis::year};
    view.breakdowns = {"total"};
    if (definition.return_rule->part != nullptr) view.breakdowns.emplace_back("category");
    view.needs = needs_of(*definition.return_rule);
  } else if (definition.return_state != nullptr) {
    view.bases = {Basis::ytd, Basis::year};
    view.breakdowns = {"total"};
    view.needs = needs_of(*definition.return_state);
    if (definition.return_state->also_needs) {
      const ListSpec& other = list_spec(*definition.return_state->also_needs);
      view.needs.push_back(std::string(other.title) + " (SSDA903 return)");
    }
  } else {
    view.bases = {definition.default_basis};
    view.breakdowns = breakdowns_of(definition.id);
    view.needs = needs_of(definition.id);
  }
  return view;
}

std::string definitions_text() {
  std::string out;
  const std::vector<Band> bands = bands_in_use({});
  for (const Definition* definition : registry()) {
    const DefinitionView view = describe(*definition, PolarityProfile::national, bands);
    if (!out.empty()) out += "\n";
    out += std::string(definition->id) + ": " + std::string(definition->title) + "\n";
    add_line(out, "group", group_title(definition->group));
    add_line(out, "codes", definition->codes);
    add_line(out, "in plain words", definition->plain);
    add_line(out, "numerator", definition->numerator_words);
    add_line(out, "denominator", definition->denominator_words);
    add_line(out, "clock", definition->clock_words);
    add_lines(out, "timescale", view.timescales);
    add_line(out, "unit", unit_name(definition->unit));
    add_line(out, "polarity", view.polarity_words);
    add_lines(out, "band", view.bands);
    add_lines(out, "needs", view.needs);
    add_lines(out, "computed from", view.sources);
    add_lines(out, "note", view.caveats);
  }
  return out;
}

}  // namespace bandstand
