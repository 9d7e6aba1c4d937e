// The settings that choose between Annex A and the SSDA903 return for children in care.
// Definition: sources of the looked-after and leaving care indicators; one is counted, never both.
#include "model/setting_spec.h"

namespace bandstand {
namespace {

constexpr std::string_view wanted = "automatic, annex-a or ssda903";

std::string write(SourceChoice choice) {
  switch (choice) {
    case SourceChoice::annex_a:
      return "annex-a";
    case SourceChoice::statutory_return:
      return "ssda903";
    case SourceChoice::automatic:
      break;
  }
  return "automatic";
}

bool read(SourceChoice& choice, std::string_view text) {
  if (text == "automatic") {
    choice = SourceChoice::automatic;
  } else if (text == "annex-a") {
    choice = SourceChoice::annex_a;
  } else if (text == "ssda903") {
    choice = SourceChoice::statutory_return;
  } else {
    return false;
  }
  return true;
}

constexpr SettingSpec specs[] = {
    {"looked-after-from", "Children looked after are counted from",
     "Automatic counts from Annex A list 8 if a file of it is loaded, else from the SSDA903 "
     "return. The same children are in both: one of them is counted, never both together.",
     "choice",
     "automatic=List 8 if loaded, else the SSDA903 return|annex-a=Annex A only|"
     "ssda903=The SSDA903 return only",
     "lac-number lac-rate lac-legal-status lac-health lac-dental", wanted,
     [](const Settings& s) { return write(s.looked_after_from); },
     [](Settings& s, std::string_view text) { return read(s.looked_after_from, text); }},
    {"stability-from", "Placements and leaving care are counted from",
     "Automatic counts placements and the reasons for leaving care from the SSDA903 return if it "
     "reaches the as-at date, because only it has every placement; adoptions and care leavers from "
     "Annex A lists 10 and 9 if they are loaded. Each falls back on the other.",
     "choice",
     "automatic=The fuller source that is loaded|annex-a=Annex A only|"
     "ssda903=The SSDA903 return only",
     "lac-placements-3 lac-stability-2y exit-adoption exit-residence-order exit-sgo exit-home "
     "adopted-12m cl-accommodation cl-eet cl-neet",
     wanted, [](const Settings& s) { return write(s.stability_from); },
     [](Settings& s, std::string_view text) { return read(s.stability_from, text); }},
};

}  // namespace

std::span<const SettingSpec> return_settings() { return specs; }

}  // namespace bandstand
