// Practices, pharmacies, prisons and probation offices, as the real directory has them.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>

#include "core/knowledge/read_prisons.h"
#include "core/thought/imply.h"
#include "core/words/has.h"
#include "tests/support/real_directory.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/world.h"
#include "web/commands/plan_text.h"
#include "web/json/plan_json.h"
#include "web/pages/person_service_page.h"
#include "web/pages/results_page.h"
#include "web/pages/service_page.h"
#include "web/says/plan_words.h"

namespace fingerpost {
namespace {

using namespace test;

const Catalogue& real() { return real_directory().catalogue; }

Plan asked(const char* json) { return plan_of(real(), query(json, real())); }

const Match& match_of(const Plan& plan, std::string_view id) {
  const auto at = std::find_if(plan.matches.begin(), plan.matches.end(), [&](const Match& match) {
    return match.service != nullptr && match.service->id == id;
  });
  if (at == plan.matches.end()) throw std::runtime_error("there is no " + std::string(id));
  return *at;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != text.npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

TEST(Practices, EveryActiveOneIsListed) {
  const struct {
    const char* service;
    std::size_t places;
  } rows[] = {
      {"gp-registration", 130}, {"nhs-dentist", 159}, {"pharmacy", 220}, {"probation-office", 324}};
  for (const auto& row : rows)
    EXPECT_EQ(real().service(row.service)->locations.size(), row.places) << row.service;
  for (const char* id : {"gp-registration", "nhs-dentist", "pharmacy"})
    for (const Location& place : real().service(id)->locations) {
      EXPECT_FALSE(place.code.empty() || place.name.empty() || place.postcode.empty()) << id;
      EXPECT_TRUE(place.at) << id << ' ' << place.code << ' ' << place.postcode;
      EXPECT_TRUE(has(place.areas, std::string("llr"))) << id << ' ' << place.postcode;
    }
  EXPECT_EQ(real().service("pharmacy")->sources.front(),
            "Pharmacies: NHS England, Organisation Data Service, as at 10 April 2025; Open "
            "Government Licence v3.0");
}

TEST(Practices, AListingDoesNotMeanTakingNewPatients) {
  const Plan plan = asked(R"({"needs":["gp-registration","dental-registration"]})");
  EXPECT_EQ(match_of(plan, "gp-registration").warnings.front(),
            "A practice on this list may not be taking new patients.");
  EXPECT_EQ(match_of(plan, "nhs-dentist").warnings.front(),
            "A practice on this list may not be taking new NHS patients: practices keep their own "
            "lists.");
}

TEST(Practices, WhatToSayIfTheyRefuseStandsWhereverTheServiceDoes) {
  const Query self = query(R"({"needs":["gp-registration"]})", real());
  const Plan plan = plan_of(real(), self);
  const std::string say = "Please write to me with your reasons.";
  for (const std::string& shown :
       {person_service_page(match_of(plan, "gp-registration"), plan, real(), {self, {}, {}}),
        plan_text(plan, real()), plan_json(plan, real()),
        service_page(*real().service("gp-registration"), real(), plan.as_of, {})})
    EXPECT_NE(shown.find(say), shown.npos) << shown.substr(0, 500);
  const TurnedAway& dentist = real().service("nhs-dentist")->if_refused;
  EXPECT_EQ(dentist.note,
            "Ask another: you may contact any NHS practice that has appointments, anywhere. If you "
            "find none, phone NHS England's contact centre, 0300 311 2233, or ask Healthwatch.");
  EXPECT_FALSE(dentist.source.empty());
}

/// The sentence about the places of a service, and how many are offered.
std::string places(const char* facts, const char* service) {
  const Plan plan = asked(facts);
  const Match& match = match_of(plan, service);
  return places_say(match, real()) + ": " + std::to_string(places_to_show(match)) + ", first " +
         match.nearby.front().location->name;
}

TEST(Practices, TheNearestComeFirst) {
  EXPECT_EQ(places(R"({"facts":{"home":"LE2 7LB","supervision":["licence"]}})", "probation-office"),
            "The nearest of its 324 places: less than a mile away: 10, first Leicester: 38 Friar "
            "Lane");
  EXPECT_EQ(places(R"({"facts":{"supervision":["licence"],
                                "pdu":"leicester-leicestershire-and-rutland"}})",
                   "probation-office"),
            "Of its 324 places, in Leicester, Leicestershire and Rutland: 7, first Leicestershire: "
            "Coalville Probation Office");
  EXPECT_EQ(
      places(R"({"facts":{"supervision":["licence"],"home":"E07000133"}})", "probation-office"),
      "Of its 324 places, in Melton: 1, first Leicestershire: Melton Mowbray Probation "
      "Office");
  EXPECT_EQ(places(R"({"facts":{"supervision":["licence"]}})", "probation-office"),
            "It has 324 places. Give a home postcode to see the nearest: 0, first Derby: Derwent "
            "Centre");
}

TEST(Practices, NoPageIsLong) {
  constexpr std::size_t most = 100'000;
  for (const Service& service : real().services)
    EXPECT_LT(service_page(service, real(), day("2026-11-22"), {}).size(), most) << service.id;
  const Query near = query(R"({"facts":{"home":"LE2 7LB","supervision":["licence"]},
      "needs":["medicines","gp-registration","dental-registration"],"asker":"practitioner"})",
                           real());
  const std::string page = results_page(plan_of(real(), near), real(), {near, {}, {}});
  EXPECT_LT(page.size(), most);
  EXPECT_NE(page.find("(219 more places)"), page.npos);
}

TEST(Practices, AHundredPlacesAPage) {
  const Service& offices = *real().service("probation-office");
  const auto page = [&](std::size_t number) {
    return service_page(offices, real(), day("2026-11-22"),
                        {.asker = Actor::practitioner, .places = number});
  };
  EXPECT_EQ(count_of(page(1), "Delivery Unit: ") + count_of(page(2), "Delivery Unit: ") +
                count_of(page(3), "Delivery Unit: ") + count_of(page(4), "Delivery Unit: "),
            308u);
  EXPECT_NE(page(2).find("Places 101 to 200 of 324.</p>"), std::string::npos);
  EXPECT_NE(
      page(2).find("<li><a class=\"govuk-link\" href=\"/services/probation-office?places=4&amp;"
                   "asker=practitioner#places\">Places 301 to 324 of 324</a></li>"),
      std::string::npos);
  EXPECT_EQ(page(0), page(1));
  EXPECT_EQ(page(9999), page(4));
  const std::string few =
      service_page(*real().service("inclusion-healthcare"), real(), day("2026-11-22"), {});
  EXPECT_EQ(few.find("Pages of places"), few.npos);
}

TEST(ProbationOffices, AnOfficeOfUnknownPlaceIsListed) {
  const auto& offices = real().service("probation-office")->locations;
  const auto unknown = std::count_if(offices.begin(), offices.end(),
                                     [](const Location& office) { return !office.at; });
  EXPECT_LE(unknown, 13);
  const auto macclesfield =
      std::find_if(offices.begin(), offices.end(), [](const Location& office) {
        return office.name == "Cheshire East: Macclesfield Probation Office";
      });
  ASSERT_NE(macclesfield, offices.end());
  EXPECT_EQ(macclesfield->note,
            "https://www.gov.uk/guidance/cheshire-east-macclesfield-probation-office");
}

TEST(Prisons, LocalOnesComeFirstThenByName) {
  const Question& question = *real().vocabulary.question("released_from");
  ASSERT_EQ(question.choices.size(), 126u);
  std::string first;
  for (std::size_t i = 0; i < 6; ++i)
    first += question.choices[i].id + ' ' + question.choices[i].label + '\n';
  EXPECT_EQ(first,
            "LCI Leicester (HMP)\nGTI Gartree (HMP)\nSKI Stocken (HMP)\nFEI Fosse Way (HMP & YOI)\n"
            "PFI Peterborough Female (HMP & YOI)\nACI Altcourse (HMP & YOI)\n");
  EXPECT_TRUE(std::is_sorted(question.choices.begin() + 5, question.choices.end(),
                             [](const auto& a, const auto& b) { return a.label < b.label; }));
}

TEST(Prisons, APrisonIsNobodysHome) {
  for (const Prison& prison : real().prisons)
    EXPECT_FALSE(real_directory().gazetteer.find(prison.name)) << prison.name;
  EXPECT_FALSE(real_directory().gazetteer.find("HMP Leicester"));
}

TEST(Prisons, ToLeaveOneIsToLeaveCustody) {
  const Facts known = with_implied(query(R"({"facts":{"released_from":"LCI"}})", real()).facts,
                                   day("2026-11-22"), real());
  ASSERT_NE(known.find<bool>("from_custody"), nullptr);
  EXPECT_TRUE(*known.find<bool>("from_custody"));
  EXPECT_EQ(known.find<Place>("home"), nullptr);
}

TEST(Prisons, AWrongLineIsAProblem) {
  const TemporaryFolder folder;
  std::ofstream(folder.path() / "prisons.csv") << "id,name,holds,postcode,district\n"
                                                  "AAI,A (HMP),men,LE1 9BG,E06000016\n"
                                                  "AAI,B (HMP),men,LE1 9BG,E06000016\n"
                                                  "CCI,C (HMP),boys,LE1 9BG,E06000016\n"
                                                  "DDI,D (HMP),women,LE1,E06000016\n"
                                                  "EEI,E (HMP),,LE1 9BG,Leicester\n"
                                                  ",F (HMP),,LE1 9BG,E06000016\n";
  Catalogue catalogue;
  catalogue.areas = world().areas;
  Problems problems;
  read_prisons(folder.path(), catalogue, problems);
  ASSERT_EQ(catalogue.prisons.size(), 1u);
  EXPECT_EQ(catalogue.prisons[0].name, "A (HMP)");
  std::string said;
  for (const Problem& problem : problems)
    said += problem.where.substr(problem.where.find('/') + 1) + ": " + problem.what + "\n";
  EXPECT_EQ(said,
            "prisons.csv:3: this line is left out: another line has the id 'AAI' too\n"
            "prisons.csv:4: this line is left out: it holds 'boys'; use men, women, men and women, "
            "or nothing\n"
            "prisons.csv:5: this line is left out: 'LE1' is not a full postcode such as 'LE2 7AJ'\n"
            "prisons.csv:6: this line is left out: the district 'Leicester' is no area of "
            "areas.csv\n"
            "prisons.csv:7: this line is left out: the id or the name is empty\n");
}

}  // namespace
}  // namespace fingerpost
