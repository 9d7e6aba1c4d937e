// Writing a piece and reading it again, value by value in one order.
#include "lists/file_piece.h"

#include <algorithm>
#include <cstring>
#include <type_traits>
#include <utility>

namespace bandstand {
namespace {

class Writer {
 public:
  template <class Value>
  requires std::is_trivially_copyable_v<Value>
  void operator()(const Value& value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  void operator()(const std::string& text) {
    (*this)(static_cast<std::uint32_t>(text.size()));
    bytes_ += text;
  }
  template <class Value>
  void operator()(const std::vector<Value>& values) {
    (*this)(static_cast<std::uint32_t>(values.size()));
    if constexpr (std::is_trivially_copyable_v<Value>) {
      bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(Value));
    } else {
      for (const Value& value : values) each(value, *this);
    }
  }
  std::string& bytes() { return bytes_; }

 private:
  std::string bytes_;
};

// Once something is missing, everything after it is left as it is.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : left_(bytes) {}
  bool is_whole() const { return whole_ && left_.empty(); }

  template <class Value>
  requires std::is_trivially_copyable_v<Value>
  void operator()(Value& value) {
    if (const char* from = take(sizeof value)) std::memcpy(&value, from, sizeof value);
  }
  void operator()(std::string& text) {
    const std::uint32_t size = count();
    const char* from = take(size);
    if (from != nullptr && size > 0) text.assign(from, size);
  }
  template <class Value>
  void operator()(std::vector<Value>& values) {
    const std::uint32_t size = count();
    if constexpr (std::is_trivially_copyable_v<Value>) {
      const char* from = take(std::size_t{size} * sizeof(Value));
      if (from == nullptr || size == 0) return;
      values.resize(size);
      std::memcpy(values.data(), from, std::size_t{size} * sizeof(Value));
    } else {
      for (std::uint32_t i = 0; i < size && whole_; ++i) each(values.emplace_back(), *this);
    }
  }

 private:
  std::uint32_t count() {
    std::uint32_t size = 0;
    (*this)(size);
    return size;
  }
  const char* take(std::size_t size) {
    whole_ = whole_ && size <= left_.size();
    if (!whole_) return nullptr;
    const char* from = left_.data();
    left_.remove_prefix(size);
    return from;
  }
  std::string_view left_;
  bool whole_ = true;
};

template <class Texts, class Visit>
requires std::is_same_v<std::remove_const_t<Texts>, FlatTexts>
void each(Texts& texts, Visit& visit) {
  visit(texts.letters);
  visit(texts.ends);
}

template <class Issue, class Visit>
requires std::is_same_v<std::remove_const_t<Issue>, FilePiece::Issue>
void each(Issue& issue, Visit& visit) {
  visit(issue.line);
  visit(issue.reason);
  visit(issue.column);
  visit(issue.value);
}

template <class OfColumn, class Visit>
requires std::is_same_v<std::remove_const_t<OfColumn>, FilePiece::OfColumn>
void each(OfColumn& column, Visit& visit) {
  visit(column.column);
  visit(column.values);
  each(column.words, visit);
}

// The one place that says what is in a piece, for writing and for reading.
template <class Piece, class Visit>
void each_part(Piece& piece, Visit& visit) {
  visit(piece.start);
  visit(piece.end);
  visit(piece.rows_end);
  visit(piece.ends_between_rows);
  visit(piece.read_under);
  visit(piece.list);
  visit(piece.lines);
  visit(piece.rows_read);
  visit(piece.repeated_headings);
  visit(piece.hash);
  visit(piece.beyond);
  visit(piece.issues);
  visit(piece.problems);
  each(piece.children, visit);
  visit(piece.child);
  visit(piece.line);
  visit(piece.columns);
}

bool fits(const FlatTexts& texts) {
  return std::is_sorted(texts.ends.begin(), texts.ends.end()) &&
         (texts.ends.empty() || texts.ends.back() <= texts.letters.size());
}

bool fits(const FilePiece& piece) {
  const auto is_child = [&piece](std::uint32_t n) { return n < piece.children.size(); };
  bool all = fits(piece.children) && piece.line.size() == piece.child.size() &&
             std::all_of(piece.child.begin(), piece.child.end(), is_child);
  for (const FilePiece::OfColumn& column : piece.columns) {
    const auto is_word = [&column](std::int32_t n) {
      return n >= 0 && static_cast<std::size_t>(n) < column.words.size();
    };
    all = all && static_cast<std::size_t>(column.column) < column_count && fits(column.words) &&
          column.values.size() == piece.child.size() &&
          (column.words.size() == 0 ||
           std::all_of(column.values.begin(), column.values.end(), is_word));
  }
  return all;
}

}  // namespace

std::string FilePiece::bytes() const {
  Writer writer;
  each_part(*this, writer);
  return std::move(writer.bytes());
}

std::optional<FilePiece> FilePiece::from_bytes(std::string_view bytes) {
  FilePiece piece;
  Reader reader(bytes);
  each_part(piece, reader);
  if (!reader.is_whole() || !fits(piece)) return std::nullopt;
  return piece;
}

}  // namespace bandstand
