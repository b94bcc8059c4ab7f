// The search over everything: what a text finds, and the page that says so.
#include <gtest/gtest.h>

#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/pages/search.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([
  {"id":"samaritans","name":"Samaritans","provider":"Samaritans","needs":["housing"],
   "summary":"Somebody to talk to.","eligible":{"fact":"age","at_least":18}},
  {"id":"tea","name":"Tea and a chat","provider":"The Trust","needs":["drugs"],"words":["cuppa"],
   "summary":"Meets people in Leicester.","eligible":{"fact":"age","at_least":18},
   "confidence":"C","assured_date":"2026-11-20"},
  {"id":"old-tea","name":"Old tea","provider":"The Trust","needs":["drugs"],
   "eligible":{"fact":"age","at_least":18},"contract":{"end":"2025-03-31"}}])";

std::string ids(const Services& list) {
  std::string out;
  for (const Service* service : list) out += " " + service->id;
  return out;
}

class Search : public ::testing::Test {
 protected:
  Search() {
    site_.catalogue().names = {{.name = "Parole Board", .also = {"PB"}, .says = "It decides."}};
  }

  /// What `text` finds, by kind.
  std::string found(const std::string& text) const {
    const auto directory = site_.site().directory();
    const Found all = search(*directory, text, day("2026-11-22"));
    std::string out = "exact:" + ids(all.exact) + " services:" + ids(all.services) + " needs:";
    for (const Need* need : all.needs) out += " " + need->id;
    out += " areas:";
    for (const Area* area : all.areas) out += " " + area->id;
    out += " providers:";
    for (const Organisation& row : all.providers) out += " " + row.slug;
    out += " names:";
    for (const Name* name : all.names) out += " " + name->name;
    for (const auto& id : all.no_such_id) out += " no " + id;
    return out + (all.did_you_mean.empty() ? "" : " mean " + all.did_you_mean);
  }
  std::string page(const std::string& fields) const {
    return site_.post_form("/search", fields).body;
  }

  TestSite site_{services};
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST_F(Search, FindsWhateverIsCalledSo) {
  const struct {
    const char *text, *found;
  } rows[] = {
      {"samaritans", "exact: samaritans services: needs: areas: providers: samaritans names:"},
      {"TEA and a  chat", "exact: tea services: old-tea needs: areas: providers: names:"},
      {"tea", "exact: tea services: old-tea needs: areas: providers: names:"},
      {"cuppa", "exact: services: tea needs: areas: providers: names:"},
      {"script", "exact: services: tea old-tea needs: drugs areas: providers: names:"},
      {"my scripts", "exact: services: tea old-tea needs: drugs areas: providers: names:"},
      {"pb", "exact: services: needs: areas: providers: names: Parole Board"},
      {"the parole board", "exact: services: needs: areas: providers: names: Parole Board"},
      {"trust", "exact: services: tea old-tea needs: areas: providers: the-trust names:"},
      {"housing in Rutland",
       "exact: services: samaritans needs: housing areas: E06000017 providers: names:"},
      {"LE1 1AA", "exact: services: needs: areas: E06000016 providers: names:"},
  };
  for (const auto& row : rows) EXPECT_EQ(found(row.text), row.found) << row.text;
}

TEST_F(Search, TakesTheCodesUnderAQrCode) {
  const std::string both = "exact: tea samaritans services: needs: areas: providers: names:";
  EXPECT_EQ(found("fingerpost: tea samaritans"), both);
  EXPECT_EQ(found("tea+samaritans"), both);
  EXPECT_EQ(found("tea samaritans tea"), both);
  EXPECT_EQ(found("fingerpost: tea nothing"),
            "exact: tea services: needs: areas: providers: names: no nothing");
  const std::string html = page("text=fingerpost:+tea+nothing");
  EXPECT_TRUE(has(html, "No service here has the code: nothing."));
}

TEST_F(Search, LeadsFromAWholeCodeToItsServices) {
  const auto leads_to = [&](const std::string& fields) {
    const Reply reply = site_.post_form("/search", fields);
    return reply.status == 303 ? reply.headers.back().second : "";
  };
  EXPECT_EQ(leads_to("text=7P4X-3VB9"), "/take/samaritans+tea");
  EXPECT_EQ(leads_to("text=3vb9"), "/take/tea");
  EXPECT_EQ(leads_to("text=3vb9&visit=00112233445566778899aabbccddeeff"),
            "/take/tea?visit=00112233445566778899aabbccddeeff");
  EXPECT_EQ(leads_to("text=7P4X-9FHT"), "") << "not a whole code";
  EXPECT_EQ(leads_to("text=debt"), "");
}

TEST_F(Search, MendsSlips) {
  EXPECT_EQ(
      found("samaritens"),
      "exact: services: samaritans needs: areas: providers: samaritans names: mean samaritans");
  EXPECT_EQ(found("parle bord"),
            "exact: services: needs: areas: providers: names: mean Parole Board");
  EXPECT_TRUE(has(page("text=samaritens"),
                  "type=\"submit\" name=\"text\" value=\"samaritans\">samaritans</button>"));
}

TEST_F(Search, SaysWhatToTryWhereThereIsNothing) {
  const std::string none = "exact: services: needs: areas: providers: names:";
  EXPECT_EQ(found("help me please"), none);
  EXPECT_EQ(found("zzzzqqqq"), none);
  EXPECT_EQ(found(std::string(longest_search + 1, 'a')), none);
  EXPECT_EQ(found("\xFF\xFE ' \" <"), none);
  EXPECT_TRUE(
      has(page("text=zzzzqqqq"), "Nothing was found. That does not mean that there is no help."));
  EXPECT_TRUE(has(page("text=" + std::string(longest_search + 1, 'a')), "too long to search for"));
  for (const std::string& html : {page("text=zzzzqqqq"), page("text="), site_.get("/search").body})
    for (const char* part :
         {"What to try", "href=\"/services\"", "href=\"/providers\"", "href=\"/areas\""})
      EXPECT_TRUE(has(html, part)) << part;
}

TEST_F(Search, SaysOfEachResultWhatItIs) {
  const std::string html = page("text=tea");
  EXPECT_TRUE(has(html, "href=\"/services/tea\">Tea and a chat</a>"));
  EXPECT_TRUE(has(html, "The Trust · No area stated · drugs"));
  EXPECT_TRUE(has(html, "<strong class=\"govuk-tag govuk-tag--grey\">Closed</strong>"));
  EXPECT_TRUE(has(html,
                  "Closed: it ended on 31 March 2025. <a class=\"govuk-link\" "
                  "href=\"/services/old-tea\">What is left instead"));
  EXPECT_TRUE(has(page("text=script"),
                  "Need</strong> <a class=\"govuk-link\" href=\"/needs/drugs\">drugs</a>"));
}

TEST_F(Search, IsNeverPartOfAnAddress) {
  EXPECT_TRUE(has(site_.get("/search?text=tea").body, "type=\"search\" value=\"\""));
  const std::string html = page("text=qqsecretqq");
  EXPECT_TRUE(has(html, "value=\"qqsecretqq\""));
  EXPECT_FALSE(has(html, "href=\"/search"));
  EXPECT_EQ(site_.post_json("/search", "{}").status, 415);
}

}  // namespace
}  // namespace fingerpost
