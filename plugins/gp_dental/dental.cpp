// SPDX-License-Identifier: MIT
#include "plugins/gp_dental/services.h"

namespace fingerpost::nhs {
namespace {

constexpr const char* dorset = "https://nhsdorset.nhs.uk/?p=10792";
constexpr const char* halesowen =
    "https://www.halesowennews.co.uk/news/national/uk-today/"
    "23680980.arrange-dentist-appointments-nhs-system/";
constexpr const char* local_notice =
    "http://leicesterhealthinsightarchive.co.uk/nhs-england-announce-new-general-dental-services-"
    "for-patients-in-leicester-leicestershire-and-rutland/";
constexpr const char* bristol =
    "https://nbt.nhs.uk/our-services/a-z-services/emergency-zone/other-healthcare-options/"
    "emergency-dental-services";

Service routine(const Register& dental) {
  const Date day = *parse_date("2026-11-22");
  return {
      .id = "nhs-dentist",
      .name = "Find an NHS dentist",
      .provider = "NHS dental practices",
      .summary =
          "Nobody registers with a dentist as they do with a GP: you may contact any NHS "
          "practice that has appointments, anywhere.",
      .summary_self =
          "Find a dentist who takes NHS patients. You can ask any of them, near or far.",
      .needs = {"dental-registration"},
      .words = {"dentist", "teeth", "tooth", "check-up"},
      .eligible = everyone(
          "You may contact any NHS dental practice that has appointments, wherever you live.",
          dorset),
      .routes = {{.who = {Actor::self, Actor::practitioner, Actor::family},
                  .channel = "in_person",
                  .note =
                      "Contact practices near you and ask whether they are taking NHS patients; "
                      "the NHS has a find a dentist tool online.",
                  .source = dorset},
                 {.who = {Actor::self, Actor::practitioner, Actor::family},
                  .channel = "phone",
                  .value = "0300 311 2233",
                  .note =
                      "NHS England's contact centre, if you find none. It cannot find a dentist "
                      "for you. Healthwatch may help too.",
                  .source = halesowen}},
      .locations = dental.practices,
      .warnings =
          {"A practice on this list may not be taking new NHS patients: practices keep their "
           "own lists.",
           "The list is of NHS dental practices, clinics and orthodontists among them, and has no "
           "telephone numbers."},
      .if_refused = {.note = "Ask another: you may contact any NHS practice that has appointments, "
                             "anywhere. If you find none, phone NHS England's contact centre, 0300 "
                             "311 2233, or ask Healthwatch.",
                     .source = halesowen},
      .conflicts =
          {"A notice of December 2017 names three practices, before contracts were let again: JDRM "
           "Dental Care, 10 Nelson Street LE1 7BA, 0116 295 1278; JDRM Westcotes, 5 Roman Street "
           "LE3 0BD, 0116 296 1478, 8am to 8pm on 365 days a year; and Whitehouse Dental Surgery, "
           "368 East Park Road LE5 5HH (386 in the NHS list), 0116 273 0456, to 8.30pm on Mondays "
           "and Thursdays and 9 to 12.30 on Saturdays. Where the list here says otherwise, go by "
           "the list."},
      .see_also = {"urgent-dental-care", "nhs-low-income-scheme"},
      .sources = {dorset, halesowen, local_notice, dental.attribution},
      .confidence = "B",
      .assured_date = day,
      .examples = {{"Nothing is known but that they want a dentist.", "{}", day, "yes"},
                   {"Lives in Rutland and has no dentist.",
                    R"({"home":"E06000017","has_dentist":false})", day, "yes"},
                   {"Lives in Leicester and has a dentist elsewhere.",
                    R"({"home":"E06000016","has_dentist":true})", day, "yes"}},
  };
}

Service urgent() {
  const Date day = *parse_date("2026-11-22");
  return {
      .id = "urgent-dental-care",
      .name = "Urgent dental care",
      .provider = "NHS 111",
      .summary =
          "NHS 111 books urgent dental care for people who need it and have no dentist, or "
          "whose practice is closed.",
      .summary_self =
          "Call 111 if you need a dentist fast and have none. They can book one for you if you "
          "need it.",
      .needs = {"dental-urgent"},
      .words = {"toothache", "tooth", "abscess", "emergency dentist"},
      .eligible =
          any({because(within("home", "llr"),
                       "It is for anyone living in Leicester, Leicestershire or Rutland.",
                       local_notice),
               because(any({}),
                       "What was read speaks of people who live in Leicester, Leicestershire or "
                       "Rutland; NHS 111 answers all over England and can say.",
                       local_notice)}),
      .suitability = {"Needs urgent dental care, and has no regular dentist or their practice is "
                      "closed. Whoever has a dentist phones the practice first."},
      .routes = {{.who = {Actor::self, Actor::practitioner, Actor::family},
                  .channel = "phone",
                  .value = "111",
                  .note =
                      "Phone, or go online to NHS 111. It books urgent care if it is clinically "
                      "needed.",
                  .source = halesowen}},
      .warnings =
          {"Go to A&E only for severe pain that nothing controls, heavy bleeding or injury.",
           "How urgent care is arranged here was last described in 2017: NHS 111 can say how it is "
           "now."},
      .conflicts = {"A notice of December 2017 gave a freephone number for urgent care, 03300 417 "
                    "062, 8am to 8pm daily; other pages give 111, which is shown here."},
      .see_also = {"nhs-111", "nhs-dentist", "nhs-low-income-scheme"},
      .sources = {dorset, halesowen, local_notice, bristol},
      .confidence = "C",
      .assured_date = day,
      .examples = {{"Lives in Leicester.", R"({"home":"E06000016"})", day, "yes"},
                   {"Lives in Rutland.", R"({"home":"E06000017"})", day, "yes"},
                   {"Lives in Nottingham: not stated.", R"({"home":"E06000018"})", day, "maybe"},
                   {"Where they live is not known.", "{}", day, "maybe"}},
  };
}

}  // namespace

std::vector<Service> dental_services(const Register& dental) { return {routine(dental), urgent()}; }

}  // namespace fingerpost::nhs
