// Reading workers and caseload readings, row by row.
#include "report/workforce_files.h"

#include "lists/cell_values.h"
#include "lists/text.h"

namespace bandstand {
namespace {

// A number from 0 to `most`; what is none of these is read as blank, with a query.
std::optional<Exact> amount(const RowReader& row, std::string_view key, Exact most) {
  const std::string_view text = row.text(key);
  if (text.empty()) return std::nullopt;
  const auto value = parse_exact(text);
  if (!value || *value < Exact{0, 1} || *value > most) {
    row.refuse(key, RowReason::unreadable_number);
    return std::nullopt;
  }
  return value;
}

bool is_newly_qualified_role(std::string_view role) {
  const std::string lowered = lower_case(role);
  for (const std::string_view word : {"asye", "nqsw", "newly qualified", "newly-qualified"}) {
    if (lowered.find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

void read_worker(const RowReader& row, std::vector<WorkerRow>& workers) {
  WorkerRow worker;
  worker.file = row.file();
  worker.worker = row.text("worker");
  worker.team = row.first_of({"team", "area"});
  worker.role = row.text("role");
  constexpr Exact most_people{100'000, 1};
  worker.vacancies = amount(row, "vacancies", most_people);
  if (worker.worker.empty() && !worker.vacancies) return row.refuse("worker");
  for (const WorkerRow& known : workers) {
    if (known.file != worker.file || worker.worker.empty()) continue;
    if (lower_case(known.worker) == lower_case(worker.worker)) {
      return row.refuse("worker", RowReason::duplicate);
    }
  }
  // More than one and a half posts for one person is a slip of the pen, and a maximum rests on it.
  worker.fte = amount(row, "fte", Exact{3, 2});
  if (worker.fte && worker.fte->num == 0) worker.fte.reset();
  worker.recommended_max = amount(row, "recommended max", Exact{1000, 1});
  if (const auto agency = read_yes_no(row.text("agency"))) {
    worker.agency = *agency;
  } else {
    row.refuse("agency", RowReason::unknown_code);
  }
  worker.newly_qualified = is_newly_qualified_role(worker.role) ||
                           read_yes_no(row.text("newly qualified")) == YesNo::yes;
  workers.push_back(std::move(worker));
}

std::string key_of_reading(const CaseloadReading& reading) {
  return iso_text(reading.date) + '\n' + reading.source + '\n' + lower_case(reading.worker);
}

void read_caseload(const RowReader& row, std::unordered_set<std::string>& known,
                   std::vector<CaseloadReading>& readings) {
  CaseloadReading reading;
  reading.file = row.file();
  reading.worker = row.text("worker");
  if (reading.worker.empty()) return row.refuse("worker");
  const CellDate date = parse_cell_date(row.text("date"));
  if (date.state != CellDate::State::known || date.date < Date::from_ymd(1990, 1, 1) ||
      date.date > Date::from_ymd(2199, 12, 31)) {
    return row.refuse("date", date.state == CellDate::State::blank ? RowReason::no_date
                                                                   : RowReason::unreadable_date);
  }
  reading.date = date.date;
  const auto cases = parse_exact(row.text("caseload"));
  if (!cases || cases->num % cases->den != 0 || *cases < Exact{0, 1} || *cases > Exact{10'000, 1}) {
    return row.refuse("caseload");
  }
  reading.cases = cases->num / cases->den;
  reading.source = row.text("source");
  if (reading.source.empty() || lower_case(reading.source) == "cases") {
    reading.source = "caseload readings";
  }
  if (!known.insert(key_of_reading(reading)).second) {
    return row.refuse("worker", RowReason::duplicate);
  }
  readings.push_back(std::move(reading));
}

}  // namespace bandstand
