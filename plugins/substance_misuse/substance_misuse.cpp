// Drug and alcohol treatment in Leicester, Leicestershire and Rutland, from two tables: the council
// contracts (the same provider, split by where a person lives) and the treatment requirements that
// only a court can make. What the contracts share is written once.
// SPDX-License-Identifier: MIT
#include <array>

#include "core/provider.h"

namespace fingerpost {
namespace {

constexpr const char* county_contract = "https://d3tenders.com/contract/?ocid=ocds-h6vhtk-06959a";
constexpr const char* city_contract = "https://d3tenders.com/contract/?ocid=ocds-h6vhtk-06a78f";
constexpr const char* police_panel = "https://democracy.leics.gov.uk/mgAi.aspx?ID=57834";
constexpr const char* scrutiny_report =
    "Leicestershire County Council, report of the Director of Public Health to the Health Overview "
    "and Scrutiny Committee: Probation Health Trainer Service, 5 June 2024, paragraph 16";
constexpr const char* recommissioning = "https://democracy.leics.gov.uk/mgAi.aspx?ID=66621";
constexpr const char* inspector =
    "https://gl-cqc.axis12.com/location/1-15322541869/inspection-summary";
constexpr const char* practice_register =
    "NHS England, Organisation Data Service: prescribing centre Y05283 (1 September 2025)";
constexpr const char* drinking_advice = "https://reducemyrisk.tv/?p=49";
constexpr const char* phone = "0330 303 6000";

/// One council contract for treatment. Text is empty where no source gives it.
struct Contracted {
  const char *id, *name, *provider, *commissioner;
  std::array<const char*, 2> areas;  ///< who lives there may use it; null: one area only
  const char* whom;                  ///< its sources' words for whom it takes
  const char* summary;
  const char* summary_self;  ///< the same, said to the person
  const char* who_refers;
  const char* contract;
  const char* stated_at;
  const char* confidence;
};

constexpr std::array<Contracted, 2> contracted{{
    {.id = "turning-point-leicester",
     .name = "Turning Point: drug and alcohol treatment, Leicester",
     .provider = "Turning Point",
     .commissioner = "Leicester City Council, Public Health",
     .areas = {"E06000016", nullptr},
     .whom = "It is for people who live in the city of Leicester.",
     .summary = "Drug and alcohol treatment for people who live in Leicester.",
     .summary_self = "Help with drink or drugs for people who live in Leicester.",
     .who_refers = "Who may refer is not stated on the pages found.",
     .contract =
         "Its core contract's dates were not found. A direct award for additional services "
         "(DA0025, £9,548,463.78) runs from 1 April 2026 to 31 March 2027, with up to 24 months "
         "more.",
     .stated_at = city_contract,
     .confidence = "B"},
    {.id = "turning-point-leicestershire-rutland",
     .name = "Turning Point: drug and alcohol treatment, Leicestershire and Rutland",
     .provider = "Turning Point (Services) Ltd",
     .commissioner =
         "Leicestershire County Council, with Rutland County Council, the Office of the "
         "Police and Crime Commissioner and the National Probation Service (East Midlands)",
     .areas = {"E10000018", "E06000017"},
     .whom = "It is for young people and adults who live in Leicestershire or Rutland.",
     .summary = "Drug and alcohol treatment and recovery: community help, harm reduction, "
                "inpatient detoxification and residential rehabilitation.",
     .summary_self = "Help with drink or drugs if you live in the county or Rutland. It can mean a "
                     "stay for detox or rehab.",
     .who_refers = "Professionals refer, and people refer themselves, though the page read "
                   "does not say the latter in so many words.",
     .contract =
         "The notice says £29,000,000, signed on 1 April 2022, for 1,440 days (to about March "
         "2026), and was updated on 11 May 2026. It gives no date on which the contract ends.",
     .stated_at = county_contract,
     .confidence = "C"},
}};

/// One requirement that a court may add to a community or suspended sentence order.
struct Requirement {
  const char *id, *name, *need;
  const char* use;  ///< the fact that says whether there is anything to treat
  const char* summary;
  const char* summary_self;  ///< the same, said to the person
  const char* finding;       ///< what the court must be satisfied of
  const char* stated_at;
  const char* warning;
};

constexpr std::array<Requirement, 2> requirements{{
    {.id = "drug-rehabilitation-requirement",
     .name = "Drug rehabilitation requirement",
     .need = "drugs",
     .use = "drug_use",
     .summary =
         "Drug treatment that a court makes part of a community or suspended sentence order. "
         "It can be combined with a mental health treatment requirement.",
     .summary_self = "Help with drugs that a court can make part of your sentence.",
     .finding = "The court is satisfied that the person depends on drugs or is prone to misuse "
                "them, and that this needs treatment and may respond to it.",
     .stated_at = "https://www.sentencingcouncil.org.uk/droppable/item/imposition-drr/",
     .warning = "The Sentencing Council's page that this rests on is a draft guideline."},
    {.id = "alcohol-treatment-requirement",
     .name = "Alcohol treatment requirement",
     .need = "alcohol",
     .use = "alcohol_use",
     .summary = "Alcohol treatment that a court makes part of a community or suspended sentence "
                "order. The court need not find that alcohol caused the offence.",
     .summary_self = "Help with drink that a court can make part of your sentence.",
     .finding = "The court is satisfied that the person depends on alcohol, and that this needs "
                "treatment and may respond to it.",
     .stated_at = "http://www.legislation.gov.uk./ukpga/2020/17/schedule/9/part/11/data.xht",
     .warning = ""},
}};

Criterion in_any(const char* place, std::initializer_list<const char*> areas) {
  std::vector<Criterion> of;
  for (const char* area : areas)
    if (area) of.push_back(within(place, area));
  return any(std::move(of));
}

Service describe(const Contracted& row) {
  return {
      .id = row.id,
      .name = row.name,
      .provider = row.provider,
      .commissioner = row.commissioner,
      .summary = row.summary,
      .summary_self = row.summary_self,
      .needs = {"drugs", "alcohol"},
      .words = {"script", "methadone", "detox", "rehab", "recovery", "drinking", "addiction"},
      .eligible = because(in_any("home", {row.areas[0], row.areas[1]}), row.whom, row.stated_at),
      .routes = {{.who = {Actor::self, Actor::practitioner, Actor::prison, Actor::health},
                  .channel = "phone",
                  .value = phone,
                  .note = row.who_refers,
                  .source = inspector}},
      .contract = {.note = row.contract},
      .warnings =
          {"If you get withdrawal symptoms when you do not drink, take medical advice before "
           "you stop: it can be dangerous to stop too quickly."},
      .see_also = {"substance-misuse-criminal-justice-team"},
      .confidence = row.confidence,
      .assured_date = parse_date("2026-11-22"),
  };
}

Service city() {
  Service service = describe(contracted[0]);
  service.locations = {{.name = "Turning Point",
                        .address = "34-38 Friar Lane, Leicester",
                        .postcode = "LE1 5RA",
                        .phone = phone}};
  service.warnings.push_back(
      "The Care Quality Commission rated it Outstanding in November 2018, under an earlier "
      "registration. In 2018 there was a hub for young people in Granby Street: ask if it still "
      "runs.");
  service.conflicts = {
      "A page of 2018 gives an address in Eldon Street; the Care Quality Commission and the NHS "
      "register give 34-38 Friar Lane, which is shown here."};
  service.sources = {city_contract, inspector,
                     "https://www.cqc.org.uk/location/1-3288531315/reports", practice_register,
                     drinking_advice};
  const Date day = *parse_date("2026-11-22");
  service.examples = {{"Lives in the city.", R"({"home":"E06000016"})", day, "yes"},
                      {"In prison, with a home in the city outside.",
                       R"({"custody":"in_prison_sentenced","home":"LE1 1DH"})", day, "yes"},
                      {"Lives in the county.", R"({"home":"E07000135"})", day, "no"},
                      {"Where they live is not known.", R"({"drug_use":"current"})", day, "maybe"}};
  return service;
}

Service county() {
  Service service = describe(contracted[1]);
  service.warnings.push_back(
      "In 2018 there were hubs in Loughborough and Coalville, with visits elsewhere, and a session "
      "at South Wigston Health Centre for its own patients: check what is near you now. The aim "
      "then was treatment within 3 weeks of referral.");
  service.strengths = {{"outreach", "In 2018 it went out to places that had no hub.",
                        "https://moderngov.oadby-wigston.gov.uk/mgAi.aspx?ID=12218"}};
  service.see_also = {"substance-misuse-criminal-justice-team", "frank", "drinkline"};
  service.conflicts = {
      "Turning Point once gave ages 14 to 90, under an earlier contract; the present notice says "
      "young people and adults."};
  service.sources = {county_contract,
                     recommissioning,
                     inspector,
                     police_panel,
                     "https://moderngov.oadby-wigston.gov.uk/mgAi.aspx?ID=12218",
                     drinking_advice};
  const Date day = *parse_date("2026-11-22");
  service.examples = {
      {"Lives in Oadby and Wigston.", R"({"home":"E07000135"})", day, "yes"},
      {"Lives in Rutland.", R"({"home":"E06000017"})", day, "yes"},
      {"Lives in the city of Leicester.", R"({"home":"E06000016"})", day, "no"},
      {"Where they live is not known.", R"({"alcohol_use":"dependent"})", day, "maybe"}};
  return service;
}

/// County and Rutland surely. The city's own service has been a separate contract since 2022, and
/// nobody has said whether it has such a team.
Criterion where_the_team_works() {
  return any({in_any("home", {"E10000018", "E06000017"}),
              in_any("release_place", {"E10000018", "E06000017"}),
              all({any({within("home", "E06000016"), within("release_place", "E06000016")}),
                   because(any({}),
                           "The county council's report speaks of its own treatment service; "
                           "whether the city's has the same team is not stated: ask.",
                           scrutiny_report)})});
}

Service criminal_justice_team() {
  const Date day = *parse_date("2026-11-22");
  return {
      .id = "substance-misuse-criminal-justice-team",
      .name = "Drug and alcohol treatment: criminal justice team",
      .provider = "Turning Point",
      .commissioner = "Leicestershire County Council and partners",
      .summary =
          "A team inside the drug and alcohol treatment service that works closely with the "
          "Probation Service to support people who leave prison with drug or alcohol "
          "problems. It does not depend on health trainers.",
      .summary_self =
          "Help with drink or drugs when you leave prison. The team works with probation.",
      .needs = {"drugs", "alcohol"},
      .words = {"script", "methadone", "prison leaver", "continuity of care"},
      .eligible =
          all({because(is("from_custody"), "It supports people leaving prison.", scrutiny_report),
               because(any({one_of("drug_use", {"past", "current", "prescribed"}),
                            one_of("alcohol_use", {"concerned", "dependent", "in_recovery"})}),
                       "It is for people with drug or alcohol problems.", scrutiny_report),
               where_the_team_works()}),
      .routes = {{.who = {Actor::practitioner, Actor::prison},
                  .channel = "phone",
                  .value = phone,
                  .note = "The treatment service's number: ask for the criminal justice team. Its "
                          "own way in is not stated; it works with the Probation Service.",
                  .source = inspector}},
      .see_also = {"turning-point-leicester", "turning-point-leicestershire-rutland",
                   "reconnect-llr"},
      .sources = {scrutiny_report, inspector},
      .confidence = "B",
      .assured_date = day,
      .examples =
          {{"Leaving prison for the county, dependent on alcohol.",
            R"({"from_custody":true,"alcohol_use":"dependent","home":"E07000130"})", day, "yes"},
           {"Leaving prison for Rutland on a methadone script.",
            R"({"from_custody":true,"drug_use":"prescribed","release_place":"E06000017"})", day,
            "yes"},
           {"Leaving prison for the city: nobody has said.",
            R"({"from_custody":true,"drug_use":"current","home":"E06000016"})", day, "maybe"},
           {"On a community order and never in custody.",
            R"({"from_custody":false,"drug_use":"current","home":"E07000130"})", day, "no"},
           {"No drug or alcohol problem.",
            R"({"from_custody":true,"drug_use":"none","alcohol_use":"none","home":"E07000130"})",
            day, "no"}},
  };
}

std::vector<Example> examples(const Requirement& row) {
  const Date day = *parse_date("2026-11-22");
  const auto person = [&](const char* sentenced, const char* use) {
    return std::string(R"({"sentenced":)") + sentenced + R"(,")" + row.use + R"(":")" + use +
           R"("})";
  };
  const char* problem = std::string_view(row.use) == "drug_use" ? "current" : "dependent";
  return {
      {"Not yet sentenced, and there is something to treat.", person("false", problem), day, "yes"},
      {"Already sentenced: too late for the court to add it.", person("true", problem), day, "no"},
      {"Not yet sentenced, and nothing to treat.", person("false", "none"), day, "no"},
      {"Not yet sentenced; use is not known.", R"({"sentenced":false})", day, "maybe"}};
}

Service describe(const Requirement& row) {
  Service service{
      .id = row.id,
      .name = row.name,
      .provider = "A local treatment provider, with the Probation Service",
      .summary = row.summary,
      .summary_self = row.summary_self,
      .needs = {row.need},
      .words = {"court order", "treatment order"},
      .eligible = all({because(is("sentenced", false), "Only a court can make it, as it sentences.",
                               row.stated_at),
                       because(none_of(one_of(row.use, {"none"})),
                               "There has to be something to treat.", row.stated_at)}),
      .suitability = {row.finding, "Treatment has been or can be arranged.",
                      "The person says that they are willing to comply."},
      .routes = {{.who = {Actor::court, Actor::practitioner},
                  .channel = "in_person",
                  .note = "Through the court and probation, before sentence.",
                  .source = row.stated_at}},
      .see_also = {"mental-health-treatment-requirement", "turning-point-leicester",
                   "turning-point-leicestershire-rutland"},
      .sources = {row.stated_at},
      .confidence = "B",
      .assured_date = parse_date("2026-11-22"),
      .examples = examples(row),
  };
  if (*row.warning) service.warnings = {row.warning};
  return service;
}

}  // namespace
}  // namespace fingerpost

FINGERPOST_PROVIDER("substance_misuse", "1.0")(fingerpost::Intake& intake) {
  intake.add(fingerpost::city());
  intake.add(fingerpost::county());
  intake.add(fingerpost::criminal_justice_team());
  for (const auto& row : fingerpost::requirements) intake.add(fingerpost::describe(row));
}
