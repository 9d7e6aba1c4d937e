// All indicators, in the order in which tables and files show them.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indicators/definition.h"

namespace bandstand {

/// Every definition, family after family, inputs first.
std::span<const Definition* const> registry();
const Definition& definition_at(std::uint16_t position);
/// The position of an id such as `assessment-45`; nothing if there is no such indicator.
std::optional<std::uint16_t> find_definition(std::string_view id);

/// The rule in use for events in a period, and for the state on a day; null if there is none.
const CaseRule* rule_of(const Definition& definition, const Caseload& caseload);
const StateRule* state_of(const Definition& definition, const Caseload& caseload);

/// The lists an indicator is counted from of which no file is loaded, in the order of its rule. No
/// case list holds some indicators: none is missing there.
std::vector<ListId> missing_lists(const Definition& definition, const Caseload& caseload);

/// Why an indicator has no figures from the loaded lists: the list or column that is missing, in
/// words for the user. Empty if it can be computed.
std::string missing_input(const Definition& definition, const Caseload& caseload);

}  // namespace bandstand
