// Loading files into an engine, and reading its figures file back.
#include "support/council.h"

#include <gtest/gtest.h>

#include <tuple>

#include "report/tidy.h"
#include "support/csv_text.h"

namespace bandstand::test {

bool operator<(const Key& a, const Key& b) {
  return std::tie(a.indicator, a.basis, a.period, a.breakdown, a.category, a.source) <
         std::tie(b.indicator, b.basis, b.period, b.breakdown, b.category, b.source);
}

std::string to_text(const Key& key) {
  return key.indicator + ", " + key.basis + " " + key.period + ", " + key.breakdown + " " +
         key.category + ", " + key.source;
}

TidyFigures::TidyFigures(std::string_view csv) {
  const std::vector<CsvCells> lines = parse_csv(csv);
  for (std::size_t i = 1; i < lines.size(); ++i) {
    std::map<std::string, std::string> row;
    for (std::size_t c = 0; c < lines[i].size(); ++c) row[lines[0].at(c)] = lines[i][c];
    const Key key{row["indicator"], row["basis"],    row["period"],
                  row["breakdown"], row["category"], row["source"]};
    rows_.emplace(key, std::move(row));
    ++count_;
  }
}

std::string TidyFigures::cell(const Key& key, const std::string& column) const {
  const auto found = rows_.find(key);
  return found == rows_.end() ? "no such figure" : found->second.at(column);
}

std::string TidyFigures::figure(const Key& key) const {
  if (!has(key)) return "no such figure";
  const std::string denominator = cell(key, "denominator");
  std::string text = cell(key, "numerator");
  if (!denominator.empty()) text += "/" + denominator;
  if (const std::string value = cell(key, "value"); !value.empty()) text += " " + value;
  if (const std::string marker = cell(key, "marker"); !marker.empty()) text += " " + marker;
  return text;
}

Council::Council() : engine_(Date::from_ymd(2030, 12, 31)) {}

int Council::load(std::string_view text, const std::string& name) {
  const int id = engine_.begin_file(name);
  engine_.feed(id, text);
  engine_.end_file(id);
  return id;
}

int Council::load_file(const std::string& path) {
  const std::string text = read_test_file(path);
  EXPECT_FALSE(text.empty()) << "no file " << path;
  return load(text, path.substr(path.rfind('/') + 1));
}

Council& Council::set(std::string_view key, std::string_view value) {
  const auto wrong = engine_.set(key, value);
  EXPECT_FALSE(wrong.has_value()) << wrong.value_or("");
  return *this;
}

std::string Council::tidy_csv() { return tidy_figures_csv(engine_.figures()); }

const Figure* Council::find(const Key& key) {
  const auto indicator = find_definition(key.indicator);
  const auto basis = parse_basis_name(key.basis);
  if (!indicator || !basis) return nullptr;
  const auto period = parse_period(key.period, *basis);
  return period
             ? engine_.figures().find(*indicator, *period, key.source, key.breakdown, key.category)
             : nullptr;
}

FileAccount Council::account(int id) {
  return account_of(file(id), engine_.files(), engine_.caseload());
}

std::string Council::account_text(int id) {
  const FileAccount account = this->account(id);
  std::string text = "used " + std::to_string(account.rows_used) + " of " +
                     std::to_string(account.record->rows_read);
  std::uint64_t set_aside = 0;
  for (const ReasonCount& reason : account.set_aside) {
    text += "; " + reason.reason + " " + std::to_string(reason.rows);
    set_aside += reason.rows;
  }
  EXPECT_EQ(account.rows_used + set_aside, account.record->rows_read);
  for (const ReasonCount& reason : account.queries) {
    text += " | " + reason.reason + " " + std::to_string(reason.rows);
  }
  return text;
}

std::vector<std::string> Council::account_lines(int id) {
  std::vector<std::string> lines;
  for (const AccountRow& row : account_rows(file(id), engine_.files(), engine_.caseload())) {
    std::string line =
        "line " + std::to_string(row.line) + ": " + std::string(row_reason_text(row.reason));
    if (!row.column.empty()) line += " [" + row.column + "]";
    if (!row.value.empty()) line += " " + row.value;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace bandstand::test
