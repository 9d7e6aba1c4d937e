// The settings that choose between a list of Annex A and the return that may stand for it.
// Definition: input formats; the choice is shown beside every figure it changes.
#include "model/setting_spec.h"

namespace bandstand {
namespace {

constexpr std::string_view choices =
    "automatic=Annex A if a file of it is loaded, else the census|annex-a=Annex A only|"
    "cin-census=The children in need census only";
constexpr std::string_view wanted = "automatic, annex-a or cin-census";
constexpr std::string_view help =
    "The same children are in both. Only one of the two is counted, never both together.";

template <std::size_t list>
std::string write(const Settings& settings) {
  switch (settings.sources[list - 1]) {
    case SourceChoice::annex_a:
      return "annex-a";
    case SourceChoice::statutory_return:
      return "cin-census";
    case SourceChoice::automatic:
      break;
  }
  return "automatic";
}

template <std::size_t list>
bool read(Settings& settings, std::string_view text) {
  SourceChoice& choice = settings.sources[list - 1];
  if (text == "automatic") {
    choice = SourceChoice::automatic;
  } else if (text == "annex-a") {
    choice = SourceChoice::annex_a;
  } else if (text == "cin-census") {
    choice = SourceChoice::statutory_return;
  } else {
    return false;
  }
  return true;
}

template <std::size_t list>
constexpr SettingSpec choice_for(std::string_view key, std::string_view title,
                                 std::string_view affects) {
  return {key, title, help, "choice", choices, affects, wanted, write<list>, read<list>};
}

constexpr SettingSpec specs[] = {
    choice_for<3>("list-3-from", "List 3 (referrals) is taken from",
                  "contacts-closed-logged closed-logged-active-caf referral-nfa referrals "
                  "referrals-rate conversion-contact-referral referrals-for-assessment "
                  "conversion-referral-assessment referrals-by-source re-referral "
                  "s47-rate-of-referrals ia-7 ia-10 ca-35 assessment-45 assessment-45-by-outcome "
                  "tracker"),
    choice_for<4>("list-4-from", "List 4 (assessments) is taken from",
                  "assessment-45 assessment-45-by-outcome assessment-to-service "
                  "assessments-started ia-7 ia-10 ca-35 referrals-for-assessment "
                  "conversion-referral-assessment referrals-by-source tracker"),
    choice_for<5>("list-5-from", "List 5 (section 47 enquiries and conferences) is taken from",
                  "s47-rate-of-referrals s47-rate icpc-number icpc-15 ca-35"),
    choice_for<6>("list-6-from", "List 6 (children in need) is taken from",
                  "cin-number referral-reasons caseload-readings"),
    choice_for<7>("list-7-from", "List 7 (child protection plans) is taken from",
                  "cpp-number cpp-rate cpp-second-ever cpp-second-2y cpp-2y-ceased "
                  "cpp-2y-current cpp-review cpp-review-not-overdue cp-visits cpp-allocated "
                  "step-down caseload-readings"),
};

}  // namespace

std::span<const SettingSpec> source_settings() { return specs; }

}  // namespace bandstand
