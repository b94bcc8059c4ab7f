#include "web/pages/kiosk/results_page.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <tuple>

#include "core/words/has.h"
#include "web/pages/kiosk/card.h"
#include "web/pages/told_view.h"

namespace fingerpost {
namespace {

constexpr std::size_t few = 3;
constexpr std::size_t most = 100;

std::size_t how_many(const Journey& journey) {
  const std::string shown = value_of(journey.look, "shown");
  std::size_t count = few;
  std::from_chars(shown.data(), shown.data() + shown.size(), count);
  return std::clamp(count, few, most);
}

/// A service for abuse at home is named on a shared screen only to somebody who picked that need:
/// not to one who could not say which, and is asked about all.
bool may_be_named(const Match& match, const Journey& journey) {
  return !is_private(*match.service) ||
         has(values_of(journey.answers, needs_question), match.service->needs.front());
}

/// What is listed before what: sure ones, one's own way in before somebody else's, what is urgent,
/// and those that have a place to go to before a line to call.
auto rank(const Match& match, const Standpoint& here) {
  const bool is_urgent = std::any_of(match.needs_met.begin(), match.needs_met.end(),
                                     [&](const auto& need) { return has(here.urgent, need); });
  return std::tuple(match.standing, door_of(match), !is_urgent, match.nearby.empty());
}

/// Those that may help.
std::vector<const Match*> in_order(const Journey& journey, const Standpoint& here) {
  std::vector<const Match*> list;
  for (const Match& match : here.plan.matches)
    if (match.service != nullptr && door_of(match) != Door::none && may_be_named(match, journey))
      list.push_back(&match);
  std::stable_sort(list.begin(), list.end(), [&](const Match* one, const Match* other) {
    return rank(*one, here) < rank(*other, here);
  });
  return list;
}

/// Brings forward those that meet a need which none before them meets.
void cover_first(std::vector<const Match*>& list) {
  std::vector<std::string> met;
  std::stable_partition(list.begin(), list.end(), [&](const Match* match) {
    const bool helps = std::any_of(match->needs_met.begin(), match->needs_met.end(),
                                   [&](const auto& need) { return !has(met, need); });
    if (helps) met.insert(met.end(), match->needs_met.begin(), match->needs_met.end());
    return helps;
  });
}

std::vector<const Match*> all_matches(const Journey& journey, const Standpoint& here) {
  auto list = in_order(journey, here);
  cover_first(list);
  return list;
}

struct DoorGroup {
  Door door;
  const char* id;
  const char* heading;
};
constexpr std::array<DoorGroup, 3> groups{{{Door::self, "group-self", "results.self"},
                                           {Door::ask, "group-ask", "results.ask"},
                                           {Door::later, "group-later", "results.later"}}};

View::List group_views(const std::vector<const Match*>& shown, const Telling& telling) {
  View::List views;
  for (const DoorGroup& group : groups) {
    View::List cards;
    for (const Match* match : shown)
      if (door_of(*match) == group.door) cards.push_back(card_view(*match, telling));
    if (!cards.empty())
      views.push_back({{"id", group.id},
                       {"heading", say(telling.language, group.heading)},
                       {"cards", std::move(cards)}});
  }
  return views;
}

/// Needs that nothing on this page or behind "more" helps with, not even later.
std::string open_needs_says(const Plan& plan, const std::vector<const Match*>& all,
                            const Telling& telling) {
  auto needs = needs_of(plan.not_covered);
  std::erase_if(needs, [&](const auto& need) {
    return std::any_of(all.begin(), all.end(),
                       [&](const Match* match) { return has(match->needs_met, need); });
  });
  if (needs.empty()) return {};
  return say(telling.language, "results.open_needs", {{"needs", need_names(needs, telling)}});
}

}  // namespace

std::vector<const Match*> shown_matches(const Journey& journey, const Standpoint& here) {
  auto list = all_matches(journey, here);
  if (list.size() > how_many(journey)) list.resize(how_many(journey));
  return list;
}

std::string results_page(const Setting& setting, const Journey& journey, const Standpoint& here) {
  const Telling telling{*journey.language, setting.directory->catalogue, here.query};
  const auto all = all_matches(journey, here);
  const auto shown = shown_matches(journey, here);
  const bool so_far = !here.next.empty();
  View view{{"title", say(telling.language, so_far ? "results.so_far" : "results.title")},
            {"nothing", shown.empty()},
            {"unread", here.plan.totals.unchecked > 0 || !here.plan.problems.empty()},
            {"groups", group_views(shown, telling)},
            {"open_needs", shown.empty() ? "" : open_needs_says(here.plan, all, telling)},
            {"can_take", !shown.empty()},
            {"can_show_more", all.size() > shown.size()},
            {"can_ask_more", so_far || can_ask_more(journey, here, telling.catalogue)}};
  view.set_list("crisis", crisis_views(here.plan.safety, telling.language));
  return kiosk_page("kiosk_results", setting, journey, std::move(view));
}

}  // namespace fingerpost
