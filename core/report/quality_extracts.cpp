// The rule that compares extracts of one table: what the newer one says of the older one's months.
#include <algorithm>
#include <map>

#include "lists/put_in_order.h"
#include "report/figure_words.h"
#include "report/quality_checks.h"

namespace bandstand {
namespace {

constexpr std::uint64_t fewest_events = 20;  // a tenth of fewer says little

// Events by month of one extract, with the months its files cover.
struct ExtractMonths {
  Date day;
  std::vector<MonthRange> covers;
  std::map<std::int32_t, std::uint64_t> events;

  bool covers_month(std::int32_t index) const {
    return std::any_of(covers.begin(), covers.end(), [index](const MonthRange& range) {
      return range.first.index <= index && index <= range.last.index;
    });
  }
};

// Newest first; files whose latest events lie close together are one extract, as elsewhere.
std::vector<ExtractMonths> months_of_extracts(const ListView& view, Column column, Date as_at) {
  constexpr std::int32_t same_extract_days = 14;
  std::vector<std::size_t> order;
  for (std::size_t p = 0; p < view.table->parts.size(); ++p) {
    if (view.latest_event[p].known() && view.covers[p]) order.push_back(p);
  }
  put_in_order(order, [&view](std::size_t a, std::size_t b) {
    return view.latest_event[a] > view.latest_event[b];
  });
  std::vector<ExtractMonths> extracts;
  const Values<std::int32_t>& days = view.table->column(column);
  for (const std::size_t p : order) {
    const Date latest = view.latest_event[p];
    if (extracts.empty() || extracts.back().day - latest > Days{same_extract_days}) {
      extracts.push_back({latest, {}, {}});
    }
    ExtractMonths& extract = extracts.back();
    extract.covers.push_back(*view.covers[p]);
    const FilePart& part = view.table->parts[p];
    for (Row row = part.first; row < part.first + part.count; ++row) {
      if (days[row] == missing_value || Date::from_days(days[row]) > as_at) continue;
      ++extract.events[Month::of(Date::from_days(days[row])).index];
    }
  }
  return extracts;
}

}  // namespace

QualityCheck changed_between_extracts(const ListView& view, const Caseload& caseload) {
  QualityCheck check("changed-between-extracts", "The same months in two extracts",
                     "The newer extract is used. A large difference means that one of the "
                     "two was filtered differently, or that much was entered late.");
  check.outcome = CheckOutcome::unknown;
  check.finding = "No two extracts tell of the same months.";
  const auto column = coverage_column(view.id);
  if (!column || !view.table->has(*column)) return check;
  const auto extracts = months_of_extracts(view, *column, caseload.as_at);
  for (std::size_t i = 1; i < extracts.size(); ++i) {
    const ExtractMonths& newer = extracts[i - 1];
    const ExtractMonths& older = extracts[i];
    std::uint64_t in_newer = 0;
    std::uint64_t in_older = 0;
    const Month last = Month::of(older.day);  // its own last month it may have seen in part
    for (std::int32_t month = older.covers.front().first.index; month < last.index; ++month) {
      if (!older.covers_month(month) || !newer.covers_month(month)) continue;
      const auto count = [month](const ExtractMonths& extract) {
        const auto found = extract.events.find(month);
        return found == extract.events.end() ? std::uint64_t{0} : found->second;
      };
      in_newer += count(newer);
      in_older += count(older);
    }
    if (in_older + in_newer < fewest_events) continue;
    const std::uint64_t apart = in_newer > in_older ? in_newer - in_older : in_older - in_newer;
    const bool differs = apart * 10 > std::max(in_newer, in_older);
    const std::string pair =
        "The extracts to " + spoken_date(older.day) + " and to " + spoken_date(newer.day);
    if (check.outcome != CheckOutcome::look || differs) {
      check.finding = pair + (differs ? " differ by more than a tenth in the months both cover."
                                      : " agree within a tenth in the months both cover.");
      check.numbers = with_commas(std::to_string(in_older)) + " in the older, " +
                      with_commas(std::to_string(in_newer)) + " in the newer.";
      check.outcome = differs ? CheckOutcome::look : CheckOutcome::fine;
    }
  }
  return check;
}

}  // namespace bandstand
