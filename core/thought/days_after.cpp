#include "core/thought/days_after.h"

#include <algorithm>

#include "core/thought/contract.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr const char* release = "release_date";

/// Those whose day of release is known and has come.
People released(const Study& study) {
  return judge_all({.rule = Window{release, Span{0, Span::Unit::days}, {}}}, study.caseload,
                   study.catalogue)
      .surely;
}

/// Needs that the services which end meet.
std::vector<std::string> needs_met(const Closing& closing, const Study& study) {
  std::vector<std::string> out;
  for (const auto& need : study.counted.needs)
    for (const auto& id : closing.services)
      if (has(study.catalogue.service(id)->needs, need) && !has(out, need)) out.push_back(need);
  return out;
}

/// Services for any of the needs, judged for the caseload.
std::vector<Offer> offers_for(const std::vector<std::string>& needs, const Caseload& caseload,
                              const Catalogue& catalogue) {
  std::vector<Offer> out;
  for (const Service& service : catalogue.services)
    if (std::any_of(needs.begin(), needs.end(),
                    [&](const auto& need) { return has(service.needs, need); }))
      out.push_back(stand_all(service, contract_verdict(service.contract, caseload.as_of), caseload,
                              catalogue));
  return out;
}

void add(const People& who, const NeedCover& cover, Range& any, Range& meant) {
  any.surely += count_both(who, cover.surely);
  any.at_most += count_both(who, cover.at_most);
  meant.surely += count_both(who, cover.meant_surely);
  meant.at_most += count_both(who, cover.meant_at_most);
}

}  // namespace

std::vector<DayAfter> days_after(const std::vector<int>& days, const Closing& closing,
                                 const Study& study) {
  const People out_of_custody = released(study);
  const auto needs = needs_met(closing, study);
  std::vector<DayAfter> rows;
  for (const int day : days) {
    const Date left = study.caseload.as_of - std::chrono::days(day);
    Caseload moved = with_known(study.drawn, release, {Value(left)});
    add_implied(moved, study.catalogue);
    auto offers = offers_for(needs, moved, study.catalogue);
    let_run_on(closing, moved, study.catalogue, offers);
    std::vector<const Offer*> all, rest;
    for (const Offer& offer : offers) {
      all.push_back(&offer);
      if (!has(closing.services, offer.service->id)) rest.push_back(&offer);
    }
    DayAfter row{.day = day};
    for (const auto& need : needs) {
      const People who = out_of_custody & study.cut.who_need(need);
      row.needs += who.count();
      add(who, cover_of(need, all, who.of()), row.before, row.meant_before);
      add(who, cover_of(need, rest, who.of()), row.after, row.meant_after);
    }
    rows.push_back(row);
  }
  return rows;
}

}  // namespace fingerpost
