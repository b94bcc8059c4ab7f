// The probation offices of England and Wales and the Probation Delivery Units that they belong to,
// from the Ministry of Justice's own list in data/. SPDX-License-Identifier: MIT
#include "core/provider.h"

namespace {

using namespace fingerpost;

constexpr const char* list =
    "ministryofjustice/hmpps-community-support-api@24caa63, probation offices (26 February 2026)";
constexpr const char* inspection =
    "https://hmiprobation.justiceinspectorates.gov.uk/news/considerable-challenges-remain-as-"
    "leicester-leicestershire-and-rutland-pdu-rated-inadequate";

/// "Delivery Unit: Manchester North or Manchester South. https://www.gov.uk/guidance/..."
std::string note(std::string units, const std::string& link) {
  for (auto at = units.find(';'); at != units.npos; at = units.find(';', at))
    units.replace(at, 1, " or ");
  std::string out = units.empty() ? "" : "Delivery Unit: " + units + ".";
  if (!link.empty()) out += (out.empty() ? "" : " ") + link;
  return out;
}

std::vector<Location> offices(const std::string& text) {
  const std::vector<std::string> heading{"id", "name", "address", "postcode", "units", "link"};
  std::vector<Location> out;
  bool headed = false;
  for (const CsvRow& row : read_csv("offices.csv", text)) {
    const auto& fields = row.fields;
    if (fields.size() != heading.size() || (!headed && fields != heading))
      throw std::runtime_error("offices.csv:" + std::to_string(row.line) +
                               ": wanted the six columns id, name, address, postcode, units and "
                               "link, named so in the first line");
    if (headed)
      out.push_back({.name = fields[1],
                     .address = fields[2],
                     .postcode = fields[3],
                     .note = note(fields[4], fields[5])});
    headed = true;
  }
  return out;
}

Service probation_office(std::vector<Location> places) {
  const Date day = *parse_date("2026-11-22");
  return {
      .id = "probation-office",
      .name = "Find a probation office",
      .provider = "Probation Service",
      .commissioner = "Ministry of Justice (HM Prison and Probation Service)",
      .summary =
          "The probation offices of England and Wales in the Ministry of Justice's list, each with "
          "its Probation Delivery Unit.",
      .summary_self = "Find the probation offices near you.",
      .words = {"probation office", "probation officer", "appointment", "reporting", "sign in"},
      .eligible = because(one_of("supervision", {"community_order", "suspended_sentence_order",
                                                 "licence", "post_sentence_supervision"}),
                          "Probation supervises people on community orders and suspended sentence "
                          "orders, and people released on licence or post-sentence supervision.",
                          inspection),
      .routes = {{.who = {Actor::self, Actor::family},
                  .channel = "in_person",
                  .note = "Your probation practitioner can say which office is yours.",
                  .source = list},
                 {.who = {Actor::practitioner}, .channel = "in_person", .source = list}},
      .locations = std::move(places),
      .warnings = {"The nearest office may not be the one that supervises this person."},
      .see_also = {"probation-service-llr"},
      .sources = {list, inspection},
      .confidence = "A",
      .assured_date = day,
      .examples = {{"On a community order.", R"({"supervision":["community_order"]})", day, "yes"},
                   {"On post-sentence supervision.",
                    R"({"supervision":["post_sentence_supervision"]})", day, "yes"},
                   {"Nothing is known of an order or licence.", R"({"home":"LE2 7LB"})", day,
                    "maybe"},
                   {"On bail: not sentenced.", R"({"supervision":["bail"]})", day, "no"},
                   {"On no order or licence.", R"({"supervision":["none"]})", day, "no"}},
  };
}

}  // namespace

FINGERPOST_PROVIDER("probation_offices", "1.0")(Intake& intake) {
  intake.add(probation_office(offices(intake.read("offices.csv"))));
}
