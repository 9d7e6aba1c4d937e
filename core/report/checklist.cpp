// One function for each question.
#include "report/checklist.h"

#include <algorithm>
#include <array>
#include <tuple>

#include "report/figure_words.h"
#include "report/peer_facts.h"

namespace bandstand {
namespace {

constexpr std::array<std::string_view, checklist_question_count> questions = {
    "Is the indicator failing its target?",
    "Was the target unrealistic?",
    "Is the direction of travel deteriorating?",
    "Is performance poor against other authorities?",
    "Has the position among other authorities fallen in the last 12 months?",
    "Is it moving against the national trend?",
    "Is it a corporate priority?",
    "Is it in an area agreement or area assessment?",
    "Was it highlighted as underperforming in the last 12 months?"};

struct Reply {
  ChecklistReply reply = ChecklistReply::not_applicable;
  std::string reason;
  std::vector<std::string> facts = {};
};

Reply not_applicable(std::string reason) {
  return {ChecklistReply::not_applicable, std::move(reason)};
}
Reply answer(bool yes, std::string reason) {
  return {yes ? ChecklistReply::yes : ChecklistReply::no, std::move(reason)};
}

std::string gap_words(Exact value, Exact from, const Figure& like) {
  const std::optional<Exact> gap = difference(value, from);
  if (!gap) return "far from it";
  if (gap->num == 0) return "equal to it";
  const Exact size{gap->num < 0 ? -gap->num : gap->num, gap->den};
  const std::string unit = like.unit == Unit::percent ? " pp" : "";
  return rounded_text(size, like.decimals) + unit + (gap->num < 0 ? " below it" : " above it");
}

class Questions {
 public:
  Questions(const Figure& figure, const PeerFacts& peers, const FigureSet& figures,
            const Caseload& caseload, const CouncilData& council)
      : figure_(&figure),
        peers_(&peers),
        figures_(&figures),
        settings_(&caseload.settings),
        council_(&council),
        polarity_(polarity_of(definition_at(figure.indicator), caseload.settings.polarity)) {}

  Reply failing_target() const {
    if (figure_->marker == Marker::suppressed) return not_applicable("The figure is hidden.");
    if (!figure_->target) return not_applicable("There is no target.");
    if (polarity_ == Polarity::neutral) {
      return not_applicable("Neither higher nor lower is better, so it is not rated.");
    }
    if (figure_->rating == Rating::none) return not_applicable("The figure has no value to rate.");
    Reply reply = answer(figure_->rating != Rating::green,
                         "Rated " + std::string(rating_name(figure_->rating)) + ": " +
                             spoken_value(*figure_) + " against a target of " +
                             spoken_value(*figure_->target, *figure_) + ".");
    return reply;
  }

  // Better than the best of the last three outturns by more than the tolerance: if that best were
  // this year's figure, it would be rated red.
  Reply unrealistic_target() const {
    if (!figure_->target) return not_applicable("There is no target.");
    if (polarity_ == Polarity::neutral) {
      return not_applicable("Neither higher nor lower is better.");
    }
    const FinancialYear year = FinancialYear::of(figure_->period.end());
    const Figure* best = nullptr;
    const Figure* last = nullptr;
    for (std::int32_t back = 1; back <= 3; ++back) {
      const Figure* outturn = outturn_of({year.start_year - back});
      if (outturn == nullptr) continue;
      if (last == nullptr) last = outturn;
      const bool better =
          best != nullptr && (polarity_ == Polarity::bigger ? *outturn->value > *best->value
                                                            : *outturn->value < *best->value);
      if (best == nullptr || better) best = outturn;
    }
    if (best == nullptr) {
      return not_applicable("There is no outturn of the three years before.");
    }
    const Exact target = *figure_->target;
    const Target of_best{target, {}, {}};
    const bool yes =
        rate(*best->value, of_best, polarity_, settings_->target_tolerance) == Rating::red;
    Reply reply = answer(yes, yes ? "The target is better than the best of the last three years "
                                    "by more than the tolerance."
                                  : "The target is not better than the best of the last three "
                                    "years by more than the tolerance.");
    reply.facts.push_back("Best outturn: " + outturn_words(*best) + "; the target is " +
                          gap_words(target, *best->value, *figure_) + ".");
    reply.facts.push_back("Last outturn: " + outturn_words(*last) + "; the target is " +
                          gap_words(target, *last->value, *figure_) + ".");
    reply.facts.push_back(figure_->value ? "Now: " + spoken_value(*figure_) + " against " +
                                               spoken_value(target, *figure_) + "; the figure is " +
                                               gap_words(*figure_->value, target, *figure_) + "."
                                         : "Now: there is no figure to compare with the target.");
    return reply;
  }

  Reply deteriorating() const {
    switch (figure_->direction) {
      case Direction::none:
        return not_applicable("There is no figure of the period before to compare with.");
      case Direction::up:
      case Direction::down:
        return not_applicable("Neither higher nor lower is better.");
      default:
        return answer(figure_->direction == Direction::worse,
                      direction_words(*figure_, *figures_) + ".");
    }
  }

  Reply poor_against_others() const {
    if (polarity_ == Polarity::neutral) {
      return not_applicable("Neither higher nor lower is better.");
    }
    const bool has_rank = peers_->rank && peers_->rank_of;
    if (peers_->quartile == '\0' && !has_rank) {
      return not_applicable(no_rank_reason("There is neither a rank nor a quarter."));
    }
    std::string words;
    bool poor = false;
    if (peers_->quartile != '\0') {
      poor = peers_->quartile == 'C' || peers_->quartile == 'D';
      words = "Quarter " + std::string(1, peers_->quartile) + " of all authorities (A is the best)";
    }
    if (has_rank) {  // the middle place of an odd number is in neither half
      poor = poor || *peers_->rank * 2 > *peers_->rank_of + 1;
      words += (words.empty() ? "Rank " : "; rank ") + std::to_string(*peers_->rank) + " of " +
               std::to_string(*peers_->rank_of) + " with its neighbours";
    }
    return answer(poor, words + ", " + peers_->year + ".");
  }

  Reply fallen_behind() const {
    if (!peers_->rank || !peers_->rank_a_year_before) {
      return not_applicable(no_rank_reason("There is no rank of both years."));
    }
    return answer(*peers_->rank > *peers_->rank_a_year_before,
                  "Rank " + std::to_string(*peers_->rank) + " in " + peers_->year + ", " +
                      std::to_string(*peers_->rank_a_year_before) + " a year before.");
  }

  Reply against_trend() const {
    if (polarity_ == Polarity::neutral) {
      return not_applicable("Neither higher nor lower is better.");
    }
    if (!peers_->own || !peers_->own_before || !peers_->england || !peers_->england_before) {
      return not_applicable(peers_->missing.empty()
                                ? "Two years of England's and the authority's own published "
                                  "figures are needed."
                                : peers_->missing);
    }
    const auto own = *peers_->own <=> *peers_->own_before;
    const auto england = *peers_->england <=> *peers_->england_before;
    const bool opposite = (own < 0 && england > 0) || (own > 0 && england < 0);
    const bool worse = polarity_ == Polarity::bigger ? own < 0 : own > 0;
    return answer(opposite && worse, "Own " + spoken_value(*peers_->own_before, *figure_) + " to " +
                                         spoken_value(*peers_->own, *figure_) + ", England " +
                                         spoken_value(*peers_->england_before, *figure_) + " to " +
                                         spoken_value(*peers_->england, *figure_) + " (" +
                                         peers_->year + ").");
  }

  Reply flagged(YesNo IndicatorFlags::*flag) const {
    YesNo found = YesNo::not_recorded;
    for (const IndicatorFlags& flags : council_->flags) {
      if (flags.indicator == figure_->indicator && flags.*flag != YesNo::not_recorded &&
          found != YesNo::yes) {
        found = flags.*flag;
      }
    }
    if (found == YesNo::not_recorded) {
      return not_applicable(
          "Not said: a flags file (indicator, corporate_priority, area_agreement) says it.");
    }
    return answer(found == YesNo::yes, "As the flags file says.");
  }

  Reply highlighted_before() const {
    const Month last = figure_->period.basis == Basis::asat ? Month::of(figure_->period.as_at)
                                                            : figure_->period.last;
    const Month quarter = first_month_of_quarter(last);
    int rated = 0;
    for (std::int32_t back = 1; back <= 4; ++back) {
      const Figure* before = rated_in(quarter_period(quarter - 3 * back));
      if (before == nullptr) continue;
      ++rated;
      if (before->rating == Rating::red) {
        return answer(true, "Rated red in " + period_text(before->period) + ".");
      }
    }
    if (rated == 4) return answer(false, "None of the last four quarters was rated red.");
    return not_applicable("Only " + std::to_string(rated) +
                          " of the last four quarters is rated, none of them red.");
  }

 private:
  std::string no_rank_reason(const std::string& otherwise) const {
    if (!peers_->missing.empty()) return peers_->missing;
    return peers_->no_rank.empty() ? otherwise : peers_->no_rank;
  }
  const Figure* outturn_of(FinancialYear year) const {
    const auto usable = [&](const Figure* f) {
      return f != nullptr && f->value && f->unit == figure_->unit;
    };
    const Figure* found = figures_->find(figure_->indicator, year_period(year), figure_->source);
    if (usable(found)) return found;
    const Period end = asat_period(year.last_month().last_day());
    found = figures_->find(figure_->indicator, end, figure_->source);
    return usable(found) ? found : nullptr;
  }
  static std::string outturn_words(const Figure& outturn) {
    return spoken_value(outturn) + " in " + period_text(outturn.period);
  }
  const Figure* rated_in(const Period& quarter) const {
    for (const Period& period : {quarter, asat_period(quarter.end())}) {
      const Figure* found = figures_->find(figure_->indicator, period, figure_->source);
      if (found != nullptr && found->rating != Rating::none) return found;
    }
    return nullptr;
  }

  const Figure* figure_;
  const PeerFacts* peers_;
  const FigureSet* figures_;
  const Settings* settings_;
  const CouncilData* council_;
  Polarity polarity_;
};

}  // namespace

std::string_view checklist_reply_text(ChecklistReply reply) {
  switch (reply) {
    case ChecklistReply::yes:
      return "yes";
    case ChecklistReply::no:
      return "no";
    case ChecklistReply::not_applicable:
      return "n/a";
  }
  return "";
}

const Figure* checklist_figure(std::uint16_t indicator, const FigureSet& figures) {
  const Basis usual = definition_at(indicator).default_basis;
  const auto rank = [usual](const Figure& f) {
    return std::tuple(f.target.has_value(), f.source == "cases", f.period.basis == usual,
                      f.period.end(), f.whole);
  };
  const Figure* best = nullptr;
  for (const Figure& figure : figures.totals_of(indicator)) {
    if (figure.breakdown != "total" || !figure.value) continue;
    if (best == nullptr || rank(*best) < rank(figure)) best = &figure;
  }
  return best;
}

std::vector<ChecklistAnswer> checklist(const Figure* figure, const PeerFacts& peers,
                                       const FigureSet& figures, const Caseload& caseload,
                                       const CouncilData& council) {
  std::array<Reply, checklist_question_count> replies;
  if (figure == nullptr) {
    replies.fill(not_applicable("There is no figure of this indicator."));
  } else {
    const Questions ask(*figure, peers, figures, caseload, council);
    replies = {ask.failing_target(),
               ask.unrealistic_target(),
               ask.deteriorating(),
               ask.poor_against_others(),
               ask.fallen_behind(),
               ask.against_trend(),
               ask.flagged(&IndicatorFlags::corporate_priority),
               ask.flagged(&IndicatorFlags::area_agreement),
               ask.highlighted_before()};
  }
  std::vector<ChecklistAnswer> answers;
  for (std::size_t i = 0; i < replies.size(); ++i) {
    answers.push_back({static_cast<int>(i) + 1, questions[i], replies[i].reply,
                       std::move(replies[i].reason), std::move(replies[i].facts)});
  }
  return answers;
}

std::string checklist_summary(const std::vector<ChecklistAnswer>& answers) {
  std::array<int, 3> counts{};
  for (const ChecklistAnswer& a : answers) ++counts[static_cast<std::size_t>(a.reply)];
  return std::to_string(counts[0]) + " yes, " + std::to_string(counts[1]) + " no, " +
         std::to_string(counts[2]) + " not applicable";
}

std::vector<Figure> checklist_figures(std::uint16_t checklist_id, const FigureSet& figures,
                                      const Caseload& caseload, const CouncilData& council) {
  std::vector<Figure> rows;
  for (std::size_t i = 0; i < registry().size(); ++i) {
    const auto indicator = static_cast<std::uint16_t>(i);
    const Figure* about = checklist_figure(indicator, figures);
    if (about == nullptr || !about->target) continue;
    const PeerFacts peers = peer_facts(indicator, caseload.settings, council);
    for (const ChecklistAnswer& a : checklist(about, peers, figures, caseload, council)) {
      Figure& row = rows.emplace_back();
      row.indicator = checklist_id;
      row.period = about->period;
      row.breakdown = "indicator";
      row.category = std::string(definition_at(indicator).id) + ": " + std::to_string(a.number);
      row.source = about->source;
      row.note = a.reason;
      if (a.reply == ChecklistReply::not_applicable) {
        row.marker = Marker::not_applicable;
      } else {
        row.numerator = a.reply == ChecklistReply::yes ? 1 : 0;
        row.value = count_of(*row.numerator);
      }
    }
  }
  return rows;
}

}  // namespace bandstand
