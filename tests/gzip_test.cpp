#include "web/server/gzip.h"

#include <gtest/gtest.h>

#include <random>

#include "tests/support/served.h"
#include "web/server/embedded.h"

namespace fingerpost {
namespace {

using namespace test;

/// What unzipped() says of it: "5 bytes", or why it is none.
std::string read(const std::string& gzip) {
  try {
    return std::to_string(unzipped(gzip).size()) + " bytes";
  } catch (const std::runtime_error& problem) {
    return problem.what();
  }
}

TEST(Gzip, GivesBackWhatItTook) {
  std::mt19937 random(1);
  for (const std::size_t size : {0U, 1U, 999U, 65'536U, 300'000U}) {
    std::string text(size, 'a');
    EXPECT_EQ(unzipped(gzipped(text)), text) << size;
    for (char& c : text) c = static_cast<char>(random());
    EXPECT_EQ(unzipped(gzipped(text)), text) << size;
  }
  EXPECT_LT(gzipped(std::string(100'000, 'a')).size(), 1000U);
}

TEST(Gzip, RefusesWhatIsNotWhole) {
  const std::string whole = gzipped("Tea and a chat, every day of the week.");
  EXPECT_EQ(read(whole), "38 bytes");
  constexpr const char* refused = "this is not a whole gzip file";
  for (std::size_t length = 0; length < whole.size(); ++length)
    EXPECT_EQ(read(whole.substr(0, length)), refused) << length;
  for (const std::size_t at : {0U, 1U, 2U, 12U}) {
    std::string broken = whole;
    broken[at] = static_cast<char>(~broken[at]);
    EXPECT_EQ(read(broken), refused) << at;
  }
  std::string other_sum = whole;
  other_sum[whole.size() - 6] = static_cast<char>(~other_sum[whole.size() - 6]);
  EXPECT_EQ(read(other_sum), refused);
  EXPECT_EQ(read("Tea and a chat"), refused);
}

TEST(Gzip, HostileBytesEndInAWholeFileOrARefusal) {
  std::mt19937 random(7);
  const std::string whole = gzipped("Tea and a chat, every day of the week.");
  for (int i = 0; i < 2000; ++i) {
    std::string broken = whole;
    for (int j = 0; j < 3; ++j) broken[random() % broken.size()] = static_cast<char>(random());
    const std::string says = read(broken);
    EXPECT_TRUE(says == "38 bytes" || says == "this is not a whole gzip file") << says;
  }
}

/// The first style sheet, asked for by a browser that takes gzip or not: status, length, headers.
std::string asset(const std::string& headers) {
  static const TestSite site("[]");
  static const RunningServer server(
      [](const Request& request) { return answer(site.site(), request); });
  std::string name;
  for (const EmbeddedFile& file : embedded_files())
    if (file.name.starts_with("assets/govuk.") && file.name.ends_with(".css.gz"))
      name = file.name.substr(0, file.name.size() - 3);
  const std::string reply =
      exchange(server.port(), "GET /" + name + " HTTP/1.1\r\nHost: localhost\r\nConnection: close" +
                                  "\r\n" + headers + "\r\n");
  std::string says = status_of(reply);
  for (const char* header : {"Content-Type", "Content-Encoding", "Vary", "Cache-Control"}) {
    const auto at = reply.find(std::string("\r\n") + header + ": ");
    if (at != std::string::npos)
      says += " | " + reply.substr(at + 2, reply.find("\r\n", at + 2) - at - 2);
  }
  const std::string body = body_of(reply);
  const bool packed = says.find("gzip") != std::string::npos;
  return says + ((packed ? unzipped(body) : body).starts_with("@charset") ||
                         (packed ? unzipped(body) : body).find(".govuk-") != std::string::npos
                     ? " | a style sheet"
                     : " | something else");
}

TEST(Gzip, AnAssetIsSentAsTheBrowserCanReadIt) {
  const std::string kept =
      " | Vary: Accept-Encoding | Cache-Control: public, max-age=31536000, immutable | a style "
      "sheet";
  EXPECT_EQ(asset(""), "200 | Content-Type: text/css; charset=utf-8" + kept);
  EXPECT_EQ(asset("Accept-Encoding: gzip, br\r\n"),
            "200 | Content-Type: text/css; charset=utf-8 | Content-Encoding: gzip" + kept);
}

TEST(Gzip, APageIsSentSmallerWhereThatIsWorthIt) {
  const TestSite site("[]");
  Request request;
  request.method = "GET";
  request.path = "/help";
  request.takes_gzip = true;
  const Reply packed = answer(site.site(), request);
  EXPECT_EQ(unzipped(packed.body), site.get("/help").body);
  request.path = "/health";
  EXPECT_EQ(answer(site.site(), request).body, site.get("/health").body);
}

}  // namespace
}  // namespace fingerpost
