// Columns in the order of the contract.
#include "report/tidy.h"

#include "report/csv_writer.h"

namespace bandstand {

std::string value_text(const Figure& figure) {
  return figure.value ? rounded_text(*figure.value, figure.decimals) : std::string();
}

std::string tidy_figures_csv(const FigureSet& figures, std::optional<FinancialYear> year) {
  CsvWriter out;
  out.row_of_text({"indicator",    "title",      "group",     "basis",    "period",
                   "period_start", "period_end", "breakdown", "category", "numerator",
                   "denominator",  "value",      "unit",      "marker",   "target",
                   "rag",          "band",       "direction", "source",   "note"});
  const auto count = [&out](const std::optional<std::int64_t>& n, std::int64_t counted_in) {
    out.plain(n ? plain_text(Exact{*n, counted_in}) : std::string());
  };
  for (const Figure& figure : figures.figures()) {
    if (year && FinancialYear::of(figure.period.end()) != *year) continue;
    const Definition& definition = definition_at(figure.indicator);
    out.plain(definition.id);
    out.plain(definition.title);
    out.plain(group_name(definition.group));
    out.plain(basis_name(figure.period.basis));
    out.plain(period_text(figure.period));
    out.plain(iso_text(figure.period.start()));
    out.plain(iso_text(figure.period.end()));
    out.text(figure.breakdown);
    out.text(figure.category);
    count(figure.numerator, figure.counted_in);
    count(figure.denominator, figure.counted_in);
    out.plain(value_text(figure));
    out.plain(unit_name(figure.unit));
    out.plain(marker_letter(figure.marker));
    out.plain(figure.target ? plain_text(*figure.target) : std::string());
    out.plain(rating_name(figure.rating));
    out.text(figure.band);
    out.plain(direction_name(figure.direction));
    out.text(figure.source);
    out.text(figure.note);
    out.end_row();
  }
  return out.take();
}

}  // namespace bandstand
