// Settings kept in a file: saved by the page, dropped back next quarter.
// Definition: settings files (setting, value); every one of the small files can be dropped back.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "lists/list_table.h"
#include "lists/side_table.h"
#include "model/settings.h"

namespace bandstand {

/// Nothing on success, else what would be right.
using ChangeSetting =
    std::function<std::optional<std::string>(std::string_view key, std::string_view value)>;

/// Changes each setting the rows name. A row with an unknown setting or a wrong value is set aside;
/// the record's notes say why. Of two rows for one setting the later counts.
void apply_settings_file(const SideTable& table, FileRecord& record,
                         std::span<const SettingView> settings, const ChangeSetting& change);

/// Every setting that is not at its default, as CSV text with the headings setting and value; a
/// table is one cell of several lines. Applying it to default settings gives the same settings.
std::string settings_csv(std::span<const SettingView> settings);

}  // namespace bandstand
