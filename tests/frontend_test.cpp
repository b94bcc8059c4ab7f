// What the build made of GOV.UK and MoJ Frontend: nothing that is for GOV.UK alone, nothing that
// runs in a page, nothing from elsewhere, nothing that is not there.
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <vector>

#include "web/says/messages.h"
#include "web/server/embedded.h"
#include "web/server/gzip.h"

namespace fingerpost {
namespace {

struct File {
  std::string name, text;
};

/// Templates and assets, as a browser reads them.
std::vector<File> files() {
  std::vector<File> all;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.name.starts_with("kit/")) continue;  // no browser reads it
    const bool packed = file.name.ends_with(".gz");
    all.push_back(
        {std::string(file.name), packed ? unzipped(file.content) : std::string(file.content)});
  }
  return all;
}

std::vector<File> templates() {
  auto all = files();
  std::erase_if(all, [](const File& file) { return !file.name.starts_with("templates/"); });
  return all;
}

/// Everything in `text` that fits, one a line.
std::string found(const std::string& text, const char* pattern) {
  const std::regex wanted(pattern, std::regex::icase);
  std::string out;
  for (std::sregex_iterator at(text.begin(), text.end(), wanted), end; at != end; ++at)
    out += at->str() + "\n";
  return out;
}

TEST(Frontend, IsThere) {
  std::set<std::string> kinds;
  for (const File& file : files()) {
    EXPECT_FALSE(file.text.empty()) << file.name;
    kinds.insert(std::regex_replace(file.name, std::regex(".*/[\\w-]+\\.([0-9a-f]{8}\\.)?"), ""));
  }
  std::set<std::string> all{"css.gz", "html", "js.gz", "json.gz", "svg.gz"};
  for (const Language& each : languages()) all.insert(each.id + ".html");
  EXPECT_EQ(kinds, all);
}

TEST(Frontend, HasNothingThatIsForGovUkAlone) {
  for (const File& file : files())
    EXPECT_EQ(found(file.text, "GDS Transport|@font-face|govuk-crest|__crown|<svg[^>]*govuk-logo"),
              "")
        << file.name;
}

TEST(Frontend, RunsNothingInAPage) {
  for (const File& file : templates()) {
    EXPECT_EQ(found(file.text, "<script(?![^>]*\\ssrc=\"/assets/)[^>]*>"), "") << file.name;
    EXPECT_EQ(found(file.text, "<[^>]*\\s(style|on[a-z]+)=[^>]*>|<style"), "") << file.name;
    EXPECT_EQ(found(file.text, "javascript:|data:[a-z]+/"), "") << file.name;
  }
}

TEST(Frontend, TakesNothingFromElsewhere) {
  for (const File& file : files()) {
    EXPECT_EQ(found(file.text, "(src|href|action)=\"(https?:)?//[^\"]*\""), "") << file.name;
    EXPECT_EQ(found(file.text, "@import[^;]*|url\\(\"?(https?:|//|data:)[^)]*\\)"), "")
        << file.name;
    EXPECT_EQ(found(file.text, "sourceMappingURL"), "") << file.name;
  }
}

TEST(Frontend, NamesOnlyAssetsThatAreThere) {
  const std::regex named("/assets/([\\w.-]+)|url\\(([\\w.-]+)\\)|from ?\"\\./([\\w.-]+)\"");
  for (const File& file : files())
    for (std::sregex_iterator at(file.text.begin(), file.text.end(), named), end; at != end; ++at)
      EXPECT_TRUE(embedded("assets/" + (*at)[1].str() + (*at)[2].str() + (*at)[3].str() + ".gz"))
          << file.name << " names " << at->str();
}

TEST(Frontend, EndsEverySectionWhereItBegan) {
  const std::regex mark("\\{\\{([#^/>!]?) ?([\\w.]+)[^}]*\\}\\}");
  for (const File& file : templates()) {
    std::vector<std::string> open;
    for (std::sregex_iterator at(file.text.begin(), file.text.end(), mark), end; at != end; ++at) {
      const std::string kind = (*at)[1], name = (*at)[2];
      if (kind == "#" || kind == "^") open.push_back(name);
      if (kind == ">") {
        EXPECT_TRUE(embedded("templates/" + name + ".html")) << file.name;
      }
      if (kind != "/") continue;
      ASSERT_FALSE(open.empty()) << file.name << " ends " << name;
      EXPECT_EQ(open.back(), name) << file.name;
      open.pop_back();
    }
    EXPECT_TRUE(open.empty()) << file.name << " leaves " << open.back() << " open";
    EXPECT_EQ(found(file.text, "\\{\\{[{&]|\\[\\[|\\]\\]"), "") << file.name;
  }
}

/// What asks about a person is posted. The question of a report is about nobody: it stands in the
/// address, so that it can be passed on, and belongs to no visit.
TEST(Frontend, LeavesAPlaceForTheVisitInEveryFormAboutAPerson) {
  const std::string of_a_report = "<form method=\"get\" action=\"{{action}}\"";
  for (const File& file : templates()) {
    std::string text = file.text;
    if (file.name == "templates/report_form.html")
      if (const auto at = text.find(of_a_report); at != std::string::npos) text.erase(at, 5);
    EXPECT_EQ(found(text, "<form(?![^>]*method=\"post\")[^>]*>"), "") << file.name;
    EXPECT_EQ(found(text, "<form[^>]*>(?!<!--visit-->)"), "") << file.name;
  }
}

}  // namespace
}  // namespace fingerpost
