// Statistical neighbours in their three layouts, and a council's own table of comparators.
#include <algorithm>
#include <string>

#include "dates/period.h"
#include "indicators/registry.h"
#include "lists/authority_name.h"
#include "lists/text.h"
#include "report/comparator_files.h"

namespace bandstand {
namespace {

class Rows {
 public:
  Rows(const SideTable& table, FileRecord& record) : table_(&table), record_(&record) {}

  std::string_view text(const SideTable::Row& row, std::string_view keys) const {
    const auto column = find_key(table_->keys, keys);
    if (!column || *column >= row.cells.size() || is_blank_value(row.cells[*column])) return {};
    return row.cells[*column];
  }
  void refuse(const SideTable::Row& row, std::string_view keys,
              RowReason reason = RowReason::not_understood) const {
    record_->add_issue(row.line, reason,
                       find_key(table_->keys, keys).value_or(std::size_t{RowIssue::no_column}),
                       text(row, keys));
  }

 private:
  const SideTable* table_;
  FileRecord* record_;
};

constexpr std::string_view code_keys = "old la code|la num|la number";
constexpr std::string_view name_keys = "la name|authority|local authority";
constexpr int most_neighbours = 20;

// `SN_3` or `SN3`, whichever the file has.
std::string neighbour_keys(int place) {
  const std::string n = std::to_string(place);
  return "sn " + n + "|sn" + n;
}

NeighbourModel::Group* group_of(NeighbourModel& model, const NeighbourModel::Member& authority) {
  for (NeighbourModel::Group& group : model.groups) {
    const bool same = !authority.code.empty()
                          ? group.authority.code == authority.code
                          : authority_key(group.authority.name) == authority_key(authority.name);
    if (same) return &group;
  }
  return nullptr;
}

bool has_member(const NeighbourModel::Group& group, const NeighbourModel::Member& member) {
  return std::any_of(group.neighbours.begin(), group.neighbours.end(), [&](const auto& other) {
    return member.code.empty() ? authority_key(other.name) == authority_key(member.name)
                               : other.code == member.code;
  });
}

void read_wide(const SideTable& table, const Rows& rows, NeighbourModel& model) {
  for (const SideTable::Row& row : table.rows) {
    NeighbourModel::Group group;
    group.authority.code = old_authority_code(rows.text(row, code_keys));
    group.authority.name = rows.text(row, name_keys);
    if (group.authority.code.empty()) {
      rows.refuse(row, code_keys);
      continue;
    }
    if (group_of(model, group.authority) != nullptr) {
      rows.refuse(row, code_keys, RowReason::duplicate);
      continue;
    }
    bool readable = true;
    for (int place = 1; place <= most_neighbours && readable; ++place) {
      const std::string keys = neighbour_keys(place);
      const std::string_view cell = rows.text(row, keys);
      if (cell.empty()) continue;
      NeighbourModel::Member member{old_authority_code(cell), {}};
      readable = !member.code.empty();
      if (!readable) rows.refuse(row, keys);
      const bool itself = member.code == group.authority.code;
      if (readable && !itself && !has_member(group, member)) group.neighbours.push_back(member);
    }
    if (!readable) continue;
    if (group.neighbours.empty()) {
      rows.refuse(row, neighbour_keys(1));
      continue;
    }
    model.groups.push_back(std::move(group));
  }
}

void read_pairs(const SideTable& table, const Rows& rows, NeighbourModel& model) {
  std::string source;
  for (const SideTable::Row& row : table.rows) {
    const auto member_of = [&](std::string_view keys) {
      const std::string_view cell = rows.text(row, keys);
      const std::string code = old_authority_code(cell);
      return code.empty() ? NeighbourModel::Member{{}, std::string(cell)}
                          : NeighbourModel::Member{code, {}};
    };
    const NeighbourModel::Member authority = member_of("authority");
    const NeighbourModel::Member neighbour = member_of("neighbour");
    if (rows.text(row, "authority").empty()) {
      rows.refuse(row, "authority");
      continue;
    }
    if (rows.text(row, "neighbour").empty()) {
      rows.refuse(row, "neighbour");
      continue;
    }
    if (source.empty()) source = rows.text(row, "source");
    NeighbourModel::Group* group = group_of(model, authority);
    if (group == nullptr) group = &model.groups.emplace_back(NeighbourModel::Group{authority, {}});
    if (has_member(*group, neighbour)) {
      rows.refuse(row, "neighbour", RowReason::duplicate);
      continue;
    }
    group->neighbours.push_back(neighbour);
  }
  model.name = source.empty() ? "own list" : "own list (" + source + ")";
}

int decimals_of(std::string_view number) {
  const std::size_t point = number.find('.');
  if (point == std::string_view::npos) return 0;
  const auto digits = std::count_if(number.begin() + static_cast<std::ptrdiff_t>(point),
                                    number.end(), [](char c) { return c >= '0' && c <= '9'; });
  return static_cast<int>(std::min<std::ptrdiff_t>(digits, 9));
}

// The period that the end of a text names: `latest available in October 2018`.
std::optional<Period> period_at_end(std::string_view text) {
  while (!text.empty()) {
    if (const auto period = parse_period(text)) return period;
    const std::size_t space = text.find(' ');
    if (space == std::string_view::npos) break;
    text.remove_prefix(space + 1);
  }
  return std::nullopt;
}

// `of 11`
std::optional<std::int64_t> among(std::string_view note) {
  const std::string lower = lower_case(note);
  if (lower.substr(0, 3) != "of ") return std::nullopt;
  const std::string_view rest = std::string_view(lower).substr(3);
  const auto value = parse_exact(rest.substr(0, rest.find(' ')));
  if (!value || value->num % value->den != 0) return std::nullopt;
  return value->num / value->den;
}

// Which kind of comparator a row states; nothing for a target or another part of the council.
std::optional<OwnComparator::Kind> kind_of(std::string_view type, std::string_view comparator) {
  using Kind = OwnComparator::Kind;
  const std::string key = match_key(type);
  const std::string what = match_key(comparator);
  const bool average = what == "average" || what == "mean";
  if (key.find("neighbour") != std::string::npos) {
    if (what == "rank") return Kind::rank;
    return average ? Kind::neighbours_average : Kind::authority;
  }
  if (key == "national" || key == "england") return Kind::england;
  if (key == "region" || key == "regional") return Kind::region;
  return std::nullopt;
}

}  // namespace

NeighbourModel read_neighbours(const SideTable& table, FileRecord& record) {
  NeighbourModel model;
  model.file = record.id;
  model.content_hash = record.content_hash;
  const Rows rows(table, record);
  if (table.has("neighbour")) {
    model.key = "own";
    read_pairs(table, rows, model);
    record.title = "Neighbours of the council's own choice";
    return model;
  }
  // The two models differ in their headings: SN_1 with SN_1P, and SN1 with SNP.
  const bool is_2021 = table.has("sn1");
  model.key = is_2021 ? "2021" : "2025";
  model.name = is_2021 ? "April 2021 model" : "2025 model";
  record.title = "Statistical neighbours, " + model.name;
  read_wide(table, rows, model);
  return model;
}

std::vector<OwnComparator> read_own_comparators(const SideTable& table, FileRecord& record) {
  std::vector<OwnComparator> all;
  const Rows rows(table, record);
  for (const SideTable::Row& row : table.rows) {
    OwnComparator own;
    own.file = record.id;
    const auto indicator = find_definition(rows.text(row, "indicator"));
    if (!indicator) {
      rows.refuse(row, "indicator");
      continue;
    }
    own.indicator = *indicator;
    const auto kind = kind_of(rows.text(row, "comparator type"), rows.text(row, "comparator"));
    if (!kind) {  // a target, or another part of the council
      rows.refuse(row, "comparator type", RowReason::not_needed);
      continue;
    }
    own.kind = *kind;
    const std::string_view year = rows.text(row, "year|period");
    const auto plain = parse_financial_year(year);
    const auto period = plain ? std::optional(year_period(*plain)) : period_at_end(year);
    if (!period) {
      rows.refuse(row, "year|period");
      continue;
    }
    own.year = FinancialYear::of(period->end()).start_year + 1;
    if (!plain) own.stated_year = year;
    own.authority = rows.text(row, "authority");
    if (own.authority.empty()) {
      rows.refuse(row, "authority");
      continue;
    }
    own.name = rows.text(row, "comparator");
    const std::string_view number = rows.text(row, "value");
    const auto value = parse_exact(number);
    if (!value) {
      rows.refuse(row, "value");
      continue;
    }
    own.value = *value;
    own.decimals = decimals_of(number);
    const auto unit = parse_unit_name(rows.text(row, "unit"));
    const bool rank = own.kind == OwnComparator::Kind::rank;
    if (unit && !rank && *unit != definition_at(*indicator).unit) {
      rows.refuse(row, "unit");
      continue;
    }
    own.note = rows.text(row, "note");
    own.source = rows.text(row, "source");
    if (own.source.empty()) own.source = "comparators";
    if (rank) {
      own.of = among(rows.text(row, "unit"));
      if (!own.of) own.of = among(own.note);
    }
    all.push_back(std::move(own));
  }
  return all;
}

}  // namespace bandstand
