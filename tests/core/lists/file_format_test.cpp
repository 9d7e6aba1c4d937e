// What a file is, by its bytes alone.
#include "lists/file_format.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace bandstand {
namespace {

using namespace std::string_view_literals;

std::string zip_of(std::initializer_list<std::string_view> members) {
  std::string bytes;
  for (const std::string_view member : members) {
    bytes += "PK\x03\x04";
    bytes += std::string(22, '\0');
    bytes += static_cast<char>(member.size());
    bytes += std::string(3, '\0');
    bytes += member;
    bytes += "some deflated bytes";
  }
  return bytes;
}

std::string wide(std::string_view ascii) {
  std::string bytes;
  for (const char c : ascii) bytes += {c, '\0'};
  return bytes;
}

std::string compound_file(std::string_view stream) {
  return "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + std::string(1000, '\0') + wide(stream) +
         std::string(100, '\0');
}

std::string_view format_of(std::string_view bytes) {
  return file_format_code(detect_format(bytes));
}

TEST(FileFormatTest, takes_text_for_csv_in_every_encoding) {
  EXPECT_EQ(format_of("Child Unique ID,Gender\n1,F\n"), "csv");
  EXPECT_EQ(format_of("\xEF\xBB\xBF"
                      "a;b\n"),
            "csv");
  EXPECT_EQ(format_of("Zo\xEB\tx\n"), "csv");
  EXPECT_EQ(format_of("\xFF\xFE" + wide("a\tb\r\n")), "csv");
  EXPECT_EQ(format_of(wide("a\tb\r\n")), "csv");
  EXPECT_EQ(format_of("x"), "csv");
}

TEST(FileFormatTest, does_not_mistake_odd_headers_for_another_format) {
  EXPECT_EQ(format_of("BMI,Age,Weight,Height\n21,7,20,120\n"), "csv");
  EXPECT_EQ(format_of("PK,Name\n1,x\n"), "csv");
  EXPECT_EQ(format_of("<5,5 to 9,>10\n"), "csv");
  EXPECT_EQ(format_of("[id],[name]\n"), "csv");
  EXPECT_EQ(format_of("{id},{name}\n"), "csv");
  EXPECT_EQ(format_of("%PD,b\n"), "csv");
  EXPECT_EQ(format_of("II,III\n"), "csv");
}

TEST(FileFormatTest, calls_nothing_and_white_space_alone_empty) {
  EXPECT_EQ(format_of(""), "empty");
  EXPECT_EQ(format_of("\xEF\xBB\xBF"), "empty");
  EXPECT_EQ(format_of("\r\n \t\r\n"), "empty");
  EXPECT_EQ(format_of("\xFF\xFE" + wide("\r\n")), "empty");
}

TEST(FileFormatTest, tells_the_kinds_of_zip_apart_by_their_members) {
  EXPECT_EQ(format_of(zip_of({"[Content_Types].xml", "_rels/.rels", "xl/workbook.xml"})),
            "excel_workbook");
  EXPECT_EQ(format_of(zip_of({"[Content_Types].xml", "_rels/.rels"})), "excel_workbook");
  EXPECT_EQ(format_of(zip_of({"[Content_Types].xml", "_rels/.rels", "word/document.xml"})), "word");
  EXPECT_EQ(format_of(zip_of({"[Content_Types].xml", "ppt/presentation.xml"})), "powerpoint");
  EXPECT_EQ(format_of(zip_of({"contacts.csv", "referrals.csv"})), "zip");
  EXPECT_EQ(format_of(zip_of({"notes about xl/ files.txt"})), "zip");
  std::string ods = zip_of({"mimetype"});
  ods.replace(ods.find("some deflated bytes"), 19,
              "application/vnd.oasis.opendocument.spreadsheet");
  EXPECT_EQ(format_of(ods), "opendocument");
  EXPECT_EQ(format_of("PK\x03\x04"), "zip");
}

TEST(FileFormatTest, tells_old_office_files_apart_by_their_streams) {
  EXPECT_EQ(format_of(compound_file("Workbook")), "excel_97");
  EXPECT_EQ(format_of(compound_file("WordDocument")), "word");
  EXPECT_EQ(format_of(compound_file("PowerPoint Document")), "powerpoint");
  EXPECT_EQ(format_of(compound_file("EncryptedPackage")), "locked_office");
  EXPECT_EQ(format_of("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), "excel_97");
}

TEST(FileFormatTest, knows_documents_archives_and_images_by_their_signatures) {
  EXPECT_EQ(format_of("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n"), "pdf");
  EXPECT_EQ(format_of("\x1F\x8B\x08\0\0"sv), "gzip");
  EXPECT_EQ(format_of("7z\xBC\xAF\x27\x1C\0\x04"sv), "archive");
  EXPECT_EQ(format_of("Rar!\x1A\x07\x01\0"sv), "archive");
  EXPECT_EQ(format_of("{\\rtf1\\ansi"), "rtf");
  EXPECT_EQ(format_of("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv), "image");
  EXPECT_EQ(format_of("\xFF\xD8\xFF\xE0\0\x10JFIF"sv), "image");
  EXPECT_EQ(format_of("GIF89a..."), "image");
  EXPECT_EQ(format_of("RIFF\x10\0\0\0WEBPVP8 "sv), "image");
  EXPECT_EQ(format_of("BM\x36\x03\0\0\0\0\0\0\x36\0\0\0"sv), "image");
  EXPECT_EQ(format_of("\0\0\0\x18"
                      "ftypheic\0\0"sv),
            "image");
}

TEST(FileFormatTest, knows_markup_after_marks_and_white_space_and_in_utf16) {
  EXPECT_EQ(format_of("<?xml version=\"1.0\"?>\n<Message></Message>"), "xml");
  EXPECT_EQ(format_of("\xEF\xBB\xBF\r\n  <Message>"), "xml");
  EXPECT_EQ(format_of("\xFF\xFE" + wide("<?xml version=\"1.0\"?>")), "xml");
  EXPECT_EQ(format_of("<!DOCTYPE html><html>"), "html");
  EXPECT_EQ(format_of("  <TABLE border=1><tr><td>Child ID"), "html");
  EXPECT_EQ(format_of("<?xml version=\"1.0\"?><html xmlns=\"x\">"), "html");
  EXPECT_EQ(format_of("{ \"rows\": []}"), "json");
  EXPECT_EQ(format_of("[{\"id\":1}]"), "json");
}

TEST(FileFormatTest, calls_control_characters_binary_but_bears_with_a_stray_one) {
  EXPECT_EQ(format_of("\0\1\2\3abcdefgh"sv), "binary");
  EXPECT_EQ(format_of("SQLite format 3\0...."sv), "binary");
  std::string text;
  for (int i = 0; i < 100; ++i) text += "C1,2018-09-30\n";
  EXPECT_EQ(format_of(text + std::string("a\0b", 3)), "csv");
  EXPECT_EQ(format_of(text + std::string(4000, '\0')), "csv");
  EXPECT_EQ(format_of(text + std::string(4000, '\x01')), "binary");
}

TEST(FileFormatTest, survives_every_beginning_of_every_kind_of_file) {
  const std::string whole[] = {zip_of({"[Content_Types].xml", "xl/workbook.xml"}),
                               compound_file("Workbook"),
                               "\xFF\xFE" + wide("<html><table>"),
                               "BM\x36",
                               std::string("\0\0\0\x18"
                                           "ftypheic",
                                           12),
                               "{ \"rows\""};
  for (const std::string& file : whole) {
    for (std::size_t size = 0; size <= file.size(); ++size) {
      const std::string beginning = file.substr(0, size);  // its own memory, to see reads beyond it
      EXPECT_FALSE(format_of(beginning).empty());
    }
  }
}

TEST(FileFormatTest, has_advice_for_everything_that_is_not_a_csv) {
  EXPECT_EQ(advice_for(FileFormat::csv).what_to_do, "");
  for (int i = 1; i <= static_cast<int>(FileFormat::binary); ++i) {
    const FormatAdvice advice = advice_for(static_cast<FileFormat>(i));
    EXPECT_FALSE(advice.name.empty());
    EXPECT_TRUE(advice.what_to_do.ends_with("."));
    // Whatever it is, the way on is a CSV file or, for an empty one, a new export.
    const std::string_view way = i == static_cast<int>(FileFormat::empty) ? "export" : "CSV";
    EXPECT_NE(advice.what_to_do.find(way), std::string_view::npos) << advice.name;
  }
  EXPECT_EQ(advice_for(FileFormat::excel_workbook).name, "an Excel workbook");
  EXPECT_EQ(file_format_code(FileFormat::rtf), "rtf");
  EXPECT_EQ(file_format_code(FileFormat::binary), "binary");
}

}  // namespace
}  // namespace bandstand
