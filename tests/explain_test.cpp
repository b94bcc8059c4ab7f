#include "web/says/explain.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/real_directory.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

Explained explained(const Catalogue& catalogue, const std::string& id) {
  const Service& service = *catalogue.service(id);
  return {service, catalogue, day("2026-11-22"), try_examples(service, catalogue, gazetteer())};
}

constexpr const char* made_up = R"([{"id":"a","name":"Aid","provider":"The Hall","needs":["drugs"],
  "summary":"Help with drugs.","summary_self":"We help you.","words":["script"],
  "eligible":{"all":[{"fact":"age","at_least":18,"because":"It is for adults.","source":"Leaflet"},
                     {"any":[{"fact":"gp","is":true},{"fact":"home","within":"E06000016"}]}]},
  "suitability":["Wants to stop."],"see_also":["b"],"conflicts":["Two pages differ on hours."],
  "warnings":["Ring first."],"hours":"Mondays","sources":["https://a.example"],"confidence":"B",
  "assured_date":"2026-11-22","assured_by":"Ann","support":{"lasts":"6 months","source":"Leaflet"},
  "route":[{"who":["self","prison"],"channel":"phone","value":"0116 1","note":"Ask for Jo."}],
  "example":[
    {"says":"Aged 20 with a GP.","person":{"age":20,"gp":true},"as_of":"2026-11-22","expect":"yes"},
    {"says":"Aged 17.","person":{"age":17},"as_of":"2026-11-22","expect":"yes"},
    {"says":"No such fact.","person":{"agee":17},"as_of":"2026-11-22","expect":"yes"}]},
 {"id":"b","name":"Bus pass","eligible":{"fact":"gp","is":true}}])";

TEST(Explain, SaysAllThatIsKnownOfAServiceAndWhatIsNot) {
  const Catalogue catalogue = world_with(made_up);
  EXPECT_EQ(
      explain_text(explained(catalogue, "a")),
      "Aid [a]\nThe Hall\nHelp with drugs.\nTo the person: We help you.\n"
      "Helps with: drugs\nAlso called: script\n"
      "\nWho it is for\n"
      "  Aged 18 or over\n    because: It is for adults.\n    source: Leaflet\n"
      "  Has a GP or lives in Leicester (the service's sources)\n"
      "  To judge: Wants to stop.\n"
      "As the person hears it\n  You are 18 or over\n"
      "  You have a GP or you live in Leicester\n"
      "\nHow to get it\n  phone: 0116 1 (for self prison)\n    Ask for Jo.\n"
      "  hours: Mondays\n"
      "\nLasts for one person: 6 months\n"
      "\nContract: open\n"
      "\nWhat to know\n  Note: Ring first.\n  Sources disagree: Two pages differ on hours.\n"
      "  See also Bus pass [b]\n"
      "\nSources\n  https://a.example\n"
      "  Checked on 22 November 2026. Confidence B: a good page by somebody else.\n"
      "  Looked after by Ann\n"
      "  Not known: what it costs, languages, access for disabled people and who pays for it.\n"
      "  Stated at test, services[0]\n"
      "\nExamples\n"
      "  Aged 20 with a GP. On 22 November 2026: yes.\n    {\"age\":20,\"gp\":true}\n"
      "  Aged 17. On 22 November 2026: yes, but the rule gives no.\n    {\"age\":17}\n"
      "  No such fact. On 22 November 2026: yes, but it cannot be read: person.agee: unknown "
      "fact 'agee'; did you mean 'age'?.\n    {\"agee\":17}\n");
}

TEST(Explain, SaysTheSameAsJson) {
  const Catalogue catalogue = world_with(made_up);
  const auto json = nlohmann::json::parse(explain_json(explained(catalogue, "a")));
  EXPECT_EQ(json["id"], "a");
  EXPECT_EQ(json["status"], "open");
  EXPECT_EQ(
      json["who_it_is_for"].dump(),
      R"([{"because":"It is for adults.","depth":0,"says":"Aged 18 or over","sources":["Leaflet"]},)"
      R"({"depth":0,"says":"Has a GP or lives in Leicester","sources":["https://a.example"]}])");
  EXPECT_EQ(json["as_the_person_hears_it"][0]["says"], "You are 18 or over");
  EXPECT_EQ(json["not_known"].dump(),
            R"(["what it costs","languages","access for disabled people","who pays for it"])");
  EXPECT_EQ(json["examples"][1]["gives"], "no");
  EXPECT_EQ(json["examples"][1]["holds"], false);
  EXPECT_EQ(json["examples"][2]["problem"],
            "person.agee: unknown fact 'agee'; did you mean 'age'?");
}

TEST(Explain, ReadsWellForARealService) {
  const Catalogue& catalogue = real_directory().catalogue;
  const std::string text = explain_text(explained(catalogue, "prisoner-id"));
  EXPECT_EQ(text.substr(text.find("\nWho it is for"),
                        text.find("\nHow to get it") - text.find("\nWho it is for")),
            "\nWho it is for\n"
            "  Is serving a sentence in prison (the service's sources)\n"
            "    because: It is for people serving a sentence: it cannot be used after release.\n"
            "  Leaves prison within 84 days (the service's sources)\n"
            "    because: Twelve weeks or less of the sentence must be left.\n"
            "As the person hears it\n"
            "  You are serving a sentence in prison\n"
            "  You leave prison within 84 days\n");
  EXPECT_EQ(text.find("but the rule gives"), std::string::npos);
  EXPECT_EQ(text.find("cannot be read"), std::string::npos);
}

}  // namespace
}  // namespace fingerpost
