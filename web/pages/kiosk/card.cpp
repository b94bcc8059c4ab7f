#include "web/pages/kiosk/card.h"

#include <algorithm>
#include <array>
#include <optional>

#include "web/pages/told_view.h"
#include "web/says/plan_words.h"
#include "web/says/refer.h"

namespace fingerpost {
namespace {

/// The verb for a way in: "do.phone".
std::string key_of(const std::string& channel) {
  static constexpr std::array<std::string_view, 7> known{"phone", "text",    "email", "web",
                                                         "form",  "walk_in", "post"};
  if (channel == "in_person") return "do.walk_in";
  const bool has_words = std::find(known.begin(), known.end(), channel) != known.end();
  return has_words ? "do." + channel : "do.other";
}

/// Whom to ask: "ask.practitioner".
std::string ask_key(const Match& match) {
  if (match.ask_someone.empty()) return "do.not_known";
  return "ask." + std::string(to_text(first_to_ask(match.ask_someone)));
}

std::string stopped(std::string text) {
  if (!text.empty() && text.find_last_of(".!?") != text.size() - 1) text += '.';
  return text;
}

struct Card {
  const Match& match;
  const Telling& telling;
  const Language& language = telling.language;
  const Service& service = *match.service;

  View words(const std::string& key) const { return part(say(language, key), false); }
  View english_words(const std::string& text) const {
    return part(text, language.id != english().id);
  }
  /// A number or an address: large, and read from left to right.
  View way(const std::string& text) const { return part(text, true).set("strong", true); }
  /// On a line of its own.
  View note(const std::string& text) const { return english_words(text).set("apart", true); }
  View part(const std::string& text, bool in_english) const {
    return {{"says", text}, {"in_english", in_english}, {"strong", false}, {"apart", false}};
  }
  View row(const char* label, View::List parts) const {
    return {{"label", say(language, label)}, {"main", false}, {"parts", std::move(parts)}};
  }

  bool comes_later() const { return door_of(match) == Door::later; }

  View::List way_in(const Route& route) const {
    View::List parts{words(key_of(route.channel))};
    const bool by_place = key_of(route.channel) == "do.walk_in";
    if (!route.value.empty())
      parts.push_back(way(route.value));
    else if (!by_place)
      return {words("do.not_known")};
    if (!route.note.empty()) parts.push_back(note(stopped(route.note)));
    return parts;
  }

  View::List first_step() const {
    return match.routes.empty() ? View::List{words(ask_key(match))} : way_in(*match.routes.front());
  }

  std::string hours() const {
    const std::string& way_in = match.routes.empty() ? service.hours : match.routes.front()->hours;
    return way_in.empty() ? service.hours : way_in;
  }

  /// The last day, where it is near enough to plan by.
  std::string by_when() const {
    const auto last = refer_by(match);
    const bool near = last && *last <= add(telling.query.as_of, Span{12, Span::Unit::months});
    return near ? say_date(language, *last) : "";
  }

  std::string from_when() const { return match.from ? say_date(language, *match.from) : ""; }

  /// No address of a place where somebody may be hiding.
  View::List where() const {
    if (match.nearby.empty() || is_private(service)) return {};
    if (places_to_show(match) == 0) return {words("where.many")};
    const Location& place = *match.nearby.front().location;
    std::string text = place.name;
    for (const auto* more : {&place.address, &place.postcode})
      if (!more->empty() && text.find(*more) == std::string::npos)
        text += (text.empty() ? "" : ", ") + *more;
    return {english_words(stopped(text))};
  }

  View::List bring() const {
    if (service.bring.empty()) return {words("bring.not_known")};
    View::List parts;
    for (const auto& thing : service.bring) parts.push_back(note(stopped(thing)));
    return parts;
  }

  std::string said(const Language& in) const {
    const Telling there{in, telling.catalogue, telling.query};
    if (match.routes.empty()) return say(in, "say.refer", {{"service", service.name}});
    return say(in, "say.want", {{"needs", need_names(match.needs_met, there)}});
  }

  /// In English as well, with the language that they speak, to show or read out.
  void add_what_to_say(View::List& rows) const {
    rows.push_back(row("card.say", {part(said(language), false)}));
    if (language.id == english().id) return;
    const std::string speaks = say(english(), "say.language", {{"language", language.english}});
    rows.push_back(row("card.say_english", {english_words(said(english()) + " " + speaks)}));
  }

  View::List refused() const {
    const TurnedAway& refusal = service.if_refused;
    View::List parts;
    parts.push_back(refusal.say.empty() ? words("refused.say")
                                        : english_words("“" + refusal.say + "”"));
    if (!refusal.note.empty()) parts.push_back(note(refusal.note));
    parts.push_back(words("refused.then").set("apart", true));
    return parts;
  }

  /// Of one that is old or only partly checked: that, and whom to turn to instead.
  void add_check(View::List& rows) const {
    if (match.freshness.caution.empty()) return;
    rows.push_back(row("card.check", {words("card.may_have_changed")}));
    if (match.instead.empty() || is_private(*match.instead.front().service)) return;
    View::List parts = way_in(*match.instead.front().route);
    parts.insert(parts.begin(), english_words(match.instead.front().service->name + "."));
    rows.push_back(row("card.or_try", std::move(parts)));
  }

  void add_row(View::List& rows, const char* label, View::List parts) const {
    if (!parts.empty()) rows.push_back(row(label, std::move(parts)));
  }
  void add_text(View::List& rows, const char* label, const std::string& text) const {
    if (!text.empty()) rows.push_back(row(label, {part(text, false)}));
  }

  View::List short_rows() const {
    View::List rows;
    rows.push_back(row(comes_later() ? "card.then" : "card.do", first_step()).set("main", true));
    if (!hours().empty()) add_row(rows, "card.when", {english_words(stopped(hours()))});
    add_row(rows, "card.where", where());
    if (!comes_later()) add_text(rows, "card.by", by_when());
    add_row(rows, "card.bring", bring());
    return rows;
  }

  View::List all_rows() const {
    View::List rows = short_rows();
    add_what_to_say(rows);
    add_row(rows, "card.refused", refused());
    add_check(rows);
    return rows;
  }

  std::string checked() const {
    if (!service.assured_date) return {};
    return say(language, "card.checked", {{"date", say_date(language, *service.assured_date)}});
  }

  std::string later() const {
    const std::string day = from_when();
    return day.empty() ? "" : say(language, "results.later_from", {{"date", day}});
  }
};

}  // namespace

Door door_of(const Match& match) {
  if (match.standing == Standing::not_now) return match.from ? Door::later : Door::none;
  if (match.standing != Standing::yes && match.standing != Standing::maybe) return Door::none;
  return match.routes.empty() ? Door::ask : Door::self;
}

View card_view(const Match& match, const Telling& telling) {
  const Card card{match, telling};
  View::List rows = card.all_rows();
  const std::string needs = need_names(match.needs_met, telling);
  if (!needs.empty()) rows.insert(rows.begin(), card.row("card.helps", {card.part(needs, false)}));
  return {{"id", match.service->id},
          {"name", match.service->name},
          {"summary", summary_for(*match.service, Actor::self)},
          {"later", card.later()},
          {"maybe", match.standing == Standing::maybe},
          {"checked", card.checked()},
          {"rows", std::move(rows)}};
}

View slip_view(const Match& match, const Telling& telling) {
  const Card card{match, telling};
  View::List rows = card.short_rows();
  if (card.comes_later())
    rows.insert(rows.begin(), card.row("card.when", {card.part(card.later(), false)}));
  return {{"name", match.service->name}, {"rows", std::move(rows)}};
}

std::string need_names(const std::vector<std::string>& needs, const Telling& telling) {
  std::string names;
  for (const auto& id : needs) {
    const Need* need = telling.catalogue.vocabulary.need(id);
    if (need == nullptr) continue;
    names += (names.empty() ? "" : ", ") +
             say_catalogue(telling.language, "need." + id, need->label).says;
  }
  return names;
}

}  // namespace fingerpost
