// Settings kept in a file: saved by the page, dropped back next quarter.
// Definition: settings files (setting, value); every one of the small files can be dropped back.
#pragma once

#include <string>

#include "lists/list_table.h"
#include "lists/side_table.h"
#include "model/settings.h"

namespace bandstand {

/// Changes each setting the rows name. A row with an unknown setting or a wrong value is set aside;
/// the record's notes say why. Of two rows for one setting the later counts.
void apply_settings_file(const SideTable& table, FileRecord& record, Settings& settings);

/// Every setting that is not at its default, as CSV text with the headings setting and value.
/// Applying it to default settings gives the same settings.
std::string settings_csv(const Settings& settings);

}  // namespace bandstand
