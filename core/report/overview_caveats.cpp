// Counting and naming; nothing is computed.
#include "report/overview_caveats.h"

#include <algorithm>

#include "dates/month_names.h"
#include "report/figure_words.h"

namespace bandstand {
namespace {

std::string month_text(Month month) {
  return std::string(month_name(month.month())) + " " + std::to_string(month.year());
}

std::string list_text(ListId list) {
  std::string title(list_spec(list).title);
  title[0] = static_cast<char>(title[0] | 0x20);
  return "list " + std::to_string(static_cast<int>(list)) + " (" + title + ")";
}

// Those that figures are counted from; list 11 is read and checked only.
constexpr ListId counted_lists[] = {
    ListId::contacts,     ListId::early_help,       ListId::referrals,        ListId::assessments,
    ListId::section_47,   ListId::children_in_need, ListId::protection_plans, ListId::looked_after,
    ListId::care_leavers, ListId::adoption};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) text += i + 1 == words.size() ? " and " : ", ";
    text += words[i];
  }
  return text;
}

void add_missing_lists(std::size_t missing, const Caseload& caseload,
                       std::vector<std::string>& caveats) {
  std::vector<std::string> lists;
  for (const ListId list : counted_lists) {
    if (!caseload.list(list).loaded) lists.push_back(list_text(list));
  }
  if (!lists.empty()) {
    caveats.push_back("There is no file of " + joined(lists) + ".");
  }
  if (missing > 0) {
    caveats.push_back(std::to_string(missing) +
                      (missing == 1 ? " indicator has" : " indicators have") +
                      " no figure: the quarterly table says what each one needs.");
  }
}

void add_gaps(FinancialYear year, const Caseload& caseload, std::vector<std::string>& caveats) {
  const Month last = std::min(year.last_month(), Month::of(caseload.as_at));
  for (const ListId list : counted_lists) {
    const ListView& view = caseload.list(list);
    const auto from = view.coverage.first();
    const auto to = view.coverage.last();
    if (!view.loaded || !from || !to) continue;
    if (*to < last) {
      caveats.push_back("The files of " + list_text(list) + " end in " + month_text(*to) + ".");
    } else if (*from > year.first_month()) {
      caveats.push_back("The files of " + list_text(list) + " begin in " + month_text(*from) + ".");
    }
  }
}

std::size_t marked(std::span<const Figure* const> current, Marker marker) {
  return static_cast<std::size_t>(
      std::count_if(current.begin(), current.end(),
                    [marker](const Figure* figure) { return figure->marker == marker; }));
}

std::string figures_text(std::size_t number, const char* one, const char* many) {
  return std::to_string(number) + (number == 1 ? " figure " : " figures ") +
         (number == 1 ? one : many);
}

}  // namespace

std::vector<std::string> overview_caveats(FinancialYear year,
                                          std::span<const Figure* const> current,
                                          std::size_t missing, const Caseload& caseload) {
  std::vector<std::string> caveats;
  add_missing_lists(missing, caseload, caveats);
  add_gaps(year, caseload, caveats);
  const auto cut = std::find_if(current.begin(), current.end(),
                                [](const Figure* figure) { return figure->counted_to.known(); });
  if (cut != current.end()) {
    caveats.push_back(spoken_period((*cut)->period) + " runs to " +
                      spoken_date((*cut)->counted_to) +
                      " only, so its counts are not compared with those of a whole period.");
  }
  if (const std::size_t parts = marked(current, Marker::part_period); parts > 0) {
    caveats.push_back(figures_text(parts, "covers", "cover") +
                      " only part of the period, marked [p].");
  }
  if (const std::size_t few = marked(current, Marker::few_cases); few > 0) {
    caveats.push_back(figures_text(few, "rests", "rest") +
                      " on fewer than 30 cases, marked [u]: chance can move such figures a lot.");
  }
  if (const std::size_t hidden = marked(current, Marker::suppressed); hidden > 0) {
    caveats.push_back(figures_text(hidden, "is", "are") +
                      " not shown and not in this overview, marked [c]: small numbers, or ones "
                      "that would give one away.");
  }
  return caveats;
}

}  // namespace bandstand
