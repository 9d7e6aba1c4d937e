// Names in order, equal counts under their least number.
#include "results/disclosure_names.h"

#include <algorithm>

namespace bandstand::disclosure {
namespace {

std::uint32_t number_of(CountOf count) {
  return count.indicator * 2u + (count.side == CountSide::denominator ? 1u : 0u);
}

}  // namespace

// Tables repeat their categories from period to period: after a name mostly comes the one that came
// after it before.
std::uint32_t Names::add(std::string_view name) {
  if (last_ < next_.size() && *names_[next_[last_]] == name) return last_ = next_[last_];
  const auto known = added_.find(name);
  std::uint32_t number = size();
  if (known != added_.end()) {
    number = known->second;
  } else {
    names_.push_back(&added_.emplace(name, number).first->first);
    next_.push_back(number);
  }
  next_[last_] = number;
  return last_ = number;
}

void Names::sort() {
  std::sort(names_.begin(), names_.end(),
            [](const std::string* a, const std::string* b) { return *a < *b; });
  positions_.resize(names_.size());
  for (std::uint32_t i = 0; i < size(); ++i) positions_[added_.find(*names_[i])->second] = i;
}

std::uint32_t Names::of(std::string_view name) const {
  const auto found = added_.find(name);
  return found == added_.end() ? missing : positions_[found->second];
}

Quantities::Quantities(const DisclosureRules& rules) {
  const auto root = [this](std::uint32_t number) {
    for (auto it = least_.find(number); it != least_.end() && it->second != number;
         it = least_.find(number)) {
      number = it->second;
    }
    return number;
  };
  for (const std::vector<CountOf>& same : rules.same_counts) {
    for (const CountOf& count : same) {
      const std::uint32_t a = root(number_of(same.front()));
      const std::uint32_t b = root(number_of(count));
      least_[std::max(a, b)] = std::min(a, b);
    }
  }
  for (auto& entry : least_) entry.second = root(entry.first);
}

std::uint32_t Quantities::of(CountOf count) const {
  const auto found = least_.find(number_of(count));
  return found == least_.end() ? number_of(count) : found->second;
}

std::string columns_of(std::string_view breakdown) { return std::string(breakdown) + " columns"; }

RowColumn split_category(std::string_view category) {
  const std::size_t at = category.rfind(": ");
  if (at == std::string_view::npos) return {category, {}};
  return {category.substr(0, at), category.substr(at + 2)};
}

}  // namespace bandstand::disclosure
