// One row for each thing that is compared.
#include "report/comparison_figures.h"

#include <algorithm>
#include <tuple>

#include "indicators/registry.h"
#include "lists/put_in_order.h"
#include "report/standing.h"

namespace bandstand {
namespace {

constexpr std::string_view rank_id = "rank-neighbours";
constexpr std::string_view chart_id = "neighbour-chart";
constexpr std::string_view quarter_id = "quartile-band";

std::optional<std::int64_t> whole(const std::optional<Exact>& value) {
  if (!value || value->num % value->den != 0) return std::nullopt;
  return value->num / value->den;
}

class Rows {
 public:
  Rows(std::uint16_t indicator, const ComparedGroup& group, const Settings& settings)
      : indicator_(indicator),
        group_(&group),
        compared_(&definition_at(group.indicator())),
        polarity_(polarity_of(*compared_, settings.polarity)),
        year_(group.latest_year()) {}

  void add_rank(std::vector<Figure>& figures) const {
    if (polarity_ == Polarity::neutral) return;
    const RankAmongNeighbours rank = rank_of(*group_, year_, polarity_);
    Figure& figure = plain(figures, compared_->id);
    figure.unit = Unit::rank;
    figure.note = rank.words;
    if (!rank.rank) {
      figure.marker = Marker::not_available;
      return;
    }
    figure.numerator = rank.rank;
    if (rank.of > 0) figure.denominator = rank.of;
    figure.value = count_of(*rank.rank);
    figure.source = rank.source;
  }

  void add_quarter(std::vector<Figure>& figures) const {
    if (polarity_ == Polarity::neutral || !group_->is_national(year_)) return;
    const QuarterOfAll quarter = quarter_of(*group_, year_, polarity_);
    Figure& figure = plain(figures, compared_->id);
    figure.unit = Unit::band;
    figure.note = quarter.words;
    if (quarter.letter == 0) {
      figure.marker = Marker::not_available;
    } else {
      figure.band = std::string(1, quarter.letter);
    }
  }

  void add_chart(std::vector<Figure>& figures) const {
    for (const ComparedBar& bar : bars_of(*group_, year_, polarity_)) {
      add_bar(figures, bar.who.name, bar.value);
    }
    if (const auto value = group_->value(group_->england(), year_)) {
      add_bar(figures, group_->england().name, *value);
    }
    if (group_->region()) {
      if (const auto value = group_->value(*group_->region(), year_)) {
        add_bar(figures, group_->region()->name + " (region)", *value);
      }
    }
    for (const ComparedKind kind : {ComparedKind::mean, ComparedKind::median}) {
      if (const auto value = middle_of(*group_, year_, kind)) {
        add_bar(figures, kind == ComparedKind::mean ? "mean of neighbours" : "median of neighbours",
                *value);
      }
    }
  }

 private:
  Figure& plain(std::vector<Figure>& figures, std::string_view category) const {
    Figure& figure = figures.emplace_back();
    figure.indicator = indicator_;
    figure.period = year_period({year_ - 1});
    figure.breakdown = "indicator";
    figure.category = category;
    figure.source = group_->is_national(year_) ? std::string("DfE") : own_source();
    figure.published = true;
    return figure;
  }
  std::string own_source() const {
    for (const OwnComparator& row : group_->data().own) {
      if (row.indicator == group_->indicator() && row.year == year_) return row.source;
    }
    return "comparators";
  }

  void add_bar(std::vector<Figure>& figures, const std::string& name,
               const PublishedValue& value) const {
    Figure& figure = plain(figures, std::string(compared_->id) + ": " + name);
    figure.unit = compared_->unit;
    figure.decimals = value.decimals;
    figure.value = value.value;
    figure.numerator = whole(value.numerator);
    figure.denominator = whole(value.denominator);
    if (figure.denominator && !figure.numerator) figure.denominator.reset();
    figure.marker = value.marker;
    figure.note = value.note;
    if (!value.source.empty()) figure.source = value.source;
  }

  std::uint16_t indicator_;
  const ComparedGroup* group_;
  const Definition* compared_;
  Polarity polarity_;
  std::int32_t year_;
};

}  // namespace

std::vector<Figure> comparison_figures(std::uint16_t indicator, const Settings& settings,
                                       const CouncilData& council) {
  std::vector<Figure> figures;
  const std::string_view id = definition_at(indicator).id;
  if ((id != rank_id && id != chart_id && id != quarter_id) || council.comparators.empty()) {
    return figures;
  }
  for (std::size_t i = 0; i < registry().size(); ++i) {
    const ComparedGroup group(static_cast<std::uint16_t>(i), settings, council);
    if (!group.problem().empty()) continue;
    const Rows rows(indicator, group, settings);
    if (id == rank_id) rows.add_rank(figures);
    if (id == quarter_id) rows.add_quarter(figures);
    if (id == chart_id) rows.add_chart(figures);
  }
  return figures;
}

std::string no_comparison_reason(std::string_view id, const Settings& settings,
                                 const CouncilData& council) {
  const ComparatorData& data = council.comparators;
  if (data.empty()) {
    return "Needs published figures of other authorities: a national table such as " +
           std::string(published_table(PublishedTableId::referrals).example) +
           ".csv, or a CSV of comparators" +
           (id == quarter_id ? "." : ", and a file of statistical neighbours.");
  }
  if (settings.authority.empty()) return data.find_authority({}).problem;
  if (id == quarter_id && data.tables.empty()) {
    return "Needs a national table: a council's own comparators do not name all authorities.";
  }
  if (id == rank_id && data.models.empty() &&
      std::none_of(data.own.begin(), data.own.end(), [](const OwnComparator& row) {
        return row.kind == OwnComparator::Kind::rank;
      })) {
    return "Needs a file of statistical neighbours, such as sn_model_2025_wide.csv.";
  }
  const auto indicator = find_definition(id);
  if (!indicator || !comparison_figures(*indicator, settings, council).empty()) return {};
  const ComparatorData::Found found = data.find_authority(settings.authority);
  return found.problem.empty() ? "The files for comparison have no value of " + settings.authority +
                                     " that can be compared."
                               : found.problem;
}

std::string rank_words(std::uint16_t indicator, const Settings& settings,
                       const CouncilData& council) {
  const ComparedGroup group(indicator, settings, council);
  if (!group.problem().empty()) return {};
  const Polarity polarity = polarity_of(definition_at(indicator), settings.polarity);
  const RankAmongNeighbours rank = rank_of(group, group.latest_year(), polarity);
  return rank.rank ? rank.words : std::string();
}

std::string comparison_words(std::uint16_t indicator, const Settings& settings,
                             const CouncilData& council) {
  const ComparedGroup group(indicator, settings, council);
  if (!group.problem().empty()) return {};
  const std::int32_t year = group.latest_year();
  std::string words;
  const auto add = [&words, indicator](const std::string& name,
                                       const std::optional<PublishedValue>& value) {
    if (!value || !value->value) return;
    words += (words.empty() ? "" : ", ") + name + " " + published_text(*value) +
             (definition_at(indicator).unit == Unit::percent ? "%" : "");
  };
  add("England", group.value(group.england(), year));
  if (group.region()) add(group.region()->name, group.value(*group.region(), year));
  add("mean of neighbours", middle_of(group, year, ComparedKind::mean));
  add("median of neighbours", middle_of(group, year, ComparedKind::median));
  return words.empty() ? words : words + " (" + reporting_year_text(year) + ")";
}

AuthorityCounts authority_counts(std::uint16_t indicator, const Settings& settings,
                                 const CouncilData& council, std::string_view year) {
  AuthorityCounts result;
  const Definition& definition = definition_at(indicator);
  const PublishedMeasure* measure = find_published_measure(definition.id);
  const bool is_ratio = definition.unit == Unit::percent || definition.unit == Unit::rate_per_10000;
  if (measure == nullptr) {
    result.problem = why_no_counterpart(definition.id);
    return result;
  }
  if (!is_ratio) {
    result.problem = "A count has nothing to be compared by: authorities differ in size.";
    return result;
  }
  const ComparedGroup group(indicator, settings, council);
  if (!group.problem().empty()) {
    result.problem = group.problem();
    return result;
  }
  std::int32_t chosen = group.latest_year();
  for (const std::int32_t published : group.years()) {
    if (reporting_year_text(published) == year) chosen = published;
  }
  result.year = reporting_year_text(chosen);
  for (const ComparedGroup::OfAuthority& authority : group.all_authorities(chosen)) {
    const auto numerator = whole(authority.value.numerator);
    const auto denominator = whole(authority.value.denominator);
    if (!numerator || !denominator || *denominator <= 0) continue;
    result.counts.push_back({group.area_name(authority.area), *numerator, *denominator,
                             group.own().area == authority.area});
  }
  put_in_order(result.counts, [](const AuthorityCount& a, const AuthorityCount& b) {
    return std::tie(a.authority, a.denominator, a.numerator) <
           std::tie(b.authority, b.denominator, b.numerator);
  });
  if (result.counts.empty()) {
    result.problem = "No authority's counts are published for " + result.year + ".";
  }
  return result;
}

}  // namespace bandstand
