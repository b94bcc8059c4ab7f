// Faults seen in other directories and screeners, which we must not have: what is read, what cannot
// be read, and what is there twice. Each test fails if we have the fault.
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "core/knowledge/live_directory.h"
#include "core/knowledge/read_query.h"
#include "core/knowledge/read_vocabulary.h"
#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/json/request_json.h"
#include "web/pages/form_page.h"

namespace fingerpost {
namespace {

using namespace test;
namespace fs = std::filesystem;
using nlohmann::json;

/// The real vocabulary and areas, with services of its own.
class RealWords {
 public:
  RealWords() {
    fs::create_directories(catalogue() / "services");
    fs::create_directories(plugins());
    for (const char* part : {"facts.toml", "needs.toml", "areas"})
      fs::create_symlink(fs::path(FINGERPOST_SOURCE_DIR "/catalogue") / part, catalogue() / part);
    write("tea", R"([[service]]
id = "tea"
name = "Tea"
needs = ["loneliness"]
sources = ["a test"]
confidence = "A"
assured_date = 2026-11-22
eligible = { fact = "age", at_least = 18 }
)");
  }
  fs::path catalogue() const { return folder_.path() / "catalogue"; }
  fs::path plugins() const { return folder_.path() / "plugins"; }
  void write(const std::string& name, const std::string& text) const {
    std::ofstream(catalogue() / "services" / (name + ".toml")) << text;
  }
  std::shared_ptr<const Directory> directory() const {
    const Host host{.executable = FINGERPOST_HOST, .limits = {.deadline = std::chrono::minutes(1)}};
    LiveDirectory live({catalogue(), plugins(), folder_.path() / "data", host});
    EXPECT_EQ(lines(live.reload()), "");
    return live.now();
  }

 private:
  TemporaryFolder folder_;
};

// Seen elsewhere: a rule that threw an exception was answered with "not eligible".
TEST(PeerFaults, AFailureIsNeverNo) {
  const RealWords real;
  real.write("broken", "[[service]\n");
  fs::copy(fs::path(FINGERPOST_LIARS) / "throws.so", real.plugins() / "throws.so");
  const auto directory = real.directory();
  const Plan plan = answer(
      *directory, query(R"({"facts":{"age":30},"needs":["loneliness"]})", directory->catalogue));
  std::string found;
  for (const Match& match : plan.matches)
    found += (match.service ? match.service->id : match.unread) + " " +
             std::string(to_text(match.standing)) + "; ";
  EXPECT_EQ(found, "tea yes; plugin throws unchecked; services/broken.toml unchecked; ");
  EXPECT_EQ(plan.totals.no, 0);
  EXPECT_EQ(plan.problems.size(), 2u) << lines(plan.problems);

  const Catalogue mistaken = world_with(
      R"([{"id":"a","name":"A","eligible":{"fact":"agee","at_least":18}},
          {"id":"b","name":"B","eligible":{"all":[{"fact":"home","within":"nowhere"}]}}])");
  EXPECT_EQ(match(query("{}"), mistaken, {{0, 0}, {1, 0}}).totals.maybe, 2);
}

// Seen elsewhere: whatever went wrong, the answer was an empty list.
TEST(PeerFaults, AnErrorIsNeverAnEmptyList) {
  TestSite site(R"([{"id":"tea","name":"Tea","eligible":{"fact":"age","at_least":18}}])");
  EXPECT_EQ(site.post_json("/api/v1/match", R"({"facts":{"agee":3}})").status, 400);
  EXPECT_EQ(site.post_form("/results", "fact.age=340").status, 400);
  site.unload();
  for (const Reply& reply : {site.post_json("/api/v1/match", "{}"), site.get("/api/v1/services"),
                             site.get("/api/v1/services/tea"), site.post_form("/results", ""),
                             site.get("/services"), site.get("/services/tea"), site.get("/")}) {
    EXPECT_EQ(reply.status, 503) << reply.body;
    EXPECT_EQ(reply.body.find("\"matches\""), std::string::npos) << reply.body;
    EXPECT_EQ(reply.body.find("\"services\""), std::string::npos) << reply.body;
  }

  Directory directory;
  directory.catalogue = world_with(
      R"([{"id":"tea","name":"Tea","needs":["drugs"],"eligible":{"fact":"age","at_least":18}}])");
  const TemporaryFolder data;
  directory.index = Index::build(data.path(), directory.catalogue);
  for (const auto& generation : fs::directory_iterator(data.path()))
    for (const auto& file : fs::directory_iterator(generation)) fs::remove_all(file.path());
  for (const char* asked :
       {R"({"facts":{"age":30},"needs":["drugs"]})", R"({"facts":{"age":30},"text":"script"})"})
    EXPECT_EQ(answer(directory, query(asked, directory.catalogue)).totals.yes, 1)
        << "without its index the directory still knows everything: " << asked;
}

/// The fields of a form that somebody can see and fill: {name, value}.
std::set<std::pair<std::string, std::string>> drawn_in(const std::string& html) {
  const auto attribute = [](const std::string& tag, const char* name) {
    std::smatch found;
    const bool there =
        std::regex_search(tag, found, std::regex(std::string("\\s") + name + "=\"([^\"]*)\""));
    return there ? found[1].str() : std::string();
  };
  std::set<std::pair<std::string, std::string>> fields;
  std::string select;
  const std::regex tag("<(input|select|option|textarea)\\s[^>]*>");
  for (std::sregex_iterator at(html.begin(), html.end(), tag), end; at != end; ++at) {
    const std::string kind = (*at)[1];
    if (attribute(at->str(), "type") == "hidden") continue;
    if (kind == "select") select = attribute(at->str(), "name");
    const std::string name = kind == "option" ? select : attribute(at->str(), "name");
    fields.emplace(name, attribute(at->str(), "value"));
  }
  return fields;
}

/// What an answer to a question is typed into; each with something that can be typed.
Fields answers_to(const Question& question) {
  const std::string name = "fact." + question.id;
  switch (question.type) {
    case FactType::yes_no:
      return {{name, "yes"}};
    case FactType::number:
      return {{question.unit == "pence" ? name + ".pounds" : name, std::to_string(question.least)}};
    case FactType::date:
      return {{name + ".day", "1"}, {name + ".month", "2"}, {name + ".year", "2000"}};
    case FactType::choice:
    case FactType::choices:
      return {{name, question.choices.front().id}};
    case FactType::place:
      return {{name, "Leicester"}};
  }
  return {};
}

// Seen elsewhere: a filter was declared and had its data, and no page ever drew it.
TEST(PeerFaults, NoNeedAndNoFactIsLeftOutOfTheForm) {
  const auto directory = RealWords().directory();
  const Vocabulary& vocabulary = directory->catalogue.vocabulary;
  const std::string html = form_page(directory->catalogue, {}, {});
  const auto begin = html.find("<form method=\"post\" action=\"/results\"");
  ASSERT_NE(begin, std::string::npos);
  const auto drawn = drawn_in(html.substr(begin, html.find("</form>", begin) - begin));
  for (const Need& need : vocabulary.needs)
    EXPECT_TRUE(drawn.contains({"needs", need.id})) << need.id;
  for (const Question& question : vocabulary.questions) {
    if (question.id == already_with) continue;  // said beside a service, not in a list of them all
    const std::string name = "fact." + question.id;
    for (const Choice& choice : question.choices)
      EXPECT_TRUE(drawn.contains({name, choice.id})) << question.id << " " << choice.id;
    EXPECT_TRUE(drawn.contains({name, "declined"})) << question.id;
    const bool options = question.type == FactType::yes_no || !question.choices.empty();
    const Fields typed = answers_to(question);
    for (const auto& [field, value] : typed)
      EXPECT_TRUE(drawn.contains({field, options ? value : ""})) << field;
    Problems problems;
    const Query asked = read_query(request_json(typed, vocabulary), directory->catalogue,
                                   directory->gazetteer, day("2026-11-22"), problems);
    EXPECT_EQ(lines(problems), "") << question.id;
    EXPECT_TRUE(asked.facts.known.contains(question.id)) << question.id << " is drawn, not used";
  }
}

// Seen elsewhere: a least age was "18", "Any" or null, as each editor liked.
TEST(PeerFaults, ANumberIsNeverAText) {
  const std::string whole = "test, services[0].eligible: 'at_least' must be a whole number";
  for (const char* age : {"\"18\"", "\"Any\"", "null", "18.0", "true", "[18]", "1e2"}) {
    const Catalogue catalogue =
        world_with(R"([{"id":"a","name":"A","sources":["s"],"confidence":"A",
                        "assured_date":"2026-11-22","route":[{"who":["self"],"channel":"walk_in"}],
                        "eligible":{"fact":"age","at_least":)" +
                   std::string(age) + "}}]");
    EXPECT_EQ(lines({catalogue.problems.front()}), whole) << age;
    for (const char* person : {R"({"facts":{"age":3}})", R"({"facts":{"age":30}})"})
      EXPECT_EQ(match(query(person), catalogue, {{0, 0}}).totals.maybe, 1)
          << "nobody has said from what age: " << age << person;
  }
  for (const char* age : {"\"18\"", "\"Any\"", "18.0", "true", "[18]"}) {
    Problems problems;
    read_query(R"({"facts":{"age":)" + std::string(age) + "}}", world(), gazetteer(),
               day("2026-11-22"), problems);
    EXPECT_EQ(lines(problems), "facts.age: must be a whole number of years from 0 to 120") << age;
  }
}

// Seen elsewhere: where no rule was recorded, everybody was let in.
TEST(PeerFaults, ARouteWhoseRuleCannotBeReadIsNeverOpenToEverybody) {
  const Catalogue catalogue =
      world_with(R"([{"id":"a","name":"A","eligible":{"everyone":true,"because":"Says so."},
        "route":[{"who":["self"],"channel":"phone","value":"0116 1","eligible":{"fact":"agee","at_least":18}},
                 {"who":["self"],"channel":"phone","value":"0116 2","eligible":{"fact":"age","at_least":"18"}},
                 {"who":["self"],"channel":"phone","value":"0116 3"}]}])");
  EXPECT_GE(catalogue.problems.size(), 2u);
  const Plan plan = match(query(R"({"facts":{"age":10}})"), catalogue, {{0, 0}});
  std::string open;
  for (const Route* route : plan.matches[0].routes) open += route->value + "; ";
  EXPECT_EQ(open, "0116 3; ");
}

// Seen elsewhere, and done right there: two entries with one code, or none, stop the registry.
TEST(PeerFaults, TwoThingsWithOneIdNeverBothCount) {
  const std::string rest = R"(,"sources":["s"],"confidence":"A","assured_date":"2026-11-22",)"
                           R"("route":[{"who":["self"],"channel":"walk_in"}],)"
                           R"("eligible":{"everyone":true,"because":"Says so."}})";
  const std::string twice =
      R"([{"id":"tea","name":"First")" + rest + R"(,{"id":"coffee","name":"Coffee")" + rest +
      R"(,{"id":"tea","name":"Second")" + rest + R"(,{"name":"No id")" + rest + "]";
  const Catalogue catalogue = world_with(twice);
  EXPECT_EQ(lines(catalogue.problems),
            "test, services[3]: '' is not an id; use lower-case letters, digits and hyphens, like "
            "'gp-registration'\n"
            "test, services[2]: the id 'tea' is taken by test, services[0]; this one is left out: "
            "give one of the two another id\n"
            "test, services[0]: the id 'tea' is also that of test, services[2], which is left out; "
            "give one of the two another id");
  EXPECT_EQ(catalogue.services.size(), 2u);
  const TestSite site(twice);
  EXPECT_EQ(json::parse(site.get("/api/v1/services/tea").body)["name"], "First");
  EXPECT_EQ(json::parse(site.post_json("/api/v1/match", "{}").body)["totals"]["yes"], 2);

  Catalogue words;
  Problems problems;
  const char* row = R"({"facts":[{"id":"a","type":"yes_no","label":"First"},
                                 {"id":"a","type":"number","label":"Second"},{"type":"date"}],
                        "needs":[{"id":"n","label":"First"},{"id":"n","label":"Second"},{}]})";
  read_questions(json::parse(row), "facts.toml", words, problems);
  EXPECT_EQ(lines(problems),
            "facts.toml, facts[1]: the fact 'a' is there twice; remove one\n"
            "facts.toml, facts[2]: a fact needs an id\n"
            "facts.toml, needs[1]: the need 'n' is there twice; remove one\n"
            "facts.toml, needs[2]: a need needs an id");
  ASSERT_NE(words.vocabulary.question("a"), nullptr);
  EXPECT_EQ(words.vocabulary.question("a")->label, "First");
}

}  // namespace
}  // namespace fingerpost
