// Picks the row of each indicator from its own comparison.
#include "report/comparisons.h"

#include <algorithm>
#include <set>

#include "indicators/registry.h"
#include "report/compared_group.h"
#include "report/definition_text.h"
#include "report/published_measures.h"

namespace bandstand {
namespace {

std::string_view publication_of(PublishedTableId table) {
  switch (table) {
    case PublishedTableId::looked_after:
    case PublishedTableId::placement_stability:
    case PublishedTableId::accommodation:
    case PublishedTableId::activity:
      return "Children looked after in England including adoptions";
    case PublishedTableId::workforce:
      return "Children's social work workforce";
    default:
      return "Children in need";
  }
}

const ComparisonValueView* find_kind(const std::vector<ComparisonValueView>& values,
                                     ComparedKind kind) {
  const auto found = std::find_if(values.begin(), values.end(), [kind](const auto& value) {
    return value.kind == compared_kind_name(kind);
  });
  return found == values.end() ? nullptr : &*found;
}

std::optional<ComparisonValueView> copy_of(const ComparisonValueView* value) {
  return value == nullptr ? std::nullopt : std::optional(*value);
}

std::string quarter_name(const std::string& letter) {
  if (letter == "A") return "A, best quarter";
  if (letter == "B") return "B, second quarter";
  if (letter == "C") return "C, third quarter";
  return letter == "D" ? "D, last quarter" : "";
}

// As printed: values that read the same are level.
std::string beside_england(const ComparedIndicatorView& row) {
  if (!row.own || !row.own->plot || !row.england || !row.england->plot) return {};
  if (row.unit == "count") return {};  // a council is never as large as the country
  if (row.own->value == row.england->value) return "Level with England";
  const bool above = *row.own->plot > *row.england->plot;
  if (row.polarity == "neutral") return above ? "Above England" : "Below England";
  return above == (row.polarity == "bigger") ? "Better than England" : "Worse than England";
}

ComparedIndicatorView row_of(const Definition& definition, const ComparisonView& view) {
  ComparedIndicatorView row;
  row.indicator = definition.id;
  row.title = definition.title;
  row.group = group_title(definition.group);
  row.unit = view.unit;
  row.polarity = view.polarity;
  row.polarity_words = polarity_sentence(*parse_polarity_name(view.polarity));
  row.year = view.year;
  row.own = copy_of(find_kind(view.bars, ComparedKind::own));
  row.own_computed = copy_of(find_kind(view.bars, ComparedKind::own_computed));
  row.mean = copy_of(find_kind(view.lines, ComparedKind::mean));
  row.median = copy_of(find_kind(view.lines, ComparedKind::median));
  row.region = copy_of(find_kind(view.lines, ComparedKind::region));
  row.england = copy_of(find_kind(view.lines, ComparedKind::england));
  row.rank = view.rank;
  row.rank_of = view.rank_of;
  row.rank_words = view.rank_words;
  row.quartile = view.quartile;
  row.quartile_name = quarter_name(view.quartile);
  row.quartile_words = view.quartile_words;
  row.beside_england = beside_england(row);
  return row;
}

bool is_comparable_subject(const Definition& definition) {
  return definition.group != Group::comparators && definition.group != Group::checklist &&
         definition.group != Group::tracker;
}

std::vector<ComparatorFileView> files_of(const CouncilData& council) {
  std::vector<ComparatorFileView> files;
  const ComparatorData& data = council.comparators;
  for (const PublishedTableSpec& spec : published_tables()) {
    ComparatorFileView& file = files.emplace_back();
    file.title = spec.title;
    file.publication = publication_of(spec.id);
    file.file_name = spec.example;
    file.loaded = std::any_of(data.tables.begin(), data.tables.end(),
                              [&spec](const PublishedTable& t) { return t.id == spec.id; });
    for (const Definition* definition : registry()) {
      const PublishedMeasure* measure = find_published_measure(definition->id);
      if (measure == nullptr) continue;
      const bool for_rate = spec.id == PublishedTableId::population && measure->per_population;
      if (measure->table == spec.id || for_rate) file.compares.emplace_back(definition->title);
    }
  }
  ComparatorFileView& neighbours = files.emplace_back();
  neighbours.title = "Statistical neighbours (DfE, 2025 or April 2021 model)";
  neighbours.publication = "Children's services statistical neighbour benchmarking tool";
  neighbours.file_name = "sn_model_2025_wide";
  neighbours.loaded = !data.models.empty();
  neighbours.compares.emplace_back("Mean, median and place among the neighbours, of every one");
  return files;
}

// `18 indicators beside others, 2 to 3 of them ...`
std::string summary_of(const ComparisonsView& view) {
  const auto in_quarter = [&view](std::string_view letter) {
    return std::count_if(view.rows.begin(), view.rows.end(),
                         [letter](const auto& row) { return row.quartile == letter; });
  };
  const std::size_t rows = view.rows.size();
  std::string words = std::to_string(rows) + (rows == 1 ? " indicator of " : " indicators of ") +
                      view.authority + (rows == 1 ? " has" : " have") + " a published counterpart.";
  const auto judged =
      std::count_if(view.rows.begin(), view.rows.end(),
                    [](const ComparedIndicatorView& row) { return !row.quartile.empty(); });
  if (judged > 0) {
    words += " Among all authorities " + std::to_string(in_quarter("A")) +
             " are in A, the best quarter, and " + std::to_string(in_quarter("D")) +
             " in D, the last.";
  }
  return words;
}

// One reason for all where nothing can be compared: the files first, then the council's name.
std::string no_rows_reason(const CouncilData& council, const Settings& settings,
                           const std::vector<NotComputableView>& without) {
  if (council.comparators.empty()) {
    return "No published figures are loaded. Download the tables named below from the national "
           "site and drop their CSV files in, with the file of statistical neighbours.";
  }
  if (settings.authority.empty() ||
      !council.comparators.find_authority(settings.authority).area.has_value()) {
    return council.comparators.find_authority(settings.authority).problem;
  }
  return without.empty() ? std::string("The files loaded have nothing to compare with.")
                         : "The files loaded have no figure of " + settings.authority +
                               " for any indicator. See the reasons below.";
}

}  // namespace

ComparisonsView comparisons_view(std::string_view year, const FigureSet& figures,
                                 const Settings& settings, const CouncilData& council) {
  ComparisonsView view;
  const auto financial = parse_financial_year(year);
  if (financial) view.year = financial_year_text(*financial);
  std::set<std::string> years;
  for (std::size_t i = 0; i < registry().size(); ++i) {
    const auto position = static_cast<std::uint16_t>(i);
    const Definition& definition = definition_at(position);
    if (!is_comparable_subject(definition)) continue;
    const ComparisonView compared = comparison_view(position, year, figures, settings, council);
    if (compared.not_computable) {
      view.without.push_back(
          {std::string(definition.id), std::string(definition.title), *compared.not_computable});
      continue;
    }
    years.insert(compared.years.begin(), compared.years.end());
    view.authority = compared.authority;
    if (!compared.model.empty()) view.model = compared.model;
    if (financial && compared.year != view.year) {
      view.without.push_back({std::string(definition.id), std::string(definition.title),
                              "Nothing is published for " + view.year + ": the latest year is " +
                                  compared.year + "."});
      continue;
    }
    ComparedIndicatorView& row = view.rows.emplace_back(row_of(definition, compared));
    if (row.region && view.region.empty()) view.region = row.region->name;
  }
  view.years.assign(years.rbegin(), years.rend());
  view.files = files_of(council);
  if (view.rows.empty()) {
    view.not_computable = financial && !years.empty()
                              ? "Nothing is published for " + view.year + "."
                              : no_rows_reason(council, settings, view.without);
    return view;
  }
  view.words = summary_of(view);
  if (view.model.empty()) {
    view.notes.emplace_back(
        "Load the file of statistical neighbours for their mean, their median and the place among "
        "them.");
  }
  view.notes.emplace_back(
      "Published figures are final counts of a whole year; the council's own, from the files "
      "loaded, may count a little differently. The comparison of each indicator says how.");
  return view;
}

}  // namespace bandstand
