// What this provider offers. The service here is made up, to be written over: plugins/README.md
// says what a rule can hold. Leave out what no source gives.
#include "core/provider.h"
using namespace fingerpost;

FINGERPOST_PROVIDER("@NAME@", "1.0")(Intake& intake) {
  const std::string page = "https://example.org/@ID@";
  const Date today = parse_date("@TODAY@").value();  // when somebody last compared it with `page`
  intake.add({.id = "@ID@",
              .name = "Sample: @ID@",
              .provider = "Nobody: this service is made up",
              .summary = "A weekly drop-in with tea, for people of 60 or over.",
              .summary_self = "Tea and a chat, once a week. You can just walk in.",
              .needs = {"loneliness"},
              .words = {"@ID@"},
              .eligible = because(at_least("age", 60), "The sample says 60.", page),
              .routes = {{.who = {Actor::self, Actor::family},
                          .channel = "walk_in",
                          .hours = "Tuesdays, 2pm to 4pm"}},
              .sources = {page},
              .confidence = "A",
              .assured_date = today,
              .examples = {{"60: old enough.", R"({"age": 60})", today, "yes"},
                           {"59: a year too young.", R"({"age": 59})", today, "no"},
                           {"Nobody has said how old.", "{}", today, "maybe"}}});
}
