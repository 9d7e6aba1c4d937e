// What one setting is: its key, its words, how it is read and how it is written.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "model/settings.h"

namespace bandstand {

struct SettingSpec {
  std::string_view key;
  std::string_view title;
  std::string_view help;
  std::string_view kind;
  std::string_view choices;  ///< value=label, separated by `|`
  std::string_view affects;  ///< indicator ids, separated by spaces
  std::string_view wanted;   ///< completes "must be ..."
  std::string (*write)(const Settings&);
  /// False, and nothing changed, where the text is not a value of this setting.
  bool (*read)(Settings&, std::string_view);
};

/// Digits alone, from `low` to `high`, both included.
std::optional<std::int32_t> whole_number(std::string_view text, std::int32_t low,
                                         std::int32_t high);
bool read_yes_or_no(bool& target, std::string_view text);
/// A whole number from `low` to `high`, both included.
bool read_number(std::int32_t& target, std::string_view text, std::int32_t low, std::int32_t high);
/// A decimal number from 0 to 100, both included.
bool read_amount(Exact& target, std::string_view text);

/// Any text of at most `most` bytes, tidied as the cells of lists are, and without the apostrophe
/// that guards a text from a spreadsheet: what a settings file gives back is what went into it.
bool read_text(std::string& target, std::string_view text, std::size_t most);

/// The council's name and colour, and its slides.
std::span<const SettingSpec> council_settings();
/// Visits, health assessments, reasons for leaving care, workers and caseloads.
std::span<const SettingSpec> practice_settings();
/// Annex A or a return, list by list.
std::span<const SettingSpec> source_settings();
/// Annex A or the SSDA903 return, for children in care.
std::span<const SettingSpec> return_settings();

}  // namespace bandstand
