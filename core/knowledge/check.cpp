#include "core/knowledge/check.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/knowledge/can_hold.h"
#include "core/knowledge/circles.h"
#include "core/knowledge/json_text.h"
#include "core/knowledge/read_query.h"
#include "core/thought/imply.h"
#include "core/thought/stand.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

constexpr std::size_t most_judged_parts = 5000;  // of a rule with the rules it refers to

void drop_repeated_ids(Catalogue& catalogue) {
  std::map<std::string, std::string> first;
  std::erase_if(catalogue.services, [&](const Service& service) {
    const auto [at, added] = first.emplace(service.id, service.stated_at);
    if (!added)
      catalogue.problems.push_back(
          {service.stated_at, "the id '" + service.id + "' is taken by " + at->second +
                                  "; this one is left out: give it another id"});
    return !added;
  });
  number_services(catalogue);
}

/// How many parts judging a rule takes, those of rules it refers to included. Rules in a circle
/// must be gone before.
class Sizes {
 public:
  explicit Sizes(const Catalogue& catalogue) : catalogue_(catalogue) {}

  std::size_t of(const Criterion& criterion) {
    std::size_t total = 1;
    if (const auto* inner = parts(criterion))
      for (const auto& part : *inner) total += of(part);
    const auto* other = std::get_if<EligibleFor>(&criterion.rule);
    const Service* service = other == nullptr ? nullptr : catalogue_.service(other->service);
    if (service != nullptr) total += of_service(*service);
    return std::min(total, most_judged_parts + 1);
  }

 private:
  std::size_t of_service(const Service& service) {
    const auto known = sizes_.find(&service);
    if (known != sizes_.end()) return known->second;
    return sizes_.emplace(&service, of(service.eligible)).first->second;
  }

  const Catalogue& catalogue_;
  std::map<const Service*, std::size_t> sizes_;
};

class Checker {
 public:
  Checker(Catalogue& catalogue, const Gazetteer& gazetteer)
      : catalogue_(catalogue), gazetteer_(gazetteer) {
    for (const auto& [id, position] : catalogue.positions) ids_.push_back(id);
  }

  void run() {
    check_urgent_needs();
    break_circles();
    for (Service& service : catalogue_.services) {
      check_rule(service);
      check_references(service);
      check_routes(service);
      locate(service);
    }
    for (const Service& service : catalogue_.services) check_examples(service);
  }

 private:
  void problem(const Service& service, const std::string& what,
               Problem::Severity severity = Problem::Severity::error) {
    catalogue_.problems.push_back({service.stated_at, "'" + service.id + "' " + what, severity});
  }

  void check_urgent_needs() {
    const auto& safety = catalogue_.vocabulary.safety;
    for (const Need& need : catalogue_.vocabulary.needs) {
      const bool spoken_to = std::any_of(safety.begin(), safety.end(), [&](const Safety& row) {
        return row.needs.empty() ||
               std::find(row.needs.begin(), row.needs.end(), need.id) != row.needs.end();
      });
      if (need.urgency == Urgency::urgent && !spoken_to)
        catalogue_.problems.push_back(
            {"needs", "'" + need.id + "' is urgent, but no [[safety]] row speaks to it; add one",
             Problem::Severity::warning});
    }
  }

  void break_circles() {
    for (const Circle& circle : circles(catalogue_)) {
      problem(catalogue_.services[circle.services.front()],
              "refers to itself: " + circle.says + "; break the circle");
      for (const std::size_t i : circle.services) catalogue_.services[i].eligible = {};
    }
  }

  void check_rule(Service& service) {
    if (Sizes(catalogue_).of(service.eligible) > most_judged_parts) {
      problem(service, "has a rule of more than 5,000 parts with those it refers to; simplify it");
      service.eligible = {};
    }
    const std::string never = why_never(service.eligible, catalogue_);
    if (!never.empty()) problem(service, "has a rule that can never hold: " + never);
    if (says_nothing(service.eligible))
      problem(service, "does not say who it is for, so it is only ever 'maybe'; add 'eligible'",
              Problem::Severity::warning);
  }

  void check_reference(const Service& service, const std::string& key, const std::string& id) {
    if (catalogue_.service(id) == nullptr)
      problem(service, "names '" + id + "' in " + key + ", which is no service here" +
                           did_you_mean(id, ids_));
  }
  void check_rule_references(const Service& service, const Criterion& criterion) {
    if (const auto* other = std::get_if<EligibleFor>(&criterion.rule))
      check_reference(service, "eligible_for", other->service);
    if (const auto* before = std::get_if<NeedsFirst>(&criterion.rule))
      check_reference(service, "needs_first", before->service);
    if (const auto* with = std::get_if<OneOf>(&criterion.rule); with && with->fact == already_with)
      for (const auto& id : with->values) check_reference(service, already_with, id);
    if (const auto* of = parts(criterion))
      for (const auto& part : *of) check_rule_references(service, part);
  }
  void check_references(const Service& service) {
    for (const auto& id : service.contract.superseded_by)
      check_reference(service, "superseded_by", id);
    for (const auto& id : service.see_also) check_reference(service, "see_also", id);
    for (const auto& id : service.not_with) {
      check_reference(service, "not_with", id);
      if (id == service.id) problem(service, "names itself in not_with; remove it");
    }
    check_rule_references(service, service.eligible);
    for (const Route& route : service.routes) check_rule_references(service, route.eligible);
  }

  void check_routes(const Service& service) {
    const bool nobody = std::all_of(service.routes.begin(), service.routes.end(),
                                    [](const Route& route) { return route.who.empty(); });
    if (nobody && !service.contract.end)
      problem(service,
              "has no route, so nobody can be told how to reach it; add one if a source gives it",
              Problem::Severity::warning);
  }

  void locate(Service& service) {
    for (Location& location : service.locations) {
      if (location.postcode.empty()) continue;
      const auto place = gazetteer_.find(location.postcode);
      if (place) {
        location.at = place->at;
        location.areas = place->certain;
      } else {
        problem(service,
                "has a location whose postcode is '" + location.postcode +
                    "': " + gazetteer_.why_not(location.postcode),
                Problem::Severity::warning);
      }
    }
  }

  void check_examples(const Service& service) {
    for (const Example& example : service.examples) {
      const std::string where =
          example.line == 0 ? service.stated_at
                            : service.stated_at.substr(0, service.stated_at.rfind(':') + 1) +
                                  std::to_string(example.line);
      const std::string name = "the example '" + example.says + "' of '" + service.id + "' ";
      Problems found;
      const auto person = parse_json(example.person, where, found);
      Query query;
      query.as_of = example.as_of;
      if (found.empty()) query.facts = read_facts(person, "person", catalogue_, gazetteer_, found);
      if (found.empty()) found = contradictions(query.facts, query.as_of, catalogue_);
      if (!found.empty()) {
        catalogue_.problems.push_back({where, name + "cannot be read: " + to_text(found.front())});
        continue;
      }
      Inquiry inquiry(query, catalogue_);
      const auto position = std::size_t(&service - catalogue_.services.data());
      const Match result = stand({position, 0}, inquiry);
      if (to_text(result.standing) != example.expect)
        catalogue_.problems.push_back({where, name + "expects " + example.expect +
                                                  " but the rule gives " +
                                                  std::string(to_text(result.standing)) +
                                                  "; correct the rule or the example"});
    }
  }

  Catalogue& catalogue_;
  const Gazetteer& gazetteer_;
  std::vector<std::string> ids_;
};

}  // namespace

void check(Catalogue& catalogue, const Gazetteer& gazetteer) {
  drop_repeated_ids(catalogue);
  offer_services(catalogue);
  Checker(catalogue, gazetteer).run();
}

}  // namespace fingerpost
