#include "core/knowledge/read_service.h"

#include <algorithm>
#include <array>

#include "core/knowledge/read_contract.h"
#include "core/knowledge/read_criterion.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

using nlohmann::json;

constexpr std::array<std::string_view, 8> channels{"phone", "text",    "email", "web",
                                                   "form",  "walk_in", "post",  "in_person"};

bool is_id(const std::string& text) {
  const auto fine = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
  };
  return !text.empty() && text.size() <= 80 && text.front() != '-' && text.back() != '-' &&
         std::all_of(text.begin(), text.end(), fine);
}

bool is_link(const std::string& text) {
  const bool web = text.starts_with("https://") || text.starts_with("http://");
  return web && text.find_first_of(" \"<>\\^`{|}\n") == std::string::npos;
}

bool is_phone(const std::string& text) {
  return text.size() >= 3 && text.find_first_not_of("0123456789 +()") == std::string::npos;
}

void check_value(ObjectReader& object, Route& route) {
  if (route.value.empty()) return;
  const bool phone = route.channel == "phone" || route.channel == "text";
  const bool link = route.channel == "web";
  std::string wanted;
  if (phone && !is_phone(route.value)) wanted = "a number of digits and spaces";
  if (link && !is_link(route.value)) wanted = "a link that starts with https:// or http://";
  if (route.channel == "email" && route.value.find('@') == std::string::npos)
    wanted = "an address with an @";
  if (wanted.empty()) return;
  object.problem("the value of a " + route.channel + " route is '" + route.value + "'; give " +
                 wanted);
  route.value.clear();
}

Route read_route(const json& value, const Where& where, const Catalogue& catalogue,
                 Problems& problems) {
  ObjectReader object(value, where, problems);
  Route route;
  route.line = object.where().line;
  std::vector<std::string> who;
  object.texts("who", who);
  for (const auto& name : who) {
    if (const auto actor = parse_actor(name))
      route.who.push_back(*actor);
    else
      object.problem("'" + name +
                     "' is nobody who can refer; use self, practitioner, prison, police, court, "
                     "health or family");
  }
  if (route.who.empty())
    object.problem("a route needs 'who': who may use it, like who = [\"self\"]");
  object.text("channel", route.channel);
  if (std::find(channels.begin(), channels.end(), route.channel) == channels.end()) {
    object.problem(
        "'" + route.channel +
        "' is no channel; use phone, text, email, web, form, walk_in, post or in_person");
    route.channel = "in_person";
    route.who.clear();
  }
  object.text("value", route.value);
  check_value(object, route);
  object.text("note", route.note);
  object.text("hours", route.hours);
  if (const json* rule = object.take("eligible")) {
    const std::size_t sound = problems.size();
    route.eligible = read_criterion(*rule, object.at("eligible"), catalogue, problems);
    if (problems.size() != sound) route.who.clear();  // whom it takes is not known: it takes nobody
  }
  object.text("source", route.source);
  object.finish("a route");
  return route;
}

Location read_location(const json& value, const Where& where, Problems& problems) {
  ObjectReader object(value, where, problems);
  Location location;
  location.line = object.where().line;
  object.text("name", location.name);
  object.text("address", location.address);
  object.text("postcode", location.postcode);
  object.text("phone", location.phone);
  object.text("code", location.code);
  object.text("note", location.note);
  object.finish("a location");
  return location;
}

/// What cannot be told apart from others, or is not stated anywhere, is left out.
void read_strength(const json& value, const Where& where, Service& service, Problems& problems) {
  ObjectReader object(value, where, problems);
  Strength strength;
  object.text("id", strength.id);
  object.text("says", strength.says);
  object.text("source", strength.source);
  object.finish("a strength");
  const std::size_t sound = problems.size();
  if (!is_id(strength.id))
    object.problem("'" + strength.id +
                   "' is no id of a strength; use lower-case words and hyphens, like "
                   "'lived-experience', and the same for the same thing in another service");
  if (strength.says.empty())
    object.problem("a strength needs 'says': what the service gives, in a sentence");
  if (strength.source.empty()) object.problem("a strength has no source; say where it is stated");
  for (const Strength& other : service.strengths)
    if (other.id == strength.id)
      object.problem("the strength '" + strength.id + "' is listed twice; take one out");
  if (problems.size() == sound) service.strengths.push_back(std::move(strength));
}

TurnedAway read_refusal(const json& value, const Where& where, Problems& problems) {
  ObjectReader object(value, where, problems);
  TurnedAway refusal;
  object.text("say", refusal.say);
  object.text("note", refusal.note);
  object.text("source", refusal.source);
  if (refusal.say.empty() && refusal.note.empty())
    object.problem("'if_refused' says nothing; give 'say', what the person can say, or 'note'");
  if (refusal.source.empty()) object.problem("'if_refused' has no source; say where it is stated");
  object.finish("if_refused");
  return refusal;
}

Example read_example(const json& value, const Where& where, Problems& problems) {
  ObjectReader object(value, where, problems);
  Example example;
  example.line = object.where().line;
  object.text("says", example.says);
  const json* person = object.take("person");
  if (person == nullptr) {
    example.person = "{}";
  } else if (person->is_object()) {
    json facts = *person;
    facts.erase("@line");
    example.person = facts.dump(-1, ' ', false, json::error_handler_t::replace);
  } else if (person->is_string()) {
    example.person = person->get<std::string>();  // a plugin hands it over as JSON text
  } else {
    object.problem("'person' must be a table of facts, like { age = 30 }");
  }
  std::optional<Date> as_of;
  object.date("as_of", as_of);
  if (as_of)
    example.as_of = *as_of;
  else
    object.problem("an example needs 'as_of': the day on which it holds");
  object.text("expect", example.expect);
  const std::vector<std::string> answers{"yes", "maybe", "not_now", "no"};
  if (std::find(answers.begin(), answers.end(), example.expect) == answers.end())
    object.problem("'expect' must be yes, maybe, not_now or no");
  object.finish("an example");
  return example;
}

void check_needs(ObjectReader& object, Service& service, const Catalogue& catalogue) {
  std::erase_if(service.needs, [&](const std::string& need) {
    if (catalogue.vocabulary.need(need) != nullptr) return false;
    object.problem("unknown need '" + need + "'" +
                   did_you_mean(need, ids_of(catalogue.vocabulary.needs)));
    return true;
  });
}

void read_lists(ObjectReader& object, Service& service) {
  object.texts("needs", service.needs);
  object.texts("words", service.words);
  object.texts("suitability", service.suitability);
  object.texts("languages", service.languages);
  object.texts("access", service.access);
  object.texts("bring", service.bring);
  object.texts("warnings", service.warnings);
  object.texts("conflicts", service.conflicts);
  object.texts("see_also", service.see_also);
  object.texts("not_with", service.not_with);
  object.texts("sources", service.sources);
}

void read_texts(ObjectReader& object, Service& service) {
  object.text("id", service.id);
  object.text("name", service.name);
  object.text("provider", service.provider);
  object.text("commissioner", service.commissioner);
  object.text("summary", service.summary);
  object.text("summary_self", service.summary_self);
  object.text("url", service.url);
  object.text("hours", service.hours);
  object.text("cost", service.cost);
  object.text("confidence", service.confidence);
  object.date("assured_date", service.assured_date);
  object.text("assured_by", service.assured_by);
  object.date("check_due", service.check_due);
  if (!service.url.empty() && !is_link(service.url)) {
    object.problem("'url' is '" + service.url +
                   "'; give a link that starts with https:// or http://");
    service.url.clear();
  }
}

void check_provenance(ObjectReader& object, const Service& service) {
  if (service.sources.empty())
    object.problem("'" + service.id + "' has no sources; say where its facts come from");
  if (!service.assured_date)
    object.problem("'" + service.id + "' has no assured_date; give the day it was last checked");
  if (service.confidence != "A" && service.confidence != "B" && service.confidence != "C")
    object.problem("'" + service.id + "' has the confidence '" + service.confidence +
                   "'; use A (own page or official notice), B (good secondary page) or C (old or "
                   "part-verified)");
}

}  // namespace

std::optional<Service> read_service(const json& value, const Where& where,
                                    const Catalogue& catalogue, Problems& problems) {
  ObjectReader object(value, where, problems);
  Service service;
  service.stated_at = to_text(object.where());
  read_texts(object, service);
  read_lists(object, service);
  object.each("strength", [&](const json& strength, const Where& at) {
    read_strength(strength, at, service, problems);
  });
  object.each("route", [&](const json& route, const Where& at) {
    service.routes.push_back(read_route(route, at, catalogue, problems));
  });
  object.each("location", [&](const json& location, const Where& at) {
    service.locations.push_back(read_location(location, at, problems));
  });
  object.each("example", [&](const json& example, const Where& at) {
    service.examples.push_back(read_example(example, at, problems));
  });
  if (const json* rule = object.take("eligible"))
    service.eligible = read_criterion(*rule, object.at("eligible"), catalogue, problems);
  if (const json* contract = object.take("contract"))
    service.contract = read_contract(*contract, object.at("contract"), problems);
  if (const json* support = object.take("support"))
    service.support = read_support(*support, object.at("support"), catalogue, problems);
  if (const json* refusal = object.take("if_refused"))
    service.if_refused = read_refusal(*refusal, object.at("if_refused"), problems);
  object.finish("a service");
  if (!value.is_object()) return std::nullopt;
  if (!is_id(service.id)) {
    object.problem(
        "'" + service.id +
        "' is not an id; use lower-case letters, digits and hyphens, like 'gp-registration'");
    return std::nullopt;
  }
  if (service.name.empty()) {
    object.problem("'" + service.id + "' has no name; give the name that people know it by");
    return std::nullopt;
  }
  check_needs(object, service, catalogue);
  check_provenance(object, service);
  return service;
}

}  // namespace fingerpost
