// Letters and words of the markers.
#include "results/figure.h"

namespace bandstand {

std::string_view marker_letter(Marker marker) {
  switch (marker) {
    case Marker::none:
      return "";
    case Marker::few_cases:
      return "u";
    case Marker::part_period:
      return "p";
    case Marker::not_applicable:
      return "z";
    case Marker::not_available:
      return "x";
    case Marker::suppressed:
      return "c";
  }
  return "";
}

std::string_view marker_words(Marker marker) {
  switch (marker) {
    case Marker::none:
      return "";
    case Marker::few_cases:
      return "fewer than 30 cases";
    case Marker::part_period:
      return "part of the period only";
    case Marker::not_applicable:
      return "not applicable: no cases";
    case Marker::not_available:
      return "not available: the lists do not cover this period";
    case Marker::suppressed:
      return "hidden: small number";
  }
  return "";
}

void set_percentage(Figure& figure, std::int64_t numerator, std::int64_t denominator) {
  constexpr std::int64_t few = 30;
  figure.numerator = numerator;
  figure.denominator = denominator;
  if (denominator == 0) {
    figure.value.reset();
    figure.marker = Marker::not_applicable;
    return;
  }
  figure.value = percent_of(numerator, denominator);
  if (denominator < few) figure.marker = Marker::few_cases;
}

}  // namespace bandstand
