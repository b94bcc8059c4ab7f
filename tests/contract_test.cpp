// Where a contract stands on a day, in every status and on both sides of every date of it.
#include "core/thought/contract.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "core/knowledge/json_text.h"
#include "core/knowledge/read_contract.h"
#include "tests/support/world.h"
#include "web/json/catalogue_json.h"
#include "web/pages/service_page.h"
#include "web/says/replacements.h"

namespace fingerpost {
namespace {

using namespace test;

Contract contract(const char* json) {
  Problems problems;
  const auto value = parse_json(json, "contract", problems);
  auto read = read_contract(value, {.source = "contract"}, problems);
  EXPECT_EQ(lines(problems), "") << json;
  return read;
}

/// "closing yes: Closing: it ends on 31 March 2027"
std::string standing(const Contract& contract, const char* on) {
  const std::string says = contract_says(contract, day(on));
  return std::string(to_text(status_on(day(on), contract))) + " " +
         std::string(to_text(contract_verdict(contract, day(on)))) + (says.empty() ? "" : ": ") +
         says;
}

TEST(Contract, StandsOnADay) {
  const char* whole = R"({"start":"2025-04-01","last_referral":"2027-01-31","end":"2027-03-31"})";
  const char* options =
      R"({"end":"2025-03-31","extension_options":["2026-03-31","2027-03-31"],"notice":"6 months"})";
  const char* noticed =
      R"({"end":"2025-03-31","extension_options":["2027-03-31"],"notice_given":"2024-09-30"})";
  const char* pause = R"({"suspended_from":"2026-06-01","suspended_until":"2026-07-31"})";
  const struct {
    const char *contract, *on, *standing;
  } rows[] = {
      {"{}", "2026-11-22", "open yes"},
      {whole, "2025-03-31", "planned no: Starts on 1 April 2025"},
      {whole, "2025-04-01",
       "closing yes: Closing: the last day to refer is 31 January 2027, and it ends on 31 March "
       "2027"},
      {whole, "2027-01-31",
       "closing yes: Closing: the last day to refer is 31 January 2027, and it ends on 31 March "
       "2027"},
      {whole, "2027-02-01",
       "no_new_referrals no: Takes no new referrals: the last day was 31 January 2027"},
      {whole, "2027-03-31",
       "no_new_referrals no: Takes no new referrals: the last day was 31 January 2027"},
      {whole, "2027-04-01", "closed no: Closed: it ended on 31 March 2027"},
      {R"({"last_referral":"2027-01-31"})", "2026-11-22",
       "closing yes: Closing: the last day to refer is 31 January 2027"},
      {options, "2025-03-31", "open yes"},
      {options, "2025-04-01",
       "unconfirmed unknown: Its contract ran to 31 March 2025 and may have been extended to 31 "
       "March 2026 or 31 March 2027"},
      {options, "2026-04-01",
       "unconfirmed unknown: Its contract ran to 31 March 2025 and may have been extended to 31 "
       "March 2027"},
      {options, "2027-03-31",
       "unconfirmed unknown: Its contract ran to 31 March 2025 and may have been extended to 31 "
       "March 2027"},
      {options, "2027-04-01", "closed no: Closed: it ended on 31 March 2025"},
      {noticed, "2024-09-29", "open yes"},
      {noticed, "2024-09-30", "closing yes: Closing: it ends on 31 March 2025"},
      {noticed, "2025-03-31", "closing yes: Closing: it ends on 31 March 2025"},
      {noticed, "2025-04-01", "closed no: Closed: it ended on 31 March 2025"},
      {R"({"notice_given":"2026-10-01"})", "2026-11-22",
       "closing yes: Closing: notice was given on 1 October 2026, and nobody has said when it "
       "ends"},
      {pause, "2026-05-31", "open yes"},
      {pause, "2026-06-01",
       "suspended no: Suspended: it takes nobody from 1 June 2026 to 31 July 2026"},
      {pause, "2026-07-31",
       "suspended no: Suspended: it takes nobody from 1 June 2026 to 31 July 2026"},
      {pause, "2026-08-01", "open yes"},
      {R"({"signed_on":"2025-07-31"})", "2025-07-30",
       "planned no: Not begun: its contract was signed on 31 July 2025"},
      {R"({"signed_on":"2025-07-31"})", "2025-07-31", "open yes"},
      {R"({"signed_on":"2025-07-31","start":"2025-09-01"})", "2025-08-31",
       "planned no: Starts on 1 September 2025"},
      {R"({"suspended_from":"2026-06-01"})", "2199-12-31",
       "suspended no: Suspended: it has taken nobody since 1 June 2026, and nobody has said when "
       "it starts again"},
  };
  for (const auto& row : rows)
    EXPECT_EQ(standing(contract(row.contract), row.on), row.standing)
        << row.contract << " on " << row.on;
}

// "old" closed first; "kept" is the one named as taking over and closes later; "new" comes last.
Catalogue services() {
  return world_with(R"([
    {"id":"old","name":"Old","needs":["gp-registration","drugs","housing"],
     "contract":{"end":"2025-03-31","superseded_by":["kept"]}},
    {"id":"new","name":"New","needs":["gp-registration"],"contract":{"start":"2026-04-01"}},
    {"id":"kept","name":"Kept","needs":["gp-registration","drugs"],
     "contract":{"last_referral":"2027-01-31","end":"2027-03-31"}},
    {"id":"paused","name":"Paused","needs":["drugs"],
     "contract":{"suspended_from":"2026-06-01","suspended_until":"2026-07-31"}},
    {"id":"unsure","name":"Unsure","needs":["drugs"],
     "contract":{"end":"2025-03-31","extension_options":["2028-03-31"]}}])");
}

TEST(Contract, WhatReplacesAClosedServiceIsToldNeedByNeedAsThingsStandOnTheDay) {
  const Catalogue catalogue = services();
  const Service& old = *catalogue.service("old");
  const auto left_on = [&](const char* on) {
    const auto left = replacements(old, day(on), catalogue);
    std::string out;
    for (const auto& row : left) {
      out += row.need + ":";
      for (const Service* service : row.services) out += " " + service->id;
      out += "\n";
    }
    return out + closed_says(old, left, catalogue);
  };
  const std::string closed =
      "Closed: it ended on 31 March 2025. Nothing in this directory replaces ";
  EXPECT_EQ(left_on("2025-04-01"),
            "gp-registration: kept\ndrugs: kept paused\nhousing:\n" + closed + "it for: housing.");
  EXPECT_EQ(left_on("2026-06-15"),
            "gp-registration: kept new\ndrugs: kept\nhousing:\n" + closed + "it for: housing.");
  EXPECT_EQ(left_on("2026-11-22"), "gp-registration: kept new\ndrugs: kept paused\nhousing:\n" +
                                       closed + "it for: housing.");
  EXPECT_EQ(left_on("2027-02-01"),
            "gp-registration: new\ndrugs: paused\nhousing:\n" + closed + "it for: housing.");
}

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

TEST(Contract, PageAndApiShowItsStatusAndAllItsTerms) {
  const Catalogue catalogue = world_with(R"([{"id":"s","name":"S",
    "support":{"lasts":"6 months","after":"release_date"},
    "contract":{"start":"2025-04-01","end":"2027-03-31",
      "extension_options":["2028-03-31","2029-03-31"],"notice":"6 months",
      "suspended_from":"2026-11-01","suspended_until":"2026-12-31"}}])");
  const Service& service = *catalogue.service("s");
  const Date today = day("2026-11-22");
  const std::string page = service_page(service, catalogue, today, {});
  EXPECT_TRUE(has(page,
                  "<span class=\"govuk-visually-hidden\">Warning</span>\n"
                  "Suspended: it takes nobody from 1 November 2026 to 31 December 2026.\n"));
  const std::pair<const char*, const char*> rows[] = {
      {"Lasts for one person", "6 months after the release date"},
      {"Starts", "1 April 2025"},
      {"Contract ends", "31 March 2027"},
      {"Option to extend to", "31 March 2028"},
      {"Option to extend to", "31 March 2029"},
      {"Notice to end it", "6 months"},
      {"Suspended from", "1 November 2026"},
      {"Suspended until", "31 December 2026"},
  };
  for (const auto& [label, value] : rows)
    EXPECT_TRUE(has(page, std::string("<dt class=\"govuk-summary-list__key\">") + label +
                              "</dt><dd class=\"govuk-summary-list__value\">" + value + "</dd>"))
        << label;
  const auto json = nlohmann::json::parse(service_json(service, catalogue, today, Actor::self));
  EXPECT_EQ(json["status"], "suspended");
  EXPECT_EQ(json["status_says"],
            "Suspended: it takes nobody from 1 November 2026 to 31 December 2026");
  EXPECT_EQ(json["support"].dump(), R"({"after":"release_date","lasts":"6 months"})");
  EXPECT_EQ(json["contract"].dump(),
            R"({"end":"2027-03-31","extension_options":["2028-03-31","2029-03-31"],)"
            R"("notice":"6 months","start":"2025-04-01","suspended_from":"2026-11-01",)"
            R"("suspended_until":"2026-12-31"})");
  const auto open =
      nlohmann::json::parse(service_json(service, catalogue, day("2027-01-01"), Actor::self));
  EXPECT_EQ(open["status"], "open");
  EXPECT_FALSE(open.contains("status_says"));
}

}  // namespace
}  // namespace fingerpost
