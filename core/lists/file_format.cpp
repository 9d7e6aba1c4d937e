// Signatures and telling contents of the files that get dropped by mistake.
#include "lists/file_format.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <initializer_list>
#include <string>

#include "lists/encoding.h"

namespace bandstand {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  FileFormat format;
};

constexpr Signature signatures[] = {
    {"\x1F\x8B"sv, FileFormat::gzip},        {"7z\xBC\xAF\x27\x1C"sv, FileFormat::archive},
    {"Rar!\x1A\x07"sv, FileFormat::archive}, {"%PDF-"sv, FileFormat::pdf},
    {"{\\rtf"sv, FileFormat::rtf},           {"\x89PNG\r\n\x1A\n"sv, FileFormat::image},
    {"\xFF\xD8\xFF"sv, FileFormat::image},   {"GIF87a"sv, FileFormat::image},
    {"GIF89a"sv, FileFormat::image},         {"II*\0"sv, FileFormat::image},
    {"MM\0*"sv, FileFormat::image},          {"SQLite format 3\0"sv, FileFormat::binary},
    {"PK\x05\x06"sv, FileFormat::zip},
};

bool contains(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

bool contains_any(std::string_view text, std::initializer_list<std::string_view> parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [text](std::string_view part) { return contains(text, part); });
}

std::size_t little_endian_16(std::string_view bytes, std::size_t at) {
  return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at])) |
         static_cast<std::size_t>(static_cast<unsigned char>(bytes[at + 1])) << 8;
}

// By the names of the members, read from the local headers that lie within the bytes given.
FileFormat detect_zip(std::string_view bytes) {
  constexpr std::size_t name_length = 26;
  constexpr std::size_t name = 30;
  FileFormat found = FileFormat::zip;
  for (std::size_t at = 0; at != std::string_view::npos && at + name <= bytes.size();
       at = bytes.find("PK\x03\x04", at + 4)) {
    const std::string_view member =
        bytes.substr(at + name, little_endian_16(bytes, at + name_length));
    if (member.starts_with("xl/")) return FileFormat::excel_workbook;
    if (member.starts_with("word/")) return FileFormat::word;
    if (member.starts_with("ppt/")) return FileFormat::powerpoint;
    if (member == "mimetype" &&
        contains(bytes.substr(at, 128), "application/vnd.oasis.opendocument")) {
      return FileFormat::opendocument;
    }
    // All of Office begins so; a workbook unless a later member says otherwise.
    if (member == "[Content_Types].xml") found = FileFormat::excel_workbook;
  }
  return found;
}

std::string utf16_letters(std::string_view ascii) {
  std::string wide;
  for (const char c : ascii) {
    wide += c;
    wide += '\0';
  }
  return wide;
}

// By the names in the directory of the compound file, as far as it lies within the bytes given.
FileFormat detect_compound_file(std::string_view bytes) {
  if (contains(bytes, utf16_letters("EncryptedPackage"))) return FileFormat::locked_office;
  if (contains(bytes, utf16_letters("Workbook"))) return FileFormat::excel_97;
  if (contains(bytes, utf16_letters("WordDocument"))) return FileFormat::word;
  if (contains(bytes, utf16_letters("PowerPoint Document"))) return FileFormat::powerpoint;
  return FileFormat::excel_97;
}

bool is_other_image(std::string_view bytes) {
  if (bytes.starts_with("RIFF") && bytes.substr(0, 12).ends_with("WEBP")) return true;
  if (bytes.size() >= 12 && bytes.substr(4, 4) == "ftyp") {
    return contains_any(bytes.substr(8, 4), {"heic", "heix", "mif1", "avif"});
  }
  // A bitmap's two reserved fields are 0: plain text that starts with BM has no NULs there.
  return bytes.starts_with("BM") && bytes.size() >= 14 && bytes.substr(6, 4) == "\0\0\0\0"sv;
}

bool is_white_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

// More than one control character in fifty; NULs that pad the end of a text do not count.
bool is_binary(std::string_view text) {
  while (!text.empty() && text.back() == '\0') text.remove_suffix(1);
  const auto controls = std::count_if(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) < 0x20 && !is_white_space(c) && c != '\x1A';
  });
  return static_cast<std::size_t>(controls) * 50 > text.size();
}

FileFormat detect_text(std::string_view text) {
  while (!text.empty() && is_white_space(text.front())) text.remove_prefix(1);
  if (text.empty()) return FileFormat::empty;
  const std::string_view rest = text.substr(1);
  if (text.front() == '<' && contains(text, ">") && !rest.empty() &&
      (rest.front() == '?' || rest.front() == '!' || is_letter(rest.front()))) {
    std::string opening(text.substr(0, 1024));
    std::transform(opening.begin(), opening.end(), opening.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return contains_any(opening,
                        {"<!doctype html", "<html", "<head>", "<head ", "<body", "<table", "<meta"})
               ? FileFormat::html
               : FileFormat::xml;
  }
  const std::size_t inside = rest.find_first_not_of(" \t\r\n");
  const char first = inside == std::string_view::npos ? '\0' : rest[inside];
  if (text.front() == '{' && (first == '"' || first == '}')) return FileFormat::json;
  if (text.front() == '[' && (first == '{' || first == '[' || first == '"')) {
    return FileFormat::json;
  }
  return is_binary(text) ? FileFormat::binary : FileFormat::csv;
}

struct Entry {
  std::string_view code;
  FormatAdvice advice;
};

constexpr std::string_view save_sheets_as_csv =
    "In Excel choose File, Save as, 'CSV UTF-8 (comma delimited)', once for each sheet, and choose "
    "those files.";

// In the order of FileFormat.
constexpr std::array<Entry, 18> entries = {{
    {"csv", {"a CSV file", ""}},
    {"empty", {"an empty file", "Run the export again and check that it holds rows."}},
    {"excel_workbook", {"an Excel workbook", save_sheets_as_csv}},
    {"excel_97",
     {"an Excel workbook in the format of 1997 to 2003, or another old Office file",
      save_sheets_as_csv}},
    {"locked_office",
     {"an Office file locked with a password",
      "Open it with its password. In Excel choose File, Save as, 'CSV UTF-8 (comma delimited)', "
      "once for each sheet, and choose those files."}},
    {"opendocument",
     {"an OpenDocument file, such as a LibreOffice spreadsheet",
      "Open it in LibreOffice Calc, choose File, Save as, 'Text CSV', once for each sheet, and "
      "choose those files."}},
    {"word",
     {"a Word document",
      "Ask for the list itself as a CSV file, or copy the table into Excel and save it as 'CSV "
      "UTF-8 (comma delimited)'."}},
    {"powerpoint", {"a PowerPoint presentation", "Ask for the list itself as a CSV file."}},
    {"zip",
     {"a zip file",
      "Open it in your file manager, copy the CSV files out of it and choose those."}},
    {"gzip", {"a compressed file (gzip)", "Unpack it and choose the CSV file inside."}},
    {"archive", {"a compressed archive (7z or RAR)", "Unpack it and choose the CSV files inside."}},
    {"pdf",
     {"a PDF document",
      "A PDF holds a picture of a table, not its rows. Export the list again as a CSV file."}},
    {"image",
     {"an image", "A picture of a table cannot be read. Export the list again as a CSV file."}},
    {"xml",
     {"an XML file",
      "The only XML that is read is the children in need census. Export the list as a CSV file "
      "from your case "
      "system, or open this file in Excel and save it as 'CSV UTF-8 (comma delimited)'."}},
    {"html",
     {"a web page",
      "Some systems export web pages under an Excel name. Open it in Excel and save it as 'CSV "
      "UTF-8 (comma delimited)'."}},
    {"json", {"a JSON file", "Export the list again as a CSV file."}},
    {"rtf",
     {"a rich text document",
      "Ask for the list itself as a CSV file, or copy the table into Excel and save it as 'CSV "
      "UTF-8 (comma delimited)'."}},
    {"binary",
     {"not a text file",
      "Open it in the program that made it and save or export the list as a CSV file."}},
}};
static_assert(entries.size() == static_cast<std::size_t>(FileFormat::binary) + 1);

const Entry& entry_of(FileFormat format) { return entries[static_cast<std::size_t>(format)]; }

}  // namespace

FileFormat detect_format(std::string_view first_bytes) {
  if (first_bytes.starts_with("PK\x03\x04")) return detect_zip(first_bytes);
  if (first_bytes.starts_with("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1")) {
    return detect_compound_file(first_bytes);
  }
  for (const Signature& signature : signatures) {
    if (first_bytes.starts_with(signature.bytes)) return signature.format;
  }
  if (is_other_image(first_bytes)) return FileFormat::image;

  const EncodingGuess guess = guess_encoding(first_bytes);
  const std::string_view text = first_bytes.substr(guess.byte_order_mark);
  if (guess.encoding != Encoding::utf16_le && guess.encoding != Encoding::utf16_be) {
    return detect_text(text);
  }
  std::string decoded;
  Utf16Reader reader(guess.encoding == Encoding::utf16_be);
  reader.append(decoded, text);
  return detect_text(decoded);
}

std::string_view file_format_code(FileFormat format) { return entry_of(format).code; }

FormatAdvice advice_for(FileFormat format) { return entry_of(format).advice; }

}  // namespace bandstand
