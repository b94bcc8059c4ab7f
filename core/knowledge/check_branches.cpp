#include "core/knowledge/can_hold.h"
#include "core/knowledge/checks.h"
#include "core/thought/outcomes.h"
#include "core/thought/says.h"

namespace fingerpost {
namespace {

std::string_view words_for(IdlePart::Why why) {
  switch (why) {
    case IdlePart::Why::twice:
      return "is there twice; take one out";
    case IdlePart::Why::asks_nothing:
      return "asks for nothing that the rest of the rule does not ask; take it out, or mend it";
    case IdlePart::Why::lets_in_nobody:
      return "lets in nobody whom the rest of the rule keeps out; take it out, or mend it";
    case IdlePart::Why::no_difference:
      break;
  }
  return "makes no difference to anybody; take it out, or mend it";
}

class Branches {
 public:
  Branches(const Catalogue& catalogue, Problems& found)
      : catalogue_(catalogue), edges_(catalogue), found_(found) {}

  void of(const Service& service) {
    const Criterion& rule = service.eligible;
    if (says_nothing(rule) || !why_never(rule, catalogue_).empty()) return;
    const auto given = outcomes(rule, edges_, catalogue_);
    if (given && !given->yes && !given->unknown)
      return found_.push_back({at_line(service, rule.line),
                               "'" + service.id +
                                   "' has a rule that can never hold: no answers to what it asks "
                                   "let anybody in; mend it"});
    const bool open = std::holds_alternative<Everyone>(rule.rule);
    if (given && !given->no && !given->unknown && !open)
      warn(found_, service, rule.line,
           "has a rule that always holds, so it keeps nobody out; say everyone = true with a "
           "because, or mend it");
    parts_of(service, rule);
    for (const Route& route : service.routes) of_route(service, route);
  }

 private:
  void of_route(const Service& service, const Route& route) {
    if (says_nothing(route.eligible)) return;
    const int line = route.eligible.line == 0 ? route.line : route.eligible.line;
    const auto given = outcomes({All{{service.eligible, route.eligible}}}, edges_, catalogue_);
    if (given && !given->yes && !given->unknown)
      return warn(found_, service, line,
                  "has a route (" + route.channel +
                      ") that takes nobody whom the service takes; mend its rule, or take it out");
    const auto alone = outcomes(route.eligible, edges_, catalogue_);
    if (alone && !alone->no && !alone->unknown)
      warn(found_, service, line,
           "has a route (" + route.channel +
               ") whose rule always holds; leave the rule out, or mend it");
    parts_of(service, route.eligible);
  }

  void parts_of(const Service& service, const Criterion& rule) {
    for (const IdlePart& idle : idle_parts(rule, edges_, catalogue_))
      warn(found_, service, idle.part->line,
           "has the part \"" + says(*idle.part, catalogue_, Actor::practitioner) +
               "\" in a rule, which " + std::string(words_for(idle.why)));
  }

  const Catalogue& catalogue_;
  const Edges edges_;
  Problems& found_;
};

}  // namespace

void check_branches(const Catalogue& catalogue, Problems& found) {
  Branches branches(catalogue, found);
  for (const Service& service : catalogue.services) branches.of(service);
}

}  // namespace fingerpost
