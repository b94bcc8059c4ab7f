// What the options of the command line may hold.
#include <gtest/gtest.h>

#include "web/commands/verbs.h"

namespace fingerpost {
namespace {

std::string public_url(const std::string& text) {
  std::string url;
  return parse_public_url(text, url) ? url : "none";
}

TEST(PublicUrl, IsAWebAddressWithoutItsLastSlash) {
  const struct {
    const char *text, *url;
  } rows[] = {
      {"https://fingerpost.example.org", "https://fingerpost.example.org"},
      {"https://example.org/sub/", "https://example.org/sub"},
      {"https://example.org//", "https://example.org"},
      {"http://192.0.2.1:8080", "http://192.0.2.1:8080"},
      {"https://example.org/?from=paper", "none"},
      {"https://example.org/#top", "none"},
      {"https://somebody@example.org", "none"},
      {"https://:8080", "none"},
      {"mailto:desk@example.org", "none"},
      {"javascript:alert(1)", "none"},
      {"ftp://example.org", "none"},
      {"example.org", "none"},
      {"/take", "none"},
      {"", "none"},
  };
  for (const auto& row : rows) EXPECT_EQ(public_url(row.text), row.url) << row.text;
}

}  // namespace
}  // namespace fingerpost
