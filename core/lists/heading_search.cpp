// Title rows may stand above the headings, and rows of data below them.
#include "lists/heading_search.h"

#include <algorithm>
#include <optional>

#include "lists/cell_values.h"
#include "lists/side_table.h"
#include "lists/suggest.h"
#include "lists/text.h"
#include "lists/utf8.h"

namespace bandstand {
namespace {

constexpr std::size_t most_rows = 120;
constexpr std::size_t most_cells = 200;
constexpr std::size_t longest_cell = 200;
// Comparing with every column of every list takes time; headings stand near the top.
constexpr std::size_t most_compared = 4;

std::size_t filled(const std::vector<std::string>& row) {
  return static_cast<std::size_t>(
      std::count_if(row.begin(), row.end(), [](const std::string& cell) { return !cell.empty(); }));
}

bool may_be_headings(const std::vector<std::string>& row) {
  return filled(row) > 1 && std::none_of(row.begin(), row.end(), [](const std::string& cell) {
           return is_written_date(cell) || parse_cell_integer(cell).has_value();
         });
}

// `"Name", "Colour" and more`; of what is no heading but a text, its start.
std::string headings_named(const FileRecord& record) {
  constexpr std::size_t most = 12;
  constexpr std::size_t longest = 40;
  std::string out;
  std::size_t count = 0;
  for (const FileHeader& header : record.headers) {
    if (header.text.empty()) continue;
    if (count == most) return out + " and more";
    if (count++ > 0) out += ", ";
    const std::string_view start = cut_short(header.text, longest);
    out += '"' + std::string(start) + (start == header.text ? "\"" : "...\"");
  }
  return out;
}

std::string title_of(ListId list) {
  return std::string(list_spec(list).title) + " (" + list_source_text(list) + ")";
}

struct Choice {
  std::size_t row = 0;
  std::optional<ListId> list;
  double score = 0;
};

Choice judged(std::size_t row, const std::vector<std::string>& cells, const Aliases& aliases) {
  std::vector<Heading> headings;
  for (const std::string& cell : cells) headings.push_back({cell});
  if (const auto likely = likely_list(headings, aliases)) return {row, likely->list, likely->score};
  const std::vector<std::string_view> texts(cells.begin(), cells.end());
  if (const auto near = nearest_list(HeadingRow(texts))) return {row, near->list, 1};
  return {row, std::nullopt, 0};
}

}  // namespace

void HeadingSearch::add_headings(std::span<const std::string_view> cells,
                                 const HeadingRow& headings) {
  if (!unread_kind_) unread_kind_ = known_unread_file(cells);
  if (!near_) near_ = nearest_list(headings);
  add(cells);
}

void HeadingSearch::add(std::span<const std::string_view> cells) {
  if (rows_.size() == most_rows) return;
  std::vector<std::string>& row = rows_.emplace_back();
  std::string scratch;
  for (const std::string_view cell : cells.first(std::min(cells.size(), most_cells))) {
    row.emplace_back(clean_text(cut_short(cell, longest_cell), scratch));
  }
}

void HeadingSearch::choose_headings(FileRecord& record, const Aliases& aliases) const {
  std::optional<Choice> best;
  std::size_t compared = 0;
  for (std::size_t r = 0; r < rows_.size() && compared < most_compared; ++r) {
    if (!may_be_headings(rows_[r])) continue;
    ++compared;
    const Choice choice = judged(r, rows_[r], aliases);
    if (!best || choice.score > best->score) best = choice;
  }
  if (!best) {
    // No row looks like headings; the first with more than one cell filled is the likeliest.
    const auto wide =
        std::find_if(rows_.begin(), rows_.end(), [](const auto& row) { return filled(row) > 1; });
    best = Choice{wide == rows_.end() ? 0 : static_cast<std::size_t>(wide - rows_.begin()), {}, 0};
  }
  if (best->row >= rows_.size()) return;
  record.likely_list = best->list;
  for (const std::string& text : rows_[best->row]) record.headers.push_back({text});
  record.unrecognised.samples.resize(record.headers.size());
  for (std::size_t r = best->row + 1; r < rows_.size(); ++r) {
    for (std::size_t c = 0; c < std::min(rows_[r].size(), record.headers.size()); ++c) {
      record.unrecognised.samples[c].add(rows_[r][c]);
    }
  }
}

void HeadingSearch::settle(FileRecord& record, const Aliases& aliases) const {
  record.kind = FileKind::unusable;
  record.title = "Not recognised";
  if (unread_kind_) {
    record.title = "Not read";
    record.message = "This looks like " + std::string(*unread_kind_) +
                     ", which this version does not read. It is left out; the other files are "
                     "not affected.";
    return;
  }
  if (rows_.empty()) {
    record.title = "Empty file";
    record.message = "The file has no rows. Check that the export finished, and export it again.";
    return;
  }
  choose_headings(record, aliases);
  if (near_) {
    record.message = "This looks like " + title_of(near_->list) + " but has no column \"" +
                     std::string(near_->missing) +
                     "\". Add that column to the export, or correct its heading.";
  } else if (record.likely_list) {
    record.message = "This looks like " + title_of(*record.likely_list) +
                     " with headings of its own: " + headings_named(record) +
                     ". Say what they are, or export it with the headings of the list.";
  } else {
    record.message = "No row of headings was recognised. The first row has " +
                     headings_named(record) +
                     ". The headings must be those of an Annex A list (for example \"Child Unique "
                     "ID\" and \"Date of Contact\") or of a measures, targets, bandings, "
                     "population or bank holidays file.";
  }
}

}  // namespace bandstand
