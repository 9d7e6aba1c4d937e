// Ranks, quarters and middles, each with its words.
#include "report/standing.h"

#include <algorithm>

#include "lists/put_in_order.h"
#include "results/ranking.h"

namespace bandstand {
namespace {

std::string ordinal(std::int64_t n) {
  const std::int64_t tens = n % 100;
  const char* ending = "th";
  if (tens < 11 || tens > 13) {
    if (n % 10 == 1) ending = "st";
    if (n % 10 == 2) ending = "nd";
    if (n % 10 == 3) ending = "rd";
  }
  return std::to_string(n) + ending;
}

// The neighbours' values in a year, and how many of them have none.
struct NeighbourValues {
  std::vector<Exact> values;
  std::size_t missing = 0;
  int decimals = 0;
  std::string source;
};

NeighbourValues values_of(const ComparedGroup& group, std::int32_t year) {
  NeighbourValues found;
  for (const Participant& neighbour : group.neighbours()) {
    const auto value = group.value(neighbour, year);
    if (!value || !value->value) {
      ++found.missing;
      continue;
    }
    found.values.push_back(*value->value);
    found.decimals = std::max(found.decimals, value->decimals);
    found.source = value->source;
  }
  return found;
}

// A council's own table names whom it likes to name: what it leaves out may rank anywhere.
bool says_too_little(const ComparedGroup& group, std::int32_t year, const NeighbourValues& found) {
  return (found.missing > 0 || group.model().empty()) && !group.is_national(year);
}

RankAmongNeighbours stated_rank(const OwnComparator& row) {
  RankAmongNeighbours rank;
  if (row.value.num % row.value.den != 0 || row.value.num <= 0) return rank;
  rank.rank = row.value.num / row.value.den;
  rank.of = row.of.value_or(0);
  rank.source = row.source;
  rank.words = ordinal(*rank.rank) + (row.of ? " of " + std::to_string(*row.of) : "") +
               " among statistical neighbours, " + reporting_year_text(row.year) +
               ", as stated by " + row.source + ".";
  return rank;
}

}  // namespace

std::string published_text(const PublishedValue& value) {
  return value.value ? rounded_text(*value.value, value.decimals) : std::string();
}

RankAmongNeighbours rank_of(const ComparedGroup& group, std::int32_t year, Polarity polarity) {
  if (!group.is_national(year)) {
    if (const OwnComparator* row = group.stated(OwnComparator::Kind::rank, year)) {
      RankAmongNeighbours stated = stated_rank(*row);
      if (stated.rank) return stated;
    }
  }
  RankAmongNeighbours result;
  const std::string in_year = reporting_year_text(year);
  if (polarity == Polarity::neutral) {
    result.words = "No rank: neither higher nor lower is better.";
    return result;
  }
  if (group.model().empty()) {  // whom a table happens to name are not all of them
    result.words = "No rank. " + group.no_neighbours();
    return result;
  }
  const auto own = group.value(group.own(), year);
  if (!own || !own->value) {
    result.words = "No rank: " + group.own().name + " has no value for " + in_year +
                   (own && !own->note.empty() ? " (" + own->note + ")." : ".");
    return result;
  }
  const NeighbourValues found = values_of(group, year);
  if (found.values.empty() || says_too_little(group, year, found)) {
    result.words = "No rank: only " + std::to_string(found.values.size()) + " of the " +
                   std::to_string(group.neighbours().size()) + " neighbours " +
                   (found.values.size() == 1 ? "has" : "have") + " a value for " + in_year + ".";
    return result;
  }
  result.rank = competition_rank(*own->value, found.values, polarity);
  result.of = static_cast<std::int64_t>(found.values.size()) + 1;
  result.source = own->source;
  const bool shared =
      std::find(found.values.begin(), found.values.end(), *own->value) != found.values.end();
  result.words = (shared ? "Joint " : "") + ordinal(*result.rank) + " of " +
                 std::to_string(result.of) + " with its statistical neighbours (" + group.model() +
                 "), " + in_year + "; " + (polarity == Polarity::smaller ? "lower" : "higher") +
                 " is better.";
  if (found.missing > 0) {
    result.words += " Without a value: " + std::to_string(found.missing) +
                    (found.missing == 1 ? " neighbour." : " neighbours.");
  }
  return result;
}

QuarterOfAll quarter_of(const ComparedGroup& group, std::int32_t year, Polarity polarity) {
  QuarterOfAll result;
  if (polarity == Polarity::neutral) {
    result.words = "No quartile: neither higher nor lower is better.";
    return result;
  }
  const std::vector<ComparedGroup::OfAuthority> all = group.all_authorities(year);
  std::vector<Exact> values;
  const PublishedValue* own = nullptr;
  for (const ComparedGroup::OfAuthority& authority : all) {
    values.push_back(*authority.value.value);
    if (group.own().area == authority.area) own = &authority.value;
  }
  const auto quartiles = quartiles_of(values);
  if (own == nullptr || !quartiles) {
    result.words = own == nullptr ? "No quartile: " + group.own().name + " has no value for " +
                                        reporting_year_text(year) + " in a national table."
                                  : "No quartile: too few authorities have a value.";
    return result;
  }
  result.letter = quarter_of_value(*own->value, *quartiles, polarity);
  const int decimals = std::max(own->decimals, 1);
  result.words = std::string(1, result.letter) + " on a scale from A, the best quarter, to D: of " +
                 std::to_string(values.size()) + " authorities with a value in " +
                 reporting_year_text(year) + ", a quarter are at or below " +
                 rounded_text(quartiles->first, decimals) + ", half at or below " +
                 rounded_text(quartiles->second, decimals) + ", three quarters at or below " +
                 rounded_text(quartiles->third, decimals) + "; " +
                 (polarity == Polarity::smaller ? "lower" : "higher") + " is better.";
  return result;
}

std::optional<PublishedValue> middle_of(const ComparedGroup& group, std::int32_t year,
                                        ComparedKind mean_or_median) {
  const NeighbourValues found = values_of(group, year);
  PublishedValue middle;
  const bool mean = mean_or_median == ComparedKind::mean;
  if (found.values.empty() || says_too_little(group, year, found)) {
    const OwnComparator* row =
        mean ? group.stated(OwnComparator::Kind::neighbours_average, year) : nullptr;
    if (row == nullptr) return std::nullopt;
    middle.value = row->value;
    middle.decimals = row->decimals;
    middle.source = row->source;
    middle.note = "as stated by " + row->source;
    if (!row->stated_year.empty()) middle.note += " for: " + row->stated_year;
    return middle;
  }
  middle.value = mean ? mean_of(found.values) : median_of(found.values);
  middle.decimals = std::max(found.decimals, 1);
  middle.source = found.source;
  middle.note = std::string(mean ? "simple mean" : "median") + " of " +
                std::to_string(found.values.size()) + " of " +
                std::to_string(group.neighbours().size()) + " neighbours; " + group.own().name +
                " is left out";
  return middle;
}

std::vector<ComparedBar> bars_of(const ComparedGroup& group, std::int32_t year, Polarity polarity) {
  std::vector<ComparedBar> bars;
  const auto add = [&](const Participant& who) {
    PublishedValue missing;
    missing.marker = Marker::not_available;
    missing.note = "no published value for " + reporting_year_text(year);
    bars.push_back({who, group.value(who, year).value_or(missing)});
  };
  add(group.own());
  for (const Participant& neighbour : group.neighbours()) add(neighbour);
  put_in_order(bars, [polarity](const ComparedBar& a, const ComparedBar& b) {
    if (!a.value.value || !b.value.value) return a.value.value && !b.value.value;
    const auto order = compare(*a.value.value, *b.value.value);
    return polarity == Polarity::smaller ? order < 0 : order > 0;
  });
  return bars;
}

}  // namespace bandstand
