// What is wrong in a whole catalogue that no single file shows.
#include "core/knowledge/check.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// A service row with what every service needs, and `fields`.
std::string row(const std::string& id, const std::string& fields) {
  return R"({"id":")" + id +
         R"(","name":"N","sources":["s"],"confidence":"A","assured_date":"2026-11-22",)"
         R"("route":[{"who":["self"],"channel":"walk_in"}],)" +
         fields + "}";
}

std::string problems_of(const std::string& services) {
  return lines(world_with("[" + services + "]").problems);
}

TEST(Check, SaysWhatIsWrongAndWhatToDo) {
  const std::string open = R"("eligible":{"everyone":true,"because":"x"})";
  const struct {
    std::string services, message;
  } rows[] = {
      {row("a", open), ""},
      {row("a", open) + "," + row("a", open),
       "test, services[1]: the id 'a' is taken by test, services[0]; this one is left out: give "
       "one of the two another id\n"
       "test, services[0]: the id 'a' is also that of test, services[1], which is left out; give "
       "one "
       "of the two another id"},
      {row("a", R"("summary":"x")"),
       "test, services[0]: 'a' does not say who it is for, so it is only ever 'maybe'; add "
       "'eligible'"},
      {row("a", R"("eligible":{"eligible_for":"b"})") + "," +
           row("b", R"("eligible":{"not":{"eligible_for":"a"}})"),
       "test, services[0]: 'a' refers to itself: a (eligible_for) -> b (eligible_for) -> a; break "
       "the circle\n"
       "test, services[0]: 'a' does not say who it is for, so it is only ever 'maybe'; add "
       "'eligible'\n"
       "test, services[1]: 'b' does not say who it is for, so it is only ever 'maybe'; add "
       "'eligible'"},
      {row("reconnect", open) + "," + row("b", R"("eligible":{"eligible_for":"reconect"})"),
       "test, services[1]: 'b' names 'reconect' in eligible_for, which is no service here; did you "
       "mean "
       "'reconnect'?"},
      {row("a", open + R"(,"contract":{"superseded_by":["zzz"]},"see_also":["yyyyy"])"),
       "test, services[0]: 'a' names 'zzz' in superseded_by, which is no service here\n"
       "test, services[0]: 'a' names 'yyyyy' in see_also, which is no service here"},
      {row("a", R"("eligible":{"all":[{"fact":"age","at_least":18},{"fact":"age","at_most":17}]})"),
       "test, services[0]: 'a' has a rule that can never hold: 'age' would have to be 18 or more "
       "and 17 or less"},
      {row("a",
           R"("eligible":{"all":[{"fact":"health_need","is":true},{"all":[{"fact":"health_need","is":false}]}]})"),
       "test, services[0]: 'a' has a rule that can never hold: 'health_need' would have to be both "
       "yes and no"},
      {row("a",
           R"("eligible":{"all":[{"fact":"sex","one_of":["male"]},{"fact":"sex","one_of":["female"]}]})"),
       "test, services[0]: 'a' has a rule that can never hold: 'sex' would have to be two things "
       "at once"},
      {row("a",
           R"("eligible":{"all":[{"fact":"supervision","one_of":["licence"]},{"fact":"supervision","one_of":["community_order"]}]})"),
       ""},
      {row("a", R"("eligible":{"not":{"everyone":true,"because":"x"}})"),
       "test, services[0]: 'a' has a rule that can never hold: it leaves out everyone"},
      {row("a",
           R"("eligible":{"fact":"age","at_least":18},"example":[{"says":"Seventeen.","person":{"age":17},"as_of":"2026-11-22","expect":"yes"}])"),
       "test, services[0]: the example 'Seventeen.' of 'a' expects yes but the rule gives no; "
       "correct the rule "
       "or the example"},
      {row("a",
           R"("eligible":{"fact":"age","at_least":18},"example":[{"says":"Odd.","person":{"agee":17},"as_of":"2026-11-22","expect":"yes"}])"),
       "test, services[0]: the example 'Odd.' of 'a' cannot be read: person.agee: unknown fact "
       "'agee'; did you "
       "mean 'age'?"},
  };
  for (const auto& r : rows) EXPECT_EQ(problems_of(r.services), r.message) << r.services;
}

TEST(Check, PrintsEachCircleWhole) {
  const auto refers = [](const std::string& id, const std::string& how, const std::string& to) {
    return row(id, R"("eligible":{")" + how + R"(":")" + to + R"("})");
  };
  const auto empty = [](const std::string& at, const std::string& id) {
    return "\ntest, services[" + at + "]: '" + id +
           "' does not say who it is for, so it is only ever 'maybe'; add 'eligible'";
  };
  const std::string open = R"("eligible":{"everyone":true,"because":"x"})";
  const struct {
    std::string services, message;
  } rows[] = {
      {refers("a", "needs_first", "b") + "," + row("b", open), ""},
      {refers("a", "needs_first", "a"),
       "test, services[0]: 'a' refers to itself: a (needs_first) -> a; break the circle" +
           empty("0", "a")},
      {refers("a", "eligible_for", "b") + "," + refers("b", "needs_first", "c") + "," +
           refers("c", "eligible_for", "a"),
       "test, services[0]: 'a' refers to itself: a (eligible_for) -> b (needs_first) -> c "
       "(eligible_for) -> a; break the circle" +
           empty("0", "a") + empty("1", "b") + empty("2", "c")},
      {refers("in", "eligible_for", "a") + "," + refers("a", "needs_first", "b") + "," +
           refers("b", "needs_first", "a") + "," + refers("c", "needs_first", "c"),
       "test, services[1]: 'a' refers to itself: a (needs_first) -> b (needs_first) -> a; break "
       "the circle\n"
       "test, services[3]: 'c' refers to itself: c (needs_first) -> c; break the circle" +
           empty("1", "a") + empty("2", "b") + empty("3", "c")},
      {row("a", R"("eligible":{"any":[{"needs_first":"b"},{"not":{"needs_first":"c"}}]})") + "," +
           refers("b", "needs_first", "a") + "," + refers("c", "eligible_for", "a"),
       "test, services[0]: 'a' refers to itself: a (needs_first) -> b (needs_first) -> a; break "
       "the circle\n"
       "test, services[2]: 'c' refers to itself: c (eligible_for) -> a (needs_first) -> c; break "
       "the circle" +
           empty("0", "a") + empty("1", "b") + empty("2", "c")},
  };
  for (const auto& r : rows) EXPECT_EQ(problems_of(r.services), r.message) << r.services;
}

TEST(Check, ReferencesToServicesAreToOnesThatAreThere) {
  const std::string open = R"("eligible":{"everyone":true,"because":"x"})";
  const struct {
    std::string services, message;
  } rows[] = {
      {row("reconnect", open) + "," + row("b", R"("eligible":{"needs_first":"reconect"})"),
       "test, services[1]: 'b' names 'reconect' in needs_first, which is no service here; did you "
       "mean 'reconnect'?"},
      {row("reconnect", open) + "," + row("b", open + R"(,"not_with":["reconect"])"),
       "test, services[1]: 'b' names 'reconect' in not_with, which is no service here; did you "
       "mean 'reconnect'?"},
      {row("a", open + R"(,"not_with":["a"])"),
       "test, services[0]: 'a' names itself in not_with; remove it"},
      {row("a", R"("eligible":{"fact":"already_with","one_of":["b"]})") + "," + row("b", open), ""},
      {row("a", R"("eligible":{"fact":"already_with","one_of":["chat"]})") + "," +
           R"({"id":"chat","summary":"without a name"})",
       "test, services[1]: 'chat' has no name; give the name that people know it by\n"
       "test, services[0]: 'a' names 'chat' in already_with, which is no service here"},
  };
  for (const auto& r : rows) EXPECT_EQ(problems_of(r.services), r.message) << r.services;
}

TEST(Check, NamesTheLineOfThePartThatIsWrong) {
  const std::string open = R"("eligible":{"everyone":true,"because":"x"})";
  const struct {
    std::string services, message;
  } rows[] = {
      {row("a", R"("@line":3,"eligible":{"@line":8,"all":[{"@line":9,"fact":"age","at_least":18},)"
                R"({"@line":10,"eligible_for":"reconnect"}]})"),
       "test:10: 'a' names 'reconnect' in eligible_for, which is no service here"},
      {row("a", R"("@line":3,"eligible":{"@line":8,"not":{"everyone":true,"because":"x"}})"),
       "test:8: 'a' has a rule that can never hold: it leaves out everyone"},
      {row("a", R"("@line":3,"location":[{"@line":7,"name":"L","postcode":"ZZ99 9ZZ"}],)" + open),
       "test:7: 'a' has a location whose postcode is 'ZZ99 9ZZ': " +
           gazetteer().why_not("ZZ99 9ZZ")},
      {row("a",
           R"("@line":3,)" + open +
               R"(,"example":[{"@line":12,"says":"No.","person":{},"as_of":"2026-11-22","expect":"no"}])"),
       "test:12: the example 'No.' of 'a' expects no but the rule gives yes; correct the rule or "
       "the example"},
  };
  for (const auto& r : rows) EXPECT_EQ(problems_of(r.services), r.message) << r.services;
}

TEST(Check, AnExampleIsOfSomebodyWhoCanBe) {
  EXPECT_EQ(
      problems_of(row(
          "a",
          R"("eligible":{"fact":"age","at_least":18},"example":[{"says":"Seventeen.",)"
          R"("person":{"age":17,"supervision":["community_order"]},"as_of":"2026-11-22","expect":"no"}])")),
      "test, services[0]: the example 'Seventeen.' of 'a' cannot be read: facts.supervision: "
      "'community_order' contradicts facts.age (Supervision: community orders are for adults); "
      "correct one of them, or leave one out");
}

TEST(Check, NamesAPostcodeThatIsNone) {
  const Catalogue catalogue =
      world_with("[" + row("a", R"("eligible":{"everyone":true,"because":"x"},
      "location":[{"name":"L","postcode":"LE1 5RA"},{"name":"M","postcode":"nowhere"}])") +
                 "]");
  EXPECT_TRUE(catalogue.services[0].locations[0].at);
  EXPECT_FALSE(catalogue.services[0].locations[1].at);
  ASSERT_EQ(catalogue.problems.size(), 1u);
  EXPECT_TRUE(
      catalogue.problems[0].what.starts_with("'a' has a location whose postcode is 'nowhere': "))
      << lines(catalogue.problems);
}

TEST(Check, ARuleThatIsTooLargeWithWhatItRefersToSaysNothing) {
  std::string services = row("s0", R"("eligible":{"fact":"age","at_least":18})");
  for (int i = 1; i <= 16; ++i) {
    const std::string below = R"({"eligible_for":"s)" + std::to_string(i - 1) + R"("})";
    services +=
        "," + row("s" + std::to_string(i), R"("eligible":{"any":[)" + below + "," + below + "]}");
  }
  const std::string found = problems_of(services);
  EXPECT_NE(
      found.find("'s11' has a rule of more than 5,000 parts with those it refers to; simplify it"),
      std::string::npos)
      << found;
}

}  // namespace
}  // namespace fingerpost
