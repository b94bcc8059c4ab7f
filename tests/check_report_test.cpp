// What `fingerpost check` prints, to the letter.
#include "web/commands/check_report.h"

#include <gtest/gtest.h>

#include "web/json/catalogue_json.h"

namespace fingerpost {
namespace {

constexpr auto warning = Problem::Severity::warning;

const Problems& some() {
  static const Problems problems = in_file_order({
      {"services/tea.toml:12", "later"},
      {"services/tea.toml:3", "50% off,\nsee: below", warning},
      {"plugin gp, services[2]", "a plugin's"},
      {"services/tea.toml", "unreadable"},
      {"services/a,b:c.toml:7", "odd"},
      {"services/tea.toml:12", "again", warning},
      {"needs.toml, needs[2]", "no line"},
  });
  return problems;
}

TEST(CheckReport, KnowsTheFileAndLine) {
  const struct {
    const char* where;
    FileLine stated;
  } rows[] = {
      {"services/tea.toml:12", {"services/tea.toml", 12}},
      {"areas/sectors.csv:1", {"areas/sectors.csv", 1}},
      {"services/tea.toml", {"services/tea.toml", 0}},
      {"facts.toml, facts[0]", {"facts.toml", 0}},
      {"plugin gp, services[2]", {}},
      {"plugin gp:12", {}},
      {"services/tea.toml:", {}},
      {"services/tea.toml:x1", {}},
      {"needs", {}},
      {"", {}},
  };
  for (const auto& row : rows) EXPECT_EQ(stated_in({row.where, ""}), row.stated) << row.where;
}

TEST(CheckReport, AsText) {
  EXPECT_EQ(problems_text(some(), 1),
            "needs.toml, needs[2]: error: no line\n"
            "plugin gp, services[2]: error: a plugin's\n"
            "services/a,b:c.toml:7: error: odd\n"
            "services/tea.toml: error: unreadable\n"
            "services/tea.toml:3: warning: 50% off,\nsee: below\n"
            "services/tea.toml:12: error: later\n"
            "services/tea.toml:12: warning: again\n"
            "1 service, 5 errors, 2 warnings.\n");
  EXPECT_EQ(problems_text({}, 0), "0 services, 0 errors, 0 warnings.\n");
}

TEST(CheckReport, AsWorkflowCommands) {
  EXPECT_EQ(problems_github(some(), "my catalogue"),
            "::error file=my catalogue/needs.toml::no line\n"
            "::error::plugin gp, services[2]: a plugin's\n"
            "::error file=my catalogue/services/a%2Cb%3Ac.toml,line=7::odd\n"
            "::error file=my catalogue/services/tea.toml::unreadable\n"
            "::warning file=my catalogue/services/tea.toml,line=3::50%25 off,%0Asee: below\n"
            "::error file=my catalogue/services/tea.toml,line=12::later\n"
            "::warning file=my catalogue/services/tea.toml,line=12::again\n");
}

TEST(CheckReport, AsJson) {
  Catalogue catalogue;
  catalogue.problems = {{"services/tea.toml:12", "later"}, {"plugin gp", "a plugin's", warning}};
  EXPECT_EQ(catalogue_problems_json(catalogue, 0),
            R"({"problems":[{"where":"services/tea.toml:12","what":"later","severity":"error",)"
            R"("file":"services/tea.toml","line":12},)"
            R"({"where":"plugin gp","what":"a plugin's","severity":"warning"}],)"
            R"("providers":[],"generation":0})");
}

}  // namespace
}  // namespace fingerpost
