#include <nlohmann/json.hpp>

#include "core/json/write_json.h"
#include "core/thought/contract.h"
#include "core/thought/freshness.h"
#include "core/thought/not_known.h"
#include "core/thought/will_it_last.h"
#include "web/pages/service_view.h"
#include "web/says/explain.h"
#include "web/says/rule_lines.h"

namespace fingerpost {
namespace {

using Json = nlohmann::ordered_json;

/// Each line with the source that it rests on: its own, or the service's.
Json rule_json(const Service& service, const Catalogue& catalogue, Actor listener) {
  Json lines = Json::array();
  for (const RuleLine& rule : rule_lines(service.eligible, catalogue, listener)) {
    Json line{{"depth", rule.depth}, {"says", rule.says}};
    if (!rule.because.empty()) line["because"] = rule.because;
    if (!rule.source.empty())
      line["sources"] = {rule.source};
    else if (!rule.heads)
      line["sources"] = service.sources;
    lines.push_back(std::move(line));
  }
  return lines;
}

Json example_json(const TriedExample& tried) {
  const Example& example = *tried.example;
  Json person = Json::parse(example.person, nullptr, false);
  if (person.is_discarded()) person = example.person;  // what was written, for the editor to mend
  Json row{{"says", example.says},
           {"person", std::move(person)},
           {"as_of", to_text(example.as_of)},
           {"expect", example.expect},
           {"holds", tried.holds()}};
  if (!tried.gives.empty()) row["gives"] = tried.gives;
  if (!tried.problem.empty()) row["problem"] = tried.problem;
  return row;
}

}  // namespace

std::string explain_json(const Explained& explained) {
  const Service& service = explained.service;
  Json object = Json(to_json(service));
  object["status"] = to_text(status_on(explained.day, service.contract));
  object["status_says"] = contract_says(service.contract, explained.day);
  object["who_it_is_for"] = rule_json(service, explained.catalogue, Actor::practitioner);
  object["as_the_person_hears_it"] = rule_json(service, explained.catalogue, Actor::self);
  object["lasts"] = length_says(service.support, explained.catalogue.vocabulary);
  const Freshness fresh =
      freshness(service, explained.catalogue, explained.day, Actor::practitioner);
  object["checked"] = fresh.checked;
  if (fresh.due) object["check_due"] = to_text(*fresh.due);
  object["check_overdue"] = fresh.overdue;
  if (!fresh.caution.empty()) object["caution"] = fresh.caution;
  object["not_known"] = Json::array();
  for (const NotKnown& one : not_known(service)) object["not_known"].push_back(one.words);
  object["stated_at"] = service.stated_at;
  object.erase("example");
  object["examples"] = Json::array();
  for (const TriedExample& tried : explained.examples)
    object["examples"].push_back(example_json(tried));
  return object.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace fingerpost
