// Rows of a service's terms, a person and a day, and what would end too soon.
#include "core/thought/will_it_last.h"

#include <gtest/gtest.h>

#include "tests/support/world.h"

namespace fingerpost {
namespace {

using namespace test;

/// A service that has nothing but `terms`.
std::string service(const std::string& terms) {
  return R"([{"id":"s","name":"S","sources":["x"],"confidence":"A","assured_date":"2026-11-22",)"
         R"("route":[{"who":["self"],"channel":"walk_in"}],)" +
         terms + "}]";
}

/// "contract 2027-01-31 before 2027-02-14: Support could ..", one a line. `order_end` is the end of
/// the person's order or licence; empty if it is not known.
std::string shortfalls_of(const std::string& terms, const char* person, const char* order_end,
                          const char* as_of) {
  const Catalogue catalogue = world_with(service(terms));
  EXPECT_EQ(lines(catalogue.problems), "") << terms;
  Facts known = facts(person);
  if (*order_end) known.known["order_end_date"] = day(order_end);
  std::string out;
  for (const Shortfall& row :
       shortfalls(catalogue.services.front(), Ground{known, day(as_of), catalogue}))
    out += (out.empty() ? "" : "\n") + std::string(to_text(row.what)) + " " + to_text(row.ends) +
           " before " + to_text(row.completes) + ": " + row.says;
  return out;
}

const std::string everyone = R"("eligible":{"everyone":true,"because":"x"})";
const std::string on_licence = R"("eligible":{"fact":"supervision","one_of":["licence"]})";
const std::string weeks = R"(,"support":{"lasts":"84 days"})";
const std::string months = R"(,"support":{"lasts":"6 months"})";
const std::string after_prison = R"(,"support":{"lasts":"6 months","after":"release_date"})";

std::string ending(const std::string& rest) { return R"(,"contract":{)" + rest + "}"; }

TEST(WillItLast, TheContractEndsFirst) {
  const std::string until = ending(R"("end":"2027-02-13")");
  const struct {
    std::string terms;
    const char* as_of;
    std::string shortfalls;
  } rows[] = {
      {everyone + weeks + until, "2026-11-22",
       "contract 2027-02-13 before 2027-02-14: Support could last until 14 February 2027, but the "
       "service's contract ends on 13 February 2027"},
      {everyone + weeks + until, "2026-11-21", ""},  // done on its last day
      {everyone + weeks + until, "2027-02-13",
       "contract 2027-02-13 before 2027-05-08: Support could last until 8 May 2027, but the "
       "service's contract ends on 13 February 2027"},
      {everyone + weeks, "2026-11-22", ""},  // nobody has said when it ends
      {everyone + until, "2027-02-13", ""},  // nor how long support goes on
      {everyone + weeks +
           ending(R"("end":"2027-01-31","extension_options":["2028-01-31","2029-01-31"])"),
       "2026-11-22",
       "contract 2027-01-31 before 2027-02-14: Support could last until 14 February 2027, but the "
       "service's contract ends on 31 January 2027 unless it is extended, at most to 31 January "
       "2029"},
      {everyone + weeks +
           ending(R"("end":"2027-01-31","extension_options":["2028-01-31"],)"
                  R"("notice_given":"2026-10-01")"),
       "2026-11-22",
       "contract 2027-01-31 before 2027-02-14: Support could last until 14 February 2027, but the "
       "service's contract ends on 31 January 2027"},
      // Past its end its status says that it may have been extended.
      {everyone + weeks + ending(R"("end":"2026-10-31","extension_options":["2027-01-31"])"),
       "2026-11-22", ""},
      // Calendar months: 31 August and six months.
      {everyone + months + ending(R"("end":"2027-02-28")"), "2026-08-31", ""},
      {everyone + months + ending(R"("end":"2024-02-28")"), "2023-08-31",
       "contract 2024-02-28 before 2024-02-29: Support could last until 29 February 2024, but the "
       "service's contract ends on 28 February 2024"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(shortfalls_of(row.terms, "{}", "", row.as_of), row.shortfalls) << row.terms;
}

TEST(WillItLast, TheOrderEndsFirst) {
  const std::string asks_within =
      R"("eligible":{"any":[{"fact":"age","at_least":18},{"not":{"fact":"supervision",)"
      R"("one_of":["none"]}}]})";
  const struct {
    std::string terms;
    const char* order_end;
    std::string shortfalls;
  } rows[] = {
      {on_licence + weeks, "2027-02-13",
       "order 2027-02-13 before 2027-02-14: Support could last until 14 February 2027, but the "
       "order or licence ends on 13 February 2027"},
      {on_licence + weeks, "2027-02-14", ""},
      {on_licence + weeks, "", ""},
      {on_licence + weeks, "2026-11-21",
       "order 2026-11-21 before 2027-02-14: Support could last until 14 February 2027, but the "
       "order or licence ended on 21 November 2026"},
      {asks_within + weeks, "2027-01-01",
       "order 2027-01-01 before 2027-02-14: Support could last until 14 February 2027, but the "
       "order or licence ends on 1 January 2027"},
      {everyone + weeks, "2027-01-01", ""},  // open to people without an order too
      {on_licence + weeks + ending(R"("end":"2027-01-31")"), "2027-01-01",
       "contract 2027-01-31 before 2027-02-14: Support could last until 14 February 2027, but the "
       "service's contract ends on 31 January 2027\n"
       "order 2027-01-01 before 2027-02-14: Support could last until 14 February 2027, but the "
       "order or licence ends on 1 January 2027"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(shortfalls_of(row.terms, "{}", row.order_end, "2026-11-22"), row.shortfalls)
        << row.terms << " to " << row.order_end;
}

TEST(WillItLast, SupportCountedFromADateEndsWithIt) {
  const struct {
    std::string terms;
    const char* person;
    std::string shortfalls;
  } rows[] = {
      {everyone + after_prison, R"({"release_date":"2026-11-10"})",
       "support 2027-05-10 before 2027-05-22: Support ends on 10 May 2027, 6 months after the "
       "release date; a full 6 months from now would end on 22 May 2027"},
      {everyone + after_prison, R"({"release_date":"2026-11-22"})", ""},
      {everyone + after_prison, R"({"release_date":"2027-02-01"})", ""},
      {everyone + after_prison, "{}", ""},  // unknown is unknown
      {everyone + after_prison, R"({"release_date":"2026-05-01"})",
       "support 2026-11-01 before 2027-05-22: Support ended on 1 November 2026, 6 months after "
       "the release date; a full 6 months from now would end on 22 May 2027"},
      // The contract is held against the day on which the support itself would end.
      {everyone + after_prison + ending(R"("end":"2027-05-15")"),
       R"({"release_date":"2026-11-10"})",
       "support 2027-05-10 before 2027-05-22: Support ends on 10 May 2027, 6 months after the "
       "release date; a full 6 months from now would end on 22 May 2027"},
      {everyone + after_prison + ending(R"("end":"2027-05-31")"),
       R"({"release_date":"2027-02-01"})",
       "contract 2027-05-31 before 2027-08-01: Support could last until 1 August 2027, but the "
       "service's contract ends on 31 May 2027"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(shortfalls_of(row.terms, row.person, "", "2026-11-22"), row.shortfalls)
        << row.terms << " for " << row.person;
}

// The plan that the closed service's own dates call for: opened on 1 February 2025, two months
// before its end.
TEST(WillItLast, APlanOpenedTwoMonthsBeforeTheEnd) {
  EXPECT_EQ(shortfalls_of(on_licence + months +
                              ending(R"("end":"2025-03-31","extension_options":["2027-03-31"])"),
                          "{}", "", "2025-02-01"),
            "contract 2025-03-31 before 2025-08-01: Support could last until 1 August 2025, but "
            "the service's contract ends on 31 March 2025 unless it is extended, at most to 31 "
            "March 2027");
}

}  // namespace
}  // namespace fingerpost
