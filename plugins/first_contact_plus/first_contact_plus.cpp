// First Contact Plus, Leicestershire County Council's front door to health and wellbeing help: one
// entry for the door, and one for each topic that the council itself says it handles. A topic that
// is confirmed later is one more row.
// SPDX-License-Identifier: MIT
#include <array>

#include "core/provider.h"

namespace fingerpost {
namespace {

constexpr const char* council_news =
    "https://leicestershire.gov.uk/news/homeless-role-clarified-as-council-agrees-consultation";
constexpr const char* system_supplier =
    "https://www.cyber-media.co.uk/work/lcc-health-wellbeing-ecosystem.cfm";
constexpr const char* impact_assessment =
    "Leicestershire County Council, Equality Impact Assessment: Probation Health Trainers Service, "
    "6 August 2024";

/// One way through the door. `for_whom` is shown beside it; nobody is judged by it.
struct Topic {
  const char *id, *name, *need, *summary;
  const char* summary_self;  ///< the same, said to the person
  const char* for_whom;
};

constexpr Topic front_door{
    "first-contact-plus",
    "First Contact Plus",
    "housing",
    "A central hub for a wide variety of health and wellbeing issues. It takes referrals, works "
    "out what is needed and passes people on to partner organisations in the county.",
    "One place to ask for help to keep well. It puts you in touch with those who can help.",
    ""};

constexpr std::array<Topic, 1> topics{{
    {"first-contact-plus-homelessness", "First Contact Plus: homelessness", "housing",
     "Support from the county council's hub for people who are homeless or may become so. It adds "
     "to the work of the district councils, which are responsible for preventing homelessness.",
     "Help from the county council if you have no home, or may lose it.",
     "Is homeless or at risk of becoming homeless."},
}};

/// County residents surely; of anybody else the sources say neither yes nor no.
Criterion county_or_not_stated() {
  return any(
      {because(within("home", "E10000018"),
               "It is Leicestershire County Council's service for its residents.", council_news),
       because(any({}),
               "Whether people who live in Leicester or Rutland may use it is not stated: "
               "ask the county council.",
               impact_assessment)});
}

std::vector<Route> ways_in() {
  const std::string lost =
      "The hub's own page, phone number and form were not found: look for First Contact Plus on "
      "the county council's website, or ask the council.";
  return {{.who = {Actor::self, Actor::family},
           .channel = "web",
           .note = "People on probation can refer themselves to the council's public health "
                   "services. " +
                   lost,
           .source = impact_assessment},
          {.who = {Actor::practitioner, Actor::prison, Actor::health, Actor::police},
           .channel = "web",
           .note = "It takes referrals from partner organisations. " + lost,
           .source = system_supplier}};
}

std::vector<Example> examples() {
  const Date day = *parse_date("2026-11-22");
  return {{"Lives in Charnwood, in the county.", R"({"home":"E07000130"})", day, "yes"},
          {"Lives in the city of Leicester: not stated.", R"({"home":"E06000016"})", day, "maybe"},
          {"Lives in Rutland: not stated.", R"({"home":"E06000017"})", day, "maybe"},
          {"Where they live is not known.", R"({"age":40})", day, "maybe"}};
}

Service describe(const Topic& topic) {
  Service service{
      .id = topic.id,
      .name = topic.name,
      .provider = "Leicestershire County Council",
      .commissioner = "Leicestershire County Council, Public Health",
      .summary = topic.summary,
      .summary_self = topic.summary_self,
      .needs = {topic.need},
      .words = {"First Contract Plus", "wellbeing", "early help", "hub"},
      .eligible = county_or_not_stated(),
      .suitability =
          {"Agrees that the hub may share their details with the services it passes them "
           "to: it must have that agreement before it refers anybody on."},
      .routes = ways_in(),
      .warnings =
          {"Its own page, phone number and form were not found: check with the county council how "
           "to reach it, and whether people in Leicester and Rutland may use it."},
      .see_also = {"council-homelessness-help", "duty-to-refer"},
      .sources = {council_news, system_supplier, impact_assessment},
      .confidence = "C",
      .assured_date = parse_date("2026-11-22"),
      .examples = examples(),
  };
  if (*topic.for_whom) service.suitability.insert(service.suitability.begin(), topic.for_whom);
  return service;
}

Service door() {
  Service service = describe(front_door);
  service.warnings.push_back(
      "Help with homelessness is the one topic that the council's own page names. That it takes "
      "many kinds of health and wellbeing issue is said by the company that supplies its computer "
      "system.");
  for (const Topic& topic : topics) service.see_also.push_back(topic.id);
  return service;
}

}  // namespace
}  // namespace fingerpost

FINGERPOST_PROVIDER("first_contact_plus", "1.0")(fingerpost::Intake& intake) {
  intake.add(fingerpost::door());
  for (const auto& topic : fingerpost::topics) intake.add(fingerpost::describe(topic));
}
