// "Start again" leaves nothing behind: a page that a browser still holds gets no answer.
#include <gtest/gtest.h>

#include <set>
#include <thread>

#include "tests/support/served.h"
#include "web/server/ended_visits.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([{"id":"tea","name":"Tea","needs":["drugs"],
  "eligible":{"fact":"age","at_least":18}}])";
const std::string one(32, 'a'), other(32, 'b');

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// "303 Location: / Clear-Site-Data: ..", without what every page has.
std::string head_of(const Reply& reply) {
  std::string text = std::to_string(reply.status);
  for (const auto& [name, value] : reply.headers)
    if (name != "Cache-Control") text.append(" ").append(name).append(": ").append(value);
  return text;
}

/// What a page tells: its first heading, and the paragraph below it.
std::string says(const Reply& reply) {
  const auto from = reply.body.find("<h1");
  const auto end = reply.body.find("</p>", from);
  std::string text;
  bool tag = false;
  for (const char c : reply.body.substr(from, end - from)) {
    tag = tag || c == '<';
    if (!tag) text += c;
    if (c == '>') tag = false;
  }
  return text;
}

std::size_t count(const std::string& text, const std::string& part) {
  std::size_t found = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

std::size_t forms_without(const Reply& reply, const std::string& visit) {
  return count(reply.body, "<form") - count(reply.body, "name=\"visit\" value=\"" + visit + "\"");
}

TEST(StartAgain, LeadsToAnEmptyFormAndTheOldOneIsAnsweredNoMore) {
  const TestSite site(services);
  const std::string typed = "fact.age=37&needs=drugs&text=zebra&visit=";
  EXPECT_EQ(site.post_form("/results", typed + one).status, 200);
  EXPECT_EQ(head_of(site.post_form("/start-again", "visit=" + one)),
            "303 Location: / Clear-Site-Data: \"cache\", \"storage\"");
  for (const char* path : {"/results", "/"}) {
    const Reply reply = site.post_form(path, typed + one);
    EXPECT_EQ(reply.status, 410) << path;
    EXPECT_EQ(says(reply),
              "This was cleared\nSomebody chose “Start again”, so the answers that this page was "
              "made from are no longer used. Nothing of them was kept.");
    EXPECT_FALSE(has(reply.body, "zebra") || has(reply.body, "37") || has(reply.body, one));
  }
  EXPECT_EQ(site.post_form("/results", typed + other).status, 200) << "another visit goes on";
  EXPECT_EQ(site.post_form("/start-again", "visit=" + one).status, 303) << "pressed twice";
}

TEST(StartAgain, NeedsNoVisitOfAProgram) {
  const TestSite site(services);
  EXPECT_EQ(site.post_form("/start-again", "").status, 303);
  EXPECT_EQ(site.post_form("/results", "fact.age=37").status, 200);
  EXPECT_EQ(site.post_json("/api/v1/match", R"({"facts":{"age":37}})").status, 200);
}

TEST(StartAgain, EveryFormSaysWhichVisitItBelongsTo) {
  const TestSite site(services);
  for (const char* path : {"/", "/services", "/help", "/nowhere"})
    EXPECT_EQ(forms_without(site.get(path), std::string(32, '0')), 0U) << path;
  for (const char* path : {"/", "/results"}) {
    const Reply reply = site.post_form(path, "fact.age=37&needs=drugs&visit=" + one);
    EXPECT_EQ(forms_without(reply, one), 0U) << path;
    EXPECT_GT(count(reply.body, one), 2U) << path;
  }
}

TEST(StartAgain, APageThatALinkLeadsToBelongsToTheSameVisit) {
  const TestSite site(services);
  const Reply results = site.post_form("/results", "fact.age=37&needs=drugs&visit=" + one);
  EXPECT_TRUE(has(results.body, "href=\"/help?visit=" + one + "\""));
  EXPECT_FALSE(has(results.body, ".css?visit="));
  const Reply help = site.get("/help?visit=" + one);
  EXPECT_EQ(forms_without(help, one), 0U);
  EXPECT_TRUE(has(help.body, "href=\"/services?visit=" + one + "\""));
  const Reply service = site.get("/services/tea?asker=practitioner&visit=" + one);
  EXPECT_EQ(head_of(service), "200");
  EXPECT_FALSE(has(site.get("/help").body, "?visit=")) << "nothing was sent yet";

  site.post_form("/start-again", "visit=" + one);
  EXPECT_EQ(site.post_form("/results", "fact.age=37&visit=" + one).status, 410);
  const Reply later = site.get("/help?visit=" + one);
  EXPECT_EQ(head_of(later), "200") << "it holds nothing of anybody";
  EXPECT_FALSE(has(later.body, one)) << "and is a visit of its own now";
}

TEST(StartAgain, WhatIsNoVisitIsNeverGivenBack) {
  const TestSite site(services);
  for (const std::string& odd :
       {std::string("%22%3E%3Cscript%3E"), std::string(33, 'a'), std::string(32, 'A')}) {
    const Reply reply = site.post_form("/results", "visit=" + odd);
    EXPECT_EQ(reply.status, 200);
    EXPECT_FALSE(has(reply.body, odd) || has(reply.body, "\"><script>"));
    site.post_form("/start-again", "visit=" + odd);
    EXPECT_EQ(site.post_form("/results", "visit=" + odd).status, 200);
  }
}

TEST(StartAgain, AnAddressThatOnlyAFormCanAskForSaysThatNothingIsKept) {
  const TestSite site(services);
  for (const char* path : {"/results", "/start-again"}) {
    const Reply reply = site.get(path);
    EXPECT_EQ(head_of(reply), "200") << path;
    EXPECT_EQ(says(reply),
              "Nothing is kept here\nThis page is made from the answers of one form and then "
              "forgotten, so it cannot be loaded again or opened from a link.");
  }
  EXPECT_EQ(head_of(site.get("/results?fact.age=37")), "405 Allow: POST");
  EXPECT_EQ(head_of(site.get("/api/v1/match")), "405 Allow: POST");
}

TEST(Frame, TheNumbersAtTheFootAreTheCataloguesOwn) {
  TestSite site(services);
  site.catalogue().vocabulary.safety = {{.id = "a", .says = "In danger, call 999.", .phone = "999"},
                                        {.id = "b", .says = "Go to the council.", .phone = ""},
                                        {.id = "c", .says = "Call 0300 1 now.", .phone = "0300 1"},
                                        {.id = "d", .says = "For teeth too.", .phone = "999"}};
  const std::string html = site.get("/help").body;
  EXPECT_TRUE(has(html, "In danger, call 999.") && has(html, "Call 0300 1 now."));
  EXPECT_FALSE(has(html, "Go to the council.") || has(html, "For teeth too."));
  EXPECT_TRUE(has(html, "href=\"tel:03001\""));
  site.unload();
  EXPECT_TRUE(has(site.get("/").body, "href=\"tel:999\"")) << "and with no catalogue, 999 and 111";
  EXPECT_TRUE(has(site.get("/nowhere").body, "href=\"tel:111\""));
}

TEST(Visits, CannotBeGuessed) {
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) EXPECT_TRUE(is_visit(*seen.insert(new_visit()).first));
  EXPECT_EQ(seen.size(), 1000U);
  for (const std::string& odd : {std::string(), std::string(31, 'a'), std::string(32, 'g')})
    EXPECT_FALSE(is_visit(odd)) << odd;
}

TEST(Visits, TheOldestIsForgottenForOneMore) {
  EndedVisits ended(2);
  const std::string a(32, 'a'), b(32, 'b'), c(32, 'c');
  for (const auto& visit : {a, b, b, b, std::string("no visit")}) ended.end(visit);
  EXPECT_TRUE(ended.has(a) && ended.has(b) && !ended.has("no visit"));
  ended.end(c);
  EXPECT_TRUE(!ended.has(a) && ended.has(b) && ended.has(c));
}

TEST(Visits, EndOnManyThreadsAtOnce) {
  EndedVisits ended(100);
  std::vector<std::thread> threads;
  std::vector<std::string> last(4);
  for (auto& visit : last)
    threads.emplace_back([&ended, &visit] {
      for (int i = 0; i < 1000; ++i) {
        visit = i % 40 == 0 || visit.empty() ? new_visit() : visit;
        ended.end(visit);
        EXPECT_TRUE(ended.has(visit));
      }
    });
  for (auto& thread : threads) thread.join();
  for (const auto& visit : last) EXPECT_TRUE(ended.has(visit));
}

}  // namespace
}  // namespace fingerpost
