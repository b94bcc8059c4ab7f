#include "core/thought/differences.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "core/thought/edge_people.h"
#include "core/thought/edge_values.h"
#include "core/thought/in_common.h"
#include "core/thought/leaves.h"
#include "core/thought/stand.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

/// From the best to the worst.
int rank(const Stood& stood) { return stood ? int(*stood) : 10; }

/// Somebody, asked about in both editions.
struct Asked {
  Query before, after;

  Asked(const Facts& person, const Editions& editions) {
    before.facts = placed(person, editions.before);
    after.facts = placed(person, editions.after);
    before.as_of = after.as_of = editions.as_of;
    before.asker = after.asker = Actor::practitioner;
  }
};

Stood stood(const std::string& service, Inquiry& inquiry) {
  const auto at = inquiry.catalogue.positions.find(service);
  if (at == inquiry.catalogue.positions.end()) return std::nullopt;
  return stand({at->second, 0}, inquiry).standing;
}

/// The same leaf once, without its reason and source.
std::vector<Criterion> leaves_of(const std::string& id, const Editions& editions) {
  std::vector<Criterion> out;
  for (const Catalogue* catalogue : {&editions.before, &editions.after})
    if (const Service* service = catalogue->service(id))
      each_leaf(service->eligible, *catalogue, [&](const auto& leaf) {
        if (Criterion made{leaf}; !has(out, made)) out.push_back(std::move(made));
      });
  return out;
}

class Comparing {
 public:
  Comparing(const Editions& editions, const std::vector<Facts>& people)
      : editions_(editions), people_(people), services_(touched(editions)) {
    for (const auto& id : served_districts(editions.after)) districts_.insert(id);
    stood_.resize(services_.size());
    find_needs();
  }

  Differences run() {
    for (std::size_t i = 0; i < people_.size() && !services_.empty(); ++i) look_at(i);
    Differences out;
    for (std::size_t i = 0; i < services_.size(); ++i) out.services.push_back(moves_of(i));
    for (auto& [key, moves] : needs_) out.needs.push_back(std::move(moves));
    std::stable_sort(out.services.begin(), out.services.end(), [](const auto& a, const auto& b) {
      return std::tuple(b.lost, b.moves.size(), b.gained) <
             std::tuple(a.lost, a.moves.size(), a.gained);
    });
    std::stable_sort(out.needs.begin(), out.needs.end(), [](const auto& a, const auto& b) {
      return std::tuple(a.area.empty(), b.lost.size()) < std::tuple(b.area.empty(), a.lost.size());
    });
    return out;
  }

 private:
  struct Pair {
    Stood before{}, after{};
  };

  /// The services for one need: those touched, by their place in `services_`, and the rest.
  struct ForNeed {
    std::vector<std::size_t> before{}, after{};
    std::vector<std::string> rest{};
  };

  /// The needs that services touched meet, and what else there is for each.
  void find_needs() {
    for (std::size_t i = 0; i < services_.size(); ++i) {
      if (const Service* service = editions_.before.service(services_[i]))
        for (const auto& need : service->needs) for_need_[need].before.push_back(i);
      if (const Service* service = editions_.after.service(services_[i]))
        for (const auto& need : service->needs) for_need_[need].after.push_back(i);
    }
    for (const Catalogue* catalogue : {&editions_.before, &editions_.after})
      for (auto& [need, all] : for_need_)
        if (const auto found = catalogue->for_need.find(need); found != catalogue->for_need.end())
          for (const std::size_t position : found->second)
            add_rest(catalogue->services[position].id, all.rest);
  }
  void add_rest(const std::string& id, std::vector<std::string>& rest) const {
    if (!std::binary_search(services_.begin(), services_.end(), id) && !has(rest, id))
      rest.push_back(id);
  }

  void look_at(std::size_t who) {
    const Asked asked(people_[who], editions_);
    Inquiry before(asked.before, editions_.before), after(asked.after, editions_.after);
    for (std::size_t i = 0; i < services_.size(); ++i)
      stood_[i].push_back({stood(services_[i], before), stood(services_[i], after)});
    known_.push_back(after.today().facts);
    for (const auto& [need, all] : for_need_) {
      const auto any = [&](const std::vector<std::size_t>& services, Stood Pair::*when) {
        return std::any_of(services.begin(), services.end(),
                           [&](const std::size_t i) { return is_open_to(stood_[i].back().*when); });
      };
      const bool had = any(all.before, &Pair::before);
      if (had == any(all.after, &Pair::after)) continue;
      const bool has_more =
          std::any_of(all.rest.begin(), all.rest.end(), [&](const std::string& id) {
            const Stood now = stood(id, after);
            return is_open_to(now ? now : stood(id, before));
          });
      if (has_more) continue;
      NeedMoves& moves = moves_of_need(need, known_.back());
      (had ? moves.lost : moves.gained).push_back(who);
    }
  }

  NeedMoves& moves_of_need(const std::string& need, const Facts& facts) {
    std::string area;
    if (const Place* home = facts.find<Place>("home"))
      for (const auto& id : home->certain)
        if (districts_.contains(id)) area = id;
    NeedMoves& moves = needs_[{need, area}];
    moves.need = need;
    moves.area = area;
    return moves;
  }

  ServiceMoves moves_of(std::size_t service) const {
    std::map<std::pair<int, int>, Move> found;
    ServiceMoves out{.service = services_[service]};
    for (std::size_t i = 0; i < stood_[service].size(); ++i) {
      const Pair& pair = stood_[service][i];
      if (pair.before == pair.after) continue;
      // The worse off come first, and of those who fell furthest.
      const std::pair key(rank(pair.before) - rank(pair.after), rank(pair.before));
      Move& move = found[key];
      move.before = pair.before;
      move.after = pair.after;
      move.people.push_back(i);
      out.lost += is_open_to(pair.before) && !is_open_to(pair.after);
      out.gained += !is_open_to(pair.before) && is_open_to(pair.after);
    }
    for (auto& [key, move] : found) {
      move.in_common = common(service, move);
      out.moves.push_back(std::move(move));
    }
    return out;
  }

  std::optional<Criterion> common(std::size_t service, const Move& move) const {
    if (!move.before || !move.after) return std::nullopt;
    Crowd crowd{.everybody = known_};
    for (const std::size_t who : move.people) crowd.inside.push_back(&known_[who]);
    const Stood& alike = rank(move.after) > rank(move.before) ? move.before : move.after;
    for (std::size_t i = 0; i < known_.size(); ++i) {
      const Pair& pair = stood_[service][i];
      if (pair.before == alike && pair.after == alike) crowd.outside.push_back(&known_[i]);
    }
    return in_common(crowd, leaves_of(services_[service], editions_), editions_.after,
                     editions_.as_of);
  }

  const Editions& editions_;
  const std::vector<Facts>& people_;
  std::vector<std::string> services_;     ///< touched, sorted
  std::vector<std::vector<Pair>> stood_;  ///< by service, then by person
  std::vector<Facts> known_;              ///< of each person, with what follows
  std::set<std::string> districts_;       ///< served
  std::map<std::string, ForNeed> for_need_;
  std::map<std::pair<std::string, std::string>, NeedMoves> needs_;  ///< by need and area
};

}  // namespace

bool is_open_to(const Stood& stood) { return stood == Standing::yes || stood == Standing::maybe; }

std::string_view to_text(const Stood& stood) { return stood ? to_text(*stood) : "not_there"; }

Differences differences(const Editions& editions, const std::vector<Facts>& people) {
  return Comparing(editions, people).run();
}

}  // namespace fingerpost
