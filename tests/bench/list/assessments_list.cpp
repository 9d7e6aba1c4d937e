// Drawing the rows: plain integers and one generator, so that no library decides what comes out.
#include "bench/list/assessments_list.h"

#include <array>
#include <string_view>
#include <utility>

#include "dates/date.h"

namespace bandstand::bench {
namespace {

// Marsaglia's xorshift with 64 bits.
class Random {
 public:
  std::uint32_t below(std::uint32_t limit) {
    state_ ^= state_ << 13U;
    state_ ^= state_ >> 7U;
    state_ ^= state_ << 17U;
    return static_cast<std::uint32_t>((state_ >> 32U) % limit);
  }
  bool chance(std::uint32_t in_a_thousand) { return below(1000) < in_a_thousand; }

 private:
  std::uint64_t state_ = 0x2545F4914F6CDD1DULL;
};

constexpr std::string_view headings =
    "Child Unique ID,Gender,Ethnicity,Date of Birth,Age of Child (Years),"
    "Does the Child have a Disability,Continuous Assessment Start Date,"
    "Child Seen During Continuous Assessment,Continuous Assessment Date of Authorisation,"
    "Was the child assessed as requiring LA children's social care support?,Allocated Team,"
    "Allocated Worker,Assessment Outcome,Locality\r\n";

constexpr std::array<std::string_view, 5> ethnicities = {"a) WBRI", "b) WIRI", "l) APKN", "n) BCRB",
                                                         "s) NOBT"};
constexpr std::array<std::string_view, 6> areas = {"North", "Riverside", "Harbour",
                                                   "Moor",  "Old Town",  "Coast"};
constexpr std::array<std::string_view, 8> surnames = {
    "Arkwright", "Bellweather", "Cobb", "Dunmore", "Eastlake", "Fairhurst", "Grove", "Hallam"};
constexpr std::array<std::string_view, 4> outcomes = {"Child in need plan", "No further action",
                                                      "Strategy discussion", "Early help"};

constexpr Date first_day = Date::from_ymd(2008, 10, 1);
constexpr Date last_day = Date::from_ymd(list_ends_in_year, 9, 30);

void append_number(std::string& out, std::int32_t number, std::size_t digits) {
  std::string text = std::to_string(number);
  if (text.size() < digits) text.insert(0, digits - text.size(), '0');
  out += text;
}

void append_date(std::string& out, Date date) {
  const YearMonthDay parts = date.ymd();
  append_number(out, parts.day, 2);
  out += '/';
  append_number(out, parts.month, 2);
  out += '/';
  append_number(out, parts.year, 4);
}

void append_worker(std::string& out, std::uint32_t worker) {
  const std::string_view surname = surnames[worker % surnames.size()];
  const char initial = static_cast<char>('A' + worker / surnames.size() % 26);
  if (worker % 6 == 0) {
    out += '"';
    out += surname;
    out += ", ";
    out += initial;
    out += ".\"";
    return;
  }
  out += initial;
  out += ". ";
  out += surname;
}

void append_row(std::string& out, Random& random, std::uint32_t child, Date start) {
  if (!random.chance(1)) append_number(out, static_cast<std::int32_t>(10'000'000 + child), 8);
  out += child % 2 == 0 ? ",a) Male," : ",b) Female,";
  out += ethnicities[child % ethnicities.size()];
  out += ',';
  const Date birth = start - Days{static_cast<std::int32_t>(random.below(17 * 365))};
  append_date(out, birth);
  out += ',';
  append_number(out, (start - birth).count / 366, 1);
  out += child % 9 == 0 ? ",a) Yes," : ",b) No,";
  if (!random.chance(2)) append_date(out, start);
  out += random.chance(900) ? ",a) Yes," : ",b) No,";
  const Date end = start + Days{static_cast<std::int32_t>(random.below(35) + random.below(45))};
  if (end <= last_day && !random.chance(3)) append_date(out, end);
  out += random.chance(550) ? ",a) Yes," : ",b) No,";
  const std::uint32_t team = random.below(24);
  out += areas[team % areas.size()];
  out += " Assessment Team ";
  append_number(out, static_cast<std::int32_t>(team / areas.size()) + 1, 1);
  out += ',';
  append_worker(out, random.below(400));
  out += ',';
  out += outcomes[random.below(outcomes.size())];
  out += ',';
  out += areas[random.below(areas.size())];
  out += "\r\n";
}

}  // namespace

std::string assessments_list(std::uint32_t rows) {
  std::string text(headings);
  text.reserve(text.size() + std::size_t{rows} * 160);
  Random random;
  const auto days = static_cast<std::uint64_t>((last_day - first_day).count);
  std::uint32_t children = 0;
  std::size_t row_before = text.size();
  for (std::uint32_t row = 0; row < rows; ++row) {
    const std::size_t row_start = text.size();
    if (row > 0 && random.chance(3)) {
      text.append(std::string(text, row_before, row_start - row_before));
    } else {
      const std::uint32_t child =
          children > 0 && random.chance(333) ? random.below(children) : children++;
      const auto day = static_cast<std::int32_t>(days * row / rows);
      append_row(text, random, child, first_day + Days{day});
    }
    row_before = row_start;
  }
  return text;
}

}  // namespace bandstand::bench
