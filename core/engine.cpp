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

void Engine::end_file(int file) {
  if (intake_ == nullptr || file != intake_id_) return;
  FileRecord record = intake_->finish();
  take_side_table(intake_->side_table(), record);
  files_.push_back(std::move(record));
  intake_.reset();
  forget_results();
}

void Engine::take_side_table(const SideTable& table, FileRecord& record) {
  if (table.kind == FileKind::settings) {
    apply_settings_file(table, record, settings_);
  } else if (table.kind == FileKind::aliases) {
    aliases_.read(table, record);
    const bool lists_before = std::any_of(
        files_.begin(), files_.end(), [](const FileRecord& f) { return f.kind == FileKind::list; });
    record.notes.emplace_back("It counts for lists that are loaded after it.");
    if (lists_before) {
      record.notes.emplace_back("Lists loaded before it keep their reading: load them again.");
    }
  } else {
    council_.read(table, record);
  }
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
  for (ListTable& table : store_.tables) table.remove_part(file);
  std::erase_if(files_, [file](const FileRecord& record) { return record.id == file; });
}

void Engine::remove_all() {
  intake_.reset();
  forget_results();
  files_.clear();
  council_ = CouncilData{};
  aliases_ = Aliases{};
  store_ = ListStore{};
}

const FileRecord* Engine::find_file(int file) const { return find_record(files_, file); }

std::optional<std::string> Engine::set(std::string_view key, std::string_view value) {
  auto wrong = change_setting(settings_, key, value);
  if (wrong) return wrong;
  if (key == "mode") {  // what is hidden changes no case
    if (caseload_ != nullptr) caseload_->settings.mode = settings_.mode;
  } else {
    forget_results();
  }
  return std::nullopt;
}

std::string Engine::settings_csv() const { return bandstand::settings_csv(settings_); }

void Engine::forget_results() {
  for (auto& figures : figures_) figures.reset();
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
    caseload_ =
        std::make_unique<Caseload>(store_, files_, settings_, today_, latest_measure(), holidays);
  }
  return *caseload_;
}

const FigureSet& Engine::figures() {
  auto& figures = figures_[static_cast<std::size_t>(settings_.mode)];
  if (figures == nullptr) figures = std::make_unique<FigureSet>(caseload(), council_);
  return *figures;
}

}  // namespace bandstand
