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
      .see_also = {"urgent-dental-care", "nhs-low-income-scheme"},
      .sources = {dorset, halesowen, dental.attribution},
      .confidence = "B",
      .assured_date = day,
      .examples = {{"Nothing is known but that they want a dentist.", "{}", day, "yes"},
                   {"Lives in Rutland and has no dentist.",
                    R"({"home":"E06000017","has_dentist":false})", day, "yes"}},
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
          {"Go to A&E only for severe pain that nothing controls, heavy bleeding or injury."},
      .see_also = {"nhs-dentist", "nhs-low-income-scheme"},
      .sources = {dorset, halesowen, local_notice, bristol},
      .confidence = "C",
      .assured_date = day,
      .examples = {{"Lives in Leicester.", R"({"home":"E06000016"})", day, "yes"},
                   {"Lives in Nottingham: not stated.", R"({"home":"E06000018"})", day, "maybe"}},
  };
}

}  // namespace

std::vector<Service> dental_services(const Register& dental) { return {routine(dental), urgent()}; }

}  // namespace fingerpost::nhs
