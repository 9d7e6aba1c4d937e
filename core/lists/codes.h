// What the coded values of the lists mean, whatever their spelling in councils' files.
// Definition: code sets and value spellings of the input formats.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace bandstand {

/// The answer in a Yes/No column.
enum class YesNo : std::int32_t { not_recorded, yes, no };

/// Reads a cleaned value: `a) Yes`, `1 - Yes`, `Y`, `True`, `1`, `NFA` as yes; `b) No`, `0 - No`,
/// `N`, `False`, `0`, `FA`, `Further action` as no; blank, `c) Unknown` and the like as not
/// recorded. Nothing = a value that is none of these.
std::optional<YesNo> read_yes_no(std::string_view cleaned);

/// The bare DfE source code where the value has one (`q) 6: Police` is `6`, `2a: Schools` is `2A`);
/// otherwise the value itself.
std::string read_source(std::string_view cleaned);

enum class AssessmentType : std::uint8_t { not_recorded, initial, core, other };
AssessmentType read_assessment_type(std::string_view cleaned);

/// Whether a contact's outcome says that it went no further: it contains "closed and logged",
/// "logged and closed" or "no further action", or has the word NFA.
bool is_closed_and_logged(std::string_view cleaned_outcome);

/// `q) Police` without its list letter: `Police`. Letters `a)` to `zz)`, `p1)`, `b.`.
std::string_view without_prefix(std::string_view cleaned);

}  // namespace bandstand
