// The lists by need, provider and area, and what they are made of.
#include <gtest/gtest.h>

#include <regex>

#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/pages/listed.h"
#include "web/pages/reach.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([
  {"id":"city","name":"City","provider":"The Trust","needs":["drugs"],
   "eligible":{"fact":"home","within":"E06000016"}},
  {"id":"county","name":"County","provider":"The Trust","needs":["drugs"],
   "eligible":{"all":[{"fact":"age","at_least":18},{"fact":"home","within":"E10000018"}]}},
  {"id":"wirral","name":"Wirral","provider":"Other Trust","needs":["drugs"],
   "eligible":{"fact":"home","within":"E08000015"}},
  {"id":"office","name":"Office","provider":"trust","needs":["drugs"],
   "eligible":{"fact":"pdu","one_of":["leicester-leicestershire-and-rutland"]}},
  {"id":"office-far","name":"Office far","needs":["drugs"],
   "eligible":{"fact":"pdu","one_of":["wirral"]}},
  {"id":"england","name":"England","provider":"A.B.C.","needs":["drugs"],
   "eligible":{"fact":"home","within":"E92000001"}},
  {"id":"wales","name":"Wales","needs":["drugs"],
   "eligible":{"fact":"home","within":"W92000004"}},
  {"id":"all","name":"All","provider":"abc","needs":["drugs"],"eligible":{"fact":"age","at_least":18}},
  {"id":"gone","name":"Gone","provider":"The Trust","needs":["drugs"],
   "eligible":{"fact":"age","at_least":18},"contract":{"end":"2025-03-31"}}])";

/// "Heading (2 services): a b; ..." of a list page.
std::string sections(const std::string& html) {
  std::string out;
  const std::regex part(
      "<h2 class=\"govuk-heading-m\">([^<]*)<span class=\"app-quiet\">([^<]*)</span>"
      "|<h3[^>]*><a class=\"govuk-link\" href=\"/services/([^\"]*)\"");
  for (std::sregex_iterator at(html.begin(), html.end(), part), end; at != end; ++at)
    out += (*at)[3].matched ? " " + (*at)[3].str()
                            : (out.empty() ? "" : "; ") + (*at)[1].str() + (*at)[2].str() + ":";
  return out;
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class Lists : public ::testing::Test {
 protected:
  Lists() { site_.catalogue().scope.serves = {"llr"}; }
  TestSite site_{services};
};

TEST(Slugs, NameAnOrganisationInAnAddress) {
  const struct {
    const char *name, *slug;
  } rows[] = {
      {"St Giles Wise, with The Wise Group", "st-giles-wise-with-the-wise-group"},
      {"Tomorrow's Women", "tomorrows-women"},
      {"  NHS  111 ", "nhs-111"},
      {"N.H.S.", "n-h-s"},
      {"Caf\xC3\xA9", "cafc3a9"},
      {"", "not-known"},
      {"../..", "not-known"},
  };
  for (const auto& row : rows) EXPECT_EQ(slug_of(row.name), row.slug);
}

TEST(Reaches, AreReadFromTheRuleAlone) {
  const struct {
    const char *rule, *says;
  } rows[] = {
      {R"({"fact":"age","at_least":18})", "No area stated"},
      {R"({"everyone":true,"because":"It says so."})", "Anywhere"},
      {R"({"fact":"home","within":"E92000001"})", "Anywhere in England"},
      {R"({"any":[{"fact":"home","within":"E92000001"},{"fact":"home","within":"W92000004"}]})",
       "Anywhere in England or Wales"},
      {R"({"all":[{"fact":"home","within":"E92000001"},{"fact":"home","within":"E06000016"}]})",
       "Anywhere in England"},
      {R"({"all":[{"fact":"age","at_least":18},{"fact":"home","within":"E06000016"}]})",
       "In Leicester"},
      {R"({"any":[{"fact":"home","within":"E06000016"},{"fact":"age","at_least":18}]})",
       "In some areas"},
      {R"({"not":{"fact":"home","within":"E06000016"}})", "In some areas"},
      {R"({"fact":"pdu","one_of":["derbyshire"]})", "Supervised in Derbyshire"},
      {R"({"fact":"pdu","one_of":["derby-city","derbyshire","nottingham-city","nottinghamshire","wirral"]})",
       "Supervised in Derby City, Derbyshire, Nottingham City or 2 more"},
  };
  for (const auto& row : rows) {
    Service service;
    service.eligible = rule(row.rule);
    EXPECT_EQ(reach_words(reach_of(service, world()), world()), row.says) << row.rule;
  }
}

TEST_F(Lists, ByNeedPutWhatIsLocalFirst) {
  EXPECT_EQ(sections(site_.get("/needs/drugs").body),
            "Just for Leicester, Leicestershire and Rutland (3 services): city county office; "
            "For a whole country (1 service): england; No area stated: ask first (1 service): all; "
            "For other areas (3 services): office-far wales wirral");
  site_.catalogue().scope.serves = {};
  EXPECT_EQ(sections(site_.get("/needs/drugs").body),
            "For a whole country (2 services): england wales; No area stated: ask first (1 "
            "service): all; "
            "For some areas only (5 services): city county office office-far wirral");
}

TEST_F(Lists, ByNeedSayWhereThereIsNone) {
  const Reply reply = site_.get("/needs/housing");
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(has(reply.body, "0 services that help with this, under Accommodation."));
  EXPECT_TRUE(has(reply.body, "That does not mean that there is no help"));
}

TEST_F(Lists, ByAreaLeaveOutWhatSurelyDoesNotServeIt) {
  const std::string city = site_.get("/areas/E06000016").body;
  EXPECT_EQ(sections(city),
            "Just for this part of the country (2 services): city office; "
            "Anywhere in England (1 service): england; No area stated: ask first (1 service): all");
  EXPECT_TRUE(has(city,
                  "Not listed: 1 service for people whom a probation office elsewhere "
                  "supervises, wherever they live."));
  EXPECT_EQ(sections(site_.get("/areas/llr").body),
            "Just for this part of the country (3 services): city county office; "
            "Anywhere in England (1 service): england; No area stated: ask first (1 service): all");
  EXPECT_EQ(sections(site_.get("/areas/E08000015").body),
            "Just for this part of the country (2 services): office-far wirral; "
            "Anywhere in England (1 service): england; No area stated: ask first (1 service): all");
}

TEST_F(Lists, OfAreasStartWithThoseServed) {
  const std::string html = site_.get("/areas").body;
  const auto served = html.find("Where every need should be met");
  const auto others = html.find("Other areas that a service is for");
  ASSERT_TRUE(served < others && others != std::string::npos) << html;
  EXPECT_LT(html.find("/areas/E06000016"), others);
  EXPECT_GT(html.find("/areas/E08000015"), others);
}

TEST_F(Lists, ByProviderAreByNameAndNobodyIsLeftOut) {
  const std::string html = site_.get("/providers").body;
  std::string out;
  const std::regex row(
      "href=\"/providers/([^\"]*)\">([^<]*)</a> <span class=\"app-quiet\">([^<]*)<");
  for (std::sregex_iterator at(html.begin(), html.end(), row), end; at != end; ++at)
    out += (*at)[1].str() + " " + (*at)[2].str() + " " + (*at)[3].str() + "; ";
  EXPECT_EQ(out,
            "a-b-c A.B.C. 1 service; abc abc 1 service; other-trust Other Trust 1 service; "
            "the-trust The Trust 2 services; trust trust 1 service; "
            "not-known Not known 2 services; ");
  EXPECT_EQ(sections(site_.get("/providers/the-trust").body),
            "What it provides (2 services): city county; "
            "Closed: what is left instead is on their pages (1 service): gone");
  EXPECT_TRUE(has(site_.get("/providers/not-known").body, "No source says who provides these."));
}

TEST_F(Lists, ThatAreNotThereNameWhatIsNearlySo) {
  const struct {
    const char *path, *near;
  } rows[] = {{"/needs/drug", "<a class=\"govuk-link\" href=\"/needs/drugs\">drugs</a>"},
              {"/providers/the-trsut", "href=\"/providers/the-trust\">The Trust</a>"},
              {"/areas/leicester", "href=\"/areas/E06000016\">Leicester</a>"},
              {"/areas/nowhere-at-all-like-it", "use the search box"}};
  for (const auto& row : rows) {
    const Reply reply = site_.get(row.path);
    EXPECT_EQ(reply.status, 404) << row.path;
    EXPECT_TRUE(has(reply.body, row.near)) << row.path << reply.body;
  }
}

TEST_F(Lists, NameProvidersThatCouldNotBeRead) {
  site_.catalogue().providers = {{"plugin gone", "1", Provider::State::unread, "It crashed."},
                                 {"plugin old", "1", Provider::State::stale, "It hangs."}};
  for (const char* path : {"/services", "/needs/drugs", "/areas", "/areas/llr", "/providers",
                           "/providers/the-trust", "/search"}) {
    const std::string html = site_.get(path).body;
    EXPECT_TRUE(has(html,
                    "plugin gone could not be read, so what it offers is missing here: It "
                    "crashed."))
        << path;
    EXPECT_TRUE(has(html,
                    "plugin old could not be read again, so what it said last is shown: It "
                    "hangs."))
        << path;
  }
}

TEST_F(Lists, LeadEverywhereFromOneShortPage) {
  const std::string html = site_.get("/services").body;
  EXPECT_TRUE(has(html,
                  "8 services that have not closed, from <a class=\"govuk-link\" "
                  "href=\"/providers\">6 providers</a>."));
  EXPECT_TRUE(has(html,
                  "<a class=\"govuk-link\" href=\"/needs/drugs\">drugs</a> <span "
                  "class=\"app-quiet\">8<span class=\"govuk-visually-hidden\"> services</span>"));
  EXPECT_TRUE(has(html, "href=\"/needs/housing\">housing</a> <span class=\"app-quiet\">0<span"));
  EXPECT_TRUE(has(html, "href=\"/areas/E06000016\">Leicester</a>"));
  EXPECT_TRUE(has(html, "href=\"/services/city\">City</a>"));
  EXPECT_FALSE(has(html, "href=\"/services/gone\""));
}

}  // namespace
}  // namespace fingerpost
