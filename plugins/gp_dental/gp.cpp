// SPDX-License-Identifier: MIT
#include <array>

#include "plugins/gp_dental/services.h"

namespace fingerpost::nhs {
namespace {

constexpr const char* healthwatch =
    "https://www.healthwatch.co.uk/advice-and-information/2019-01-23/"
    "registering-your-gp-understanding-your-rights";
constexpr const char* doctors =
    "https://www.bma.org.uk/advice-and-support/gp-practices/managing-your-practice-list/"
    "patient-registration";
constexpr const char* wessex = "https://www.wessexlmcs.com/guidance/patient-registration-2/";
constexpr const char* north_west_london = "https://nwlmcs.org/guidance/patient-registration";
constexpr const char* before_release =
    "https://blmc.co.uk/patients-allowed-to-register-with-a-gp-practice-prior-to-their-release-"
    "from-secure-residential-estates/";
constexpr const char* early_release =
    "https://managementinpractice.com/news/gps-told-to-prepare-to-register-early-release-"
    "prisoners/";
constexpr const char* inspector = "https://www.cqc.org.uk/location/1-572021031/inspection-summary";
constexpr const char* homeless_practice = "C82670";

/// What the sources add about single practices of the list.
struct Aside {
  const char *code, *note;
};
constexpr std::array<Aside, 2> asides{{
    {homeless_practice, "For people who are homeless or vulnerably housed in Leicester."},
    {"Y03584",
     "The Special Allocation Scheme: anyone on it before prison returns to it on release."},
}};

std::vector<Location> with_asides(std::vector<Location> practices) {
  for (Location& practice : practices)
    for (const Aside& aside : asides)
      if (practice.code == aside.code) practice.note = aside.note;
  return practices;
}

std::vector<std::string> before_you_ask() {
  return {"A practice on this list may not be taking new patients.",
          "A practice may say no if its list is full or closed, if you live outside its area, or "
          "on other reasonable grounds; never because of missing papers, race, gender, social "
          "class, age, religion, sexual orientation, appearance, disability or a medical "
          "condition.",
          "Emergency or immediately necessary treatment is free for up to 14 days for anyone in "
          "the practice's area, registered or not."};
}

Service registration(const Register& gp) {
  const Date day = *parse_date("2026-11-22");
  return {
      .id = "gp-registration",
      .name = "Register with a GP",
      .provider = "NHS GP practices",
      .summary = "Anyone in England may register with a GP practice, free of charge.",
      .summary_self = "Sign up with a doctor. It is free, and you do not need ID or an address.",
      .needs = {"gp-registration"},
      .words = {"doctor", "surgery", "medication", "prescription", "sign up", "GMS1"},
      .eligible = everyone(
          "Anyone in England may register with a GP, whatever their nationality or address.",
          doctors),
      .routes = {{.who = {Actor::self, Actor::practitioner, Actor::family},
                  .channel = "in_person",
                  .note = "Ask a practice near you for form GMS1.",
                  .source = doctors},
                 {.who = {Actor::self, Actor::practitioner, Actor::family},
                  .channel = "web",
                  .note = "The NHS online service is called Register with a GP surgery.",
                  .source = healthwatch}},
      .locations = with_asides(gp.practices),
      .cost = "Free",
      .bring =
          {"Nothing is required: no ID, proof of address, proof of immigration status or NHS "
           "number.",
           "With no fixed address, give a temporary one, such as a friend's or a day centre's, "
           "or the practice's own."},
      .warnings = before_you_ask(),
      .if_refused = {.say = "NHS guidance says that I need no ID, proof of address or proof of "
                            "immigration status. Please write to me with your reasons.",
                     .note = "The practice must write with its reasons within 14 days.",
                     .source = healthwatch},
      .conflicts = {"The rules are often broken: of 100 practices in London, 64 refused a caller "
                    "without an address (Health Service Journal), and Nacro found the same for "
                    "people leaving prison."},
      .see_also = {"gp-prison-pre-registration", "inclusion-healthcare"},
      .sources =
          {healthwatch, doctors, wessex, north_west_london,
           "https://healthcareleadernews.com/gps-must-register-patients-with-no-proof-of-"
           "address/",
           "https://www.transformationpartnersinhealthandcare.nhs.uk/resource/my-right-to-"
           "access-healthcare-cards/",
           "https://learninghub.nhs.uk/catalogue/GPH/about",
           "https://www.nacro.org.uk/news-views/policy-research/our-policy-work-in-health-"
           "and-wellbeing/gp-research/",
           "https://www.hsj.co.uk/primary-care/two-thirds-of-gps-refuse-to-register-homeless-"
           "patients/7035028.article",
           gp.attribution},
      .confidence = "B",
      .assured_date = day,
      .examples = {{"Nothing is known but that they want a doctor.", "{}", day, "yes"},
                   {"Sleeping rough, with no photo ID.",
                    R"({"housing":"sleeping_rough","photo_id":false})", day, "yes"},
                   {"Lives in Melton and has no GP.",
                    R"({"home":"E07000133","registered_with_gp":false})", day, "yes"}},
  };
}

Service registration_before_release() {
  const Date day = *parse_date("2026-11-22");
  const Criterion month{
      .rule = Window{"release_date", Span{-1, Span::Unit::months}, Span{0, Span::Unit::days}}};
  return {
      .id = "gp-prison-pre-registration",
      .name = "Register with a GP before leaving prison",
      .provider = "NHS GP practices, with prison healthcare",
      .summary =
          "A GP practice can register somebody while they are still in custody, so that they "
          "have a doctor on the day they leave.",
      .summary_self =
          "Sign up with a doctor before you leave prison. Then you have one on the day you get "
          "out.",
      .needs = {"gp-registration"},
      .words = {"doctor", "script", "medication", "release", "GMS1"},
      .eligible = all(
          {because(one_of("custody",
                          {"in_prison_sentenced", "in_prison_remand", "immigration_removal"}),
                   "It is for people in prison, a young offender institution, immigration removal "
                   "or a secure training centre who are due to be released.",
                   before_release),
           because(month, "A practice can register somebody up to one month before release.",
                   before_release)}),
      .routes = {{.who = {Actor::prison, Actor::health},
                  .channel = "phone",
                  .note = "Prison healthcare phones the practice and sends a signed form GMS1. The "
                          "person need not attend.",
                  .source = before_release}},
      .bring = {"No home address, ID or NHS number is needed."},
      .warnings =
          {"The prison gives 28 days of medicines, and up to 14 days of opioid "
           "substitution treatment.",
           "Anyone on the Special Allocation Scheme before prison returns to it on release."},
      .conflicts =
          {"Some say one month before release, some four weeks. One month is used here: if "
           "release is 29 to 31 days away, ask the practice."},
      .see_also = {"gp-registration", "reconnect-llr"},
      .sources = {before_release,
                  "https://managementinpractice.com/news/gp-practices-piloting-pre-registration-of-"
                  "prisoners-due-for-release/",
                  early_release, "https://www.lincslmc.co.uk/patientsreleasedfromprisons"},
      .confidence = "B",
      .assured_date = day,
      .examples = {{"A month and a day before release.",
                    R"({"custody":"in_prison_sentenced","release_date":"2026-12-23"})", day,
                    "not_now"},
                   {"A month before release: the first day.",
                    R"({"custody":"in_prison_sentenced","release_date":"2026-12-22"})", day, "yes"},
                   {"The day of release.",
                    R"({"custody":"in_prison_remand","release_date":"2026-11-22"})", day, "yes"},
                   {"Already out.", R"({"custody":"community","release_date":"2026-11-21"})", day,
                    "no"},
                   {"In prison; when they leave is not known.",
                    R"({"custody":"in_prison_sentenced"})", day, "maybe"}},
  };
}

/// Homeless as it is usually meant is a yes; a sofa or an unsafe home may be.
Criterion homeless() {
  return any(
      {because(one_of("housing", {"sleeping_rough", "no_fixed_abode", "hostel", "temporary"}),
               "It is for people who are homeless, sleeping rough or vulnerably housed.",
               inspector),
       all({because(one_of("housing", {"with_family_friends", "unsafe_at_home"}),
                    "It is also for people who squat or stay on other people's sofas.", inspector),
            because(any({}), "Whether that is how this person lives, the practice decides.",
                    inspector)})});
}

Service homeless_people(const Register& gp) {
  const Date day = *parse_date("2026-11-22");
  Service service{
      .id = "inclusion-healthcare",
      .name = "Inclusion Healthcare: GP practice for homeless people",
      .provider = "Inclusion Healthcare Social Enterprise CIC",
      .commissioner = "Leicester City Clinical Commissioning Group, as it then was",
      .summary = "A GP practice in Leicester for people who are homeless.",
      .summary_self = "A doctor's surgery in Leicester for people who have no home.",
      .needs = {"gp-registration", "alcohol"},
      .words = {"doctor", "homeless", "rough sleeper", "sofa surfing", "squat"},
      .eligible = all({homeless(), because(within("home", "E06000016"),
                                           "It is for people in Leicester.", inspector)}),
      .routes = {{.who = {Actor::self, Actor::practitioner, Actor::family},
                  .channel = "phone",
                  .value = "0116 221 2780",
                  .note = "People who come to the Dawn Centre are asked to register.",
                  .source = gp.attribution}},
      .warnings =
          {"Who it takes is as described in 2014: check with the practice. Its address was "
           "confirmed in June 2026.",
           "In 2014 a health care assistant could go with patients to appointments, and the "
           "Care Quality Commission rated the practice Outstanding. It once had a second "
           "site at the Dawn Centre."},
      .see_also = {"gp-registration"},
      .sources = {inspector, "https://d3tenders.com/contract/?ocid=ocds-h6vhtk-06abaf",
                  "https://cabinet.leicester.gov.uk/mgAi.aspx?ID=76419", gp.attribution},
      .confidence = "C",
      .assured_date = day,
      .examples = {{"Sleeping rough in Leicester.",
                    R"({"housing":"sleeping_rough","home":"E06000016"})", day, "yes"},
                   {"On a friend's sofa in Leicester: the practice decides.",
                    R"({"housing":"with_family_friends","home":"E06000016"})", day, "maybe"},
                   {"Has a tenancy in Leicester.",
                    R"({"housing":"own_tenancy","home":"E06000016"})", day, "no"},
                   {"Sleeping rough in Charnwood.",
                    R"({"housing":"sleeping_rough","home":"E07000130"})", day, "no"}},
  };
  for (const Location& practice : gp.practices)
    if (practice.code == homeless_practice) service.locations.push_back(practice);
  return service;
}

}  // namespace

std::vector<Service> gp_services(const Register& gp) {
  return {registration(gp), registration_before_release(), homeless_people(gp)};
}

}  // namespace fingerpost::nhs
