#include "tests/support/planned.h"

#include <algorithm>

#include "core/thought/freshness.h"
#include "tests/support/world.h"

namespace fingerpost::test {
namespace {

constexpr const char* services = R"([
  {"id":"gate","name":"Gate","summary":"Meets people.","confidence":"A","assured_date":"2026-11-20","provider":"The Trust","needs":["gp-registration","drugs"],
   "eligible":{"fact":"release_date","window_days":[-84,28]},
   "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 225 6000"}]},
  {"id":"city-help","name":"City help","confidence":"C","assured_date":"2026-11-20","needs":["housing"],"eligible":{"fact":"home","within":"E06000016"},
   "route":[{"who":["practitioner"],"channel":"form"}]},
  {"id":"later","name":"Later","confidence":"B","assured_date":"2026-11-20","needs":["housing"],"eligible":{"everyone":true,"because":"Says so."},
   "route":[{"who":["self"],"channel":"walk_in"}],"contract":{"start":"2027-01-01"}},
  {"id":"surgery","name":"Surgery","confidence":"B","assured_date":"2026-11-20","needs":["drugs"],"eligible":{"fact":"health_need","is":true},
   "route":[{"who":["self"],"channel":"walk_in"}]},
  {"id":"women","name":"For women","confidence":"B","assured_date":"2026-11-20","needs":["drugs"],"eligible":{"fact":"sex","one_of":["female"]},
   "route":[{"who":["self"],"channel":"walk_in"}]},
  {"id":"tea","name":"Tea","confidence":"B","assured_date":"2026-11-20","needs":["housing"],"eligible":{"fact":"age","at_least":60},
   "route":[{"who":["self"],"channel":"walk_in"}]}])";

void add_safety(Planned& here) {
  here.catalogue.vocabulary.safety = {
      {.id = "danger",
       .says = "If somebody's life is in danger, call now.",
       .phone = "999",
       .source = "https://www.help.example/999",
       .assured_date = day("2026-11-20")},
      {.id = "talk", .says = "Listeners are there day and night on 116 123.", .phone = "116 123"}};
  for (const Safety& row : here.catalogue.vocabulary.safety) here.plan.safety.push_back(&row);
}

Match made(const Planned& here, const char* id, Standing standing) {
  Match match;
  match.service = here.catalogue.service(id);
  match.standing = standing;
  match.needs_met = match.service->needs;
  for (const Route& route : match.service->routes) match.routes.push_back(&route);
  match.freshness = freshness(*match.service, here.catalogue, here.plan.as_of, here.plan.asker);
  return match;
}

void add_usable(Planned& here) {
  Match gate = made(here, "gate", Standing::yes);
  gate.why = {.verdict = Verdict::yes, .says = "Everything it asks for is met."};
  gate.until = day("2026-12-08");
  gate.until_because = "It takes people up to 28 days after release.";
  gate.shortfalls = {{.what = Shortfall::What::support,
                      .ends = day("2027-05-10"),
                      .completes = day("2027-05-22"),
                      .says = "Support ends on 10 May 2027, 6 months after leaving prison."}};
  Match city = made(here, "city-help", Standing::maybe);
  city.why.says = "Not known yet: Where they live.";
  city.missing = {"home"};
  city.instead = {{gate.service, gate.routes.front(), gate.freshness}};
  city.change = {{.kind = Change::Kind::answer, .fact = "home", .says = "Say where they live"}};
  Match later = made(here, "later", Standing::not_now);
  later.why = {.verdict = Verdict::no, .says = "Not met: Starts on 1 January 2027."};
  later.from = day("2027-01-01");
  here.plan.matches = {gate, city, later};
}

void add_not_fitting(Planned& here) {
  Match surgery = made(here, "surgery", Standing::no);
  surgery.why = {.verdict = Verdict::no, .says = "Not met: Has a health need."};
  surgery.change = {
      {.kind = Change::Kind::person, .fact = "health_need", .says = "Register with a GP"},
      {.kind = Change::Kind::time,
       .fact = "age",
       .says = "Aged 35 or over",
       .on = day("2027-06-03")}};
  Match women = made(here, "women", Standing::no);
  women.why = {.verdict = Verdict::no, .says = "Not met: Is a woman."};
  women.change = {{.kind = Change::Kind::person, .says = "Ask a practitioner to refer"},
                  {.kind = Change::Kind::fixed, .fact = "sex", .says = "Is a woman"}};
  Match tea = made(here, "tea", Standing::no);
  tea.why = {.verdict = Verdict::no, .says = "Not met: Aged 60 or over."};
  if (here.query.asker == Actor::practitioner) tea.included_because = "They know him <well> there.";
  for (Match* match : {&surgery, &women, &tea}) here.plan.matches.push_back(std::move(*match));
}

void add_needs(Planned& here) {
  const Catalogue& catalogue = here.catalogue;
  here.plan.cover = {.services = {catalogue.service("gate"), catalogue.service("city-help")},
                     .needs = {"gp-registration", "drugs", "housing"},
                     .if_it_fits = {"housing"},
                     .wanted = 4};
  here.plan.not_covered = {{.need = "money",
                            .why = {{.reason = Uncovered::Reason::window_closed,
                                     .says = "Later opens then.",
                                     .service = catalogue.service("later"),
                                     .from = day("2027-01-01")},
                                    {.reason = Uncovered::Reason::no_provider,
                                     .says = "No service is for this need."}}}};
}

}  // namespace

Planned::Planned(Actor asker)
    : catalogue(world_with(services)),
      query(test::query(R"({"facts":{"age":34},"needs":["gp-registration","drugs","housing"]})",
                        catalogue)),
      typed{{"fact.age", "34"},
            {"needs", "gp-registration"},
            {"needs", "drugs"},
            {"needs", "housing"}} {
  query.asker = plan.asker = asker;
  catalogue.vocabulary.needs.push_back({.id = "money", .label = "money"});
  plan.as_of = query.as_of;
  plan.totals = {.yes = 1, .maybe = 1, .not_now = 1, .no = 3};
  add_safety(*this);
  add_usable(*this);
  add_not_fitting(*this);
  add_needs(*this);
}

Match& Planned::match(std::string_view service) {
  return *std::find_if(plan.matches.begin(), plan.matches.end(),
                       [&](const Match& match) { return match.service->id == service; });
}

}  // namespace fingerpost::test
