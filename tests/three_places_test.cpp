// A person has three places (home, the Probation Delivery Unit that supervises them, and where they
// go after prison); each rule says which one it means.
#include <gtest/gtest.h>

#include "core/thought/imply.h"
#include "core/thought/judge.h"
#include "tests/support/real_directory.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// "home yes, unit no", ... for a person, service by service.
std::string verdicts(const Catalogue& catalogue, const std::vector<const char*>& ids,
                     const Facts& person) {
  const Date today = day("2026-11-22");
  const Facts all = with_implied(person, today, catalogue);
  std::string out;
  for (const char* id : ids) {
    const Service* service = catalogue.service(id);
    if (service == nullptr) return "there is no " + std::string(id);
    out += (out.empty() ? "" : ", ") + std::string(id) + " " +
           std::string(to_text(verdict(service->eligible, Ground{all, today, catalogue})));
  }
  return out;
}

/// The facts of a request, read with the vocabulary of `catalogue`.
Facts person(const std::string& facts, const Catalogue& catalogue) {
  return query(R"({"facts":)" + facts + "}", catalogue).facts;
}

TEST(ThreePlaces, EachRuleLooksAtItsOwn) {
  Catalogue catalogue = world();
  catalogue.vocabulary.questions.push_back(
      {.id = "release_place", .type = FactType::place, .label = "Where they go after prison"});
  catalogue.services = {{.id = "by-home", .eligible = {Within{"home", "E06000016"}}},
                        {.id = "by-unit", .eligible = {OneOf{"pdu", {"derbyshire"}}}},
                        {.id = "by-release", .eligible = {Within{"release_place", "E06000016"}}}};
  number_services(catalogue);
  const struct {
    const char *facts, *verdicts;
  } rows[] = {
      {R"({"home":"E06000016","pdu":"leicester-leicestershire-and-rutland",)"
       R"("release_place":"E07000135"})",
       "by-home yes, by-unit no, by-release no"},
      {R"({"home":"E07000135","pdu":"derbyshire","release_place":"E06000017"})",
       "by-home no, by-unit yes, by-release no"},
      {R"({"home":"E07000135","pdu":"leicester-leicestershire-and-rutland",)"
       R"("release_place":"LE1 9BG"})",
       "by-home no, by-unit no, by-release yes"},
      {R"({"home":"E06000016"})", "by-home yes, by-unit unknown, by-release unknown"},
      {R"({"pdu":"derbyshire"})", "by-home unknown, by-unit yes, by-release unknown"},
      {R"({"release_place":"E06000016"})", "by-home unknown, by-unit unknown, by-release yes"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(
        verdicts(catalogue, {"by-home", "by-unit", "by-release"}, person(row.facts, catalogue)),
        row.verdicts)
        << row.facts;
}

// The county's services go by home, the city's too; the unit's go by the unit, which is one for
// all three councils. Release to a place in the city makes nobody a resident.
TEST(ThreePlaces, LivesInOadbyAndIsSupervisedInLeicester) {
  const Catalogue& catalogue = real_directory().catalogue;
  const Facts oadby =
      person(R"({"age":30,"sex":"male","home":"E07000135","release_place":"E06000016",)"
             R"("pdu":"leicester-leicestershire-and-rutland","supervision":["licence"]})",
             catalogue);
  EXPECT_EQ(verdicts(catalogue, {"first-contact-plus", "quitready"}, oadby),
            "first-contact-plus yes, quitready yes");
  EXPECT_EQ(verdicts(catalogue, {"live-well-leicester", "leicester-homelessness"}, oadby),
            "live-well-leicester no, leicester-homelessness no");
  EXPECT_EQ(verdicts(catalogue,
                     {"leicestershire-health-trainers", "crs-accommodation-east-midlands"}, oadby),
            "leicestershire-health-trainers yes, crs-accommodation-east-midlands yes");
  const Facts derby =
      person(R"({"age":30,"sex":"male","home":"E07000135","release_place":"E06000016",)"
             R"("pdu":"derbyshire","supervision":["licence"]})",
             catalogue);
  EXPECT_EQ(verdicts(catalogue, {"first-contact-plus", "leicestershire-health-trainers"}, derby),
            "first-contact-plus yes, leicestershire-health-trainers no");
}

}  // namespace
}  // namespace fingerpost
