// Keeps the files and forgets results when anything they rest on changes.
#include "engine.h"

#include <algorithm>
#include <utility>

#include "report/settings_file.h"

namespace bandstand {

std::string_view version() { return BANDSTAND_VERSION; }

Engine::Engine(Date today) : today_(today) {}

int Engine::begin_file(std::string name) {
  if (intake_ != nullptr) remove_file(intake_id_);
  intake_id_ = next_id_++;
  intake_ = std::make_unique<FileIntake>(intake_id_, std::move(name), store_, aliases_, today_);
  forget_results();
  return intake_id_;
}

void Engine::feed(int file, std::string_view bytes) {
  if (intake_ != nullptr && file == intake_id_) intake_->feed(bytes);
}

std::uint64_t Engine::rows_so_far(int file) const {
  return intake_ != nullptr && file == intake_id_ ? intake_->rows_so_far() : 0;
}

bool Engine::can_be_dealt_out(int file) const {
  return intake_ != nullptr && file == intake_id_ && intake_->can_be_dealt_out();
}

void Engine::begin_stretch(int file, std::uint64_t start, std::uint64_t end) {
  if (intake_ != nullptr && file == intake_id_) intake_->begin_stretch(start, end);
}

bool Engine::feed_stretch(int file, std::string_view bytes) {
  return intake_ != nullptr && file == intake_id_ && intake_->feed_stretch(bytes);
}

std::string Engine::take_piece(int file, bool at_end) {
  if (!can_be_dealt_out(file)) return {};
  return intake_->take_piece(at_end).bytes();
}

bool Engine::add_piece(int file, std::string_view bytes) {
  if (intake_ == nullptr || file != intake_id_) return false;
  const std::optional<FilePiece> piece = FilePiece::from_bytes(bytes);
  return piece && intake_->add_piece(*piece);
}

std::uint64_t Engine::bytes_read(int file) const {
  return intake_ != nullptr && file == intake_id_ ? intake_->bytes_read() : 0;
}

void Engine::end_file(int file) {
  if (intake_ == nullptr || file != intake_id_) return;
  FileRecord record = intake_->finish();
  take_side_table(intake_->side_table(), record);
  files_.push_back(std::move(record));
  intake_.reset();
  facts_.forget(file);
  forget_results();
}

void Engine::take_side_table(const SideTable& table, FileRecord& record) {
  if (table.kind == FileKind::settings) {
    apply_settings_file(
        table, record, all_settings(),
        [this](std::string_view key, std::string_view value) { return set(key, value); });
  } else if (table.kind == FileKind::aliases) {
    aliases_.read(table, record);
    record.notes.emplace_back("It counts for lists that are read after it.");
  } else {
    council_.read(table, record);
  }
  tables_.keep_file(table, record);
}

void Engine::remove_file(int file) {
  forget_results();
  if (intake_ != nullptr && file == intake_id_) {
    intake_->abandon();
    intake_.reset();
    return;
  }
  council_.remove_file(file);
  aliases_.remove_file(file);
  tables_.remove_file(file);
  for (ListTable& table : store_.tables) table.remove_part(file);
  facts_.forget(file);
  std::erase_if(files_, [file](const FileRecord& record) { return record.id == file; });
}

void Engine::remove_all() {
  intake_.reset();
  forget_results();
  files_.clear();
  council_ = CouncilData{};
  aliases_ = Aliases{};
  store_ = ListStore{};
  facts_.forget_all();
  tables_.remove_files();
  for (const TableSpec& spec : table_specs()) take_table_setting(spec, tables_.table(spec));
}

const FileRecord* Engine::find_file(int file) const { return find_record(files_, file); }

std::optional<std::string> Engine::set(std::string_view key, std::string_view value) {
  if (const TableSpec* spec = find_table(key)) return change_table(*spec, value);
  const Settings before = settings_;
  auto wrong = change_setting(settings_, key, value);
  if (wrong) return wrong;
  if (!count_alike(before, settings_)) {
    forget_results();
    return std::nullopt;
  }
  if (caseload_ != nullptr) caseload_->settings = settings_;
  if (key != "mode") forget_figures();  // those of both modes are kept side by side
  return std::nullopt;
}

std::optional<std::string> Engine::change_table(const TableSpec& spec, std::string_view text) {
  TableReading reading = read_table(spec, text, today_);
  if (!reading.faults.empty()) return fault_sentence(spec, reading.faults);
  take_table_setting(spec, reading.table);
  tables_.set(spec, std::move(reading.table));
  if (spec.kind == FileKind::bank_holidays) {
    forget_results();
  } else {
    forget_figures();
  }
  return std::nullopt;
}

// In place of the rows the setting had before.
void Engine::take_table_setting(const TableSpec& spec, const SideTable& table) {
  FileRecord record;
  record.id = file_of_table(spec);
  council_.remove_file(record.id);
  aliases_.remove_file(record.id);
  if (table.rows.empty()) return;
  if (spec.kind == FileKind::aliases) {
    aliases_.read(table, record);
  } else {
    council_.read(table, record);
  }
}

std::vector<CellFault> Engine::faults_in(std::string_view key, std::string_view value) const {
  const TableSpec* spec = find_table(key);
  return spec == nullptr ? std::vector<CellFault>() : read_table(*spec, value, today_).faults;
}

TableRows Engine::table_rows(std::string_view key) const {
  const TableSpec* spec = find_table(key);
  return spec == nullptr ? TableRows() : tables_.rows(*spec);
}

bool Engine::is_outdated(const FileRecord& record) const {
  const bool reads_aliases = record.kind == FileKind::list || record.kind == FileKind::unusable;
  return reads_aliases && record.read_under != aliases_.fingerprint();
}

std::vector<SettingView> Engine::all_settings() const {
  std::vector<SettingView> views = describe_settings(settings_);
  for (const TableSpec& spec : table_specs()) views.push_back(tables_.view(spec));
  return views;
}

std::string Engine::settings_csv() const { return bandstand::settings_csv(all_settings()); }

void Engine::forget_figures() {
  for (auto& figures : figures_) figures.reset();
}

void Engine::forget_results() {
  forget_figures();
  cells_.reset();
  journeys_.reset();  // looks into the caseload
  caseload_.reset();
}

// Without case lists the history in measures files says where the council stands.
Date Engine::latest_measure() const {
  Date latest;
  for (const Measure& measure : council_.measures) {
    const Date end = measure.period.end();
    if (end <= today_) latest = std::max(latest, end);
  }
  return latest.known() ? latest : today_;
}

const Caseload& Engine::caseload() {
  if (caseload_ == nullptr) {
    const std::vector<Date> holidays = council_.extra_holidays();
    caseload_ = std::make_unique<Caseload>(store_, facts_, files_, settings_, today_,
                                           latest_measure(), holidays);
  }
  return *caseload_;
}

const FigureSet& Engine::figures() {
  auto& figures = figures_[static_cast<std::size_t>(settings_.mode)];
  if (figures == nullptr) {
    // What a council's own tables add, a population say, may bring more rules into use.
    const std::vector<const CaseRule*> rules = rules_in_use(caseload(), council_);
    if (cells_ == nullptr || !cells_->has(rules)) {
      cells_ = std::make_unique<MonthCells>(rules, caseload());
    }
    const bool sharing = settings_.mode == DisclosureMode::sharing;
    figures =
        std::make_unique<FigureSet>(caseload(), *cells_, sharing ? &journeys() : nullptr, council_);
  }
  return *figures;
}

const JourneyCases& Engine::journeys() {
  if (journeys_ == nullptr) journeys_ = std::make_unique<JourneyCases>(caseload());
  return *journeys_;
}

}  // namespace bandstand
