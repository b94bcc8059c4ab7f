// SPDX-License-Identifier: MIT
#include "core/json/write_json.h"

#include <nlohmann/json.hpp>

namespace fingerpost {
namespace {

using nlohmann::json;

// Each `put` adds one field, or nothing where there is nothing to say.

void put(json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

void put(json& object, const char* key, const std::vector<std::string>& texts) {
  if (!texts.empty()) object[key] = texts;
}

void put(json& object, const char* key, const std::optional<Date>& date) {
  if (date) object[key] = to_text(*date);
}

void put(json& object, const char* key, const std::optional<Span>& span) {
  if (span) object[key] = to_text(*span);
}

void put(json& object, const char* key, const std::vector<Date>& dates) {
  for (const Date date : dates) object[key].push_back(to_text(date));
}

void put(json& object, const char* key, const std::optional<std::int64_t>& number) {
  if (number) object[key] = *number;
}

void put(json& object, const char* key, const Criterion& criterion) {
  if (!(criterion == Criterion{})) object[key] = to_json(criterion);
}

template <class T, class Write>
void put_each(json& object, const char* key, const std::vector<T>& parts, Write write) {
  if (parts.empty()) return;
  json& list = object[key] = json::array();
  for (const T& part : parts) list.push_back(write(part));
}

json parts_of(const std::vector<Criterion>& parts) {
  json list = json::array();
  for (const Criterion& part : parts) list.push_back(to_json(part));
  return list;
}

std::string end_of_window(const std::optional<Span>& end) { return end ? to_text(*end) : "open"; }

struct Rule {
  json operator()(const All& r) const { return {{"all", parts_of(r.of)}}; }
  json operator()(const Any& r) const { return {{"any", parts_of(r.of)}}; }
  json operator()(const Not& r) const {
    if (r.of.empty()) return {{"not", json::object()}};
    return {{"not", r.of.size() == 1 ? to_json(r.of.front()) : parts_of(r.of)}};
  }
  json operator()(const AtLeast& r) const {
    return {{"at_least", r.count}, {"of", parts_of(r.of)}};
  }
  json operator()(const Is& r) const { return {{"fact", r.fact}, {"is", r.value}}; }
  json operator()(const OneOf& r) const { return {{"fact", r.fact}, {"one_of", r.values}}; }
  json operator()(const Between& r) const {
    json rule{{"fact", r.fact}};
    put(rule, "at_least", r.at_least);
    put(rule, "at_most", r.at_most);
    return rule;
  }
  json operator()(const Window& r) const {
    json rule{{"fact", r.fact}};
    if (!r.from || !r.to || r.from->unit != r.to->unit)
      rule["window"] = {end_of_window(r.from), end_of_window(r.to)};
    else
      rule[r.from->unit == Span::Unit::days ? "window_days" : "window_months"] = {r.from->count,
                                                                                  r.to->count};
    return rule;
  }
  json operator()(const Within& r) const { return {{"fact", r.fact}, {"within", r.area}}; }
  json operator()(const EligibleFor& r) const { return {{"eligible_for", r.service}}; }
  json operator()(const NeedsFirst& r) const { return {{"needs_first", r.service}}; }
  json operator()(const Everyone&) const { return {{"everyone", true}}; }
};

json write_route(const Route& route) {
  json object = json::object();
  put_each(object, "who", route.who, [](Actor actor) { return to_text(actor); });
  put(object, "channel", route.channel);
  put(object, "value", route.value);
  put(object, "note", route.note);
  put(object, "hours", route.hours);
  put(object, "eligible", route.eligible);
  put(object, "source", route.source);
  return object;
}

json write_contract(const Contract& contract) {
  json object = json::object();
  put(object, "signed_on", contract.signed_on);
  put(object, "start", contract.start);
  put(object, "end", contract.end);
  put(object, "last_referral", contract.last_referral);
  put(object, "extension_options", contract.extension_options);
  put(object, "notice", contract.notice);
  put(object, "notice_given", contract.notice_given);
  put(object, "suspended_from", contract.suspended_from);
  put(object, "suspended_until", contract.suspended_until);
  put(object, "note", contract.note);
  put(object, "superseded_by", contract.superseded_by);
  return object;
}

json write_support(const Support& support) {
  json object = json::object();
  put(object, "lasts", support.lasts);
  put(object, "after", support.after);
  put(object, "source", support.source);
  return object;
}

json write_refusal(const TurnedAway& refusal) {
  json object = json::object();
  put(object, "say", refusal.say);
  put(object, "note", refusal.note);
  put(object, "source", refusal.source);
  return object;
}

json write_strength(const Strength& strength) {
  json object = json::object();
  put(object, "id", strength.id);
  put(object, "says", strength.says);
  put(object, "source", strength.source);
  return object;
}

json write_location(const Location& location) {
  json object = json::object();
  put(object, "name", location.name);
  put(object, "address", location.address);
  put(object, "postcode", location.postcode);
  put(object, "phone", location.phone);
  put(object, "code", location.code);
  put(object, "note", location.note);
  return object;
}

// The person is JSON text already; what does not parse goes on as a text, for the check to refuse.
json write_example(const Example& example) {
  json object{{"as_of", to_text(example.as_of)}};
  put(object, "says", example.says);
  put(object, "expect", example.expect);
  json person = json::parse(example.person, nullptr, false);
  object["person"] = person.is_discarded() ? json(example.person) : std::move(person);
  return object;
}

}  // namespace

json to_json(const Criterion& criterion) {
  json rule = std::visit(Rule{}, criterion.rule);
  put(rule, "because", criterion.because);
  put(rule, "source", criterion.source);
  return rule;
}

json to_json(const Service& service) {
  json object{{"id", service.id}, {"name", service.name}};
  put(object, "provider", service.provider);
  put(object, "commissioner", service.commissioner);
  put(object, "summary", service.summary);
  put(object, "summary_self", service.summary_self);
  put(object, "needs", service.needs);
  put(object, "words", service.words);
  put(object, "eligible", service.eligible);
  put(object, "suitability", service.suitability);
  put_each(object, "strength", service.strengths, write_strength);
  put_each(object, "route", service.routes, write_route);
  json contract = write_contract(service.contract);
  if (!contract.empty()) object["contract"] = std::move(contract);
  json support = write_support(service.support);
  if (!support.empty()) object["support"] = std::move(support);
  put_each(object, "location", service.locations, write_location);
  put(object, "url", service.url);
  put(object, "hours", service.hours);
  put(object, "cost", service.cost);
  put(object, "languages", service.languages);
  put(object, "access", service.access);
  put(object, "bring", service.bring);
  put(object, "warnings", service.warnings);
  json refusal = write_refusal(service.if_refused);
  if (!refusal.empty()) object["if_refused"] = std::move(refusal);
  put(object, "conflicts", service.conflicts);
  put(object, "see_also", service.see_also);
  put(object, "not_with", service.not_with);
  put(object, "sources", service.sources);
  put(object, "confidence", service.confidence);
  put(object, "assured_date", service.assured_date);
  put(object, "assured_by", service.assured_by);
  put(object, "check_due", service.check_due);
  put_each(object, "example", service.examples, write_example);
  return object;
}

}  // namespace fingerpost
