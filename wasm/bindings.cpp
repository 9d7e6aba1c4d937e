// The engine as JavaScript sees it: engine.d.ts is the contract, each method one line of it.
#include <emscripten/bind.h>

#include <string>
#include <utility>
#include <vector>

#include "engine.h"
#include "page_views.h"
#include "report/accounting.h"
#include "report/action_plan.h"
#include "report/cases.h"
#include "report/comparison.h"
#include "report/comparisons.h"
#include "report/control_view.h"
#include "report/data_quality.h"
#include "report/funnel_view.h"
#include "report/indicator_view.h"
#include "report/journeys.h"
#include "report/mapping.h"
#include "report/overview.h"
#include "report/quarterly_table.h"
#include "report/reports.h"
#include "report/surgery.h"
#include "report/table_views.h"
#include "report/tidy.h"
#include "report/workforce_view.h"
#include "to_js.h"

namespace bandstand {
namespace {

using emscripten::val;

// Pages and limits arrive as JavaScript numbers.
PageOfRows page_of(double offset, double limit) {
  return {static_cast<std::size_t>(offset < 0 ? 0 : offset),
          static_cast<std::size_t>(limit < 0 ? 0 : limit)};
}

BreakdownView nothing_found(const std::string& breakdown, Basis basis) {
  return {breakdown, std::string(basis_name(basis)), {}};
}

class PageEngine {
 public:
  explicit PageEngine(const std::string& today) : engine_(parse_iso_date(today)) {}

  int begin_file(const std::string& name) { return engine_.begin_file(name); }
  void feed(int file, const val& bytes) { engine_.feed(file, copied(bytes)); }
  bool can_be_dealt_out(int file) const { return engine_.can_be_dealt_out(file); }
  void begin_stretch(int file, double start, double end) {
    engine_.begin_stretch(file, static_cast<std::uint64_t>(start), static_cast<std::uint64_t>(end));
  }
  bool feed_stretch(int file, const val& bytes) {
    return engine_.feed_stretch(file, copied(bytes));
  }
  val take_piece(int file, bool at_end) { return bytes_to_js(engine_.take_piece(file, at_end)); }
  bool add_piece(int file, const val& piece) { return engine_.add_piece(file, copied(piece)); }
  double bytes_read(int file) const { return static_cast<double>(engine_.bytes_read(file)); }
  double rows_so_far(int file) const { return static_cast<double>(engine_.rows_so_far(file)); }
  val end_file(int file) {
    engine_.end_file(file);
    const FileRecord* record = engine_.find_file(file);
    return record == nullptr ? val::null() : to_js(end_of(*record));
  }
  void remove_file(int file) { engine_.remove_file(file); }
  void remove_all() { engine_.remove_all(); }
  val files() {
    val all = val::array();
    for (const FileRecord& record : engine_.files()) {
      all.call<void>("push", to_js(summary_of(record, engine_)));
    }
    return all;
  }
  val row_issues(int file, double offset, double limit) {
    return to_js(row_issues_view(file, page_of(offset, limit), engine_));
  }
  val file_mapping(int file, const std::string& list) {
    const FileRecord* record = engine_.find_file(file);
    if (record == nullptr) return val::null();
    return to_js(bandstand::file_mapping(*record, list, engine_.aliases()));
  }
  val list_layouts() { return to_js(bandstand::list_layouts()); }

  val settings() { return to_js(settings_views(engine_)); }
  val set(const std::string& key, const std::string& value) {
    return to_js(outcome_of(key, value, engine_));
  }
  val table_rows(const std::string& key) { return to_js(table_rows_view(key, engine_)); }
  val frame() { return to_js(frame_view(engine_)); }

  val overview(const std::string& year) {
    return to_js(bandstand::overview(year_or_latest(year), engine_.figures(), engine_.caseload(),
                                     engine_.council()));
  }
  val quarterly_table(const std::string& year, const std::string& basis) {
    return to_js(bandstand::quarterly_table(
        year_or_latest(year), parse_basis_name(basis).value_or(Basis::quarter), engine_.figures(),
        engine_.caseload(), engine_.council()));
  }
  val indicator(const std::string& id) {
    const auto position = find_definition(id);
    if (!position) return val::null();
    val view =
        to_js(indicator_view(*position, engine_.figures(), engine_.caseload(), engine_.council()));
    view.set("definition", to_js(definition_view(*position, engine_)));
    view.set("settings", to_js(settings_affecting(id, engine_)));
    return view;
  }
  val breakdown(const std::string& id, const std::string& breakdown, const std::string& basis,
                const std::string& period) {
    const auto position = find_definition(id);
    const Basis chosen = parse_basis_name(basis).value_or(Basis::quarter);
    if (!position) return to_js(nothing_found(breakdown, chosen));
    return to_js(breakdown_view(*position, breakdown, chosen, period, engine_.figures()));
  }
  val category_series(const std::string& id, const std::string& breakdown,
                      const std::string& category, const std::string& basis) {
    const auto position = find_definition(id);
    const Basis chosen = parse_basis_name(basis).value_or(Basis::quarter);
    if (!position) return to_js(nothing_found(breakdown, chosen));
    return to_js(
        bandstand::category_series(*position, breakdown, category, chosen, engine_.figures()));
  }
  val cases(const std::string& id, const std::string& basis, const std::string& period,
            const std::string& breakdown, const std::string& category, const std::string& which,
            double offset, double limit) {
    return to_js(CaseListView(
        select(id, basis, period, breakdown, category, which, page_of(offset, limit))));
  }
  val cases_csv(const std::string& id, const std::string& basis, const std::string& period,
                const std::string& breakdown, const std::string& category,
                const std::string& which) {
    return bytes_to_js(
        case_table_csv(select(id, basis, period, breakdown, category, which, PageOfRows{})));
  }
  val tracker() {
    return to_js(tracker_view(engine_.figures(), engine_.caseload(), engine_.council()));
  }
  val tracker_cases(const std::string& status, const std::string& breakdown,
                    const std::string& category, double offset, double limit) {
    return to_js(CaseListView(bandstand::tracker_cases(
        engine_.caseload(), engine_.files(), status, breakdown, category, page_of(offset, limit))));
  }
  val tracker_csv() {
    return bytes_to_js(
        case_table_csv(bandstand::tracker_cases(engine_.caseload(), engine_.files(), {}, {}, {})));
  }
  val cross_table(const std::string& basis, const std::string& period) {
    return to_js(cross_table_view(parse_basis_name(basis).value_or(Basis::quarter), period,
                                  engine_.figures(), engine_.caseload(), engine_.council()));
  }
  val control_chart(const std::string& id, const std::string& basis) {
    const auto position = find_definition(id);
    if (!position) return val::null();
    return to_js(control_view(*position, parse_basis_name(basis).value_or(Basis::month),
                              engine_.figures(), engine_.caseload(), engine_.council()));
  }
  val funnel_plot(const std::string& id, const std::string& breakdown, const std::string& basis,
                  const std::string& period) {
    const auto position = find_definition(id);
    if (!position) return val::null();
    return to_js(funnel_view(*position, breakdown, parse_basis_name(basis).value_or(Basis::quarter),
                             period, engine_.figures(), engine_.caseload(), engine_.council()));
  }
  val journeys(const std::string& basis, const std::string& period) {
    return to_js(journeys_view(parse_basis_name(basis).value_or(Basis::quarter), period,
                               engine_.journeys(), engine_.figures(), engine_.caseload()));
  }
  val workforce() {
    return to_js(workforce_view(engine_.figures(), engine_.caseload(), engine_.council()));
  }
  val comparison(const std::string& id, const std::string& year) {
    const auto position = find_definition(id);
    if (!position) return val::null();
    return to_js(
        comparison_view(*position, year, engine_.figures(), engine_.settings(), engine_.council()));
  }
  val comparisons(const std::string& year) {
    return to_js(comparisons_view(year, engine_.figures(), engine_.settings(), engine_.council()));
  }
  val data_quality() { return to_js(data_quality_view(engine_.files(), engine_.caseload())); }
  val action_plan(const std::string& id) {
    return to_js(
        action_plan_view(find_definition(id), engine_.caseload().as_at, engine_.council()));
  }
  val report(const std::string& name, const std::string& year) {
    const auto view = report_view(name, year_or_latest(year), engine_.figures(), engine_.caseload(),
                                  engine_.council());
    return view ? to_js(*view) : val::null();
  }
  val surgery_pack(const std::string& id) {
    const auto position = find_definition(id);
    if (!position) return val::null();
    val pack =
        to_js(surgery_view(*position, engine_.figures(), engine_.caseload(), engine_.council()));
    pack.set("indicator", indicator(id));
    pack.set("comparison", comparison(id, {}));
    return pack;
  }
  val definitions() {
    val all = val::array();
    for (std::size_t i = 0; i < registry().size(); ++i) {
      all.call<void>("push", to_js(definition_view(static_cast<std::uint16_t>(i), engine_)));
    }
    return all;
  }
  val figures_csv() { return bytes_to_js(tidy_figures_csv(engine_.figures())); }
  val settings_csv() { return bytes_to_js(engine_.settings_csv()); }
  val accounting_csv() {
    return bytes_to_js(bandstand::accounting_csv(engine_.files(), engine_.caseload()));
  }

 private:
  // The bytes of a Uint8Array, until the next call.
  std::string_view copied(const val& bytes) {
    const auto size = bytes["length"].as<std::size_t>();
    chunk_.resize(size);
    const val target{emscripten::typed_memory_view(size, chunk_.data())};
    target.call<void>("set", bytes);
    return {reinterpret_cast<const char*>(chunk_.data()), size};
  }
  // Without a year: the latest with figures.
  FinancialYear year_or_latest(const std::string& year) {
    if (const auto asked = parse_financial_year(year)) return *asked;
    const auto years = years_with_figures(engine_.figures());
    return years.empty() ? FinancialYear::of(engine_.caseload().as_at) : years.front();
  }
  CaseTable select(const std::string& id, const std::string& basis, const std::string& period,
                   const std::string& breakdown, const std::string& category,
                   const std::string& which, PageOfRows page) {
    const auto position = find_definition(id);
    const auto stated = parse_basis_name(basis);
    const auto chosen = stated ? parse_period(period, *stated) : parse_period(period);
    if (!position || !chosen) return {};
    return cases_behind(definition_at(*position), engine_.caseload(), engine_.files(), *chosen,
                        breakdown, category, parse_which_cases(which).value_or(WhichCases::all),
                        page);
  }

  Engine engine_;
  std::vector<std::uint8_t> chunk_;
};

std::string module_version() { return std::string(version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(bandstand) {
  emscripten::function("version", &module_version);
  emscripten::class_<PageEngine>("Engine")
      .constructor<std::string>()
      .function("begin_file", &PageEngine::begin_file)
      .function("feed", &PageEngine::feed)
      .function("can_be_dealt_out", &PageEngine::can_be_dealt_out)
      .function("begin_stretch", &PageEngine::begin_stretch)
      .function("feed_stretch", &PageEngine::feed_stretch)
      .function("take_piece", &PageEngine::take_piece)
      .function("add_piece", &PageEngine::add_piece)
      .function("bytes_read", &PageEngine::bytes_read)
      .function("rows_so_far", &PageEngine::rows_so_far)
      .function("end_file", &PageEngine::end_file)
      .function("remove_file", &PageEngine::remove_file)
      .function("remove_all", &PageEngine::remove_all)
      .function("files", &PageEngine::files)
      .function("row_issues", &PageEngine::row_issues)
      .function("file_mapping", &PageEngine::file_mapping)
      .function("list_layouts", &PageEngine::list_layouts)
      .function("settings", &PageEngine::settings)
      .function("set", &PageEngine::set)
      .function("table_rows", &PageEngine::table_rows)
      .function("frame", &PageEngine::frame)
      .function("overview", &PageEngine::overview)
      .function("quarterly_table", &PageEngine::quarterly_table)
      .function("indicator", &PageEngine::indicator)
      .function("breakdown", &PageEngine::breakdown)
      .function("category_series", &PageEngine::category_series)
      .function("cases", &PageEngine::cases)
      .function("cases_csv", &PageEngine::cases_csv)
      .function("tracker", &PageEngine::tracker)
      .function("tracker_cases", &PageEngine::tracker_cases)
      .function("tracker_csv", &PageEngine::tracker_csv)
      .function("cross_table", &PageEngine::cross_table)
      .function("control_chart", &PageEngine::control_chart)
      .function("funnel_plot", &PageEngine::funnel_plot)
      .function("journeys", &PageEngine::journeys)
      .function("workforce", &PageEngine::workforce)
      .function("comparison", &PageEngine::comparison)
      .function("comparisons", &PageEngine::comparisons)
      .function("data_quality", &PageEngine::data_quality)
      .function("action_plan", &PageEngine::action_plan)
      .function("report", &PageEngine::report)
      .function("surgery_pack", &PageEngine::surgery_pack)
      .function("definitions", &PageEngine::definitions)
      .function("figures_csv", &PageEngine::figures_csv)
      .function("settings_csv", &PageEngine::settings_csv)
      .function("accounting_csv", &PageEngine::accounting_csv);
}

}  // namespace bandstand
