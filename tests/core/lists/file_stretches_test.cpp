// A list dealt out in stretches among several engines gives what one engine makes of it.
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

#include "engine.h"
#include "report/accounting.h"
#include "report/data_quality.h"
#include "report/tidy.h"

namespace bandstand {
namespace {

constexpr std::string_view headings =
    "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),Does the Child have a "
    "Disability,Continuous Assessment Start Date,Child Seen During Continuous "
    "Assessment,Continuous "
    "Assessment Date of Authorisation,Was the child assessed as requiring LA children's social "
    "care "
    "support?,Allocated Team,Allocated Worker\r\n";

std::string two_digits(unsigned number) {
  return (number < 10 ? "0" : "") + std::to_string(number);
}

// Rows with what makes reading hard: line ends and delimiters in quotes, repeated headings, blank
// lines, dates that cannot be read, marks that never close, ids that come again.
std::string hard_list(std::size_t bytes, unsigned seed, bool with_line_ends_in_cells) {
  std::mt19937 random(seed);
  const auto below = [&random](unsigned limit) { return static_cast<unsigned>(random() % limit); };
  std::string text(headings);
  while (text.size() < bytes) {
    if (below(200) == 0) text += "\r\n";
    if (below(300) == 0) text += headings;
    text += below(150) == 0 ? "" : "C" + std::to_string(below(3000));
    text += ",a) Male,a) WBRI,";
    text += below(90) == 0 ? "32/13/2010" : two_digits(1 + below(28)) + "/05/2010";
    text += ",8,b) No,";
    text += below(120) == 0 ? "soon"
                            : two_digits(1 + below(28)) + "/" + two_digits(1 + below(12)) + "/2018";
    text += ",a) Yes,";
    text +=
        below(4) == 0 ? "" : two_digits(1 + below(28)) + "/" + two_digits(1 + below(12)) + "/2018";
    text += below(70) == 0 ? ",perhaps," : ",a) Yes,";
    text += below(3) == 0 ? "\"Team, " + std::to_string(below(9)) + "\"" : "North";
    text += ',';
    if (with_line_ends_in_cells && below(40) == 0) {
      text += "\"Cobb\r\nand \"\"Grove\"\"\"";
    } else {
      text += below(500) == 0 ? "\"Cobb" : "Cobb " + std::to_string(below(500));
    }
    text += "\r\n";
  }
  return text;
}

constexpr std::size_t opening = std::size_t{256} << 10U;

Engine started() { return Engine(Date::from_ymd(2019, 1, 31)); }

std::string all_of(Engine& engine) {
  return tidy_figures_csv(engine.figures()) + accounting_csv(engine.files(), engine.caseload());
}

std::string in_one_go(const std::string& text) {
  Engine engine = started();
  const int file = engine.begin_file("assessments.csv");
  engine.feed(file, text);
  engine.end_file(file);
  return all_of(engine) + std::to_string(engine.files()[0].content_hash);
}

bool feed_in_chunks(Engine& engine, int file, std::string_view bytes) {
  constexpr std::size_t chunk = 10'000;
  for (; !bytes.empty(); bytes.remove_prefix(std::min(chunk, bytes.size()))) {
    if (engine.feed_stretch(file, bytes.substr(0, chunk))) return true;
  }
  return false;
}

struct Dealt {
  std::string all;
  std::size_t pieces = 0;  // that were taken
};

// Every other stretch by a second engine; after a piece that does not follow, all in one go.
Dealt dealt_out(const std::string& text, const std::vector<std::size_t>& borders) {
  Engine reader = started();
  const int file = reader.begin_file("assessments.csv");
  Engine helper = started();
  const int same_file = helper.begin_file("assessments.csv");
  helper.feed(same_file, std::string_view(text).substr(0, opening));
  helper.take_piece(same_file, false);

  Dealt dealt;
  reader.begin_stretch(file, 0, borders[0]);
  EXPECT_TRUE(feed_in_chunks(reader, file, text));
  EXPECT_TRUE(reader.can_be_dealt_out(file));
  for (std::size_t i = 0; i < borders.size(); ++i) {
    const std::size_t start = borders[i];
    const bool is_last = i + 1 == borders.size();
    const std::size_t end = is_last ? text.size() + 8 : borders[i + 1];
    const std::string_view bytes = std::string_view(text).substr(start);
    if (i % 2 == 1) {
      reader.begin_stretch(file, start, end);
      feed_in_chunks(reader, file, bytes);
      continue;
    }
    helper.begin_stretch(same_file, start, end);
    EXPECT_EQ(feed_in_chunks(helper, same_file, bytes), !is_last);
    if (!reader.add_piece(file, helper.take_piece(same_file, is_last))) {
      reader.feed(file,
                  std::string_view(text).substr(static_cast<std::size_t>(reader.bytes_read(file))));
      break;
    }
    ++dealt.pieces;
  }
  reader.end_file(file);
  dealt.all = all_of(reader) + std::to_string(reader.files()[0].content_hash);
  return dealt;
}

TEST(FileStretches, TwoEnginesMakeTheSameOfAListAsOne) {
  for (unsigned seed = 0; seed < 6; ++seed) {
    const std::string text = hard_list(900'000, seed, false);
    const Dealt dealt = dealt_out(text, {270'000, 400'000, 400'008, 600'000, 813'000 + seed * 8});
    EXPECT_EQ(dealt.all, in_one_go(text)) << seed;
    EXPECT_EQ(dealt.pieces, 3U) << seed;
  }
}

TEST(FileStretches, ABorderInsideAQuotedCellIsNoticedAndTheRestReadInOneGo) {
  std::size_t refused = 0;
  for (unsigned seed = 0; seed < 40; ++seed) {
    const std::string text = hard_list(700'000, seed, true);
    // The first line end behind each border is one inside a cell.
    const std::size_t inside = text.find("Cobb\r\nand", 420'000) / 8 * 8;
    const Dealt dealt = dealt_out(text, {272'000, inside, 640'000});
    EXPECT_EQ(dealt.all, in_one_go(text)) << seed;
    refused += dealt.pieces < 2 ? 1 : 0;
  }
  EXPECT_GT(refused, 0U);
}

TEST(FileStretches, BytesThatAreNoPieceAreRefused) {
  const std::string text = hard_list(600'000, 1, false);
  Engine reader = started();
  const int file = reader.begin_file("assessments.csv");
  reader.begin_stretch(file, 0, 400'000);
  ASSERT_TRUE(feed_in_chunks(reader, file, text));
  Engine helper = started();
  const int same_file = helper.begin_file("assessments.csv");
  helper.feed(same_file, std::string_view(text).substr(0, opening));
  helper.take_piece(same_file, false);
  helper.begin_stretch(same_file, 400'000, 500'000);
  ASSERT_TRUE(feed_in_chunks(helper, same_file, std::string_view(text).substr(400'000)));
  const std::string piece = helper.take_piece(same_file, false);
  EXPECT_FALSE(reader.add_piece(file, ""));
  EXPECT_FALSE(reader.add_piece(file, piece.substr(0, piece.size() / 2)));
  EXPECT_FALSE(reader.add_piece(file, piece + "x"));
  EXPECT_TRUE(reader.add_piece(file, piece));
  EXPECT_FALSE(reader.add_piece(file, piece));  // it does not follow on itself
}

TEST(FileStretches, WhatIsNoListOrIsUtf16IsReadByOne) {
  Engine engine = started();
  const int words = engine.begin_file("words.csv");
  engine.begin_stretch(words, 0, 300'000);
  for (int i = 0; i < 40'000; ++i) engine.feed_stretch(words, "red,green\r\n");
  EXPECT_FALSE(engine.can_be_dealt_out(words));
  const int wide = engine.begin_file("wide.csv");
  std::string utf16 = "\xFF\xFE";
  for (const char c : hard_list(400'000, 2, false)) utf16 += {c, '\0'};
  engine.begin_stretch(wide, 0, 300'000);
  engine.feed_stretch(wide, utf16);
  EXPECT_FALSE(engine.can_be_dealt_out(wide));
}

}  // namespace
}  // namespace bandstand
