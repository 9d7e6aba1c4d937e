// Keeping the tables, and telling the areas in them apart.
#include "report/comparator_data.h"

#include <algorithm>
#include <functional>
#include <tuple>

#include "lists/authority_name.h"
#include "lists/put_in_order.h"
#include "report/comparator_files.h"

namespace bandstand {
namespace {

std::uint64_t row_key(std::uint32_t area, std::int32_t year, std::size_t sort) {
  return std::uint64_t{area} << 32U | static_cast<std::uint64_t>(year) << 8U |
         static_cast<std::uint64_t>(sort);
}

// Later years name an area; so the newest name is the one that is shown.
void add_row(Area& area, const PublishedRow& row) {
  if (row.year >= area.last_year && !row.name.empty()) area.name = row.name;
  area.first_year = area.first_year == 0 ? row.year : std::min(area.first_year, row.year);
  area.last_year = std::max(area.last_year, row.year);
  const auto& codes = area.new_codes;
  if (!row.new_code.empty() && std::find(codes.begin(), codes.end(), row.new_code) == codes.end()) {
    area.new_codes.push_back(row.new_code);
  }
}

class AreaBook {
 public:
  explicit AreaBook(std::vector<Area>& areas) : areas_(&areas) {}

  std::uint32_t of(AreaLevel level, const std::string& code, const std::string& name) {
    const std::string key = std::to_string(static_cast<int>(level)) +
                            (code.empty() ? "n" + authority_key(name) : "c" + code);
    const auto [place, is_new] =
        positions_.emplace(key, static_cast<std::uint32_t>(areas_->size()));
    if (is_new) {
      Area& area = areas_->emplace_back();
      area.level = level;
      area.code = code;
      area.name = name;
    }
    return place->second;
  }
  // An authority that a table names without its code: that with this name, if there is just one.
  std::uint32_t of_name(const std::string& name) {
    std::optional<std::uint32_t> found;
    for (std::uint32_t i = 0; i < areas_->size(); ++i) {
      const Area& area = (*areas_)[i];
      if (area.level != AreaLevel::authority || area.code.empty()) continue;
      if (!is_same_authority(area.name, name)) continue;
      if (found) return of(AreaLevel::authority, {}, name);
      found = i;
    }
    return found ? *found : of(AreaLevel::authority, {}, name);
  }

 private:
  std::vector<Area>* areas_;
  std::unordered_map<std::string, std::uint32_t> positions_;
};

bool is_new_code(std::string_view text) {
  constexpr std::size_t length = 9;
  return text.size() == length && (text[0] == 'E' || text[0] == 'e') &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string upper_code(std::string_view text) {
  std::string code(text);
  code[0] = 'E';
  return code;
}

}  // namespace

const PublishedRow* PublishedTable::find(std::uint32_t area, std::int32_t year,
                                         std::size_t sort) const {
  const auto found = index.find(row_key(area, year, sort));
  return found == index.end() ? nullptr : &rows[found->second];
}

void ComparatorData::read(const SideTable& table, FileRecord& record) {
  if (table.kind == FileKind::neighbours) {
    models.push_back(read_neighbours(table, record));
  } else if (table.kind == FileKind::population) {
    if (!table.has("geographic level")) return;
    auto read = read_published_table(table, record, false);
    if (read) tables.push_back(std::move(*read));
  } else if (table.has("comparator")) {
    record.title = "Comparators of the council's own";
    for (OwnComparator& row : read_own_comparators(table, record)) own.push_back(std::move(row));
  } else if (auto read = read_published_table(table, record, true)) {
    tables.push_back(std::move(*read));
  }
  rebuild_areas();
}

void ComparatorData::remove_file(int file) {
  const auto is_of = [file](const auto& part) { return part.file == file; };
  const auto gone = std::erase_if(tables, is_of) + std::erase_if(models, is_of);
  std::erase_if(own, is_of);
  if (gone > 0) rebuild_areas();
}

void ComparatorData::rebuild_areas() {
  // What is believed never depends on the order in which files were dropped.
  put_in_order(tables, [](const PublishedTable& a, const PublishedTable& b) {
    return std::tie(a.id, b.latest_year, b.content_hash) <
           std::tie(b.id, a.latest_year, a.content_hash);
  });
  put_in_order(models, [](const NeighbourModel& a, const NeighbourModel& b) {
    return std::tuple(a.key, a.file < 0, a.content_hash) <
           std::tuple(b.key, b.file < 0, b.content_hash);
  });
  put_in_order(own, [](const OwnComparator& a, const OwnComparator& b) {
    const auto key = [](const OwnComparator& o) {
      return std::tie(o.indicator, o.year, o.source, o.kind, o.name, o.authority, o.stated_year,
                      o.note);
    };
    return key(a) != key(b) ? key(a) < key(b) : a.value < b.value;
  });
  areas.clear();
  AreaBook book(areas);
  for (const bool coded : {true, false}) {
    for (PublishedTable& table : tables) {
      for (PublishedRow& row : table.rows) {
        const bool named_only = row.level == AreaLevel::authority && row.code.empty();
        if (named_only == coded) continue;
        row.area = named_only ? book.of_name(row.name) : book.of(row.level, row.code, row.name);
        add_row(areas[row.area], row);
      }
    }
  }
  for (const NeighbourModel& model : models) {
    for (const NeighbourModel::Group& group : model.groups) {
      if (!group.authority.code.empty() && !group.authority.name.empty()) {
        book.of(AreaLevel::authority, group.authority.code, group.authority.name);
      }
    }
  }
  for (PublishedTable& table : tables) {
    table.index.clear();
    for (std::uint32_t i = 0; i < table.rows.size(); ++i) {
      const PublishedRow& row = table.rows[i];
      table.index.emplace(row_key(row.area, row.year, row.sort), i);
    }
  }
}

std::optional<std::uint32_t> ComparatorData::find_area(AreaLevel level,
                                                       std::string_view name) const {
  const std::string key = authority_key(name);
  for (std::uint32_t i = 0; i < areas.size(); ++i) {
    if (areas[i].level == level && authority_key(areas[i].name) == key) return i;
  }
  return std::nullopt;
}

ComparatorData::Found ComparatorData::find_authority(std::string_view name_or_code) const {
  if (name_or_code.empty()) {
    return {std::nullopt,
            "Name your council in the settings (\"Your council in national tables\")."};
  }
  const auto those = [this](const std::function<bool(const Area&)>& is_meant) {
    std::vector<std::uint32_t> found;
    for (std::uint32_t i = 0; i < areas.size(); ++i) {
      if (areas[i].level == AreaLevel::authority && is_meant(areas[i])) found.push_back(i);
    }
    return found;
  };
  const std::string old_code = old_authority_code(name_or_code);
  const std::string key = authority_key(name_or_code);
  const std::string loose = loose_authority_key(name_or_code);
  std::vector<std::uint32_t> found;
  if (!old_code.empty()) {
    found = those([&](const Area& area) { return area.code == old_code; });
  } else if (is_new_code(name_or_code)) {
    const std::string code = upper_code(name_or_code);
    found = those([&](const Area& area) {
      return std::find(area.new_codes.begin(), area.new_codes.end(), code) != area.new_codes.end();
    });
  } else {
    found = those([&](const Area& area) { return authority_key(area.name) == key; });
    if (found.empty()) {
      found = those([&](const Area& area) { return loose_authority_key(area.name) == loose; });
    }
    if (found.empty()) {  // `Stockton`, `Southend`
      found = those([&](const Area& area) {
        const std::string name = authority_key(area.name);
        return name.rfind(loose + " upon ", 0) == 0 || name.rfind(loose + " on ", 0) == 0;
      });
    }
  }
  if (found.empty()) {
    return {std::nullopt, "No local authority \"" + std::string(name_or_code) +
                              "\" is in the files for comparison: check the name or code of your "
                              "council in the settings."};
  }
  // One name with two codes is an authority and the one that followed it: the later one is meant.
  const auto latest = std::max_element(found.begin(), found.end(), [this](auto a, auto b) {
    return areas[a].last_year < areas[b].last_year;
  });
  const std::uint32_t best = *latest;
  for (const std::uint32_t other : found) {
    if (other != best && areas[other].last_year == areas[best].last_year) {
      return {std::nullopt,
              "\"" + std::string(name_or_code) + "\" may be " + areas[best].name + " or " +
                  areas[other].name +
                  ": give the full name or the code of your council in the settings."};
    }
  }
  return {best, {}};
}

}  // namespace bandstand
