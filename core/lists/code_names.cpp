// Two tables, in the order of the codes.
#include "lists/code_names.h"

#include <span>

namespace bandstand {
namespace {

struct CodeName {
  std::string_view code, name;
};

constexpr CodeName sources[] = {
    {"1A", "Family member, relative or carer"},
    {"1B", "Acquaintance, neighbour or childminder"},
    {"1C", "The child"},
    {"1D", "Other individual"},
    {"2A", "Schools"},
    {"2B", "Education services"},
    {"3A", "GP"},
    {"3B", "Health visitor"},
    {"3C", "School nurse"},
    {"3D", "Other primary health services"},
    {"3E", "Accident and emergency"},
    {"3F", "Other health services"},
    {"4", "Housing"},
    {"5A", "Adult social care of the council"},
    {"5B", "Other services of the council"},
    {"5C", "Another council"},
    {"5D", "Early help"},
    {"6", "Police"},
    {"7", "Other legal agency"},
    {"8", "Other"},
    {"9", "Anonymous"},
    {"10", "Unknown"},
};

constexpr CodeName needs[] = {
    {"N1", "abuse or neglect"},
    {"N2", "child's disability"},
    {"N3", "parental disability or illness"},
    {"N4", "family in acute stress"},
    {"N5", "family dysfunction"},
    {"N6", "socially unacceptable behaviour"},
    {"N7", "low income"},
    {"N8", "absent parenting"},
    {"N9", "other"},
    {"N0", "not stated"},
};

std::string_view name_of(std::string_view code, std::span<const CodeName> all) {
  for (const CodeName& one : all) {
    if (one.code == code) return one.name;
  }
  return {};
}

}  // namespace

std::string_view source_name(std::string_view code) { return name_of(code, sources); }

std::string_view need_name(std::string_view code) { return name_of(code, needs); }

}  // namespace bandstand
