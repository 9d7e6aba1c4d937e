// One list: its rows by reason, its columns, its codes and its checks, in words.
#include "report/quality_list.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "indicators/registry.h"
#include "lists/put_in_order.h"
#include "model/list_sources.h"
#include "report/accounting.h"
#include "report/figure_words.h"
#include "report/quality_columns.h"
#include "report/row_reasons.h"
#include "report/window.h"

namespace bandstand {
namespace {

constexpr std::uint32_t low_percent = 95;
constexpr double files_differ_by = 10;  // percentage points
constexpr std::size_t most_codes = 10;

std::vector<IndicatorRefView> refs_of(const std::vector<std::uint16_t>& indicators) {
  std::vector<IndicatorRefView> refs;
  for (const std::uint16_t indicator : indicators) {
    const Definition& definition = definition_at(indicator);
    refs.push_back({std::string(definition.id), std::string(definition.title)});
  }
  return refs;
}

class OneList {
 public:
  OneList(const std::vector<ListId>& tables, std::span<const FileRecord> files,
          const Caseload& caseload, const ColumnUses& uses, const QualityNumbers& numbers)
      : tables_(&tables), files_(files), caseload_(&caseload), uses_(&uses), numbers_(numbers) {}

  QualityList build() {
    name();
    add_files();
    add_reasons();
    for (const ListId table : *tables_) {
      const ListView& view = caseload_->table_view(table);
      add_cells(view);
      // A table that no figure rests on is read, but nobody need mend it.
      if (!not_in_use_note(table, caseload_->in_use()).empty()) continue;
      std::vector<MonthSeries> series = month_series(view, *caseload_, numbers_);
      for (const QualityCheck& check : checks_of(view, *caseload_, series)) {
        list_.view.checks.push_back(check_view(check, numbers_));
        if (check.outcome == CheckOutcome::look) ++list_.view.to_look_at;
      }
      for (MonthSeries& one : series) list_.series.push_back(std::move(one));
    }
    finish_words();
    return std::move(list_);
  }

 private:
  bool together() const { return tables_->size() > 1; }

  void name() {
    const ListId first = tables_->front();
    const auto number = static_cast<int>(first);
    list_.view.key = (together() ? "census" : "table-" + std::to_string(number));
    list_.view.title =
        together() ? "Children in need census"
                   : std::string(list_spec(first).title) + " (" + list_source_text(first) + ")";
    list_.view.in_use = false;
    for (const ListId table : *tables_) {
      const std::string note = not_in_use_note(table, caseload_->in_use());
      if (note.empty()) {
        list_.view.in_use = true;
      } else {
        list_.view.notes.push_back(note);
      }
    }
  }

  // Each file once, also where it holds several of the tables.
  void add_files() {
    std::set<int> seen;
    for (const ListId table : *tables_) {
      for (const FilePart& part : caseload_->table_view(table).table->parts) {
        const FileRecord* record = find_record(files_, part.file);
        if (record == nullptr || !seen.insert(part.file).second) continue;
        records_.push_back(record);
        const FileAccount account = account_of(*record, files_, *caseload_);
        QualityFileView& file = list_.view.files.emplace_back();
        file.id = record->id;
        file.name = record->name;
        file.rows_read = static_cast<double>(record->rows_read);
        file.rows_used = static_cast<double>(account.rows_used);
        if (account.covers) {
          file.covers = spoken_period(month_period(account.covers->first)) + " to " +
                        spoken_period(month_period(account.covers->last));
        }
        list_.view.rows_read += file.rows_read;
        list_.view.rows_used += file.rows_used;
      }
    }
    list_.view.rows_set_aside = list_.view.rows_read - list_.view.rows_used;
    list_.view.used_share = share_of_rows(static_cast<std::uint64_t>(list_.view.rows_used),
                                          static_cast<std::uint64_t>(list_.view.rows_read));
  }

  // The indicators that a reason touches: those of the whole tables, or of the columns named.
  std::set<std::uint16_t> touched(RowReason reason) const {
    std::set<std::uint16_t> indicators;
    if (!is_about_one_column(reason)) {
      for (const ListId table : *tables_) {
        const auto& of_table = uses_->of_table(table);
        indicators.insert(of_table.begin(), of_table.end());
      }
      return indicators;
    }
    for (const FileRecord* record : records_) {
      std::set<std::uint16_t> headers;
      for (const RowIssue& issue : record->issues) {
        if (issue.reason == reason && issue.column != RowIssue::no_column) {
          headers.insert(issue.column);
        }
      }
      for (const std::uint16_t header : headers) {
        for (const ListId table : *tables_) {
          for (const ColumnSpec& spec : list_spec(table).columns) {
            if (spec.header != record->headers[header].column) continue;
            const auto& fed = uses_->indicators(table, spec.column);
            indicators.insert(fed.begin(), fed.end());
          }
        }
      }
    }
    return indicators;
  }

  void add_reasons() {
    std::array<std::uint64_t, row_reason_count> counts{};
    for (const FileRecord* record : records_) {
      const auto of_file = reason_counts(*record, *caseload_);
      for (std::size_t r = 0; r < row_reason_count; ++r) counts[r] += of_file[r];
    }
    list_.duplicates = counts[static_cast<std::size_t>(RowReason::duplicate)];
    for (std::size_t r = 0; r < row_reason_count; ++r) {
      if (counts[r] == 0) continue;
      const auto reason = static_cast<RowReason>(r);
      const std::set<std::uint16_t> indicators = touched(reason);
      QualityReasonView& view = list_.view.reasons.emplace_back();
      view.reason = row_reason_text(reason);
      view.outcome = is_set_aside(reason) ? "set aside" : "query";
      view.rows = numbers_.count(counts[r]);
      view.effect = row_reason_effect(reason);
      view.advice = row_reason_advice(reason);
      view.indicators = refs_of({indicators.begin(), indicators.end()});
    }
  }

  void add_cells(const ListView& view) {
    TableCells cells = table_cells(view, files_);
    for (const ColumnCells& column : cells.columns) add_column(column);
    if (numbers_.sharing()) {
      if (!cells.codes.empty()) {
        list_.view.notes.emplace_back(
            "Unknown values are listed in the working view only: a cell may hold anything.");
      }
      return;
    }
    for (const UnknownCode& code : cells.codes) {
      if (list_.view.codes.size() == most_codes) break;
      list_.view.codes.push_back({std::string(list_spec(code.table).title),
                                  std::string(code.column), code.value,
                                  static_cast<double>(code.rows)});
    }
  }

  void add_column(const ColumnCells& column) {
    const auto& indicators = uses_->indicators(column.table, column.spec->column);
    const bool breakdown = uses_->breaks_down(column.table, column.spec->column);
    if (indicators.empty() && !breakdown) return;
    QualityColumnView& view = list_.view.columns.emplace_back();
    if (together()) view.table = list_spec(column.table).title;
    view.column = column.spec->header;
    view.indicators = refs_of(indicators);
    view.breakdown = breakdown;
    if (!column.present) {
      view.status = "absent";
      view.status_words = "Not in any file";
      view.words = column.spec->optional ? "An extra column that the standard layout does not have."
                                         : "No file of this list has the column.";
      return;
    }
    const CellCounts& all = column.all;
    const QualityNumbers::Share share = numbers_.share(all.filled, all.rows);
    view.rows = numbers_.count(all.rows);
    view.filled = numbers_.count(all.filled);
    view.blank = numbers_.count(all.blank());
    view.unreadable = numbers_.count(all.unreadable);
    view.unknown = numbers_.count(all.unknown);
    view.share = share.text;
    view.bar = share.bar;
    view.words = words_of(column);
    if (column.blank_is_an_answer) {
      view.status = "dates";
      view.status_words = "May be blank";
    } else if (share.is_surely_below(low_percent)) {
      view.status = "low";
      view.status_words = "Low";
      ++list_.view.to_look_at;
    } else {
      view.status = "fine";
      view.status_words = all.rows == 0 ? "No rows" : "Fine";
    }
  }

  std::string words_of(const ColumnCells& column) const {
    std::string words;
    const auto say = [&words](const std::string& sentence) {
      words += (words.empty() ? "" : " ") + sentence;
    };
    if (column.only_with != Column::child) {
      say("Of rows with \"" + std::string(find_column(column.table, column.only_with)->header) +
          "\".");
    }
    if (column.blank_is_an_answer) say("Blank where it has not happened.");
    say_files(column, say);
    return words;
  }

  // Where one file is much less complete than another, or lacks the column.
  template <class Say>
  void say_files(const ColumnCells& column, const Say& say) const {
    std::string without;
    std::string shares;
    std::optional<double> least;
    std::optional<double> most;
    for (const ColumnCells::OfFile& file : column.files) {
      const FileRecord* record = find_record(files_, file.file);
      if (!file.present) {
        without += (without.empty() ? "" : ", ") + record->name;
        continue;
      }
      const QualityNumbers::Share share = numbers_.share(file.cells.filled, file.cells.rows);
      if (!share.bar) continue;
      shares += (shares.empty() ? "" : ", ") + share.text + " in " + record->name;
      least = std::min(least.value_or(*share.bar), *share.bar);
      most = std::max(most.value_or(*share.bar), *share.bar);
    }
    if (!without.empty()) say("Not in " + without + ".");
    const bool judged = !column.blank_is_an_answer && least && most;
    if (judged && *most - *least >= files_differ_by) say("Files differ: " + shares + ".");
  }

  void finish_words() {
    QualityListView& view = list_.view;
    std::vector<Month> months;
    for (const ListId table : *tables_) {
      const Coverage& coverage = caseload_->table_view(table).coverage;
      if (!coverage.first()) continue;
      for (Month month = *coverage.first(); month <= *coverage.last(); month = month + 1) {
        if (coverage.contains(month)) months.push_back(month);
      }
    }
    put_in_order(months);
    months.erase(std::unique(months.begin(), months.end()), months.end());
    if (!months.empty()) view.covers = month_runs_text(months);
    view.words = counted(static_cast<std::uint64_t>(view.rows_read), "row", "rows") + " in " +
                 counted(view.files.size(), "file", "files");
    if (view.rows_read > 0) {
      view.words += ": " + view.used_share + " used, " +
                    with_commas(std::to_string(static_cast<std::uint64_t>(view.rows_set_aside))) +
                    " set aside";
    }
    view.words += ".";
    if (view.files.size() > 1) {
      view.words += " The files are read together: of the same event in several the newest counts.";
    }
  }

  const std::vector<ListId>* tables_;
  std::span<const FileRecord> files_;
  const Caseload* caseload_;
  const ColumnUses* uses_;
  QualityNumbers numbers_;
  std::vector<const FileRecord*> records_;
  QualityList list_;
};

}  // namespace

QualityList quality_list(const std::vector<ListId>& tables, std::span<const FileRecord> files,
                         const Caseload& caseload, const ColumnUses& uses,
                         const QualityNumbers& numbers) {
  return OneList(tables, files, caseload, uses, numbers).build();
}

QualityCheckView check_view(const QualityCheck& check, const QualityNumbers& numbers) {
  QualityCheckView view;
  view.check = check.id;
  view.title = check.title;
  view.outcome = check_outcome_name(check.outcome);
  view.outcome_words = check.outcome == CheckOutcome::look   ? "Worth a look"
                       : check.outcome == CheckOutcome::fine ? "Nothing found"
                                                             : "Cannot be told";
  view.words = check.finding;
  if (!numbers.sharing() && !check.numbers.empty()) view.words += " " + check.numbers;
  if (check.outcome == CheckOutcome::look) view.advice = check.advice;
  return view;
}

std::string share_of_rows(std::uint64_t part, std::uint64_t whole) {
  Settings working;
  working.mode = DisclosureMode::working;
  return QualityNumbers(working).share(part, whole).text;
}

}  // namespace bandstand
