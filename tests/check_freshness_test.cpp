#include "core/knowledge/checks.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

const std::string open_to_all = R"(,"eligible":{"everyone":true,"because":"x"},
  "route":[{"who":["self","practitioner"],"channel":"phone","value":"0116 225 6000"}]})";

std::string service(const std::string& id, const std::string& rest) {
  return R"({"id":")" + id + R"(","name":"N",)" + rest + open_to_all;
}

/// What is found on 22 November 2026, a year after the check of an A counting a year.
std::string found(const std::string& services, const std::vector<std::string>& fallback = {}) {
  Catalogue catalogue = world_with("[" + services + "]");
  catalogue.scope = {.check_after = {{"A", {12, Span::Unit::months}},
                                     {"B", {6, Span::Unit::months}},
                                     {"C", {3, Span::Unit::months}}},
                     .fallback = fallback};
  Problems problems;
  check_freshness(catalogue, day("2026-11-22"), problems);
  std::string out;
  for (const Problem& problem : problems)
    out += (problem.severity == Problem::Severity::error ? "error " : "warning ") +
           to_text(problem) + "\n";
  return out;
}

TEST(CheckFreshness, NamesWhatIsOverdueAndWhatIsYetToCome) {
  EXPECT_EQ(found(service("a", R"("confidence":"A","assured_date":"2025-11-22")")), "");
  EXPECT_EQ(found(service("a", R"("confidence":"A","assured_date":"2025-11-21")")),
            "warning test, services[0]: 'a' has been overdue for a check since 22 November 2026; "
            "check it against its sources and give it a new assured_date\n");
  EXPECT_EQ(found(service("a", R"("confidence":"A","assured_date":"2026-11-22")")), "");
  EXPECT_EQ(found(service("a", R"("confidence":"A","assured_date":"2026-11-23")")),
            "error test, services[0]: 'a' has the assured_date 2026-11-23, which is still to come; "
            "give the day on which it was last checked\n");
}

TEST(CheckFreshness, EveryConfidenceHasALengthOrNone) {
  Catalogue catalogue = world();
  Problems problems;
  check_freshness(catalogue, day("2026-11-22"), problems);
  EXPECT_EQ(lines(problems), "");
  catalogue.scope.check_after = {{"A", {12, Span::Unit::months}}, {"C", {3, Span::Unit::months}}};
  check_freshness(catalogue, day("2026-11-22"), problems);
  EXPECT_EQ(lines(problems),
            "scope.toml: 'check_after' has no length for B, so the check of such an entry never "
            "falls due; add it, like B = \"6 months\"");
}

TEST(CheckFreshness, HoldsTheWordsForACrisisToA) {
  Catalogue catalogue = world();
  catalogue.scope.check_after = {{"A", {12, Span::Unit::months}},
                                 {"B", {6, Span::Unit::months}},
                                 {"C", {3, Span::Unit::months}}};
  catalogue.vocabulary.safety = {
      {.id = "danger", .assured_date = day("2025-11-21"), .stated_at = "needs.toml:7"}};
  Problems problems;
  check_freshness(catalogue, day("2026-11-22"), problems);
  EXPECT_EQ(lines(problems),
            "needs.toml:7: 'danger' has been overdue for a check since 22 November 2026; check it "
            "against its sources and give it a new assured_date");
}

TEST(CheckFreshness, NothingOfConfidenceCStandsAlone) {
  const std::string checked = R"(,"assured_date":"2026-11-22")";
  const std::string weak = service("weak", R"("confidence":"C")" + checked);
  const std::string weak_beside_b =
      service("weak", R"("confidence":"C","see_also":["b"])" + checked);
  const std::string weak_beside_c =
      service("weak", R"("confidence":"C","see_also":["c"])" + checked);
  const std::string b = "," + service("b", R"("confidence":"B")" + checked);
  const std::string c = "," + service("c", R"("confidence":"C","see_also":["b"])" + checked) + b;
  const std::string alone =
      "error test, services[0]: 'weak' is of confidence C and would be offered alone; name a "
      "service of A or B in its see_also, or in the fallback of scope.toml\n";
  const struct {
    std::string services;
    std::vector<std::string> fallback;
    std::string says;
  } rows[] = {
      {weak, {}, alone},
      {weak + b, {}, alone},
      {weak_beside_b + b, {}, ""},
      {weak_beside_c + c, {}, alone},
      {weak + b, {"b"}, ""},
      {weak_beside_b + b,
       {"bb"},
       "error scope.toml: 'bb' in 'fallback' is no service here; did you mean 'b'?; name one of "
       "confidence A or B that is open\n"},
      {weak_beside_b + b,
       {"weak"},
       "error scope.toml: 'weak' in 'fallback' is of confidence C; name one of confidence A or B "
       "that is open\n"},
      {service("b", R"("confidence":"B","contract":{"end":"2026-11-21"})" + checked),
       {"b"},
       "error scope.toml: 'b' in 'fallback' does not take people now; name one of confidence A or "
       "B that is open\n"},
  };
  const std::string staff_only =
      R"({"id":"b","name":"N","confidence":"B","route":[{"who":["practitioner"],"channel":"form"}])" +
      checked + "}";
  EXPECT_EQ(
      found(staff_only, {"b"}),
      "error scope.toml: 'b' in 'fallback' has no route for self; name one of confidence A or "
      "B that is open\n");
  for (const auto& row : rows) EXPECT_EQ(found(row.services, row.fallback), row.says);
}

}  // namespace
}  // namespace fingerpost
