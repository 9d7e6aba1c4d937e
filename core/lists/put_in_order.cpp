#include "lists/put_in_order.h"

#include <algorithm>
#include <numeric>

namespace bandstand {

std::vector<std::uint32_t> places_in_order(std::size_t count, OrderOfPlaces order) {
  std::vector<std::uint32_t> places(count);
  std::iota(places.begin(), places.end(), 0U);
  std::stable_sort(places.begin(), places.end(), [order](std::uint32_t a, std::uint32_t b) {
    return order.before(order.context, a, b);
  });
  return places;
}

}  // namespace bandstand
