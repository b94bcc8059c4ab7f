#include "web/server/head.h"

#include <gtest/gtest.h>

namespace fingerpost {
namespace {

const std::vector<std::string> ours{"localhost", "127.0.0.1", "[::1]"};

std::string origin_name(Origin origin) {
  switch (origin) {
    case Origin::none:
      return "none";
    case Origin::same:
      return "same";
    case Origin::opaque:
      return "opaque";
    case Origin::other:
      return "other";
  }
  return "";
}

/// "POST /path 12 bytes text/plain origin none", or "400 Why.".
std::string read(std::string head, const std::vector<std::string>& hosts = ours) {
  const auto read = read_head(head, hosts);
  if (const auto* refused = std::get_if<Refusal>(&read))
    return std::to_string(refused->status) + " " + refused->what;
  const Head& good = std::get<Head>(read);
  std::string text = good.method + " " + good.target;
  if (good.content_length > 0) text += " " + std::to_string(good.content_length) + " bytes";
  if (!good.content_type.empty()) text += " " + good.content_type;
  if (good.origin != Origin::none) text += " origin " + origin_name(good.origin);
  if (!good.keep_alive) text += " then close";
  if (good.forwarded) text += " forwarded";
  if (good.expects_continue) text += " expects 100";
  return text;
}

std::string with(const std::string& method, const std::string& headers) {
  return read(method + " /x HTTP/1.1\r\nHost: localhost:8080\r\n" + headers + "\r\n");
}

TEST(Head, IsReadWhereItIsClear) {
  EXPECT_EQ(read("GET /a?b=c HTTP/1.1\r\nHost: localhost\r\n\r\n"), "GET /a?b=c");
  EXPECT_EQ(read("HEAD / HTTP/1.0\r\nhOST: [::1]:99\r\n\r\n"), "HEAD / then close");
  EXPECT_EQ(with("POST", "Content-Length: 12\r\nContent-Type: application/json\r\n"),
            "POST /x 12 bytes application/json");
  EXPECT_EQ(with("GET", "Connection: keep-alive, Close\r\n"), "GET /x then close");
  EXPECT_EQ(with("GET", "Content-Length: 0\r\n"), "GET /x");
  EXPECT_EQ(with("POST", "Expect: 100-continue\r\nX-Forwarded-For: 1.2.3.4\r\n"),
            "POST /x forwarded expects 100");
}

TEST(Head, SaysWhetherTheBrowserTakesGzip) {
  const struct {
    const char* accepts;
    bool gzip;
  } rows[] = {
      {"gzip", true},           {"gzip, deflate, br", true},
      {"br,GZIP ;q=1.0", true}, {"deflate, gzip;q=1", true},
      {"gzip;q=0", false},      {"gzip;q=0.0, br", false},
      {"x-gzip", false},        {"br", false},
      {"identity", false},      {"", false},
  };
  for (const auto& row : rows) {
    const std::string accepts = "Accept-Encoding: " + std::string(row.accepts) + "\r\n";
    const auto read = read_head("GET /x HTTP/1.1\r\nHost: localhost\r\n" + accepts + "\r\n", ours);
    EXPECT_EQ(std::get<Head>(read).takes_gzip, row.gzip) << row.accepts;
  }
}

TEST(Head, IsRefusedWhereItIsNot) {
  const struct {
    const char *head, *answer;
  } rows[] = {
      {"GET / HTTP/1.1\r\n\r\n", "400 The Host header is missing."},
      {"GET / HTTP/1.1\r\nHost: a b\r\n\r\n", "400 The Host header is not a host."},
      {"GET / HTTP/1.1\r\nHost: localhost:8o\r\n\r\n", "400 The Host header is not a host."},
      {"GET / HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n",
       "400 The header host is given more than once."},
      {"GET / HTTP/1.1\r\nHost: rebound.example\r\n\r\n",
       "421 This server does not answer for that host name."},
      {"GET /\r\nHost: localhost\r\n\r\n", "400 The request line is not 'METHOD /path HTTP/1.1'."},
      {"GET http://localhost/ HTTP/1.1\r\nHost: localhost\r\n\r\n",
       "400 The address is not a path."},
      {"GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n", "400 The address is not a path."},
      {"GET / HTTP/2.0\r\nHost: localhost\r\n\r\n", "505 Only HTTP/1.1 is spoken here."},
      {"GET / FTP\r\nHost: localhost\r\n\r\n", "400 Only HTTP/1.1 is spoken here."},
      {"DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n",
       "405 Only GET, HEAD and POST are answered here."},
      {"G@T / HTTP/1.1\r\nHost: localhost\r\n\r\n", "400 The method is not a word."},
      {"GET / HTTP/1.1\r\nHost : localhost\r\n\r\n", "400 A header is not 'Name: value'."},
      {"GET / HTTP/1.1\r\nHost: localhost\r\n folded: x\r\n\r\n",
       "400 A header is not 'Name: value'."},
      {"GET / HTTP/1.1\r\nHost: localhost", "400 The head does not end."},
      {"\r\n", "400 The request line is missing."},
  };
  for (const auto& row : rows) EXPECT_EQ(read(row.head), row.answer) << row.head;
  EXPECT_EQ(read(std::string("GET /\0 HTTP/1.1\r\nHost: localhost\r\n\r\n", 37)),
            "400 The head holds a control character.");
  EXPECT_EQ(read("GET / HTTP/1.1\r\nHost: localhost\r\nA: \x01\r\n\r\n"),
            "400 The head holds a control character.");
}

TEST(Head, HasOneMeaningForTheBody) {
  const struct {
    const char *method, *headers, *answer;
  } rows[] = {
      {"POST", "Transfer-Encoding: chunked\r\n",
       "400 Transfer-Encoding is not taken; send a Content-Length."},
      {"POST", "Content-Encoding: gzip\r\nContent-Length: 3\r\n",
       "415 Content-Encoding is not taken; send the body as it is."},
      {"POST", "Content-Length: 3\r\nContent-Length: 3\r\n",
       "400 The header content-length is given more than once."},
      {"POST", "Content-Length: 3x\r\n", "400 Content-Length is not a whole number."},
      {"POST", "Content-Length: -3\r\n", "400 Content-Length is not a whole number."},
      {"POST", "Content-Length: +3\r\n", "400 Content-Length is not a whole number."},
      {"POST", "Content-Length: \r\n", "400 Content-Length is not a whole number."},
      {"POST", "Content-Length: 65537\r\n", "413 The body is larger than 64 kB; send less."},
      {"POST", "Content-Length: 99999999999999999999999\r\n",
       "413 The body is larger than 64 kB; send less."},
      {"POST", "Content-Length: 65536\r\n", "POST /x 65536 bytes"},
      {"GET", "Content-Length: 3\r\n", "400 A GET request has no body."},
      {"POST", "Expect: 200-ok\r\n", "417 The only expectation that is met is 100-continue."},
  };
  for (const auto& row : rows) EXPECT_EQ(with(row.method, row.headers), row.answer) << row.headers;
}

TEST(Head, HasBounds) {
  std::string headers;
  for (int i = 0; i < 64; ++i) headers += "A: b\r\n";
  EXPECT_EQ(with("GET", headers), "431 There are too many headers.");
  EXPECT_EQ(read("GET /" + std::string(2048, 'a') + " HTTP/1.1\r\nHost: localhost\r\n\r\n"),
            "414 The address is too long.");
}

TEST(Head, SaysWhichPageSentIt) {
  const struct {
    const char *headers, *answer;
  } rows[] = {
      {"", "POST /x"},
      {"Sec-Fetch-Site: same-origin\r\nOrigin: null\r\n", "POST /x origin same"},
      {"Sec-Fetch-Site: none\r\n", "POST /x origin same"},
      {"Origin: null\r\n", "POST /x origin opaque"},
      {"Origin: http://LOCALHOST:8080\r\n", "POST /x origin same"},
      {"Origin: http://localhost:3000\r\n", "403 A page of another site may not send this."},
      {"Origin: https://evil.example\r\n", "403 A page of another site may not send this."},
      {"Sec-Fetch-Site: cross-site\r\n", "403 A page of another site may not send this."},
      {"Sec-Fetch-Site: same-site\r\n", "403 A page of another site may not send this."},
  };
  for (const auto& row : rows) EXPECT_EQ(with("POST", row.headers), row.answer) << row.headers;
  EXPECT_EQ(with("GET", "Sec-Fetch-Site: cross-site\r\n"), "GET /x origin other")
      << "a link from another site may be followed";
}

TEST(Head, AnyHostWillDoWhereTheServerIsOpenToOthers) {
  EXPECT_EQ(read("GET / HTTP/1.1\r\nHost: any.example\r\n\r\n", {}), "GET /");
  EXPECT_EQ(read("GET / HTTP/1.1\r\nHost: <b>\r\n\r\n", {}), "400 The Host header is not a host.");
}

}  // namespace
}  // namespace fingerpost
