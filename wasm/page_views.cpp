// Copies what the core knows into the shapes of the contract.
#include "page_views.h"

#include <algorithm>

#include "report/accounting.h"
#include "report/case_figures.h"
#include "report/definition_text.h"
#include "report/mapping.h"
#include "report/quarterly_table.h"

namespace bandstand {
namespace {

std::vector<ReasonCountView> reasons(const std::vector<ReasonCount>& counts) {
  std::vector<ReasonCountView> views;
  for (const ReasonCount& count : counts) {
    views.push_back({count.reason, static_cast<double>(count.rows)});
  }
  return views;
}

std::vector<std::string> texts(const std::vector<std::string_view>& views) {
  return {views.begin(), views.end()};
}

std::optional<std::string> message_of(const FileRecord& record) {
  if (record.kind != FileKind::unusable) return std::nullopt;
  return record.message;
}

std::vector<ChoiceView> choices(const std::vector<SettingChoice>& all) {
  std::vector<ChoiceView> views;
  for (const SettingChoice& choice : all) views.push_back({choice.value, choice.label});
  return views;
}

SettingRowView setting_row(const SettingView& setting) {
  SettingRowView row{setting.key,
                     setting.title,
                     setting.help,
                     std::string(setting.kind),
                     setting.value,
                     setting.default_value,
                     choices(setting.choices),
                     texts(setting.affects),
                     {}};
  for (const SettingColumn& column : setting.columns) {
    row.columns.push_back({column.heading, column.title, std::string(column.kind),
                           std::string(column.wanted), column.required, choices(column.choices)});
  }
  return row;
}

// `808`, `E06000004`: no name to put at the head of a paper.
bool is_authority_code(std::string_view text) {
  return std::all_of(text.begin() + 1, text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// The council's own name, else that of the authority in national tables.
std::string council_name(const Engine& engine) {
  const Settings& settings = engine.settings();
  if (!settings.council_name.empty() || settings.authority.empty()) return settings.council_name;
  const ComparatorData& data = engine.council().comparators;
  const auto found = data.find_authority(settings.authority);
  if (found.area) return data.areas[*found.area].name;
  return is_authority_code(settings.authority) ? std::string() : settings.authority;
}

}  // namespace

FileEndView end_of(const FileRecord& record) {
  return {static_cast<double>(record.id), record.name, std::string(file_kind_name(record.kind)),
          message_of(record)};
}

FileSummaryView summary_of(const FileRecord& record, Engine& engine) {
  const FileAccount account = account_of(record, engine.files(), engine.caseload());
  FileSummaryView view;
  view.id = record.id;
  view.name = record.name;
  view.kind = file_kind_name(record.kind);
  view.title = record.title;
  if (record.kind == FileKind::list && list_index(record.list) < annex_a_count) {
    view.list = static_cast<double>(record.list);
  }
  view.bytes = static_cast<double>(record.bytes);
  view.rows_read = static_cast<double>(record.rows_read);
  view.rows_used = static_cast<double>(account.rows_used);
  view.set_aside = reasons(account.set_aside);
  view.queries = reasons(account.queries);
  for (const FileHeader& header : record.headers) {
    if (header.text.empty()) continue;  // an unnamed column is an index or a trailing comma
    FileColumnView column{header.text, std::nullopt, header.not_needed};
    if (header.recognised) column.column = std::string(header.column);
    view.columns.push_back(std::move(column));
  }
  const UnknownCounts unknown = unknown_counts(record);
  view.unknown_headings = static_cast<double>(unknown.headings);
  view.unknown_values = static_cast<double>(unknown.values);
  view.missing_columns = texts(record.missing_columns);
  view.message = message_of(record);
  view.notes = account.notes;
  if (account.covers) {
    view.covered_from = period_text(month_period(account.covers->first));
    view.covered_to = period_text(month_period(account.covers->last));
  }
  view.outdated = engine.is_outdated(record);
  return view;
}

RowIssuesView row_issues_view(int file, PageOfRows page, Engine& engine) {
  RowIssuesView view;
  const FileRecord* record = engine.find_file(file);
  if (record == nullptr) return view;
  const std::vector<AccountRow> rows = account_rows(*record, engine.files(), engine.caseload());
  view.total = static_cast<double>(rows.size());
  const std::size_t first = std::min(page.offset, rows.size());
  const std::size_t last = first + std::min(page.limit, rows.size() - first);
  for (std::size_t i = first; i < last; ++i) {
    view.rows.push_back(
        {static_cast<double>(rows[i].line), is_set_aside(rows[i].reason) ? "set aside" : "query",
         std::string(row_reason_text(rows[i].reason)), rows[i].column, rows[i].value});
  }
  return view;
}

std::vector<SettingRowView> settings_views(const Engine& engine) {
  std::vector<SettingRowView> views;
  for (const SettingView& setting : engine.all_settings()) {
    views.push_back(setting_row(setting));
  }
  return views;
}

std::vector<SettingRowView> settings_affecting(std::string_view indicator, const Engine& engine) {
  std::vector<SettingRowView> views;
  for (const SettingView& setting : describe_settings(engine.settings())) {
    const auto& ids = setting.affects;
    if (std::find(ids.begin(), ids.end(), indicator) != ids.end()) {
      views.push_back(setting_row(setting));
    }
  }
  return views;
}

OutcomeView outcome_of(std::string_view key, std::string_view value, Engine& engine) {
  const auto wrong = engine.set(key, value);
  if (!wrong) return {true, {}, {}};
  OutcomeView view{false, *wrong, {}};
  for (const CellFault& fault : engine.faults_in(key, value)) {
    view.faults.push_back(
        {static_cast<double>(fault.line), fault.column, fault.value, fault.message});
  }
  return view;
}

TableRowsView table_rows_view(std::string_view key, const Engine& engine) {
  TableRows rows = engine.table_rows(key);
  TableRowsView view{std::move(rows.rows), {}};
  for (FileRows& file : rows.files) {
    view.files.push_back({static_cast<double>(file.file), std::move(file.name),
                          std::move(file.rows), std::move(file.replaced)});
  }
  return view;
}

FrameView frame_view(Engine& engine) {
  FrameView view;
  const Caseload& caseload = engine.caseload();
  view.as_at = iso_text(caseload.as_at);
  view.as_at_default = iso_text(caseload.default_as_at);
  view.mode = caseload.settings.mode == DisclosureMode::sharing ? "sharing" : "working";
  for (const FinancialYear year : years_with_figures(engine.figures())) {
    view.years.push_back(financial_year_text(year));
  }
  view.notes = frame_notes(caseload);
  view.council = council_name(engine);
  view.council_colour = engine.settings().council_colour;
  return view;
}

DefinitionRowView definition_view(std::uint16_t indicator, Engine& engine) {
  const Definition& definition = definition_at(indicator);
  const DefinitionView words =
      describe(definition, engine.settings().polarity, engine.council().bands_in_use());
  DefinitionRowView view;
  view.indicator = definition.id;
  view.title = definition.title;
  view.codes = definition.codes;
  view.group = group_name(definition.group);
  view.unit = unit_name(definition.unit);
  view.decimals = definition.decimals;
  view.polarity = polarity_name(polarity_of(definition, engine.settings().polarity));
  view.polarity_words = words.polarity_words;
  view.plain = definition.plain;
  view.numerator_words = definition.numerator_words;
  view.denominator_words = definition.denominator_words;
  view.clock_words = definition.clock_words;
  view.timescales = words.timescales;
  for (const Basis basis : words.bases) view.bases.emplace_back(basis_name(basis));
  view.breakdowns = words.breakdowns;
  view.needs = words.needs;
  view.bands = words.bands;
  view.sources = words.sources;
  view.caveats = words.caveats;
  view.from_cases = is_computed(definition);
  return view;
}

}  // namespace bandstand
