// Someone who has every shown number and knows how the numbers add up, and solves for the hidden
// ones. Exact elimination modulo two large primes; shares nothing with the code it attacks.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace bandstand::test {

/// A sum of unknowns, each by its name.
using Combination = std::map<std::string, int>;

class Attacker {
 public:
  /// The value of this combination is known; which value does not matter.
  void knows(const Combination& combination) { known_.push_back(combination); }

  /// True where the value of the combination follows from what is known.
  bool finds(const Combination& combination) {
    if (systems_.empty()) solve();
    for (const auto& [name, factor] : combination) {
      if (factor != 0 && columns_.count(name) == 0) return false;  // nothing known mentions it
    }
    return std::all_of(systems_.begin(), systems_.end(),
                       [&](const System& s) { return s.spans(row_of(combination, s.prime)); });
  }

 private:
  using Row = std::vector<std::uint64_t>;

  struct System {
    std::uint64_t prime = 0;
    std::vector<std::pair<std::size_t, Row>> reduced;  ///< leading column and row, in that order

    std::uint64_t power(std::uint64_t base, std::uint64_t exponent) const {
      std::uint64_t result = 1;
      for (; exponent > 0; exponent /= 2, base = base * base % prime) {
        if (exponent % 2 == 1) result = result * base % prime;
      }
      return result;
    }
    void reduce(Row& row) const {
      for (const auto& [lead, known] : reduced) {
        const std::uint64_t factor = row[lead];
        if (factor == 0) continue;
        for (std::size_t i = lead; i < row.size(); ++i) {
          if (known[i] != 0) row[i] = (row[i] + (prime - factor) * known[i]) % prime;
        }
      }
    }
    static std::size_t leading(const Row& row) {
      std::size_t lead = 0;
      while (lead < row.size() && row[lead] == 0) ++lead;
      return lead;
    }
    void add(Row row) {
      reduce(row);
      const std::size_t lead = leading(row);
      if (lead == row.size()) return;
      const std::uint64_t inverse = power(row[lead], prime - 2);
      for (std::uint64_t& cell : row) cell = cell * inverse % prime;
      const auto place = std::find_if(reduced.begin(), reduced.end(),
                                      [lead](const auto& known) { return known.first > lead; });
      reduced.insert(place, {lead, std::move(row)});
    }
    bool spans(Row row) const {
      reduce(row);
      return leading(row) == row.size();
    }
  };

  Row row_of(const Combination& combination, std::uint64_t prime) const {
    Row row(columns_.size());
    for (const auto& [name, factor] : combination) {
      const auto column = columns_.find(name);
      if (column == columns_.end()) continue;
      row[column->second] = factor < 0 ? prime - static_cast<std::uint64_t>(-factor)
                                       : static_cast<std::uint64_t>(factor);
    }
    return row;
  }

  void solve() {
    for (const Combination& combination : known_) {
      for (const auto& [name, factor] : combination) columns_.try_emplace(name, columns_.size());
    }
    for (const std::uint64_t prime : {2147483647u, 2147483629u}) {
      System system{prime, {}};
      for (const Combination& combination : known_) system.add(row_of(combination, prime));
      systems_.push_back(std::move(system));
    }
  }

  std::vector<Combination> known_;
  std::map<std::string, std::size_t> columns_;
  std::vector<System> systems_;
};

}  // namespace bandstand::test
