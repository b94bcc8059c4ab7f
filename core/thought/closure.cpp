#include "core/thought/closure.h"

#include <algorithm>
#include <tuple>

#include "core/thought/contract.h"
#include "core/thought/day_known.h"
#include "core/words/has.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using std::chrono::days;

bool ends(const Closing& closing, const Service& service) {
  return has(closing.services, service.id);
}

/// One need, with and without what ends.
struct Twice {
  NeedCover before, after;
  People could_use;               ///< who has the need and surely could use what ends
  People touched;                 ///< who might use what ends
  Verdicts lose{}, lose_meant{};  ///< who surely had one and has none left, or none that is meant
  People left_one{};              ///< who surely had two or more and has surely one left
};

/// Who of `had` has nothing left: surely, nothing that is even possible; at most, nothing sure.
Verdicts who_lose(const People& had, const People& left_surely, const People& left_at_most) {
  return {had - left_at_most, had - left_surely};
}

Range count_in(const Packed& who, const Verdicts& verdicts) {
  return {who.count_in(verdicts.surely), who.count_in(verdicts.possibly)};
}

Twice cover_twice(const std::string& need, const Closing& closing, const std::vector<Offer>& offers,
                  const Cut& cut) {
  std::vector<const Offer*> all, rest;
  const People& needing = cut.who_need(need);
  Twice out{.before = {},
            .after = {},
            .could_use = People(needing.of()),
            .touched = People(needing.of())};
  for (const Offer& offer : offers) {
    all.push_back(&offer);
    if (!ends(closing, *offer.service)) {
      rest.push_back(&offer);
    } else if (has(offer.service->needs, need)) {
      out.could_use |= offer.use.surely & needing;
      out.touched |= offer.use.possibly;
    }
  }
  out.before = cover_of(need, all, needing.of());
  out.after = cover_of(need, rest, needing.of());
  const NeedCover &before = out.before, &after = out.after;
  out.lose = who_lose(before.surely, after.surely, after.at_most);
  out.lose_meant = who_lose(before.meant_surely, after.meant_surely, after.meant_at_most);
  out.left_one = (before.two_or_more & after.surely) - after.two_or_more;
  return out;
}

/// The first day, from `day` on, on which a contract no longer surely takes people.
std::optional<Date> stops_on(const Contract& contract, Date day) {
  std::vector<Date> turns = turning_days(contract);
  std::sort(turns.begin(), turns.end());
  for (const Date turn : turns)
    if (turn >= day && contract_verdict(contract, turn) != Verdict::yes) return turn;
  return std::nullopt;
}

/// A provider of a cell, and the first day on which none of its services surely runs.
struct Running {
  std::string provider{};
  std::optional<Date> until{};
};

std::vector<Running> running(const Packed& cell, const NeedCover& cover, Date on) {
  std::vector<Running> out;
  for (const Offer* offer : cover.offers) {
    if (!cell.any_in(offer->use.surely)) continue;
    const Service& service = *offer->service;
    const std::string provider = service.provider.empty() ? "\n" + service.id : service.provider;
    const auto until = stops_on(service.contract, on);
    const auto same = std::find_if(out.begin(), out.end(),
                                   [&](const Running& row) { return row.provider == provider; });
    if (same == out.end())
      out.push_back({provider, until});
    else if (same->until)
      same->until = until ? std::max(*same->until, *until) : until;
  }
  return out;
}

/// The first day on which at most `left` of the providers run; nothing where no end that is known
/// brings it.
std::optional<Date> fewer_from(const std::vector<Running>& of, std::size_t left, Date on) {
  if (of.size() <= left) return on;
  std::vector<Date> stops;
  for (const Running& row : of)
    if (row.until) stops.push_back(*row.until);
  const std::size_t have_to_stop = of.size() - left;
  if (stops.size() < have_to_stop) return std::nullopt;
  std::sort(stops.begin(), stops.end());
  return stops[have_to_stop - 1];
}

LossCell count_cell(const Packed& who, const Twice& cover, Date on) {
  LossCell cell{.people = who.count(),
                .before = supply_for(who, cover.before),
                .after = supply_for(who, cover.after)};
  cell.lose_all = count_in(who, cover.lose);
  cell.lose_meant = count_in(who, cover.lose_meant);
  cell.left_one = who.count_in(cover.left_one);
  const auto left = running(who, cover.after, on);
  if (cell.before.providers.surely > 0) cell.none_from = fewer_from(left, 0, on);
  if (cell.before.providers.surely > 1) cell.single_from = fewer_from(left, 1, on);
  return cell;
}

double share(const Range& lost, const LossCell& cell) {
  return cell.people == 0 ? 0 : double(lost.at_most) / double(cell.people);
}

/// Cells that fall to none first, then by the share who may lose all, then by the share who may
/// lose all that is meant for them, then by how many.
bool is_worse(const LossCell& a, const LossCell& b) {
  const auto key = [](const LossCell& cell) {
    return std::tuple(cell.after.services.surely == 0, share(cell.lose_all, cell),
                      share(cell.lose_meant, cell), cell.people);
  };
  return key(a) > key(b);
}

NeedLost takeovers_for(const std::string& need, const Twice& cover, const Closing& closing,
                       const Catalogue& catalogue) {
  const People& whom = cover.could_use;
  NeedLost out{.need = need, .people = whom.count(), .takeovers = {}};
  const auto is_named = [&](const std::string& id) {
    return std::any_of(closing.services.begin(), closing.services.end(), [&](const auto& ended) {
      return has(catalogue.service(ended)->contract.superseded_by, id);
    });
  };
  for (const Offer* offer : cover.after.offers) {
    const Range takes{count_both(whom, offer->use.surely), count_both(whom, offer->use.possibly)};
    const bool named = is_named(offer->service->id);
    if (takes.at_most > 0 || named) out.takeovers.push_back({offer->service, takes, named});
  }
  std::stable_sort(out.takeovers.begin(), out.takeovers.end(), [](const auto& a, const auto& b) {
    return std::pair(a.takes.surely, a.takes.at_most) > std::pair(b.takes.surely, b.takes.at_most);
  });
  out.left = {count_both(whom, cover.after.surely), count_both(whom, cover.after.at_most)};
  out.left_meant = {count_both(whom, cover.after.meant_surely),
                    count_both(whom, cover.after.meant_at_most)};
  return out;
}

/// Who loses something, over all the needs.
struct Losers {
  People could_use, surely, at_most, meant_surely, meant_at_most;

  explicit Losers(const People& nobody)
      : could_use(nobody),
        surely(nobody),
        at_most(nobody),
        meant_surely(nobody),
        meant_at_most(nobody) {}

  void add(const Twice& cover, const People& needing) {
    could_use |= cover.could_use;
    surely |= needing & cover.lose.surely;
    at_most |= needing & cover.lose.possibly;
    meant_surely |= needing & cover.lose_meant.surely;
    meant_at_most |= needing & cover.lose_meant.possibly;
  }
};

}  // namespace

Problems cannot_close(const Closing& closing, const Catalogue& catalogue) {
  Problems problems = day_known("on", closing.on, catalogue);
  if (closing.services.empty())
    problems.push_back({"service", "no service is named; name at least one that would end"});
  std::vector<std::string> ids;
  for (const auto& [id, place] : catalogue.positions) ids.push_back(id);
  const Date before = closing.on - days(1);
  for (const auto& id : closing.services) {
    const Service* service = catalogue.service(id);
    if (service == nullptr) {
      problems.push_back({"service", "unknown service '" + id + "'" + did_you_mean(id, ids)});
    } else if (contract_verdict(service->contract, before) == Verdict::no) {
      problems.push_back({"service", "'" + id + "' takes nobody on " + to_words(before) +
                                         ", the day before (" +
                                         contract_says(service->contract, before) +
                                         "); choose a day until which it would run"});
    }
  }
  return problems;
}

void let_run_on(const Closing& closing, const Caseload& caseload, const Catalogue& catalogue,
                std::vector<Offer>& offers) {
  for (Offer& offer : offers) {
    const Service& service = *offer.service;
    if (!ends(closing, service)) continue;
    const Verdict open = contract_verdict(service.contract, closing.on - days(1));
    offer = stand_all(service, open, caseload, catalogue);
  }
}

Closure closure_of(const Closing& closing, const Counted& counted, const std::vector<Offer>& offers,
                   const Cut& cut) {
  Closure out;
  const std::size_t size = cut.size();
  Losers losers{People(size)};
  const Catalogue& catalogue = cut.catalogue();
  for (const auto& need : counted.needs) {
    const bool is_met = std::any_of(offers.begin(), offers.end(), [&](const Offer& offer) {
      return ends(closing, *offer.service) && has(offer.service->needs, need);
    });
    if (!is_met) continue;
    const Twice cover = cover_twice(need, closing, offers, cut);
    losers.add(cover, cut.who_need(need));
    out.needs.push_back(takeovers_for(need, cover, closing, catalogue));
    for (std::size_t a = 0; a < counted.areas.size(); ++a) {
      const People there = cut.who_need(need) & cut.living_in(a);
      for (std::size_t g = 0; g < counted.groups.size(); ++g) {
        const Packed who(there, cut.group(g));
        if (!who.any_in(cover.touched)) continue;  // as before
        LossCell cell = count_cell(who, cover, closing.on);
        if (cell.before == cell.after) continue;
        cell.need = need;
        cell.area = counted.areas[a];
        cell.group = counted.groups[g] == nullptr ? "" : counted.groups[g]->id;
        out.cells.push_back(std::move(cell));
      }
    }
  }
  std::stable_sort(out.cells.begin(), out.cells.end(), is_worse);
  for (std::size_t g = 0; g < counted.groups.size(); ++g) {
    const People& group = cut.group(g);
    out.groups.push_back(
        {counted.groups[g],
         group.count(),
         count_both(group, losers.could_use),
         {count_both(group, losers.surely), count_both(group, losers.at_most)},
         {count_both(group, losers.meant_surely), count_both(group, losers.meant_at_most)}});
  }
  return out;
}

}  // namespace fingerpost
