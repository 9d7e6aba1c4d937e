// Says what a dropped file is by its first bytes, and what to do with one that is not a CSV.
// Definition: input formats (a file that is not a CSV is named for what it is). Never by file name.
#pragma once

#include <cstdint>
#include <string_view>

namespace bandstand {

enum class FileFormat : std::uint8_t {
  csv,             ///< text, in any of the encodings and with any of the delimiters that are read
  empty,           ///< nothing, or white space alone
  excel_workbook,  ///< .xlsx, .xlsm, .xlsb
  excel_97,        ///< .xls and other files of Office 97 to 2003
  locked_office,   ///< an Office file with a password
  opendocument,    ///< .ods and other files of LibreOffice
  word,
  powerpoint,
  zip,
  gzip,
  archive,  ///< 7z, rar
  pdf,
  image,
  xml,
  html,
  json,
  rtf,
  binary
};

/// `first_bytes` are the opening of the file: 64 KiB is plenty, all of it if it is shorter. Text
/// that is none of the named formats is `csv`; whether it is a list is for its headers to say.
FileFormat detect_format(std::string_view first_bytes);

/// The snake-case name: `csv`, `excel_workbook`, ...
std::string_view file_format_code(FileFormat format);

struct FormatAdvice {
  std::string_view name;        ///< completes "This is ...": `an Excel workbook`; `a CSV file`
  std::string_view what_to_do;  ///< whole sentences; empty for `csv`
};

FormatAdvice advice_for(FileFormat format);

}  // namespace bandstand
