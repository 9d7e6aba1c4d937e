// Reading the arguments, loading the files, writing what was asked for.
#include "cli/commands.h"

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

#include "engine.h"
#include "lists/text.h"
#include "report/accounting.h"
#include "report/cases.h"
#include "report/definition_text.h"
#include "report/tidy.h"

namespace bandstand {
namespace {

constexpr std::string_view usage =
    "Usage:\n"
    "  bandstand figures [--as-at YYYY-MM-DD] [--year 2018-19] [--sharing] [--set key=value]... "
    "FILE...\n"
    "  bandstand check [--as-at YYYY-MM-DD] [--set key=value]... FILE...\n"
    "  bandstand cases --indicator ID --period PERIOD [--not-in-time] [--as-at YYYY-MM-DD] "
    "[--set key=value]... FILE...\n"
    "  bandstand definitions\n"
    "  bandstand settings [--save] [--set key=value]...\n"
    "  bandstand --version\n";

struct Arguments {
  std::string_view command;
  std::vector<std::pair<std::string, std::string>> settings;
  std::optional<FinancialYear> year;
  std::string_view indicator;
  std::string_view period;
  bool not_in_time = false;
  bool save = false;
  std::vector<std::string> files;
};

CommandResult wrong_usage(const std::string& sentence) {
  return {"", sentence + "\n" + std::string(usage), 2};
}

// Nothing on success; else what is wrong.
std::optional<std::string> read_arguments(std::span<const std::string_view> words,
                                          Arguments& arguments) {
  arguments.command = words[0];
  bool only_files = false;
  for (std::size_t i = 1; i < words.size(); ++i) {
    const std::string_view word = words[i];
    if (only_files || word.size() < 2 || word.substr(0, 2) != "--") {
      arguments.files.emplace_back(word);
      continue;
    }
    if (word == "--") {
      only_files = true;
    } else if (word == "--sharing") {
      arguments.settings.emplace_back("mode", "sharing");
    } else if (word == "--save") {
      arguments.save = true;
    } else if (word == "--not-in-time") {
      arguments.not_in_time = true;
    } else if (word == "--as-at" || word == "--year" || word == "--set" || word == "--indicator" ||
               word == "--period") {
      if (++i == words.size()) return std::string(word) + " needs a value.";
      const std::string_view value = words[i];
      if (word == "--as-at") {
        arguments.settings.emplace_back("as-at", value);
      } else if (word == "--year") {
        arguments.year = parse_financial_year(value);
        if (!arguments.year) return "--year must be a financial year such as 2018-19.";
      } else if (word == "--set") {
        const std::size_t equals = value.find('=');
        if (equals == std::string_view::npos) return "--set must be key=value.";
        arguments.settings.emplace_back(value.substr(0, equals), value.substr(equals + 1));
      } else if (word == "--indicator") {
        arguments.indicator = value;
      } else {
        arguments.period = value;
      }
    } else {
      return "There is no option " + std::string(word) + ".";
    }
  }
  return std::nullopt;
}

std::string base_name(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

// False if the file cannot be opened or read to its end; what was read of it is taken out again.
bool load(Engine& engine, const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  const int id = engine.begin_file(base_name(path));
  std::vector<char> chunk(std::size_t{1} << 22U);
  std::size_t size = 0;
  while ((size = std::fread(chunk.data(), 1, chunk.size(), file)) > 0) {
    engine.feed(id, {chunk.data(), size});
  }
  const bool whole = std::ferror(file) == 0;
  std::fclose(file);
  if (whole) {
    engine.end_file(id);
  } else {
    engine.remove_file(id);
  }
  return whole;
}

// What a path's file is by its opening; unusable where it cannot be read.
struct Opening {
  FileKind kind = FileKind::unusable;
  std::string bytes;
};

Opening opening_of(const std::string& path) {
  Opening opening;
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return opening;
  opening.bytes.resize(std::size_t{256} << 10U);
  opening.bytes.resize(std::fread(opening.bytes.data(), 1, opening.bytes.size(), file));
  std::fclose(file);
  Engine engine(Date::from_ymd(2199, 12, 31));
  const int id = engine.begin_file(base_name(path));
  engine.feed(id, opening.bytes);
  engine.end_file(id);
  if (const FileRecord* record = engine.find_file(id)) opening.kind = record->kind;
  return opening;
}

struct ReadingOrder {
  std::vector<std::string> first, then;
};

// Other spellings act on what is read after them, and of two settings the later counts: both come
// first, in the order of their contents, so that the order in which files are named changes
// nothing.
ReadingOrder in_reading_order(const std::vector<std::string>& paths) {
  std::vector<std::tuple<int, std::string, std::string>> order;
  for (const std::string& path : paths) {
    Opening opening = opening_of(path);
    const int place = opening.kind == FileKind::aliases    ? 0
                      : opening.kind == FileKind::settings ? 1
                                                           : 2;
    order.emplace_back(place, place < 2 ? std::move(opening.bytes) : std::string(), path);
  }
  std::stable_sort(order.begin(), order.end(), [](const auto& a, const auto& b) {
    return std::tie(std::get<0>(a), std::get<1>(a)) < std::tie(std::get<0>(b), std::get<1>(b));
  });
  ReadingOrder sorted;
  for (auto& [place, bytes, path] : order) {
    (place < 2 ? sorted.first : sorted.then).push_back(std::move(path));
  }
  return sorted;
}

std::string check_text(Engine& engine) {
  std::string out;
  const Caseload& caseload = engine.caseload();
  out += "As-at date: " + iso_text(caseload.as_at) + "\n";
  for (const FileRecord& record : engine.files()) {
    const FileAccount account = account_of(record, engine.files(), caseload);
    out += "\n" + record.name + ": " + record.title + "\n";
    if (!record.message.empty()) {
      out += "  " + record.message + "\n";
      continue;
    }
    std::uint64_t set_aside = 0;
    for (const ReasonCount& reason : account.set_aside) set_aside += reason.rows;
    out += "  rows read " + std::to_string(record.rows_read) + " = used " +
           std::to_string(account.rows_used) + " + set aside " + std::to_string(set_aside) + "\n";
    for (const ReasonCount& reason : account.set_aside) {
      out += "  set aside: " + reason.reason + ": " + std::to_string(reason.rows) + "\n";
    }
    for (const ReasonCount& reason : account.queries) {
      out += "  query: " + reason.reason + ": " + std::to_string(reason.rows) + "\n";
    }
    if (account.covers) {
      out += "  covers " + period_text(month_period(account.covers->first)) + " to " +
             period_text(month_period(account.covers->last)) + "\n";
    }
    for (const FileHeader& header : record.headers) {
      if (!header.recognised) {
        const std::string_view how = header.not_needed ? "not needed" : "not recognised";
        if (!header.text.empty()) {
          out += "  column " + std::string(how) + ": \"" + header.text + "\"\n";
        }
      } else if (record.kind == FileKind::list &&
                 match_key(header.text) != match_key(header.column)) {
        out += "  column \"" + header.text + "\" read as \"" + std::string(header.column) + "\"\n";
      }
    }
    for (const std::string_view missing : record.missing_columns) {
      out += "  column not there: \"" + std::string(missing) + "\"\n";
    }
    for (const std::string& note : account.notes) out += "  note: " + note + "\n";
    for (const AccountRow& row : account_rows(record, engine.files(), caseload)) {
      // Counted above; of a national table there may be thousands, and none is wrong.
      if (row.reason == RowReason::not_needed) continue;
      out += "  line " + std::to_string(row.line) + ": " +
             (is_set_aside(row.reason) ? "set aside: " : "query: ") +
             std::string(row_reason_text(row.reason));
      if (!row.column.empty()) out += ", " + row.column;
      if (!row.value.empty()) out += ": " + row.value;
      out += "\n";
    }
  }
  return out;
}

std::string settings_text(const Engine& engine) {
  std::string out;
  for (const SettingView& setting : engine.all_settings()) {
    out += setting.key + "=" + setting.value + "\n  " + setting.title + ". " + setting.help + "\n";
    for (const SettingChoice& choice : setting.choices) {
      out += "    " + choice.value + ": " + choice.label + "\n";
    }
    for (const SettingColumn& column : setting.columns) {
      out += "    " + column.heading + ": " + std::string(column.wanted) + "\n";
    }
  }
  return out;
}

CommandResult cases_result(Engine& engine, const Arguments& arguments) {
  const auto indicator = find_definition(arguments.indicator);
  if (!indicator) {
    return wrong_usage("There is no indicator \"" + std::string(arguments.indicator) + "\".");
  }
  const Definition& definition = definition_at(*indicator);
  if (definition.id == "tracker") {
    return {case_table_csv(tracker_cases(engine.caseload(), engine.files(), {}, {}, {})), "", 0};
  }
  const auto period = parse_period(arguments.period);
  if (!period) {
    return wrong_usage(
        "--period must be a period such as 2018-08, \"2018-19 Q2\", \"2018-19 to "
        "Q2\" or 2018-19.");
  }
  const WhichCases which = arguments.not_in_time ? WhichCases::not_in_time : WhichCases::all;
  return {case_table_csv(
              cases_behind(definition, engine.caseload(), engine.files(), *period, {}, {}, which)),
          "", 0};
}

}  // namespace

CommandResult run_command(std::span<const std::string_view> words, Date today) {
  if (words.empty()) return wrong_usage("Say what to do.");
  if (words[0] == "--version") return {std::string(version()) + "\n", "", 0};
  if (words[0] == "--help") return {std::string(usage), "", 0};
  Arguments arguments;
  if (const auto wrong = read_arguments(words, arguments)) return wrong_usage(*wrong);

  Engine engine(today);
  for (const auto& [key, value] : arguments.settings) {
    if (const auto wrong = engine.set(key, value)) return wrong_usage(*wrong);
  }
  if (arguments.command == "definitions") return {definitions_text(), "", 0};
  if (arguments.command == "settings") {
    return {arguments.save ? engine.settings_csv() : settings_text(engine), "", 0};
  }
  const bool is_cases = arguments.command == "cases";
  if (arguments.command != "figures" && arguments.command != "check" && !is_cases) {
    return wrong_usage("There is no command \"" + std::string(arguments.command) + "\".");
  }
  if (is_cases && arguments.indicator.empty()) return wrong_usage("cases needs --indicator.");
  if (is_cases && arguments.period.empty() && arguments.indicator != "tracker") {
    return wrong_usage("cases needs --period.");
  }
  if (arguments.files.empty()) return wrong_usage("Name at least one file.");

  std::string errors;
  const auto load_all = [&](const std::vector<std::string>& paths) {
    for (const std::string& path : paths) {
      if (!load(engine, path)) errors += path + ": cannot be read.\n";
    }
  };
  const ReadingOrder order = in_reading_order(arguments.files);
  load_all(order.first);
  for (const auto& [key, value] : arguments.settings) engine.set(key, value);  // over the files'
  load_all(order.then);
  bool any_used = false;
  for (const FileRecord& record : engine.files()) {
    if (record.kind == FileKind::unusable) {
      errors += record.name + ": " + record.message + "\n";
    } else {
      any_used = true;
    }
  }
  CommandResult result;
  if (arguments.command == "check") {
    result.output = check_text(engine);
  } else if (!any_used) {
    errors += "No file could be used.\n";
  } else if (is_cases) {
    result = cases_result(engine, arguments);
  } else {
    result.output = tidy_figures_csv(engine.figures(), arguments.year);
  }
  if (!any_used) result.exit_code = 1;
  result.errors = errors + result.errors;
  return result;
}

}  // namespace bandstand
