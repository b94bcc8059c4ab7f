#include <algorithm>

#include "core/thought/contract.h"
#include "core/thought/cover.h"
#include "core/thought/first_steps.h"
#include "core/thought/stand.h"
#include "core/words/has.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_looked_at = 200;  // services for one need

/// Looks for the reasons why needs are not covered: a service that is not for this person is judged
/// again as if the place, or the dates, were not known.
class Reasons {
 public:
  explicit Reasons(Inquiry& inquiry, const std::vector<Match>& matches)
      : inquiry_(inquiry),
        today_(inquiry.today()),
        anywhere_(today_.facts),
        anytime_(today_.facts) {
    std::erase_if(anywhere_.known, [&](const auto& fact) { return is_place(fact.second); });
    std::erase_if(anytime_.known, [&](const auto& fact) { return is_date(fact); });
    for (const Match& match : matches)
      if (match.service != nullptr) placed_.emplace(match.service, &match);
  }

  std::vector<Uncovered::Why> why(const std::string& need) const {
    std::vector<Uncovered::Why> out = unread();
    const auto positions = inquiry_.catalogue.for_need.find(need);
    std::size_t looked_at = 0;
    if (positions != inquiry_.catalogue.for_need.end())
      for (const std::size_t position : positions->second) {
        if (++looked_at > most_looked_at) break;
        add(out, about(position));
      }
    const bool none = std::none_of(out.begin(), out.end(), [](const auto& row) {
      return row.reason != Uncovered::Reason::could_not_check;
    });
    if (none) add(out, no_provider(need));
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.reason < b.reason; });
    return out;
  }

 private:
  using Reason = Uncovered::Reason;

  static void add(std::vector<Uncovered::Why>& out, std::optional<Uncovered::Why> why) {
    if (!why) return;
    const bool said = std::any_of(out.begin(), out.end(),
                                  [&](const auto& row) { return row.reason == why->reason; });
    if (!said) out.push_back(std::move(*why));
  }

  /// A place, or a choice that is an area, such as a Probation Delivery Unit.
  bool is_place(const Value& value) const {
    const auto* choice = std::get_if<std::string>(&value);
    return std::holds_alternative<Place>(value) ||
           (choice != nullptr && inquiry_.catalogue.areas.contains(*choice));
  }
  /// A date that the calendar moves towards or away from; not the one that an age is counted from.
  bool is_date(const std::pair<const std::string, Value>& fact) const {
    const auto& questions = inquiry_.catalogue.vocabulary.questions;
    return std::holds_alternative<Date>(fact.second) &&
           std::none_of(questions.begin(), questions.end(),
                        [&](const Question& row) { return row.years_since == fact.first; });
  }

  std::vector<Uncovered::Why> unread() const {
    for (const Provider& provider : inquiry_.catalogue.providers)
      if (provider.state == Provider::State::unread)
        return {{.reason = Reason::could_not_check,
                 .says = provider.name + " could not be read, and might help with it."}};
    return {};
  }

  /// Why one service does not cover the need; nothing for one that has closed.
  std::optional<Uncovered::Why> about(std::size_t position) const {
    const Service& service = inquiry_.catalogue.services[position];
    const Contract& contract = service.contract;
    if (status_on(today_.as_of, contract) == Status::closed) return std::nullopt;
    if (in_the_way(service, today_) != nullptr) return already(service);
    const auto placed = placed_.find(&service);
    const Match match = placed == placed_.end() ? stand({position, 1}, inquiry_) : *placed->second;
    if (match.standing == Standing::not_now) return opens(match);
    if (match.standing != Standing::no) return no_way_in(service);
    return does_not_fit(service);
  }

  Uncovered::Why already(const Service& service) const {
    const Service& other = *in_the_way(service, today_);
    if (&other == &service)
      return {Reason::already_getting,
              "Already with " + service.name + ", which helps with it.",
              &service,
              {}};
    return {Reason::already_getting,
            service.name + " cannot be had at the same time as " + other.name + ".",
            &service,
            {}};
  }
  static Uncovered::Why opens(const Match& match) {
    return {Reason::window_closed,
            match.service->name + " may be used from " + to_words(*match.from) + ".", match.service,
            match.from};
  }
  static Uncovered::Why no_way_in(const Service& service) {
    const std::string why = service.routes.empty() ? "how to reach it is not known."
                                                   : "none of its ways in is open to this person.";
    return {Reason::route_closed, service.name + " may fit, but " + why, &service, {}};
  }
  Uncovered::Why does_not_fit(const Service& service) const {
    const auto would_fit = [&](const Facts& facts) {
      const Ground ground{facts, today_.as_of, inquiry_.catalogue};
      return verdict(service.eligible, ground) != Verdict::no;
    };
    const Verdict open = contract_verdict(service.contract, today_.as_of);
    if (open == Verdict::no)
      return {Reason::window_closed,
              service.name + ": " + contract_says(service.contract, today_.as_of),
              &service,
              {}};
    if (would_fit(anytime_))
      return {Reason::window_closed, "The time for " + service.name + " has passed.", &service, {}};
    if (would_fit(anywhere_))
      return {Reason::out_of_area, service.name + " is for people in another area.", &service, {}};
    return {Reason::does_not_fit, service.name + " is for other people.", &service, {}};
  }

  Uncovered::Why no_provider(const std::string& need) const {
    const auto positions = inquiry_.catalogue.for_need.find(need);
    const Service* closed = positions == inquiry_.catalogue.for_need.end()
                                ? nullptr
                                : &inquiry_.catalogue.services[positions->second.front()];
    if (closed == nullptr || !closed->contract.end)
      return {Reason::no_provider, "No service in this directory is for it.", nullptr, {}};
    return {Reason::no_provider,
            closed->name + " was for it, and closed on " + to_words(*closed->contract.end) + ".",
            closed,
            {}};
  }

  Inquiry& inquiry_;
  const Ground today_;
  Facts anywhere_, anytime_;
  std::map<const Service*, const Match*> placed_;
};

}  // namespace

std::vector<Uncovered> not_covered(Inquiry& inquiry, const std::vector<Match>& matches) {
  std::vector<std::string> wanted = inquiry.query.needs;
  if (wanted.empty() && inquiry.query.text.empty())
    for (const Need& need : inquiry.catalogue.vocabulary.needs) wanted.push_back(need.id);
  std::erase_if(wanted, [&](const std::string& need) {
    return std::any_of(matches.begin(), matches.end(), [&](const Match& match) {
      return is_within_reach(match) && has(match.service->needs, need);
    });
  });
  std::vector<Uncovered> out;
  if (wanted.empty()) return out;
  const Reasons reasons(inquiry, matches);
  for (auto& need : wanted) {
    auto why = reasons.why(need);
    out.push_back({std::move(need), std::move(why)});
  }
  return out;
}

}  // namespace fingerpost
