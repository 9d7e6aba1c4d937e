// Rows from a list's table into a piece of a file, and from a piece into another engine's table.
#include <algorithm>
#include <limits>

#include "lists/cell_reader.h"

namespace bandstand {
namespace {

constexpr std::uint32_t not_used = std::numeric_limits<std::uint32_t>::max();

// Numbers those texts that are used, in order of first use, and keeps them.
class UsedTexts {
 public:
  UsedTexts(const Interner& all, FlatTexts& used)
      : all_(&all), used_(&used), number_(all.size(), not_used) {}
  std::uint32_t operator()(std::uint32_t text) {
    std::uint32_t& number = number_[text];
    if (number == not_used) {
      number = static_cast<std::uint32_t>(used_->size());
      used_->add(all_->text(text));
    }
    return number;
  }

 private:
  const Interner* all_;
  FlatTexts* used_;
  std::vector<std::uint32_t> number_;
};

std::vector<std::int32_t> decoded(const PackedValues& values, const FilePart& part) {
  std::vector<std::int32_t> rows(part.count);
  for (std::uint32_t done = 0; done < part.count;) {
    done += values.copy(part.first + done, part.count - done, rows.data() + done);
  }
  return rows;
}

std::vector<std::uint32_t> numbers_of(const FlatTexts& texts, Interner& all) {
  std::vector<std::string_view> views;
  for (std::size_t i = 0; i < texts.size(); ++i) views.push_back(texts[i]);
  std::vector<std::uint32_t> numbers(views.size());
  all.ids(views, numbers.data());
  return numbers;
}

}  // namespace

void CellReader::copy_rows(const FilePart& part, FilePiece& piece) const {
  UsedTexts ids(store_->children, piece.children);
  for (const std::int32_t child : decoded(table_->child.packed(), part)) {
    piece.child.push_back(ids(static_cast<std::uint32_t>(child)));
  }
  for (const std::int32_t line : decoded(table_->line.packed(), part)) {
    piece.line.push_back(static_cast<std::uint32_t>(line));
  }
  for (const Cell& cell : cells_) {
    FilePiece::OfColumn& column = piece.columns.emplace_back();
    column.column = cell.spec->column;
    column.values = decoded(cell.target->packed(), part);
    if (cell.spec->type != CellType::text) continue;
    UsedTexts words(store_->vocabulary(cell.spec->vocabulary), column.words);
    for (std::int32_t& word : column.values) {
      word = static_cast<std::int32_t>(words(static_cast<std::uint32_t>(word)));
    }
  }
}

bool CellReader::fits(const FilePiece& piece) const {
  return piece.list == list_ &&
         std::equal(cells_.begin(), cells_.end(), piece.columns.begin(), piece.columns.end(),
                    [](const Cell& cell, const FilePiece::OfColumn& column) {
                      const bool are_words = column.words.size() > 0 || column.values.empty();
                      return cell.spec->column == column.column &&
                             (cell.spec->type != CellType::text || are_words);
                    });
}

void CellReader::add_rows(const FilePiece& piece, std::uint64_t lines) {
  finish();
  const std::vector<std::uint32_t> children = numbers_of(piece.children, store_->children);
  for (const std::uint32_t child : piece.child) table_->child.push_back(children[child]);
  constexpr std::uint64_t last_line = std::numeric_limits<std::uint32_t>::max();
  for (const std::uint32_t line : piece.line) {
    table_->line.push_back(static_cast<std::uint32_t>(std::min(line + lines, last_line)));
  }
  for (std::size_t c = 0; c < cells_.size(); ++c) {
    const FilePiece::OfColumn& column = piece.columns[c];
    Values<std::int32_t>& target = *cells_[c].target;
    if (cells_[c].spec->type != CellType::text) {
      for (const std::int32_t value : column.values) target.push_back(value);
      continue;
    }
    const std::vector<std::uint32_t> words =
        numbers_of(column.words, store_->vocabulary(cells_[c].spec->vocabulary));
    for (const std::int32_t word : column.values) {
      target.push_back(static_cast<std::int32_t>(words[static_cast<std::size_t>(word)]));
    }
  }
}

}  // namespace bandstand
