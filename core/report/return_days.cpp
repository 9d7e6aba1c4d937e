// Month ends, twelve months, years to date and whole years, as far as the returns cover them.
#include "report/return_days.h"

#include <algorithm>

#include "report/periods.h"

namespace bandstand {
namespace {

class ReturnDays {
 public:
  ReturnDays(const StateRule& rule, const Caseload& caseload)
      : rule_(&rule),
        caseload_(&caseload),
        list_(&caseload.list(rule.counted)),
        first_(caseload.first_month(rule.counted)) {}

  std::vector<StateDay> all() {
    switch (rule_->days) {
      case StateDays::by_flags:
        break;
      case StateDays::covered_month_ends:
        each_month_end([this](Month month) { add_day(month.last_day()); });
        if (Month::of(caseload_->as_at).last_day() != caseload_->as_at) add_day(caseload_->as_at);
        break;
      case StateDays::twelve_covered_months:
        each_month_end([this](Month month) {
          add({month.last_day(), rolling12_period(month), &list_->rows,
               is_covered({month - 11, month}), "not every month of the twelve is covered"});
        });
        break;
      case StateDays::year_ends:
        each_month_end([this](Month month) {
          if (month == FinancialYear::of(month).last_month()) add_day(month.last_day());
        });
        break;
      case StateDays::years_to_date:
        each_period(Basis::ytd, [this](const Period& period) { add_to_date(period); });
        each_period(Basis::year, [this](const Period& period) { add_to_date(period); });
        break;
      case StateDays::return_years:
        for (const Basis basis : {Basis::month, Basis::quarter, Basis::ytd, Basis::rolling12}) {
          each_period(basis, [this](const Period& period) {
            add({end_of(period), period, &list_->rows, false,
                 "the return tells of whole financial years only"});
          });
        }
        each_period(Basis::year, [this](const Period& period) {
          add({end_of(period), period, &list_->rows, is_covered({period.last, period.last}),
               "no return of this year is loaded"});
        });
        break;
    }
    return std::move(days_);
  }

 private:
  template <class Visit>
  void each_month_end(Visit&& visit) const {
    for (Month month = first_; month.last_day() <= caseload_->as_at; month = month + 1) {
      visit(month);
    }
  }
  template <class Visit>
  void each_period(Basis basis, Visit&& visit) const {
    for (const Period& period : flow_periods(basis, first_, caseload_->as_at)) visit(period);
  }

  bool is_covered(MonthRange months) const {
    if (!list_->coverage.contains_all(months)) return false;
    return !rule_->also_needs || caseload_->list(*rule_->also_needs).coverage.contains_all(months);
  }
  Date end_of(const Period& period) const { return std::min(period.end(), caseload_->as_at); }

  void add(const StateDay& day) { days_.push_back(day); }
  void add_day(Date day) {
    const Month month = Month::of(day);
    add({day, asat_period(day), &list_->rows, is_covered({month, month}),
         "no return covers the month of this day"});
  }
  void add_to_date(const Period& period) {
    const Date day = end_of(period);
    add({day, period, &list_->rows, is_covered({period.first, Month::of(day)}),
         "not every month of this period is covered"});
  }

  const StateRule* rule_;
  const Caseload* caseload_;
  const ListView* list_;
  Month first_;
  std::vector<StateDay> days_;
};

}  // namespace

std::vector<StateDay> return_days(const StateRule& rule, const Caseload& caseload) {
  return ReturnDays(rule, caseload).all();
}

}  // namespace bandstand
