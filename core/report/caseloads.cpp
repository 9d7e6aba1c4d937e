// One walk over the open rows of lists 8, 7 and 6, in this order.
#include "report/caseloads.h"

#include <algorithm>
#include <map>
#include <tuple>

#include "lists/put_in_order.h"
#include "lists/text.h"

namespace bandstand {
namespace {

constexpr std::uint32_t nobody = 0;  // the category of a blank name

struct OpenChild {
  ListId first_list{};  // in which the child is open
  std::uint32_t worker = nobody;
  ListId worker_list{};
  Date worker_since;
};

class OpenChildren {
 public:
  explicit OpenChildren(const Caseload& caseload)
      : caseload_(&caseload), names_(&caseload.categories.of(Vocabulary::worker)) {
    add(ListId::looked_after, caseload.care.worker, caseload.care.started, [&](Row row) {
      return caseload.is_open(ListId::looked_after, row, caseload.care.started[row],
                              caseload.care.ended, caseload.as_at);
    });
    add(ListId::protection_plans, caseload.plans.worker, caseload.plans.started, [&](Row row) {
      return caseload.is_open(ListId::protection_plans, row, caseload.plans.started[row],
                              caseload.plans.ended, caseload.as_at);
    });
    add(ListId::children_in_need, caseload.needs.worker, caseload.needs.started, [&](Row row) {
      return caseload.is_open(ListId::children_in_need, row, caseload.needs.started[row],
                              caseload.needs.closed, caseload.as_at);
    });
  }

  const std::map<std::uint32_t, OpenChild>& all() const { return children_; }

 private:
  template <class IsOpen>
  void add(ListId id, const ValueColumn& worker, const DateColumn& started, IsOpen&& is_open) {
    for (const Row row : caseload_->list(id).rows) {
      if (!is_open(row)) continue;
      OpenChild& child = children_.try_emplace(caseload_->child(id, row)).first->second;
      if (child.first_list == ListId{}) child.first_list = id;
      const std::uint32_t name = names_->of_word[static_cast<std::size_t>(worker[row])];
      if (name == nobody || (child.worker != nobody && child.worker_list != id)) continue;
      // Of several open rows of one list the one that started last says who the worker is now.
      if (child.worker != nobody && started[row] <= child.worker_since) continue;
      child.worker = name;
      child.worker_list = id;
      child.worker_since = started[row];
    }
  }

  const Caseload* caseload_;
  const CategoryNames* names_;
  std::map<std::uint32_t, OpenChild> children_;
};

}  // namespace

std::vector<WorkerCases> open_cases_by_worker(const Caseload& caseload) {
  const CategoryNames& names = caseload.categories.of(Vocabulary::worker);
  std::map<std::uint32_t, WorkerCases> by_worker;
  const OpenChildren children(caseload);
  for (const auto& entry : children.all()) {
    const OpenChild& child = entry.second;
    WorkerCases& worker = by_worker[child.worker];
    worker.worker = names.names[child.worker];
    if (child.first_list == ListId::looked_after) {
      ++worker.looked_after;
    } else if (child.first_list == ListId::protection_plans) {
      ++worker.plans;
    } else {
      ++worker.in_need;
    }
  }
  std::vector<WorkerCases> all;
  for (auto& entry : by_worker) all.push_back(std::move(entry.second));
  put_in_order(all, [](const WorkerCases& a, const WorkerCases& b) {
    return category_less(a.worker, b.worker);
  });
  return all;
}

std::string no_caseloads_reason(const Caseload& caseload) {
  std::string missing;
  bool has_worker = false;
  for (const ListId id :
       {ListId::children_in_need, ListId::protection_plans, ListId::looked_after}) {
    if (!caseload.list(id).loaded) {
      missing += (missing.empty() ? "" : ", ") + std::string("list ") +
                 std::to_string(static_cast<int>(id)) + " (" + lower_case(list_spec(id).title) +
                 ")";
    }
    has_worker = has_worker || caseload.list(id).has(Column::worker);
  }
  if (!missing.empty()) {
    return "Needs lists 6, 7 and 8. Not loaded: " + missing + ".";
  }
  return has_worker ? std::string()
                    : "Needs the column \"Allocated Worker\" in list 6, 7 or 8: no file has one.";
}

std::vector<const WorkerRow*> named_workers(const CouncilData& council) {
  std::map<std::string, const WorkerRow*> by_name;
  const auto rank = [](const WorkerRow& row) {
    return std::tuple(row.file < 0, row.team, row.role, row.fte.value_or(Exact{}),
                      row.recommended_max.value_or(Exact{}), row.agency, row.worker);
  };
  for (const WorkerRow& row : council.workers) {
    if (row.worker.empty()) continue;
    const WorkerRow*& known = by_name[lower_case(row.worker)];
    if (known == nullptr || rank(*known) < rank(row)) known = &row;
  }
  std::vector<const WorkerRow*> all;
  for (const auto& entry : by_name) all.push_back(entry.second);
  return all;
}

const WorkerRow* find_worker(const std::vector<const WorkerRow*>& workers, std::string_view name) {
  const std::string wanted = lower_case(name);
  const auto found = std::lower_bound(workers.begin(), workers.end(), wanted,
                                      [](const WorkerRow* row, const std::string& sought) {
                                        return lower_case(row->worker) < sought;
                                      });
  return found != workers.end() && lower_case((*found)->worker) == wanted ? *found : nullptr;
}

std::optional<Exact> caseload_maximum(const WorkerRow& worker, const Settings& settings) {
  if (worker.recommended_max) return worker.recommended_max;
  if (!worker.fte) return std::nullopt;
  std::int64_t full_time = 0;
  if (worker.newly_qualified) {
    full_time = settings.caseload_maximum_newly_qualified;
  } else if (lower_case(worker.role).find("social worker") != std::string::npos) {
    full_time = settings.caseload_maximum;
  } else {
    return std::nullopt;
  }
  return reduced(detail::Wide{worker.fte->num} * full_time, worker.fte->den);
}

CaseloadStatus caseload_status(std::int64_t cases, const std::optional<Exact>& maximum,
                               const Settings& settings) {
  if (!maximum) return CaseloadStatus::unknown;
  if (Exact{cases, 1} <= *maximum) return CaseloadStatus::within;
  const Exact limit{settings.caseload_near, 1};
  return compare_gap(Exact{cases, 1}, *maximum, limit) < 0 ? CaseloadStatus::near
                                                           : CaseloadStatus::over;
}

std::string team_of(const WorkerRow* worker, const std::vector<const WorkerRow*>& workers) {
  if (worker == nullptr || worker->team.empty()) return Categories::not_recorded;
  const std::string wanted = lower_case(worker->team);
  std::string shown = worker->team;
  for (const WorkerRow* other : workers) {
    if (other->team < shown && lower_case(other->team) == wanted) shown = other->team;
  }
  return shown;
}

}  // namespace bandstand
