#include "core/knowledge/checks.h"
#include "core/words/nearest_word.h"

namespace fingerpost {
namespace {

class References {
 public:
  References(const Catalogue& catalogue, Problems& found) : catalogue_(catalogue), found_(found) {
    for (const auto& [id, position] : catalogue.positions) ids_.push_back(id);
  }

  void of(const Service& service) {
    for (const auto& id : service.contract.superseded_by) named(service, 0, "superseded_by", id);
    for (const auto& id : service.see_also) named(service, 0, "see_also", id);
    for (const auto& id : service.not_with) {
      named(service, 0, "not_with", id);
      if (id == service.id)
        found_.push_back(
            {service.stated_at, "'" + service.id + "' names itself in not_with; remove it"});
    }
    of_rule(service, service.eligible);
    for (const Route& route : service.routes) of_rule(service, route.eligible);
  }

 private:
  void named(const Service& service, int line, const char* key, const std::string& id) {
    if (catalogue_.service(id) != nullptr) return;
    found_.push_back({at_line(service, line), "'" + service.id + "' names '" + id + "' in " + key +
                                                  ", which is no service here" +
                                                  did_you_mean(id, ids_)});
  }
  void of_rule(const Service& service, const Criterion& criterion) {
    const int line = criterion.line;
    if (const auto* other = std::get_if<EligibleFor>(&criterion.rule))
      named(service, line, "eligible_for", other->service);
    if (const auto* before = std::get_if<NeedsFirst>(&criterion.rule))
      named(service, line, "needs_first", before->service);
    if (const auto* with = std::get_if<OneOf>(&criterion.rule); with && with->fact == already_with)
      for (const auto& id : with->values) named(service, line, already_with, id);
    if (const auto* of = parts(criterion))
      for (const auto& part : *of) of_rule(service, part);
  }

  const Catalogue& catalogue_;
  Problems& found_;
  std::vector<std::string> ids_;
};

}  // namespace

void check_references(const Catalogue& catalogue, Problems& found) {
  References references(catalogue, found);
  for (const Service& service : catalogue.services) references.of(service);
}

}  // namespace fingerpost
