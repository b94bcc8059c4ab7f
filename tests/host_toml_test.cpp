// Catalogue files through the provider host: what they become, and what becomes of broken ones.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>

#include "core/knowledge/host_process.h"

namespace fingerpost {
namespace {

namespace fs = std::filesystem;

HostReply read(const std::string& text) {
  const fs::path folder =
      fs::temp_directory_path() / ("fingerpost-toml-" + std::to_string(::getpid()));
  fs::create_directory(folder);
  std::ofstream(folder / "food.toml", std::ios::binary) << text;
  const Host host{.executable = FINGERPOST_HOST, .limits = {.deadline = std::chrono::minutes(2)}};
  HostReply reply = run_host(host, HostInput::toml, folder / "food.toml");
  fs::remove_all(folder);
  return reply;
}

TEST(HostToml, BecomesTheDescriptionThatPluginsGiveToo) {
  const HostReply reply = read(R"(# Food
[[service]]
id = "food-bank"
assured_date = 2026-11-22
eligible.all = [
  { fact = "age", at_least = 18 },
  { fact = "release_date", window_days = [-84, 28] },
]
[[service.route]]
who = ["self"]
[[service.example]]
person = { age = 30, release_date = 2026-10-24, sober = true }

[[need]]
id = "food"
[[fact]]
weight = -1.5
[[implication]]
known = "release_date"
[colour]
)");
  EXPECT_EQ(reply.failure, "");
  EXPECT_EQ(
      reply.json,
      R"({"colour":{"@line":20},"facts":[{"@line":16,"weight":-1.5}],)"
      R"("implications":[{"@line":18,"known":"release_date"}],"needs":[{"@line":14,"id":"food"}],)"
      R"("provider":{"name":"food","version":""},)"
      R"("services":[{"@line":2,"assured_date":"2026-11-22",)"
      R"("eligible":{"@line":5,"all":[{"@line":6,"at_least":18,"fact":"age"},)"
      R"({"@line":7,"fact":"release_date","window_days":[-84,28]}]},)"
      R"("example":[{"@line":11,"person":{"@line":12,"age":30,"release_date":"2026-10-24",)"
      R"("sober":true}}],"id":"food-bank","route":[{"@line":9,"who":["self"]}]}]})");
}

TEST(HostToml, StringsMayHoldWhatKeysMayNot) {
  const std::string dots(40, '.'), brackets(40, '[');
  for (const std::string& text : {
           "a = \"" + dots + brackets + "\"",
           "a = '" + dots + brackets + "'",
           "a = \"\"\"\n" + dots + "\n\"" + brackets + "\\\"\"\"\"\"\"",
           "a = '''" + dots + "\n''" + brackets + "'''''",
           "a = 1 # " + dots + brackets + " \xC2\xA3" + "5",
           "\xEF\xBB\xBF" + std::string("a = \"\xC2\xA3") + "5\"\r\nb = [1.5, +2, -3e4]\r\n",
           std::string("a = \"\xEF\xB8\xBF\""),
       })
    EXPECT_EQ(read(text).failure, "") << text;
}

TEST(HostToml, BrokenFilesAreOneSentenceWithALine) {
  const struct {
    std::string text;
    int line;
    std::string failure;
  } rows[] = {
      {"a = 1\nb = \n", 2,
       "is not TOML: Error while parsing key-value pair: expected value, saw '\\n'"
       "; the whole file is left out: look for a missing quotation mark, and write days as "
       "2026-11-22"},
      {"a = 1\na = 2\n", 2,
       "is not TOML: Error while parsing key-value pair: cannot redefine existing integer 'a'"
       "; the whole file is left out: look for a missing quotation mark, and write days as "
       "2026-11-22"},
      {"[&", 1, "has '&' where TOML has no use for it: text belongs in quotes"},
      {"a = 1\nb = caf\xC3\xA9\n", 2,
       "has '\xC3\xA9' where TOML has no use for it: text belongs in quotes"},
      {"\xEF\xB8\xBF", 1,
       "has '\xEF\xB8\xBF' where TOML has no use for it: text belongs in quotes"},
      {std::string(200'000, '['), 1, "has brackets more than 32 deep: close some"},
      {"a = \n" + std::string(200'000, '{'), 2, "has brackets more than 32 deep: close some"},
      {"a" + std::string(100'000, '.') + "b = 1", 1,
       "has a key with more than 17 parts: shorten it"},
      {"\n" + std::string("a = \"\0\"", 7), 2, "has a NUL byte: save it as plain text"},
      {"\n\na = \"caf\xE9\"", 3, "is not UTF-8: save it as UTF-8"},
      {"a = \"" + std::string(1 << 20, 'x') + "\"", 0, "is larger than 1 MB: split it"},
      {"a = 1\nd = 2026-11-22T09:00:00Z\n", 2,
       "has a time of day: give a date alone, such as 2026-11-22"},
      {"a = 1\nd = [09:00:00]\n", 2, "has a time of day: give a date alone, such as 2026-11-22"},
      {"a = inf", 1, "has a number that is infinite or none at all: give a finite one"},
      {"[[service]]\n[[services]]\n", 2, "has 'services' at its top: write [[service]]"},
      {"provider = \"somebody else\"", 1,
       "has 'provider' at its top: it belongs inside a [[service]]"},
  };
  for (const auto& [text, line, failure] : rows) {
    const HostReply reply = read(text);
    EXPECT_EQ(reply.failure, failure);
    EXPECT_EQ(reply.line, line) << failure;
    EXPECT_EQ(reply.json, "");
  }
}

}  // namespace
}  // namespace fingerpost
