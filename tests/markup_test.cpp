// Nothing that somebody typed, and nothing that a provider wrote, becomes part of a page's markup.
#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <regex>

#include "tests/support/planned.h"
#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/pages/form_page.h"
#include "web/pages/results_page.h"
#include "web/pages/service_view.h"
#include "web/pages/template.h"

namespace fingerpost {
namespace {

using namespace test;
namespace fs = std::filesystem;

const char* services = R"([
  {"id":"reconnect","name":"RECONNECT","needs":["drugs"],"eligible":{"fact":"age","at_least":18},
   "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 225 6000"}],
   "location":[{"name":"Near","postcode":"LE1 1AA"}]}])";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Tags and attributes in `html` that no template has: what was meant as text became one. The
/// templates' own name a file of ours in quotes, which no text can do: its quotes are escaped.
std::string foreign_tags(const std::string& html) {
  const std::regex ours("<(script|img)[^>\"]*( (type|class)=\"[^\"]*\")* src=\"/assets/[^\"]*\"");
  const std::string theirs = std::regex_replace(html, ours, "");
  const std::string bare = std::regex_replace(theirs, std::regex("\"[^\"]*\""), "");
  std::string found;
  const std::regex tag("<(script|img|svg|b|iframe)[ >/]|<[^>]*\\son[a-z]+=[^>]*>");
  for (std::sregex_iterator at(bare.begin(), bare.end(), tag), end; at != end; ++at)
    found += at->str() + " ";
  return found;
}

constexpr const char* probe = "\"'><script>alert(1)</script><img src=x onerror=alert(1)>{{title}}";

TEST(Markup, WhatIsTypedStaysText) {
  const TestSite site(services);
  std::string encoded;
  for (const unsigned char c : std::string(probe)) {
    char hex[8];
    std::snprintf(hex, sizeof hex, "%%%02X", c);
    encoded += hex;
  }
  std::vector<std::string> names{"text",
                                 "needs",
                                 "as_of",
                                 "as_of.day",
                                 encoded,
                                 "fact." + encoded,
                                 "include.reconnect",
                                 "include." + encoded,
                                 "remove",
                                 "fact.already_with"};
  for (const Question& question : world().vocabulary.questions)
    for (const char* part : {"", ".day", ".pounds"}) names.push_back("fact." + question.id + part);
  for (const auto& name : names)
    for (const char* page : {"/", "/results"}) {
      const std::string html = site.post_form(page, name + "=" + encoded).body;
      EXPECT_EQ(foreign_tags(html), "") << page << " " << name;
      EXPECT_FALSE(html.empty());
    }
  EXPECT_EQ(foreign_tags(site.get(std::string("/services/") + probe).body), "");
}

TEST(Markup, WhatTheCatalogueSaysStaysText) {
  TestSite site(services);
  Service& service = site.catalogue().services[0];
  for (std::string* text :
       {&service.name, &service.provider, &service.commissioner, &service.summary, &service.url,
        &service.hours, &service.cost, &service.confidence, &service.contract.note})
    *text = probe;
  for (auto* list : {&service.suitability, &service.languages, &service.access, &service.bring,
                     &service.warnings, &service.conflicts, &service.sources})
    *list = {probe, "javascript:alert(1)"};
  for (Route& route : service.routes)
    route.channel = route.value = route.note = route.hours = route.source = probe;
  for (Location& place : service.locations)
    place.name = place.address = place.phone = place.code = place.note = probe;
  service.eligible.because = service.eligible.source = probe;
  for (const std::string& html :
       {site.post_form("/results", "fact.age=34&needs=drugs").body, site.get("/services").body,
        site.get("/services/reconnect").body}) {
    EXPECT_EQ(foreign_tags(html), "");
    EXPECT_TRUE(has(html, "&lt;script&gt;alert(1)"));
    EXPECT_FALSE(has(html, "href=\"javascript")) << "only web, mail and phone addresses are links";
  }
}

TEST(Markup, WhatAPlanSaysStaysText) {
  for (const Actor asker : {Actor::practitioner, Actor::self}) {
    Planned here(asker);
    for (Safety& row : here.catalogue.vocabulary.safety) row.says = row.phone = row.source = probe;
    for (Match& match : here.plan.matches) {
      match.until_because = match.why.says = match.included_because = probe;
      match.change.push_back({.kind = Change::Kind::person, .says = probe});
      match.shortfalls.push_back({.says = probe});
    }
    for (Uncovered& row : here.plan.not_covered) {
      row.need = probe;
      for (auto& why : row.why) why.says = probe;
    }
    const Fields typed{{std::string("include.") + probe, probe}, {"fact.already_with", probe}};
    for (const std::string& html :
         {results_page(here.plan, here.catalogue, {here.query, typed, {}}),
          form_page(here.catalogue, typed, {{"include_anyway[0].reason", probe}})}) {
      EXPECT_EQ(foreign_tags(html), "");
      EXPECT_TRUE(has(html, "&lt;script&gt;alert(1)"));
    }
  }
}

TEST(SafeLink, IsOnlyWhatItSays) {
  const struct {
    const char *channel, *text, *link;
  } rows[] = {
      {"phone", "0116 225 6000", "tel:01162256000"},
      {"phone", "+44 (0)116-225", "tel:+440116225"},
      {"phone", "116 123 (free)", ""},
      {"text", "85258", "sms:85258"},
      {"email", "a.b@c.example", "mailto:a.b@c.example"},
      {"email", "a@b?bcc=c@d", ""},
      {"web", "https://a.example/x?y=z", "https://a.example/x?y=z"},
      {"web", "javascript:alert(1)", ""},
      {"web", "https://a.example/\" onclick=\"", ""},
      {"web", "", ""},
      {"walk_in", "1 Street", ""},
  };
  for (const auto& row : rows) EXPECT_EQ(safe_link(row.channel, row.text), row.link) << row.text;
}

std::vector<fs::path> templates() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(FINGERPOST_SOURCE_DIR "/web/templates"))
    files.push_back(entry.path());
  return files;
}

TEST(Templates, EscapeEverything) {
  for (const auto& path : templates()) {
    std::ifstream file(path);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    EXPECT_FALSE(has(text, "{{{") || has(text, "{{&")) << path << " leaves something unescaped";
    EXPECT_FALSE(std::regex_search(text, std::regex("=\\s*\\{\\{")))
        << path << ": quote attributes";
    EXPECT_FALSE(
        std::regex_search(text, std::regex("<script(?![^>]*\\ssrc=)|<style|\\son[a-z]+=|style=")))
        << path << " has script or style inside";
  }
  EXPECT_GT(templates().size(), 10u);
}

TEST(Templates, GiveNoNumberThatTheCatalogueDoesNot) {
  std::string catalogue;
  for (const auto& entry : fs::directory_iterator(FINGERPOST_SOURCE_DIR "/catalogue/services")) {
    std::ifstream file(entry.path());
    catalogue.append(std::istreambuf_iterator<char>(file), {});
  }
  int numbers = 0;
  const std::regex link("href=\"tel:[^\"]*\">([^<]*)</a>");
  for (const auto& entry : fs::directory_iterator(FINGERPOST_SOURCE_DIR "/web/templates")) {
    std::ifstream file(entry.path());
    const std::string html(std::istreambuf_iterator<char>(file), {});
    for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at) {
      const std::string number = (*at)[1];
      if (number.starts_with("[[")) continue;
      ++numbers;
      EXPECT_TRUE(has(catalogue, number)) << entry.path().filename() << " gives " << number;
    }
  }
  EXPECT_EQ(numbers, 2) << "999 and 111, for when no catalogue is loaded; the rest is its own";
}

TEST(Templates, TheFootGivesTheNumbersOfTheWordsForACrisis) {
  const auto text_of = [](const char* path) {
    std::ifstream file(std::string(FINGERPOST_SOURCE_DIR) + path);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  const std::string needs = text_of("/catalogue/needs.toml");
  const std::string foot = text_of("/web/templates/foot.njk");
  const std::regex link("href=\"tel:[^\"]*\">([^<]*)</a>");
  int numbers = 0;
  for (std::sregex_iterator at(foot.begin(), foot.end(), link), end; at != end; ++at, ++numbers)
    EXPECT_TRUE(has(needs, "phone = \"" + (*at)[1].str() + "\"")) << (*at)[1];
  EXPECT_EQ(numbers, 2) << "for when no catalogue is loaded";
}

TEST(Templates, SayWhatIsMissing) {
  try {
    render("message", {{"title", "A"}});
    FAIL() << "a page without its words";
  } catch (const std::logic_error& problem) {
    EXPECT_STREQ(problem.what(), "a template asks for 'says', which its page does not give");
  }
  EXPECT_THROW(render("no-such-page", {}), std::logic_error);
}

}  // namespace
}  // namespace fingerpost
