// What reading noted, and what the as-at date and the other files add to it.
#include "report/accounting.h"

#include <algorithm>
#include <array>

#include "lists/put_in_order.h"
#include "lists/return_year.h"
#include "model/list_sources.h"
#include "report/csv_writer.h"

namespace bandstand {
namespace {

// Calls `visit(view, part, position of the part)` for each table that has rows, or could have had
// rows, of this file: one for a list, all its tables for a census in one file.
template <class Visit>
void each_part(const FileRecord& record, const Caseload& caseload, Visit&& visit) {
  for (std::size_t i = 0; i < list_count; ++i) {
    const ListView& view = caseload.table_view(list_at(i));
    const auto& parts = view.table->parts;
    for (std::size_t position = 0; position < parts.size(); ++position) {
      if (parts[position].file == record.id) visit(view, parts[position], position);
    }
  }
}

// The heading and the text of the column that dates a row, for the rows set aside by it.
std::string dated(const ListView& view, Row row, std::string& heading) {
  for (const ColumnSpec& spec : list_spec(view.id).columns) {
    if (!view.table->has(spec.column)) continue;
    const bool dates_it =
        spec.type == CellType::first_date || spec.column == Column::conference_date;
    const std::int32_t days = dates_it ? view.table->column(spec.column)[row] : missing_value;
    if (days == missing_value) continue;
    heading = spec.header;
    return iso_text(Date::from_days(days));
  }
  return {};
}

}  // namespace

std::array<std::uint64_t, row_reason_count> reason_counts(const FileRecord& record,
                                                          const Caseload& caseload) {
  std::array<std::uint64_t, row_reason_count> counts = record.counts;
  const auto count = [&counts](RowReason reason) -> std::uint64_t& {
    return counts[static_cast<std::size_t>(reason)];
  };
  each_part(record, caseload, [&](const ListView& view, const FilePart& part, std::size_t) {
    for (const Row row : view.after_as_at) {
      if (part.holds(row)) ++count(RowReason::after_as_at);
    }
    for (const Duplicate& duplicate : view.duplicates) {
      if (part.holds(duplicate.row)) ++count(RowReason::duplicate);
    }
  });
  return counts;
}

FileAccount account_of(const FileRecord& record, std::span<const FileRecord> files,
                       const Caseload& caseload) {
  FileAccount account;
  account.record = &record;
  account.notes = record.notes;
  const std::array<std::uint64_t, row_reason_count> counts = reason_counts(record, caseload);
  std::uint64_t from_other_files = 0;
  Date open_until;
  each_part(record, caseload, [&](const ListView& view, const FilePart& part, std::size_t at) {
    for (const Duplicate& duplicate : view.duplicates) {
      if (part.holds(duplicate.row) && !part.holds(duplicate.kept)) ++from_other_files;
    }
    // Reviews of a plan that is open reach back before the year that a census tells of.
    const bool reaches_back = view.id == ListId::census_reviews && account.covers.has_value();
    if (view.covers[at] && !reaches_back) {
      const MonthRange covers = *view.covers[at];
      if (!account.covers) account.covers = covers;
      account.covers->first = std::min(account.covers->first, covers.first);
      account.covers->last = std::max(account.covers->last, covers.last);
    }
    open_until = std::max(open_until, view.open_until[at]);
    const auto year = view.return_year[at];
    if (year && !record.return_year && list_spec(view.id).source == ListSource::ssda903) {
      account.notes.push_back("Taken as of the same return as the other files, " +
                              return_year_text(*year) + ".");
    }
    const bool needs_year = view.id == ListId::return_health || view.id == ListId::return_leavers;
    if (needs_year && !year) {
      account.notes.push_back(
          "Nothing in the file tells which year's return it is of, so no figure can use it. Put "
          "the year into its name, such as oc2_2020.csv.");
    }
    const std::string not_in_use = not_in_use_note(view.id, caseload.in_use());
    if (!not_in_use.empty()) account.notes.push_back(not_in_use);
  });
  if (open_until.known()) {
    account.notes.push_back(
        "An older extract: a case without an end that only this file shows "
        "is taken as open until " +
        spoken_date(open_until) + ".");
  }
  if (from_other_files > 0) {
    account.notes.push_back(std::to_string(from_other_files) +
                            " rows are the same events as in a newer file, which is used instead.");
  }
  if (record.rows_read > 0 && files.size() > 1 && record.kind == FileKind::unusable) {
    account.notes.push_back("The other files are not affected.");
  }
  std::uint64_t set_aside = 0;
  for (std::size_t r = 0; r < row_reason_count; ++r) {
    if (counts[r] == 0) continue;
    const auto reason = static_cast<RowReason>(r);
    if (is_set_aside(reason)) set_aside += counts[r];
    (is_set_aside(reason) ? account.set_aside : account.queries)
        .push_back({std::string(row_reason_text(reason)), counts[r]});
  }
  account.rows_used = record.rows_read - std::min(record.rows_read, set_aside);
  return account;
}

std::vector<AccountRow> account_rows(const FileRecord& record, std::span<const FileRecord> files,
                                     const Caseload& caseload) {
  std::vector<AccountRow> rows;
  for (const RowIssue& issue : record.issues) {
    rows.push_back(
        {issue.line, issue.reason,
         issue.column == RowIssue::no_column ? std::string() : record.headers[issue.column].text,
         std::string(record.values.text(issue.value))});
  }
  each_part(record, caseload, [&](const ListView& view, const FilePart& part, std::size_t) {
    const auto add = [&](Row row, RowReason reason, std::string value, std::string heading) {
      rows.push_back({view.table->line[row], reason, std::move(heading), std::move(value)});
    };
    for (const Row row : view.after_as_at) {
      if (!part.holds(row)) continue;
      std::string heading;
      std::string value = dated(view, row, heading);
      add(row, RowReason::after_as_at, std::move(value), std::move(heading));
    }
    for (const Duplicate& duplicate : view.duplicates) {
      if (!part.holds(duplicate.row)) continue;
      std::string value(caseload.store().children.text(view.table->child[duplicate.row]));
      std::string heading;
      const std::string day = dated(view, duplicate.row, heading);
      if (!day.empty()) value += ", " + day;
      value += ": the same as line " + std::to_string(view.table->line[duplicate.kept]);
      if (!part.holds(duplicate.kept)) {
        for (const FilePart& other : view.table->parts) {
          const FileRecord* file = find_record(files, other.file);
          if (other.holds(duplicate.kept) && file != nullptr) value += " of " + file->name;
        }
      }
      add(duplicate.row, RowReason::duplicate, std::move(value),
          std::string(list_spec(view.id).columns[0].header));
    }
  });
  put_in_order(rows, [](const AccountRow& a, const AccountRow& b) { return a.line < b.line; });
  return rows;
}

std::string accounting_csv(std::span<const FileRecord> files, const Caseload& caseload) {
  CsvWriter out;
  out.row_of_text({"file", "line", "outcome", "reason", "column", "value"});
  for (const FileRecord& record : files) {
    for (const AccountRow& row : account_rows(record, files, caseload)) {
      out.text(record.name);
      out.plain(std::to_string(row.line));
      out.plain(is_set_aside(row.reason) ? "set aside" : "query");
      out.plain(row_reason_text(row.reason));
      out.text(row.column);
      out.text(row.value);
      out.end_row();
    }
  }
  return out.take();
}

}  // namespace bandstand
