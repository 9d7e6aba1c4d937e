// Which element is what, by where it stands, and which table its rows go to.
// Definition: input formats (XML structure of the children in need census).
#include "lists/census_xml.h"

namespace bandstand {
namespace {

constexpr std::size_t position(ListId table) {
  return list_index(table) - list_index(ListId::census_children);
}

}  // namespace

CensusXml::Place CensusXml::place_of(Place parent, std::string_view name) {
  struct Step {
    Place parent;
    std::string_view name;
    Place place;
  };
  constexpr Step steps[] = {
      {Place::outside, "Message", Place::message},
      {Place::message, "Header", Place::header},
      {Place::message, "Children", Place::children},
      {Place::children, "Child", Place::child},
      {Place::child, "ChildIdentifiers", Place::identifiers},
      {Place::child, "ChildCharacteristics", Place::characteristics},
      {Place::characteristics, "Disabilities", Place::disabilities},
      {Place::child, "CINdetails", Place::details},
      {Place::details, "Assessments", Place::assessment},
      {Place::assessment, "FactorsIdentifiedAtAssessment", Place::factors},
      {Place::details, "CINPlanDates", Place::need_plan},
      {Place::details, "Section47", Place::enquiry},
      {Place::details, "ChildProtectionPlans", Place::plan},
      {Place::plan, "Reviews", Place::reviews},
  };
  if (parent == Place::leaf || parent == Place::unknown) return Place::unknown;
  for (const Step& step : steps) {
    if (step.parent == parent && step.name == name) return step.place;
  }
  if (parent == Place::header) {
    const bool nests = name == "CollectionDetails" || name == "Source" || name == "Content";
    return nests ? Place::header : Place::leaf;
  }
  const bool has_leaves = table_of(parent) != no_table;
  return has_leaves ? Place::leaf : Place::unknown;
}

std::size_t CensusXml::table_of(Place place) {
  switch (place) {
    case Place::identifiers:
      return position(ListId::census_children);
    case Place::characteristics:
      return position(ListId::census_characteristics);
    case Place::disabilities:
      return position(ListId::census_disabilities);
    case Place::details:
      return position(ListId::census_referrals);
    case Place::assessment:
      return position(ListId::census_assessments);
    case Place::factors:
      return position(ListId::census_factors);
    case Place::need_plan:
      return position(ListId::census_need_plans);
    case Place::enquiry:
      return position(ListId::census_section_47);
    case Place::plan:
      return position(ListId::census_plans);
    case Place::reviews:
      return position(ListId::census_reviews);
    default:
      return no_table;
  }
}

}  // namespace bandstand
