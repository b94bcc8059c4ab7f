// Faults seen in other directories and screeners, which we must not have: what pages and programs
// are shown, what stays behind, and where a link leads. Each test fails if we have the fault.
#include <gtest/gtest.h>

#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/commands/plan_text.h"
#include "web/json/plan_json.h"

namespace fingerpost {
namespace {

using namespace test;
using nlohmann::json;

const char* services = R"([
  {"id":"fits","name":"Fits","needs":["drugs"],"route":[{"who":["self"],"channel":"walk_in"}],
   "eligible":{"all":[{"fact":"age","at_least":18},
     {"any":[{"fact":"sex","one_of":["male"]},{"fact":"supervision","one_of":["licence"]}]}]}},
  {"id":"might","name":"Might","needs":["drugs"],
   "eligible":{"all":[{"fact":"home","within":"E06000016"},{"fact":"age","at_most":65},
                      {"fact":"health_need","is":true}]}},
  {"id":"later","name":"Later","needs":["drugs"],
   "eligible":{"all":[{"fact":"release_date","window_days":[-28,0]},{"fact":"age","at_least":21}]}},
  {"id":"other","name":"Other","needs":["drugs"],
   "eligible":{"all":[{"fact":"age","at_most":24},{"fact":"sex","one_of":["female"]},
                      {"fact":"age","at_least":16}]}},
  {"id":"gone","name":"Gone","needs":["drugs"],"eligible":{"fact":"age","at_least":40},
   "contract":{"end":"2025-03-31","superseded_by":["fits"]}}])";

constexpr const char* asked_json = R"({"facts":{"age":34,"sex":"male","release_date":"2027-03-01"},
  "needs":["drugs"],"asker":"practitioner","include_no":true})";
constexpr const char* asked_form =
    "fact.age=34&fact.sex=male&fact.release_date=2027-03-01&needs=drugs";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// What somebody reads: without tags and escapes.
std::string words_of(std::string html) {
  html = std::regex_replace(html, std::regex("<[^>]*>"), "");
  const std::pair<const char*, const char*> escapes[] = {{"&apos;", "'"},  {"&#39;", "'"},
                                                         {"&quot;", "\""}, {"&lt;", "<"},
                                                         {"&gt;", ">"},    {"&amp;", "&"}};
  for (const auto& [escape, plain] : escapes)
    html = std::regex_replace(html, std::regex(escape), plain);
  return html;
}

Plan plan_for(const Directory& directory, const char* asked) {
  return answer(directory, query(asked, directory.catalogue));
}

/// The sentences of an explanation that are not made of others.
std::vector<std::string> leaves_of(const Explanation& why) {
  if (why.parts.empty()) return {why.says};
  std::vector<std::string> out;
  for (const Explanation& part : why.parts)
    for (auto& leaf : leaves_of(part)) out.push_back(std::move(leaf));
  return out;
}

/// Every reason of every result that `text` does not hold, one a line.
std::string kept_back(const Plan& plan, const std::string& text) {
  std::string out;
  for (const Match& match : plan.matches)
    for (const auto& leaf : leaves_of(match.why))
      if (!has(text, leaf)) out += match.service->id + ": " + leaf + "\n";
  return out;
}

// Seen elsewhere: the passed and failed tests of each benefit were worked out, sent, and not shown.
TEST(PeerFaults, AReasonIsNeverKeptBackFromPrograms) {
  const TestSite site(services);
  const auto directory = site.site().directory();
  const Plan plan = plan_for(*directory, asked_json);
  ASSERT_EQ(plan.matches.size(), 5u);
  EXPECT_EQ(kept_back(plan, plan_json(plan, directory->catalogue)), "");
}

// The same, on the page: each result in one line, and every reason on the service's page that its
// name opens for this person. Of one that has closed, that is the reason.
TEST(PeerFaults, AReasonIsNeverKeptBackFromThePage) {
  const TestSite site(services);
  const Plan plan = plan_for(*site.site().directory(), asked_json);
  const std::string results = site.post_form("/results", asked_form).body;
  for (const Match& match : plan.matches) {
    const std::string address = "/services/" + match.service->id;
    EXPECT_TRUE(has(results, "formaction=\"" + address + "\"")) << address;
    const Reply page = site.post_form(address, asked_form);
    const bool closed = page.status == 410;
    EXPECT_EQ(closed, match.service->id == "gone");
    Plan one;
    one.matches.push_back(match);
    EXPECT_EQ(closed ? "" : kept_back(one, words_of(page.body)), "");
    EXPECT_EQ(closed, has(page.body, match.service->name + " has closed"));
  }
}

// The same, on the command line.
TEST(PeerFaults, AReasonIsNeverKeptBackFromTheCommandLine) {
  const TestSite site(services);
  const auto directory = site.site().directory();
  const Plan plan = plan_for(*directory, asked_json);
  EXPECT_EQ(kept_back(plan, plan_text(plan, directory->catalogue)), "");
}

// Seen elsewhere: what could not be decided was left out, and one flag said that something was.
TEST(PeerFaults, AMaybeIsListedWithWhatIsMissing) {
  const TestSite site(services);
  const json answer = json::parse(
      site.post_json("/api/v1/match", R"({"facts":{"age":34},"needs":["drugs"]})").body);
  std::map<std::string, std::string> found;
  for (const json& match : answer["matches"])
    found[match["service"]] = match["verdict"].get<std::string>() + " " + match["missing"].dump();
  EXPECT_EQ(found["fits"], R"(maybe ["sex","supervision"])");
  EXPECT_EQ(found["might"], R"(maybe ["home","health_need"])");
  EXPECT_EQ(found["later"], R"(maybe ["release_date"])");
  const std::string html = site.post_form("/results", "fact.age=34&needs=drugs").body;
  const auto directory = site.site().directory();
  const Plan plan = plan_for(*directory, R"({"facts":{"age":34},"needs":["drugs"]})");
  const std::string text = plan_text(plan, directory->catalogue);
  for (const Match& match : plan.matches) {
    const auto card = html.find("aria-labelledby=\"" + match.service->id + "\"");
    const auto line = text.find("[" + match.service->id + "]");
    ASSERT_NE(card, std::string::npos) << match.service->id;
    ASSERT_NE(line, std::string::npos) << match.service->id;
    for (const auto& fact : match.missing) {
      const std::string& label = world().vocabulary.question(fact)->label;
      EXPECT_LT(html.find(label, card), html.find("</article>", card)) << label;
      EXPECT_LT(text.find(label, line), text.find("\n- ", line)) << label;
    }
  }
}

std::string post(const std::string& path, const std::string& type, const std::string& body) {
  return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type +
         "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}
std::string post_form(const std::string& path, const std::string& body) {
  return post(path, "application/x-www-form-urlencoded", body);
}
std::string post_json(const std::string& body) {
  return post("/api/v1/match", "application/json", body);
}
std::string get(const std::string& path) {
  return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

class PeerFaultsServed : public ::testing::Test {
 protected:
  TestSite site_{services};
  RunningServer server_{[this](const Request& request) { return answer(site_.site(), request); }};
};

// Seen elsewhere: a quick way out left the answers one press of Back away, or in a link to share.
TEST_F(PeerFaultsServed, LeavingNeverLeavesAnswersBehind) {
  Line line(server_.port());
  const std::string secret = "qqsecretqq";
  const std::string typed = std::string(asked_form) + "&text=" + secret;
  for (const std::string& request :
       {get("/"), post_form("/results", typed), post_form("/", typed),
        post_form("/results", typed + "&fact.age=x"), post_json(R"({"text":"qqsecretqq"})"),
        post_json(R"({"facts":{"qqsecretqq":1}})"), get("/services"), get("/services/fits"),
        get("/services/gone"), get("/results")}) {
    line.send(request);
    const std::string answer = line.read_answer();
    const std::string head = answer.substr(0, answer.find("\r\n\r\n") + 2);
    EXPECT_TRUE(has(head, "\r\nCache-Control: no-store\r\n")) << request << head;
    EXPECT_TRUE(has(head, "\r\nReferrer-Policy: no-referrer\r\n")) << request << head;
    for (const char* header : {"Set-Cookie", "Location", "ETag", "Last-Modified", "Refresh"})
      EXPECT_FALSE(has(head, std::string("\r\n") + header + ":")) << request << head;
    EXPECT_FALSE(has(head, secret)) << head;
    const std::regex address("(href|action|src|formaction)=\"([^\"]*)\"");
    const std::string body = body_of(answer);
    for (std::sregex_iterator at(body.begin(), body.end(), address), end; at != end; ++at) {
      const std::string to = (*at)[2];
      EXPECT_FALSE(has(to, secret) || has(to, "fact.") || has(to, "needs=")) << to;
    }
    const std::regex form("<form\\s[^>]*>");
    for (std::sregex_iterator at(body.begin(), body.end(), form), end; at != end; ++at)
      EXPECT_TRUE(has(at->str(), "method=\"post\"") && has(at->str(), "action=\"/")) << at->str();
  }
  EXPECT_EQ(site_.get("/results?" + typed).status, 405) << "answers come in a body, or not at all";
  EXPECT_EQ(site_.get("/?" + typed).body, site_.get("/").body);
  EXPECT_EQ(site_.get("/services/fits?" + typed).body, site_.get("/services/fits").body);
}

// Seen elsewhere: the next person at the same screen was shown the last person's answers.
TEST_F(PeerFaultsServed, TheNextPersonNeverSeesTheLastOnesAnswers) {
  const std::string empty[] = {get("/"),
                               post_form("/", ""),
                               post_form("/results", ""),
                               post_json("{}"),
                               post_form("/results", "fact.age=x"),
                               get("/services/fits"),
                               get("/api/v1/vocabulary")};
  Line line(server_.port());
  const auto ask = [](Line& on, const std::string& request) {
    on.send(request);
    return body_of(on.read_answer());
  };
  std::vector<std::string> before;
  for (const auto& request : empty) before.push_back(ask(line, request));
  const std::string typed = std::string(asked_form) + "&text=qqsecretqq&fact.home=LE1+9BG";
  for (std::size_t i = 0; i < before.size(); ++i) {
    EXPECT_TRUE(has(ask(line, post_form("/results", typed)), "qqsecretqq"));
    EXPECT_FALSE(ask(line, post_form("/", typed)).empty());
    EXPECT_FALSE(ask(line, post_json(asked_json)).empty());
    EXPECT_EQ(ask(line, empty[i]), before[i]) << empty[i];
    Line another(server_.port());
    EXPECT_EQ(ask(another, empty[i]), before[i]) << empty[i];
  }
  const auto of_age = [](int age) {
    return post_json(R"({"facts":{"age":)" + std::to_string(age) + R"(},"include_no":true})");
  };
  const std::string young = ask(line, of_age(10)), old = ask(line, of_age(90));
  EXPECT_NE(young, old);
  std::thread beside([&] {
    Line other(server_.port());
    for (int i = 0; i < 50; ++i) EXPECT_EQ(ask(other, of_age(10)), young);
  });
  for (int i = 0; i < 50; ++i) EXPECT_EQ(ask(line, of_age(90)), old);
  beside.join();
}

/// What is wrong with the links of a page; counts those that leave.
std::set<std::string> wrong_links(const std::string& html, int& leaving) {
  std::set<std::string> wrong;
  const std::regex link("<a\\s[^>]*>"), address("href=\"([^\"]*)\"");
  const std::regex ours("(/([^/\\\\].*)?|#.*|(tel|sms):\\+?[0-9]+|mailto:[^?&]*)");
  const std::regex away("https?://[a-z0-9.-]+([/?#][^\\\\]*)?");
  for (std::sregex_iterator at(html.begin(), html.end(), link), end; at != end; ++at) {
    const std::string tag = at->str();
    std::smatch to;
    const std::string href = std::regex_search(tag, to, address) ? to[1].str() : "(none)";
    if (has(tag, "target=")) wrong.insert("opens elsewhere: " + tag);
    if (std::regex_match(href, ours)) continue;
    ++leaving;
    if (!std::regex_match(href, away)) wrong.insert("leads astray: " + tag);
    if (!has(tag, "rel=\"noreferrer") && !has(tag, "rel=\"noopener"))
      wrong.insert("tells where it comes from: " + tag);
  }
  if (std::regex_search(html, std::regex("<(base|iframe|object|embed)\\b|http-equiv=")))
    wrong.insert("changes where links lead");
  return wrong;
}

/// Puts `value` wherever a provider can put something that might become a link.
void put_everywhere(Service& service, const std::string& value) {
  service.url = service.eligible.source = value;
  service.sources = {value};
  service.locations = {Location{.name = "Hall", .phone = value}};
  service.routes.clear();
  for (const char* channel : {"phone", "text", "email", "web", "form", "walk_in", "post"})
    service.routes.push_back({.who = {Actor::self, Actor::practitioner},
                              .channel = channel,
                              .value = value,
                              .source = value});
}

/// What is wrong with the links of every page where all that providers give is `value`, one a line;
/// counts those that leave.
std::string wrong_where_all_is(TestSite& site, const std::string& value, int& leaving) {
  for (Service& service : site.catalogue().services) put_everywhere(service, value);
  std::string wrong;
  for (const char* page : {"/", "/services", "/services/fits", "/services/gone", "/help",
                           "/services/fits?asker=practitioner"})
    for (const auto& row : wrong_links(site.get(page).body, leaving))
      wrong += std::string(page) + " " + row + "\n";
  for (const auto& row : wrong_links(site.post_form("/results", asked_form).body, leaving))
    wrong += "/results " + row + "\n";
  return wrong;
}

// Seen elsewhere: a guard on links that leave was passed by a root prefix or by a target.
TEST(PeerFaults, ALinkNeverLeadsWhereItShouldNot) {
  TestSite site(services);
  for (const char* value :
       {"javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)",
        "java\tscript:alert(1)", "//evil.example/", "/\\evil.example", "\\\\evil.example", "/evil",
        "evil.example", "data:text/html,x", "vbscript:x", "https:evil.example",
        "https:/evil.example", "file:///etc/passwd", "a@b?bcc=evil@evil.example",
        "https://ok.example\" target=\"_top", "https://good.example/x?y=z#a"}) {
    int leaving = 0;
    EXPECT_EQ(wrong_where_all_is(site, value, leaving), "") << value;
    if (has(value, "good")) {
      EXPECT_GE(leaving, 10) << "what says where it leads is a link";
    }
  }
}

// The same, by an address that names one site and leads to another.
TEST(PeerFaults, ALinkNeverHidesItsSite) {
  TestSite site(services);
  for (const char* value :
       {"https://www.nhs.uk@evil.example/", "https://evil.example\\@www.nhs.uk/",
        "https:///evil.example", "https://:80/", "http://"}) {
    int leaving = 0;
    EXPECT_EQ(wrong_where_all_is(site, value, leaving), "") << value;
  }
}

}  // namespace
}  // namespace fingerpost
