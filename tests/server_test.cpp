#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/served.h"
#include "tests/support/world.h"
#include "web/server/embedded.h"

namespace fingerpost {
namespace {

using namespace test;

const char* one_service = R"([{"id":"tea","name":"Tea and a chat","needs":["housing"],
  "eligible":{"fact":"age","at_least":18},"route":[{"who":["self"],"channel":"walk_in"}]}])";

std::string post(const std::string& path, const std::string& headers, const std::string& body) {
  return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + headers +
         "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string post_json(const std::string& body) {
  return post("/api/v1/match", "Content-Type: application/json\r\n", body);
}

class Server : public ::testing::Test {
 protected:
  TestSite site_{one_service};
  RunningServer server_{[this](const Request& request) { return answer(site_.site(), request); }};

  std::string ask(const std::string& text) const { return exchange(server_.port(), text); }
};

TEST_F(Server, AnswersAQuestion) {
  const std::string answer = ask(post_json(R"({"facts":{"age":30},"needs":["housing"]})"));
  EXPECT_EQ(status_of(answer), "200");
  EXPECT_NE(body_of(answer).find(R"("service":"tea","name":"Tea and a chat")"), std::string::npos)
      << answer;
}

TEST_F(Server, ListsEveryProblemOfAQuestion) {
  const std::string answer =
      ask(post_json(R"({"facts":{"agee":3,"sex":"x","release_date":"2026-02-30"},"need":[]})"));
  EXPECT_EQ(status_of(answer), "400");
  EXPECT_EQ(body_of(answer),
            R"({"problems":[{"where":"need","what":"unknown field 'need'; did you mean 'needs'?"},)"
            R"({"where":"facts.agee","what":"unknown fact 'agee'; did you mean 'age'?"},)"
            R"({"where":"facts.release_date","what":"must be a date that exists, written as )"
            R"(2026-11-22"},)"
            R"({"where":"facts.sex","what":"'x' is not a choice; use female, male or other"}]})");
}

TEST_F(Server, RefusesWhatIsNoQuestion) {
  EXPECT_EQ(body_of(ask(post("/api/v1/match", "Content-Type: text/plain\r\n", "{}"))),
            R"({"problems":[{"where":"request","what":"send the question as application/json"}]})");
  EXPECT_EQ(status_of(ask(post("/api/v1/match", "", "{}"))), "415");
  EXPECT_EQ(status_of(ask(
                post("/api/v1/match", "Content-Type: Application/JSON; charset=utf-8\r\n", "{}"))),
            "200");
  for (const char* bad : {"", "{", "[]", "{\"a\":1e999}", "{\"facts\":{\"age\":\"\xff\"}}"})
    EXPECT_EQ(status_of(ask(post_json(bad))), "400") << bad;
  EXPECT_EQ(status_of(ask(post_json(std::string(40, '[') + std::string(40, ']')))), "400");
}

TEST_F(Server, PutsTheSameGuardsOnEveryAnswer) {
  std::string asset;
  for (const EmbeddedFile& file : embedded_files())
    if (file.name.ends_with(".css.gz"))
      asset = "/" + std::string(file.name.substr(0, file.name.size() - 3));
  const std::string requests[] = {
      get_request("/"),
      get_request("/nothing-here"),
      get_request("/api/v1/vocabulary"),
      get_request("/health"),
      get_request(asset),
      post_json("{"),
      "DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n",
      "not http at all\r\n\r\n",
  };
  for (const auto& request : requests) {
    const std::string answer = ask(request);
    for (const char* header :
         {"Content-Security-Policy: default-src 'none'; style-src 'self'; script-src 'self'; "
          "img-src "
          "'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri "
          "'none'\r\n",
          "Referrer-Policy: no-referrer\r\n", "X-Content-Type-Options: nosniff\r\n",
          "Permissions-Policy: camera=()", "Cross-Origin-Opener-Policy: same-origin\r\n",
          "Cross-Origin-Resource-Policy: same-origin\r\n"})
      EXPECT_NE(answer.find(header), std::string::npos) << request << answer;
    const bool page = request.find("/assets/") == std::string::npos;
    EXPECT_EQ(page, answer.find("Cache-Control: no-store\r\n") != std::string::npos) << answer;
    EXPECT_EQ(answer.find("Access-Control"), std::string::npos);
  }
}

TEST_F(Server, SaysWhatAnAddressTakes) {
  EXPECT_NE(ask(get_request("/api/v1/match")).find("\r\nAllow: POST\r\n"), std::string::npos);
  EXPECT_NE(ask(post("/health", "", "")).find("\r\nAllow: GET, HEAD\r\n"), std::string::npos);
  EXPECT_NE(
      ask("PUT /health HTTP/1.1\r\nHost: localhost\r\n\r\n").find("\r\nAllow: GET, HEAD, POST\r\n"),
      std::string::npos);
  const std::string head =
      ask("HEAD /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  EXPECT_EQ(status_of(head), "200");
  EXPECT_EQ(body_of(head), "");
}

TEST_F(Server, RefusesAttacksOnTheHead) {
  const struct {
    const char* name;
    std::string text;
    const char* status;
  } rows[] = {
      {"no host", "GET / HTTP/1.1\r\n\r\n", "400"},
      {"rebinding", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "421"},
      {"chunked",
       "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "400"},
      {"gzip",
       "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Encoding: gzip\r\nContent-Length: "
       "3\r\n\r\nabc",
       "415"},
      {"two lengths",
       "POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd",
       "400"},
      {"smuggling",
       "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 40\r\n\r\nGET /health "
       "HTTP/1.1\r\nHost: "
       "localhost\r\n\r\n",
       "400"},
      {"line feed alone", "GET / HTTP/1.1\nHost: localhost\n\n", "400"},
      {"endless line", "GET /" + std::string(9000, 'a'), "431"},
      {"endless headers",
       "GET / HTTP/1.1\r\nHost: localhost\r\n" + std::string(9000, 'a') + ": b\r\n\r\n", "431"},
      {"NUL", std::string("GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", 37), "400"},
      {"large body", post_json(std::string(70'000, ' ')), "413"},
      {"cross-site", post("/results", "Sec-Fetch-Site: cross-site\r\n", "x=y"), "403"},
  };
  for (const auto& row : rows) EXPECT_EQ(status_of(ask(row.text)), row.status) << row.name;
  EXPECT_EQ(status_of(ask(get_request("/health"))), "200") << "and goes on";
}

TEST_F(Server, IgnoresRangesAndClaimsAboutTheSender) {
  const std::string answer =
      ask("GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nRange: bytes=0-1,0-2\r\n"
          "REMOTE_ADDR: 10.0.0.1\r\nAccept-Encoding: gzip, br\r\n\r\n");
  EXPECT_EQ(status_of(answer), "200");
  EXPECT_EQ(body_of(answer), R"({"status":"ok"})");
}

TEST_F(Server, SaysThatABodyIsTooLargeEvenWhileItIsStillComing) {
  Line line(server_.port());
  line.send(
      "POST /api/v1/match HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      "Content-Length: 10000000\r\n\r\n");
  for (int i = 0; i < 10; ++i) line.send(std::string(1'000'000, ' '));
  const std::string answer = line.read_all();
  EXPECT_EQ(status_of(answer), "413");
  EXPECT_EQ(
      body_of(answer),
      R"({"problems":[{"where":"request","what":"The body is larger than 64 kB; send less."}]})");
}

TEST_F(Server, AnswersEveryRequestOfAPipeline) {
  Line line(server_.port());
  const std::string one = "GET /health HTTP/1.1\r\nHost: localhost\r\n\r\n";
  const std::string with_body =
      "POST /api/v1/match HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
      "Content-Length: 2\r\n\r\n{}";
  line.send(one + with_body + get_request("/nothing-here"));
  EXPECT_EQ(status_of(line.read_answer()), "200");
  EXPECT_EQ(status_of(line.read_answer()), "200");
  EXPECT_EQ(status_of(line.read_answer()), "404");
  EXPECT_EQ(line.read_all(), "");
}

TEST_F(Server, MeetsAnExpectationBeforeTheBodyComes) {
  Line line(server_.port());
  line.send(
      "POST /api/v1/match HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
      "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
  EXPECT_EQ(line.read_answer(), "HTTP/1.1 100 Continue\r\n\r\n");
  line.send("{}");
  EXPECT_EQ(status_of(line.read_answer()), "200");
}

TEST_F(Server, LogsNothingThatSomebodyTyped) {
  const char* planted = "qqplantedqq";
  const std::string word = planted;
  ask(post_json(R"({"text":")" + word + R"(","facts":{")" + word + R"(":1}})"));
  ask(post("/results", "Content-Type: application/x-www-form-urlencoded\r\n",
           "text=" + word + "&fact.home=" + word));
  ask(get_request("/services/" + word + "?a=" + word));
  ask(get_request("/" + word));
  ask("GET / HTTP/1.1\r\nHost: " + word + "\r\n\r\n");
  ask(word + " / HTTP/1.1\r\nHost: localhost\r\n\r\n");
  server_.stop();
  auto log = server_.log();
  std::sort(log.begin(), log.end());
  EXPECT_EQ(log,
            (std::vector<std::string>{"- - 405", "- - 421", "GET - 404", "GET /services/{id} 404",
                                      "POST /api/v1/match 400", "POST /results 400"}));
  EXPECT_EQ(site_.get("/metrics").body.find(word), std::string::npos);
}

TEST_F(Server, ReloadsOnlyForThisMachine) {
  const auto reload = [&](const std::string& headers) {
    return status_of(ask(post("/api/v1/reload", headers, "")));
  };
  EXPECT_EQ(reload("X-Forwarded-For: 10.0.0.1\r\n"), "403");
  EXPECT_EQ(reload("Origin: null\r\n"), "403");
  EXPECT_EQ(reload("Origin: https://evil.example\r\n"), "403");
  EXPECT_EQ(body_of(ask(get_request("/ready"))), R"({"status":"ready","generation":1})");
  EXPECT_EQ(reload(""), "200");
  EXPECT_EQ(body_of(ask(get_request("/ready"))), R"({"status":"ready","generation":2})");
}

TEST_F(Server, SaysWhenNoDirectoryIsLoaded) {
  site_.unload();
  for (const auto& request : {post_json("{}"), get_request("/"), get_request("/ready")}) {
    const std::string answer = ask(request);
    EXPECT_EQ(status_of(answer), "503");
    EXPECT_NE(answer.find("\r\nRetry-After: 5\r\n"), std::string::npos) << answer;
  }
  EXPECT_EQ(status_of(ask(get_request("/health"))), "200");
  EXPECT_EQ(status_of(ask(get_request("/metrics"))), "200");
}

}  // namespace
}  // namespace fingerpost
