// Sums of categories, of two-way tables and of related indicators.
#include "results/disclosure_sums.h"

#include <algorithm>
#include <map>
#include <utility>

namespace bandstand::disclosure {

namespace {

/// Position of a series by its four parts.
class Finder {
 public:
  Finder(const Tables& tables, const Index& index) : index_(index) {
    for (std::uint32_t i = 0; i < tables.series.size(); ++i) {
      positions_[tables.series[i].key] = i;
    }
  }
  std::uint32_t at(std::uint32_t source, std::uint32_t quantity, std::uint32_t breakdown,
                   std::uint32_t category) const {
    const auto found = positions_.find(SeriesKey{source, quantity, breakdown, category});
    return found == positions_.end() ? Names::missing : found->second;
  }
  std::uint32_t named(std::uint32_t source, CountOf count, std::string_view breakdown,
                      std::string_view category) const {
    return at(source, index_.quantities.of(count), index_.breakdowns.of(breakdown),
              index_.categories.of(category));
  }
  std::uint32_t total(std::uint32_t source, CountOf count) const {
    return named(source, count, "total", "");
  }

 private:
  const Index& index_;
  std::map<SeriesKey, std::uint32_t> positions_;
};

class SumMaker {
 public:
  SumMaker(Tables& tables, const Index& index, const DisclosureRules& rules)
      : tables_(tables), index_(index), rules_(rules), find_(tables, index) {}

  void make() {
    for (std::uint32_t first = 0; first < size();) {
      const std::uint32_t end = end_of_breakdown(first);
      breakdown_sum(first, end);
      first = end;
    }
    for (std::uint32_t source = 0; source < index_.sources.size(); ++source) {
      for (const CountSum& sum : rules_.sums) declared_sum(source, sum);
    }
  }

 private:
  std::uint32_t size() const { return static_cast<std::uint32_t>(tables_.series.size()); }

  std::uint32_t end_of_breakdown(std::uint32_t first) const {
    const SeriesKey& s = tables_.series[first].key;
    std::uint32_t end = first + 1;
    while (end < size() && tables_.series[end].key.source == s.source &&
           tables_.series[end].key.quantity == s.quantity &&
           tables_.series[end].key.breakdown == s.breakdown) {
      ++end;
    }
    return end;
  }

  void add(Sum sum) {
    sum = each_series_once(std::move(sum));
    if (sum.size() < 2) return;
    const auto position = static_cast<std::uint32_t>(tables_.sums.size());
    for (const Term& term : sum) {
      tables_.series[term.series].sums.push_back({position, term.factor});
    }
    tables_.sums.push_back(std::move(sum));
  }

  /// Whole and part may be the same count under two names.
  static Sum each_series_once(Sum sum) {
    std::sort(sum.begin(), sum.end(),
              [](const Term& a, const Term& b) { return a.series < b.series; });
    Sum once;
    for (const Term& term : sum) {
      if (!once.empty() && once.back().series == term.series) {
        once.back().factor += term.factor;
      } else {
        once.push_back(term);
      }
    }
    std::erase_if(once, [](const Term& term) { return term.factor == 0; });
    return once;
  }

  void categories_against(std::uint32_t first, std::uint32_t end, std::uint32_t whole) {
    if (whole == Names::missing) return;
    Sum sum;
    for (std::uint32_t i = first; i < end; ++i) sum.push_back({i, 1});
    sum.push_back({whole, -1});
    add(std::move(sum));
  }

  void breakdown_sum(std::uint32_t first, std::uint32_t end) {
    const SeriesKey& s = tables_.series[first].key;
    const std::string& breakdown = index_.breakdowns.name(s.breakdown);
    if (breakdown == "total") return;
    for (const ShareTable& share : rules_.shares) {
      const CountOf numerator{share.indicator, CountSide::numerator};
      if (share.breakdown != breakdown || index_.quantities.of(numerator) != s.quantity) continue;
      categories_against(first, end,
                         find_.total(s.source, {share.indicator, CountSide::denominator}));
      if (share.total_category) {
        const std::uint32_t total = find_.total(s.source, numerator);
        const std::uint32_t same =
            find_.named(s.source, numerator, breakdown, *share.total_category);
        if (total != Names::missing && same != Names::missing) add({{total, 1}, {same, -1}});
      }
      return;
    }
    for (const TwoWayTable& table : rules_.two_way) {
      const CountOf numerator{table.indicator, CountSide::numerator};
      if (table.breakdown != breakdown || index_.quantities.of(numerator) != s.quantity) continue;
      two_way_sums(first, end, table);
      return;
    }
    categories_against(
        first, end,
        find_.at(s.source, s.quantity, index_.breakdowns.of("total"), index_.categories.of("")));
  }

  void two_way_sums(std::uint32_t first, std::uint32_t end, const TwoWayTable& table) {
    const std::uint32_t source = tables_.series[first].key.source;
    std::map<std::string_view, Sum> rows;
    std::map<std::string_view, Sum> columns;
    for (std::uint32_t i = first; i < end; ++i) {
      const RowColumn cell = split_category(index_.categories.name(tables_.series[i].key.category));
      rows[cell.row].push_back({i, 1});
      columns[cell.column].push_back({i, 1});
      for (const TableColumn& column : table.columns) {
        if (column.column != cell.column) continue;
        const std::uint32_t same =
            find_.named(source, column.same_as.count, column.same_as.breakdown, cell.row);
        if (same != Names::missing) add({{i, 1}, {same, -1}});
      }
    }
    bool tied = false;
    const auto against = [&](std::map<std::string_view, Sum>& sums, CountOf count,
                             std::string_view breakdown) {
      for (auto& entry : sums) {
        const std::uint32_t whole = find_.named(source, count, breakdown, entry.first);
        if (whole == Names::missing) continue;
        tied = true;
        Sum sum = entry.second;
        sum.push_back({whole, -1});
        add(std::move(sum));
      }
    };
    if (table.row_sums) against(rows, table.row_sums->count, table.row_sums->breakdown);
    if (table.column_sums) against(columns, table.column_sums->count, table.column_sums->breakdown);
    if (table.denominators_are_column_sums) {
      against(columns, {table.indicator, CountSide::numerator}, columns_of(table.breakdown));
    }
    if (!tied) {
      categories_against(first, end, find_.total(source, {table.indicator, CountSide::numerator}));
    }
  }

  void declared_sum(std::uint32_t source, const CountSum& sum) {
    const bool everywhere =
        sum.whole.breakdown.empty() &&
        std::all_of(sum.parts.begin(), sum.parts.end(),
                    [](const CountCell& part) { return part.breakdown.empty(); });
    if (!everywhere) {
      Sum terms;
      const auto take = [&](const CountCell& cell, std::int32_t factor) {
        const bool total = cell.breakdown.empty();
        const std::uint32_t series = find_.named(
            source, cell.count, total ? "total" : cell.breakdown, total ? "" : cell.category);
        if (series != Names::missing) terms.push_back({series, factor});
        // An indicator that is loaded and lacks the category has none of it: a sum without it.
        return series != Names::missing || find_.total(source, cell.count) != Names::missing;
      };
      bool known = take(sum.whole, -1);
      for (const CountCell& part : sum.parts) known = take(part, 1) && known;
      if (known) add(std::move(terms));
      return;
    }
    if (find_.total(source, sum.whole.count) == Names::missing) return;
    for (std::uint32_t breakdown = 0; breakdown < index_.breakdowns.size(); ++breakdown) {
      for (std::uint32_t category = 0; category < index_.categories.size(); ++category) {
        Sum terms;
        const auto take = [&](CountOf count, std::int32_t factor) {
          const std::uint32_t series =
              find_.at(source, index_.quantities.of(count), breakdown, category);
          if (series != Names::missing) terms.push_back({series, factor});
        };
        take(sum.whole.count, -1);
        if (terms.empty()) continue;
        for (const CountCell& part : sum.parts) take(part.count, 1);
        add(std::move(terms));
      }
    }
  }

  Tables& tables_;
  const Index& index_;
  const DisclosureRules& rules_;
  Finder find_;
};

}  // namespace

void add_sums(Tables& tables, const Index& index, const DisclosureRules& rules) {
  SumMaker(tables, index, rules).make();
}

}  // namespace bandstand::disclosure
