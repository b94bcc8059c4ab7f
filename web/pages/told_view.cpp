#include "web/pages/told_view.h"

#include <algorithm>
#include <array>

#include "core/thought/match.h"
#include "core/thought/wording.h"
#include "web/pages/service_view.h"
#include "web/says/plan_words.h"
#include "web/says/refer.h"

namespace fingerpost {
namespace {

constexpr const char* abuse_need = "domestic-abuse";

/// One labelled line: words, then what may be a link, then more words.
View row(const std::string& label, const std::string& says) {
  return {{"label", label}, {"says", says}, {"link", ""}, {"href", ""}, {"rest", ""}};
}

struct FirstStep {
  const char* channel;
  const char* before;   ///< stands before the number or address
  const char* without;  ///< where there is none
};

const FirstStep& words_for(const std::string& channel) {
  static constexpr std::array<FirstStep, 9> rows{{
      {"phone", "Ring", "Ring them. The number is not known here."},
      {"text", "Send a text message to", "Send a text message. The number is not known here."},
      {"email", "Send an email to", "Send an email. The address is not known here."},
      {"web", "Go to", "Use its website. The address is not known here."},
      {"form", "Fill in the form at", "Fill in its form. Where it is found is not known here."},
      {"walk_in", "Walk in:", "Walk in."},
      {"post", "Write to", "Write to them. The address is not known here."},
      {"in_person", "Go in person:", "Go in person."},
      {"", "Get in touch:", "Get in touch with them."},
  }};
  const auto found = std::find_if(rows.begin(), rows.end(),
                                  [&](const FirstStep& step) { return channel == step.channel; });
  return found == rows.end() ? rows.back() : *found;
}

std::string stopped(std::string text) {
  if (!text.empty() && text.find_last_of(".!?") != text.size() - 1) text += '.';
  return text;
}

/// "Ring 0116 225 6000, 9am to 5pm. Ask for the duty desk."
View way_in(const std::string& label, const Route& route) {
  const FirstStep& words = words_for(route.channel);
  View view = row(label, route.value.empty() ? words.without : words.before);
  std::string rest = route.hours.empty()   ? ""
                     : route.value.empty() ? " " + route.hours
                                           : ", " + as_clause(route.hours);
  if (!route.value.empty() || !rest.empty()) rest = stopped(rest.empty() ? "." : rest);
  if (!route.note.empty()) rest += " " + stopped(route.note);
  return view.set("link", route.value)
      .set("href", safe_link(route.channel, route.value))
      .set("rest", rest);
}

std::string who_refers(const Match& match) {
  if (match.ask_someone.empty())
    return "Ask your probation practitioner how to get in touch: no way in is known here.";
  const Actor first = first_to_ask(match.ask_someone);
  if (first == Actor::practitioner) return "Your probation practitioner will refer you.";
  return "Ask " + std::string(to_words(first)) + " to refer you.";
}

View first_step(const Match& match) {
  if (match.routes.empty()) return row("Do this first", who_refers(match));
  return way_in("Do this first", *match.routes.front());
}

std::string bring_says(const Service& service) {
  if (service.bring.empty()) return "Not known. Ask them when you get in touch.";
  std::string text;
  for (const auto& thing : service.bring)
    text += text.empty() ? thing : (text.ends_with('.') ? " " : ", ") + thing;
  return stopped(text);
}

std::string where_says(const Match& match) {
  if (match.nearby.empty()) return {};
  if (places_to_show(match) == 0)
    return "It has " + std::to_string(match.nearby.size()) + " places. Ask which is near you.";
  const Nearby& nearest = match.nearby.front();
  const Location& place = *nearest.location;
  std::string text = place.name;
  const auto add = [&](const std::string& more) {
    if (!more.empty()) text += (text.empty() ? "" : ", ") + more;
  };
  add(place.address);
  if (text.find(place.postcode) == std::string::npos) add(place.postcode);
  add(place.phone);
  if (nearest.km) add(miles(*nearest.km));
  const auto others = match.nearby.size() - 1;
  return stopped(text) + (others == 0 ? "" : " It has " + counted(others, "other place") + " too.");
}

/// What the person should know where it is not sure that it takes them. Of somebody of whom nothing
/// is known that goes without saying.
std::string doubt_says(const Match& match, const Query& query) {
  if (match.standing == Standing::maybe && !query.facts.known.empty())
    return "We do not know yet if this fits. They will ask you about it.";
  if (match.standing == Standing::no)
    return "This is meant for other people. Ask your probation practitioner before you go.";
  return {};
}

/// A last day that is more than a year away is none to plan by.
bool is_far_off(const Match& match, Date as_of) {
  return !match.from && match.until && *match.until > add(as_of, Span{12, Span::Unit::months});
}

std::string refused_says(const TurnedAway& refusal) {
  const std::string say = refusal.say.empty() ? "" : "You can say: “" + refusal.say + "”";
  return say + (say.empty() || refusal.note.empty() ? "" : " ") + refusal.note;
}

void add(View::List& rows, const char* label, const std::string& says) {
  if (!says.empty()) rows.push_back(row(label, says));
}

/// Of one that is old or only partly checked: that, and the first thing to turn to instead.
void add_check(View::List& rows, const Match& match) {
  add(rows, "Check first", match.freshness.caution);
  if (match.instead.empty() || is_private(*match.instead.front().service)) return;
  const Instead& beside = match.instead.front();
  View view = way_in("Or try", *beside.route);
  const std::string before = words_for(beside.route->channel).before;
  rows.push_back(view.set(
      "says",
      beside.service->name + ". " +
          (beside.route->value.empty() ? words_for(beside.route->channel).without : before)));
}

Match unlisted(const Service& service, const Directory& directory, const Query& query) {
  const auto position = directory.catalogue.positions.at(service.id);
  Plan plan = match(query, directory.catalogue, {{position, 0}});
  const auto found = std::find_if(plan.matches.begin(), plan.matches.end(),
                                  [&](const Match& row) { return row.service == &service; });
  return found == plan.matches.end() ? Match{.service = &service} : *found;
}

}  // namespace

View told_view(const Match& match, const Query& query, std::size_t number) {
  const Service& service = *match.service;
  View::List rows;
  rows.push_back(first_step(match));
  if (!is_far_off(match, query.as_of))
    add(rows, match.from ? "Not yet" : "By when", when_says(match, query.as_of, Actor::self));
  add(rows, "Not sure yet", doubt_says(match, query));
  add(rows, "Where", where_says(match));
  add(rows, "Have ready", bring_says(service));
  add(rows, "If they say no", refused_says(service.if_refused));
  add_check(rows, match);
  return {{"number", std::to_string(number)},
          {"id", service.id},
          {"name", service.name},
          {"provider", service.provider},
          {"summary", summary_for(service, Actor::self)},
          {"rows", std::move(rows)},
          {"checked", match.freshness.brief}};
}

std::vector<Match> matches_of(const std::vector<const Service*>& services,
                              const Directory& directory, const Query& query) {
  Query any_need = query;
  any_need.needs.clear();
  any_need.text.clear();
  const Plan plan = answer(directory, any_need);
  std::vector<Match> matches;
  for (const Service* service : services) {
    const auto found = std::find_if(plan.matches.begin(), plan.matches.end(),
                                    [&](const Match& row) { return row.service == service; });
    matches.push_back(found == plan.matches.end() ? unlisted(*service, directory, any_need)
                                                  : *found);
  }
  return matches;
}

std::vector<const Safety*> safety_rows(const Catalogue& catalogue, OnPaper what) {
  std::vector<const Safety*> rows;
  for (const Safety& row : catalogue.vocabulary.safety) {
    const bool hidden =
        what == OnPaper::nothing_private &&
        std::find(row.needs.begin(), row.needs.end(), abuse_need) != row.needs.end();
    if (!row.phone.empty() && !hidden) rows.push_back(&row);
  }
  return rows;
}

View::List safety_told(const Catalogue& catalogue, OnPaper what) {
  View::List list;
  for (const Safety* row : safety_rows(catalogue, what)) list.push_back({{"says", row->says}});
  return list;
}

bool is_private(const Service& service) {
  return !service.needs.empty() && service.needs.front() == abuse_need;
}

}  // namespace fingerpost
