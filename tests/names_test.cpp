// Names of old papers: the whole message of every way to get a row wrong, and what a right one does
// in the search, on its page and in the API.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/knowledge/json_text.h"
#include "core/knowledge/read_names.h"
#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/json/catalogue_json.h"
#include "web/pages/names_page.h"

namespace fingerpost {
namespace {

using namespace test;

constexpr const char* services =
    R"([{"id":"tea","name":"Tea","needs":["housing"],"eligible":{"everyone":true,"because":"B."}},
        {"id":"soup","name":"Soup","contract":{"end":"2025-03-31"},
         "eligible":{"everyone":true,"because":"B."}}])";

struct Read {
  Catalogue catalogue = world_with(services);
  Problems problems{};
};

Read read(const std::string& rows) {
  Read out;
  const std::string json = R"({"names":[)" + rows + "]}";
  read_names(parse_json(json, "n", out.problems), "names.toml", out.catalogue, out.problems);
  return out;
}

/// A row that is well but for `fields`.
std::string row(const std::string& fields) {
  return R"({"name":"X","kind":"term","says":"S.","sources":["P, 1 May 2024"],)" + fields + "}";
}

TEST(ReadNames, SaysWhatIsWrongAndWhatToDo) {
  const struct {
    std::string json, message;
  } rows[] = {
      {R"({"kind":"term","says":"S.","sources":["s"]})",
       "names.toml, names[0]: a name needs 'name'"},
      {R"({"name":"X","kind":"trem","says":"S.","sources":["s"]})",
       "names.toml, names[0]: 'trem' is no kind of name; use service, area, need, group, "
       "organisation, circumstance, paper, step or term"},
      {R"({"name":"X","kind":"term","sources":["s"]})",
       "names.toml, names[0]: 'X' has no 'says'; write what it is or was"},
      {R"({"name":"X","kind":"term","says":"S."})",
       "names.toml, names[0]: 'X' has no sources; say which paper or page has it"},
      {R"({"name":"X","kind":"group","says":"S.","sources":["s"]})",
       "names.toml, names[0]: the group 'X' needs an id: reports count by it"},
      {row(R"("service":"tae")"),
       "names.toml, names[0]: unknown service 'tae'; did you mean 'tea'?"},
      {row(R"("need":"houssing")"),
       "names.toml, names[0]: unknown need 'houssing'; did you mean 'housing'?"},
      {row(R"("area":"E06999999")"), "names.toml, names[0]: unknown area 'E06999999'"},
      {row(R"("fact":"agee")"), "names.toml, names[0]: unknown fact 'agee'; did you mean 'age'?"},
      {row(R"("fact":"supervision","choice":"license")"),
       "names.toml, names[0]: 'license' is no choice of the fact 'supervision'; did you mean "
       "'licence'?"},
      {row(R"("service":"tea","need":"housing")"),
       "names.toml, names[0]: 'X' leads to more than one thing; keep one of service, need, area "
       "and fact"},
      {row(R"("from":"May 2024")"),
       "names.toml, names[0]: 'from' is 'May 2024'; write a year, a month or a day: \"2019\", "
       "\"2022-04\" or 2025-03-31"},
      {row(R"("became":["tae"])"),
       "names.toml, names[0]: 'tae' in 'became' is no service's id and no other row's name; did "
       "you mean 'tea'?"},
      {row(R"("became":["X"])"),
       "names.toml, names[0]: 'X' in 'became' is no service's id and no other row's name; did you "
       "mean 'X'?"},
      {row(R"("colour":"red")"), "names.toml, names[0]: unknown key 'colour' in a name"},
      {row(R"("id":"a")") + "," + row(R"("id":"b")"),
       "names.toml, names[1]: the name 'X' is there twice; remove one"},
      {row(R"("id":"a")") + R"(,{"name":"Y","id":"a","kind":"term","says":"S.","sources":["s"]})",
       "names.toml, names[1]: the id 'a' is there twice; change one"},
      {row(R"("service":"tea","also":["Cuppa"],"became":["soup","Y"],"from":"2019",
              "until":"2025-03-31")") +
           R"(,{"name":"Y","kind":"area","area":"llr","says":"S.","sources":["s"]})",
       ""},
  };
  for (const auto& test : rows) {
    std::string message = lines(read(test.json).problems);
    if (message.ends_with('\n')) message.pop_back();
    EXPECT_EQ(message, test.message) << test.json;
  }
}

const std::string two_rows =
    R"({"name":"Old Kitchen","also":["OK","Old Kichen"],"kind":"service","became":["tea","Board"],
        "from":"2022-04","until":"2025-03-31","says":"Gave soup <once>.",
        "sources":["P, 1 May 2024"]},
       {"name":"Board","kind":"organisation","says":"Pays.","sources":["P, 1 May 2024"]},
       {"name":"Shelter","kind":"need","need":"housing","says":"A roof.",
        "sources":["P, 1 May 2024"]},
       {"name":"Soup run","kind":"service","service":"soup","says":"Soup.",
        "sources":["P, 1 May 2024"]})";

std::string found(const Catalogue& catalogue, const char* word) {
  std::string out;
  for (const Name* name : look_up(catalogue.names, word)) out += name->name + ";";
  return out;
}

TEST(Names, AreLookedUpByAnyOfTheirNamesOrAPart) {
  const Read here = read(two_rows);
  EXPECT_EQ(lines(here.problems), "");
  EXPECT_EQ(found(here.catalogue, "old KITCHEN"), "Old Kitchen;");
  EXPECT_EQ(found(here.catalogue, "ok"), "Old Kitchen;");
  EXPECT_EQ(found(here.catalogue, "o"), "Old Kitchen;Board;Soup run;");
  EXPECT_EQ(found(here.catalogue, "zebra"), "");
  EXPECT_EQ(found(here.catalogue, ""), "");
}

TEST(Names, MakeServicesFindable) {
  Read here = read(two_rows);
  add_names_to_search(here.catalogue);
  EXPECT_EQ(here.catalogue.service("tea")->words,
            (std::vector<std::string>{"Old Kitchen", "OK", "Old Kichen"}));
  EXPECT_EQ(here.catalogue.service("soup")->words, std::vector<std::string>{"Soup run"});
  add_names_to_search(here.catalogue);
  EXPECT_EQ(here.catalogue.service("soup")->words.size(), 1u) << "once is enough";
}

TEST(Names, SpanTheTimesThatAreStated) {
  const struct {
    const char *from, *until, *says;
  } rows[] = {{"2022-04", "2025-03-31", "April 2022 to 31 March 2025"},
              {"2019", "", "from 2019"},
              {"", "2014-04", "until April 2014"},
              {"", "", ""}};
  for (const auto& row : rows)
    EXPECT_EQ(span_words({.from = row.from, .until = row.until}), row.says);
}

TEST(Names, HaveAPageAndAnAddress) {
  TestSite site(services);
  site.catalogue().names = read(two_rows).catalogue.names;
  const std::string page = site.get("/names").body;
  for (const char* part :
       {"<h1 class=\"govuk-heading-l\">Names you may come across</h1>",
        "<li><a class=\"govuk-link\" href=\"#kind-service\">Services</a>",
        "id=\"name-old-kitchen\"><dt class=\"govuk-summary-list__key\">Old Kitchen</dt>",
        "<br><span class=\"app-quiet\">Also called: OK, Old Kichen</span>",
        ">Gave soup &lt;once&gt;. <span class=\"app-quiet\">(April 2022 to 31 March 2025)</span>",
        "<br><a class=\"govuk-link\" href=\"/services/tea\">Tea</a>",
        "<br><span class=\"app-quiet\">Board</span>",
        "<br><a class=\"govuk-link\" href=\"/services/soup\">Soup (closed)</a>",
        "<br><a class=\"govuk-link\" href=\"/needs/housing\">Services: "})
    EXPECT_NE(page.find(part), std::string::npos) << part << " in\n" << page;
  EXPECT_EQ(page.find("id=\"kind-area\""), std::string::npos) << "a kind without rows";
  EXPECT_NE(site.get("/help").body.find("href=\"/names\""), std::string::npos);
  const auto json = nlohmann::json::parse(site.get("/api/v1/names").body)["names"];
  ASSERT_EQ(json.size(), 4u);
  EXPECT_EQ(json[0].dump(),
            R"({"also":["OK","Old Kichen"],"became":["tea","Board"],"from":"2022-04",)"
            R"("kind":"service","name":"Old Kitchen","says":"Gave soup <once>.",)"
            R"("sources":["P, 1 May 2024"],"until":"2025-03-31"})");
  EXPECT_EQ(json[2]["need"], "housing");
}

}  // namespace
}  // namespace fingerpost
