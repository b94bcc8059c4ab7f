// What the kiosk answers to what none of its pages asks for, and what becomes of a visit that has
// ended: nothing of what somebody typed stands anywhere but on their own screen.
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/support/kiosk.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([{"id":"meals","name":"Meals","provider":"P","needs":["food"],
  "summary":"S.","summary_self":"They cook.","sources":["https://a.example/"],"confidence":"A",
  "assured_date":"2026-11-20","route":[{"who":["self"],"channel":"walk_in"}],
  "eligible":{"all":[{"fact":"home","within":"llr"},{"fact":"age","at_least":18},
                     {"fact":"rosh","one_of":["low"]},{"fact":"risk_linked_health_need","is":true}]}}])";

const std::string asked = "page=question&asked=areas&asked=needs&areas=finances&needs=food";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// "303 Location: /kiosk Clear-Site-Data: ..", without what every page has.
std::string head_of(const Reply& reply) {
  std::string text = std::to_string(reply.status);
  for (const auto& [name, value] : reply.headers)
    if (name != "Cache-Control") text.append(" ").append(name).append(": ").append(value);
  return text;
}

struct KioskPrivate : testing::Test {
  TestSite site{services, real_words()};

  Reply post(const std::string& fields) const { return site.post_form("/kiosk", fields); }
};

TEST_F(KioskPrivate, WhatNoPageOfItsOwnSendsIsNotUnderstood) {
  const char* rows[] = {"page=question&question=nothing&do=next",
                        "page=question&do=next",
                        "page=results&question=nothing&do=unknown",
                        "page=question&question=rosh&do=next",
                        "page=question&question=already_with&do=next",
                        "page=question&question=home&asked=nothing",
                        "page=question&question=home&asked=rosh",
                        "page=check&change=rosh&asked=rosh",
                        "page=question&question=home&fact.age=lots",
                        "page=question&question=home&fact.rosh=high",
                        "page=results&fact.age=lots&do=more",
                        "page=results&fact.nothing=1",
                        "page=results&asked="};
  for (const char* row : rows) {
    const Reply reply = post(row);
    EXPECT_EQ(reply.status, 400) << row;
    EXPECT_EQ(screen_of(reply.body),
              "# Please look at this again\n"
              "We do not understand this. Try again, or press “I don’t know”.\nStart")
        << row;
    EXPECT_TRUE(has(reply.body, "999")) << row;
  }
}

TEST_F(KioskPrivate, AButtonThatIsNotThereLeavesThePageAsItIs) {
  const Reply reply = post(asked + "&question=age&fact.age=34&do=dance");
  EXPECT_EQ(reply.status, 200);
  EXPECT_TRUE(has(screen_of(reply.body), "|34|")) << screen_of(reply.body);
  EXPECT_TRUE(has(screen_of(post("").body), "# Find help near you"));
}

TEST_F(KioskPrivate, OnlyAFormIsRead) {
  EXPECT_EQ(site.post_json("/kiosk", "{}").status, 415);
  const RunningServer server(
      [this](const Request& request) { return answer(site.site(), request); });
  const std::string large(70'000, 'x');
  EXPECT_EQ(status_of(exchange(server.port(),
                               "POST /kiosk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                               "Content-Type: application/x-www-form-urlencoded\r\n"
                               "Content-Length: " +
                                   std::to_string(large.size()) + "\r\n\r\n" + large)),
            "413");
}

TEST_F(KioskPrivate, StaffsQuestionsAreNeverPut) {
  AtKiosk here(site);
  here.want("areas=finances", "needs=food");
  std::string put;
  for (int i = 0; i < 10 && here.heading() != "Who can help you"; ++i) {
    put += here.heading() + " ";
    here.press("unknown");
  }
  EXPECT_EQ(put, "Where do you live? How old are you? ");
}

TEST_F(KioskPrivate, WithoutADirectoryItStillSaysWhomToCall) {
  const std::string says = "# Not ready yet\nPlease wait a little, or ask the staff here.\nStart";
  site.unload();
  for (const Reply& reply : {site.get("/kiosk"), post(asked + "&question=age&do=next")}) {
    EXPECT_EQ(reply.status, 503);
    EXPECT_TRUE(has(head_of(reply), "Retry-After: 5"));
    EXPECT_EQ(screen_of(reply.body), says);
    EXPECT_TRUE(has(text_of(reply.body), "Urgent help 999 111 ")) << text_of(reply.body);
  }
  EXPECT_TRUE(has(site.get("/kiosk/pl").body, "<html lang=\"pl\" dir=\"ltr\""));
  EXPECT_EQ(site.get("/kiosk/away").status, 200);
  EXPECT_EQ(site.post_form("/kiosk/leave", "").status, 303);
}

TEST_F(KioskPrivate, AnAddressThatIsNoLanguageLeadsToTheFirstPage) {
  for (const char* path : {"/kiosk/fr", "/kiosk/UR", "/kiosk/leave", "/kiosk/x%3Cb%3E"})
    EXPECT_EQ(head_of(site.get(path)), "303 Location: /kiosk") << path;
  EXPECT_TRUE(has(site.get("/kiosk/ur").body, "<html lang=\"ur\" dir=\"rtl\""));
  EXPECT_TRUE(has(site.get("/kiosk").body, "<html lang=\"en-GB\" dir=\"ltr\""));
  EXPECT_TRUE(has(post("language=fr&page=welcome").body, "<html lang=\"en-GB\" dir=\"ltr\""));
}

TEST_F(KioskPrivate, LeavingEndsTheVisitAndForgetsWhatTheBrowserKept) {
  const std::string visit(32, 'a');
  const std::string form = asked + "&question=age&fact.age=37&do=next&visit=";
  EXPECT_EQ(post(form + visit).status, 200);
  EXPECT_EQ(head_of(site.post_form("/kiosk/leave", "visit=" + visit)),
            "303 Location: /kiosk/away Clear-Site-Data: \"cache\"");
  const Reply again = post(form + visit);
  EXPECT_EQ(head_of(again), "303 Location: /kiosk");
  EXPECT_FALSE(has(again.body, "37"));
  EXPECT_EQ(head_of(site.post_form("/kiosk/leave", "visit=" + visit)),
            "303 Location: /kiosk/away Clear-Site-Data: \"cache\"")
      << "pressed twice";
  EXPECT_EQ(post(form + std::string(32, 'b')).status, 200) << "another visit goes on";
}

TEST_F(KioskPrivate, ThePageAfterLeavingSaysNothing) {
  const Reply away = site.get("/kiosk/away");
  EXPECT_EQ(away.status, 200);
  EXPECT_EQ(screen_of(away.body), "# Welcome\nTouch here to start");
  EXPECT_FALSE(has(away.body, "http-equiv=\"refresh\""));
}

TEST_F(KioskPrivate, APageThatNobodyTouchedEndsItsVisitItself) {
  AtKiosk here(site);
  here.want("areas=finances", "needs=food");
  const std::string visit(32, '0');
  EXPECT_TRUE(has(here.html(),
                  "<noscript><meta http-equiv=\"refresh\" content=\"75;url="
                  "/kiosk/ended/" +
                      visit + "\"></noscript>"));
  EXPECT_EQ(head_of(site.get("/kiosk/ended/" + visit)),
            "303 Location: /kiosk Clear-Site-Data: \"cache\"");
  EXPECT_EQ(head_of(post(here.sent())), "303 Location: /kiosk");
  EXPECT_EQ(head_of(site.get("/kiosk/ended/nonsense")),
            "303 Location: /kiosk Clear-Site-Data: \"cache\"");
}

TEST_F(KioskPrivate, ItsAddressesTakeNoOtherMethods) {
  Request request;
  request.method = "PUT";
  request.path = "/kiosk";
  const Reply reply = answer(site.site(), request);
  EXPECT_EQ(head_of(reply), "405 Allow: GET, HEAD, POST");
  request.method = "HEAD";
  EXPECT_EQ(answer(site.site(), request).status, 200);
  request.path = "/kiosk/leave";
  EXPECT_EQ(head_of(answer(site.site(), request)), "303 Location: /kiosk");
  request.method = "POST";
  request.path = "/kiosk/away";
  EXPECT_EQ(head_of(answer(site.site(), request)), "405 Allow: GET, HEAD");
}

TEST_F(KioskPrivate, NothingThatWasTypedIsInAHeadOrALineOfTheLogOrACount) {
  const std::string word = "qqplantedqq";
  RunningServer server([this](const Request& request) { return answer(site.site(), request); });
  const auto send = [&](const std::string& body) {
    return exchange(server.port(),
                    "POST /kiosk HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " +
                        std::to_string(body.size()) + "\r\n\r\n" + body);
  };
  const std::string answers[] = {
      send(asked + "&question=home&fact.home.typed=" + word + "&do=next"),
      send("page=question&question=" + word),
      send("language=" + word),
      send("visit=" + word),
      exchange(server.port(), get_request("/kiosk/" + word)),
      exchange(server.port(), get_request("/kiosk?x=" + word))};
  for (const auto& text : answers)
    EXPECT_FALSE(has(text.substr(0, text.find("\r\n\r\n")), word)) << text;
  EXPECT_TRUE(has(answers[0], "value=\"" + word + "\"")) << "on their own screen it stays";
  for (std::size_t i = 1; i < std::size(answers); ++i) EXPECT_FALSE(has(answers[i], word)) << i;
  server.stop();
  auto log = server.log();
  std::sort(log.begin(), log.end());
  EXPECT_EQ(log,
            (std::vector<std::string>{"GET /kiosk 200", "GET /kiosk/{id} 303", "POST /kiosk 200",
                                      "POST /kiosk 200", "POST /kiosk 200", "POST /kiosk 400"}));
  EXPECT_FALSE(has(site.get("/metrics").body, word));
}

}  // namespace
}  // namespace fingerpost
