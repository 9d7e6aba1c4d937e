// Texts get one number each, and hashes do not depend on how a file is cut.
#include "lists/interner.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "lists/content_hash.h"

namespace bandstand {
namespace {

TEST(Interner, EqualTextsShareANumberAndOthersDoNot) {
  Interner texts;
  EXPECT_EQ(texts.id("North"), 0u);
  EXPECT_EQ(texts.id("South"), 1u);
  EXPECT_EQ(texts.id("North"), 0u);
  EXPECT_EQ(texts.id("north"), 2u);
  EXPECT_EQ(texts.id(""), 3u);
  EXPECT_EQ(texts.size(), 4u);
  EXPECT_EQ(texts.text(1), "South");
  EXPECT_EQ(texts.text(3), "");
}

TEST(Interner, FindDoesNotAdd) {
  Interner texts;
  texts.id("North");
  EXPECT_EQ(texts.find("North"), 0u);
  EXPECT_EQ(texts.find("South"), Interner::none);
  EXPECT_EQ(texts.size(), 1u);
}

TEST(Interner, KeepsNumbersWhileItGrows) {
  Interner texts;
  constexpr std::uint32_t many = 20000;
  for (std::uint32_t i = 0; i < many; ++i) {
    ASSERT_EQ(texts.id("child " + std::to_string(i)), i);
  }
  for (std::uint32_t i = 0; i < many; ++i) {
    ASSERT_EQ(texts.find("child " + std::to_string(i)), i);
    ASSERT_EQ(texts.text(i), "child " + std::to_string(i));
  }
}

TEST(Interner, KeepsTextsOfAnyLength) {
  Interner texts;
  std::vector<std::string> kept;
  constexpr std::size_t sizes[] = {0, 1, 3, 7, 8, 9, 254, 255, 256, 4090, 4096, 4097, 70000};
  for (const std::size_t size : sizes) {
    kept.emplace_back(size, 'x');
    kept.push_back(std::string(size, 'y') + "z");
  }
  for (std::uint32_t i = 0; i < kept.size(); ++i) ASSERT_EQ(texts.id(kept[i]), i);
  for (std::uint32_t i = 0; i < kept.size(); ++i) {
    ASSERT_EQ(texts.text(i), kept[i]);
    ASSERT_EQ(texts.find(kept[i]), i);
  }
}

TEST(Interner, AViewFromItselfStaysWhereItIs) {
  Interner texts;
  const std::string_view first = texts.text(texts.id("North"));
  for (int i = 0; i < 5000; ++i) texts.id(std::to_string(i));
  EXPECT_EQ(texts.text(0).data(), first.data());
}

TEST(Interner, AViewFromItselfMayBeAddedAgain) {
  Interner texts;
  texts.id("a text long enough to move when the letters grow");
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(texts.id(texts.text(0)), 0u);
    texts.id(std::to_string(i));
  }
}

TEST(Interner, ManyAtOnceGetTheNumbersTheyWouldGetOneByOne) {
  std::vector<std::string> words = {"", "North", "", "South",
                                    "a text of more than sixteen letters"};
  for (int i = 0; i < 5000; ++i) words.push_back("child " + std::to_string(i * 7 % 1300));
  const std::vector<std::string_view> texts(words.begin(), words.end());
  Interner at_once;
  std::vector<std::uint32_t> numbers(texts.size());
  at_once.ids(texts, numbers.data());
  Interner one_by_one;
  for (std::size_t i = 0; i < texts.size(); ++i) ASSERT_EQ(numbers[i], one_by_one.id(texts[i]));
  EXPECT_EQ(at_once.size(), one_by_one.size());
}

TEST(Interner, ClearForgetsEverything) {
  Interner texts;
  texts.id("North");
  texts.clear();
  EXPECT_EQ(texts.size(), 0u);
  EXPECT_EQ(texts.find("North"), Interner::none);
  EXPECT_EQ(texts.id("South"), 0u);
}

std::uint64_t hash_in_pieces(std::string_view text, std::size_t size) {
  ContentHash hash;
  for (std::size_t at = 0; at < text.size(); at += size) hash.feed(text.substr(at, size));
  return hash.value();
}

TEST(ContentHash, DoesNotDependOnTheChunks) {
  const std::string text = "Child Unique ID,Date of Contact\nC1,01/07/2018\nC2,02/07/2018\n";
  const std::uint64_t whole = hash_in_pieces(text, text.size());
  for (std::size_t size = 1; size < 20; ++size)
    EXPECT_EQ(hash_in_pieces(text, size), whole) << size;
}

TEST(ContentHash, PartsHashedApartGiveTheHashOfTheWhole) {
  const std::string text = "Child Unique ID,Date of Contact\nC1,01/07/2018\nC2,02/07/2018\n";
  for (std::size_t cut = 0; cut < text.size(); cut += 8) {
    ContentHash hash;
    hash.feed(text.substr(0, cut));
    ContentHash rest(cut);
    rest.feed(text.substr(cut));
    hash.add(rest);
    EXPECT_EQ(hash.value(), hash_in_pieces(text, 64)) << cut;
  }
}

TEST(ContentHash, TellsNeighboursApart) {
  const auto hash = [](std::string_view text) { return hash_in_pieces(text, 64); };
  EXPECT_NE(hash("abc"), hash("abd"));
  EXPECT_NE(hash("abc"), hash(std::string("abc\0", 4)));
  EXPECT_NE(hash("12345678"), hash("87654321"));
  EXPECT_NE(hash(""), hash(std::string(1, '\0')));
}

TEST(ContentHash, MayBeAskedInTheMiddle) {
  ContentHash hash;
  hash.feed("abcdefghij");
  const std::uint64_t so_far = hash.value();
  EXPECT_EQ(hash.value(), so_far);
  hash.feed("k");
  EXPECT_EQ(hash.value(), hash_in_pieces("abcdefghijk", 64));
}

}  // namespace
}  // namespace bandstand
