#include "web/says/plan_words.h"

#include <algorithm>
#include <array>

#include "core/words/has.h"
#include "web/pages/service_view.h"
#include "web/says/refer.h"

namespace fingerpost {
namespace {

std::string days_to(Date day, Date as_of) {
  return counted(static_cast<std::size_t>((day - as_of).count()), "day");
}

/// "5 of 6 needs", "all 3 needs", "the need"
std::string needs_covered(std::size_t covered, std::size_t wanted) {
  if (covered < wanted) return std::to_string(covered) + " of " + std::to_string(wanted) + " needs";
  if (wanted == 1) return "the need";
  return wanted == 2 ? "both needs" : "all " + std::to_string(wanted) + " needs";
}

bool settled_by_answers(const Match& match) {
  return match.standing == Standing::maybe && !match.change.empty() &&
         std::all_of(match.change.begin(), match.change.end(),
                     [](const Change& change) { return change.kind == Change::Kind::answer; });
}

std::string label_of_fact(const Change& change, const Catalogue& catalogue) {
  const Question* question = catalogue.vocabulary.question(change.fact);
  return question == nullptr ? change.says : question->label;
}

/// "Aged 18 or over (from 3 June 2027)", inside the full stop if there is one. No day is said
/// twice.
std::string with_day(std::string text, const std::optional<Date>& day) {
  if (!day || text.find(to_words(*day)) != std::string::npos) return text;
  const bool stopped = text.ends_with('.');
  if (stopped) text.pop_back();
  return text + " (from " + to_words(*day) + ")" + (stopped ? "." : "");
}

std::string step_says(const Change& change, const Catalogue& catalogue) {
  return with_day(change.says.empty() ? label_of_fact(change, catalogue) : change.says, change.on);
}

}  // namespace

std::string cover_says(const Plan& plan) {
  const Cover& cover = plan.cover;
  if (cover.wanted < 2) return {};
  if (cover.services.empty())
    return "Nothing here covers any of the " + std::to_string(cover.wanted) + " needs now.";
  const bool one = cover.services.size() == 1;
  std::string text = one ? "This service covers "
                         : "These " + std::to_string(cover.services.size()) + " services cover ";
  text += needs_covered(cover.needs.size(), cover.wanted);
  const std::size_t unsure = cover.if_it_fits.size();
  if (unsure > 0 && unsure == cover.needs.size())
    text += one ? " if it fits" : " if they fit";
  else if (unsure > 0)
    text += ", " + std::to_string(unsure) + " of them only if one that might fit does";
  return text + ".";
}

std::string when_says(const Match& match, Date as_of, Actor asker) {
  if (match.from)
    return "From " + to_words(*match.from) + " (in " + days_to(*match.from, as_of) + ")";
  const auto last = refer_by(match);
  if (!last) return {};
  return (asker == Actor::self ? "Get in touch by " : "Refer by ") + to_words(*last) + " (" +
         (*last == as_of ? "the last day" : days_to(*last, as_of) + " left") + ")";
}

std::string until_says(const Match& match) {
  if (!refer_by(match) || match.until_because.empty()) return {};
  return match.until_because + (match.until_because.ends_with('.') ? "" : ".");
}

std::string answers_say(const Match& match, const Catalogue& catalogue) {
  if (!settled_by_answers(match)) return {};
  std::string text = counted(match.change.size(), "answer") + " could make this a yes";
  for (std::size_t i = 0; i < match.change.size(); ++i)
    text += (i == 0 ? ": " : ", ") + label_of_fact(match.change[i], catalogue);
  return text;
}

std::vector<ChangeGroup> changes_to_show(const Match& match, Actor asker,
                                         const Catalogue& catalogue) {
  const bool fixed =
      std::any_of(match.change.begin(), match.change.end(),
                  [](const Change& change) { return change.kind == Change::Kind::fixed; });
  const bool said = match.standing == Standing::not_now || settled_by_answers(match);
  if (said || (fixed && asker == Actor::self)) return {};
  std::array<ChangeGroup, 3> groups{{{"Can be done"}, {"Comes with time"}, {"Cannot be changed"}}};
  for (const Change& change : match.change) {
    const std::size_t group = change.kind == Change::Kind::fixed  ? 2
                              : change.kind == Change::Kind::time ? 1
                                                                  : 0;
    groups[group].steps.push_back(step_says(change, catalogue));
  }
  std::vector<ChangeGroup> shown;
  for (ChangeGroup& group : groups)
    if (!group.steps.empty()) shown.push_back(std::move(group));
  return shown;
}

std::size_t places_to_show(const Match& match) {
  const auto count = match.nearby.size();
  if (count <= few_places) return count;
  if (match.distance_km) return std::min(count, most_places);
  const auto in_area = [&](const Nearby& nearby) {
    return has(nearby.location->areas, match.places_in);
  };
  const auto there = std::count_if(match.nearby.begin(), match.nearby.end(), in_area);
  return std::min(static_cast<std::size_t>(there), most_places);
}

std::string places_say(const Match& match, const Catalogue& catalogue) {
  const auto count = match.nearby.size();
  if (count == 0) return {};
  const std::string places = std::to_string(count) + " places";
  if (count <= few_places) {
    std::string text = count == 1 ? "Where it is" : "Its " + places;
    if (!match.distance_km) return text;
    return text + (count == 1 ? ": " : ": the nearest is ") + miles(*match.distance_km);
  }
  if (match.distance_km) return "The nearest of its " + places + ": " + miles(*match.distance_km);
  const auto area = catalogue.areas.find(match.places_in);
  if (area != catalogue.areas.end()) return "Of its " + places + ", in " + area->second.name;
  return "It has " + places + ". Give a home postcode to see the nearest";
}

std::string why_not_says(const Uncovered::Why& why) { return with_day(why.says, why.from); }

}  // namespace fingerpost
