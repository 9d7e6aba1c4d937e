// One table of tables: what each is called, what its columns hold, in the order of the page.
#include "report/table_columns.h"

#include <algorithm>
#include <set>

#include "indicators/registry.h"
#include "lists/schema.h"
#include "lists/text.h"

namespace bandstand {
namespace {

using Choices = TableChoices;

constexpr std::string_view indicator_wanted = "the id of an indicator, such as assessment-45";
constexpr std::string_view yes_or_no = "yes or no, or empty";

constexpr TableColumnSpec targets[] = {
    {"indicator", "Indicator", "choice", indicator_wanted, "indicator", true, true,
     Choices::indicators},
    {"period", "Period", "text",
     "a period such as 2018-19, 2018-19 Q2 or 2018-08, or empty for always", "period", false, true},
    {"target", "Target", "number", "a number such as 85", "target", true},
    {"tolerance", "Still amber within", "number",
     "a number such as 5, or empty for the usual tolerance", "tolerance"},
    {"red below / red above", "Red begins beyond", "number",
     "the number beyond which it is red, or empty", "red below red above|red below|red above"},
};
constexpr TableColumnSpec bandings[] = {
    {"indicator", "Indicator", "choice", indicator_wanted, "indicator", true, true,
     Choices::indicators},
    {"year", "From year", "text", "a financial year such as 2018-19", "year", true, true},
    {"label", "Band", "text", "the name of the band", "label|band", true, true},
    {"lower", "From", "number", "a number such as 80, or empty where the band is open below",
     "lower"},
    {"lower inclusive", "Lower edge belongs to it", "yes-no", yes_or_no, "lower inclusive"},
    {"upper", "To", "number", "a number such as 90, or empty where the band is open above",
     "upper"},
    {"upper inclusive", "Upper edge belongs to it", "yes-no", yes_or_no, "upper inclusive"},
    {"set by", "Set by", "text", "any text", "set by|source"},
};
constexpr TableColumnSpec neighbours[] = {
    {"authority", "Your council", "text", "the name or three-digit code of your council",
     "authority", true, true},
    {"neighbour", "Neighbour", "text", "the name or three-digit code of another council",
     "neighbour", true, true},
    {"source", "Source", "text", "any text", "source"},
};
constexpr TableColumnSpec population[] = {
    {"year", "Year", "text", "a year such as 2018 or 2018-19", "year", true, true},
    {"population", "Children aged 0 to 17", "number", "a whole number such as 42800", "population",
     true},
};
constexpr TableColumnSpec workers[] = {
    {"worker", "Worker", "text", "a name as it stands in the lists, once only", "worker", false,
     true},
    {"team", "Team", "text", "any text", "team|area", false, true},
    {"role", "Role", "text", "any text", "role"},
    {"fte", "Full-time equivalent", "number", "a number from 0 to 1.5", "fte"},
    {"recommended max", "Recommended most cases", "number", "a number from 0 to 1000",
     "recommended max"},
    {"agency", "Agency worker", "yes-no", yes_or_no, "agency"},
    {"newly qualified", "Newly qualified", "yes-no", yes_or_no, "newly qualified"},
    {"vacancies", "Vacant posts of the team", "number", "a number of posts such as 1.5",
     "vacancies"},
};
constexpr TableColumnSpec aliases[] = {
    {"list", "List", "choice", "the number or name of a list, such as 4 or Assessments", "list",
     true, true, Choices::lists},
    {"column", "Column of the list", "text", "a column of that list, such as Date of Contact",
     "column", true, true, Choices::list_columns},
    {"header", "Your heading", "text", "the heading your system gives it", "header", false, true},
    {"value", "Your spelling", "text", "a value as your system writes it", "value", false, true},
    {"meaning", "Stands for", "text", "the usual spelling", "meaning"},
};
constexpr TableColumnSpec actions[] = {
    {"indicator", "Indicator", "text",
     "ids of indicators with semicolons between them, or empty for all", "indicator", false, true,
     Choices::indicators},
    {"action", "Action", "text", "what was agreed", "action", true, true},
    {"lead", "Lead", "text", "any text", "lead"},
    {"due", "Due", "text", "a date such as 30/09/2018, a month such as 2018-09, or empty", "due"},
    {"status", "Status", "text", "any text", "status", false, false, Choices::statuses},
    {"comment", "Comment", "text", "any text", "comment|note"},
};
constexpr TableColumnSpec bank_holidays[] = {
    {"date", "Date", "date", "a date such as 27/12/2032", "date", true, true},
    {"title", "Name", "text", "any text", "title"},
};

constexpr TableSpec specs[] = {
    {"targets", "Targets",
     "What each indicator aims for, and how far a miss is still amber. A row for one period counts "
     "before a row for its year, and that before a row without a period.",
     FileKind::targets, targets},
    {"bandings", "Bandings",
     "The names your council gives to ranges of values, from a year on until a later year has "
     "its own.",
     FileKind::bandings, bandings, 2},
    {"neighbours", "Statistical neighbours",
     "The councils you compare yourselves with, closest first.", FileKind::neighbours, neighbours,
     1},
    {"population", "Population",
     "Children aged 0 to 17, for rates per 10,000. A year stands for the financial year that "
     "starts in it.",
     FileKind::population, population},
    {"workers", "Workers and recommended caseloads",
     "Who works how much in which team, and how many cases they should have at most. A row with a "
     "team and its vacant posts needs no worker.",
     FileKind::workers, workers},
    {"aliases", "Other headings and spellings",
     "What your system calls a column, or writes in one, where that differs from the standard "
     "lists.",
     FileKind::aliases, aliases},
    {"actions", "Agreed actions",
     "What was agreed about an indicator, who leads, and when it is due.", FileKind::actions,
     actions},
    {"bank-holidays", "Bank holidays",
     "Days that do not count as working days, beside those that are built in.",
     FileKind::bank_holidays, bank_holidays},
};

// A list of Annex A is written by its number, others by their titles.
std::string list_value(const ListSpec& list) {
  const auto number = static_cast<std::size_t>(list.id);
  return number <= annex_a_count ? std::to_string(number) : std::string(list.title);
}

void add_list_columns(std::vector<SettingChoice>& choices) {
  std::set<std::string_view> known;
  for (const ListSpec& list : list_specs()) {
    if (list_index(list.id) >= annex_a_count) continue;
    for (const ColumnSpec& column : list.columns) {
      if (!known.insert(column.header).second) continue;
      choices.push_back({std::string(column.header), {}});
    }
  }
}

}  // namespace

std::span<const TableSpec> table_specs() { return specs; }

const TableSpec* find_table(std::string_view key) {
  const auto found = std::find_if(std::begin(specs), std::end(specs),
                                  [key](const TableSpec& spec) { return spec.key == key; });
  return found == std::end(specs) ? nullptr : found;
}

const TableSpec* find_table(FileKind kind) {
  const auto found = std::find_if(std::begin(specs), std::end(specs),
                                  [kind](const TableSpec& spec) { return spec.kind == kind; });
  return found == std::end(specs) ? nullptr : found;
}

int file_of_table(const TableSpec& table) { return -1 - static_cast<int>(&table - specs); }

SettingColumn column_view(const TableColumnSpec& column) {
  SettingColumn view{std::string(column.heading),
                     std::string(column.title),
                     column.kind,
                     column.wanted,
                     column.required,
                     {}};
  switch (column.choices) {
    case TableChoices::none:
      break;
    case TableChoices::indicators:
      for (const Definition* definition : registry()) {
        view.choices.push_back({std::string(definition->id), std::string(definition->title)});
      }
      break;
    case TableChoices::lists:
      for (const ListSpec& list : list_specs()) {
        view.choices.push_back(
            {list_value(list), std::string(list.title) + " (" + list_source_text(list.id) + ")"});
      }
      break;
    case TableChoices::list_columns:
      add_list_columns(view.choices);
      break;
    case TableChoices::statuses:
      for (const std::string_view status : {"Not started", "In progress", "Completed"}) {
        view.choices.push_back({std::string(status), {}});
      }
      break;
  }
  return view;
}

}  // namespace bandstand
