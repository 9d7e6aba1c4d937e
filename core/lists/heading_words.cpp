// From a heading to its words: parted where case or digits change, abbreviations written out.
#include <algorithm>
#include <set>
#include <span>

#include "lists/likeness.h"
#include "lists/schema.h"
#include "lists/text.h"

namespace bandstand {
namespace {

struct Synonym {
  std::string_view word;
  std::string_view means;  // one or more words
};

// In councils' files, as far as they stand for one thing in every list.
constexpr Synonym synonyms[] = {
    // dates
    {"dt", "date"},
    {"dte", "date"},
    {"dob", "date birth"},
    {"born", "birth"},
    {"birthdate", "date birth"},
    {"birthday", "date birth"},
    {"started", "start"},
    {"starts", "start"},
    {"strt", "start"},
    {"commenced", "start"},
    {"commencement", "start"},
    {"began", "start"},
    {"begin", "start"},
    {"begun", "start"},
    {"opened", "start"},
    {"initiating", "start"},
    {"initiated", "start"},
    {"ended", "end"},
    {"ceased", "end"},
    {"cease", "end"},
    {"ceasing", "end"},
    {"closed", "end"},
    {"closure", "end"},
    {"close", "end"},
    {"finish", "end"},
    {"finished", "end"},
    {"completed", "end"},
    {"completion", "end"},
    {"complete", "end"},
    {"completing", "end"},
    {"authorised", "authorisation"},
    {"authorized", "authorisation"},
    {"authorization", "authorisation"},
    {"auth", "authorisation"},
    {"approved", "authorisation"},
    {"approval", "authorisation"},
    {"recent", "latest"},
    {"last", "latest"},
    {"current", "latest"},
    {"prev", "previous"},
    {"prior", "previous"},
    {"mths", "months"},
    {"mth", "months"},
    {"month", "months"},
    // people
    {"childs", "child"},
    {"children", "child"},
    {"childrens", "child"},
    {"client", "child"},
    {"clients", "child"},
    {"person", "child"},
    {"persons", "child"},
    {"individual", "child"},
    {"yp", "child"},
    {"id", "identifier"},
    {"uid", "identifier"},
    {"identity", "identifier"},
    {"identification", "identifier"},
    {"num", "number"},
    {"nr", "number"},
    {"nbr", "number"},
    {"sex", "gender"},
    {"ethnic", "ethnicity"},
    {"disabled", "disability"},
    {"disabilities", "disability"},
    {"sw", "social worker"},
    {"wkr", "worker"},
    {"workers", "worker"},
    {"work", "worker"},
    {"caseworker", "worker"},
    {"practitioner", "worker"},
    {"teams", "team"},
    {"unit", "team"},
    {"area", "locality"},
    {"district", "locality"},
    {"patch", "locality"},
    {"neighbourhood", "locality"},
    {"iro", "reviewing officer"},
    {"adviser", "advisor"},
    // what happens
    {"contacts", "contact"},
    {"ref", "referral"},
    {"refs", "referral"},
    {"referrals", "referral"},
    {"referred", "referral"},
    {"assess", "assessment"},
    {"assessed", "assessment"},
    {"assessments", "assessment"},
    {"asst", "assessment"},
    {"assmt", "assessment"},
    {"asmt", "assessment"},
    {"ax", "assessment"},
    {"sec", "section"},
    {"enquiries", "enquiry"},
    {"inquiry", "enquiry"},
    {"strat", "strategy"},
    {"disc", "discussion"},
    {"conf", "conference"},
    {"icpc", "initial child protection conference"},
    {"icpcs", "initial child protection conference"},
    {"cpc", "child protection conference"},
    {"cpp", "child protection plan"},
    {"cp", "child protection"},
    {"cin", "child in need"},
    {"lac", "looked after"},
    {"cla", "looked after"},
    {"plans", "plan"},
    {"visits", "visit"},
    {"visited", "visit"},
    {"reviews", "review"},
    {"reviewed", "review"},
    {"placements", "placement"},
    {"placed", "placement"},
    {"iha", "initial health assessment"},
    {"dentist", "dental"},
    {"accom", "accommodation"},
    {"accomm", "accommodation"},
    {"accomodation", "accommodation"},
    {"uasc", "unaccompanied asylum seeking child"},
    {"nfa", "no further action"},
    {"eet", "activity"},
    {"requiring", "require"},
    {"required", "require"},
    {"requires", "require"},
    {"reqd", "require"},
    {"suitable", "suitability"},
    {"eh", "early help"},
    // what is said of it
    {"src", "source"},
    {"origin", "source"},
    {"referrer", "source"},
    {"result", "outcome"},
    {"decision", "outcome"},
    {"cat", "category"},
    {"desc", "description"},
    {"org", "organisation"},
    {"organization", "organisation"},
    {"agency", "organisation"},
};

bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

// `RefDate` and `S47Start` hide several words; `DOB` and `UASC` are one each.
std::string parted(std::string_view raw) {
  std::string out;
  for (std::size_t i = 0; i < raw.size(); ++i) {
    const char c = raw[i];
    const char before = i == 0 ? ' ' : raw[i - 1];
    const char after = i + 1 < raw.size() ? raw[i + 1] : ' ';
    const bool hump = is_upper(c) && (is_lower(before) || (is_upper(before) && is_lower(after)));
    const bool letter_before = is_upper(before) || is_lower(before);
    const bool number =
        is_digit(c) ? letter_before : is_digit(before) && (is_upper(c) || is_lower(c));
    if (hump || number) out += ' ';
    out += c;
  }
  return out;
}

const std::set<std::string, std::less<>>& known_words() {
  static const std::set<std::string, std::less<>> words = [] {
    std::set<std::string, std::less<>> all;
    const auto add = [&all](std::string_view text) {
      const std::string key = match_key(text);
      for (const std::string_view word : split(key, ' ')) all.emplace(word);
    };
    for (const ListSpec& list : list_specs()) {
      if (list.source != ListSource::annex_a) continue;  // the returns' headings are run together
      for (const ColumnSpec& column : list.columns) {
        add(column.header);
        for (const std::string_view other : split(column.aliases, '|')) add(other);
      }
    }
    for (const Synonym& synonym : synonyms) {
      if (synonym.word.size() > 2) all.emplace(synonym.word);
    }
    return all;
  }();
  return words;
}

// `referraldate` as `referral date`, if all of it is known words of three letters or more.
bool take_apart(std::string_view word, std::vector<std::string>& out) {
  constexpr std::size_t shortest = 3;
  for (std::size_t size = word.size(); size >= shortest; --size) {
    if (!known_words().contains(word.substr(0, size))) continue;
    std::vector<std::string> rest;
    if (size == word.size() || take_apart(word.substr(size), rest)) {
      out.emplace_back(word.substr(0, size));
      out.insert(out.end(), rest.begin(), rest.end());
      return true;
    }
  }
  return false;
}

void add_word(std::string_view word, std::vector<std::string>& out) {
  const auto synonym = std::find_if(std::begin(synonyms), std::end(synonyms),
                                    [word](const Synonym& s) { return s.word == word; });
  if (synonym == std::end(synonyms)) {
    out.emplace_back(word);
    return;
  }
  for (const std::string_view meant : split(synonym->means, ' ')) out.emplace_back(meant);
}

// What some words mean is told by those before or after: `Client ref`, `S 47`, `care` that is not
// social care.
void settle_by_context(std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i] == "s" && words[i + 1] == "47") words[i] = "section";
    if (words[i] == "no" && words[i + 1] == "of") words[i] = "number";
    if (words[i] == "12" && words[i + 1] == "m") words[i + 1] = "months";
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (words[i] != "care" || (i > 0 && words[i - 1] == "social")) continue;
    words[i] = "looked";
    words.insert(words.begin() + static_cast<std::ptrdiff_t>(i) + 1, "after");
  }
  if (words.size() < 2) return;
  const auto tells_the_person = [](const std::string& word) {
    return word == "child" || word == "unique" || word == "system";
  };
  const bool about_a_person = std::all_of(words.begin(), words.end() - 1, tells_the_person);
  const std::string& last = words.back();
  if (about_a_person &&
      (last == "referral" || last == "reference" || last == "number" || last == "no")) {
    words.back() = "identifier";
  }
}

}  // namespace

std::vector<std::string> heading_words(std::string_view raw) {
  constexpr std::size_t longest_heading = 200;
  constexpr std::size_t longest_run = 40;
  std::vector<std::string> words;
  const std::string key = match_key(parted(raw.substr(0, longest_heading)));
  for (const std::string_view word : split(key, ' ')) {
    std::vector<std::string> parts;
    const bool run_together =
        word.size() > 6 && word.size() <= longest_run && !known_words().contains(word);
    if (run_together && take_apart(word, parts)) {
      for (const std::string& part : parts) add_word(part, words);
    } else {
      add_word(word, words);
    }
  }
  settle_by_context(words);
  return words;
}

}  // namespace bandstand
