// Rules that always or never hold, parts that cannot matter, and rules that too few examples prove.
#include <gtest/gtest.h>

#include "core/knowledge/checks.h"
#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// Services with these fields, stated at lines 1, 101, 201, ... of a file.
Catalogue stated(const std::vector<std::string>& services) {
  std::string list;
  for (std::size_t i = 0; i < services.size(); ++i)
    list += (i == 0 ? "" : ",") + std::string(R"({"id":")") + char('a' + i) + R"(","@line":)" +
            std::to_string(i * 100 + 1) +
            R"(,"name":"N","sources":["s"],"confidence":"A","assured_date":"2026-11-22",)" +
            services[i] + "}";
  return world_with("[" + list + "]");
}

using Check = void (*)(const Catalogue&, Problems&);

std::string found_by(Check check, const std::vector<std::string>& services) {
  Problems found;
  check(stated(services), found);
  std::string out;
  for (const Problem& problem : found)
    out += (out.empty() ? "" : "\n") + problem.where + ": " +
           std::string(to_text(problem.severity)) + ": " + problem.what;
  return out;
}

TEST(CheckBranches, SaysWhereARuleIsEmptyOrIdle) {
  const struct {
    std::vector<std::string> services;
    const char* found;
  } rows[] = {
      {{R"("eligible":{"fact":"age","at_least":18})"}, ""},
      {{R"("eligible":{"everyone":true,"because":"x"})"}, ""},
      {{R"("summary":"nobody has said")"}, ""},
      {{R"("eligible":{"@line":9,"any":[{"fact":"age","at_least":18},{"fact":"age","at_most":17}]})"},
       "test:9: warning: 'a' has a rule that always holds, so it keeps nobody out; say everyone = "
       "true with a because, or mend it"},
      {{R"("eligible":{"any":[{"fact":"age","at_least":19},{"fact":"age","at_most":17}]})"}, ""},
      {{R"("eligible":{"@line":9,"all":[{"fact":"home","within":"E06000016"},{"not":{"fact":"home","within":"llr"}}]})"},
       "test:9: error: 'a' has a rule that can never hold: no answers to what it asks let anybody "
       "in; mend it"},
      {{R"("eligible":{"all":[{"fact":"home","within":"llr"},{"not":{"fact":"home","within":"E06000016"}}]})"},
       ""},
      // What can never hold as far as each fact goes by itself is said at every load.
      {{R"("eligible":{"all":[{"fact":"age","at_least":18},{"fact":"age","at_most":17}]})"}, ""},
      {{R"("eligible":{"all":[{"@line":5,"fact":"age","at_least":18},{"@line":6,"fact":"age","at_least":21}]})"},
       "test:5: warning: 'a' has the part \"Aged 18 or over\" in a rule, which asks for nothing "
       "that the rest of the rule does not ask; take it out, or mend it"},
      {{R"("eligible":{"any":[{"@line":5,"fact":"age","at_least":18},{"@line":6,"fact":"age","at_least":21}]})"},
       "test:6: warning: 'a' has the part \"Aged 21 or over\" in a rule, which lets in nobody whom "
       "the rest of the rule keeps out; take it out, or mend it"},
      {{R"("eligible":{"any":[{"@line":5,"fact":"gp","is":true},{"@line":6,"fact":"gp","is":true}]})"},
       "test:6: warning: 'a' has the part \"Has a GP\" in a rule, which is there twice; take one "
       "out"},
      {{R"("eligible":{"not":{"any":[{"@line":5,"fact":"age","at_most":17},{"@line":6,"fact":"age","at_most":15}]}})"},
       "test:6: warning: 'a' has the part \"Aged 15 or under\" in a rule, which makes no "
       "difference "
       "to anybody; take it out, or mend it"},
      // Another service's rule is taken as it is, and its parts are its own affair.
      {{R"("eligible":{"fact":"age","at_least":18})",
        R"("eligible":{"all":[{"@line":105,"eligible_for":"a"},{"@line":106,"fact":"age","at_least":16}]})"},
       "test:106: warning: 'b' has the part \"Aged 16 or over\" in a rule, which asks for nothing "
       "that the rest of the rule does not ask; take it out, or mend it"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(found_by(check_branches, row.services), row.found) << row.services.back();
}

TEST(CheckBranches, LooksAtTheRulesOfRoutesToo) {
  const auto route = [](const std::string& rule) {
    return R"("eligible":{"fact":"age","at_least":18},"route":[{"@line":20,"who":["self"],"channel":"phone","eligible":)" +
           rule + "}]";
  };
  const struct {
    const char *rule, *found;
  } rows[] = {
      {R"({"fact":"gp","is":true})", ""},
      {R"({"fact":"age","at_least":25})", ""},
      {R"({"@line":21,"fact":"age","at_most":17})",
       "test:21: warning: 'a' has a route (phone) that takes nobody whom the service takes; mend "
       "its "
       "rule, or take it out"},
      {R"({"any":[{"fact":"gp","is":true},{"fact":"gp","is":false}]})",
       "test:20: warning: 'a' has a route (phone) whose rule always holds; leave the rule out, or "
       "mend it"},
      {R"({"all":[{"fact":"gp","is":true},{"@line":22,"fact":"gp","is":true}]})",
       "test:22: warning: 'a' has the part \"Has a GP\" in a rule, which is there twice; take one "
       "out"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(found_by(check_branches, {route(row.rule)}), row.found) << row.rule;
}

TEST(CheckProof, AsksForAnExampleOfEachAnswerThatThereCanBe) {
  const auto proved = [](const std::string& rule, const std::vector<std::string>& expected) {
    std::string list;
    for (const auto& expect : expected)
      list += (list.empty() ? "" : ",") +
              std::string(R"({"says":"x","person":{},"as_of":"2026-11-22","expect":")") + expect +
              "\"}";
    return R"("eligible":)" + rule + R"(,"example":[)" + list + "]";
  };
  const std::string adult = R"({"fact":"age","at_least":18})";
  const std::string undecided = R"({"all":[{"fact":"age","at_least":18},{"any":[]}]})";
  const struct {
    std::string service;
    const char* found;
  } rows[] = {
      {proved(adult, {"yes", "no", "maybe"}), ""},
      {proved(adult, {"yes", "not_now", "maybe"}), ""},
      {proved(adult, {"yes", "no"}),
       "test:1: warning: 'a' has no example that expects maybe; add one, at the edges of its rule"},
      {proved(adult, {"maybe"}),
       "test:1: warning: 'a' has no example that expects yes or no (or not_now); add one of each, "
       "at the edges of its rule"},
      {proved(adult, {}),
       "test:1: warning: 'a' has no example that expects yes, no (or not_now) or maybe; add one of "
       "each, at the edges of its rule"},
      {proved(R"({"everyone":true,"because":"x"})", {}), ""},
      {proved("{}", {}), ""},
      // Nobody can be a sure yes.
      {proved(undecided, {"no", "maybe"}), ""},
      {proved(undecided, {"maybe"}),
       "test:1: warning: 'a' has no example that expects no (or not_now); add one, at the edges of "
       "its rule"},
  };
  for (const auto& row : rows) EXPECT_EQ(found_by(check_proof, {row.service}), row.found);
}

}  // namespace
}  // namespace fingerpost
