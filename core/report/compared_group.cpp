// Finding the authority, its neighbours, its region and their values.
#include "report/compared_group.h"

#include <algorithm>
#include <set>

#include "indicators/registry.h"
#include "lists/authority_name.h"

namespace bandstand {
namespace {

constexpr std::string_view kind_names[] = {"own",     "own_computed", "neighbour", "region",
                                           "england", "mean",         "median"};

bool is_same_member(const NeighbourModel::Member& member, const Participant& who,
                    const ComparatorData& data) {
  if (!member.code.empty()) return who.area && data.areas[*who.area].code == member.code;
  return is_same_authority(member.name, who.name);
}

std::string needs_table(const PublishedMeasure& measure) {
  const PublishedTableSpec& spec = published_table(measure.table);
  return "Needs the national table \"" + std::string(spec.title) + "\", a CSV such as " +
         std::string(spec.example) + ".csv: no file of it is loaded.";
}

PublishedValue value_of(const OwnComparator& row) {
  PublishedValue value;
  value.value = row.value;
  value.decimals = row.decimals;
  value.source = row.source;
  value.note = row.note;
  if (!row.stated_year.empty()) {
    value.note += (value.note.empty() ? "" : "; ") + ("stated for: " + row.stated_year);
  }
  return value;
}

}  // namespace

std::string_view compared_kind_name(ComparedKind kind) {
  return kind_names[static_cast<std::size_t>(kind)];
}

std::string reporting_year_text(std::int32_t year) { return financial_year_text({year - 1}); }

ComparedGroup::ComparedGroup(std::uint16_t indicator, const Settings& settings,
                             const CouncilData& council)
    : indicator_(indicator),
      data_(&council.comparators),
      measure_(find_published_measure(definition_at(indicator).id)) {
  own_ = {ComparedKind::own, settings.authority, std::nullopt};
  england_ = {ComparedKind::england, "England", data_->find_area(AreaLevel::national, "England")};
  const ComparatorData::Found found = data_->find_authority(settings.authority);
  if (found.area) {
    own_.area = found.area;
    own_.name = area_name(*found.area);
  }
  const bool has_own_rows =
      std::any_of(data_->own.begin(), data_->own.end(), [&](const OwnComparator& row) {
        return row.indicator == indicator_ && (settings.authority.empty() || is_about_us(row));
      });
  if (measure_ == nullptr && !has_own_rows) {
    problem_ = why_no_counterpart(definition_at(indicator).id);
  } else if (measure_ != nullptr && !has_table(*measure_, *data_) && !has_own_rows) {
    problem_ = needs_table(*measure_);
  } else if (settings.authority.empty() || (!found.area && !has_own_rows)) {
    problem_ = found.problem;
  }
  if (!problem_.empty()) return;
  find_neighbours(settings);
  add_named_neighbours();
  find_region();
  find_years();
  if (years_.empty()) problem_ = "The files have no value of " + own_.name + " for it.";
}

void ComparedGroup::find_neighbours(const Settings& settings) {
  const NeighbourModel* model = nullptr;
  const NeighbourModel::Group* group = nullptr;
  // Sorted by key: 2021, 2025, own; that of the settings last. Where no model has been chosen, a
  // council's own list goes with its own table of comparators; beside national tables it comes
  // last, unless it was made in the settings.
  const bool national = measure_ != nullptr && has_table(*measure_, *data_);
  for (const NeighbourModel& candidate : data_->models) {
    const bool chosen = settings.neighbour_model == candidate.key;
    if (settings.neighbour_model != "latest" && !chosen) continue;
    const bool own_file = candidate.key == "own" && candidate.file >= 0;
    if (!chosen && own_file && group != nullptr && national) continue;
    for (const NeighbourModel::Group& g : candidate.groups) {
      if (!is_same_member(g.authority, own_, *data_)) continue;
      model = &candidate;
      group = &g;
    }
  }
  if (group == nullptr) {
    no_neighbours_ =
        data_->models.empty()
            ? std::string("Load the file of statistical neighbours to compare with them.")
        : settings.neighbour_model == "latest"
            ? "The file of statistical neighbours has none for " + own_.name + "."
            : "The chosen neighbour model is not loaded, or has no neighbours for " + own_.name +
                  ".";
    return;
  }
  model_ = model->name;
  for (const NeighbourModel::Member& member : group->neighbours) {
    Participant& neighbour = neighbours_.emplace_back();
    const ComparatorData::Found found =
        data_->find_authority(member.code.empty() ? member.name : member.code);
    neighbour.area = found.area;
    neighbour.name = found.area            ? area_name(*found.area)
                     : member.name.empty() ? "authority " + member.code
                                           : member.name;
  }
}

// Whom the council's own table names as neighbours, and its file of neighbours does not.
void ComparedGroup::add_named_neighbours() {
  if (measure_ != nullptr && has_table(*measure_, *data_)) return;
  for (const OwnComparator& row : data_->own) {
    const bool named = row.indicator == indicator_ && is_about_us(row) &&
                       row.kind == OwnComparator::Kind::authority;
    if (!named || is_same_authority(row.name, own_.name)) continue;
    const bool known =
        std::any_of(neighbours_.begin(), neighbours_.end(),
                    [&row](const Participant& p) { return is_same_authority(p.name, row.name); });
    if (!known) neighbours_.push_back({ComparedKind::neighbour, row.name, std::nullopt});
  }
}

void ComparedGroup::find_region() {
  if (measure_ != nullptr && own_.area) {
    const PublishedRow* latest = nullptr;
    for (const PublishedTable& table : data_->tables) {
      if (table.id != measure_->table) continue;
      for (const PublishedRow& row : table.rows) {
        const bool ours = row.area == *own_.area && !row.region.empty();
        if (ours && (latest == nullptr || latest->year < row.year)) latest = &row;
      }
    }
    if (latest != nullptr) {
      const auto area = data_->find_area(AreaLevel::regional, latest->region);
      if (area) region_ = Participant{ComparedKind::region, area_name(*area), area};
    }
  }
  if (region_) return;
  for (const OwnComparator& row : data_->own) {
    if (row.indicator != indicator_ || row.kind != OwnComparator::Kind::region) continue;
    if (!is_about_us(row)) continue;
    const bool unnamed = row.name == "average" || row.name == "mean";
    region_ = Participant{ComparedKind::region, unnamed ? "Region" : row.name, std::nullopt};
  }
}

void ComparedGroup::find_years() {
  std::set<std::int32_t> years;
  if (measure_ != nullptr) {
    for (const std::int32_t year : published_years(*measure_, *data_)) {
      if (value(own_, year) || value(england_, year)) years.insert(year);
    }
  }
  for (const OwnComparator& row : data_->own) {
    if (row.indicator == indicator_ && is_about_us(row)) years.insert(row.year);
  }
  years_.assign(years.rbegin(), years.rend());
}

std::int32_t ComparedGroup::latest_year() const {
  for (const std::int32_t year : years_) {
    if (value(own_, year)) return year;
  }
  return years_.front();
}

bool ComparedGroup::is_about_us(const OwnComparator& row) const {
  return is_same_authority(row.authority, own_.name);
}

const OwnComparator* ComparedGroup::own_row(const Participant& who, std::int32_t year) const {
  for (const OwnComparator& row : data_->own) {
    if (row.indicator != indicator_ || row.year != year || !is_about_us(row)) continue;
    switch (who.kind) {
      case ComparedKind::england:
        if (row.kind == OwnComparator::Kind::england) return &row;
        break;
      case ComparedKind::region:
        if (row.kind == OwnComparator::Kind::region) return &row;
        break;
      default:
        if (row.kind == OwnComparator::Kind::authority && is_same_authority(row.name, who.name)) {
          return &row;
        }
        break;
    }
  }
  return nullptr;
}

std::optional<PublishedValue> ComparedGroup::value(const Participant& who,
                                                   std::int32_t year) const {
  std::optional<PublishedValue> published;
  if (measure_ != nullptr && who.area) {
    published = published_value(*measure_, *data_, *who.area, year);
  }
  if (published && published->value) return published;
  if (const OwnComparator* row = own_row(who, year)) return value_of(*row);
  return published;
}

const OwnComparator* ComparedGroup::stated(OwnComparator::Kind kind, std::int32_t year) const {
  for (const OwnComparator& row : data_->own) {
    if (row.indicator == indicator_ && row.year == year && row.kind == kind && is_about_us(row)) {
      return &row;
    }
  }
  return nullptr;
}

bool ComparedGroup::is_national(std::int32_t year) const {
  if (measure_ == nullptr) return false;
  const std::vector<std::int32_t> years = published_years(*measure_, *data_);
  return std::find(years.begin(), years.end(), year) != years.end();
}

std::vector<ComparedGroup::OfAuthority> ComparedGroup::all_authorities(std::int32_t year) const {
  std::vector<OfAuthority> all;
  if (measure_ == nullptr) return all;
  for (std::uint32_t area = 0; area < data_->areas.size(); ++area) {
    if (data_->areas[area].level != AreaLevel::authority) continue;
    auto value = published_value(*measure_, *data_, area, year);
    if (value && value->value) all.push_back({area, std::move(*value)});
  }
  return all;
}

}  // namespace bandstand
