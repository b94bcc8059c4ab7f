#include "web/json/catalogue_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/json/write_json.h"
#include "core/thought/contract.h"
#include "core/thought/freshness.h"
#include "core/thought/instead.h"
#include "core/thought/not_known.h"
#include "core/thought/says.h"
#include "web/json/freshness_json.h"
#include "web/says/replacements.h"

namespace fingerpost {
namespace {

using Json = nlohmann::ordered_json;

std::string written(const Json& json) {
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void put(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

std::string_view to_text(Provider::State state) {
  switch (state) {
    case Provider::State::read:
      return "read";
    case Provider::State::stale:
      return "stale";
    case Provider::State::unread:
      return "unread";
  }
  return "unread";
}

Json question_json(const Question& question) {
  Json object{{"id", question.id}, {"type", fingerpost::to_text(question.type)}};
  put(object, "unit", question.unit);
  object["label"] = question.label;
  object["question"] = question.ask;
  put(object, "question_self", question.ask_self);
  put(object, "hint", question.hint);
  put(object, "to_yes", question.to_yes);
  object["class"] = question.protection;
  if (question.type == FactType::number) {
    object["least"] = question.least;
    object["most"] = question.most;
  }
  if (question.from_services) object["choices_from"] = "services";
  if (question.choices.empty()) return object;
  for (const Choice& choice : question.choices)
    object["choices"].push_back({{"id", choice.id}, {"label", choice.label}});
  return object;
}

Json safety_json(const Safety& safety) {
  Json row{{"id", safety.id}, {"needs", safety.needs}, {"says", safety.says}};
  put(row, "phone", safety.phone);
  row["source"] = safety.source;
  if (safety.assured_date) row["assured_date"] = fingerpost::to_text(*safety.assured_date);
  return row;
}

Json name_json(const Name& name) {
  Json row{{"name", name.name}, {"kind", fingerpost::to_text(name.kind)}};
  put(row, "id", name.id);
  if (!name.also.empty()) row["also"] = name.also;
  put(row, "says", name.says);
  put(row, "service", name.service);
  put(row, "need", name.need);
  put(row, "area", name.area);
  put(row, "fact", name.fact);
  put(row, "choice", name.choice);
  if (!name.became.empty()) row["became"] = name.became;
  put(row, "from", name.from);
  put(row, "until", name.until);
  row["sources"] = name.sources;
  return row;
}

Json row_json(const Service& service, const Catalogue& catalogue, Date today) {
  Json row{{"id", service.id},
           {"name", service.name},
           {"provider", service.provider},
           {"needs", service.needs},
           {"status", fingerpost::to_text(status_on(today, service.contract))}};
  put_freshness(row, service, freshness(service, catalogue, today, Actor::self));
  return row;
}

bool can_use(const Route& route, Actor asker) {
  return std::find(route.who.begin(), route.who.end(), asker) != route.who.end();
}

/// The rule as a tree of sentences.
Json rule_json(const Criterion& rule, const Catalogue& catalogue, Actor asker) {
  Json object{{"says", says(rule, catalogue, asker)}};
  put(object, "because", rule.because);
  put(object, "source", rule.source);
  const auto* of = parts(rule);
  if (of == nullptr || of->empty()) return object;
  for (const Criterion& part : *of) object["parts"].push_back(rule_json(part, catalogue, asker));
  return object;
}

}  // namespace

std::string problems_json(const Problems& problems) {
  Json list = Json::array();
  for (const Problem& problem : problems)
    list.push_back({{"where", problem.where}, {"what", problem.what}});
  return written({{"problems", std::move(list)}});
}

std::string catalogue_problems_json(const Catalogue& catalogue, int generation) {
  Json problems = Json::array();
  for (const Problem& problem : catalogue.problems) {
    Json row{{"where", problem.where},
             {"what", problem.what},
             {"severity", fingerpost::to_text(problem.severity)}};
    const FileLine stated = stated_in(problem);
    put(row, "file", stated.file);
    if (stated.line > 0) row["line"] = stated.line;
    problems.push_back(std::move(row));
  }
  Json providers = Json::array();
  for (const Provider& provider : catalogue.providers) {
    Json row{{"name", provider.name}, {"state", to_text(provider.state)}};
    put(row, "version", provider.version);
    put(row, "reason", provider.reason);
    providers.push_back(std::move(row));
  }
  return written({{"problems", std::move(problems)},
                  {"providers", std::move(providers)},
                  {"generation", generation}});
}

std::string vocabulary_json(const Catalogue& catalogue) {
  Json facts = Json::array(), needs = Json::array(), areas = Json::array();
  Json safety = Json::array();
  for (const Question& question : catalogue.vocabulary.questions)
    facts.push_back(question_json(question));
  for (const Need& need : catalogue.vocabulary.needs)
    needs.push_back({{"id", need.id},
                     {"label", need.label},
                     {"area", need.area},
                     {"urgency", fingerpost::to_text(need.urgency)},
                     {"words", need.words}});
  for (const auto& [id, area] : catalogue.areas)
    areas.push_back({{"id", id}, {"name", area.name}, {"kind", area.kind}});
  for (const Safety& row : catalogue.vocabulary.safety) safety.push_back(safety_json(row));
  return written({{"facts", std::move(facts)},
                  {"needs", std::move(needs)},
                  {"areas", std::move(areas)},
                  {"safety", std::move(safety)}});
}

std::string names_json(const Catalogue& catalogue) {
  Json rows = Json::array();
  for (const Name& name : catalogue.names) rows.push_back(name_json(name));
  return written({{"names", std::move(rows)}});
}

std::string services_json(const Catalogue& catalogue, Date today, ServiceFilter filter) {
  Json rows = Json::array();
  for (const auto& [id, position] : catalogue.positions) {
    const Service& service = catalogue.services[position];
    const bool closed = status_on(today, service.contract) == Status::closed;
    if (closed && filter.closed == ServiceFilter::Closed::left_out) continue;
    if (rows.size() == filter.limit) break;
    rows.push_back(row_json(service, catalogue, today));
  }
  return written({{"services", std::move(rows)}});
}

std::string service_json(const Service& service, const Catalogue& catalogue, Date today,
                         Actor asker) {
  Service shown = service;
  shown.examples.clear();
  std::erase_if(shown.routes, [&](const Route& route) { return !can_use(route, asker); });
  Json object = Json(to_json(shown));
  const auto rename = [&](const char* from, const char* to) {
    Json list = object.contains(from) ? std::move(object[from]) : Json::array();
    object.erase(from);
    object[to] = std::move(list);
  };
  rename("strength", "strengths");
  rename("route", "routes");
  rename("location", "locations");
  object["restricted"] = service.routes.size() - shown.routes.size();
  object["status"] = fingerpost::to_text(status_on(today, service.contract));
  put(object, "status_says", contract_says(service.contract, today));
  object["see_also"] = shown_beside(service, catalogue, today);
  object["who_it_is_for"] = rule_json(service.eligible, catalogue, asker);
  object["not_known"] = Json::array();
  for (const NotKnown& one : not_known(service)) object["not_known"].push_back(one.field);
  put_freshness(object, service, freshness(service, catalogue, today, asker));
  return written(object);
}

std::string closed_service_json(const Service& service, const Catalogue& catalogue, Date today) {
  const auto left = replacements(service, today, catalogue);
  Json object{{"service", service.id}, {"name", service.name}, {"provider", service.provider}};
  if (service.contract.end) object["closed"] = fingerpost::to_text(*service.contract.end);
  object["status"] = fingerpost::to_text(Status::closed);
  object["says"] = closed_says(service, left, catalogue);
  object["superseded_by"] = service.contract.superseded_by;
  object["replacements"] = Json::array();
  for (const Replacement& replacement : left) {
    Json ids = Json::array();
    for (const Service* other : replacement.services) ids.push_back(other->id);
    object["replacements"].push_back({{"need", replacement.need}, {"services", std::move(ids)}});
  }
  if (!service.conflicts.empty()) object["conflicts"] = service.conflicts;
  put_freshness(object, service, freshness(service, catalogue, today, Actor::self));
  return written(object);
}

}  // namespace fingerpost
