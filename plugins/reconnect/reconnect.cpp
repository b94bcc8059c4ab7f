// RECONNECT, the NHS care-after-custody service: one national rule and a table of who delivers it
// where. A team is a row only where a source says which area it serves. West Yorkshire, the North
// East, and Thames Valley with Hampshire describe theirs by the prison that a person leaves, which
// nobody is asked, so they stay inside the row for the rest of England.
// SPDX-License-Identifier: MIT
#include <array>

#include "core/provider.h"

namespace fingerpost {
namespace {

constexpr const char* nhs_england =
    "https://www.england.nhs.uk/commissioning/health-just/reconnect/";
constexpr const char* trust = "https://www.leicspart.nhs.uk/service/reconnect/";
constexpr const char* trust_referrals = "https://www.leicspart.nhs.uk/services/referrals/?v=33897";
constexpr const char* west_yorkshire =
    "https://wyliaisondiversion.org/how-we-help/west-yorkshire-reconnect/";
constexpr const char* berkshire =
    "https://berkshirehealthcare.nhs.uk/our-services/mental-health-and-wellbeing/"
    "liaison-and-diversion-service/reconnect/";
constexpr const char* north_east = "https://www.informationnow.org.uk/organisation/reconnect/";
constexpr const char* enhanced_leaflet =
    "https://lscft.nhs.uk/patient-information-leaflets/"
    "enhanced-reconnect-care-custody-care-after-custody";

/// One team. Adults, custody, health need and 12 weeks before release are the national rule; a row
/// holds what differs. Text is empty where no source gives it.
struct Team {
  const char *id, *name, *provider;
  const char* area;          ///< where people go home to, or are released to
  const char* except;        ///< a part of it that another row serves
  int last_day_to_refer;     ///< days after release; 0: nobody has said
  bool leaves_out_enhanced;  ///< turns away people who qualify for Enhanced RECONNECT
  const char* stated_at;     ///< where its rule is stated
  const char *url, *phone;
  const char* how_to_refer;
  const char* how_stated_at;
};

constexpr std::array<Team, 2> teams{{
    {.id = "reconnect-llr",
     .name = "RECONNECT",
     .provider = "Leicestershire Partnership NHS Trust",
     .area = "llr",
     .except = "",
     .last_day_to_refer = 28,
     .leaves_out_enhanced = true,
     .stated_at = trust_referrals,
     .url = trust,
     .phone = "0116 225 6000",
     .how_to_refer = "The trust has a RECONNECT referral form, sent by email, but does not say who "
                     "may refer. Phone to ask, and for the form and its address.",
     .how_stated_at = trust_referrals},
    {.id = "reconnect-england",
     .name = "RECONNECT in the rest of England",
     .provider = "The NHS provider for the area",
     .area = "E92000001",
     .except = "llr",
     .last_day_to_refer = 0,
     .leaves_out_enhanced = false,
     .stated_at = nhs_england,
     .url = nhs_england,
     .phone = "",
     .how_to_refer = "Prison healthcare, substance misuse teams, probation, and liaison and "
                     "diversion refer. West Yorkshire and the North East also hear from the "
                     "person, their family and their friends.",
     .how_stated_at = west_yorkshire},
}};

/// Adds nothing to a rule but the fact that its sources are silent: it is never more than a maybe.
Criterion nobody_has_said(std::string reason, std::string source) {
  return because(any({}), std::move(reason), std::move(source));
}

Criterion goes_to(const char* area) {
  return any({within("home", area), within("release_place", area)});
}

Criterion time_around_release(const Team& team) {
  if (team.last_day_to_refer > 0)
    return because(window_days("release_date", -84, team.last_day_to_refer),
                   "It takes people from 12 weeks before release to 28 days after.",
                   team.stated_at);
  const Criterion while_helped{
      .rule = Window{"release_date", Span{-84, Span::Unit::days}, Span{6, Span::Unit::months}}};
  return any({because(window_days("release_date", -84, 28),
                      "Several areas take people from 12 weeks before release to 28 days after.",
                      west_yorkshire),
              all({because(while_helped, "Help can run to 6 months after release.", nhs_england),
                   nobody_has_said("NHS England gives no last day for a referral: ask the team.",
                                   nhs_england)})});
}

Criterion rule(const Team& team) {
  std::vector<Criterion> of{
      because(at_least("age", 18), "It is for adults.", team.stated_at),
      because(is("from_custody"), "It is for people leaving prison or immigration removal.",
              team.stated_at),
      time_around_release(team),
      because(is("health_need"), "It is for people with an identified health need.",
              team.stated_at),
      goes_to(team.area),
  };
  if (*team.except)
    of.push_back(because(none_of(within("home", team.except)),
                         "Leicester, Leicestershire and Rutland have a team of their own.", trust));
  if (team.leaves_out_enhanced)
    of.push_back(because(none_of(eligible_for("enhanced-reconnect")),
                         "It leaves out people who qualify for Enhanced RECONNECT.",
                         team.stated_at));
  return all(std::move(of));
}

Route way_in(const Team& team) {
  Route route{.who = {Actor::practitioner, Actor::prison, Actor::health},
              .channel = "in_person",
              .note = team.how_to_refer,
              .source = team.how_stated_at};
  if (*team.phone) {
    route.who.insert(route.who.begin(), Actor::self);
    route.channel = "phone";
    route.value = team.phone;
  }
  return route;
}

Service describe(const Team& team) {
  return {
      .id = team.id,
      .name = team.name,
      .provider = team.provider,
      .commissioner = "NHS England",
      .summary =
          "Helps people with a health need to carry on with care when they leave prison or "
          "immigration removal, through advocacy, signposting and support to use services "
          "near home. It is not a clinical service.",
      .summary_self = "Help to keep up your health care when you leave prison.",
      .needs = {"gp-registration", "mental-health", "drugs", "alcohol"},
      .words = {"care after custody", "through the gate", "prison leaver"},
      .eligible = rule(team),
      .suitability = {"Would otherwise struggle to engage with health and support services in the "
                      "community."},
      .routes = {way_in(team)},
      .support = {.lasts = Span{6, Span::Unit::months},
                  .after = "release_date",
                  .source = nhs_england},
      .url = team.url,
      .warnings = {"Help lasts up to 6 months after release, or until health needs are met if that "
                   "is sooner. NHS England says that it may go on longer in exceptional cases."},
      .confidence = "A",
      .assured_date = parse_date("2026-11-22"),
  };
}

std::vector<Example> leicestershire_examples() {
  const Date day = *parse_date("2026-11-22");
  return {
      {"Due out in 85 days: a day too early.",
       R"({"age":30,"release_date":"2027-02-15","health_need":true,"rosh":"low","home":"E06000016"})",
       day, "not_now"},
      {"Due out in 84 days: the first day.",
       R"({"age":30,"release_date":"2027-02-14","health_need":true,"rosh":"low","home":"E06000016"})",
       day, "yes"},
      {"Released 28 days ago: the last day.",
       R"({"age":18,"release_date":"2026-10-25","health_need":true,"rosh":"medium","home":"E07000130"})",
       day, "yes"},
      {"Released 29 days ago: too late.",
       R"({"age":30,"release_date":"2026-10-24","health_need":true,"rosh":"low","home":"E06000017"})",
       day, "no"},
      {"Aged 17.",
       R"({"age":17,"release_date":"2026-11-10","health_need":true,"rosh":"low","home":"E06000016"})",
       day, "no"},
      {"High risk, with a health need linked to it: Enhanced RECONNECT comes first.",
       R"({"age":30,"release_date":"2026-11-10","health_need":true,"rosh":"very_high",)"
       R"("risk_linked_health_need":true,"home":"E06000016"})",
       day, "no"},
      {"Risk of serious harm not known: only staff can say.",
       R"({"age":30,"release_date":"2026-11-10","health_need":true,"home":"E06000016"})", day,
       "maybe"},
      {"On a community order and never in custody.",
       R"({"age":30,"from_custody":false,"supervision":["community_order"],"health_need":true,)"
       R"("rosh":"low","home":"E06000016"})",
       day, "no"},
      {"Lives elsewhere, but will be released to Leicestershire.",
       R"({"age":30,"release_date":"2026-12-01","health_need":true,"rosh":"low",)"
       R"("home":"E06000018","release_place":"E10000018"})",
       day, "yes"},
  };
}

Service leicestershire() {
  Service service = describe(teams[0]);
  service.summary =
      "Meets people at the gate and helps with forms, phones and computers, booking and going to "
      "appointments, substance misuse services and other support after prison or immigration "
      "removal. It is not a clinical service, and not for mental health only.";
  service.summary_self =
      "Help with your health when you leave prison. Staff can meet you at the gate, and help you "
      "to see a doctor.";
  service.suitability.push_back(
      "Does not qualify for residential rehabilitation or Intensive Intervention and Risk "
      "Management Services (IIRMS): the trust leaves such people out.");
  service.strengths = {
      {"meets-at-the-gate", "Its staff meet people at the prison gate.", trust},
      {"outreach", "It goes out to people: \"assertive outreach\".", trust},
  };
  service.conflicts = {
      "The trust's page calls IIRMS Integrated Risk Management Services; elsewhere the letters "
      "stand for Intensive Intervention and Risk Management Services."};
  service.not_with = {"enhanced-reconnect"};
  service.see_also = {"enhanced-reconnect", "substance-misuse-criminal-justice-team",
                      "gp-prison-pre-registration"};
  service.sources = {trust, trust_referrals, nhs_england};
  service.examples = leicestershire_examples();
  return service;
}

Service rest_of_england() {
  Service service = describe(teams[1]);
  service.warnings.push_back(
      "Each area has its own provider: prison healthcare or probation can say which.");
  service.conflicts = {
      "A leaflet of Lancashire and South Cumbria's says that RECONNECT works with people at low to "
      "moderate risk of serious harm; NHS England's page sets no such limit."};
  service.sources = {nhs_england, west_yorkshire, berkshire, north_east, enhanced_leaflet};
  const Date day = *parse_date("2026-11-22");
  service.examples = {
      {"Released to Nottingham 28 days ago.",
       R"({"age":40,"release_date":"2026-10-25","health_need":true,"home":"E06000018"})", day,
       "yes"},
      {"Released to Nottingham 29 days ago: the last day differs, so ask.",
       R"({"age":40,"release_date":"2026-10-24","health_need":true,"home":"E06000018"})", day,
       "maybe"},
      {"Released more than 6 months ago.",
       R"({"age":40,"release_date":"2026-05-21","health_need":true,"home":"E06000018"})", day,
       "no"},
      {"Lives in Leicester, which has a team of its own.",
       R"({"age":40,"release_date":"2026-11-01","health_need":true,"home":"E06000016"})", day,
       "no"},
  };
  return service;
}

Service enhanced() {
  const char* trial =
      "https://www.nihr.ac.uk/documents/policy-research-programme-prp-35-01-07-evaluation-of-"
      "enhanced-reconnect-services-for-prison-leavers/32356";
  const Date day = *parse_date("2026-11-22");
  return {
      .id = "enhanced-reconnect",
      .name = "Enhanced RECONNECT",
      .provider = "Pilot providers, such as Lancashire and South Cumbria NHS Foundation Trust",
      .commissioner = "NHS England",
      .summary =
          "A clinical service led by psychologists, with specialist therapy, for people "
          "leaving prison who are at high risk of harming others and have complex health "
          "needs.",
      .summary_self =
          "Health care for some people who leave prison. It is led by experts in mental health.",
      .needs = {"mental-health"},
      .eligible = all(
          {because(at_least("age", 18), "RECONNECT, on which it builds, is for adults.",
                   nhs_england),
           because(is("from_custody"), "It is for people leaving prison.", enhanced_leaflet),
           because(one_of("rosh", {"high", "very_high"}),
                   "It works only with people at high or very high risk of serious harm to others.",
                   enhanced_leaflet),
           because(is("risk_linked_health_need"),
                   "It is for complex health needs linked to that risk.", enhanced_leaflet)}),
      .warnings = {"No provider was found in Leicester, Leicestershire and Rutland.",
                   "It is a pilot: two sites were set up at the end of 2022, and its evaluation "
                   "ran to 30 September 2025."},
      .see_also = {"reconnect-llr"},
      .sources = {enhanced_leaflet, trial,
                  "https://www.find-tender.service.gov.uk/Notice/052692-2025",
                  "https://www.plymouth.ac.uk/research/primarycare/enhanced-reconnect-evaluation"},
      .confidence = "A",
      .assured_date = day,
      .examples =
          {{"High risk and a health need linked to it.",
            R"({"age":18,"from_custody":true,"rosh":"high","risk_linked_health_need":true})", day,
            "yes"},
           {"Medium risk.",
            R"({"age":30,"from_custody":true,"rosh":"medium","risk_linked_health_need":true})", day,
            "no"},
           {"Nobody has said whether a health need is linked to the risk.",
            R"({"age":30,"from_custody":true,"rosh":"very_high"})", day, "maybe"},
           {"Aged 17.",
            R"({"age":17,"from_custody":true,"rosh":"high","risk_linked_health_need":true})", day,
            "no"}},
  };
}

}  // namespace
}  // namespace fingerpost

FINGERPOST_PROVIDER("reconnect", "1.0")(fingerpost::Intake& intake) {
  intake.add(fingerpost::leicestershire());
  intake.add(fingerpost::rest_of_england());
  intake.add(fingerpost::enhanced());
}
