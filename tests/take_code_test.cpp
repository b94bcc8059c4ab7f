// The box for the code from a paper: what may be typed into it, and what it says.
#include <gtest/gtest.h>

#include <regex>

#include "tests/support/served.h"

namespace fingerpost {
namespace {

using namespace test;

const char* services = R"([
  {"id":"gp","name":"A doctor","needs":["gp-registration"],"eligible":{"fact":"age","at_least":18}},
  {"id":"rehab","name":"Rehab","needs":["drugs"],"eligible":{"fact":"age","at_least":18}},
  {"id":"old","name":"Old help","needs":["housing"],"eligible":{"fact":"age","at_least":18},
   "contract":{"end":"2025-05-31"}}])";

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

/// Where a page leads, or else its status, its problem and what it offers besides.
std::string answer_to(const TestSite& site, const std::string& fields) {
  const Reply reply = site.post_form("/take", fields);
  if (reply.status == 303) return reply.headers.back().second;
  std::string out = std::to_string(reply.status);
  std::smatch found;
  if (std::regex_search(reply.body, found, std::regex("<a href=\"#code\">([^<]*)</a>")))
    out += " " + found.str(1);
  if (std::regex_search(reply.body, found, std::regex("href=\"(/take/[^\"]*)\">([^<]*)</a>")))
    out += " " + found.str(2) + ": " + found.str(1);
  return out;
}

TEST(TakeCode, LeadsToTheServicesOrSaysWhatIsWrong) {
  const TestSite site(services);
  const std::string no_code =
      "400 This is not a whole code. Each part of a code is 4 letters and numbers, like K7QM-2XWD. "
      "Check it against the paper.";
  const struct {
    std::string fields, answer;
  } rows[] = {
      {"code=13SG-BACY", "/take/gp+rehab"},
      {"code=+13sg+bacy+", "/take/gp+rehab"},
      {"code=Q404", "/take/old"},  // closed: its page says so
      {"code=fingerpost:+gp+rehab", "/take/gp+rehab"},
      {"code=rehab", "/take/rehab"},
      {"code=13SG&visit=00112233445566778899aabbccddeeff",
       "/take/gp?visit=00112233445566778899aabbccddeeff"},
      {"code=", "400 Type the code from the paper."},
      {"", "400 Type the code from the paper."},
      {"code=13SG-BAC", no_code},
      {"code=caf%E9", no_code},
      {"code=" + std::string(600, '0'), no_code},
      {"code=9FHT", "400 “9FHT” leads to no service here. Check it against the paper."},
      {"code=13SG-9fht-2XWD",
       "400 “9fht” and “2XWD” lead to no service here. Check them against the paper. Show the "
       "service that was found: /take/gp"},
      {"code=fingerpost:+gp+rehab+nobody",
       "400 “nobody” leads to no service here. Check it against the paper. Show the 2 services "
       "that "
       "were found: /take/gp+rehab"},
  };
  for (const auto& row : rows) EXPECT_EQ(answer_to(site, row.fields), row.answer) << row.fields;
}

TEST(TakeCode, KeepsWhatWasTypedInTheBoxAndOutOfEveryAddress) {
  const TestSite site(services);
  const std::string html = site.post_form("/take", "code=13SG-qq%22%3Cb%3Eqq").body;
  EXPECT_TRUE(has(html, "value=\"13SG-qq&quot;&lt;b&gt;qq\""));
  EXPECT_TRUE(has(html, "<title>Error: type the code from the paper – Fingerpost</title>"));
  EXPECT_FALSE(std::regex_search(html, std::regex("(href|action)=\"[^\"]*qq")));
  EXPECT_EQ(site.post_json("/take", "{}").status, 415);
}

TEST(TakeCode, IsFoundFromTheFormAndTheLists) {
  const TestSite site(services);
  EXPECT_EQ(site.get("/take").status, 200);
  for (const char* path : {"/", "/services"})
    EXPECT_TRUE(has(site.get(path).body, "href=\"/take\">Somebody has a code from a paper</a>"))
        << path;
}

}  // namespace
}  // namespace fingerpost
